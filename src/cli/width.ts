import type { World } from './world.ts';

const DEFAULT_WIDTH = 80;

/** Columns for what goes to standard output: COLUMNS, else those of the terminal. */
export function widthOf({ env, stdout }: Pick<World, 'env' | 'stdout'>): number {
  const named = Number(env.COLUMNS);
  return Number.isInteger(named) && named > 0 ? named : (stdout.columns ?? DEFAULT_WIDTH);
}
