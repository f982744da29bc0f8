import type { Placed } from './placed.ts';
import type { Hidden } from './report.ts';
import type { Term } from './terms.ts';

/** Why a verdict can never be the headline: it never holds, says the same as an earlier one, or those before it always hold first. */
export async function whyHidden({ subject, encoding, asking }: Placed, id: string): Promise<Hidden> {
  const { playbook } = subject;
  const { walks, translator } = encoding;
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
