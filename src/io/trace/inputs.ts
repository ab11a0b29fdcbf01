/**
 * Everything that a call may read. The list may be too long, which costs only a second look, but it must
 * not be too short.
 */
import { fileURLToPath } from 'node:url';
import { isProjectFile } from '../../compile/metadata/index.ts';
import { GALLEYS } from '../../formats/names.ts';
import { namesIn } from '../files/if-there.ts';
import type { Places } from '../files/snapshot.ts';
import type { ArticleFolder, Plan } from '../journal/folders.ts';
import { KEPT_FOLDER, RECORD_FILE } from '../journal/journal-files.ts';
import { LEVELS_ABOVE } from '../journal/journal-home.ts';
import { foldersIn } from '../journal/subfolders.ts';
import { dirname, isOnSameComputer, join, resolve, slashed } from '../system/paths.ts';

/** The folder that Offprint is installed in. */
export const ROOT = slashed(fileURLToPath(new URL('../../../', import.meta.url)));
/** The code of the running program: dist/, or src/ in tests. */
const CODE = slashed(fileURLToPath(new URL('../../', import.meta.url)));

/** npm's list of the installed packages, in a checkout and beside Offprint as an installed package. */
const INSTALLED = ['node_modules/.package-lock.json', '../.package-lock.json'];

/** Our own code, and the list of the installed packages. */
export const OWN_PLACES: Omit<Places, 'except'> = {
  trees: [CODE, join(ROOT, 'templates')],
  folders: [],
  files: ['package.json', 'package-lock.json', ...INSTALLED].map((path) => join(ROOT, path)),
};

/** What is read of articles. */
export interface ArticlesRead {
  /** Articles whose folders are read. */
  whole: readonly ArticleFolder[];
  /** Other articles of their issues. Only their front matter is read. */
  fronts: readonly ArticleFolder[];
  /** Other files that articles name: manuscripts, and files that the declared root allows. */
  others: readonly string[];
}

/**
 * @param out output folder, whose PDFs and pages are read if they are not written
 */
export function placesRead(
  paths: readonly string[],
  { journals, issues, whole: wholeIssues }: Plan,
  { whole, fronts, others }: ArticlesRead,
  out: string,
): Places {
  const roots = paths.map((path) => resolve(path));
  const parents = new Set([
    ...roots,
    ...journals.map(({ folder }) => folder),
    ...issues.flatMap(({ folder }) => [folder, dirname(folder)]),
  ]);
  const named = [...parents].flatMap(foldersIn);
  const folders = [...whole, ...fronts];
  return {
    trees: [
      ...new Set([
        ...OWN_PLACES.trees,
        ...wholeIssues.keys(),
        ...whole.filter(({ issue }) => !wholeIssues.has(issue?.folder ?? '')).flatMap(treesOf),
        ...journals.flatMap(({ folder }) => themesOf(folder)),
      ]),
    ],
    folders: [
      ...parents,
      ...roots.flatMap(foldersIn),
      ...issues.flatMap(({ folder }) => foldersIn(folder)),
      ...fronts.map(({ folder }) => folder),
      ...journals.map(({ folder }) => join(folder, 'templates')),
    ],
    files: [
      ...OWN_PLACES.files,
      ...[...roots, ...folders.map(({ folder }) => folder)].flatMap(yamlAbove),
      ...named.flatMap((folder) => YAML.map((name) => join(folder, name))),
      ...journals.flatMap(({ folder, settings: { style } }) => fileNamed(folder, style)),
      ...issues.flatMap(({ folder, settings: { cover } }) => fileNamed(folder, cover)),
      ...fronts.flatMap(filesOfFront),
      ...others,
      ...folders.flatMap((article) => outputsOf(article, out)),
    ],
    except: [resolve(out)],
  };
}

/** The folder of an article, and the sources of its published versions. */
function treesOf({ folder, name }: ArticleFolder): string[] {
  return [folder, join(dirname(folder), KEPT_FOLDER, name)];
}

/** The manuscript of an article, and the project files that complete its front matter. */
function filesOfFront({ folder, manuscript }: ArticleFolder): string[] {
  const names = [manuscript, namesIn(folder).filter(isProjectFile)].flat();
  return names.map((name) => join(folder, name));
}

function fileNamed(folder: string, name = ''): string[] {
  const path = resolve(folder, name);
  return name !== '' && isOnSameComputer(folder, path) ? [path] : [];
}

const YAML = ['journal.yaml', 'issue.yaml', RECORD_FILE];

/** Paths in which settings are searched. */
function yamlAbove(folder: string): string[] {
  const found: string[] = [];
  let at = folder;
  for (let level = 0; level <= LEVELS_ABOVE; level++) {
    found.push(...YAML.map((name) => join(at, name)));
    at = dirname(at);
  }
  return found;
}

/** Outputs whose number of pages, or whose existence, changes other outputs. */
function outputsOf({ output, name }: ArticleFolder, out: string): string[] {
  return GALLEYS.map((extension) => resolve(out, output, `${name}.${extension}`));
}

/** The folders of themes, including links to folders in other places. */
function themesOf(journal: string): string[] {
  const templates = join(journal, 'templates');
  return namesIn(templates).map((name) => join(templates, name));
}
