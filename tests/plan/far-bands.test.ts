import { expect, test } from 'vitest';
import { whatIf } from '../../src/plan/what-if.ts';
import { TODAY } from '../support/conditions.ts';
import { sound } from '../support/playbook.ts';
import { type Given, routeOf, walkWith } from '../support/route.ts';

/** The changes of answers to a playbook in short: `x from 5000: band`. Days count from today. */
function changes(sections: string, given: Given): string[] {
  const { playbook } = sound(sections);
  const walked = walkWith(playbook, given);
  if (walked.at !== 'verdict') throw new Error(`no verdict but: ${routeOf(walked)}`);
  return whatIf(playbook, walked, TODAY).map(({ question: { id, type }, change, verdicts, opens }) => {
    const to = type === 'date' && typeof change.to === 'number' ? change.to - TODAY : change.to;
    const way = change.kind === 'border' ? change.way : change.kind;
    return `${id} ${way} ${JSON.stringify(to)}: ${opens === undefined ? '' : `${opens}? `}${verdicts.join(', ')}`;
  });
}

const number = '{ ask: X?, type: number }';
const verdicts = (band: string) =>
  `verdicts:\n  band: { if: '${band}', title: B, say: B. }\n  done: { title: D, say: D. }\n`;
const sections = (questions: string, band: string, facts = '') =>
  `questions: { ${questions} }\n${facts === '' ? '' : `facts: { ${facts} }\n`}${verdicts(band)}`;

test.each<[string, string, Given, string[]]>([
  ['above', sections(`x: ${number}`, 'x >= 5000 && x <= 5003'), { x: 3 }, ['x from 5000: band']],
  ['below', sections(`x: ${number}`, 'x >= 5000 && x <= 5003'), { x: 900_000 }, ['x to 5003: band']],
  [
    'below an answer that is farther out than others are searched for',
    sections(`x: ${number}`, 'x >= 5000 && x <= 5003 || x == 50000001'),
    { x: 40_000_000 },
    ['x from 50000001: band', 'x to 5003: band'],
  ],
  ['on the other side of nothing', sections(`x: ${number}`, 'x < -5000'), { x: 5 }, ['x to -5001: band']],
  [
    'as far out as may be answered',
    sections(`x: ${number}`, 'x == 1000000000000'),
    { x: 50 },
    ['x from 1000000000000: band'],
  ],
  [
    'at a border between two steps',
    sections('x: { ask: X?, type: number, min: 0 }', 'x == 0'),
    { x: 7.5 },
    ['x to 0: band'],
  ],
  [
    'by small steps from a large number',
    sections('x: { ask: X?, type: money, step: 0.01 }', 'x >= 123456789012.34'),
    { x: 123_456_789_012.3 },
    ['x from 123456789012.34: band'],
  ],
  [
    'many years away',
    sections('x: { ask: X?, type: date }', 'x > today + 50000'),
    { x: TODAY },
    ['x from 50001: band'],
  ],
  ['below nothing', sections(`x: ${number}`, 'x >= -7001 && x <= -7000'), { x: -3 }, ['x to -7000: band']],
  [
    'one value, by a small step',
    sections('x: { ask: X?, type: money, step: 0.01, max: 1000000 }', 'x == 98765.43'),
    { x: 0.1 },
    ['x from 98765.43: band'],
  ],
  [
    'the last value there may be',
    sections('x: { ask: X?, type: number, step: 0.1, max: 100 }', 'x == 100'),
    { x: 99.9 },
    ['x from 100: band'],
  ],
  ['all but the others', sections(`x: ${number}`, '!(x != 70001)'), { x: 20 }, ['x from 70001: band']],
  [
    'by a fact',
    sections(`fee: ${number}, hours: ${number}`, 'rate >= 2000 && rate <= 2000.5', 'rate: fee / hours'),
    { fee: 50_000, hours: 7 },
    ['fee to 14003: band', 'hours from 25: band'],
  ],
  [
    'by the branch of a fact',
    sections(
      `x: ${number}`,
      'odd == "very"',
      `odd: { first: [{ if: x == 8001, is: '"very"' }, { is: '"not"' }], labels: { very: V, not: N } }`,
    ),
    { x: 0 },
    ['x from 8001: band'],
  ],
  [
    'by a count',
    sections(`x: ${number}, y: { ask: Y?, type: yes-no }`, 'count([x > 70000, y, x < 70003]) >= 3'),
    { x: 4, y: true },
    ['x from 70001: band'],
  ],
  [
    'by a choice between values',
    sections(`x: ${number}`, '(x > 30000 && x < 30002 ? 1 : x > 100 ? 3 : 2) < 2'),
    { x: 9 },
    ['x from 30001: band'],
  ],
  [
    'by each of some ticks',
    sections(
      `s: { ask: S?, type: choices, choices: { a: A, b: B } }, x: ${number}`,
      's.exists(t, x == (t == "a" ? 40000 : 90000))',
    ),
    { s: ['a'], x: 60_000 },
    ['x to 40000: band'],
  ],
  [
    'where the divisor is near nothing',
    sections(`x: ${number}`, '90 / (x - 7000) > 30'),
    { x: 1 },
    ['x from 7001: band'],
  ],
  [
    'where a division is not known',
    sections(`x: ${number}`, '!known(90 / (x - 7000))'),
    { x: 1 },
    ['x from 7000: band'],
  ],
  [
    'at the top of what goes up and down again',
    sections(`x: ${number}`, 'min(x, 100000 - x) > 49998'),
    { x: 1 },
    ['x from 49999: band'],
  ],
  [
    'at the bottom of what goes down and up again',
    sections(`x: ${number}`, 'max(x, 100000 - x) < 50001'),
    { x: 1 },
    ['x from 50000: band'],
  ],
  [
    'at the later of two days, one of which comes nearer',
    sections('on: { ask: O?, type: date }', 'later(on, today + 1000 - days_between(today, on)) < today + 501'),
    { on: TODAY },
    ['on from 500: band'],
  ],
  [
    'a day',
    sections('on: { ask: O?, type: date }', 'on >= today + 700 && on <= today + 702'),
    { on: TODAY },
    ['on from 700: band'],
  ],
  [
    'a day long past, from one that is far ahead',
    sections('on: { ask: O?, type: date }', 'days_between(on, today) == 1555 || on == today + 3333'),
    { on: TODAY + 3000 },
    ['on from 3333: band', 'on to -1555: band'],
  ],
  [
    'between values that other answers do not allow',
    sections(`x: ${number}, y: { ask: Y?, type: number, max: 'x < 100 || x > 5000 && x < 5003 ? 10 : 1' }`, 'x > 200'),
    { x: 5, y: 8 },
    ['x from 5001: band'],
  ],
  [
    'between values that two other answers are too large for',
    sections(
      `x: { ask: X?, type: number, optional: true }, y: { ask: Y?, type: number, max: x }, z: { ask: Z?, type: number, max: 10003 - x }`,
      'x > 200',
    ),
    { y: 5001, z: 5000 },
    ['x from 5001: band'],
  ],
  [
    'between values that two other answers are too small for',
    sections(
      `x: { ask: X?, type: number, optional: true }, y: { ask: Y?, type: number, min: 10002 - x }, z: { ask: Z?, type: number, min: x }`,
      'x > 200',
    ),
    { y: 5001, z: 5003 },
    ['x from 5001: band'],
  ],
  [
    'between the ends of the calendar for two days',
    sections(
      `x: ${number}`,
      'known(sooner) && !known(later_on)',
      'sooner: { is: today + x, type: date }, later_on: { is: today + x + 2, type: date }',
    ),
    { x: 5 },
    ['x from 2912114: band'],
  ],
  [
    'one that opens a question',
    sections(`x: ${number}, y: { ask: Y?, type: yes-no, if: 'x == 6000' }`, 'y'),
    { x: 5 },
    ['x from 6000: y? band, done'],
  ],
  [
    'one beyond where a question is opened that changes nothing yet',
    sections(`x: ${number}, y: { ask: Y?, type: yes-no, if: x >= 10 }`, 'y && x == 6000'),
    { x: 5 },
    ['x from 6000: y? band, done'],
  ],
])('a narrow band far away is found: %s', (_, text, given, expected) => expect(changes(text, given)).toEqual(expected));

test('what jumps at every step takes no forever', () => {
  const start = performance.now();
  const jumping = sections(`x: ${number}`, '2 * round(x / 2) == x || 3 * round(x / 3) == x + 1');
  expect(changes(jumping, { x: 1 })).toEqual(['x from 2: band', 'x to 0: band']);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('a number that was left out: any near the start, and borders from there', () => {
  const optional = '{ ask: X?, type: number, optional: true }';
  expect(changes(sections(`x: ${optional}`, 'known(x)'), {})).toEqual(['x answer 0: band']);
  expect(changes(sections(`x: ${optional}`, 'x == 5000'), {})).toEqual(['x from 5000: band']);
  const day = '{ ask: O?, type: date, optional: true, min: today + 1 }';
  expect(changes(sections(`on: ${day}`, 'known(on)'), {})).toEqual(['on answer 1: band']);
  const both = `questions: { x: ${optional} }\nverdicts:\n  big: { if: x >= 800, title: B, say: B. }\n  some: { if: known(x), title: S, say: S. }\n  unsaid: { title: N, say: N. }\n`;
  expect(changes(both, {})).toEqual(['x answer 0: some', 'x from 800: big']);
});

test.each([
  ['number', 4],
  ['money', 4],
  ['date', TODAY],
])('to leave out a %s that may be left out is a change as well', (type, answer) => {
  const text = sections(`x: { ask: X?, type: ${type}, optional: true }`, '!known(x)');
  expect(changes(text, { x: answer })).toEqual(['x answer null: band']);
  expect(changes(text, {})[0]).toBe(`x answer 0: done`);
  expect(changes(sections(`x: { ask: X?, type: ${type} }`, '!known(x)'), { x: answer })).toEqual([]);
});

test('a detail that does not fit the changed answer keeps no change from being listed', () => {
  const text = `questions: { x: ${number} }
details: { d: { ask: D?, type: number, max: 100 - x, blank: d } }
steps: { s: { kind: do, due: today, title: S, text: "{d}", basis: [A] } }
${verdicts('x > 50')}`;
  expect(changes(text, { x: 1, d: 90 })).toEqual(['x from 51: band']);
});
