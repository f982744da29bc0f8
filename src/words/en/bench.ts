import type { BenchWords } from '../catalog/bench.ts';

export const bench: BenchWords = {
  summaries: {
    check: 'find what is wrong with playbooks and their examples',
    show: 'a playbook on one page',
    test: 'run the examples of playbooks, and say what no example reaches',
    diff: 'which plans change between two versions of a playbook',
    graph: 'the tree of a playbook as a drawing',
    new: 'begin a playbook of your own',
  },
  options: {
    files: 'playbooks: files, folders or ids; without any, those that come with the program',
    playbook: 'a playbook: its file, its folder or its id',
    format: 'how to print it',
  },
  check: {
    sound: (playbooks) => `${count(playbooks, 'playbook')} checked: no problems.`,
    problems: (found, playbooks) => `${count(found, 'problem')} in ${count(playbooks, 'playbook')}.`,
  },
};

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
