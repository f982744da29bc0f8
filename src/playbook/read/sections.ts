import type { z } from 'zod';
import type { Report } from '../../source/problem.ts';
import { ID_FORMS, type IdForm, isReserved, isReservedChoice } from '../ids.ts';
import type { Entry, MapTree, Tree } from '../tree.ts';
import { validate } from '../validate.ts';

/** An entry of a section that has the right shape, with where to report what is wrong with it. */
export interface Item<T> {
  readonly id: string;
  /** Where its id stands in the playbook. */
  readonly start: number;
  readonly shape: T;
  readonly tree: Tree;
  /** Reports into the file where the entry is written: the playbook's, or that of the shared questions. */
  readonly report: Report;
}

/** The section of a playbook under a key, or an empty one. */
export function sectionOf(root: MapTree, key: string): readonly Entry[] {
  const value = root.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'map' ? value.entries : [];
}

/** Reads the entries of a section one by one, so that a mistake in one hides none in the others. */
export function readItems<T extends z.ZodType>(
  entries: readonly Entry[],
  form: IdForm,
  shape: T,
  report: Report,
): Item<z.output<T>>[] {
  return entries.flatMap(({ key: id, start, value: tree }) => {
    checkId(id, form, start, report);
    const value = validate(tree, shape, report);
    return value === undefined ? [] : [{ id, start, shape: value, tree, report }];
  });
}

/** Ids are for ever, so their form is checked strictly. */
export function checkId(id: string, form: IdForm, start: number, report: Report): void {
  if (!ID_FORMS[form].test(id)) report('bad-id', start, { id, form });
  else if (form === 'snake' && isReserved(id)) report('reserved-id', start, { id });
  else if (form === 'kebab' && isReservedChoice(id)) report('reserved-id', start, { id });
}
