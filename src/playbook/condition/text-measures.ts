/** How many words a text has: runs of letters, digits and what joins them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** How many sentences a text has: stretches with a word in them that end in `.`, `!`, `?`, `…` or with the text. */
export function countSentences(text: string): number {
  return text.split(/[.!?…]+(?=\s|$)/u).filter((stretch) => countWords(stretch) > 0).length;
}

/** Whether a text holds one of the words or phrases: whole words, whatever their case. */
export function mentionsOne(text: string, phrases: readonly string[]): boolean {
  const spaced = (words: string): string =>
    ` ${words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}']+/gu, ' ')
      .trim()} `;
  const within = spaced(text);
  return phrases.some((phrase) => within.includes(spaced(phrase)));
}
