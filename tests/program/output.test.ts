import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cleanEnvironment, type Environment } from '../support/environment.ts';
import { clientwise, clientwiseCommand, clientwiseIn, temporaryFolder } from '../support/program.ts';
import { startInPseudoTerminal } from '../support/pseudo-terminal.ts';
import { personBefore } from './person.ts';

const ANSWERS = 'fire --signs dread --dread unbearable --fee 1200 --talk never --today 2027-03-09 --no-input';
const plan = async (flags = '') =>
  (await clientwise([...ANSWERS.split(' '), ...flags.split(' ').filter(Boolean)])).stdout;

describe('a plan in a file', () => {
  test.each(['', '--json', '--format markdown', '--full'])('is what would be printed: %s', async (flags) => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await clientwiseIn(folder, `${ANSWERS} ${flags} -o plan.out`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^Written to plan\.out\.\n$/);
    expect(readFileSync(join(folder, 'plan.out'), 'utf8')).toBe(await plan(flags));
    expect(readdirSync(folder)).toEqual(['plan.out']);
  });

  test('can be read by nobody else', async () => {
    const folder = temporaryFolder();
    await clientwiseIn(folder, `${ANSWERS} --output plan.txt`);
    expect(statSync(join(folder, 'plan.txt')).mode & 0o777).toBe(0o600);
  });

  test('is written without a word when it should be quiet', async () => {
    const folder = temporaryFolder();
    const result = await clientwiseIn(folder, `${ANSWERS} -q -o plan.txt`);
    expect(result).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
  });

  test('does not replace another file, unless it is forced to', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'plan.txt');
    writeFileSync(file, 'mine\n');
    const refused = await clientwiseIn(folder, `${ANSWERS} -o plan.txt`);
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^plan\.txt .*--force.*\n$/) });
    expect(readFileSync(file, 'utf8')).toBe('mine\n');

    const forced = await clientwiseIn(folder, `${ANSWERS} -o plan.txt --force`);
    expect(forced.code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(await plan());
    expect(readdirSync(folder)).toEqual(['plan.txt']);
  });

  test('leaves a link that was there a link', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real.txt'), 'old\n');
    symlinkSync('real.txt', join(folder, 'link.txt'));
    await clientwiseIn(folder, `${ANSWERS} -o link.txt --force`);
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe(await plan());
    expect(readdirSync(folder)).toEqual(['link.txt', 'real.txt']);
  });

  test('may have a name with spaces, and - is standard output', async () => {
    const folder = temporaryFolder();
    const named = await clientwise([...ANSWERS.split(' '), '-o', join(folder, 'my plan.txt')]);
    expect(named.code).toBe(0);
    expect(readdirSync(folder)).toEqual(['my plan.txt']);
    expect(await plan('-o -')).toBe(await plan());
  });

  test('is written after an interview too, and the terminal shows none of it', async () => {
    const file = join(temporaryFolder(), 'plan.json');
    const person = await personBefore(['fire', '--json', '-o', file], ['fire']);
    await person.answerUntil('list', { signs: ['dread'], dread: 'unbearable' });
    expect(existsSync(file)).toBe(false);
    expect(await person.showPlan()).toEqual({ code: 0, signal: null });
    expect(JSON.parse(readFileSync(file, 'utf8')).answers).toMatchObject({ dread: 'unbearable' });
    expect(person.terminal.transcript()).not.toContain('"verdict"');
  });
});

describe('CLIENTWISE_*', () => {
  const withEnv = (env: Environment, flags = '') =>
    clientwise([...ANSWERS.split(' '), ...flags.split(' ').filter(Boolean)], { env });

  test.each([
    ['CLIENTWISE_FORMAT', 'json', '--format json'],
    ['CLIENTWISE_FORMAT', 'markdown', '--format markdown'],
    ['CLIENTWISE_CURRENCY', 'USD', '--currency USD'],
    ['CLIENTWISE_LANG', 'en', '--lang en'],
    ['CLIENTWISE_FULL', '1', '--full'],
  ])('%s=%s stands for %s', async (name, value, flags) => {
    expect(await withEnv({ [name]: value })).toEqual({ code: 0, signal: null, stdout: await plan(flags), stderr: '' });
  });

  test('is weaker than a flag', async () => {
    const env = { CLIENTWISE_FORMAT: 'json', CLIENTWISE_CURRENCY: 'USD', CLIENTWISE_TODAY: '2020-02-02' };
    expect((await withEnv(env, '--format text --currency EUR')).stdout).toBe(await plan('--currency EUR'));
  });

  test('CLIENTWISE_QUIET stands for -q', async () => {
    const { stderr } = await withEnv({ CLIENTWISE_QUIET: '1' }, '--reach tried');
    expect(stderr).toBe('');
  });

  test('CLIENTWISE_NO_INPUT stands for --no-input, on a terminal as well', async () => {
    for (const [flags, env] of [
      [['--no-input'], {}],
      [[], { CLIENTWISE_NO_INPUT: '1' }],
    ] as const) {
      const { code, output } = await onTerminal(['fire', ...flags], env);
      expect(code).toBe(4);
      expect(output).toContain('--signs');
    }
  });

  test('never answers a question', async () => {
    const env = { CLIENTWISE_SIGNS: 'reach', CLIENTWISE_FEE: '1', CLIENTWISE_TALK: 'worse', CLIENTWISE_ANSWERS: 'x' };
    expect((await withEnv(env)).stdout).toBe(await plan());
    expect(await clientwise(['fire'], { env })).toMatchObject({ code: 4, stdout: '' });
  });

  test('is held to the same values as the flag', async () => {
    const wrong = await withEnv({ CLIENTWISE_FORMAT: 'html' });
    expect(wrong).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/text, markdown or json/) });
  });
});

describe('colour', () => {
  const hasColor = (output: string) => output.includes('\x1b[');

  test.each<[string, string, Environment, boolean]>([
    ['none in a pipe', '', {}, false],
    ['FORCE_COLOR in a pipe', '', { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0 in a pipe', '', { FORCE_COLOR: '0' }, false],
    ['NO_COLOR over FORCE_COLOR', '', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['--no-color over FORCE_COLOR', '--no-color', { FORCE_COLOR: '1' }, false],
    ['never in JSON', '--json', { FORCE_COLOR: '1' }, false],
    ['never in markdown', '--format markdown', { FORCE_COLOR: '1' }, false],
  ])('%s', async (_, flags, env, expected) => {
    const { code, stdout } = await clientwise([...ANSWERS.split(' '), ...flags.split(' ').filter(Boolean)], { env });
    expect([code, hasColor(stdout)]).toEqual([0, expected]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    if (flags === '') expect(stdout.replace(/\x1b\[\d+m/g, '')).toBe(await plan());
  });

  test.each<[string, string[], Environment, boolean]>([
    ['by itself', [], {}, true],
    ['with NO_COLOR', [], { NO_COLOR: '1' }, false],
    ['with an empty NO_COLOR, which counts for nothing', [], { NO_COLOR: '' }, true],
    ['with --no-color', ['--no-color'], {}, false],
    ['with TERM=dumb', [], { TERM: 'dumb' }, false],
    ['with FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
  ])('on a terminal: %s', async (_, flags, env, expected) => {
    const { code, output } = await onTerminal([...ANSWERS.split(' '), ...flags], env);
    expect([code, hasColor(output)]).toEqual([0, expected]);
  });
});

/** What a terminal would be sent, colours and all, by a run that asks nothing. */
async function onTerminal(args: string[], env: Environment): Promise<{ code: number | null; output: string }> {
  const pieces: Buffer[] = [];
  return new Promise((resolve) => {
    const terminal = startInPseudoTerminal(clientwiseCommand(args), {
      columns: 80,
      rows: 40,
      env: cleanEnvironment(temporaryFolder(), env),
      cwd: process.cwd(),
      onOutput: (bytes) => pieces.push(Buffer.from(bytes)),
      onExit: ({ code }) => resolve({ code, output: Buffer.concat(pieces).toString() }),
    });
    onTestFinished(() => terminal.kill('SIGKILL'));
  });
}
