import { openFile } from '../playbook/read/file.ts';
import { exampleShape } from '../playbook/shape.ts';
import type { Tree } from '../playbook/tree.ts';
import { validate } from '../playbook/validate.ts';
import type { Problem, Report } from '../source/problem.ts';
import type { Source } from '../source/text.ts';

/** A worked case of a playbook: answers, and what must come of them. */
export interface Example {
  readonly name: string;
  /** The day it plays on, as 2026-11-24. */
  readonly today: string;
  /** By question, as a file would give them; null for one left out on purpose. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly verdict: string;
  /** Ids of steps that must be printed, and of some that must not. */
  readonly steps?:
    | { readonly must?: readonly string[] | undefined; readonly never?: readonly string[] | undefined }
    | undefined;
  readonly facts?: Readonly<Record<string, string | number | boolean | readonly string[] | null>> | undefined;
}

/** Reads `examples.yaml`, a list of examples. */
export function readExamples(source: Source, problems: Problem[]): Example[] {
  const { tree, report } = openFile(source, problems);
  return exampleItems(tree, report).map(({ example }) => example);
}

/** The examples of a file that have the right shape, each with its place. */
export function exampleItems(
  tree: Tree | undefined,
  report: Report,
): { readonly example: Example; readonly tree: Tree }[] {
  if (tree === undefined) return [];
  if (tree.kind !== 'list') {
    report('shape', tree.start, { key: '', wanted: [{ is: 'examples' }] });
    return [];
  }
  return tree.items.flatMap((item) => {
    const example = validate(item, exampleShape, report);
    return example === undefined ? [] : [{ example, tree: item }];
  });
}
