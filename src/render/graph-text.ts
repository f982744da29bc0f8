import { leapsOf, type QuestionNode, questionTree } from '../authoring/graph.ts';
import type { Plan } from '../plan/plan.ts';
import type { Playbook } from '../playbook/model.ts';
import type { Phrases } from '../playbook/phrases.ts';
import { conditionWriter } from './condition-words.ts';
import type { ToolLanguage } from './language.ts';
import type { Style } from './style.ts';
import { templateOf } from './template.ts';
import { valueWriter } from './values.ts';
import { wrap } from './wrap.ts';

export interface GraphOptions {
  readonly width: number;
  readonly style: Style;
  /** The way some answers took: its questions and its verdict are marked. */
  readonly lit: Plan | undefined;
}

const STEP = 4;
/** Deeper trees go on at this depth, so that words keep their room. */
const DEEPEST = 6;

/** The tree of a playbook for the terminal: questions in their order, each under what leads to it, then the verdicts. */
export function graphText(playbook: Playbook, phrases: Phrases, language: ToolLanguage, options: GraphOptions): string {
  const { style, width, lit } = options;
  const { catalog } = language;
  const words = catalog.bench.graph;
  const conditions = conditionWriter(playbook, phrases, catalog);
  const leaps = leapsOf(playbook);
  const numbers = new Map(playbook.questions.map(({ id }, i) => [id, i + 1]));
  const answers = new Map(lit?.path.map((visit) => [visit.question.id, visit]));
  const writer = valueWriter(playbook, phrases, lit?.today ?? 0, language);

  const line = (depth: number, first: string, text: string, isLit: boolean): string => {
    const indent = ' '.repeat(2 + Math.min(depth, DEEPEST) * STEP);
    const mark = isLit ? '* ' : '  ';
    const head = `${mark}${indent.slice(2)}${first}`;
    return wrap(isLit ? style.strong(text) : text, width, ' '.repeat(head.length), head);
  };

  const draw = (node: QuestionNode, depth: number): string[] => {
    const { question, number, parent } = node;
    const visit = answers.get(question.id);
    const said = phrases.questions[question.id];
    const lines: string[] = [];
    if (question.when !== undefined)
      lines.push(line(depth, '', words.leadsOn(conditions.say(question.when, parent)), visit !== undefined));
    lines.push(line(depth, `${number}. `, said?.ask ?? question.id, visit !== undefined));
    if (visit !== undefined) {
      const answer = visit.answer === null ? catalog.interview.leftOut : writer.answer(question.id, visit.answer);
      lines.push(line(depth, '   ', words.answer(answer), true));
    }
    for (const leap of leaps.filter(({ from }) => from === question.id)) {
      const answer =
        leap.answer === 'yes' || leap.answer === 'no'
          ? catalog.interview[leap.answer]
          : (said?.choices?.[leap.answer]?.label ?? leap.answer);
      lines.push(line(depth, '   ', words.leap(answer, numbers.get(leap.to)), false));
    }
    return [...lines, ...node.children.flatMap((child) => draw(child, depth + 1))];
  };

  const alternativeLines = (alternatives: readonly string[]) =>
    alternatives.map((text, i) => (i === 0 ? words.onlyIf(text) : words.orIf(text)));

  const verdicts = playbook.verdicts.flatMap(({ id, when, to }, i) => {
    const isLit = lit?.verdict.id === id;
    const title = templateOf(phrases.verdicts[id]?.title ?? []);
    return [
      line(0, `${i + 1}. `, to === undefined ? title : words.verdictLeads(title, to), isLit),
      ...(when === undefined ? [words.otherwise] : alternativeLines(conditions.alternatives(when))).map((text) =>
        line(0, '   ', text, false),
      ),
    ];
  });
  return [
    style.strong(phrases.title),
    '',
    style.heading(words.questions),
    ...questionTree(playbook).flatMap((node) => draw(node, 0)),
    '',
    style.heading(words.verdicts),
    ...verdicts,
    '',
  ].join('\n');
}
