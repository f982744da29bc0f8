/** What `clientwise playbook prove` says. `of` is an entry as `step settle`. */
export interface ProveWords {
  readonly summary: string;
  readonly options: Readonly<Record<'witnesses', string>>;
  readonly sections: Readonly<
    Record<'questions' | 'details' | 'facts' | 'verdicts' | 'steps' | 'hand-offs', (id: string) => string>
  >;
  readonly findings: FindingWords;
  /** What each goal says when it is met, for a list of what was shown. */
  readonly shown: ShownWords;
  /** Before the sentence of a finding that is neither shown nor excluded. */
  undecided(sentence: string): string;
  counts(playbook: string, questions: number, details: number, verdicts: number, steps: number): string;
  readonly sound: string;
  found(findings: number): string;
  notDecided(count: number): string;
  seconds(milliseconds: number): string;
  longest(questions: string, details: string): string;
  upTo(reached: number, bound: number): string;
  absent(version: string): string;
  readonly noSolver: string;
}

/** A sentence for each kind of finding. */
export interface FindingWords {
  neverAsked(of: string): string;
  neverTaken(of: string, choice: string): string;
  neverPrinted(of: string): string;
  neverHolds(of: string): string;
  sameVerdict(of: string, as: string): string;
  hidden(of: string, those: readonly string[]): string;
  neverTrue(of: string, part: string): string;
  alwaysTrue(of: string, part: string): string;
  deadBranch(of: string, part: string): string;
  deadSentence(of: string, part: string): string;
  missingCase(of: string): string;
  emptySlot(of: string, slot: string): string;
  valueless(of: string): string;
  zero(of: string, part: string): string;
  changesNothing(of: string): string;
  tickChangesNothing(of: string, choice: string): string;
}

/** The same goals when they are met. */
export interface ShownWords {
  asked(of: string): string;
  taken(of: string, choice: string): string;
  printed(of: string): string;
  holds(of: string, part: string): string;
  fails(of: string, part: string): string;
  counts(of: string, part: string): string;
  sentence(of: string, part: string): string;
  changes(of: string): string;
  tickChanges(of: string, choice: string): string;
}
