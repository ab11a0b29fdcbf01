import type { VFile } from 'vfile';
import type { Sources } from '../../../article/sources.ts';
import { message } from '../../../messages/message.ts';
import { report } from '../../../messages/report.ts';
import { type Report, reportOn } from '../../../messages/report-on.ts';
import { ownValue } from '../../../words/own-value.ts';
import type { Place } from '../../../words/place.ts';
import type { Metadata } from '../../metadata/metadata.ts';
import type { Library } from '../library.ts';
import { readBib, readShared, type SharedBib } from './bib/read-bib.ts';
import { cleanItem } from './clean.ts';
import { readCslJson, readCslYaml, withoutMarkdown } from './csl-data.ts';
import { readEndnoteXml } from './endnote-xml.ts';
import { readEnw } from './enw.ts';
import { cleanPlain } from './markup.ts';
import { readNbib } from './nbib.ts';
import { readRis } from './ris.ts';
import type { ReadProblem } from './tagged.ts';
import { isWos, readWos } from './wos.ts';

/** An item from a reader. */
interface ReadItem {
  key: string | undefined;
  aliases?: string[];
  csl: object;
  place?: Place;
}

/**
 * Reads all bibliography files, and the items in the front matter. If an entry is broken, only that entry
 * is left out.
 */
export function readLibrary(
  sources: Sources,
  { bibliography, references }: Pick<Metadata, 'bibliography' | 'references'>,
): Library {
  const library: Library = { items: new Map() };
  const named = new Map(
    bibliography.map(({ path, place }) => [path.replace(/^(?:\.\/)+/, ''), place]),
  );
  const shared = sharedOfFiles(sources, [...named.keys()]);
  for (const [path, place] of named) {
    const [file, read] = [sources.texts.get(path), readerOf(path)];
    if (!file || !read) reportUnread(sources, path, place);
    else
      for (const found of read(textOf(file), reportOn(file), shared))
        addItem(library, path, found, reportOn(file));
  }
  const { manuscript } = sources;
  for (const { data, place } of references)
    addItem(
      library,
      manuscript.path,
      withKey({ csl: withoutMarkdown(Object(data)), place }),
      reportOn(manuscript),
    );
  return library;
}

function sharedOfFiles(sources: Sources, paths: readonly string[]): SharedBib | undefined {
  const files = paths.flatMap((path) => sources.texts.get(path) ?? []);
  const bibs = files.filter(({ path }) => readerOf(path) === READERS.bib);
  return bibs.length > 1 ? readShared(bibs.map(textOf)) : undefined;
}

function reportUnread({ manuscript, files, texts }: Sources, path: string, place: Place): void {
  if (files.has(path) || texts.has(path)) {
    report(manuscript, message('bibliography-syntax/file-kind', { path }), place);
  } else {
    const isOutside = path.startsWith('../');
    report(
      manuscript,
      isOutside
        ? message('bibliography-missing/outside', { path })
        : message('bibliography-missing', { path }),
      place,
    );
  }
}

/** Readers by file extension. */
const READERS = {
  bib: reporting(readBib),
  ris: reporting((text) => (isWos(text) ? readWos(text) : readRis(text))),
  enw: reporting(readEnw),
  nbib: reporting(readNbib),
  xml: reporting(readEndnoteXml),
  json: (text: string, report: Report): ReadItem[] => readCslJson(text, report).map(withKey),
  yaml: (text: string, report: Report): ReadItem[] => readCslYaml(text, report).map(withKey),
};
type Reader = (text: string, report: Report, shared?: SharedBib) => ReadItem[];
interface ReadFile {
  items: ReadItem[];
  problems: ReadProblem[];
}
const EXTENSIONS: Record<string, Reader> = {
  ...READERS,
  bibtex: READERS.bib,
  ciw: READERS.ris,
  yml: READERS.yaml,
};

function readerOf(path: string): Reader | undefined {
  return ownValue(EXTENSIONS, path.split('.').at(-1)?.toLowerCase() ?? '');
}

/** The text without a byte order mark and carriage returns, so that places and values are right. */
function textOf(file: VFile): string {
  return String(file)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

/** Problems of one file that are reported one by one. Nobody corrects more by hand. */
const MOST_PROBLEMS = 100;

/** Makes a reader that reports its problems. */
function reporting(read: (text: string, shared?: SharedBib) => ReadFile): Reader {
  return (text, report, shared) => {
    const { items, problems } = read(text, shared);
    for (const problem of problems.slice(0, MOST_PROBLEMS)) report(problem.message, problem.point);
    const more = problems.length - MOST_PROBLEMS;
    const next = problems[MOST_PROBLEMS]?.point;
    if (more > 0) report(message('bibliography-entry/problems-left', { more }), next);
    return items;
  };
}

function withKey(item: Omit<ReadItem, 'key'>): ReadItem {
  const { id } = item.csl as { id?: unknown };
  const key = typeof id === 'string' || typeof id === 'number' ? cleanPlain(String(id)) : '';
  return { ...item, key: key || undefined };
}

function addItem(library: Library, path: string, found: ReadItem, report: Report): void {
  if (found.key === undefined) {
    report(message('bibliography-entry/id-missing'), found.place);
    return;
  }
  const { item, problems, refused } = cleanItem(found.csl, found.key);
  for (const problem of problems) report(problem, found.place);
  const yearSuffix = letterOf(found.csl);
  const entry = {
    csl: item,
    ...(yearSuffix && { yearSuffix }),
    ...(refused.length > 0 && { refused }),
    path,
    place: found.place,
  };
  for (const key of [found.key, ...(found.aliases ?? [])]) {
    const earlier = library.items.get(key);
    if (!earlier) library.items.set(key, entry);
    else if (key === found.key && JSON.stringify(earlier.csl) !== JSON.stringify(item))
      reportDuplicateKey(key, earlier, path, found.place, report);
  }
}

function letterOf(csl: object): string | undefined {
  const { 'year-suffix': letter } = csl as { 'year-suffix'?: unknown };
  return typeof letter === 'string' && /^[a-z]$/.test(letter) ? letter : undefined;
}

function reportDuplicateKey(
  key: string,
  earlier: { path: string; place?: Place },
  path: string,
  place: Place | undefined,
  report: Report,
): void {
  const line = earlier.place?.start.line;
  if (line === undefined)
    report(message('reference-duplicate-key', { key, file: earlier.path }), place);
  else if (earlier.path === path)
    report(message('reference-duplicate-key/same-file', { key, line }), place);
  else
    report(message('reference-duplicate-key/other-file', { key, line, file: earlier.path }), place);
}
