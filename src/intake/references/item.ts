import type { CslItem } from '../../article.ts';
import { accessOf, bareAddress, identifiersOf, readNote, withoutEchoes } from './electronic.ts';
import { readDates } from './issued.ts';
import { kindOf } from './kind.ts';
import type { Label } from './labels.ts';
import { readVolume } from './numbers.ts';
import { readEdition, readPages } from './pages.ts';
import { namesAs, readAuthors } from './people.ts';
import { type Fields, joined, type LabelledText, plainAs, type Reading } from './reading.ts';
import { richText, type Segment } from './segments.ts';
import { cleanContainer, cleanTitle, withoutRim } from './trim.ts';

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
