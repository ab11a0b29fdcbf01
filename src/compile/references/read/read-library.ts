import type { VFile } from 'vfile';
import { ownValue } from '../../../article/own-value.ts';
import type { Sources } from '../../../article/sources.ts';
import { message } from '../../../messages/message.ts';
import { report } from '../../../messages/report.ts';
import { type Report, reportOn } from '../../../messages/report-on.ts';
import type { Place } from '../../../words/place.ts';
import type { Metadata } from '../../metadata/metadata.ts';
import type { Library } from '../library.ts';
import { type BibShared, readBib, sharedOf } from './bib/read-bib.ts';
import { cleanItem } from './clean.ts';
import { readCslJson, readCslYaml, withoutMarkdown } from './csl-data.ts';
import { readEndnoteXml } from './endnote-xml.ts';
import { readEnw } from './enw.ts';
import { cleanPlain } from './markup.ts';
import { readNbib } from './nbib.ts';
import { readRis } from './ris.ts';
import type { ReadProblem } from './tagged.ts';
import { isWos, readWos } from './wos.ts';

/** An item as a reader gives it. */
interface Found {
  key: string | undefined;
  aliases?: string[];
  csl: object;
  place?: Place;
}

/**
 * Reads every bibliography file, and the items that stand in the front matter itself; a broken entry
 * loses itself, not the file.
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

function sharedOfFiles(sources: Sources, paths: readonly string[]): BibShared | undefined {
  const files = paths.flatMap((path) => sources.texts.get(path) ?? []);
  const bibs = files.filter(({ path }) => readerOf(path) === READERS.bib);
  return bibs.length > 1 ? sharedOf(bibs.map(textOf)) : undefined;
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

/** Readers by the end of the file's name. */
const READERS = {
  bib: found(readBib),
  ris: found((text) => (isWos(text) ? readWos(text) : readRis(text))),
  enw: found(readEnw),
  nbib: found(readNbib),
  xml: found(readEndnoteXml),
  json: (text: string, tell: Report): Found[] => readCslJson(text, tell).map(withKey),
  yaml: (text: string, tell: Report): Found[] => readCslYaml(text, tell).map(withKey),
};
type Reader = (text: string, tell: Report, shared?: BibShared) => Found[];
interface Read {
  items: Found[];
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

/** A byte order mark counts as no column, and \r is no character of any value. */
function textOf(file: VFile): string {
  return String(file)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

/** A file with more problems than this is not read by hand. */
const MOST_PROBLEMS = 100;

/** A reader that tells its problems. */
function found(read: (text: string, shared?: BibShared) => Read): Reader {
  return (text, tell, shared) => {
    const { items, problems } = read(text, shared);
    for (const problem of problems.slice(0, MOST_PROBLEMS)) tell(problem.message, problem.point);
    const more = problems.length - MOST_PROBLEMS;
    const next = problems[MOST_PROBLEMS]?.point;
    if (more > 0) tell(message('bibliography-entry/problems-left', { more }), next);
    return items;
  };
}

function withKey(item: Omit<Found, 'key'>): Found {
  const { id } = item.csl as { id?: unknown };
  const key = typeof id === 'string' || typeof id === 'number' ? cleanPlain(String(id)) : '';
  return { ...item, key: key || undefined };
}

function addItem(library: Library, path: string, found: Found, tell: Report): void {
  if (found.key === undefined) {
    tell(message('bibliography-entry/id-missing'), found.place);
    return;
  }
  const { item, problems, refused } = cleanItem(found.csl, found.key);
  for (const problem of problems) tell(problem, found.place);
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
      tellTwice(key, earlier, path, found.place, tell);
  }
}

function letterOf(csl: object): string | undefined {
  const { 'year-suffix': letter } = csl as { 'year-suffix'?: unknown };
  return typeof letter === 'string' && /^[a-z]$/.test(letter) ? letter : undefined;
}

function tellTwice(
  key: string,
  earlier: { path: string; place?: Place },
  path: string,
  place: Place | undefined,
  tell: Report,
): void {
  const line = earlier.place?.start.line;
  if (line === undefined)
    tell(message('reference-duplicate-key', { key, file: earlier.path }), place);
  else if (earlier.path === path)
    tell(message('reference-duplicate-key/same-file', { key, line }), place);
  else
    tell(message('reference-duplicate-key/other-file', { key, line, file: earlier.path }), place);
}
