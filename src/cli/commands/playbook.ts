import type { Command } from 'commander';
import { enForTools as en } from '../../words/en-for-tools.ts';
import { commandLine, readCommandLine } from '../command-line.ts';
import { EXIT, type Exit, type Trouble, trouble } from '../say.ts';
import type { Tool } from '../tools.ts';
import type { World } from '../world.ts';
import { addCheck } from './playbook/check.ts';
import { addDiff } from './playbook/diff.ts';
import { addGraph } from './playbook/graph.ts';
import { addList } from './playbook/list.ts';
import { addNew } from './playbook/new.ts';
import { addProve } from './playbook/prove.ts';
import { addShow } from './playbook/show.ts';
import { addTest } from './playbook/test.ts';

/** A subcommand adds itself to the command line, and gives what it does to `take` when it is called. */
export type AddSubcommand = (parent: Command, world: World, take: (act: Act) => void) => void;
export type Act = () => Promise<Exit | Trouble>;

const SUBCOMMANDS: readonly AddSubcommand[] = [
  addList,
  addShow,
  addCheck,
  addProve,
  addTest,
  addDiff,
  addGraph,
  addNew,
];

/** `clientwise playbook …`: the bench for those who write playbooks. */
export const playbookTool: Tool = async (words, world) => {
  let act: Act | undefined;
  const program = commandLine('clientwise playbook', world).description(en.authoring.about);
  for (const add of SUBCOMMANDS) {
    add(program, world, (taken) => {
      act = taken;
    });
  }
  const read = readCommandLine(program, words.length === 0 ? ['--help'] : words);
  if (read === 'helped') return EXIT.done;
  if (read !== 'read') return read;
  const extra = wordTooMany(program.commands.find((command) => command.name() === words[0]));
  if (extra !== undefined) return trouble(EXIT.usage, en.troubles.tooManyWords(extra));
  return act === undefined ? EXIT.done : act();
};

/** The first word that a subcommand has no use for. */
function wordTooMany(command: Command | undefined): string | undefined {
  const taken = command?.registeredArguments ?? [];
  return taken.some(({ variadic }) => variadic) ? undefined : command?.args[taken.length];
}
