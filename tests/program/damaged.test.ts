import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createFolder, removeFolder } from '../support/environment.ts';
import { run } from '../support/program.ts';

const root = path.resolve(import.meta.dirname, '../..');
let copy: string;

/** The program as built, with its stored playbooks spoilt: `fire` is no JSON, `lost` a folder, `mistake` is gone. */
beforeAll(() => {
  copy = createFolder();
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  const stored = (id: string) => path.join(copy, 'dist/playbooks', `${id}.json`);
  writeFileSync(stored('fire'), '{');
  for (const id of ['lost', 'mistake']) rmSync(stored(id));
  mkdirSync(stored('lost'));
  return () => removeFolder(copy);
});

const damaged = (line: string) => run([process.execPath, path.join(copy, 'bin/clientwise.js'), ...line.split(' ')]);

describe('a damaged program', () => {
  test.each(['fire --no-input', 'fire --no-input --debug', '--debug fire', 'lost --no-input', 'mistake --no-input'])(
    '%s ends with 70 and says what is wrong',
    async (line) => {
      const { code, stdout, stderr } = await damaged(line);
      expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
      expect(stderr).toMatch(/^clientwise \S+ met an error it did not expect: .*(JSON|lost\.json|mistake\.json).*$/m);
      expect(/^ +at /m.test(stderr)).toBe(line.includes('--debug'));
    },
  );

  test('still runs the others', async () => {
    expect(await damaged('classify --help')).toMatchObject({ code: 0, stderr: '' });
  });
});
