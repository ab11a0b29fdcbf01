import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import type { Place } from '../../words/place.ts';
import { joinCaptionLines } from './caption-lines.ts';
import { takeComments } from './comments.ts';
import { replaceEmbeds } from './embeds.ts';
import { takeFrontMatter } from './front-matter.ts';
import { removeBoxes } from './latex-boxes.ts';
import { isWithinLimits, replaceUnprintable } from './limits.ts';
import { expandMacros, macrosOf } from './macros.ts';
import type { BlockNode, Manuscript } from './manuscript.ts';
import { parseMarkdown } from './markdown.ts';
import { recordNodes } from './record-syntax.ts';
import { scalarSource } from './scalar-source.ts';
import { type Source, sliceSource, wholeSource } from './source.ts';
import { replaceTextReferences } from './text-references.ts';

export { abstractSection } from './abstract-section.ts';
export { citationsInOrder } from './citation-order.ts';
export { citeUnmarkedKeys } from './cite-unmarked-keys.ts';
export { citeWorks } from './cite-works.ts';
export { expandMacros, type Macros, macrosNamed, macrosOf } from './macros.ts';
export { withoutNodes } from './title-in-text.ts';

/** Parses a manuscript, and reports unknown syntax at its place. */
export function parseManuscript(file: VFile): Manuscript {
  const text = String(file)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (text.trim() === '') return emptyManuscript(file);
  const clean = replaceUnprintable(file, wholeSource(text));
  const { text: body, frontMatter, titleBlock } = takeFrontMatter(file, wholeSource(clean));
  const source = wholeSource(body);
  const { text: uncommented, comments } = takeComments(file, source);
  const whole = { ...source, text: joinCaptionLines(uncommented) };
  const read = parseWithinLimits(dropBlankLinesAtStart(removeBoxes(whole)), file);
  const blocks = replaceEmbeds(replaceTextReferences(read, file), file);
  expandMacros(blocks, macrosOf(clean));
  recordNodes(blocks, file);
  const all = [...commentsIn(frontMatter, clean), ...comments];
  const front = { ...(frontMatter && { frontMatter }), ...(titleBlock && { titleBlock }) };
  return { ...front, tree: rootOf(blocks), comments: all };
}

/** Drops the blank lines at the start, where the front matter was. One of them may be long. */
function dropBlankLinesAtStart(source: Source): Source {
  const { text } = source;
  const start = text.lastIndexOf('\n', text.search(/\S|$/)) + 1;
  return sliceSource(source, { start, end: text.length });
}

/** Comments in the values of the front matter. Unclosed comments are reported when the values are parsed. */
function commentsIn(frontMatter: Manuscript['frontMatter'], text: string): Manuscript['comments'] {
  if (!frontMatter) return [];
  const start = frontMatter.place.start.offset ?? 0;
  const inside = { start, end: start + frontMatter.text.length };
  return takeComments(new VFile(), sliceSource(wholeSource(text), inside)).comments;
}

/**
 * Parses a Markdown value of the front matter (title, abstract, statement).
 *
 * @param place of the YAML scalar in `file`; positions of nodes are computed from it
 */
export function parseFragment(text: string, file: VFile, place: Place): Root {
  const source = scalarSource(text.replace(/\r\n?/g, '\n'), String(file), place);
  const { text: uncommented } = takeComments(file, source);
  const blocks = parseWithinLimits({ ...source, text: uncommented }, file);
  expandMacros(blocks, macrosOf(String(file)));
  recordNodes(blocks, file);
  return rootOf(blocks);
}

function parseWithinLimits(source: Source, file: VFile): BlockNode[] {
  return isWithinLimits(file, source) ? parseMarkdown(source, file) : [];
}

/** A file that could not be read is reported already. */
function emptyManuscript(file: VFile): Manuscript {
  if (file.messages.length === 0) report(file, message('file-empty'));
  return { tree: rootOf([]), comments: [] };
}

function rootOf(children: BlockNode[]): Root {
  return { type: 'root', children };
}
