import type { ToolCatalog } from './catalog.ts';
import { authoring } from './en/authoring.ts';
import { bench } from './en/bench.ts';
import { compare } from './en/compare.ts';
import { prove } from './en/prove.ts';
import { en } from './en.ts';

/** The program in English, with what its tools say. */
export const enForTools: ToolCatalog = { ...en, authoring, bench, compare, prove };
