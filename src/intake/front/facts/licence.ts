/** Reads licence and copyright holder from sentences. Missing facts are not completed. */
import { readLicense } from '../../../compile/metadata/values/license.ts';
import { phrasesIn } from '../../phrases.ts';

export interface FoundLicence {
  /** SPDX id, or the address of a licence that has none. */
  license?: string;
  holder?: string;
  year?: number;
  publisher?: string;
  /** "No version is named; 4.0 was taken.": what was taken for granted. */
  assumed?: string;
}

export function readLicence(text: string): FoundLicence {
  const flat = text.replace(/\s+/g, ' ').replace(/(\p{Ll})- (?=\p{Ll})/gu, '$1');
  return { ...creativeCommons(text), ...copyrightOf(flat), ...publisherOf(flat) };
}

/** An address that the ends of lines cut: "creativecommons. org/licenses/ by- nc/2.0/". */
const ADDRESS =
  /creativecommons ?\. ?org ?\/ ?\w+ ?\/ ?(?:(?:by|nc|nd|sa|zero|mark)\b(?: ?- ?)?)+(?: ?\/ ?\d ?\. ?\d(?: ?\/ ?[a-z]{2,3}(?=\/))?)?/i;
/** An address, or the words from "Creative Commons" on. */
export const CREATIVE_COMMONS =
  /creativecommons\.org\/\S+|creative\s*commons|\bCC[ -]?(?:BY|0|Attribution)\b|public domain (?:dedication|mark)|知识共享|知識共享|創用 ?CC/i;
/** Characters behind it that name the licence. */
const NAME = 160;

function creativeCommons(text: string): Pick<FoundLicence, 'license' | 'assumed'> {
  const flat = text.replace(/\s+/g, ' ');
  const address = ADDRESS.exec(flat)?.[0].replace(/\s/g, '');
  const named = CREATIVE_COMMONS.exec(flat);
  if (!address && !named) return {};
  const words = flat.slice(named?.index ?? 0).replace(/(\p{Ll})- (?=\p{Ll})/gu, '$1');
  const { license, doubt } = readLicense(address ?? inEnglish(words.slice(0, NAME)));
  // Made for one country, it may have no SPDX id; its address names it.
  const id = license.spdx ?? (doubt || !license.mark ? undefined : license.url);
  if (!id) return {};
  return doubt === 'no-version'
    ? { license: id, assumed: 'No version is named; 4.0 was taken.' }
    : { license: id };
}

/** With the conditions in English. A condition that is not known would be left out of the licence. */
function inEnglish(text: string): string {
  const named = text.replace(/^(?:知识共享|知識共享|創用 ?CC)/u, 'creative commons ');
  return phrasesIn('licence', named).reduceRight(
    (all, { meaning, start, end }) => `${all.slice(0, start)} ${meaning} ${all.slice(end)}`,
    named,
  );
}

/** The right itself names nobody: "the copyright holder", "copyright law". */
const SIGN =
  /©|\(c\)(?=\s?(?:\p{Lu}|(?:19|20)\d\d))|\bcopyright\b(?! (?:holder|owner|law|line|notice|permission|protection|restriction|of this|and|for|in|to)\b)/giu;
/** Between the sign and the holder; the text of a PDF may have lost a sign: "Copyright: ß 2010". */
const LEAD = /^[\s:,.©]*(?:\(c\)|[^\p{N}\s](?=\s(?:19|20)\d\d))?\s*(?:copyright\b)?[\s:©]*/iu;
const YEARS = /^(?:by\s)?((?:19|20)\d\d)(?:[-–](?:19|20)\d\d)?[\s,.:]*/;
const BY = /^(?:copyright\s)?(?:(?:is )?held )?(?:by\s)?/i;
/** Characters of the longest name. */
const LONGEST = 80;
/** Behind the name. A full stop behind an initial or "al" is no end; "The Author(s)" has a bracket. */
const END =
  /(?<!\b\p{Lu}|\bal)\.|[;|©]|\((?!s\))|,? (?:and )?(?:(?:19|20)\d\d|all rights|distributed|available|published|licen|open access|under|this)\b/iu;

function copyrightOf(text: string): Pick<FoundLicence, 'holder' | 'year'> {
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    const behind = text.slice(index + sign.length).replace(LEAD, '');
    const year = YEARS.exec(behind);
    const name = behind.slice(year?.[0].length).replace(BY, '').slice(0, LONGEST);
    const holder = name.slice(0, END.exec(name)?.index).replace(/(?<![,\s])[,\s]+$/, '');
    const isName = /^\p{L}.*\p{L}/u.test(holder) && !/^(?:all|this|article|licen)/i.test(holder);
    if (isName || year)
      return { ...(year && { year: Number(year[1]) }), ...(isName && { holder }) };
  }
  return {};
}

/** "This article is published by Government Postgraduate College Mansehra." */
function publisherOf(text: string): Pick<FoundLicence, 'publisher'> {
  const by = /\b[Pp]ublished(?: online)? by (?:the )?(?=\p{Lu})/u.exec(text);
  if (!by) return {};
  const name = text.slice(by.index + by[0].length).slice(0, LONGEST);
  const publisher = name
    .slice(0, END.exec(name)?.index)
    .replace(/,? on behalf.*/, '')
    .trim();
  return publisher.length > 2 ? { publisher } : {};
}

/** The article itself, and not a figure that was taken from elsewhere, nor data. */
const ARTICLE =
  /\bthis (?:is an? open|(?:open[ -]access )?(?:article|work|paper|publication|manuscript|journal)\b)|\bopen[ -]?access (?:article|under|paper)\b/giu;
const OTHER =
  /reproduced|adapted|reprinted|modified from|image (?:credit|by)|photo|\bdata\b|\bwaiver\b/iu;

/** Whether words before the name of a licence are of a sentence on this article, or of the sentence before. */
export function speaksOfArticle(before: string): boolean {
  const last = [...before.matchAll(ARTICLE)].at(-1);
  if (!last) return false;
  const between = before.slice(last.index);
  const isOneSentence = !/[.!?]\s+(?:\p{Lu}|$)/u.test(between);
  return (isOneSentence || /licen[sc]e|distributed under/i.test(between)) && !OTHER.test(between);
}

/** Whether the text says that this article is under a licence of Creative Commons. */
export function saysLicence(text: string): boolean {
  const flat = text.replace(/\s+/g, ' ');
  const named = flat.search(CREATIVE_COMMONS);
  return named !== -1 && speaksOfArticle(flat.slice(0, named));
}
