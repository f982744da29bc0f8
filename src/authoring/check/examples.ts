import type { Playbook } from '../../playbook/model.ts';
import { openFile } from '../../playbook/read/file.ts';
import { nodeAt } from '../../playbook/tree.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/text.ts';
import { type Example, exampleItems } from '../examples.ts';
import { type Difference, runExample } from '../run-example.ts';

/** All that is wrong with the examples of a playbook; without a sound playbook only their structure can be looked at. */
export function checkExamples(source: Source, playbook: Playbook | undefined): Problem[] {
  const problems: Problem[] = [];
  const { tree, report } = openFile(source, problems);
  for (const { example, tree: item } of exampleItems(tree, report)) {
    if (playbook === undefined) continue;
    const { differences } = runExample(playbook, example);
    const slips = differences.filter(isSlip);
    for (const slip of slips) {
      const at = nodeAt(item, pathOf(slip, example)).start;
      if (slip.what === 'no-such-day') report(slip.what, at, { given: slip.given });
      else if (slip.what === 'bad-answer') report(slip.what, at, { id: slip.id, given: JSON.stringify(slip.given) });
      else report(slip.what, at, { id: slip.id, ...(slip.nearest !== undefined && { nearest: slip.nearest }) });
    }
    if (slips.length === 0 && differences.length > 0)
      report('example-fails', item.start, { name: example.name, differences: differences.length });
  }
  return problems;
}

type Slip = Extract<Difference, { readonly what: `no-such-${string}` | 'bad-answer' }>;

function isSlip(difference: Difference): difference is Slip {
  return difference.what.startsWith('no-such-') || difference.what === 'bad-answer';
}

function pathOf(slip: Slip, { steps }: Partial<Pick<Example, 'steps'>>) {
  switch (slip.what) {
    case 'no-such-day':
      return ['today'];
    case 'no-such-verdict':
      return ['verdict'];
    case 'no-such-fact':
      return ['facts', slip.id];
    case 'no-such-step':
      return ['steps', steps?.must?.includes(slip.id) ? 'must' : 'never'];
    default:
      return ['answers', slip.id];
  }
}
