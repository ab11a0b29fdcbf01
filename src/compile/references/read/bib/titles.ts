/** Titles of works and of what holds them, where the mapping of BibLaTeX to CSL would lose or repeat one. */

/** Entries that are no part of another; https://ctan.org/pkg/biblatex, section 2.1. */
const WHOLES =
  /^(?:mv)?(?:book|collection|proceedings|reference)$|^(?:booklet|manual|periodical|report|techreport|thesis|mastersthesis|phdthesis)$/;
const IN_PERIODICALS = /^(?:article|periodical|suppperiodical|review)$/;
const WEB = /^(?:online|electronic|www|webpage|website|blog)$/;

/**
 * An entry's fields with one title and at most one of what holds it.
 *
 * @param type of the entry
 * @param given its fields, their TeX resolved
 */
export function withTitles(type: string, given: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map(given);
  const isWhole = WHOLES.test(type);
  const isSaid = (name: string) => same(fields.get('booktitle'), fields.get(name));
  if (isWhole && (isSaid('title') || isSaid('publisher')))
    for (const name of ['booktitle', 'booksubtitle', 'booktitleaddon']) fields.delete(name);
  if (type === 'periodical') fold(fields, 'title', 'issuetitle');
  addition(fields, type);
  fold(fields, 'booktitle', 'booktitleaddon', 'booksubtitle');
  mainTitle(fields, isWhole ? 'title' : 'booktitle');
  const journal = join(': ', fields.get('journaltitle'), fields.get('journalsubtitle'));
  if (journal && !IN_PERIODICALS.test(type) && !fields.has('booktitle'))
    fields.set('booktitle', journal);
  return fields;
}

/** What is added to a title; reference managers write the name of a web site there. */
function addition(fields: Map<string, string>, type: string): void {
  const words = fields.get('titleaddon');
  if (!words) return;
  if (WEB.test(type) && !fields.has('booktitle')) fields.set('booktitle', words);
  else fold(fields, 'title', 'titleaddon', 'subtitle');
}

/** A volume of several: "Collected works: Tragedies", since few styles print a second title. */
function mainTitle(fields: Map<string, string>, own: 'title' | 'booktitle'): void {
  const main = fields.get('maintitle');
  if (!main) {
    fold(fields, own, 'maintitleaddon', 'mainsubtitle');
    return;
  }
  fold(fields, 'maintitle', 'maintitleaddon', 'mainsubtitle');
  const volume = fields.get(own);
  if (!same(volume, main)) fields.set(own, join(': ', fields.get('maintitle'), volume));
  fields.delete('maintitle');
}

/** Takes an addition, and a subtitle before it, into the title itself. */
function fold(fields: Map<string, string>, title: string, addition: string, subtitle = ''): void {
  const [words, more] = [fields.get(addition), fields.get(subtitle)];
  if (!words && !more) return;
  fields.set(title, join('. ', join(': ', fields.get(title), more), words));
  for (const name of [addition, subtitle]) fields.delete(name);
}

function join(sign: string, ...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(sign);
}

function same(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && plain(one) === plain(other);
}

/** Without marks, protected capitals and signs. */
function plain(title: string): string {
  return title
    .replace(/<[^<>]*>|[{}]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
