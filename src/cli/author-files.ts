import path from 'node:path';
import type { CheckSetup } from '../authoring/check.ts';
import type { Target } from '../plan/replay.ts';
import { ID_FORMS } from '../playbook/ids.ts';
import { type Library, type Point, readShared, readSources } from '../playbook/read/library.ts';
import { readPlaybook } from '../playbook/read/playbook.ts';
import { nearest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/text.ts';
import { en } from '../words/en.ts';
import { ownFiles } from './own-playbooks.ts';
import { readInput } from './read-input.ts';
import { EXIT, isTrouble, type Trouble, trouble } from './say.ts';
import type { World } from './world.ts';

const LARGEST = 10_000_000;
const PLAYBOOK = 'playbook.yaml';

/** A playbook's file with what belongs to it; its examples are opened by those who need them. */
export interface AuthorFile {
  /** Where it is on the disk. */
  readonly path: string;
  readonly source: Source;
  readonly setup: CheckSetup;
  /** The points of its sources; `undefined` where there is no such list. */
  readonly points: ReadonlyMap<string, Point> | undefined;
}

/** What stands around playbooks in a folder: questions they share and the sources of their advice. */
interface Surroundings {
  readonly library: Library;
  readonly points: ReadonlyMap<string, Point> | undefined;
}

/** The files of authors, as their tools open them: each shared file is read once. */
export interface AuthorFiles {
  /** All files of the playbooks that come with the program. */
  shipped(): string[];
  /** Opens what a person named: a file, a folder with a `playbook.yaml`, or the id of a playbook of theirs or of ours. */
  open(name: string): AuthorFile | Trouble;
  /** The examples or snapshots beside a playbook, where there are any. */
  beside(file: string, what: 'examples' | 'snapshots'): Source | undefined | Trouble;
  /** Every source that was read, by its name. */
  readonly sources: ReadonlyMap<string, Source>;
  /** What is wrong with the files around the playbooks. */
  readonly problems: readonly Problem[];
}

/** The file of examples (or snapshots) beside a playbook: `examples.yaml` beside `playbook.yaml`, else `NAME.examples.yaml`. */
export function besideOf(file: string, what: 'examples' | 'snapshots'): string {
  const base = path.basename(file);
  const name = base === PLAYBOOK ? `${what}.yaml` : `${base.replace(/\.ya?ml$/, '')}.${what}.yaml`;
  return path.join(path.dirname(file), name);
}

export function openAuthorFiles(world: World): AuthorFiles {
  const sources = new Map<string, Source>();
  const problems: Problem[] = [];
  const surroundings = new Map<string, Surroundings>();
  const targets = new Map<string, Target | undefined>();

  /** Files of ours are named as they stand in the project, those of others as they were given. */
  const shownAs = (file: string) =>
    isWithin(file, world.playbooks) ? path.join('playbooks', path.relative(world.playbooks, file)) : file;
  const read = (file: string): Source | Trouble => {
    const found = readInput(file, LARGEST, world, en);
    if (isTrouble(found)) return found;
    const source = { file: file === '-' ? found.file : shownAs(file), text: found.text };
    sources.set(source.file, source);
    return source;
  };
  const readIfThere = (file: string): Source | undefined | Trouble =>
    world.files.exists(file) ? read(file) : undefined;

  /** The nearest `shared.yaml` and `sources.yaml`: beside the playbook or one folder above; ours stand in for shared questions. */
  const around = (file: string): Surroundings | Trouble => {
    const folder = path.dirname(file);
    const key = path.basename(file) === PLAYBOOK ? path.dirname(folder) : folder;
    // The folder of the file counts too: what stands there comes first.
    const both = `${folder}\0${key}`;
    const known = surroundings.get(both);
    if (known !== undefined) return known;
    const find = (name: string) => readIfThere(path.join(folder, name)) ?? readIfThere(path.join(key, name));
    const shared = find('shared.yaml') ?? readIfThere(path.join(world.playbooks, 'shared.yaml'));
    if (isTrouble(shared)) return shared;
    const listed = find('sources.yaml');
    if (isTrouble(listed)) return listed;
    const points = listed && readSources(listed, problems);
    const found: Surroundings = {
      points,
      library: {
        shared: shared === undefined ? new Map() : readShared(shared, problems),
        points: points && new Set(points.keys()),
        playbooks: new Set([...neighbours(key), ...ownFiles(world).keys(), ...world.shelf.list().map(({ id }) => id)]),
      },
    };
    surroundings.set(both, found);
    return found;
  };
  const neighbours = (folder: string): string[] => {
    const listed = world.files.list(folder);
    return 'fault' in listed ? [] : listed.filter(({ isFolder }) => isFolder).map(({ name }) => name);
  };

  /** A playbook in the folder beside, one of the person's own, or one of ours. */
  const targetFrom =
    (file: string) =>
    (id: string): Target | undefined => {
      const beside = path.join(path.dirname(path.dirname(file)), id, PLAYBOOK);
      const candidate =
        path.basename(file) === PLAYBOOK && world.files.exists(beside) ? beside : ownFiles(world).get(id);
      if (candidate === undefined) return world.shelf.target(id);
      if (!targets.has(candidate)) {
        targets.set(candidate, playbookIn(candidate));
      }
      return targets.get(candidate);
    };
  /** A playbook that is led to; what is wrong with its own file is said where that is checked. */
  const playbookIn = (file: string): Target | undefined => {
    const source = read(file);
    const library = around(file);
    return isTrouble(source) || isTrouble(library) ? undefined : readPlaybook(source, library.library).playbook;
  };

  const resolve = (name: string): string => {
    if (name === '-') return name;
    const inside = path.join(name, PLAYBOOK);
    if (/[\\/.]/.test(name)) return world.files.exists(inside) ? inside : name;
    const own = ownFiles(world).get(name);
    const ours = path.join(world.playbooks, name, PLAYBOOK);
    return own ?? [ours, inside].find((file) => world.files.exists(file)) ?? name;
  };

  /** A word that is no path, and names no file, was meant as an id. */
  const isIdOfNobody = (name: string, file: string): boolean => ID_FORMS.kebab.test(name) && !world.files.exists(file);
  const noPlaybook = (name: string): Trouble => {
    const ids = [...ownFiles(world).keys(), ...neighbours(world.playbooks)];
    return trouble(EXIT.usage, en.troubles.noPlaybook(name, nearest(name, ids)));
  };

  return {
    sources,
    problems,
    beside: (file, what) => readIfThere(besideOf(file, what)),
    shipped: () => neighbours(world.playbooks).map((id) => path.join(world.playbooks, id, PLAYBOOK)),
    open(name) {
      const file = resolve(name);
      const source = read(file);
      if (isTrouble(source)) return isIdOfNobody(name, file) ? noPlaybook(name) : source;
      const found = around(file);
      if (isTrouble(found)) return found;
      const { library, points } = found;
      const [id] = [...ownFiles(world)].find(([, own]) => own === path.resolve(file)) ?? [];
      return { path: file, source, points, setup: { id, library, target: targetFrom(file) } };
    },
  };
}

function isWithin(file: string, folder: string): boolean {
  return file.startsWith(folder + path.sep);
}
