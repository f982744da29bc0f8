import type { MapTree } from '../../playbook/tree.ts';
import type { CheckCode } from '../../source/checks.ts';
import { nearest } from '../../source/nearest.ts';
import type { Report } from '../../source/problem.ts';
import { RULES } from './rules.ts';

/**
 * The checks that a playbook goes without: those under `waive:`, each with a reason. A waiver of something that is no check, one
 * without a reason and one that nothing needs are problems themselves. `found` says whether a check has found anything.
 */
export function waivedChecks(
  tree: MapTree,
  found: (code: CheckCode) => boolean,
  report: Report,
): ReadonlySet<CheckCode> {
  const waived = new Set<CheckCode>();
  const section = tree.entries.find(({ key }) => key === 'waive')?.value;
  for (const { key: code, start, value } of section?.kind === 'map' ? section.entries : []) {
    if (!isCheck(code)) {
      const near = nearest(code, Object.keys(RULES));
      report('unknown-waiver', start, { code, ...(near && { nearest: near }) });
      continue;
    }
    waived.add(code);
    const reason = value.kind === 'scalar' && typeof value.value === 'string' ? value.value.trim() : '';
    if (reason === '') report('waiver-without-reason', start, { code });
    if (!found(code)) report('needless-waiver', start, { code });
  }
  return waived;
}

function isCheck(code: string): code is CheckCode {
  return Object.hasOwn(RULES, code);
}
