import { plainAnswer } from '../interview/answers.ts';
import type { Plan } from '../plan/plan.ts';
import { carriedAnswers, handOffWords, replayWords, type Setting, type Target } from '../plan/replay.ts';
import type { Flip } from '../plan/what-if.ts';
import type { Phrases } from '../playbook/phrases.ts';
import type { Explained } from '../render/explain.ts';
import type { Language } from '../render/language.ts';
import { planJson } from '../render/plan-json.ts';
import { planMarkdown } from '../render/plan-markdown.ts';
import { planText } from '../render/plan-text.ts';
import { quoteCommand } from '../render/shell.ts';
import type { Style } from '../render/style.ts';
import { wordPlan } from '../render/texts.ts';
import type { Format } from './options.ts';
import { EXIT, type Trouble, trouble } from './say.ts';

export interface Printing {
  readonly format: Format;
  readonly full: boolean;
  /** A step's id: only its message is printed. */
  readonly message: string | undefined;
  readonly width: number;
  readonly style: Style;
  readonly version: string;
  /** What was asked for beside the plan. */
  readonly explained: Explained;
  readonly flips: readonly Flip[] | undefined;
}

/** A plan as the text that is printed or written. `targetOf` knows the playbooks its hand-offs go to. */
export function printPlan(
  plan: Plan,
  phrases: Phrases,
  language: Language,
  setting: Setting,
  targetOf: (id: string) => Target | undefined,
  printing: Printing,
): string | Trouble {
  const worded = wordPlan(plan, phrases, language);
  if (printing.message !== undefined) {
    const messages = worded.steps.filter(({ kind }) => kind === 'message');
    const found = messages.find(({ step }) => step.id === printing.message);
    if (found !== undefined) return `${found.text}\n`;
    const ids = messages.map(({ step }) => step.id);
    return trouble(EXIT.usage, language.catalog.troubles.noSuchMessage(printing.message, ids));
  }
  const replay = quoteCommand(replayWords(plan, setting));
  const handOffs = plan.handOffs.map((handOff) => {
    const target = targetOf(handOff.to);
    return target === undefined
      ? `clientwise ${handOff.to}`
      : quoteCommand(handOffWords(plan.path, handOff, target, setting));
  });
  switch (printing.format) {
    case 'json': {
      const handOffAnswers = plan.handOffs.map((handOff) => {
        const target = targetOf(handOff.to);
        const carried = target === undefined ? [] : carriedAnswers(plan.path, handOff, target);
        return Object.fromEntries(carried.map(({ question, answer }) => [question.id, plainAnswer(question, answer)]));
      });
      const program = { name: 'clientwise', version: printing.version };
      const document = planJson(worded, {
        program,
        language: setting.language,
        currency: setting.currency,
        replay,
        handOffAnswers,
        flips: printing.flips,
      });
      return `${JSON.stringify(document, null, 2)}\n`;
    }
    case 'markdown':
      return planMarkdown(worded, language, { replay, handOffs }, printing.explained);
    case 'text':
      return planText(worded, language, { ...printing, commands: { replay, handOffs } });
  }
}
