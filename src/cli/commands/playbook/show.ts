import { playbookPage } from '../../../render/playbook-page.ts';
import { PLAIN } from '../../../render/style.ts';
import { wantsColor } from '../../../terminal/wants-color.ts';
import { enForTools as en } from '../../../words/en-for-tools.ts';
import { EXIT, isTrouble } from '../../say.ts';
import { openSound } from '../../sound-playbook.ts';
import { widthOf } from '../../width.ts';
import type { World } from '../../world.ts';
import type { AddSubcommand } from '../playbook.ts';

/** `playbook show PLAYBOOK`: a playbook on one page. */
export const addShow: AddSubcommand = (parent, world, take) => {
  const { summaries, options } = en.bench;
  parent
    .command('show')
    .description(summaries.show)
    .argument('<playbook>', options.playbook)
    .action((name: string) => take(async () => show(name, world)));
};

async function show(name: string, world: World) {
  const opened = openSound(name, world);
  if (isTrouble(opened)) return opened;
  const { playbook, phrases, points } = opened;
  const style = wantsColor(world.env, world.stdout.isTerminal) ? await world.colorStyle() : PLAIN;
  const width = widthOf(world);
  world.stdout.write(playbookPage(playbook, phrases, en, { width, style, points }));
  return EXIT.done;
}
