import type { Playbook, Question } from '../playbook/model.ts';
import type { Phrases } from '../playbook/phrases.ts';
import type { Catalog } from '../words/catalog.ts';
import { aboutHowMany } from './ahead.ts';
import { type Answer, type AnswerFault, type Answers, parseAnswer, plainAnswer } from './answers.ts';
import type { Prompter, Request } from './prompter.ts';
import { type Arrived, type Visit, type Walk, walk } from './walk.ts';

export interface Interview {
  readonly playbook: Playbook;
  readonly phrases: Phrases;
  readonly catalog: Catalog;
  readonly prompter: Prompter;
  readonly today: number;
  /** An answer as it stands in the list of answers. */
  describe(visit: Visit): string;
  /** A fault as one sentence. */
  explain(fault: AnswerFault): string;
}

export type Interviewed =
  | { readonly end: 'arrived'; readonly walk: Arrived; readonly asked: number }
  | { readonly end: 'stopped'; readonly answers: Answers }
  /** The playbook has no verdict for these answers. */
  | { readonly end: 'gap'; readonly answers: Answers };

/**
 * Asks until the answers lead to a verdict and the person has seen them all. Every answer, old and new, goes through the same
 * walk; going back asks a question again and keeps the later answers, which count as soon as their questions come up again.
 */
export async function interview(setup: Interview, given: Answers, reviewFirst = false): Promise<Interviewed> {
  const { playbook, prompter, today } = setup;
  const answers = new Map<string, Answer>(given);
  let again: string | undefined;
  let asked = 0;
  let detailsBegun = false;
  for (;;) {
    const walked = walk(playbook, answers, { today, absent: 'ask' });
    const index = walked.path.findIndex(({ question }) => question.id === again);
    if (walked.at === 'verdict' && index < 0) {
      if (asked === 0 && !reviewFirst) return { end: 'arrived', walk: walked, asked };
      const reply = await prompter.review(rowsOf(walked.path, setup));
      if (reply === 'plan') return { end: 'arrived', walk: walked, asked };
      if (reply === 'stop') return { end: 'stopped', answers: soFar(walked, answers) };
      again = reply === 'back' ? walked.path.at(-1)?.question.id : reply.change;
      continue;
    }
    if (walked.at === 'gap' && index < 0) return { end: 'gap', answers: soFar(walked, answers) };
    const position = index < 0 ? walked.path.length : index;
    const question = index < 0 && 'question' in walked ? walked.question : (walked.path[index] as Visit).question;
    if (walked.at === 'refused' && index < 0) prompter.say(setup.explain(walked.fault));
    if (walked.at === 'question' && walked.isDetail && index < 0 && !detailsBegun) {
      detailsBegun = true;
      prompter.say(`\n${setup.catalog.interview.detailsFollow}\n`);
    }
    const reply = await prompter.ask(requestFor(question, position, walked, answers, setup));
    if (reply === 'stop') return { end: 'stopped', answers: soFar(walked, answers) };
    if (reply === 'back') {
      again = walked.path[position - 1]?.question.id;
      continue;
    }
    const parsed = parseAnswer(question, reply.answer);
    if ('fault' in parsed) {
      prompter.say(setup.explain(parsed));
      continue;
    }
    asked += 1;
    answers.set(question.id, parsed.answer);
    again = undefined;
  }
}

/** What was answered on the way, and before it came to that: answers given beforehand must not be lost. */
function soFar({ path }: Walk, answers: Answers): Answers {
  return new Map([...answers, ...path.map(({ question, answer }) => [question.id, answer] as const)]);
}

function requestFor(question: Question, position: number, walked: Walk, answers: Answers, setup: Interview): Request {
  const { playbook, phrases, catalog, today } = setup;
  const words = phrases.questions[question.id];
  const before = answers.get(question.id);
  const path = walked.path.slice(0, position);
  const decided = path.filter(({ isDetail }) => !isDetail).length;
  const isDetail = playbook.details.some(({ id }) => id === question.id);
  return {
    id: question.id,
    type: question.type,
    ask: words?.ask ?? question.id,
    why: words?.why,
    position: isDetail
      ? catalog.interview.detail(position - decided + 1)
      : catalog.interview.position(position + 1, aboutHowMany(playbook, path, question, today)),
    choices: (question.choices ?? []).map(({ id }) => ({ id, label: words?.choices?.[id]?.label ?? id })),
    unit: question.unit && catalog.interview.units[question.unit],
    optional: question.optional,
    isDetail,
    before: before === undefined ? undefined : plainAnswer(question, before),
    canGoBack: position > 0,
    check: (given) => firstFault(question, given, answers, setup),
  };
}

/** What is wrong with an answer, the borders that hang on other answers included. */
function firstFault(
  question: Question,
  given: unknown,
  answers: Answers,
  { playbook, today, explain }: Interview,
): string | undefined {
  const parsed = parseAnswer(question, given);
  if ('fault' in parsed) return explain(parsed);
  const walked = walk(playbook, new Map(answers).set(question.id, parsed.answer), { today, absent: 'ask' });
  return walked.at === 'refused' && walked.question.id === question.id ? explain(walked.fault) : undefined;
}

function rowsOf(path: readonly Visit[], { phrases, describe }: Interview) {
  return path.map((visit) => ({
    id: visit.question.id,
    ask: phrases.questions[visit.question.id]?.ask ?? visit.question.id,
    answer: describe(visit),
  }));
}
