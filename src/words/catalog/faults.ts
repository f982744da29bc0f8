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
