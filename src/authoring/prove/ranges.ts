import { type Expr, idsIn } from '../../playbook/condition/syntax.ts';
import { LARGEST_NUMBER, type Playbook, type Question } from '../../playbook/model.ts';

/** The least and the most a number or day can be; infinite where nothing says so. */
export type Range = readonly [least: number, most: number];

const ANY: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** What a playbook's days may be, all counted from the same day. */
export interface DayRanges {
  readonly today: Range;
  /** What a person may answer. */
  readonly answered: Range;
  /** What a calendar has. */
  readonly calendar: Range;
}

/**
 * Between which two values an expression lies, by the borders of the answers alone: wider than the truth, never narrower. It keeps out
 * of the formulas what needs no proof.
 */
export function rangesOf(playbook: Playbook, days: DayRanges): (expr: Expr) => Range {
  const questions = new Map([...playbook.questions, ...playbook.details].map((question) => [question.id, question]));
  const facts = new Map(playbook.facts.map((fact) => [fact.id, fact]));
  const settled = new Map<string, Range>();

  const ofAnswer = ({ type, min, max }: Question): Range => {
    const [least, most] = type === 'date' ? days.answered : [-LARGEST_NUMBER, LARGEST_NUMBER];
    return [Math.max(least, isSure(min) ? of(min)[0] : least), Math.min(most, isSure(max) ? of(max)[1] : most)];
  };
  const ofName = (id: string): Range => {
    const fact = facts.get(id);
    const question = questions.get(id);
    if (fact === undefined) return question === undefined ? ANY : ofAnswer(question);
    const whole = union(fact.first.map(({ is }) => of(is)));
    if (fact.print !== 'date') return whole;
    return [Math.max(whole[0], days.calendar[0]), Math.min(whole[1], days.calendar[1])];
  };
  const of = (expr: Expr): Range => {
    if (expr.op === 'value') return typeof expr.value === 'number' ? [expr.value, expr.value] : ANY;
    if (expr.op !== 'ref') return 'of' in expr ? ofParts(expr.op, expr.of.map(of)) : ANY;
    if (expr.id === 'today') return days.today;
    const range = settled.get(expr.id) ?? ofName(expr.id);
    settled.set(expr.id, range);
    return range;
  };
  return of;
}

/** A border that hangs on answers may be nothing, and then there is none. */
function isSure(border: Expr | undefined): border is Expr {
  return border !== undefined && [...idsIn(border)].every((id) => id === 'today');
}

function ofParts(operator: string, [a = ANY, b = ANY, c = ANY, ...more]: readonly Range[]): Range {
  switch (operator) {
    case '+':
      return [a[0] + b[0], a[1] + b[1]];
    case '-':
      return [a[0] - b[1], a[1] - b[0]];
    case 'days_between':
      return [b[0] - a[1], b[1] - a[0]];
    case 'minus':
      return [-a[1], -a[0]];
    case '*':
      return products(a, b);
    case '/':
      return b[0] <= 0 && b[1] >= 0 ? ANY : products(a, [1 / b[1], 1 / b[0]]);
    case 'min':
      return [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
    case 'max':
    case 'later':
      return [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
    case 'round':
      return [Math.round(a[0]), Math.round(a[1])];
    case 'workday':
      return [a[0], a[1] + 2];
    case '?:':
      return union([b, c]);
    case 'count':
      return [0, 3 + more.length];
    case 'words':
    case 'sentences':
    case 'size':
      return [0, Number.POSITIVE_INFINITY];
    default:
      return ANY;
  }
}

function products(a: Range, b: Range): Range {
  const all = a.flatMap((x) => b.map((y) => (x === 0 || y === 0 ? 0 : x * y)));
  return [Math.min(...all), Math.max(...all)];
}

function union(ranges: readonly Range[]): Range {
  if (ranges.length === 0) return ANY;
  return [Math.min(...ranges.map(([least]) => least)), Math.max(...ranges.map(([, most]) => most))];
}
