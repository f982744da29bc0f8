import readline from 'node:readline';
import { createPromptModule } from 'inquirer';
import type { Prompter, Reply, Request, ReviewReply, ReviewRow } from '../interview/prompter.ts';
import type { Style } from '../render/style.ts';
import type { InterviewWords } from '../words/catalog.ts';

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  /** Where questions are drawn: standard error, so that standard output holds the plan and nothing else. */
  readonly output: NodeJS.WriteStream;
  readonly style: Style;
  readonly words: InterviewWords;
}

/** Keys that end a prompt before its answer: Esc goes back, `?` asks why (on lists; in a field it is typed and entered). */
type Interruption = 'back' | 'why' | 'stop';

/** A prompter that draws with inquirer. Every finished prompt is wiped and replaced by one line of its own. */
export function terminalPrompter({ input, output, style, words }: Terminal): Prompter {
  // Without this, Esc would be answered only after half a second: it may be the beginning of an arrow key.
  readline.emitKeypressEvents(input, { escapeCodeTimeout: 40 } as unknown as readline.Interface);

  const say = (text: string): void => {
    output.write(`${text}\n`);
  };

  /** Draws one prompt; the interruption instead of an answer when a key asked for it. */
  const draw = async (
    question: Readonly<Record<string, unknown>>,
    isList: boolean,
  ): Promise<{ answer: unknown } | Interruption> => {
    const control = new AbortController();
    let pressed: Interruption = 'stop';
    const onKey = (character: string | undefined, key: { name?: string }): void => {
      if (key.name === 'escape') pressed = 'back';
      else if (isList && character === '?') pressed = 'why';
      else if (key.name === 'd' && (key as { ctrl?: boolean }).ctrl) pressed = 'stop';
      else return;
      control.abort();
    };
    input.on('keypress', onKey);
    try {
      const prompt = createPromptModule({ input, output, signal: control.signal, clearPromptOnDone: true });
      const answers = await prompt([{ name: 'answer', theme: theme(style, words, isList), ...question } as never]);
      return { answer: (answers as { answer: unknown }).answer };
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
    let showWhy = false;
    for (;;) {
      const isList = request.type === 'yes-no' || request.type === 'choice' || request.type === 'choices';
      const message = messageOf(request, showWhy, style, words);
      const result = await draw({ message, ...questionFor(request, words) }, isList);
      if (result === 'why' || (result !== 'stop' && result !== 'back' && result.answer === '?')) {
        showWhy = true;
        continue;
      }
      if (result === 'stop') return 'stop';
      if (result === 'back') {
        if (request.canGoBack) return 'back';
        continue;
      }
      const answer = result.answer === '' ? null : result.answer;
      say(`${style.dim(request.ask)} ${style.strong(shown(request, answer, words))}`);
      return { answer };
    }
  };

  const review = async (rows: readonly ReviewRow[]): Promise<ReviewReply> => {
    const choices = [
      { value: 'plan', name: words.showPlan },
      ...rows.map(({ id, ask: question, answer }) => ({ value: `:${id}`, name: `${question} ${answer}` })),
    ];
    for (;;) {
      const result = await draw(
        { type: 'select', message: style.strong(words.review), choices, loop: false, pageSize: 24 },
        true,
      );
      if (result === 'why') continue;
      if (result === 'stop' || result === 'back') return result;
      return result.answer === 'plan' ? 'plan' : { change: String(result.answer).slice(1) };
    }
  };

  const confirm = async (question: string, yes: string, no: string): Promise<boolean | 'stop'> => {
    const choices = [
      { value: true, name: yes },
      { value: false, name: no },
    ];
    for (;;) {
      const result = await draw({ type: 'select', message: style.strong(question), choices, loop: false }, true);
      if (result === 'why') continue;
      if (result === 'stop') return 'stop';
      return result !== 'back' && result.answer === true;
    }
  };

  return { say, ask, review, confirm };
}

const PAGE = 14;

/** What inquirer needs to ask a question of each type. */
function questionFor(request: Request, words: InterviewWords): Readonly<Record<string, unknown>> {
  const { before, optional } = request;
  const notSure = optional ? [{ value: null, name: words.notSure }] : [];
  switch (request.type) {
    case 'yes-no': {
      const choices = [{ value: true, name: words.yes }, { value: false, name: words.no }, ...notSure];
      return { type: 'select', choices, default: before, loop: false };
    }
    case 'choice': {
      const choices = [...request.choices.map(({ id, label }) => ({ value: id, name: label })), ...notSure];
      return { type: 'select', choices, default: before, loop: false, pageSize: PAGE };
    }
    case 'choices': {
      const ticked = Array.isArray(before) ? before : [];
      const choices = request.choices.map(({ id, label }) => ({
        value: id,
        name: label,
        checked: ticked.includes(id),
      }));
      return { type: 'checkbox', choices, loop: false, pageSize: PAGE, shortcuts: { all: null, invert: null } };
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
  const lines = [style.dim(request.position), style.strong(request.ask)];
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

/** Our own words in place of inquirer's, and no mark before a question. */
function theme(style: Style, words: InterviewWords, isList: boolean) {
  return {
    prefix: '',
    style: {
      message: (text: string) => text,
      highlight: style.heading,
      error: (text: string) => style.alert(`! ${text}`),
      keysHelpTip: (keys: readonly (readonly [string, string])[]) => {
        const ticks = keys.some(([key]) => key === 'space');
        return style.dim(ticks ? words.hints.choices : words.hints.choice);
      },
    },
    ...(isList && { icon: { cursor: '>' } }),
  };
}
