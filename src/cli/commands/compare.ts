import { Option } from 'commander';
import { readAnswers, readHeading } from '../../interview/answer-file.ts';
import { walk } from '../../interview/walk.ts';
import { comparePlans } from '../../plan/compare.ts';
import { type Plan, planFor } from '../../plan/plan.ts';
import { compareJson, compareText } from '../../render/compare-text.ts';
import { dayFromIso } from '../../source/day.ts';
import { nearest } from '../../source/nearest.ts';
import type { Source } from '../../source/text.ts';
import { enForTools as en } from '../../words/en-for-tools.ts';
import { commandLine, readCommandLine } from '../command-line.ts';
import { LARGEST_ANSWERS, sayFileTrouble } from '../gather.ts';
import { ledTo } from '../led-to.ts';
import { ownFiles } from '../own-playbooks.ts';
import { readInput } from '../read-input.ts';
import { EXIT, type Exit, isTrouble, sayFault, type Trouble, trouble } from '../say.ts';
import { type Settled, settle } from '../settle.ts';
import type { Prepared } from '../shelf.ts';
import type { Tool } from '../tools.ts';
import type { World } from '../world.ts';

interface CompareValues {
  readonly playbook?: string;
  readonly today?: string;
  readonly format?: string;
  readonly json?: true;
}

/** `clientwise compare A B`: what differs between two files of answers, or two plans in JSON. */
export const compareTool: Tool = async (words, world) => {
  const { compare, help } = en;
  const program = commandLine('clientwise compare', world)
    .description(compare.about)
    .argument('<a>', compare.fileA)
    .argument('<b>', compare.fileB)
    .addOption(new Option('--playbook <id>', compare.playbook))
    .addOption(new Option('--today <date>', help.options.today))
    .addOption(new Option('--format <format>', help.options.format))
    .addOption(new Option('--json', help.options.json));
  let files: readonly [string, string] | undefined;
  program.action((a: string, b: string) => {
    files = [a, b];
  });
  const read = readCommandLine(program, words);
  if (read === 'helped') return EXIT.done;
  if (read !== 'read' || files === undefined) return read as Trouble;
  const tooMany = program.args[2];
  if (tooMany !== undefined) return trouble(EXIT.usage, en.troubles.tooManyWords(tooMany));
  return compareFiles(files, program.opts<CompareValues>(), world);
};

async function compareFiles(
  files: readonly [string, string],
  values: CompareValues,
  world: World,
): Promise<Exit | Trouble> {
  const settled = await settle({ ...values, input: false, color: false }, world);
  if (isTrouble(settled)) return settled;
  const { catalog } = settled.language;
  const sources: Source[] = [];
  for (const file of files) {
    const source = readInput(file, LARGEST_ANSWERS, world, catalog);
    if (isTrouble(source)) return source;
    sources.push(source);
  }
  const prepared = await playbookOf(sources, values.playbook, world);
  if (isTrouble(prepared)) return prepared;
  const plans: Plan[] = [];
  for (const source of sources) {
    const plan = planOf(source, prepared, settled);
    if (isTrouble(plan)) return plan;
    plans.push(plan);
  }
  const [from, to] = plans as [Plan, Plan];
  const compared = { from, to, comparison: comparePlans(from, to) };
  const isJson = settled.format === 'json';
  const text = isJson
    ? `${JSON.stringify(compareJson(compared), null, 2)}\n`
    : compareText(compared, prepared.phrases, { ...settled.language, catalog: en }, settled.width);
  world.stdout.write(text);
  return EXIT.done;
}

/** The playbook that the files name, or the flag does; both files must mean the same. */
async function playbookOf(
  sources: readonly Source[],
  flag: string | undefined,
  world: World,
): Promise<Prepared | Trouble> {
  const named = [...sources.map((source) => readHeading(source).playbook), flag].filter((id) => id !== undefined);
  const [id] = named;
  if (id === undefined) return trouble(EXIT.usage, en.compare.whichPlaybook(sources.map(({ file }) => file)));
  const other = named.find((one) => one !== id);
  if (other !== undefined) return trouble(EXIT.usage, en.compare.otherPlaybooks(id, other));
  const found = await ledTo(id, world);
  if (found !== undefined) return found;
  const ids = [...ownFiles(world).keys(), ...world.shelf.list().map((summary) => summary.id)];
  return trouble(EXIT.usage, en.troubles.noPlaybook(id, nearest(id, ids)));
}

/** The plan that a file's answers lead to, on the day the file names, or today. */
function planOf(source: Source, { playbook, phrases }: Prepared, settled: Settled): Plan | Trouble {
  const { catalog } = settled.language;
  const { answers, faults } = readAnswers(source, playbook);
  if (faults.length > 0)
    return trouble(EXIT.usage, ...faults.map((fault) => sayFileTrouble(fault, source.file, catalog)));
  const day = readHeading(source).today;
  const today =
    settled.values.today === undefined && day !== undefined ? (dayFromIso(day) ?? settled.today) : settled.today;
  const walked = walk(playbook, answers, { today, absent: 'leave-out' });
  if (walked.at === 'verdict') return planFor(playbook, walked, today);
  if (walked.at === 'gap') return trouble(EXIT.usage, `${source.file}: ${catalog.troubles.gap(playbook.id)}`);
  const { id } = walked.question;
  if (walked.at === 'refused') return trouble(EXIT.usage, `${source.file}: ${sayFault(walked.fault, id, catalog)}`);
  return trouble(EXIT.needed, en.compare.unfinished(source.file, phrases.questions[id]?.ask ?? id));
}
