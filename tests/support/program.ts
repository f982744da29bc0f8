import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import {
  cleanEnvironment,
  createFolder,
  type Environment,
  type Exit,
  removeFolder,
  temporaryFolder,
} from './environment.ts';

export { temporaryFolder };

const program = fileURLToPath(new URL('../../bin/clientwise.js', import.meta.url));

export interface RunOptions {
  /** What the program can read. `'closed'` is an end at once; left out, stdin stays open and silent, as in a script. */
  stdin?: string | Buffer | 'closed';
  env?: Environment;
  /** The working directory; that of the tests if left out. */
  cwd?: string;
}

export interface Result extends Exit {
  stdout: string;
  stderr: string;
}

/** The command line that starts the built program, for `run` and `openTerminal`. */
export function clientwiseCommand(args: string[]): string[] {
  return [process.execPath, program, ...args];
}

/** The command line that runs `source` as an ES module, kept in a temporary folder until the test has finished. */
export function script(source: string): string[] {
  const file = join(temporaryFolder(), 'script.mjs');
  writeFileSync(file, source);
  return [process.execPath, file];
}

/** Runs the built program without a terminal and without a shell, in a home of its own. */
export function clientwise(args: string[], options?: RunOptions): Promise<Result> {
  return run(clientwiseCommand(args), options);
}

/** The same for one line of a table of cases: `line` holds the arguments, parted by spaces, and `folder` is the cwd. */
export function clientwiseIn(folder: string, line: string): Promise<Result> {
  return clientwise(line.split(' ').filter(Boolean), { cwd: folder });
}

/**
 * Runs any command to its end. One that takes more than 10 seconds is killed, which shows as the signal SIGKILL.
 *
 * @throws when the command cannot be started; a command that fails is a result
 */
export async function run([file = '', ...args]: string[], { stdin, env, cwd }: RunOptions = {}): Promise<Result> {
  const home = createFolder();
  try {
    const child = spawn(file, args, {
      env: cleanEnvironment(home, env),
      cwd,
      timeout: 10_000,
      killSignal: 'SIGKILL',
    });
    child.stdin.on('error', ignoreUnreadInput);
    if (stdin !== undefined) child.stdin.end(stdin === 'closed' ? undefined : stdin);
    const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    const [stdout, stderr, [code, signal]] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
    return { code, signal, stdout, stderr };
  } finally {
    removeFolder(home);
  }
}

/** A program may end before it has read all of its input; the broken pipe is then ours to bear, not a failure. */
function ignoreUnreadInput(): void {}
