/**
 * Finds the page of an entry. Pages of articles link to the first page of an index, because they are made before the
 * index is cut into pages. A script of the first page leads from there to the page of the entry.
 */
import type { OutputFile } from '../format.ts';
import listScript from './lists/page-script.bundle.js';
import { SEARCH_FOLDER } from './search-files.ts';
import { bytesOf, cutBySize, makeTree, partFile } from './search-tree.ts';

const SCRIPT = `${SEARCH_FOLDER}/entries.js`;
/** In bytes. */
const [LEAF, DIRECTORY] = [16_000, 2_000];

/**
 * The files of the script.
 *
 * @param name of the index. Example: "authors"
 * @param pageOf paths of pages, by the id of the entry
 */
export function entryPageFiles(name: string, pageOf: ReadonlyMap<string, string>): OutputFile[] {
  const sorted = [...pageOf].sort(([one], [other]) => (one < other ? -1 : 1));
  const bytes = ([id, path]: [string, string]) => bytesOf(id) + path.length + 6;
  const leaves = cutBySize(sorted, bytes, LEAF).map((group) => ({
    key: group[0]?.[0] ?? '',
    value: Object.fromEntries(group),
  }));
  const { tree, parts } = makeTree(name, leaves, DIRECTORY);
  return [
    { path: SCRIPT, content: `${listScript};\n` },
    partFile([name, tree]),
    ...parts.map(partFile),
  ];
}

/** The script in the first page of an index. */
export function entryPageScript(name: string): string {
  return `<script src="${SEARCH_FOLDER}/${name}.js"></script><script src="${SCRIPT}" data-index="${name}"></script>`;
}
