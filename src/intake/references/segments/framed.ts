import { fold } from '../../../words/fold.ts';
import type { Mark, MarkedText } from '../inline-marks.ts';
import { isGivenWord, isInitials } from '../names/name.ts';
import { readNames } from '../names/names.ts';
import { areWholeNames } from '../names/whole-names.ts';
import { isSeatOfPress } from '../tagger/gazetteer.ts';
import type { Label } from '../tagger/labels.ts';
import { isKnownPlace } from './place-alone.ts';
import type { Segment } from './segments.ts';

/**
 * Fields that their context confirms, however small the tagger's margin: a title in quotation marks, editors between
 * "In:" and "(eds.)", a journal between a finished title and its volume.
 */
export function withFrames(segments: Segment[], { text, marks }: MarkedText): Segment[] {
  const done: Segment[] = [];
  segments.forEach((segment, at) => {
    const around: Around = {
      segment,
      before: done.at(-1),
      after: segments[at + 1],
      lead: text.slice(0, segment.start),
      rest: text.slice(segment.end),
    };
    const framed =
      FRAMES[segment.label]?.some((holds) => holds(around)) || isInItalics(segment, marks);
    done.push(framed ? { ...segment, margin: Math.max(segment.margin, USUAL) } : segment);
  });
  return done;
}

/** Italics that start and end with the segment show its limits. Example: "*Journal of Zoology*, 12". */
function isInItalics({ label, start, end, text }: Segment, marks: readonly Mark[]): boolean {
  if (label !== 'journal' && label !== 'container-title') return false;
  const [first, last] = [
    /^[^\p{L}\p{N}]*/u.exec(text)?.[0].length ?? 0,
    /(?<![\s,.;:])[\s,.;:]*$/.exec(text)?.[0].length ?? 0,
  ];
  return marks.some(
    (mark) =>
      mark.kind === 'italic' &&
      Math.abs(mark.start - start - first) < 2 &&
      Math.abs(mark.end - (end - last)) < 3,
  );
}

interface Around {
  segment: Segment;
  /** Already checked for its own context. */
  before: Segment | undefined;
  after: Segment | undefined;
  /** The text before and after the segment. */
  lead: string;
  rest: string;
}

/** The margin of a certain choice; see `BestPath`. */
const USUAL = 1;

/** Tests of each label; one that holds is enough. */
const FRAMES: Partial<Record<Label, ((around: Around) => boolean)[]>> = {
  title: [isQuoted, isBeforeAccess, isBeforeIn, isBeforePlace, isBeforePress, isBeforeJournal],
  journal: [isBeforeItsNumbers, isBehindSureTitle, isBehindQuoted, isInNumbered, isBehindSlashes],
  'container-title': [isBehindQuoted, isInNumbered, isBehindSlashes, isBehindEditors],
  editor: [areInAndRole, areInAndColon],
  author: [areBeforeYear, areBeforeColon, areDividedBySemicolons, areNamedInFull],
  publisher: [isAfterPlace, isLastOfAll],
};

/** Example: “Title,” and nothing else. */
function isQuoted({ segment }: Around): boolean {
  const [, inner] =
    /^[\s,]*(?:“([^“”]+)”|"([^"]+)"|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|‘([^‘’]{12,})’|'([^']{4,})')[\s.,;:]*$/
      .exec(segment.text)
      ?.filter((group) => group !== undefined) ?? [];
  return inner !== undefined;
}

/** One phrase between the year and the access statement. Example: "(2022). Data and statistics. Retrieved …". */
function isBeforeAccess({ segment, before, after }: Around): boolean {
  return (
    before?.label === 'date' &&
    /[)\]]\.?\s*$/.test(before.text) &&
    (after?.label === 'note' || after?.label === 'url') &&
    isOnePhrase(segment.text)
  );
}

/**
 * Between the year and "In:" there can only be a title. Example: "(1996): Aufgabenstellungen während einer Scheidung.
 * In: …".
 */
function isBeforeIn({ segment, before, rest }: Around): boolean {
  return (
    opensTitle(before) &&
    /[.?!,;]\s*$/.test(segment.text) &&
    /^\s*[Ii]n:?\s+\p{Lu}/u.test(rest) &&
    !/\s[Ii]n:\s/.test(segment.text)
  );
}

/** Examples: "(1991): Wahrnehmung im Wandel, Linz.", "Levinson, Stephen: Politeness, Cambridge 1987." */
function isBeforePlace({ segment, before, after, rest }: Around): boolean {
  return (
    opensTitle(before) &&
    after?.label === 'location' &&
    isKnownPlace(after.text) &&
    isOneTitle(segment.text) &&
    /^[\s\p{L}/.&,]{0,100}(?:\(?(?:1[5-9]|20)\d\d\)?)?[\s.]*$/u.test(rest)
  );
}

/**
 * One title, then place and publisher.
 *
 * Examples: "Hanley, Anne G. Native Capital: Institutions in Brazil. Stanford, CA: Stanford University Press, 2005.",
 * "Joseph A. Schumpeter, Capitalism and Democracy (London: Routledge, 1992)".
 */
function isBeforePress({ segment, before, rest }: Around): boolean {
  return (
    (opensTitle(before) || isSureAuthor(before)) &&
    isOneTitle(segment.text.replace(YEARS, '')) &&
    (/[.?!]\s*$/.test(segment.text) ? PRESS : PRESS_IN_BRACKETS).test(rest) &&
    isKnownPlace(/^[\s(]*([^:,]*)/.exec(rest)?.[1] ?? '')
  );
}

const PLACE_AND_PRESS = String.raw`[^:;()\d]{3,60}: ?[^:;()\d]{3,80}`;
const PRESS = new RegExp(String.raw`^\s*${PLACE_AND_PRESS}(?:(?:1[5-9]|20)\d\d[a-z]?[.\s]*)?$`);
const PRESS_IN_BRACKETS = new RegExp(
  String.raw`^\s*\(${PLACE_AND_PRESS}(?:1[5-9]|20)\d\d\)[.,\s]*(?:p{0,2}\. ?)?[\d–-]*\.?$`,
);

/** Example: "1850–1920" in a title. */
const YEARS = /(?<!\d)1\d{3}[–-]\d{2,4}(?!\d)/g;

const isSureAuthor = (before: Segment | undefined): boolean =>
  before?.label === 'author' && before.margin >= USUAL / 2;

/**
 * A single full stop between year and volume. Example: "2011. Cyanobacteria in Currituck Sound, North Carolina. Harmful
 * Algae 11, 1–9."
 */
function isBeforeJournal({ segment, before, after, rest }: Around): boolean {
  return (
    after?.label === 'journal' &&
    (opensTitle(before) || isSureAuthor(before)) &&
    /(?:\p{L}{3}|\p{L}\.\))[)>]{0,5}[.?!]\s*$/u.test(segment.text) &&
    !/\p{L}{2}[.?!][)”"»]?\s+\p{L}/u.test(segment.text.trim()) &&
    isOnePhrase(after.text) &&
    /^\s*(?:[Vv]ol\.?|[Vv]\.)?\s?\d/.test(rest.trimStart().slice(after.text.trim().length))
  );
}

/** Examples: "(1991),", "1991:", "Levinson, Stephen:". */
function opensTitle(before: Segment | undefined): boolean {
  if (before?.label === 'author') return /:\s*$/.test(before.text);
  return (
    before?.label === 'date' && /^\s*[([]?(?:1[5-9]|20)\d\d[a-z]?[)\]]?[.,:]*\s*$/.test(before.text)
  );
}

/** A title and its subtitle after a colon; a second sentence could be a series. */
const isOneTitle = (text: string): boolean =>
  !/\p{L}{4}[.?!]\s+\p{L}|[”"»]\s+\p{L}|\d/u.test(text.trim());

/** Example: "In: Buskotte, A. (Hg.): Folgen für die Kinder. Weinheim, 9–29." */
function isBehindEditors({ segment, before, after }: Around): boolean {
  return (
    before?.label === 'editor' &&
    /[([](?:hgg?|hrsgg?|eds?|orgs?|coords?|dirs?)\.?[)\]]\W*$/i.test(before.text) &&
    isOneTitle(segment.text) &&
    (after?.label === 'pages' || (after?.label === 'location' && isKnownPlace(after.text)))
  );
}

/** One phrase without a full stop inside, so it cannot contain the end of a title. */
const isOnePhrase = (text: string): boolean =>
  !/\p{L}{4}[.?!]\s+\p{L}|[:;”"»]\s/u.test(text.trim());

const opensWithNumber = (segment: Segment | undefined): boolean =>
  segment !== undefined && /^[\s(]*(?:\p{L}{1,6}\.?\s?)?\d/u.test(segment.text);

/** After a finished title, before the volume. Example: "… of hydrogen.” Trans. ASM 52". */
function isBeforeItsNumbers({ segment, before, after, lead }: Around): boolean {
  return (
    before?.label === 'title' &&
    /[.?!”"»]\s*$/.test(lead) &&
    after?.label === 'volume' &&
    opensWithNumber(after) &&
    isOnePhrase(segment.text) &&
    !/,\s*\p{L}/u.test(segment.text)
  );
}

/** Example: "… in Gambians. Eating and Weight Disorders: Anorexia, Bulimia and Obesity, 11(2)". */
function isBehindSureTitle({ segment, before, after, lead }: Around): boolean {
  return (
    before?.label === 'title' &&
    before.margin >= USUAL &&
    /[.?!]\s*$/.test(lead) &&
    after?.label === 'volume' &&
    opensWithNumber(after) &&
    isOnePhrase(segment.text)
  );
}

/** Examples: "“Some dilemmas of policy.” Challenge pp. 28–35.", "‘Music to Your Ears’, New Yorker, 28 January 2013". */
function isBehindQuoted({ segment, before, after, rest }: Around): boolean {
  return (
    before?.label === 'title' &&
    isQuoted({ segment: before, before: undefined, after: segment, lead: '', rest }) &&
    (after?.label === 'date' || after?.label === 'pages' || after?.label === 'volume') &&
    isOnePhrase(segment.text)
  );
}

/** Example: "In: Informationen zur Raumentwicklung, Heft 6". */
function isInNumbered({ segment, before, after }: Around): boolean {
  return (
    /^[\s(–—-]*(?:in|em|dans)\s*:\s/i.test(segment.text) &&
    before?.label === 'title' &&
    (after?.label === 'volume' || after?.label === 'pages') &&
    opensWithNumber(after) &&
    /[^\d\s,.]\W{0,1000}$/.test(segment.text) &&
    isOnePhrase(segment.text.replace(/^[^:]*:/, ''))
  );
}

/** GOST. Example: "// Вопросы экономики. – 2018". */
function isBehindSlashes({ segment, before, lead, after }: Around): boolean {
  const slashes = /^\s*\/\/ /.test(segment.text) || /\s\/\/\s*$/.test(lead);
  const dated = after?.label === 'date' || after?.label === 'volume';
  return (
    slashes &&
    dated &&
    before?.label !== 'journal' &&
    isOnePhrase(segment.text) &&
    !OPEN_SERIES.test(segment.text)
  );
}

/** The number of the series was labelled as a volume. Example: "Вестник МГУ. Серия". */
const OPEN_SERIES = /(?<!\p{L})(?:серия|сер|series|ser)\.?\s*$/iu;

/** Example: "In: Fischer-Lichte, Erika (Hg.),". */
function areInAndRole({ segment }: Around): boolean {
  return (
    /^[\s(–—-]*(?:in|em|dans)\b/i.test(segment.text) &&
    /[([](?:hgg?|hrsgg?|eds?|orgs?|coords?|dirs?)\.?[)\]]/i.test(segment.text) &&
    areWholeNames(segment.text)
  );
}

/** Example: "In: Rammert, Werner:". */
function areInAndColon({ segment }: Around): boolean {
  return /^[\s(–—-]*in:\s.*:\s*$/i.test(segment.text) && areWholeNames(segment.text);
}

/** Example: "Mendes, E. G. (2023)" at the start. */
function areBeforeYear({ segment, before, after }: Around): boolean {
  return (
    (before === undefined || before.label === 'citation-number') &&
    after?.label === 'date' &&
    /^[\s]*[([]\d{4}[a-z]?[)\]]/.test(after.text) &&
    areWholeNames(segment.text)
  );
}

/** Example: "Brown, Penelope & Levinson, Stephen:" at the start. */
function areBeforeColon({ segment, before }: Around): boolean {
  return before === undefined && /\p{L}:\s*$/u.test(segment.text) && areWholeNames(segment.text);
}

/** Example: "Whitesides, G. M.; Love, J. C." at the start. */
function areDividedBySemicolons({ segment, before }: Around): boolean {
  const first = before === undefined || before.label === 'citation-number';
  return first && segment.text.includes(';') && INITIALLED_LIST.test(segment.text);
}

const INITIALLED_LIST =
  /^\s*(?:(?:\p{Ll}{1,3} )?\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2}, (?:\p{Lu}\.[ -]?){1,5}(?:; ?|[.,:\s]*$)){2,40}$/u;

/**
 * Complete names, not followed by the start of another name. Examples: "Rees, H.J. and H.E. Israel. An …", "De Felice,
 * Renzo. …".
 */
function areNamedInFull({ segment, before, after, rest }: Around): boolean {
  const first = before === undefined || before.label === 'citation-number';
  if (!first || !after || !BEHIND_NAMES.has(after.label) || BEGINS_NAME.test(rest)) return false;
  const { names, more } = readNames(segment.text);
  return (
    names.length > 0 &&
    !more &&
    names.every(
      ({ family = '', given = '' }) =>
        /^\p{L}[^.]+$/u.test(family) &&
        (isInitials(given) ||
          given.split(/[ -]/).every((word) => isInitials(word) || isGivenWord(word))),
    )
  );
}

const BEHIND_NAMES = new Set<Label>(['title', 'date', 'journal']);

/** Examples: "R. Maas and", "Doe, J.", "Doe JA,". */
const BEGINS_NAME =
  /^\s*(?:\p{Lu}\.|(?:and|und|et|y|e|&)\s|\p{Lu}[\p{L}’'-]+(?:, \p{Lu}\.| \p{Lu}{1,3}[.,]))/u;

/** Example: "Berlin: Springer". */
function isAfterPlace({ segment, before, rest }: Around): boolean {
  return (
    before?.label === 'location' &&
    /:\s*$/.test(before.text) &&
    before.text.split(/[^\p{L}\p{M}]+/u).some((word) => isSeatOfPress(fold(word))) &&
    isOnePhrase(segment.text) &&
    /^[\s,.;:(]*(?:\d|$|pp?\.|S\.)/.test(rest)
  );
}

/**
 * After pages or a genre, the rest can only be the publisher. Examples: "… (pp. 33–47). Brooks/Cole.", "PhD thesis,
 * University of Nigeria, Nsukka."
 */
function isLastOfAll({ segment, before, rest }: Around): boolean {
  const known =
    before?.label === 'genre' || (before?.label === 'pages' && /\)\W{0,1000}$/.test(before.text));
  return known && isOnePhrase(segment.text) && /^[\s.,;:]*(?:https?:|$|\(?\d{4}\)?\W*$)/.test(rest);
}
