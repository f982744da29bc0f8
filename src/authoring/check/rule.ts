import type { Target } from '../../plan/replay.ts';
import type { Playbook } from '../../playbook/model.ts';
import type { Phrases } from '../../playbook/phrases.ts';
import type { MapTree } from '../../playbook/tree.ts';
import type { CheckCode, CheckData } from '../../source/checks.ts';
import type { Expression, PrintedPart, Section, Spot } from '../expressions.ts';
import type { Uses } from '../uses.ts';
import type { Written } from './written.ts';

/** The words that stand in a file of questions, which is a playbook or holds those that playbooks share. */
export interface WordSubject {
  readonly tree: MapTree;
  readonly written: readonly Written[];
  /** The offset of a piece of a text, or of the text where the piece cannot be found in the file. */
  piece(written: { readonly node: Written['node'] }, piece: string): number;
}

/** A sound playbook as the rules look at it: its model, its words, its file, and what each of them holds, collected once. */
export interface Subject extends WordSubject {
  readonly playbook: Playbook;
  readonly phrases: Phrases;
  readonly expressions: readonly Expression[];
  readonly parts: readonly PrintedPart[];
  readonly uses: Uses;
  /** What another playbook asks, as far as it is known here. */
  target(id: string): Target | undefined;
  /** The offset of an entry's id. */
  entry(section: Section | 'lists', id: string): number;
  /** The offset of what stands at a spot. */
  spot(spot: Spot): number;
  /** The offset of a slot of a part that is printed. */
  slot(part: PrintedPart, name: string): number;
}

/** One rule, for one code: it looks at a playbook and reports what it finds, with the offset in the playbook's file. */
export type Rule<C extends CheckCode> = (
  subject: Subject,
  report: (offset: number, data: CheckData[C]) => void,
) => void;

/** A rule that needs the words only. */
export type WordRule<C extends CheckCode> = (
  subject: WordSubject,
  report: (offset: number, data: CheckData[C]) => void,
) => void;
