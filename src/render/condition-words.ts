import { printExpression } from '../playbook/condition/print.ts';
import type { Expr } from '../playbook/condition/syntax.ts';
import type { Playbook, Question } from '../playbook/model.ts';
import type { Phrases } from '../playbook/phrases.ts';
import type { ToolCatalog } from '../words/catalog.ts';

/** Says a condition in a reader's words: questions as they are asked, answers as they are ticked. */
export interface ConditionWriter {
  /** `about` is the question that stands right above, so that its answers need not name it. */
  say(expr: Expr, about?: string): string;
  /** The parts of which one must hold, said one by one. */
  alternatives(expr: Expr): string[];
}

/** What cannot be said so is printed as it is written in the playbook. */
export function conditionWriter(playbook: Playbook, phrases: Phrases, catalog: ToolCatalog): ConditionWriter {
  const questions = new Map([...playbook.questions, ...playbook.details].map((question) => [question.id, question]));
  const words = catalog.bench.conditions;

  const questionIn = (expr: Expr | undefined): Question | undefined =>
    expr?.op === 'ref' ? questions.get(expr.id) : undefined;
  const label = (question: Question, choice: unknown): string =>
    words.quoted(phrases.questions[question.id]?.choices?.[String(choice)]?.label ?? String(choice));
  /** An answer with its question before it, unless that stands right above. */
  const answered = ({ id }: Question, answer: string, about: string | undefined): string =>
    id === about ? answer : words.answered(phrases.questions[id]?.ask ?? id, answer);

  const say = (expr: Expr, about: string | undefined, isPart = false): string => {
    switch (expr.op) {
      case '&&':
      case '||': {
        const parts = chain(expr, expr.op).map((part) => say(part, about, true));
        const text = expr.op === '&&' ? words.all(parts) : words.any(parts);
        return isPart ? words.group(text) : text;
      }
      case '!':
        return sayNot(expr.of[0] as Expr, about);
      case 'ref': {
        const question = questions.get(expr.id);
        return question === undefined ? expr.id : answered(question, catalog.interview.yes, about);
      }
      case 'known': {
        const question = questionIn(expr.of[0]);
        return question === undefined ? printExpression(expr) : answered(question, words.given, about);
      }
      default:
        return sayComparison(expr, about) ?? printExpression(expr);
    }
  };

  const sayNot = (expr: Expr, about: string | undefined): string => {
    const question = questionIn(expr);
    if (question !== undefined) return answered(question, catalog.interview.no, about);
    const known = expr.op === 'known' ? questionIn(expr.of[0]) : undefined;
    if (known !== undefined) return answered(known, words.notGiven, about);
    const compared = sayComparison(expr, about, true);
    return compared ?? (expr.op === 'ref' ? words.not(expr.id) : words.not(words.group(say(expr, about))));
  };

  /** `"a" in ticks`, `choice == "a"`, `choice in ["a", "b"]`, `number >= 3`, `size(ticks) > 0`. */
  const sayComparison = (expr: Expr, about: string | undefined, negated = false): string | undefined => {
    const turn = (answer: string) => (negated ? words.not(answer) : answer);
    if (!('of' in expr)) return undefined;
    const [left, right] = expr.of;
    if (expr.op === 'in') {
      const ticks = questionIn(right);
      if (ticks !== undefined && left?.op === 'value') return answered(ticks, turn(label(ticks, left.value)), about);
      const choice = questionIn(left);
      if (choice === undefined || right?.op !== 'list') return undefined;
      const labels = right.of.map((one) => label(choice, one.op === 'value' ? one.value : ''));
      return answered(choice, turn(words.any(labels)), about);
    }
    if (expr.op === 'same') {
      const question = questionIn(left) ?? questionIn(right);
      const value = left?.op === 'value' ? left : right?.op === 'value' ? right : undefined;
      return question?.choices && value ? answered(question, turn(label(question, value.value)), about) : undefined;
    }
    const measure = words.measures[expr.op as keyof typeof words.measures];
    if (measure === undefined || right === undefined || left === undefined) return undefined;
    const limit = right.op === 'value' ? String(right.value) : printExpression(right);
    const number = questionIn(left);
    if (number !== undefined) return answered(number, turn(measure(limit)), about);
    const ticks = left.op === 'size' ? questionIn(left.of[0]) : undefined;
    return ticks === undefined ? undefined : answered(ticks, turn(words.ticked(expr.op, limit)), about);
  };

  return {
    say: (expr, about) => say(expr, about),
    alternatives: (expr) => chain(expr, '||').map((part) => say(part, undefined)),
  };
}

/** The parts of `a && b && c`, which the syntax tree holds as pairs of pairs. */
function chain(expr: Expr, op: '&&' | '||'): readonly Expr[] {
  return expr.op === op ? expr.of.flatMap((part) => chain(part, op)) : [expr];
}
