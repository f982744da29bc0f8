import type { ProveWords } from '../catalog/prove.ts';
import { andList, count } from './phrases.ts';

export const prove: ProveWords = {
  summary: 'prove that all of a playbook can be reached and that it has no gaps (needs z3-solver)',
  options: { witnesses: 'also print, for everything that can be reached, the command that reaches it' },
  sections: {
    questions: (id) => `question ${id}`,
    details: (id) => `detail ${id}`,
    facts: (id) => `fact ${id}`,
    verdicts: (id) => `verdict ${id}`,
    steps: (id) => `step ${id}`,
    'hand-offs': (id) => `hand-off ${id}`,
  },
  findings: {
    neverAsked: (of) => `${of}: no answers lead to it, so it is never asked.`,
    neverTaken: (of, choice) => `${of}: no walk can take the choice ${choice}.`,
    neverPrinted: (of) => `${of}: no answers lead to it, so it is never printed.`,
    neverHolds: (of) => `${of}: its condition holds for no answers.`,
    sameVerdict: (of, as) =>
      `${of}: it means the same as verdict ${as}, which comes first, so it is never the headline.`,
    hidden: (of, those) =>
      `${of}: whenever its condition holds, ${andList(those)} ${those.length === 1 ? 'holds' : 'or another of these holds'} before it, so it is never the headline.`,
    neverTrue: (of, part) => `${of}: ${part} is true for no answers.`,
    alwaysTrue: (of, part) => `${of}: ${part} is true for all answers.`,
    deadBranch: (of, part) =>
      `${of}: the branch with if: ${part} never counts, since one before it always holds first.`,
    deadSentence: (of, part) => `${of}: what stands under if: ${part} is never printed here.`,
    missingCase: (of) => `${of}: for some answers neither this last verdict nor any before it holds.`,
    emptySlot: (of, slot) =>
      `${of}: it can print {${slot}} where that has no value, though everything asked was answered.`,
    valueless: (of) => `${of}: it can be decided by a fact that has no value, though everything asked was answered.`,
    zero: (of, part) => `${of}: ${part} can divide by zero.`,
    changesNothing: (of) => `${of}: no answer to it changes anything in a plan.`,
    tickChangesNothing: (of, choice) => `${of}: ticking ${choice} changes nothing in any plan.`,
  },
  shown: {
    asked: (of) => `${of} is asked.`,
    taken: (of, choice) => `${of}: ${choice} is taken.`,
    printed: (of) => `${of} is reached.`,
    holds: (of, part) => `${of}: ${part} is true.`,
    fails: (of, part) => `${of}: ${part} is not true.`,
    counts: (of, part) => `${of}: the branch with if: ${part} counts.`,
    sentence: (of, part) => `${of}: what stands under if: ${part} is printed.`,
    changes: (of) => `${of}: another answer changes the plan.`,
    tickChanges: (of, choice) => `${of}: without ${choice} the plan is another.`,
  },
  undecided: (sentence) => `not decided whether this is so: ${sentence}`,
  counts: (playbook, questions, details, verdicts, steps) =>
    `${playbook}: ${count(questions, 'question')}, ${count(details, 'detail')}, ${count(verdicts, 'verdict')}, ${count(steps, 'step')}`,
  sound: 'all reachable',
  found: (findings) => count(findings, 'finding'),
  notDecided: (some) => `${some} not decided`,
  seconds: (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`,
  longest: (questions, details) =>
    `longest interview: ${questions} ${questions === '1' ? 'question' : 'questions'}, ${details} ${details === '1' ? 'detail' : 'details'}`,
  upTo: (reached, bound) => (reached === bound ? String(reached) : `${reached} to ${bound}`),
  absent: (version) =>
    `Proving needs the package z3-solver, which is not installed. Install it beside clientwise: npm install z3-solver@${version}`,
  noSolver: 'The prover could not be started.',
};
