import type { Catalog } from './catalog.ts';
import { faults } from './en/faults.ts';
import { help } from './en/help.ts';
import { interview } from './en/interview.ts';
import { blanks, dates, plan } from './en/plan.ts';
import { problems } from './en/problems.ts';
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
};
