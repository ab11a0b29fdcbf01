import type { CslItem } from '../../../article/article.ts';
import { phrasePattern } from '../phrases.ts';
import { type Fields, joined, type LabelledText, plainAs, type Reading } from '../reading.ts';
import { readDate } from '../segments/dates.ts';
import { richText, type Segment } from '../segments/segments.ts';
import type { Label } from '../tagger/labels.ts';
import { cleanContainer, cleanTitle, withoutRim } from '../trim.ts';
import { accessOf, bareAddress, identifiersOf, readNote, withoutEchoes } from './electronic.ts';
import { readDates } from './issued.ts';
import { isStandardNumber, kindOf } from './kind.ts';
import { readVolume } from './numbers.ts';
import { readEdition, readPages } from './pages.ts';
import { readAuthors, readEditors, readTranslators } from './people.ts';

export interface AssembledItem {
  item: CslItem;
  /** The author list ends in "et al.". */
  moreAuthors: boolean;
}

/** Turns labelled segments into CSL-JSON. Only printed text becomes a value. */
export function assembleItem(labelled: LabelledText): AssembledItem {
  const { reference, segments, access } = labelled;
  const fields: Partial<CslItem> = {};
  let moreAuthors = false;
  for (const label of ORDER) {
    const found = segments.filter((segment) => segment.label === label);
    if (found.length === 0) continue;
    const read = READERS[label]({ found, labelled, fields });
    moreAuthors ||= Boolean(read.more);
    delete read.more;
    Object.assign(fields, read);
  }
  Object.assign(fields, identifiersOf(labelled, fields));
  const item: CslItem = {
    ...withMedium(fields),
    ...accessOf(access, fields),
    id: '',
    type: 'document',
  };
  item.type = kindOf({ item, segments, text: reference.text });
  const whole = withSection(withYear(item), reference.text);
  return { item: withoutEchoes(withSelf(withRepository(withNumber(whole)))), moreAuthors };
}

/** The reader of each label. */
const READERS: Record<Label, (reading: Reading) => Fields> = {
  author: readAuthors,
  editor: readEditors,
  translator: readTranslators,
  date: readDates,
  // Segments that are far apart do not form one title.
  title: ({ found, labelled }) => textAs('title', found.slice(0, 1), labelled, cleanTitle),
  journal: ({ found, labelled }) =>
    textAs('container-title', found.slice(0, 1), labelled, cleanContainer),
  'container-title': readContainer,
  'collection-title': ({ found, labelled }) =>
    textAs('collection-title', found, labelled, (text) => withoutRim(text, '([=', ')]')),
  volume: readVolumes,
  pages: ({ found, labelled }) =>
    readLeaves(found, labelled) ?? { ...readPages(joined(found.slice(0, 1))) },
  publisher: ({ found }) => plainAs('publisher', imprint(found)),
  location: ({ found }) => plainAs('publisher-place', imprint(found)),
  edition: ({ found }) => plainAs('edition', readEdition(joined(found))),
  genre: readGenre,
  'citation-number': () => ({}),
  isbn: () => ({}),
  doi: () => ({}),
  url: ({ found }) => plainAs('URL', bareAddress(found.slice(0, 1))),
  note: readNote,
};

/** Later readers may use the fields that earlier ones found. */
const ORDER: Label[] = [
  'author',
  'editor',
  'translator',
  'date',
  'title',
  'journal',
  'container-title',
  'collection-title',
  'volume',
  'pages',
  'publisher',
  'location',
  'edition',
  'genre',
  'url',
  'note',
];

function textAs(
  name: 'title' | 'container-title' | 'collection-title',
  found: Segment[],
  { reference }: LabelledText,
  clean: (text: string) => string,
): Fields {
  const text = found.map(({ start, end }) => richText(reference, start, end)).join(' ');
  return plainAs(name, clean(text));
}

/**
 * Publishers and places. Example: "São Paulo: Edusp; Porto Alegre: Zouk". "[S.l.]" and "s.n." mean unknown, so they
 * give no value.
 */
function imprint(found: Segment[]): string | undefined {
  const pairs = found.length > 1 && found.some(({ text }) => /[:;]\s*$/.test(text));
  const bare = found.map((each) => ({
    ...each,
    text: each.text.replace(/^[\s,:;]+|[\s,:;]+$/g, ''),
  }));
  const text = withoutRim(joined(bare, pairs ? '; ' : ', '), '([', ')]');
  return /^s\.\s?[ln]\.?$/i.test(text) ? undefined : text;
}

/**
 * Brazilian theses count leaves: "180 f. Tese (Doutorado em Educação)". Elsewhere "180 f." means that page and the
 * next.
 */
function readLeaves([first]: Segment[], { reference }: LabelledText): Fields | undefined {
  const count = /^\W*(\d{1,4}) ?f\W*$/.exec(first?.text ?? '')?.[1];
  const isThesis = /(?<!\p{L})(?:tese|dissertação|monografia|trabalho de conclusão)(?!\p{L})/iu;
  return count && isThesis.test(reference.text) ? { 'number-of-pages': count } : undefined;
}

/** If a journal is the container already, a second container can only be a series. */
function readContainer({ found, labelled, fields }: Reading): Fields {
  const name = fields['container-title'] === undefined ? 'container-title' : 'collection-title';
  return textAs(name, found, labelled, cleanContainer);
}

/** The number belongs to a part of the journal. Example: "Вестник МГУ. Серия 5.". */
function isPartOfJournal({ start }: Segment, { reference }: LabelledText): boolean {
  const before = reference.text.slice(0, start);
  return /(?<!\p{L})(?:серия|сер\.|series|ser\.|série)\s+$/iu.test(before.slice(-12));
}

/** "50: 3" and "D95, 074508" are volume and page unless pages follow; then they are volume and issue. */
function volumeAndPage(text: string, fields: Partial<CslItem>): Fields | undefined {
  const match = /^\D?(\d+)\s?([:,])\s?(\p{Lu}?\d+(?:[-–]\d+)?)[\s.,;]*$/u.exec(text);
  const [, volume, sign, page = ''] = match ?? [];
  // Entries that print only volume and page leave the title out.
  const isPage = sign === ':' || /^0|\d{4}|[-–]/.test(page) || !fields.title;
  return volume && page && isPage ? { volume, ...readPages(page) } : undefined;
}

/** A number beside a series belongs to the series. */
function readVolumes({ found, labelled, fields }: Reading): Fields {
  const text = joined(found.filter((each) => !isPartOfJournal(each, labelled)));
  // In "medRxiv 2020.06.11.20128207" the date and number are not a volume.
  const deposit = /^\W*(20\d\d\.\d\d\.\d\d\.\d{4,10}(?:v\d+)?)\W*$/.exec(text)?.[1];
  if (deposit) return { number: deposit };
  const pages = labelled.segments.some(({ label }) => label === 'pages');
  const first = pages ? undefined : volumeAndPage(text, fields);
  if (first) return first;
  const numbers = readVolume(text);
  const series =
    fields['collection-title'] !== undefined &&
    labelled.segments.every(({ label }) => label !== 'journal');
  if (!series) return { ...numbers };
  const number = numbers.volume ?? numbers.issue;
  return number === undefined ? { ...numbers } : { 'collection-number': number };
}

/** Words that some styles print after every work of a medium. */
const MEDIUM =
  /^[\s([]*(?:online|internet|print|web|electronic resource|электронный ресурс|en línea|en ligne|on-line)[\s)\].,;]*$/i;

/** Splits genre and number. Example: "Technical Report CAIP-TR-125". */
function readGenre({ found }: Reading): Fields {
  const text = withoutRim(
    joined(
      found.filter((each) => !MEDIUM.test(each.text)),
      ', ',
    ),
    '([',
    ')]',
  );
  if (isStandardNumber(text)) return { number: text };
  const match =
    /^([\p{L}\p{M}. '’-]*?[\p{L}.]),?\s{1,100}((?:no\.?|nr\.?|number|n°|№|#)?\s*[\p{Lu}\d/.-]{0,1000}\d[\p{Lu}\p{Ll}\d/.,–-]*)$/u.exec(
      text,
    );
  if (!match) return plainAs('genre', text);
  const number = (match[2] ?? '').replace(/^(?:no|nr|number|n°|№|#)\.?\s*/i, '');
  const genre = (match[1] ?? '').replace(/(?<=\p{L} )(?:no|nr|number|n°|№)\.?,?$/iu, '');
  return { genre: withoutRim(genre, '', ','), number };
}

/** The number of a report or a book is not an issue. */
function withNumber(item: CslItem): CslItem {
  const { issue, ...rest } = item;
  const periodical = item.type.startsWith('article') || item['container-title'] !== undefined;
  if (periodical || issue === undefined || item.volume || item.number) return item;
  return { ...rest, number: issue };
}

/** Example: "Tide gauge data [Data set]". */
function withMedium(fields: Partial<CslItem>): Partial<CslItem> {
  const title = fields.title ?? '';
  const at = title.lastIndexOf('[');
  const medium = at > 1 ? /^\[([^[\]]{3,100})\]$/.exec(title.slice(at))?.[1] : undefined;
  const words = medium?.toLowerCase().replace(/^unpublished /, '') ?? '';
  if (!medium || fields.genre || phrasePattern('medium', 'u').exec(words)?.index !== 0)
    return fields;
  return { ...fields, title: title.slice(0, at).trim(), genre: medium };
}

/**
 * The names of laws and standards contain their year. Examples: "Lei nº 9.394, de 20 de dezembro de 1996", "ISO
 * 14001:2015".
 */
function withYear(item: CslItem): CslItem {
  const named =
    item.type === 'legislation' ? item.title : item.type === 'standard' ? item.number : undefined;
  const date = item.issued ? undefined : YEAR_IN_NAME.exec(String(named ?? ''))?.[0];
  const issued = date && readDate(date)?.date;
  return issued ? { ...item, issued } : item;
}

const YEAR_IN_NAME =
  /(?<= (?:de|du|от|of|vom) )(\d{1,2}º?(?:er)?\.? (?:de )?\p{L}{3,10} (?:de )?\d{4}|\d\d\.\d\d\.\d{4})|(?<= Act,? | Tahun | de |[:(])((?:1[6-9]|20)\d\d)(?!\d)/u;

/** Laws are cited by section, not by page. Example: "Human Rights Act 1998, s 6(1)(a)". */
function withSection(item: CslItem, text: string): CslItem {
  const section = item.type === 'legislation' ? SECTION.exec(text)?.[1] : undefined;
  if (section === undefined) return item;
  const { page: _, ...rest } = item;
  return { ...rest, section: section.replace(/\s?[–—]\s?/g, '-') };
}

const SECTION_NUMBER = String.raw`\d{1,4}\p{Lu}{0,2}(?:\(\w{1,4}\)){0,4}`;
const SECTION = new RegExp(
  String.raw`(?:,\s|\s§+\s?)(?:ss?|secs?|sections?|arts?|articles?|regs?|regulations?)?\.?\s?(?<=§\s?|[\p{L}.]\s?)` +
    String.raw`(${SECTION_NUMBER}(?:\s?[-–—]\s?${SECTION_NUMBER})?)\.?$`,
  'u',
);

/** Replaces "Author" as publisher. Example: APA's "Islamabad: Author." */
function withSelf(item: CslItem): CslItem {
  const [author, ...others] = item.author ?? [];
  const self = /^(?:the )?authors?$|^autor(?:es)?$|^yazar$/i.test(item.publisher ?? '');
  if (!self || !author || others.length > 0 || !author.literal) return item;
  return { ...item, publisher: author.literal };
}

/** A repository is the publisher of a data set, not its container. */
function withRepository(item: CslItem): CslItem {
  const { 'container-title': container, ...rest } = item;
  const alone = ['dataset', 'software', 'standard'].includes(item.type);
  return alone && container && !item.publisher ? { ...rest, publisher: container } : item;
}
