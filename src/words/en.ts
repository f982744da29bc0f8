import type { Catalog } from './catalog.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const didYouMean = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Did you mean ${nearest}?`);
const orList = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

export const en: Catalog = {
  language: 'en',

  dates: {
    day: ({ weekday, day, month, year }) =>
      `${WEEKDAYS[weekday]} ${day} ${MONTHS[month]}${year === undefined ? '' : ` ${year}`}`,
  },

  blanks: { number: 'number', money: 'amount', date: 'date', text: 'fill in', yes: 'yes', no: 'no', none: 'none' },

  plan: {
    today: (day) => `TODAY, ${day}`,
    tomorrow: (day) => `TOMORROW, ${day}`,
    inDays: (day, days) => `IN ${days} DAYS, ${day}`,
    undated: 'WHEN THE DAY COMES',
    later: 'LATER',
    wasDue: (day) => `was due ${day}: do it now`,
    now: 'Now:',
    steps: 'What to do',
    avoid: 'WHAT NOT TO DO',
    notes: 'WHY',
    notesFolded: 'WHY (--full says more)',
    handOffs: 'GO ON WITH',
    again: 'This plan again:',
    uncertain: (verdicts) =>
      verdicts.length === 1
        ? `Not certain: an answer you left out could make it "${verdicts[0]}".`
        : `Not certain: answers you left out could make it ${orList(verdicts.map((verdict) => `"${verdict}"`))}.`,
    caution:
      'None of this is legal advice. Where contract, debt, insurance or personal data is touched, ask somebody who may give it.',
  },

  interview: {
    welcome: (questions) =>
      `About ${questions} questions, a few minutes. Nothing you type leaves this machine, and nothing is saved.`,
    keys: 'Esc goes back a question, ? says why it is asked, Ctrl-C stops and prints how to go on.',
    position: (number, about) => `Question ${number} of about ${about}`,
    detailsFollow: 'That decides it. A few details make the plan yours; each may be skipped.',
    detail: (number) => `Detail ${number}`,
    notSure: 'Not sure',
    noWhy: 'No reason is written down for this one.',
    hints: {
      choice: 'Enter takes it, Esc goes back, ? says why we ask',
      choices: 'Space ticks, Enter goes on, Esc goes back, ? says why we ask',
      number: 'a number',
      money: 'an amount, such as 1500 or 1500.50',
      date: 'a date, such as 2026-11-24',
      text: 'a few words',
      optional: 'Enter leaves it out',
    },
    inUnits: (unit) => `in ${unit}`,
    units: {
      hour: 'hours',
      day: 'days',
      week: 'weeks',
      month: 'months',
      percent: '%',
      round: 'rounds',
      person: 'people',
      time: 'times',
    },
    review: 'Your answers. Pick one to change it.',
    showPlan: 'Show the plan',
    leftOut: 'left out',
    goOn: (title, carried) => {
      const along =
        carried === 0 ? '' : carried === 1 ? ' One answer is carried over.' : ` ${carried} answers are carried over.`;
      return `Go on with "${title}"?${along}`;
    },
    yes: 'Yes',
    no: 'No',
    none: 'none of them',
    thisAnswer: 'The answer',
    stopped: 'Stopped. To go on from here:',
  },

  help: {
    summary:
      'A plan for the hard moments with a client. It asks a few questions and prints what to do, when, and what to say.',
    usage: '[flags]',
    titles: { 'Usage:': 'Usage:', 'Options:': 'Options:', 'Commands:': 'Commands:', 'Arguments:': 'Arguments:' },
    yesNo: (ask) => `${ask} (--no-… for no)`,
    kinds: { choice: 'choice', choices: 'list', number: 'number', money: 'amount', date: 'date', text: 'text' },
    one: (ids) => `one of: ${ids.join(', ')}`,
    several: (ids) => `any of: ${ids.join(', ')}; or none`,
    unit: (unit) => `in ${unit}`,
    groups: {
      situations: 'Situations:',
      tools: 'More:',
      questions: 'Questions:',
      details: 'Details (asked once the verdict stands):',
      options: 'Options:',
    },
    options: {
      answers: 'take answers from a YAML or JSON file, or from standard input (-)',
      format: 'text, markdown or json',
      json: 'the same as --format json',
      output: 'write the plan to a file',
      force: 'overwrite that file if it is there',
      full: 'print every step and note in full',
      message: 'print one message of the plan alone, by the id of its step',
      lang: 'language of the plan',
      currency: 'print amounts in this currency, such as EUR',
      today: 'the day every date counts from, such as 2026-11-24',
      noInput: 'never ask; what is missing is an error',
      noColor: 'no colours',
      quiet: 'no remarks on standard error',
      debug: 'show where an unexpected error comes from',
      help: 'show this help',
      version: 'show the version',
    },
    run: 'a playbook of your own, from a file',
    file: 'a playbook in YAML',
    examples: 'Examples:',
  },

  faults: {
    wanted: (name, given, wanted) => {
      const kinds = {
        'yes-no': 'yes or no',
        text: 'text',
        number: 'a number',
        date: 'a date such as 2026-11-24',
        'one-choice': 'one choice',
      };
      return `${name} wants ${kinds[wanted]}, not ${JSON.stringify(given)}.`;
    },
    choice: (name, given, allowed, nearest) =>
      `${name}: ${JSON.stringify(given)} is not one of its values (${allowed.join(', ')}).${didYouMean(nearest)}`,
    choiceTwice: (name, given) => `${name} names ${JSON.stringify(given)} twice.`,
    number: (name, given, plain) =>
      `${name} wants a plain number such as 1500.50, not ${JSON.stringify(given)}.${plain === undefined ? '' : ` Did you mean ${plain}?`}`,
    date: (name, given, isCalendar) =>
      isCalendar
        ? `${name}: the calendar has no day ${given}.`
        : `${name} wants a date such as 2026-11-24, not ${JSON.stringify(given)}.`,
    range: (name, given, min, max) => {
      const allowed =
        min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
      return `${name} must be ${allowed}, not ${given}.`;
    },
    tooLong: (name, limit, length) => `${name} takes at most ${limit} characters, not ${length}.`,
    control: (name) => `${name} holds characters that cannot be printed; write it on one line, in plain text.`,
    empty: (name) => `${name} is empty; give a value or leave it out.`,
    needed: (name) => `${name} cannot be left out.`,
  },

  troubles: {
    unknownCommand: (given, nearest) =>
      `There is no command ${JSON.stringify(given)}.${didYouMean(nearest)} See clientwise --help.`,
    unknownFlag: (given, nearest) => `There is no flag ${given}.${didYouMean(nearest)}`,
    unknownAnswer: (file, place, given, nearest) =>
      `${file}:${place}: there is no question ${JSON.stringify(given)}.${didYouMean(nearest)}`,
    flagNeedsValue: (flag) => `${flag} needs a value.`,
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
    followsFrom: (flags) => `hangs on ${flags.join(', ')}`,
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
    emptyFile: (file) => `${file} is empty; it should hold answers such as "fee: 3000".`,
    notAnswers: (file) => `${file} should hold a map of answers, such as "fee: 3000".`,
    noPlaybook: (given, nearest) => `There is no playbook ${JSON.stringify(given)}.${didYouMean(nearest)}`,
    broken: (file) => `${file} cannot be used as it is.`,
    unused: (flags) => `Not needed for these answers: ${flags.join(', ')}.`,
    written: (file) => `Written to ${file}.`,
    standardInput: 'standard input',
    standardOutput: 'Standard output',
    standardError: 'Standard error',
    unexpected: (detail, version) =>
      `clientwise ${version} met an error it did not expect: ${detail}. --debug shows where.`,
  },

  problems: {
    'not-utf8': () => 'This is not UTF-8. Save the file in that encoding.',
    'too-big': ({ bytes, limit }) => `The file has ${bytes} bytes; ${limit} are the most.`,
    binary: () => 'This is not text.',
    empty: () => 'There is nothing in it.',
    syntax: ({ detail, hint }) => {
      const hints = {
        colon: 'Quote the text: a colon with a space after it begins a value.',
        tab: 'Indent with spaces, not with tabs.',
        quote: 'Close the quotes that were opened before.',
      };
      return hint === undefined ? `${detail}.` : `${detail}. ${hints[hint]}`;
    },
    'duplicate-key': ({ key }) => `${key} stands here twice; YAML would keep only one. Rename or remove it.`,
    tag: ({ tag }) => `YAML takes ${tag} as a tag and drops it. Quote the whole value: '${tag} …'.`,
    alias: ({ name }) => `*${name} is a YAML alias; write the value out instead.`,
    'key-not-text': ({ key }) => `${key} is a name that is not text. Begin names with a letter.`,
    'cut-by-comment': ({ kept }) =>
      `A # begins a comment, so only ${JSON.stringify(kept)} is left. Quote the text, or move the comment to its own line.`,
    'too-deep': () => 'This is nested too deep.',
    'unknown-key': ({ key, legal, nearest }) =>
      `${key} is not known here.${didYouMean(nearest)} There are: ${legal.join(', ')}.`,
    'missing-key': ({ key }) => `${key} is missing.`,
    shape: ({ key, wanted }) => `${key || 'This'} should be: ${wanted}.`,
    'text-is-map': () => 'Text belongs here, and YAML reads this as a map. Quote it.',
    'bad-id': ({ id, form }) =>
      form === 'snake'
        ? `${id} cannot be a name here: small letters, digits and single underscores, a letter first (like_this).`
        : `${id} cannot be a name here: small letters, digits and single hyphens, a letter first (like-this).`,
    'reserved-id': ({ id }) => `${id} has a meaning of its own; choose another name.`,
    'same-id': ({ id }) => `${id} is already the name of a question, detail or fact.`,
    'missing-choices': ({ type }) => `A question of type ${type} needs choices.`,
    'needless-key': ({ key, type }) => `${key} has no meaning for type ${type}.`,
    'unknown-shared': ({ id, nearest }) => `There is no shared question ${id}.${didYouMean(nearest)}`,
    'unknown-target': ({ target, nearest }) =>
      `go: ${target} is no question of this playbook.${didYouMean(nearest)} It may also be end.`,
    'backward-target': ({ target }) => `go: ${target} leads backwards; only later questions can be reached.`,
    'unknown-labels': ({ id }) => `labels: ${id} is no question of this playbook.`,
    'unreachable-verdict': ({ after }) =>
      `${after} has no if, so no verdict after it can be reached. Move it to the end.`,
    'nothing-inside': ({ section }) => `A playbook needs ${section}.`,
    expression: ({ detail }) => `This condition cannot be read: ${detail}.`,
    unsupported: ({ what }) => `Conditions here have no ${what}.`,
    'unknown-name': ({ name, nearest }) => `There is no ${JSON.stringify(name)}.${didYouMean(nearest)}`,
    type: ({ wanted, got }) => `This should be ${wanted}, and it is ${got}.`,
    mixed: ({ one, other }) => `${one} and ${other} cannot be compared or combined.`,
    'not-a-choice': ({ given, allowed, nearest }) =>
      `${JSON.stringify(given)} is not one of: ${allowed.join(', ')}.${didYouMean(nearest)}`,
    arguments: ({ name, wanted, got }) =>
      `${name}() takes ${wanted === 1 ? 'one value' : `${wanted} values`}, not ${got}.`,
    circle: ({ ids }) => `These facts hang on each other in a circle: ${ids.join(' -> ')}.`,
    'reads-later': ({ id }) => `${id} is not known yet at this point; it hangs on something asked later.`,
    'reads-verdict': ({ id }) => `${id} hangs on the verdict, which is not known yet at this point.`,
    'reads-detail': ({ id }) => `${id} hangs on a detail, and details are asked only once the verdict stands.`,
    message: ({ detail }) => `The braces in this text cannot be read: ${detail}.`,
    'unsupported-format': ({ what }) => `Texts have slots and plural, but no ${what}.`,
    'unknown-slot': ({ name, nearest }) => `There is no {${name}} to print.${didYouMean(nearest)}`,
    'slot-not-number': ({ name }) => `{${name}, plural, …} needs a number.`,
    'needs-blank': ({ id }) => `${id} is printed, and may be left out: give it a blank or an otherwise.`,
    due: ({ given }) => `due: ${given} is not a day. Write now, today, +3d, a date fact, or { after: STEP, add: 3d }.`,
    'unknown-due': ({ name, nearest }) => `due: ${name} is neither a step nor a date.${didYouMean(nearest)}`,
    'due-circle': ({ ids }) => `These steps are due after each other in a circle: ${ids.join(' -> ')}.`,
    'needs-due': ({ kind }) => `A step of kind ${kind} needs a due.`,
    'needless-due': ({ kind }) => `A step of kind ${kind} has no due.`,
    'needless-variant': ({ kind }) => `Only messages have call, mail and chat, and this is of kind ${kind}.`,
    'unknown-point': ({ point, nearest }) => `There is no point ${point} in sources.yaml.${didYouMean(nearest)}`,
    'unknown-playbook': ({ id, nearest }) => `There is no playbook ${id}.${didYouMean(nearest)}`,
  },
};
