import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clientwise, clientwiseIn, type Result, temporaryFolder } from '../support/program.ts';

const FLAGS = [
  ...['--client', "O'Hara: Söhne", '--stage', 'told', '--upset', 'calm', '--reply', 'calmly', '--reason', 'budget'],
  ...['--want', 'either', '--flags', 'late,advice', '--fee', '900.5', '--income', '5000'],
  ...['--contact', 'Jonas', '--open-ends', 'none'],
];

const YAML = `# What I know so far
client: "O'Hara: Söhne"
stage: told
upset: calm
reply: calmly
reason: budget
want: either
flags: [late, advice]
fee: 900.50
income: 5000
contact: Jonas
open_ends: []
`;

const JSON_TEXT = JSON.stringify({
  ...{ client: "O'Hara: Söhne", stage: 'told', upset: 'calm', reply: 'calmly', reason: 'budget', want: 'either' },
  ...{ flags: ['advice', 'late'], fee: 900.5, income: 5000, contact: 'Jonas', open_ends: [] },
});

const TODAY = ['--today', '2027-03-09'];

/** The plan of `lost` for a text that holds answers, in a file of this name. */
function withFile(name: string, text: string, flags: string[] = []): Promise<Result> {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return clientwise(['lost', '--answers', file, ...TODAY, '--no-input', ...flags]);
}

describe('answers in a file', () => {
  const byFlags = () => clientwise(['lost', ...FLAGS, ...TODAY, '--no-input']);

  test('have a plan by flags to be measured against', async () => {
    expect(await byFlags()).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining("O'Hara: Söhne") });
  });

  test.each([
    ['YAML', 'answers.yaml', YAML],
    ['YAML under the word answers', 'answers.yaml', `answers:\n${YAML.replaceAll(/^/gm, '  ')}`],
    ['YAML with ticks one a line', 'answers.yml', YAML.replace('[late, advice]', '\n  - late\n  - advice')],
    ['YAML with a list between commas', 'answers.yml', YAML.replace('[late, advice]', 'late, advice')],
    ['YAML with a byte order mark', 'answers.yaml', `\ufeff${YAML}`],
    ['YAML with lines that end as on Windows', 'answers.yaml', YAML.replaceAll('\n', '\r\n')],
    ['JSON', 'answers.json', JSON_TEXT],
    ['JSON under the word answers', 'answers.json', `{"answers": ${JSON_TEXT}}`],
    ['JSON with a byte order mark', 'a file', `\ufeff${JSON_TEXT}`],
  ])('give the plan that flags give: %s', async (_, name, text) => {
    expect(await withFile(name, text)).toEqual(await byFlags());
  });

  test.each([
    ['YAML', YAML],
    ['JSON', JSON_TEXT],
  ])('come from standard input as well: %s', async (_, stdin) => {
    expect(await clientwise(['lost', '--answers', '-', ...TODAY], { stdin })).toEqual(await byFlags());
  });

  test('may be a plan in JSON, which gives the same plan again', async () => {
    const plan = await clientwise(['lost', ...FLAGS.slice(0, -4), ...TODAY, '--json']);
    expect(JSON.parse(plan.stdout).answers.contact).toBeNull();
    expect(await withFile('plan.json', plan.stdout, ['--json'])).toEqual(plan);
  });

  test('give way to a flag, which replaces the whole value', async () => {
    const { stdout } = await withFile('answers.yaml', YAML, ['--flags', 'dread', '--want', 'relieved', '--json']);
    const { answers } = JSON.parse(stdout);
    expect(answers).toMatchObject({ want: 'relieved', flags: ['dread'], fee: 900.5 });
  });

  test('may leave a question out with null, and a text may look like a number or a yes', async () => {
    const text = YAML.replace(/^client:.*/m, 'client: null').replace('Jonas', '007');
    const { stdout, stderr } = await withFile('answers.yaml', text, ['--json']);
    expect(stderr).toBe('');
    const { answers, blanks } = JSON.parse(stdout);
    expect(answers).toMatchObject({ client: null, contact: '007' });
    expect(blanks).toContain('client');
    const yes = await withFile('answers.yaml', YAML.replace('Jonas', 'yes'), ['--json']);
    expect(JSON.parse(yes.stdout).answers.contact).toBe('yes');
  });

  test('are found from where the program is run', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'my answers.yaml'), YAML);
    writeFileSync(join(folder, 'answers.yaml'), YAML);
    expect(await clientwiseIn(folder, 'lost --answers answers.yaml --today 2027-03-09')).toEqual(await byFlags());
  });

  test('take what is missing from flags', async () => {
    const { code, stdout } = await withFile('answers.yaml', 'stage: told\nupset: calm\n', FLAGS.slice(6));
    expect(code).toBe(0);
    expect(stdout).toContain('Jonas');
  });
});
