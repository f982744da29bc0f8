import { promises as fs } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';

/** What the system said when it refused a file. `exists` is ours: the file is there and nobody said to overwrite it. */
export type FileFault =
  | { readonly fault: 'missing' | 'folder' | 'exists' | 'no-room' | 'too-big' }
  | { readonly fault: 'refused'; readonly detail: string };

/** The disk, as far as the program uses it. Nothing throws: a fault is a value. */
export interface Files {
  /** The bytes of a file of at most `limit` bytes. */
  read(path: string, limit: number): Promise<Uint8Array | FileFault>;
  /** Writes a file whole or not at all, readable by its owner only. */
  write(path: string, text: string, overwrite: boolean): Promise<FileFault | undefined>;
}

export const DISK: Files = {
  async read(path, limit) {
    try {
      const handle = await fs.open(path, 'r');
      try {
        if ((await handle.stat()).isDirectory()) return { fault: 'folder' };
        const chunks: Uint8Array[] = [];
        let size = 0;
        for await (const chunk of handle.createReadStream({
          autoClose: false,
          highWaterMark: 65_536,
        }) as AsyncIterable<Uint8Array>) {
          size += chunk.length;
          if (size > limit) return { fault: 'too-big' };
          chunks.push(chunk);
        }
        return Buffer.concat(chunks);
      } finally {
        await handle.close();
      }
    } catch (error) {
      return faultOf(error);
    }
  },

  async write(path, text, overwrite) {
    try {
      const stat = await fs.stat(path).catch(() => undefined);
      if (stat?.isDirectory()) return { fault: 'folder' };
      if (stat !== undefined && !overwrite) return { fault: 'exists' };
      // A device or a pipe must not be replaced by a file.
      if (stat !== undefined && !stat.isFile()) await fs.writeFile(path, text);
      else await writeFileAtomic(path, text, { mode: stat?.mode ?? 0o600 });
      return undefined;
    } catch (error) {
      return faultOf(error);
    }
  },
};

function faultOf(error: unknown): FileFault {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return { fault: 'missing' };
  if (code === 'EISDIR') return { fault: 'folder' };
  if (code === 'ENOSPC' || code === 'EDQUOT') return { fault: 'no-room' };
  return { fault: 'refused', detail: code ?? message };
}
