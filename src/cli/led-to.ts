import { ownFiles } from './own-playbooks.ts';
import { isTrouble } from './say.ts';
import type { Prepared } from './shelf.ts';
import type { World } from './world.ts';

/** The playbook that a plan leads on to: one of ours or of the person's own; `undefined` when it is neither, or is broken. */
export async function ledTo(id: string, world: World): Promise<Prepared | undefined> {
  const shipped = world.shelf.load(id);
  if (shipped !== undefined || !ownFiles(world).has(id)) return shipped;
  // Loaded here: it brings the YAML library and all that reads and checks playbooks.
  const { openSound } = await import('./sound-playbook.ts');
  const opened = openSound(id, world);
  return isTrouble(opened) ? undefined : opened;
}
