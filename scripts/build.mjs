// Builds dist/: the library, the program, and the shipped playbooks, read, checked and stored ready.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildProgram } from './program.mjs';

const root = new URL('../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
rmSync(new URL('dist/', root), { recursive: true, force: true });

const common = {
  absWorkingDir: fileURLToPath(root),
  bundle: true,
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
  metafile: true,
};

// Two builds: the program runs under Node only, the library also in a browser.
const library = await build({
  ...common,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist',
  platform: 'neutral',
  mainFields: ['module', 'main'],
});
const program = await buildProgram(common, version);
writeNotices([library, program]);
await storePlaybooks();
await writeSchemas();

/** The licences of everything that is bundled, in one file beside it. */
function writeNotices(results) {
  const packages = new Set();
  for (const { metafile } of results) {
    for (const input of Object.keys(metafile.inputs)) {
      const found = /^([^:]*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (found) packages.add(found[1]);
    }
  }
  const notices = [...packages].sort().map((folder) => {
    const { name, version: of, license } = JSON.parse(readFileSync(new URL(`${folder}/package.json`, root), 'utf8'));
    const file = readdirSync(new URL(folder, root)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(new URL(`${folder}/${file}`, root), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${of} (${license})\n\n${text}\n`;
  });
  writeFileSync(new URL('dist/NOTICES.txt', root), notices.join(`\n${'-'.repeat(80)}\n\n`));
}

/** A question without its conditions: what it takes to read an answer to it. */
function bare({ id, type, choices, optional }) {
  return { id, type, optional, ...(choices && { choices: choices.map((choice) => ({ id: choice.id })) }) };
}

/** Reads and checks the shipped playbooks with the library just built; a problem in one fails the build. */
async function storePlaybooks() {
  const { en, readPlaybook, readShared, readSources } = await import(new URL('dist/index.js', root).href);
  const folder = new URL('playbooks/', root);
  const problems = [];
  const read = (path) => ({ file: `playbooks/${path}`, text: readFileSync(new URL(path, folder), 'utf8') });
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const points = readSources(read('sources.yaml'), problems);
  const shared = readShared(read('shared.yaml'), problems);
  const library = { shared, points: new Set(points.keys()), playbooks: new Set(ids) };

  mkdirSync(new URL('dist/playbooks/', root));
  const store = (name, data) => writeFileSync(new URL(`dist/playbooks/${name}.json`, root), JSON.stringify(data));
  const index = [];
  const targets = {};
  for (const id of ids) {
    const { playbook, phrases, problems: found } = readPlaybook(read(`${id}/playbook.yaml`), library);
    problems.push(...found);
    if (playbook === undefined) continue;
    const { steps, ...rest } = playbook;
    const { steps: words, ...otherWords } = phrases;
    store(id, { playbook: rest, phrases: otherWords });
    store(`${id}.steps`, { steps, words });
    index.push({ id, title: phrases.title, about: phrases.about });
    targets[id] = { id, questions: playbook.questions.map(bare), details: playbook.details.map(bare) };
  }
  store('index', index);
  store('targets', targets);
  store('sources', Object.fromEntries(points));
  for (const { code, place, data } of problems) {
    console.error(`${place.file}:${place.line}:${place.column}: ${en.problems[code](data)} [${code}]`);
  }
  if (problems.length > 0) process.exitCode = 1;
}

/** The JSON Schemas of the files an author writes, for editors. They are kept in the repository; a test tells when they are stale. */
async function writeSchemas() {
  const { fileSchemas, keys } = await import(new URL('dist/index.js', root).href);
  for (const [name, schema] of Object.entries(fileSchemas(keys)))
    writeFileSync(new URL(`schema/${name}.json`, root), `${JSON.stringify(schema, null, 2)}\n`);
}
