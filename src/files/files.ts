import fs from 'node:fs';
import { dirname } from 'node:path';

/** What the system said when it refused a file. `exists` is ours: the file is there and nobody said to overwrite it. */
export type FileFault =
  | { readonly fault: 'missing' | 'folder' | 'exists' | 'no-room' | 'too-big' }
  | { readonly fault: 'refused'; readonly detail: string };

export interface Listed {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The disk, as far as the program uses it. Nothing throws: a fault is a value. */
export interface Files {
  /** The bytes of a file of at most `limit` bytes. */
  read(path: string, limit: number): Uint8Array | FileFault;
  /** Whether there is anything under a name; `true` also for what may not be read. */
  exists(path: string): boolean;
  /** What a folder holds, by name. */
  list(path: string): readonly Listed[] | FileFault;
  /** Makes a folder and those above it; one that is there already is `exists`. */
  makeFolder(path: string): FileFault | undefined;
  /** Why a file could not be written as things stand, if that can be told beforehand. */
  refusal(path: string, overwrite: boolean): FileFault | undefined;
  /** Writes a file whole or not at all, readable by its owner only. */
  write(path: string, text: string, overwrite: boolean): FileFault | undefined;
}

export const DISK: Files = {
  read(path, limit) {
    try {
      const file = fs.openSync(path, 'r');
      try {
        return readUpTo(file, limit);
      } finally {
        fs.closeSync(file);
      }
    } catch (error) {
      return faultOf(error);
    }
  },

  exists(path) {
    try {
      return fs.statSync(path, { throwIfNoEntry: false }) !== undefined;
    } catch (error) {
      // A link to itself, or a folder that may not be entered: reading says what is wrong.
      return (error as NodeJS.ErrnoException).code !== 'ENOTDIR';
    }
  },

  list(path) {
    try {
      const entries = fs.readdirSync(path, { withFileTypes: true });
      return entries
        .map((entry) => ({ name: entry.name, isFolder: isFolder(path, entry) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      return faultOf(error);
    }
  },

  makeFolder(path) {
    try {
      if (fs.existsSync(path)) return { fault: 'exists' };
      fs.mkdirSync(path, { recursive: true });
      return undefined;
    } catch (error) {
      return faultOf(error);
    }
  },

  refusal(path, overwrite) {
    try {
      const stat = fs.statSync(path, { throwIfNoEntry: false });
      if (stat?.isDirectory()) return { fault: 'folder' };
      if (stat !== undefined) return overwrite ? undefined : { fault: 'exists' };
      fs.accessSync(dirname(path), fs.constants.W_OK);
      return undefined;
    } catch (error) {
      return faultOf(error);
    }
  },

  write(path, text, overwrite) {
    try {
      const stat = fs.statSync(path, { throwIfNoEntry: false });
      if (stat?.isDirectory()) return { fault: 'folder' };
      if (stat !== undefined && !overwrite) return { fault: 'exists' };
      if (stat !== undefined && !stat.isFile()) {
        // A device or a pipe must not be replaced by a file.
        fs.writeFileSync(path, text);
        return undefined;
      }
      replaceFile(path, text, stat?.mode ?? 0o600);
      return undefined;
    } catch (error) {
      return faultOf(error);
    }
  },
};

/**
 * Puts a file in place whole: written beside it, brought to the disk, then renamed over it. A link stays a link. Whatever goes wrong before,
 * the old file is as it was.
 */
function replaceFile(path: string, text: string, mode: number): void {
  const target = fs.existsSync(path) ? fs.realpathSync(path) : path;
  const beside = `${target}.${process.pid}.tmp`;
  const file = fs.openSync(beside, 'wx', mode);
  try {
    try {
      for (let rest: Uint8Array = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(fs.writeSync(file, rest));
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(beside, target);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
}

/** The rest of an open file, which may be a pipe: in pieces, so that an endless one is given up at the limit. */
function readUpTo(file: number, limit: number): Uint8Array | FileFault {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const piece = Math.min(Math.max(fs.fstatSync(file).size + 1, 65_536), limit + 1);
  for (;;) {
    const chunk = Buffer.allocUnsafeSlow(piece);
    const length = readWhenReady(file, chunk);
    if (length === 0) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
    size += length;
    if (size > limit) return { fault: 'too-big' };
    chunks.push(chunk.subarray(0, length));
  }
}

/** A link counts as what it leads to. */
function isFolder(path: string, entry: fs.Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return fs.statSync(`${path}/${entry.name}`, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Reads on, waiting for a pipe that does not block and has nothing yet. */
function readWhenReady(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return fs.readSync(file, chunk, 0, chunk.length, null);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Standard input, up to a limit. It may be a folder, or not be ready yet. */
export function readStandardInput(limit: number): Uint8Array | FileFault {
  try {
    return readUpTo(0, limit);
  } catch (error) {
    return faultOf(error);
  }
}

function faultOf(error: unknown): FileFault {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return { fault: 'missing' };
  if (code === 'EISDIR') return { fault: 'folder' };
  if (code === 'ENOSPC' || code === 'EDQUOT') return { fault: 'no-room' };
  return { fault: 'refused', detail: code ?? message };
}
