import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { whatIf } from '../../src/plan/what-if.ts';
import { planJson } from '../../src/render/plan-json.ts';
import { wordPlan } from '../../src/render/texts.ts';
import { en } from '../../src/words/en.ts';
import { formatsFor } from '../../src/words/formats.ts';
import { shipped } from '../support/shipped.ts';

const language = { catalog: en, formats: formatsFor('en', 'EUR') };
const schema = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../schema/plan-1.json'), 'utf8'));
const isPlan = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

const documents = [...shipped].flatMap(([id, { playbook, phrases, examples }]) =>
  examples.flatMap(({ example, plan, walk }) => {
    if (plan === undefined) return [];
    const options = {
      program: { name: 'clientwise', version: '0.0.0' },
      language: 'en',
      currency: 'EUR',
      replay: `clientwise ${id}`,
      handOffAnswers: [],
      flips: walk?.at === 'verdict' ? whatIf(playbook, walk, plan.today) : undefined,
    };
    const document = JSON.parse(JSON.stringify(planJson(wordPlan(plan, phrases, language), options)));
    return [[`${id}: ${example.name}`, document] as const];
  }),
);

test.each(documents)('%s keeps to the schema', (_, document) => {
  isPlan(document);
  expect(isPlan.errors ?? []).toEqual([]);
});

test('the schema refuses what is no plan', () => {
  const document = documents[0]?.[1];
  expect(isPlan({ ...document, today: 'soon' })).toBe(false);
  expect(isPlan({ ...document, extra: 1 })).toBe(false);
  expect(isPlan({ ...document, steps: [{ ...document.steps[0], basis: [] }] })).toBe(false);
});
