import { plainAnswer } from '../interview/answers.ts';
import type { Comparison } from '../plan/compare.ts';
import type { Plan } from '../plan/plan.ts';
import type { Phrases } from '../playbook/phrases.ts';
import { isoFromDay } from '../source/day.ts';
import { type ToolLanguage, writeDay } from './language.ts';
import { wordPlan } from './texts.ts';
import { wrap } from './wrap.ts';

/** Two plans of one playbook, and what differs between them. */
export interface Compared {
  readonly from: Plan;
  readonly to: Plan;
  readonly comparison: Comparison;
}

/** What changed in the answers, and what therefore changed in the verdict and the steps. */
export function compareText(
  { from, to, comparison }: Compared,
  phrases: Phrases,
  language: ToolLanguage,
  width: number,
): string {
  const { compare: words, interview } = language.catalog;
  const before = wordPlan(from, phrases, language);
  const after = wordPlan(to, phrases, language);
  const shown = (worded: typeof before, id: string, answer: Comparison['answers'][number]['from']) => {
    if (answer === undefined) return words.notAsked;
    return answer === null ? interview.leftOut : worded.values.answer(id, answer);
  };
  const item = (text: string) => wrap(`- ${text}`, width, '  ', '');
  const titleIn = (worded: typeof before, id: string) => worded.steps.find(({ step }) => step.id === id)?.title ?? id;
  const dayOf = (day: number | undefined) => (day === undefined ? words.noDay : writeDay(day, to.today, language));
  const block = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[heading, ...lines].join('\n')];

  const isSame = comparison.verdict.from === comparison.verdict.to;
  const verdict = isSame
    ? words.sameVerdict(after.verdict.title)
    : words.otherVerdict(before.verdict.title, after.verdict.title);
  const answers = comparison.answers.map(({ question: { id }, from: old, to: now }) =>
    item(words.answer(phrases.questions[id]?.ask ?? id, shown(before, id, old), shown(after, id, now))),
  );
  return `${[
    ...block(words.answers, answers.length === 0 ? [words.sameAnswers] : answers),
    ...block(words.verdict, [wrap(verdict, width)]),
    ...block(
      words.added,
      comparison.added.map(({ step }) => item(titleIn(after, step.id))),
    ),
    ...block(
      words.removed,
      comparison.removed.map(({ step }) => item(titleIn(before, step.id))),
    ),
    ...block(
      words.moved,
      comparison.moved.map(({ from: old, to: now }) =>
        item(words.movedStep(titleIn(after, now.step.id), dayOf(old.due?.day), dayOf(now.due?.day))),
      ),
    ),
  ].join('\n\n')}\n`;
}

/** The same as data. */
export function compareJson({ from, to, comparison }: Compared): Readonly<Record<string, unknown>> {
  const day = (due: { readonly day: number } | undefined) => (due === undefined ? null : isoFromDay(due.day));
  return {
    schema: 'clientwise.compare/1',
    playbook: { id: to.playbook.id, version: to.playbook.version, digest: to.playbook.digest },
    today: { from: isoFromDay(from.today), to: isoFromDay(to.today) },
    answers: comparison.answers.map(({ question, from: old, to: now }) => ({
      question: question.id,
      asked: { from: old !== undefined, to: now !== undefined },
      from: plainAnswer(question, old ?? null),
      to: plainAnswer(question, now ?? null),
    })),
    verdict: comparison.verdict,
    steps: {
      added: comparison.added.map(({ step }) => step.id),
      removed: comparison.removed.map(({ step }) => step.id),
      moved: comparison.moved.map(({ from: old, to: now }) => ({
        id: now.step.id,
        from: day(old.due),
        to: day(now.due),
      })),
    },
  };
}
