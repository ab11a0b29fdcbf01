/** Which files of a journal belong to an issue or an article, and which to the journal itself. */
import { manuscriptAmong } from '../../words/manuscript-names.ts';
import { basename, dirname } from '../system/paths.ts';

/** Whether a folder with these names is an issue or an article, which are parts of their own. */
export function isPart(names: readonly string[]): boolean {
  return names.includes('issue.yaml') || manuscriptAmong(names) !== undefined;
}

/**
 * @param paths of all files of a journal, relative to it
 * @returns the part of a path, such as "1-2"; empty for the journal's own files. Themes are the journal's own
 */
export function partFinder(paths: readonly string[]): (path: string) => string {
  const folders = Map.groupBy(paths, dirname);
  const parts = new Set(
    [...folders]
      .filter(
        ([folder, files]) => !isOfThemes(folder) && isPart(files.map((each) => basename(each))),
      )
      .map(([folder]) => folder),
  );
  return (path) => {
    const names = dirname(path).split('/');
    const folders = names.map((_, index) => names.slice(0, index + 1).join('/'));
    return folders.find((folder) => folder !== '.' && parts.has(folder)) ?? '';
  };
}

function isOfThemes(folder: string): boolean {
  return folder === 'templates' || folder.startsWith('templates/');
}
