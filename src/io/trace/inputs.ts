/**
 * Everything that a call may read, found from what it names. Rather too much than too little: what
 * turns out not to matter costs a second look, not a build.
 */
import { fileURLToPath } from 'node:url';
import { GALLEYS } from '../../formats/names.ts';
import { namesIn } from '../files/if-there.ts';
import type { Places } from '../files/snapshot.ts';
import type { ArticleFolder, Plan } from '../journal/folders.ts';
import { RECORD_FILE } from '../journal/journal-files.ts';
import { LEVELS_ABOVE } from '../journal/journal-home.ts';
import { foldersIn } from '../journal/subfolders.ts';
import { dirname, isOnSameComputer, join, resolve, slashed } from '../system/paths.ts';

const ROOT = slashed(fileURLToPath(new URL('../../../', import.meta.url)));
/** Of the running program: dist/, or src/ where tests run it. */
const CODE = slashed(fileURLToPath(new URL('../../', import.meta.url)));

/** npm's list of the installed packages: in a checkout, and beside Offprint if it is a package itself. */
const INSTALLED = ['node_modules/.package-lock.json', '../.package-lock.json'];

/** Our own code, and the packages as npm has put them there. */
export const OWN_PLACES: Omit<Places, 'except'> = {
  trees: [CODE, join(ROOT, 'templates')],
  folders: [],
  files: ['package.json', 'package-lock.json', ...INSTALLED].map((path) => join(ROOT, path)),
};

/**
 * @param around all articles of the issues concerned, for the pages of one hang on those before it, and
 *   the other files that articles name: manuscripts, and what the declared root lets them take
 * @param out output folder, of which the PDFs and pages that are not written are read
 */
export function placesRead(
  paths: readonly string[],
  { articles, journals, issues }: Plan,
  around: { articles: readonly ArticleFolder[]; others: readonly string[] },
  out: string,
): Places {
  const asked = paths.map((path) => resolve(path));
  const parents = new Set([
    ...asked,
    ...journals.map(({ folder }) => folder),
    ...issues.flatMap(({ folder }) => [folder, dirname(folder)]),
  ]);
  const named = [...parents].flatMap(foldersIn);
  const folders = [...new Set([...around.articles, ...articles])];
  return {
    trees: [
      ...new Set([
        ...OWN_PLACES.trees,
        ...issues.map(({ folder }) => folder),
        ...folders.map((article) => article.issue?.folder ?? article.folder),
        ...journals.flatMap(({ folder }) => themesOf(folder)),
      ]),
    ],
    folders: [
      ...parents,
      ...asked.flatMap(foldersIn),
      ...journals.map(({ folder }) => join(folder, 'templates')),
    ],
    files: [
      ...OWN_PLACES.files,
      ...[...asked, ...folders.map(({ folder }) => folder)].flatMap(yamlAbove),
      ...named.flatMap((folder) => YAML.map((name) => join(folder, name))),
      ...journals.flatMap(({ folder, settings: { style } }) => fileNamed(folder, style)),
      ...issues.flatMap(({ folder, settings: { cover } }) => fileNamed(folder, cover)),
      ...around.others,
      ...folders.flatMap((article) => outputsOf(article, out)),
    ],
    except: [resolve(out)],
  };
}

function fileNamed(folder: string, name = ''): string[] {
  const path = resolve(folder, name);
  return name !== '' && isOnSameComputer(folder, path) ? [path] : [];
}

const YAML = ['journal.yaml', 'issue.yaml', RECORD_FILE];

/** Where settings are looked for. */
function yamlAbove(folder: string): string[] {
  const found: string[] = [];
  let at = folder;
  for (let level = 0; level <= LEVELS_ABOVE; level++) {
    found.push(...YAML.map((name) => join(at, name)));
    at = dirname(at);
  }
  return found;
}

/** Their lengths give pages, their presence gives links. */
function outputsOf({ output, name }: ArticleFolder, out: string): string[] {
  return GALLEYS.map((extension) => resolve(out, output, `${name}.${extension}`));
}

/** Also those that are links to folders elsewhere. */
function themesOf(journal: string): string[] {
  const templates = join(journal, 'templates');
  return namesIn(templates).map((name) => join(templates, name));
}
