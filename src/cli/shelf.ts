import { decodeText } from '../files/decode.ts';
import type { Files } from '../files/files.ts';
import type { Playbook } from '../playbook/model.ts';
import type { Phrases } from '../playbook/phrases.ts';

/** A playbook ready to be walked and printed. */
export interface Prepared {
  readonly playbook: Playbook;
  readonly phrases: Phrases;
}

export interface Summary {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

/** The playbooks that come with the program: read, checked and stored as data when it was built. */
export interface Shelf {
  list(): Promise<readonly Summary[]>;
  /** `undefined` for an id that is not on it. */
  load(id: string): Promise<Prepared | undefined>;
}

const LARGEST = 20_000_000;

/** The shelf in a folder: `index.json` with the summaries, and a file for each playbook. */
export function shelfIn(folder: string, files: Files): Shelf {
  const readJson = async (name: string): Promise<unknown> => {
    const bytes = await files.read(`${folder}/${name}.json`, LARGEST);
    const text = bytes instanceof Uint8Array ? decodeText(bytes) : bytes;
    if (typeof text !== 'string') throw new Error(`${name}.json: ${text.fault}`);
    return JSON.parse(text);
  };
  let summaries: Promise<readonly Summary[]> | undefined;
  const list = () => {
    summaries ??= readJson('index') as Promise<readonly Summary[]>;
    return summaries;
  };
  return {
    list,
    async load(id) {
      return (await list()).some((summary) => summary.id === id) ? ((await readJson(id)) as Prepared) : undefined;
    },
  };
}
