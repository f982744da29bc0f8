import path from 'node:path';
import { dataFolder } from '../files/folders.ts';
import { ID_FORMS } from '../playbook/ids.ts';
import { isToolName } from './tools.ts';
import type { World } from './world.ts';

/** The folder where a person's own playbooks live: `ID.yaml`, or `ID/playbook.yaml` with its examples beside it. */
export function ownFolder({ env }: Pick<World, 'env'>): string | undefined {
  const data = dataFolder(env);
  return data && path.join(data, 'clientwise', 'playbooks');
}

/** Files that stand beside playbooks and are none. */
const BESIDE = ['shared', 'sources'];

/** Whether a name is that of a command of ours. */
export function isTaken(id: string, { shelf }: Pick<World, 'shelf'>): boolean {
  return isToolName(id) || ['run', 'help'].includes(id) || shelf.list().some((shipped) => shipped.id === id);
}

/** The files of a person's own playbooks that are commands, by their ids. Nothing is read: this costs a look into one folder. */
export function ownFiles(world: Pick<World, 'env' | 'files' | 'shelf'>): ReadonlyMap<string, string> {
  return new Map([...filesInOwnFolder(world)].filter(([id]) => !isTaken(id, world)));
}

/** All of them, also those that have the name of a command of ours. */
export function filesInOwnFolder(world: Pick<World, 'env' | 'files'>): ReadonlyMap<string, string> {
  const folder = ownFolder(world);
  const found = new Map<string, string>();
  if (folder === undefined) return found;
  const listed = world.files.list(folder);
  for (const { name, isFolder } of 'fault' in listed ? [] : listed) {
    const id = isFolder ? name : /^(.*)\.ya?ml$/.exec(name)?.[1];
    if (id === undefined || !ID_FORMS.kebab.test(id) || BESIDE.includes(id)) continue;
    const file = isFolder ? path.join(folder, name, 'playbook.yaml') : path.join(folder, name);
    if (!isFolder || world.files.exists(file)) found.set(id, file);
  }
  return found;
}
