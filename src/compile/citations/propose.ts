import type { Acronyms } from './acronyms.ts';
import { POSSESSIVE, readCitedNames } from './cited-names.ts';
import type { FoundCitation, FoundCite } from './find.ts';
import { type CitationMatch, nameFit } from './match.ts';
import type { FoundNumbers } from './numeric.ts';
import { LEAD_IN, looksLikeCitation } from './plausible.ts';
import {
  type ResolvedCite,
  resolveCite,
  withoutNodes,
  withoutSecondary,
  yearIn,
} from './resolve.ts';
import type { Work } from './works.ts';
import { worksNamed } from './works-named.ts';

/** A stretch of text that cites, and what to do with it. */
export interface CitationProposal {
  /** Offsets in the text given; `text.slice(start, end) === raw`. */
  start: number;
  end: number;
  raw: string;
  mode: 'parenthetical' | 'narrative' | 'numeric';
  /** Keys of the works found, in the order printed; without those that are not listed. */
  keys: string[];
  /**
   * `sure`: every work found beyond doubt. `doubtful`: a name or year differs, two works fit, or
   * one work of several is not listed. `unlisted`: no work fits.
   */
  status: 'sure' | 'doubtful' | 'unlisted';
  /** Each cited work by itself. */
  cites: CitedWork[];
  /** Markdown to stand in place of `raw`: `[@key]`, or `raw` and a comment, or `raw` itself. */
  replacement: string;
}

/** One work of a citation: "Wilson J. L., 2021". */
export interface CitedWork {
  /** Offsets of its words in the text given. */
  start: number;
  end: number;
  names: string;
  /** "2019a", "n.d."; the number in a numeric citation. */
  year: string;
  match: CitationMatch;
  key?: string;
  /** Keys of other works that fit as well. */
  rivals: string[];
}

/** What citations are matched with. */
export interface Listed {
  works: Work[];
  acronyms: Acronyms;
}

/** Matches a found citation with the list; undefined where it is none. */
export function proposeCitation(
  text: string,
  found: FoundCitation,
  { works, acronyms }: Listed,
): CitationProposal | undefined {
  const resolved = found.cites.map((cite) => resolveCite(cite, found, works, acronyms));
  const matched = withoutNodes(withoutSecondary(resolved, text));
  const near = text.slice(Math.max(0, found.start - LONGEST_NOTE), found.start);
  const before = near.slice(near.lastIndexOf('\n') + 1);
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

/** No note is longer: a line may be the whole text. */
const LONGEST_NOTE = 2_000;

const namesEnd = (text: string, found: FoundCitation): number =>
  text.lastIndexOf('(', found.end - 2) >= found.start
    ? text.lastIndexOf('(', found.end - 2)
    : text.lastIndexOf('（', found.end - 2);

/** "Liselotte Odgaard Odgaard (2017)": only the last "Odgaard" is what the style prints again. */
function narrativeStart(text: string, found: FoundCitation, work: Work | undefined): number {
  const names = text.slice(found.start, namesEnd(text, found));
  if (!work) return found.start + plainStart(names);
  let best = { fit: 0, from: 0 };
  for (const match of names.matchAll(/(?<![\p{L}\p{M}.’'-])\p{L}/gu)) {
    const fit = nameFit(readCitedNames(names.slice(match.index)), work);
    if (fit >= best.fit) best = { fit, from: match.index };
  }
  return found.start + best.from - initialsBefore(names.slice(0, best.from));
}

/** Initials before the family name belong to it: "J. L. Wilson". */
function initialsBefore(text: string): number {
  return /(?:(?<![\p{L}])\p{Lu}\.[\s-]*){1,20}$/u.exec(text)?.[0].length ?? 0;
}

/** Without a work: the words that are surely no names stay outside. */
function plainStart(names: string): number {
  return LEAD_IN.exec(names)?.[0].length ?? 0;
}

// ---------------------------------------------------------------------- markdown

interface Written {
  markdown: string;
  /** What the comment says beside the proposal. */
  remarks: string[];
  /** The proposal says all that the author wrote. */
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
  const lost = [...listed.map(({ cite }) => cite.prefix), behind].filter((words) => !fits(words));
  const remarks = [
    ...matched.flatMap(remarkOn),
    ...lost.map(
      (words) => `“${words.replace(OBJECTS, '…')}” would go: it cannot stand in a citation`,
    ),
  ];
  const complete =
    listed.length === matched.length &&
    lost.length === 0 &&
    matched.every(({ cite }) => cite.original === '');
  if (found.mode === 'narrative')
    return { markdown: narrativeMarkdown(text, found, listed, start), remarks, complete };
  const items = listed.map(({ cite, work }, index) => {
    const prefix = cite.prefix && fits(cite.prefix) ? `${cite.prefix} ` : '';
    const last = index === listed.length - 1 && fits(behind) ? behind : '';
    const after = [locatorOf(cite), last].filter(Boolean).join(', ');
    return `${prefix}@${work?.item.id}${after ? `, ${after}` : ''}`;
  });
  return { markdown: `[${items.join('; ')}]`, remarks, complete };
}

/** Words beside a key: these signs would end them, and what stands in for a formula or a note would be lost. */
function fits(words: string): boolean {
  return !/[[\]@;\uFFFC]/.test(words);
}

const OBJECTS = /\uFFFC+/g;

function locatorOf({ locator }: FoundCite): string {
  return /^\d|^[٠-٩]/.test(locator) ? `p. ${locator}` : locator;
}

/** What stands right behind a key and would be read as part of it: the number of a note, "-based". */
const GOES_ON = /^[:.#$%&+?~/_-]*[\p{L}\p{N}_]/u;

/** `@key`, `@key [p. 3]`; a possessive, an acronym and glued signs keep the words: `Smith’s [-@key]`. */
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
  const glued = GOES_ON.test(text.slice(found.end));
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

type Begun = Pick<CitationProposal, 'start' | 'end' | 'raw' | 'mode' | 'cites'>;

/** Status and replacement from what each cite came to. */
function finish(begun: Begun, { markdown, remarks, complete }: Written): CitationProposal {
  const keys = begun.cites.flatMap(({ key }) => (key ? [key] : []));
  if (keys.length === 0) return { ...begun, keys, status: 'unlisted', replacement: begun.raw };
  const sure = complete && begun.cites.every(({ match }) => match === 'exact');
  if (sure) return { ...begun, keys, status: 'sure', replacement: markdown };
  const names = begun.mode === 'narrative' ? ` (for “${begun.cites[0]?.names ?? ''}”)` : '';
  const note = complete
    ? `${markdown}? ${remarks.join(', ')}${names}`
    : `${markdown}; ${remarks.join('; ')}`;
  return {
    ...begun,
    keys,
    status: 'doubtful',
    replacement: `${begun.raw}{>>${note.replace(/<</g, '‹‹')}<<}`,
  };
}

/** Numbers of a list are its places. */
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
