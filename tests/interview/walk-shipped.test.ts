import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutHowMany, questionsAhead } from '../../src/interview/ahead.ts';
import type { Answer } from '../../src/interview/answers.ts';
import { firstOutside, type Visit, type Walk, walk } from '../../src/interview/walk.ts';
import { planFor } from '../../src/plan/plan.ts';
import { TODAY } from '../support/conditions.ts';
import { shipped } from '../support/shipped.ts';
import { arrive, someAnswers } from '../support/some-answers.ts';

const asking = { today: TODAY, absent: 'ask' } as const;

/** All that a walk decides: where it went, what came of it, and every fact. */
function outcome(playbook: Parameters<typeof walk>[0], walked: Walk) {
  const path = walked.path.map(({ question, answer }) => [question.id, answer]);
  if (walked.at !== 'verdict') return { path, at: walked.at, open: 'question' in walked && walked.question.id };
  const plan = planFor(playbook, walked, TODAY);
  const steps = plan.steps.map(({ step, due }) => [step.id, due?.day]);
  return { path, verdict: walked.verdict.id, facts: [...plan.facts], steps };
}

describe.each([...shipped])('%s', (_, { playbook }) => {
  const answers = someAnswers(playbook);
  const ids = [...playbook.questions, ...playbook.details].map(({ id }) => id);

  test('every walk asks a question or ends in a verdict, and every question allows an answer', () => {
    fc.assert(
      fc.property(answers, fc.subarray(ids), (all, kept) => {
        const some = new Map(kept.map((id) => [id, all.get(id) as Answer]));
        expect(['question', 'verdict', 'refused']).toContain(walk(playbook, some, asking).at);
        expect(arrive(playbook, all).walk.at).toBe('verdict');
      }),
      { numRuns: 200 },
    );
  });

  test('the same answers give the same walk, and are left as they are', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const before = JSON.stringify([...all]);
        const [one, other] = [walk(playbook, all, asking), walk(playbook, new Map([...all].reverse()), asking)];
        expect(outcome(playbook, one)).toEqual(outcome(playbook, other));
        expect(JSON.stringify([...all])).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  test('one by one, as they are asked and after changes of mind, they give the walk of all at once', () => {
    const changes = fc.array(fc.nat(), { maxLength: 40 });
    fc.assert(
      fc.property(answers, answers, changes, (all, others, turns) => {
        const { walk: arrived, answers: sound } = arrive(playbook, all);
        const given = new Map<string, Answer>();
        for (let i = 0; ; i += 1) {
          const walked = walk(playbook, given, asking);
          const wrong = walked.path.find(({ question, answer }) => answer !== sound.get(question.id))?.question;
          const open = 'question' in walked ? walked.question : undefined;
          const { id } = wrong ?? open ?? {};
          if (id === undefined) {
            expect(outcome(playbook, walked)).toEqual(outcome(playbook, arrived));
            return;
          }
          // At times another answer first, and later back to the one that is meant; what was said in between stays behind.
          const isMeant = wrong !== undefined || walked.at === 'refused' || (turns[i] ?? 1) % 3 > 0;
          given.set(id, (isMeant ? sound : others).get(id) as Answer);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('answers off the path change nothing', () => {
    fc.assert(
      fc.property(answers, answers, (all, others) => {
        const { walk: arrived, answers: sound } = arrive(playbook, all);
        const onPath = new Map(arrived.path.map(({ question }) => [question.id, sound.get(question.id) as Answer]));
        for (const given of [onPath, new Map([...others, ...onPath])]) {
          expect(outcome(playbook, walk(playbook, given, asking))).toEqual(outcome(playbook, arrived));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('what passes beforehand is not refused on the walk', () => {
    fc.assert(
      fc.property(answers, (all) => {
        if (firstOutside(playbook, all, TODAY) === undefined) expect(walk(playbook, all, asking).at).toBe('verdict');
      }),
      { numRuns: 200 },
    );
  });

  test('no question comes that was not ahead, and none is asked twice', () => {
    fc.assert(
      fc.property(answers, fc.nat(), (all, nat) => {
        const { path } = arrive(playbook, all).walk;
        const decided = path.filter(({ isDetail }) => !isDetail);
        const at = nat % decided.length;
        const open = (decided[at] as Visit).question;
        const ahead = questionsAhead(playbook, decided.slice(0, at), open, TODAY).map(({ question }) => question.id);
        const came = decided.slice(at + 1).map(({ question }) => question.id);
        expect(came.filter((id) => !ahead.includes(id))).toEqual([]);
        expect(new Set(path.map(({ question }) => question.id)).size).toBe(path.length);
        expect(aboutHowMany(playbook, decided.slice(0, at), open, TODAY)).toBeGreaterThan(at);
      }),
      { numRuns: 100 },
    );
  });

  test('at most 14 deciding questions and 8 details', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const { path } = arrive(playbook, all).walk;
        const details = path.filter(({ isDetail }) => isDetail).length;
        expect(path.length - details).toBeLessThanOrEqual(14);
        expect(details).toBeLessThanOrEqual(8);
      }),
      { numRuns: 1000 },
    );
  });
});
