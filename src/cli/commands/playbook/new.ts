import path from 'node:path';
import { ID_FORMS, isReserved } from '../../../playbook/ids.ts';
import { enForTools as en } from '../../../words/en-for-tools.ts';
import { isTaken, ownFolder } from '../../own-playbooks.ts';
import { EXIT, type Exit, fileTrouble, type Trouble, trouble } from '../../say.ts';
import type { World } from '../../world.ts';
import type { AddSubcommand } from '../playbook.ts';

/** `playbook new NAME`: a folder with a small playbook that passes every check, and its examples. */
export const addNew: AddSubcommand = (parent, world, take) => {
  const { summaries, options } = en.bench;
  parent
    .command('new')
    .description(summaries.new)
    .argument('<name>', options.name)
    .action((name: string) => take(() => create(name, world)));
};

async function create(name: string, world: World): Promise<Exit | Trouble> {
  const id = path.basename(name);
  if (!ID_FORMS.kebab.test(id)) return trouble(EXIT.usage, en.problems['bad-id']({ id, form: 'kebab' }));
  if (isReserved(id) || isTaken(id, world)) return trouble(EXIT.usage, en.problems['reserved-id']({ id }));
  const fault = world.files.makeFolder(name);
  if (fault?.fault === 'exists') return trouble(EXIT.usage, en.bench.create.exists(name));
  if (fault !== undefined) return fileTrouble(fault, name, 0, en);
  const { template, create: words } = en.bench;
  const schema = path.join(path.dirname(world.playbooks), 'schema', 'playbook.json');
  const contents = { 'playbook.yaml': template.playbook(id, schema), 'examples.yaml': template.examples(id) };
  for (const [file, text] of Object.entries(contents)) {
    const refused = await world.files.write(path.join(name, file), text, false);
    if (refused !== undefined) return fileTrouble(refused, path.join(name, file), 0, en);
  }
  world.stdout.write(`${words.next(name, ownFolder(world))}\n`);
  return EXIT.done;
}
