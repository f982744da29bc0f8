import { readFileSync } from 'node:fs';
import type { Prepared } from '../../src/cli/shelf.ts';
import type { PlainAnswer } from '../../src/interview/answers.ts';
import type { QuestionType } from '../../src/playbook/model.ts';
import { en } from '../../src/words/en.ts';
import type { Exit } from '../support/environment.ts';
import { clientwiseCommand } from '../support/program.ts';
import { openTerminal, type Terminal, type TerminalOptions } from '../support/terminal.ts';
import { TODAY } from './situations.ts';

/** Answers by the id of their question, as a file would give them; `null` leaves a question out. */
export type AnswersById = Readonly<Record<string, PlainAnswer>>;

/** A question or detail with the words a person sees. */
interface Asked {
  readonly id: string;
  readonly type: QuestionType;
  readonly optional: boolean;
  readonly choices: readonly string[];
  readonly ask: string;
  readonly why: string;
}

/** A shipped playbook as the build stored it. */
export function shipped(id: string): Prepared {
  return JSON.parse(readFileSync(new URL(`../../dist/playbooks/${id}.json`, import.meta.url), 'utf8')) as Prepared;
}

function questionsOf(id: string): [string, Asked][] {
  const { playbook, phrases } = shipped(id);
  return [...playbook.questions, ...playbook.details].map((question) => {
    const words = phrases.questions[question.id];
    const choices = (question.choices ?? []).map((choice) => choice.id);
    return [question.id, { ...question, choices, ask: words?.ask ?? '', why: words?.why ?? en.interview.noWhy }];
  });
}

/** Somebody who sits at a terminal and answers the questions of a playbook. */
export interface Person {
  readonly terminal: Terminal;
  /** The id of the question on the screen; `list` for the list of all answers. */
  asked(): string;
  /** Answers the question on the screen, which must be this one, and waits for what comes next. */
  answer(id: string, answer: PlainAnswer): Promise<void>;
  /** Answers whatever is asked until this question is on the screen; `list` for the list of answers before the plan. */
  answerUntil(id: string, answers: AnswersById): Promise<void>;
  /** Fills in the answer to the question on the screen without sending it off. */
  fill(answer: PlainAnswer): void;
  /** Sends off what is filled in or picked, and waits for the next question. */
  enter(): Promise<void>;
  /** Asks why the question on the screen is asked, and waits for the reason. */
  askWhy(): Promise<void>;
  /** Presses Esc and waits for the question before. */
  goBack(): Promise<void>;
  /** Picks the question with this id in the list of all answers. */
  pick(id: string): Promise<void>;
  /** Takes the plan from the list of all answers, wants nothing more, and waits for the end. */
  showPlan(): Promise<Exit>;
  /** Picks what begins with this text when asked under the plan what comes next. */
  pickNext(label: string): Promise<void>;
}

/** Starts the program with arguments. It asks the questions of these playbooks; waits for the first one. */
export function personBefore(args: string[], ids: readonly string[], options?: TerminalOptions): Promise<Person> {
  return personAt(clientwiseCommand(args), ids, options);
}

/** The same for any command. */
export function personAt(command: string[], ids: readonly string[], options?: TerminalOptions): Promise<Person> {
  return personOn(openTerminal(command, { rows: 60, ...options }), ids);
}

/** The same on a terminal where something runs already. */
export async function personOn(terminal: Terminal, ids: readonly string[]): Promise<Person> {
  const questions = new Map(ids.flatMap(questionsOf));
  const before = new Map<string, PlainAnswer>();

  const anyAsk = [...questions.values()].map(({ ask }) => spaced(ask)).join('|');
  const list = `^${spaced(en.interview.review)}`;
  /** "Question 3", "Detail 2" or the list: what is on the screen, as a prompt that is answered is wiped. */
  const here = () => /^(?:Question|Detail) \d+/m.exec(terminal.transcript())?.[0] ?? 'list';
  async function waitForOther(old: string): Promise<void> {
    const prompt = `^(?!${old}\\b)(?:Question|Detail) \\d+[^\\n]*\\n+(?:${anyAsk})`;
    const wanted = new RegExp(old === 'list' ? prompt : `${prompt}|${list}`, 'm');
    await terminal.waitFor(wanted).catch((error: Error) => {
      throw new Error(error.message.replace(String(wanted), `the question after ${old}`));
    });
  }

  function asked(): string {
    const text = /^(?:Question|Detail) \d+[^\n]*\n+([\s\S]*)/m.exec(terminal.transcript())?.[1];
    if (text === undefined) return 'list';
    const found = [...questions].filter(([, { ask }]) => new RegExp(`^${spaced(ask)}`).test(text));
    return found.sort(([, one], [, other]) => other.ask.length - one.ask.length)[0]?.[0] ?? 'nothing known';
  }

  function current(): Asked {
    const question = questions.get(asked());
    if (question === undefined) throw new Error(`no question is on the screen:\n${terminal.screen()}`);
    return question;
  }

  function fill(answer: PlainAnswer): void {
    const { id, type, choices } = current();
    const old = before.get(id);
    const move = (steps: number) => terminal.type((steps < 0 ? '\x1b[A' : '\x1b[B').repeat(Math.abs(steps)));
    if (type === 'choices') {
      for (const choice of choices)
        terminal.type(`${hasTick(old, choice) === hasTick(answer, choice) ? '' : ' '}\x1b[B`);
    } else if (type === 'choice' || type === 'yes-no') {
      const given: PlainAnswer[] = type === 'choice' ? [...choices] : [true, false];
      // A detail is left out by the first line, a question that decides by the last.
      const values = /^Detail \d+/m.test(here()) ? [null, ...given] : [...given, null];
      move(values.indexOf(answer) - (old === undefined ? 0 : values.indexOf(old)));
    } else {
      const eraseAll = '\x15';
      terminal.type(`${old == null ? '' : eraseAll}${answer ?? ''}`);
    }
    before.set(id, answer);
  }

  async function enter(): Promise<void> {
    const old = here();
    terminal.press('enter');
    await waitForOther(old);
  }

  async function answer(id: string, its: PlainAnswer): Promise<void> {
    if (asked() !== id) throw new Error(`${id} should be asked, not ${asked()}:\n${terminal.screen()}`);
    const { type, optional } = current();
    fill(its);
    if (type === 'choices' && !optional && Array.isArray(its) && its.length === 0) {
      terminal.press('enter');
      await terminal.waitFor(new RegExp(spaced(en.interview.nothingTicked)));
    }
    await enter();
  }

  /** Moves the cursor of a list to the row that begins with a text. */
  async function pickRow(beginning: string): Promise<void> {
    const row = new RegExp(`^> ${spaced(beginning)}`, 'm');
    while (!row.test(terminal.screen())) {
      const cursor = /^> .*$/m.exec(terminal.screen())?.[0] ?? '';
      terminal.press('down');
      await terminal.waitFor(new RegExp(`^(?!${literal(cursor)}$)> `, 'm'));
    }
  }

  let playbooksAhead = ids.length - 1;
  async function answerUntil(id: string, answers: AnswersById): Promise<void> {
    for (let open = asked(); open !== id || (id === 'list' && playbooksAhead > 0); open = asked()) {
      if (open !== 'list') await answer(open, answers[open] ?? anything(current()));
      else if (playbooksAhead-- > 0) await enter();
      else throw new Error(`${id} was not asked:\n${terminal.screen()}`);
    }
  }

  await waitForOther('nothing');
  return {
    terminal,
    asked,
    answer,
    fill,
    enter,
    answerUntil,
    async askWhy() {
      const { type, why } = current();
      terminal.type(['yes-no', 'choice', 'choices'].includes(type) ? '?' : '?\r');
      await terminal.waitFor(new RegExp(spaced(why)));
    },
    async goBack() {
      const old = here();
      terminal.press('escape');
      await waitForOther(old);
    },
    pick: (id) => pickRow(questions.get(id)?.ask ?? id).then(enter),
    async showPlan() {
      terminal.press('enter');
      // Only a plan in text is followed by a question.
      const isAsked = terminal.waitFor(en.interview.whatNext).then(
        () => true,
        () => false,
      );
      if (await Promise.race([isAsked, terminal.waitForExit().then(() => false)])) terminal.press('enter');
      return terminal.waitForExit();
    },
    async pickNext(label) {
      await terminal.waitFor(en.interview.whatNext);
      await pickRow(label);
      terminal.press('enter');
    },
  };
}

/** A command line that runs a line of shell in which `clientwise` is the built program, as a person has it. */
export function typed(line: string): string[] {
  return ['sh', '-c', `program=$1; clientwise() { "$0" "$program" "$@"; }; ${line}`, ...clientwiseCommand([])];
}

/** The command a person is told to copy: the last line that begins with `clientwise`. */
export function commandIn(text: string): string {
  return [...text.matchAll(/^ {4}(clientwise .*)$/gm)].at(-1)?.[1] ?? '';
}

export interface PlanDocument {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly currency: string | null;
  readonly verdict: { readonly id: string };
  readonly steps: readonly unknown[];
  readonly blanks: readonly string[];
  readonly replay: string;
}

/** The plan in JSON that stands below the questions a person answered. */
export function planIn({ terminal }: Person): PlanDocument {
  const transcript = terminal.transcript();
  return JSON.parse(transcript.slice(transcript.lastIndexOf('\n{\n'))) as PlanDocument;
}

/** An answer for a question that a story has no opinion on. */
function anything({ type, optional, choices }: Asked): PlainAnswer {
  if (type === 'choices') return [];
  if (optional) return null;
  if (type === 'yes-no') return false;
  if (type === 'choice') return choices[0] ?? null;
  return type === 'date' ? TODAY : type === 'text' ? 'something' : 1;
}

function hasTick(answer: PlainAnswer | undefined, id: string): boolean {
  return Array.isArray(answer) && answer.includes(id);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A pattern for a text that may be broken over lines. */
function spaced(text: string): string {
  return text.split(/\s+/).map(literal).join('\\s+');
}
