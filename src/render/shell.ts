/** One word of a command, quoted so that bash, zsh, fish and sh read it back unchanged. */
export function quoteWord(word: string): string {
  // zsh looks up a word that begins with =, fish expands one with %.
  if (/^[A-Za-z0-9_@+:,./-][A-Za-z0-9_@+=:,./-]*$/.test(word)) return word;
  // fish reads \\ and \' inside single quotes, the others do not: both are kept out of them.
  const parts = word.split(/(['\\]+)/).filter((part) => part !== '');
  return (
    parts.map((part) => (/^['\\]/.test(part) ? `"${part.replaceAll('\\', '\\\\')}"` : `'${part}'`)).join('') || "''"
  );
}

/** A command as one types it into a shell. */
export function quoteCommand(words: readonly string[]): string {
  return words.map(quoteWord).join(' ');
}
