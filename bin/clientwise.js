#!/usr/bin/env node
// CommonJS by the package.json beside it, as the built program is: an ES module takes Node some milliseconds more to start.
const { existsSync } = require('node:fs');

const program = `${__dirname}/../dist/program/main.js`;
if (existsSync(program)) {
  require(program).main();
} else {
  console.error('clientwise is not built yet: run npm run build');
  process.exitCode = 3;
}
