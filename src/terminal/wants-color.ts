/** Whether a stream gets colours: NO_COLOR, FORCE_COLOR and TERM=dumb are heeded, and a pipe gets none by itself. */
export function wantsColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  const forced = env.FORCE_COLOR ?? env.CLICOLOR_FORCE;
  if (forced !== undefined && forced !== '') return forced !== '0';
  return isTerminal && env.TERM !== 'dumb';
}
