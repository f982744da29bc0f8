import type { Question } from '../playbook/model.ts';
import { type Answer, type Answers, plainAnswer } from './answers.ts';
import type { Visit } from './walk.ts';

/** The flag of a question: `hours_unbilled` is `--hours-unbilled`. */
export function flagOf(id: string): string {
  return `--${id.replaceAll('_', '-')}`;
}

/** The words of a command that give this answer; none for a question left out. */
export function flagWords(question: Question, answer: Answer): string[] {
  const plain = plainAnswer(question, answer);
  const flag = flagOf(question.id);
  if (plain === null) return [];
  if (typeof plain === 'boolean') return [plain ? flag : `--no-${flag.slice(2)}`];
  const value = Array.isArray(plain)
    ? plain.join(',') || 'none'
    : typeof plain === 'number'
      ? plainNumber(plain)
      : String(plain);
  return value.startsWith('-') ? [`${flag}=${value}`] : [flag, value];
}

/** The words that give answers, in the order of their questions. */
export function answerWords(questions: readonly Question[], answers: Answers): string[] {
  return questions.flatMap((question) => flagWords(question, answers.get(question.id) ?? null));
}

/** The words that give all answers of a path, in the order they were asked. */
export function pathWords(path: readonly Visit[]): string[] {
  return path.flatMap(({ question, answer }) => flagWords(question, answer));
}

/** A number as a flag takes it, without an exponent. */
function plainNumber(value: number): string {
  const written = String(value);
  return written.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : written;
}
