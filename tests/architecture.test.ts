import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * The house: a folder imports only from those above it, and some libraries have one folder that may import them.
 * CONTRIBUTING.md has the same table.
 */
const FOLDERS = ['source', 'words', 'playbook', 'interview', 'plan', 'authoring', 'render', 'terminal', 'files', 'cli'];
const ONLY_IMPORTER: Readonly<Record<string, string>> = {
  yaml: 'playbook',
  zod: 'playbook',
  '@marcbachmann/cel-js': 'playbook',
  '@formatjs/icu-messageformat-parser': 'words',
  'fast-wrap-ansi': 'render',
  'fast-string-width': 'render',
  '@viz-js/viz': 'render',
  inquirer: 'terminal',
  chalk: 'terminal',
  commander: 'cli',
  'node:fs': 'files',
  'fastest-levenshtein': 'source',
  'z3-solver': 'authoring',
};
const ALSO: Readonly<Record<string, readonly string[]>> = {
  terminal: ['node:readline'],
  cli: ['node:path'],
  files: ['node:path'],
  authoring: ['node:child_process'],
};

const src = path.resolve(import.meta.dirname, '../src');

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly from: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(path.join(src, file), 'utf8');
  const found = text.matchAll(/(?:\bfrom |\bimport\()'([^'\s]+)'/g);
  return [...found].map(([, from]) => ({ file, folder: file.split(path.sep)[0] ?? '', from: from ?? '' }));
});

function folderOf({ file, from }: Import): string {
  return path.relative(src, path.resolve(src, path.dirname(file), from)).split(path.sep)[0] ?? '';
}

describe('the house', () => {
  test('has imports to look at in every folder', () => {
    expect(new Set(files.map((file) => file.split(path.sep)[0]))).toEqual(new Set([...FOLDERS, 'index.ts']));
    expect(imports.length).toBeGreaterThan(100);
  });

  test('a folder imports only from itself and those above it', () => {
    const wrong = imports
      .filter(({ from, folder }) => from.startsWith('.') && FOLDERS.includes(folder))
      .filter((one) => FOLDERS.indexOf(folderOf(one)) > FOLDERS.indexOf(one.folder))
      .map(({ file, from }) => `${file} imports ${from}`);
    expect(wrong).toEqual([]);
  });

  test('nothing imports the library entrance', () => {
    expect(imports.filter((one) => one.from.startsWith('.') && folderOf(one) === 'index.ts')).toEqual([]);
  });

  test('a library is imported by one folder only', () => {
    const wrong = imports
      .filter(({ from }) => !from.startsWith('.'))
      .filter(({ from, folder }) => ONLY_IMPORTER[from] !== folder && !ALSO[folder]?.includes(from))
      .map(({ file, from }) => `${file} imports ${from}`);
    expect(wrong).toEqual([]);
  });
});
