import { writeAtOnce } from '../files/descriptor.ts';

declare const CLIENTWISE_VERSION: string;

/**
 * Runs the program with the real world: this process's arguments, streams, files and clock. What is not needed is not loaded: the
 * version is told without anything, and a stream is opened when it is first used.
 */
export async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
    const rest = writeAtOnce(1, `clientwise ${CLIENTWISE_VERSION}\n`);
    if (rest.length === 0) return;
    // Nobody takes it at once, or it cannot be written: the whole program knows what to do then.
  }
  const { runInRealWorld } = await import('./real-world.ts');
  const folders = { shelf: `${import.meta.dirname}/../playbooks`, playbooks: `${import.meta.dirname}/../../playbooks` };
  await runInRealWorld(words, CLIENTWISE_VERSION, folders);
}
