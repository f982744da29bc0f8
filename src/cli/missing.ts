import { questionsAhead } from '../interview/ahead.ts';
import type { Answers } from '../interview/answers.ts';
import { flagOf } from '../interview/flags.ts';
import type { Asking } from '../interview/walk.ts';
import { answeredWords, type Setting } from '../plan/replay.ts';
import { printExpression } from '../playbook/condition/print.ts';
import { idsIn } from '../playbook/condition/syntax.ts';
import type { Playbook, Question } from '../playbook/model.ts';
import { quoteCommand } from '../render/shell.ts';
import type { Catalog } from '../words/catalog.ts';
import { EXIT, type Trouble, trouble } from './say.ts';

/**
 * What to say when an answer is needed and nobody can be asked: the flags that are needed now, those that may follow with what
 * calls for them, each with its values, and a command ready to complete.
 */
export function sayMissing(
  playbook: Playbook,
  walked: Asking,
  answers: Answers,
  setting: Setting,
  catalog: Catalog,
): Trouble {
  const { troubles } = catalog;
  const ahead = questionsAhead(playbook, walked.path, walked.question, setting.today).filter(
    ({ question }) => !answers.has(question.id) && !question.optional,
  );
  const now = [walked.question, ...ahead.filter(({ certain }) => certain).map(({ question }) => question)];
  const perhaps = ahead.filter(({ certain }) => !certain);
  const given = quoteCommand(answeredWords(playbook, answers, setting));
  const open = now
    .map(({ id, type }) => (type === 'yes-no' ? flagOf(id) : `${flagOf(id)} ${catalog.help.kinds[type].toUpperCase()}`))
    .join(' ');
  return trouble(
    EXIT.needed,
    ...now.map((question) => troubles.needed(flagWithValues(question, catalog))),
    ...(perhaps.length > 0 ? [troubles.mayFollow] : []),
    ...perhaps.map(({ question }) => {
      const condition = sayCondition(question, playbook, answers, catalog);
      return `    ${flagWithValues(question, catalog)}${condition === '' ? '' : `  (${condition})`}`;
    }),
    troubles.complete,
    `    ${given} ${open}`,
  );
}

/** What calls for a question: its condition where that names only flags, else the flags not yet given that it hangs on, if any. */
function sayCondition({ when }: Question, playbook: Playbook, answers: Answers, { troubles }: Catalog): string {
  const ids = when === undefined ? [] : [...idsIn(when)];
  const questions = new Set(playbook.questions.map(({ id }) => id));
  if (when !== undefined && ids.every((id) => questions.has(id))) return troubles.followsIf(printExpression(when));
  const open = [...questionsBehind(ids, playbook)].filter((id) => !answers.has(id));
  return open.length === 0 ? '' : troubles.followsFrom(open.map(flagOf));
}

/** The questions that names hang on, through facts. */
function questionsBehind(ids: Iterable<string>, playbook: Playbook, seen: Set<string> = new Set()): Set<string> {
  const found = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    const fact = playbook.facts.find((candidate) => candidate.id === id);
    if (fact === undefined) {
      if (playbook.questions.some((question) => question.id === id)) found.add(id);
      continue;
    }
    const used = fact.first.flatMap(({ when, is }) => [...(when === undefined ? [] : idsIn(when)), ...idsIn(is)]);
    for (const question of questionsBehind(used, playbook, seen)) found.add(question);
  }
  return found;
}

/** A flag and what may stand behind it: `--talk never|hinted|…`, `--fee AMOUNT`. */
function flagWithValues({ id, type, choices }: Question, { help }: Catalog): string {
  const flag = flagOf(id);
  const ids = (choices ?? []).map((choice) => choice.id);
  if (type === 'yes-no') return `${flag}|--no-${flag.slice(2)}`;
  if (type === 'choice') return `${flag} ${ids.join('|')}`;
  if (type === 'choices') return `${flag} ${[...ids, 'none'].join(',')}`;
  return `${flag} ${help.kinds[type].toUpperCase()}`;
}
