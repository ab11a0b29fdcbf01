/** Finds the authors, or the editors, in a printed reference. */
import type { CslItem, CslName } from '../../article.ts';
import { type CitationText, escaped, fold, type Tag } from './citation-text.ts';
import { cslGivenNames, cslGroup, cslNames, cslSurname } from './csl-values.ts';

/** Authors are looked for at the beginning only, editors of a larger work once, in full. */
export function findPersons(csl: CslItem, text: CitationText): Tag[] {
  const authors = cslNames(csl, 'author');
  const editors = cslNames(csl, 'editor');
  const start = /^[\s"'([]*/.exec(text.folded)?.[0].length ?? 0;
  const first = authors.length > 0 ? authors : editors;
  const leading = groupAt(text, first, authors.length > 0 ? 'author' : 'editor', start);
  const inner = authors.length > 0 ? findEditors(text, editors, leading?.end ?? start) : undefined;
  return [leading, inner].filter((tag) => tag !== undefined);
}

/** The place of the first editor's full name behind `from`, if there is one and no other. */
function findEditors(text: CitationText, editors: readonly CslName[], from: number) {
  const [first] = editors;
  const patterns = first ? fullNames(first) : [];
  const places = new Set(
    patterns.flatMap((pattern) =>
      [...text.folded.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}`, 'gu'))].map(
        ({ index }) => index,
      ),
    ),
  );
  const [place, another] = [...places].filter((index) => index >= from);
  if (place === undefined || another !== undefined) return undefined;
  return groupAt(text, editors, 'editor', place);
}

/** Names that follow each other from `start` on, with what the style prints between them. */
function groupAt(
  text: CitationText,
  names: readonly CslName[],
  type: 'author' | 'editor',
  start: number,
): Tag | undefined {
  const inner: Tag[] = [];
  let at = start;
  for (const name of names) {
    const tag = nameAt(text, name, at);
    if (!tag) break;
    inner.push(tag);
    at = tag.end + (lengthAt(SEPARATOR, text.folded, tag.end) ?? 0);
  }
  const end = inner.at(-1)?.end;
  if (end === undefined || isFormatted(text, start, end)) return undefined;
  const others = lengthAt(/,?\s+et al\.?/uy, text.folded, end);
  if (others !== undefined) inner.push(etAl(text, end, others));
  const attributes = { 'person-group-type': type };
  return { start, end: end + (others ?? 0), name: 'person-group', attributes, inner };
}

const SEPARATOR = /(?:[\s,;،؛&-]|(?<=[\s,])(?:and|und|et|y|e|en|og|och|i|ve|dan|и|و)(?=\s))*/uy;

function etAl(text: CitationText, start: number, length: number): Tag {
  const words = text.folded.indexOf('et al', start);
  return { start: words, end: start + length, name: 'etal' };
}

/** A name's parts are text alone: where the style formats them, the look is kept instead. */
function isFormatted({ formats }: CitationText, from: number, to: number): boolean {
  return formats.some(({ start, end }) => start < to && from < end);
}

function nameAt(text: CitationText, name: CslName, at: number): Tag | undefined {
  const group = cslGroup(name);
  if (group !== undefined) {
    const length = lengthAt(sticky(literal(group)), text.folded, at);
    return length === undefined ? undefined : { start: at, end: at + length, name: 'collab' };
  }
  for (const pattern of [...fullNames(name), literal(cslSurname(name))]) {
    const match = pattern === '' ? undefined : execAt(sticky(pattern), text.folded, at);
    if (match) return nameTag(match);
  }
  return undefined;
}

/** "Berg, J. van den", "J. van den Berg": with groups for the parts. */
function fullNames(name: CslName): string[] {
  const family = literal(cslSurname(name));
  const given = givenPattern(cslGivenNames(name));
  if (family === '' || given === '') return [];
  const suffix = name.suffix ? `(?:,?\\s(?<suffix>${literal(name.suffix)}))?` : '';
  return [
    `(?<surname>${family}),?\\s(?<given>${given})${suffix}`,
    `(?<given>${given})\\s(?<surname>${family})${suffix}`,
    // Chinese, Japanese, Korean: nothing stands between.
    ...(/^[\p{Script=Han}\p{Script=Hangul}]/u.test(family)
      ? [`(?<surname>${family})(?<given>${literal(cslGivenNames(name))})`]
      : []),
  ];
}

/** Each given name in full or as an initial, the later ones perhaps left out: "R. A.", "RA", "R.". */
function givenPattern(given: string): string {
  const [first, ...rest] = fold(given).match(/[\p{L}\p{M}'’]+/gu) ?? [];
  if (first === undefined) return '';
  const part = (word: string) => `(?:${literal(word)}|${literal(initial(word))})\\.?`;
  return part(first) + rest.map((word) => `(?:[\\s-]?${part(word)})?`).join('');
}

function initial(word: string): string {
  return word.match(/^\p{L}\p{M}*/u)?.[0] ?? word;
}

function literal(text: string): string {
  return escaped(fold(text).trim());
}

function sticky(pattern: string): RegExp {
  return new RegExp(`${pattern}(?![\\p{L}\\p{N}])`, 'duy');
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** How much of the text the pattern takes at a place; `undefined` for none. */
function lengthAt(pattern: RegExp, text: string, at: number): number | undefined {
  return execAt(pattern, text, at)?.[0].length;
}

const PARTS: [group: string, element: string][] = [
  ['surname', 'surname'],
  ['given', 'given-names'],
  ['suffix', 'suffix'],
];

function nameTag(match: RegExpExecArray): Tag {
  const { index } = match;
  const parts = PARTS.flatMap(([group, name]): Tag[] => {
    const [start, end] = match.indices?.groups?.[group] ?? [];
    return start === undefined || end === undefined ? [] : [{ start, end, name }];
  });
  const end = index + match[0].length;
  const inner = parts.length > 0 ? parts : [{ start: index, end, name: 'surname' }];
  return { start: index, end, name: 'string-name', inner: inner.sort((a, b) => a.start - b.start) };
}
