/** The works of an article's bibliography as the desk lists them. */
import type { Inline, Reference } from '../../../article/article.ts';
import type { Compiled } from '../../../compile/compile.ts';
import { type LibraryItem, printWorks } from '../../../compile/references/index.ts';
import { StyleError } from '../../../compile/references/style-tree.ts';
import { bounded } from '../../../io/processes/bounded.ts';
import { compiledArticle } from '../compiled-article.ts';
import {
  type BibliographyFile,
  bibliographyFiles,
  keyOf,
  pathInJournal,
} from './bibliography-files.ts';
import { citedPlaces } from './cited-places.ts';
import type { Entry } from './edit-json.ts';
import { sameWorks } from './same-works.ts';

export interface ListedWork {
  key: string;
  /** The number or label that the style prints before it. */
  label?: string;
  /** As the style prints it. */
  printed: Inline[];
  /** The entry as the file has it, or as it was read from another format. */
  entry: Entry;
  /** File of the entry, as a path in the journal. */
  path: string;
  /** First and last line of the entry in its file. */
  lines?: [first: number, last: number];
  /** Whether the desk can change it. */
  isEditable: boolean;
  /** Where the text cites it. */
  citedAt: TextLine[];
  /** Whether it is in the printed list. It can be listed without a citation (`nocite`). */
  isListed: boolean;
  /** Keys of entries that are probably the same work. */
  sameAs: string[];
}
export interface TextLine {
  /** Path in the journal. */
  path: string;
  line: number;
}
export interface WorkList {
  /** Name of the citation style. */
  style: string;
  /** In the order of the style. */
  works: ListedWork[];
  /** Keys that the text cites and no entry has. */
  missing: { key: string; at: TextLine[] }[];
  /** The files of the bibliography with their versions. */
  files: { path: string; version: string; isEditable: boolean }[];
}

/**
 * @param journal absolute path of its folder
 * @param article "1-2/firdous"
 */
export async function listWorks(journal: string, article: string): Promise<WorkList> {
  const { sources, compiled } = await compiledArticle(journal, article);
  const files = bibliographyFiles(journal, article, compiled);
  const places = citedPlaces(compiled, sources);
  const items = [...new Set(compiled.library.items.values())];
  const same = sameWorks(items);
  const listed = new Set(compiled.article.references.map(({ key }) => key));
  const linesOf = (key: string) =>
    (places.works.get(key) ?? []).map(({ path, place }) => ({ path, line: place.start.line }));
  const works = printedWorks(items, compiled).map(({ item, key, label, text }): ListedWork => {
    const path = pathInJournal(article, sources, item.path);
    return {
      key,
      ...(label !== undefined && { label }),
      printed: text,
      ...entryOf(
        item,
        files.find((file) => file.path === path),
      ),
      path,
      ...(item.place && { lines: [item.place.start.line, item.place.end.line] }),
      citedAt: linesOf(key),
      isListed: listed.has(key),
      sameAs: (same.get(item) ?? []).map(({ csl }) => csl.id),
    };
  });
  return {
    style: compiled.style.name,
    works,
    missing: [...places.missing].map(([key, at]) => ({
      key,
      at: at.map(({ path, place }) => ({ path, line: place.start.line })),
    })),
    files: files.map(({ path, version, list }) => ({ path, version, isEditable: Boolean(list) })),
  };
}

function entryOf(
  { csl }: LibraryItem,
  file: BibliographyFile | undefined,
): Pick<ListedWork, 'entry' | 'isEditable'> {
  const entry = file?.list?.entries.find((each) => keyOf(each) === csl.id);
  return { entry: entry ?? { ...csl }, isEditable: entry !== undefined };
}

type PrintedWork = Pick<Reference, 'key' | 'label' | 'text'> & { item: LibraryItem };

/** Listed works are printed as in the article, and the others as if they were cited after them. */
export function printedWorks(
  items: readonly LibraryItem[],
  { article, style, library }: Pick<Compiled, 'article' | 'style' | 'library'>,
): PrintedWork[] {
  const own = new Map(article.references.map((reference) => [reference.key, reference]));
  const cited = article.references.flatMap(({ key }) => library.items.get(key) ?? []);
  const ordered = [...new Set([...cited, ...items])];
  const byKey = new Map(ordered.map((item) => [item.csl.id, item]));
  return printed(ordered, style, article).flatMap((reference) => {
    const item = byKey.get(reference.key);
    const { key, label, text } = own.get(reference.key) ?? reference;
    return item ? [{ item, key, text, ...(label !== undefined && { label }) }] : [];
  });
}

/** Without a usable style, which is reported, works are shown by their titles. */
export function printed(
  works: readonly LibraryItem[],
  style: Compiled['style'],
  article: Compiled['article'],
): Pick<Reference, 'key' | 'label' | 'text'>[] {
  try {
    return bounded(() => printWorks(works, style, article));
  } catch (error) {
    if (!(error instanceof StyleError)) throw error;
    return works.map(({ csl }) => ({
      key: csl.id,
      text: [{ type: 'text', value: csl.title ?? csl.id }],
    }));
  }
}
