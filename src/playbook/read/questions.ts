import { nearest } from '../../source/nearest.ts';
import type { Problem, Report } from '../../source/problem.ts';
import { evaluate, type Scope } from '../condition/evaluate.ts';
import { DATE, type Kind, NUMBER, YES_NO } from '../condition/kinds.ts';
import { type Expr, idsIn } from '../condition/syntax.ts';
import { type Choice, LARGEST_NUMBER, type Question } from '../model.ts';
import type { QuestionPhrases } from '../phrases.ts';
import { type QuestionShape, questionShape, sharedShape } from '../shape.ts';
import { type Entry, nodeAt, type Tree } from '../tree.ts';
import { validate } from '../validate.ts';
import { readExpression } from './expression.ts';
import { reporterFor } from './file.ts';
import type { Library } from './library.ts';
import type { Names } from './names.ts';
import { checkId, type Item } from './sections.ts';
import { checkCut, readText } from './words.ts';

/** A question as it was written: a shared one brings its words from `shared.yaml` and may have its condition in the playbook. */
export interface QuestionItem extends Item<QuestionShape> {
  readonly condition: { readonly at: Tree; readonly report: Report };
}

/** Reads a section of questions, taking those that are `shared` whole from the library. */
export function readQuestionItems(
  entries: readonly Entry[],
  library: Library,
  report: Report,
  problems: Problem[],
): QuestionItem[] {
  return entries.flatMap((entry) => {
    checkId(entry.key, 'snake', entry.start, report);
    const { key: id, start, value: tree } = entry;
    const isShared = tree.kind === 'scalar' ? tree.value === 'shared' : nodeAt(tree, ['shared']) !== tree;
    if (!isShared) {
      const shape = validate(tree, questionShape, report);
      return shape === undefined
        ? []
        : [{ id, start, shape, tree, report, condition: { at: nodeAt(tree, ['if']), report } }];
    }
    const own: { if?: string | undefined } | undefined =
      tree.kind === 'scalar' ? {} : validate(tree, sharedShape, report);
    const shared = library.shared.get(id);
    if (shared === undefined) {
      const near = nearest(id, library.shared.keys());
      report('unknown-shared', start, { id, ...(near && { nearest: near }) });
      return [];
    }
    // What is wrong with a shared question is wrong with each playbook that takes it.
    const sharedReport = reporterFor(shared.source, problems);
    const shape = validate(shared.entry.value, questionShape, sharedReport);
    if (own === undefined || shape === undefined) return [];
    const origin = { id, start, tree: shared.entry.value, report: sharedReport };
    if (own.if === undefined)
      return [{ ...origin, shape, condition: { at: nodeAt(origin.tree, ['if']), report: origin.report } }];
    return [{ ...origin, shape: { ...shape, if: own.if }, condition: { at: nodeAt(tree, ['if']), report } }];
  });
}

/** A question's logic and words. `isDetail`: asked after the verdict, and always optional. */
export function readQuestion(
  item: QuestionItem,
  names: Names,
  isDetail: boolean,
): { question: Question; phrases: QuestionPhrases } {
  const { id, shape, tree, report } = item;
  checkKeys(item);
  for (const key of ['ask', 'why', 'blank', 'otherwise']) checkCut(nodeAt(tree, [key]), report);
  const when =
    shape.if === undefined
      ? undefined
      : readExpression(item.condition.at, shape.if, names, item.condition.report, YES_NO);
  const kind: Kind = shape.type === 'date' ? DATE : NUMBER;
  const border = (key: 'min' | 'max') => {
    const text = shape[key];
    return text === undefined ? undefined : readExpression(nodeAt(tree, [key]), text, names, report, kind)?.expr;
  };
  const min = border('min');
  const max = border('max');
  if (!leavesRoom(min, max)) report('no-room', nodeAt(tree, [min === undefined ? 'max' : 'min']).start, {});
  const go = { ...(shape.yes && { yes: shape.yes.go }), ...(shape.no && { no: shape.no.go }) };
  const choices = Object.entries(shape.choices ?? {});
  for (const [choice] of choices) {
    const node = nodeAt(tree, ['choices', choice]);
    checkId(choice, 'kebab', node.start, report);
    for (const words of new Set([node, nodeAt(node, ['label']), nodeAt(node, ['said'])])) checkCut(words, report);
  }
  return {
    question: {
      id,
      type: shape.type,
      ...(choices.length > 0 && { choices: choices.map(([choice, said]): Choice => ({ id: choice, ...goOf(said) })) }),
      ...(shape.unit && { unit: shape.unit }),
      ...(min && { min }),
      ...(max && { max }),
      ...(shape.step !== undefined && { step: shape.step }),
      ...(shape.yours && { yours: true }),
      ...(when && { when: when.expr }),
      optional: isDetail || shape.optional === true,
      ...(Object.keys(go).length > 0 && { go }),
    },
    phrases: {
      ask: shape.ask,
      ...(shape.why && { why: shape.why }),
      ...(shape.said !== undefined && { said: readText(nodeAt(tree, ['said']), shape.said, names, report) }),
      ...(choices.length > 0 && {
        choices: Object.fromEntries(choices.map(([choice, said]) => [choice, phrasesOf(said)])),
      }),
      ...(shape.blank && { blank: shape.blank }),
      ...(shape.otherwise && { otherwise: shape.otherwise }),
    },
  };
}

/** Whether any answer lies within borders, as far as those hang on nothing. */
function leavesRoom(min: Expr | undefined, max: Expr | undefined): boolean {
  const fixed = (border: Expr | undefined, otherwise: number): number => {
    const value = border === undefined || idsIn(border).size > 0 ? undefined : evaluate(border, NOTHING_KNOWN);
    return typeof value === 'number' ? value : otherwise;
  };
  return fixed(min, -LARGEST_NUMBER) <= fixed(max, LARGEST_NUMBER);
}

const NOTHING_KNOWN: Scope = { valueOf: () => undefined, list: () => [] };

type ChoiceShape = NonNullable<QuestionShape['choices']>[string];

function goOf(choice: ChoiceShape): { go?: string } {
  return typeof choice === 'object' && choice.go !== undefined ? { go: choice.go } : {};
}

function phrasesOf(choice: ChoiceShape): { label: string; said: string } {
  if (typeof choice === 'string') return { label: choice, said: choice };
  return { label: choice.label, said: choice.said ?? choice.label };
}

/** Keys that a question's type does not have, and the choices it must have. */
function checkKeys({ shape, tree, report }: Item<QuestionShape>): void {
  const { type } = shape;
  const chosen = type === 'choice' || type === 'choices';
  const measured = type === 'number' || type === 'money' || type === 'date';
  const fits: Partial<Record<keyof QuestionShape, boolean>> = {
    choices: chosen,
    unit: type === 'number',
    min: measured,
    max: measured,
    step: type === 'number' || type === 'money',
    yes: type === 'yes-no',
    no: type === 'yes-no',
  };
  for (const [key, fit] of Object.entries(fits)) {
    if (!fit && shape[key as keyof QuestionShape] !== undefined)
      report('needless-key', nodeAt(tree, [key]).start, { key, type });
  }
  if (chosen && Object.keys(shape.choices ?? {}).length === 0) report('missing-choices', tree.start, { type });
}
