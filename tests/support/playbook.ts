import type { Playbook } from '../../src/playbook/model.ts';
import type { Phrases } from '../../src/playbook/phrases.ts';
import { type Library, NO_LIBRARY, readShared } from '../../src/playbook/read/library.ts';
import { type ReadPlaybook, readPlaybook } from '../../src/playbook/read/playbook.ts';
import type { Problem } from '../../src/source/problem.ts';
import { type Place, placeOf } from '../../src/source/text.ts';
import { marked } from './marked.ts';

const HEAD = 'playbook: test\nversion: 1\ntitle: A test\nabout: For tests.\n';
const FILLERS = {
  questions: 'questions: { some: { ask: Some?, type: yes-no } }\n',
  verdicts: 'verdicts: { done: { title: Done, say: Done. } }\n',
};

/** The text of a playbook with these sections, and with what every playbook must have where they leave it out. */
export function framed(sections: string): string {
  const missing = Object.entries(FILLERS).flatMap(([key, text]) =>
    new RegExp(`^${key}:`, 'm').test(sections) ? [] : [text],
  );
  return `${HEAD}${sections.trimEnd()}\n${missing.join('')}`;
}

export function readText(text: string, library: Library = NO_LIBRARY): ReadPlaybook {
  return readPlaybook({ file: 'playbook.yaml', text }, library);
}

/** Reads the sections of a playbook that has nothing wrong with it. */
export function sound(sections: string, library?: Library): { readonly playbook: Playbook; readonly phrases: Phrases } {
  const { playbook, phrases, problems } = readText(framed(sections), library);
  if (playbook === undefined || phrases === undefined) {
    throw new Error(
      problems.map(({ code, place, data }) => `${place.line}: ${code} ${JSON.stringify(data)}`).join('\n'),
    );
  }
  return { playbook, phrases };
}

/** A playbook written in a test: sections in YAML, indented as the code around them. */
export function playbook({ raw }: TemplateStringsArray, ...values: readonly string[]): Playbook {
  return sound(dedented(String.raw({ raw }, ...values))).playbook;
}

/** A text without the indentation that all its lines have. */
export function dedented(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}

/** A library whose shared questions stand in this YAML, and what is found wrong with them, now and when they are used. */
export function libraryWith(
  questions: string,
  points: readonly string[],
  playbooks: readonly string[],
): { readonly library: Library; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const shared = readShared({ file: 'shared.yaml', text: `questions:\n${questions}` }, problems);
  return { library: { shared, points: new Set(points), playbooks: new Set(playbooks) }, problems };
}

/**
 * What is found wrong in sections, as `line:column code`, and where they have their marks. A text that begins as a playbook or
 * with a comment is taken whole.
 */
export function look(
  text: string,
  library: Library,
): { readonly found: string[]; readonly marks: string[]; readonly problems: readonly Problem[] } {
  const source = marked(/^§?(playbook:|#)/.test(text) ? text : framed(text));
  const { problems } = readText(source.text, library);
  const at = ({ line, column }: Place) => `${line}:${column}`;
  return {
    found: problems.map(({ place, code }) => `${at(place)} ${code}`),
    marks: source.offsets.map((offset) => at(placeOf({ file: '', text: source.text }, offset))),
    problems,
  };
}
