import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Example } from '../../src/authoring/examples.ts';
import { runExample } from '../../src/authoring/run-example.ts';
import { isoFromDay } from '../../src/source/day.ts';
import { shipped } from '../support/shipped.ts';

/*
 * Situations told in a paragraph as a freelancer would, each answered at the prompt from that alone. What came of it is held here by ids and
 * numbers: the words may be mended, the decision may not drift.
 */
interface Situation {
  readonly told: string;
  readonly playbook: string;
  readonly today: string;
  readonly answers: Example['answers'];
  readonly verdict: string;
  readonly steps: readonly string[];
  readonly numbers: Readonly<Record<string, unknown>>;
}

const folder = path.resolve(import.meta.dirname, '../situations');
const situations = readdirSync(folder).map(
  (file) => [file, parse(readFileSync(path.join(folder, file), 'utf8')) as Situation] as const,
);

test('there are two for each of the four playbooks', () => {
  const playbooks = situations.map(([, { playbook }]) => playbook).sort();
  expect(playbooks).toEqual(['classify', 'classify', 'fire', 'fire', 'lost', 'lost', 'mistake', 'mistake']);
});

test.each(situations)('%s', (file, { playbook: id, today, answers, verdict, steps, numbers }) => {
  const playbook = shipped.get(id)?.playbook;
  if (playbook === undefined) throw new Error(`no playbook ${id}`);
  const { plan, differences } = runExample(playbook, { name: file, today, answers, verdict });
  expect(differences).toEqual([]);
  expect(plan?.steps.map(({ step }) => step.id)).toEqual(steps);
  for (const [fact, expected] of Object.entries(numbers)) {
    const got = plan?.facts.get(fact);
    const isDate = playbook.facts.find((one) => one.id === fact)?.print === 'date';
    if (isDate && typeof got === 'number') expect(isoFromDay(got), fact).toBe(expected);
    else if (typeof expected === 'number') expect(got, fact).toBeCloseTo(expected, 1);
    else expect(got, fact).toEqual(expected);
  }
});
