import type { Files } from '../files/files.ts';
import type { Target } from '../plan/replay.ts';
import { ID_FORMS } from '../playbook/ids.ts';
import type { Playbook } from '../playbook/model.ts';
import type { Phrases } from '../playbook/phrases.ts';
import type { Point } from '../playbook/read/library.ts';

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

/** The steps of a playbook, which are stored apart: more than half of it, and nobody looks at them before there is a verdict. */
interface Steps {
  readonly steps: Playbook['steps'];
  readonly words: Phrases['steps'];
}

/** The playbooks that come with the program: read, checked and stored as data when it was built. */
export interface Shelf {
  list(): readonly Summary[];
  /** `undefined` for an id that is not on it. Throws when its own file cannot be read: the program is damaged then. */
  load(id: string): Prepared | undefined;
  /** What a playbook asks, without the rest of it. */
  target(id: string): Target | undefined;
  /** The points that steps stand on, by their ids. */
  points(): ReadonlyMap<string, Point>;
}

const LARGEST = 20_000_000;

/** The shelf in a folder: `index.json` with the summaries, `targets.json` with all questions, `sources.json` with the points, and two files for each playbook. */
export function shelfIn(folder: string, files: Files): Shelf {
  const read = <T>(name: string): T | undefined => {
    const file = `${folder}/${name}.json`;
    const bytes = files.read(file, LARGEST);
    if (!(bytes instanceof Uint8Array)) {
      if (bytes.fault === 'missing') return undefined;
      throw new Error(`${file} cannot be read (${bytes.fault === 'refused' ? bytes.detail : bytes.fault})`);
    }
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()) as T;
  };
  let targets: Readonly<Record<string, Target>> | undefined;
  return {
    list() {
      const summaries = read<readonly Summary[]>('index');
      if (summaries === undefined) throw new Error(`${folder}/index.json cannot be read`);
      return summaries;
    },
    load(id) {
      const prepared = isPlaybookId(id) ? read<Prepared>(id) : undefined;
      return prepared && withSteps(prepared, () => read<Steps>(`${id}.steps`));
    },
    target(id) {
      targets ??= read<Readonly<Record<string, Target>>>('targets') ?? {};
      return targets[id];
    },
    points: () => new Map(Object.entries(read<Readonly<Record<string, Point>>>('sources') ?? {})),
  };
}

/** A playbook whose steps are read when they are first looked at. */
function withSteps({ playbook, phrases }: Prepared, read: () => Steps | undefined): Prepared {
  let found: Steps | undefined;
  const steps = (): Steps => {
    found ??= read();
    if (found === undefined) throw new Error(`the steps of ${playbook.id} cannot be read`);
    return found;
  };
  return {
    playbook: {
      ...playbook,
      get steps() {
        return steps().steps;
      },
    },
    phrases: {
      ...phrases,
      get steps() {
        return steps().words;
      },
    },
  };
}

/** Whatever a person typed as a command becomes part of a path only when it has the form of an id. */
function isPlaybookId(word: string): boolean {
  return ID_FORMS.kebab.test(word) && word !== 'index' && word !== 'targets' && word !== 'sources';
}
