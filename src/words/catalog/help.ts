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
  /** One line for each command that is no playbook. */
  readonly toolSummaries: Readonly<Record<'playbook' | 'compare', string>>;
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
  | 'why'
  | 'whatIf'
  | 'expect'
  | 'lang'
  | 'currency'
  | 'today'
  | 'noInput'
  | 'noColor'
  | 'quiet'
  | 'debug'
  | 'help'
  | 'version';
