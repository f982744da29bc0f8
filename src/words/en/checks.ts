import type { CheckCode } from '../../source/checks.ts';
import type { ProblemWords } from '../catalog/problems.ts';
import { didYouMean } from './phrases.ts';

export const checks: Pick<ProblemWords, CheckCode> = {
  'unused-detail': ({ id }) => `Nothing uses the detail ${id}, so nobody is ever asked for it. Use it or remove it.`,
  'unused-fact': ({ id }) => `Nothing uses the fact ${id}. Use it or remove it.`,
  'unused-list': ({ id }) => `Nothing uses the list ${id}: no condition says mentions(…, ${JSON.stringify(id)}).`,
  'unused-answer': ({ id }) => `${id} is asked, and nothing reads the answer. Use it or do not ask.`,
  'dropped-answers': ({ id }) => `The with of ${id} leads nowhere without a to. Name the playbook, or remove it.`,
  'no-words': ({ id, key }) => `${id} has nothing to say in ${key}. Write it out, or remove ${id}.`,
  'slot-no-labels': ({ name }) =>
    `{${name}} would print an id: the fact ${name} has no words for its values. Give it labels.`,
  'slot-yes-no': ({ name }) =>
    `{${name}} would print a bare yes or no. Write two sentences, one under if: ${name} and one under if: '!${name}'.`,
  'unguarded-slot': ({ name }) =>
    `{${name}} may be left out. Give ${name} a blank or an otherwise, or print this under if: known(${name}).`,
  'too-long': ({ key, length, limit }) => `This ${key} has ${length} characters, and ${limit} fit on a line.`,
  'doubled-word': ({ word }) => `"${word}" stands here twice.`,
  'double-space': () => 'There are two spaces where one is meant.',
  'space-before-mark': ({ mark }) => `There is a space before "${mark}".`,
  'handmade-blank': ({ found }) =>
    `"${found}" is a blank made by hand. Ask a detail, and print it as {its_name}: left out, it leaves a blank by itself.`,
  unfinished: ({ found }) => `"${found}" says that this is not finished.`,
  'ask-ending': () => 'A question ends in a question mark or, if it asks to tick or name something, in a full stop.',
  'same-label': ({ label, first }) => `"${label}" is also the label of ${first}; nobody could tell them apart.`,
  'similar-labels': ({ first }) =>
    `This label begins like that of ${first}, 40 characters long. Put what tells them apart first.`,
  'constant-condition': () =>
    'This condition reads no answer, so it is always the same. Remove it, or what stands under it.',
  'repeated-condition': ({ id, first }) =>
    `${id} has the same condition as ${first}, which comes before it, so ${id} is never reached.`,
  'dead-branch': ({ id }) => `A branch of ${id} before this one has no if, so this one is never reached.`,
  'equal-fractions': () => 'Fractions are seldom exactly equal. Compare with <, <=, > or >=, or round first.',
  'many-factors': ({ id, count }) =>
    `${id} multiplies ${count} answers with each other; two are the most that can be reasoned about.`,
  'division-here': () => 'Divide in a fact and give it a name; a condition then compares the fact.',
  'unknown-answer': ({ playbook, id, nearest }) => `${playbook} asks no ${id}.${didYouMean(nearest)}`,
  'wrong-answer': ({ playbook, id, given }) => `${playbook} takes no ${given} for ${id}.`,
};
