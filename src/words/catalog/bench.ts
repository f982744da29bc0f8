/** What the tools for those who write playbooks say: `clientwise playbook check` and its neighbours. */
export interface BenchWords {
  /** One line a subcommand, for its help. */
  readonly summaries: Readonly<Record<'check' | 'show' | 'test' | 'diff' | 'graph' | 'new', string>>;
  /** What the words and flags of those commands mean. */
  readonly options: Readonly<Record<'files' | 'playbook' | 'format', string>>;
  readonly check: CheckWords;
  readonly show: ShowWords;
}

export interface CheckWords {
  sound(playbooks: number): string;
  problems(count: number, playbooks: number): string;
}

type QuestionType = 'yes-no' | 'choice' | 'choices' | 'number' | 'money' | 'date' | 'text';

/** A playbook on one page. */
export interface ShowWords {
  version(id: string, version: number): string;
  readonly questions: string;
  readonly details: string;
  readonly facts: string;
  readonly verdicts: string;
  readonly steps: string;
  readonly handOffs: string;
  readonly sources: string;
  readonly kinds: Readonly<Record<QuestionType, string>>;
  readonly stepKinds: Readonly<Record<'do' | 'avoid' | 'message' | 'note', string>>;
  readonly optional: string;
  onlyIf(condition: string): string;
  branch(value: string, condition: string): string;
  /** Where an answer, a verdict or a hand-off leads. */
  leads(target: string): string;
  readonly due: {
    readonly now: string;
    today(add: number): string;
    after(what: string, add: number): string;
  };
  basis(points: readonly string[]): string;
}
