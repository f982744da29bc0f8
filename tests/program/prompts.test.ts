import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/words/en.ts';
import { homeIn } from '../support/environment.ts';
import { clientwise, clientwiseCommand, run, temporaryFolder } from '../support/program.ts';
import { openTerminal } from '../support/terminal.ts';
import { commandIn, personBefore, personOn, planIn, shipped, typed } from './person.ts';
import { SITUATIONS, TODAY } from './situations.ts';

const answers = { client: 'Olmo', signs: ['worth'], fee: 1200, hours: 30, spend: 0, target: 60, floor: 40 };

describe('a field', () => {
  test.each<[string, string[], string, string, RegExp, string | number]>([
    ['an amount with a comma', ['fire'], 'fee', '1,5', /! .*1500\.50[\s\S]*Did\s+you\s+mean\s+1\.5\?/, 1.5],
    ['an amount with its currency', ['fire'], 'fee', 'Rp3.000', /! .*1500\.50[\s\S]*Did\s+you\s+mean\s+3000\?/, 3000],
    ['a number under its border', ['fire'], 'hours', '0', /! .*at least 1/, 30],
    ['a number over a border that hangs on an answer', ['fire'], 'floor', '61', /! .*60/, 60],
    ['a day the calendar has not', ['mistake'], 'found', '2026-02-30', /! .*calendar/, '2026-02-28'],
    ['a day that is yet to come', ['mistake'], 'found', '2999-01-01', /! .*at most/, '2026-02-28'],
    ['nothing where something is needed', ['fire'], 'fee', '', /! .*1500\.50/, 5],
  ])('refuses %s, and takes the right one', async (_, command, id, wrong, sentence, right) => {
    const person = await personBefore([...command, '--json'], command);
    await person.answerUntil(id, answers);
    person.terminal.type(`${wrong}\r`);
    await person.terminal.waitFor(sentence);
    expect(person.asked()).toBe(id);
    person.terminal.type('\x15');
    await person.answer(id, right);
    await person.answerUntil('list', { ...answers, [id]: right });
    await person.showPlan();
    expect(planIn(person).answers).toHaveProperty(id, right);
  });

  test('takes nothing but blanks for leaving out', async () => {
    const person = await personBefore(['lost', '--json'], ['lost']);
    await person.answerUntil('silent_days', { stage: 'signals' });
    person.terminal.type('  ');
    await person.enter();
    expect(person.asked()).toBe('upset');
    await person.answerUntil('list', { upset: 'calm', want: 'back' });
    await person.showPlan();
    expect(planIn(person).answers).toHaveProperty('silent_days', null);
  });

  test('holds the answer to be edited when it comes again', async () => {
    const person = await personBefore(['fire', '--json'], ['fire']);
    await person.answer('client', 'Olmo');
    await person.goBack();
    person.terminal.type(' Studio');
    await person.enter();
    await person.answerUntil('list', answers);
    await person.showPlan();
    expect(planIn(person).answers.client).toBe('Olmo Studio');
  });
});

describe('Esc', () => {
  test('does nothing at the first question', async () => {
    const person = await personBefore(['fire'], ['fire']);
    person.terminal.press('escape');
    await person.answer('client', 'Olmo');
    expect(person.asked()).toBe('signs');
  });

  test('leads from the list of answers back to the last question', async () => {
    const person = await personBefore(['fire'], ['fire']);
    await person.answerUntil('list', { signs: ['dread'], dread: 'unbearable' });
    await person.goBack();
    expect(person.asked()).not.toBe('list');
    await person.enter();
    expect(person.asked()).toBe('list');
  });
});

describe('? in a list of ticks', () => {
  test('keeps the cursor where it was', async () => {
    const person = await personBefore(['fire'], ['fire']);
    const { terminal } = person;
    await person.answer('client', 'Olmo');
    terminal.press('down');
    await terminal.waitFor(/^>.*cost me money/m);
    terminal.press('down');
    await terminal.waitFor(/^>.*run my work/m);
    await person.askWhy();
    await terminal.waitFor(/^>.*run my work/m);
    terminal.press('space');
    await person.enter();
    terminal.press('ctrl-c');
    await terminal.waitForExit();
    expect(commandIn(terminal.transcript())).toBe('clientwise fire --client Olmo --signs override');
  });

  test('keeps it also where one line ends like another', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'ends.yaml'),
      `playbook: ends
version: 1
title: T
about: A.
questions:
  signs: { ask: Which?, type: choices, choices: { a: pay late, b: Other, c: They pay late } }
verdicts: { v: { if: '"c" in signs', title: V, say: V. }, w: { title: W, say: W. } }
`,
    );
    const terminal = openTerminal(clientwiseCommand(['run', 'ends.yaml']), { cwd: folder });
    await terminal.waitFor(/^>.*pay late$/m);
    terminal.press('down');
    await terminal.waitFor(/^>.*Other$/m);
    terminal.press('down');
    await terminal.waitFor(/^>.*They pay late$/m);
    terminal.type('?');
    await terminal.waitFor(en.interview.noWhy);
    await terminal.waitFor(/^>.*They pay late$/m);
    terminal.press('space');
    terminal.press('enter');
    await terminal.waitFor(/Which\? They pay late/);
  });

  test('does not count as the first try with nothing ticked', async () => {
    const person = await personBefore(['fire'], ['fire']);
    const { terminal } = person;
    await person.answer('client', 'Olmo');
    await person.askWhy();
    terminal.press('enter');
    await terminal.waitFor(`! ${en.interview.nothingTicked}`);
    expect(person.asked()).toBe('signs');
  });
});

describe('flags on a terminal', () => {
  test('are answers already given: only the others are asked', async () => {
    const person = await personBefore(['fire', '--signs', 'worth', '--fee', '1200', '--json'], ['fire']);
    expect(person.asked()).toBe('client');
    await person.answer('client', 'Olmo');
    expect(person.asked()).toBe('hours');
    await person.answerUntil('list', answers);
    await person.showPlan();
    expect(planIn(person).answers).toMatchObject({ client: 'Olmo', signs: ['worth'], fee: 1200, hours: 30 });
  });

  test('that answer everything give the plan at once', async () => {
    const words = ['fire', '--client', 'Olmo', '--signs', 'none'];
    const terminal = openTerminal(clientwiseCommand(words));
    expect(await terminal.waitForExit()).toEqual({ code: 0, signal: null });
    const { stdout } = await clientwise(words);
    expect(terminal.transcript()).toBe(stdout.trimEnd());
  });
});

test('a plan leads on to another, printed below it, with a command of its own', async () => {
  const lost = SITUATIONS.find(({ name }) => name === 'lost');
  const printed = join(temporaryFolder(), 'plans.txt');
  const person = await personBefore(['lost'], ['lost'], { stdoutTo: printed });
  await person.answerUntil('list', lost?.answers ?? {});
  const { terminal } = person;
  terminal.press('enter');
  await terminal.waitFor(en.interview.whatNext);
  const first = readFileSync(printed, 'utf8');
  await person.pickNext(en.interview.goOn(shipped('fire').phrases.title, 0));

  const later = await personOn(terminal, ['fire']);
  expect(later.asked()).toBe('signs');
  await later.answerUntil('list', { signs: ['dread'], dread: 'unbearable' });
  expect(await later.showPlan()).toEqual({ code: 0, signal: null });
  const both = readFileSync(printed, 'utf8');
  const again = async (text: string) => (await run(typed(commandIn(text)))).stdout;
  expect(commandIn(first)).toMatch(/^clientwise lost /);
  expect(commandIn(both)).toMatch(/^clientwise fire --client 'Brightwater & Sons' /);
  expect(both.startsWith(await again(first))).toBe(true);
  expect(both.endsWith(await again(both))).toBe(true);
});

test('under a plan one may ask why it is so, and what would change it', async () => {
  const printed = join(temporaryFolder(), 'plan.txt');
  const person = await personBefore(['fire', '--today', TODAY], ['fire'], { stdoutTo: printed });
  await person.answerUntil('list', { signs: ['dread'], dread: 'unbearable', fee: 1200, talk: 'never' });
  person.terminal.press('enter');
  await person.pickNext(en.interview.whyChoice);
  await person.terminal.waitFor(en.plan.sources);
  await person.pickNext(en.interview.whatIfChoice);
  await person.terminal.waitFor(en.plan.whatIf);
  await person.pickNext(en.interview.enough);
  expect(await person.terminal.waitForExit()).toEqual({ code: 0, signal: null });
  const plan = readFileSync(printed, 'utf8');
  expect((await run(typed(commandIn(plan)))).stdout).toBe(plan);
});

test('the list of all answers shows where one stands in it on a terminal of 24 rows', async () => {
  const mistake = SITUATIONS.find(({ name }) => name === 'mistake');
  const person = await personBefore(['mistake', '--today', TODAY], ['mistake'], { rows: 24 });
  await person.answerUntil('list', mistake?.answers ?? {});
  expect(person.terminal.screen()).toContain(`> ${en.interview.showPlan}`);
  await person.pick('client');
  expect(person.terminal.transcript()).not.toContain(en.interview.review);
});

test('a playbook of one’s own leads on to another of them', async () => {
  const home = temporaryFolder();
  const env = homeIn(home);
  const own = join(env.XDG_DATA_HOME as string, 'clientwise', 'playbooks');
  mkdirSync(own, { recursive: true });
  const text = (id: string, ask: string, rest: string) =>
    `playbook: ${id}\nversion: 1\ntitle: The ${id} one\nabout: A.\nquestions: { ${id}: { ask: ${ask}, type: yes-no } }\n` +
    `verdicts: { v: { if: ${id}, title: Yes, say: Y. }, w: { title: No, say: N. } }\n${rest}`;
  writeFileSync(
    join(own, 'first.yaml'),
    text('first', 'Is it so?', 'hand-offs: { on: { to: second, say: Go on. } }\n'),
  );
  writeFileSync(join(own, 'second.yaml'), text('second', 'And this?', ''));
  const terminal = openTerminal(clientwiseCommand(['first']), { env });
  await terminal.waitFor('Is it so?');
  terminal.press('enter');
  await terminal.waitFor(en.interview.showPlan);
  terminal.press('enter');
  await terminal.waitFor(en.interview.goOn('The second one', 0));
  while (!/^> .*The second one/m.test(terminal.screen())) {
    const before = terminal.screen();
    terminal.press('down');
    while (terminal.screen() === before) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  terminal.press('enter');
  await terminal.waitFor('And this?');
});
