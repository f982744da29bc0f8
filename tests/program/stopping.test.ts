import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/words/en.ts';
import { clientwiseCommand, temporaryFolder } from '../support/program.ts';
import { openTerminal } from '../support/terminal.ts';
import { commandIn, personAt, personBefore, planIn, typed } from './person.ts';

const answers = { client: 'Olmo', signs: ['respect', 'dread'], respect: ['lapses'], dread: 'uneasy', fee: 1200 };

describe('somebody stops', () => {
  test.each(['ctrl-c', 'ctrl-d'] as const)('with %s at the first question: there is nothing to repeat', async (key) => {
    const { terminal } = await personBefore(['fire'], ['fire']);
    terminal.press(key);
    expect(await terminal.waitForExit()).toEqual({ code: 130, signal: null });
    expect(commandIn(terminal.transcript())).toBe('clientwise fire');
    expect(terminal.isCursorShown()).toBe(true);
  });

  test.each(['ctrl-c', 'ctrl-d'] as const)('with %s in a list', async (key) => {
    const person = await personBefore(['fire'], ['fire']);
    await person.answerUntil('respect', answers);
    person.terminal.press(key);
    expect(await person.terminal.waitForExit()).toEqual({ code: 130, signal: null });
    expect(commandIn(person.terminal.transcript())).toBe('clientwise fire --client Olmo --signs respect,dread');
    expect(person.terminal.isCursorShown()).toBe(true);
  });

  test('with Ctrl-C after going back: the later answers are not lost', async () => {
    const person = await personBefore(['fire'], ['fire']);
    await person.answerUntil('dread', answers);
    await person.goBack();
    await person.goBack();
    person.terminal.press('ctrl-c');
    await person.terminal.waitForExit();
    expect(commandIn(person.terminal.transcript())).toMatch(/--signs respect,dread --respect lapses$/);
  });

  test('with Ctrl-C among the details: the decision is not asked for again', async () => {
    const person = await personBefore(['fire'], ['fire']);
    await person.answerUntil('contact', answers);
    await person.answer('contact', 'Dario');
    const open = person.asked();
    person.terminal.press('ctrl-c');
    expect(await person.terminal.waitForExit()).toEqual({ code: 130, signal: null });

    const later = await personAt(typed(commandIn(person.terminal.transcript())), ['fire']);
    expect(later.asked()).toBe(open);
    expect(later.terminal.screen()).toMatch(/^Detail 2$/m);
  });

  test('with Ctrl-C at the list of all answers: the command asks no more', async () => {
    const person = await personBefore(['fire'], ['fire']);
    await person.answerUntil('list', { ...answers, contact: 'Dario', channel: 'call', example: 'x', change: 'y' });
    person.terminal.press('ctrl-c');
    expect(await person.terminal.waitForExit()).toEqual({ code: 130, signal: null });

    const later = openTerminal(typed(`${commandIn(person.terminal.transcript())} --json`));
    expect(await later.waitForExit()).toEqual({ code: 0, signal: null });
    expect(JSON.parse(later.transcript()).answers).toMatchObject({ ...answers, contact: 'Dario' });
  });

  test('with Ctrl-C: the command keeps the currency', async () => {
    const person = await personBefore(['fire', '--currency', 'EUR'], ['fire']);
    await person.answerUntil('signs', answers);
    person.terminal.press('ctrl-c');
    await person.terminal.waitForExit();
    const later = await personAt(typed(`${commandIn(person.terminal.transcript())} --json`), ['fire']);
    await later.answerUntil('list', answers);
    await later.showPlan();
    expect(planIn(later).currency).toBe('EUR');
  });

  test('with Ctrl-C in one playbook after another: the command is that of the second', async () => {
    const person = await personBefore([], ['start', 'fire']);
    await person.answerUntil('signs', { happened: 'wears', client: "O'Hara & Sons" });
    person.terminal.press('ctrl-c');
    expect(await person.terminal.waitForExit()).toEqual({ code: 130, signal: null });
    const later = await personAt(typed(commandIn(person.terminal.transcript())), ['fire']);
    expect(later.asked()).toBe('signs');
  });

  test('with Ctrl-C when asked what comes next: the plan is printed already', async () => {
    const plan = join(temporaryFolder(), 'plan.txt');
    const person = await personBefore(['fire'], ['fire'], { stdoutTo: plan });
    await person.answerUntil('list', { ...answers, talk: 'never' });
    person.terminal.press('enter');
    await person.terminal.waitFor(en.interview.whatNext);
    person.terminal.press('ctrl-c');
    expect(await person.terminal.waitForExit()).toEqual({ code: 130, signal: null });
    expect(commandIn(readFileSync(plan, 'utf8'))).toContain('--talk never');
  });
});

test.each(['signs', 'client'])('SIGTERM at %s ends the program and shows the cursor again', async (open) => {
  const plan = join(temporaryFolder(), 'plan.txt');
  const person = await personAt(clientwiseCommand(['fire']), ['fire'], { stdoutTo: plan });
  await person.answerUntil(open, answers);
  if (open === 'signs') expect(person.terminal.isCursorShown()).toBe(false);
  person.terminal.kill('SIGTERM');
  expect(await person.terminal.waitForExit()).toEqual({ code: 143, signal: null });
  expect(person.terminal.isCursorShown()).toBe(true);
  expect(readFileSync(plan, 'utf8')).toBe('');
});
