import type { Answer, Answers } from '../../interview/answers.ts';
import { flagOf } from '../../interview/flags.ts';
import { firstOutside, type Walk, walk } from '../../interview/walk.ts';
import { type Plan, planFor } from '../../plan/plan.ts';
import { carriedAnswers, type Setting } from '../../plan/replay.ts';
import { converse, openConversation } from '../converse.ts';
import { gatherAnswers } from '../gather.ts';
import { sayMissing } from '../missing.ts';
import type { CommonValues } from '../options.ts';
import { printPlan } from '../output.ts';
import { EXIT, type Exit, fileTrouble, isTrouble, sayFault, type Trouble, trouble } from '../say.ts';
import { type Settled, settle } from '../settle.ts';
import type { Prepared } from '../shelf.ts';
import type { World } from '../world.ts';

/** What a playbook's command was given. */
export interface AdviseOptions {
  readonly prepared: Prepared;
  /** How the playbook is named on the command line: `fire`, `run FILE`, or nothing for the one that finds the others. */
  readonly command: readonly string[];
  /** Answers by flags, by the id of their question, as they were typed. */
  readonly flags: ReadonlyMap<string, unknown>;
  readonly common: CommonValues;
}

/** Asks what is not yet answered, prints the plan, and goes on with another playbook where the plan leads to one. */
export async function advise(options: AdviseOptions, world: World): Promise<Exit | Trouble> {
  const settled = await settle(options.common, world);
  if (isTrouble(settled)) return settled;
  const { catalog } = settled.language;
  const given = await gatherAnswers(options.prepared.playbook, options.common.answers, options.flags, world, catalog);
  if (isTrouble(given)) return given;
  const outside = firstOutside(options.prepared.playbook, given, settled.today);
  if (outside !== undefined) return trouble(EXIT.usage, sayFault(outside.fault, flagOf(outside.question.id), catalog));
  return settled.canAsk ? byAsking(options, given, settled, world) : byFlags(options, given, settled, world);
}

async function byFlags(
  options: AdviseOptions,
  given: Answers,
  settled: Settled,
  world: World,
): Promise<Exit | Trouble> {
  const { playbook } = options.prepared;
  const setting = settingOf(options.command, settled);
  const walked = walk(playbook, given, { today: settled.today, absent: 'leave-out' });
  if (walked.at === 'question') return sayMissing(playbook, walked, given, setting, settled.language.catalog);
  if (walked.at === 'refused') throw new Error(`${walked.question.id} was refused after it had passed`);
  sayUnused(walked, given, settled, world);
  return deliver(planFor(playbook, walked, settled.today), options.prepared, setting, settled, world);
}

/** Answers that no question asked for are no fault, but the person may have meant something by them. */
function sayUnused(walked: Walk, given: Answers, { language, values }: Settled, world: World): void {
  const asked = new Set(walked.path.map(({ question }) => question.id));
  const unused = [...given.keys()].filter((id) => !asked.has(id)).map(flagOf);
  if (unused.length > 0 && !values.quiet) world.stderr.write(`${language.catalog.troubles.unused(unused)}\n`);
}

async function byAsking(
  options: AdviseOptions,
  given: Answers,
  settled: Settled,
  world: World,
): Promise<Exit | Trouble> {
  const conversation = await openConversation(settled, world);
  let { prepared, command } = options;
  let answers = given;
  for (;;) {
    const setting = settingOf(command, settled);
    const result = await converse(prepared, answers, setting, conversation);
    if (result === 'stopped') return EXIT.interrupted;
    const plan = planFor(prepared.playbook, result.walk, settled.today);
    const next = plan.verdict.to === undefined ? undefined : world.shelf.load(plan.verdict.to);
    if (next === undefined) {
      const delivered = await deliver(plan, prepared, setting, settled, world);
      if (delivered !== EXIT.done) return delivered;
    }
    const handOff =
      next === undefined
        ? await conversation.chooseHandOff(plan, prepared, setting, result.asked)
        : { prepared: next, filled: plan.handOffs[0]?.with ?? {} };
    if (handOff === undefined) return EXIT.done;
    if (handOff === 'stopped') return EXIT.interrupted;
    const carried = carriedAnswers(plan.path, handOff.filled, handOff.prepared.playbook);
    answers = new Map<string, Answer>(carried.map(({ question, answer }) => [question.id, answer]));
    prepared = handOff.prepared;
    command = [prepared.playbook.id];
  }
}

function settingOf(command: readonly string[], { today, language, currency }: Settled): Setting {
  return { command, today, language: language.catalog.language, currency };
}

/** Prints a plan, or writes it to the file that was named. */
async function deliver(
  plan: Plan,
  prepared: Prepared,
  setting: Setting,
  settled: Settled,
  world: World,
): Promise<Exit | Trouble> {
  const { values, language } = settled;
  const targetOf = (id: string) => (id === prepared.playbook.id ? prepared.playbook : world.shelf.target(id));
  const printing = { ...settled, full: values.full === true, message: values.message, version: world.version };
  const text = printPlan(plan, prepared.phrases, language, setting, targetOf, printing);
  if (isTrouble(text)) return text;
  const { output } = values;
  if (output === undefined || output === '-') {
    world.stdout.write(text);
    return EXIT.done;
  }
  const fault = await world.files.write(output, text, values.force === true);
  if (fault?.fault === 'missing') return trouble(EXIT.system, language.catalog.troubles.folderMissing(output));
  if (fault !== undefined) return fileTrouble(fault, output, 0, language.catalog);
  if (!values.quiet) world.stderr.write(`${language.catalog.troubles.written(output)}\n`);
  return EXIT.done;
}
