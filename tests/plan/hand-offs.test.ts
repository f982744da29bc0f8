import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnswer, plainAnswer } from '../../src/interview/answers.ts';
import { firstOutside } from '../../src/interview/walk.ts';
import { planFor } from '../../src/plan/plan.ts';
import { carriedAnswers, handOffWords, replayWords } from '../../src/plan/replay.ts';
import { TODAY } from '../support/conditions.ts';
import { playbook } from '../support/playbook.ts';
import { type Given, planWith } from '../support/route.ts';
import { type Shipped, shipped } from '../support/shipped.ts';
import { arrive, someAnswers } from '../support/some-answers.ts';

const optional = 'optional: true';

describe('a hand-off', () => {
  const target = playbook`
    questions:
      client: { ask: C?, type: text, ${optional} }
      fee: { ask: F?, type: number, ${optional} }
      kind: { ask: K?, type: choice, choices: { small: S, big: B } }
      signs: { ask: S?, type: choices, choices: { late: L, rude: R } }
    details: { owed: { ask: O?, type: money, blank: sum }, talked: { ask: T?, type: yes-no, blank: talk } }
  `;
  const source = playbook`
    questions:
      client: { ask: C?, type: text, ${optional} }
      fee: { ask: F?, type: money, ${optional} }
      owed: { ask: O?, type: money, ${optional} }
      signs: { ask: S?, type: choices, choices: { late: L, gone: G } }
      talked: { ask: T?, type: yes-no, if: client == "Ana" }
      own: { ask: W?, type: yes-no, ${optional} }
    hand-offs:
      first: { if: own, to: test, with: { kind: big, owed: 5, signs: [rude], nowhere: 1 }, say: Go. }
      second: { to: test, say: Go. }
  `;
  const carried = (given: Given, which = 0) => {
    const { path, handOffs } = planWith(source, { signs: [], ...given });
    const visits = carriedAnswers(path, { with: handOffs[which]?.with ?? {} }, target);
    return Object.fromEntries(visits.map(({ question, answer }) => [question.id, answer]));
  };
  test.each<[Given, Given]>([
    // Same id and type; an answer left out is not carried, and what is filled in goes before what was answered.
    [{}, {}],
    [
      { client: 'Bo', own: true },
      { client: 'Bo', kind: 'big', owed: 5, signs: ['rude'] },
    ],
    [
      { own: true, owed: 9 },
      { kind: 'big', owed: 5, signs: ['rude'] },
    ],
    [{ owed: 9 }, { owed: 9 }],
    // Not of the same type.
    [{ fee: 3 }, {}],
    // Not on the path.
    [{ client: 'Bo', talked: true }, { client: 'Bo' }],
    [
      { client: 'Ana', talked: true },
      { client: 'Ana', talked: true },
    ],
  ])('from %j carries %j', (given, expected) => {
    const { signs, ...rest } = carried(given);
    expect(given.own ? { ...rest, signs } : rest).toEqual(expected);
  });

  test('carries no choice that the other question does not have', () => {
    expect(carried({ signs: ['late'] }).signs).toEqual(['late']);
    expect(carried({ signs: ['late', 'gone'] }).signs).not.toContain('gone');
  });

  test.each<[Given, string[]]>([
    [{ own: true }, ['first', 'second']],
    [{}, ['second']],
  ])('is there when its condition holds: %j', (given, ids) => {
    expect(planWith(source, { signs: [], ...given }).handOffs.map(({ id }) => id)).toEqual(ids);
  });

  test('of a verdict comes first', () => {
    const leading = playbook`
      verdicts: { go-on: { title: G, say: G., to: other, with: { a: 1 } } }
      hand-offs: { h: { to: third, say: H. } }
      questions: { a: { ask: A?, type: text, ${optional} } }
    `;
    const { handOffs, verdict } = planWith(leading);
    expect(handOffs).toEqual([
      { id: 'go-on', to: 'other', with: { a: 1 } },
      { id: 'h', to: 'third', with: {} },
    ]);
    expect(verdict.to).toBe('other');
  });

  test('and the replay are commands', () => {
    const plan = planWith(source, { client: 'A B', owed: 2, signs: ['late'] });
    const setting = { today: TODAY, language: 'en', currency: 'EUR', kept: [], command: ['source'] };
    expect(handOffWords(plan.path, { with: { kind: 'big' } }, target, setting).join('|')).toBe(
      'clientwise|test|--client|A B|--kind|big|--signs|late|--owed|2|--lang|en|--currency|EUR',
    );
    const words = replayWords(plan, setting).join('|');
    expect(words).toMatch(/^clientwise\|source\|--client\|A B\|--owed\|2\|--signs\|late\|--today\|2026-11-24\|/);
    expect(words).toMatch(/\|--lang\|en\|--currency\|EUR(\||$)/);
  });
});

describe.each([...shipped])('the hand-offs of %s', (_, { playbook: from }) => {
  const parts = [...from.handOffs, ...from.verdicts].flatMap(({ id, to, with: filled }) =>
    to ? [{ id, to, filled }] : [],
  );

  test('fill in answers that the other playbook takes', () => {
    const wrong = parts.flatMap(({ id, to, filled }) => {
      const target = shipped.get(to)?.playbook;
      const questions = [...(target?.questions ?? []), ...(target?.details ?? [])];
      return Object.entries(filled ?? {}).flatMap(([key, given]) => {
        const question = questions.find((candidate) => candidate.id === key);
        return question === undefined || 'fault' in parseAnswer(question, given)
          ? [`${id}: ${to} takes no ${key}: ${given}`]
          : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('carry answers that the other playbook takes', () => {
    fc.assert(
      fc.property(someAnswers(from), (all) => {
        const { path, handOffs } = planFor(from, arrive(from, all).walk, TODAY);
        for (const { id, to, with: filled } of handOffs) {
          const target = (shipped.get(to) as Shipped).playbook;
          const carried = carriedAnswers(path, { with: filled }, target);
          const refused = carried.filter(
            ({ question, answer }) => 'fault' in parseAnswer(question, plainAnswer(question, answer)),
          );
          expect(refused.map(({ question, answer }) => `${id}: ${to} takes no ${question.id}: ${answer}`)).toEqual([]);
          const given = new Map(carried.map(({ question, answer }) => [question.id, answer]));
          expect(firstOutside(target, given, TODAY)).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });
});
