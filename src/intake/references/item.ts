import type { CslDate, CslItem } from '../../article.ts';
import type { Access } from './anchors.ts';
import { isUndated, latinDigits, readDate } from './dates.ts';
import { readIdentifiers } from './identifiers.ts';
import { kindOf } from './kind.ts';
import type { Label } from './labels.ts';
import { readNames } from './names.ts';
import { readVolume } from './numbers.ts';
import { readEdition, readPages } from './pages.ts';
import { richText, type Segment } from './segments.ts';
import type { TokenizedReference } from './tokens.ts';
import { cleanContainer, cleanTitle, withoutRim } from './trim.ts';

/** A labelled reference, and what of it was found beforehand. */
export interface LabelledText {
  reference: TokenizedReference;
  segments: Segment[];
  access?: Access;
}

export interface AssembledItem {
  item: CslItem;
  /** The author list ends in "et al.". */
  moreAuthors: boolean;
}

/** Turns labelled segments into CSL-JSON. Only what is printed becomes a value. */
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
  Object.assign(fields, identifiersOf(labelled, fields), accessOf(access, fields));
  const item: CslItem = { ...withTitle(fields, segments), id: '', type: 'document' };
  item.type = kindOf({ item, segments, text: reference.text });
  return { item: withoutEchoes(withNumber(item)), moreAuthors };
}

interface Reading {
  found: Segment[];
  labelled: LabelledText;
  /** What was read before, in `ORDER`. */
  fields: Partial<CslItem>;
}

type Fields = Partial<CslItem> & { more?: number };

const joined = (found: Segment[], by = ' '): string => found.map(({ text }) => text).join(by);

/** How each label is read. */
const READERS: Record<Label, (reading: Reading) => Fields> = {
  author: readAuthors,
  editor: ({ found, fields }) => (fields.editor ? {} : namesAs('editor', found.slice(0, 1))),
  translator: ({ found }) => namesAs('translator', found.slice(0, 1)),
  date: readDates,
  title: ({ found, labelled }) => textAs('title', found, labelled, cleanTitle),
  journal: ({ found, labelled }) =>
    textAs('container-title', found.slice(0, 1), labelled, cleanContainer),
  'container-title': readContainer,
  'collection-title': ({ found, labelled }) =>
    textAs('collection-title', found, labelled, (text) => withoutRim(text, '([', ')]')),
  volume: readVolumes,
  pages: ({ found }) => ({ ...readPages(joined(found.slice(0, 1))) }),
  publisher: ({ found }) => plainAs('publisher', withoutRim(joined(found, ', '), '([', ')]')),
  location: ({ found }) => plainAs('publisher-place', withoutRim(joined(found, ', '), '([', ')]')),
  edition: ({ found }) => plainAs('edition', readEdition(joined(found))),
  genre: readGenre,
  'citation-number': () => ({}),
  isbn: () => ({}),
  doi: () => ({}),
  url: ({ found }) => plainAs('URL', bareAddress(found.slice(0, 1))),
  note: readNote,
};

/** Later readers may look at what earlier ones found. */
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

function plainAs(name: keyof CslItem & string, value: string | undefined): Fields {
  return value ? { [name]: value } : {};
}

function namesAs(name: 'author' | 'editor' | 'translator', found: Segment[]): Fields {
  const { names, more } = readNames(joined(found));
  return names.length > 0 ? { [name]: names, ...(more && name === 'author' && { more: 1 }) } : {};
}

/** "Kelle, Udo (Hrsg.)": the role, if it stands there, makes them editors. */
function readAuthors({ found, labelled }: Reading): Fields {
  const [first] = found;
  if (!first) return {};
  const after = labelled.reference.text.slice(first.end, first.end + 24);
  const role =
    EDITOR_ROLE.test(`${first.text} `) ||
    /^\s*(?:[([]\d{4}[a-z]?[)\]],?\s*)?[[(](?:Hrsg|Hgg?|eds?)\.?[)\]]/i.test(after);
  return namesAs(role ? 'editor' : 'author', [first]);
}

const EDITOR_ROLE =
  /[\s,([](?:Hrsgg?|Hgg?|eds?|editors?|Orgs?|Coords?|ред|主编)\.?[\])]?[\s,.:]*$/i;

function textAs(
  name: 'title' | 'container-title' | 'collection-title',
  found: Segment[],
  { reference }: LabelledText,
  clean: (text: string) => string,
): Fields {
  const text = found.map(({ start, end }) => richText(reference, start, end)).join(' ');
  return plainAs(name, clean(text));
}

/** A journal keeps the place; then a second container can only be a series. */
function readContainer({ found, labelled, fields }: Reading): Fields {
  const name = fields['container-title'] === undefined ? 'container-title' : 'collection-title';
  return textAs(name, found, labelled, cleanContainer);
}

/** The first year counts; a later segment may add month and day: "(2014). … 30 October". */
function readDates({ found }: Reading): Fields {
  const fields: Fields = {};
  for (const { text } of found) {
    const read = readDate(text);
    if (!fields.issued) {
      if (!read && isUndated(text)) continue;
      if (!read) continue;
      fields.issued = read.date;
      if (read.original) fields['original-date'] = read.original;
      if (read.suffix) fields['year-suffix'] = read.suffix;
    } else {
      fields.issued = withDay(fields.issued, text);
    }
  }
  return fields;
}

function withDay(issued: CslDate, text: string): CslDate {
  const [year, month] = issued['date-parts']?.[0] ?? [];
  if (year === undefined || month !== undefined) return issued;
  const again = readDate(
    /\d{4}/.test(latinDigits(text)) ? text : `${withoutRim(text, '(', ')')} ${year}`,
  );
  const same = again?.date['date-parts']?.[0]?.[0] === year;
  return same && again ? again.date : issued;
}

/** A number beside a series is the series' own. */
function readVolumes({ found, labelled, fields }: Reading): Fields {
  const text = joined(found);
  const numbers = readVolume(text);
  const series =
    fields['collection-title'] !== undefined &&
    labelled.segments.every(({ label }) => label !== 'journal');
  if (!series) return { ...numbers };
  const number = numbers.volume ?? numbers.issue;
  return number === undefined ? { ...numbers } : { 'collection-number': number };
}

/** Words that some styles put beside every work of a medium. */
const MEDIUM =
  /^[\s([]*(?:online|internet|print|web|electronic resource|электронный ресурс|en línea|en ligne|on-line)[\s)\].,;]*$/i;

/** "Technical Report CAIP-TR-125": kind and number. */
function readGenre({ found }: Reading): Fields {
  const text = withoutRim(
    joined(
      found.filter((each) => !MEDIUM.test(each.text)),
      ', ',
    ),
    '([',
    ')]',
  );
  const match =
    /^([\p{L}\p{M}. '’-]*?[\p{L}.]),?\s+((?:no\.?|nr\.?|number|n°|№|#)?\s*[\p{Lu}\d/.-]*\d[\p{Lu}\p{Ll}\d/.–-]*)$/u.exec(
      text,
    );
  if (!match) return plainAs('genre', text);
  const number = (match[2] ?? '').replace(/^(?:no|nr|number|n°|№|#)\.?\s*/i, '');
  return { genre: withoutRim(match[1] ?? '', '', ','), number };
}

/** Words of the note that are neither access statement nor a link's name. */
function readNote({ found, labelled }: Reading): Fields {
  const { access, reference } = labelled;
  const kept = found.map(({ start, end }) => {
    const from =
      access && access.start < end && access.end > start ? Math.min(end, access.end) : start;
    const before =
      from > start && access ? reference.text.slice(start, Math.max(start, access.start)) : '';
    return `${before} ${reference.text.slice(from, end)}`;
  });
  const text = withoutRim(
    kept.join(' ').replace(LINK_NAMES, ' ').replace(/\s+/g, ' '),
    '([:',
    ')]:',
  );
  const said = text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !LINK_WORDS.has(word.toLowerCase()));
  return said.length > 0 ? { note: text } : {};
}

/** Words that only lead to an address. */
const LINK_WORDS = new Set(
  'from at on online website web site url link in available retrieved accessed and the unter von de em en'.split(
    ' ',
  ),
);

/** What stands before an address or is the name of a link, and says nothing of the work. */
const LINK_NAMES =
  /\[(?:pubmed|cross ?ref|google scholar|medline|web of science|isi|scopus|free full text|pmc(?: free article)?|abstract|full text)\]|(?:retrieved|available|accessed|recuperado|disponível|disponible|verfügbar|abrufbar|online|obtenido)(?:\s+(?:from|at|on|online|de|em|en|sur|unter|à|in))*\s*[:.,]*(?=\s|$)|\b(?:URL|link|website|online)\s*:|\bpubmed(?: pmid)?(?=[:;.\s]*$)/giu;

/** An address of several pieces was put together from its segment. */
function identifiersOf(
  { reference, segments }: LabelledText,
  fields: Partial<CslItem>,
): Partial<CslItem> {
  const { arxiv, URL, ...found } = readIdentifiers(reference.text);
  const preprint = arxiv && !fields.volume && segments.every(({ label }) => label !== 'journal');
  const longer =
    URL && (fields.URL === undefined || !fields.URL.startsWith(URL.replace(/[-/]$/, '')));
  return { ...found, ...(longer && { URL }), ...(preprint && { number: `arXiv:${arxiv}` }) };
}

function accessOf(access: Access | undefined, fields: Partial<CslItem>): Partial<CslItem> {
  if (!access) return {};
  const site = access.site && !fields['container-title'] ? { 'container-title': access.site } : {};
  const source = access.site && fields['container-title'] ? { source: access.site } : {};
  return { ...site, ...source, ...(access.accessed && { accessed: access.accessed }) };
}

/** "www.cell.com", and an address that a line break cut: "http://www. example.org/a". */
function bareAddress(found: Segment[]): string | undefined {
  const text = joined(found)
    .replace(/^[<([\s]*(?:url:?\s*)?/i, '')
    .replace(/[>)\]\s.,;]+$/, '');
  const whole = /\s/.test(text) && text.split(/\s+/).length < 6 ? text.replace(/\s+/g, '') : text;
  if (/doi\.org\//i.test(whole)) return undefined;
  if (/^(?:https?|ftp):\/\/[^\s/]+\.[^\s]+$/i.test(whole)) return whole.replace(/[.,;)\]>]+$/, '');
  const www = /^www\.[^\s/]+\.[^\s]+$/i.exec(whole);
  return www ? `http://${www[0].replace(/[.,;)\]]+$/, '')}` : undefined;
}

/** A container without a title is the title: a book in italics. */
function withTitle(fields: Partial<CslItem>, segments: Segment[]): Partial<CslItem> {
  const { title, 'container-title': container, ...rest } = fields;
  const lone = !title && container && segments.every(({ label }) => label !== 'journal');
  return lone && !fields.volume ? { ...rest, title: container } : fields;
}

/** The number of a report or a book is no issue. */
function withNumber(item: CslItem): CslItem {
  const { issue, ...rest } = item;
  const periodical = item.type.startsWith('article') || item['container-title'] !== undefined;
  if (periodical || issue === undefined || item.volume || item.number) return item;
  return { ...rest, number: issue };
}

/** "arXiv preprint arXiv:1706.03762" says no more than the number does. */
function withoutEchoes(item: CslItem): CslItem {
  const { note, ...rest } = item;
  const echo =
    typeof note === 'string' &&
    /^arXiv/.test(String(item.number)) &&
    /^\W*(?:arxiv|preprint|abs|[\s:./\d[\]v-])+$/i.test(note);
  return echo ? { ...rest } : item;
}
