/** Files of the search are scripts that set variables: a page that is opened from a folder may not load other files. */
import { SEARCH_FOLDER, TEXT_FILE } from '../search-files.ts';

declare global {
  interface Window {
    /** Files of the index, by name. */
    offprintSearch?: Record<string, unknown>;
    /** Texts of articles, by folder. */
    offprintTexts?: Record<string, string>;
  }
}

const loading = new Map<string, Promise<unknown>>();

/** The value of a file of the index. The file `index` is a script of the page. */
export async function loadPart(name: string): Promise<unknown> {
  if (window.offprintSearch?.[name] === undefined) await loadScript(`${SEARCH_FOLDER}/${name}.js`);
  return window.offprintSearch?.[name];
}

/** @param folder the folder of an article */
export async function loadText(folder: string): Promise<string> {
  await loadScript(`${folder}/${TEXT_FILE}`);
  return window.offprintTexts?.[folder] ?? '';
}

/** A missing file counts as empty. */
function loadScript(path: string): Promise<unknown> {
  const known = loading.get(path);
  if (known) return known;
  const loaded = new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = path;
    script.onload = script.onerror = resolve;
    document.head.append(script);
  });
  loading.set(path, loaded);
  return loaded;
}
