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
  show: {
    version: (id, version) => `${id}, version ${version}`,
    questions: 'QUESTIONS',
    details: 'DETAILS, asked once the verdict stands',
    facts: 'FACTS',
    verdicts: 'VERDICTS, the first that holds',
    steps: 'STEPS',
    handOffs: 'HAND-OFFS',
    sources: 'SOURCES',
    kinds: {
      'yes-no': 'yes or no',
      choice: 'one of these',
      choices: 'any of these',
      number: 'a number',
      money: 'an amount',
      date: 'a date',
      text: 'a few words',
    },
    stepKinds: { do: 'to do', avoid: 'to avoid', message: 'a message', note: 'a note' },
    optional: 'may be left out',
    onlyIf: (condition) => `if ${condition}`,
    branch: (value, condition) => `${value} if ${condition}`,
    leads: (target) => `-> ${target}`,
    due: {
      now: 'at once',
      today: (add) => (add === 0 ? 'today' : `in ${count(add, 'day')}`),
      after: (what, add) => {
        if (add === 0) return `on the day of ${what}`;
        return add > 0 ? `${count(add, 'day')} after ${what}` : `${count(-add, 'day')} before ${what}`;
      },
    },
    basis: (points) => `stands on ${points.join(', ')}`,
  },
};

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
