import type { Cause } from '../authoring/cause.ts';
import { causeOf } from '../authoring/cause.ts';
import type { Coverage } from '../authoring/coverage.ts';
import type { Example } from '../authoring/examples.ts';
import type { Difference, ExampleRun } from '../authoring/run-example.ts';
import { printExpression } from '../playbook/condition/print.ts';
import type { Playbook } from '../playbook/model.ts';
import type { Phrases } from '../playbook/phrases.ts';
import { isoFromDay } from '../source/day.ts';
import type { Place } from '../source/text.ts';
import type { ToolLanguage } from './language.ts';
import { valueWriter } from './values.ts';
import { wrap } from './wrap.ts';

export interface FailedExample extends ExampleRun {
  readonly example: Example;
  readonly place: Place;
}

/** An example that failed: what was expected and what came, the condition that made the difference, and the way walked. */
export function failureText(
  { example, place, walk, differences }: FailedExample,
  playbook: Playbook,
  phrases: Phrases,
  language: ToolLanguage,
): string {
  const words = language.catalog.bench.test;
  const today = 0;
  const writer = valueWriter(playbook, phrases, today, language);
  const show = (id: string, value: unknown): string => {
    if (value === undefined || value === null) return words.nothing;
    const isDate = [...playbook.questions, ...playbook.details].some((one) => one.id === id && one.type === 'date');
    const isDateFact = playbook.facts.some((fact) => fact.id === id && fact.print === 'date') || id === 'today';
    return (isDate || isDateFact) && typeof value === 'number' ? isoFromDay(value) : JSON.stringify(value);
  };
  const lines = [words.failed(example.name, `${place.file}:${place.line}:${place.column}`)];
  for (const difference of differences) {
    lines.push(wrap(sayDifference(difference, language), 80, '    ', '  '));
    const cause = walk && causeOf(difference, playbook, walk.scope);
    if (cause !== undefined) lines.push(...causeLines(cause, language, show));
  }
  if (walk !== undefined && walk.path.length > 0) {
    lines.push(`  ${words.way}`);
    for (const { question, answer } of walk.path) {
      const said = answer === null ? language.catalog.interview.leftOut : writer.answer(question.id, answer);
      lines.push(wrap(`${phrases.questions[question.id]?.ask ?? question.id} ${said}`, 80, '      ', '    '));
    }
  }
  return lines.join('\n');
}

function causeLines(
  { section, id, holds, parts, values }: Cause,
  { catalog }: ToolLanguage,
  show: (id: string, value: unknown) => string,
): string[] {
  const words = catalog.bench.test;
  return [
    wrap(words.cause(section, id, holds), 80, '      ', '    '),
    ...parts.map(({ of, expr }, i) => {
      const text = printExpression(expr);
      return wrap(i === 0 ? text : `${of}: ${text}`, 80, '        ', '      ');
    }),
    ...values.map((one) => `      ${words.reads(one.id, show(one.id, one.value))}`),
  ];
}

/** A difference as a sentence. */
export function sayDifference(difference: Difference, { catalog }: ToolLanguage): string {
  const { differences: words, nothing } = catalog.bench.test;
  const show = (value: unknown) => (value === null || value === undefined ? nothing : JSON.stringify(value));
  switch (difference.what) {
    case 'no-such-day':
      return words.noSuchDay(difference.given);
    case 'no-such-question':
    case 'no-such-verdict':
    case 'no-such-step':
    case 'no-such-fact':
      return words.noSuch(KINDS[difference.what], difference.id, difference.nearest);
    case 'bad-answer':
      return catalog.problems['bad-answer']({ id: difference.id, given: show(difference.given) });
    case 'stops':
      return words.stops(difference.id);
    case 'unasked':
      return words.unasked(difference.id);
    case 'verdict':
      return words.verdict(difference.expected, difference.got);
    case 'step-missing':
      return words.missing(difference.id);
    case 'step-unwanted':
      return words.unwanted(difference.id);
    case 'fact':
      return words.fact(difference.id, show(difference.expected), show(difference.got));
  }
}

const KINDS = {
  'no-such-question': 'question',
  'no-such-verdict': 'verdict',
  'no-such-step': 'step',
  'no-such-fact': 'fact',
} as const;

/** What the examples reach, and what they do not. */
export function coverageText(coverage: Coverage, allBranches: boolean, { catalog }: ToolLanguage): string {
  const words = catalog.bench.test;
  const parts = (['verdicts', 'steps', 'handOffs'] as const).map((of) => ({ of, ...coverage[of] }));
  const { all, missed } = coverage.branches;
  const counts = [
    ...parts.map((part) => words.coverage(part.of, part.all - part.missed.length, part.all)),
    words.coverage('branches', all - missed.length, all),
  ];
  return [
    `  ${counts.join(', ')}`,
    ...parts
      .filter((part) => part.missed.length > 0)
      .map((part) => wrap(words.missed(part.of, part.missed), 80, '    ', '  ')),
    ...(allBranches ? missed : []).map(({ section, id, expr, never }) =>
      wrap(words.branch(section, id, printExpression(expr), never), 80, '    ', '  '),
    ),
  ].join('\n');
}
