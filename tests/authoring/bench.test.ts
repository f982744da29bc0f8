import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { homeIn } from '../support/environment.ts';
import { clientwise, type Result, temporaryFolder } from '../support/program.ts';

/** `clientwise playbook …` as built, in a folder with a new playbook called `call`. */
let folder: string;
let bench: (line: string) => Promise<Result>;

beforeEach(async () => {
  folder = temporaryFolder();
  bench = (line) => clientwise(['playbook', ...line.split(' ')], { cwd: folder, env: homeIn(folder) });
  expect(await bench('new call')).toMatchObject({ code: 0 });
});

const file = (name: string) => path.join(folder, name);
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(file(name), change(readFileSync(file(name), 'utf8')));

describe('new', () => {
  test('writes a playbook that passes every check, and examples that hold and reach all of it', async () => {
    expect(await bench('check call')).toMatchObject({ code: 0, stdout: '1 playbook checked: no problems.\n' });
    const tested = await bench('test call');
    expect(tested).toMatchObject({ code: 0, stderr: '' });
    expect(tested.stdout).toContain('3 examples, all hold');
    expect(tested.stdout).toContain('2 of 2 verdicts, 2 of 2 steps');
  });

  test('overwrites nothing', async () => {
    edit('call/playbook.yaml', () => 'mine');
    expect(await bench('new call')).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(file('call/playbook.yaml'), 'utf8')).toBe('mine');
  });

  test.each(['Big', 'fire', 'today', 'run', 'help', 'playbook', 'compare', 'a'.repeat(300)])(
    '%s cannot be its name',
    async (name) => {
      const { code, stderr } = await bench(`new ${name}`);
      expect(code).toBe(2);
      expect(stderr).toContain(name);
    },
  );
});

describe('check', () => {
  test('without a file checks those that ship', async () => {
    expect((await bench('check')).stdout).toMatch(/^5 playbooks checked|playbooks\//);
  });

  test('gives data on demand', async () => {
    edit('call/playbook.yaml', (text) => text.replace("if: '!urgent'", "if: '!urgnt'"));
    const { code, stdout } = await bench('check call --format json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        code: 'unknown-name',
        file: 'call/playbook.yaml',
        line: 25,
        column: 11,
        message: 'There is no "urgnt". Did you mean urgent?',
      },
    ]);
  });

  test.each([
    ['check nowhere.yaml', 3],
    ['check --format xml', 2],
    ['show', 2],
    ['show call extra', 2],
    ['shwo call', 2],
    ['check --fromat json', 2],
    ['graph call --format png', 2],
    ['diff call call --walks many', 2],
  ])('%s ends with %i', async (line, code) => {
    const result = await bench(line);
    expect(result.code).toBe(code);
    expect(result.stderr.trim()).not.toBe('');
  });
});

describe('a file beside a playbook that cannot be read', () => {
  const LATIN_1 = Buffer.from('- name: caf\xe9\n', 'latin1');
  test.each([
    ['check call', 'call/examples.yaml'],
    ['test call', 'call/examples.yaml'],
    ['test call', 'call/snapshots.yaml'],
    ['check call', 'shared.yaml'],
    ['check call', 'call/shared.yaml'],
    ['check call', 'sources.yaml'],
    ['prove call', 'sources.yaml'],
  ])('%s does not take %s for absent', async (line, name) => {
    writeFileSync(file(name), LATIN_1);
    const { code, stdout, stderr } = await bench(line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(name);
    expect(stderr).toContain('UTF-8');
  });

  test('may be a folder, too', async () => {
    mkdirSync(file('sources.yaml'));
    expect(await bench('check call')).toEqual({
      ...{ code: 3, signal: null, stdout: '' },
      stderr: 'sources.yaml is a folder, not a file.\n',
    });
  });
});

describe('test', () => {
  test('says what differs, by which condition, and on which way', async () => {
    edit('call/examples.yaml', (text) => text.replace('verdict: later', 'verdict: now'));
    const { code, stdout } = await bench('test call');
    expect(code).toBe(1);
    expect(stdout).toContain('verdict: expected now, got later');
    expect(stdout).toContain('verdict later comes, because this holds:');
    expect(stdout).toContain('!urgent && (upset || hours >= 8)');
    expect(stdout).toContain('How do you feel right now? Angry or hurt');
  });

  test('without examples says so', async () => {
    writeFileSync(file('lonely.yaml'), readFileSync(file('call/playbook.yaml')));
    expect(await bench('test lonely.yaml')).toMatchObject({
      code: 1,
      stderr: 'lonely.examples.yaml is not there: a playbook without examples cannot be tested.\n',
    });
  });

  test('keeps a snapshot of each distinct plan and holds later plans against it', async () => {
    expect((await bench('test call --update')).stdout).toContain('2 distinct plans written');
    expect(await bench('test call')).toMatchObject({ code: 0 });
    edit('call/playbook.yaml', (text) => text.replace('hours >= 8', 'hours >= 2'));
    const { code, stdout } = await bench('test call');
    expect(code).toBe(1);
    expect(stdout).toContain('CHANGED "it can wait, though not long" (call/snapshots.yaml)');
    expect(stdout).toContain('verdict: now -> later');
    expect(stdout).toContain('comes: tell');
    expect(stdout).toContain('goes: listen');
  });

  test('keeps the snapshots there are while an example fails', async () => {
    await bench('test call --update');
    const before = readFileSync(file('call/snapshots.yaml'), 'utf8');
    edit('call/examples.yaml', (text) => text.replace('verdict: later', 'verdict: now'));
    const { code, stdout } = await bench('test call --update');
    expect(code).toBe(1);
    expect(stdout).toContain('No snapshots are written while an example fails.');
    expect(readFileSync(file('call/snapshots.yaml'), 'utf8')).toBe(before);
  });

  test('names what no example reaches', async () => {
    edit('call/examples.yaml', (text) => text.slice(0, text.indexOf('- name: it can wait, though')));
    const { stdout } = await bench('test call --branches');
    expect(stdout).toContain('1 of 2 verdicts, 1 of 2 steps');
    expect(stdout).toContain('No example reaches the verdicts: now');
    expect(stdout).toContain('step listen: never true: verdict == "now"');
  });
});

describe('diff', () => {
  test('two versions that decide alike', async () => {
    expect((await bench('diff call call')).stdout).toMatch(/^None of \d+ plans changes\.\n$/);
  });

  test('says which plans change and how, by an example where there is one', async () => {
    writeFileSync(
      file('other.yaml'),
      readFileSync(file('call/playbook.yaml'), 'utf8').replace('hours >= 8', 'hours >= 2'),
    );
    const { code, stdout } = await bench('diff call other.yaml');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+ of \d+ plans change\./);
    expect(stdout).toContain('verdict: now -> later');
    expect(stdout).toContain('for example "it can wait, though not long"');
    expect((await bench('diff call other.yaml')).stdout).toBe(stdout);
  });

  test('says when the new version asks something the answers leave open', async () => {
    const text = readFileSync(file('call/playbook.yaml'), 'utf8');
    writeFileSync(
      file('other.yaml'),
      text
        .replace('questions:\n', 'questions:\n  own: { ask: Is it your own client?, type: yes-no }\n')
        .replace("if: '!urgent && (", "if: '!urgent && own && ("),
    );
    expect((await bench('diff call other.yaml')).stdout).toContain('The new version needs an answer to own.');
  });
});

describe('show and graph', () => {
  test('the page holds every part and fits 80 columns', async () => {
    const { stdout } = await bench('show fire');
    for (const heading of ['QUESTIONS', 'DETAILS', 'FACTS', 'VERDICTS', 'STEPS', 'HAND-OFFS', 'SOURCES'])
      expect(stdout).toMatch(new RegExp(`^${heading}`, 'm'));
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('the tree stands under what leads to it, in the words of the answers', async () => {
    const { stdout } = await bench('graph call');
    expect(stdout).toContain('  1. Does anything break if you wait a day?\n      if No:\n      3. For how many hours');
    expect(stdout).toContain('in every other case');
  });

  test('answers light their way', async () => {
    writeFileSync(file('answers.yaml'), 'urgent: false\nmood: angry\nhours: 3\n');
    const { stdout } = await bench('graph call --answers answers.yaml');
    expect(stdout).toContain('* 1. Call back later');
    expect(stdout).toContain('  2. Take the call');
    const mermaid = (await bench('graph call --format mermaid --answers answers.yaml')).stdout;
    expect(mermaid).toMatch(/^flowchart TD\n/);
    expect(mermaid).toContain('class n_urgent,n_hours,n_mood,decision,v_n_later lit');
  });

  test('drawn as SVG', async () => {
    const { code, stdout } = await bench('graph call --format svg');
    expect(code).toBe(0);
    expect(stdout).toContain('<svg');
    expect(stdout).toContain('Does anything break if you');
  });
});
