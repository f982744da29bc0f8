import { openFile } from '../../playbook/read/file.ts';
import { sectionOf } from '../../playbook/read/sections.ts';
import { type Place, placeOf, type Source } from '../../source/text.ts';
import type { Holder } from './subject.ts';

/** Where the ids of a playbook stand in its file. */
export function placesIn(source: Source): (holder: Holder) => Place | undefined {
  const { tree } = openFile(source, []);
  return ({ section, id }) => {
    if (tree?.kind !== 'map') return undefined;
    const entry = sectionOf(tree, section).find(({ key }) => key === id);
    return entry && placeOf(source, entry.start);
  };
}
