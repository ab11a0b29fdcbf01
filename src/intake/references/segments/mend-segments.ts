import { fold } from '../../../words/fold.ts';
import type { MarkedText } from '../inline-marks.ts';
import { keywordClasses } from '../keywords.ts';
import { CONTAINERS, type Label } from '../tagger/labels.ts';
import { wholeJournal } from './cut-journal.ts';
import { withRealNames } from './first-names.ts';
import { placesAlone } from './place-alone.ts';
import { divideAtPlace } from './place-inside.ts';
import { divideAfterIn, divideAtRole } from './role-inside.ts';
import { resized, type Segment, withBorder } from './segments.ts';

/** Corrects segments by the order of fields: which work a title belongs to, and where it ends. */
export function mendSegments(segments: Segment[], reference: MarkedText): Segment[] {
  const { text } = reference;
  const named = withRealNames(placesAlone(segments), text);
  const bare = divideAtSlashes(kindInBrackets(named, text), text);
  const edited = divideAfterIn(divideAtIn(bare, text), text);
  const divided = divideAtRole(divideBeforeNumbers(edited, text), text);
  const placed = divideAtPlace(divided, text);
  const titled = wholeTitle(namesInTitle(ofTheBook(placed, text), text), text);
  const whole = atRealBorder(titled, text);
  return withTitle(withSubtitle(wholeJournal(whole, text), reference));
}

/** GOST prints the title before " // " and the container after it. */
function divideAtSlashes(segments: Segment[], text: string): Segment[] {
  const cut = text.indexOf(' // ') + 1;
  const first = segments.findIndex(({ label }) => label === 'title');
  const last = segments.findIndex(({ start, end }) => start < cut && end > cut);
  const [title, across] = [segments[first], segments[last]];
  if (cut === 0 || !title || !across || first > last) return segments;
  if (segments.slice(first, last + 1).some(({ label }) => !TITLES.has(label))) return segments;
  const margin = Math.min(title.margin, across.margin);
  const label = across.label === 'title' ? ('journal' as const) : across.label;
  return [
    ...segments.slice(0, first),
    { ...resized(title, title.start, cut, text), margin },
    { ...resized(across, cut, across.end, text), margin, label },
    ...segments.slice(last + 1),
  ];
}

const TITLES = new Set<Label>(['title', 'journal', 'container-title', 'volume', 'date']);

/** The text before the bracket belongs to the title. Example: "…, version 1.4 (Technical Report 96)". */
function kindInBrackets(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(({ label }) => label === 'genre');
  const [title, kind] = [segments[at - 1], segments[at]];
  const head = /^[^()]{3,40}\s(?=\([^()]+\)\W*$)/.exec(kind?.text ?? '')?.[0].length;
  const named = title && (title.label === 'title' || CONTAINERS.includes(title.label));
  if (!kind || !title || !named || head === undefined) return segments;
  return withBorder(segments, title, kind.start + head, text);
}

/**
 * "by", "von" or "de" before names continues the title, unless a word such as "edited by" or "Hrsg." marks editors. A
 * second year after the names also belongs to the title.
 *
 * Example: Replication of “Physical Warmth” by Williams and Bargh (2008). *Social Psychology*
 */
function namesInTitle(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(
    (each, index) =>
      each.label === 'editor' && segments[index - 1]?.label === 'title' && goesOn(each.text),
  );
  const [title, names, year] = segments.slice(Math.max(at - 1, 0));
  if (at === -1 || !title || !names) return segments;
  const isDated = segments.slice(0, at).some(({ label }) => label === 'date');
  const last = isDated && year?.label === 'date' ? year : names;
  return [
    ...segments.slice(0, at - 1),
    join(title, last, text),
    ...segments.slice(segments.indexOf(last) + 1),
  ];
}

/** Begins in mid-sentence and contains no word for a role. */
function goesOn(names: string): boolean {
  if (!/^\p{Ll}/u.test(names)) return false;
  const classes = names.split(/[^\p{L}\p{M}.]+/u).flatMap((word) => keywordClasses(fold(word)));
  return !classes.some((name) => name === 'editor' || name === 'in');
}

/** A title is contiguous: a short segment between two parts of it belongs to it. */
function wholeTitle(segments: Segment[], text: string): Segment[] {
  const from = segments.findIndex(({ label }) => label === 'title');
  const to = segments.findLastIndex(({ label }) => label === 'title');
  const [first, last] = [segments[from], segments[to]];
  if (!first || !last || first === last) return segments;
  const between = text.slice(first.end, last.start);
  const others = segments.slice(from + 1, to).filter(({ label }) => label !== 'title');
  const fields = others.some(({ label }) => CLEAR.has(label));
  if (fields || between.split(/\s+/).filter(Boolean).length > LONGEST_HOLE) return segments;
  return [...segments.slice(0, from), join(first, last, text), ...segments.slice(to + 1)];
}

/** Labels that are seldom predicted by mistake. */
const CLEAR = new Set<Label>(['date', 'url', 'doi', 'isbn', 'pages', 'volume', 'journal']);
const LONGEST_HOLE = 6;

/** The container after "in:" does not belong to the title. Example: "…, in: The book". */
function divideAtIn(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(({ label }) => label === 'title');
  const [title, next] = segments.slice(at, at + 2);
  if (at === -1 || !title) return segments;
  const container = next && CONTAINERS.includes(next.label) ? next : undefined;
  const elsewhere = segments.some((each) => CONTAINERS.includes(each.label) && each !== container);
  const end = container?.end ?? title.end;
  const head = title.start + SHORTEST_TITLE;
  const border = elsewhere && !container ? null : BEFORE_IN.exec(text.slice(head, end));
  if (!border) return segments;
  const cut = head + border.index + border[0].length;
  if (end - cut < LEAST_BOOK) return segments;
  const book: Segment = container ?? { ...title, label: 'container-title' };
  return [
    ...segments.slice(0, at),
    { ...title, end: cut, text: text.slice(title.start, cut) },
    { ...book, start: cut, end, text: text.slice(cut, end) },
    ...segments.slice(at + (container ? 2 : 1)),
  ];
}

const BEFORE_IN = /[\p{L}\p{N}.!?,)”"“’«»]\s+(?=in:\s+\S)/iu;
const SHORTEST_TITLE = 3;
const LEAST_BOOK = 8;

/**
 * The next field does not begin after a comma inside a title or a name.
 *
 * Examples: "»Objects and Spaces«, Theory,
 * Culture & Society", "… in monkey, cat,
 * and rat. Brain Research".
 */
function atRealBorder(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(({ label }) => label === 'title');
  const [title, next] = segments.slice(at, at + 2);
  if (at === -1 || !title || !next || !CONTAINERS.includes(next.label)) return segments;
  const quoted = BEHIND_QUOTE.exec(title.text)?.[0];
  const rest = /[^”"’»'],\s*$/.test(title.text) ? REST_OF_SENTENCE.exec(next.text)?.[0] : undefined;
  if (quoted === undefined && rest === undefined) return segments;
  const cut = quoted === undefined ? next.start + (rest ?? '').length : title.start + quoted.length;
  return withBorder(segments, title, cut, text);
}

const BEHIND_QUOTE =
  /^\W*(?:»[^«»]+«|«[^«»]+»|„[^„“”]+[“”]|“[^“”]+”|‘[^‘’]{12,}’)(?:,|(?<=,.))\s(?=(?!in\b)\p{Lu}[\p{L} ]{1,40},\s*$)/iu;

/**
 * Begins in lower case, ends in a bracket, or has a few words of which the last is not abbreviated.
 *
 * Example: "…, a slab window at the triple junction,
 * SW Pacific. Earth and Planetary Science Letters, 279".
 */
const REST_OF_SENTENCE =
  /^(?:\p{Ll}[^.?!/]{2,60}\p{L}{2}|[^.?!/:;”"»()]{0,60}\p{Ll}{2}\)|(?:[^.?!/:;”"»()\s]{2,20}\s){1,3}\p{L}{4,20}(?<!ol|[cC]hem|[sS]ci|[pP]hys|[mM]ed|[sS]urg|[mM]ater|[cC]ommun|[tT]heor|[aA]ppl))[.?!]\s+(?=\p{Lu}[^.?!]{3,90}$)/u;

/**
 * If no journal is labelled before its volume, the last sentence of the title is the journal's name.
 *
 * Example: "… in the city. Contributions to Geology, v. 12, pp. 3–9".
 */
function divideBeforeNumbers(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(({ label }) => label === 'title');
  const [title, ...after] = segments.slice(at);
  const has = (label: Label): boolean => segments.some((each) => each.label === label);
  const next = after.find(({ label }) => label !== 'location' && label !== 'date');
  if (at === -1 || !title || next?.label !== 'volume' || !has('pages')) return segments;
  if ([...CONTAINERS, 'collection-title' as const, 'publisher' as const].some(has)) return segments;
  const last = [...title.text.matchAll(/\p{L}{3}[)”"»]?[.?!][”"»]?\s+(?=\p{Lu})/gu)].at(-1);
  if (!last || last.index < 8) return segments;
  const cut = title.start + last.index + last[0].length;
  const name = text.slice(cut, title.end);
  if (name.split(/\s+/).length > LONGEST_NAME || /["“”«»:]/.test(name)) return segments;
  return segments.flatMap((each) =>
    each === title
      ? [
          { ...each, end: cut, text: text.slice(each.start, cut) },
          { ...each, label: 'journal' as const, start: cut, text: name },
        ]
      : [each],
  );
}

/** Longest name of a journal, in words. */
const LONGEST_NAME = 9;

/** After "In: Rammert, Werner:" names are editors and a title is the container's. */
function ofTheBook(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(
    ({ label, text: words }) => label === 'editor' && /^\W*in\b/i.test(words),
  );
  const before = segments.slice(0, Math.max(at, 0));
  if (at === -1 || !before.some(({ label }) => label === 'title')) return segments;
  const named = segments.some(({ label }) => CONTAINERS.includes(label));
  const after = segments.slice(at).map((each): Segment => {
    if (each.label === 'title' && !named) return { ...each, label: 'container-title' };
    return each.label === 'author' ? { ...each, label: 'editor' } : each;
  });
  return [...before, ...joinAlike(after, text)];
}

function joinAlike(segments: Segment[], text: string): Segment[] {
  const joined: Segment[] = [];
  for (const each of segments) {
    const last = joined.at(-1);
    if (last?.label === each.label) joined.splice(-1, 1, join(last, each, text));
    else joined.push(each);
  }
  return joined;
}

function join(first: Segment, second: Segment, text: string): Segment {
  const margin = Math.min(first.margin, second.margin);
  return { ...first, end: second.end, text: text.slice(first.start, second.end), margin };
}

/**
 * Text between the title of a book and its place is the subtitle if nothing introduces, numbers or emphasizes it.
 *
 * Example: "Krieg im Frieden. Die umkämpfte Erinnerung. Frankfurt: Fischer."
 */
function withSubtitle(segments: Segment[], { text, marks }: MarkedText): Segment[] {
  const has = (...labels: Label[]): boolean => segments.some(({ label }) => labels.includes(label));
  const at = segments.findIndex(({ label }) => label === 'title');
  const [title, next, after] = segments.slice(at, at + 3);
  if (at === -1 || !title || !next || !after) return segments;
  const second = next.label === 'container-title' || next.label === 'collection-title';
  const ofBook = after.label === 'location' || after.label === 'publisher';
  // Trusts a series with a high margin, but not the container of a book that has only editors.
  const isEdited = next.label === 'container-title' && has('editor') && !has('author');
  const isSure = next.margin > 0.15 && !isEdited;
  if (!second || isSure || !ofBook || has('journal', 'pages', 'volume', 'url', 'doi'))
    return segments;
  if (
    marks.some(({ kind }) => kind === 'italic') ||
    /^\W*(?:in|em|dans|en)\b|^\W*\(/i.test(next.text)
  )
    return segments;
  if (/["”“»«]\W{0,1000}$/.test(title.text)) return segments;
  const whole = { ...join(title, next, text), margin: Math.max(title.margin, next.margin) };
  return [...segments.slice(0, at), whole, ...segments.slice(at + 2)];
}

/** A container without a chapter title is the title itself: a book in italics. */
function withTitle(segments: Segment[]): Segment[] {
  const has = (...labels: Label[]): boolean => segments.some(({ label }) => labels.includes(label));
  // Journals rarely have a publisher or a place.
  const inBook = has('journal') ? has('publisher', 'location') && !has('pages') : true;
  const [container, second] = segments.filter(({ label }) => CONTAINERS.includes(label));
  const volume = segments.some(({ label, text }) => label === 'volume' && !/version/i.test(text));
  if (!inBook || !container || second || volume || has('title')) return segments;
  if (/^\W*(?:in|em)\b/i.test(container.text)) return segments;
  // The original label no longer matters.
  const margin = Math.max(container.margin, USUAL);
  return segments.map((each) => (each === container ? { ...each, label: 'title', margin } : each));
}

/** The margin of a certain choice; see `BestPath`. */
const USUAL = 1;
