/** GOST prints the names twice: the first author at the start, and all of them after the title and a slash. */
import type { CslItem, CslName } from '../../../article/article.ts';
import { readNames } from '../names/names.ts';
import type { Segment } from './segments.ts';

const FAMILY = String.raw`\p{Lu}\p{Ll}[\p{L}-]+`;
const INITIALS = String.raw`\p{Lu}\.\s?(?:-?\p{Lu}\.\s?)?`;
const PERSON = `(?:${INITIALS}${FAMILY}|${FAMILY},? ${INITIALS})`;

/** The slash and the names. Example: "/ А. В. Сидоров, Б. Г. Кузнецов". */
const STATEMENT = new RegExp(
  String.raw`(?<=\S )\/ ?${PERSON}(?:(?:, | и | and |, и )${PERSON}){0,9}(?=\s?(?:[.;–—[]|\/\/|и др))`,
  'u',
);

export function findStatement(text: string): { start: number; end: number } | undefined {
  const found = text.includes(' /') ? STATEMENT.exec(text) : null;
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** The names in the statement if it repeats all authors; otherwise undefined. */
export function makersOf(
  segments: Segment[],
  author: CslName[] | undefined,
): CslName[] | undefined {
  const statement = segments.find(isStatement);
  if (!statement) return undefined;
  const { names } = readNames(statement.text.replace(/^\/\s*/, ''));
  const families = names.map(({ family }) => family);
  return author?.every(({ family }) => families.includes(family)) ? names : undefined;
}

/** The segments without a statement that only repeats the authors. */
export function withoutStatement(segments: Segment[], { author }: CslItem): Segment[] {
  return makersOf(segments, author)?.length === author?.length
    ? segments.filter((segment) => !isStatement(segment))
    : segments;
}

export const isStatement = ({ label, text }: Segment): boolean =>
  label === 'note' && text.startsWith('/') && STATEMENT_START.test(text);

const STATEMENT_START = new RegExp(`^\\/ ?${PERSON}`, 'u');
