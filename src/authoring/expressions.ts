import type { Expr } from '../playbook/condition/syntax.ts';
import type { Playbook, Question } from '../playbook/model.ts';
import type { Part, Phrases, Text } from '../playbook/phrases.ts';

export type Section = 'questions' | 'details' | 'facts' | 'verdicts' | 'steps' | 'hand-offs';

/** Where something stands in a playbook's file: its section, the id of its entry, and the keys and indexes inside that. */
export interface Spot {
  readonly section: Section;
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** An expression of a playbook. A `condition` decides whether something comes, a `border` limits an answer, a `value` is a fact's. */
export interface Expression extends Spot {
  readonly expr: Expr;
  readonly role: 'condition' | 'border' | 'value';
}

/** A part of a text that is printed. */
export interface PrintedPart extends Spot {
  readonly part: Part;
}

/** Every expression of a playbook, in the order of its sections. */
export function expressionsOf(playbook: Playbook, phrases: Phrases): Expression[] {
  const parts = printedParts(playbook, phrases);
  return [
    ...playbook.questions.flatMap((question) => ofQuestion('questions', question)),
    ...playbook.details.flatMap((detail) => ofQuestion('details', detail)),
    ...playbook.facts.flatMap(({ id, first }) =>
      first.flatMap(({ when, is }, i): Expression[] => [
        ...conditionOf('facts', id, when, ['first', i, 'if']),
        {
          section: 'facts',
          id,
          path: when === undefined && first.length === 1 ? ['is'] : ['first', i, 'is'],
          expr: is,
          role: 'value',
        },
      ]),
    ),
    ...playbook.verdicts.flatMap(({ id, when }) => conditionOf('verdicts', id, when)),
    ...playbook.steps.flatMap(({ id, when, basis }) => [
      ...conditionOf('steps', id, when),
      ...basis.flatMap((point, i) => conditionOf('steps', id, point.when, ['basis', i, 'if'])),
    ]),
    ...playbook.handOffs.flatMap(({ id, when }) => conditionOf('hand-offs', id, when)),
    ...parts.flatMap(({ part, section, id, path }) => conditionOf(section, id, part.when, [...path, 'if'])),
  ];
}

/** Every part of the texts that a plan may print, the clauses that say an answer or a fact as a reason among them. */
export function printedParts({ questions, details, facts }: Playbook, phrases: Phrases): PrintedPart[] {
  const found: PrintedPart[] = [];
  const add = (section: Section, id: string, key: string, text: Text | undefined) => {
    for (const [i, part] of (text ?? []).entries()) found.push({ section, id, path: [key, i], part });
  };
  for (const { id } of questions) add('questions', id, 'said', phrases.questions[id]?.said);
  for (const { id } of details) add('details', id, 'said', phrases.questions[id]?.said);
  for (const { id } of facts) add('facts', id, 'said', phrases.facts[id]?.said);
  for (const [id, { title, say }] of Object.entries(phrases.verdicts)) {
    add('verdicts', id, 'title', title);
    add('verdicts', id, 'say', say);
  }
  for (const [id, step] of Object.entries(phrases.steps)) {
    for (const key of ['title', 'text', 'call', 'mail', 'chat'] as const) add('steps', id, key, step[key]);
  }
  for (const [id, say] of Object.entries(phrases.handOffs)) add('hand-offs', id, 'say', say);
  return found;
}

function ofQuestion(section: Section, { id, when, min, max }: Question): Expression[] {
  const border = (key: 'min' | 'max', expr: Expr | undefined): Expression[] =>
    expr === undefined ? [] : [{ section, id, path: [key], expr, role: 'border' }];
  return [...conditionOf(section, id, when), ...border('min', min), ...border('max', max)];
}

function conditionOf(
  section: Section,
  id: string,
  expr: Expr | undefined,
  path: readonly (string | number)[] = ['if'],
): Expression[] {
  return expr === undefined ? [] : [{ section, id, path, expr, role: 'condition' }];
}
