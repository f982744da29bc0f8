import { describe, expect, test } from 'vitest';
import { faultsOf, readCondition } from '../support/conditions.ts';
import { marked } from '../support/marked.ts';

describe('types', () => {
  test.each([
    ...['fee > 1', 'fee == hours', '1 == 1', 'from < until', 'from + fee > today', 'note == "x"', '"x" == note'],
    ...['mood == "sad"', 'mood in ["sad"]', 'mood == mood', 'paid == told', '"late" in signs', '!paid ? told : paid'],
    ...['(paid ? mood : "sad") == "calm"', "mood == 'sad'", 'signs.all(signs, signs == "late")', 'known(mood)'],
  ])('%s is a condition', (text) => expect(readCondition(text).kind.type).toBe('yes-no'));

  test.each<[string, string]>([
    ['type', '§fee && paid'],
    ['type', 'paid || §mood'],
    ['type', '!§signs'],
    ['type', '-§paid'],
    ['type', '-§from'],
    ['type', '§fee ? 1 : 2'],
    ['type', '§note < §note'],
    ['type', '§paid >= 1'],
    ['type', 'from + §until'],
    ['type', 'from - §until'],
    ['type', '1 - §from'],
    ['type', 'fee * §from'],
    ['type', '§note + §"x"'],
    ['type', 'mood == §note'],
    ['type', '§note in signs'],
    ['type', '§fee in ["sad"]'],
    ['type', 'mood in §fee'],
    ['type', 'size(§note)'],
    ['type', 'words(§fee)'],
    ['type', 'later(from, §fee)'],
    ['type', 'round(§from)'],
    ['type', 'count(§paid)'],
    ['type', 'count([paid, §fee])'],
    ['type', '§mood.exists(m, true)'],
    ['type', 'signs.all(s, §fee)'],
    ['mixed', '§from == fee'],
    ['mixed', '§paid == fee'],
    ['mixed', '§fee < from'],
    ['mixed', '§fee == "x"'],
    ['mixed', '§signs == signs'],
    ['mixed', '§paid ? 1 : from'],
    ['not-a-choice', 'mood == §"glad"'],
    ['not-a-choice', '§"glad" != mood'],
    ['not-a-choice', '§"glad" in signs'],
    ['not-a-choice', 'mood in ["sad", §"glad", §"mad"]'],
    ['not-a-choice', 'signs.exists(s, s == §"glad")'],
    ['not-a-choice', 'mood == (paid ? "sad" : §"glad")'],
    ['not-a-choice', 'mood in (paid ? ["sad"] : [§"glad"])'],
    ['arguments', '§min(1)'],
    ['arguments', '§round(1, 2)'],
    ['arguments', '§known()'],
    ['arguments', '§count(paid, told)'],
    ['arguments', '§mentions(note)'],
    ['unknown-name', 'paid && §pald'],
    ['unknown-name', 'mentions(note, §"hardeners")'],
    ['unknown-name', 'mentions(note, §note)'],
    ['unknown-name', 'signs.exists(s, s == "late") && §s == "late"'],
    ['unsupported', '§note.matches("a+")'],
    ['unsupported', '§note.size()'],
    ['unsupported', '§signs.map(s, s)'],
    ['unsupported', '§signs[0] == "late"'],
    ['unsupported', '§note.length == 1'],
    ['unsupported', '§fee % 2 == 0'],
    ['unsupported', '§string(fee) == note'],
    ['unsupported', '§toString() == note'],
    ['unsupported', '§constructor(fee) == fee'],
    ['unsupported', 'fee == §null'],
    ['unsupported', 'note == §b"x"'],
    ['unsupported', 'fee == §1u'],
    ['unsupported', '§{"a": 1} == fee'],
    ['unsupported', '§[1, 2] == fee'],
    ['unsupported', 'mood in §[]'],
    ['expression', 'paid &&§'],
    ['expression', 'paid §told'],
    ['expression', '(paid§'],
    ['expression', 'fee §= 1'],
    ['expression', 'note == §"x'],
  ])('%s: %s', (code, condition) => {
    const { text, offsets } = marked(condition);
    expect(faultsOf(text)).toEqual(offsets.map((offset) => `${code}@${offset}`));
  });

  test('all mistakes in a condition are found', () => {
    expect(faultsOf('pald && fee && mood == "glad"')).toEqual(['unknown-name@0', 'type@8', 'not-a-choice@23']);
  });
});
