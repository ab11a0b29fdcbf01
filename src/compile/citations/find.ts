import { SECONDARY, SECONDARY_SOURCE } from './secondary.ts';
import { YEAR_SOURCE } from './years.ts';

/** A citation that is not yet matched with the list. */
export interface FoundCitation {
  start: number;
  end: number;
  mode: 'parenthetical' | 'narrative';
  cites: FoundCite[];
  /** Text after the last cite. Example: ", among others" */
  suffix: string;
}

/** One work of a citation. */
export interface FoundCite {
  start: number;
  end: number;
  names: string;
  year: string;
  /** Text before the names. Examples: "see", "e.g.," */
  prefix: string;
  /** Examples: "p. 12", or "12–15" after a colon */
  locator: string;
  /** The year of the first edition, after the year. Example: "[1979]" */
  original: string;
  /** Whether the names are those of the previous cite. Example: "2010, 2012" */
  inherited: boolean;
}

/**
 * A group in brackets. Square brackets inside round ones belong to the group, unless they contain a year and
 * more: then they are a citation themselves. Pandoc escapes square brackets: `\[Marsh, 2007\]`.
 */
const GROUP =
  /\(((?:[^()[\]]|\[(?:\d{4}(?:\s?[–/-]\s?\d{2,4})?|(?![^[\]]*\d{4})[^[\]()]*)\]|\]){2,500})\)|（([^（）]{2,300})）|(?<![\]!\p{L}\\])\\?\[([^[\]()]{4,400}?)\\?\](?![(:[{\u0000])/gu;

/** Finds groups with years in brackets, and names before a year in brackets, in document order. */
export function findCitations(masked: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (const match of masked.matchAll(GROUP)) {
    const inner = match[1] ?? match[2] ?? match[3] ?? '';
    if (inner.includes('\u0000') || !YEAR.test(inner)) continue;
    const inside = match.index + (match[0].startsWith('\\') ? 2 : 1);
    const square = match[3] !== undefined;
    const end = match.index + match[0].length;
    const citation = square
      ? readGroup(inner, inside)
      : (readNarrative(masked, match.index, inner, inside) ?? readGroup(inner, inside));
    if (citation) found.push({ ...citation, start: square ? match.index : citation.start, end });
  }
  return found;
}

const YEAR = new RegExp(YEAR_SOURCE, 'iu');
const YEARS = new RegExp(YEAR_SOURCE, 'giu');

// -------------------------------------------------------------------- in brackets

/** Example: "see Goble, 2019, p. 3; Wilson J. L., 2021" */
function readGroup(inner: string, offset: number): FoundCitation | undefined {
  const cites: FoundCite[] = [];
  let from = 0;
  for (const match of inner.matchAll(YEARS)) {
    if (match.index < from) continue;
    const before = inner.slice(from, match.index);
    const names = readLeadIn(before);
    const last = cites.at(-1);
    if (!names && !last && isUnreadWork(inner.slice(match.index + match[0].length))) continue;
    if (!names && !(last && BETWEEN_YEARS.test(before))) return undefined;
    const found = readYear(match, offset);
    const cite: FoundCite = {
      ...found.cite,
      names: names?.names ?? last?.names ?? '',
      prefix: names?.prefix ?? '',
      inherited: !names,
      ...(names && { start: offset + from + names.start }),
    };
    cites.push(cite, ...furtherCites(cite, found.years));
    from = found.end;
  }
  if (cites.length === 0) return undefined;
  const end = offset + inner.length + 1;
  return { start: offset - 1, end, mode: 'parenthetical', cites, suffix: inner.slice(from) };
}

/**
 * Whether a year is that of a work which the author has not read and which is not listed.
 * Example: 1982 in "Rabbitt (1982, as cited in Lyon, 2014)"
 */
function isUnreadWork(after: string): boolean {
  return SECONDARY.test(after.replace(/^[\s,;]+/, ''));
}

const BETWEEN_YEARS = /^[\s,;]{0,100}(?:and|&|und|y|e|et|u\.)?\s*$/i;

const PREFIX =
  /^[*_]?(?:(?:but )?see also|see,? e\.g\.,?|see,? for example,?|see|cf\.?|e\.g\.,?|i\.e\.,?|for (?:example|instance),?|among others,|entre (?:outros|otros|autres),|(?:p\.\s?)?ex\.?,?|por (?:ejemplo|exemplo),?|(?:fonte|fuente|source|quelle|sumber|kaynak):|for (?:a|an) [\p{L} ]{3,60}?,? see|as cited (?:in|by)|cited (?:in|by)|quoted (?:in|by)|in|also|and|after|from|sensu|fide|adapted from|according to|following|based on|vgl\.(?: auch)?|siehe(?: auch)?|s\.|z\. ?B\.,?|zit\. nach|véase(?: también)?|ver|cfr\.?|apud|citado (?:en|por)|voir(?: aussi)?|par exemple|bkz\.|akt\.|lihat|dalam|см\.(?: также)?|انظر|ر\.ک\.|دیکھیے|参见|见)[\s:,*_]+(?=\S)/iu;

const UNREAD_WORK = new RegExp(`^[^;]{2,120}?[\\s,*_]${SECONDARY_SOURCE}[\\s:,*_]+(?=\\S)`, 'iu');

/** Reads prefix and names before a year; undefined if there are no names. */
function readLeadIn(text: string): { names: string; prefix: string; start: number } | undefined {
  const start = /^[\s,;]*(?:(?:and|&|und|y|et)\s+(?=\p{Lu}))?/iu.exec(text)?.[0].length ?? 0;
  // An unread work belongs to the prefix. Example: "Rabbitt, as cited in Lyon"
  let prefix = UNREAD_WORK.exec(text.slice(start))?.[0] ?? '';
  for (;;) {
    const match = PREFIX.exec(text.slice(start + prefix.length));
    if (!match) break;
    prefix += match[0];
  }
  const rest = text.slice(start + prefix.length);
  const names = rest.replace(/(?<![\s,:(،，])[\s,:(،，]+$/, '');
  // Names have a capital letter or are in a script without capitals. Web addresses have a point.
  if (!/[\p{Lu}\p{Lo}]|\p{L}\.\p{L}/u.test(names)) return undefined;
  return { names: names.trim(), prefix: prefix.trim(), start };
}

const LOCATOR =
  /^\s*(?:[,:،]\s*(?:(?:pp?|pages?|chap(?:ter)?s?|ch|sec(?:tion)?s?|paras?|paragraph|vol|figs?|figure|tables?|note|n|ff|S|Kap|Abs|Rn|Anm|pág|págs|cap|s|ss|hlm|hal|с|стр|ص|صص)\.?\s*|§+\s*|(?<=:\s?)|(?=\d{1,3}(?:\s?[–-]\s?\d{1,4})?\s*(?:$|[;,)])))([\p{N}ivxlc]+[a-eg-z]?(?:\s?[–—-]\s?[\p{N}ivxlc]+)?(?:\s?(?:ff?|sqq?)\.?)?(?:\s?(?:,|&|(?:and|und|y|e|et)\s)\s?\d{1,3}(?:[–-]\d{1,4})?(?!\d))*))/iu;

/** Text for a missing page. Example: "n.p." */
const UNPAGED = /^\s*[,:]\s*[*_]?(?:n\.\s?p(?:ag)?\.?|s\.\s?p\.?|não paginado|unpaged)[*_]?/iu;

interface AfterYear {
  length: number;
  locator: string;
  original: string;
  /** Further years with the following letters. Example: "2016b" and "2016c" of "2016a, b, c" */
  years: string[];
}

const ORIGINAL =
  /^\s*(?:[[(]\s*(?:1[4-9]|20)\d\d(?:\s?[–/-]\s?\d{2,4})?\s*[\])]|\/\s?(?:1[4-9]|20)\d\d(?!\d))/;
const NEXT_LETTER = /^\s*(?:,|&|and\b|und\b|y\b|e\b|et\b)\s*([b-k])(?![\p{L}\p{N}.])/u;

/** Reads text that belongs to a year: further letters, the year of the first edition, and the page. */
function readAfterYear(text: string, year: string): AfterYear {
  const original = ORIGINAL.exec(text)?.[0] ?? '';
  let length = original.length;
  const years: string[] = [];
  for (let last = /^\d{4}([a-j])$/.exec(year)?.[1]; last !== undefined; ) {
    const next = NEXT_LETTER.exec(text.slice(length));
    const letter: string | undefined = next?.[1];
    if (!next || letter === undefined || letter <= last) break;
    years.push(year.slice(0, 4) + letter);
    length += next[0].length;
    last = letter;
  }
  const locator = readLocator(text.slice(length));
  return {
    length: length + locator.length,
    locator: locator.text,
    original: original.trim(),
    years,
  };
}

/** Reads a year and the text that belongs to it, without names. */
function readYear({ 0: year, index, input = '' }: RegExpExecArray, offset: number) {
  const { length, locator, original, years } = readAfterYear(
    input.slice(index + year.length),
    year,
  );
  const end = index + year.length + length;
  const cite: FoundCite = {
    start: offset + index,
    end: offset + end,
    names: '',
    year,
    prefix: '',
    locator,
    original,
    inherited: false,
  };
  return { cite, years, end };
}

const furtherCites = (cite: FoundCite, years: string[]): FoundCite[] =>
  years.map((year) => ({ ...cite, year, prefix: '', locator: '', original: '', inherited: true }));

/** Reads the page or chapter after a year. Examples: ", p. 12", ": 12–15" */
function readLocator(text: string): { text: string; length: number } {
  const match = LOCATOR.exec(text) ?? UNPAGED.exec(text);
  if (!match) return { text: '', length: 0 };
  return { text: match[0].replace(/^[\s,:،]+|[*_]/g, '').trim(), length: match[0].length };
}

// ---------------------------------------------------------------------- narrative

const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}’'ʼ-]{0,80}\p{L}|\p{Lu}\.(?:-?\p{Lu}\.){0,9}|\p{Lu}\p{M}*|[\p{Script=Han}]{2,4}|[\p{Script=Arabic}]{2,})`;
const PARTICLE = '(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|zu|af)';
const LINK = '(?:and|&|und|y|et|e|en|ve|dan|и|و|اور|with)';
const NARRATIVE_NAMES = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${PARTICLE}\s+){0,3}${NAME_WORD}(?:(?:,?\s+${LINK}\s+|,\s+|\s+)(?:${PARTICLE}\s+){0,3}${NAME_WORD}){0,9}(?:,?\s+[*_]?(?:et\.?\s?al\.?|and (?:others|colleagues)|u\.\s?a\.|vd\.|dkk\.?|и др\.|وآخرون|و همکاران)[*_]?\.?,?)?(?:[’'](?:\p{Ll}{1,3})?)?,?\s*$`,
  'u',
);

/** Example: "World Health Organization [WHO] (2010)" */
const ACRONYM_AT_END = /(?<=\p{L})\s?[[(]\p{Lu}[\p{L}&-]{1,9}[\])]\s*$/u;

/** Number of characters in which names are searched for. */
const SEARCH_LENGTH = 160;

/**
 * Reads a narrative citation, with only years and a locator in brackets.
 * Examples: "Odgaard (2017)", "Jardine and Lemon (2010, p. 12)"
 */
function readNarrative(
  masked: string,
  open: number,
  inner: string,
  offset: number,
): FoundCitation | undefined {
  const years = readYears(inner, offset);
  if (!years) return undefined;
  const before = masked.slice(Math.max(0, open - SEARCH_LENGTH), open);
  const short = ACRONYM_AT_END.exec(before)?.[0] ?? '';
  const bare = before.slice(0, before.length - short.length);
  const names = NARRATIVE_NAMES.exec(bare.slice(lastBreak(bare)));
  if (!names) return undefined;
  const start = open - short.length - names[0].length;
  return {
    start,
    end: open + inner.length + 2,
    mode: 'narrative',
    cites: years.map((cite, index) => ({
      ...cite,
      names: names[0].trim(),
      inherited: index > 0,
      ...(index === 0 && { start }),
    })),
    suffix: '',
  };
}

/** Offset after the last line break, masked text or end of a sentence, which names do not cross. */
function lastBreak(text: string): number {
  const breaks = [...text.matchAll(/[\n\u0000;:!?()“”"]|(?<=\p{Ll}{2}|\)|\d)\.\s(?=\S)/gu)];
  const last = breaks.at(-1);
  return last ? last.index + last[0].length : 0;
}

function readYears(inner: string, offset: number): FoundCite[] | undefined {
  const cites: FoundCite[] = [];
  let from = 0;
  for (const match of inner.matchAll(YEARS)) {
    if (match.index < from) continue;
    if (!BETWEEN_YEARS.test(inner.slice(from, match.index))) return undefined;
    const { cite, years, end } = readYear(match, offset);
    cites.push(cite, ...furtherCites(cite, years));
    from = end;
  }
  return cites.length > 0 && inner.slice(from).trim() === '' ? cites : undefined;
}
