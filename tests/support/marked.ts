/** A text in which § stood before each place that a test expects something at: the text without them, and the places' offsets. */
export function marked(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const pieces = text.split('§');
  const offsets = pieces.slice(0, -1).map((_, i) => pieces.slice(0, i + 1).join('').length);
  return { text: pieces.join(''), offsets };
}
