/*
 * The process in which Z3 runs: it takes SMT-LIB text, runs it to its end and sends back what was printed. Z3 may crash, hang or fill
 * its memory; then this process is ended and the proof goes on without that answer. Texts are run one after the other, in one thread.
 */
interface Z3Module {
  ccall(name: string, gives: string, takes: readonly string[], given: readonly unknown[]): string;
}

type Run = (text: string, fresh: boolean) => string;

async function serve(): Promise<void> {
  const run = await load();
  if (run === undefined) {
    process.send?.({ absent: true });
    return;
  }
  process.on('message', ({ text, fresh }: { readonly text: string; readonly fresh: boolean }) => {
    process.send?.({ printed: run(text, fresh) });
  });
  process.send?.({ ready: true });
}

/** Z3, or `undefined` when the package is not installed. A `fresh` text begins in a context in which nothing was said before. */
async function load(): Promise<Run | undefined> {
  try {
    const { init } = await import('z3-solver');
    const { Z3, em } = await init();
    const module = em as Z3Module;
    let context = Z3.mk_context(Z3.mk_config());
    return (text, fresh) => {
      if (fresh) {
        Z3.del_context(context);
        context = Z3.mk_context(Z3.mk_config());
      }
      return module.ccall('Z3_eval_smtlib2_string', 'string', ['number', 'string'], [context, text]);
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

process.on('disconnect', () => process.exit());
serve();
