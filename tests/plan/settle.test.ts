import { expect, test } from 'vitest';
import { playbook } from '../support/playbook.ts';
import { type Given, planWith } from '../support/route.ts';

const optional = 'optional: true';
const open = playbook`
  questions:
    paid: { ask: P?, type: yes-no, ${optional} }
    mood: { ask: M?, type: choice, ${optional}, choices: { calm: C, cross: R } }
    fee: { ask: F?, type: money, ${optional} }
    note: { ask: N?, type: text, ${optional} }
    known_well: { ask: K?, type: yes-no, ${optional} }
  verdicts:
    cross: { if: mood == "cross", title: C, say: C. }
    calm: { if: mood == "calm" && (paid || fee > 100), title: L, say: L. }
    kept: { if: mood == "calm", title: K, say: K. }
    rest: { title: R, say: R. }
`;

test.each<[string, Given, string | undefined]>([
  ['the one that most verdicts hang on', {}, 'mood'],
  ['of two, the one more of whose answers settle it', { mood: 'calm' }, 'paid'],
  ['the one that is left', { mood: 'calm', paid: false }, 'fee'],
  ['none when all is settled', { mood: 'calm', paid: true }, undefined],
  ['none when what was left out decides nothing', { mood: 'cross' }, undefined],
])('what would settle most: %s', (_, given, id) => {
  expect(planWith(open, given).verdict.settledBy).toBe(id);
});

const verdicts = `
  verdicts:
    go: { if: asked_for, title: G, say: G. }
    stay: { title: S, say: S. }
`;
test.each([
  ['through a fact', `questions: { a: { ask: A?, type: yes-no, ${optional} } }\n  facts: { asked_for: a && true }`],
  [
    'by whether another question comes',
    `questions: { a: { ask: A?, type: yes-no, ${optional} }, asked_for: { ask: B?, type: yes-no, if: a, ${optional} } }`,
  ],
])('an answer that was left out decides %s', (_, questions) => {
  const { verdict } = planWith(playbook`${`\n  ${questions}${verdicts}`}`, {});
  expect(verdict.possible).toEqual(['go', 'stay']);
  expect(verdict.settledBy).toBe('a');
});
