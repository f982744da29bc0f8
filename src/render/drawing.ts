import { leapsOf, type QuestionNode, questionTree } from '../authoring/graph.ts';
import type { Plan } from '../plan/plan.ts';
import type { Playbook } from '../playbook/model.ts';
import type { Phrases } from '../playbook/phrases.ts';
import type { ToolCatalog } from '../words/catalog.ts';
import { conditionWriter } from './condition-words.ts';
import { templateOf } from './template.ts';

/** A playbook as boxes and arrows, with their words. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export interface DrawnNode {
  readonly id: string;
  readonly kind: 'question' | 'decision' | 'verdict';
  readonly label: string;
  /** On the way that some answers took. */
  readonly isLit: boolean;
}

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string | undefined;
  /** An answer that leaps over questions. */
  readonly isLeap: boolean;
  readonly isLit: boolean;
}

const DECISION = 'decision';
const LONGEST = 70;

/** Questions that are always asked follow each other; others hang on what leads to them; at the end the verdicts, in their order. */
export function drawingOf(playbook: Playbook, phrases: Phrases, catalog: ToolCatalog, lit: Plan | undefined): Drawing {
  const conditions = conditionWriter(playbook, phrases, catalog);
  const asked = new Set(lit?.path.map(({ question }) => question.id));
  const isOn = (id: string | undefined) => id !== undefined && asked.has(id);
  const nodes: DrawnNode[] = [];
  const edges: DrawnEdge[] = [];
  const edge = (from: string, to: string, label: string | undefined, isLit: boolean, isLeap = false) =>
    edges.push({ from, to, label: label && shorten(label), isLit, isLeap });

  const draw = ({ question: { id, when }, parent, children }: QuestionNode): void => {
    nodes.push({ id: named(id), kind: 'question', label: phrases.questions[id]?.ask ?? id, isLit: isOn(id) });
    if (parent !== undefined)
      edge(named(parent), named(id), when && conditions.say(when, parent), isOn(parent) && isOn(id));
    for (const child of children) draw(child);
  };
  const roots = questionTree(playbook);
  for (const root of roots) draw(root);
  for (const [i, { question }] of roots.entries()) {
    const next = roots[i + 1]?.question.id;
    edge(
      named(question.id),
      next === undefined ? DECISION : named(next),
      undefined,
      isOn(question.id) && (next === undefined || isOn(next)),
    );
  }
  for (const { from, answer, to } of leapsOf(playbook)) {
    const label =
      answer === 'yes' || answer === 'no'
        ? catalog.interview[answer]
        : (phrases.questions[from]?.choices?.[answer]?.label ?? answer);
    const given = lit?.path.find(({ question }) => question.id === from)?.answer;
    const isGiven =
      given === answer || given === (answer === 'yes') || (Array.isArray(given) && given.includes(answer));
    edge(named(from), to === 'end' ? DECISION : named(to), label, given !== undefined && isGiven, true);
  }

  nodes.push({ id: DECISION, kind: 'decision', label: catalog.bench.graph.decision, isLit: lit !== undefined });
  for (const [i, { id, when }] of playbook.verdicts.entries()) {
    const isLit = lit?.verdict.id === id;
    nodes.push({ id: `v_${named(id)}`, kind: 'verdict', label: templateOf(phrases.verdicts[id]?.title ?? []), isLit });
    const said = when === undefined ? catalog.bench.graph.otherwise : conditions.say(when);
    edge(DECISION, `v_${named(id)}`, `${i + 1}. ${said}`, isLit);
  }
  return { nodes, edges };
}

/** An id that every drawing language takes. */
function named(id: string): string {
  return `n_${id.replaceAll('-', '_')}`;
}

function shorten(label: string): string {
  return label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** A label broken into lines of about so many characters. */
export function labelLines(label: string, width = 28): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
