import { Chalk } from 'chalk';
import type { Style } from '../render/style.ts';

/** Colours for a terminal. One instance a stream: whether there is colour is decided for each on its own. */
export function colorStyle(): Style {
  const chalk = new Chalk({ level: 1 });
  return { strong: chalk.bold, dim: chalk.dim, heading: chalk.cyan, alert: chalk.yellow };
}
