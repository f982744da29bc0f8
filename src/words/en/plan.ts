import type { BlankWords, DateWords, PlanWords } from '../catalog/plan.ts';
import { andList, orList } from './phrases.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const dates: DateWords = {
  day: ({ weekday, day, month, year }) =>
    `${WEEKDAYS[weekday]} ${day} ${MONTHS[month]}${year === undefined ? '' : ` ${year}`}`,
};

export const blanks: BlankWords = {
  number: 'number',
  money: 'amount',
  date: 'date',
  text: 'fill in',
  yes: 'yes',
  no: 'no',
  none: 'none',
};

export const plan: PlanWords = {
  today: (day) => `TODAY, ${day}`,
  tomorrow: (day) => `TOMORROW, ${day}`,
  inDays: (day, days) => `IN ${days} DAYS, ${day}`,
  undated: 'WHEN THE DAY COMES',
  later: 'LATER',
  wasDue: (day) => `was due ${day}: do it now`,
  now: 'Now:',
  steps: 'What to do',
  avoid: 'WHAT NOT TO DO',
  notes: 'WHY',
  notesFolded: 'WHY (--full says more)',
  handOffs: 'GO ON WITH',
  again: 'This plan again:',
  messageAlone: (ids) => `One message alone: --message ${orList(ids)}.`,
  uncertain: (verdicts, settledBy) => {
    const which =
      verdicts.length === 1
        ? `Not certain: an answer you left out could make it "${verdicts[0]}".`
        : `Not certain: answers you left out could make it ${orList(verdicts.map((verdict) => `"${verdict}"`))}.`;
    return settledBy === undefined ? which : `${which} What would settle most: ${settledBy}`;
  },
  caution:
    'None of this is legal advice. Where contract, debt, insurance or personal data is touched, ask somebody who may give it.',
  oftenOff: (days) =>
    `Many people are off on ${andList(days.map(([day]) => day))}. The next usual working day is ${andList([...new Set(days.map(([, next]) => next))])}.`,
  because: (clauses) => `Because ${andList(clauses)}.`,
  becauseNothingElse: 'Because nothing in your answers called for anything else.',
  becauseVerdict: 'Because of the verdict.',
  becauseAlways: 'Part of every plan of this kind.',
  answered: (ask, answer) => `you answered "${ask}" with ${answer}`,
  leftOut: (ask) => `you left out "${ask}"`,
  basis: (ids) => `[${ids.join(' ')}]`,
  sources: 'WHAT IT STANDS ON',
  point: ({ id, says, source, where, address }) =>
    `${id}  ${says} (${[source, where].filter(Boolean).join(', ')})${address === undefined ? '' : `\n${address}`}`,
  idle: 'ANSWERS THAT DID NOT MATTER HERE',
  whatIf: 'WHAT WOULD CHANGE THE VERDICT',
  whatIfOpen: 'WHAT WOULD ASK YOU MORE, AND MIGHT CHANGE IT',
  whatIfNothing: 'No single other answer would, by itself.',
  ifAnswered: (ask, to, from) => `${ask} ${to} (you said: ${from})`,
  ifTicked: (ask, label) => `${ask} Also: ${label}`,
  ifNotTicked: (ask, label) => `${ask} Not: ${label}`,
  ifFrom: (ask, border, from) => `${ask} From ${border} on (you said ${from})`,
  ifUpTo: (ask, border, from) => `${ask} ${border} or less (you said ${from})`,
  ifUntil: (ask, border, from) => `${ask} ${border} or earlier (you said ${from})`,
  thenVerdict: (title) => `-> ${title}`,
  thenHangsOn: (ask) => `-> that depends on: ${ask}`,
};
