import { type ChildProcess, fork } from 'node:child_process';

/** What became of a text: what Z3 printed, or nothing because it took too long or its process ended. */
export type Reply = { readonly printed: string } | { readonly lost: true };

export interface Solver {
  /** Runs SMT-LIB text after all texts before it; a `fresh` one, and the one after a loss, as if there had been none. */
  run(text: string, fresh?: boolean): Promise<Reply>;
  close(): void;
}

type Message = { readonly ready: true } | { readonly absent: true } | { readonly printed: string };

const START_MS = 30_000;
/** Long after the solver should have given up by itself. */
const DEADLINE_MS = 60_000;

/**
 * Starts Z3 in a process of its own, from the file of `solver-child.ts` as it was built. `absent` when the package is not there.
 * A text that takes longer than `deadline` milliseconds is given up: its process is ended and a new one started.
 */
export async function openSolver(program: string, deadline = DEADLINE_MS): Promise<Solver | 'absent' | 'broken'> {
  const first = await start(program);
  if (first === 'absent') return 'absent';
  if (first === undefined) return 'broken';
  let child: ChildProcess | undefined = first;
  return {
    async run(text, fresh = false) {
      if (child === undefined) {
        const next = await start(program);
        if (next === undefined || next === 'absent') return { lost: true };
        child = next;
      }
      const reply = await exchange(child, { text, fresh }, deadline);
      if (reply !== undefined && 'printed' in reply) return reply;
      child.kill('SIGKILL');
      child = undefined;
      return { lost: true };
    },
    close() {
      child?.kill('SIGKILL');
    },
  };
}

async function start(program: string): Promise<ChildProcess | 'absent' | undefined> {
  const child = fork(program, [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
  const message = await exchange(child, undefined, START_MS);
  if (message !== undefined && 'ready' in message) return child;
  child.kill('SIGKILL');
  return message !== undefined && 'absent' in message ? 'absent' : undefined;
}

/** Sends a request, if there is one, and waits for the next message; `undefined` when none comes in time. */
function exchange(
  child: ChildProcess,
  request: { readonly text: string; readonly fresh: boolean } | undefined,
  deadline: number,
): Promise<Message | undefined> {
  return new Promise((resolve) => {
    const end = (message: Message | undefined) => {
      clearTimeout(timer);
      child.off('message', hear);
      child.off('exit', leave);
      child.off('error', leave);
      resolve(message);
    };
    const hear = (message: unknown) => end(message as Message);
    const leave = () => end(undefined);
    const timer = setTimeout(leave, deadline);
    child.once('message', hear);
    child.once('exit', leave);
    child.once('error', leave);
    if (request !== undefined) child.send(request, (error) => error && leave());
  });
}
