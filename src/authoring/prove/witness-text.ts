/** What a text in a witness has to be like. */
export interface TextWish {
  readonly words: number;
  readonly sentences: number;
  /** Phrases that must stand in it. */
  readonly phrases: readonly string[];
}

const FILLER = 'word';

/** A text of so many words in so many sentences that holds the phrases. Whether it does what it is for, the walk shows. */
export function writeText({ words, sentences, phrases }: TextWish): string {
  if (words <= 0) return '-';
  const written = phrases.flatMap((phrase) => phrase.split(/\s+/));
  while (written.length < words) written.push(FILLER);
  // A phrase must not be broken by a full stop, so sentences end in the filler at the end of the text.
  const ends = Math.min(Math.max(sentences - 1, 0), written.length - 1);
  const firstEnd = written.length - 1 - ends;
  return written.map((word, i) => (i >= firstEnd && i < written.length - 1 ? `${word}.` : word)).join(' ');
}
