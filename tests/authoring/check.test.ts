import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/authoring/check/rules.ts';
import { checkPlaybook, checkShared } from '../../src/authoring/check.ts';
import { problemText } from '../../src/render/problems.ts';
import type { Source } from '../../src/source/text.ts';
import { en } from '../../src/words/en.ts';
import { BESIDE_EXAMPLES, excerptsOf, wholePlaybook } from '../support/excerpt.ts';
import { library, shipped, shippedIds, shippedSource } from '../support/shipped.ts';

/** `UPDATE_EXPECTED=1 npx vitest run tests/authoring` writes what is found; look at the difference before you keep it. */
const update = process.env.UPDATE_EXPECTED !== undefined;
const setup = { library, target: (id: string) => shipped.get(id)?.playbook };

function fixtures(folder: string) {
  const at = path.join(import.meta.dirname, folder);
  const files = readdirSync(at);
  const source = (file: string): Source => ({ file, text: readFileSync(path.join(at, file), 'utf8') });
  return files
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('.examples.yaml'))
    .map((file) => {
      const name = file.replace(/\.yaml$/, '');
      const beside = `${name}.examples.yaml`;
      const examples = files.includes(beside) ? source(beside) : undefined;
      return { name, expected: path.join(at, `${name}.out`), source: source(file), examples };
    });
}

function look(source: Source, examples: Source | undefined): string {
  const { problems } = checkPlaybook(source, examples, setup);
  return problems
    .map((problem) =>
      problemText(
        problem,
        [source, examples].find((one) => one?.file === problem.place.file),
        en,
      ),
    )
    .join('\n\n');
}

describe('broken playbooks', () => {
  const broken = fixtures('broken');
  test('there are many', () => expect(broken.length).toBeGreaterThanOrEqual(60));

  test.each(broken.map((one) => [one.name, one] as const))('%s', (_, { source, examples, expected }) => {
    const found = `${look(source, examples)}\n`;
    if (update) writeFileSync(expected, found);
    expect(found).toBe(readFileSync(expected, 'utf8'));
    expect(found.trim()).not.toBe('');
    expect(found.split('\n').filter((line) => /^\d+ \| /.test(line) && line.length > 80)).toEqual([]);
  });
});

describe('sound playbooks', () => {
  test.each(fixtures('sound').map((one) => [one.name, one] as const))('%s', (_, { source, examples }) => {
    expect(look(source, examples)).toBe('');
  });

  test.each(shippedIds)('%s, which ships', (id) => {
    expect(look(shippedSource(`${id}/playbook.yaml`), shippedSource(`${id}/examples.yaml`))).toBe('');
  });

  test('the shared questions', () => expect(checkShared(shippedSource('shared.yaml'))).toEqual([]));
});

describe('docs/problems.md', () => {
  const markdown = readFileSync(path.resolve(import.meta.dirname, '../../docs/problems.md'), 'utf8');
  const excerpts = excerptsOf(markdown);

  test('has an entry for each code', () => {
    expect([...excerpts.keys()].sort()).toEqual(Object.keys(en.problems).sort());
  });

  /** The codes an excerpt gives. What it declares only to be complete counts as used, unless that is what it is about. */
  function codesOf(excerpt: string, about: string): string[] {
    const isExamples = excerpt.startsWith('# examples.yaml');
    const playbook = { file: 'playbook.yaml', text: isExamples ? BESIDE_EXAMPLES : wholePlaybook(excerpt) };
    const examples = isExamples ? { file: 'examples.yaml', text: excerpt } : undefined;
    const { problems } = checkPlaybook(playbook, examples, {
      ...setup,
      ...(about === 'other-id' && { id: 'example' }),
    });
    const codes = new Set(problems.map(({ code }) => code as string));
    return [...codes].filter((code) => code === about || !code.startsWith('unused-'));
  }

  test.each([...excerpts])('%s', (code, [wrong, right]) => {
    // A number as a name is no text, and no id either.
    expect(codesOf(wrong ?? '', code)).toEqual(code === 'key-not-text' ? [code, 'bad-id'] : [code]);
    expect(codesOf(right ?? '', code)).toEqual([]);
  });

  test('the waiver it shows is one', () => {
    const waiver = /^```yaml waiver\n([\s\S]*?)\n```$/m.exec(markdown)?.[1] ?? '';
    expect(codesOf(waiver, '')).toEqual([]);
    expect(codesOf(waiver.slice(waiver.indexOf('questions:')), '')).toEqual(['ask-ending']);
  });

  test('says which codes can be waived', () => {
    const listed = [...excerpts.keys()];
    const between = (first: string, last: string) => listed.slice(listed.indexOf(first), listed.indexOf(last) + 1);
    const waivable = [...between('unknown-answer', 'dropped-answers'), ...between('unused-detail', 'division-here')];
    expect(waivable.sort()).toEqual(Object.keys(RULES).sort());
  });
});
