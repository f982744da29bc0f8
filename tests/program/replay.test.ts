import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { printPlan } from '../../src/cli/output.ts';
import type { Answer } from '../../src/interview/answers.ts';
import { planFor } from '../../src/plan/plan.ts';
import { UNEXPLAINED } from '../../src/render/explain.ts';
import { PLAIN } from '../../src/render/style.ts';
import { en } from '../../src/words/en.ts';
import { formatsFor } from '../../src/words/formats.ts';
import { TODAY } from '../support/conditions.ts';
import { cleanEnvironment } from '../support/environment.ts';
import { clientwiseCommand, temporaryFolder } from '../support/program.ts';
import { type Shipped, shipped } from '../support/shipped.ts';
import { arrive, someAnswers } from '../support/some-answers.ts';

/** `npm run long` asks for more. */
const PLANS = Number(process.env.CLIENTWISE_TEST_REPLAYS ?? 100);
const SHELLS = ['bash', 'fish'];

/** What people and pranksters type: quotes, variables, globs, options, backslashes, other scripts. */
const HOSTILE: Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      "it's",
      '"quoted"',
      '$HOME',
      '`id`',
      '$(id)',
      '!!',
      '*',
      '~',
      '--force',
      '-',
      '\\',
      "\\'",
      "'\\''",
      '%s',
      'a;b',
      'a&b',
      '{a,b}',
      '#no',
    ),
    fc.constantFrom(
      'Ünïcödé',
      '日本語',
      '🙂',
      "l'été",
      '(x)',
      '[y]',
      '<z>',
      'a|b',
      '\\n',
      "'",
      '""',
      '^',
      '&&',
      'a\\',
      '= b',
      '@file',
    ),
    fc.string({ unit: 'grapheme-ascii', maxLength: 30 }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '');

/** Random answers, every text among them hostile. */
function hostileAnswers({ playbook }: Shipped): Arbitrary<ReadonlyMap<string, Answer>> {
  const texts = [...playbook.questions, ...playbook.details].filter(({ type }) => type === 'text').map(({ id }) => id);
  return fc
    .tuple(someAnswers(playbook), fc.array(HOSTILE, { minLength: texts.length, maxLength: texts.length }))
    .map(([answers, typed]) => {
      const all = new Map(answers);
      for (const [i, id] of texts.entries()) if (all.get(id) !== null) all.set(id, typed[i] ?? null);
      return all;
    });
}

interface Printed {
  readonly plan: string;
  /** The command under it, as it would be copied from the screen. */
  readonly replay: string;
}

/** A plan as the program prints it, at 80 columns, in euros now and then. */
function print(
  { playbook, phrases }: Shipped,
  answers: ReadonlyMap<string, Answer>,
  currency: string | undefined,
): Printed {
  const arrived = arrive(playbook, answers).walk;
  const language = { catalog: en, formats: formatsFor('en', currency) };
  const setting = {
    command: playbook.id === 'start' ? [] : [playbook.id],
    today: TODAY,
    language: 'en',
    currency,
    kept: [],
  };
  const text = printPlan(
    planFor(playbook, arrived, TODAY),
    phrases,
    language,
    setting,
    (id) => shipped.get(id)?.playbook,
    {
      format: 'text',
      full: false,
      message: undefined,
      width: 80,
      style: PLAIN,
      version: '',
      explained: UNEXPLAINED,
      flips: undefined,
    },
  );
  if (typeof text !== 'string') throw new Error(text.sentences.join(' '));
  const lines = text.trimEnd().split('\n');
  return { plan: text, replay: (lines.at(-1) ?? '').trim() };
}

/** A folder for PATH in which the built program has its name. */
function programFolder(): string {
  const folder = join(temporaryFolder(), 'bin');
  mkdirSync(folder);
  symlinkSync(clientwiseCommand([])[1] ?? '', join(folder, 'clientwise'));
  return folder;
}

test.each(SHELLS)(
  'a plan printed again through %s has the same bytes',
  (shell) => {
    const folder = temporaryFolder();
    const each = Math.ceil(PLANS / SHELLS.length / shipped.size);
    const printed = [...shipped.values()].flatMap((one) =>
      fc
        .sample(fc.tuple(hostileAnswers(one), fc.constantFrom(undefined, 'EUR')), each)
        .map(([answers, currency]) => print(one, answers, currency)),
    );
    const script = printed.map(({ replay }, i) => `${replay} > ${join(folder, String(i))}`).join('\n');
    const file = join(folder, 'replay');
    writeFileSync(file, script);
    const env = cleanEnvironment(folder, { PATH: `${programFolder()}:${process.env.PATH}` });
    const { stderr, status } = spawnSync(shell, [file], { env, encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    for (const [i, { plan, replay }] of printed.entries())
      expect(readFileSync(join(folder, String(i)), 'utf8'), replay).toBe(plan);
  },
  600_000,
);

test('a replay against another playbook says so', () => {
  const fire = shipped.get('fire');
  if (fire === undefined) throw new Error('no fire');
  const { replay } = print(fire, fc.sample(someAnswers(fire.playbook), 1)[0] ?? new Map(), undefined);
  const changed = replay.replace(/--expect [0-9a-f]{16}/, '--expect 0000000000000000');
  const folder = temporaryFolder();
  const env = cleanEnvironment(folder, { PATH: `${programFolder()}:${process.env.PATH}` });
  const said = execFileSync('bash', ['-c', `${changed} 2>&1 >/dev/null`], { env, encoding: 'utf8' });
  expect(said).toContain('has changed');
  expect(execFileSync('bash', ['-c', `${replay} 2>&1 >/dev/null`], { env, encoding: 'utf8' })).toBe('');
});
