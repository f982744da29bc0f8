import type { Command } from 'commander';
import { flagOf } from '../interview/flags.ts';
import { en } from '../words/en.ts';
import { addOptions, commandLine, readCommandLine } from './command-line.ts';
import { type CommonValues, commonOptions, questionOptions } from './options.ts';
import { EXIT, type Trouble, trouble } from './say.ts';
import type { Prepared, Summary } from './shelf.ts';
import type { ToolName } from './tools.ts';
import type { Output } from './world.ts';

/** What a command line asks for. */
export type Asked =
  | {
      readonly kind: 'advise';
      readonly prepared: Prepared;
      readonly command: readonly string[];
      readonly flags: ReadonlyMap<string, unknown>;
      readonly common: CommonValues;
    }
  | { readonly kind: 'run'; readonly file: string; readonly rest: readonly string[] }
  | { readonly kind: 'tool'; readonly name: ToolName; readonly rest: readonly string[] };

/** The playbook behind plain `clientwise`: it finds out which of the others is needed. */
export const START = 'start';

export interface ProgramSetup {
  readonly version: string;
  /** The playbooks that have a command: all of them where help may be wanted, else the one that is named. */
  readonly summaries: readonly Summary[];
  /** The playbook that this command line names. The others stand in the help by their titles only. */
  readonly named: Prepared | undefined;
  /** Its words on the command line: `fire`, `run FILE`, or none for the one behind plain `clientwise`. */
  readonly command: readonly string[];
  readonly tools: readonly ToolName[];
  readonly stdout: Output;
}

/**
 * What the words of the command line ask for: it has a command for each playbook, whose questions are its flags. `undefined` when
 * help or the version was all that was wanted.
 */
export function readWords(words: readonly string[], setup: ProgramSetup): Asked | Trouble | undefined {
  const { help } = en;
  let asked: Asked | undefined;
  let tooMany: readonly string[] = [];
  const repeated: string[] = [];

  const root = commandLine('clientwise', setup)
    .description(help.summary)
    .version(`clientwise ${setup.version}`, '-V, --version', help.options.version)
    .usage(help.usage);
  // Behind its name, a command takes them itself.
  const isNamedFirst = setup.command.length > 0 && words[0] === setup.command[0];
  if (!isNamedFirst) addOptions(root, commonOptions(en));

  /** Makes a command take the answers of the playbook that was named. */
  const adviseBy = (command: Command, prepared: Prepared): void => {
    const { playbook, phrases } = prepared;
    if (command !== root) {
      command.version(`clientwise ${setup.version}`, '-V, --version', help.options.version);
      addOptions(command, commonOptions(en));
    }
    const once = (flag: string) => (value: string, before: string | undefined) => {
      if (before !== undefined) repeated.push(flag);
      return value;
    };
    for (const question of playbook.questions)
      addOptions(command, questionOptions(question, phrases, help.groups.questions, once, en));
    for (const detail of playbook.details)
      addOptions(command, questionOptions(detail, phrases, help.groups.details, once, en));
    command.action(() => {
      tooMany = command.args;
      asked = {
        kind: 'advise',
        prepared,
        command: setup.command,
        flags: answerFlags(command, prepared),
        common: commonValues(command),
      };
    });
  };

  if (setup.named?.playbook.id === START && setup.command.length === 0) {
    root.addHelpText('after', `\n${help.examples}\n${EXAMPLES.map((line) => `  ${line}`).join('\n')}`);
    adviseBy(root, setup.named);
  }
  for (const { id, title, about } of setup.summaries) {
    if (id === START) continue;
    const command = root
      .command(id)
      .summary(title)
      .description(about)
      .usage(help.usage)
      .helpGroup(help.groups.situations);
    if (setup.named?.playbook.id === id && setup.command[0] === id) adviseBy(command, setup.named);
  }
  const run = root.command('run').summary(help.run).description(help.run).helpGroup(help.groups.tools);
  if (setup.command[0] === 'run' && setup.named !== undefined) {
    run.usage(`${setup.command[1]} ${help.usage}`).description(setup.named.phrases.about);
    adviseBy(run, setup.named);
  } else {
    run
      .argument('<file>', help.file)
      .argument('[flags...]', help.usage)
      .passThroughOptions()
      .allowUnknownOption()
      .action((file: string, rest: string[]) => {
        asked = { kind: 'run', file, rest };
      });
  }

  for (const name of setup.tools) {
    root
      .command(name)
      .summary(help.toolSummaries[name])
      .helpGroup(help.groups.tools)
      .argument('[words...]')
      .helpOption(false)
      .passThroughOptions()
      .allowUnknownOption()
      .action((rest: string[]) => {
        asked = { kind: 'tool', name, rest };
      });
  }

  const read = readCommandLine(root, words);
  if (read === 'helped') return undefined;
  if (read !== 'read') return read;
  if (repeated[0] !== undefined) return trouble(EXIT.usage, en.troubles.flagTwice(repeated[0]));
  return tooMany[0] === undefined ? asked : trouble(EXIT.usage, en.troubles.tooManyWords(tooMany[0]));
}

const EXAMPLES = [
  'clientwise                          find out which situation this is',
  'clientwise fire                     answer a few questions, get a plan',
  'clientwise fire --signs dread --dread unbearable --fee 1200 --talk never --no-input',
  'clientwise mistake --answers answers.yaml --json',
];

/** What the flags of a playbook's questions were given, by question. */
function answerFlags(command: Command, { playbook }: Prepared): Map<string, unknown> {
  const values = command.opts<Record<string, unknown>>();
  return new Map(
    [...playbook.questions, ...playbook.details].flatMap(({ id }) => {
      const option = command.options.find(({ long }) => long === flagOf(id));
      const value = option && values[option.attributeName()];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

/** The common flags of a command and, where they stand before it, of the program. */
function commonValues(command: Command): CommonValues {
  const own = command.opts<Record<string, unknown>>();
  const parent = command.parent;
  if (parent === null) return own as unknown as CommonValues;
  const values: Record<string, unknown> = { ...own };
  for (const [name, value] of Object.entries(parent.opts<Record<string, unknown>>())) {
    const isGiven = parent.getOptionValueSource(name) === 'cli';
    if (isGiven && command.getOptionValueSource(name) !== 'cli') values[name] = value;
  }
  return values as unknown as CommonValues;
}
