import { EventEmitter, once } from 'node:events';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { cleanEnvironment, type Environment, type Exit, temporaryFolder } from './environment.ts';
import { startInPseudoTerminal } from './pseudo-terminal.ts';

const keys = {
  enter: '\r',
  escape: '\x1b',
  up: '\x1b[A',
  down: '\x1b[B',
  space: ' ',
  'ctrl-c': '\x03',
  'ctrl-d': '\x04',
};

/** The number of the mode in which a terminal shows its cursor. */
const CURSOR = 25;

export interface TerminalOptions {
  columns?: number;
  rows?: number;
  env?: Environment;
  /** The working directory; that of the tests if left out. */
  cwd?: string;
  /** A file that takes stdout, so that the terminal shows stderr alone. */
  stdoutTo?: string;
}

export interface Waiting {
  /** Milliseconds until the wait fails with the screen in its message; 10,000 if left out. */
  timeout?: number;
}

export interface Terminal {
  /** Sends characters as they are; nothing happens once the program has ended. */
  type(text: string): void;
  press(key: keyof typeof keys): void;
  /** Sends a signal to the program, as another one would; `ctrl-c` is a key. */
  kill(signal: NodeJS.Signals): void;
  isCursorShown(): boolean;
  /** The visible rows, without blanks at their ends and empty rows at the bottom. */
  screen(): string;
  /** All that scrolled away and the screen; a line the terminal broke for its width is one line again. */
  transcript(): string;
  /**
   * Waits until the transcript holds the text; blanks at its end do not count, as the transcript has none there. Fails
   * at once when the program ends without it.
   */
  waitFor(wanted: string | RegExp, waiting?: Waiting): Promise<void>;
  /** Waits until the program has ended and all its output is on the screen. */
  waitForExit(waiting?: Waiting): Promise<Exit>;
  /** Kills the program if it still runs. Happens by itself after the test. */
  close(): Promise<void>;
}

/**
 * Runs a command in a pseudo-terminal, in a home of its own, and keeps what a person would see. For use in a test,
 * which closes it when it has finished.
 */
export function openTerminal(command: string[], options: TerminalOptions = {}): Terminal {
  const { columns = 80, rows = 40, env, cwd = process.cwd(), stdoutTo } = options;
  const display = new xterm.Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true });
  const news = new EventEmitter();
  let isCursorShown = true;
  for (const [final, shows] of [
    ['h', true],
    ['l', false],
  ] as const) {
    display.parser.registerCsiHandler({ prefix: '?', final }, (modes) => {
      if (modes.includes(CURSOR)) isCursorShown = shows;
      return false; // the display follows the mode as well
    });
  }
  let exit: Exit | undefined;

  const { send, kill } = startInPseudoTerminal(stdoutTo === undefined ? command : withStdoutTo(stdoutTo, command), {
    columns,
    rows,
    env: cleanEnvironment(temporaryFolder(), env),
    cwd,
    onOutput: (bytes) => display.write(bytes, () => news.emit('change')),
    onExit: (itsExit) =>
      // An empty piece of output is shown after all that came before it.
      display.write('', () => {
        exit = itsExit;
        news.emit('change');
      }),
  });
  display.onData(send); // what a terminal answers when it is asked, for its cursor's place for instance

  function textFrom(first: number, endOfRow: (next: xterm.IBufferLine | undefined) => string): string {
    const { active } = display.buffer;
    let text = '';
    for (let at = first; at < active.length; at++) {
      text += active.getLine(at)?.translateToString(true) + endOfRow(active.getLine(at + 1));
    }
    return text.replace(/ +$/gm, '').trimEnd();
  }

  const screen = () => textFrom(display.buffer.active.baseY, () => '\n');
  const transcript = () => textFrom(0, (next) => (next?.isWrapped ? '' : '\n'));

  /** Looks again after each piece of output until there is something to be found. */
  async function until<Found>(what: string, find: () => Found | undefined, { timeout = 10_000 }: Waiting = {}) {
    const failed = (why: string) => new Error(`${what}: ${why}. The screen:\n${screen()}`);
    const signal = AbortSignal.timeout(timeout);
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (exit !== undefined) throw failed(`not before the end (code ${exit.code}, signal ${exit.signal})`);
      await once(news, 'change', { signal }).catch(() => {
        throw failed(`not within ${timeout} ms`);
      });
    }
  }

  const waitForExit = (waiting?: Waiting) => until('the end', () => exit, waiting);

  async function close(): Promise<void> {
    kill('SIGKILL');
    await waitForExit();
    display.dispose();
  }

  onTestFinished(close);
  return {
    type: send,
    press: (key) => send(keys[key]),
    kill,
    isCursorShown: () => isCursorShown,
    screen,
    transcript,
    waitFor: async (wanted, waiting) => {
      await until(String(wanted), () => (holds(transcript(), wanted) ? true : undefined), waiting);
    },
    waitForExit,
    close,
  };
}

function withStdoutTo(file: string, command: string[]): string[] {
  return ['sh', '-c', 'exec "$@" > "$0"', file, ...command];
}

function holds(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted.trimEnd()) : text.search(wanted) >= 0;
}
