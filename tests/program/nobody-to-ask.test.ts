import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlainAnswer } from '../../src/interview/answers.ts';
import { clientwise, run, temporaryFolder } from '../support/program.ts';
import { openTerminal } from '../support/terminal.ts';
import { type AnswersById, commandIn, shipped, typed } from './person.ts';
import { SITUATIONS, TODAY } from './situations.ts';

const env = { CLIENTWISE_TODAY: TODAY };

describe.each(SITUATIONS)('$name', ({ command, playbooks, opening, answers }) => {
  const { playbook } = shipped(playbooks[0]);
  const its = opening ?? answers;

  test('names the flags that are needed, with their values, and a command to complete', async () => {
    const { stdout, stderr, code } = await clientwise([...command]);
    expect([code, stdout]).toEqual([4, '']);
    const [first] = playbook.questions.filter(({ optional }) => !optional);
    const flag = flagOf(first?.id ?? '');
    expect(stderr).toMatch(new RegExp(`^.* ${flag} ${first?.choices?.map(({ id }) => id).join('[|,]')}`));
    expect(commandIn(stderr)).toMatch(new RegExp(`^${['clientwise', ...command].join(' ')} ${flag} [A-Z]+\\b`));
    const known = [...playbook.questions, ...playbook.details].flatMap(({ id }) => [
      flagOf(id),
      `--no-${flagOf(id).slice(2)}`,
    ]);
    for (const named of stderr.match(/(?<= )--[a-z-]+/g) ?? []) expect(known).toContain(named);
  });

  test('leads from one command to complete to the next, and at last to the plan', async () => {
    let line = ['clientwise', ...command].join(' ');
    for (let rounds = 0; rounds < 15; rounds++) {
      const { code, stdout, stderr } = await run(typed(line), { env });
      if (code === 0) {
        expect(stderr).toBe('');
        const byFile = await clientwise([...command, '--answers', '-'], { env, stdin: JSON.stringify(deciding(its)) });
        expect(stdout).toBe(byFile.stdout);
        return;
      }
      expect(code).toBe(4);
      line = completed(commandIn(stderr), its);
    }
    expect.fail(`no plan after many rounds: ${line}`);
  });

  /** The answers that such commands ask for: those to questions that may not be left out. */
  function deciding(all: AnswersById): AnswersById {
    const needed = playbook.questions.filter(({ optional }) => !optional);
    return Object.fromEntries(Object.entries(all).filter(([id]) => needed.some((question) => question.id === id)));
  }
});

test.each([
  ['stdin', '</dev/null'],
  ['stderr', '2>errors.txt'],
])('asks nothing on a terminal when %s is none', async (_, redirection) => {
  const folder = temporaryFolder();
  const terminal = openTerminal(typed(`clientwise fire ${redirection}`), { cwd: folder });
  expect(await terminal.waitForExit()).toEqual({ code: 4, signal: null });
  const errors = redirection.includes('errors') ? readFileSync(join(folder, 'errors.txt'), 'utf8') : terminal.screen();
  expect(errors).toContain('--signs');
  expect(errors).not.toContain('Question 1');
});

test('asks nothing on a terminal with --no-input', async () => {
  const terminal = openTerminal(typed('clientwise fire --no-input'));
  expect(await terminal.waitForExit()).toEqual({ code: 4, signal: null });
});

test('speaks of what is wrong before it speaks of what is missing', async () => {
  expect(await clientwise(['fire', '--fee', '1,5'])).toMatchObject({ code: 2, stdout: '' });
  expect(await clientwise(['mistake', '--fix-sure', '9'])).toMatchObject({ code: 2, stdout: '' });
});

describe('the command to complete', () => {
  const given = ['fire', '--client', "O'Hara & Sons", '--talk', 'never', '--currency', 'EUR'];
  const plan = async () => {
    const { stderr } = await clientwise(given);
    const rest = '--dread unbearable --fee 1 --json';
    return JSON.parse((await run(typed(`${completed(commandIn(stderr), { signs: ['dread'] })} ${rest}`))).stdout);
  };

  test('keeps the answers that were given', async () => {
    expect((await plan()).answers).toMatchObject({ client: "O'Hara & Sons", talk: 'never', signs: ['dread'] });
  });

  test('keeps the currency', async () => {
    expect((await plan()).currency).toBe('EUR');
  });
});

function flagOf(id: string): string {
  return `--${id.replaceAll('_', '-')}`;
}

/** A command to complete with answers in the places of its capital words; a yes that should be a no becomes one. */
function completed(command: string, answers: AnswersById): string {
  const answerTo = (flag: string): PlainAnswer | undefined => answers[flag.replaceAll('-', '_')];
  return command
    .replace(/--([a-z-]+) (?:LIST|CHOICE|NUMBER|AMOUNT|DATE|TEXT)(?= |$)/g, (_, flag: string) => {
      const answer = answerTo(flag);
      return `--${flag} ${Array.isArray(answer) ? answer.join(',') || 'none' : answer}`;
    })
    .replace(/--([a-z-]+)(?= --|$)/g, (yes: string, flag: string) => (answerTo(flag) === false ? `--no-${flag}` : yes));
}
