/** Citations in the text: fields always become keys, typed citations only if they are unambiguous. */

import type { CslItem } from '../../article/article.ts';
import {
  type CitationOptions,
  type CitationProposal,
  citesPages,
  findAcronyms,
  linkCitations,
  numberForm,
  shownWords,
  wordsWithNumbers,
} from '../../compile/citations/index.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { SUPERSCRIPT_DIGITS } from '../../words/digits.ts';
import { ownValue } from '../../words/own-value.ts';
import type { CitedWork, Inline, Source, TextRun, WorksCited } from '../draft.ts';
import { type Findings, find } from '../findings.ts';
import { draftText, OBJECT, slice, slicer, spansOf } from '../inlines.ts';
import { placeOf } from '../source.ts';
import type { Works } from './gather.ts';

/** Example: `[see @wilson2021, p. 3; -@goble2019]`. */
export function fieldMarkup(field: WorksCited, works: Works): Inline {
  const cites = field.works.map((work) => citeOf(work, works.keyOf(work)));
  return { kind: 'markup', markdown: `[${cites.join('; ')}]`, span: field.span, fate: 'citation' };
}

function citeOf(work: CitedWork, key: string): string {
  const prefix = work.prefix?.trim() ? `${plainWords(work.prefix)} ` : '';
  const locator = work.locator ? `, ${locatorOf(work)}` : '';
  const suffix = work.suffix?.trim() ? `, ${plainWords(work.suffix.replace(/^\s*,/, ''))}` : '';
  return `${prefix}${work.suppressAuthor ? '-' : ''}@${key}${locator}${suffix}`;
}

/** Removes characters that would end the citation. */
function plainWords(text: string): string {
  return collapseWhiteSpace(text.replace(/<[^<>]*>/g, '').replace(/[;[\]@]/g, ' '));
}

const LABELS: Record<string, string> = {
  page: 'p.',
  chapter: 'chap.',
  section: 'sec.',
  volume: 'vol.',
  figure: 'fig.',
  paragraph: 'para.',
  note: 'n.',
  verse: 'v.',
  line: 'l.',
  part: 'pt.',
  book: 'bk.',
  column: 'col.',
  issue: 'no.',
};

function locatorOf({ locator = '', label }: CitedWork): string {
  const word = ownValue(LABELS, label ?? 'page') ?? 'p.';
  return `${word === 'p.' && /[-–,]/.test(locator) ? 'pp.' : word} ${plainWords(locator)}`;
}

export interface Linker {
  link(inlines: Inline[]): Inline[];
  /** Keys in typed citations, including doubtful ones. */
  cited(): string[];
  /** Keys of the typed citations that were replaced by keys. */
  linked(): string[];
  /** Reports the findings; must be called last. */
  report(): void;
}

/** The linker's input: the list and the whole text. */
export interface Cited {
  items: CslItem[];
  /** The list is printed with numbers. */
  numbered: boolean;
  /** Keys by printed number; undefined if numbers cannot be assigned. */
  keys?: readonly (string | undefined)[];
  /** The source is plain text, so superscript numbers may be printed on the line. */
  isPlainText: boolean;
  /** All lines to be linked: only together they show whether numbers are citations. */
  lines: Inline[][];
}

export function newLinker(cited: Cited, source: Source, findings: Findings): Linker {
  const { items } = cited;
  const options = citationOptions(cited);
  const all: { proposal: CitationProposal; place: string }[] = [];
  return {
    link(inlines) {
      const proposals = items.length > 0 ? linkCitations(maskedText(inlines), items, options) : [];
      const next = slicer(inlines);
      for (const proposal of proposals) {
        const [span] = spansOf(next(proposal.start, proposal.start + 1));
        all.push({ proposal, place: placeOf(source, span?.start ?? 0) });
      }
      return applyAll(inlines, proposals);
    },
    cited: () =>
      all.flatMap(({ proposal }) => [
        ...proposal.keys,
        ...proposal.cites.flatMap(({ key }) => key ?? []),
      ]),
    linked: () => all.flatMap(({ proposal }) => (proposal.status === 'sure' ? proposal.keys : [])),
    report: () => reportCitations(all, options.numberForm === 'lowered', findings),
  };
}

function citationOptions({ items, numbered, keys, isPlainText, lines }: Cited): CitationOptions {
  const text = lines.map((line) => maskedText(line.flatMap(printedOf))).join('\n\n');
  const acronyms = findAcronyms(text);
  const lowered = isPlainText ? { lowered: wordsWithNumbers(text) } : {};
  const form = keys ? (numberForm(text, items, { numbered, keys, ...lowered }) ?? 'none') : 'none';
  const byPage = form === 'none' && citesPages(text, items, acronyms);
  return { acronyms, byPage, numberForm: form, ...lowered, ...(keys && { numbered, keys }) };
}

/** The words of a link inside the document, such as that of a number to its entry. */
function printedOf(inline: Inline): Inline[] {
  return inline.kind === 'reference' ? inline.printed : [inline];
}

/** The text with characters masked that Markdown would read as markup; the length is unchanged. */
function maskedText(inlines: Inline[]): string {
  let text = '';
  for (let at = 0; at < inlines.length; ) {
    const end = endOfRaised(inlines, at);
    text +=
      end > at
        ? raised(draftText(inlines.slice(at, end)), text.at(-1))
        : masked(inlines[at] as Inline);
    at = Math.max(end, at + 1);
  }
  return text;
}

/** The index behind the superscript pieces that begin here. */
function endOfRaised(inlines: Inline[], from: number): number {
  const isRaisedPiece = (inline: Inline) =>
    inline.kind === 'anchor' || (inline.kind === 'text' && isPlainRaised(inline));
  let end = from;
  for (let next = inlines[end]; next && isRaisedPiece(next); next = inlines[end]) end += 1;
  return end;
}

function isPlainRaised({ marks }: TextRun): boolean {
  return marks.superscript === true && !marks.code && !marks.link;
}

function masked(inline: Inline): string {
  const text = draftText([inline]);
  if (inline.kind === 'text' && (inline.marks.code || inline.marks.link))
    return OBJECT.repeat(text.length);
  return text.replace(/[$`*_{}\\<>~^]/g, ' ').replace(/\n/g, ' ');
}

/**
 * "5,6–8" as superscript characters, also with a punctuation mark behind it. In brackets, the numbers are citations by
 * their brackets.
 *
 * @param before the character before it
 */
function raised(text: string, before = ''): string {
  return /^[\d\s,;–-]+[.,;:]?$/.test(text.trim()) && !/[[(]/.test(before)
    ? text.replace(/\d/g, (digit) => SUPERSCRIPT_DIGITS[Number(digit)] ?? digit)
    : text;
}

type Proposed = Pick<CitationProposal, 'start' | 'end' | 'raw' | 'replacement' | 'status' | 'mode'>;

/** From left to right, because a paragraph may have ten thousand citations. */
function applyAll(inlines: Inline[], proposals: readonly Proposed[]): Inline[] {
  const next = slicer(inlines);
  const parts: Inline[][] = [];
  let from = 0;
  for (const { start, end, raw, replacement, status, mode } of proposals) {
    const comment = replacement.startsWith(raw) ? replacement.slice(raw.length) : '';
    const isLinked = status === 'sure' && replacement !== raw;
    if (!isLinked && comment === '') continue;
    const before = next(from, start);
    const words = next(start, end);
    const spans = spansOf(words);
    const cite: Inline[] = [
      { kind: 'markup', markdown: replacement, span: spans[0], fate: 'citation' },
      ...restOf(spans),
    ];
    if (!isLinked) parts.push(before, words, [{ kind: 'markup', markdown: comment }]);
    else if (mode === 'numeric' && (isRaised(words) || /^\d/.test(raw)))
      parts.push(putInFront(before, cite, from === 0, draftText(next(end, end + 3))));
    else parts.push(before, isGlued(before, mode) ? [SPACE, ...cite] : cite);
    from = end;
  }
  return [...parts, next(from)].flat();
}

/** A number directly behind a word would be printed as "rivers(Brook, 2001)". */
function isGlued(before: Inline[], mode: Proposed['mode']): boolean {
  return mode === 'numeric' && /[\p{L}\p{N}]$/u.test(draftText(before));
}

const SPACE: Inline = { kind: 'markup', markdown: ' ' };

function isRaised(words: Inline[]): boolean {
  return words.some((inline) => inline.kind === 'text' && inline.marks.superscript);
}

/**
 * Moves a citation in front of punctuation. A superscript number, even if the source lost the superscript, follows the
 * punctuation, but a citation in brackets precedes it. It still follows the full stop of an abbreviation: "Ash et al.⁸
 * ask".
 */
function putInFront(before: Inline[], cite: Inline[], isFirst: boolean, behind: string): Inline[] {
  const text = draftText(before);
  const [, sign = '', space = ''] = /([.,;:]?)(\s{0,100})$/.exec(text) ?? [];
  const end = text.length - space.length;
  const isAbbreviated = sign === '.' && /^\s?[\p{Ll},;)]/u.test(behind);
  const at = isAbbreviated ? end : end - sign.length;
  const gap: Inline[] = at > 0 || !isFirst ? [SPACE] : [];
  return [...slice(before, 0, at), ...gap, ...cite, ...slice(before, at, end)];
}

/** A citation across a line end has two spans in the source. */
function restOf(spans: { start: number; end: number }[]): Inline[] {
  return spans.slice(1).map((span) => ({ kind: 'markup', markdown: '', span, fate: 'citation' }));
}

/** @param advice for doubtful citations; the proposal is in a comment of the text or only in the report */
export function reportCitations(
  all: { proposal: CitationProposal; place: string }[],
  isLowered: boolean,
  findings: Findings,
  advice = IN_COMMENT,
): void {
  const proposals = all.map(({ proposal }) => proposal);
  const sure = proposals.filter(({ status }) => status === 'sure').length;
  const linked = `${sure === 1 ? 'One citation' : `${sure} citations`} linked to the reference list`;
  if (sure > 0 && isLowered)
    find(findings, 'citations', 'likely', `${linked} by numbers right behind words.`, {
      look: 'Raised numbers have lost their raising in this text; compare it with the print.',
    });
  else if (sure > 0) find(findings, 'citations', 'certain', `${linked}.`);
  reportOpen(all, findings, advice);
}

const IN_COMMENT = 'Accept the proposal in the comment, or delete it.';

/** One line for all citations with the same text, with their places. */
function reportOpen(
  all: { proposal: CitationProposal; place: string }[],
  findings: Findings,
  advice: string,
): void {
  const groups = Map.groupBy(all, ({ proposal }) =>
    JSON.stringify([proposal.raw, proposal.replacement]),
  );
  for (const own of groups.values()) {
    const { proposal } = own[0] as (typeof own)[number];
    const raw = `“${shownWords(proposal.raw)}”`;
    const times = own.length > 1 ? ` (${own.length} times)` : '';
    const where = [...new Set(own.map(({ place }) => place))].join(', ');
    if (proposal.status === 'doubtful')
      find(
        findings,
        'citations',
        'unsure',
        `${raw}${times} was not linked; proposed: ${proposal.replacement.slice(proposal.raw.length).replace(/[{}<>]/g, '') || 'two works fit'}.`,
        {
          where,
          look: advice,
          about: { kind: 'citation', raw: proposal.raw, hasComment: advice === IN_COMMENT },
        },
      );
    if (proposal.status === 'unlisted')
      find(findings, 'citations', 'certain', `${raw}${times} is not in the reference list.`, {
        where,
        look: 'Ask the author for the reference, or correct the citation.',
        about: { kind: 'citation', raw: proposal.raw, hasComment: false },
      });
  }
}

/** Reports works that are never cited. */
export function reportNeverCited(items: CslItem[], cited: Set<string>, findings: Findings): void {
  const never = items.map(({ id }) => id).filter((key) => !cited.has(key));
  if (never.length > 0)
    find(findings, 'references', 'likely', `Never cited in the text: ${never.join(', ')}.`, {
      look: 'Cite them, or remove them from the list.',
    });
}
