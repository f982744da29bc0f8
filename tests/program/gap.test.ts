import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { homeIn } from '../support/environment.ts';
import { clientwise, clientwiseCommand, temporaryFolder } from '../support/program.ts';
import { openTerminal } from '../support/terminal.ts';

/** Sound as far as `check` goes; only the prover sees that a case is missing. */
const OPEN = `
playbook: open
version: 1
title: An open one
about: For a test.
questions: { late: { ask: Do they pay late?, type: yes-no } }
verdicts: { leave: { if: late, title: Leave, say: Leave. } }
`;
const NO_VERDICT = 'The playbook open has no verdict for these answers: it does not cover every case.';

/** A home whose own playbooks hold it. */
function homeWithIt() {
  const cwd = temporaryFolder();
  const env = homeIn(cwd);
  const own = path.join(env.XDG_DATA_HOME as string, 'clientwise', 'playbooks');
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, 'open.yaml'), OPEN);
  writeFileSync(path.join(cwd, 'answers.yaml'), 'late: no\n');
  return { cwd, env };
}

describe('a playbook that leaves a case out', () => {
  test.each([
    ['playbook check open', 0, ''],
    ['open --late', 0, ''],
    ['open --no-late', 2, `${NO_VERDICT}\n`],
    ['playbook graph open --answers answers.yaml', 2, `${NO_VERDICT}\n`],
    ['compare answers.yaml answers.yaml --playbook open', 2, `answers.yaml: ${NO_VERDICT}\n`],
  ])('%s ends with %i', async (line, code, stderr) => {
    expect(await clientwise(line.split(' '), homeWithIt())).toMatchObject({ code, stderr });
  });

  test('tells who answers the questions, and keeps the answers', async () => {
    const terminal = openTerminal(clientwiseCommand(['open']), homeWithIt());
    await terminal.waitFor(/Do they pay late/);
    terminal.type('n\r');
    expect(await terminal.waitForExit()).toEqual({ code: 2, signal: null });
    expect(terminal.transcript().replaceAll('\n', ' ')).toContain(NO_VERDICT);
    expect(terminal.transcript()).toContain('clientwise open --no-late');
  });
});
