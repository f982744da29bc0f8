import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Encoding, encode } from '../../src/authoring/prove/encoding.ts';
import { type Model, readModel } from '../../src/authoring/prove/model-values.ts';
import { randomAnswers, seeded, walkRandomly } from '../../src/authoring/prove/random-walks.ts';
import { openSolver, type Solver } from '../../src/authoring/prove/solver.ts';
import { type Holder, type Run, type Subject, subjectOf } from '../../src/authoring/prove/subject.ts';
import type { Symbolic } from '../../src/authoring/prove/symbols.ts';
import type { Details } from '../../src/authoring/prove/world.ts';
import type { Answer } from '../../src/interview/answers.ts';
import type { Value } from '../../src/playbook/condition/evaluate.ts';
import { countSentences, countWords, mentionsOne } from '../../src/playbook/condition/text-measures.ts';
import type { Question } from '../../src/playbook/model.ts';
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

/** Terms to ask for, and what a model says about the value they make. */
function watch(encoding: Encoding, value: Symbolic): { terms: string[]; read(model: Model): Value } {
  const known = value.known.text;
  const isKnown = (model: Model) => known === 'true' || model.boolean(known);
  const holds = (model: Model, text: string) => text === 'true' || model.boolean(text);
  switch (value.type) {
    case 'yes-no':
      return {
        terms: [known, value.holds.text],
        read: (model) => (isKnown(model) ? holds(model, value.holds.text) : undefined),
      };
    case 'number': {
      const term = encoding.translator.numbers.termOf(value.amount, 'Real').text;
      return {
        terms: [known, term],
        read: (model) => (isKnown(model) ? (model.number(term) ?? Number(term)) : undefined),
      };
    }
    case 'chosen':
      return {
        terms: [known, ...[...value.of.values()].map(({ text }) => text)],
        read: (model) =>
          isKnown(model) ? [...value.of].filter(([, { text }]) => holds(model, text)).map(([id]) => id) : undefined,
      };
    default:
      return { terms: [known], read: () => undefined };
  }
}

const TOLERANCE = 1e-6;

const printable = (terms: readonly string[]) =>
  terms.filter((term) => !/^(true|false|\d.*|\(- \d.*|\(\/ .*)$/.test(term));

function alike(expected: Value, got: Value, isText: boolean): boolean {
  if (isText) return true;
  if (typeof expected === 'number' && typeof got === 'number')
    return Math.abs(expected - got) <= TOLERANCE * Math.max(1, Math.abs(expected));
  if (typeof expected === 'string') return JSON.stringify([expected]) === JSON.stringify(got);
  return JSON.stringify([expected].flat().sort()) === JSON.stringify([got].flat().sort());
}

/** Everything in a playbook that the solver and a walk both have something to say about. */
function compared(subject: Subject, encoding: Encoding, details: Details) {
  const { playbook } = subject;
  const { walks } = encoding;
  const questions = [...playbook.questions, ...playbook.details];
  const holders: Holder[] = [
    ...playbook.verdicts.map(({ id }) => ({ section: 'verdicts' as const, id })),
    ...playbook.steps.map(({ id }) => ({ section: 'steps' as const, id })),
    ...playbook.handOffs.map(({ id }) => ({ section: 'hand-offs' as const, id })),
  ];
  const flags = [
    // With all details asked, more are asked than a walk does.
    ...(details === 'asked' ? playbook.questions : questions).map(({ id }) => ({
      name: `asked ${id}`,
      term: walks.asked(id).text,
      seen: (run: Run) => run.asked.has(id),
    })),
    ...holders.map((holder) => ({
      name: `${holder.section} ${holder.id}`,
      term: walks.prints(holder).text,
      seen: (run: Run) => run.prints(holder),
    })),
  ];
  const facts = playbook.facts.map((fact) => ({ ...fact, ...watch(encoding, walks.scope.valueOf(fact.id)) }));
  const terms = new Set(printable([...flags.map(({ term }) => term), ...facts.flatMap((fact) => fact.terms)]));
  return { questions, lists: playbook.lists, flags, facts, terms };
}

/** What the solver and a walk see differently, once every answer of the walk is fixed. */
async function differences({ questions, lists, flags, facts, terms }: ReturnType<typeof compared>, run: Run) {
  const pins = questions.map((question) => pin(question, run.answers.get(question.id), lists));
  const pinned = `(push)\n(assert (= today ${run.today - BASE}))\n${pins.join('\n')}\n(check-sat)\n`;
  const relative = (value: Value, print: string) =>
    print === 'date' && typeof value === 'number' ? value - BASE : value;
  const reply = await solver.run(`${pinned}(get-value (${[...terms].join(' ')}))\n(pop)\n`);
  if ('lost' in reply || !reply.printed.startsWith('sat')) return [`${JSON.stringify(reply).slice(0, 200)}`];
  const model = readModel(reply.printed.slice(3));
  const wrong: string[] = [];
  for (const { name, term, seen } of flags) {
    if ((term === 'true' || model.boolean(term)) !== seen(run)) wrong.push(`${name}: the walk says ${seen(run)}`);
  }
  for (const { id, read, print } of facts) {
    const [expected, got] = [relative(run.valueOf(id), print), read(model)];
    if (!alike(expected, got, print === 'text'))
      wrong.push(`${id}: the walk says ${JSON.stringify(expected)}, the solver ${JSON.stringify(got)}`);
  }
  return wrong;
}

describe.each([...shipped])('%s', (_, { playbook, phrases }) => {
  test.each(['waited-for', 'asked'] as const)(
    'every pinned walk is the same in the solver, details %s',
    async (details) => {
      const subject = subjectOf(playbook, phrases);
      const encoding = encode(subject, BASE, details);
      const both = compared(subject, encoding, details);
      await solver.run(encoding.bank.takeNew(), true);
      const answer = randomAnswers(subject, BASE, seeded(details.length));
      const wrong: string[] = [];
      let walks = 0;
      for (let i = 0; walks < WALKS[details] && i < WALKS[details] * 2; i += 1) {
        const run = walkRandomly(subject, BASE + (i % 7), answer);
        if (run === undefined) continue;
        walks += 1;
        wrong.push(...(await differences(both, run)));
      }
      expect(wrong.slice(0, 10)).toEqual([]);
      expect(walks).toBe(WALKS[details]);
    },
    60_000,
  );
});
