import { isAlias, isMap, isScalar, isSeq, parseDocument, Scalar, type Node as YamlNode } from 'yaml';
import type { Report } from '../source/problem.ts';

/** A YAML or JSON text as a tree in which every node knows where it stands. */
export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree {
  readonly kind: 'map';
  readonly start: number;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly start: number;
  readonly value: Tree;
}

export interface ListTree {
  readonly kind: 'list';
  readonly start: number;
  readonly items: readonly Tree[];
}

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly start: number;
  readonly value: string | number | boolean | null;
  /** The value as it was written, without quotes. */
  readonly written: string;
  /** Where the first character of the value stands, when the value is one line and written as it is meant; else `start`. */
  readonly inner: number;
  /** Whether offsets in the value can be counted from `inner`. */
  readonly oneLine: boolean;
  /** Unquoted words that a comment ends on the same line: often a sentence with ` #` in it. */
  readonly cutByComment: boolean;
}

const DEEPEST = 50;

/**
 * Parses YAML 1.2 (and so JSON). All faults go to `report` with their offset; the result is `undefined` when the text has no
 * usable tree. Anchors, aliases and tags are faults: nothing here needs them, and each has surprised an author.
 */
export function parseTree(text: string, report: Report): Tree | undefined {
  const abyss = abyssIn(text);
  if (abyss !== undefined) {
    report('too-deep', abyss, {});
    return undefined;
  }
  // Keys that stand twice are found below: the library compares each with all before it.
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  const faults = [...document.errors, ...document.warnings];
  const breaking = faults.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED').sort((a, b) => a.pos[0] - b.pos[0])[0];
  // One slip makes the rest of a file unreadable, and the library complains of all of it.
  for (const fault of breaking === undefined ? faults : [breaking]) reportFault(text, fault, report);
  if (breaking !== undefined) return undefined;
  const root = document.contents as YamlNode | null;
  if (root === null || (isScalar(root) && root.value === null)) {
    report('empty', 0, {});
    return undefined;
  }
  return convert(root, text, report, 0);
}

/** Deeper than this the library runs out of stack, and where it then compiles a regular expression the whole process is ended. */
const DEEPEST_SAFE = 200;

/** A line that shows as many levels by its indentation, or as lists within lists. */
const NESTED_LINE = new RegExp(`^ {${DEEPEST_SAFE * 2}}|^ *(?:[-?] +){${DEEPEST_SAFE}}`, 'm');

/** Where a text nests so deep that it must not be parsed. Found without parsing, so brackets in quotes count as well. */
function abyssIn(text: string): number | undefined {
  let open = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === '[' || character === '{') open += 1;
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
    if (open > DEEPEST_SAFE) return i;
  }
  return NESTED_LINE.exec(text)?.index;
}

function reportFault(
  text: string,
  fault: { code: string; message: string; pos: [number, number] },
  report: Report,
): void {
  const [start, end] = fault.pos;
  if (fault.code === 'TAG_RESOLVE_FAILED') report('tag', start, { tag: text.slice(start, end) });
  else if (fault.code === 'RESOURCE_EXHAUSTION') report('too-deep', start, {});
  else report('syntax', start, { detail: fault.message, ...hintFor(fault) });
}

/** What an author most likely did, where the library's own words would puzzle. */
function hintFor({ code, message }: { code: string; message: string }): {
  hint?: 'colon' | 'tab' | 'quote' | 'documents';
} {
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return { hint: 'colon' };
  if (code === 'TAB_AS_INDENT') return { hint: 'tab' };
  if (code === 'MULTIPLE_DOCS') return { hint: 'documents' };
  return code === 'MISSING_CHAR' && /quote/i.test(message) ? { hint: 'quote' } : {};
}

function convert(node: YamlNode | null, text: string, report: Report, depth: number): Tree {
  const start = node?.range?.[0] ?? 0;
  if (depth > DEEPEST) {
    report('too-deep', start, {});
    return { kind: 'list', start, items: [] };
  }
  if (isMap(node)) {
    const seen = new Set<string>();
    const entries = node.items.map((pair): Entry => {
      const key = pair.key as YamlNode | null;
      const keyStart = key?.range?.[0] ?? start;
      const name = isScalar(key) ? key.value : undefined;
      if (typeof name !== 'string') report('key-not-text', keyStart, { key: isScalar(key) ? String(name) : '{…}' });
      else if (seen.has(name)) report('duplicate-key', keyStart, { key: name });
      seen.add(String(name));
      const value = pair.value as YamlNode | null;
      return { key: String(name), start: keyStart, value: convert(value, text, report, depth + 1) };
    });
    return { kind: 'map', start, entries };
  }
  if (isSeq(node)) {
    return { kind: 'list', start, items: node.items.map((item) => convert(item as YamlNode, text, report, depth + 1)) };
  }
  if (isAlias(node)) report('alias', start, { name: node.source });
  // An alias stands for text, so that it is reported once and not again as nothing.
  return convertScalar(isScalar(node) ? node : new Scalar(isAlias(node) ? `*${node.source}` : null), start, text);
}

function convertScalar(node: Scalar, start: number, text: string): ScalarTree {
  const end = node.range?.[1] ?? start;
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const raw = text.slice(start, end);
  const written = typeof node.value === 'string' ? node.value : (node.source ?? raw);
  const inner = quoted ? start + 1 : start;
  const value = node.value as ScalarTree['value'];
  const oneLine = typeof value === 'string' ? text.startsWith(value, inner) : true;
  const cutByComment = node.type === 'PLAIN' && node.comment !== undefined && node.comment !== null;
  return { kind: 'scalar', start, value, written, inner, oneLine, cutByComment };
}

/** The tree as plain values. */
export function plainOf(tree: Tree): unknown {
  if (tree.kind === 'map') return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plainOf(value)]));
  return tree.kind === 'list' ? tree.items.map(plainOf) : tree.value;
}

/** The node under a path of keys and indexes; where the path breaks off, the last node on it. */
export function nodeAt(tree: Tree, path: readonly (string | number | symbol)[]): Tree {
  let at = tree;
  for (const step of path) {
    const next =
      at.kind === 'map'
        ? at.entries.find(({ key }) => key === step)?.value
        : at.kind === 'list'
          ? at.items[step as number]
          : undefined;
    if (next === undefined) break;
    at = next;
  }
  return at;
}
