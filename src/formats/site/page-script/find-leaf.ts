/** Finds the leaf of a key in a tree of files. */
import { type Directory, type Tree, treeFile } from '../search-files.ts';

/** Gives the value of a file of the index; undefined if there is no such file. */
export type LoadPart = (name: string) => Promise<unknown>;

/** The number of the leaf that has a key, if any leaf has it. */
export async function leafOf(tree: Tree, key: string, load: LoadPart): Promise<number> {
  let [first, keys]: Directory = [0, tree.keys];
  for (let level = tree.depth; ; level--) {
    const number = first + lastUpTo(keys.split(' '), key);
    if (level === 0) return number;
    [first, keys] = ((await load(treeFile(tree, level, number))) ?? [0, '']) as Directory;
  }
}

/** The index of the last key that does not come after another key; 0 if all do. */
function lastUpTo(sortedKeys: readonly string[], key: string): number {
  const after = sortedKeys.findIndex((each) => each > key);
  return after < 0 ? sortedKeys.length - 1 : Math.max(0, after - 1);
}
