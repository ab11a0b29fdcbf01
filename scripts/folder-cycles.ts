/** Cycles of folders at every depth. dependency-cruiser compares a folder only with the folders that hold files themselves. */
import type { ModuleImport } from './read-modules.ts';

export interface FolderCycle {
  /** How many names of a path below the root are compared. */
  depth: number;
  members: string[];
  /** Between its members, the arrow with the fewest imports first: it is the easiest to turn around. */
  arrows: Arrow[];
}

export interface Arrow {
  from: string;
  to: string;
  imports: ModuleImport[];
}

/**
 * Cuts both ends of every import to the same number of folders below the root, and finds the groups of folders and files
 * that depend on each other. A file that lies above this depth stands for itself.
 */
export function folderCycles(imports: readonly ModuleImport[], root: string): FolderCycle[] {
  const deepest = Math.max(0, ...imports.flatMap(({ from, to }) => [from, to]).map(depthOf));
  const cycles: FolderCycle[] = [];
  for (let depth = 1; depth < deepest - depthOf(root); depth++) {
    const cut = (path: string) => path.split('/', depthOf(root) + depth).join('/');
    const arrows = arrowsOf(imports, cut);
    for (const members of connectedGroups(arrows)) {
      // A cycle of files alone is a matter of the rule "no-circular".
      if (members.every((name) => imports.some(({ from }) => from === name))) continue;
      const inside = arrows.filter(
        ({ from, to }) => members.includes(from) && members.includes(to),
      );
      cycles.push({ depth, members, arrows: inside });
    }
  }
  return cycles;
}

function depthOf(path: string): number {
  return path.split('/').length;
}

function arrowsOf(imports: readonly ModuleImport[], cut: (path: string) => string): Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const each of imports) {
    const [from, to] = [cut(each.from), cut(each.to)];
    if (from === to) continue;
    const arrow = arrows.get(`${from} ${to}`) ?? { from, to, imports: [] };
    arrows.set(`${from} ${to}`, arrow);
    arrow.imports.push(each);
  }
  return [...arrows.values()].sort((a, b) => a.imports.length - b.imports.length);
}

/** Groups of two or more names that reach each other (strongly connected components). */
function connectedGroups(arrows: readonly Arrow[]): string[][] {
  const forward = reachable(arrows, 'from', 'to');
  const backward = reachable(arrows, 'to', 'from');
  const groups = new Map<string, string[]>();
  for (const { from: name } of arrows) {
    const group = [...forward(name)].filter((other) => backward(name).has(other)).sort();
    if (group.length > 1) groups.set(group.join(' '), group);
  }
  return [...groups.values()];
}

/** A function that gives all names that arrows lead to from one name, in one of the two directions. */
function reachable(
  arrows: readonly Arrow[],
  start: 'from' | 'to',
  end: 'from' | 'to',
): (name: string) => Set<string> {
  const next = new Map<string, string[]>();
  for (const arrow of arrows)
    next.set(arrow[start], [...(next.get(arrow[start]) ?? []), arrow[end]]);
  const known = new Map<string, Set<string>>();
  return (name) => {
    const found = known.get(name) ?? new Set([name]);
    if (known.has(name)) return found;
    known.set(name, found);
    for (const each of found) for (const other of next.get(each) ?? []) found.add(other);
    return found;
  };
}

/** What to print: the members of each cycle, and below each arrow the imports that make it. */
export function describeCycles(cycles: readonly FolderCycle[]): string {
  return cycles.map(describeCycle).join('\n\n');
}

const SHOWN_IMPORTS = 5;

function describeCycle({ depth, members, arrows }: FolderCycle): string {
  const lines = arrows.flatMap(({ from, to, imports }) => {
    const shown = imports.slice(0, SHOWN_IMPORTS).map((each) => `      ${each.from} → ${each.to}`);
    const rest = imports.length - shown.length;
    return [
      `    ${from} → ${to} (${imports.length})`,
      ...shown,
      ...(rest > 0 ? [`      and ${rest} more`] : []),
    ];
  });
  return [`  Cycle at depth ${depth}: ${members.join(', ')}`, ...lines].join('\n');
}
