import type { Wanted } from '../../source/problem.ts';
import type { ProblemWords } from '../catalog/problems.ts';
import { checks } from './checks.ts';
import { count, didYouMean, orList } from './phrases.ts';

export const problems: ProblemWords = {
  ...checks,
  empty: () => 'There is nothing in it.',
  syntax: ({ detail, hint }) => {
    const hints = {
      colon: 'Quote the text: a colon with a space after it begins a value.',
      tab: 'Indent with spaces, not with tabs.',
      quote: 'Close the quotes that were opened before.',
      documents: 'A file holds one document: take out the line with ---.',
    };
    return (hint && hints[hint]) ?? `This cannot be read as YAML: ${detail}.`;
  },
  'duplicate-key': ({ key }) => `${key} stands here twice; YAML would keep only one. Rename or remove it.`,
  tag: ({ tag }) => `YAML takes ${tag} as a tag and drops it. Quote the whole value: '${tag} …'.`,
  alias: ({ name }) => `*${name} is a YAML alias; write the value out instead.`,
  'key-not-text': ({ key }) => `${key} is a name that is not text. Begin names with a letter.`,
  'cut-by-comment': ({ kept }) =>
    `A # begins a comment, so only ${JSON.stringify(kept)} is left. Quote the text, or move the comment to its own line.`,
  'control-character': ({ code }) => `This holds ${code}, a character that is not to be printed. Take it out.`,
  'too-deep': () => 'This is nested too deep.',
  'unknown-key': ({ key, legal, nearest }) =>
    `${key} is not known here.${didYouMean(nearest)} There are: ${legal.join(', ')}.`,
  'missing-key': ({ key }) => `${key} is missing.`,
  shape: ({ key, wanted, nearest }) =>
    `${key || 'This'} should be ${orList(wanted.map(wantedText))}.${didYouMean(nearest)}`,
  'text-is-map': () => 'Text belongs here, and YAML reads this as a map. Quote it.',
  'bad-id': ({ id, form }) =>
    form === 'snake'
      ? `${id} cannot be a name here: small letters, digits and single underscores, a letter first, 80 at most (like_this).`
      : `${id} cannot be a name here: small letters, digits and single hyphens, a letter first, 80 at most (like-this).`,
  'reserved-id': ({ id }) => `${id} has a meaning of its own; choose another name.`,
  'same-id': ({ id }) => `${id} is already the name of a question, detail or fact.`,
  'no-room': () => 'No answer lies between these borders.',
  'missing-choices': ({ type }) => `A question of type ${type} needs choices.`,
  'needless-key': ({ key, type }) => `${key} has no meaning for type ${type}.`,
  'unknown-shared': ({ id, nearest }) => `There is no shared question ${id}.${didYouMean(nearest)}`,
  'unknown-target': ({ target, nearest }) =>
    `go: ${target} is no question of this playbook.${didYouMean(nearest)} It may also be end.`,
  'backward-target': ({ target }) => `go: ${target} leads backwards; only later questions can be reached.`,
  'unknown-labels': ({ id }) => `labels: ${id} is no question of this playbook.`,
  'unreachable-verdict': ({ after }) =>
    `${after} has no if, so no verdict after it can be reached. Move it to the end.`,
  'nothing-inside': ({ section }) => `A playbook needs ${section}.`,
  expression: ({ detail, hint }) =>
    hint === undefined
      ? `This condition cannot be read: ${detail}.`
      : 'This condition is too long, or nested too deep. Make parts of it facts and name those.',
  unsupported: ({ what }) => `Conditions here have no ${what}.`,
  'unknown-name': ({ name, nearest }) => `There is no ${JSON.stringify(name)}.${didYouMean(nearest)}`,
  type: ({ wanted, got }) => `This should be ${wanted}, and it is ${got}.`,
  mixed: ({ one, other }) => `${one} and ${other} cannot be compared or combined.`,
  'not-a-choice': ({ given, allowed, nearest }) =>
    `${JSON.stringify(given)} is not one of: ${allowed.join(', ')}.${didYouMean(nearest)}`,
  arguments: ({ name, wanted, got }) =>
    `${name}() takes ${wanted === 1 ? 'one value' : `${wanted} values`}, not ${got}.`,
  circle: ({ ids }) => `These facts hang on each other in a circle: ${ids.join(' -> ')}.`,
  'long-chain': ({ limit }) => `This fact stands on a chain of more than ${limit} facts. Make the chain shorter.`,
  'reads-later': ({ id }) => `${id} is not known yet at this point; it hangs on something asked later.`,
  'reads-verdict': ({ id }) => `${id} hangs on the verdict, which is not known yet at this point.`,
  'reads-detail': ({ id }) => `${id} hangs on a detail, and details are asked only once the verdict stands.`,
  message: ({ detail }) => `The braces in this text cannot be read: ${detail}.`,
  'unsupported-format': ({ what }) => `Texts have slots and plural, but no ${what}.`,
  'unknown-slot': ({ name, nearest }) => `There is no {${name}} to print.${didYouMean(nearest)}`,
  'slot-not-number': ({ name }) => `{${name}, plural, …} needs a number.`,
  'needs-blank': ({ id }) => `${id} is printed, and may be left out: give it a blank or an otherwise.`,
  due: ({ given }) => `due: ${given} is not a day. Write now, today, +3d, a date fact, or { after: STEP, add: 3d }.`,
  'unknown-due': ({ name, nearest }) => `due: ${name} is neither a step nor a date.${didYouMean(nearest)}`,
  'due-circle': ({ ids }) => `These steps are due after each other in a circle: ${ids.join(' -> ')}.`,
  'needs-due': ({ kind }) => `A step of kind ${kind} needs a due.`,
  'needless-due': ({ kind }) => `A step of kind ${kind} has no due.`,
  'needless-variant': ({ kind }) => `Only messages have call, mail and chat, and this is of kind ${kind}.`,
  'variant-without-channel': ({ channel }) =>
    `Nobody can see these words for ${channel}: that takes a question called channel with a choice ${channel}.`,
  'bare-basis': () => 'Every point here has a condition, so the step can stand on none. Name one without.',
  'unknown-point': ({ point, nearest }) => `There is no point ${point} in sources.yaml.${didYouMean(nearest)}`,
  'unknown-playbook': ({ id, nearest }) => `There is no playbook ${id}.${didYouMean(nearest)}`,
  'other-id': ({ id, wanted }) =>
    `This file is kept under the name ${wanted}, so its playbook should be ${wanted}, not ${id}.`,
  'unknown-waiver': ({ code, nearest }) => `There is no check ${code} to waive.${didYouMean(nearest)}`,
  'waiver-without-reason': ({ code }) => `Say why ${code} is waived: a sentence for whoever reads this next.`,
  'needless-waiver': ({ code }) => `Nothing here needs ${code} to be waived. Remove the waiver.`,
  'no-such-day': ({ given }) => `today: ${JSON.stringify(given)} is no day. Write it as 2026-11-24.`,
  'no-such-question': ({ id, nearest }) => `The playbook has no question or detail ${id}.${didYouMean(nearest)}`,
  'no-such-verdict': ({ id, nearest }) => `The playbook has no verdict ${id}.${didYouMean(nearest)}`,
  'no-such-step': ({ id, nearest }) => `The playbook has no step ${id}.${didYouMean(nearest)}`,
  'no-such-fact': ({ id, nearest }) => `The playbook has no fact ${id}.${didYouMean(nearest)}`,
  'bad-answer': ({ id, given }) => `${id} cannot be answered with ${given}.`,
  'example-fails': ({ name, differences }) =>
    `${JSON.stringify(name)} does not hold: ${differences === 1 ? '1 difference' : `${differences} differences`}. clientwise playbook test shows them.`,
};

function wantedText(wanted: Wanted): string {
  switch (wanted.is) {
    case 'one-of':
      return orList(wanted.values);
    case 'at-least':
    case 'over':
    case 'at-most':
      return sizeText(wanted);
    default:
      return WANTED[wanted.is];
  }
}

function sizeText({ is, of, limit }: Extract<Wanted, { readonly limit: number }>): string {
  const most = is === 'at-most';
  if (of === 'text') return most ? `text of at most ${count(limit, 'character')}` : 'text that is not empty';
  if (of === 'list') return `a list of at ${most ? 'most' : 'least'} ${limit}`;
  return is === 'over' ? `a number over ${limit}` : `a number of at ${most ? 'most' : 'least'} ${limit}`;
}

const WANTED = {
  text: 'text',
  number: 'a number',
  'whole-number': 'a whole number',
  'yes-no': 'true or false',
  list: 'a list',
  map: 'a map (keys with values)',
  examples: 'a list of examples',
  other: 'something else',
};
