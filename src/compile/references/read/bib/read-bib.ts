/** .bib files, read into CSL-JSON that `cleanItem` cleans. */

import { ownValue } from '../../../../article/own-value.ts';
import { withSigns } from '../../../../markup/tex/symbols.ts';
import { type MessageOf, message } from '../../../../messages/message.ts';
import type { Place } from '../../../../words/place.ts';
import { madeKey } from '../ris-item.ts';
import type { ReadProblem } from '../tagged.ts';
import { entryToCsl } from './bibtex.ts';
import { DATE_FIELDS } from './dates.ts';
import { scanBib } from './entries.ts';
import { misspelt, prepareFields, settleNames } from './fields.ts';
import { settleItem } from './fix-mapped-item.ts';
import { withInherited } from './inherit.ts';
import { withKnownFields } from './known-fields.ts';
import type { BibEntry } from './scanner.ts';
import { withTitles } from './titles.ts';
import { unreadFields } from './unread-fields.ts';

export interface BibItem {
  key: string;
  /** Other keys by which it may be cited. */
  aliases: string[];
  csl: object;
  place: Place;
}

/** How a work was published is many things, and the mapping escapes addresses twice: `settleItem` reads them. */
const SETTLED = new Set(['howpublished', 'url']);

/** Types that hold no work of their own, and those that styles read their settings from (`@IEEEtranBSTCTL`). */
const NO_WORKS = /^(?:xdata|set|\w*bstctl|[\w-]*(?:control|options))$/;

/** Types that standard styles treat as another one, or that are a kind of it; biblatex manual, section 2.1. */
const TREATED_AS: Record<string, string> = {
  commentary: 'book',
  music: 'audio',
  mvcommentary: 'mvbook',
  review: 'article',
  suppperiodical: 'article',
};

/** What the .bib files of an article lend each other, as BibTeX reads all of them as one. */
export interface BibShared {
  strings: ReadonlyMap<string, string>;
  /** By key in lower case. */
  entries: ReadonlyMap<string, BibEntry>;
}

/** Reads several .bib files for what they share; their problems are told when each is read. */
export function sharedOf(texts: readonly string[]): BibShared {
  const strings = new Map(texts.flatMap((text) => [...scanBib(text).strings]));
  const entries = texts.flatMap((text) => scanBib(text, strings).entries);
  return { strings, entries: byKeys(entries) };
}

/** Reads a .bib file; entries that cannot be read are among the problems. */
export function readBib(
  text: string,
  shared: BibShared = { strings: new Map(), entries: new Map() },
): { items: BibItem[]; problems: ReadProblem[] } {
  const { entries, problems } = scanBib(text, shared.strings);
  const byKey = new Map([...shared.entries, ...byKeys(entries)]);
  const items = entries
    .filter((entry) => !NO_WORKS.test(entry.type))
    .flatMap((entry) => readEntry(entry, byKey, problems));
  const keyed = withKeys(items, problems);
  const unread = unreadFields(entries.filter(({ type }) => !NO_WORKS.test(type)));
  return { items: keyed, problems: unread ? [...problems, unread] : problems };
}

/** Works without a key get one, as those of other files do, and the editor is told which. */
function withKeys(items: readonly BibItem[], problems: ReadProblem[]): BibItem[] {
  const taken = new Set(items.map(({ key }) => key));
  return items.map((item) => {
    if (item.key) return item;
    const key = madeKey(item.csl, taken);
    taken.add(key);
    problems.push({
      message: message('bibliography-entry/key-missing', { key }),
      point: item.place.start,
    });
    return { ...item, key };
  });
}

function byKeys(entries: readonly BibEntry[]): Map<string, BibEntry> {
  const named = entries.filter(({ key }) => key !== '');
  return new Map(named.map((entry) => [entry.key.toLowerCase(), entry]));
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
    const fields = withKnownFields(withInherited(entry, byKey));
    for (const [name, meant] of misspelt(fields))
      addProblem(message('bibliography-entry/field-misspelled', { key, field: name, meant }));
    const prepared = prepareFields(fields, (command) =>
      addProblem(message('bibliography-entry/tex-command', { key, command: `\\${command}` })),
    );
    settleNames(prepared, (name, names) =>
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
  { type: stated, key, start, end }: BibEntry,
  fields: ReadonlyMap<string, string>,
  cleaned: ReadonlyMap<string, string>,
): BibItem {
  const type = ownValue(TREATED_AS, stated) ?? stated;
  const prepared = withTitles(type, cleaned);
  const properties = Object.fromEntries(
    [...prepared].filter(([name]) => !SETTLED.has(name) && !DATE_FIELDS.has(name)),
  );
  const mapped = entryToCsl({ type, label: key, properties });
  const aliases = (fields.get('ids') ?? '').split(/(?:(?<!\s)\s+)?,\s*/).filter(Boolean);
  return { key, aliases, csl: settleItem(mapped, type, prepared), place: { start, end } };
}
