import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { fileSchemas, type SchemaName } from '../../src/playbook/schema.ts';
import { parseTree, plainOf } from '../../src/playbook/tree.ts';
import { keys } from '../../src/words/en/keys.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const schemas = fileSchemas(keys);
const ajv = new Ajv({ strict: false, allErrors: true });
const validators = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]),
) as Record<SchemaName, ValidateFunction>;

/** What a schema says about a YAML text. */
function faults(name: SchemaName, text: string): string[] {
  const tree = parseTree(text, () => {});
  const validate = validators[name];
  if (tree === undefined || validate(plainOf(tree))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the schemas for editors', () => {
  test.each(Object.entries(schemas))(
    'schema/%s.json is what the shapes say (npm run build writes it)',
    (name, schema) => {
      expect(JSON.parse(read(`schema/${name}.json`))).toEqual(JSON.parse(JSON.stringify(schema)));
    },
  );

  test('every key says what it is for', () => {
    const silent: string[] = [];
    const look = (node: unknown, at: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties') {
          for (const [name, property] of Object.entries(value as Record<string, { description?: string }>))
            if (property.description === undefined) silent.push(`${at} ${name}`);
        }
        look(value, `${at}/${key}`);
      }
    };
    look(schemas, '');
    expect(silent).toEqual([]);
  });

  const ids = readdirSync(path.join(root, 'playbooks'), { withFileTypes: true }).filter((one) => one.isDirectory());
  test.each(ids.map(({ name }) => name))('take %s and its examples', (id) => {
    expect(faults('playbook', read(`playbooks/${id}/playbook.yaml`))).toEqual([]);
    expect(faults('examples', read(`playbooks/${id}/examples.yaml`))).toEqual([]);
  });

  test('take the sources', () => expect(faults('sources', read('playbooks/sources.yaml'))).toEqual([]));

  /** Mistakes in the structure, which an editor must mark; the others need the meaning of a playbook. */
  const STRUCTURE = /\[(unknown-key|missing-key|shape|text-is-map|bad-id|nothing-inside)\]$/m;
  const folder = 'tests/authoring';
  const fixtures = ['broken', 'sound'].flatMap((kind) =>
    readdirSync(path.join(root, folder, kind))
      .filter((file) => file.endsWith('.yaml') && !file.endsWith('.examples.yaml'))
      .map((file) => `${folder}/${kind}/${file}`),
  );
  test.each(fixtures)('%s', (file) => {
    const expected = file.includes('/sound/') ? '' : read(file.replace(/\.yaml$/, '.out'));
    const own = expected.split('\n\n').filter((block) => !block.includes('.examples.yaml:'));
    const isBroken = own.some((block) => STRUCTURE.test(block.split('\n')[0] ?? ''));
    expect(faults('playbook', read(file)).length > 0).toBe(isBroken);
  });
});
