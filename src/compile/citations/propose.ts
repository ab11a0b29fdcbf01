import type { Acronyms } from './acronyms.ts';
import { POSSESSIVE, readCitedNames } from './cited-names.ts';
import type { FoundCitation, FoundCite } from './find.ts';
import { type CitationMatch, nameFit } from './match.ts';
import type { FoundNumbers } from './numeric.ts';
import { LEAD_IN, looksLikeCitation } from './plausible.ts';
import {
  type ResolvedCite,
  resolveCite,
  withoutRepeatedWorks,
  withoutSecondary,
  yearIn,
} from './resolve.ts';
import type { Work } from './works.ts';
import { worksNamed } from './works-named.ts';

/** A plain citation, and its replacement. */
export interface CitationProposal {
  /** Offsets in the text: `text.slice(start, end) === raw`. */
  start: number;
  end: number;
  raw: string;
  mode: 'parenthetical' | 'narrative' | 'numeric';
  /** Keys of the listed works, in printed order. */
  keys: string[];
  /**
   * `sure`: all works were found with certainty. `doubtful`: a name or year differs, several works fit, or one
   * of several works is not listed. `unlisted`: no work fits.
   */
  status: 'sure' | 'doubtful' | 'unlisted';
  /** The single works of the citation. */
  cites: CitedWork[];
  /** Markdown that replaces `raw`: `[@key]`, `raw` with a comment, or `raw` itself. */
  replacement: string;
}

/** One work of a citation. Example: "Wilson J. L., 2021" */
export interface CitedWork {
  /** Offsets in the text. */
  start: number;
  end: number;
  names: string;
  /** The year, or the number in a numeric citation. Examples: "2019a", "n.d." */
  year: string;
  match: CitationMatch;
  key?: string;
  /** Keys of other works that fit equally well. */
  rivals: string[];
}

/** Data that citations are matched with. */
export interface Listed {
  works: Work[];
  acronyms: Acronyms;
}

/** Matches a citation with the list; undefined if it is probably not a citation. */
export function proposeCitation(
  text: string,
  found: FoundCitation,
  { works, acronyms }: Listed,
): CitationProposal | undefined {
  const resolved = found.cites.map((cite) => resolveCite(cite, found, works, acronyms));
  const matched = withoutRepeatedWorks(withoutSecondary(resolved, text));
  const nearText = text.slice(Math.max(0, found.start - LONGEST_NOTE), found.start);
  const before = nearText.slice(nearText.lastIndexOf('\n') + 1);
  const isDoubtful = matched.some(
    ({ work, cite }) => !work && !looksLikeCitation(cite, found, before),
  );
  if (isDoubtful && matched.every(({ work }) => !work)) return undefined;
  const start =
    found.mode === 'narrative' ? narrativeStart(text, found, matched[0]?.work) : found.start;
  const raw = text.slice(start, found.end);
  const cites = matched.map(
    ({ cite, match, work, rivals }): CitedWork => ({
      start: Math.max(cite.start, start),
      end: cite.end,
      names:
        found.mode === 'narrative' ? text.slice(start, namesEnd(text, found)).trim() : cite.names,
      year: cite.year,
      match,
      ...(work && { key: work.item.id }),
      rivals: rivals.map(({ item }) => item.id),
    }),
  );
  const proposal = { start, end: found.end, raw, mode: found.mode, cites };
  return finish(proposal, markdownOf(text, found, matched, start));
}

/** Longest note that is examined, because a line may be the whole text. */
const LONGEST_NOTE = 2_000;

const namesEnd = (text: string, found: FoundCitation): number =>
  text.lastIndexOf('(', found.end - 2) >= found.start
    ? text.lastIndexOf('(', found.end - 2)
    : text.lastIndexOf('（', found.end - 2);

/**
 * Offset of the names that the style prints.
 * Example: the last "Odgaard" of "Liselotte Odgaard Odgaard (2017)"
 */
function narrativeStart(text: string, found: FoundCitation, work: Work | undefined): number {
  const names = text.slice(found.start, namesEnd(text, found));
  if (!work) return found.start + leadInLength(names);
  let best = { fit: 0, from: 0 };
  for (const match of names.matchAll(/(?<![\p{L}\p{M}.’'-])\p{L}/gu)) {
    const fit = nameFit(readCitedNames(names.slice(match.index)), work);
    if (fit >= best.fit) best = { fit, from: match.index };
  }
  return found.start + best.from - initialsBefore(names.slice(0, best.from));
}

/** Length of the initials before the family name. Example: "J. L. Wilson" */
function initialsBefore(text: string): number {
  return /(?:(?<![\p{L}])\p{Lu}\.[\s-]*){1,20}$/u.exec(text)?.[0].length ?? 0;
}

/** Length of words that are certainly not names, for a citation without a work. */
function leadInLength(names: string): number {
  return LEAD_IN.exec(names)?.[0].length ?? 0;
}

// ---------------------------------------------------------------------- markdown

interface Written {
  markdown: string;
  /** Remarks in the comment with the proposal. */
  remarks: string[];
  /** Whether the proposal contains everything that the author wrote. */
  complete: boolean;
}

function markdownOf(
  text: string,
  found: FoundCitation,
  matched: ResolvedCite[],
  start: number,
): Written {
  const listed = matched.filter(({ work }) => work);
  const behind = found.suffix.replace(/^\s*,?\s*/, '').trim();
  const lost = [...listed.map(({ cite }) => cite.prefix), behind].filter(
    (words) => !canStandBesideKey(words),
  );
  const remarks = [
    ...matched.flatMap(remarkOn),
    ...lost.map((words) => `“${shownWords(words)}” would go: it cannot stand in a citation`),
  ];
  const complete =
    listed.length === matched.length &&
    lost.length === 0 &&
    matched.every(({ cite }) => cite.original === '');
  if (found.mode === 'narrative')
    return { markdown: narrativeMarkdown(text, found, listed, start), remarks, complete };
  const items = listed.map(({ cite, work }, index) => {
    const prefix = cite.prefix && canStandBesideKey(cite.prefix) ? `${cite.prefix} ` : '';
    const last = index === listed.length - 1 && canStandBesideKey(behind) ? behind : '';
    const after = [locatorOf(cite), last].filter(Boolean).join(', ');
    return `${prefix}@${work?.item.id}${after ? `, ${after}` : ''}`;
  });
  return { markdown: `[${items.join('; ')}]`, remarks, complete };
}

/**
 * Whether text can stand beside a key. These characters would end it, and a placeholder of a formula or note
 * would be lost.
 */
function canStandBesideKey(words: string): boolean {
  return !/[[\]@;\uFFFC]/.test(words);
}

/** Words for a message: placeholders of formulas, links and notes become "…". */
export const shownWords = (words: string): string => words.replace(/\uFFFC+/g, '…');

function locatorOf({ locator }: FoundCite): string {
  return /^\d|^[٠-٩]/.test(locator) ? `p. ${locator}` : locator;
}

/** Text right after a key that would be read as part of it. Examples: the number of a note, "-based" */
const CONTINUES_KEY = /^[:.#$%&+?~/_-]*[\p{L}\p{N}_]/u;

/**
 * Examples: `@key`, `@key [p. 3]`. The author's words stay if they have a possessive or an acronym, or if text
 * follows without a space: `Smith’s [-@key]`.
 */
function narrativeMarkdown(
  text: string,
  found: FoundCitation,
  listed: ResolvedCite[],
  start: number,
): string {
  const names = text.slice(start, namesEnd(text, found)).trimEnd();
  const keys = listed.map(({ cite, work }) => {
    const locator = locatorOf(cite);
    return { key: `@${work?.item.id}`, locator };
  });
  const glued = CONTINUES_KEY.test(text.slice(found.end));
  if (POSSESSIVE.test(names) || /[\])]$/.test(names) || keys.length > 1 || glued) {
    const items = keys.map(({ key, locator }) => `-${key}${locator ? `, ${locator}` : ''}`);
    return `${names} [${items.join('; ')}]`;
  }
  return keys.map(({ key, locator }) => (locator ? `${key} [${locator}]` : key)).join('; ');
}

const REMARKS: Record<CitationMatch, string> = {
  exact: '',
  'name-differs': 'name differs',
  'year-differs': 'year differs',
  ambiguous: 'several works fit',
  'not-listed': 'not in the list',
};

function remarkOn({ match, cite, rivals, work }: ResolvedCite): string[] {
  if (cite.original !== '') {
    const gone = work?.year === yearIn(cite.original) ? cite.year : cite.original;
    return [`${gone} would go: it is no part of a citation`];
  }
  if (match === 'exact') return [];
  if (match === 'ambiguous') {
    const keys = [work, ...rivals].map((one) => `@${one?.item.id}`);
    return [`${REMARKS.ambiguous}: ${worksNamed(keys, ', ')}`];
  }
  if (match === 'not-listed') return [`${cite.names}, ${cite.year}: ${REMARKS[match]}`];
  return [REMARKS[match]];
}

type UnfinishedProposal = Pick<CitationProposal, 'start' | 'end' | 'raw' | 'mode' | 'cites'>;

/** Adds status and replacement. */
function finish(
  unfinished: UnfinishedProposal,
  { markdown, remarks, complete }: Written,
): CitationProposal {
  const keys = unfinished.cites.flatMap(({ key }) => (key ? [key] : []));
  if (keys.length === 0)
    return { ...unfinished, keys, status: 'unlisted', replacement: unfinished.raw };
  const sure = complete && unfinished.cites.every(({ match }) => match === 'exact');
  if (sure) return { ...unfinished, keys, status: 'sure', replacement: markdown };
  const names =
    unfinished.mode === 'narrative' ? ` (for “${unfinished.cites[0]?.names ?? ''}”)` : '';
  const note = complete
    ? `${markdown}? ${remarks.join(', ')}${names}`
    : `${markdown}; ${remarks.join('; ')}`;
  return {
    ...unfinished,
    keys,
    status: 'doubtful',
    replacement: `${unfinished.raw}{>>${note.replace(/<</g, '‹‹')}<<}`,
  };
}

/** @param works by their number in the list, from 1 */
export function proposeNumbers(
  text: string,
  found: FoundNumbers,
  works: readonly (Work | undefined)[],
): CitationProposal {
  const raw = text.slice(found.start, found.end);
  const cites = found.numbers.map((number): CitedWork => {
    const work = works[number - 1];
    const place = {
      start: found.start,
      end: found.end,
      names: '',
      year: String(number),
      rivals: [],
    };
    return work
      ? { ...place, match: 'exact', key: work.item.id }
      : { ...place, match: 'not-listed' };
  });
  const items = cites.flatMap(({ key }) => (key ? [`@${key}`] : []));
  const locator = found.locator ? `, ${found.locator}` : '';
  const missing = cites.filter(({ key }) => !key).map(({ year }) => `${year}: not in the list`);
  return finish(
    { start: found.start, end: found.end, raw, mode: 'numeric', cites },
    {
      markdown: `[${items.join('; ')}${locator}]`,
      remarks: missing,
      complete: missing.length === 0,
    },
  );
}
