import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { countWords } from '../../src/playbook/condition/text-measures.ts';
import type { Phrases } from '../../src/playbook/phrases.ts';
import { UNEXPLAINED } from '../../src/render/explain.ts';
import { planText, stepsInFull, stepsWithin } from '../../src/render/plan-text.ts';
import { PLAIN } from '../../src/render/style.ts';
import { wordPlan } from '../../src/render/texts.ts';
import { en } from '../../src/words/en.ts';
import { formatsFor } from '../../src/words/formats.ts';
import { shipped } from '../support/shipped.ts';

const language = { catalog: en, formats: formatsFor('en', undefined) };

/** Lines of the default plan at 80 columns, and whether steps of the next seven days stand as titles in it; commands count one line each. */
function printed(plan: Plan, phrases: Phrases): { lines: number; isCut: boolean } {
  const commands = { replay: 'clientwise', handOffs: plan.handOffs.map(({ to }) => `clientwise ${to}`) };
  const options = { width: 80, full: false, style: PLAIN, commands, explained: UNEXPLAINED };
  const worded = wordPlan(plan, phrases, language);
  return {
    lines: planText(worded, language, options).split('\n').length - 1,
    isCut: stepsInFull(worded, language, commands) < stepsWithin(worded, 7),
  };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

interface Measured {
  readonly playbook: string;
  readonly example: string;
  readonly questions: number;
  readonly details: number;
  readonly lines: number;
  readonly isCut: boolean;
  readonly words: number;
}

const measured: Measured[] = [...shipped].flatMap(([playbook, { phrases, examples }]) =>
  examples.flatMap(({ example, plan }) => {
    if (plan === undefined) return [];
    const details = plan.path.filter(({ isDetail }) => isDetail).length;
    return [
      {
        playbook,
        example: example.name,
        questions: plan.path.length - details,
        details,
        ...printed(plan, phrases),
        words: longestMessage(plan, phrases),
      },
    ];
  }),
);

/** The rows over a limit, named so that a failure says which example grew. */
function over(limit: number, key: 'questions' | 'details' | 'lines' | 'words'): string[] {
  return measured.filter((row) => row[key] > limit).map((row) => `${row.playbook}: ${row.example}: ${row[key]} ${key}`);
}

/** The longest message of a plan, in words, whichever way it is sent. */
function longestMessage(plan: Plan, phrases: Phrases): number {
  const messages = wordPlan(plan, phrases, language).steps.filter(({ kind }) => kind === 'message');
  return Math.max(0, ...messages.flatMap(({ text, variants }) => [text, ...Object.values(variants)].map(countWords)));
}

describe('what an interview and a plan may cost', () => {
  test('the table', () => {
    const table = [...shipped].map(([id, { playbook }]) => {
      const rows = measured.filter((row) => row.playbook === id);
      const span = (key: 'questions' | 'details' | 'lines' | 'words') => {
        const values = rows.map((row) => row[key]);
        return `${median(values)} (${Math.min(...values)} to ${Math.max(...values)})`;
      };
      return {
        playbook: id,
        examples: rows.length,
        verdicts: playbook.verdicts.length,
        steps: playbook.steps.length,
        points: new Set(
          playbook.steps
            .flatMap(({ basis }) => basis.map(({ point }) => point))
            .filter((point) => !point.startsWith('X')),
        ).size,
        'questions asked': span('questions'),
        'details asked': span('details'),
        'lines of plan': span('lines'),
        'words of the longest message': span('words'),
      };
    });
    console.table(table);
    expect(measured).toHaveLength(table.reduce((sum, { examples }) => sum + examples, 0));
  });

  test('at most 14 deciding questions on the way of an example', () => expect(over(14, 'questions')).toEqual([]));
  test('at most 8 details', () => expect(over(8, 'details')).toEqual([]));
  test('no message over 120 words', () => expect(over(120, 'words')).toEqual([]));
  test('no default plan over 60 lines', () => expect(over(60, 'lines')).toEqual([]));

  test('no plan cut short to stay under that', () => {
    expect(measured.filter(({ isCut }) => isCut).map(({ example }) => example)).toEqual([]);
  });

  test.each([...shipped.keys()])('%s: at the median at most 9 deciding questions and 45 lines', (id) => {
    const rows = measured.filter(({ playbook }) => playbook === id);
    expect(median(rows.map(({ questions }) => questions))).toBeLessThanOrEqual(9);
    expect(median(rows.map(({ lines }) => lines))).toBeLessThanOrEqual(45);
  });
});
