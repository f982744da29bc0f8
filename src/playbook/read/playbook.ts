import { nearest } from '../../source/nearest.ts';
import type { Problem, Report } from '../../source/problem.ts';
import type { Source } from '../../source/text.ts';
import { idsIn } from '../condition/syntax.ts';
import type { Playbook, Question } from '../model.ts';
import type { Phrases, QuestionPhrases } from '../phrases.ts';
import { factShape, handOffShape, headShape, listShape, stepShape, verdictShape } from '../shape.ts';
import { type MapTree, nodeAt, type Tree } from '../tree.ts';
import { validate } from '../validate.ts';
import { checkDueCircles, checkStands, readHandOff, readStep, readVerdict } from './advice.ts';
import type { Context } from './context.ts';
import { checkControls } from './controls.ts';
import { digestOf } from './digest.ts';
import { readFactItem } from './facts.ts';
import { inOrder, openFile } from './file.ts';
import type { Library } from './library.ts';
import { collectNames } from './names.ts';
import { orderRules } from './order.ts';
import { type QuestionItem, readQuestion, readQuestionItems } from './questions.ts';
import { checkId, readItems, sectionOf } from './sections.ts';
import { checkCut } from './words.ts';

export interface ReadPlaybook {
  /** Both are there only when no problem was found. */
  readonly playbook?: Playbook;
  readonly phrases?: Phrases;
  /** What the file holds, with the place of everything in it. */
  readonly tree?: MapTree;
  readonly problems: readonly Problem[];
}

/**
 * Reads a playbook: YAML text to a checked model and its words. It goes on after a mistake and finds all it can: one that
 * breaks the YAML itself hides the rest, any other hides only what depends on it.
 */
export function readPlaybook(source: Source, library: Library): ReadPlaybook {
  const problems: Problem[] = [];
  const { tree, report } = openFile(source, problems);
  if (tree === undefined) return { problems };
  checkControls(tree, report);
  const head = validate(tree, headShape, report);
  if (tree.kind !== 'map') return { problems };
  if (head !== undefined) checkId(head.playbook, 'kebab', nodeAt(tree, ['playbook']).start, report);

  for (const key of ['title', 'about']) checkCut(nodeAt(tree, [key]), report);

  const section = (key: string) => sectionOf(tree, key);
  const questionItems = readQuestionItems(section('questions'), library, report, problems);
  const detailItems = readQuestionItems(section('details'), library, report, problems);
  const listItems = readItems(section('lists'), 'kebab', listShape, report);
  for (const { tree: list } of listItems)
    if (list.kind === 'list') for (const words of list.items) checkCut(words, report);
  const factItems = readItems(section('facts'), 'snake', factShape, report);
  const verdictItems = readItems(section('verdicts'), 'kebab', verdictShape, report);
  const stepItems = readItems(section('steps'), 'kebab', stepShape, report);
  const handOffItems = readItems(section('hand-offs'), 'kebab', handOffShape, report);
  for (const key of ['questions', 'verdicts'])
    if (isEmpty(tree, key)) report('nothing-inside', tree.start, { section: key });

  const idsOf = (...keys: string[]) => keys.flatMap((key) => section(key).map((entry) => entry.key));
  checkOnce(tree, ['questions', 'details', 'facts'], report);
  const names = collectNames([...questionItems, ...detailItems], factItems, idsOf('verdicts'), {
    names: new Set(idsOf('questions', 'details', 'facts')),
    lists: new Set(idsOf('lists')),
  });
  const order = orderRules(idsOf('questions'), idsOf('details'), names);
  const context: Context = { names, order, library, detailIds: new Set(idsOf('details')), stepIds: idsOf('steps') };

  const questions = readQuestions(questionItems, context, false, idsOf('questions'));
  const details = readQuestions(detailItems, context, true, []);
  const facts = factItems.map((item) => readFactItem(item, context, [...questionItems, ...detailItems]));
  const verdicts = verdictItems.map((item, i) => readVerdict(item, context, i === verdictItems.length - 1));
  const steps = stepItems.map((item) => readStep(item, context));
  const handOffs = handOffItems.map((item) => readHandOff(item, context));
  checkStands(
    detailItems,
    [...steps.map(({ words }) => words), ...handOffs.map(({ words }) => [words])].flat(),
    report,
  );
  checkDueCircles(
    steps.map(({ step }) => step),
    stepItems,
    report,
  );

  if (problems.length > 0 || head === undefined) return { tree, problems: inOrder(problems) };
  const logic = {
    id: head.playbook,
    version: head.version,
    questions: questions.map(({ question }) => question),
    details: details.map(({ question }) => question),
    lists: Object.fromEntries(listItems.map(({ id, shape }) => [id, shape])),
    facts: facts.map(({ fact }) => fact),
    verdicts: verdicts.map(({ verdict }) => verdict),
    steps: steps.map(({ step }) => step),
    handOffs: handOffs.map(({ handOff }) => handOff),
  };
  const phrases: Phrases = {
    language: 'en',
    title: head.title,
    about: head.about,
    questions: Object.fromEntries([...questions, ...details].map(({ question, phrases }) => [question.id, phrases])),
    facts: Object.fromEntries(facts.map(({ fact, phrases }) => [fact.id, phrases])),
    verdicts: Object.fromEntries(verdicts.map(({ verdict, title, say }) => [verdict.id, { title, say }])),
    steps: Object.fromEntries(steps.map(({ step, phrases }) => [step.id, phrases])),
    handOffs: Object.fromEntries(handOffs.map(({ handOff, words }) => [handOff.id, words])),
  };
  return { playbook: { ...logic, digest: digestOf(logic) }, phrases, tree, problems };
}

/** Whether a section is missing or has no entry; one that is no map has been reported. */
function isEmpty(tree: MapTree, key: string): boolean {
  const value = tree.entries.find((entry) => entry.key === key)?.value;
  return value === undefined || (value.kind === 'map' && value.entries.length === 0);
}

/** Questions, details and facts share one space of names. YAML itself finds the same key twice in one map. */
function checkOnce(tree: Tree, keys: readonly string[], report: Report): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (tree.kind !== 'map') return;
    for (const entry of sectionOf(tree, key)) {
      if (seen.has(entry.key)) report('same-id', entry.start, { id: entry.key });
      seen.add(entry.key);
    }
  }
}

function readQuestions(
  items: readonly QuestionItem[],
  { names, order }: Context,
  areDetails: boolean,
  allIds: readonly string[],
): { question: Question; phrases: QuestionPhrases }[] {
  const positions = new Map(allIds.map((id, i) => [id, i]));
  return items.map((item, i) => {
    const read = readQuestion(item, names, areDetails);
    const position = areDetails ? i : (positions.get(item.id) as number);
    const reach = areDetails ? order.beforeDetail(position) : order.beforeQuestion(position);
    const { when, min, max } = read.question;
    for (const expr of [when, min, max]) {
      if (expr !== undefined)
        order.check(idsIn(expr), reach, (expr === when ? item.condition.at : item.tree).start, item.condition.report);
    }
    for (const [target, at] of targetsOf(item)) {
      const index = positions.get(target);
      if (target === 'end' && !areDetails) continue;
      if (index === undefined) {
        const near = nearest(target, [...allIds, 'end']);
        item.report('unknown-target', at, { target, ...(near && { nearest: near }) });
      } else if (index <= position) item.report('backward-target', at, { target });
    }
    return read;
  });
}

function targetsOf({ shape, tree }: QuestionItem): [string, number][] {
  const found: [string, number][] = [];
  for (const key of ['yes', 'no'] as const) {
    const go = shape[key]?.go;
    if (go !== undefined) found.push([go, nodeAt(tree, [key, 'go']).start]);
  }
  for (const [id, choice] of Object.entries(shape.choices ?? {})) {
    if (typeof choice === 'object' && choice.go !== undefined)
      found.push([choice.go, nodeAt(tree, ['choices', id, 'go']).start]);
  }
  return found;
}
