import { nearest } from '../../source/nearest.ts';
import type { Problem, Report } from '../../source/problem.ts';
import type { Source } from '../../source/text.ts';
import { YES_NO } from '../condition/kinds.ts';
import { idsIn } from '../condition/syntax.ts';
import {
  CHANNEL_QUESTION,
  type Fact,
  type HandOff,
  type Playbook,
  type Print,
  type Question,
  type Step,
  type Verdict,
} from '../model.ts';
import type { FactPhrases, Phrases, QuestionPhrases, StepPhrases } from '../phrases.ts';
import { factShape, handOffShape, headShape, listShape, stepShape, verdictShape } from '../shape.ts';
import { nodeAt, type Tree } from '../tree.ts';
import { validate } from '../validate.ts';
import { digestOf } from './digest.ts';
import { readDue } from './due.ts';
import { readExpression } from './expression.ts';
import { inOrder, openFile } from './file.ts';
import type { Library } from './library.ts';
import { collectNames, type Names } from './names.ts';
import { type OrderRules, orderRules } from './order.ts';
import { type QuestionItem, readQuestion, readQuestionItems } from './questions.ts';
import { checkId, type Item, readItems, sectionOf } from './sections.ts';
import { idsInText, readText } from './words.ts';

export interface ReadPlaybook {
  /** Both are there only when no problem was found. */
  readonly playbook?: Playbook;
  readonly phrases?: Phrases;
  readonly problems: readonly Problem[];
}

type Shaped<S extends { _zod: { output: unknown } }> = Item<S['_zod']['output']>;

/** All that the parts of a playbook need of each other while it is read. */
interface Context {
  readonly names: Names;
  readonly order: OrderRules;
  readonly library: Library;
  readonly detailIds: ReadonlySet<string>;
  readonly stepIds: readonly string[];
}

/**
 * Reads a playbook: YAML text to a checked model and its words. It goes on after a mistake and finds all it can: one that
 * breaks the YAML itself hides the rest, any other hides only what depends on it.
 */
export function readPlaybook(source: Source, library: Library): ReadPlaybook {
  const problems: Problem[] = [];
  const { tree, report } = openFile(source, problems);
  if (tree === undefined) return { problems };
  const head = validate(tree, headShape, report);
  if (tree.kind !== 'map') return { problems };
  if (head !== undefined) checkId(head.playbook, 'kebab', nodeAt(tree, ['playbook']).start, report);

  const section = (key: string) => sectionOf(tree, key);
  const questionItems = readQuestionItems(section('questions'), library, report);
  const detailItems = readQuestionItems(section('details'), library, report);
  const listItems = readItems(section('lists'), 'kebab', listShape, report);
  const factItems = readItems(section('facts'), 'snake', factShape, report);
  const verdictItems = readItems(section('verdicts'), 'kebab', verdictShape, report);
  const stepItems = readItems(section('steps'), 'kebab', stepShape, report);
  const handOffItems = readItems(section('hand-offs'), 'kebab', handOffShape, report);
  for (const key of ['questions', 'verdicts'])
    if (section(key).length === 0) report('nothing-inside', tree.start, { section: key });

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

  if (problems.length > 0 || head === undefined) return { problems: inOrder(problems) };
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
  return { playbook: { ...logic, digest: digestOf(logic) }, phrases, problems };
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
  return items.map((item, i) => {
    const read = readQuestion(item, names, areDetails);
    const position = areDetails ? i : allIds.indexOf(item.id);
    const reach = areDetails ? order.beforeDetail(position) : order.beforeQuestion(position);
    const { when, min, max } = read.question;
    for (const expr of [when, min, max]) {
      if (expr !== undefined)
        order.check(idsIn(expr), reach, (expr === when ? item.condition.at : item.tree).start, item.condition.report);
    }
    for (const [target, at] of targetsOf(item)) {
      const index = allIds.indexOf(target);
      if (target === 'end' && !areDetails) continue;
      if (index < 0) {
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

function readFactItem(
  item: Shaped<typeof factShape>,
  { names }: Context,
  questions: readonly QuestionItem[],
): { fact: Fact; phrases: FactPhrases } {
  const { id, shape, tree, report } = item;
  const read = names.fact(id);
  const kind = read?.kind ?? { type: 'any' };
  const declared = 'type' in shape ? shape.type : undefined;
  const inferred = kind.type === 'any' || kind.type === 'word' || kind.type === 'words' ? 'text' : kind.type;
  if (declared !== undefined && kind.type !== 'any') {
    const wanted = declared === 'date' ? 'date' : 'number';
    if (kind.type !== wanted) report('type', nodeAt(tree, ['type']).start, { wanted, got: kind.type });
  }
  const own = 'labels' in shape ? shape.labels : undefined;
  const inherited = kind.type === 'choice' || kind.type === 'choices' ? kind.labels : undefined;
  if (typeof own === 'string' && !questions.some((question) => question.id === own)) {
    report('unknown-labels', nodeAt(tree, ['labels']).start, { id: own });
  }
  if (typeof own === 'object' && (kind.type === 'choice' || kind.type === 'choices')) {
    for (const word of kind.ids)
      if (!(word in own)) report('missing-key', nodeAt(tree, ['labels']).start, { key: word });
  }
  const labels = typeof own === 'string' ? own : typeof own === 'object' ? id : inherited;
  const print: Print = declared ?? inferred;
  return {
    fact: { id, first: read?.first ?? [], print, ...(labels && { labels }) },
    phrases: {
      ...(typeof own === 'object' && { labels: own }),
      ...('blank' in shape && shape.blank && { blank: shape.blank }),
      ...('otherwise' in shape && shape.otherwise && { otherwise: shape.otherwise }),
    },
  };
}

function readVerdict(item: Shaped<typeof verdictShape>, context: Context, isLast: boolean) {
  const { id, shape, tree, report, start } = item;
  const { names, order, library } = context;
  const when =
    shape.if === undefined ? undefined : readExpression(nodeAt(tree, ['if']), shape.if, names, report, YES_NO)?.expr;
  if (when !== undefined) order.check(idsIn(when), order.atVerdict, nodeAt(tree, ['if']).start, report);
  if (shape.if === undefined && !isLast) report('unreachable-verdict', start, { after: id });
  const title = readText(nodeAt(tree, ['title']), shape.title, names, report);
  const say = readText(nodeAt(tree, ['say']), shape.say, names, report);
  order.check(idsInText(title), order.atVerdict, nodeAt(tree, ['title']).start, report);
  order.check(idsInText(say), order.atVerdict, nodeAt(tree, ['say']).start, report);
  if (shape.to !== undefined) checkPlaybook(shape.to, nodeAt(tree, ['to']).start, library, report);
  const verdict: Verdict = {
    id,
    ...(when && { when }),
    ...(shape.to !== undefined && { to: shape.to, with: shape.with ?? {} }),
  };
  return { verdict, title, say };
}

function checkPlaybook(id: string, at: number, { playbooks }: Library, report: Report): void {
  if (playbooks === undefined || playbooks.has(id)) return;
  const near = nearest(id, playbooks);
  report('unknown-playbook', at, { id, ...(near && { nearest: near }) });
}

function readStep(item: Shaped<typeof stepShape>, context: Context) {
  const { id, shape, tree, report } = item;
  const { names, library, stepIds } = context;
  const when =
    shape.if === undefined ? undefined : readExpression(nodeAt(tree, ['if']), shape.if, names, report, YES_NO)?.expr;
  const due = readDue(shape, tree, names, stepIds, report);
  const text = (key: 'title' | 'text' | 'call' | 'mail' | 'chat') => {
    const written = shape[key];
    if (written !== undefined && shape.kind !== 'message' && key !== 'title' && key !== 'text') {
      report('needless-variant', nodeAt(tree, [key]).start, { kind: shape.kind });
    }
    return written === undefined ? undefined : readText(nodeAt(tree, [key]), written, names, report);
  };
  const [title, body, call, mail, chat] = [text('title'), text('text'), text('call'), text('mail'), text('chat')];
  for (const [i, point] of shape.basis.entries()) {
    if (library.points === undefined || library.points.has(point)) continue;
    const near = nearest(point, library.points);
    report('unknown-point', nodeAt(tree, ['basis', i]).start, { point, ...(near && { nearest: near }) });
  }
  const words = [title, body, call, mail, chat].filter((one) => one !== undefined);
  const ids = new Set<string>(when === undefined ? [] : idsIn(when));
  for (const one of words) idsInText(one, ids);
  if (due !== undefined && 'fact' in due.from) ids.add(due.from.fact);
  if ([call, mail, chat].some((one) => one !== undefined)) ids.add(CHANNEL_QUESTION);
  const step: Step = {
    id,
    kind: shape.kind,
    ...(when && { when }),
    ...(due && { due }),
    legal: shape.legal === true,
    basis: shape.basis,
    waitsFor: detailsBehind(ids, context),
  };
  const phrases: StepPhrases = {
    title: title ?? [],
    text: body ?? [],
    ...(call && { call }),
    ...(mail && { mail }),
    ...(chat && { chat }),
  };
  return { step, phrases, words };
}

function readHandOff(item: Shaped<typeof handOffShape>, context: Context) {
  const { id, shape, tree, report } = item;
  const { names, library } = context;
  const when =
    shape.if === undefined ? undefined : readExpression(nodeAt(tree, ['if']), shape.if, names, report, YES_NO)?.expr;
  const words = readText(nodeAt(tree, ['say']), shape.say, names, report);
  checkPlaybook(shape.to, nodeAt(tree, ['to']).start, library, report);
  const ids = idsInText(words, new Set(when === undefined ? [] : idsIn(when)));
  const handOff: HandOff = {
    id,
    ...(when && { when }),
    to: shape.to,
    with: shape.with ?? {},
    waitsFor: detailsBehind(ids, context),
  };
  return { handOff, words };
}

/** The details that any of these names hangs on, itself or through facts. */
function detailsBehind(ids: ReadonlySet<string>, { names, detailIds }: Context): string[] {
  const roots = new Set([...ids].flatMap((id) => [...names.rootsOf(id)]));
  return [...detailIds].filter((id) => roots.has(id));
}

/** A detail that is printed needs something to stand in its place when it is left out. */
function checkStands(
  items: readonly QuestionItem[],
  texts: readonly ReturnType<typeof readText>[],
  report: Report,
): void {
  const printed = new Set(texts.flatMap((text) => [...idsInText(text.map(({ message }) => ({ message })))]));
  for (const { id, shape, start } of items) {
    if (printed.has(id) && shape.blank === undefined && shape.otherwise === undefined)
      report('needs-blank', start, { id });
  }
}

/** Steps may be due after each other, but not in a circle. */
function checkDueCircles(
  steps: readonly Step[],
  items: readonly { id: string; start: number }[],
  report: Report,
): void {
  const after = new Map(
    steps.map(({ id, due }) => [id, due !== undefined && 'step' in due.from ? due.from.step : undefined]),
  );
  for (const { id, start } of items) {
    const chain = [id];
    for (let next = after.get(id); next !== undefined && chain.length <= steps.length; next = after.get(next)) {
      chain.push(next);
      if (next === id) {
        report('due-circle', start, { ids: chain });
        break;
      }
    }
  }
}
