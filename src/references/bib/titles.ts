/** Titles of works and of what holds them, where the mapping of BibLaTeX to CSL loses or repeats one. */
import { withSigns } from './tex-symbols.ts';

type Item = Record<string, unknown>;
type Fields = ReadonlyMap<string, string>;

/** Entries that are no part of another; https://ctan.org/pkg/biblatex, section 2.1. */
const WHOLES =
  /^(?:mv)?(?:book|collection|proceedings|reference)$|^(?:booklet|manual|periodical|report|techreport|thesis|mastersthesis|phdthesis)$/;

/** Puts the titles of a mapped item right. */
export function titles(item: Item, fields: Fields, type: string): void {
  mainTitle(item, fields, type);
  if (WHOLES.test(type) && same(item['container-title'], item.title))
    delete item['container-title'];
  const journal = ['journaltitle', 'journalsubtitle'].flatMap((name) => signed(fields, name) ?? []);
  if (journal.length > 0) item['container-title'] ??= journal.join(': ');
  addition(item, fields);
}

/**
 * A volume of several: "Collected works: Tragedies", since few styles print a second title. The
 * mapping takes the first for what holds the book, and then forgets the volume's own.
 */
function mainTitle(item: Item, fields: Fields, type: string): void {
  const main = [signed(fields, 'maintitle'), signed(fields, 'mainsubtitle')];
  const [title] = main;
  if (!title) return;
  const set = main.filter(Boolean).join(': ');
  if (WHOLES.test(type)) {
    if (!same(item.title, title)) item.title = [set, item.title].filter(Boolean).join(': ');
    delete item['container-title'];
    return;
  }
  const book = [signed(fields, 'booktitle'), signed(fields, 'booksubtitle')].filter(Boolean);
  const volume = same(book[0], title) ? [] : book;
  item['container-title'] = [set, ...volume].join(': ');
}

/** What is added to a title; reference managers write the name of a web site there. */
function addition(item: Item, fields: Fields): void {
  const words = signed(fields, 'titleaddon');
  if (!words) return;
  if (item.type === 'webpage' || item.type?.toString().startsWith('post'))
    item['container-title'] ??= words;
  else item.title = item.title ? `${item.title}. ${words}` : words;
}

function signed(fields: Fields, name: string): string | undefined {
  const value = fields.get(name);
  return value && withSigns(value);
}

function same(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string' && plain(one) === plain(other);
}

/** Without marks, protected capitals and signs. */
function plain(title: string): string {
  return title
    .replace(/<[^<>]*>|[{}]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
