/** Tags each footnote as a Note, at the place where the text calls it. */
import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import {
  allTags,
  insertTag,
  isTag,
  newTag,
  removeTag,
  type Tag,
  type TagTree,
} from '../reading/tag-tree.ts';
import { nameOrString } from '../text-string.ts';

/**
 * In print, the notes of a page are attached to the line above them. Their tags move after the
 * paragraph that calls them.
 *
 * @param notes note id by the id of its first call; the number before a note links to that call
 */
export function moveNotes(
  document: PDFDocument,
  tree: TagTree,
  notes: Readonly<Record<string, string>>,
): void {
  const calls = new Map<string, Tag>();
  const numbers: { note: string; link: Tag }[] = [];
  for (const link of allTags(tree.top)) {
    const target = link.type === 'Link' ? targetOf(document, link) : undefined;
    if (target === undefined) continue;
    const note = notes[target];
    if (note !== undefined) numbers.push({ note, link });
    else if (!calls.has(target)) calls.set(target, link);
  }
  const lastBehind = new Map<Tag, Tag>();
  for (const { note, link } of numbers) {
    const call = calls.get(note);
    const tag = makeNote(document, link);
    if (tag && call) moveBehind(tag, call, lastBehind);
  }
  for (const tag of allTags(tree.top).reverse()) if (isEmptyDivision(tag)) removeTag(tag);
}

/** Named destination of the link's annotation. */
function targetOf({ context }: PDFDocument, link: Tag): string | undefined {
  for (const kid of link.kids) {
    if (isTag(kid) || kid.kind !== 'annotation') continue;
    const target = context.lookupMaybe(kid.ref, PDFDict)?.get(PDFName.of('Dest'));
    if (target) return nameOrString(target);
  }
  return undefined;
}

/** The division around the number becomes the Note, and the number becomes its label. */
function makeNote({ context }: PDFDocument, number: Tag): Tag | undefined {
  const note = number.parent;
  if (!note?.parent) return undefined;
  note.type = 'Note';
  const label = newTag(context, 'Lbl', [number]);
  label.parent = note;
  note.kids[note.kids.indexOf(number)] = label;
  return note;
}

/**
 * Moves the note after the paragraph that contains the call, or to the end of the cell, item or
 * caption that contains it.
 */
function moveBehind(note: Tag, call: Tag, lastBehind: Map<Tag, Tag>): void {
  const block = ancestor(call, /^(?:P|H[1-6]|LBody|TD|TH|Caption|BlockQuote|Note|Div|Sect|Art)$/);
  if (!block?.parent || block === note || isInside(block, note)) return;
  removeTag(note);
  if (/^(?:P|H[1-6])$/.test(block.type)) {
    insertTag(note, block.parent, lastBehind.get(block) ?? block);
    lastBehind.set(block, note);
  } else insertTag(note, block);
}

function ancestor(tag: Tag, type: RegExp): Tag | undefined {
  let above = tag.parent;
  while (above && !type.test(above.type)) above = above.parent;
  return above;
}

function isInside(tag: Tag, around: Tag): boolean {
  for (let above = tag.parent; above; above = above.parent) if (above === around) return true;
  return false;
}

function isEmptyDivision(tag: Tag): boolean {
  const types = /^(?:NonStruct|Div|P|Sect)$/;
  return tag.kids.length === 0 && types.test(tag.type);
}
