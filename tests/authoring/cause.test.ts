import { describe, expect, test } from 'vitest';
import { causeOf } from '../../src/authoring/cause.ts';
import { coverageOf } from '../../src/authoring/coverage.ts';
import { diffPlaybooks, type Version as Side } from '../../src/authoring/diff.ts';
import { runExample } from '../../src/authoring/run-example.ts';
import { printExpression } from '../../src/playbook/condition/print.ts';
import { conditionWriter } from '../../src/render/condition-words.ts';
import { enForTools as en } from '../../src/words/en-for-tools.ts';
import { sound } from '../support/playbook.ts';
import { shipped } from '../support/shipped.ts';

const { playbook, phrases } = sound(`
questions:
  late: { ask: Late?, type: yes-no }
  rude: { ask: Rude?, type: yes-no }
  fee: { ask: Fee?, type: money, optional: true }
  signs: { ask: Signs?, type: choices, choices: { worth: Worth, reach: Reach } }
  mood: { ask: Mood?, type: choice, choices: { well: Well, sad: Sad }, if: size(signs) > 0 }
facts:
  bad: late && rude
verdicts:
  leave: { if: 'bad && fee > 100 && mood == "sad"', title: Leave, say: Leave. }
  talk: { if: late || rude, title: Talk, say: Talk. }
  stay: { title: Stay, say: Stay. }
steps:
  ring: { if: '!bad', kind: do, due: today, title: Ring, text: Ring., basis: [A01] }
  pack: { if: verdict == "leave", kind: do, due: today, title: Pack, text: Pack., basis: [A01] }
`);

const run = (answers: Record<string, unknown>, verdict: string, steps = {}) =>
  runExample(playbook, { name: 'case', today: '2026-11-24', answers, verdict, steps });

/** The cause of the first difference: the parts from the condition down, and what the last one reads. */
function cause(...given: Parameters<typeof run>) {
  const { walk, differences } = run(...given);
  const found = differences[0] && walk && causeOf(differences[0], playbook, walk.scope);
  return (
    found && {
      id: found.id,
      holds: found.holds,
      parts: found.parts.map(({ of, expr }) => `${of}: ${printExpression(expr)}`),
      values: found.values,
    }
  );
}

describe('the cause of a difference', () => {
  test('is the first part that fails, down through facts', () => {
    expect(cause({ late: true, rude: false, signs: 'none' }, 'leave')).toEqual({
      id: 'leave',
      holds: false,
      parts: ['leave: bad', 'bad: rude'],
      values: [{ id: 'rude', value: false }],
    });
  });

  test('is the part that held, where another verdict came first', () => {
    expect(cause({ late: false, rude: true, signs: 'none' }, 'stay')).toMatchObject({
      id: 'talk',
      holds: true,
      parts: ['talk: rude'],
    });
  });

  test('of a comparison without a value is nothing', () => {
    expect(cause({ late: true, rude: true, fee: null, signs: [] }, 'leave')).toMatchObject({
      parts: ['leave: fee > 100'],
      values: [{ id: 'fee', value: undefined }],
    });
  });

  test('of a step that is missing, or should be', () => {
    const bad = { late: true, rude: true, signs: 'none' };
    expect(cause(bad, 'talk', { must: ['ring'] })).toMatchObject({ id: 'ring', holds: false });
    expect(cause({ ...bad, rude: false }, 'talk', { never: ['ring'] })).toMatchObject({ id: 'ring', holds: true });
  });

  test('of a question that is never asked, or asked and not answered', () => {
    const base = { late: false, rude: false };
    expect(cause({ ...base, signs: [], mood: 'sad' }, 'stay')).toMatchObject({ id: 'mood', holds: false });
    expect(cause({ ...base, signs: 'worth' }, 'stay')).toMatchObject({ id: 'mood', holds: true });
  });
});

test('what examples reach', () => {
  const plans = [
    run({ late: true, rude: false, signs: 'none' }, 'talk'),
    run({ late: false, rude: false, signs: 'none' }, 'stay'),
  ];
  const coverage = coverageOf(
    playbook,
    phrases,
    plans.flatMap(({ plan }) => plan ?? []),
  );
  expect(coverage).toMatchObject({
    verdicts: { all: 3, missed: ['leave'] },
    steps: { all: 2, missed: ['pack'] },
  });
  const missed = coverage.branches.missed.map(({ id, never }) => `${id} ${never}`);
  expect(missed).toEqual(['mood true', 'leave true', 'ring false', 'pack true']);
});

test('a verdict counts only where those before it were passed over', () => {
  const { plan } = run({ late: true, rude: true, fee: 200, signs: 'worth', mood: 'sad' }, 'leave');
  const missed = coverageOf(playbook, phrases, plan ? [plan] : []).branches.missed.map(
    ({ id, never }) => `${id} ${never}`,
  );
  expect(missed).toEqual(['mood false', 'leave false', 'talk true', 'talk false', 'ring true', 'pack false']);
});

describe('random walks', () => {
  const today = 20_000;
  test.each([...shipped])('through %s: the same seed gives the same', (_, { playbook: one }) => {
    const other = { ...one, verdicts: one.verdicts.slice(-1) };
    const diff = (seed: number) =>
      diffPlaybooks({ playbook: one, examples: [] }, { playbook: other, examples: [] }, { walks: 40, seed, today });
    expect(diff(3).tried).toBeGreaterThan(20);
    expect(diff(3)).toEqual(diff(3));
    expect(diff(4)).not.toEqual(diff(3));
  });

  test('meet a case without a verdict, and say so', () => {
    const open = { ...playbook, verdicts: playbook.verdicts.slice(0, 2) };
    const sides = [open, playbook].map((one) => ({ playbook: one, examples: [] }));
    const { groups } = diffPlaybooks(sides[1] as Side, sides[0] as Side, { walks: 60, seed: 1, today });
    expect(groups.map(({ change }) => change)).toEqual([{ side: 'new', asks: undefined }]);
  });

  test('find no difference where there is none, and one where there is', () => {
    const version = (one: typeof playbook) => ({ playbook: one, examples: [] });
    const options = { walks: 200, seed: 1, today };
    expect(diffPlaybooks(version(playbook), version(playbook), options)).toMatchObject({ changed: 0, groups: [] });
    const other = { ...playbook, verdicts: playbook.verdicts.filter(({ id }) => id !== 'talk') };
    const { tried, changed, groups } = diffPlaybooks(version(playbook), version(other), options);
    expect(changed).toBeGreaterThan(tried / 4);
    expect(groups[0]?.change).toMatchObject({ verdict: { from: 'talk', to: 'stay' } });
  });
});

describe('a condition in the words of a reader', () => {
  const { say, alternatives } = conditionWriter(playbook, phrases, en);
  const when = (condition: string) =>
    sound(`
questions:
  late: { ask: Late?, type: yes-no }
  rude: { ask: Rude?, type: yes-no }
  fee: { ask: Fee?, type: money, optional: true }
  signs: { ask: Signs?, type: choices, choices: { worth: Worth, reach: Reach } }
  mood: { ask: Mood?, type: choice, choices: { well: Well, sad: Sad } }
facts: { bad: late && rude }
verdicts: { one: { if: '${condition}', title: A, say: A. }, rest: { title: B, say: B. } }
`).playbook.verdicts[0]?.when ?? { op: 'value' as const, value: true };

  test.each([
    ['late', 'Late? Yes'],
    ['!late', 'Late? No'],
    ['"worth" in signs', 'Signs? "Worth"'],
    ['!("worth" in signs)', 'Signs? not "Worth"'],
    ['mood == "sad"', 'Mood? "Sad"'],
    ['mood != "sad"', 'Mood? not "Sad"'],
    ['mood in ["sad", "well"]', 'Mood? "Sad" or "Well"'],
    ['fee >= 3', 'Fee? at least 3'],
    ['fee < 3', 'Fee? less than 3'],
    ['known(fee)', 'Fee? answered'],
    ['!known(fee)', 'Fee? not answered'],
    ['size(signs) > 0', 'Signs? anything ticked'],
    ['size(signs) >= 2', 'Signs? at least 2 ticked'],
    ['bad', 'bad'],
    ['!bad', 'not bad'],
    ['late && (rude || bad)', 'Late? Yes and (Rude? Yes or bad)'],
    ['late && rude && bad', 'Late? Yes and Rude? Yes and bad'],
    ['!(late || rude)', 'not (Late? Yes or Rude? Yes)'],
    ['count([late, rude]) >= 2', 'count([late, rude]) >= 2'],
  ])('%s', (condition, words) => expect(say(when(condition))).toBe(words));

  test('about the question above it', () => {
    expect(say(when('"worth" in signs && late'), 'signs')).toBe('"Worth" and Late? Yes');
  });

  test('one alternative at a time', () => {
    expect(alternatives(when('late || rude || bad && late'))).toEqual(['Late? Yes', 'Rude? Yes', 'bad and Late? Yes']);
  });
});
