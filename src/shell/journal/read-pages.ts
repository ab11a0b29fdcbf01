/** The journal's own pages: `pages/*.md` beside journal.yaml, and the files that they show. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { VFile } from 'vfile';
import { decodeAddress } from '../../article/addresses.ts';
import { hasError, report } from '../../diagnostics.ts';
import type { OutputFile } from '../../formats/format.ts';
import { renderMarkdown } from '../../markup/markdown.ts';
import { OWN_PAGES, PAGES_FOLDER, type TextPage } from '../../site/site.ts';
import { fileFacts } from './file-facts.ts';
import { filesIn, readAsset } from './read-article.ts';
import { MANUSCRIPT_LIMIT, readText } from './read-text.ts';

export interface JournalPages {
  pages: TextPage[];
  /** Pictures and other files that the pages name, for `pages/` of the site. */
  files: OutputFile[];
  /** What was read, with its diagnostics. */
  sources: VFile[];
}

/** @param shown folder of the journal as messages name it */
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
      MANUSCRIPT_LIMIT,
    );
    result.sources.push(source);
    const used = new Set<string>();
    if (hasError(source)) continue;
    const page = pageOf(basename(name, '.md'), source, (address) =>
      addressOf(address, known, used),
    );
    if (page) result.pages.push(page);
    for (const file of used)
      if (await mayBePublished(source, folder, file))
        result.files.push({
          path: `${PAGES_FOLDER}/${file}`,
          content: await readAsset({ folder }, file),
        });
  }
  return result;
}

/** What would run in a reader's browser is left out, and that is said. */
async function mayBePublished(source: VFile, folder: string, file: string): Promise<boolean> {
  const { drawing, runs } = await fileFacts(join(folder, file), folder);
  const fault = runs ?? (drawing?.refused && `drawing with ${drawing.refused}`);
  if (fault === undefined) return true;
  const reason = `Unexpected ${fault} “${file}”, expected a file that runs nothing when a reader opens it`;
  report(source, 'page-invalid', reason, undefined, 'It was left out of the site.');
  return false;
}

function pageOf(
  name: string,
  source: VFile,
  addressOf: (address: string) => string,
): TextPage | undefined {
  if (OWN_PAGES.includes(name)) {
    const reason = `Unexpected page “${name}”, expected another name: the site has a page of that name itself`;
    report(source, 'page-invalid', reason, undefined, 'Give the file another name.');
    return undefined;
  }
  const { html, title } = renderMarkdown(String(source), addressOf);
  if (title) return { name, title, html };
  report(
    source,
    'page-invalid',
    'Unexpected page without a title, expected a first line like `# Aims and scope`',
    { line: 1, column: 1 },
    'It stands above the page and in the navigation.',
  );
  return undefined;
}

/** `aims.md` is the page made of it; a file of the folder is copied beside the pages. */
function addressOf(address: string, known: ReadonlySet<string>, used: Set<string>): string {
  const [path = '', fragment] = address.split('#');
  const plain = decodeAddress(path).replace(/^\.\//, '');
  if (plain.endsWith('.md') && known.has(plain))
    return `${encodeURIComponent(plain.slice(0, -3))}.html${fragment === undefined ? '' : `#${fragment}`}`;
  if (!known.has(plain)) return address;
  used.add(plain);
  return `${PAGES_FOLDER}/${plain.split('/').map(encodeURIComponent).join('/')}`;
}
