import { aboutHowMany } from '../interview/ahead.ts';
import type { Answers } from '../interview/answers.ts';
import { interview } from '../interview/interview.ts';
import { type Arrived, walk } from '../interview/walk.ts';
import type { PlannedHandOff } from '../plan/plan.ts';
import { answeredWords, carriedAnswers, replayWords, type Setting } from '../plan/replay.ts';
import { flipsText, whyText } from '../render/explain-text.ts';
import { planText } from '../render/plan-text.ts';
import { quoteCommand } from '../render/shell.ts';
import { PLAIN } from '../render/style.ts';
import { wordPlan } from '../render/texts.ts';
import { valueWriter } from '../render/values.ts';
import { wantsColor } from '../terminal/wants-color.ts';
import type { Arrival } from './deliver.ts';
import { explain } from './explaining.ts';
import { ledTo } from './led-to.ts';
import { isTrouble, sayFault } from './say.ts';
import type { Settled } from './settle.ts';
import type { Prepared } from './shelf.ts';
import type { World } from './world.ts';

/** Somebody at a terminal, for as long as one run lasts: perhaps through several playbooks. */
export interface Conversation {
  /** One playbook's interview; where it ends early it shows the command that goes on from the answers so far. */
  interview(
    prepared: Prepared,
    given: Answers,
    setting: Setting,
    isChange: boolean,
  ): Promise<{ readonly walk: Arrived; readonly asked: number } | 'stopped' | 'gap'>;
  /** On the way to the next playbook: what was found, and what to do or leave before the next question. */
  leadOn(arrival: Arrival): void;
  /** Under a plan: why, what would change it, and the playbooks it leads to, until the person has enough or goes on. */
  whatNext(arrival: Arrival, asked: number): Promise<PlannedHandOff | 'stopped' | 'change' | undefined>;
}

export async function converse(settled: Settled, world: World): Promise<Conversation> {
  const { language, today, values } = settled;
  const { catalog } = language;
  const words = catalog.interview;
  const color = values.color && wantsColor(world.env, world.stderr.isTerminal);
  const prompter = await world.prompter({ color, words });

  return {
    async interview({ playbook, phrases }, given, setting, isChange) {
      const start = walk(playbook, given, { today, absent: 'ask' });
      if (start.at === 'question' && !values.quiet) {
        const about = start.isDetail ? start.path.length : aboutHowMany(playbook, start.path, start.question, today);
        prompter.say(`\n${phrases.title}\n${words.welcome(about)}\n${words.keys}\n`);
      }
      const writer = valueWriter(playbook, phrases, today, language);
      const result = await interview(
        {
          playbook,
          phrases,
          catalog,
          prompter,
          today,
          describe: ({ question, answer }) => (answer === null ? words.leftOut : writer.answer(question.id, answer)),
          explain: (fault) => sayFault(fault, words.thisAnswer, catalog),
        },
        given,
        isChange,
      );
      if (result.end === 'arrived') {
        if (result.asked > 0) prompter.say('');
        return result;
      }
      if (result.end === 'gap') prompter.say(`${catalog.troubles.gap(playbook.id)}\n`);
      prompter.say(words.stopped);
      prompter.command(`    ${quoteCommand(answeredWords(playbook, result.answers, setting))}`);
      return result.end;
    },

    leadOn({ plan, prepared: { phrases } }) {
      const { verdict, steps } = wordPlan(plan, phrases, language);
      prompter.say([verdict.title, verdict.text, ...steps.map(({ title, text }) => `${title}. ${text}`)].join('\n'));
    },

    async whatNext({ plan, prepared, arrived, setting }, asked) {
      // Whoever gave every answer by flags wants the plan and nothing else.
      if (asked === 0 || settled.format !== 'text') return undefined;
      const handOffs: { readonly id: string; readonly label: string; readonly handOff: PlannedHandOff }[] = [];
      for (const handOff of plan.handOffs) {
        const target = handOff.to === prepared.playbook.id ? undefined : await ledTo(handOff.to, world);
        if (target === undefined || isTrouble(target)) continue;
        const carried = carriedAnswers(plan.path, handOff, target.playbook).length;
        handOffs.push({ id: handOff.id, label: words.goOn(target.phrases.title, carried), handOff });
      }
      const said = new Set<string>();
      for (;;) {
        const choices = [
          { id: 'done', label: words.enough },
          { id: 'full', label: words.fullChoice },
          { id: 'why', label: words.whyChoice },
          { id: 'what-if', label: words.whatIfChoice },
          { id: 'change', label: words.changeChoice },
          ...handOffs.map(({ id, label }) => ({ id: `go ${id}`, label })),
        ].filter(({ id }) => !said.has(id));
        const picked = await prompter.pick(words.whatNext, choices);
        if (picked === 'stop') return 'stopped';
        if (picked === 'change') return 'change';
        if (picked === 'full' || picked === 'why' || picked === 'what-if') {
          said.add(picked);
          const wanted = { why: picked === 'why', whatIf: picked === 'what-if' };
          const { explained } = explain(wanted, plan, arrived, prepared, world.shelf, language);
          const options = { width: settled.width, style: PLAIN };
          const worded = wordPlan(plan, prepared.phrases, language);
          if (picked === 'full') {
            const commands = {
              replay: quoteCommand(replayWords(plan, setting)),
              handOffs: plan.handOffs.map(({ to }) => `clientwise ${to}`),
            };
            prompter.command(planText(worded, language, { ...options, full: true, commands, explained }));
          } else if (picked === 'why') prompter.command(whyText(worded, explained, language, options));
          else prompter.command(flipsText(explained, language, options));
          continue;
        }
        return handOffs.find(({ id }) => picked === `go ${id}`)?.handOff;
      }
    },
  };
}
