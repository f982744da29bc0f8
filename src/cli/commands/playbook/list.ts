import { en } from '../../../words/en.ts';
import { EXIT } from '../../say.ts';
import type { AddSubcommand } from '../playbook.ts';

/** `playbook list`: the playbooks there are, one a line. */
export const addList: AddSubcommand = (parent, { shelf, stdout }, take) => {
  parent
    .command('list')
    .description(en.authoring.list)
    .action(() =>
      take(async () => {
        const summaries = shelf.list();
        const widest = Math.max(...summaries.map(({ id }) => id.length));
        for (const { id, title } of summaries) stdout.write(`${id.padEnd(widest)}  ${title}\n`);
        return EXIT.done;
      }),
    );
};
