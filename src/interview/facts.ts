import { evaluate, PENDING, type Pending, type Scope, type Value } from '../playbook/condition/evaluate.ts';
import type { Fact, Playbook } from '../playbook/model.ts';
import { isInCalendar } from '../source/day.ts';

/** What is known at some point of a walk. */
export interface Known {
  /** The value of a question or detail; `PENDING` while it is open. */
  answerTo(id: string): Value | Pending;
  readonly today: number;
  verdict(): string | undefined;
  /** Told of what is compared, as in `Scope`. */
  readonly compared?: Scope['compared'];
}

const factsOf = new WeakMap<Playbook, ReadonlyMap<string, Fact>>();

/** A scope for the conditions of a playbook: answers, facts worked out when first asked for, `today` and `verdict`. */
export function scopeOf(playbook: Playbook, known: Known): Scope {
  const facts = indexFacts(playbook);
  const settled = new Map<string, Value>();
  const scope: Scope = {
    valueOf(id) {
      if (id === 'today') return known.today;
      if (id === 'verdict') return known.verdict();
      const fact = facts.get(id);
      if (fact === undefined) return known.answerTo(id);
      if (settled.has(id)) return settled.get(id);
      const value = factValue(fact, scope);
      if (value !== PENDING) settled.set(id, value);
      return value;
    },
    list: (id) => playbook.lists[id] ?? [],
    ...(known.compared && { compared: known.compared }),
  };
  return scope;
}

function indexFacts(playbook: Playbook): ReadonlyMap<string, Fact> {
  let facts = factsOf.get(playbook);
  if (facts === undefined) {
    facts = new Map(playbook.facts.map((fact) => [fact.id, fact]));
    factsOf.set(playbook, facts);
  }
  return facts;
}

/** The value of the first branch that holds. A branch that is open leaves the fact open. */
function factValue(fact: Fact, scope: Scope): Value | Pending {
  for (const { when, is } of fact.first) {
    const holds = when === undefined ? true : evaluate(when, scope);
    if (holds === PENDING) return PENDING;
    if (holds === true) return withinCalendar(fact, evaluate(is, scope));
  }
  return undefined;
}

/** A day that no calendar has is nothing. */
function withinCalendar({ print }: Fact, value: Value | Pending): Value | Pending {
  return print === 'date' && typeof value === 'number' && !isInCalendar(value) ? undefined : value;
}
