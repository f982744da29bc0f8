import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support/program.ts';

const root = path.resolve(import.meta.dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const [, code = '', printed = ''] = /```js\n(import[\s\S]*?)```\n\n```\n([\s\S]*?)```/.exec(readme) ?? [];
const FROM = "import * as clientwise from 'clientwise';";

test.each([
  ['as its package', FROM],
  [
    'without anything of Node',
    "delete globalThis.process; delete globalThis.Buffer; const clientwise = await import('clientwise');",
  ],
])('the library does what the README shows, %s', async (_, from) => {
  expect(code).toContain(FROM);
  const command = [process.execPath, '--input-type=module', '--eval', code.replace(FROM, from)];
  expect(await run(command, { cwd: root })).toMatchObject({ code: 0, stderr: '', stdout: printed });
});

test('the library imports no other package', () => {
  const built = readFileSync(path.join(root, 'dist/index.js'), 'utf8');
  expect([...built.matchAll(/^(?:import\b|export\b.* from\b).*/gm)].map(([found]) => found)).toEqual([]);
});
