import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/words/en.ts';
import { clientwise, run, temporaryFolder } from '../support/program.ts';
import { commandIn, personAt, personBefore, planIn, shipped, typed } from './person.ts';
import { SITUATIONS, TODAY } from './situations.ts';

const env = { CLIENTWISE_TODAY: TODAY };

describe.each(SITUATIONS)('$name', ({ command, playbooks, last, opening, answers: its, ticks, inARow, change }) => {
  const answers = { ...opening, ...its };
  const start = (args: string[] = [], options = {}) =>
    personBefore([...command, ...args], playbooks, { env, ...options });

  test('says at first how long it is, and that nothing leaves the machine', async () => {
    const { terminal } = await start();
    const screen = terminal.screen().replace(/\s+/g, ' ');
    expect(screen).toMatch(/About (\d+) questions,.* Question 1 of about \1 /);
    expect(screen).toMatch(/[Nn]othing .* leaves this machine/);
    expect(screen).toContain(shipped(playbooks[0]).phrases.title);
  });

  test('asks on stderr, and prints a plan that its own command prints again', async () => {
    const plan = join(temporaryFolder(), 'plan.txt');
    const person = await start([], { columns: 72, env: { ...env, COLUMNS: '72' }, stdoutTo: plan });
    await person.answerUntil('list', answers);
    expect(readFileSync(plan, 'utf8')).toBe('');
    expect(await person.showPlan()).toEqual({ code: 0, signal: null });

    const printed = readFileSync(plan, 'utf8');
    const [title = '', ...rest] = printed.trimEnd().split('\n');
    expect(rest.at(-2)).toBe(en.plan.again);
    expect(person.terminal.transcript()).not.toContain(title);
    expect(person.terminal.transcript()).not.toContain(en.plan.again);
    for (const { ask } of Object.values(shipped(last).phrases.questions)) expect(printed).not.toContain(ask);

    const again = await run(typed(commandIn(printed)), { env: { COLUMNS: '72' } });
    expect(again).toEqual({ code: 0, signal: null, stdout: printed, stderr: '' });
  });

  test.each([60, 120])('fits a terminal of %i columns, but for its commands', async (columns) => {
    const person = await start([], { columns });
    await person.answerUntil('list', answers);
    const beginning = person.terminal.transcript().indexOf(en.interview.review);
    await person.showPlan();
    const plan = person.terminal.transcript().slice(beginning).split('\n');
    const widths = plan.filter((line) => !line.startsWith('    clientwise ')).map((line) => line.length);
    expect(plan).toContain(en.plan.again);
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    expect(Math.max(...widths)).toBeGreaterThan(columns === 60 ? 50 : 80);
  });

  test('says why it asks, in a field and in a list, and forgets no tick over it', async () => {
    const person = await start(['--json']);
    await person.answerUntil('client', answers);
    await person.askWhy();
    await person.answer('client', 'Asked & Sons');
    await person.answerUntil(ticks, answers);
    person.fill(answers[ticks] ?? null);
    await person.askWhy();
    await person.enter();
    await person.answerUntil('list', answers);
    await person.showPlan();
    expect(planIn(person).answers).toMatchObject({ client: 'Asked & Sons', [ticks]: answers[ticks] });
  });

  test('goes back with Esc, and keeps the answers that come later', async () => {
    const [first, second, third] = inARow;
    const person = await start(['--json']);
    await person.answerUntil(third, answers);
    await person.goBack();
    expect(person.asked()).toBe(second);
    await person.goBack();
    expect(person.asked()).toBe(first);
    await person.enter();
    expect(person.asked()).toBe(third);
    await person.answerUntil('list', answers);
    await person.showPlan();
    for (const id of inARow) expect(planIn(person).answers).toHaveProperty(id, answers[id]);
  });

  test('changes an answer in the list of them all, and the plan with it', async () => {
    const person = await start(['--json']);
    await person.answerUntil('list', answers);
    await person.pick(change.id);
    await person.answer(change.id, change.to);
    await person.answerUntil('list', answers);
    await person.showPlan();
    const { verdict, answers: changed } = planIn(person);
    expect(verdict.id).toBe(change.verdicts[1]);
    expect(changed).toMatchObject({ client: answers.client, [change.id]: change.to });

    const unchanged = await clientwise([last, '--answers', '-', '--json'], { env, stdin: JSON.stringify(its) });
    expect(JSON.parse(unchanged.stdout).verdict.id).toBe(change.verdicts[0]);
  });

  test('leaves out what may be skipped, and shows the blanks', async () => {
    const person = await start(['--json']);
    await person.answerUntil('list', { ...answers, client: null, contact: null });
    await person.showPlan();
    const plan = planIn(person);
    expect(plan.blanks).toEqual(expect.arrayContaining(['client', 'contact']));
    expect(plan.answers).toMatchObject({ client: null, contact: null });
    expect(JSON.stringify(plan.steps)).toContain(`[${shipped(last).phrases.questions.contact?.blank}]`);
    expect(JSON.stringify(plan)).not.toContain(String(answers.contact));
  });

  test('goes on after Ctrl-C with the command it printed, and asks nothing twice', async () => {
    const [answered, open] = inARow;
    const plan = join(temporaryFolder(), 'plan.txt');
    const person = await start([], { stdoutTo: plan });
    await person.answerUntil(open, answers);
    person.terminal.press('ctrl-c');
    expect(await person.terminal.waitForExit()).toEqual({ code: 130, signal: null });
    expect(readFileSync(plan, 'utf8')).toBe('');

    const command = commandIn(person.terminal.transcript());
    const later = await personAt(typed(`${command} --json`), [last], { env });
    expect(later.asked()).toBe(open);
    await later.answerUntil('list', answers);
    await later.showPlan();
    for (const id of ['client', answered, open]) expect(planIn(later).answers).toHaveProperty(id, answers[id]);
    expect(planIn(later).verdict.id).toBe(change.verdicts[0]);
  });
});
