/** Reads .bib files into CSL-JSON, which `cleanItem` cleans. */

import { withSigns } from '../../../../markup/tex/symbols.ts';
import { type MessageOf, message } from '../../../../messages/message.ts';
import { ownValue } from '../../../../words/own-value.ts';
import type { Place } from '../../../../words/place.ts';
import { makeKey } from '../ris-item.ts';
import type { ReadProblem } from '../tagged.ts';
import { entryToCsl } from './bibtex.ts';
import { DATE_FIELDS } from './dates.ts';
import { scanBib } from './entries.ts';
import { misspelledFields, resolveTex, separateNames } from './fields.ts';
import { fixMappedItem } from './fix-mapped-item.ts';
import { inheritFields } from './inherit.ts';
import { renameForeignFields } from './known-fields.ts';
import type { BibEntry } from './scanner.ts';
import { mergeTitles } from './titles.ts';
import { unreadFields } from './unread-fields.ts';

export interface BibItem {
  key: string;
  /** Other keys by which it may be cited. */
  aliases: string[];
  csl: object;
  place: Place;
}

/**
 * Fields that `fixMappedItem` reads: `howpublished` has many meanings, and the mapping escapes addresses twice.
 */
const UNMAPPED_FIELDS = new Set(['howpublished', 'url']);

/** Types of entries that are not works. Some hold settings of styles, like `@IEEEtranBSTCTL`. */
const NON_WORKS = /^(?:xdata|set|\w*bstctl|[\w-]*(?:control|options))$/;

/** Types that standard styles treat as another type; biblatex manual, section 2.1. */
const TYPE_ALIASES: Record<string, string> = {
  commentary: 'book',
  music: 'audio',
  mvcommentary: 'mvbook',
  review: 'article',
  suppperiodical: 'article',
};

/** What the .bib files of an article share, because BibTeX reads them as one file. */
export interface SharedBib {
  strings: ReadonlyMap<string, string>;
  /** By key in lower case. */
  entries: ReadonlyMap<string, BibEntry>;
}

/** Reads what several .bib files share. Their problems are reported when each file is read. */
export function readShared(texts: readonly string[]): SharedBib {
  const strings = new Map(texts.flatMap((text) => [...scanBib(text).strings]));
  const entries = texts.flatMap((text) => scanBib(text, strings).entries);
  return { strings, entries: indexByKey(entries) };
}

/** Reads a .bib file. Entries that cannot be read are reported in `problems`. */
export function readBib(
  text: string,
  shared: SharedBib = { strings: new Map(), entries: new Map() },
): { items: BibItem[]; problems: ReadProblem[] } {
  const { entries, problems } = scanBib(text, shared.strings);
  const byKey = new Map([...shared.entries, ...indexByKey(entries)]);
  const items = entries
    .filter((entry) => !NON_WORKS.test(entry.type))
    .flatMap((entry) => readEntry(entry, byKey, problems));
  const withKeys = addMissingKeys(items, problems);
  const unread = unreadFields(entries.filter(({ type }) => !NON_WORKS.test(type)));
  return { items: withKeys, problems: unread ? [...problems, unread] : problems };
}

/** Gives a key to works without one, and reports it. */
function addMissingKeys(items: readonly BibItem[], problems: ReadProblem[]): BibItem[] {
  const usedKeys = new Set(items.map(({ key }) => key));
  return items.map((item) => {
    if (item.key) return item;
    const key = makeKey(item.csl, usedKeys);
    usedKeys.add(key);
    problems.push({
      message: message('bibliography-entry/key-missing', { key }),
      point: item.place.start,
    });
    return { ...item, key };
  });
}

function indexByKey(entries: readonly BibEntry[]): Map<string, BibEntry> {
  const withKey = entries.filter(({ key }) => key !== '');
  return new Map(withKey.map((entry) => [entry.key.toLowerCase(), entry]));
}

function readEntry(
  entry: BibEntry,
  byKey: ReadonlyMap<string, BibEntry>,
  problems: ReadProblem[],
): BibItem[] {
  const { key, start } = entry;
  const addProblem = (problem: MessageOf<'bibliography-entry'>) =>
    problems.push({ message: problem, point: start });
  try {
    const fields = renameForeignFields(inheritFields(entry, byKey));
    for (const [name, meant] of misspelledFields(fields))
      addProblem(message('bibliography-entry/field-misspelled', { key, field: name, meant }));
    const prepared = resolveTex(fields, (command) =>
      addProblem(message('bibliography-entry/tex-command', { key, command: `\\${command}` })),
    );
    separateNames(prepared, (name, names) =>
      addProblem(
        message('bibliography-entry/names-unseparated', {
          field: name,
          key,
          names: withSigns(names).slice(0, 120),
        }),
      ),
    );
    return [itemOf(entry, fields, prepared)];
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    addProblem(message('bibliography-entry/unreadable', { key, error: reason }));
    return [];
  }
}

function itemOf(
  { type: entryType, key, start, end }: BibEntry,
  fields: ReadonlyMap<string, string>,
  cleaned: ReadonlyMap<string, string>,
): BibItem {
  const type = ownValue(TYPE_ALIASES, entryType) ?? entryType;
  const prepared = mergeTitles(type, cleaned);
  const properties = Object.fromEntries(
    [...prepared].filter(([name]) => !UNMAPPED_FIELDS.has(name) && !DATE_FIELDS.has(name)),
  );
  const mapped = entryToCsl({ type, label: key, properties });
  const aliases = (fields.get('ids') ?? '').split(/(?:(?<!\s)\s+)?,\s*/).filter(Boolean);
  return { key, aliases, csl: fixMappedItem(mapped, type, prepared), place: { start, end } };
}
