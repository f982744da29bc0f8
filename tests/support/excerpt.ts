const HEAD = 'playbook: example\nversion: 1\ntitle: An example\nabout: An excerpt.\n';
const READY = '  ready: { ask: Are you ready?, type: yes-no }\n';
const GO = '  go: { if: ready, title: Go, say: Go ahead. }\n';
const WAIT = '  wait: { title: Wait, say: Wait a little. }\n';

/** The playbook beside which the excerpts of examples stand. */
export const BESIDE_EXAMPLES = `${HEAD}questions:\n${READY}facts:\n  going: ready\nverdicts:\n${GO.replace('if: ready', 'if: going')}${WAIT}steps:
  pack: { if: going, kind: do, due: today, title: Pack, text: Take little with you., basis: [F46] }\n`;

/** An excerpt of the documentation as a whole playbook: with a head, questions and verdicts where it leaves them out. */
export function wholePlaybook(excerpt: string): string {
  if (/^(playbook:|# nothing)/.test(excerpt)) return excerpt;
  const asksReady = !/^questions:/m.test(excerpt) || /^ {2}ready:/m.test(excerpt);
  const questions = /^questions:/m.test(excerpt) ? '' : `questions:\n${READY}`;
  const verdicts = /^verdicts:/m.test(excerpt) ? '' : `verdicts:\n${asksReady ? GO : ''}${WAIT}`;
  return `${HEAD}${excerpt}\n${questions}${verdicts}`;
}

/** The fenced blocks of a Markdown text under a heading of the third level, by that heading. */
export function excerptsOf(markdown: string): ReadonlyMap<string, readonly string[]> {
  const sections = markdown.split(/^### /m).slice(1);
  return new Map(
    sections.map((section) => {
      const blocks = [...section.matchAll(/^```yaml\n([\s\S]*?)\n```$/gm)].map(([, block]) => block ?? '');
      return [section.slice(0, section.indexOf('\n')).trim(), blocks] as const;
    }),
  );
}
