import path from 'node:path';
import { isDevice, writeAtOnce } from '../files/descriptor.ts';
import { DISK, readStandardInput } from '../files/files.ts';
import { PLAIN } from '../render/style.ts';
import { localDay } from '../source/day.ts';
import { en } from '../words/en.ts';
import { run } from './run.ts';
import { EXIT } from './say.ts';
import { shelfIn } from './shelf.ts';
import type { Output, World } from './world.ts';

/** The folders of the playbooks that come with the program: as it reads them, and as they were written. */
interface Folders {
  readonly shelf: string;
  readonly playbooks: string;
}

/** Runs the program with this process's streams, files and clock, and sets its exit code. */
export async function runInRealWorld(words: readonly string[], version: string, folders: Folders): Promise<void> {
  // Stands where nothing is left to wait for before the run has ended: that is no success.
  process.exitCode = EXIT.unexpected;
  process.exitCode = await run(words, realWorld(version, folders));
}

/** A stream is opened when it is first used; opening one takes time. */
function realWorld(version: string, folders: Folders): World {
  process.once('SIGTERM', () => endBySignal(EXIT.terminated));
  process.once('SIGHUP', () => endBySignal(EXIT.hangup));
  return {
    version,
    env: process.env,
    stdin: {
      get isTerminal() {
        return isTerminal(0);
      },
      read: readStandardInput,
    },
    stdout: outputOf(1, () => process.stdout, en.troubles.standardOutput),
    stderr: outputOf(2, () => process.stderr, en.troubles.standardError),
    files: DISK,
    shelf: shelfIn(folders.shelf, DISK),
    playbooks: path.resolve(folders.playbooks),
    today: () => localDay(new Date()),
    async prompter({ color, words }) {
      const { terminalPrompter } = await import('../terminal/prompter.ts');
      const style = color ? (await import('../terminal/style.ts')).colorStyle() : PLAIN;
      return terminalPrompter({ input: process.stdin, output: process.stderr, style, words });
    },
    colorStyle: async () => (await import('../terminal/style.ts')).colorStyle(),
  };
}

function outputOf(descriptor: number, open: () => NodeJS.WriteStream, name: string): Output {
  let stream: NodeJS.WriteStream | undefined;
  const opened = (): NodeJS.WriteStream => {
    stream ??= open().on('error', (error) => endByError(error, name));
    return stream;
  };
  return {
    get isTerminal() {
      return isTerminal(descriptor);
    },
    get columns() {
      return isTerminal(descriptor) ? opened().columns : undefined;
    },
    write: (text) => {
      // To open a stream for a pipe or a file takes longer than to write a plan. It is for what these do not take at once.
      const rest = stream === undefined && !isTerminal(descriptor) ? writeAtOnce(descriptor, text) : text;
      if (rest.length > 0) opened().write(rest);
    },
  };
}

/** Only of a device is it asked of `node:tty`, which brings all that Node has for networks. */
function isTerminal(descriptor: number): boolean {
  return isDevice(descriptor) && process.getBuiltinModule('node:tty').isatty(descriptor);
}

/** A closed pipe (`| head -1`) is no error; a full disk behind a stream is one. */
function endByError({ code, message }: NodeJS.ErrnoException, name: string): void {
  if (code === 'EPIPE') process.exit(process.exitCode ?? EXIT.done);
  const { noRoom, fileRefused } = en.troubles;
  process.stderr.write(`${code === 'ENOSPC' ? noRoom(name) : fileRefused(name, code ?? message)}\n`);
  process.exit(EXIT.system);
}

/** The cursor may be hidden by a prompt. */
function endBySignal(exit: number): void {
  if (isTerminal(2)) process.stderr.write('\u001b[?25h\n');
  process.exit(exit);
}
