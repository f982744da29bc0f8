import type { Prompter, Reply, Request, ReviewReply } from '../../src/interview/prompter.ts';

/** What a script has seen: each question as it was put, what was said, and the answers as they were last shown for review. */
export interface Script {
  readonly prompter: Prompter;
  readonly requests: Request[];
  readonly said: string[];
  readonly reviewed: string[];
  /** The replies that nobody asked for. */
  left(): string[];
}

/**
 * A person who follows a script of words `question=reply`, and `review=reply` for the list of answers. Replies: an answer as it is
 * typed (`,` between ticks, nothing for one left out), `<` to go back, `!` to stop; in the review also `plan` or a question's id.
 * A question that comes out of turn is an error.
 */
export function followScript(script: string): Script {
  const words = script.split(' ').filter(Boolean);
  const requests: Request[] = [];
  const said: string[] = [];
  const reviewed: string[] = [];
  const next = (asked: string): string => {
    const [name, reply] = words[0]?.split('=') ?? [];
    if (name !== asked || reply === undefined)
      throw new Error(`asked for ${asked}, the script goes on with ${words[0]}`);
    words.shift();
    return reply;
  };
  const signals: Readonly<Record<string, 'back' | 'stop'>> = { '<': 'back', '!': 'stop' };
  const prompter: Prompter = {
    say: (text) => said.push(text),
    command: (text) => said.push(text),
    async ask(request): Promise<Reply> {
      requests.push(request);
      const reply = next(request.id);
      return signals[reply] ?? { answer: reply === '' ? null : reply };
    },
    async review(rows): Promise<ReviewReply> {
      reviewed.splice(0, reviewed.length, ...rows.map(({ id, answer }) => `${id}=${answer}`));
      const reply = next('review');
      return signals[reply] ?? (reply === 'plan' ? 'plan' : { change: reply });
    },
    async pick(question) {
      throw new Error(`an interview offers nothing else: ${question}`);
    },
  };
  return { prompter, requests, said, reviewed, left: () => words };
}
