import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Variables laid over the clean environment; `undefined` takes one away. */
export type Environment = Record<string, string | undefined>;

/** How a process ended: with a code of its own or by a signal; the other one is null, as in Node. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** An empty folder of its own, removed when the running test has finished. Only inside a test or `beforeEach`. */
export function temporaryFolder(): string {
  const folder = createFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** An empty folder in the system's temporary folder, which the caller removes. */
export function createFolder(): string {
  return mkdtempSync(join(tmpdir(), 'clientwise-test-'));
}

/** Removes a folder and all that is in it; one that is gone already is no error. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** HOME and the XDG folders inside `folder`: pass it as `env` to let several runs share one home. */
export function homeIn(folder: string): Record<string, string> {
  return {
    HOME: folder,
    XDG_CACHE_HOME: join(folder, '.cache'),
    XDG_CONFIG_HOME: join(folder, '.config'),
    XDG_DATA_HOME: join(folder, '.local/share'),
    XDG_STATE_HOME: join(folder, '.local/state'),
  };
}

/**
 * The environment of a person who has set nothing: of the variables around the tests only PATH gets through, so no CI,
 * NO_COLOR, LC_ALL, TZ or CLIENTWISE_* can change a result.
 */
export function cleanEnvironment(home: string, overrides: Environment = {}): Record<string, string> {
  const variables: Environment = {
    PATH: process.env.PATH,
    LANG: 'en_US.UTF-8',
    TERM: 'xterm-256color',
    ...homeIn(home),
    ...overrides,
  };
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
