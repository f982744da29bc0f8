import { FUNCTIONS } from './condition/syntax.ts';

/** Questions, details and facts are named like_this; verdicts, steps, choices, hand-offs and lists like-this. Both begin with a letter and have 80 characters at most. */
export const ID_FORMS = {
  snake: /^(?=.{1,80}$)[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
  kebab: /^(?=.{1,80}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
} as const;
export type IdForm = keyof typeof ID_FORMS;

/** Words of the condition language. */
export const CONDITION_WORDS: readonly string[] = [
  ...[
    'true',
    'false',
    'null',
    'in',
    'as',
    'break',
    'const',
    'continue',
    'else',
    'for',
    'function',
    'if',
    'import',
    'let',
    'loop',
  ],
  ...['package', 'namespace', 'return', 'var', 'void', 'while'],
  ...['exists', 'all', 'filter', 'mentions', ...FUNCTIONS],
];

/** Names the program itself gives a meaning in conditions and answers. */
export const OWN_WORDS: readonly string[] = ['today', 'verdict', 'none', 'yes', 'no', 'end'];

/** The flags that every playbook has; as ids they would be two flags of one name. */
export const COMMON_FLAGS: readonly string[] = [
  ...[
    'answers',
    'format',
    'json',
    'output',
    'force',
    'full',
    'message',
    'lang',
    'currency',
    'today',
    'input',
    'no_input',
  ],
  ...['why', 'what_if', 'color', 'quiet', 'debug', 'help', 'version', 'expect'],
];

const reservedNames = new Set([...CONDITION_WORDS, ...OWN_WORDS, ...COMMON_FLAGS]);

/** Whether a question, detail or fact may not have this name. */
export function isReserved(id: string): boolean {
  return reservedNames.has(id) || id.startsWith('no_');
}

/** Whether a choice may not have this id: it would read as "none of them". */
export function isReservedChoice(id: string): boolean {
  return id === 'none';
}
