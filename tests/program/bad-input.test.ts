import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clientwise, type RunOptions, run, temporaryFolder } from '../support/program.ts';
import { typed } from './person.ts';

/** Answers with which `fire` has a plan. */
const ENOUGH = '--signs dread --dread unbearable --fee 1200 --talk never --today 2026-11-24';

/** The files that cases name; a folder where there is nothing to write. */
const FILES: Readonly<Record<string, string | Buffer | undefined>> = {
  folder: undefined,
  'binary.yaml': Buffer.from([0, 1, 2, 0x66]),
  'empty.yaml': '',
  'blank.yaml': ' \n\n',
  'comment.yaml': '# nothing yet\n',
  'latin-1.yaml': Buffer.from('client: Caf\xe9\n', 'latin1'),
  'twice.yaml': 'client: A\nfee: 1\nfee: 2\n',
  'twice.json': '{ "fee": 1,\n  "fee": 2 }',
  'unknown.yaml': 'fee: 1200\nsigsn: [dread]\n',
  'unknown.json': '{"fee": 1200, "feel": 3}',
  'large.yaml': `client: ${'x'.repeat(1_000_000)}\n`,
  'list.yaml': '- fee\n- 1200\n',
  'words.yaml': 'They pay late\n',
  'open.yaml': 'fee: 1200\nsigns: [dread\n',
  'open.json': '{"fee": 1200',
  'two.yaml': 'fee: 1\n---\nfee: 2\n',
  'alias.yaml': 'fee: &a 1\nhours: *a\n',
  'comma.yaml': 'fee: 1,5\n',
  'choice.yaml': 'signs: [worth, dred]\n',
  'range.yaml': 'client: A\nfee: -5\n',
  'calendar.yaml': 'ends_on: 2026-02-30\n',
  'null.yaml': 'client: null\nfee: null\n',
  'mine.txt': 'mine\n',
};

/** A command line, parted by spaces or in words; the exit code; the telling part of the one sentence; what stands in stdin. */
type Case = [words: string | readonly string[], code: number, sentence: RegExp, stdin?: string];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'a word that is not known': [
    ['fira', 2, /"fira".* Did you mean fire\?/],
    ['fier', 2, /"fier".* Did you mean fire\?/],
    ['clasify --subject offer', 2, /"clasify".* Did you mean classify\?/],
    ['xyzzy', 2, /"xyzzy".*clientwise --help/],
    ['help mistaek', 2, /"mistaek".* Did you mean mistake\?/],
    ['fire lost', 2, /"lost"/],
    ['fire --client Olmo Studio', 2, /"Studio".*quotes/],
    ['fire --sings dread', 2, /--sings.* Did you mean --signs\?/],
    ['lost --no-inptu', 2, /--no-inptu.* Did you mean --no-input\?/],
    ['--jsn', 2, /--jsn.* Did you mean --json\?/],
    ['mistake --signs dread', 2, /--signs/],
    ['fire -x', 2, /-x/],
  ],
  'a common flag': [
    [`fire ${ENOUGH} --format html`, 2, /--format.*text, markdown or json.*"html"/],
    ['--answers fire --no-input', 3, /"?fire"?.*not/],
    [`fire ${ENOUGH} --lang tlh`, 2, /--lang.*en.*"tlh"/],
    [`fire ${ENOUGH} --currency EURO`, 2, /--currency.*EUR.*"EURO"/],
    [`fire ${ENOUGH} --today 2026-02-30`, 2, /--today.*2026-02-30/],
    [`fire ${ENOUGH} --today tomorrow`, 2, /--today.*2026-11-24.*"tomorrow"/],
    [`fire ${ENOUGH} --message nonsense`, 2, /nonsense.*(\w+-\w+|\w+) or \w+/],
    [`fire ${ENOUGH} --message`, 2, /--message needs a value/],
    ['fire --answers', 2, /--answers needs a value/],
    ['fire -o', 2, /--output needs a value/],
    [['fire', ...ENOUGH.split(' '), '-o', ''], 2, /--output/],
    [['fire', '--answers', ''], 2, /--answers/],
  ],
  'an answer': [
    ['fire --signs dred', 2, /--signs.*"dred".*worth.*dread.* Did you mean dread\?/],
    ['fire --signs dread,dread', 2, /--signs.*"dread" twice/],
    ['fire --signs dread,none', 2, /--signs.*"none"/],
    ['fire --talk maybe', 2, /--talk.*"maybe".*never, hinted/],
    ['fire --talk', 2, /--talk needs a value/],
    ['fire --fee 1 --fee 2', 2, /--fee.*twice/],
    ['fire --fee 1,5', 2, /--fee.*1500\.50.*"1,5".* Did you mean 1\.5\?/],
    ['fire --fee Rp3.000', 2, /--fee.*1500\.50.*"Rp3\.000".* Did you mean 3000\?/],
    [['fire', '--fee', '€ 1.234,50'], 2, /--fee.* Did you mean 1234\.50\?/],
    [['fire', '--fee', '3 000 USD'], 2, /--fee.* Did you mean 3000\?/],
    ['fire --fee 3k', 2, /--fee.*"3k"\.(?! Did you mean 3\?)/],
    ['fire --fee 1e3', 2, /--fee.*"1e3"\.(?! Did you mean 13\?)/],
    ['fire --fee much', 2, /--fee.*1500\.50.*"much"\.\n$/],
    [['fire', '--fee', ''], 2, /--fee/],
    ['fire --fee -5', 2, /--fee.*at least 0.*-5/],
    ['fire --hours 0', 2, /--hours.*at least 1.*0/],
    ['fire --fee 2000000000000', 2, /--fee.*at most 1000000000000/],
    ['mistake --fix-sure 6', 2, /--fix-sure.*from 1 to 5.*6/],
    ['fire --signs worth --fee 3000 --hours 85 --spend 0 --target 40 --floor 50', 2, /--floor.*40.*50/],
    ['mistake --found 2026-11-25 --today 2026-11-24', 2, /--found.*at most 2026-11-24.*2026-11-25/],
    ['fire --ends-on 2026-02-30', 2, /--ends-on.*calendar.*2026-02-30/],
    ['fire --ends-on 30.2.2026', 2, /--ends-on.*2026-11-24.*"30\.2\.2026"/],
    [['fire', '--client', ''], 2, /--client.*empty/],
    [['fire', '--client', 'two\nlines'], 2, /--client.*one line/],
    [['fire', '--client', '\x1b[31mred'], 2, /--client.*cannot be printed/],
    [['fire', '--client', 'x'.repeat(501)], 2, /--client.*500.*501/],
    ['--happened more --agreed=yes', 2, /^(?!.* Did you mean --agreed\?).*--agreed/],
  ],
  'a file of answers': [
    ['fire --answers nowhere.yaml', 3, /nowhere\.yaml does not exist/],
    ['fire --answers folder', 3, /folder is a folder/],
    ['fire --answers binary.yaml', 2, /binary\.yaml is not text/],
    ['fire --answers empty.yaml', 2, /empty\.yaml is empty/],
    ['fire --answers blank.yaml', 2, /blank\.yaml is empty/],
    ['fire --answers comment.yaml', 2, /comment\.yaml/],
    ['fire --answers latin-1.yaml', 2, /latin-1\.yaml.*UTF-8/],
    ['fire --answers large.yaml', 2, /large\.yaml.*1 MB/],
    ['fire --answers twice.yaml', 2, /twice\.yaml:3:1: .*fee.*twice/],
    ['fire --answers twice.json', 2, /twice\.json:2:3: .*fee.*twice/],
    ['fire --answers unknown.yaml', 2, /unknown\.yaml:2:1: .*"sigsn".* Did you mean signs\?/],
    ['fire --answers unknown.json', 2, /unknown\.json:1:15: .*"feel".* Did you mean fee\?/],
    ['fire --answers list.yaml', 2, /list\.yaml.*map/],
    ['fire --answers words.yaml', 2, /words\.yaml.*map/],
    ['fire --answers open.yaml', 2, /open\.yaml:3:1: .*\]/],
    ['fire --answers open.json', 2, /open\.json:1:\d+: (?!.*quotes).*\}/],
    ['fire --answers two.yaml', 2, /two\.yaml:2:1: (?!.*parseAllDocuments)/],
    ['fire --answers alias.yaml', 2, /alias\.yaml:2:8: .*\*a/],
    ['fire --answers comma.yaml', 2, /comma\.yaml:1:6: .*fee.*1500\.50.* Did you mean 1\.5\?/],
    ['fire --answers choice.yaml', 2, /choice\.yaml:1:8: .*signs.*"dred".* Did you mean dread\?/],
    ['fire --answers range.yaml', 2, /range\.yaml:2:6: .*fee.*at least 0.*-5/],
    ['fire --answers calendar.yaml', 2, /calendar\.yaml:1:10: .*2026-02-30/],
    ['fire --answers null.yaml', 2, /null\.yaml:2:6: .*fee/],
    ['fire --answers -', 2, /standard input is empty/, ''],
    ['fire --answers -', 2, /standard input is empty/, '\n \n'],
    ['fire --answers -', 2, /standard input:2:1: .*"feel"/, 'fee: 1200\nfeel: 2\n'],
    ['fire --answers -', 2, /standard input.*1 MB/, `client: ${'x'.repeat(1_000_000)}`],
  ],
  'a playbook of one’s own': [
    ['run', 2, /file is missing/],
    ['run nowhere.yaml', 3, /nowhere\.yaml does not exist/],
    ['run folder', 3, /folder is a folder/],
    ['run binary.yaml', 2, /binary\.yaml is not text/],
    ['run empty.yaml', 2, /empty\.yaml is empty(?!.*answers)/],
  ],
  'a file to write': [
    [`fire ${ENOUGH} -o mine.txt`, 2, /mine\.txt.*--force/],
    [`fire ${ENOUGH} -o nowhere/plan.txt`, 3, /nowhere\/plan\.txt.*folder does not exist/],
    [`fire ${ENOUGH} -o folder --force`, 3, /folder is a folder/],
    [`fire ${ENOUGH} -o /dev/full --force`, 3, /\/dev\/full.*full/],
    [`fire ${ENOUGH} -o /dev/full`, 2, /\/dev\/full.*--force/],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', async (words, code, sentence, stdin) => {
    const args = typeof words === 'string' ? words.split(' ') : [...words];
    const folder = temporaryFolder();
    const files = args.filter((word) => word in FILES);
    for (const file of files) {
      const content = FILES[file];
      if (content === undefined) mkdirSync(join(folder, file));
      else writeFileSync(join(folder, file), content);
    }
    await expectOneSentence(clientwise(args, { cwd: folder, ...(stdin !== undefined && { stdin }) }), code, sentence);

    expect(readdirSync(folder)).toEqual(files);
    for (const file of files) {
      const content = FILES[file];
      if (content !== undefined) expect(readFileSync(join(folder, file))).toEqual(Buffer.from(content));
    }
  });
});

describe('a stream that takes no more', () => {
  /** The exit code of a line of bash, in which `clientwise` is the program. */
  const bash = async (line: string, options?: RunOptions) => {
    const [, , script = '', ...rest] = typed(line);
    return run(['bash', '-c', script, ...rest], { cwd: temporaryFolder(), ...options });
  };
  /** Descriptor 4 is a pipe whose reader has ended before the program begins. */
  const CLOSED = 'mkfifo pipe; : <pipe & exec 4>pipe; wait;';

  test('| head -1 is no error', async () => {
    const line = `clientwise fire ${ENOUGH} --full | head -1; echo "\${PIPESTATUS[*]}"`;
    const { stdout, stderr } = await bash(line);
    expect(stdout.split('\n')).toEqual([expect.stringMatching(/^[A-Z]/), '0 0', '']);
    expect(stderr).toBe('');
  });

  test.each(['--help', '--version', `fire ${ENOUGH}`, `fire ${ENOUGH} --json`])('a closed pipe: %s', async (words) => {
    expect(await bash(`${CLOSED} clientwise ${words} >&4`)).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
  });

  test('a closed pipe does not hide that a command was wrong', async () => {
    expect(await bash(`${CLOSED} clientwise fira 2>&4`)).toMatchObject({ code: 2 });
  });

  test.each(['--help', '--version', `fire ${ENOUGH}`, `fire ${ENOUGH} --json`])('a full disk: %s', async (words) => {
    await expectOneSentence(bash(`clientwise ${words} >/dev/full`), 3, /[Ss]tandard output.*full/);
  });

  test('a folder in place of standard input', async () => {
    await expectOneSentence(bash('clientwise fire --answers - <.'), 3, /standard input is a folder/);
  });
});

/** One sentence on stderr, nothing on stdout, no stack trace. */
async function expectOneSentence(running: ReturnType<typeof run>, code: number, sentence: RegExp): Promise<void> {
  const { stdout, stderr, ...exit } = await running;
  expect(stderr).toMatch(sentence);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).not.toContain('    at ');
  expect({ ...exit, stdout }).toEqual({ code, signal: null, stdout: '' });
}
