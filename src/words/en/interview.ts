import type { InterviewWords } from '../catalog/interview.ts';
import { count } from './phrases.ts';

export const interview: InterviewWords = {
  welcome: (questions) =>
    `About ${count(questions, 'question')}, a few minutes. Nothing you type leaves this machine, and nothing is saved.`,
  keys: 'Esc goes back a question, ? says why it is asked (? and Enter where you type), Ctrl-C stops and prints how to go on.',
  position: (number, about) => `Question ${number} of about ${about}`,
  detailsFollow: 'That decides it. A few details make the plan yours; each may be skipped.',
  detail: (number) => `Detail ${number}`,
  notSure: 'Not sure',
  skip: 'Leave it out',
  nothingTicked: 'Nothing is ticked (Space ticks). Enter again if none of them fits.',
  noWhy: 'No reason is written down for this one.',
  hints: {
    choice: 'Enter takes it, Esc goes back, ? says why we ask',
    choices: 'Space ticks, Enter goes on, Esc goes back, ? says why we ask',
    number: 'a number',
    money: 'an amount, such as 1500 or 1500.50',
    date: 'a date, such as 2026-11-24',
    text: 'a few words',
    optional: 'Enter leaves it out',
  },
  inUnits: (unit) => `in ${unit}`,
  units: {
    hour: 'hours',
    day: 'days',
    week: 'weeks',
    month: 'months',
    percent: '%',
    round: 'rounds',
    person: 'people',
    time: 'times',
  },
  review: 'Your answers. Pick one to change it.',
  showPlan: 'Show the plan',
  leftOut: 'left out',
  whatNext: 'What next?',
  enough: 'That is all',
  fullChoice: 'Show all of it in full',
  changeChoice: 'Change an answer',
  whyChoice: 'Why this plan?',
  whatIfChoice: 'What would change it?',
  goOn: (title, carried) => {
    const along =
      carried === 0 ? '' : carried === 1 ? ' (1 answer is carried over)' : ` (${carried} answers are carried over)`;
    return `Go on with: ${title}${along}`;
  },
  yes: 'Yes',
  no: 'No',
  none: 'none of them',
  thisAnswer: 'The answer',
  stopped: 'Stopped. To go on from here:',
};
