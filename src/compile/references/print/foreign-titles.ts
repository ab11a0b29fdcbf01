/**
 * Finds titles that are certainly not English. English styles change the capitals of titles, which would give
 * "Zeitschrift Für Physik" if an entry does not name its language.
 */
import type { CslItem } from '../../../article/article.ts';

const TITLES = [
  'title',
  'container-title',
  'collection-title',
  'volume-title',
  'event-title',
  'original-title',
] as const;

/** Words that are not in English titles in lower case. Some of them occur in names ("van der Waals"). */
const FOREIGN = words(
  `für und zur zum über dem einer eines das bei aus
  les des aux une dans pour
  los las del una para
  dos das uma em não são
  della delle dei degli dell nel nella gli
  het een voor
  och för og af
  yang dan untuk dari pada dalam
  için bir ile
  oraz jest
  și pentru
  és az`,
);
const MAYBE_FOREIGN = words(
  'der die den des im von mit am et la le du sur au de en el y e o os as na do da di i il van op ve till til w z',
);
const ENGLISH = words('the of and for with from by to on at an is are');

/** Protects foreign titles, and addresses in all titles, from changes of case. */
export function protectForeignTitles(item: CslItem): CslItem {
  const protectedTitles = TITLES.flatMap((name) => {
    const text = item[name];
    return typeof text === 'string' ? [[name, protectTitle(text, item.language)] as const] : [];
  });
  return { ...item, ...Object.fromEntries(protectedTitles) };
}

function protectTitle(title: string, language: CslItem[string]): string {
  if (language === undefined && !QUOTED.test(title) && isForeign(title)) return noCase(title);
  return title.replace(ADDRESS, noCase);
}

function noCase(words: string): string {
  return `<span class="nocase">${words}</span>`;
}

/** An address or file name. Citeproc would take each part for a word. Examples: "arxiv.org", "node.js" */
const ADDRESS = /(?<![\p{L}\d@./-])[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?![\p{L}\d.@-])/gu;

/** Quotation marks and formatting. A span must not cross them, because citeproc nests them together. */
const QUOTED = /(?<![\p{L}\p{M}])['’‘"“”„«»]|['’‘"“”„«»](?![\p{L}\p{M}])|</u;

function isForeign(text: string): boolean {
  const small =
    text
      .replace(/<[^<>]*>/g, '')
      .match(/(?<![\p{L}\p{M}\p{N}’'-])\p{Ll}+(?![\p{L}\p{M}\p{N}-])/gu) ?? [];
  if (small.some((word) => ENGLISH.has(word))) return false;
  if (small.some((word) => FOREIGN.has(word))) return true;
  return new Set(small.filter((word) => MAYBE_FOREIGN.has(word))).size > 1;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
