import { type Drawing, labelLines } from './drawing.ts';

const SHAPES = { question: 'box', decision: 'hexagon', verdict: 'box' } as const;

/** A drawing as SVG, laid out by Graphviz; `undefined` when the package that brings it is not installed. */
export async function graphSvg(drawing: Drawing): Promise<string | undefined> {
  const viz = await import('@viz-js/viz').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  });
  return viz && (await viz.instance()).renderString(graphDot(drawing), { format: 'svg' });
}

/** A drawing in the language of Graphviz. */
export function graphDot({ nodes, edges }: Drawing): string {
  return [
    'digraph playbook {',
    '  rankdir=TB; node [fontname="Helvetica", fontsize=11]; edge [fontname="Helvetica", fontsize=9];',
    ...nodes.map(({ id, kind, label, isLit }) => {
      const styles = [...(kind === 'verdict' ? ['rounded'] : []), ...(isLit ? ['filled', 'bold'] : [])];
      const look = `shape=${SHAPES[kind]}, style=${JSON.stringify(styles.join(','))}, fillcolor="#fff3bf"`;
      return `  ${id} [label=${quoted(label)}, ${look}${isLit ? ', class="lit"' : ''}];`;
    }),
    ...edges.map(({ from, to, label, isLeap, isLit }) => {
      const look = isLit ? 'bold' : isLeap ? 'dashed' : 'solid';
      return `  ${from} -> ${to} [style=${look}${label === undefined ? '' : `, label=${quoted(label)}`}];`;
    }),
    '}',
    '',
  ].join('\n');
}

function quoted(label: string): string {
  const lines = labelLines(label).map((line) => line.replaceAll('\\', '\\\\').replaceAll('"', '\\"'));
  return `"${lines.join('\\n')}"`;
}
