import type { Answer, Answers } from '../../interview/answers.ts';
import { flagOf } from '../../interview/flags.ts';
import { type Arrived, firstOutside, walk } from '../../interview/walk.ts';
import { planFor } from '../../plan/plan.ts';
import { answeredWords, carriedAnswers, type Setting } from '../../plan/replay.ts';
import { quoteCommand } from '../../render/shell.ts';
import { type Arrival, deliver, outputTrouble } from '../deliver.ts';
import { gatherAnswers } from '../gather.ts';
import { ledTo } from '../led-to.ts';
import { sayMissing } from '../missing.ts';
import { type CommonValues, keptFlags } from '../options.ts';
import { EXIT, type Exit, isTrouble, sayFault, type Trouble, trouble } from '../say.ts';
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
  const { playbook } = options.prepared;
  const gathered = await gatherAnswers(playbook, options.common.answers, options.flags, world, catalog);
  if (isTrouble(gathered)) return gathered;
  const { answers: given, nameOf } = gathered;
  const outside = firstOutside(playbook, given, settled.today);
  if (outside !== undefined) return trouble(EXIT.usage, sayFault(outside.fault, nameOf(outside.question.id), catalog));
  const { expect, quiet } = settled.values;
  if (expect !== undefined && expect !== playbook.digest && !quiet) {
    world.stderr.write(`${catalog.troubles.changed(playbook.id)}\n`);
  }
  return settled.canAsk ? byAsking(options, given, settled, world) : byFlags(options, given, settled, world);
}

async function byFlags(
  { prepared, command }: AdviseOptions,
  given: Answers,
  settled: Settled,
  world: World,
): Promise<Exit | Trouble> {
  const { playbook } = prepared;
  const setting = settingOf(command, settled);
  const walked = walk(playbook, given, { today: settled.today, absent: 'leave-out' });
  if (walked.at === 'question') return sayMissing(playbook, walked, given, setting, settled.language.catalog);
  if (walked.at === 'refused') {
    return trouble(EXIT.usage, sayFault(walked.fault, flagOf(walked.question.id), settled.language.catalog));
  }
  if (walked.at === 'gap') return trouble(EXIT.usage, settled.language.catalog.troubles.gap(playbook.id));
  sayUnused(walked, given, settled, world);
  return deliver(arrivalOf(prepared, walked, setting), settled, world);
}

/** Answers that no question asked for are no fault, but the person may have meant something by them. */
function sayUnused({ path }: Arrived, given: Answers, { language, values }: Settled, world: World): void {
  const asked = new Set(path.map(({ question }) => question.id));
  const unused = [...given.keys()].filter((id) => !asked.has(id)).map(flagOf);
  if (unused.length > 0 && !values.quiet) world.stderr.write(`${language.catalog.troubles.unused(unused)}\n`);
}

/** One playbook after the other, as long as the person goes on; each plan stands below the one before. */
async function byAsking(
  options: AdviseOptions,
  given: Answers,
  settled: Settled,
  world: World,
): Promise<Exit | Trouble> {
  const refused = refusedOutput(settled, world);
  if (refused !== undefined) return refused;
  // Loaded here: a run by flags has nobody to talk to.
  const { converse } = await import('../converse.ts');
  const conversation = await converse(settled, world);
  let { prepared, command } = options;
  let answers = given;
  let isChange = false;
  for (;;) {
    const setting = settingOf(command, settled);
    const result = await conversation.interview(prepared, answers, setting, isChange);
    if (result === 'stopped') return EXIT.interrupted;
    if (result === 'gap') return EXIT.usage;
    const arrival = arrivalOf(prepared, result.walk, setting);
    answers = new Map(result.walk.path.map(({ question, answer }) => [question.id, answer]));
    if (arrival.plan.verdict.to === undefined) {
      const delivered = await deliver(arrival, settled, world);
      if (delivered !== EXIT.done)
        return isTrouble(delivered) ? withWayBack(delivered, arrival, answers, settled) : delivered;
    } else conversation.leadOn(arrival);
    const next =
      arrival.plan.verdict.to === undefined
        ? await conversation.whatNext(arrival, result.asked)
        : arrival.plan.handOffs[0];
    if (next === 'stopped') return EXIT.interrupted;
    isChange = next === 'change';
    if (next === 'change') continue;
    const target = next && (await ledTo(next.to, world));
    if (isTrouble(target)) return target;
    if (next === undefined || target === undefined) return EXIT.done;
    const carried = carriedAnswers(arrival.plan.path, next, target.playbook);
    answers = new Map<string, Answer>(carried.map(({ question, answer }) => [question.id, answer]));
    prepared = target;
    command = [target.playbook.id];
  }
}

/** A file that cannot be written is known before anybody answers questions for it. */
function refusedOutput({ values, language }: Settled, world: World): Trouble | undefined {
  const { output } = values;
  if (output === undefined || output === '-') return undefined;
  const fault = world.files.refusal(output, values.force === true);
  return fault && outputTrouble(fault, output, language.catalog);
}

/** What went wrong after the questions, with the command that brings the answers back. */
function withWayBack(found: Trouble, { prepared, setting }: Arrival, answers: Answers, { language }: Settled): Trouble {
  const command = quoteCommand(answeredWords(prepared.playbook, answers, { ...setting, kept: [] }));
  return { ...found, sentences: [...found.sentences, language.catalog.interview.stopped, `    ${command}`] };
}

function arrivalOf(prepared: Prepared, arrived: Arrived, setting: Setting): Arrival {
  return { prepared, arrived, setting, plan: planFor(prepared.playbook, arrived, setting.today) };
}

function settingOf(command: readonly string[], { today, language, currency, values }: Settled): Setting {
  return { command, today, language: language.catalog.language, currency, kept: keptFlags(values) };
}
