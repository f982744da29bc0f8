import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { homeIn } from './environment.ts';
import { run, script, temporaryFolder } from './program.ts';
import { openTerminal } from './terminal.ts';

describe('a program', () => {
  const copy = `process.stdin.pipe(process.stdout); process.stdin.on('end', () => { console.error('end'); });`;

  test.each<[string, string | Buffer, string]>([
    ['text', 'für Sari', 'für Sari'],
    ['bytes', Buffer.from([0x41, 0x0a]), 'A\n'],
    ['nothing', 'closed', ''],
  ])('reads %s', async (_, stdin, stdout) => {
    expect(await run(script(copy), { stdin })).toEqual({ code: 0, signal: null, stdout, stderr: 'end\n' });
  });

  test('has no terminal, and a silent stdin if none is given', async () => {
    const source = `
      process.stdin.on('data', () => console.log('data')).on('end', () => console.log('end'));
      console.log(process.stdin.isTTY, process.stdout.isTTY, process.stderr.isTTY);
      setTimeout(() => process.exit(3), 50);`;
    expect(await run(script(source))).toEqual({
      code: 3,
      signal: null,
      stdout: 'undefined undefined undefined\n',
      stderr: '',
    });
  });

  test('may end before it has read all', async () => {
    const stdin = 'x'.repeat(1_000_000);
    expect(await run(script('process.exit(2)'), { stdin })).toMatchObject({ code: 2 });
  });

  test('ends by a signal', async () => {
    const result = await run(script(`process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000);`));
    expect(result).toMatchObject({ code: null, signal: 'SIGTERM' });
  });
});

describe('a clean environment', () => {
  const tell = `console.log(JSON.stringify(process.env))`;
  const folders = ['HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME'];

  test('holds nothing but the path, the language, the terminal and a home of its own', async () => {
    const { stdout } = await run(script(tell));
    const variables = JSON.parse(stdout);
    expect(Object.keys(variables).sort()).toEqual([...folders, 'LANG', 'PATH', 'TERM'].sort());
    expect(variables).toMatchObject({ LANG: 'en_US.UTF-8', TERM: 'xterm-256color' });
    expect(existsSync(variables.HOME)).toBe(false);
  });

  test('is the same on a terminal, and can be changed', async () => {
    const home = temporaryFolder();
    const terminal = openTerminal(script(tell), {
      columns: 1000,
      env: { ...homeIn(home), TERM: 'dumb', PATH: undefined, NO_COLOR: '1' },
    });
    await terminal.waitForExit();
    const variables = JSON.parse(terminal.screen());
    expect(Object.keys(variables).sort()).toEqual([...folders, 'LANG', 'NO_COLOR', 'PWD', 'TERM'].sort());
    expect(variables).toMatchObject({ HOME: home, TERM: 'dumb' });
  });
});

describe('a temporary folder', () => {
  let folder = '';
  test('is there in the test', () => {
    folder = temporaryFolder();
    expect(existsSync(folder)).toBe(true);
  });
  test('and gone after it', () => {
    expect(existsSync(folder)).toBe(false);
  });
});
