import { readNamed } from '../authoring/check.ts';
import { problemLine } from '../render/problems.ts';
import { en } from '../words/en.ts';
import { openAuthorFiles } from './author-files.ts';
import { filesInOwnFolder, isTaken } from './own-playbooks.ts';
import { isTrouble } from './say.ts';
import type { Summary } from './shelf.ts';
import type { World } from './world.ts';

/**
 * A person's own playbooks, read. One that is broken is named on standard error with the first thing that is wrong with it, and one
 * that has the name of a command of ours with that; neither stops the others.
 */
export function ownSummaries(world: World): Summary[] {
  const files = openAuthorFiles(world);
  const say = (sentence: string) => world.stderr.write(`${sentence}\n`);
  return [...filesInOwnFolder(world)].flatMap(([id, file]): Summary[] => {
    if (isTaken(id, world)) {
      say(en.troubles.shadowed(file, id));
      return [];
    }
    const opened = files.open(file);
    if (isTrouble(opened)) {
      for (const sentence of opened.sentences) say(sentence);
      return [];
    }
    const { phrases, problems } = readNamed(opened.source, opened.setup);
    const [first] = problems;
    if (first !== undefined) say(problemLine(first, en));
    return phrases === undefined ? [] : [{ id, title: phrases.title, about: phrases.about }];
  });
}
