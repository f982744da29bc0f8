import { diffPlaybooks, type Version, type Witness } from '../../../authoring/diff.ts';
import { readExamples } from '../../../authoring/examples.ts';
import { parseAnswer } from '../../../interview/answers.ts';
import { flagWords } from '../../../interview/flags.ts';
import type { Playbook } from '../../../playbook/model.ts';
import { diffText } from '../../../render/diff-text.ts';
import { problemText } from '../../../render/problems.ts';
import { quoteCommand } from '../../../render/shell.ts';
import { isoFromDay } from '../../../source/day.ts';
import type { Problem } from '../../../source/problem.ts';
import { enForTools as en } from '../../../words/en-for-tools.ts';
import { openAuthorFiles } from '../../author-files.ts';
import { EXIT, type Exit, isTrouble, type Trouble, trouble } from '../../say.ts';
import { openSound } from '../../sound-playbook.ts';
import type { World } from '../../world.ts';
import type { AddSubcommand } from '../playbook.ts';

/** `playbook diff OLD NEW`: which plans change between two versions. */
export const addDiff: AddSubcommand = (parent, world, take) => {
  const { summaries, options } = en.bench;
  const command = parent
    .command('diff')
    .description(summaries.diff)
    .argument('<old>', options.playbook)
    .argument('<new>', options.playbook)
    .option('--walks <number>', options.walks, '200')
    .option('--seed <number>', options.seed, '1')
    .action((old: string, current: string) => take(async () => diff(old, current, command.opts(), world)));
};

async function diff(
  oldName: string,
  newName: string,
  options: { readonly walks: string; readonly seed: string },
  world: World,
): Promise<Exit | Trouble> {
  for (const [flag, value] of Object.entries(options))
    if (!/^\d{1,6}$/.test(value)) return trouble(EXIT.usage, en.faults.number(`--${flag}`, value, undefined));
  const files = openAuthorFiles(world);
  const old = openSound(oldName, world, files);
  if (isTrouble(old)) return old;
  const current = openSound(newName, world, files);
  if (isTrouble(current)) return current;
  const problems: Problem[] = [];
  const versions: Version[] = [];
  for (const { playbook, path } of [old, current]) {
    const examples = files.beside(path, 'examples');
    if (isTrouble(examples)) return examples;
    versions.push({ playbook, examples: examples === undefined ? [] : readExamples(examples, problems) });
  }
  const [before, after] = versions as [Version, Version];
  const settings = { walks: Number(options.walks), seed: Number(options.seed), today: world.today() };
  const found = diffPlaybooks(before, after, settings);
  if (problems.length > 0)
    return trouble(EXIT.problems, ...problems.map((one) => problemText(one, files.sources.get(one.place.file), en)));
  const command = (witness: Witness) => commandFor(witness, current.playbook, newName);
  world.stdout.write(diffText(found, command, en));
  return EXIT.done;
}

/** The command that runs the new version with the answers of a witness. */
function commandFor({ answers, today }: Witness, playbook: Playbook, name: string): string {
  const flags = [...playbook.questions, ...playbook.details].flatMap((question) => {
    const parsed = question.id in answers ? parseAnswer(question, answers[question.id]) : undefined;
    return parsed === undefined || 'fault' in parsed ? [] : flagWords(question, parsed.answer);
  });
  return quoteCommand(['clientwise', 'run', name, ...flags, '--today', isoFromDay(today), '--no-input']);
}
