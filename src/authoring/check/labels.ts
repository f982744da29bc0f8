import { type Entry, nodeAt } from '../../playbook/tree.ts';
import type { WordSubject } from './rule.ts';

/** A choice as the prompt lists it. */
export interface Label {
  readonly choice: string;
  readonly label: string;
  readonly start: number;
}

/** The labels of each question of this file that has choices. */
export function labelsByQuestion({ tree }: WordSubject): Label[][] {
  const questions = ['questions', 'details'].flatMap((section): readonly Entry[] => {
    const found = tree.entries.find(({ key }) => key === section)?.value;
    return found?.kind === 'map' ? found.entries : [];
  });
  return questions.flatMap(({ value }) => {
    const choices = nodeAt(value, ['choices']);
    return choices === value || choices.kind !== 'map' ? [] : [choices.entries.map(labelOf)];
  });
}

function labelOf({ key, value }: Entry): Label {
  const node = nodeAt(value, ['label']);
  return { choice: key, label: node.kind === 'scalar' ? String(node.value).trim() : '', start: node.start };
}

/** How a label looks to somebody who reads quickly. */
export function plainLabel(label: string): string {
  return label.toLowerCase().replace(/\s+/g, ' ');
}
