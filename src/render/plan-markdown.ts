import { daysOff } from './days-off.ts';
import type { Explained } from './explain.ts';
import { type Language, writeDay } from './language.ts';
import type { PlanCommands } from './plan-text.ts';
import type { WordedPlan, WordedStep } from './texts.ts';

/** A plan as a task list for a code host or an editor: everything in full, lines not wrapped. */
export function planMarkdown(
  worded: WordedPlan,
  language: Language,
  commands: PlanCommands,
  { why, flips }: Explained,
): string {
  const { plan, steps, verdict } = worded;
  const words = language.catalog.plan;
  const day = (value: number) => writeDay(value, plan.today, language);
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')];

  const task = (step: WordedStep): string => {
    const due = step.due;
    const isLate = due !== undefined && due.day < plan.today;
    const when =
      due === undefined
        ? ''
        : due.urgent
          ? words.now
          : isLate
            ? `${day(due.day)} (${words.wasDue(day(due.day))}):`
            : `${day(due.day)}:`;
    const text = step.kind === 'message' ? quote(step.text) : escaped(step.text);
    const reason =
      why === undefined ? [] : [`*${escaped(`${why.steps.get(step.step.id)} ${words.basis(step.basis)}`)}*`];
    const title = `- [ ] **${[when, escaped(step.title)].filter(Boolean).join(' ')}**`;
    return `${[title, ...[text, ...reason].map(indent)].join('\n\n')}\n`;
  };
  const bullet = ({ title, text, basis }: WordedStep) => {
    const points = why === undefined ? '' : ` *${escaped(words.basis(basis))}*`;
    return `- **${escaped(title)}.** ${escaped(text)}${points}`;
  };
  const ofKind = (...kinds: string[]) => steps.filter(({ kind }) => kinds.includes(kind));
  const handOffs = worded.handOffs.flatMap(({ text }, i) => [
    escaped(text),
    '',
    fenced(commands.handOffs[i] ?? ''),
    '',
  ]);

  const blocks = [
    `# ${escaped(verdict.title)}`,
    escaped(verdict.text),
    ...(why === undefined ? [] : [`*${escaped(why.verdict)}*`]),
    ...(worded.otherVerdicts.length > 0
      ? [
          escaped(
            words.uncertain(
              worded.otherVerdicts.map(({ title }) => title),
              worded.settledBy,
            ),
          ),
        ]
      : []),
    ...section(words.steps, ofKind('do', 'message').map(task)),
    ...section(words.avoid, ofKind('avoid').map(bullet)),
    ...section(words.notes, ofKind('note').map(bullet)),
    ...section(words.handOffs, handOffs),
    ...section(
      words.whatIf,
      (flips ?? []).map(({ change, outcome }) => `- ${escaped(change)} ${escaped(outcome)}`),
    ),
    ...section(
      words.idle,
      (why?.idle ?? []).map((ask) => `- ${escaped(ask)}`),
    ),
    ...section(
      words.sources,
      (why?.points ?? []).map(({ address, ...point }) =>
        [`- ${escaped(words.point(point))}`, ...(address === undefined ? [] : [`<${address}>`])].join(' '),
      ),
    ),
    ...daysOff(worded, language).map((text) => `*${escaped(text)}*`),
    ...(steps.some(({ step }) => step.legal) ? [`*${escaped(words.caution)}*`] : []),
    escaped(words.again),
    fenced(commands.replay),
  ];
  return `${blocks.map((block) => block.trimEnd()).join('\n\n')}\n`;
}

/** Keeps two characters apart without showing. */
const APART = '\u200b';

/**
 * What a person typed must not turn into formatting, characters, links, mentions or HTML. Mentions and bare addresses are looked for behind the
 * formatting, where a backslash does not keep them, so they are parted. A line break stays one.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~#@&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2')
    .replace(/[@#](?=[\p{L}\p{N}_])/gu, `$&${APART}`)
    .replace(/:\/\/|www\./gi, `$&${APART}`)
    .replace(/(?<=\S)\n(?=\S)/g, '\\\n');
}

function quote(text: string): string {
  return escaped(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function fenced(code: string): string {
  const fence = '`'.repeat(Math.max(3, ...(code.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return `${fence}sh\n${code}\n${fence}`;
}
