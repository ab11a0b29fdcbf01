/**
 * Runs: pieces of text with the same formatting. Titles and citeproc's output are read into runs, changed there
 * (links, punctuation), and then nested into nodes.
 */
import type { Inline } from '../../article/article.ts';

export interface Run {
  /** `\n` is a line break. */
  text: string;
  italic?: boolean;
  bold?: boolean;
  smallCaps?: boolean;
  underline?: boolean;
  vertical?: 'superscript' | 'subscript';
  /** Key of the cited work that the run links to. */
  work?: string;
  /** Address that the run links to. */
  url?: string;
}

/** The formatting of a run. */
export type Look = Omit<Run, 'text'>;

interface Layer {
  of: (run: Run) => string | boolean | undefined;
  wrap: (value: string, children: Inline[]) => Inline;
}

/** Formatting, outermost first: links contain formatting, never the other way round. */
const LAYERS: Layer[] = [
  { of: (run) => run.work, wrap: (key, children) => ({ type: 'citationLink', key, children }) },
  { of: (run) => run.url, wrap: (url, children) => ({ type: 'link', url, children }) },
  { of: (run) => run.bold, wrap: (_, children) => ({ type: 'strong', children }) },
  { of: (run) => run.italic, wrap: (_, children) => ({ type: 'emphasis', children }) },
  { of: (run) => run.smallCaps, wrap: (_, children) => ({ type: 'smallCaps', children }) },
  { of: (run) => run.underline, wrap: (_, children) => ({ type: 'underline', children }) },
  {
    of: (run) => run.vertical,
    wrap: (value, children) => ({
      type: value === 'superscript' ? 'superscript' : 'subscript',
      children,
    }),
  },
];

/** For superscript numbers: one superscript contains all links and the commas between them. */
const RAISED_LAYERS = [...LAYERS.slice(-1), ...LAYERS.slice(0, -1)];

/** Nests runs into as few nodes as possible. */
export function nestRuns(runs: Run[]): Inline[] {
  const linked = runs.filter((run) => run.work !== undefined);
  const raised = linked.length > 0 && linked.every((run) => run.vertical === 'superscript');
  return nestLayers(
    runs.filter((run) => run.text !== ''),
    raised ? RAISED_LAYERS : LAYERS,
  );
}

function nestLayers(runs: Run[], [layer, ...inner]: Layer[]): Inline[] {
  if (!layer) return leaves(runs);
  return neighboursBy(runs, layer.of).flatMap(({ value, members }) => {
    const children = nestLayers(members, inner);
    return value ? [layer.wrap(String(value), children)] : children;
  });
}

function leaves(runs: Run[]): Inline[] {
  const lines = runsText(runs).split('\n');
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
  ]);
}

/** Groups adjacent runs with the same value. */
function neighboursBy<Value>(
  runs: Run[],
  of: (run: Run) => Value,
): { value: Value; members: Run[] }[] {
  const groups: { value: Value; members: Run[] }[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last.value === of(run)) last.members.push(run);
    else groups.push({ value: of(run), members: [run] });
  }
  return groups;
}

/** The text of some runs. */
export function runsText(runs: Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Removes a number of characters at the start. */
export function dropStart<Kind extends Run>(runs: Kind[], count: number): Kind[] {
  let left = count;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** Removes a number of characters at the end. */
export function dropEnd<Kind extends Run>(runs: Kind[], count: number): Kind[] {
  let left = runsText(runs).length - count;
  return runs.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
