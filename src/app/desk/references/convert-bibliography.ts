/** Copies the works of a bibliography in another format into references.json, which the desk can change. */
import { sourceBytes } from '../../../io/desk/source-store.ts';
import { digestOf } from '../../../io/files/digests.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import { applyEdits } from '../../../words/apply-edits.ts';
import { writtenAt } from '../../../words/pieces.ts';
import { offsetsOf } from '../../../words/text-points.ts';
import type { ReadArticle } from '../compiled-article.ts';
import {
  type BibliographyFile,
  fileAt,
  keyOf,
  NEW_FILE,
  pathInJournal,
} from './bibliography-files.ts';
import { withBibliography } from './name-bibliography.ts';
import type { PlannedChange } from './planned-change.ts';

interface Conversion {
  journal: string;
  article: string;
  read: ReadArticle;
  files: readonly BibliographyFile[];
  /** The file that is converted. It stays on the disk, but the article does not name it any more. */
  path: string;
}

/** @throws SurroundingsError if references.json is something else */
export function convertedBibliography(conversion: Conversion): PlannedChange {
  const { journal, article, read, files } = conversion;
  const target = files.find(({ list }) => list) ?? fileAt(journal, `${article}/${NEW_FILE}`);
  if (!target.list)
    throw new SurroundingsError(
      `${target.path} is there already, but it is no list of references. Rename it, and try again.`,
    );
  const known = new Set(target.list.entries.map(keyOf));
  const works = [...new Set(read.compiled.library.items.values())]
    .filter(({ path }) => pathInJournal(article, read.sources, path) === conversion.path)
    .filter(({ csl }) => !known.has(csl.id));
  const kept = target.list.entries.map((entry, was) => ({ was, entry }));
  const content = target.list.write([...kept, ...works.map(({ csl }) => ({ entry: { ...csl } }))]);
  const manuscript = renamedInFrontMatter(conversion, target.path.slice(article.length + 1));
  return {
    changes: [{ path: target.path, content, base: target.version }, manuscript.change],
    before: { [target.path]: target.version, [manuscript.change.path]: manuscript.version },
    citations: 0,
  };
}

/** The manuscript with the name of references.json instead of the converted file's. */
function renamedInFrontMatter({ journal, article, read, files, path }: Conversion, name: string) {
  const { manuscript } = read.sources;
  const bytes = sourceBytes(journal, manuscript.path);
  const text = bytes?.toString('utf8') ?? '';
  const version = bytes ? digestOf(bytes) : '';
  const own = read.compiled.bibliography.find(
    (each) => pathInJournal(article, read.sources, each.path) === path,
  );
  const isNamed = files.some((file) => file.path === `${article}/${name}`);
  const place = own && writtenAt(manuscript, own.place).place;
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const offset = offsetsOf(plain);
  const from = place ? plain.slice(offset(place.start), offset(place.end)) : '';
  // A bibliography that no key names was found beside the manuscript.
  const isInFront = own !== undefined && from.includes(own.path.replace(/\.\w+$/, ''));
  const edited =
    place && isInFront
      ? applyEdits(text, [{ place, from, to: isNamed ? '' : name }]).text
      : withBibliography(text, name);
  const content = isNamed ? withoutEmptyItem(edited) : edited;
  return { change: { path: manuscript.path, content, base: version }, version };
}

const KEY = 'bibliography:';

/** Removes the comma or line of a list item of the bibliography whose text was removed. */
function withoutEmptyItem(text: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(KEY));
  const empty = lines.findIndex((line, at) => at > start && line.trim() === '-');
  const head = lines[start];
  if (head === undefined) return text;
  if (head.includes(',')) return lines.with(start, withoutEmptyParts(head)).join('\n');
  return empty > start ? lines.toSpliced(empty, 1).join('\n') : text;
}

/** Example: "bibliography: [a.bib, ]" becomes "bibliography: [a.bib]" */
function withoutEmptyParts(line: string): string {
  const open = line.indexOf('[') + 1;
  const close = line.lastIndexOf(']');
  const parts = line.slice(open, close).split(',');
  const kept = parts.filter((part) => part.trim() !== '').map((part) => part.trim());
  return open > 0 && close > open
    ? line.slice(0, open) + kept.join(', ') + line.slice(close)
    : line;
}
