import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { framed } from '../support/playbook.ts';
import { clientwise, run, temporaryFolder } from '../support/program.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const SOUND = `
questions:
  fee: { ask: Fee?, type: money, min: 0 }
  hours: { ask: Hours?, type: number, min: 1 }
facts:
  rate: { is: fee / hours, type: money }
verdicts:
  low: { if: rate < 20, title: Low, say: "You earn {rate}." }
  fair: { title: Fair, say: Fair. }
`;
const GAP = SOUND.replace('fair: { title', "fair: { if: 'rate > 20', title");

function file(sections: string): string {
  const path = join(temporaryFolder(), 'mine.yaml');
  writeFileSync(path, framed(sections.trimStart()));
  return path;
}

test('a sound playbook: one summary, exit code 0', async () => {
  const { code, stdout, stderr } = await clientwise(['playbook', 'prove', file(SOUND)]);
  expect(stdout.replace(/\d+\.\d s/, 'N s')).toBe(
    'test: 2 questions, 0 details, 2 verdicts, 0 steps: all reachable, 0 not decided, N s\n' +
      '    longest interview: 2 questions, 0 details\n',
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('a finding: its place, a command that walks there, exit code 1', async () => {
  const path = file(GAP);
  const { code, stdout } = await clientwise(['playbook', 'prove', path, '--format', 'json']);
  expect(code).toBe(1);
  const [{ findings, undecided, proved }] = JSON.parse(stdout);
  expect(findings).toMatchObject([{ id: 'fair', kind: 'missing-case', file: path, line: 12, column: 3 }]);
  expect(undecided).toEqual([]);
  // A missing case is the one thing that cannot be replayed: there is no plan for it. Everything reachable can.
  const reached = proved.find((one: { section: string; id: string }) => one.section === 'verdicts' && one.id === 'low');
  const replayed = await clientwise(reached.command.split(' ').slice(1));
  expect(replayed).toMatchObject({ code: 0, stderr: '' });
  expect(replayed.stdout).toMatch(/^Low\n/);
});

test('with --witnesses everything that is reached has its command', async () => {
  const { stdout } = await clientwise(['playbook', 'prove', file(SOUND), '--witnesses']);
  expect(stdout).toMatch(/:12:3: verdict fair is reached\.\n {4}clientwise run \S+ --fee \d+ --hours 1 --today /);
  expect(stdout).toMatch(/rate < 20 is not true\.\n {4}clientwise run /);
});

test('a format that is none', async () => {
  const { code, stderr } = await clientwise(['playbook', 'prove', '--format', 'xml']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: '--format can be text or json, not "xml".\n' });
});

test('a broken playbook is told what is wrong with it, and is not proved', async () => {
  const { code, stderr } = await clientwise(['playbook', 'prove', file(SOUND.replace('rate < 20', 'rat < 20'))]);
  expect(code).toBe(2);
  expect(stderr).toContain('[unknown-name]');
});

test('an installed package proves with z3-solver beside it, and says what to install without', async () => {
  const home = temporaryFolder();
  const installed = join(home, 'node_modules', 'clientwise');
  mkdirSync(installed, { recursive: true });
  for (const part of ['bin', 'dist', 'playbooks', 'package.json'])
    cpSync(join(root, part), join(installed, part), { recursive: true });
  const command = [process.execPath, join(installed, 'bin/clientwise.js'), 'playbook', 'prove', 'start'];

  const without = await run(command);
  expect(without).toMatchObject({ code: 3, stdout: '' });
  expect(without.stderr).toBe(
    'Proving needs the package z3-solver, which is not installed. Install it beside clientwise: npm install z3-solver@5.2.0\n',
  );

  symlinkSync(join(root, 'node_modules/z3-solver'), join(home, 'node_modules/z3-solver'));
  const beside = await run(command);
  expect(beside).toMatchObject({ code: 0, stderr: '' });
  expect(beside.stdout).toMatch(/^start: 9 questions, .* all reachable, 0 not decided/);
});
