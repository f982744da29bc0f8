import { fileURLToPath } from 'node:url';
import { DISK, type FileFault } from '../files/files.ts';
import { PLAIN } from '../render/style.ts';
import { localDay } from '../source/day.ts';
import { en } from '../words/en.ts';
import { run } from './run.ts';
import { EXIT } from './say.ts';
import { shelfIn } from './shelf.ts';
import type { Output, World } from './world.ts';

declare const CLIENTWISE_VERSION: string;

/** Runs the program with the real world: this process's arguments, streams, files and clock. */
export async function main(): Promise<void> {
  const { stdin, stdout, stderr } = process;
  endQuietly(stdout);
  endQuietly(stderr);
  process.once('SIGTERM', () => endBySignal(EXIT.terminated));
  process.once('SIGHUP', () => endBySignal(EXIT.hangup));
  const world: World = {
    version: CLIENTWISE_VERSION,
    env: process.env,
    stdin: { isTerminal: stdin.isTTY === true, read: readStdin },
    stdout: outputOf(stdout),
    stderr: outputOf(stderr),
    files: DISK,
    shelf: shelfIn(fileURLToPath(new URL('../playbooks', import.meta.url)), DISK),
    today: () => localDay(new Date()),
    async prompter({ color, words }) {
      const { terminalPrompter } = await import('../terminal/prompter.ts');
      const style = color ? (await import('../terminal/style.ts')).colorStyle() : PLAIN;
      return terminalPrompter({ input: stdin, output: stderr, style, words });
    },
    colorStyle: async () => (await import('../terminal/style.ts')).colorStyle(),
  };
  process.exitCode = await run(process.argv.slice(2), world);
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
    write: (text) => {
      stream.write(text);
    },
  };
}

/** A closed pipe (`| head -1`) is no error; a full disk behind a stream is one. */
function endQuietly(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.done);
    const { troubles } = en;
    const name = stream === process.stdout ? troubles.standardOutput : troubles.standardError;
    process.stderr.write(
      `${error.code === 'ENOSPC' ? troubles.noRoom(name) : troubles.fileRefused(name, error.code ?? error.message)}\n`,
    );
    process.exit(EXIT.system);
  });
}

/** The cursor may be hidden by a prompt. */
function endBySignal(exit: number): void {
  if (process.stderr.isTTY) process.stderr.write('\u001b[?25h\n');
  process.exit(exit);
}

async function readStdin(limit: number): Promise<Uint8Array | FileFault> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) return { fault: 'too-big' };
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
