import fc from 'fast-check';
import widthOf from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/interview/answers.ts';
import type { Arrived } from '../../src/interview/walk.ts';
import { planFor } from '../../src/plan/plan.ts';
import type { Playbook } from '../../src/playbook/model.ts';
import type { Phrases } from '../../src/playbook/phrases.ts';
import { UNEXPLAINED } from '../../src/render/explain.ts';
import { planJson } from '../../src/render/plan-json.ts';
import { planMarkdown } from '../../src/render/plan-markdown.ts';
import { planText } from '../../src/render/plan-text.ts';
import { PLAIN } from '../../src/render/style.ts';
import { wordPlan } from '../../src/render/texts.ts';
import { en } from '../../src/words/en.ts';
import { formatsFor } from '../../src/words/formats.ts';
import { TODAY } from '../support/conditions.ts';
import { sound } from '../support/playbook.ts';
import { walkWith } from '../support/route.ts';
import { shipped } from '../support/shipped.ts';
import { arrive, someAnswers } from '../support/some-answers.ts';

const language = { catalog: en, formats: formatsFor('en', 'EUR') };
const REPLAY = 'clientwise again';

/** One plan in every format. */
function print(playbook: Playbook, phrases: Phrases, walk: Arrived, width: number) {
  const worded = wordPlan(planFor(playbook, walk, TODAY), phrases, language);
  const commands = { replay: REPLAY, handOffs: worded.handOffs.map(({ to }) => `clientwise ${to}`) };
  const options = { width, style: PLAIN, commands, explained: UNEXPLAINED };
  const program = { name: 'clientwise', version: '0' };
  const json = planJson(worded, {
    program,
    language: 'en',
    currency: 'EUR',
    replay: REPLAY,
    handOffAnswers: [],
    flips: undefined,
  });
  return {
    short: planText(worded, language, { ...options, full: false }),
    full: planText(worded, language, { ...options, full: true }),
    markdown: planMarkdown(worded, language, commands, UNEXPLAINED),
    json: JSON.stringify(json),
  };
}

const ODD = /undefined|NaN|Infinity|\[object|Invalid|[{}]/;

describe.each([...shipped])('every plan of %s', (_, { playbook, phrases }) => {
  test('is whole sentences in every format, within its width', () => {
    fc.assert(
      fc.property(someAnswers(playbook), fc.integer({ min: 60, max: 120 }), (all, width) => {
        const { short, full, markdown, json } = print(playbook, phrases, arrive(playbook, all).walk, width);
        for (const text of [short, full, markdown]) expect(text).not.toMatch(ODD);
        expect(JSON.parse(json)).toMatchObject({ schema: 'clientwise.plan/1', replay: REPLAY });
        expect(json).not.toMatch(/undefined|NaN|Infinity/);
        for (const line of `${short}${full}`.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
        for (const text of [short, full, markdown]) expect(text.split(REPLAY)).toHaveLength(2);
      }),
      { numRuns: 60 },
    );
  });

  test('can be printed with the largest answers there may be', () => {
    const large = new Map(
      [...playbook.questions, ...playbook.details].map(({ id, type, choices }): [string, Answer] => {
        if (type === 'number' || type === 'money') return [id, 1e12];
        if (type === 'date') return [id, TODAY + 365 * 7000];
        if (type === 'yes-no') return [id, true];
        return [
          id,
          type === 'text'
            ? 'x'.repeat(500)
            : type === 'choice'
              ? (choices?.[0]?.id ?? null)
              : (choices ?? []).map((choice) => choice.id),
        ];
      }),
    );
    const { short, json } = print(playbook, phrases, arrive(playbook, large).walk, 80);
    expect(short).not.toMatch(ODD);
    expect(JSON.parse(json)).toMatchObject({ schema: 'clientwise.plan/1' });
  });
});

describe('a plan that would pass 60 lines', () => {
  const line = (text: string, count: number) => `\n${`      ${text}\n`.repeat(count)}`;
  const { playbook, phrases } = sound(`
questions: { much: { ask: M?, type: yes-no } }
verdicts: { done: { title: Done, say: Done. } }
steps:
  soon: { kind: message, due: today, title: Soon, basis: [A], text: Say it. }
  next:
    kind: message
    due: +2d
    title: Next
    basis: [A]
    text: |${line('Second day, in a line that wraps at 60 columns and not at 80.', 20)}
  late:
    kind: message
    due: +5d
    title: Late
    basis: [A]
    text:
      - |${line('Fifth day, in a line that wraps at 60 columns and not at 80.', 20).replaceAll('      ', '        ')}
      - if: much
        text: |${line('And more.', 20).replaceAll('      ', '          ')}
`);
  const at = (much: boolean) => {
    const walked = walkWith(playbook, { much });
    if (walked.at !== 'verdict') throw new Error('there is nothing to refuse');
    return walked;
  };
  test('prints whole what is due soonest, and the rest as titles', () => {
    const { short, full } = print(playbook, phrases, at(true), 80);
    expect(short).toContain('Second day');
    expect(short).toMatch(/LATER\n3\. {2}Sun 29 Nov: Late/);
    expect(short).not.toContain('Fifth day');
    expect(full).toContain('And more.');
  });
  test('prints whole all that is for today', () => {
    const { playbook, phrases } = sound(`
verdicts: { done: { title: Done, say: Done. } }
steps:
  now:
    kind: message
    due: today
    title: Now
    basis: [A]
    text: |${line('For today.', 70)}
`);
    const walked = walkWith(playbook, { some: true });
    if (walked.at !== 'verdict') throw new Error('there is nothing to refuse');
    expect(print(playbook, phrases, walked, 80).short.split('For today.')).toHaveLength(71);
  });
  test('is the same at every width', () => {
    for (const width of [60, 120]) expect(print(playbook, phrases, at(true), width).short).not.toContain('Fifth day');
  });
  test('prints whole all of seven days where it fits', () => {
    expect(print(playbook, phrases, at(false), 80).short).toContain('Fifth day');
    expect(print(playbook, phrases, at(false), 60).short).toContain('Fifth day');
  });
});

describe('a day beyond the calendar', () => {
  const { playbook, phrases } = sound(`
questions: { days: { ask: D?, type: number } }
facts: { later_on: { is: today + days, type: date } }
verdicts: { done: { title: Done, say: "On {later_on}." } }
steps: { s: { kind: do, due: later_on, title: S, text: S., basis: [A] } }
`);
  test.each([3_000_000, 1e9, 1e12, -1e12])('%d days away prints, or is not known', (days) => {
    const walked = walkWith(playbook, { days });
    if (walked.at !== 'verdict') throw new Error('there is nothing to refuse');
    const { short, markdown, json } = print(playbook, phrases, walked, 80);
    for (const text of [short, markdown]) expect(text).not.toMatch(ODD);
    const { facts, steps } = JSON.parse(json);
    for (const date of [facts.later_on, steps[0].due?.date]) expect(date ?? '2026-11-24').toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('a day off by which a message wants an answer', () => {
  const { playbook, phrases } = sound(`
questions: { sent: { ask: S?, type: number }, days: { ask: D?, type: number } }
facts: { sent_on: { is: today + sent, type: date }, by: { is: today + sent + days, type: date } }
verdicts: { done: { title: Done, say: Done. } }
steps:
  s: { kind: message, due: sent_on, title: S, text: "Tell me by {by}.", basis: [A] }
  t: { kind: do, due: sent_on, title: T, text: "Be done by {by}.", basis: [A] }
`);
  test.each([
    [24, 7, true],
    [24, 8, true],
    [24, 9, false],
    [20, 10, true],
    [19, 11, false],
  ])('sent in %d days, wanted %d days later: %s', (sent, days, isSaid) => {
    const walked = walkWith(playbook, { sent, days });
    if (walked.at !== 'verdict') throw new Error('there is nothing to refuse');
    expect(print(playbook, phrases, walked, 80).short.includes('are off')).toBe(isSaid);
  });
});

describe('a day on which many people are off', () => {
  const { playbook, phrases } = sound(`
questions: { days: { ask: D?, type: number } }
facts: { later_on: { is: today + days, type: date } }
verdicts: { done: { title: Done, say: Done. } }
steps:
  s: { kind: message, due: later_on, title: S, text: S., basis: [A] }
  t: { kind: do, due: { after: s, add: 1d }, title: T, text: T., legal: true, basis: [A] }
  own: { kind: do, due: { after: s, add: -1d }, title: O, text: O., basis: [A] }
`);
  test.each([
    [28, undefined],
    [29, 'Many people are off on Thu 24 Dec. The next usual working day is Mon 28 Dec.'],
    [30, 'Many people are off on Thu 24 Dec and Fri 25 Dec. The next usual working day is Mon 28 Dec.'],
    [32, 'Many people are off on Sat 26 Dec. The next usual working day is Mon 28 Dec.'],
    [33, undefined],
    [37, 'Many people are off on Thu 31 Dec and Fri 1 Jan 2027. The next usual working day is Mon 4 Jan 2027.'],
    [39, undefined],
  ])('%d days away and the day after: %s', (days, said) => {
    const walked = walkWith(playbook, { days });
    if (walked.at !== 'verdict') throw new Error('there is nothing to refuse');
    const { short, markdown } = print(playbook, phrases, walked, 80);
    for (const text of [short, markdown]) {
      if (said === undefined) expect(text).not.toContain('are off');
      else expect(text.replaceAll('\n', ' ')).toContain(said);
    }
  });
});

describe('a plan that touches the law', () => {
  const printed = (legal: string) => {
    const { playbook, phrases } = sound(`
steps:
  s: { kind: do, due: today, title: S, text: S., basis: [A]${legal} }
  t: { kind: note, title: T, text: T., basis: [A]${legal} }
`);
    const walked = walkWith(playbook, { some: true });
    if (walked.at !== 'verdict') throw new Error('there is nothing to refuse');
    return print(playbook, phrases, walked, 200);
  };
  test.each(['short', 'full', 'markdown'] as const)('says once that it is no legal advice, %s', (format) => {
    const oneLine = printed(', legal: true')[format].replace(/\s+/g, ' ');
    expect(oneLine.split(en.plan.caution)).toHaveLength(2);
    expect(printed('')[format]).not.toContain('legal advice');
  });
});
