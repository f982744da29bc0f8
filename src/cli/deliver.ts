import type { FileFault } from '../files/files.ts';
import type { Arrived } from '../interview/walk.ts';
import type { Plan } from '../plan/plan.ts';
import type { Setting, Target } from '../plan/replay.ts';
import type { Catalog } from '../words/catalog.ts';
import type { Explanation } from './explaining.ts';
import { questionsOf } from './led-to.ts';
import { printPlan } from './output.ts';
import { EXIT, type Exit, fileTrouble, isTrouble, type Trouble, trouble } from './say.ts';
import type { Settled } from './settle.ts';
import type { Prepared } from './shelf.ts';
import type { World } from './world.ts';

/** A walk that arrived at a verdict, with its plan. */
export interface Arrival {
  readonly prepared: Prepared;
  readonly arrived: Arrived;
  readonly plan: Plan;
  readonly setting: Setting;
}

const NO_EXPLANATION: Explanation = { explained: { why: undefined, flips: undefined }, flips: undefined };

/** Prints a plan, or writes it to the file that was named. */
export async function deliver(
  { prepared, arrived, plan, setting }: Arrival,
  settled: Settled,
  world: World,
): Promise<Exit | Trouble> {
  const { values, language } = settled;
  const targets = new Map<string, Target>([[prepared.playbook.id, prepared.playbook]]);
  for (const { to } of plan.handOffs) {
    const target = targets.get(to) ?? (await questionsOf(to, world));
    if (target !== undefined) targets.set(to, target);
  }
  const wanted = { why: values.why === true, whatIf: values.whatIf === true };
  // Loaded here: most plans are printed without reasons.
  const explanation =
    wanted.why || wanted.whatIf
      ? (await import('./explaining.ts')).explain(wanted, plan, arrived, prepared, world.shelf, language)
      : NO_EXPLANATION;
  const text = printPlan(plan, prepared.phrases, language, setting, (id) => targets.get(id), {
    ...settled,
    ...explanation,
    full: values.full === true,
    message: values.message,
    version: world.version,
  });
  if (isTrouble(text)) return text;
  const { output } = values;
  if (output === undefined || output === '-') {
    world.stdout.write(text);
    return EXIT.done;
  }
  const fault = world.files.write(output, text, values.force === true);
  if (fault !== undefined) return outputTrouble(fault, output, language.catalog);
  if (!values.quiet) world.stderr.write(`${language.catalog.troubles.written(output)}\n`);
  return EXIT.done;
}

/** Why a plan could not be written. What is missing then is the folder. */
export function outputTrouble(fault: FileFault, file: string, catalog: Catalog): Trouble {
  if (fault.fault === 'missing') return trouble(EXIT.system, catalog.troubles.folderMissing(file));
  return fileTrouble(fault, file, 0, catalog);
}
