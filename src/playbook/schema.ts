import { z } from 'zod';
import type { KeyWords } from '../words/catalog/keys.ts';
import { ID_FORMS } from './ids.ts';
import {
  exampleShape,
  factShape,
  handOffShape,
  headShape,
  listShape,
  questionShape,
  sharedShape,
  sourcesShape,
  stepShape,
  verdictShape,
} from './shape.ts';

type Json = Record<string, unknown>;

/** The files that editors have a schema for, by the name of the schema. */
export type SchemaName = 'playbook' | 'examples' | 'sources';

/** JSON Schemas of the files an author writes: what an editor completes and marks. `keys` says what each key is for, on hovering. */
export function fileSchemas(keys: KeyWords): Readonly<Record<SchemaName, Json>> {
  const snake = z.string().regex(ID_FORMS.snake);
  const kebab = z.string().regex(ID_FORMS.kebab);
  const questions = z.record(snake, z.union([z.literal('shared'), sharedShape, questionShape]));
  const playbook = headShape.extend({
    playbook: kebab,
    questions,
    details: questions.optional(),
    lists: z.record(kebab, listShape).optional(),
    facts: z.record(snake, factShape).optional(),
    verdicts: z.record(kebab, verdictShape),
    steps: z.record(kebab, stepShape).optional(),
    'hand-offs': z.record(kebab, handOffShape).optional(),
  });
  return {
    playbook: schemaOf(playbook, 'playbook', keys),
    examples: schemaOf(z.array(exampleShape), 'example', keys),
    sources: schemaOf(sourcesShape, 'sources', keys),
  };
}

function schemaOf(shape: z.ZodType, owner: string, keys: KeyWords): Json {
  const schema = z.toJSONSchema(shape, { io: 'input', target: 'draft-7' }) as Json;
  describe(schema, owner, keys);
  return schema;
}

/** What stands under a key of one kind of thing is another kind of thing. */
const INSIDE: Readonly<Record<string, string>> = {
  'playbook.questions': 'question',
  'playbook.details': 'question',
  'playbook.facts': 'fact',
  'playbook.verdicts': 'verdict',
  'playbook.steps': 'step',
  'playbook.hand-offs': 'handOff',
  'question.choices': 'choice',
  'question.yes': 'leap',
  'question.no': 'leap',
  'fact.first': 'branch',
  'step.due': 'due',
  'step.basis': 'basis',
  'example.steps': 'expected',
  'sources.articles': 'article',
  'sources.points': 'point',
  'sources.added': 'added',
};

/** Adds to each key what it is for. Texts are lists of parts wherever they stand. */
function describe(node: unknown, owner: string, keys: KeyWords): void {
  if (Array.isArray(node)) for (const item of node) describe(item, owner, keys);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { properties, ...rest } = node as { properties?: Record<string, Json> };
  for (const value of Object.values(rest)) describe(value, owner, keys);
  const names = Object.keys(properties ?? {});
  const here = names.length === 2 && names.includes('if') && names.includes('text') ? 'part' : owner;
  for (const [key, value] of Object.entries(properties ?? {})) {
    describe(value, INSIDE[`${here}.${key}`] ?? here, keys);
    const says = keys[here]?.[key];
    if (says !== undefined) value.description = says;
  }
}
