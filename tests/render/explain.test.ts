import { describe, expect, test } from 'vitest';
import { whatIf } from '../../src/plan/what-if.ts';
import { wordFlips } from '../../src/render/explain.ts';
import type { Language } from '../../src/render/language.ts';
import { en } from '../../src/words/en.ts';
import { formatsFor } from '../../src/words/formats.ts';
import { day, TODAY } from '../support/conditions.ts';
import { sound } from '../support/playbook.ts';
import { type Given, planWith, walkWith } from '../support/route.ts';

const language: Language = { catalog: en, formats: formatsFor('en', undefined) };

/** Each change that would give another verdict, as it is printed. */
function flipsOf(sections: string, given: Given): string[] {
  const { playbook, phrases } = sound(sections);
  const walked = walkWith(playbook, given);
  if (walked.at !== 'verdict') throw new Error(walked.at);
  return wordFlips(whatIf(playbook, walked, TODAY), planWith(playbook, given), phrases, language).map(
    ({ change, outcome }) => `${change} ${outcome}`,
  );
}

const OTHER = 'other: { title: Other, say: O. }';

describe('what would change the verdict, in words', () => {
  test.each<[string, string, Given, string[]]>([
    [
      'another choice',
      `questions: { how: { ask: How?, type: choice, choices: { good: Good, bad: Not so good } } }
verdicts: { go: { if: how == "bad", title: Go, say: G. }, ${OTHER} }`,
      { how: 'good' },
      ['How? Not so good (you said: Good) -> Go'],
    ],
    [
      'a tick more',
      `questions: { signs: { ask: Signs?, type: choices, choices: { late: Late, rude: Rude } } }
verdicts: { go: { if: '"rude" in signs', title: Go, say: G. }, ${OTHER} }`,
      { signs: ['late'] },
      ['Signs? Also: Rude -> Go'],
    ],
    [
      'a tick less',
      `questions: { signs: { ask: Signs?, type: choices, choices: { late: Late, rude: Rude } } }
verdicts: { go: { if: '"rude" in signs', title: Go, say: G. }, ${OTHER} }`,
      { signs: ['rude'] },
      ['Signs? Not: Rude -> Other'],
    ],
    [
      'a number over its border',
      `questions: { fee: { ask: Fee?, type: money, min: 0 } }
verdicts: { go: { if: fee >= 1500, title: Go, say: G. }, ${OTHER} }`,
      { fee: 1000 },
      ['Fee? From 1,500 on (you said 1,000) -> Go'],
    ],
    [
      'a number under its border',
      `questions: { fee: { ask: Fee?, type: money, min: 0 } }
verdicts: { go: { if: fee < 500, title: Go, say: G. }, ${OTHER} }`,
      { fee: 1000 },
      ['Fee? 499 or less (you said 1,000) -> Go'],
    ],
    [
      'an earlier day',
      `questions: { seen: { ask: When?, type: date } }
verdicts: { go: { if: seen < today - 7, title: Go, say: G. }, ${OTHER} }`,
      { seen: day('2026-11-20') },
      ['When? Mon 16 Nov or earlier (you said Fri 20 Nov) -> Go'],
    ],
    [
      'a later day',
      `questions: { seen: { ask: When?, type: date } }
verdicts: { go: { if: seen > today, title: Go, say: G. }, ${OTHER} }`,
      { seen: day('2026-11-20') },
      ['When? From Wed 25 Nov on (you said Fri 20 Nov) -> Go'],
    ],
    [
      'an answer that opens a question',
      `questions: { late: { ask: Late?, type: yes-no }, far: { ask: How far?, type: number, if: late } }
verdicts: { go: { if: far > 3, title: Go, say: G. }, ${OTHER} }`,
      { late: false },
      ['Late? yes (you said: no) -> that depends on: How far?'],
    ],
  ])('%s', (_, sections, given, said) => expect(flipsOf(sections, given)).toEqual(said));
});
