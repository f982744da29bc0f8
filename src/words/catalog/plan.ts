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
  /** Which messages can be printed alone, by the ids of their steps. */
  messageAlone(ids: readonly string[]): string;
  /** Some deciding answers were left out and could change the verdict; one question would settle most of it. */
  uncertain(verdicts: readonly string[], settledBy: string | undefined): string;
  /** Said once in a plan that touches contract, debt, insurance or personal data. */
  readonly caution: string;
  /** Days of the plan on which many people do not work, each with the next day on which they do. */
  readonly oftenOff: (days: readonly (readonly [string, string])[]) => string;
  /** Why the verdict or a step: clauses that each stand for themselves, in the order of the story. */
  because(clauses: readonly string[]): string;
  /** The last verdict stands where no other did. */
  readonly becauseNothingElse: string;
  /** A step that follows from the verdict alone, or that every plan has. */
  readonly becauseVerdict: string;
  readonly becauseAlways: string;
  /** An answer without a clause of its own. */
  answered(ask: string, answer: string): string;
  leftOut(ask: string): string;
  /** Behind a step: the points it stands on. */
  basis(ids: readonly string[]): string;
  readonly sources: string;
  /** A point in the list of sources. */
  point(point: {
    readonly id: string;
    readonly says: string;
    readonly source: string;
    readonly where?: string;
    readonly address?: string;
  }): string;
  readonly idle: string;
  readonly whatIf: string;
  /** Heads the changes that open another question first. */
  readonly whatIfOpen: string;
  /** Nothing that could be answered otherwise would change the verdict. */
  readonly whatIfNothing: string;
  /** How an answer would be different. */
  ifAnswered(ask: string, to: string, from: string): string;
  ifTicked(ask: string, label: string): string;
  ifNotTicked(ask: string, label: string): string;
  ifFrom(ask: string, border: string, from: string): string;
  ifUpTo(ask: string, border: string, from: string): string;
  /** The same for a day. */
  ifUntil(ask: string, border: string, from: string): string;
  /** What would come of it. */
  thenVerdict(title: string): string;
  thenHangsOn(ask: string): string;
}
