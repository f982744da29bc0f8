import { describe, expect, test } from 'vitest';
import { points, shipped } from '../support/shipped.ts';

/** Points that tell where an article comes from and give no advice: they stand in the credits of sources.yaml. */
const PROVENANCE = new Set(['L46', 'C01', 'C29']);

/** The worked cases that the advice was written down with, by the section that has them. */
const WORKED_CASES: Readonly<Record<string, { readonly section: string; readonly cases: number }>> = {
  lost: { section: 'B1.5', cases: 9 },
  fire: { section: 'B2.5', cases: 12 },
  classify: { section: 'B3.5', cases: 11 },
  mistake: { section: 'B4.6', cases: 12 },
};

for (const [id, { playbook, examples }] of shipped) {
  describe(id, () => {
    test.each(examples.map(({ example, differences }) => [example.name, differences]))('%s', (_, differences) => {
      expect(differences).toEqual([]);
    });

    test('every verdict is the headline of an example', () => {
      const reached = new Set(examples.map(({ example }) => example.verdict));
      expect(playbook.verdicts.map((verdict) => verdict.id).filter((verdict) => !reached.has(verdict))).toEqual([]);
    });

    test('every step is printed by an example', () => {
      const printed = new Set(examples.flatMap(({ plan }) => plan?.steps.map(({ step }) => step.id) ?? []));
      expect(playbook.steps.map((step) => step.id).filter((step) => !printed.has(step))).toEqual([]);
    });

    const worked = WORKED_CASES[id];
    if (worked === undefined) return;
    test('has all its worked cases', () => {
      const names = examples
        .map(({ example }) => /^(B\d\.\d) case (\d+)/.exec(example.name))
        .filter((match) => match !== null);
      const found = new Set(
        names.filter(([, section]) => section === worked.section).map(([, , number]) => Number(number)),
      );
      expect([...found].sort((a, b) => a - b)).toEqual(Array.from({ length: worked.cases }, (_, i) => i + 1));
    });
  });
}

describe('the points of the articles', () => {
  const articlePoints = [...points.keys()].filter((point) => /^[LFCM]\d\d$/.test(point) && !PROVENANCE.has(point));

  test('are all there', () => expect(articlePoints).toHaveLength(163));

  test('each is the basis of a step that an example prints', () => {
    const printed = new Set(
      [...shipped.values()].flatMap(({ examples }) =>
        examples.flatMap(({ plan }) => plan?.steps.flatMap(({ basis }) => basis) ?? []),
      ),
    );
    expect(articlePoints.filter((point) => !printed.has(point))).toEqual([]);
  });

  test('no step stands on more than nine', () => {
    const crowded = [...shipped.values()].flatMap(({ playbook }) =>
      playbook.steps.filter(({ basis }) => basis.length > 9),
    );
    expect(crowded.map((step) => step.id)).toEqual([]);
  });
});
