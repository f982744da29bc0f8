import type { Asking } from './asking.ts';
import type { Encoding } from './encoding.ts';
import type { Hidden } from './report.ts';
import type { Subject } from './subject.ts';
import type { Term } from './terms.ts';

/** Why a verdict can never be the headline: it never holds, says the same as an earlier one, or those before it always hold first. */
export async function whyHidden(
  { playbook }: Subject,
  id: string,
  { walks, translator }: Encoding,
  asking: Asking,
): Promise<Hidden> {
  const { and, differ } = translator.boolean;
  const position = playbook.verdicts.findIndex((verdict) => verdict.id === id);
  const own = walks.holds(playbook.verdicts[position]?.when);
  const isPossible = async (term: Term) => (await asking.check([term], ['today'])).is !== 'no';
  if (!(await isPossible(own))) return { why: 'never-holds' };
  const before = playbook.verdicts.slice(0, position);
  const those: string[] = [];
  for (const verdict of before) {
    const other = walks.holds(verdict.when);
    if (!(await isPossible(differ(own, other)))) return { why: 'same', as: verdict.id };
    if (await isPossible(and(own, walks.prints({ section: 'verdicts', id: verdict.id })))) those.push(verdict.id);
  }
  return { why: 'behind', those };
}
