import { plainAnswer } from '../interview/answers.ts';
import type { Flip } from '../plan/what-if.ts';
import { type Because, reasonsFor } from '../plan/why.ts';
import type { Value } from '../playbook/condition/evaluate.ts';
import type { Playbook } from '../playbook/model.ts';
import { isoFromDay } from '../source/day.ts';
import type { WordedPlan } from './texts.ts';

export interface JsonOptions {
  readonly program: { readonly name: string; readonly version: string };
  readonly language: string;
  readonly currency: string | undefined;
  readonly replay: string;
  /** The answers each hand-off carries over, as a file would give them. */
  readonly handOffAnswers: readonly Readonly<Record<string, unknown>>[];
  /** What would change the verdict, when that was asked for. */
  readonly flips: readonly Flip[] | undefined;
}

/** The document `clientwise.plan/1`. Fields are added in later versions, never changed. Its schema is schema/plan-1.json. */
export function planJson(worded: WordedPlan, options: JsonOptions): PlanDocument {
  const { plan, verdict } = worded;
  const { playbook } = plan;
  const reasons = reasonsFor(plan);
  const plain = plainValues(playbook);
  const because = (found: readonly Because[]) =>
    found
      .filter(({ id }) => !plain.isFact(id) || worded.saidFacts.has(id))
      .map(({ id, value }) => ({ [plain.isFact(id) ? 'fact' : 'question']: id, value: plain.value(id, value) }));
  return {
    schema: 'clientwise.plan/1',
    program: options.program,
    playbook: { id: playbook.id, version: playbook.version, digest: playbook.digest },
    language: options.language,
    currency: options.currency ?? null,
    today: isoFromDay(plan.today),
    answers: Object.fromEntries(plan.path.map(({ question, answer }) => [question.id, plainAnswer(question, answer)])),
    facts: Object.fromEntries([...plan.facts].map(([id, value]) => [id, plain.value(id, value)])),
    verdict: {
      id: plan.verdict.id,
      title: verdict.title,
      text: verdict.text,
      because: because(reasons.verdict),
      certain: plan.verdict.possible.length === 1,
      possible: plan.verdict.possible,
      ...(plan.verdict.settledBy && { settledBy: plan.verdict.settledBy }),
    },
    steps: worded.steps.map(({ step, kind, due, basis, title, text, variants }) => ({
      id: step.id,
      kind,
      due: due === undefined ? null : { date: isoFromDay(due.day), urgent: due.urgent },
      title,
      text,
      ...(Object.keys(variants).length > 0 && { variants }),
      because: because(reasons.steps.get(step.id) ?? []),
      basis,
    })),
    handOffs: worded.handOffs.map(({ id, to, text }, i) => ({
      id,
      to,
      text,
      answers: options.handOffAnswers[i] ?? {},
    })),
    blanks: plan.blanks,
    replay: options.replay,
    ...(options.flips && {
      whatIf: options.flips.map(({ question, change, verdicts, opens, steps }) => ({
        changes: { [question.id]: plainAnswer(question, change.to) },
        ...(change.kind === 'border' && { way: change.way }),
        verdict: opens === undefined ? (verdicts[0] ?? null) : null,
        ...(opens !== undefined && { opens, possible: verdicts }),
        steps,
      })),
    }),
  };
}

export type PlanDocument = Readonly<Record<string, unknown>>;

/** Values as JSON has them: dates ISO, nothing null; independent of any locale. */
function plainValues(playbook: Playbook) {
  const facts = new Map(playbook.facts.map((fact) => [fact.id, fact.print]));
  const questions = new Map([...playbook.questions, ...playbook.details].map((question) => [question.id, question]));
  return {
    isFact: (id: string) => facts.has(id),
    value(id: string, value: Value): unknown {
      if (value === undefined) return null;
      const question = questions.get(id);
      if (question !== undefined) return plainAnswer(question, value);
      return facts.get(id) === 'date' && typeof value === 'number' ? isoFromDay(Math.round(value)) : value;
    },
  };
}
