import type { FileTrouble } from '../interview/answer-file.ts';
import { type Answer, parseAnswer } from '../interview/answers.ts';
import { flagOf } from '../interview/flags.ts';
import type { Playbook } from '../playbook/model.ts';
import type { Catalog } from '../words/catalog.ts';
import { readInput } from './read-input.ts';
import { EXIT, isTrouble, sayFault, type Trouble, trouble } from './say.ts';
import type { World } from './world.ts';

/** Files of answers are short; one over this many bytes is something else. */
export const LARGEST_ANSWERS = 1_000_000;

/** The answers a person gave, and what each is called: by its flag, or by its place in a file. */
export interface Gathered {
  readonly answers: Map<string, Answer>;
  nameOf(id: string): string;
}

/** The answers in a file, and over them those by flags. A flag replaces the file's value whole. */
export async function gatherAnswers(
  playbook: Playbook,
  file: string | undefined,
  flags: ReadonlyMap<string, unknown>,
  world: World,
  catalog: Catalog,
): Promise<Gathered | Trouble> {
  const answers = new Map<string, Answer>();
  const names = new Map<string, string>();
  if (file !== undefined) {
    const source = readInput(file, LARGEST_ANSWERS, world, catalog);
    if (isTrouble(source)) return source;
    // Loaded here: it brings the YAML library, which a run by flags does without.
    const { readAnswers, readHeading } = await import('../interview/answer-file.ts');
    const of = readHeading(source).playbook;
    if (of !== undefined && of !== playbook.id) {
      return trouble(EXIT.usage, catalog.troubles.otherPlan(source.file, of, playbook.id));
    }
    const read = readAnswers(source, playbook);
    if (read.faults.length > 0)
      return trouble(EXIT.usage, ...read.faults.map((fault) => sayFileTrouble(fault, source.file, catalog)));
    for (const [id, answer] of read.answers) answers.set(id, answer);
    for (const [id, { line, column }] of read.places) names.set(id, `${source.file}:${line}:${column}: ${id}`);
  }
  const sentences: string[] = [];
  for (const question of [...playbook.questions, ...playbook.details]) {
    if (!flags.has(question.id)) continue;
    const parsed = parseAnswer(question, flags.get(question.id));
    if ('fault' in parsed) sentences.push(sayFault(parsed, flagOf(question.id), catalog));
    else answers.set(question.id, parsed.answer);
    names.delete(question.id);
  }
  if (sentences.length > 0) return trouble(EXIT.usage, ...sentences);
  return { answers, nameOf: (id) => names.get(id) ?? flagOf(id) };
}

/** What is wrong in a file of answers, as a sentence with its place. */
export function sayFileTrouble(found: FileTrouble, file: string, catalog: Catalog): string {
  const { place } = found.kind === 'problem' ? found.problem : found;
  const at = `${place.line}:${place.column}`;
  switch (found.kind) {
    case 'problem': {
      const { code, data } = found.problem;
      return `${file}:${at}: ${catalog.problems[code](data as never)}`;
    }
    case 'not-answers':
      return catalog.troubles.notAnswers(file);
    case 'unknown':
      return catalog.troubles.unknownAnswer(file, at, found.id, found.nearest);
    case 'fault':
      return `${file}:${at}: ${sayFault(found.fault, found.id, catalog)}`;
  }
}
