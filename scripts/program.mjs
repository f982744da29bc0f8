// The program as it ships: a small entry, one chunk with what nearly every run needs, and chunks for the rest.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, transform } from 'esbuild';

/** Where the program begins once the version was not all that was wanted. */
const TRUNK = 'src/cli/real-world.ts';

/** Parts of libraries that nothing here calls, and that take time to load: what is left out, and by whom it is imported. */
const LEFT_OUT = [
  // Commander can run programs as commands; the editor prompt alone is ten times the size of all others.
  { path: /^node:child_process$/, importer: /[\\/]commander[\\/]/ },
  {
    path: /^@inquirer\/(confirm|editor|expand|number|password|rawlist|search)$/,
    importer: /@inquirer[\\/]prompts[\\/]/,
  },
  // Whether there is colour is decided by us.
  { path: /^#supports-color$/, importer: /[\\/]chalk[\\/]/ },
];

/** Builds `dist/program/`. Gives esbuild's result, whose metafile names all that went in. */
export async function buildProgram(options, version) {
  const result = await build({
    ...options,
    entryPoints: { main: 'src/cli/main.ts', 'solver-child': 'src/authoring/prove/solver-child.ts' },
    outdir: 'dist/program',
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    splitting: true,
    write: false,
    // Whoever proves playbooks or wants drawings of them installs these beside the program.
    external: ['z3-solver', '@viz-js/viz'],
    define: { CLIENTWISE_VERSION: JSON.stringify(version) },
    plugins: [leaveOut(), growBranches(join(options.absWorkingDir, TRUNK))],
  });
  for (const { path, text } of result.outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await asCommonJs(text, options));
  }
  writeFileSync(join(options.absWorkingDir, 'dist/program/package.json'), '{ "type": "commonjs" }\n');
  return result;
}

/**
 * Node starts CommonJS five milliseconds sooner than an ES module, and each further file in a tenth of the time. esbuild splits only
 * ES modules, so it is done afterwards; what `import()` of our own chunks gives is loaded without Node's loader of ES modules too.
 */
async function asCommonJs(text, { target, logLevel }) {
  const required = text.replaceAll(/\bimport\(("\.[^"]+")\)/g, 'Promise.resolve().then(() => require($1))');
  const { code } = await transform(required, {
    format: 'cjs',
    platform: 'node',
    target,
    logLevel,
    minify: true,
    banner: '"use strict";',
    define: { 'import.meta.dirname': '__dirname' },
  });
  return code;
}

function leaveOut() {
  return {
    name: 'leave-out',
    setup({ onResolve, onLoad }) {
      for (const { path: filter, importer: by } of LEFT_OUT) {
        onResolve({ filter }, ({ path, importer }) =>
          by.test(importer) ? { path, namespace: 'left-out' } : undefined,
        );
      }
      onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'export default {};' }));
    },
  };
}

/**
 * Lets all that is loaded later import the trunk. It is there by then; but for esbuild what trunk and branch share now belongs to the
 * trunk, and the trunk is one chunk. Else each set of sharers would get a chunk of its own, a dozen in all, for every run to load.
 */
function growBranches(trunk) {
  return {
    name: 'grow-branches',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir, namespace }) => {
        const file = join(resolveDir, path);
        return kind === 'dynamic-import' && namespace === 'file' && file !== trunk
          ? { path: file, namespace: 'branch' }
          : undefined;
      });
      onLoad({ filter: /./, namespace: 'branch' }, ({ path }) => ({
        contents: `import ${JSON.stringify(trunk)}; export * from ${JSON.stringify(path)};`,
        resolveDir: dirname(path),
      }));
    },
  };
}
