import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { script, temporaryFolder } from './program.ts';
import { openTerminal } from './terminal.ts';

const prompt = `
  import { createInterface } from 'node:readline/promises';
  const questions = createInterface({ input: process.stdin, output: process.stderr });
  console.log('Hello ' + (await questions.question('Your name? ')));
  questions.close();`;
const idle = `console.log(process.pid + ' is ready'); setInterval(() => {}, 1000);`;

describe('a terminal', () => {
  test('shows a question, what is typed, and the end', async () => {
    const terminal = openTerminal(script(prompt));
    await terminal.waitFor('Your name? ');
    terminal.type('Sari');
    terminal.press('enter');
    expect(await terminal.waitForExit()).toEqual({ code: 0, signal: null });
    expect(terminal.screen()).toBe('Your name? Sari\nHello Sari');
  });

  test('keeps stdout apart in a file', async () => {
    const stdoutTo = join(temporaryFolder(), 'the plan.txt');
    const terminal = openTerminal(script(prompt), { stdoutTo });
    await terminal.waitFor(/name\?/);
    terminal.type('Sari\r');
    await terminal.waitForExit();
    expect(terminal.screen()).toBe('Your name? Sari');
    expect(readFileSync(stdoutTo, 'utf8')).toBe('Hello Sari\n');
  });

  test('follows the cursor and erasures', async () => {
    const terminal = openTerminal(
      script(String.raw`process.stdout.write('one\ntwo\nthree\x1b[2A\rONE\n\x1b[2Kdone');`),
    );
    await terminal.waitForExit();
    expect(terminal.screen()).toBe('ONE\ndone\nthree');
  });

  test('answers a program that asks where the cursor is', async () => {
    const terminal = openTerminal(
      script(String.raw`
        process.stdin.setRawMode(true);
        process.stdin.once('data', (reply) => { console.log(JSON.stringify(String(reply))); process.exit(); });
        process.stdout.write('here\x1b[6n\r\n');`),
    );
    await terminal.waitFor('[1;5R');
  });

  test.each(['up', 'down', 'space', 'escape', 'ctrl-d'] as const)('hands on the key %s', async (key) => {
    const terminal = openTerminal(
      script(`
        import { emitKeypressEvents } from 'node:readline';
        emitKeypressEvents(process.stdin, { escapeCodeTimeout: 40 });
        process.stdin.setRawMode(true).once('keypress', (_, { ctrl, name }) => {
          console.log((ctrl ? 'ctrl-' : '') + name + ' arrived');
          process.exit();
        });
        console.log('ready');`),
    );
    await terminal.waitFor('ready');
    terminal.press(key);
    await terminal.waitFor(`${key} arrived`);
  });

  test('joins lines that it broke, and keeps those that scrolled away', async () => {
    const terminal = openTerminal(
      script(`for (let i = 1; i <= 5; i++) console.log('line ' + i + ' of our five lines');`),
      {
        columns: 10,
        rows: 4,
      },
    );
    await terminal.waitForExit();
    expect(terminal.transcript().split('\n')).toEqual([1, 2, 3, 4, 5].map((i) => `line ${i} of our five lines`));
    expect(terminal.screen()).toBe('line 5 of\nour five l\nines');
  });

  test.each([0, 4, 130])('tells the exit code %i', async (code) => {
    const terminal = openTerminal(script(`process.exitCode = ${code}`));
    expect(await terminal.waitForExit()).toEqual({ code, signal: null });
  });

  test('sends a signal with ctrl-c', async () => {
    const terminal = openTerminal(script(idle));
    await terminal.waitFor('ready');
    terminal.press('ctrl-c');
    expect(await terminal.waitForExit()).toEqual({ code: null, signal: 'SIGINT' });
  });

  test('hands on a signal from outside', async () => {
    const terminal = openTerminal(
      script(`process.on('SIGTERM', () => process.exit(7)); console.error('ready'); ${idle}`),
      { stdoutTo: join(temporaryFolder(), 'out.txt') },
    );
    await terminal.waitFor('ready');
    terminal.kill('SIGTERM');
    expect(await terminal.waitForExit()).toEqual({ code: 7, signal: null });
  });

  test.each([
    ['at first', '', true],
    ['not when it is hidden', String.raw`\x1b[?25l`, false],
    ['when it is back', String.raw`\x1b[?25l\x1b[?25h`, true],
  ])('shows the cursor %s', async (_, output, isShown) => {
    const terminal = openTerminal(script(`process.stdout.write('${output}done');`));
    await terminal.waitForExit();
    expect(terminal.isCursorShown()).toBe(isShown);
  });

  test('loses nothing of a long output at the end', async () => {
    const terminal = openTerminal(script(`for (let i = 1; i <= 5000; i++) console.log('line ' + i);`));
    await terminal.waitForExit();
    expect(terminal.transcript().split('\n')).toHaveLength(5000);
  });

  test('says what it shows when the awaited does not come', async () => {
    const terminal = openTerminal(script(idle));
    await terminal.waitFor('ready');
    await expect(terminal.waitFor('set', { timeout: 50 })).rejects.toThrow(/^set: not within 50 ms[\s\S]*is ready$/);
    terminal.press('ctrl-c');
    await expect(terminal.waitFor(/set/)).rejects.toThrow('/set/: not before the end (code null, signal SIGINT)');
  });

  describe('is closed', () => {
    let pid = 0;
    test('after the test that opened it', async () => {
      const terminal = openTerminal(script(idle));
      await terminal.waitFor('ready');
      pid = Number.parseInt(terminal.screen(), 10);
      expect(process.kill(pid, 0)).toBe(true);
    });
    test('so that nothing runs in the next one', () => {
      expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    });
  });
});
