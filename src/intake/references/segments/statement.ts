/** GOST names the makers twice: the first in front, all of them behind the title and a slash. */
import type { CslItem, CslName } from '../../../article/article.ts';
import { readNames } from '../names/names.ts';
import type { Segment } from './segments.ts';

const FAMILY = String.raw`\p{Lu}\p{Ll}[\p{L}-]+`;
const INITIALS = String.raw`\p{Lu}\.\s?(?:-?\p{Lu}\.\s?)?`;
const PERSON = `(?:${INITIALS}${FAMILY}|${FAMILY},? ${INITIALS})`;

/** "/ А. В. Сидоров, Б. Г. Кузнецов": one group, the slash and the names. */
export const STATEMENT_SOURCE = String.raw`(?<=\S )(\/ ?${PERSON}(?:(?:, | и | and |, и )${PERSON}){0,9})(?=\s?(?:[.;–—[]|\/\/|и др))`;

/** The makers as the statement names them, where it repeats those in front; else nothing. */
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

/** The text of a reference without what the statement says again. */
export function withoutStatement(segments: Segment[], { author }: CslItem): Segment[] {
  return makersOf(segments, author)?.length === author?.length
    ? segments.filter((segment) => !isStatement(segment))
    : segments;
}

export const isStatement = ({ label, text }: Segment): boolean =>
  label === 'note' && text.startsWith('/') && STATEMENT_START.test(text);

const STATEMENT_START = new RegExp(`^\\/ ?${PERSON}`, 'u');
