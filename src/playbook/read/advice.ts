import { nearest } from '../../source/nearest.ts';
import type { Report } from '../../source/problem.ts';
import { YES_NO } from '../condition/kinds.ts';
import { idsIn } from '../condition/syntax.ts';
import { type Basis, CHANNEL_QUESTION, type HandOff, type Step, type Verdict, type Wait } from '../model.ts';
import { idsInText, type StepPhrases, type Text } from '../phrases.ts';
import type { handOffShape, stepShape, verdictShape } from '../shape.ts';
import { nodeAt } from '../tree.ts';
import type { Context, Shaped } from './context.ts';
import { readDue } from './due.ts';
import { readExpression } from './expression.ts';
import type { Library } from './library.ts';
import type { Names } from './names.ts';
import type { QuestionItem } from './questions.ts';
import { readText } from './words.ts';

/** A verdict's logic and words; only the last may be without a condition. */
export function readVerdict(item: Shaped<typeof verdictShape>, context: Context, isLast: boolean) {
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
    ...readBecause(item, names),
  };
  return { verdict, title, say };
}

function checkPlaybook(id: string, at: number, { playbooks }: Library, report: Report): void {
  if (playbooks === undefined || playbooks.has(id)) return;
  const near = nearest(id, playbooks);
  report('unknown-playbook', at, { id, ...(near && { nearest: near }) });
}

/** A step's logic and words. */
export function readStep(item: Shaped<typeof stepShape>, context: Context) {
  const { id, shape, tree, report } = item;
  const { names, library, stepIds } = context;
  const when =
    shape.if === undefined ? undefined : readExpression(nodeAt(tree, ['if']), shape.if, names, report, YES_NO)?.expr;
  const due = readDue(shape, tree, names, stepIds, report);
  const text = (key: 'title' | 'text' | 'call' | 'mail' | 'chat') => {
    const written = shape[key];
    if (written !== undefined && shape.kind !== 'message' && key !== 'title' && key !== 'text') {
      report('needless-variant', nodeAt(tree, [key]).start, { kind: shape.kind });
    } else if (written !== undefined && key !== 'title' && key !== 'text' && !isChannel(key, names)) {
      report('variant-without-channel', nodeAt(tree, [key]).start, { channel: key });
    }
    return written === undefined ? undefined : readText(nodeAt(tree, [key]), written, names, report);
  };
  const [title, body, call, mail, chat] = [text('title'), text('text'), text('call'), text('mail'), text('chat')];
  const basis = readBasis(item, names, library);
  const words = [title, body, call, mail, chat].filter((one) => one !== undefined);
  const ids = new Set<string>(when === undefined ? [] : idsIn(when));
  for (const one of basis) if (one.when !== undefined) idsIn(one.when, ids);
  if (due !== undefined && 'fact' in due.from) ids.add(due.from.fact);
  if ([call, mail, chat].some((one) => one !== undefined)) ids.add(CHANNEL_QUESTION);
  const step: Step = {
    id,
    kind: shape.kind,
    ...(when && { when }),
    ...(due && { due }),
    ...readBecause(item, names),
    legal: shape.legal === true,
    basis,
    waitsFor: waitsOf(ids, words, context),
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

/** The points of a step, which must be there, each with its condition. A step that is printed stands on one at least. */
function readBasis({ shape, tree, report }: Shaped<typeof stepShape>, names: Names, { points }: Library): Basis[] {
  if (shape.basis.every((one) => typeof one !== 'string')) report('bare-basis', nodeAt(tree, ['basis']).start, {});
  return shape.basis.map((one, i): Basis => {
    const at = nodeAt(tree, ['basis', i]);
    if (typeof one === 'string') return { point: known(one, at.start) };
    const when = readExpression(nodeAt(at, ['if']), one.if, names, report, YES_NO)?.expr;
    return { point: known(one.point, nodeAt(at, ['point']).start), ...(when && { when }) };
  });

  function known(point: string, start: number): string {
    if (points !== undefined && !points.has(point)) {
      const near = nearest(point, points);
      report('unknown-point', start, { point, ...(near && { nearest: near }) });
    }
    return point;
  }
}

/** Whether there is an answer that says the words for a channel are the ones to print. */
function isChannel(channel: string, names: Names): boolean {
  const kind = names.kindOf(CHANNEL_QUESTION);
  return kind?.type === 'any' || (kind?.type === 'choice' && kind.ids.includes(channel));
}

/** The ids an author names as reasons must be there. */
function readBecause(
  { shape, tree, report }: Shaped<typeof stepShape | typeof verdictShape>,
  names: Names,
): { because?: readonly string[] } {
  for (const [i, name] of (shape.because ?? []).entries()) {
    if (names.kindOf(name) !== undefined) continue;
    const near = nearest(name, names.all());
    report('unknown-name', nodeAt(tree, ['because', i]).start, { name, ...(near && { nearest: near }) });
  }
  return shape.because === undefined ? {} : { because: shape.because };
}

/** A hand-off's logic and words. */
export function readHandOff(item: Shaped<typeof handOffShape>, context: Context) {
  const { id, shape, tree, report } = item;
  const { names, library } = context;
  const when =
    shape.if === undefined ? undefined : readExpression(nodeAt(tree, ['if']), shape.if, names, report, YES_NO)?.expr;
  const words = readText(nodeAt(tree, ['say']), shape.say, names, report);
  checkPlaybook(shape.to, nodeAt(tree, ['to']).start, library, report);
  const ids = new Set<string>(when === undefined ? [] : idsIn(when));
  const handOff: HandOff = {
    id,
    ...(when && { when }),
    to: shape.to,
    ...(shape.fresh && { fresh: true }),
    with: shape.with ?? {},
    waitsFor: waitsOf(ids, [words], context),
  };
  return { handOff, words };
}

/** What a step or hand-off waits for: the details of its own condition and day, and those of each sentence. */
function waitsOf(ids: ReadonlySet<string>, texts: readonly Text[], context: Context): Wait[] {
  const parts = texts
    .flat()
    .map(
      (part): Wait => ({ ...(part.when && { when: part.when }), details: detailsBehind(idsInText([part]), context) }),
    );
  const always = [
    detailsBehind(ids, context),
    ...parts.filter(({ when }) => when === undefined).map(({ details }) => details),
  ].flat();
  const waits = [{ details: [...new Set(always)] }, ...parts.filter(({ when }) => when !== undefined)];
  return waits.filter(({ details }) => details.length > 0);
}

/** The details that any of these names hangs on, itself or through facts. */
function detailsBehind(ids: ReadonlySet<string>, { names, detailIds }: Context): string[] {
  const roots = new Set([...ids].flatMap((id) => [...names.rootsOf(id)]));
  return [...detailIds].filter((id) => roots.has(id));
}

/** A detail that is printed needs something to stand in its place when it is left out. */
export function checkStands(
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
export function checkDueCircles(
  steps: readonly Step[],
  items: readonly { id: string; start: number }[],
  report: Report,
): void {
  const after = new Map(
    steps.map(({ id, due }) => [id, due !== undefined && 'step' in due.from ? due.from.step : undefined]),
  );
  const starts = new Map(items.map(({ id, start }) => [id, start]));
  const settled = new Set<string>();
  for (const { id } of items) {
    const chain: string[] = [];
    let next: string | undefined = id;
    for (; next !== undefined && !settled.has(next); next = after.get(next)) {
      settled.add(next);
      chain.push(next);
    }
    // A chain that runs into itself has a circle at its end.
    const from = next === undefined ? -1 : chain.indexOf(next);
    if (from < 0) continue;
    const first = chain[from] as string;
    report('due-circle', starts.get(first) ?? 0, { ids: [...chain.slice(from), first] });
  }
}
