import type { FileFault, Files } from '../files/files.ts';
import type { Prompter } from '../interview/prompter.ts';
import type { Style } from '../render/style.ts';
import type { InterviewWords } from '../words/catalog/interview.ts';
import type { Shelf } from './shelf.ts';

/** Everything outside the program that a run touches. Tests pass their own. */
export interface World {
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: { readonly isTerminal: boolean; read(limit: number): Uint8Array | FileFault };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
  readonly shelf: Shelf;
  /** The folder with the YAML of the playbooks that come with the program. */
  readonly playbooks: string;
  /** The day on the wall, as a day number. */
  today(): number;
  /** Loaded only when there is somebody to ask. */
  prompter(options: { readonly color: boolean; readonly words: InterviewWords }): Promise<Prompter>;
  /** Loaded only when something is to be coloured. */
  colorStyle(): Promise<Style>;
}

export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal, if it is one. */
  readonly columns: number | undefined;
  write(text: string): void;
}
