import { z } from 'zod';
import { QUESTION_TYPES, STEP_KINDS, UNITS } from './model.ts';

/*
 * The structure of the files an author writes, before any meaning: which keys there are and what they hold.
 * Each entry of a section (one question, one step) is validated alone, so that a mistake in one hides none in the others.
 */

/** An object with just these keys; a fault about another key carries the legal ones, separated by spaces. */
function only<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });
}

const words = z.string().min(1);
const expression = z.union([z.string().min(1), z.boolean(), z.number()]).transform(String);
const text = z.union([words, z.array(z.union([words, only({ if: expression, text: words })])).min(1)]);
const target = z.string();
const literal = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

const choice = z.union([words, only({ label: words, said: words.optional(), go: target.optional() })]);
const branch = only({ go: target });

export const questionShape = only({
  ask: words,
  why: words.optional(),
  said: text.optional(),
  type: z.enum(QUESTION_TYPES),
  choices: z.record(z.string(), choice).optional(),
  unit: z.enum(UNITS).optional(),
  min: expression.optional(),
  max: expression.optional(),
  step: z.number().positive().optional(),
  yours: z.boolean().optional(),
  if: expression.optional(),
  optional: z.boolean().optional(),
  blank: words.optional(),
  otherwise: words.optional(),
  yes: branch.optional(),
  no: branch.optional(),
});

/** `id: shared`, or the same with a condition of its own. */
export const sharedShape = only({ shared: z.literal(true), if: expression.optional() });

const labels = z.union([z.string(), z.record(z.string(), words)]);
const factKeys = {
  type: z.enum(['money', 'percent', 'number', 'date']).optional(),
  labels: labels.optional(),
  said: text.optional(),
  blank: words.optional(),
  otherwise: words.optional(),
};
export const factShape = z.union([
  expression.transform((is) => ({ is })),
  only({ is: expression, ...factKeys }),
  only({ first: z.array(only({ if: expression.optional(), is: expression })).min(1), ...factKeys }),
]);

/** Ids that say better than the condition why it holds. */
const because = z.array(z.string()).min(1);
const filled = z.record(z.string(), literal);

export const verdictShape = only({
  if: expression.optional(),
  title: text,
  say: text,
  because: because.optional(),
  to: z.string().optional(),
  with: filled.optional(),
});

export const dueShape = z.union([z.string(), only({ after: z.string(), add: z.string().optional() })]);

export const stepShape = only({
  if: expression.optional(),
  kind: z.enum(STEP_KINDS),
  due: dueShape.optional(),
  title: text,
  text: text,
  call: text.optional(),
  mail: text.optional(),
  chat: text.optional(),
  because: because.optional(),
  legal: z.boolean().optional(),
  basis: z
    .array(z.union([z.string(), only({ if: expression, point: z.string() })]))
    .min(1)
    .max(9),
});

export const handOffShape = only({
  if: expression.optional(),
  to: z.string(),
  fresh: z.boolean().optional(),
  with: filled.optional(),
  say: text,
});

export const listShape = z.array(words).min(1);

/** The keys of a playbook file that hold one value; the sections are read entry by entry. */
export const headShape = only({
  playbook: z.string(),
  version: z.number().int().min(1),
  title: words,
  about: words,
  /** Checks that a playbook goes without, each with the reason; what stands in it is looked at by the checks themselves. */
  waive: z.record(z.string(), z.unknown()).optional(),
  ...Object.fromEntries(
    ['questions', 'details', 'lists', 'facts', 'verdicts', 'steps', 'hand-offs'].map((key) => [
      key,
      z.record(z.string(), z.unknown()).optional(),
    ]),
  ),
});

export const sourcesShape = only({
  articles: z.record(z.string(), z.looseObject({ title: words })),
  points: z.record(z.string(), only({ says: words, article: z.string(), where: words })),
  added: z.record(
    z.string(),
    only({ says: words, source: words, address: z.string().optional(), confidence: z.string() }),
  ),
});

export const exampleShape = only({
  name: words,
  today: z.string(),
  answers: z.record(z.string(), z.unknown()),
  verdict: z.string(),
  steps: only({ must: z.array(z.string()).optional(), never: z.array(z.string()).optional() }).optional(),
  facts: z.record(z.string(), literal.nullable()).optional(),
});

export const snapshotsShape = z.array(
  only({
    examples: z.array(words).min(1),
    verdict: z.string(),
    steps: z.array(z.string()),
    'hand-offs': z.array(z.string()),
  }),
);

export type QuestionShape = z.infer<typeof questionShape>;
export type FactShape = z.infer<typeof factShape>;
export type TextShape = z.infer<typeof text>;
export type StepShape = z.infer<typeof stepShape>;
