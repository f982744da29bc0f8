/*
 * The process in which Z3 runs: it takes SMT-LIB text, runs it to its end and sends back what was printed. Z3 may crash, hang or fill
 * its memory; then this process is ended and the proof goes on without that answer. Texts are run one after the other, in one thread.
 */
interface Z3Module {
  ccall(name: string, gives: string, takes: readonly string[], given: readonly unknown[]): string;
}

async function serve(): Promise<void> {
  const z3 = await load();
  if (z3 === undefined) {
    process.send?.({ absent: true });
    return;
  }
  process.on('message', (text: string) => {
    process.send?.({ printed: z3(text) });
  });
  process.send?.({ ready: true });
}

/** Z3 in one context, or `undefined` when the package is not installed. */
async function load(): Promise<((text: string) => string) | undefined> {
  try {
    const { init } = await import('z3-solver');
    const { Z3, em } = await init();
    const context = Z3.mk_context(Z3.mk_config());
    const module = em as Z3Module;
    return (text) => module.ccall('Z3_eval_smtlib2_string', 'string', ['number', 'string'], [context, text]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

process.on('disconnect', () => process.exit());
await serve();
