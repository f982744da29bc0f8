import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { homeIn } from '../support/environment.ts';
import { clientwise, temporaryFolder } from '../support/program.ts';

/** A home with one playbook of its own: `call`, as `playbook new` writes it. */
let folder: string;
beforeEach(async () => {
  folder = temporaryFolder();
  expect(await run('playbook new call')).toMatchObject({ code: 0 });
  mkdirSync(own(), { recursive: true });
  writeFileSync(path.join(own(), 'call.yaml'), readFileSync(file('call/playbook.yaml')));
});

const file = (name: string) => path.join(folder, name);
const own = () => file('.local/share/clientwise/playbooks');
const run = (line: string, env = {}) =>
  clientwise(line.split(' ').filter(Boolean), { cwd: folder, env: { ...homeIn(folder), ...env } });

describe("a person's own playbooks", () => {
  test('are commands, in the help and in the list', async () => {
    const { code, stdout } = await run('call --urgent --mood calm --no-input');
    expect(code).toBe(0);
    expect(stdout).toContain('Take the call');
    expect(stdout).toContain('clientwise call --urgent --mood calm');
    expect((await run('--help')).stdout).toMatch(/^ {2}call +Should I take this call now\?$/m);
    expect((await run('playbook list')).stdout).toMatch(/^call +Should/m);
    expect((await run('call --help')).stdout).toContain('--hours');
    expect((await run('help call')).stdout).toContain('--hours');
    expect((await run('run call --urgent --mood calm --no-input')).stdout).toContain('clientwise run call --urgent');
    expect((await run('cal')).stderr).toContain('Did you mean call?');
  });

  test('in a folder of their own bring their examples', async () => {
    mkdirSync(path.join(own(), 'deep'));
    writeFileSync(
      path.join(own(), 'deep/playbook.yaml'),
      readFileSync(file('call/playbook.yaml'), 'utf8').replace('playbook: call', 'playbook: deep'),
    );
    writeFileSync(path.join(own(), 'deep/examples.yaml'), readFileSync(file('call/examples.yaml')));
    expect((await run('playbook test deep')).stdout).toContain('deep: 3 examples, all hold');
  });

  test('a broken one is named with its problem and stops no other', async () => {
    writeFileSync(
      path.join(own(), 'bad.yaml'),
      readFileSync(file('call/playbook.yaml'), 'utf8')
        .replace('playbook: call', 'playbook: bad')
        .replace('kind: do', 'kind: doo'),
    );
    writeFileSync(path.join(own(), 'misnamed.yaml'), readFileSync(file('call/playbook.yaml')));
    writeFileSync(path.join(own(), 'fire.yaml'), readFileSync(file('call/playbook.yaml')));
    const { code, stdout, stderr } = await run('playbook list');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^call /m);
    expect(stderr).toMatch(
      /bad\.yaml:\d+:\d+: kind should be do, avoid, message or note\. Did you mean do\? \[shape\]$/m,
    );
    expect(stderr).toMatch(/misnamed\.yaml:\d+:\d+: .* \[other-id\]$/m);
    expect(stderr).toMatch(/fire\.yaml is left aside/);
    expect(await run('bad')).toMatchObject({ code: 2, stdout: '' });
  });

  test('one that has the name of a command of ours is never taken for it', async () => {
    writeFileSync(
      path.join(own(), 'fire.yaml'),
      readFileSync(file('call/playbook.yaml'), 'utf8').replace('playbook: call', 'playbook: fire'),
    );
    const plan = await run('fire --signs none --json');
    expect(JSON.parse(plan.stdout).verdict.id).toBe('keep');
    writeFileSync(file('plan.json'), plan.stdout);
    expect(await run('compare plan.json plan.json')).toMatchObject({ code: 0, stderr: '' });
    expect((await run('run fire --signs none --no-input')).stdout).toContain('Keep this client');
    expect((await run('playbook show fire')).stdout).toContain('Should I fire this client');
  });

  test('a folder without a playbook in it is none', async () => {
    mkdirSync(path.join(own(), 'empty'));
    expect((await run('playbook check empty')).stderr).toBe('There is no playbook "empty".\n');
  });

  test('each takes the shared questions that stand beside it first', async () => {
    const shared = (ask: string) => `questions:\n  paid: { ask: ${ask}, type: yes-no }\n`;
    for (const [id, text] of [
      ['one', shared('Paid?')],
      ['two', shared('Paid').replace('paid:', 'other:')],
    ] as const) {
      mkdirSync(file(id));
      writeFileSync(file(`${id}/shared.yaml`), text);
      writeFileSync(
        file(`${id}/playbook.yaml`),
        `playbook: ${id}\nversion: 1\ntitle: T\nabout: A.\nquestions: { paid: shared }\nverdicts: { v: { if: paid, title: V, say: V. }, w: { title: W, say: W. } }\n`,
      );
    }
    const alone = await run('playbook check two/playbook.yaml');
    expect(alone.stdout).toContain('[unknown-shared]');
    expect((await run('playbook check one/playbook.yaml two/playbook.yaml')).stdout).toContain('[unknown-shared]');
  });

  test('lead on to each other, with the answers they hand over', async () => {
    const text = readFileSync(file('call/playbook.yaml'), 'utf8').replace('playbook: call', 'playbook: first');
    const handOff = 'hand-offs:\n  on: { to: call, with: { mood: calm }, say: Go on. }\n';
    writeFileSync(path.join(own(), 'first.yaml'), `${text}\n${handOff}`);
    const { code, stdout } = await run('first --urgent --mood angry --no-input');
    expect({ code, line: /^ +(clientwise call.*)$/m.exec(stdout)?.[1] }).toMatchObject({
      code: 0,
      line: expect.stringMatching(/^clientwise call --urgent --mood calm /),
    });
  });

  test.each([
    ['empty', ''],
    ['relative', 'data'],
  ])('an %s XDG_DATA_HOME counts as not set', async (_, value) => {
    expect((await run('playbook list', { XDG_DATA_HOME: value })).stdout).toMatch(/^call /m);
  });

  test('XDG_DATA_HOME is heeded', async () => {
    const elsewhere = path.join(folder, 'elsewhere');
    expect((await run('playbook list', { XDG_DATA_HOME: elsewhere })).stdout).not.toMatch(/^call /m);
    mkdirSync(path.join(elsewhere, 'clientwise/playbooks'), { recursive: true });
    writeFileSync(path.join(elsewhere, 'clientwise/playbooks/call.yaml'), readFileSync(file('call/playbook.yaml')));
    expect((await run('playbook list', { XDG_DATA_HOME: elsewhere })).stdout).toMatch(/^call /m);
  });
});
