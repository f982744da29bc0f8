import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Example, readExamples } from '../../src/authoring/examples.ts';
import { type ExampleRun, runExample } from '../../src/authoring/run-example.ts';
import type { Playbook } from '../../src/playbook/model.ts';
import type { Phrases } from '../../src/playbook/phrases.ts';
import { type Library, type Point, readShared, readSources } from '../../src/playbook/read/library.ts';
import { readPlaybook } from '../../src/playbook/read/playbook.ts';
import type { Problem } from '../../src/source/problem.ts';
import type { Source } from '../../src/source/text.ts';

const folder = path.resolve(import.meta.dirname, '../../playbooks');

/** A playbook that ships with the program, read from its YAML, with its examples already run. */
export interface Shipped {
  readonly playbook: Playbook;
  readonly phrases: Phrases;
  readonly examples: readonly (ExampleRun & { readonly example: Example })[];
}

export const shippedIds = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const problems: Problem[] = [];
export const points: ReadonlyMap<string, Point> = readSources(shippedSource('sources.yaml'), problems);
export const library: Library = {
  shared: readShared(shippedSource('shared.yaml'), problems),
  points: new Set(points.keys()),
  playbooks: new Set(shippedIds),
};
export const shipped: ReadonlyMap<string, Shipped> = new Map(shippedIds.map((id) => [id, readShipped(id)]));

/** A file of the playbooks folder. */
export function shippedSource(file: string): Source {
  return { file: `playbooks/${file}`, text: readFileSync(path.join(folder, file), 'utf8') };
}

function readShipped(id: string): Shipped {
  const { playbook, phrases, problems: found } = readPlaybook(shippedSource(`${id}/playbook.yaml`), library);
  problems.push(...found);
  const examples = readExamples(shippedSource(`${id}/examples.yaml`), problems);
  if (playbook === undefined || phrases === undefined || problems.length > 0) {
    throw new Error(`${id}: ${JSON.stringify(problems[0])}`);
  }
  return { playbook, phrases, examples: examples.map((example) => ({ example, ...runExample(playbook, example) })) };
}
