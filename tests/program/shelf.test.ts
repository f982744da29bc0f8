import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { shelfIn } from '../../src/cli/shelf.ts';
import { DISK } from '../../src/files/files.ts';
import { shipped, shippedIds } from '../support/shipped.ts';

const folder = path.resolve(import.meta.dirname, '../../dist/playbooks');

describe('the shelf', () => {
  test.each(shippedIds)('gives %s as it was written', (id) => {
    const { playbook, phrases } = shipped.get(id) ?? {};
    expect(JSON.parse(JSON.stringify(shelfIn(folder, DISK).load(id)))).toEqual(
      JSON.parse(JSON.stringify({ playbook, phrases })),
    );
  });

  test('reads steps when they are first looked at, and once', () => {
    const read: string[] = [];
    const files = {
      ...DISK,
      read: (file: string, limit: number) => {
        read.push(path.basename(file));
        return DISK.read(file, limit);
      },
    };
    const prepared = shelfIn(folder, files).load('fire');
    expect(read).toEqual(['fire.json']);
    expect(prepared?.playbook.steps.length).toBe(Object.keys(prepared?.phrases.steps ?? {}).length);
    expect(read).toEqual(['fire.json', 'fire.steps.json']);
  });

  test('says which file of the program cannot be read', () => {
    const files = {
      ...DISK,
      read: (file: string, limit: number) =>
        file.endsWith('fire.json') ? ({ fault: 'refused', detail: 'EIO' } as const) : DISK.read(file, limit),
    };
    expect(() => shelfIn(folder, files).load('fire')).toThrow(/fire\.json cannot be read \(EIO\)/);
    expect(shelfIn(folder, files).load('lost')?.playbook.id).toBe('lost');
  });

  test.each(['nobody', 'index', 'targets', 'sources', 'fire.steps', '../playbooks/fire'])(
    'has no playbook %s',
    (id) => {
      expect(shelfIn(folder, DISK).load(id)).toBeUndefined();
    },
  );
});
