#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/program/main.js', import.meta.url);
if (existsSync(program)) {
  const { main } = await import(program.href);
  await main();
} else {
  console.error('clientwise is not built yet: run npm run build');
  process.exitCode = 3;
}
