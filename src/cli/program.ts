import { Command, Help, type Option } from 'commander';
import { flagOf } from '../interview/flags.ts';
import { en } from '../words/en.ts';
import { type CommonValues, commonOptions, questionOptions } from './options.ts';
import type { Prepared, Summary } from './shelf.ts';

/** What a command line asks for. */
export type Asked =
  | {
      readonly kind: 'advise';
      readonly prepared: Prepared;
      readonly command: readonly string[];
      readonly flags: ReadonlyMap<string, unknown>;
      readonly common: CommonValues;
    }
  | { readonly kind: 'run'; readonly file: string; readonly rest: readonly string[] };

/** What commander makes of a command line; words it has no place for are left to the caller. */
export interface Reading {
  readonly asked: Asked | undefined;
  readonly tooMany: readonly string[];
  readonly repeated: readonly string[];
}

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
  readonly columns: number;
  writeHelp(text: string): void;
}

export interface Program {
  /** Reads the words; throws commander's error when they are no command line, or when help was all that was wanted. */
  read(words: readonly string[]): Reading;
  /** The long flags there are, to suggest one from. */
  flags(): string[];
}

/** The command line: a command for each playbook, whose questions are its flags. */
export function programFor(setup: ProgramSetup): Program {
  const { help } = en;
  let asked: Asked | undefined;
  let tooMany: readonly string[] = [];
  const repeated: string[] = [];

  const root = new Command('clientwise')
    .description(help.summary)
    .version(`clientwise ${setup.version}`, '-V, --version', help.options.version)
    .helpOption('-h, --help', help.options.help)
    .helpCommand('help [command]', help.options.help)
    .usage(help.usage)
    .enablePositionalOptions()
    .allowExcessArguments()
    .configureOutput({
      writeOut: setup.writeHelp,
      writeErr: () => {},
      getOutHelpWidth: () => setup.columns,
      getOutHasColors: () => false,
    })
    .configureHelp({
      formatHelp: (command, helper) => inOrder(Help.prototype.formatHelp.call(helper, command, helper)),
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map((argument) => `<${argument.name()}>`).slice(0, 1)].join(
          ' ',
        ),
      minWidthToWrap: 20,
      styleTitle: (title) => help.titles[title as keyof typeof help.titles] ?? title,
    })
    .exitOverride();
  addOptions(root, commonOptions(en));

  /** Makes a command take the answers of the playbook that was named. */
  const adviseBy = (command: Command, prepared: Prepared): void => {
    const { playbook, phrases } = prepared;
    if (command !== root) addOptions(command, commonOptions(en));
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

  return {
    read(words) {
      root.parse([...words], { from: 'user' });
      return { asked, tooMany, repeated };
    },
    flags: () =>
      [root, ...root.commands].flatMap((command) =>
        command.options.flatMap(({ long }) => (long == null ? [] : [long])),
      ),
  };
}

/** The sections of a help text with what a reader looks for first at the top: examples, situations, questions; options last. */
function inOrder(text: string): string {
  const { groups, titles } = en.help;
  const last = [groups.questions, groups.details, groups.options, titles['Options:'], titles['Commands:']];
  const place = (section: string) => last.findIndex((heading) => section.startsWith(heading));
  const sections = text.trimEnd().split('\n\n');
  return `${sections
    .map((section, i) => ({ section, i }))
    .sort((a, b) => place(a.section) - place(b.section) || a.i - b.i)
    .map(({ section }) => section)
    .join('\n\n')}\n`;
}

const EXAMPLES = [
  'clientwise                          find out which situation this is',
  'clientwise fire                     answer a few questions, get a plan',
  'clientwise fire --signs dread --dread unbearable --fee 1200 --talk never --no-input',
  'clientwise mistake --answers answers.yaml --json',
];

function addOptions(command: Command, options: readonly Option[]): void {
  for (const option of options) command.addOption(option);
}

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
