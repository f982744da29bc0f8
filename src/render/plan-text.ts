import { daysOff } from './days-off.ts';
import type { Explained } from './explain.ts';
import { explainBlocks } from './explain-text.ts';
import { type Language, writeDay } from './language.ts';
import { PLAIN, type Style } from './style.ts';
import type { WordedPlan, WordedStep } from './texts.ts';
import { wrap } from './wrap.ts';

export interface TextOptions {
  /** Columns. */
  readonly width: number;
  readonly full: boolean;
  readonly style: Style;
  readonly commands: PlanCommands;
  readonly explained: Explained;
}

/** The commands that stand under a plan, as one types them. */
export interface PlanCommands {
  readonly replay: string;
  /** One for each hand-off of the plan. */
  readonly handOffs: readonly string[];
}

/** Steps this many days ahead are printed whole, later ones as a title with their day. */
const DAYS_AHEAD = 7;
/** Lines of a short plan at 80 columns: past it, the latest of those steps become titles too, but never one for today. */
const MOST_LINES = 60;
const MEASURED_WIDTH = 80;
const INDENT = '    ';

/** A plan for the terminal: what matters now first, short unless `full`. */
export function planText(worded: WordedPlan, language: Language, options: TextOptions): string {
  if (options.full) return written(worded, language, options, timedSteps(worded).length);
  const { why, flips } = options.explained;
  // Then it is what would be measured, and need not be written twice.
  if (options.width === MEASURED_WIDTH && why === undefined && flips === undefined) {
    const text = written(worded, language, options, stepsWithin(worded, DAYS_AHEAD));
    if (linesOf(text) <= MOST_LINES) return text;
  }
  return written(worded, language, options, stepsInFull(worded, language, options.commands));
}

/** How many steps a short plan prints whole. It hangs on the plan alone, and so is the same at every width. */
export function stepsInFull(worded: WordedPlan, language: Language, commands: PlanCommands): number {
  // Written out: what explains a plan is loaded only when somebody asks why.
  const explained: Explained = { why: undefined, flips: undefined };
  const options = { width: MEASURED_WIDTH, full: false, style: PLAIN, commands, explained };
  const lines = (whole: number) => linesOf(written(worded, language, options, whole));
  const least = stepsWithin(worded, 0);
  let whole = stepsWithin(worded, DAYS_AHEAD);
  while (whole > least && lines(whole) > MOST_LINES) whole -= 1;
  return whole;
}

function linesOf(text: string): number {
  return text.split('\n').length - 1;
}

/** How many steps are due within so many days; they come first. */
export function stepsWithin(worded: WordedPlan, days: number): number {
  const last = worded.plan.today + days;
  return timedSteps(worded).filter(({ due }) => due !== undefined && due.day <= last).length;
}

function timedSteps({ steps }: WordedPlan): WordedStep[] {
  return steps.filter(({ kind }) => kind === 'do' || kind === 'message');
}

function written(worded: WordedPlan, language: Language, options: TextOptions, whole: number): string {
  const writer = blockWriter(worded, language, options, whole);
  const blocks = [
    writer.verdict(),
    writer.uncertainty(),
    ...writer.steps(),
    writer.avoid(),
    writer.notes(),
    writer.handOffs(),
    writer.whatIf(),
    writer.idle(),
    writer.sources(),
    writer.foot(),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The blocks of a plan; one that has nothing to say is empty. */
function blockWriter(
  worded: WordedPlan,
  language: Language,
  { width, full, style, commands, explained }: TextOptions,
  whole: number,
) {
  const { plan, steps } = worded;
  const words = language.catalog.plan;
  const { why } = explained;
  const day = (value: number) => writeDay(value, plan.today, language);
  const block = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : [style.heading(heading), ...lines].join('\n');

  const titleOf = (step: WordedStep): string => {
    const isLate = step.due !== undefined && step.due.day < plan.today;
    const title = isLate && step.due ? `${step.title} (${words.wasDue(day(step.due.day))})` : step.title;
    return step.due?.urgent ? `${words.now} ${title}` : title;
  };
  const reasonOf = ({ step, basis }: WordedStep, indent: string): string[] =>
    why === undefined ? [] : [wrap(style.dim(`${why.steps.get(step.id)} ${words.basis(basis)}`), width, indent)];
  const wholeStep = (step: WordedStep, number: number): string => {
    const title = wrap(style.strong(titleOf(step)), width, INDENT, `${number}.`.padEnd(INDENT.length));
    const text = wrap(step.text, width, step.kind === 'message' ? `${INDENT}| ` : INDENT);
    return [title, text, ...reasonOf(step, INDENT)].join('\n');
  };
  const titleLine = (step: WordedStep, number: number): string => {
    const when = step.due === undefined ? '' : `${day(step.due.day)}: `;
    const title = wrap(`${when}${titleOf(step)}`, width, INDENT, `${number}.`.padEnd(INDENT.length));
    return [title, ...reasonOf(step, INDENT)].join('\n');
  };
  const sentenceOf = ({ title }: WordedStep): string => (/[.!?]$/.test(title) ? title : `${title}.`);
  /** A line with the points it stands on, where they are asked for. */
  const withPoints = (line: string, { basis }: WordedStep): string =>
    why === undefined ? line : `${line} ${style.dim(words.basis(basis))}`;
  const unnumbered = (heading: string, folded: string, kind: 'avoid' | 'note'): string => {
    const found = steps.filter((step) => step.kind === kind);
    if (full)
      return block(
        heading,
        found.map((step) =>
          wrap(withPoints(`- ${style.strong(sentenceOf(step))} ${step.text}`, step), width, '  ', ''),
        ),
      );
    return found.length === 0
      ? ''
      : block(folded, [wrap(found.map((step) => withPoints(sentenceOf(step), step)).join(' '), width)]);
  };
  const headingOf = (value: number): string => {
    if (value === plan.today) return words.today(day(value));
    return value === plan.today + 1 ? words.tomorrow(day(value)) : words.inDays(day(value), value - plan.today);
  };

  return {
    verdict() {
      const { title, text } = worded.verdict;
      const reason = why === undefined ? [] : [wrap(style.dim(why.verdict), width)];
      return [wrap(style.strong(title), width), wrap(text, width), ...reason].join('\n');
    },

    uncertainty() {
      const others = worded.otherVerdicts.map(({ title }) => title);
      return others.length === 0 ? '' : wrap(style.alert(words.uncertain(others, worded.settledBy)), width);
    },

    /** A block for each of the coming days, then one for all that is later or has no day. */
    steps() {
      const timed = timedSteps(worded).map((step, i) => ({ step, number: i + 1 }));
      const dated = timed.slice(0, whole).filter(({ step }) => step.due !== undefined);
      const byDay = new Map<number, string[]>();
      for (const { step, number } of dated) {
        const on = Math.max(step.due?.day ?? plan.today, plan.today);
        byDay.set(on, [...(byDay.get(on) ?? []), wholeStep(step, number)]);
      }
      const rest = timed.slice(dated.length);
      const restLines = rest.map(({ step, number }) => (full ? wholeStep(step, number) : titleLine(step, number)));
      return [
        ...[...byDay].map(([on, lines]) => block(headingOf(on), lines)),
        block(full ? words.undated : words.later, restLines),
      ];
    },

    avoid: () => unnumbered(words.avoid, words.avoid, 'avoid'),

    notes: () => unnumbered(words.notes, words.notesFolded, 'note'),

    handOffs() {
      const lines = worded.handOffs.map(
        ({ text }, i) => `${text === '' ? '' : `${wrap(text, width)}\n`}${INDENT}${commands.handOffs[i]}`,
      );
      return block(words.handOffs, lines);
    },

    ...explainBlocks(explained, language, { width, style }),

    /** Once a plan, however many of its steps touch the law; then the command that prints it again. */
    foot() {
      const caution = steps.some(({ step }) => step.legal) ? [style.dim(wrap(words.caution, width))] : [];
      const messages = steps.filter(({ kind }) => kind === 'message').map(({ step }) => step.id);
      const alone = messages.length === 0 ? [] : [style.dim(wrap(words.messageAlone(messages), width))];
      const off = daysOff(worded, language).map((text) => style.dim(wrap(text, width)));
      return [...off, ...caution, ...alone, style.dim(words.again), `${INDENT}${commands.replay}`].join('\n');
    },
  };
}
