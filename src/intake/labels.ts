/**
 * Words that identify the parts of an article, in the languages of journals: section headings, labels of abstract and
 * keywords, headings of reference lists. They stand in `data/vocabulary/headings.txt`.
 */
import { once } from '../words/memoize/once.ts';
import { numberOf } from './head-numbers.ts';
import { LONGEST, labelText, phraseLength, sections, sectionsOf } from './label-words.ts';

export { type HeadNumber, isChapter, isChapterLine, numberOf } from './head-numbers.ts';
export { labelText } from './label-words.ts';

const KINDS = ['references', 'introduction', 'main-part', 'body', 'back'] as const;
export type HeadKind = Exclude<(typeof KINDS)[number], 'main-part'>;

/** A heading has no other signs than these. */
const PLAIN = /^[\p{L}\p{M}\s\u200C'’&/-]+[:.]?$/u;

/** "II RESULTS", "A APPENDIX" */
const BARE_NUMBER = /^(?:\d{1,2}|[IVX]{1,5}|[A-H])\s+/u;

/** The sections of a whole line, with or without the number before it. */
function sectionsOfLine(line: string): readonly string[] {
  const counted = line.slice(numberOf(line)?.length ?? 0);
  const found = [line, counted, line.replace(BARE_NUMBER, '')].find(
    (each) => PLAIN.test(each) && sectionsOf(each).length > 0,
  );
  return found === undefined ? [] : sectionsOf(found);
}

/** The kind of heading if the whole line is a known one. */
export function headKind(text: string): HeadKind | undefined {
  const label = labelText(text);
  if (isAppendix(label)) return 'back';
  if (label.length > LONGEST) return undefined;
  // Example: "Kaynaklar (References)", a heading in two languages.
  const alone = /^(.{2,50}?)\s*\([^()]{2,50}\)$/u.exec(label)?.[1];
  const names = [label, alone ?? ''].map(sectionsOfLine).find((each) => each.length > 0) ?? [];
  const kind = KINDS.find((each) => names.includes(each));
  return kind === 'main-part' ? 'body' : kind;
}

/** Example: "Appendix B. Questionnaire". */
export function isAppendix(label: string): boolean {
  const length = phraseLength(label, ['appendix']);
  return length > 0 && BEHIND_APPENDIX.test(label.slice(length));
}

const BEHIND_APPENDIX = /^\s*(?:(?:[A-Z\d]{1,3}|\p{Lu})(?!\p{L}).{0,110}|[.:：)–—-].{0,110})?$/u;

export function isKnownHead(text: string): boolean {
  return headKind(text) !== undefined;
}

/** Headings such as "Methods" or "Results", which are at the top level. */
export function isTopLevelWord(text: string): boolean {
  const kind = headKind(text);
  return kind === 'introduction' || kind === 'body' || kind === 'references';
}

/** Whether it is the heading of a main part. "Data analysis" is not: it can be at any level. */
export function isPillar(text: string): boolean {
  const names = sectionsOfLine(labelText(text));
  return names.includes('main-part') || names.includes('introduction');
}

/** The heading of a table of contents. */
export function isContentsHead(text: string): boolean {
  return sectionsOfLine(labelText(text)).includes('contents');
}

export interface FrontLabel {
  kind: 'abstract' | 'keywords';
  language: string;
  /** Length in characters, including the colon and space. */
  length: number;
}

const FRONT_SECTIONS = once(() =>
  [...new Set([...sections().values()].flat())].filter((name) =>
    /^(?:abstract|keywords) /.test(name),
  ),
);

/** A label is followed by punctuation, by a space and a word, or by the end of the line. */
const LABEL_END =
  /(?:\s*\([^()]{1,40}\)(?=\s*[:：]))?(?:\s*(?:[:：.—–−]|-{2,3})|\s+[-–—−:]|-(?=\s)|\s*$|(?=\s+["“‘'(]?[\p{L}\p{N}<]))[\s:：.—–−-]*/uy;

/** The label of an abstract or of keywords at the start of a text. */
export function frontLabel(text: string): FrontLabel | undefined {
  const words = phraseLength(text, FRONT_SECTIONS());
  const name = sectionsOf(text.slice(0, words)).find((each) => FRONT_SECTIONS().includes(each));
  if (words === 0 || !name) return undefined;
  LABEL_END.lastIndex = words;
  if (!LABEL_END.test(text)) return undefined;
  const length = LABEL_END.lastIndex;
  const [kind, language = ''] = name.split(' ') as [FrontLabel['kind'], string];
  return startsLikeLabel(text, length, kind) ? { kind, language, length } : undefined;
}

/** "Summary of …" begins a sentence. */
function startsLikeLabel(text: string, length: number, kind: FrontLabel['kind']): boolean {
  const label = text.slice(0, length);
  // Example: "a b s t r a c t" on its own line.
  if (length >= text.length && /^\p{L} \p{L} /u.test(text)) return true;
  if (!/^[\p{Lu}\p{Lo}]/u.test(label) && !/[:：.]/.test(label)) return false;
  if (/[:：.—–−-]\s*$/.test(label) || length >= text.length) return true;
  const rest = text.slice(length);
  // Keywords may begin in lowercase: "Keywords rivers, names, maps".
  return (
    !/^\p{Ll}/u.test(rest) ||
    (kind === 'keywords' && /^(?!(?:are|were|is|was)\s)[^.]+?[,;]/u.test(rest))
  );
}

/** Whether it is a label inside a structured abstract: "Methods: …". */
export function isStructuredLabel(text: string): boolean {
  const line = text.trim();
  const length = phraseLength(line, ['structured']);
  return length > 0 && /^\s*(?:[:.—–-]|$)/u.test(line.slice(length));
}
