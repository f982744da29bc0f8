/** What the tools for those who write playbooks say: `clientwise playbook check` and its neighbours. */
export interface BenchWords {
  /** One line a subcommand, for its help. */
  readonly summaries: Readonly<Record<'check' | 'show' | 'test' | 'diff' | 'graph' | 'new', string>>;
  /** What the words and flags of those commands mean. */
  readonly options: Readonly<Record<'files' | 'playbook' | 'format', string>>;
  readonly check: CheckWords;
}

export interface CheckWords {
  sound(playbooks: number): string;
  problems(count: number, playbooks: number): string;
}
