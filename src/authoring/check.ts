import type { Target } from '../plan/replay.ts';
import { inOrder, openFile } from '../playbook/read/file.ts';
import type { Library } from '../playbook/read/library.ts';
import { type ReadPlaybook, readPlaybook } from '../playbook/read/playbook.ts';
import { nodeAt } from '../playbook/tree.ts';
import type { CheckCode } from '../source/checks.ts';
import type { Problem, Report } from '../source/problem.ts';
import { placeOf, type Source } from '../source/text.ts';
import { checkExamples } from './check/examples.ts';
import { RULES, WORD_RULES } from './check/rules.ts';
import { subjectOf, wordSubjectOf } from './check/subject.ts';
import { waivedChecks } from './check/waivers.ts';

export interface CheckSetup {
  /** The id the playbook must have, where it is kept under that name. */
  readonly id?: string | undefined;
  readonly library: Library;
  /** What other playbooks ask, as far as they are known. */
  target(id: string): Target | undefined;
}

/**
 * Checks a playbook: its structure first and, when that is sound, every rule of `check/` and the examples beside it. So a mistake
 * in the structure hides what the rules would say, and nothing else does. The problems come in the order of their places.
 */
export function checkPlaybook(source: Source, examples: Source | undefined, setup: CheckSetup): ReadPlaybook {
  const read = readNamed(source, setup);
  const { playbook, phrases, tree } = read;
  const problems = [...read.problems];
  if (playbook !== undefined && phrases !== undefined && tree !== undefined)
    problems.push(...runRules(source, { playbook, phrases, tree }, setup));
  if (examples !== undefined) problems.push(...checkExamples(examples, playbook));
  return { ...read, problems };
}

/** Reads a playbook, which must have the id that it is kept under; with another one it is of no use. */
export function readNamed(source: Source, { library, id }: Pick<CheckSetup, 'library' | 'id'>): ReadPlaybook {
  const read = readPlaybook(source, library);
  if (read.playbook === undefined || id === undefined || read.playbook.id === id) return read;
  const problems: Problem[] = [];
  const at = read.tree === undefined ? 0 : nodeAt(read.tree, ['playbook']).start;
  reportTo(problems, source)('other-id', at, { id: read.playbook.id, wanted: id });
  return { ...(read.tree && { tree: read.tree }), problems };
}

/** Checks the words of the questions that playbooks share; whoever reads them has checked their structure. */
export function checkShared(source: Source): readonly Problem[] {
  const { tree } = openFile(source, []);
  if (tree?.kind !== 'map') return [];
  const subject = wordSubjectOf(source, tree);
  return inOrder([...runEach(source, WORD_RULES, subject).values()].flat());
}

type Sound = Required<Pick<ReadPlaybook, 'playbook' | 'phrases' | 'tree'>>;

function runRules(source: Source, sound: Sound, { target }: CheckSetup): Problem[] {
  const found = runEach(source, RULES, subjectOf(source, sound, target));
  const problems: Problem[] = [];
  const waived = waivedChecks(sound.tree, (code) => found.has(code), reportTo(problems, source));
  for (const [code, own] of found) if (!waived.has(code)) problems.push(...own);
  return inOrder(problems);
}

/** What each rule finds, by its code; nothing for one that finds nothing. */
function runEach<S>(
  source: Source,
  rules: { readonly [code in CheckCode]?: (subject: S, report: (offset: number, data: unknown) => void) => void },
  subject: S,
): Map<CheckCode, Problem[]> {
  const found = new Map<CheckCode, Problem[]>();
  for (const code of Object.keys(rules) as CheckCode[]) {
    const own: Problem[] = [];
    const report = reportTo(own, source);
    rules[code]?.(subject, (offset, data) => report(code, offset, data as never));
    if (own.length > 0) found.set(code, own);
  }
  return found;
}

function reportTo(problems: Problem[], source: Source): Report {
  return (code, offset, data) => {
    problems.push({ code, place: placeOf(source, offset), data } as Problem);
  };
}
