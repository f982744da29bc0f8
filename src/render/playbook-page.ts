import { printExpression } from '../playbook/condition/print.ts';
import type { Expr } from '../playbook/condition/syntax.ts';
import type { Due, Fact, Playbook, Question, Step } from '../playbook/model.ts';
import type { Phrases } from '../playbook/phrases.ts';
import type { Point } from '../playbook/read/library.ts';
import type { ToolCatalog } from '../words/catalog.ts';
import type { Style } from './style.ts';
import { templateOf } from './template.ts';
import { wrap } from './wrap.ts';

export interface PageOptions {
  readonly width: number;
  readonly style: Style;
  /** What the points of a basis say, where that is known. */
  readonly points: ReadonlyMap<string, Point> | undefined;
}

const INDENT = '     ';

/** A whole playbook on one page: what it asks, what it works out, what it says, and where that comes from. */
export function playbookPage(playbook: Playbook, phrases: Phrases, catalog: ToolCatalog, options: PageOptions): string {
  const { width, style, points } = options;
  const words = catalog.bench.show;
  const lines = (text: string) => wrap(text, width, INDENT);
  const head = (number: number, text: string) =>
    wrap(style.strong(text), width, INDENT, `${number}.`.padStart(4).padEnd(5));
  const under = (when: Expr | undefined) => (when === undefined ? [] : [lines(words.onlyIf(printExpression(when)))]);
  const section = (heading: string, entries: readonly string[][]) =>
    entries.length === 0 ? [] : [[style.heading(heading), ...entries.flat()].join('\n')];

  const question = (one: Question, i: number): string[] => {
    const said = phrases.questions[one.id];
    const kind = one.unit === undefined ? words.kinds[one.type] : catalog.interview.units[one.unit];
    const width = Math.max(0, ...(one.choices ?? []).map(({ id }) => id.length));
    return [
      head(i + 1, `${one.id} (${kind}${one.optional ? `, ${words.optional}` : ''})`),
      lines(said?.ask ?? ''),
      ...(one.choices ?? []).map(({ id, go }) => {
        const label = said?.choices?.[id]?.label ?? id;
        const first = `${INDENT}- ${id.padEnd(width)}  `;
        return wrap(
          go === undefined ? label : `${label} ${words.leads(go)}`,
          options.width,
          ' '.repeat(first.length),
          first,
        );
      }),
      ...Object.entries(one.go ?? {}).map(([answer, go]) =>
        lines(`${catalog.interview[answer as 'yes' | 'no']} ${words.leads(go)}`),
      ),
      ...under(one.when),
    ];
  };

  const basis = [...new Set(playbook.steps.flatMap(({ basis }) => basis.map(({ point }) => point)))];
  const blocks = [
    [
      `${style.strong(phrases.title)}`,
      wrap(words.version(playbook.id, playbook.version), width),
      wrap(phrases.about, width),
    ].join('\n'),
    ...section(words.questions, playbook.questions.map(question)),
    ...section(words.details, playbook.details.map(question)),
    ...section(
      words.facts,
      playbook.facts.map((fact, i) => [head(i + 1, fact.id), ...branches(fact).map(lines)]),
    ),
    ...section(
      words.verdicts,
      playbook.verdicts.map(({ id, when, to }, i) => {
        const { title, say } = phrases.verdicts[id] ?? { title: [], say: [] };
        return [
          head(i + 1, `${id}: ${templateOf(title)}`),
          lines(templateOf(say)),
          ...(to === undefined ? [] : [lines(words.leads(to))]),
          ...under(when),
        ];
      }),
    ),
    ...section(
      words.steps,
      playbook.steps.map((step, i) => [
        head(i + 1, `${step.id}: ${templateOf(phrases.steps[step.id]?.title ?? [])}`),
        lines([kindOf(step), words.basis([...new Set(step.basis.map(({ point }) => point))])].join('; ')),
        ...under(step.when),
      ]),
    ),
    ...section(
      words.handOffs,
      playbook.handOffs.map(({ id, to, when }, i) => [
        head(i + 1, `${id} ${words.leads(to)}`),
        lines(templateOf(phrases.handOffs[id] ?? [])),
        ...under(when),
      ]),
    ),
    ...section(
      words.sources,
      basis.map((id) => [pointLine(id)]),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;

  function kindOf({ kind, due }: Step): string {
    return due === undefined
      ? catalog.bench.show.stepKinds[kind]
      : `${catalog.bench.show.stepKinds[kind]}, ${dueOf(due)}`;
  }

  function dueOf({ from, add, urgent }: Due): string {
    if (urgent) return words.due.now;
    return 'today' in from ? words.due.today(add) : words.due.after('fact' in from ? from.fact : from.step, add);
  }

  function branches({ first }: Fact): string[] {
    return first.map(({ when, is }) =>
      when === undefined ? printExpression(is) : words.branch(printExpression(is), printExpression(when)),
    );
  }

  function pointLine(id: string): string {
    const point = points?.get(id);
    const text = point === undefined ? '' : `${point.says} (${[point.source, point.where].filter(Boolean).join(', ')})`;
    return wrap(`${id.padEnd(5)}${text}`, width, ' '.repeat(7), '  ');
  }
}
