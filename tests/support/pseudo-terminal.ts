import { readSync } from 'node:fs';
import { constants } from 'node:os';
import { type IPty, spawn } from '@lydell/node-pty';
import type { Exit } from './environment.ts';

export interface PseudoTerminalOptions {
  columns: number;
  rows: number;
  env: Record<string, string>;
  cwd: string;
  /** Takes each piece of output; it may break off within a character. */
  onOutput(bytes: string | Uint8Array): void;
  /** Called once, after all output. */
  onExit(exit: Exit): void;
}

export interface PseudoTerminal {
  send(input: string): void;
  kill(signal: NodeJS.Signals): void;
}

/** What node-pty has without declaring it: the events of its socket, and the descriptor of our side. */
interface Undeclared {
  readonly fd: number;
  on(event: 'end', listener: () => void): void;
}

/** Runs a command in a pseudo-terminal. One that cannot be started says so in its output and ends with code 1. */
export function startInPseudoTerminal([file = '', ...args]: string[], options: PseudoTerminalOptions): PseudoTerminal {
  const { columns: cols, rows, env, cwd, onOutput, onExit } = options;
  const pty = spawn(file, args, { cols, rows, env, cwd, encoding: null }) as IPty & Undeclared;
  let ended = false;

  pty.onData(onOutput);
  pty.on('end', () => readRest(pty.fd, onOutput));
  pty.onExit(({ exitCode, signal }) => {
    ended = true;
    onExit(signal ? { code: null, signal: signalName(signal) } : { code: exitCode, signal: null });
  });
  return {
    send: (input) => {
      if (!ended) pty.write(input);
    },
    kill: (signal) => {
      if (!ended) pty.kill(signal);
    },
  };
}

/**
 * The libuv of Node 20 takes a pseudo-terminal for ended while the kernel still holds its last kilobytes
 * (libuv/libuv#4992, half of the long outputs on a busy machine), so they are read here.
 */
function readRest(fd: number, onOutput: (bytes: Uint8Array) => void): void {
  const buffer = Buffer.alloc(65_536);
  try {
    for (let size = readSync(fd, buffer); size > 0; size = readSync(fd, buffer)) {
      onOutput(Buffer.from(buffer.subarray(0, size)));
    }
  } catch {
    // EIO is how Linux says that there is no more.
  }
}

function signalName(number: number): NodeJS.Signals {
  const found = Object.entries(constants.signals).find(([, value]) => value === number);
  return (found?.[0] ?? `SIG${number}`) as NodeJS.Signals;
}
