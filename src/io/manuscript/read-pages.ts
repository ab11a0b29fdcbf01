/** Reads the journal's own pages: `pages/*.md` beside journal.yaml, and the files that they name. */
import { readdir } from 'node:fs/promises';
import type { VFile } from 'vfile';
import { decodeAddress } from '../../article/addresses.ts';
import { zipName, zippedPath } from '../../article/zipped-file.ts';
import { filePath } from '../../compile/metadata/values/file-path.ts';
import type { OutputFile } from '../../formats/format.ts';
import { OWN_PAGES, PAGES_FOLDER, type TextPage } from '../../formats/site/site.ts';
import { whatRuns } from '../../markup/active-file.ts';
import { renderMarkdown } from '../../markup/markdown.ts';
import { message } from '../../messages/message.ts';
import { hasError, report } from '../../messages/report.ts';
import { fileFacts } from '../files/file-facts.ts';
import { MANUSCRIPT_LIMIT, readText } from '../files/read-text.ts';
import { inFolder } from '../files/regular-file.ts';
import { basename, join } from '../system/paths.ts';
import { filesIn, readAsset } from './read-article.ts';

export interface JournalPages {
  pages: TextPage[];
  /** Pictures and other files that the pages name, for `pages/` of the site. */
  files: OutputFile[];
  /** The files of the pages, with their diagnostics. */
  sources: VFile[];
}

/** @param shown the journal's folder in messages */
export async function readPages(journal: string, shown: string): Promise<JournalPages> {
  const folder = join(journal, PAGES_FOLDER);
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => name.endsWith('.md'))
    .sort();
  const result: JournalPages = { pages: [], files: [], sources: [] };
  const known = new Set(await filesIn(folder).catch(() => []));
  for (const name of names) {
    const source = await readText(
      join(folder, name),
      join(shown, PAGES_FOLDER, name),
      inFolder(folder, MANUSCRIPT_LIMIT),
    );
    result.sources.push(source);
    if (hasError(source)) continue;
    const files = await publishedFiles(folder, namedFiles(String(source), known));
    const page = pageOf(basename(name, '.md'), source, (address) =>
      addressOf(address, known, (file) => files.get(file)?.path ?? file),
    );
    if (page) result.pages.push(page);
    for (const [file, { path, runs, content }] of files) {
      if (runs !== undefined)
        report(source, message('file-zipped/page', { file, runs, zip: path }));
      result.files.push({ path: `${PAGES_FOLDER}/${path}`, content });
    }
  }
  return result;
}

function namedFiles(text: string, known: ReadonlySet<string>): Set<string> {
  const named = new Set<string>();
  renderMarkdown(text, (address) =>
    addressOf(address, known, (file) => {
      named.add(file);
      return file;
    }),
  );
  return named;
}

interface PublishedFile {
  /** Below `pages/` of the site. */
  path: string;
  content: Uint8Array;
  /** Says what the file is, if it would run in a browser and is published in a zip archive. */
  runs?: string;
}

/** Files that would run in a reader's browser are published in a zip archive. */
async function publishedFiles(
  folder: string,
  files: ReadonlySet<string>,
): Promise<Map<string, PublishedFile>> {
  const published = [...files].map(async (file): Promise<[string, PublishedFile]> => {
    const runs = await whatFileRuns(join(folder, file), folder);
    if (runs === undefined)
      return [file, { path: file, content: await readAsset({ folder }, file) }];
    const content = await readAsset({ folder }, zippedPath(file));
    return [file, { path: zipName(file), content, runs }];
  });
  return new Map(await Promise.all(published));
}

/** Names are not changed here, so a picture with the extension of a page would be served as a page. */
async function whatFileRuns(path: string, folder: string): Promise<string | undefined> {
  const { drawing, runs, mediaType } = await fileFacts(path, folder);
  const refused = drawing?.refused && `a drawing with ${drawing.refused}`;
  return runs ?? refused ?? whatRuns(path, mediaType);
}

function pageOf(
  name: string,
  source: VFile,
  addressOf: (address: string) => string,
): TextPage | undefined {
  if (OWN_PAGES.includes(name)) {
    report(source, message('page-invalid/name', { name }));
    return undefined;
  }
  const { html, title } = renderMarkdown(String(source), addressOf);
  if (title) return { name, title, html };
  report(source, message('page-invalid/title'), { line: 1, column: 1 });
  return undefined;
}

/**
 * The address of a link in a page. `aims.md` becomes the address of its page, and a file of the folder is
 * copied beside the pages.
 *
 * @param publishedPath the path under which a file is published
 */
function addressOf(
  address: string,
  known: ReadonlySet<string>,
  publishedPath: (file: string) => string,
): string {
  const [path = '', fragment] = address.split('#');
  const plain = filePath(decodeAddress(path)).replace(/^\.\//, '');
  if (plain.endsWith('.md') && known.has(plain))
    return `${encodeURIComponent(plain.slice(0, -3))}.html${fragment === undefined ? '' : `#${fragment}`}`;
  if (!known.has(plain)) return address;
  return `${PAGES_FOLDER}/${publishedPath(plain).split('/').map(encodeURIComponent).join('/')}`;
}
