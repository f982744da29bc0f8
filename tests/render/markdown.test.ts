import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNEXPLAINED } from '../../src/render/explain.ts';
import { planMarkdown } from '../../src/render/plan-markdown.ts';
import { wordPlan } from '../../src/render/texts.ts';
import { en } from '../../src/words/en.ts';
import { formatsFor } from '../../src/words/formats.ts';
import { sound } from '../support/playbook.ts';
import { planWith } from '../support/route.ts';

const language = { catalog: en, formats: formatsFor('en', undefined) };
const { playbook, phrases } = sound(`
questions: { typed: { ask: T?, type: text } }
verdicts: { done: { title: "{typed}", say: "Before\\n{typed}" } }
steps:
  tell: { kind: message, due: now, title: "Tell {typed}", text: "{typed}\\n{typed} after", basis: [A], legal: true }
  act: { kind: do, due: -1d, title: "{typed}", text: "{typed}", basis: [A] }
  never: { kind: avoid, title: "{typed}", text: "{typed}", basis: [A] }
  read: { kind: note, title: "{typed}", text: "{typed}", basis: [A] }
hand-offs: { h: { to: other, say: "{typed}" } }
`);

function markdown(typed: string, replay = 'clientwise test'): string {
  const worded = wordPlan(planWith(playbook, { typed }), phrases, language);
  return planMarkdown(worded, language, { replay, handOffs: ['clientwise other'] }, UNEXPLAINED);
}

/** The lines in which the typed words stand, outside the code of commands. */
function linesWith(typed: string): string[] {
  const mark = 'zzz';
  const template = markdown(mark).split('\n');
  const lines = markdown(typed).split('\n');
  expect(lines).toHaveLength(template.length);
  return lines.filter((_, i) => template[i]?.includes(mark));
}

/** What a line says with formatting, without our own: quote, task, heading, emphasis. What is escaped is an x. */
function active(line: string): string {
  return line
    .replace(/^(# | {2}> | {2}|- )?(\[ \] )?/, '')
    .replace(/\\[!-/:-@[-`{-~]/g, 'x')
    .replace(/^\*\*(.*)\*\*/, '$1');
}

describe('what was typed', () => {
  test.each([
    ...[
      '*bold*',
      '**bold**',
      '_it_',
      '__it__',
      '~~gone~~',
      '`code`',
      '```',
      '[a](http://b)',
      '![a](b)',
      '[a]: b',
      '[x]',
    ],
    ...[
      '<b>',
      '<script>alert(1)</script>',
      '<!-- -->',
      '<http://a>',
      '| a | b |',
      '# Title',
      '> quote',
      '\\',
      'a\\*b*',
    ],
    ...['{a}', '- [ ] task', '- item', '+ item', '* item', '1. item', '12) item', '---', '***', '~~~'],
  ])('%s turns into no formatting', (typed) => {
    for (const line of linesWith(typed)) {
      expect(active(line)).not.toMatch(/[*_`~[\]<>|#{}]/);
      expect(active(line)).not.toMatch(/^\s*([-+=]|\d+[.)]\s)/);
    }
  });

  test.each(['&copy;', '&#42;x&#42;', '&lt;b&gt;'])('%s turns into no other character', (typed) => {
    for (const line of linesWith(typed)) expect(active(line)).not.toMatch(/&#?\w+;/);
  });

  test.each(['===', '='])('%s makes no title of the line before it', (typed) => {
    for (const line of linesWith(typed)) expect(line).not.toMatch(/^( {2}> | {2})?=+\s*$/);
  });

  /** Code hosts look for these behind the formatting: a backslash does not keep them from it (github/markup#1168, github/cmark-gfm#181). */
  test.each(['@octocat', 'ask @org/team', '#1', 'GH#12'])('%s turns into no mention', (typed) => {
    for (const line of linesWith(typed)) expect(line.replaceAll('\\', '')).not.toMatch(/@\w|#\d/);
  });

  test.each(['http://evil.example', 'see https://evil.example/x', 'www.evil.example'])(
    '%s turns into no link',
    (typed) => {
      for (const line of linesWith(typed)) expect(line).not.toMatch(/https?:\/\/\w|www\.\w/);
    },
  );

  test('is there in full', () => {
    const typed = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }).map((text) => text.trim());
    fc.assert(
      fc.property(
        typed.filter((text) => text !== '' && !/[&@#]|:\/\/|www/.test(text)),
        (text) => {
          const plain = linesWith(text).map((line) => line.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
          for (const line of plain) expect(line).toContain(text.replace(/(?<=[^.])\.$/, ''));
        },
      ),
    );
  });

  test('in a command stays within its code', () => {
    for (const typed of ['```', '````', 'a ``` b']) {
      const text = markdown('x', `clientwise test --typed '${typed}'`);
      const fence = /\n(`{3,})sh\n.*--typed.*\n(`{3,})\n/.exec(text);
      expect(fence?.[1]).toBe(fence?.[2]);
      expect(typed).not.toContain(fence?.[1]);
    }
  });
});

describe('a plan in markdown', () => {
  const text = markdown('Ana');
  test.each([
    ['the verdict as its title', /^# Ana\n\nBefore\\\nAna\n/],
    ['tasks with their day', /^- \[ \] \*\*Mon 23 Nov \(.*\): Ana\*\*\n\n {2}Ana$/m],
    [
      'what is due at once, its lines kept apart',
      /^- \[ \] \*\*Now: Tell Ana\*\*\n\n {2}> Ana( {2}|\\)\n {2}> Ana after$/m,
    ],
    ['what to avoid and notes as bullets', /^- \*\*Ana\.\*\* Ana$/m],
    ['hand-offs with their command', /^Ana\n\n```sh\nclientwise other\n```$/m],
    ['the command that prints it again', /```sh\nclientwise test\n```\n$/],
  ])('has %s', (_, pattern) => expect(text).toMatch(pattern));

  test('says once that it is no legal advice', () => expect(text.split(en.plan.caution)).toHaveLength(2));
});
