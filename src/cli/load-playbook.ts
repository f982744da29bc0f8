import { NO_LIBRARY } from '../playbook/read/library.ts';
import { readPlaybook } from '../playbook/read/playbook.ts';
import type { Catalog } from '../words/catalog.ts';
import { readInput } from './read-input.ts';
import { EXIT, isTrouble, type Trouble, trouble } from './say.ts';
import type { Prepared } from './shelf.ts';
import type { World } from './world.ts';

const LARGEST_PLAYBOOK = 10_000_000;

/** Reads a person's own playbook from a file; everything wrong with it is said, each with its place. */
export function loadPlaybook(file: string, world: World, catalog: Catalog): Prepared | Trouble {
  const source = readInput(file, LARGEST_PLAYBOOK, world, catalog);
  if (isTrouble(source)) return source;
  const { playbook, phrases, problems } = readPlaybook(source, NO_LIBRARY);
  if (playbook !== undefined && phrases !== undefined) return { playbook, phrases };
  const sentences = problems.map(
    ({ code, place, data }) =>
      `${place.file}:${place.line}:${place.column}: ${catalog.problems[code](data as never)} [${code}]`,
  );
  return trouble(EXIT.usage, ...sentences, catalog.troubles.broken(file));
}
