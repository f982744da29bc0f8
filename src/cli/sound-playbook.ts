import { readNamed } from '../authoring/check.ts';
import type { Playbook } from '../playbook/model.ts';
import type { Phrases } from '../playbook/phrases.ts';
import { problemText } from '../render/problems.ts';
import { en } from '../words/en.ts';
import { type AuthorFile, openAuthorFiles } from './author-files.ts';
import { EXIT, isTrouble, type Trouble, trouble } from './say.ts';
import type { World } from './world.ts';

/** A playbook that a tool can work with: read, and sound in its structure. */
export interface SoundPlaybook extends AuthorFile {
  readonly playbook: Playbook;
  readonly phrases: Phrases;
}

/** Opens the playbook a person named; what is wrong with it is said as `playbook check` says it. */
export function openSound(name: string, world: World, files = openAuthorFiles(world)): SoundPlaybook | Trouble {
  const file = files.open(name);
  if (isTrouble(file)) return file;
  const { playbook, phrases, problems } = readNamed(file.source, file.setup);
  if (playbook !== undefined && phrases !== undefined) return { ...file, playbook, phrases };
  const sentences = problems.map((problem) => problemText(problem, files.sources.get(problem.place.file), en));
  return trouble(EXIT.usage, ...sentences, en.troubles.broken(file.source.file));
}
