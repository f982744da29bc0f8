import type { Catalog } from './catalog.ts';
import { authoring } from './en/authoring.ts';
import { bench } from './en/bench.ts';
import { compare } from './en/compare.ts';
import { faults } from './en/faults.ts';
import { help } from './en/help.ts';
import { interview } from './en/interview.ts';
import { blanks, dates, plan } from './en/plan.ts';
import { problems } from './en/problems.ts';
import { prove } from './en/prove.ts';
import { troubles } from './en/troubles.ts';

/** The program in English. */
export const en: Catalog = {
  language: 'en',
  dates,
  blanks,
  plan,
  interview,
  help,
  faults,
  troubles,
  problems,
  compare,
  authoring,
  bench,
  prove,
};
