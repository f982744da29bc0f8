import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/interview/answer-file.ts';
import { placeOf } from '../../src/source/text.ts';
import { day } from '../support/conditions.ts';
import { marked } from '../support/marked.ts';
import { playbook } from '../support/playbook.ts';

const asked = playbook`
  questions:
    talked: { ask: T?, type: yes-no }
    signs: { ask: S?, type: choices, choices: { late: L, rude: R } }
    fee: { ask: F?, type: money, optional: true }
    ends: { ask: E?, type: date, optional: true }
  details:
    service: { ask: V?, type: text, blank: work }
`;

describe('a file of answers', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['talked: true\nfee: 1500.5', { talked: true, fee: 1500.5 }],
    ['talked: no\nsigns: [rude, late]', { talked: false, signs: ['late', 'rude'] }],
    ['signs: none', { signs: [] }],
    ['signs: []', { signs: [] }],
    ['signs: late', { signs: ['late'] }],
    ['fee: null\nends: ~', { fee: null, ends: null }],
    ['fee:', { fee: null }],
    ['ends: 2026-11-24', { ends: day('2026-11-24') }],
    ['# A comment\nservice: a new website # the second', { service: 'a new website' }],
    // Text is what was written, not what YAML makes of it.
    ['service: 007', { service: '007' }],
    ['service: 1.10', { service: '1.10' }],
    ['service: true', { service: 'true' }],
    ['service: "null"', { service: 'null' }],
    ['service: null', { service: null }],
    ['{"talked": true, "signs": ["late"], "ends": null}', { talked: true, signs: ['late'], ends: null }],
    ['answers:\n  talked: yes', { talked: true }],
    [
      '{"schema": "clientwise.plan/1", "today": "2026-11-24", "answers": {"fee": 3, "service": "x"}}',
      { fee: 3, service: 'x' },
    ],
    ['\r\nfee: 1\r\n', { fee: 1 }],
    ['{}', {}],
  ])('%j', (text, answers) => {
    const read = readAnswers({ file: 'a.yaml', text }, asked);
    expect(read.faults).toEqual([]);
    expect(Object.fromEntries(read.answers)).toEqual(answers);
  });

  test.each([
    ['unknown feee', '§feee: 1'],
    ['unknown answers', 'talked: true\n§answers: { fee: 1 }'],
    ['unknown fee-', 'answers: { §fee-: 1 }'],
    ['fault fee', 'fee: §1,5'],
    ['fault fee', 'fee: §[1]'],
    ['fault talked', 'talked: §'],
    ['fault talked', 'talked: §1'],
    ['fault signs', 'signs: §[late, late]'],
    ['fault signs', 'signs: §{ late: true }'],
    ['fault ends', 'ends: §2026-02-30'],
    ['fault service', 'service: §""'],
    ['fault service', 'service: §|\n  two\n  lines'],
    ['fault service', 'service: §[a]'],
    ['problem duplicate-key', 'fee: 1\n§fee: 2'],
    ['problem duplicate-key', '{"fee": 1, §"fee": 2}'],
    ['problem key-not-text', '§1: 2'],
    ['problem syntax', 'fee: [1§'],
    ['problem tag', 'talked: §!no x'],
    ['problem empty', '§# nothing'],
    ['not-answers', '§- fee: 1'],
    ['not-answers', '§just words'],
    ['not-answers', '§42'],
    ['not-answers', '§answers: [1]'],
    ['unknown a, fault fee, fault ends', '§a: 1\nfee: §x\ntalked: yes\nends: §y'],
  ])('%s in %j', (expected, given) => {
    const { text, offsets } = marked(given);
    const { faults } = readAnswers({ file: 'a.yaml', text }, asked);
    const found = faults.map((fault) => {
      if (fault.kind === 'problem') return { says: `problem ${fault.problem.code}`, place: fault.problem.place };
      return { says: fault.kind === 'not-answers' ? fault.kind : `${fault.kind} ${fault.id}`, place: fault.place };
    });
    expect(found.map(({ says }) => says).join(', ')).toBe(expected);
    const places = offsets.map((offset) => placeOf({ file: 'a.yaml', text }, offset));
    expect(places).toEqual(expect.arrayContaining(found.map(({ place }) => place)));
    expect(found.length).toBeGreaterThanOrEqual(places.length);
  });

  test('the nearest question is named', () => {
    const { faults } = readAnswers({ file: 'a.yaml', text: 'taked: true\nxyzzy: 1' }, asked);
    expect(faults.map((fault) => ('nearest' in fault ? fault.nearest : undefined))).toEqual(['talked', undefined]);
  });
});
