import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { DISK, readStandardInput } from '../files/files.ts';
import { PLAIN } from '../render/style.ts';
import { localDay } from '../source/day.ts';
import { en } from '../words/en.ts';
import { EXIT } from './say.ts';
import { shelfIn } from './shelf.ts';
import type { Output, World } from './world.ts';

/** The real world: this process's streams, files and clock. A stream is opened when it is first used; opening one takes time. */
export function realWorld(version: string, folders: { readonly shelf: URL; readonly playbooks: URL }): World {
  process.once('SIGTERM', () => endBySignal(EXIT.terminated));
  process.once('SIGHUP', () => endBySignal(EXIT.hangup));
  return {
    version,
    env: process.env,
    stdin: {
      isTerminal: isatty(0),
      read: readStandardInput,
    },
    stdout: outputOf(1, () => process.stdout, en.troubles.standardOutput),
    stderr: outputOf(2, () => process.stderr, en.troubles.standardError),
    files: DISK,
    shelf: shelfIn(fileURLToPath(folders.shelf), DISK),
    playbooks: fileURLToPath(folders.playbooks),
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
  const isTerminal = isatty(descriptor);
  let stream: NodeJS.WriteStream | undefined;
  const opened = (): NodeJS.WriteStream => {
    stream ??= open().on('error', (error) => endByError(error, name));
    return stream;
  };
  return {
    isTerminal,
    get columns() {
      return isTerminal ? opened().columns : undefined;
    },
    write: (text) => {
      opened().write(text);
    },
  };
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
  if (isatty(2)) process.stderr.write('\u001b[?25h\n');
  process.exit(exit);
}
