import type { Diff, Witness } from '../authoring/diff.ts';
import type { ToolCatalog } from '../words/catalog.ts';
import { changeLines } from './change.ts';
import { wrap } from './wrap.ts';

/** Which plans change and how: each change once, with how many meet with it and one of them to try. */
export function diffText(
  { tried, changed, groups }: Diff,
  command: (witness: Witness) => string,
  catalog: ToolCatalog,
): string {
  const words = catalog.bench.diff;
  const blocks = groups.map(({ change, witnesses }) => {
    const lines = 'side' in change ? [words.noPlan(change.side, change.asks)] : changeLines(change, catalog);
    const named = witnesses.flatMap(({ example }) => (example === undefined ? [] : [example]))[0];
    const [first] = witnesses;
    return [
      words.group(witnesses.length),
      ...lines.map((line) => wrap(line, 80, '    ', '  ')),
      ...(named === undefined ? [] : [wrap(words.example(named), 80, '    ', '  ')]),
      ...(named === undefined && first !== undefined ? [`  ${words.tryIt}`, `    ${command(first)}`] : []),
    ].join('\n');
  });
  return `${[words.result(changed, tried), ...blocks].join('\n\n')}\n`;
}
