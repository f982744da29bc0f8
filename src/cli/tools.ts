import type { Exit, Trouble } from './say.ts';
import type { World } from './world.ts';

/** A command that is no playbook. It is loaded only when it is called, and reads its own words. */
export type Tool = (words: readonly string[], world: World) => Promise<Exit | Trouble>;

/** The tools by their names on the command line. */
export const TOOLS = {
  compare: async (): Promise<Tool> => (await import('./commands/compare.ts')).compareTool,
  playbook: async (): Promise<Tool> => (await import('./commands/playbook.ts')).playbookTool,
} as const satisfies Readonly<Record<string, () => Promise<Tool>>>;

export type ToolName = keyof typeof TOOLS;

export function isToolName(word: string): word is ToolName {
  return Object.hasOwn(TOOLS, word);
}
