import type { AuthoringWords } from './catalog/authoring.ts';
import type { BenchWords } from './catalog/bench.ts';
import type { CompareWords } from './catalog/compare.ts';
import type { FaultWords } from './catalog/faults.ts';
import type { HelpWords } from './catalog/help.ts';
import type { InterviewWords } from './catalog/interview.ts';
import type { BlankWords, DateWords, PlanWords } from './catalog/plan.ts';
import type { ProblemWords } from './catalog/problems.ts';
import type { ProveWords } from './catalog/prove.ts';
import type { TroubleWords } from './catalog/troubles.ts';

/**
 * The words of the program itself, in one language, but for those of its tools. A language is one object of this type: a sentence that is missing does not
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
  readonly problems: ProblemWords;
}

/** The same with what only the tools say, the commands that are no playbooks. It is loaded with them. */
export interface ToolCatalog extends Catalog {
  readonly compare: CompareWords;
  readonly authoring: AuthoringWords;
  readonly bench: BenchWords;
  readonly prove: ProveWords;
}
