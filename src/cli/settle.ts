import type { Language } from '../render/language.ts';
import { PLAIN, type Style } from '../render/style.ts';
import { dayFromIso } from '../source/day.ts';
import { wantsColor } from '../terminal/wants-color.ts';
import { en } from '../words/en.ts';
import { formatsFor, isCurrency } from '../words/formats.ts';
import { type CommonValues, FORMATS, type Format, withEnvironment } from './options.ts';
import { EXIT, type Trouble, trouble } from './say.ts';
import { widthOf } from './width.ts';
import type { World } from './world.ts';

/** The common flags, checked, with what follows from them and from the world. */
export interface Settled {
  readonly values: CommonValues;
  readonly format: Format;
  readonly language: Language;
  readonly currency: string | undefined;
  readonly today: number;
  /** Whether there is somebody to ask. */
  readonly canAsk: boolean;
  /** Columns for what goes to standard output or a file, as wide as that is when something goes there. */
  readonly width: number;
  readonly style: Style;
}

/** Checks the flags that every playbook has. */
export async function settle(given: CommonValues, world: World): Promise<Settled | Trouble> {
  const values = withEnvironment(given, world.env);
  const { troubles } = en;
  for (const [flag, value] of [
    ['--answers', values.answers],
    ['--output', values.output],
  ] as const) {
    if (value === '') return trouble(EXIT.usage, troubles.flagNeedsValue(flag));
  }
  const format = values.json ? 'json' : (values.format ?? 'text');
  if (!FORMATS.includes(format as Format)) return trouble(EXIT.usage, troubles.option('--format', format, FORMATS));
  if (values.lang !== undefined && values.lang.toLowerCase().split('-')[0] !== en.language) {
    return trouble(EXIT.usage, troubles.option('--lang', values.lang, [en.language]));
  }
  const currency = values.currency?.toUpperCase();
  if (currency !== undefined && !isCurrency(currency))
    return trouble(EXIT.usage, troubles.currency(values.currency ?? ''));
  const today = values.today === undefined ? world.today() : dayFromIso(values.today);
  if (today === undefined) return trouble(EXIT.usage, troubles.today(values.today ?? ''));
  const toTerminal = world.stdout.isTerminal && values.output === undefined;
  const colored = values.color && wantsColor(world.env, toTerminal);
  return {
    values,
    format: format as Format,
    language: { catalog: en, formats: formatsFor(en.language, currency) },
    currency,
    today,
    // In this order, since a script's standard input is often a device without being a terminal.
    canAsk: values.input && world.stderr.isTerminal && world.stdin.isTerminal,
    get width() {
      return widthOf(world);
    },
    style: colored && format === 'text' ? await world.colorStyle() : PLAIN,
  };
}
