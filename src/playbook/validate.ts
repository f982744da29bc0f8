import type { z } from 'zod';
import { nearest } from '../source/nearest.ts';
import type { Report, Wanted } from '../source/problem.ts';
import { nodeAt, plainOf, type Tree } from './tree.ts';

/** The value of a tree, if it has the shape; else every fault is reported where it stands. */
export function validate<T extends z.ZodType>(tree: Tree, shape: T, report: Report): z.output<T> | undefined {
  const result = shape.safeParse(plainOf(tree));
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(tree, issue, report);
  return undefined;
}

function reportIssue(tree: Tree, issue: z.core.$ZodIssue, report: Report): void {
  if (isMissing(tree, issue.path)) {
    report('missing-key', nodeAt(tree, issue.path).start, { key: String(issue.path.at(-1)) });
    return;
  }
  if (issue.code === 'invalid_union') {
    const branch = bestBranch(issue.errors);
    if (branch !== undefined) {
      for (const inner of branch) reportIssue(tree, { ...inner, path: [...issue.path, ...inner.path] }, report);
      return;
    }
  }
  const node = nodeAt(tree, issue.path);
  const last = issue.path.at(-1) ?? '';
  const key = typeof last === 'number' ? '' : String(last);
  if (issue.code === 'unrecognized_keys') {
    const legal = issue.message.split(' ');
    for (const unknown of issue.keys) {
      const entry = node.kind === 'map' ? node.entries.find((candidate) => candidate.key === unknown) : undefined;
      const near = nearest(unknown, legal);
      report('unknown-key', entry?.start ?? node.start, { key: unknown, legal, ...(near && { nearest: near }) });
    }
    return;
  }
  if (node.kind === 'map' && wantsText(issue)) report('text-is-map', node.start, {});
  else {
    const wanted = wantedBy(issue);
    const [only] = wanted;
    const near =
      only?.is === 'one-of' && wanted.length === 1 && node.kind === 'scalar' && nearest(node.written, only.values);
    report('shape', node.start, { key, wanted, ...(near && { nearest: near }) });
  }
}

/** The alternative that the author most likely meant: one that does not fail at its very top, else none. */
function bestBranch(branches: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  return branches
    .filter((issues) => !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'))
    .sort((a, b) => a.length - b.length)[0];
}

function isMissing(tree: Tree, path: readonly PropertyKey[]): boolean {
  if (path.length === 0) return false;
  const parent = nodeAt(tree, path.slice(0, -1));
  return parent.kind === 'map' && !parent.entries.some(({ key }) => key === path.at(-1));
}

function wantsText(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_union')
    return issue.errors.flat().some((inner) => inner.path.length === 0 && wantsText(inner));
  return issue.code === 'invalid_type' && issue.expected === 'string';
}

/** What would have been right; several where there are alternatives. */
function wantedBy(issue: z.core.$ZodIssue): Wanted[] {
  switch (issue.code) {
    case 'invalid_type':
      return [{ is: TYPES[issue.expected] ?? 'other' }];
    case 'invalid_value':
      return [{ is: 'one-of', values: issue.values.map(String) }];
    case 'invalid_union': {
      const inner = issue.errors.flat().flatMap((one) => (one.path.length === 0 ? wantedBy(one) : []));
      return [...new Map(inner.map((one) => [JSON.stringify(one), one])).values()];
    }
    case 'too_small':
      return [{ is: issue.inclusive ? 'at-least' : 'over', of: sizedBy(issue.origin), limit: Number(issue.minimum) }];
    case 'too_big':
      return [{ is: 'at-most', of: sizedBy(issue.origin), limit: Number(issue.maximum) }];
    default:
      return [{ is: 'other' }];
  }
}

/** The library's names for what a node can be. */
const TYPES: Readonly<Record<string, 'text' | 'number' | 'whole-number' | 'yes-no' | 'list' | 'map'>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'yes-no',
  array: 'list',
  object: 'map',
  record: 'map',
};

function sizedBy(origin: string): 'text' | 'list' | 'number' {
  return origin === 'string' ? 'text' : origin === 'array' ? 'list' : 'number';
}
