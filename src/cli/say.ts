import type { TextFault } from '../files/decode.ts';
import type { FileFault } from '../files/files.ts';
import type { AnswerFault } from '../interview/answers.ts';
import type { Catalog } from '../words/catalog.ts';

/** Exit codes, as documented in the README. */
export const EXIT = {
  done: 0,
  problems: 1,
  usage: 2,
  system: 3,
  needed: 4,
  unexpected: 70,
  interrupted: 130,
  hangup: 129,
  terminated: 143,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Why a run ends early: sentences for standard error, and the exit code. */
export interface Trouble {
  readonly exit: Exit;
  readonly sentences: readonly string[];
}

export function trouble(exit: Exit, ...sentences: string[]): Trouble {
  return { exit, sentences };
}

export function isTrouble(value: unknown): value is Trouble {
  return typeof value === 'object' && value !== null && 'sentences' in value && 'exit' in value;
}

/** An answer's fault in words. `name` is how the person named the question. */
export function sayFault(fault: AnswerFault, name: string, { faults }: Catalog): string {
  switch (fault.fault) {
    case 'wanted':
      return faults.wanted(name, fault.given, fault.wanted);
    case 'choice':
      return faults.choice(name, fault.given, fault.allowed, fault.nearest);
    case 'choice-twice':
      return faults.choiceTwice(name, fault.given);
    case 'number':
      return faults.number(name, fault.given, fault.plain);
    case 'date':
      return faults.date(name, fault.given, fault.isCalendar);
    case 'range':
      return faults.range(name, fault.given, fault.min, fault.max);
    case 'too-long':
      return faults.tooLong(name, fault.limit, fault.length);
    case 'control':
      return faults.control(name);
    case 'empty':
      return faults.empty(name);
    case 'needed':
      return faults.needed(name);
  }
}

/** Why a file could not be read or written, with the exit code: 3 when the system refused it, 2 when its contents are wrong. */
export function fileTrouble(
  fault: FileFault | { readonly fault: TextFault },
  file: string,
  limit: number,
  { troubles }: Catalog,
): Trouble {
  switch (fault.fault) {
    case 'missing':
      return trouble(EXIT.system, troubles.fileMissing(file));
    case 'folder':
      return trouble(EXIT.system, troubles.fileIsFolder(file));
    case 'refused':
      return trouble(EXIT.system, troubles.fileRefused(file, fault.detail));
    case 'no-room':
      return trouble(EXIT.system, troubles.noRoom(file));
    case 'exists':
      return trouble(EXIT.usage, troubles.fileExists(file));
    case 'too-big':
      return trouble(EXIT.usage, troubles.fileTooBig(file, limit / 1_000_000));
    case 'binary':
      return trouble(EXIT.usage, troubles.binary(file));
    case 'not-utf8':
      return trouble(EXIT.usage, troubles.notUtf8(file));
    case 'empty':
      return trouble(EXIT.usage, troubles.emptyFile(file));
  }
}
