import { Command, CommanderError, Help, type Option } from 'commander';
import { nearest } from '../source/nearest.ts';
import { en } from '../words/en.ts';
import { EXIT, type Trouble, trouble } from './say.ts';
import type { World } from './world.ts';

const DEFAULT_WIDTH = 80;

/** A command line of ours: help in our order and words on standard output, errors left to us, words too many kept for us to see. */
export function commandLine(name: string, { stdout }: Pick<World, 'stdout'>): Command {
  const { help } = en;
  return new Command(name)
    .helpOption('-h, --help', help.options.help)
    .helpCommand('help [command]', help.options.help)
    .enablePositionalOptions()
    .allowExcessArguments()
    .configureOutput({
      writeOut: stdout.write,
      writeErr: () => {},
      getOutHelpWidth: () => stdout.columns ?? DEFAULT_WIDTH,
      getOutHasColors: () => false,
    })
    .configureHelp({
      formatHelp: (command, helper) => inOrder(Help.prototype.formatHelp.call(helper, command, helper)),
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.slice(0, 1).map(argumentTerm)].join(' '),
      minWidthToWrap: 20,
      styleTitle: (title) => help.titles[title as keyof typeof help.titles] ?? title,
    })
    .exitOverride();
}

function argumentTerm(argument: { name(): string; required: boolean }): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}

export function addOptions(command: Command, options: readonly Option[]): void {
  for (const option of options) command.addOption(option);
}

/** The sections of a help text with what a reader looks for first at the top: examples, situations, questions; options last. */
function inOrder(text: string): string {
  const { groups, titles } = en.help;
  const last = [groups.questions, groups.details, groups.options, titles['Options:'], titles['Commands:']];
  const place = (section: string) => last.findIndex((heading) => section.startsWith(heading));
  const sections = text
    .trimEnd()
    .split('\n\n')
    .map((section, i) => ({ section, i, place: place(section) }))
    .sort((a, b) => a.place - b.place || a.i - b.i);
  return `${sections.map(({ section }) => section).join('\n\n')}\n`;
}

/** Reads words by a command line; `helped` when help or the version was all that was wanted. */
export function readCommandLine(command: Command, words: readonly string[]): 'read' | 'helped' | Trouble {
  try {
    command.parse([...words], { from: 'user' });
    return 'read';
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 || error.code === 'commander.help' ? 'helped' : sayCommanderError(error, command);
  }
}

/** Commander's errors in our words. It names the flag or argument in quotes. */
function sayCommanderError({ code, message }: CommanderError, command: Command): Trouble {
  const named = /'([^']*)'/.exec(message)?.[1] ?? message;
  const { troubles } = en;
  switch (code) {
    case 'commander.unknownOption': {
      const flag = named.split('=')[0] as string;
      if (longFlags(command).includes(flag)) return trouble(EXIT.usage, troubles.flagTakesNoValue(flag));
      return trouble(EXIT.usage, troubles.unknownFlag(flag, nearest(flag, longFlags(command))));
    }
    case 'commander.unknownCommand': {
      const names = command.commands.map((one) => one.name());
      return trouble(EXIT.usage, troubles.unknownCommand(named, nearest(named, names)));
    }
    case 'commander.optionMissingArgument':
      return trouble(EXIT.usage, troubles.flagNeedsValue(named.replace(/ <.*/, '').replace(/^-\w, /, '')));
    case 'commander.missingArgument':
      return trouble(EXIT.usage, troubles.missingWord(named));
    default:
      return trouble(EXIT.usage, message.replace(/^error: /, ''));
  }
}

function longFlags(command: Command): string[] {
  const own = command.options.flatMap(({ long }) => (long == null ? [] : [long]));
  return [...own, ...command.commands.flatMap(longFlags)];
}
