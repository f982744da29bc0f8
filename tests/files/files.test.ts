import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeText } from '../../src/files/decode.ts';
import { DISK } from '../../src/files/files.ts';
import { createFolder, removeFolder } from '../support/environment.ts';

let folder = '';
beforeEach(() => {
  folder = createFolder();
});
afterEach(() => {
  vi.restoreAllMocks();
  removeFolder(folder);
});

const at = (name: string) => path.join(folder, name);
const textOf = (name: string) => fs.readFileSync(at(name), 'utf8');
const modeOf = (name: string) => (fs.statSync(at(name)).mode & 0o777).toString(8);

/** Does something as a person without rights, where the tests run as root. */
function asNobody<T>(act: () => T): T {
  const { geteuid, seteuid } = process;
  if (geteuid?.() !== 0 || seteuid === undefined) return act();
  seteuid(65_534);
  try {
    return act();
  } finally {
    seteuid(0);
  }
}

describe('reading', () => {
  test.each([
    ['', 10],
    ['short', 10],
    ['exactly 10', 10],
    ['x'.repeat(200_000), 200_000],
  ])('%j of at most %i bytes', (text, limit) => {
    fs.writeFileSync(at('file'), text);
    const bytes = DISK.read(at('file'), limit);
    expect(bytes instanceof Uint8Array && Buffer.from(bytes).toString()).toBe(text);
  });

  test.each([
    ['more than 10', 10],
    ['x'.repeat(200_001), 200_000],
  ])('%j is more than %i bytes', (text, limit) => {
    fs.writeFileSync(at('file'), text);
    expect(DISK.read(at('file'), limit)).toEqual({ fault: 'too-big' });
  });

  test.each([
    ['nothing', { fault: 'missing' }],
    ['no/folder/either', { fault: 'missing' }],
    ['.', { fault: 'folder' }],
    ['file/inside', { fault: 'refused', detail: 'ENOTDIR' }],
    ['n'.repeat(300), { fault: 'refused', detail: 'ENAMETOOLONG' }],
    ['zero\0byte', { fault: 'refused', detail: 'ERR_INVALID_ARG_VALUE' }],
    ['loop', { fault: 'refused', detail: 'ELOOP' }],
  ])('%j is %j', (name, fault) => {
    fs.writeFileSync(at('file'), 'text');
    fs.symlinkSync('loop', at('loop'));
    expect(DISK.read(at(name), 100)).toEqual(fault);
  });

  test('a file that may not be read', () => {
    fs.writeFileSync(at('file'), 'text', { mode: 0o000 });
    fs.chmodSync(folder, 0o755);
    expect(asNobody(() => DISK.read(at('file'), 100))).toEqual({ fault: 'refused', detail: 'EACCES' });
  });

  test('a device without an end is given up at the limit, an empty one is empty', () => {
    expect(DISK.read('/dev/zero', 100_000)).toEqual({ fault: 'too-big' });
    expect(DISK.read('/dev/null', 100)).toHaveLength(0);
  });
});

describe('being there', () => {
  test.each([
    ['file', true],
    ['.', true],
    ['to-file', true],
    // Reading it says what is wrong.
    ['loop', true],
    ['nothing', false],
    ['to-nothing', false],
    ['no/folder/either', false],
    ['file/inside', false],
  ])('%s: %s', (name, isThere) => {
    fs.writeFileSync(at('file'), '');
    fs.symlinkSync('loop', at('loop'));
    fs.symlinkSync('file', at('to-file'));
    fs.symlinkSync('nothing', at('to-nothing'));
    expect(DISK.exists(at(name))).toBe(isThere);
  });
});

describe('writing', () => {
  test('a new file is its owner alone’s', () => {
    expect(DISK.write(at('new'), 'für Sari\n', false)).toBeUndefined();
    expect([textOf('new'), modeOf('new')]).toEqual(['für Sari\n', '600']);
  });

  test('a file that is there stays, unless it is to be overwritten; then it keeps its mode', () => {
    fs.writeFileSync(at('old'), 'a much longer old text');
    fs.chmodSync(at('old'), 0o640);
    expect(DISK.write(at('old'), 'new', false)).toEqual({ fault: 'exists' });
    expect(textOf('old')).toBe('a much longer old text');
    expect(DISK.write(at('old'), 'new', true)).toBeUndefined();
    expect([textOf('old'), modeOf('old')]).toEqual(['new', '640']);
  });

  test('a long text is written whole', () => {
    const text = 'ü'.repeat(700_000);
    expect(DISK.write(at('long'), text, false)).toBeUndefined();
    expect(textOf('long')).toBe(text);
  });

  test('a link stays a link', () => {
    fs.writeFileSync(at('target'), 'old');
    fs.symlinkSync(at('target'), at('link'));
    expect(DISK.write(at('link'), 'new', true)).toBeUndefined();
    expect([fs.lstatSync(at('link')).isSymbolicLink(), textOf('target')]).toEqual([true, 'new']);
  });

  test.each([
    ['.', true, { fault: 'folder' }],
    ['.', false, { fault: 'folder' }],
    ['no/folder', false, { fault: 'missing' }],
    ['file/inside', false, { fault: 'refused', detail: 'ENOTDIR' }],
    ['n'.repeat(300), false, { fault: 'refused', detail: 'ENAMETOOLONG' }],
    ['zero\0byte', true, { fault: 'refused', detail: 'ERR_INVALID_ARG_VALUE' }],
  ])('to %j (overwrite: %s) is %j', (name, overwrite, fault) => {
    fs.writeFileSync(at('file'), 'text');
    expect(DISK.write(at(name), 'new', overwrite)).toEqual(fault);
    expect(fs.readdirSync(folder)).toEqual(['file']);
  });

  test('into a folder that may not be written', () => {
    fs.chmodSync(folder, 0o555);
    expect(asNobody(() => DISK.write(at('new'), 'new', false))).toEqual({ fault: 'refused', detail: 'EACCES' });
    fs.chmodSync(folder, 0o755);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('to a device goes through it, and leaves it a device', () => {
    expect(DISK.write('/dev/null', 'new', true)).toBeUndefined();
    expect(DISK.write('/dev/null', 'new', false)).toEqual({ fault: 'exists' });
    expect(DISK.write('/dev/full', 'new', true)).toEqual({ fault: 'no-room' });
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('to a pipe reaches who reads it', () => {
    execFileSync('mkfifo', [at('pipe')]);
    const reader = fs.openSync(at('pipe'), fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
    expect(DISK.write(at('pipe'), 'through', true)).toBeUndefined();
    const buffer = Buffer.alloc(100);
    expect(buffer.toString('utf8', 0, fs.readSync(reader, buffer))).toBe('through');
    fs.closeSync(reader);
    expect(fs.statSync(at('pipe')).isFIFO()).toBe(true);
  });
});

describe('a write that fails', () => {
  const text = 'new '.repeat(5000);
  type Callback = (error: Error | null, written?: number) => void;

  /** Lets the disk take so many bytes and then no more, for writes of either kind. */
  function fillDisk(room: number): void {
    let left = room;
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const { write, writeSync } = fs;
    const take = (data: unknown) => {
      const bytes = Buffer.from(data as string);
      const taken = bytes.subarray(0, left);
      left -= taken.length;
      return taken;
    };
    vi.spyOn(fs, 'writeSync').mockImplementation((file: number, data: unknown) => {
      const taken = take(data);
      if (taken.length === 0) throw full;
      return writeSync(file, taken);
    });
    vi.spyOn(fs, 'write').mockImplementation(((file: number, data: unknown, ...rest: unknown[]) => {
      const done = rest.at(-1) as Callback;
      const taken = take(data);
      if (taken.length === 0) done(full);
      else write(file, taken, done);
    }) as typeof fs.write);
  }

  test.each([0, 1, 4096, 19_999])(
    'with room for %i bytes leaves the old file as it was, and nothing else',
    async (room) => {
      fs.writeFileSync(at('old'), 'old');
      fillDisk(room);
      expect(DISK.write(at('old'), text, true)).toEqual({ fault: 'no-room' });
      expect([textOf('old'), fs.readdirSync(folder)]).toEqual(['old', ['old']]);
    },
  );

  test('because the name cannot be taken leaves the old file as it was', () => {
    fs.writeFileSync(at('old'), 'old');
    const refused = Object.assign(new Error('refused'), { code: 'EPERM' });
    vi.spyOn(fs, 'rename').mockImplementation((_, __, done) => done(refused));
    vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw refused;
    });
    expect(DISK.write(at('old'), text, true)).toEqual({ fault: 'refused', detail: 'EPERM' });
    expect([textOf('old'), fs.readdirSync(folder)]).toEqual(['old', ['old']]);
  });
});

describe('the bytes of a text', () => {
  test.each<[string, number[], unknown]>([
    ['UTF-8', [0x66, 0xc3, 0xbc], 'fü'],
    ['with a byte order mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['Latin-1', [0x66, 0xfc, 0x72], { fault: 'not-utf8' }],
    ['cut off', [0x61, 0xe2, 0x82], { fault: 'not-utf8' }],
    ['a half surrogate', [0xed, 0xa0, 0x80], { fault: 'not-utf8' }],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], { fault: 'binary' }],
    ['a zero byte', [0x61, 0x00, 0x62], { fault: 'binary' }],
    ['none', [], { fault: 'empty' }],
    ['blank', [0x20, 0x0a, 0x09], { fault: 'empty' }],
    ['a byte order mark alone', [0xef, 0xbb, 0xbf], { fault: 'empty' }],
  ])('%s', (_, bytes, result) => expect(decodeText(Uint8Array.from(bytes))).toEqual(result));
});
