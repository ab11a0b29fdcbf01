/**
 * Corrects the structure types for PDF/UA-1 (ISO 14289-1). Chromium knows HTML's elements and
 * roles, but not all of PDF's types. The numbers in the comments are rules of veraPDF's PDF/UA-1
 * profile.
 */
import { PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { wordList, wordSet } from '../../../words/word-list.ts';
import { FORMULA_MARK } from '../../html/body/formula-mark.ts';
import {
  allTags,
  insertTag,
  isTag,
  type Kid,
  newTag,
  type Tag,
  type TagTree,
} from '../reading/tag-tree.ts';
import { textString } from '../text-string.ts';

const ALT = PDFName.of('Alt');

/** Structure types of PDF 1.7 (PDF 32000-1, 14.8.4). */
const STANDARD_TYPES = wordSet(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form',
);
/**
 * Other types that Chromium writes, with their standard types (7.1-5). Any other type becomes a
 * Span.
 */
const ROLE_MAP: Record<string, string> = { Aside: 'Sect', Em: 'Span', Strong: 'Span' };

/** Types that contain text directly. */
const TEXT_TYPES = wordSet(
  'P H1 H2 H3 H4 H5 H6 LI Lbl LBody TD TH Caption Note Figure Formula Link',
);
const BLOCK_TYPES = new Set(
  wordList('Art Sect Div BlockQuote L Table TR Note').concat([...TEXT_TYPES]),
);

export function mendRoles(document: PDFDocument, tree: TagTree): void {
  for (const tag of allTags(tree.top)) {
    mendLink(document, tag);
    mendFigure(tag);
    mendCheckBox(tag);
  }
  for (const tag of allTags(tree.top)) {
    if (tag.type === 'LI') mendListItem(document, tag);
    if (tag.type === 'Table') mendTable(document, tag);
    if (tag.type === 'NonStruct' && hasHeading(tag)) tag.type = 'Sect';
  }
  nameParagraphs(tree.top);
  nameArticle(tree.top);
}

/** A link's annotation must be in a Link (7.18.5-1), whatever role the page gave it. */
function mendLink({ context }: PDFDocument, tag: Tag): void {
  const isLink = tag.kids.some((kid) => {
    if (isTag(kid) || kid.kind !== 'annotation') return false;
    return context.lookupMaybe(kid.ref, PDFDict)?.get(PDFName.of('Subtype')) === PDFName.of('Link');
  });
  if (isLink) tag.type = 'Link';
}

/**
 * A formula has a mark in its alternative text. A figure without alternative text contains a
 * picture and a caption, and becomes a division (7.3-1, 7.7-1).
 */
function mendFigure(tag: Tag): void {
  if (tag.type !== 'Figure') return;
  const text = textString(tag.dict.get(ALT)) ?? '';
  if (text.startsWith(FORMULA_MARK)) {
    tag.type = 'Formula';
    tag.dict.set(ALT, PDFHexString.fromText(text.slice(FORMULA_MARK.length)));
  } else if (text === '') tag.type = 'Div';
}

/** The check box of a task list is not a form field. */
function mendCheckBox(tag: Tag): void {
  if (tag.type !== 'Form') return;
  const checked = String(tag.dict.get(PDFName.of('A'))).includes('/on');
  tag.type = 'Figure';
  tag.dict.set(ALT, PDFHexString.fromText(checked ? '☑' : '☐'));
  tag.dict.delete(PDFName.of('A'));
}

/** A list item must consist of a label and a body (7.2-20). */
function mendListItem({ context }: PDFDocument, item: Tag): void {
  const isPart = (kid: Kid) => isTag(kid) && (kid.type === 'Lbl' || kid.type === 'LBody');
  const loose = item.kids.filter((kid) => !isPart(kid));
  if (loose.length === 0) return;
  item.kids = item.kids.filter(isPart);
  insertTag(newTag(context, 'LBody', loose), item);
}

/**
 * Content of a table that is not a row is its caption (7.2-3). Chromium leaves out the caption's
 * element.
 */
function mendTable({ context }: PDFDocument, table: Tag): void {
  const isPart = (kid: Kid) =>
    isTag(kid) && /^(?:TR|THead|TBody|TFoot|Caption|NonStruct)$/.test(kid.type);
  const loose = table.kids.filter((kid) => !isPart(kid));
  if (loose.length === 0) return;
  table.kids = [newTag(context, 'Caption', loose), ...table.kids.filter(isPart)];
  for (const kid of table.kids) if (isTag(kid)) kid.parent = table;
}

function hasHeading(tag: Tag): boolean {
  return tag.kids.some((kid) => isTag(kid) && /^H[1-6]$/.test(kid.type));
}

/**
 * Text in a division, a `<dt>` or a `<figcaption>` becomes a paragraph if it is outside any block.
 */
function nameParagraphs(tag: Tag): void {
  if (TEXT_TYPES.has(tag.type)) {
    for (const kid of tag.kids) if (isTag(kid)) nameParagraphsWithin(kid);
    return;
  }
  const isLoose = tag.type === 'NonStruct' && !isLeaf(tag) && !hasBlock(tag);
  if (isLoose) tag.type = 'P';
  else for (const kid of tag.kids) if (isTag(kid)) nameParagraphs(kid);
}

/**
 * Inside a block that contains text, such as a list item or a cell, only nested blocks can have
 * paragraphs.
 */
function nameParagraphsWithin(tag: Tag): void {
  if (BLOCK_TYPES.has(tag.type)) nameParagraphs(tag);
}

function isLeaf(tag: Tag): boolean {
  return !tag.kids.some(isTag);
}

function hasBlock(tag: Tag): boolean {
  const tags = allTags(tag).slice(1);
  return tags.some(({ type }) => BLOCK_TYPES.has(type) && type !== 'Link' && type !== 'Formula');
}

/** The document's only division is the article. */
function nameArticle(document: Tag): void {
  const [only, another] = document.kids.filter(isTag);
  if (only && !another && /^(?:NonStruct|Sect)$/.test(only.type)) only.type = 'Art';
}

/** Maps types that PDF 1.7 does not define to standard types. */
export function mapRoles({ context }: PDFDocument, { root, top }: TagTree): void {
  const own = allTags(top)
    .map(({ type }) => type)
    .filter((type) => !STANDARD_TYPES.has(type));
  if (own.length === 0) return;
  const roles = [...new Set(own)].sort().map((type) => [type, ROLE_MAP[type] ?? 'Span']);
  root.set(PDFName.of('RoleMap'), context.obj(Object.fromEntries(roles)));
}
