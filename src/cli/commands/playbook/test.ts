import type { Command } from 'commander';
import { coverageOf } from '../../../authoring/coverage.ts';
import { exampleItems } from '../../../authoring/examples.ts';
import { runExample } from '../../../authoring/run-example.ts';
import {
  compareSnapshots,
  readSnapshots,
  type Snapshot,
  snapshotsOf,
  writeSnapshots,
} from '../../../authoring/snapshots.ts';
import { openFile } from '../../../playbook/read/file.ts';
import { changeLines } from '../../../render/change.ts';
import { coverageText, type FailedExample, failureText } from '../../../render/examples-text.ts';
import type { ToolLanguage } from '../../../render/language.ts';
import { problemText } from '../../../render/problems.ts';
import type { Problem } from '../../../source/problem.ts';
import { placeOf, type Source } from '../../../source/text.ts';
import { enForTools as en } from '../../../words/en-for-tools.ts';
import { formatsFor } from '../../../words/formats.ts';
import { type AuthorFiles, besideOf, openAuthorFiles } from '../../author-files.ts';
import { EXIT, type Exit, fileTrouble, isTrouble, type Trouble, trouble } from '../../say.ts';
import { openSound, type SoundPlaybook } from '../../sound-playbook.ts';
import type { World } from '../../world.ts';
import type { AddSubcommand } from '../playbook.ts';

interface Options {
  readonly update?: true;
  readonly branches?: true;
}

const language: ToolLanguage = { catalog: en, formats: formatsFor(en.language, undefined) };

/** `playbook test [FILE…]`: runs the examples, says what they reach, and holds their plans against the snapshots. */
export const addTest: AddSubcommand = (parent: Command, world, take) => {
  const { summaries, options } = en.bench;
  const command = parent
    .command('test')
    .description(summaries.test)
    .argument('[playbooks...]', options.files)
    .option('--update', options.update)
    .option('--branches', options.branches)
    .action((names: string[]) => take(() => test(names, command.opts<Options>(), world)));
};

async function test(names: readonly string[], options: Options, world: World): Promise<Exit | Trouble> {
  const files = openAuthorFiles(world);
  let exit: Exit = EXIT.done;
  for (const name of names.length > 0 ? names : files.shipped()) {
    const opened = openSound(name, world, files);
    if (isTrouble(opened)) return opened;
    const result = await testOne(opened, options, files, world);
    if (isTrouble(result)) return result;
    if (result !== EXIT.done) exit = result;
  }
  return exit;
}

async function testOne(
  opened: SoundPlaybook,
  options: Options,
  files: AuthorFiles,
  world: World,
): Promise<Exit | Trouble> {
  const { playbook, phrases } = opened;
  const examples = files.beside(opened.path, 'examples');
  if (isTrouble(examples)) return examples;
  const words = en.bench.test;
  const print = (text: string) => world.stdout.write(`${text}\n`);
  if (examples === undefined) return trouble(EXIT.problems, words.noExamples(besideOf(opened.path, 'examples')));
  const file = besideOf(opened.path, 'snapshots');
  const before = options.update ? undefined : files.beside(opened.path, 'snapshots');
  if (isTrouble(before)) return before;
  const problems: Problem[] = [];
  const { tree, report } = openFile(examples, problems);
  const runs = exampleItems(tree, report).map(({ example, tree: item }): FailedExample => {
    return { example, place: placeOf(examples, item.start), ...runExample(playbook, example) };
  });
  if (problems.length > 0)
    return trouble(EXIT.problems, ...problems.map((one) => problemText(one, files.sources.get(one.place.file), en)));

  const failed = runs.filter(({ differences }) => differences.length > 0);
  print(words.result(playbook.id, runs.length, failed.length));
  for (const run of failed) print(`\n${failureText(run, playbook, phrases, language)}\n`);
  const plans = runs.flatMap(({ plan }) => (plan === undefined ? [] : [plan]));
  print(coverageText(coverageOf(playbook, phrases, plans), options.branches === true, language));

  const isWritten = options.update === true && failed.length === 0;
  if (options.update && !isWritten) print(`  ${words.notUpdated}`);
  const taken = snapshotsOf(runs.map(({ example, plan }) => ({ name: example.name, plan })));
  if (isWritten) {
    const fault = await world.files.write(file, writeSnapshots(taken), true);
    if (fault !== undefined) return fileTrouble(fault, file, 0, en);
    print(`  ${words.updated(file, taken.length)}`);
  }
  const isKept = before === undefined || compare(taken, before, print);
  return failed.length === 0 && isKept ? EXIT.done : EXIT.problems;
}

/** Holds plans against the snapshots. */
function compare(taken: readonly Snapshot[], source: Source, print: (text: string) => void): boolean {
  const words = en.bench.test;
  const problems: Problem[] = [];
  const before = readSnapshots(source, problems);
  for (const problem of problems) print(problemText(problem, source, en));
  if (problems.length > 0) return false;
  const differences = compareSnapshots(before, taken);
  for (const { example, change } of differences) {
    print(`\n${words.snapshotChanged(example, source.file)}`);
    const lines =
      change === 'new' ? [words.snapshotNew] : change === 'gone' ? [words.snapshotGone] : changeLines(change, en);
    print(lines.map((line) => `  ${line}`).join('\n'));
  }
  if (differences.length > 0) print(`\n${words.howToUpdate}`);
  return differences.length === 0;
}
