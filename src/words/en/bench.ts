import type { BenchWords } from '../catalog/bench.ts';
import { count, didYouMean } from './phrases.ts';
import { template } from './template.ts';

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
    update: 'write a snapshot of each distinct plan beside the playbook',
    walks: 'how many random walks go through each of the two',
    seed: 'where the random walks begin; the same seed gives the same walks',
    graphFormat: 'text, mermaid or svg',
    lit: 'mark the way that the answers of this file take',
    name: 'its name, like-this; a folder of that name is made',
    branches: 'name every condition that no example makes true, or false',
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
  test: {
    noExamples: (file) => `${file} is not there: a playbook without examples cannot be tested.`,
    result: (id, examples, failed) =>
      `${id}: ${count(examples, 'example')}, ${failed === 0 ? 'all hold' : failed === 1 ? '1 fails' : `${failed} fail`}`,
    failed: (name, place) => `FAILS ${JSON.stringify(name)} (${place})`,
    differences: {
      noSuch: (kind, id, nearest) => `the playbook has no ${kind} ${id}.${didYouMean(nearest)}`,
      noSuchDay: (given) => `today: ${JSON.stringify(given)} is no day`,
      stops: (id) => `${id} is asked, and the example does not answer it`,
      unasked: (id) => `${id} is answered, and never asked`,
      verdict: (expected, got) => `verdict: expected ${expected}, got ${got ?? 'none: no verdict holds'}`,
      missing: (step) => `steps: expected ${step}, and it is not in the plan`,
      unwanted: (step) => `steps: ${step} is in the plan, and must not be`,
      fact: (id, expected, got) => `facts: ${id}: expected ${expected}, got ${got}`,
    },
    cause: (part, id, holds) =>
      `${PARTS[part]} ${id} ${holds ? 'comes, because this holds' : 'does not come, because this does not hold'}:`,
    reads: (id, value) => `${id} is ${value}`,
    nothing: 'nothing',
    way: 'The way it went:',
    coverage: (of, reached, all) => `${reached} of ${all} ${COVERED[of]}`,
    missed: (of, ids) => `No example reaches the ${COVERED[of]}: ${ids.join(', ')}`,
    branch: (part, id, condition, never) => `${PARTS[part]} ${id}: never ${never}: ${condition}`,
    snapshotNew: 'has no snapshot yet',
    snapshotGone: 'has a snapshot, and there is no such example any more',
    snapshotChanged: (example, file) => `CHANGED ${JSON.stringify(example)} (${file})`,
    notUpdated: 'No snapshots are written while an example fails.',
    updated: (file, plans) => `${count(plans, 'distinct plan')} written to ${file}.`,
    howToUpdate: 'If this is what you want: clientwise playbook test --update',
  },
  change: {
    verdict: (from, to) => `verdict: ${from} -> ${to}`,
    added: (steps) => `comes: ${steps.join(', ')}`,
    removed: (steps) => `goes: ${steps.join(', ')}`,
    reordered: 'the same steps in another order',
  },
  diff: {
    result: (changed, tried) =>
      changed === 0
        ? `None of ${count(tried, 'plan')} changes.`
        : `${changed} of ${count(tried, 'plan')} ${changed === 1 ? 'changes' : 'change'}.`,
    group: (plans) => `${count(plans, 'plan')}:`,
    noPlan: (side, asks) => {
      const version = side === 'old' ? 'The old version' : 'The new version';
      return asks === undefined
        ? `${version} has no verdict for these answers.`
        : `${version} needs an answer to ${asks}.`;
    },
    example: (name) => `for example ${JSON.stringify(name)}`,
    tryIt: 'To see it:',
  },
  conditions: {
    all: (parts) => parts.join(' and '),
    any: (parts) => parts.join(' or '),
    not: (part) => `not ${part}`,
    group: (text) => `(${text})`,
    quoted: (label) => `"${label}"`,
    answered: (ask, answer) => `${ask} ${answer}`,
    given: 'answered',
    notGiven: 'not answered',
    measures: {
      '>=': (limit) => `at least ${limit}`,
      '>': (limit) => `more than ${limit}`,
      '<=': (limit) => `at most ${limit}`,
      '<': (limit) => `less than ${limit}`,
      '==': (limit) => `exactly ${limit}`,
      '!=': (limit) => `not ${limit}`,
    },
    ticked: (sign, limit) => {
      if (sign === '>' && limit === '0') return 'anything ticked';
      if ((sign === '==' && limit === '0') || (sign === '<' && limit === '1')) return 'nothing ticked';
      return `${{ '>=': 'at least', '>': 'more than', '<=': 'at most', '<': 'less than', '==': 'exactly', '!=': 'not' }[sign] ?? sign} ${limit} ticked`;
    },
  },
  graph: {
    questions: 'QUESTIONS',
    verdicts: 'VERDICTS, the first that holds',
    leadsOn: (condition) => `if ${condition}:`,
    answer: (answer) => `= ${answer}`,
    leap: (answer, number) => `"${answer}" -> ${number === undefined ? 'the verdicts' : `question ${number}`}`,
    verdictLeads: (title, playbook) => `${title} -> ${playbook}`,
    onlyIf: (condition) => `if ${condition}`,
    orIf: (condition) => `or ${condition}`,
    otherwise: 'in every other case',
    decision: 'Which verdict?',
    noGraphviz: 'Drawing SVG needs the package @viz-js/viz: npm install @viz-js/viz. --format mermaid does without it.',
  },
  create: {
    exists: (name) => `${name} is already there. Choose another name, or remove it first.`,
    next: (name, folder) =>
      [
        `${name}/playbook.yaml and ${name}/examples.yaml are written. Now:`,
        `    clientwise run ${name}/playbook.yaml`,
        `    clientwise playbook check ${name}`,
        `    clientwise playbook test ${name}`,
        ...(folder === undefined ? [] : [`Moved into ${folder}, it becomes a command.`]),
      ].join('\n'),
  },
  template,
};

const PARTS = {
  questions: 'question',
  details: 'detail',
  facts: 'fact',
  verdicts: 'verdict',
  steps: 'step',
  'hand-offs': 'hand-off',
};
const COVERED = { verdicts: 'verdicts', steps: 'steps', handOffs: 'hand-offs', branches: 'branches' };
