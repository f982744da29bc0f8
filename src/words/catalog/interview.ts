/** Units of numbers that are asked for. */
export type Unit = 'hour' | 'day' | 'month' | 'week' | 'percent' | 'round' | 'person' | 'time';

export interface InterviewWords {
  /** The first screen: how long it takes, and that nothing leaves the machine. */
  welcome(questions: number): string;
  readonly keys: string;
  position(number: number, about: number): string;
  /** Said once, before the first detail. */
  readonly detailsFollow: string;
  detail(number: number): string;
  readonly notSure: string;
  /** The same for a detail, where it comes first. */
  readonly skip: string;
  /** Said when nothing is ticked, before it is taken for an answer. */
  readonly nothingTicked: string;
  readonly noWhy: string;
  readonly hints: Readonly<Record<'choice' | 'choices' | 'number' | 'money' | 'date' | 'text' | 'optional', string>>;
  inUnits(unit: string): string;
  readonly units: Readonly<Record<Unit, string>>;
  readonly review: string;
  readonly showPlan: string;
  readonly leftOut: string;
  /** What is asked under a plan, and what may be picked. */
  readonly whatNext: string;
  readonly enough: string;
  readonly fullChoice: string;
  readonly changeChoice: string;
  readonly whyChoice: string;
  readonly whatIfChoice: string;
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
