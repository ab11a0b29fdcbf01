/** Reads works that an editor has pasted or dropped: references as printed, BibTeX, RIS, CSL-JSON and others. */
import { VFile } from 'vfile';
import type { CslItem, Inline } from '../../../article/article.ts';
import type { Compiled } from '../../../compile/compile.ts';
import { type LibraryItem, readLibrary } from '../../../compile/references/index.ts';
import {
  assignKeys,
  parseReferences,
  splitReferenceList,
} from '../../../intake/references/index.ts';
import { bounded } from '../../../io/processes/bounded.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import { START_OF_FILE } from '../../../words/place.ts';
import { compiledArticle } from '../compiled-article.ts';
import { formatOf } from './format-of.ts';
import { printed } from './list-works.ts';
import { sameWorks } from './same-works.ts';

/** A work that was read, before it is added. */
export interface Candidate {
  entry: CslItem;
  /** As the style prints it. */
  printed: Inline[];
  /** The reference as it was pasted, if it was plain text. */
  source?: string;
  /** Whether parts of the plain text were not understood. */
  isUnsure: boolean;
  /** Words of the plain text that are in no field. */
  unread: string[];
  /** What the editor should look at. Example: "no year". */
  remarks: string[];
  /** Fields whose values are guesses. */
  unsure: string[];
  /** Key of an entry of the list that is probably the same work. */
  sameAs?: string;
  /** Whether the list has another work with this key. */
  isKeyTaken: boolean;
}
export interface ReadWorks {
  candidates: Candidate[];
  /** Sentences about what could not be read. */
  problems: string[];
}

/** More works at once would be a mistake, and each is shown. */
const MOST_WORKS = 500;

/**
 * @param text what was pasted
 * @param name of the file that it comes from
 */
export async function readWorks(
  journal: string,
  article: string,
  text: string,
  name = '',
): Promise<ReadWorks> {
  const { compiled } = await compiledArticle(journal, article);
  const format = formatOf(text, name);
  const { found, problems } = format === 'text' ? parsed(text) : fromFile(text, format);
  if (found.length > MOST_WORKS)
    throw new SurroundingsError(
      `These are ${found.length} works. Add at most ${MOST_WORKS} at once, for example by splitting the file.`,
    );
  const existing = [...new Set(compiled.library.items.values())];
  return { candidates: candidatesOf(found, existing, compiled), problems };
}

/** The facts of a candidate that do not depend on the list. */
type Found = Pick<Candidate, 'entry' | 'isUnsure' | 'unread' | 'remarks' | 'unsure'> & {
  source?: string;
};

function parsed(text: string): { found: Found[]; problems: string[] } {
  const entries = bounded(() => splitReferenceList(text.replace(/\r\n?/g, '\n').split('\n')));
  const references = bounded(() => parseReferences(entries));
  const found = references.map(({ item, source, marked, unaccounted, remarks, unsure = [] }) => ({
    entry: withoutPrinted(item),
    source,
    isUnsure: marked === 'as-printed',
    unread: unaccounted,
    remarks,
    unsure,
  }));
  return { found, problems: [] };
}

/** The editor sees and corrects the fields, so that the style prints the entry and not the author's wording. */
function withoutPrinted({ custom, ...item }: CslItem): CslItem {
  return item as CslItem;
}

function fromFile(text: string, format: string): { found: Found[]; problems: string[] } {
  const path = `pasted.${format}`;
  const file = new VFile({ path, value: text });
  const manuscript = new VFile({ path: 'article.md', value: '' });
  const place = { start: START_OF_FILE, end: START_OF_FILE };
  const sources = { name: '', manuscript, texts: new Map([[path, file]]), files: new Map() };
  const library = bounded(() =>
    readLibrary(sources, { bibliography: [{ path, place }], references: [] }),
  );
  const items = [...new Set(library.items.values())].map(({ csl }) => csl);
  return {
    found: items.map((entry) => ({ entry, isUnsure: false, unread: [], remarks: [], unsure: [] })),
    problems: file.messages.map(({ reason, line }) => (line ? `Line ${line}: ${reason}` : reason)),
  };
}

function candidatesOf(
  found: readonly Found[],
  existing: readonly LibraryItem[],
  compiled: Compiled,
): Candidate[] {
  const taken = new Set(existing.map(({ csl }) => csl.id));
  const keyed = withFreeKeys(found, taken);
  const items = keyed.map(({ entry }, index) => ({
    csl: { ...entry, id: `${index}` },
    path: '',
  }));
  const same = sameWorks([...existing, ...items]);
  const lines = new Map(
    printed(items, compiled.style, compiled.article).map(({ key, text }) => [key, text]),
  );
  return keyed.map((each, index) => {
    const item = items[index];
    const twin = item && same.get(item)?.find((other) => existing.includes(other));
    return {
      ...each,
      printed: lines.get(String(index)) ?? [],
      ...(twin && { sameAs: twin.csl.id }),
      isKeyTaken: taken.has(each.entry.id),
    };
  });
}

/** Keys made from plain text differ from those of the list. Keys that a file has are kept. */
function withFreeKeys(found: readonly Found[], taken: ReadonlySet<string>): Found[] {
  const others = [...taken].map((id) => ({ id, type: 'document' }));
  return found.map((each) => {
    if (each.source === undefined) return each;
    const entry = freeKey(each.entry, new Set(others.map(({ id }) => id)));
    others.push({ id: entry.id, type: 'document' });
    return { ...each, entry };
  });
}

/** Adds a letter if the key is taken. Example: "lee2020b" */
function freeKey(entry: CslItem, taken: ReadonlySet<string>): CslItem {
  const [{ id } = entry] = entry.id === '' ? assignKeys([entry]) : [entry];
  const letters = [...'bcdefghijklmnopqrstuvwxyz'];
  const key = [id, ...letters.map((letter) => id + letter)].find((each) => !taken.has(each));
  return { ...entry, id: key ?? id };
}
