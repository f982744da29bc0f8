import { decodeText } from '../files/decode.ts';
import type { Source } from '../source/text.ts';
import type { Catalog } from '../words/catalog.ts';
import { fileTrouble, type Trouble } from './say.ts';
import type { World } from './world.ts';

/** The text of a file a person named, `-` for standard input, of at most `limit` bytes. */
export function readInput(name: string, limit: number, world: World, catalog: Catalog): Source | Trouble {
  const file = name === '-' ? catalog.troubles.standardInput : name;
  const bytes = name === '-' ? world.stdin.read(limit) : world.files.read(name, limit);
  if (!(bytes instanceof Uint8Array)) return fileTrouble(bytes, file, limit, catalog);
  const text = decodeText(bytes);
  return typeof text === 'string' ? { file, text } : fileTrouble(text, file, limit, catalog);
}
