import type { ProblemCode, ProblemData } from '../source/problem.ts';

/** Units of numbers that are asked for. */
export type Unit = 'hour' | 'day' | 'month' | 'week' | 'percent' | 'round' | 'person' | 'time';

/**
 * All words of the program itself, in one language. A language is one object of this type: a sentence that is missing does not
 * compile. What varies is passed in; whole sentences stand together, so that each language can order them its own way.
 */
export interface Catalog {
  readonly language: string;
  readonly dates: DateWords;
  readonly blanks: BlankWords;
  readonly plan: PlanWords;
  readonly interview: InterviewWords;
  readonly help: HelpWords;
  readonly faults: FaultWords;
  readonly troubles: TroubleWords;
  readonly problems: { readonly [C in ProblemCode]: (data: ProblemData[C]) => string };
}

export interface DateWords {
  /** A day within a sentence, with its weekday; the year only when it is not this year's. `weekday` 0 is Monday, `month` 0 is January. */
  day(date: { weekday: number; day: number; month: number; year: number | undefined }): string;
}

/** What stands in brackets for a value that nobody gave and the playbook names no blank for. */
export interface BlankWords {
  readonly number: string;
  readonly money: string;
  readonly date: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
}

export interface PlanWords {
  /** Heads the steps of a day: "Today, Tue 24 Nov". */
  today(day: string): string;
  tomorrow(day: string): string;
  inDays(day: string, days: number): string;
  /** Heads the steps whose day is not known. */
  readonly undated: string;
  readonly later: string;
  /** Said of a step whose day has passed. */
  wasDue(day: string): string;
  /** Before the title of a step that is due at once. */
  readonly now: string;
  readonly steps: string;
  readonly avoid: string;
  readonly notes: string;
  /** Heads the notes when only their titles are printed. */
  readonly notesFolded: string;
  readonly handOffs: string;
  readonly again: string;
  /** Some deciding answers were left out and could change the verdict. */
  uncertain(verdicts: readonly string[]): string;
  /** Said once in a plan that touches contract, debt, insurance or personal data. */
  readonly caution: string;
}

export interface InterviewWords {
  /** The first screen: how long it takes, and that nothing leaves the machine. */
  welcome(questions: number): string;
  readonly keys: string;
  position(number: number, about: number): string;
  /** Said once, before the first detail. */
  readonly detailsFollow: string;
  detail(number: number): string;
  readonly notSure: string;
  readonly noWhy: string;
  readonly hints: Readonly<Record<'choice' | 'choices' | 'number' | 'money' | 'date' | 'text' | 'optional', string>>;
  inUnits(unit: string): string;
  readonly units: Readonly<Record<Unit, string>>;
  readonly review: string;
  readonly showPlan: string;
  readonly leftOut: string;
  goOn(title: string, carried: number): string;
  readonly yes: string;
  readonly no: string;
  /** An answer in which nothing was ticked. */
  readonly none: string;
  /** How an answer is named in a sentence about what is wrong with it. */
  readonly thisAnswer: string;
  /** Heads the command that goes on after Ctrl-C. */
  readonly stopped: string;
}

export interface HelpWords {
  readonly summary: string;
  readonly usage: string;
  /** What commander calls the parts of its help. */
  readonly titles: Readonly<Record<'Usage:' | 'Options:' | 'Commands:' | 'Arguments:', string>>;
  yesNo(ask: string): string;
  /** What stands for a value behind a flag. */
  readonly kinds: Readonly<Record<'choice' | 'choices' | 'number' | 'money' | 'date' | 'text', string>>;
  one(ids: readonly string[]): string;
  several(ids: readonly string[]): string;
  unit(unit: string): string;
  readonly groups: Readonly<Record<'situations' | 'tools' | 'questions' | 'details' | 'options', string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly run: string;
  readonly file: string;
  readonly examples: string;
}

export type OptionName =
  | 'answers'
  | 'format'
  | 'json'
  | 'output'
  | 'force'
  | 'full'
  | 'message'
  | 'lang'
  | 'currency'
  | 'today'
  | 'noInput'
  | 'noColor'
  | 'quiet'
  | 'debug'
  | 'help'
  | 'version';

/** What is wrong with an answer. `name` is how the person named the question: a flag, or a key in a file. */
export interface FaultWords {
  wanted(name: string, given: string, wanted: 'yes-no' | 'text' | 'number' | 'date' | 'one-choice'): string;
  choice(name: string, given: string, allowed: readonly string[], nearest: string | undefined): string;
  choiceTwice(name: string, given: string): string;
  number(name: string, given: string, plain: string | undefined): string;
  date(name: string, given: string, isCalendar: boolean): string;
  range(name: string, given: string, min: string | undefined, max: string | undefined): string;
  tooLong(name: string, limit: number, length: number): string;
  control(name: string): string;
  empty(name: string): string;
  needed(name: string): string;
}

/** What went wrong around a run: one sentence each that names the thing and the mend. */
export interface TroubleWords {
  unknownCommand(given: string, nearest: string | undefined): string;
  unknownFlag(given: string, nearest: string | undefined): string;
  unknownAnswer(file: string, place: string, given: string, nearest: string | undefined): string;
  flagNeedsValue(flag: string): string;
  flagTwice(flag: string): string;
  tooManyWords(given: string): string;
  missingWord(name: string): string;
  option(flag: string, given: string, allowed: readonly string[]): string;
  currency(given: string): string;
  today(given: string): string;
  noSuchMessage(given: string, messages: readonly string[]): string;
  needed(flag: string): string;
  /** Heads the flags that may be needed after those. */
  readonly mayFollow: string;
  followsIf(condition: string): string;
  followsFrom(flags: readonly string[]): string;
  /** Heads a command that is ready to be completed. */
  readonly complete: string;
  fileMissing(file: string): string;
  fileIsFolder(file: string): string;
  fileTooBig(file: string, limit: number): string;
  fileRefused(file: string, detail: string): string;
  fileExists(file: string): string;
  folderMissing(file: string): string;
  noRoom(file: string): string;
  binary(file: string): string;
  notUtf8(file: string): string;
  emptyFile(file: string): string;
  notAnswers(file: string): string;
  noPlaybook(given: string, nearest: string | undefined): string;
  broken(file: string): string;
  unused(flags: readonly string[]): string;
  written(file: string): string;
  readonly standardInput: string;
  readonly standardOutput: string;
  readonly standardError: string;
  unexpected(detail: string, version: string): string;
}
