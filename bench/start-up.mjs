// How long a person waits for the program, as a ratio to what no Node program can go below.
//
//   node bench/start-up.mjs [RUNS]
//
// Each measurement and its floor run in turn, in both orders, in one session, so that a busy machine slows both; the
// medians of RUNS rounds (31 if left out) are compared. Needs a built program. The exit code tells only whether all
// commands worked, never whether a goal was met.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { spawn as spawnInTerminal } from '@lydell/node-pty';

const PLAN = [
  ...[
    'fire',
    '--client',
    'Acme',
    '--signs',
    'worth,dread',
    '--dread',
    'avoid',
    '--fee',
    '3000',
    '--hours',
    '85',
    '--spend',
    '0',
    '--target',
    '60',
  ],
  ...[
    '--floor',
    '30',
    '--outlook',
    'none',
    '--talk',
    'never',
    '--price-talk',
    'never',
    '--today',
    '2026-11-24',
    '--no-input',
  ],
];
const INTERVIEW = { args: ['fire'], question: 'Which client is this about' };
const WARM_UP_ROUNDS = 3;
const LONGEST_WAIT = 10_000; // milliseconds

const rounds = Number(process.argv[2] ?? 31);
if (!(rounds >= 1)) throw new Error(`RUNS is a number from 1 on, not ${process.argv[2]}`);
const program = fileURLToPath(new URL('../bin/clientwise.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'clientwise-bench-'));
const env = {
  PATH: process.env.PATH ?? '',
  HOME: folder,
  LANG: 'en_US.UTF-8',
  TERM: 'xterm-256color',
};

const empty = floorModule('empty.mjs', '');
const oneNumber = floorModule('one-number.mjs', "console.log(new Intl.NumberFormat('en-US').format(1234.5));\n");

const comparisons = [
  { name: '--version', goal: 1.15, measured: () => timeOf([program, '--version']), floor: () => timeOf([empty]) },
  { name: 'a scripted plan', goal: 1.3, measured: () => timeOf([program, ...PLAN]), floor: () => timeOf([oneNumber]) },
  {
    name: 'the first question',
    goal: 1.4,
    measured: () => timeInTerminal([program, ...INTERVIEW.args], INTERVIEW.question),
    floor: () => timeInTerminal([empty]),
  },
].map((comparison) => ({ ...comparison, times: { measured: [], floor: [] } }));

try {
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    const sides = round % 2 === 0 ? ['measured', 'floor'] : ['floor', 'measured'];
    for (const comparison of comparisons) {
      for (const side of sides) {
        const time = await comparison[side]();
        if (round >= 0) comparison.times[side].push(time);
      }
    }
  }
  report();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes what a floor runs, and gives its path. */
function floorModule(name, source) {
  const file = join(folder, name);
  writeFileSync(file, source);
  return file;
}

/** Milliseconds from start to exit without a terminal. */
function timeOf(args) {
  const start = process.hrtime.bigint();
  const { error, status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const time = millisecondsSince(start);
  if (error !== undefined || status !== 0) throw failure(args, `exit code ${status}`, error?.message ?? `${stderr}`);
  return time;
}

/** Milliseconds on a terminal from start until `question` is seen, after which the program is killed; or to exit. */
function timeInTerminal(args, question) {
  const start = process.hrtime.bigint();
  const terminal = spawnInTerminal(process.execPath, args, { cols: 80, rows: 40, cwd: folder, env });
  const deadline = setTimeout(() => terminal.kill('SIGKILL'), LONGEST_WAIT);
  let output = '';
  let time;
  return new Promise((resolve, reject) => {
    terminal.onData((data) => {
      output += data;
      if (question === undefined || time !== undefined || !seen(output).includes(question)) return;
      time = millisecondsSince(start);
      terminal.kill('SIGKILL');
    });
    terminal.onExit(({ exitCode, signal }) => {
      clearTimeout(deadline);
      if (question === undefined && exitCode === 0 && !signal) time = millisecondsSince(start);
      if (time !== undefined) resolve(time);
      else reject(failure(args, `no "${question ?? 'exit'}", exit code ${exitCode}, signal ${signal}`, seen(output)));
    });
  });
}

/** Output without colours and cursor movements, its lines joined. */
function seen(output) {
  return stripVTControlCharacters(output).replace(/\s+/g, ' ');
}

function millisecondsSince(start) {
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function failure(args, what, output) {
  return new Error(`node ${args.join(' ')}: ${what}\n${output}`);
}

function median(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

function report() {
  const row = (...cells) => console.log(cells.map((cell, at) => (at ? cell.padStart(12) : cell.padEnd(20))).join(''));
  console.log(`Node ${process.version}, medians of ${rounds} interleaved runs each\n`);
  row('', 'measured', 'floor', 'ratio', 'goal', '');
  for (const { name, goal, times } of comparisons) {
    const [measured, floor] = [median(times.measured), median(times.floor)];
    const ratio = measured / floor;
    const milliseconds = (time) => `${time.toFixed(1)} ms`;
    row(name, milliseconds(measured), milliseconds(floor), ratio.toFixed(2), goal.toFixed(2), verdict(ratio, goal));
  }
}

function verdict(ratio, goal) {
  return ratio <= goal ? 'met' : 'not met';
}
