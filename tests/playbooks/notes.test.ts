import { describe, expect, test } from 'vitest';
import type { Step } from '../../src/playbook/model.ts';
import { idsInText, type Phrases } from '../../src/playbook/phrases.ts';
import { shipped } from '../support/shipped.ts';

/** Whether a step is the same for everybody: no condition decides on it, and nothing of the person's own stands in it. */
function isForEverybody({ id, when }: Step, phrases: Phrases): boolean {
  const words = phrases.steps[id];
  return when === undefined && words !== undefined && idsInText([...words.title, ...words.text]).size === 0;
}

describe.each([...shipped])('%s', (_, { playbook, phrases }) => {
  const general = playbook.steps.filter((step) => isForEverybody(step, phrases));

  test('only notes are the same for everybody', () => {
    expect(general.filter(({ kind }) => kind !== 'note').map(({ id }) => id)).toEqual([]);
  });

  test('and of all steps at most one in six', () => {
    expect(general.length, general.map(({ id }) => id).join(', ')).toBeLessThanOrEqual(playbook.steps.length / 6);
  });
});
