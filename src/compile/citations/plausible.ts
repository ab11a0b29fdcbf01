import type { FoundCitation, FoundCite } from './find.ts';
import { isBeforeChrist, isUndated } from './years.ts';

/** Words before a year that are not authors. */
const NO_AUTHORS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter|early|late|mid|since|until|from|in|by|before|after|between|during|around|about|circa|ca|table|figure|fig|eq|equation|section|chapter|appendix|box|act|law|article|treaty|convention|version|vers?|edition|ed|p|pp|vol|no|year|years|born|died|b|d|est|established|founded|signed|adopted|established|census|olympics|world cup|januar|februar|märz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|(?:the |os |los |as |die )?(?:authors?|autores|autor|autoras|verfasser)|own (?:data|elaboration|work)|the|a|an|at|on|and|or|of|for|with|as|see|e\.g|i\.e|un|eu|us|uk|usa|ussr)$/i;

/**
 * Whether names and year that match no listed work look like a citation. "(Marsh, 2007)" does; "(Beijing 2022
 * Winter Olympics)", "(since 2014)" and "(June 2020)" do not.
 *
 * @param before the text before it in its line
 */
export function looksLikeCitation(cite: FoundCite, found: FoundCitation, before: string): boolean {
  // A place and a time. Example: "(Athens, 480 BCE)"
  if (isBeforeChrist(cite.year)) return false;
  if (found.mode === 'narrative') return looksLikeNarrative(cite.names);
  if (IMPRINT.test(cite.names) || TITLE_IN_NOTE.test(before)) return false;
  if (/[a-z]$/.test(cite.year) && /^\d{4}[a-z]$/.test(cite.year)) return isNameLike(cite.names);
  if (!isNameLike(cite.names) || found.suffix.replace(/[\s.,;]/g, '') !== '') return false;
  const words = cite.names.split(/\s+/);
  return isUndated(cite.year) || cite.inherited || words.length < 8;
}

/** Place and publisher of a book in a note. Example: "(London: Macmillan, 1958)" */
const IMPRINT = /\p{L}\s?:\s/u;
/** A title in a note. After it, "(London, 1958)" is a place of publication, too. */
const TITLE_IN_NOTE = /^\s*\[\^[^\]]+\]:.*[*_”"»]\s*$/u;

/** Whether the text is capitalized names with commas and "and", without months and common nouns. */
function isNameLike(names: string): boolean {
  const bare = names
    .replace(/,?\s{0,100}(?:et al\.?|u\. ?a\.|и др\.|vd\.|dkk\.?|等|وآخرون|وغیرہ)\s*$/i, '')
    .replace(/[*_“”"«»]/g, '');
  if (bare.length > 90 || /\d/.test(bare) || NO_AUTHORS.test(bare.trim())) return false;
  // Place or date of publication. Examples: "(London: Harbour Press, 1986)", "(Spring/Summer 2008)"
  if (/\p{L}:\s/u.test(bare) || bare.split('/').every((part) => SEASON.test(part))) return false;
  const words = bare.split(/[\s,&;]+/).filter(Boolean);
  if (
    words.length === 0 ||
    words.some((word) => word.split(/[-–/]/).some((part) => MONTHS.test(part)))
  )
    return false;
  return words.every((word) => /^(?:\p{Lu}|\p{Lo})/u.test(word) || LINKS.test(word));
}

const MONTHS =
  /^(?:January|February|March|April|June|July|August|September|October|November|December|Januar|Februar|März|Juni|Juli|Oktober|Dezember)$/;
const SEASON = /^\s*(?:Spring|Summer|Autumn|Fall|Winter)\s*$/;
const LINKS =
  /^(?:and|und|y|e|et|ve|dan|и|of|for|the|van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|zu|af|’|on)$/;

/** Words of the sentence before the names of a narrative citation. Example: "As Harper (2012) wrote" */
export const LEAD_IN =
  /^(?:In|The|As|According to|By|And|But|While|Although|However|Thus|For|From|Since|See|Both)\s+(?=\S)/u;

/**
 * A stricter test, because any capitalized word may stand before a year in brackets.
 * Example: "Brexit (2016)"
 */
function looksLikeNarrative(printed: string): boolean {
  const names = printed.replace(LEAD_IN, '');
  if (!isNameLike(names.replace(/[’']s?$/, ''))) return false;
  return (
    /\bet al|\s(?:and|&|und|y|et)\s\p{Lu}|^\p{Lu}\.\s|^\p{Lu}[\p{L}’'-]+,\s/u.test(names) ||
    /^\p{Lu}\p{Ll}[\p{L}’'-]+$/u.test(names)
  );
}
