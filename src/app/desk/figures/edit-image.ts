/** Changes the caption, alternative text, width or file of one picture, at exactly its places in the text. */
import { VFile } from 'vfile';
import { parseManuscript } from '../../../compile/parse/index.ts';
import { inBrackets, linkTarget } from '../../../intake/write/escape.ts';
import { applyEdits, type TextEdit } from '../../../words/apply-edits.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { escapeCommentMarks } from '../../../words/comment-marks.ts';
import type { Point } from '../../../words/place.ts';
import { offsetsOf, placeOf, pointsOf } from '../../../words/text-points.ts';
import { type AttributeItem, type ImageParts, imageParts, type Range } from './image-syntax.ts';
import { type ParsedImage, parsedImages } from './parsed-images.ts';

/** The new values. Absent ones stay; empty ones are removed. */
export interface ImageEdit {
  /** Markdown */
  caption?: string | undefined;
  alt?: string | undefined;
  /** Examples: "60%", "80mm" */
  width?: string | undefined;
  /** Path in the article's folder. */
  target?: string | undefined;
}

/**
 * @param at where the picture begins, in lines and columns
 * @returns undefined if the picture is written in another syntax, or anything else would change
 */
export function editImage(text: string, at: Point, edit: ImageEdit): string | undefined {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const parts = imageParts(plain, offsetsOf(plain)(at));
  if (!parts) return undefined;
  const edits = editsOf(plain, parts, edit);
  const changed = applyEdits(text, edits);
  const isWhole = changed.applied.length === edits.length;
  return isWhole && isOnlyChange(text, changed.text, at, edit) ? changed.text : undefined;
}

/** Removes the picture with its paragraph, if it stands alone there. */
export function removeImage(text: string, at: Point): string | undefined {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const parts = imageParts(plain, offsetsOf(plain)(at));
  if (!parts) return undefined;
  const point = pointsOf(plain);
  const isAlone = /(?:^|\n)[ \t]*$/.test(plain.slice(0, parts.start));
  const after = /^[ \t]*(?:\n[ \t]*)*(?:\n|$)/.exec(plain.slice(parts.end));
  const end = parts.end + (isAlone && after ? after[0].length : 0);
  const place = placeOf(point, parts.start, end);
  return applyEdits(text, [{ place, from: plain.slice(parts.start, end), to: '' }]).text;
}

function editsOf(text: string, parts: ImageParts, edit: ImageEdit): TextEdit[] {
  const point = pointsOf(text);
  const replace = ({ start, end }: Range, to: string): TextEdit => ({
    place: placeOf(point, start, end),
    from: text.slice(start, end),
    to,
  });
  const edits: TextEdit[] = [];
  if (edit.caption !== undefined) edits.push(replace(parts.caption, captionText(edit.caption)));
  if (edit.target !== undefined) edits.push(replace(parts.target, linkTarget(edit.target)));
  const attributes = attributesText(text, parts, edit);
  if (attributes) edits.push(replace(attributes.range, attributes.to));
  // Equal words would be an edit that overlaps nothing and changes nothing.
  return edits.filter(({ from, to }) => from !== to);
}

function captionText(markdown: string): string {
  return escapeCommentMarks(inBrackets(collapseWhiteSpace(markdown)));
}

/** The braces with other values. */
function attributesText(
  text: string,
  { attributes, end }: ImageParts,
  { alt, width }: ImageEdit,
): { range: Range; to: string } | undefined {
  const wanted = [
    ...(alt === undefined ? [] : [{ names: ['alt', 'fig-alt'], value: alt.trim() && quoted(alt) }]),
    ...(width === undefined ? [] : [{ names: ['width'], value: width.trim() }]),
  ];
  if (wanted.length === 0) return undefined;
  let items = (attributes?.items ?? []).map((item) => ({
    item,
    text: text.slice(item.start, item.end),
  }));
  for (const { names, value } of wanted) {
    const isNamed = ({ item }: { item: AttributeItem }) => names.includes(item.name ?? '');
    const first = items.find(isNamed);
    const name = first?.item.name ?? names[0] ?? '';
    if (value === '') items = items.filter((each) => !isNamed(each));
    else if (first)
      items = items.map((each) => (each === first ? { ...each, text: `${name}=${value}` } : each));
    else items.push({ item: { name, start: end, end }, text: `${name}=${value}` });
  }
  const inside = joined(text, items, attributes?.start);
  if (attributes && items.length > 0)
    return { range: attributes, to: inside + tail(text, attributes) };
  if (attributes)
    return { range: { start: attributes.start - 1, end: attributes.end + 1 }, to: '' };
  return items.length > 0 ? { range: { start: end, end }, to: `{${inside}}` } : undefined;
}

/** Spaces between items stay as they are. */
function joined(
  text: string,
  items: readonly { item: AttributeItem; text: string }[],
  start: number | undefined,
): string {
  return items
    .map(({ item, text: written }, index) => {
      const space = text.slice(start ?? item.start, item.start);
      const lead = space.slice(space.trimEnd().length);
      return (index === 0 ? '' : lead || ' ') + written;
    })
    .join('');
}

function tail(text: string, { end, items }: NonNullable<ImageParts['attributes']>): string {
  return text.slice(items.at(-1)?.end ?? end, end);
}

function quoted(value: string): string {
  return `"${escapeCommentMarks(collapseWhiteSpace(value).replace(/[\\"]/g, '\\$&'))}"`;
}

/** Parses both texts: the picture has the wanted values, and the others are as before. */
function isOnlyChange(before: string, after: string, at: Point, edit: ImageEdit): boolean {
  const [old, now] = [imagesIn(before), imagesIn(after)];
  if (old.length !== now.length) return false;
  return old.every((image, index) => {
    const next = now[index];
    if (!next) return false;
    const isEdited = image.line === at.line && image.column === at.column;
    const wanted = isEdited ? { ...image, ...wantedOf(image, edit) } : image;
    return (
      wanted.alt === next.alt &&
      wanted.url === next.url &&
      wanted.width === next.width &&
      (isEdited
        ? edit.caption !== undefined || image.caption === next.caption
        : image.caption === next.caption)
    );
  });
}

function wantedOf(image: ParsedImage, { alt, width, target }: ImageEdit): Partial<ParsedImage> {
  return {
    ...(alt !== undefined && { alt: collapseWhiteSpace(alt) }),
    ...(width !== undefined && { width: width.trim() }),
    ...(target !== undefined && { url: target }),
    caption: image.caption,
  };
}

function imagesIn(text: string): ParsedImage[] {
  return parsedImages(parseManuscript(new VFile({ path: 'article.md', value: text })).tree);
}
