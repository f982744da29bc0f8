import type { CompareWords } from '../catalog/compare.ts';
import { andList } from './phrases.ts';

export const compare: CompareWords = {
  about: 'Says what differs between two plans: in the answers, and so in the verdict and the steps.',
  fileA: 'answers, or a plan in JSON',
  fileB: 'the same, to compare with',
  playbook: 'the playbook the answers belong to, where no plan names it',
  answers: 'ANSWERS THAT DIFFER',
  sameAnswers: 'None.',
  answer: (ask, from, to) => `${ask} ${from} -> ${to}`,
  notAsked: '(not asked)',
  verdict: 'VERDICT',
  sameVerdict: (title) => `Still: ${title}`,
  otherVerdict: (from, to) => `${from} -> ${to}`,
  added: 'STEPS THAT COME',
  removed: 'STEPS THAT GO',
  moved: 'STEPS ON ANOTHER DAY',
  movedStep: (title, from, to) => `${title}: ${from} -> ${to}`,
  noDay: 'no fixed day',
  whichPlaybook: (files) =>
    `${andList(files)} do not say which playbook they belong to; add --playbook, such as --playbook fire.`,
  otherPlaybooks: (a, b) =>
    `One is a plan of ${a}, the other of ${b}; only plans of the same playbook can be compared.`,
  unfinished: (file, ask) => `${file} does not lead to a plan yet; it leaves open: ${ask}`,
};
