import { Option } from 'commander';
import { firstOutside, walk } from '../../../interview/walk.ts';
import { type Plan, planFor } from '../../../plan/plan.ts';
import { drawingOf } from '../../../render/drawing.ts';
import { graphMermaid } from '../../../render/graph-mermaid.ts';
import { graphSvg } from '../../../render/graph-svg.ts';
import { graphText } from '../../../render/graph-text.ts';
import type { ToolLanguage } from '../../../render/language.ts';
import { PLAIN } from '../../../render/style.ts';
import { wantsColor } from '../../../terminal/wants-color.ts';
import { enForTools as en } from '../../../words/en-for-tools.ts';
import { formatsFor } from '../../../words/formats.ts';
import { gatherAnswers } from '../../gather.ts';
import { EXIT, type Exit, isTrouble, sayFault, type Trouble, trouble } from '../../say.ts';
import { openSound, type SoundPlaybook } from '../../sound-playbook.ts';
import { widthOf } from '../../width.ts';
import type { World } from '../../world.ts';
import type { AddSubcommand } from '../playbook.ts';

const FORMATS = ['text', 'mermaid', 'svg'];
const language: ToolLanguage = { catalog: en, formats: formatsFor(en.language, undefined) };

interface Options {
  readonly format: string;
  readonly answers?: string;
}

/** `playbook graph PLAYBOOK`: the tree of a playbook. */
export const addGraph: AddSubcommand = (parent, world, take) => {
  const { summaries, options } = en.bench;
  const command = parent
    .command('graph')
    .description(summaries.graph)
    .argument('<playbook>', options.playbook)
    .addOption(new Option('--format <format>', options.graphFormat).default('text'))
    .option('--answers <file>', options.lit)
    .action((name: string) => take(() => graph(name, command.opts<Options>(), world)));
};

async function graph(name: string, { format, answers }: Options, world: World): Promise<Exit | Trouble> {
  if (!FORMATS.includes(format)) return trouble(EXIT.usage, en.troubles.option('--format', format, FORMATS));
  const opened = openSound(name, world);
  if (isTrouble(opened)) return opened;
  const { playbook, phrases } = opened;
  const lit = answers === undefined ? undefined : await planOf(opened, answers, world);
  if (isTrouble(lit)) return lit;
  if (format === 'text') {
    const style = wantsColor(world.env, world.stdout.isTerminal) ? await world.colorStyle() : PLAIN;
    world.stdout.write(graphText(playbook, phrases, language, { width: widthOf(world), style, lit }));
    return EXIT.done;
  }
  const drawing = drawingOf(playbook, phrases, en, lit);
  const text = format === 'mermaid' ? graphMermaid(drawing) : await graphSvg(drawing);
  if (text === undefined) return trouble(EXIT.usage, en.bench.graph.noGraphviz);
  world.stdout.write(text);
  return EXIT.done;
}

/** The plan that a file of answers leads to. */
async function planOf({ playbook }: SoundPlaybook, file: string, world: World): Promise<Plan | Trouble> {
  const gathered = await gatherAnswers(playbook, file, new Map(), world, en);
  if (isTrouble(gathered)) return gathered;
  const { answers: given, nameOf } = gathered;
  const today = world.today();
  const outside = firstOutside(playbook, given, today);
  if (outside !== undefined) return trouble(EXIT.usage, sayFault(outside.fault, nameOf(outside.question.id), en));
  const walked = walk(playbook, given, { today, absent: 'leave-out' });
  if (walked.at === 'gap') return trouble(EXIT.usage, en.troubles.gap(playbook.id));
  return walked.at === 'verdict'
    ? planFor(playbook, walked, today)
    : trouble(EXIT.needed, en.troubles.needed(walked.question.id));
}
