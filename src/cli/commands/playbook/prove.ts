import { Option } from 'commander';
import type { Report } from '../../../authoring/prove/report.ts';
import type { Solver } from '../../../authoring/prove/solver.ts';
import { readPlaybook } from '../../../playbook/read/playbook.ts';
import { problemLine } from '../../../render/problems.ts';
import { proofsJson, proofText } from '../../../render/proof.ts';
import { enForTools as en } from '../../../words/en-for-tools.ts';
import { type AuthorFile, type AuthorFiles, openAuthorFiles } from '../../author-files.ts';
import { EXIT, type Exit, isTrouble, type Trouble, trouble } from '../../say.ts';
import type { World } from '../../world.ts';
import type { AddSubcommand } from '../playbook.ts';

const FORMATS = ['text', 'json'];
/** The prover that the tests of this version passed with. */
const SOLVER_VERSION = '5.2.0';
/** Where the build puts the program in which the solver runs, beside the folder of chunks that this becomes part of. */
const SOLVER = `${import.meta.dirname}/../solver-child.js`;

interface Flags {
  readonly format: string;
  readonly witnesses?: true;
}

/** `playbook prove [FILE…]`: that all of a playbook can be reached, and that it has no gaps. */
export const addProve: AddSubcommand = (parent, world, take) => {
  const { prove, bench } = en;
  const command = parent
    .command('prove')
    .description(prove.summary)
    .argument('[playbooks...]', bench.options.files)
    .addOption(new Option('--format <format>', bench.options.format).default('text'))
    .addOption(new Option('--witnesses', prove.options.witnesses))
    .action((names: string[]) => take(() => proveAll(names, command.opts<Flags>(), world)));
};

async function proveAll(names: readonly string[], flags: Flags, world: World): Promise<Exit | Trouble> {
  const { format } = flags;
  if (!FORMATS.includes(format)) return trouble(EXIT.usage, en.troubles.option('--format', format, FORMATS));
  const files = openAuthorFiles(world);
  // Loaded here: it brings all of the prover.
  const { openSolver } = await import('../../../authoring/prove/solver.ts');
  const solver = await openSolver(SOLVER);
  if (solver === 'absent') return trouble(EXIT.system, en.prove.absent(SOLVER_VERSION));
  if (solver === 'broken') return trouble(EXIT.system, en.prove.noSolver);
  const reports: Report[] = [];
  try {
    for (const name of names.length > 0 ? names : files.shipped()) {
      const report = await proveOne(name, files, solver, world);
      if (isTrouble(report)) return report;
      reports.push(report);
      if (format === 'text') world.stdout.write(proofText(report, en, flags.witnesses === true));
    }
  } finally {
    solver.close();
  }
  if (format === 'json') world.stdout.write(proofsJson(reports, en));
  const isProved = reports.every(({ findings, undecided }) => findings.length + undecided.length === 0);
  return isProved ? EXIT.done : EXIT.problems;
}

async function proveOne(name: string, files: AuthorFiles, solver: Solver, world: World): Promise<Report | Trouble> {
  const file = files.open(name);
  if (isTrouble(file)) return file;
  const { playbook, phrases, problems } = readPlaybook(file.source, file.setup.library);
  if (playbook === undefined || phrases === undefined) {
    const sentences = problems.map((problem) => problemLine(problem, en));
    return trouble(EXIT.usage, ...sentences, en.troubles.broken(file.source.file));
  }
  const { prove } = await import('../../../authoring/prove/prove.ts');
  const { placesIn } = await import('../../../authoring/prove/places.ts');
  return prove(playbook, phrases, solver, {
    today: world.today(),
    command: commandOf(file, playbook.id, world),
    placeOf: placesIn(file.source),
  });
}

/** Our own playbooks are commands, others are run from their file. */
function commandOf(file: AuthorFile, id: string, { playbooks }: World): readonly string[] {
  return file.path.startsWith(playbooks) ? [id] : ['run', file.path];
}
