import { describe, expect, test } from 'vitest';
import { en } from '../../src/words/en.ts';
import { clientwise, type RunOptions, run } from '../support/program.ts';
import { commandIn, shipped, typed } from './person.ts';
import { TODAY } from './situations.ts';

const FIRE = [
  ...['fire', '--client', 'Olmo Studio', '--signs', 'dread', '--dread', 'unbearable', '--fee', '1200'],
  ...['--talk', 'never', '--today', TODAY, '--no-input'],
];

/** The plan for these flags; anything on stderr is a failure. */
async function plan(flags: string[] = [], options?: RunOptions): Promise<string> {
  const { stdout, ...rest } = await clientwise([...FIRE, ...flags], options);
  expect(rest).toEqual({ code: 0, signal: null, stderr: '' });
  return stdout;
}

describe('a run by flags', () => {
  test('prints one JSON document and nothing else, twice the same bytes', async () => {
    const [once, twice] = await Promise.all([plan(['--json']), plan(['--json'])]);
    expect(JSON.parse(once)).toMatchObject({
      schema: 'clientwise.plan/1',
      playbook: { id: 'fire' },
      today: TODAY,
      answers: { client: 'Olmo Studio', signs: ['dread'], fee: 1200, talk: 'never' },
    });
    expect(twice).toBe(once);
  });

  test('needs no terminal and no --no-input to be left alone', async () => {
    const { code, stdout, stderr } = await clientwise([...FIRE.slice(0, -1), '--json'], { stdin: 'closed' });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(await plan(['--json']));
  });

  test.each([
    ['text', /^[A-Z].*\n/],
    ['markdown', /^# .*\n[\s\S]*\n- \[ \] \*\*/],
    ['json', /^\{\n {2}"schema": "clientwise.plan\/1",\n/],
  ])('prints %s', async (format, beginning) => {
    const { title } = JSON.parse(await plan(['--json'])).verdict;
    const printed = await plan(['--format', format]);
    expect(printed).toMatch(beginning);
    expect(printed).toContain(title);
    expect(printed).toMatch(/[^\n]\n$/);
  });

  test('takes --json for --format json, and text for the default', async () => {
    expect(await plan(['--json'])).toBe(await plan(['--format', 'json']));
    expect(await plan()).toBe(await plan(['--format', 'text']));
  });

  test.each(['text', 'markdown', 'json'])('gives the command that prints the same %s again', async (format) => {
    const command = commandIn(await plan());
    const again = await run(typed(`${command} --format ${format}`));
    expect(again).toEqual({ code: 0, signal: null, stdout: await plan(['--format', format]), stderr: '' });
    expect(command).not.toMatch(/--(format|json|output|full)/);
  });

  test('prints one message alone by the id of its step', async () => {
    const { steps } = JSON.parse(await plan(['--json']));
    const [{ id, text }] = steps.filter(({ kind }: { kind: string }) => kind === 'message');
    expect(await plan(['--message', id])).toBe(`${text}\n`);
  });

  test('prints all of every step with --full', async () => {
    const full = (await plan(['--full'])).replace(/\s+/g, ' ');
    const { steps } = JSON.parse(await plan(['--json'])) as { steps: { kind: string; text: string }[] };
    const notes = steps.filter(({ kind }) => kind === 'note').map(({ text }) => text);
    expect(notes.length).toBeGreaterThan(0);
    for (const text of notes) expect(full).toContain(text.replace(/\s+/g, ' '));
    expect((await plan()).length).toBeLessThan(full.length);
  });

  test('prints amounts in the currency', async () => {
    const [plain, euros] = await Promise.all([plan(), plan(['--currency', 'eur'])]);
    expect(plain).not.toContain('€');
    expect(euros).toContain('€1,200');
    expect(commandIn(euros)).toContain('--currency EUR');
    expect(JSON.parse(await plan(['--json', '--currency', 'EUR'])).currency).toBe('EUR');
  });

  test('counts every date from --today', async () => {
    const firstDay = async (today: string) => {
      const printed = await clientwise([...FIRE.slice(0, -3), '--today', today, '--json']);
      return JSON.parse(printed.stdout).steps[0].due.date;
    };
    expect([await firstDay(TODAY), await firstDay('2027-03-01')]).toEqual([TODAY, '2027-03-01']);
  });

  test('takes its day from the clock of the place where it runs', async () => {
    const today = async (TZ: string) => {
      const { stdout } = await clientwise([...FIRE.slice(0, -3), '--json'], { env: { TZ } });
      return Date.parse(JSON.parse(stdout).today);
    };
    // 26 hours apart, so never the same day.
    expect((await today('Etc/GMT-14')) - (await today('Etc/GMT+12'))).toBeGreaterThan(0);
  });

  test.each(['--lang en', '--lang en-GB', '-q', '--debug'])('prints the same with %s', async (flags) => {
    expect(await plan(flags.split(' '))).toBe(await plan());
  });

  test('takes common flags before the command, and = between a flag and its value', async () => {
    const [command = '', ...rest] = FIRE;
    const { stdout } = await clientwise(['--format=json', command, ...rest]);
    expect(stdout).toBe(await plan(['--json']));
  });

  test('says which answers no question asked for, unless it is told to be quiet', async () => {
    const unneeded = ['--reach', 'sometimes', '--ends-on', '2026-12-24'];
    const spoken = await clientwise([...FIRE, ...unneeded]);
    expect(spoken).toMatchObject({ code: 0, stdout: await plan() });
    expect(spoken.stderr).toMatch(/^Not needed .*--reach, --ends-on.*\n$/);
    expect(await plan([...unneeded, '-q'])).toBe(spoken.stdout);
  });

  test('says why with --why, and what would change it with --what-if', async () => {
    const [short, why, whatIf] = await Promise.all([plan(), plan(['--why']), plan(['--what-if'])]);
    expect(why).toContain(en.plan.sources);
    // Each line of the plan, what not to do and the notes too, has its points.
    const { steps } = JSON.parse(await plan(['--json']));
    for (const { basis } of steps) expect(why.replaceAll(/\s+/g, ' ')).toContain(en.plan.basis(basis));
    expect(whatIf).toContain(en.plan.whatIf);
    for (const heading of [en.plan.sources, en.plan.whatIf]) expect(short).not.toContain(heading);
    expect(JSON.parse(await plan(['--json']))).not.toHaveProperty('whatIf');
    const { whatIf: flips, verdict } = JSON.parse(await plan(['--json', '--what-if']));
    expect(flips.length).toBeGreaterThan(0);
    for (const flip of flips) expect(flip.verdict).not.toBe(verdict.id);
  });

  test('says so when the playbook is another one than expected, unless it is told to be quiet', async () => {
    const { playbook } = JSON.parse(await plan(['--json', '--expect', 'another', '-q']));
    const { code, stdout, stderr } = await clientwise([...FIRE, '--expect', 'another']);
    expect([code, stdout]).toEqual([0, await plan(['--expect', playbook.digest])]);
    expect(stderr).toMatch(/^[^\n]*fire[^\n]*\n$/);
  });

  test('takes a yes, a no, none and a negative value as what they are', async () => {
    const answers = async (...args: string[]) =>
      JSON.parse((await clientwise([...args, '--no-input', '--json'])).stdout).answers;
    expect(await answers('--happened', 'more', '--agreed')).toEqual({ happened: 'more', agreed: true });
    expect(await answers('--happened', 'more', '--no-agreed')).toEqual({ happened: 'more', agreed: false });
    expect(await answers('fire', '--signs', 'none', '--client', '-x-')).toMatchObject({ signs: [], client: '-x-' });
  });
});

describe.each([['start', []], ...['lost', 'fire', 'classify', 'mistake'].map((id) => [id, [id]] as const)] as const)(
  'the help of %s',
  (id, command) => {
    const { playbook, phrases } = shipped(id);

    test('shows every question and detail as a flag, with its values, on stdout', async () => {
      const { code, stdout, stderr } = await clientwise([...command, '--help']);
      expect([code, stderr]).toEqual([0, '']);
      const entries = stdout.split(/\n(?= +-)/).map((entry) => entry.replace(/\s+/g, ' ').trim());
      for (const question of [...playbook.questions, ...playbook.details]) {
        const flag = `--${question.id.replaceAll('_', '-')}`;
        const entry = entries.find((one) => one.startsWith(`${flag} `)) ?? `no entry for ${flag}`;
        expect(entry).toContain(phrases.questions[question.id]?.ask.replace(/\s+/g, ' '));
        for (const choice of question.choices ?? []) expect(entry).toMatch(new RegExp(`[ :]${choice.id}[,;)]`));
      }
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(88);
    });

    test('is the same by the word help', async () => {
      const [flag, word] = await Promise.all([clientwise([...command, '--help']), clientwise(['help', ...command])]);
      expect(word).toEqual(flag);
    });
  },
);

describe('the program', () => {
  test.each(['--version', '-V'])('tells its version by %s', async (flag) => {
    expect(await clientwise([flag])).toEqual({
      code: 0,
      signal: null,
      stdout: expect.stringMatching(/^clientwise \d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });

  test('lists the situations in its help', async () => {
    const { stdout } = await clientwise(['-h']);
    for (const id of ['lost', 'fire', 'classify', 'mistake']) {
      expect(stdout).toMatch(new RegExp(`^ +${id} +\\S`, 'm'));
      expect(stdout.replace(/\s+/g, ' ')).toContain(shipped(id).phrases.title);
    }
  });

  test('shows only examples that work', async () => {
    const { stdout } = await clientwise(['--help']);
    const examples = stdout.match(/^ +clientwise .*--no-input.*$/gm) ?? [];
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(await run(typed(example))).toMatchObject({ code: 0, stderr: '' });
  });
});
