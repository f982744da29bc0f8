// How long deciding takes, warm, in one process: a walk with its plan, and what would change the verdict.
//
//   node bench/decide.mjs
//
// Every example of every shipped playbook is measured; the slowest of each is printed, with the ratio of what-if to a walk. Needs a built library.
import { readdirSync, readFileSync } from 'node:fs';

const { dayFromIso, NO_LIBRARY, planFor, readExamples, readPlaybook, readShared, runExample, walk, whatIf } =
  await import(new URL('../dist/index.js', import.meta.url).href);

const folder = new URL('../playbooks/', import.meta.url);
const read = (file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') });
const library = { ...NO_LIBRARY, shared: readShared(read('shared.yaml'), []) };

/** Microseconds a call takes: the median of several rounds, each long enough for the clock. */
function microseconds(call) {
  const rounds = [];
  for (let round = 0; round < 5; round += 1) {
    let calls = 0;
    const start = process.hrtime.bigint();
    let took = 0;
    while (took < 5_000_000) {
      call();
      calls += 1;
      took = Number(process.hrtime.bigint() - start);
    }
    rounds.push(took / calls / 1000);
  }
  return rounds.sort((a, b) => a - b)[2];
}

const rows = [];
for (const { name: id } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const { playbook } = readPlaybook(read(`${id}/playbook.yaml`), library);
  const measured = readExamples(read(`${id}/examples.yaml`), []).map((example) => {
    const today = dayFromIso(example.today);
    const { walk: arrived } = runExample(playbook, example);
    const answers = new Map(arrived.path.map(({ question, answer }) => [question.id, answer]));
    const decide = () => planFor(playbook, walk(playbook, answers, { today, absent: 'leave-out' }), today);
    const plan = microseconds(decide);
    const flips = microseconds(() => whatIf(playbook, arrived, today));
    return { plan, flips, questions: arrived.path.length };
  });
  const slowest = (key) => measured.reduce((a, b) => (a[key] > b[key] ? a : b));
  rows.push({
    playbook: id,
    examples: measured.length,
    'walk and plan, slowest (us)': slowest('plan').plan.toFixed(0),
    'what-if, slowest (ms)': (slowest('flips').flips / 1000).toFixed(1),
    'what-if : walk and plan': (slowest('flips').flips / slowest('flips').plan).toFixed(0),
  });
}
console.table(rows);
