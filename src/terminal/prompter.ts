import readline from 'node:readline';
import { createPromptModule } from 'inquirer';
import type { Prompter, Reply, Request, ReviewReply, ReviewRow } from '../interview/prompter.ts';
import type { Style } from '../render/style.ts';
import { wrap } from '../render/wrap.ts';
import type { InterviewWords } from '../words/catalog/interview.ts';

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  /** Where questions are drawn: standard error, so that standard output holds the plan and nothing else. */
  readonly output: NodeJS.WriteStream;
  readonly style: Style;
  readonly words: InterviewWords;
}

/** Keys that end a prompt before its answer. */
type Interruption = 'back' | 'stop';

/** What came of one prompt. `why`: the reason was asked for, with the answer as it stood. */
type Drawn = { readonly answer: unknown; readonly why: boolean } | Interruption;

/** A prompter that draws with inquirer. Every finished prompt is wiped and replaced by one line of its own. */
export function terminalPrompter({ input, output, style, words }: Terminal): Prompter {
  // Without this, Esc would be answered only after half a second: it may be the beginning of an arrow key.
  readline.emitKeypressEvents(input, { escapeCodeTimeout: 40 } as unknown as readline.Interface);

  const wrapped = (text: string): string => wrap(text, output.columns);
  /** A line of a list; what goes over its end goes on under its beginning. */
  const item = (text: string): string => wrap(text, output.columns - 4, '    ', '').replace(/^ +/, '');
  const say = (text: string): void => {
    output.write(`${text}\n`);
  };

  /** Set while a prompt ends only to come again with its reason. */
  let isWhyAsked = false;
  /** The line of a list that the cursor stands on, as it was last drawn. */
  let lineAtCursor = '';
  let onDrawn: (() => void) | undefined;
  const highlight = (line: string): string => {
    lineAtCursor = line;
    onDrawn?.();
    onDrawn = undefined;
    return style.heading(line);
  };

  const draw = async (
    question: Readonly<Record<string, unknown>>,
    isList: boolean,
    prefix = '',
    rowsDown = 0,
  ): Promise<Drawn> => {
    const control = new AbortController();
    let pressed: Interruption = 'stop';
    isWhyAsked = false;
    // A list of ticks begins at its first line; whoever asked why was on another. Keys are heard once it is drawn.
    onDrawn = () => {
      setImmediate(() => {
        for (let i = 0; i < rowsDown; i += 1) input.emit('keypress', '', { name: 'down' });
      });
    };
    const onKey = (character: string | undefined, key: { name?: string; ctrl?: boolean }): void => {
      if (key.name === 'escape') {
        pressed = 'back';
        control.abort();
      } else if (key.name === 'd' && key.ctrl) control.abort();
      else if (isList && character === '?') {
        isWhyAsked = true;
        // Ends the prompt with what is ticked so far, so that nothing is lost when it comes again with its reason.
        setImmediate(() => input.emit('keypress', '\r', { name: 'return' }));
      }
    };
    input.on('keypress', onKey);
    try {
      const prompt = createPromptModule({ input, output, signal: control.signal, clearPromptOnDone: true });
      const { answer } = await prompt([
        { name: 'answer', theme: { ...theme(style, words, output.columns, highlight), prefix }, ...question } as never,
      ]);
      return { answer, why: isWhyAsked || answer === '?' };
    } catch (error) {
      const { name } = error as Error;
      if (name === 'AbortPromptError') return pressed;
      if (name === 'ExitPromptError') return 'stop';
      throw error;
    } finally {
      input.off('keypress', onKey);
    }
  };

  const ask = async (request: Request): Promise<Reply> => {
    const isList = request.type === 'yes-no' || request.type === 'choice' || request.type === 'choices';
    let { before } = request;
    const labelled = request.choices.map(({ id, label }) => ({ id, label: item(label) }));
    // One label may be the end of another, and the longest that fits is meant.
    const rowAt = (line: string): number => {
      const lengths = labelled.map(({ label }) => (line.endsWith(label) ? label.length : 0));
      return lengths.indexOf(Math.max(...lengths));
    };
    let isWarned = false;
    const isNothingFine = (): boolean => {
      if (isWhyAsked) return true;
      const isFine = isWarned;
      isWarned = true;
      return isFine;
    };
    let showWhy = false;
    let rowsDown = 0;
    for (;;) {
      const message = `\n${wrapped(messageOf(request, showWhy, style, words))}`;
      const drawn = await draw(
        { message, ...questionFor({ ...request, before, choices: labelled }, words, pageSize(), isNothingFine) },
        isList,
        style.dim(request.position),
        rowsDown,
      );
      if (drawn === 'stop') return 'stop';
      if (drawn === 'back') {
        if (request.canGoBack) return 'back';
      } else if (drawn.why) {
        showWhy = true;
        if (isList) before = drawn.answer as Request['before'];
        if (request.type === 'choices') rowsDown = rowAt(lineAtCursor);
      } else {
        const isEmpty = typeof drawn.answer === 'string' && drawn.answer.trim() === '';
        const answer = isEmpty ? null : drawn.answer;
        say(wrapped(`${style.dim(request.ask)} ${style.strong(shown(request, answer, words))}`));
        return { answer };
      }
    }
  };

  /** Rows of a list that leave room for what stands above and below it. */
  const pageSize = (): number => Math.max(4, (output.rows || 24) - 10);

  const review = async (rows: readonly ReviewRow[]): Promise<ReviewReply> => {
    const choices = [
      { value: 'plan', name: words.showPlan },
      ...rows.map(({ id, ask: question, answer }) => ({
        value: `:${id}`,
        name: item(`${question} ${answer}`),
        short: '',
      })),
    ];
    for (;;) {
      const result = await draw(
        { type: 'select', message: wrapped(style.strong(words.review)), choices, loop: false, pageSize: pageSize() },
        true,
      );
      if (result === 'stop' || result === 'back') return result;
      if (result.why) continue;
      return result.answer === 'plan' ? 'plan' : { change: String(result.answer).slice(1) };
    }
  };

  const pick: Prompter['pick'] = async (question, options) => {
    const choices = options.map(({ id, label }) => ({ value: id, name: item(label) }));
    for (;;) {
      const result = await draw(
        { type: 'select', message: wrapped(style.strong(question)), choices, loop: false },
        true,
      );
      if (result === 'stop') return 'stop';
      if (result !== 'back' && !result.why) return String(result.answer);
    }
  };

  return { say: (text) => say(wrapped(text)), command: say, ask, review, pick };
}

/** What inquirer needs to ask a question of each type. */
function questionFor(
  request: Request,
  words: InterviewWords,
  pageSize: number,
  isNothingFine: () => boolean,
): Readonly<Record<string, unknown>> {
  const { before, optional, isDetail } = request;
  // A detail is left out by Enter, as in a field; a question that decides is not.
  const skip = optional && isDetail ? [{ value: null, name: words.skip }] : [];
  const notSure = optional && !isDetail ? [{ value: null, name: words.notSure }] : [];
  switch (request.type) {
    case 'yes-no': {
      const choices = [...skip, { value: true, name: words.yes }, { value: false, name: words.no }, ...notSure];
      return { type: 'select', choices, default: before, loop: false };
    }
    case 'choice': {
      const choices = [...skip, ...request.choices.map(({ id, label }) => ({ value: id, name: label })), ...notSure];
      return { type: 'select', choices, default: before, loop: false, pageSize };
    }
    case 'choices': {
      const ticked = Array.isArray(before) ? before : [];
      const choices = request.choices.map(({ id, label }) => ({
        value: id,
        name: label,
        checked: ticked.includes(id),
      }));
      const validate = (items: readonly unknown[]) =>
        items.length > 0 || optional || isNothingFine() || words.nothingTicked;
      return { type: 'checkbox', choices, validate, loop: false, pageSize, shortcuts: { all: null, invert: null } };
    }
    default: {
      const validate = (typed: string): true | string => {
        if (typed.trim() === '?' || (typed.trim() === '' && optional)) return true;
        return request.check(typed) ?? true;
      };
      return { type: 'input', validate, ...(before != null && { default: String(before), prefill: 'editable' }) };
    }
  }
}

function messageOf(request: Request, showWhy: boolean, style: Style, words: InterviewWords): string {
  const { type } = request;
  const lines = [style.strong(request.ask)];
  if (showWhy) lines.push(request.why ?? words.noWhy);
  if (type === 'text' || type === 'number' || type === 'money' || type === 'date') {
    const kind = request.unit === undefined ? words.hints[type] : words.inUnits(request.unit);
    lines.push(style.dim(`${request.optional ? `${kind}; ${words.hints.optional}` : kind}:`));
  }
  return lines.join('\n');
}

/** An answer as it stays on the screen. */
function shown({ choices, type }: Request, answer: unknown, words: InterviewWords): string {
  if (answer === null) return words.leftOut;
  if (typeof answer === 'boolean') return answer ? words.yes : words.no;
  const label = (id: unknown) => choices.find((choice) => choice.id === id)?.label ?? String(id);
  if (type === 'choices') return (answer as string[]).map(label).join('; ') || words.none;
  return label(answer);
}

/** Our own words in place of inquirer's, and its marks in plain characters. */
function theme(style: Style, words: InterviewWords, columns: number, highlight: (line: string) => string) {
  return {
    icon: { cursor: '>' },
    style: {
      message: (text: string) => text,
      highlight,
      error: (text: string) => wrap(style.alert(`! ${text}`), columns),
      keysHelpTip: (keys: readonly (readonly [string, string])[]) =>
        style.dim(keys.some(([key]) => key === 'space') ? words.hints.choices : words.hints.choice),
    },
  };
}
