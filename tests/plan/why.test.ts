import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/interview/answers.ts';
import { type Arrived, walk } from '../../src/interview/walk.ts';
import { planFor } from '../../src/plan/plan.ts';
import { idleAnswers, idsToSay, reasonsFor } from '../../src/plan/why.ts';
import { evaluate } from '../../src/playbook/condition/evaluate.ts';
import type { Expr } from '../../src/playbook/condition/syntax.ts';
import type { Playbook } from '../../src/playbook/model.ts';
import { wordWhy } from '../../src/render/explain.ts';
import { en } from '../../src/words/en.ts';
import { formatsFor } from '../../src/words/formats.ts';
import { TODAY } from '../support/conditions.ts';
import { sound } from '../support/playbook.ts';
import { planWith } from '../support/route.ts';
import { shipped } from '../support/shipped.ts';
import { arrive, someAnswers } from '../support/some-answers.ts';

const RUNS = { numRuns: 60 };

interface Reasoned {
  readonly name: string;
  readonly when: Expr | undefined;
  readonly because: readonly { readonly id: string }[];
}

/** The verdict and the steps of a walk, with the conditions that held and their reasons. */
function reasoned(playbook: Playbook, arrived: Arrived): Reasoned[] {
  const plan = planFor(playbook, arrived, TODAY);
  const reasons = reasonsFor(plan);
  const verdict = { name: plan.verdict.id, when: arrived.verdict.when, because: reasons.verdict };
  return [
    verdict,
    ...plan.steps.map(({ step: { id, when } }) => ({ name: id, when, because: reasons.steps.get(id) ?? [] })),
  ];
}

/** The same answers but for some, when they lead along the same questions. */
function changed(
  playbook: Playbook,
  arrived: Arrived,
  ids: readonly string[],
  other: ReadonlyMap<string, Answer>,
): Arrived | undefined {
  const answers = new Map(arrived.path.map(({ question, answer }) => [question.id, answer]));
  for (const id of ids) answers.set(id, other.get(id) ?? null);
  const walked = walk(playbook, answers, { today: TODAY, absent: 'leave-out' });
  const isSamePath =
    walked.at === 'verdict' &&
    pathOf(walked).every((id, i) => id === pathOf(arrived)[i]) &&
    walked.path.length === arrived.path.length;
  return isSamePath ? walked : undefined;
}

function pathOf({ path }: Arrived): string[] {
  return path.map(({ question }) => question.id);
}

describe.each([...shipped])('%s', (_, { playbook, phrases }) => {
  const facts = new Set(playbook.facts.map(({ id }) => id));

  test('reasons name only answers on the path, and are enough for the condition', () => {
    let kept = 0;
    fc.assert(
      fc.property(someAnswers(playbook), someAnswers(playbook), (answers, other) => {
        const { walk: arrived } = arrive(playbook, answers);
        const path = pathOf(arrived);
        for (const { name, when, because } of reasoned(playbook, arrived)) {
          const named = because.map(({ id }) => id).filter((id) => !facts.has(id));
          expect(named.filter((id) => !path.includes(id))).toEqual([]);
          if (when === undefined) continue;
          const free = path.filter((id) => !named.includes(id));
          for (const ids of [free, ...free.map((id) => [id])]) {
            const walked = changed(playbook, arrived, ids, other);
            if (walked === undefined) continue;
            kept += 1;
            expect(evaluate(when, walked.scope), `${name} without ${ids.join(', ')}`).toBe(true);
          }
        }
      }),
      RUNS,
    );
    if (playbook.id !== 'start') expect(kept).toBeGreaterThan(100);
  });

  if (playbook.id === 'start') return; // there every answer matters
  // Walks without such an answer are passed over and do not count, so that few of them are no reason to fail.
  test('an answer that did not matter could have been any other', () => {
    fc.assert(
      fc.property(someAnswers(playbook), someAnswers(playbook), (answers, other) => {
        const { walk: arrived } = arrive(playbook, answers);
        const plan = planFor(playbook, arrived, TODAY);
        let kept = 0;
        for (const id of idleAnswers(plan, phrases)) {
          const answers = new Map(arrived.path.map(({ question, answer }) => [question.id, answer]));
          const walked = walk(playbook, answers.set(id, other.get(id) ?? null), { today: TODAY, absent: 'leave-out' });
          if (walked.at !== 'verdict') continue;
          kept += 1;
          const again = planFor(playbook, walked, TODAY);
          expect(again.verdict.id).toBe(plan.verdict.id);
          expect(again.steps.map(({ step, due }) => [step.id, due])).toEqual(
            plan.steps.map(({ step, due }) => [step.id, due]),
          );
        }
        fc.pre(kept > 0);
      }),
      { numRuns: 20, maxSkipsPerRun: 1000 },
    );
  });
});

test('what an author names as reasons is said in place of what the condition names', () => {
  const { playbook, phrases } = sound(`
questions: { a: { ask: A?, type: yes-no }, b: { ask: B?, type: yes-no } }
verdicts:
  found: { if: a && b, title: F, say: F. }
  named: { if: a, because: [b], title: N, say: N. }
  done: { title: D, say: D. }
steps:
  s: { kind: note, if: a, title: S, text: S., basis: [A] }
  t: { kind: note, if: a, because: [b], title: T, text: T., basis: [A] }
  u: { kind: note, because: [b, a], title: U, text: U., basis: [A] }
`);
  const plan = planWith(playbook, { a: true, b: false });
  const said = ({ when, because }: { readonly when?: Expr; readonly because?: readonly string[] }) =>
    idsToSay(plan, phrases, when, because);
  expect(playbook.verdicts.slice(0, 2).map(said)).toEqual([['b'], ['b']]);
  expect(plan.steps.map(({ step }) => said(step))).toEqual([['a'], ['b'], ['b', 'a']]);
  const why = wordWhy(plan, phrases, new Map(), { catalog: en, formats: formatsFor('en', undefined) });
  expect(why.verdict).toBe('Because you answered "B?" with no.');
  expect([...why.steps.values()]).toEqual([
    'Because you answered "A?" with yes.',
    'Because you answered "B?" with no.',
    'Because you answered "B?" with no and you answered "A?" with yes.',
  ]);
});
