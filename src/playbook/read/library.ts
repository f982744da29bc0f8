import { nearest } from '../../source/nearest.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/text.ts';
import { questionShape, sourcesShape } from '../shape.ts';
import type { Entry } from '../tree.ts';
import { validate } from '../validate.ts';
import { checkControls } from './controls.ts';
import { openFile } from './file.ts';

/** What playbooks have in common: questions they may take over, points their steps stand on, and each other. */
export interface Library {
  readonly shared: ReadonlyMap<string, { readonly entry: Entry; readonly source: Source }>;
  /** Ids of points and added sources; `undefined` when there is no list to check against. */
  readonly points: ReadonlySet<string> | undefined;
  /** Ids of playbooks that hand-offs may go to; `undefined` when that is not known. */
  readonly playbooks: ReadonlySet<string> | undefined;
}

export const NO_LIBRARY: Library = { shared: new Map(), points: undefined, playbooks: undefined };

/** Reads `shared.yaml`: questions that several playbooks use, under `questions:`. */
export function readShared(source: Source, problems: Problem[]): Library['shared'] {
  const { tree, report } = openFile(source, problems);
  if (tree !== undefined) checkControls(tree, report);
  const questions = tree?.kind === 'map' ? tree.entries.find(({ key }) => key === 'questions')?.value : undefined;
  if (questions?.kind !== 'map') {
    if (tree !== undefined) report('missing-key', tree.start, { key: 'questions' });
    return new Map();
  }
  const sound = questions.entries.filter(({ value }) => validate(value, questionShape, report) !== undefined);
  return new Map(sound.map((entry) => [entry.key, { entry, source }]));
}

/** A point of an article, or an added one with its source. */
export interface Point {
  readonly says: string;
  readonly source: string;
  readonly where?: string;
  readonly address?: string;
  readonly confidence?: string;
}

/** Reads `sources.yaml`: the articles, the points each makes, and points added from elsewhere. */
export function readSources(source: Source, problems: Problem[]): ReadonlyMap<string, Point> {
  const { tree, report } = openFile(source, problems);
  if (tree !== undefined) checkControls(tree, report);
  const sources = tree && validate(tree, sourcesShape, report);
  const points = new Map<string, Point>();
  if (tree === undefined || sources === undefined) return points;
  for (const [id, { says, article, where }] of Object.entries(sources.points)) {
    const known = sources.articles[article];
    if (known === undefined) {
      const near = nearest(article, Object.keys(sources.articles));
      report('unknown-name', tree.start, { name: article, ...(near && { nearest: near }) });
      continue;
    }
    const address = typeof known.address === 'string' ? known.address : undefined;
    points.set(id, { says, source: known.title, where, ...(address && { address }) });
  }
  for (const [id, { says, source: from, address, confidence }] of Object.entries(sources.added)) {
    points.set(id, { says, source: from, confidence, ...(address && { address }) });
  }
  return points;
}
