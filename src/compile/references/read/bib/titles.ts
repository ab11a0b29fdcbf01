/** Merges titles that the mapping from BibLaTeX to CSL would lose or repeat. */

/** Types of works that are not part of another work; https://ctan.org/pkg/biblatex, section 2.1. */
const WHOLES =
  /^(?:mv)?(?:book|collection|proceedings|reference)$|^(?:booklet|manual|periodical|report|techreport|thesis|mastersthesis|phdthesis)$/;
const IN_PERIODICALS = /^(?:article|periodical|suppperiodical|review)$/;
const WEB = /^(?:online|electronic|www|webpage|website|blog)$/;

/**
 * The fields of an entry with one title and at most one title of the containing work.
 *
 * @param type of the entry
 * @param source its fields, with their TeX resolved
 */
export function mergeTitles(
  type: string,
  source: ReadonlyMap<string, string>,
): Map<string, string> {
  const fields = new Map(source);
  const isWhole = WHOLES.test(type);
  const repeats = (name: string) => isSameTitle(fields.get('booktitle'), fields.get(name));
  if (isWhole && (repeats('title') || repeats('publisher')))
    for (const name of ['booktitle', 'booksubtitle', 'booktitleaddon']) fields.delete(name);
  if (type === 'periodical') appendToTitle(fields, 'title', 'issuetitle');
  mergeAddition(fields, type);
  appendToTitle(fields, 'booktitle', 'booktitleaddon', 'booksubtitle');
  mergeMainTitle(fields, isWhole ? 'title' : 'booktitle');
  const journal = join(': ', fields.get('journaltitle'), fields.get('journalsubtitle'));
  if (journal && !IN_PERIODICALS.test(type) && !fields.has('booktitle'))
    fields.set('booktitle', journal);
  return fields;
}

/**
 * Merges the addition to a title, or uses it as the name of the web site, which reference managers write there.
 */
function mergeAddition(fields: Map<string, string>, type: string): void {
  const words = fields.get('titleaddon');
  if (!words) return;
  if (WEB.test(type) && !fields.has('booktitle')) fields.set('booktitle', words);
  else appendToTitle(fields, 'title', 'titleaddon', 'subtitle');
}

/**
 * Merges the title of a multi-volume work, because few styles print a second title.
 * Example: "Collected works: Tragedies"
 */
function mergeMainTitle(fields: Map<string, string>, own: 'title' | 'booktitle'): void {
  const main = fields.get('maintitle');
  if (!main) {
    appendToTitle(fields, own, 'maintitleaddon', 'mainsubtitle');
    return;
  }
  appendToTitle(fields, 'maintitle', 'maintitleaddon', 'mainsubtitle');
  const volume = fields.get(own);
  if (!isSameTitle(volume, main)) fields.set(own, join(': ', fields.get('maintitle'), volume));
  fields.delete('maintitle');
}

/** Appends a subtitle and an addition to the title. */
function appendToTitle(
  fields: Map<string, string>,
  title: string,
  addition: string,
  subtitle = '',
): void {
  const [words, more] = [fields.get(addition), fields.get(subtitle)];
  if (!words && !more) return;
  fields.set(title, join('. ', join(': ', fields.get(title), more), words));
  for (const name of [addition, subtitle]) fields.delete(name);
}

function join(sign: string, ...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(sign);
}

function isSameTitle(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && normalizeTitle(one) === normalizeTitle(other);
}

/** A title in lower case, without tags, braces and punctuation. */
function normalizeTitle(title: string): string {
  return title
    .replace(/<[^<>]*>|[{}]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
