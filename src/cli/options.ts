import { Option } from 'commander';
import { flagOf } from '../interview/flags.ts';
import type { Question } from '../playbook/model.ts';
import type { Phrases } from '../playbook/phrases.ts';
import type { Catalog } from '../words/catalog.ts';

export const FORMATS = ['text', 'markdown', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The values of the flags that every playbook has, as they were typed. */
export interface CommonValues {
  readonly answers?: string;
  readonly format?: string;
  readonly json?: true;
  readonly output?: string;
  readonly force?: true;
  readonly full?: true;
  readonly message?: string;
  readonly why?: true;
  readonly whatIf?: true;
  readonly expect?: string;
  readonly lang?: string;
  readonly currency?: string;
  readonly today?: string;
  readonly input: boolean;
  readonly color: boolean;
  readonly quiet?: true;
  readonly debug?: true;
}

/** What a command line without flags gives. */
export const NO_FLAGS: CommonValues = { input: true, color: true };

/** Flags that stay the same from run to run can be set once and for all: a value, or a switch that is on unless it says 0 or false. */
const FROM_ENVIRONMENT = {
  values: {
    format: 'CLIENTWISE_FORMAT',
    lang: 'CLIENTWISE_LANG',
    currency: 'CLIENTWISE_CURRENCY',
    today: 'CLIENTWISE_TODAY',
  },
  switches: { full: 'CLIENTWISE_FULL', quiet: 'CLIENTWISE_QUIET' },
  noInput: 'CLIENTWISE_NO_INPUT',
} as const;

/** The flags as given, over those set in the environment. */
export function withEnvironment(given: CommonValues, env: Readonly<Record<string, string | undefined>>): CommonValues {
  const isOn = (name: string) => !['', '0', 'false', 'no'].includes((env[name] ?? '').toLowerCase());
  const values: Record<string, unknown> = { ...given };
  for (const [key, name] of Object.entries(FROM_ENVIRONMENT.values)) values[key] ??= env[name] || undefined;
  if (given.json) values.format = undefined;
  for (const [key, name] of Object.entries(FROM_ENVIRONMENT.switches)) if (isOn(name)) values[key] = true;
  return { ...values, input: given.input && !isOn(FROM_ENVIRONMENT.noInput) } as CommonValues;
}

/** The flags that a command which goes on must have again: all that shape what comes of it. */
export function keptFlags({ today, currency, format, json, output, force, full, why, whatIf }: CommonValues): string[] {
  const valued = { '--today': today, '--currency': currency, '--format': format, '--output': output };
  const switched = { '--json': json, '--force': force, '--full': full, '--why': why, '--what-if': whatIf };
  return [
    ...Object.entries(valued).flatMap(([flag, value]) => (value === undefined ? [] : [flag, value])),
    ...Object.entries(switched).flatMap(([flag, isOn]) => (isOn ? [flag] : [])),
  ];
}

/** The flags that every playbook has. */
export function commonOptions({ help }: Catalog): Option[] {
  const say = help.options;
  return [
    new Option('--answers <file>', say.answers),
    new Option('--format <format>', say.format),
    new Option('--json', say.json),
    new Option('-o, --output <file>', say.output),
    new Option('--force', say.force),
    new Option('--full', say.full),
    new Option('--message <step>', say.message),
    new Option('--why', say.why),
    new Option('--what-if', say.whatIf),
    new Option('--expect <digest>', say.expect),
    new Option('--lang <tag>', say.lang),
    new Option('--currency <code>', say.currency),
    new Option('--today <date>', say.today),
    new Option('--no-input', say.noInput),
    new Option('--no-color', say.noColor),
    new Option('-q, --quiet', say.quiet),
    new Option('--debug', say.debug),
  ].map((option) => option.helpGroup(help.groups.options));
}

/** Is told of each value of a flag, with the value the flag already has. */
export type Once = (flag: string) => (value: string, before: string | undefined) => string;

/** The flags of a question: one that takes a value, or two for a yes and a no. */
export function questionOptions(
  question: Question,
  phrases: Phrases,
  group: string,
  once: Once,
  { help, interview }: Catalog,
): Option[] {
  const { id, type, unit } = question;
  const ask = phrases.questions[id]?.ask ?? id;
  const flag = flagOf(id);
  if (type === 'yes-no') {
    return [new Option(flag, help.yesNo(ask)).helpGroup(group), new Option(`--no-${flag.slice(2)}`).hideHelp()];
  }
  const choices = (question.choices ?? []).map((choice) => choice.id);
  const allowed =
    type === 'choice'
      ? help.one(choices)
      : type === 'choices'
        ? help.several(choices)
        : unit && help.unit(interview.units[unit]);
  const option = new Option(`${flag} <${help.kinds[type]}>`, allowed === undefined ? ask : `${ask} (${allowed})`);
  return [option.helpGroup(group).argParser(once(flag))];
}
