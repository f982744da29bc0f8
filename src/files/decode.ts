export type TextFault = 'not-utf8' | 'binary' | 'empty';

/** The text of bytes: UTF-8, with or without a byte order mark, and not empty. */
export function decodeText(bytes: Uint8Array): string | { readonly fault: TextFault } {
  if (bytes.includes(0)) return { fault: 'binary' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? { fault: 'empty' } : text;
  } catch {
    return { fault: 'not-utf8' };
  }
}
