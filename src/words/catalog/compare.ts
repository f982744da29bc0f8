/** What `clientwise compare` says. */
export interface CompareWords {
  readonly about: string;
  readonly fileA: string;
  readonly fileB: string;
  readonly playbook: string;
  readonly answers: string;
  readonly sameAnswers: string;
  /** One answer on both sides. */
  answer(ask: string, from: string, to: string): string;
  readonly notAsked: string;
  readonly verdict: string;
  sameVerdict(title: string): string;
  otherVerdict(from: string, to: string): string;
  readonly added: string;
  readonly removed: string;
  readonly moved: string;
  movedStep(title: string, from: string, to: string): string;
  readonly noDay: string;
  /** Neither file says which playbook its answers belong to. */
  whichPlaybook(files: readonly string[]): string;
  otherPlaybooks(a: string, b: string): string;
  /** The answers of a file do not lead to a plan. */
  unfinished(file: string, ask: string): string;
}
