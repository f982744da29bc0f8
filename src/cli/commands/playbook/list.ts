import { enForTools as en } from '../../../words/en-for-tools.ts';
import { ownSummaries } from '../../own-summaries.ts';
import { EXIT } from '../../say.ts';
import type { AddSubcommand } from '../playbook.ts';

/** `playbook list`: the playbooks there are, one a line. */
export const addList: AddSubcommand = (parent, world, take) => {
  parent
    .command('list')
    .description(en.authoring.list)
    .action(() =>
      take(async () => {
        const summaries = [...world.shelf.list(), ...ownSummaries(world)];
        const widest = Math.max(...summaries.map(({ id }) => id.length));
        for (const { id, title } of summaries) world.stdout.write(`${id.padEnd(widest)}  ${title}\n`);
        return EXIT.done;
      }),
    );
};
