import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isDevice, writeAtOnce } from '../../src/files/descriptor.ts';

/** An open file, closed when the test has finished. */
function opened(path: string): number {
  const file = openSync(path, 'w');
  onTestFinished(() => closeSync(file));
  return file;
}

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clientwise-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'text');
}

test('a file takes all at once', () => {
  const path = temporaryFile();
  expect(writeAtOnce(opened(path), 'Überfällig: 3 €\n')).toHaveLength(0);
  expect(readFileSync(path, 'utf8')).toBe('Überfällig: 3 €\n');
});

test('what cannot be written is given back', () => {
  expect(String(writeAtOnce(opened('/dev/full'), 'one\n'))).toBe('one\n');
});

test('a file is no device, a terminal may be one, and so may what the system says nothing of', () => {
  expect(isDevice(opened(temporaryFile()))).toBe(false);
  expect(isDevice(opened('/dev/null'))).toBe(true);
  expect(isDevice(1_000_000)).toBe(true);
});
