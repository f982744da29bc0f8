import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder for a person's own data, by the XDG rules: a value that is empty or relative counts as not set. */
export function dataFolder(env: Environment): string | undefined {
  const named = env.XDG_DATA_HOME;
  if (named !== undefined && path.isAbsolute(named)) return named;
  const home = env.HOME || env.USERPROFILE;
  return home ? path.join(home, '.local/share') : undefined;
}
