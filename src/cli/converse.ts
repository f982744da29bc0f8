import { aboutHowMany } from '../interview/ahead.ts';
import type { Answers } from '../interview/answers.ts';
import { interview } from '../interview/interview.ts';
import type { Prompter } from '../interview/prompter.ts';
import { type Arrived, walk } from '../interview/walk.ts';
import type { Plan } from '../plan/plan.ts';
import { answeredWords, carriedAnswers, type Setting } from '../plan/replay.ts';
import { quoteCommand } from '../render/shell.ts';
import { valueWriter } from '../render/values.ts';
import { wantsColor } from '../terminal/wants-color.ts';
import { sayFault } from './say.ts';
import type { Settled } from './settle.ts';
import type { Prepared } from './shelf.ts';
import type { World } from './world.ts';

/** Somebody at a terminal, for as long as one run lasts: perhaps through several playbooks. */
export interface Conversation {
  readonly prompter: Prompter;
  readonly settled: Settled;
  /** Offers the playbooks a plan leads to, one after the other; `undefined` when none is wanted. */
  chooseHandOff(
    plan: Plan,
    prepared: Prepared,
    setting: Setting,
    asked: number,
  ): Promise<
    { readonly prepared: Prepared; readonly filled: Readonly<Record<string, unknown>> } | 'stopped' | undefined
  >;
}

export async function openConversation(settled: Settled, world: World): Promise<Conversation> {
  const color = settled.values.color && wantsColor(world.env, world.stderr.isTerminal);
  const prompter = await world.prompter({ color, words: settled.language.catalog.interview });
  const words = settled.language.catalog.interview;
  return {
    prompter,
    settled,
    async chooseHandOff(plan, prepared, _setting, asked) {
      // Whoever gave every answer by flags wants the plan and nothing else.
      if (asked === 0 || settled.format !== 'text') return undefined;
      for (const { to, with: filled } of plan.handOffs) {
        const target = to === prepared.playbook.id ? undefined : world.shelf.load(to);
        if (target === undefined) continue;
        const carried = carriedAnswers(plan.path, filled, target.playbook);
        const reply = await prompter.confirm(words.goOn(target.phrases.title, carried.length), words.yes, words.no);
        if (reply === 'stop') return 'stopped';
        if (reply) return { prepared: target, filled };
      }
      return undefined;
    },
  };
}

/** One playbook's interview; after Ctrl-C the command that goes on from the answers so far. */
export async function converse(
  { playbook, phrases }: Prepared,
  given: Answers,
  setting: Setting,
  { prompter, settled }: Conversation,
): Promise<{ readonly walk: Arrived; readonly asked: number } | 'stopped'> {
  const { language, today, values } = settled;
  const { catalog } = language;
  const start = walk(playbook, given, { today, absent: 'ask' });
  if (start.at === 'question' && !values.quiet) {
    const about = start.isDetail ? start.path.length : aboutHowMany(playbook, start.path, start.question, today);
    prompter.say(`${phrases.title}\n${catalog.interview.welcome(about)}\n${catalog.interview.keys}\n`);
  }
  const writer = valueWriter(playbook, phrases, today, language);
  const result = await interview(
    {
      playbook,
      phrases,
      catalog,
      prompter,
      today,
      describe: ({ question, answer }) =>
        answer === null ? catalog.interview.leftOut : writer.answer(question.id, answer),
      explain: (fault) => sayFault(fault, catalog.interview.thisAnswer, catalog),
    },
    given,
  );
  if (result.end === 'arrived') return result;
  prompter.say(catalog.interview.stopped);
  prompter.command(`    ${quoteCommand(answeredWords(result.path, setting))}`);
  return 'stopped';
}
