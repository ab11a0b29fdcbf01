/**
 * What each line of a front page is. Every line gets points for each label from the features that
 * it shows, every pair of neighbours points for following each other; the best path through all
 * lines wins (Viterbi). So a title's second line is not taken for a name, nor the journal's name
 * for the title.
 */

import { frontLabel, isStructuredLabel, labelText } from '../labels.ts';
import { endsWithCountry } from './countries.ts';
import { historyDates } from './dates.ts';
import type { FrontLine } from './lines.ts';
import { isNameLike, peopleOf } from './people.ts';
import {
  ARTICLE_TYPE,
  CORRESPONDENCE,
  DOI,
  EMAIL,
  FUNCTION_WORDS,
  ISSUE_LINE,
  JOURNAL_WORD,
  LICENCE,
  MARK_SIGNS,
  ORGANISATION,
  POSITION,
  STREET,
} from './words.ts';

export const LABELS = [
  'journal',
  'title',
  'authors',
  'affiliation',
  'contact',
  'dates',
  'abstract',
  'keywords',
  'licence',
  'other',
] as const;
export type Label = (typeof LABELS)[number];
type Points = Partial<Record<Label, number>>;

interface Context {
  lines: FrontLine[];
  /** Half-points of most lines, and of the largest. */
  usual?: number;
  largest?: number;
  /** Family names that e-mail addresses and the corresponding author's line name. */
  names: Set<string>;
}

interface Seen {
  line: FrontLine;
  index: number;
  text: string;
  words: number;
  functionWords: number;
  people: number;
  context: Context;
}

/** A feature, and the points that it gives to each label. */
const FEATURES: [name: string, has: (seen: Seen) => boolean, points: Points][] = [
  ['abstract label', ({ text }) => frontLabel(text)?.kind === 'abstract', { abstract: 12 }],
  ['keywords label', ({ text }) => frontLabel(text)?.kind === 'keywords', { keywords: 12 }],
  ['title style', ({ line }) => line.cues.role === 'title', { title: 12 }],
  ['subtitle style', ({ line }) => line.cues.role === 'subtitle', { title: 7 }],
  ['author style', ({ line }) => line.cues.role === 'author', { authors: 7, affiliation: 3 }],
  ['affiliation style', ({ line }) => line.cues.role === 'affiliation', { affiliation: 9 }],
  ['abstract style', ({ line }) => line.cues.role === 'abstract', { abstract: 11 }],
  ['keywords style', ({ line }) => line.cues.role === 'keywords', { keywords: 9 }],
  ['date style', ({ line }) => line.cues.role === 'date', { dates: 6, other: 3 }],
  ['structured abstract', ({ text }) => isStructuredLabel(text), { abstract: 3 }],
  ['history date', ({ text }) => historyDates(text).length > 0, { dates: 8 }],
  [
    'article information',
    ({ text }) => /^article (?:info(?:rmation)?|history)/i.test(text),
    { dates: 5, other: 2 },
  ],
  ['licence', ({ text }) => LICENCE.test(text), { licence: 4.5, other: 0.5 }],
  [
    'sentence of a licence',
    ({ text, words }) =>
      words < 90 &&
      /creative commons|^(?:©|copyright|\(c\))|^this (?:is an open|work is licensed|article is (?:licensed|published|distributed))/i.test(
        text,
      ),
    { licence: 5 },
  ],
  ['correspondence', ({ text }) => CORRESPONDENCE.test(text), { contact: 7 }],
  [
    'e-mail',
    ({ text }) => text.search(EMAIL) !== -1,
    { contact: 4, authors: 1.2, affiliation: 1.5, title: -6 },
  ],
  [
    'DOI or address',
    ({ text }) => DOI.test(text) || /https?:|www\./i.test(text),
    { journal: 2.5, other: 1.5, licence: 1, title: -5, authors: -4 },
  ],
  [
    'issue line',
    ({ text, words }) => ISSUE_LINE.test(text) && words < 25,
    { journal: 6, title: -3, authors: -3 },
  ],
  ['above the issue line', (seen) => isAboveIssueLine(seen), { journal: 1.5, title: -1.2 }],
  ['journal description', (seen) => isJournalDescription(seen), { journal: 8 }],
  ['ISSN', ({ text }) => /\bissn\b/i.test(text), { journal: 8 }],
  ['article type', ({ text }) => ARTICLE_TYPE.test(labelText(text)), { other: 9 }],
  [
    'journal word',
    ({ text, words }) => JOURNAL_WORD.test(text) && words < 20,
    { journal: 2.2, title: -0.8, abstract: -0.5 },
  ],
  [
    'first line',
    ({ index }) => index === 0,
    { title: 1.2, journal: 1.2, abstract: -2, affiliation: -1.5 },
  ],
  [
    'among the first',
    ({ index }) => index > 0 && index < 4,
    { title: 0.8, journal: 0.3, abstract: -0.5 },
  ],
  ['late', ({ index }) => index > 14, { title: -1.5, authors: -0.8, journal: -0.3 }],
  [
    'one word',
    ({ words }) => words === 1,
    { title: -1.8, authors: -1.2, abstract: -1.2, journal: 0.3, other: 0.8 },
  ],
  ['few words', ({ words }) => words > 1 && words < 4, { title: -0.3, abstract: -1.2 }],
  ['some words', ({ words }) => words > 4 && words < 20, { title: 1 }],
  [
    'many words',
    ({ words }) => words > 26,
    { abstract: 3.2, title: -3.5, authors: -1.5, journal: -2, affiliation: -0.6 },
  ],
  [
    'line of prose',
    ({ words, functionWords }) => words > 8 && functionWords >= 3,
    { abstract: 1.6, title: 0.6, authors: -2.5, affiliation: -1.2 },
  ],
  [
    'function word',
    ({ functionWords }) => functionWords > 0,
    { title: 0.9, authors: -0.8, abstract: 0.4 },
  ],
  [
    'no function word',
    ({ functionWords, words }) => functionWords === 0 && words > 5,
    { abstract: -1, affiliation: 0.4 },
  ],
  [
    'full stop',
    ({ text }) => /[.;]$/.test(text) && !/\b[A-Z]\.$/.test(text),
    { title: -1.4, abstract: 0.8, authors: -0.5 },
  ],
  [
    'starts small',
    ({ text }) => /^\p{Ll}/u.test(text) && !/^[a-h]\s\p{Lu}/u.test(text),
    { abstract: 1.2, title: -0.4, authors: -1.6, journal: -1 },
  ],
  [
    'capitals',
    ({ text, words }) => words > 2 && text === text.toUpperCase() && /\p{Lu}{3}/u.test(text),
    { title: 0.7 },
  ],
  [
    'organisation',
    ({ text }) => ORGANISATION.test(text),
    { affiliation: 3.4, authors: -3, title: -1.6, abstract: -0.4, journal: 0.4 },
  ],
  [
    'organisation and comma',
    ({ text }) => ORGANISATION.test(text) && /,/.test(text),
    { affiliation: 1, title: -1 },
  ],
  [
    'country',
    ({ text }) => /,/.test(text) && endsWithCountry(text),
    { affiliation: 2.6, title: -1.6 },
  ],
  ['street', ({ text }) => STREET.test(text) && /\d/.test(text), { affiliation: 1.6, title: -1 }],
  [
    'position',
    ({ text, people }) => POSITION.test(text) && text.length < 160 && !isAllNames(text, people),
    { affiliation: 2.2, title: -1, authors: -0.6 },
  ],
  [
    'mark at start',
    ({ text }) => startsWithMark(text),
    { affiliation: 1.8, contact: 0.6, title: -1.5, authors: -0.8 },
  ],
  [
    'digits',
    ({ text }) => (text.match(/\d/g)?.length ?? 0) > text.length * 0.12,
    { title: -1.5, journal: 0.8, abstract: -0.6 },
  ],
  [
    'all names',
    ({ people, context: _, text }) => people > 0 && isAllNames(text, people),
    { authors: 3, title: -0.8, abstract: -1.5 },
  ],
  ['several names', ({ people }) => people > 1, { authors: 1.6, title: -1.4 }],
  ['named elsewhere', ({ line, context }) => isNamed(line, context), { authors: 3, title: -2 }],
  [
    'others are named elsewhere',
    ({ line, context, people }) =>
      people === 1 && context.names.size > 0 && !isNamed(line, context),
    { authors: -0.8, title: 0.5 },
  ],
  ['by', ({ text }) => /^(?:by|por|von)\s+\p{Lu}/u.test(text), { authors: 2.5, title: -2 }],
  ['marks at names', ({ line }) => hasNameMarks(line), { authors: 1.8, title: -0.4 }],
  [
    'largest letters',
    ({ line, context }) =>
      Boolean(
        line.size && context.usual && line.size === context.largest && line.size > context.usual,
      ),
    { title: 3.2, journal: 0.5 },
  ],
  [
    'larger letters',
    ({ line, context }) => Boolean(line.size && context.usual && line.size > context.usual),
    { title: 1 },
  ],
  [
    'smaller letters',
    ({ line, context }) => Boolean(line.size && context.usual && line.size < context.usual),
    { title: -1.2, affiliation: 0.5 },
  ],
  [
    'bold',
    ({ line }) => line.bold,
    { title: 1.3, authors: 0.3, abstract: -0.6, affiliation: -0.4 },
  ],
  ['italic', ({ line }) => line.italic, { affiliation: 0.7, title: -0.5 }],
  [
    'centred',
    ({ line }) => line.cues.align === 'center',
    { title: 0.6, authors: 0.4, abstract: -0.6 },
  ],
  ['heading style', ({ line }) => line.cues.heading !== undefined, { title: 2.5 }],
  [
    'classification',
    ({ text }) =>
      /^(?:JEL|PACS|MSC|AMS|ACM|mathematics subject|subject classification|CCS concepts)\b/i.test(
        text,
      ),
    { other: 8 },
  ],
  ['note of the page', ({ text }) => NOTE_OF_PAGE.test(text), { other: 8 }],
  ['label of a part', ({ text }) => PART_LABEL.test(text), { other: 9 }],
  [
    'on behalf of',
    ({ text, words }) =>
      words < 14 &&
      /\b(?:on behalf of|for the)\b.*\b(?:collaboration|consortium|group|team|network|investigators)\b/i.test(
        text,
      ),
    { authors: 3, title: -2 },
  ],
];

/** Lines that stand on front pages and belong to none of their parts. */
const NOTE_OF_PAGE =
  /^(?:how to cite|cite (?:this|as)|to cite|citation\s*:|funding|acknowledg|conflicts? of interest|competing interests|the authors? (?:have )?declared?|this (?:work|research|study|project) (?:was|is) (?:supported|funded)|(?:partially |partly )?supported (?:in part )?by|academic editor|handling editor|associate editor|edited by|reviewed by|recommended by|communicated by|editors?\s*:|running (?:head|title)|short title|word count|number of (?:tables|figures|pages|words)|supplementary (?:material|data|information)|electronic supplementary|online at\b|available at\b|this article (?:was|has been) submitted|these authors contributed|equal contribution|the dates? of receipt|draft (?:of )?\d|preprint|submitted to\b|manuscript (?:no|number)|to appear in|presented at|in proceedings of|proceedings of|printed in|title page|\(MN L|downloaded from|accepted manuscript|author manuscript|abbreviations?\s*:|\d+ (?:pages|figures|tables)\b)/i;
const PART_LABEL =
  /^(?:co-?)?(?:authors?|title|affiliations?|full title|author names?|author list|authors? and affiliations?|by|and|contents)\s*:?$/i;

/** Points of a label that follows another; what is not named gets −0.6, the same label +0.9. */
const FOLLOWS: Record<Label, Points> = {
  journal: { journal: 1, title: 0.6, other: 0.2 },
  title: { title: 0.9, authors: 1.6, affiliation: -0.4, abstract: -0.6 },
  authors: { authors: 0.8, affiliation: 1.4, contact: 0.4, abstract: 0.4, title: -2.2, dates: 0.2 },
  affiliation: {
    affiliation: 1.2,
    authors: 0.2,
    contact: 0.8,
    abstract: 0.6,
    dates: 0.4,
    title: -1.4,
  },
  contact: { contact: 0.2, abstract: 0.5, dates: 0.4, affiliation: 0.3, authors: 0, title: -1 },
  dates: { dates: 0.5, abstract: 0.6, licence: 0.2, title: -0.6, other: 0 },
  abstract: {
    abstract: 2.2,
    keywords: 0.4,
    title: -1.6,
    authors: -2.4,
    affiliation: -1.4,
    contact: -0.6,
  },
  keywords: { keywords: 0.4, licence: 0.2, contact: 0, other: 0.2, title: -0.8, abstract: -0.4 },
  licence: { licence: 1, contact: 0.2, title: -0.4, authors: -0.6, abstract: 0.2 },
  other: { other: 0.4, title: 0.2, journal: 0.2, authors: -0.2, abstract: 0 },
};
const ELSE = -0.6;

export function tagLines(lines: FrontLine[]): Label[] {
  const context = contextOf(lines);
  const emissions = lines.map((line, index) => emissionOf(line, index, context));
  return bestPath(emissions, lines);
}

function contextOf(lines: FrontLine[]): Context {
  const sizes = lines.flatMap(({ size }) => size ?? []).sort((a, b) => a - b);
  return {
    lines,
    usual: sizes[Math.floor(sizes.length / 2)],
    largest: sizes.at(-1),
    names: namesElsewhere(lines),
  };
}

/** Letters of e-mail addresses and words of the corresponding author's line. */
function namesElsewhere(lines: FrontLine[]): Set<string> {
  const names = new Set<string>();
  for (const { text } of lines) {
    for (const match of text.matchAll(EMAIL))
      for (const word of match[0]
        .split('@')[0]
        ?.toLowerCase()
        .match(/[a-z]{4,}/g) ?? [])
        names.add(word);
    if (CORRESPONDENCE.test(text))
      for (const word of text.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []) names.add(word.toLowerCase());
  }
  return names;
}

function isNamed(line: FrontLine, context: Context): boolean {
  if (CORRESPONDENCE.test(line.text) || line.text.search(EMAIL) !== -1 || line.text.length > 300)
    return false;
  const words =
    line.text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[a-z]{4,}/g) ?? [];
  const hit = words.some((word) =>
    [...context.names].some(
      (name) => name === word || (name.length > 6 && name.includes(word) && word.length > 4),
    ),
  );
  return hit && peopleOf(line).length > 0;
}

function emissionOf(line: FrontLine, index: number, context: Context): Record<Label, number> {
  const text = line.text;
  const seen: Seen = {
    line,
    index,
    text,
    words: text.split(/\s+/).length,
    functionWords: text.match(FUNCTION_WORDS)?.length ?? 0,
    people: text.length < 400 ? peopleOf(line).length : 0,
    context,
  };
  const points = Object.fromEntries(
    LABELS.map((label) => [label, label === 'other' ? 0.4 : 0]),
  ) as Record<Label, number>;
  for (const [, has, gives] of FEATURES) {
    if (!has(seen)) continue;
    for (const label of LABELS) points[label] += gives[label] ?? 0;
  }
  return points;
}

function isAboveIssueLine({ context, index, words }: Seen): boolean {
  if (words > 12) return false;
  return context.lines
    .slice(index + 1, 8)
    .some(({ text }) => ISSUE_LINE.test(text) && text.length < 160);
}

/** Second line of "A Biannual Journal of Government Postgraduate / College Mansehra, KP, Pakistan". */
function isJournalDescription({ context, index, line, text }: Seen): boolean {
  const previous = context.lines[index - 1];
  if (!previous || index > 6 || previous.block !== line.block || ISSUE_LINE.test(text))
    return false;
  return (
    JOURNAL_WORD.test(previous.text) &&
    previous.text.split(/\s+/).length < 16 &&
    !/[.;]$/.test(previous.text) &&
    !/\p{Lu}\p{Ll}+\s*[\d¹*,]/u.test(previous.text)
  );
}

const START_MARK = new RegExp(
  `^(?:[${MARK_SIGNS}]+\\s?\\p{L}|\\(?\\d{1,2}[).]?\\s?\\p{Lu}|[a-h][).]?\\s\\p{Lu}|\\[\\d\\])`,
  'u',
);

function startsWithMark(text: string): boolean {
  return START_MARK.test(text);
}

function hasNameMarks(line: FrontLine): boolean {
  if (line.text.length > 300) return false;
  return (
    new RegExp(`\\p{L}\\s?[${MARK_SIGNS}]|\\p{Ll}\\s?\\d(?:,\\d)*\\s*(?:,|$|and|&)`, 'u').test(
      line.text,
    ) || peopleOf(line).some(({ marks }) => marks.length > 0)
  );
}

const TITLES = /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Assoc|Asst)\.?\s+)+/;

/** Nearly all of the line's words belong to names. */
function isAllNames(text: string, people: number): boolean {
  const bare = text.replace(new RegExp(`[${MARK_SIGNS}\\d()]`, 'gu'), '');
  const pieces = bare
    .split(/[,;|•·&]|\s(?:and|und|et|y|e|و|اور)\s/u)
    .map((piece) =>
      piece
        .trim()
        .replace(/(?<=\p{Ll})(?:\s[a-h*])+$/u, '')
        .replace(TITLES, ''),
    )
    .filter((piece) => /\p{L}/u.test(piece));
  const names = pieces.filter((piece) => isNameLike(piece)).length;
  return people > 0 && names >= pieces.length * 0.75;
}

function bestPath(emissions: Record<Label, number>[], lines: FrontLine[]): Label[] {
  let scores: Points = {};
  const back: Map<Label, Label>[] = [];
  for (const [index, emission] of emissions.entries()) {
    const next: Points = {};
    const from = new Map<Label, Label>();
    const bond = index === 0 ? 0 : bondOf(lines[index - 1], lines[index]);
    for (const label of LABELS) {
      const best = index === 0 ? { label, score: 0 } : bestBefore(scores, label, bond);
      next[label] = best.score + emission[label];
      from.set(label, best.label);
    }
    scores = next;
    back.push(from);
  }
  return trace(scores, back);
}

/** Words that end no title and no sentence. */
const OPEN_END =
  /(?:^|\s)(?:of|the|a|an|and|or|in|on|to|for|with|by|from|at|as|between|under|into|its|their|via|using|de|la|el|los|las|del|du|des|le|les|et|und|der|die|das|von|e|y|do|da|dos|das|para|di|ve|dan|&)$|[:–—-]$/iu;

/** How much two neighbouring lines ask to be one thing. */
function bondOf(previous: FrontLine | undefined, line: FrontLine | undefined): number {
  if (!previous || !line) return 0;
  if (OPEN_END.test(previous.text)) return 6;
  const isCaps = (text: string) => /\p{Lu}{4}/u.test(text) && text === text.toUpperCase();
  const alike = previous.block === line.block && isCaps(previous.text) && isCaps(line.text);
  // "…, Luca / Galli 3 and …": a list of names is cut inside a name.
  if (previous.block === line.block && /[\d,*]\s?,\s*\p{Lu}\p{Ll}+$/u.test(previous.text)) return 3;
  const listGoesOn = /[,;]$|\b\p{Lu}\.$/u.test(previous.text) && previous.text.length < 200;
  const looks =
    line.size !== undefined &&
    previous.size === line.size &&
    previous.bold === line.bold &&
    line.bold;
  return (
    (listGoesOn ? 1.5 : 0) +
    (alike ? 0.6 : 0) +
    (looks ? 0.6 : 0) +
    (/^\p{Ll}/u.test(line.text) && !/[.!?]$/.test(previous.text) ? 1 : 0)
  );
}

function bestBefore(scores: Points, label: Label, bond: number): { label: Label; score: number } {
  let best: { label: Label; score: number } = { label: 'other', score: Number.NEGATIVE_INFINITY };
  for (const previous of LABELS) {
    const score =
      (scores[previous] ?? 0) +
      (FOLLOWS[previous][label] ?? ELSE) +
      (previous === label ? bond : 0);
    if (score > best.score) best = { label: previous, score };
  }
  return best;
}

function trace(scores: Points, back: Map<Label, Label>[]): Label[] {
  let label: Label = LABELS.reduce(
    (best, next) => ((scores[next] ?? 0) > (scores[best] ?? 0) ? next : best),
    'other',
  );
  const path: Label[] = [];
  for (const from of back.reverse()) {
    path.unshift(label);
    label = from.get(label) ?? 'other';
  }
  return path;
}
