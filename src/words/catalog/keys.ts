/** What each key of a playbook's files is for, in one sentence: by the kind of thing it belongs to, then by the key. */
export type KeyWords = Readonly<Record<string, Readonly<Record<string, string>>>>;
