import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { clientwise, temporaryFolder } from '../support/program.ts';

/** `UPDATE_EXPECTED=1 npx vitest run tests/docs` writes what the commands print into the text. */
const update = process.env.UPDATE_EXPECTED !== undefined;
const document = path.resolve(import.meta.dirname, '../../docs/writing-playbooks.md');

/** Blocks of YAML name the file they belong to; a section they hold replaces that of the file. */
function withSections(text: string, block: string): string {
  if (block.startsWith('- ')) return `${block}\n`;
  const sections = new Map<string, string>();
  for (const section of [...text.split(/^(?=[a-z-]+:)/m), ...`${block}\n`.split(/^(?=[a-z-]+:)/m)]) {
    if (section !== '') sections.set(section.slice(0, section.indexOf(':')), section);
  }
  return [...sections.values()].join('');
}

/** The command that prints a plan again is long, and says nothing new here. */
function withoutReplay(output: string): string {
  return output.replace(/\n*This plan again:\n.*\n/, '\n').trim();
}

test('docs/writing-playbooks.md says what happens', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const files = new Map<string, string>();
  const markdown = readFileSync(document, 'utf8');
  let expected = '';
  let done = 0;
  for (const match of markdown.matchAll(/^```(yaml|console) ?(\S*)\n([\s\S]*?)\n```$/gm)) {
    const [whole, kind, file = '', block = ''] = match;
    expected += markdown.slice(done, match.index);
    done = match.index + whole.length;
    if (kind === 'yaml') {
      files.set(file, withSections(files.get(file) ?? '', block));
      writeFileSync(path.join(folder, file), files.get(file) ?? '');
      expected += whole;
      continue;
    }
    const commands = block.split('\n').filter((line) => line.startsWith('$ clientwise '));
    const outputs: string[] = [];
    for (const command of commands) {
      const { stdout, stderr } = await clientwise(command.slice('$ clientwise '.length).split(' '), {
        cwd: folder,
        env: { CLIENTWISE_TODAY: '2026-11-24' },
      });
      outputs.push(`${command}\n${withoutReplay(stdout + stderr)}`);
    }
    expected += `\`\`\`console\n${outputs.join('\n\n')}\n\`\`\``;
  }
  expected += markdown.slice(done);
  if (update) writeFileSync(document, expected);
  expect(readFileSync(document, 'utf8')).toBe(expected);
});
