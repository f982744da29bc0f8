import type { Longest, Report, Statement } from '../authoring/prove/report.ts';
import type { ToolCatalog } from '../words/catalog.ts';
import { quoteCommand } from './shell.ts';

/** A proof in lines: each finding and whatever is not decided, with its place and the walk that shows it, then the summary. */
export function proofText(report: Report, catalog: ToolCatalog, withWitnesses: boolean): string {
  const { prove } = catalog;
  const { counts, findings, undecided, longest, milliseconds, playbook } = report;
  const entry = (statement: Statement, sentence: string): string[] => [
    `${placeOf(statement)}${sentence}`,
    ...(statement.command === undefined ? [] : [`    ${quoteCommand(statement.command)}`]),
  ];
  const shown = withWitnesses ? report.proved.filter(({ command }) => command !== undefined) : [];
  const outcome =
    findings.length === 0 ? (undecided.length === 0 ? [prove.sound] : []) : [prove.found(findings.length)];
  const summary = [...outcome, prove.notDecided(undecided.length), prove.seconds(milliseconds)].join(', ');
  const most = ({ reached, bound }: Longest) => prove.upTo(reached, bound);
  return [
    ...shown.flatMap((one) => entry(one, sayShown(one, catalog))),
    ...findings.flatMap((one) => entry(one, sayFinding(one, catalog))),
    ...undecided.flatMap((one) => entry(one, prove.undecided(sayFinding(one, catalog)))),
    `${prove.counts(playbook, counts.questions, counts.details, counts.verdicts, counts.steps)}: ${summary}`,
    `    ${prove.longest(most(longest.questions), most(longest.details))}`,
    '',
  ].join('\n');
}

/** Proofs as data for other programs: every goal with its witness. */
export function proofsJson(reports: readonly Report[], catalog: ToolCatalog): string {
  const statement = (is: 'proved' | 'found' | 'not decided') => (one: Statement) => ({
    is,
    section: one.holder.section,
    id: one.holder.id,
    ...one.about,
    ...(one.place && { file: one.place.file, line: one.place.line, column: one.place.column }),
    ...(is !== 'proved' && { message: sayFinding(one, catalog) }),
    ...(one.command && { command: quoteCommand(one.command) }),
  });
  const most = ({ reached, bound, command }: Longest) => ({
    reached,
    bound,
    ...(command && { command: quoteCommand(command) }),
  });
  const list = reports.map(({ playbook, counts, findings, undecided, proved, longest, milliseconds }) => ({
    playbook,
    ...counts,
    findings: findings.map(statement('found')),
    undecided: undecided.map(statement('not decided')),
    proved: proved.map(statement('proved')),
    longest: { questions: most(longest.questions), details: most(longest.details) },
    seconds: milliseconds / 1000,
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

function placeOf({ place }: Statement): string {
  return place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `;
}

/** What is wrong, if a finding is one. */
function sayFinding({ about, holder, hidden }: Statement, { prove }: ToolCatalog): string {
  const { findings } = prove;
  const of = prove.sections[holder.section](holder.id);
  switch (about.kind) {
    case 'asked':
      return findings.neverAsked(of);
    case 'choice':
      return findings.neverTaken(of, about.choice);
    case 'printed':
      if (hidden === undefined) return findings.neverPrinted(of);
      if (hidden.why === 'never-holds') return findings.neverHolds(of);
      return hidden.why === 'same' ? findings.sameVerdict(of, hidden.as) : findings.hidden(of, hidden.those);
    case 'condition':
      return about.must === 'hold' ? findings.neverTrue(of, about.part) : findings.alwaysTrue(of, about.part);
    case 'branch':
      return findings.deadBranch(of, about.part);
    case 'sentence':
      return findings.deadSentence(of, about.part);
    case 'missing-case':
      return findings.missingCase(of);
    case 'slot':
      return findings.emptySlot(of, about.slot);
    case 'valueless':
      return findings.valueless(of);
    case 'zero':
      return findings.zero(of, about.part);
    case 'influence':
      return findings.changesNothing(of);
    case 'tick-influence':
      return findings.tickChangesNothing(of, about.choice);
  }
}

/** What a walk shows; only goals that a walk can meet have a sentence. */
function sayShown(statement: Statement, catalog: ToolCatalog): string {
  const { about, holder } = statement;
  const { shown, sections } = catalog.prove;
  const of = sections[holder.section](holder.id);
  switch (about.kind) {
    case 'asked':
      return shown.asked(of);
    case 'choice':
      return shown.taken(of, about.choice);
    case 'condition':
      return about.must === 'hold' ? shown.holds(of, about.part) : shown.fails(of, about.part);
    case 'branch':
      return shown.counts(of, about.part);
    case 'sentence':
      return shown.sentence(of, about.part);
    case 'influence':
      return shown.changes(of);
    case 'tick-influence':
      return shown.tickChanges(of, about.choice);
    default:
      return shown.printed(of);
  }
}
