declare const CLIENTWISE_VERSION: string;

/**
 * Runs the program with the real world: this process's arguments, streams, files and clock. What is not needed is not loaded: the
 * version is told without anything, and a stream is opened when it is first used.
 */
export async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
    process.stdout.write(`clientwise ${CLIENTWISE_VERSION}\n`);
    return;
  }
  const { run } = await import('./run.ts');
  const { realWorld } = await import('./real-world.ts');
  const folders = {
    shelf: new URL('../playbooks', import.meta.url),
    playbooks: new URL('../../playbooks', import.meta.url),
  };
  process.exitCode = await run(words, realWorld(CLIENTWISE_VERSION, folders));
}
