import { nearest } from '../source/nearest.ts';
import { en } from '../words/en.ts';
import { advise } from './commands/advise.ts';
import { commonOptions, NO_FLAGS } from './options.ts';
import { filesInOwnFolder, ownFiles } from './own-playbooks.ts';
import { type Asked, readWords, START } from './program.ts';
import { EXIT, isTrouble, type Trouble, trouble } from './say.ts';
import type { Summary } from './shelf.ts';
import { isToolName, TOOLS, type ToolName } from './tools.ts';
import type { World } from './world.ts';

/** Runs the program once: reads the words of the command line and gives back the exit code. Everything it touches is in `world`. */
export async function run(words: readonly string[], world: World): Promise<number> {
  try {
    const result = await runWords(words, world);
    if (!isTrouble(result)) return result;
    for (const sentence of result.sentences) world.stderr.write(`${sentence}\n`);
    return result.exit;
  } catch (error) {
    if (words.includes('--debug')) world.stderr.write(`${(error as Error).stack ?? error}\n`);
    world.stderr.write(`${en.troubles.unexpected(String((error as Error).message ?? error), world.version)}\n`);
    return EXIT.unexpected;
  }
}

async function runWords(words: readonly string[], world: World): Promise<number | Trouble> {
  const { shelf, version, stdout } = world;
  const [first] = words;
  const isOwnWord = first === undefined || first === START || first === 'run' || isToolName(first);
  const quick = isOwnWord ? undefined : shelf.load(first);
  const bare = first === undefined ? shelf.load(START) : words.length === 1 ? quick : undefined;
  // The usual way of a person: without flags there is no command line to read, and making one takes a tenth of the time.
  if (bare !== undefined) return advise({ prepared: bare, command: words, flags: new Map(), common: NO_FLAGS }, world);
  if (quick !== undefined && first !== undefined) {
    // The usual way of a script: nothing is loaded but the playbook that is named.
    const { title, about } = quick.phrases;
    const summaries = [{ id: first, title, about }];
    return act(readWords(words, { version, stdout, summaries, tools: [], named: quick, command: [first] }), world);
  }
  if (!isOwnWord && !first.startsWith('-') && first !== 'help' && ownFiles(world).has(first)) {
    return runFile(first, words.slice(1), world, [first]);
  }
  const own = asksForHelp(words) ? await listOwn(world) : [];
  const summaries = [...shelf.list(), ...own];
  const tools = Object.keys(TOOLS) as ToolName[];
  const commands = [...summaries.map(({ id }) => id).filter((id) => id !== START), 'run', 'help', ...tools];
  const command = first === 'help' ? words[1] : first;
  if (command !== undefined && !command.startsWith('-') && !commands.includes(command)) {
    return trouble(
      EXIT.usage,
      en.troubles.unknownCommand(command, nearest(command, [...commands, ...ownFiles(world).keys()])),
    );
  }
  if (first === 'help' && command !== undefined && isToolName(command)) return runTool(command, ['--help'], world);
  if (first === 'help' && own.some(({ id }) => id === command) && command !== undefined)
    return runFile(command, ['--help'], world, [command]);
  const name = commandAmong(words, summaries);
  const named = shelf.load(name ?? START);
  if (named === undefined) throw new Error(`${name ?? START}.json is not among the stored playbooks`);
  return act(
    readWords(words, { version, stdout, summaries, tools, named, command: name === undefined ? [] : [name] }),
    world,
  );
}

/** The playbook that is the command: the first of their names that is not the value of a flag. */
function commandAmong(words: readonly string[], summaries: readonly Summary[]): string | undefined {
  const takeValue = commonOptions(en).filter(({ required }) => required);
  const isValue = (i: number) => i > 0 && takeValue.some(({ short, long }) => [short, long].includes(words[i - 1]));
  return words.find((word, i) => word !== START && summaries.some(({ id }) => id === word) && !isValue(i));
}

async function act(asked: Asked | Trouble | undefined, world: World): Promise<number | Trouble> {
  if (asked === undefined) return EXIT.done;
  if (isTrouble(asked)) return asked;
  if (asked.kind === 'advise') return advise(asked, world);
  return asked.kind === 'run' ? runFile(asked.file, asked.rest, world) : runTool(asked.name, asked.rest, world);
}

async function runTool(name: ToolName, words: readonly string[], world: World): Promise<number | Trouble> {
  const tool = await TOOLS[name]();
  return tool(words, world);
}

function asksForHelp(words: readonly string[]): boolean {
  return words[0] === 'help' || words.includes('--help') || words.includes('-h');
}

/** A person's own playbooks, for the help. */
async function listOwn(world: World): Promise<readonly Summary[]> {
  if (filesInOwnFolder(world).size === 0) return [];
  const { ownSummaries } = await import('./own-summaries.ts');
  return ownSummaries(world);
}

/** Runs a playbook from a file, or a person's own by its id: its questions become the flags of its command. */
async function runFile(
  file: string,
  rest: readonly string[],
  world: World,
  command: readonly string[] = ['run', file],
): Promise<number | Trouble> {
  const shipped = ownFiles(world).has(file) ? undefined : world.shelf.load(file);
  // Loaded here: it brings the YAML library and all that reads and checks playbooks.
  const named = shipped ?? (await import('./sound-playbook.ts')).openSound(file, world);
  if (isTrouble(named)) return named;
  const { version, stdout } = world;
  const { title, about } = named.phrases;
  const summaries = command[0] === 'run' ? [] : [{ id: file, title, about }];
  const first = command[0] as string;
  return act(readWords([first, ...rest], { version, stdout, summaries, tools: [], named, command }), world);
}
