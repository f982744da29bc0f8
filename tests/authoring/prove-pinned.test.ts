import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Encoding, encode } from '../../src/authoring/prove/encoding.ts';
import { randomAnswers, seeded, walkRandomly } from '../../src/authoring/prove/random-walks.ts';
import { openSolver, type Solver } from '../../src/authoring/prove/solver.ts';
import { type Holder, type Run, type Subject, subjectOf } from '../../src/authoring/prove/subject.ts';
import type { Symbolic } from '../../src/authoring/prove/symbols.ts';
import type { Details } from '../../src/authoring/prove/world.ts';
import type { Answer } from '../../src/interview/answers.ts';
import type { Value } from '../../src/playbook/condition/evaluate.ts';
import { countSentences, countWords, mentionsOne } from '../../src/playbook/condition/text-measures.ts';
import type { Question } from '../../src/playbook/model.ts';
import { dedented, sound } from '../support/playbook.ts';
import { shipped } from '../support/shipped.ts';

/*
 * The encoding is tested, not proved: every answer of a walk is fixed in the solver, and what it then works out for each question,
 * fact, verdict and step is held against the walk itself.
 */
const program = fileURLToPath(new URL('../../dist/program/solver-child.js', import.meta.url));
const BASE = 20_776;
/** Walks for each way of taking details. */
const WALKS: Readonly<Record<Details, number>> = { 'waited-for': 100, asked: 12 };

let solver: Solver;
beforeAll(async () => {
  const opened = await openSolver(program, 30_000);
  if (typeof opened === 'string') throw new Error(`the solver is ${opened}`);
  solver = opened;
});
afterAll(() => solver.close());

const real = (value: number) => (value < 0 ? `(- ${(-value).toFixed(9)})` : value.toFixed(9));
const whole = (value: number) => (value < 0 ? `(- ${-value})` : String(value));

/** Statements that fix an answer. */
function pin(
  question: Question,
  answer: Answer | undefined,
  lists: Readonly<Record<string, readonly string[]>>,
): string {
  const name = `a.${question.id}`;
  const given = question.optional ? `(assert (= ${name}.given ${answer !== null && answer !== undefined}))` : '';
  if (answer === null || answer === undefined) return given;
  const fix = (what: string, value: unknown) => `(assert (= ${what} ${value}))`;
  if (typeof answer === 'boolean') return given + fix(name, answer);
  if (typeof answer === 'number')
    return given + fix(name, question.type === 'date' ? whole(answer - BASE) : real(answer));
  if (question.type === 'text') {
    const text = answer as string;
    const mentions = Object.entries(lists).map(([list, phrases]) =>
      fix(`${name}.mentions.${list}`, mentionsOne(text, phrases)),
    );
    return (
      given +
      fix(`${name}.words`, countWords(text)) +
      fix(`${name}.sentences`, countSentences(text)) +
      mentions.join('')
    );
  }
  const ticked = [answer].flat();
  return given + (question.choices ?? []).map(({ id }) => fix(`${name}.${id}`, ticked.includes(id))).join('');
}

const TOLERANCE = 1e-6;

/** What must hold of a value of the encoding when the walk gave `expected`. */
function says(encoding: Encoding, value: Symbolic, expected: Value): string[] {
  const known = `(= ${value.known.text} ${expected !== undefined})`;
  switch (value.type) {
    case 'yes-no':
      return [known, `(= ${value.holds.text} ${expected === true})`];
    case 'chosen':
      return [known, ...[...value.of].map(([id, { text }]) => `(= ${text} ${[expected].flat().includes(id)})`)];
    case 'number': {
      if (typeof expected !== 'number') return [known];
      const term = encoding.translator.numbers.termOf(value.amount, 'Real').text;
      const off = TOLERANCE * Math.max(1, Math.abs(expected));
      return [known, `(< ${real(expected - off)} ${term} ${real(expected + off)})`];
    }
    default:
      // The letters of a text are no part of the encoding.
      return [known];
  }
}

/** Everything that the solver and a walk both have something to say about, as statements that must be true. */
function statements(subject: Subject, encoding: Encoding, details: Details) {
  const { playbook } = subject;
  const { walks } = encoding;
  const holders: Holder[] = [
    ...playbook.verdicts.map(({ id }) => ({ section: 'verdicts' as const, id })),
    ...playbook.steps.map(({ id }) => ({ section: 'steps' as const, id })),
    ...playbook.handOffs.map(({ id }) => ({ section: 'hand-offs' as const, id })),
  ];
  // With all details asked, more are asked than a walk does.
  const asked = [...playbook.questions, ...(details === 'asked' ? [] : playbook.details)];
  const values = playbook.facts.map(({ id, print }) => ({ id, print, value: walks.scope.valueOf(id) }));
  const flags = [
    ...asked.map(({ id }) => ({ name: `asked ${id}`, term: walks.asked(id), seen: (run: Run) => run.asked.has(id) })),
    ...holders.map((holder) => ({
      name: `${holder.section} ${holder.id}`,
      term: walks.prints(holder),
      seen: (run: Run) => run.prints(holder),
    })),
  ];
  return (run: Run) => [
    ...flags.map(({ name, term, seen }) => ({ name: `${name}: ${seen(run)}`, text: `(= ${term.text} ${seen(run)})` })),
    ...values.flatMap(({ id, print, value }) => {
      const got = run.valueOf(id);
      const expected = print === 'date' && typeof got === 'number' ? got - BASE : got;
      return says(encoding, value, expected).map((text) => ({ name: `${id}: ${JSON.stringify(got)}`, text }));
    }),
  ];
}

/** What a walk says that is not so in the solver, once every answer of the walk is fixed there. */
async function differences({ playbook }: Subject, run: Run, said: readonly { name: string; text: string }[]) {
  const pins = [...playbook.questions, ...playbook.details].map((question) =>
    pin(question, run.answers.get(question.id), playbook.lists),
  );
  const all = `(and ${said.map(({ text }) => text).join(' ')})`;
  const pinned = `(push)\n(assert (= today ${run.today - BASE}))\n${pins.join('\n')}\n(check-sat)\n`;
  const reply = await solver.run(`${pinned}(eval ${all} :completion true)\n`);
  const wrong: string[] = [];
  if ('lost' in reply || !reply.printed.startsWith('sat')) wrong.push(JSON.stringify(reply));
  else if (reply.printed !== 'sat\ntrue\n') {
    for (const { name, text } of said) {
      const one = await solver.run(`(eval ${text} :completion true)\n`);
      if (!('printed' in one) || one.printed !== 'true\n') wrong.push(`not ${name}`);
    }
  }
  await solver.run('(pop)\n');
  return wrong;
}

/** What no shipped playbook does, but may be written. */
const odd = sound(
  dedented(`
    lists:
      soft: [maybe, as soon as possible]
      hard: [never]
    questions:
      one: { ask: One?, type: choice, optional: true, choices: { a: A, b: B, c: { label: C, go: note } } }
      two: { ask: Two?, type: choice, optional: true, choices: { a: A, b: B, d: D } }
      truly: { ask: Truly?, type: yes-no, optional: true, no: { go: n } }
      also: { ask: Also?, type: yes-no, if: truly, yes: { go: ticks } }
      n: { ask: N?, type: number, optional: true }
      m: { ask: M?, type: number, min: n, max: n + 50, if: n > 3 }
      ticks: { ask: Ticks?, type: choices, optional: true, choices: { p: { label: P, go: note }, q: { label: Q, go: end }, r: R } }
      day: { ask: Day?, type: date, optional: true, if: '!("r" in ticks)' }
      note: { ask: Note?, type: text, optional: true }
    details:
      more: { ask: More?, type: number, blank: more, if: size(ticks) < 3 }
      rest: { ask: Rest?, type: choices, choices: { x: X, y: Y }, blank: rest, if: more > 10 }
    facts:
      alike: one == two
      unlike: one != two
      both: truly == also
      never_yes: truly != also
      all_r: ticks.all(t, t == "r")
      some_as: 'ticks.exists(t, t == "p" || t in ["q"])'
      kept: { is: 'ticks.filter(t, t != "r" && !alike)', labels: ticks }
      has_kept: known(kept)
      knows: count([known(one), known(truly), known(n), known(ticks), known(day), known(note), known(both)])
      quotient: n / m
      thirds: m / 3 * 3
      negative: -n
      half: round(n / 2)
      less_half: round(-n / 2)
      per: 10 / n
      any_more: ticks.exists(t, t == "p" && more > 10)
      least: min(n, max(m, 7))
      square: n * n
      chosen: { is: 'truly ? one : two', labels: one }
      picked: 'truly ? n : (also ? m : 3)'
      nothing: { first: [ { if: truly, is: n } ] }
      graded: { first: [ { if: n > 10, is: 3 }, { if: n > 5, is: 2 }, { if: known(n), is: 1 } ] }
      sum: graded * 2 + knows - size(ticks)
      ratio: graded / (knows - 1)
      same_day: day == workday(day)
      moved: workday(day + n)
      later_day: later(day, today)
      apart: days_between(today, day)
      back: workday(today - graded)
      long: words(note) - sentences(note)
      says_soft: mentions(note, "soft") && !mentions(note, "hard")
      ended: verdict == "first"
      late: '(ended && any_more) || "x" in rest'
    verdicts:
      first: { if: alike && both, title: First, say: First. }
      second: { if: sum > 6 || same_day, title: Second, say: Second. }
      third: { title: Third, say: Third. }
    steps:
      u: { if: 'verdict == "second" && any_more', kind: do, due: today, title: U, text: U, basis: [F01] }
      s: { if: late, kind: do, due: back, title: "{rest}", text: "{rest}", basis: [F01] }
      t: { if: 'verdict != "second" && more < 5', kind: do, due: today, title: T, text: T, basis: [F01] }`),
);

describe.each([...shipped, ['odd', odd] as const])('%s', (_, { playbook, phrases }) => {
  test.each(['waited-for', 'asked'] as const)(
    'every pinned walk is the same in the solver, details %s',
    async (details) => {
      const subject = subjectOf(playbook, phrases);
      const encoding = encode(subject, BASE, details);
      const saidBy = statements(subject, encoding, details);
      await solver.run(encoding.bank.takeNew(), true);
      const answer = randomAnswers(subject, BASE, seeded(details.length));
      const wrong: string[] = [];
      let walks = 0;
      for (let i = 0; walks < WALKS[details] && i < WALKS[details] * 2; i += 1) {
        const run = walkRandomly(subject, BASE + (i % 7), answer);
        if (run === undefined) continue;
        walks += 1;
        const said = saidBy(run);
        // Numbers that were cases become terms when they are first asked for.
        await solver.run(encoding.bank.takeNew());
        wrong.push(...(await differences(subject, run, said)));
      }
      expect(wrong.slice(0, 10)).toEqual([]);
      expect(walks).toBe(WALKS[details]);
    },
    60_000,
  );
});
