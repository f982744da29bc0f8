import type { Target } from '../plan/replay.ts';
import { ownFiles } from './own-playbooks.ts';
import { isTrouble, type Trouble } from './say.ts';
import type { Prepared } from './shelf.ts';
import type { World } from './world.ts';

/** The playbook with an id, such as a plan leads on to: one of ours or of the person's own; `undefined` when it is neither. */
export async function ledTo(id: string, world: World): Promise<Prepared | Trouble | undefined> {
  const shipped = world.shelf.load(id);
  if (shipped !== undefined || !ownFiles(world).has(id)) return shipped;
  // Loaded here: it brings the YAML library and all that reads and checks playbooks.
  const { openSound } = await import('./sound-playbook.ts');
  return openSound(id, world);
}

/** What such a playbook asks; of a broken one nothing is known, and what is wrong with it is said when it is run. */
export async function questionsOf(id: string, world: World): Promise<Target | undefined> {
  const asked = world.shelf.target(id);
  if (asked !== undefined) return asked;
  const found = await ledTo(id, world);
  return found === undefined || isTrouble(found) ? undefined : found.playbook;
}
