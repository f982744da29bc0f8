import type { Explained } from './explain.ts';
import type { Language } from './language.ts';
import type { Style } from './style.ts';
import type { WordedPlan } from './texts.ts';
import { wrap } from './wrap.ts';

export interface ExplainOptions {
  /** Columns. */
  readonly width: number;
  readonly style: Style;
}

/** Blocks about a plan as a whole; one that has nothing to say is empty. */
export function explainBlocks(
  { why, flips }: Explained,
  { catalog: { plan: words } }: Language,
  { width, style }: ExplainOptions,
) {
  const block = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : [style.heading(heading), ...lines].join('\n');
  return {
    whatIf() {
      if (flips === undefined) return '';
      const decided = flips.filter(({ isOpen }) => !isOpen);
      const lines = decided.map(
        ({ change, outcome }) => `${wrap(`- ${change}`, width, '  ', '')}\n${wrap(outcome, width, '  ')}`,
      );
      const open = flips.filter(({ isOpen }) => isOpen).map(({ change }) => wrap(`- ${change}`, width, '  ', ''));
      return [block(words.whatIf, lines.length === 0 ? [words.whatIfNothing] : lines), block(words.whatIfOpen, open)]
        .filter((part) => part !== '')
        .join('\n\n');
    },
    idle: () =>
      block(
        words.idle,
        (why?.idle ?? []).map((ask) => wrap(`- ${ask}`, width, '  ', '')),
      ),
    sources: () =>
      block(
        words.sources,
        (why?.points ?? []).map((point) => wrap(words.point(point), width, '     ', '')),
      ),
  };
}

/** The reasons alone, for somebody who has the plan before them: the verdict's, each step's, and where they come from. */
export function whyText(
  { verdict, steps }: WordedPlan,
  explained: Explained,
  language: Language,
  options: ExplainOptions,
): string {
  const { why } = explained;
  if (why === undefined) return '';
  const { width, style } = options;
  const { idle, sources } = explainBlocks(explained, language, options);
  const ofStep = steps.map(({ step, basis, title }) => {
    const reason = `${why.steps.get(step.id)} ${language.catalog.plan.basis(basis)}`;
    return `${wrap(style.strong(title), width)}\n${wrap(reason, width, '  ')}`;
  });
  const blocks = [
    `${wrap(style.strong(verdict.title), width)}\n${wrap(why.verdict, width, '  ')}`,
    ofStep.join('\n'),
    idle(),
    sources(),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** What would change the verdict, alone. */
export function flipsText(explained: Explained, language: Language, options: ExplainOptions): string {
  return `${explainBlocks(explained, language, options).whatIf()}\n`;
}
