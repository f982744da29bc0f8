import type { Encoding } from './encoding.ts';
import type { Placed } from './placed.ts';
import type { CommandFor, Longest } from './report.ts';
import type { Run } from './subject.ts';
import type { Term } from './terms.ts';
import { walkOf } from './witness.ts';

/** How many questions, or details, the longest interview has: from the longest walk known upwards, until no walk is longer. */
export async function longestInterview(
  { subject, encoding, asking, base }: Placed,
  ids: readonly string[],
  known: readonly Run[],
  command: CommandFor,
): Promise<Longest> {
  const lengthOf = (run: Run) => ids.filter((id) => run.asked.has(id)).length;
  let best: Run | undefined;
  for (const run of known) if (best === undefined || lengthOf(run) > lengthOf(best)) best = run;
  let reached = best === undefined ? 0 : lengthOf(best);
  const { walks, inputs, names, bank, tidy } = encoding;
  const asked = ids.map((id) => walks.asked(id));
  const result = (bound: number): Longest => ({ reached, bound, ...(best && { command: command(best) }) });
  while (reached < ids.length) {
    const more = moreThan(asked, reached, bank.apply);
    const wanted = reached;
    const isLonger = (run: Run) => lengthOf(run) > wanted;
    const found = await asking.check([more], names);
    if (found.is === 'no') return result(reached);
    if (found.is === 'open') break;
    const plain = await asking.check([more, tidy], names);
    const models = plain.is === 'yes' ? [plain.model, found.model] : [found.model];
    const run = models.map((model) => walkOf(subject, inputs, model, base, isLonger)).find((one) => one !== undefined);
    if (run === undefined) break;
    best = run;
    reached = lengthOf(run);
  }
  for (let bound = ids.length; bound > reached + 1; bound -= 1) {
    const found = await asking.check([moreThan(asked, bound - 1, bank.apply)], names);
    if (found.is !== 'no') return result(bound);
  }
  return result(Math.min(ids.length, reached + 1));
}

/** More than so many of some terms. */
function moreThan(terms: readonly Term[], limit: number, apply: Encoding['bank']['apply']): Term {
  return apply('Bool', `(_ at-least ${limit + 1})`, ...terms);
}
