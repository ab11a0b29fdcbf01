/**
 * Reports margin comments with the words they refer to. They stay out of the text, where they would become queries to
 * the author, because reviewers wrote them for the editor.
 */

import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import { find } from '../findings.ts';
import { type CommentPlace, leaveOut, type WordReader } from './reader.ts';
import { childrenOf, descendants, textContent, type Xml } from './xml.ts';

export function openComment(element: Xml, reader: WordReader): void {
  placeOfComment(element, reader).start = reader.source.length();
}

export function closeComment(element: Xml, reader: WordReader): void {
  placeOfComment(element, reader).end = reader.source.length();
}

export function callComment(element: Xml, reader: WordReader): void {
  placeOfComment(element, reader).where = `paragraph ${reader.paragraphs}`;
}

function placeOfComment(element: Xml, reader: WordReader): CommentPlace {
  const id = element.attributes['w:id'] ?? '';
  return getOrInsert(reader.comments, id, () => ({}));
}

export function readComments(reader: WordReader): void {
  const source = reader.source.text();
  for (const path of reader.pack.related(reader.pack.main, 'comments')) {
    for (const comment of childrenOf(reader.pack.xml(path), 'w:comment')) {
      const text = childrenOf(comment, 'w:p')
        .map((paragraph) => descendants(paragraph, 'w:t').map(textContent).join(''))
        .join(' ')
        .trim();
      if (text === '') continue;
      reader.source.place('comment');
      leaveOut(reader, text, 'comment');
      const place = reader.comments.get(comment.attributes['w:id'] ?? '') ?? {};
      const author = comment.attributes['w:author'] || 'someone';
      find(
        reader.findings,
        'left out',
        'certain',
        `Comment of ${author}${marked(place, source)}: “${text}”.`,
        { where: place.where, look: 'Answer it, or pass it on to the author.' },
      );
    }
  }
}

/** In characters. A longer passage is quoted by its first and last words. */
const LONGEST_QUOTE = 60;

/** Example: " at “the commented words”" */
function marked({ start, end }: CommentPlace, source: string): string {
  if (start === undefined || end === undefined) return '';
  if (end - start <= LONGEST_QUOTE) return quoted(source.slice(start, end));
  // Empty paragraphs and pictures leave white space at both ends.
  const near = LONGEST_QUOTE * 4;
  const first = source.slice(start, Math.min(start + near, end)).trimStart();
  const last = source.slice(Math.max(end - near, start), end).trimEnd();
  const [head, tail] = [first.slice(0, LONGEST_QUOTE / 2), last.slice(-LONGEST_QUOTE / 2)];
  return quoted(`${head.replace(/\s\S*$/, '')} … ${tail.replace(/^\S*\s/, '')}`);
}

function quoted(words: string): string {
  return /[\p{L}\p{N}]/u.test(words) ? ` at “${collapseWhiteSpace(words)}”` : '';
}
