// How long it takes to check, to read and to walk a playbook of so many questions, each with a fact and a step: it should grow as they do,
// not faster.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NO_LIBRARY, planFor, readPlaybook, walk } from '../dist/index.js';

const program = fileURLToPath(new URL('../bin/clientwise.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'clientwise-bench-'));
try {
  for (const count of [500, 2000, 8000]) {
    const file = join(folder, `${count}.yaml`);
    writeFileSync(file, playbookOf(count));
    const before = performance.now();
    const { status } = spawnSync(process.execPath, [program, 'playbook', 'check', file]);
    const seconds = (performance.now() - before) / 1000;
    if (status !== 0) throw new Error(`${file} is not sound`);
    console.log(`${String(count).padStart(5)} questions checked in ${seconds.toFixed(2)} s`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

for (const count of [1000, 10_000]) {
  const text = playbookOf(count);
  const start = performance.now();
  const { playbook } = readPlaybook({ file: 'big.yaml', text }, NO_LIBRARY);
  const read = performance.now() - start;
  const answers = new Map(Array.from({ length: count }, (_, i) => [`q${i}`, true]));
  const today = 20_781;
  const before = performance.now();
  const walked = walk(playbook, answers, { today, absent: 'leave-out' });
  planFor(playbook, walked, today);
  const gone = performance.now() - before;
  console.log(
    `${String(count).padStart(5)} questions read in ${(read / 1000).toFixed(2)} s; ${walked.path.length} of them asked: a first walk with its plan takes ${gone.toFixed(0)} ms`,
  );
}

function playbookOf(count) {
  const each = (line) => Array.from({ length: count }, (_, i) => line(i)).join('');
  return `playbook: big
version: 1
title: Big
about: Big.
questions:
${each((i) => `  q${i}: { ask: Is number ${i} so?, type: yes-no${i === 0 ? '' : `, if: 'q${i - 1} || f${i - 1}'`} }\n`)}facts:
${each((i) => `  f${i}: 'q${i} && !q${Math.max(0, i - 1)}'\n`)}verdicts:
${each((i) => (i % 10 === 0 ? `  v${i}: { if: f${i}, title: Verdict ${i}, say: Say ${i}. }\n` : ''))}  rest: { title: Rest, say: Rest. }
steps:
${each((i) => `  s${i}: { if: f${i}, kind: do, due: today, title: Step ${i}, text: Text ${i}., basis: [own] }\n`)}`;
}
