import { Option } from 'commander';
import { checkPlaybook, checkShared } from '../../../authoring/check.ts';
import { problemsJson, problemText } from '../../../render/problems.ts';
import type { Problem } from '../../../source/problem.ts';
import type { Source } from '../../../source/text.ts';
import { enForTools as en } from '../../../words/en-for-tools.ts';
import { type AuthorFile, openAuthorFiles } from '../../author-files.ts';
import { EXIT, type Exit, isTrouble, type Trouble, trouble } from '../../say.ts';
import type { World } from '../../world.ts';
import type { AddSubcommand } from '../playbook.ts';

const FORMATS = ['text', 'json'];

/** `playbook check [FILE…]`: everything that is wrong with playbooks and the examples beside them. */
export const addCheck: AddSubcommand = (parent, world, take) => {
  const { summaries, options } = en.bench;
  const command = parent
    .command('check')
    .description(summaries.check)
    .argument('[playbooks...]', options.files)
    .addOption(new Option('--format <format>', options.format).default('text'))
    .action((names: string[]) => take(async () => check(names, command.opts<{ format: string }>().format, world)));
};

function check(names: readonly string[], format: string, world: World): Exit | Trouble {
  if (!FORMATS.includes(format)) return trouble(EXIT.usage, en.troubles.option('--format', format, FORMATS));
  const files = openAuthorFiles(world);
  const opened: (AuthorFile & { readonly examples: Source | undefined })[] = [];
  for (const name of names.length > 0 ? names : files.shipped()) {
    const file = files.open(name);
    if (isTrouble(file)) return file;
    const examples = files.beside(file.path, 'examples');
    if (isTrouble(examples)) return examples;
    opened.push({ ...file, examples });
  }
  const found = opened.flatMap((file) => checkPlaybook(file.source, file.examples, file.setup).problems);
  // Shared questions are one file for all that use them, and are ours to mend only when no file was named.
  const shared = [...files.sources.values()].filter(({ file }) => names.length === 0 && file.endsWith('shared.yaml'));
  const problems = unique([...files.problems, ...shared.flatMap(checkShared), ...found]);
  if (format === 'json') world.stdout.write(problemsJson(problems, en));
  else {
    for (const problem of problems)
      world.stdout.write(`${problemText(problem, files.sources.get(problem.place.file), en)}\n\n`);
    const { sound, problems: some } = en.bench.check;
    world.stdout.write(`${problems.length === 0 ? sound(opened.length) : some(problems.length, opened.length)}\n`);
  }
  return problems.length === 0 ? EXIT.done : EXIT.problems;
}

/** A mistake in a shared file is found by each playbook that uses it. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [`${problem.code} ${JSON.stringify(problem.place)}`, problem]));
  return [...seen.values()];
}
