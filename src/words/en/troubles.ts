import type { TroubleWords } from '../catalog/troubles.ts';
import { didYouMean, orList } from './phrases.ts';

export const troubles: TroubleWords = {
  unknownCommand: (given, nearest) =>
    `There is no command ${JSON.stringify(given)}.${didYouMean(nearest)} See clientwise --help.`,
  unknownFlag: (given, nearest) => `There is no flag ${given}.${didYouMean(nearest)}`,
  unknownAnswer: (file, place, given, nearest) =>
    `${file}:${place}: there is no question ${JSON.stringify(given)}.${didYouMean(nearest)}`,
  flagNeedsValue: (flag) => `${flag} needs a value.`,
  flagTakesNoValue: (flag) => `${flag} takes no value; write ${flag} or --no-${flag.slice(2)}.`,
  flagTwice: (flag) => `${flag} is given twice; give it once (several choices go between commas).`,
  tooManyWords: (given) =>
    `${JSON.stringify(given)} is one word too many; values go after a flag, with quotes if they hold spaces.`,
  missingWord: (name) => `${name} is missing.`,
  option: (flag, given, allowed) => `${flag} can be ${orList(allowed)}, not ${JSON.stringify(given)}.`,
  currency: (given) => `--currency wants a code such as EUR, USD or IDR, not ${JSON.stringify(given)}.`,
  today: (given) => `--today wants a day such as 2026-11-24, not ${JSON.stringify(given)}.`,
  noSuchMessage: (given, messages) =>
    messages.length === 0
      ? `--message ${given}: this plan has no messages.`
      : `--message ${given}: this plan has no such message; it has ${orList(messages)}.`,
  needed: (flag) => `An answer is needed and nobody can be asked: ${flag}`,
  mayFollow: 'Then perhaps:',
  followsIf: (condition) => `if ${condition}`,
  followsFrom: (flags) => `depends on ${flags.join(', ')}`,
  complete: 'To complete:',
  fileMissing: (file) => `${file} does not exist.`,
  fileIsFolder: (file) => `${file} is a folder, not a file.`,
  fileTooBig: (file, limit) => `${file} is larger than ${limit} MB; answers are a short list.`,
  fileRefused: (file, detail) => `${file} cannot be opened (${detail}).`,
  fileExists: (file) => `${file} is already there; add --force to overwrite it.`,
  folderMissing: (file) => `${file} cannot be written: its folder does not exist.`,
  noRoom: (file) => `${file} cannot be written: the disk is full.`,
  binary: (file) => `${file} is not text.`,
  notUtf8: (file) => `${file} is not in UTF-8; save it in that encoding.`,
  emptyFile: (file) => `${file} is empty.`,
  otherPlan: (file, id, wanted) => `${file} is a plan of ${id}, not of ${wanted}.`,
  notAnswers: (file) => `${file} should hold a map of answers, such as "fee: 3000".`,
  noPlaybook: (given, nearest) => `There is no playbook ${JSON.stringify(given)}.${didYouMean(nearest)}`,
  shadowed: (file, command) => `${file} is left aside: clientwise ${command} is something else. Give it another name.`,
  broken: (file) => `${file} cannot be used as it is.`,
  changed: (id) => `The playbook ${id} has changed since this command was printed; the plan may be another one.`,
  unused: (flags) => `Not needed for these answers: ${flags.join(', ')}.`,
  gap: (id) => `The playbook ${id} has no verdict for these answers: it does not cover every case.`,
  written: (file) => `Written to ${file}.`,
  standardInput: 'standard input',
  standardOutput: 'Standard output',
  standardError: 'Standard error',
  unexpected: (detail, version) =>
    `clientwise ${version} met an error it did not expect: ${detail}. --debug shows where.`,
};
