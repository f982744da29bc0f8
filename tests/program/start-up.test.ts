import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_FLAGS } from '../../src/cli/options.ts';
import { readWords } from '../../src/cli/program.ts';
import { clientwiseCommand, run, script, temporaryFolder } from '../support/program.ts';
import { shipped } from '../support/shipped.ts';
import { TODAY } from './situations.ts';

const PLAN = [
  'fire',
  '--signs',
  'dread',
  '--dread',
  'unbearable',
  '--fee',
  '1200',
  '--talk',
  'never',
  '--today',
  TODAY,
];

interface Loaded {
  readonly files: readonly string[];
  /** Node's own modules, by their names. */
  readonly builtIns: readonly string[];
}

/** What a command had loaded when it ended. */
async function loadedBy([node = '', ...args]: string[]): Promise<Loaded> {
  const folder = temporaryFolder();
  const list = join(folder, 'list.cjs');
  writeFileSync(
    list,
    `process.on('exit', () => {
      const loaded = { files: Object.keys(require.cache).slice(1), builtIns: process.moduleLoadList };
      require('node:fs').writeFileSync(2, '\\nLOADED' + JSON.stringify(loaded));
    });`,
  );
  const { stderr } = await run([node, '--require', list, ...args], { stdin: 'closed' });
  const { files, builtIns }: Loaded = JSON.parse(stderr.split('LOADED')[1] ?? '');
  return { files, builtIns: builtIns.map((name) => name.replace(/^\S*( Binding)? /, '')) };
}

// How long a start takes is measured by bench/start-up.mjs; what it depends on most is held here.
describe('a start', () => {
  test.each([
    ['that tells the version', ['--version'], 3],
    ['by flags', [...PLAN, '--no-input'], 5],
  ])('%s loads few files, and nothing of Node that takes long', async (_, args, most) => {
    const { files, builtIns } = await loadedBy(clientwiseCommand(args));
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBeLessThanOrEqual(most);
    const before = new Set((await loadedBy(script(''))).builtIns);
    const slow = [
      'stream',
      'net',
      'tty',
      'readline',
      'child_process',
      'crypto',
      'worker_threads',
      'module',
      'fs/promises',
    ];
    expect(slow.filter((name) => builtIns.includes(name) && !before.has(name))).toEqual([]);
  });
});

describe('without flags', () => {
  const stdout = { isTerminal: false, columns: undefined, write: () => {} };
  test.each([
    ['fire', ['fire']],
    ['start', []],
  ])('%s is asked as a command line without flags would', (id, command) => {
    const prepared = shipped.get(id);
    const setup = {
      version: '',
      summaries: [{ id, title: '', about: '' }],
      tools: [],
      stdout,
      named: prepared,
      command,
    };
    expect(readWords(command, setup)).toEqual({
      kind: 'advise',
      prepared,
      command,
      flags: new Map(),
      common: NO_FLAGS,
    });
  });
});
