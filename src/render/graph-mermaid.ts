import { type Drawing, type DrawnNode, labelLines } from './drawing.ts';

const SHAPES: Readonly<Record<DrawnNode['kind'], readonly [string, string]>> = {
  question: ['["', '"]'],
  decision: ['{{"', '"}}'],
  verdict: ['(["', '"])'],
};

/** A drawing in Mermaid's language. What is on the way is thick and filled, so that it shows without colour too. */
export function graphMermaid({ nodes, edges }: Drawing): string {
  const lit = nodes.filter(({ isLit }) => isLit).map(({ id }) => id);
  const litEdges = edges.flatMap(({ isLit }, i) => (isLit ? [i] : []));
  return [
    'flowchart TD',
    ...nodes.map(({ id, kind, label }) => `  ${id}${SHAPES[kind][0]}${quoted(label)}${SHAPES[kind][1]}`),
    ...edges.map(({ from, to, label, isLeap }) => {
      const arrow = isLeap ? '-.->' : '-->';
      return `  ${from} ${arrow}${label === undefined ? '' : `|"${quoted(label)}"|`} ${to}`;
    }),
    ...(lit.length === 0
      ? []
      : ['  classDef lit fill:#fff3bf,stroke:#000,stroke-width:3px,color:#000', `  class ${lit.join(',')} lit`]),
    ...(litEdges.length === 0 ? [] : [`  linkStyle ${litEdges.join(',')} stroke-width:3px`]),
    '',
  ].join('\n');
}

function quoted(label: string): string {
  const plain = label
    .replaceAll('&', '&amp;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return labelLines(plain).join('<br>');
}
