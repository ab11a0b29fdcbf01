/** The first page of an index: an address of an entry on another page leads there. */
import { leafOf } from '../../page-script/find-leaf.ts';
import { loadPart } from '../../page-script/load-script.ts';
import { type Tree, treeFile } from '../../search-files.ts';

const name = document.currentScript?.dataset.index ?? '';

window.addEventListener('hashchange', openEntry);
openEntry();

async function openEntry(): Promise<void> {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id === '' || document.getElementById(id)) return;
  const tree = (await loadPart(name)) as Tree;
  const file = treeFile(tree, 0, await leafOf(tree, id, loadPart));
  const page = ((await loadPart(file)) as Record<string, string> | undefined)?.[id];
  if (page) location.replace(`${page}#${encodeURIComponent(id)}`);
}
