import type { Explorer } from './explore.ts';
import type { Goal } from './goal.ts';
import type { Model } from './model-values.ts';
import type { Outcomes } from './outcomes.ts';
import type { Placed } from './placed.ts';
import type { Run } from './subject.ts';
import type { Term } from './terms.ts';
import { walkOf } from './witness.ts';

/** How many things that may never happen are asked about at once: if none of them can, one answer says so for all. */
const AT_ONCE = 24;

/** Asks the solver for every goal that is not settled. A walk it finds is walked, and may show other goals as well. */
export async function settleBySolver(
  placed: Placed,
  goals: readonly Goal[],
  outcomes: Outcomes,
  explorer: Explorer,
): Promise<void> {
  const { walks, translator } = placed.encoding;
  const isSettled = (goal: Goal) => (outcomes.get(goal)?.is ?? 'open') !== 'open';
  const questions = goals.flatMap((goal): Question[] => {
    const term = isSettled(goal) ? undefined : goal.term(walks, translator);
    return term === undefined ? [] : [{ goal, term }];
  });
  for (const { goal } of questions) outcomes.delete(goal);
  const never = questions.filter(({ goal }) => goal.wants === 'never');
  for (let i = 0; i < never.length; i += AT_ONCE)
    await excludeAll(placed, never.slice(i, i + AT_ONCE), outcomes, explorer);
  const left = () => questions.filter(({ goal }) => !outcomes.has(goal));
  for (const question of left()) {
    if (!outcomes.has(question.goal)) await settleOne(placed, question, outcomes, explorer);
  }
  for (const question of left()) {
    if (!outcomes.has(question.goal)) await settleAlone(placed, question, outcomes, explorer);
  }
}

interface Question {
  readonly goal: Goal;
  readonly term: Term;
}

/** Asks whether any of some goals can be shown, until none can or it takes a closer look. */
async function excludeAll(
  { subject, encoding, asking, base }: Placed,
  questions: readonly Question[],
  outcomes: Outcomes,
  explorer: Explorer,
): Promise<void> {
  for (;;) {
    const left = questions.filter(({ goal }) => !outcomes.has(goal));
    if (left.length === 0) return;
    const any = encoding.translator.boolean.or(...left.map(({ term }) => term));
    const found = await asking.check([any], encoding.names);
    if (found.is === 'no') for (const { goal } of left) outcomes.set(goal, { is: 'excluded' });
    if (found.is !== 'yes') return;
    const isOne = (run: Run) => left.some(({ goal }) => goal.seen(run));
    const run = walkOf(subject, encoding.inputs, found.model, base, isOne);
    if (run === undefined) return;
    explorer.look(run);
  }
}

/** Asks for one goal among everything else: first for a walk that is easy to type, then for any. */
async function settleOne(
  placed: Placed,
  { goal, term }: Question,
  outcomes: Outcomes,
  explorer: Explorer,
): Promise<void> {
  const { asking, encoding } = placed;
  const plain = await asking.check([term, encoding.tidy], encoding.names);
  if (plain.is === 'yes' && show(placed, plain.model, goal, outcomes, explorer)) return;
  const found = await asking.check([term], encoding.names);
  if (found.is === 'no') outcomes.set(goal, { is: 'excluded' });
  if (found.is === 'yes') show(placed, found.model, goal, outcomes, explorer);
}

/** Asks for one goal apart from everything it does not hang on, with more patience; what is open then stays open. */
async function settleAlone(
  placed: Placed,
  { goal, term }: Question,
  outcomes: Outcomes,
  explorer: Explorer,
): Promise<void> {
  const found = await placed.asking.checkAlone(term, placed.encoding.names);
  if (found.is === 'no') outcomes.set(goal, { is: 'excluded' });
  else if (found.is === 'open' || !show(placed, found.model, goal, outcomes, explorer))
    outcomes.set(goal, { is: 'open' });
}

/** Walks what a model describes; whether that shows the goal. */
function show(
  { subject, encoding, base }: Placed,
  model: Model,
  goal: Goal,
  outcomes: Outcomes,
  explorer: Explorer,
): boolean {
  const run = walkOf(subject, encoding.inputs, model, base, goal.seen);
  if (run === undefined) return false;
  outcomes.delete(goal);
  explorer.look(run);
  return true;
}
