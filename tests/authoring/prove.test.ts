import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placesIn } from '../../src/authoring/prove/places.ts';
import { prove } from '../../src/authoring/prove/prove.ts';
import type { Report, Statement } from '../../src/authoring/prove/report.ts';
import { openSolver, type Solver } from '../../src/authoring/prove/solver.ts';
import { dedented, framed, sound } from '../support/playbook.ts';

let solver: Solver;
beforeAll(async () => {
  const opened = await openSolver(fileURLToPath(new URL('../../dist/program/solver-child.js', import.meta.url)));
  if (typeof opened === 'string') throw new Error(`the solver is ${opened}`);
  solver = opened;
});
afterAll(() => solver.close());

/** The sections of a small playbook with nothing wrong in it; a test puts its own in their place. */
const SOUND = {
  questions: `
    questions:
      signs:
        ask: Which?
        type: choices
        choices: { worth: Worth, respect: Respect }
      abuse: { ask: Abuse?, type: yes-no, if: '"respect" in signs', yes: { go: end } }
      fee: { ask: Fee?, type: money, min: 0, if: '"worth" in signs' }
      hours: { ask: Hours?, type: number, min: 1, if: '"worth" in signs' }
      target: { ask: Target?, type: money, min: 1, if: '"worth" in signs' }
      talked: { ask: Talked?, type: yes-no, if: size(signs) > 0 }`,
  details: `
    details:
      contact: { ask: Who?, type: text, blank: name }`,
  facts: `
    facts:
      rate: { is: fee / hours, type: money }
      thin: rate < 0.6 * target
      end_day: workday(today + 30)`,
  verdicts: `
    verdicts:
      leave: { if: abuse, title: Leave, say: Leave. }
      end: { if: thin && talked, title: End, say: "You earn {rate} and end on {end_day}." }
      talk: { if: thin || size(signs) > 0, title: Talk, say: Talk. }
      keep: { title: Keep, say: Keep. }`,
  steps: `
    steps:
      tell: { if: 'verdict == "end" || verdict == "leave"', kind: do, due: today, title: "Tell {contact}", text: Tell., basis: [F01] }`,
};

type Sections = Partial<Record<keyof typeof SOUND, string>>;

async function proved(own: Sections): Promise<Report> {
  const text = Object.values({ ...SOUND, ...own })
    .map((section) => dedented(section))
    .join('');
  const { playbook, phrases } = sound(text);
  const source = { file: 'playbook.yaml', text: framed(text) };
  return prove(playbook, phrases, solver, { today: 20_781, command: ['run', 'p.yaml'], placeOf: placesIn(source) });
}

/** A finding as `step tell: kind of what`. */
const brief = ({ holder, about }: Statement) => `${holder.section} ${holder.id}: ${Object.values(about).join(' ')}`;

test('a sound playbook has no findings, and says how long it can get', async () => {
  const report = await proved({});
  expect(report.findings.map(brief)).toEqual([]);
  expect(report.undecided.map(brief)).toEqual([]);
  expect(report.longest.questions).toMatchObject({ reached: 6, bound: 6 });
  expect(report.longest.details).toMatchObject({ reached: 1, bound: 1 });
  expect(report.counts).toEqual({ questions: 6, details: 1, verdicts: 4, steps: 1 });
});

describe('a planted defect is found by proof alone', () => {
  test('a missing case', async () => {
    const { findings } = await proved({
      verdicts: `
        verdicts:
          leave: { if: abuse, title: Leave, say: Leave. }
          end: { if: thin && talked, title: End, say: End. }
          talk: { if: size(signs) > 0 && !(size(signs) == 1 && talked && fee > 700 && fee < 701), title: Talk, say: Talk. }
          keep: { if: size(signs) == 0, title: Keep, say: Keep. }`,
    });
    expect(findings.map(brief)).toEqual(['verdicts keep: missing-case']);
    expect(findings[0]?.command?.join(' ')).toMatch(/--fee 700\.\d+ /);
  });

  test('no missing case where the last verdict has a condition that covers the rest', async () => {
    const { findings, undecided } = await proved({
      verdicts: `
        verdicts:
          leave: { if: abuse, title: Leave, say: Leave. }
          end: { if: thin && talked, title: End, say: End. }
          keep: { if: '!abuse && !(thin && talked)', title: Keep, say: Keep. }`,
      steps: SOUND.steps.replace('verdict ==', 'thin || verdict =='),
    });
    expect([...findings, ...undecided].map(brief)).toEqual([]);
  });

  test('a hidden verdict, with those that hide it', async () => {
    const { findings } = await proved({
      verdicts: `
        verdicts:
          leave: { if: abuse, title: Leave, say: Leave. }
          talk: { if: talked, title: Talk, say: Talk. }
          end: { if: '(talked || abuse) && size(signs) > 0', title: End, say: End. }
          keep: { title: Keep, say: Keep. }`,
      steps: SOUND.steps.replace('"end"', '"talk" && thin'),
    });
    expect(findings.map(brief)).toEqual(['verdicts end: printed']);
    expect(findings[0]?.hidden).toEqual({ why: 'behind', those: ['leave', 'talk'] });
  });

  test('two verdicts that mean the same', async () => {
    const { findings } = await proved({
      verdicts: `
        verdicts:
          leave: { if: abuse, title: Leave, say: Leave. }
          end: { if: thin && talked, title: End, say: End. }
          again: { if: '!(!thin || !talked)', title: Again, say: Again. }
          keep: { title: Keep, say: Keep. }`,
    });
    expect(findings.map(brief)).toEqual(['verdicts again: printed']);
    expect(findings[0]?.hidden).toEqual({ why: 'same', as: 'end' });
    expect(findings[0]?.place).toMatchObject({ line: 24, column: 3 });
  });

  test('x || !x', async () => {
    const { findings } = await proved({ facts: `${SOUND.facts}\n      sure: talked || !talked` });
    expect(findings.map(brief)).toEqual(['facts sure: condition talked || !talked fail']);
  });

  test('a contradiction across two questions and a fact', async () => {
    const { findings } = await proved({
      facts: `${SOUND.facts}\n      rich: fee >= 1000 && hours <= 10\n      poor: rich && rate < 100`,
    });
    expect(findings.map(brief)).toEqual(['facts poor: condition rich && rate < 100 hold']);
  });

  test('a day that may lie behind the end of the calendar', async () => {
    const steps = `
      steps:
        tell: { if: thin, kind: do, due: today, title: "Done on {far}", text: "Tell {contact}.", basis: [F01] }`;
    const facts = (most: string) => `${SOUND.facts}\n      far: workday(today + ${most})`;
    const { findings } = await proved({ facts: facts('round(target)'), steps });
    expect(findings.map(brief)).toEqual(['steps tell: slot far']);
    const clamped = await proved({ facts: facts('round(min(target, 3650))'), steps });
    expect(clamped.findings.map(brief)).toEqual([]);
  });

  test('a point that no printed step stands on', async () => {
    const { findings } = await proved({
      steps: SOUND.steps.replace('[F01]', `[F01, { if: verdict == "keep", point: F02 }]`),
    });
    expect(findings.map(brief)).toEqual(['steps tell: sentence verdict == "keep"']);
  });

  test('a step that can never be printed', async () => {
    const { findings } = await proved({
      steps: SOUND.steps
        .replace(`'verdict == "end"`, `'verdict == "keep" && talked`)
        .replace(`|| verdict == "leave"`, ''),
    });
    expect(findings.map(brief)).toEqual(['details contact: asked', 'steps tell: printed']);
  });

  test('a number in a sentence that was never asked', async () => {
    const { findings } = await proved({
      verdicts: SOUND.verdicts.replace('say: Talk.', 'say: "You want {target}, and earn {rate}."'),
    });
    expect(findings.map(brief)).toEqual(['verdicts talk: slot target', 'verdicts talk: slot rate']);
    expect(findings[0]?.command?.join(' ')).toMatch(/^clientwise run p\.yaml --signs respect --no-abuse /);
  });

  test('a question that changes nothing', async () => {
    const { findings } = await proved({
      questions: `${SOUND.questions}\n      mood: { ask: Mood?, type: choice, choices: { good: Good, bad: Bad } }`,
    });
    expect(findings.map(brief)).toEqual(['questions mood: influence']);
  });

  test('a tick that changes nothing', async () => {
    const { findings } = await proved({
      questions: SOUND.questions
        .replace('respect: Respect }', 'respect: Respect, far: Far }')
        .replaceAll('size(signs) > 0', `'"worth" in signs || "respect" in signs'`),
      verdicts: SOUND.verdicts.replace('thin || size(signs) > 0', `'thin || "worth" in signs || "respect" in signs'`),
    });
    expect(findings.map(brief)).toEqual(['questions signs: tick-influence far']);
  });

  test('a division by zero, and a guard that rules it out', async () => {
    const unguarded = await proved({
      questions: SOUND.questions.replace('type: number, min: 1', 'type: number, min: 0'),
    });
    expect(unguarded.findings.map(brief)).toEqual(['facts rate: zero fee / hours']);
    const guarded = await proved({
      questions: SOUND.questions.replace('type: number, min: 1', 'type: number, min: 0'),
      facts: SOUND.facts.replace(
        '{ is: fee / hours, type: money }',
        '{ first: [ { if: hours > 0, is: fee / hours } ], type: money }',
      ),
    });
    expect(guarded.findings.map(brief)).toEqual([]);
  });

  test('a verdict that stands on a fact without a value', async () => {
    const { findings } = await proved({
      verdicts: SOUND.verdicts.replace('if: thin || size(signs) > 0', "if: '!(rate >= 50) && size(signs) > 0'"),
    });
    expect(findings.map(brief)).toEqual(['verdicts talk: valueless']);
  });

  test('a branch of a fact that never counts', async () => {
    const { findings } = await proved({
      facts: `${SOUND.facts}\n      grade: { first: [ { if: fee > 10, is: 1 }, { if: fee > 20, is: 2 }, { is: 3 } ] }`,
    });
    expect(findings.map(brief)).toEqual(['facts grade: branch fee > 20']);
  });
});

test('two proofs say the same, but for the time they took', async () => {
  const [one, other] = [await proved({}), await proved({})];
  expect({ ...other, milliseconds: 0 }).toEqual({ ...one, milliseconds: 0 });
});
