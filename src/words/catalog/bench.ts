/** What the tools for those who write playbooks say: `clientwise playbook check` and its neighbours. */
export interface BenchWords {
  /** One line a subcommand, for its help. */
  readonly summaries: Readonly<Record<'check' | 'show' | 'test' | 'diff' | 'graph' | 'new', string>>;
  /** What the words and flags of those commands mean. */
  readonly options: Readonly<
    Record<
      'files' | 'playbook' | 'format' | 'update' | 'branches' | 'walks' | 'seed' | 'graphFormat' | 'lit' | 'name',
      string
    >
  >;
  readonly check: CheckWords;
  readonly show: ShowWords;
  readonly test: TestWords;
  readonly change: ChangeWords;
  readonly diff: DiffWords;
  readonly conditions: ConditionWords;
  readonly graph: GraphWords;
  readonly create: CreateWords;
  readonly template: TemplateWords;
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

type Part = 'questions' | 'details' | 'facts' | 'verdicts' | 'steps' | 'hand-offs';

/** What the examples of a playbook came to. */
export interface TestWords {
  noExamples(file: string): string;
  result(id: string, examples: number, failed: number): string;
  failed(name: string, place: string): string;
  readonly differences: {
    noSuch(kind: 'question' | 'verdict' | 'step' | 'fact', id: string, nearest: string | undefined): string;
    noSuchDay(given: string): string;
    stops(id: string): string;
    unasked(id: string): string;
    verdict(expected: string, got: string | undefined): string;
    missing(step: string): string;
    unwanted(step: string): string;
    fact(id: string, expected: string, got: string): string;
  };
  /** Which condition made the difference. */
  cause(part: Part, id: string, holds: boolean): string;
  /** A part of it, in the playbook's entry it stands in, and what it reads. */
  reads(id: string, value: string): string;
  readonly nothing: string;
  readonly way: string;
  coverage(of: 'verdicts' | 'steps' | 'handOffs' | 'branches', reached: number, all: number): string;
  missed(of: 'verdicts' | 'steps' | 'handOffs', ids: readonly string[]): string;
  branch(part: Part, id: string, condition: string, never: boolean): string;
  readonly snapshotNew: string;
  readonly snapshotGone: string;
  snapshotChanged(example: string, file: string): string;
  updated(file: string, plans: number): string;
  /** No snapshots are written while an example fails. */
  readonly notUpdated: string;
  readonly howToUpdate: string;
}

/** How one plan becomes another. */
export interface ChangeWords {
  verdict(from: string, to: string): string;
  added(steps: readonly string[]): string;
  removed(steps: readonly string[]): string;
  readonly reordered: string;
}

export interface DiffWords {
  result(changed: number, tried: number): string;
  group(plans: number): string;
  /** One of the two versions comes to no plan: it asks something that the answers leave open, or has no verdict for them. */
  noPlan(side: 'old' | 'new', asks: string | undefined): string;
  example(name: string): string;
  readonly tryIt: string;
}

/** Conditions as a reader says them. */
export interface ConditionWords {
  all(parts: readonly string[]): string;
  any(parts: readonly string[]): string;
  not(part: string): string;
  group(text: string): string;
  quoted(label: string): string;
  /** A question as it is asked, and an answer to it. */
  answered(ask: string, answer: string): string;
  readonly given: string;
  readonly notGiven: string;
  readonly measures: Readonly<Partial<Record<string, (limit: string) => string>>>;
  /** How many choices were ticked: a comparison sign and a number. */
  ticked(sign: string, limit: string): string;
}

export interface GraphWords {
  readonly questions: string;
  readonly verdicts: string;
  leadsOn(condition: string): string;
  answer(answer: string): string;
  /** An answer that leads to the question of a number; without one, to the verdicts. */
  leap(answer: string, number: number | undefined): string;
  verdictLeads(title: string, playbook: string): string;
  onlyIf(condition: string): string;
  /** Another condition under which the same verdict stands. */
  orIf(condition: string): string;
  readonly otherwise: string;
  readonly decision: string;
  readonly noGraphviz: string;
}

export interface CreateWords {
  exists(name: string): string;
  /** What to do with a new playbook; `folder` is where one's own playbooks become commands. */
  next(name: string, folder: string | undefined): string;
}

/** A playbook to begin with, its comments for somebody who has never written one. */
export interface TemplateWords {
  playbook(id: string, schema: string): string;
  examples(id: string): string;
}
