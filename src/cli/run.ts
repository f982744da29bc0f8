import { CommanderError } from 'commander';
import { nearest } from '../source/nearest.ts';
import { en } from '../words/en.ts';
import { advise } from './commands/advise.ts';
import { type Asked, type Program, programFor, START } from './program.ts';
import { EXIT, isTrouble, type Trouble, trouble } from './say.ts';
import type { Prepared, Summary } from './shelf.ts';
import type { World } from './world.ts';

const DEFAULT_WIDTH = 80;

/** Runs the program once: reads the words of the command line and gives back the exit code. Everything it touches is in `world`. */
export async function run(words: readonly string[], world: World): Promise<number> {
  try {
    const result = await runWords(words, world);
    if (!isTrouble(result)) return result;
    for (const sentence of result.sentences) world.stderr.write(`${sentence}\n`);
    return result.exit;
  } catch (error) {
    if (words.includes('--debug')) throw error;
    world.stderr.write(`${en.troubles.unexpected(String((error as Error).message ?? error), world.version)}\n`);
    return EXIT.unexpected;
  }
}

async function runWords(words: readonly string[], world: World): Promise<number | Trouble> {
  const { shelf } = world;
  const first = words[0];
  const quick = first === undefined || first === START || first === 'run' ? undefined : shelf.load(first);
  if (first !== undefined && quick !== undefined) {
    // The usual way of a script: nothing is loaded but the playbook that is named.
    const { title, about } = quick.phrases;
    return act(readWords(words, quick, [first], [{ id: first, title, about }], world), world);
  }
  const summaries = shelf.list();
  const commands = [...summaries.map(({ id }) => id).filter((id) => id !== START), 'run', 'help'];
  const command = first === 'help' ? words[1] : first;
  if (command !== undefined && !command.startsWith('-') && !commands.includes(command)) {
    return trouble(EXIT.usage, en.troubles.unknownCommand(command, nearest(command, commands)));
  }
  const name = words.find((word) => commands.includes(word) && word !== 'help');
  const named = shelf.load(name ?? START);
  return act(readWords(words, named, name === undefined || name === 'run' ? [] : [name], summaries, world), world);
}

async function act(asked: Asked | Trouble | undefined, world: World): Promise<number | Trouble> {
  if (asked === undefined) return EXIT.done;
  if (isTrouble(asked)) return asked;
  return asked.kind === 'advise' ? advise(asked, world) : runFile(asked.file, asked.rest, world);
}

/** Runs a playbook from a file: its questions become the flags of `run FILE`. */
async function runFile(file: string, rest: readonly string[], world: World): Promise<number | Trouble> {
  // Loaded here: it brings the YAML library and all that reads and checks playbooks.
  const { loadPlaybook } = await import('./load-playbook.ts');
  const prepared = loadPlaybook(file, world, en);
  if (isTrouble(prepared)) return prepared;
  return act(readWords(['run', ...rest], prepared, ['run', file], [], world), world);
}

/** What the words ask for; `undefined` when help or the version was all that was wanted. */
function readWords(
  words: readonly string[],
  named: Prepared | undefined,
  command: readonly string[],
  summaries: readonly Summary[],
  world: World,
): Asked | Trouble | undefined {
  const program = programFor({
    version: world.version,
    summaries,
    named,
    command,
    columns: world.stdout.columns ?? DEFAULT_WIDTH,
    writeHelp: world.stdout.write,
  });
  try {
    const { asked, tooMany, repeated } = program.read(words);
    if (repeated[0] !== undefined) return trouble(EXIT.usage, en.troubles.flagTwice(repeated[0]));
    return tooMany[0] === undefined ? asked : trouble(EXIT.usage, en.troubles.tooManyWords(tooMany[0]));
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? undefined : sayCommanderError(error, program);
    throw error;
  }
}

/** Commander's errors in our words. It names the flag or argument in quotes. */
function sayCommanderError({ code, message }: CommanderError, program: Program): Trouble {
  const named = /'([^']*)'/.exec(message)?.[1] ?? message;
  const { troubles } = en;
  switch (code) {
    case 'commander.unknownOption': {
      const flag = named.split('=')[0] as string;
      return trouble(EXIT.usage, troubles.unknownFlag(flag, nearest(flag, program.flags())));
    }
    case 'commander.optionMissingArgument':
      return trouble(EXIT.usage, troubles.flagNeedsValue(named.replace(/ <.*/, '').replace(/^-\w, /, '')));
    case 'commander.missingArgument':
      return trouble(EXIT.usage, troubles.missingWord(named));
    default:
      return trouble(EXIT.usage, message.replace(/^error: /, ''));
  }
}
