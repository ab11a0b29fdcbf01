/**
 * Corrects the titles in the outline. If the browser paints a heading on two pages, clipped on one
 * of them, each part of the heading occurs twice in its outline entry. Example: "FundingFunding",
 * "2.2. MethodsMethods". A heading of two lines has no space between them. Example: "depositsmade".
 * A formula occurs both as words and as characters, and may be incomplete if it is painted on two
 * pages. The tags have the heading once, with its spaces.
 */
import { PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import type { OpenPdf } from '../reading/open-pdf.ts';
import { allTags, isTag, type Tag, type TagTree } from '../reading/tag-tree.ts';
import { textString } from '../text-string.ts';

export function mendOutline({ document, textOf, textOfContent }: OpenPdf, tree: TagTree): void {
  const headings = new Map<string, string>();
  const withFormulas: { text: string; least: string; most: string }[] = [];
  for (const tag of allTags(tree.top)) {
    if (!/^H[1-6]$/.test(tag.type)) continue;
    const text = wordsOf(tag, (words) => words);
    const asWritten = wordsOf(tag, (words, formula) => words + textOf(formula));
    for (const said of [text, asWritten]) {
      headings.set(key(said), text);
      headings.set(key(said.repeat(2)), text);
    }
    if (asWritten !== text)
      withFormulas.push({ text, least: key(text), most: key(asWritten.repeat(2)) });
  }
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  for (const entry of outlines ? entriesOf(outlines) : []) {
    const found = key(textIn(entry, 'Title'));
    const isOf = ({ least, most }: { least: string; most: string }) =>
      isWithin(least, found) && isWithin(found, most);
    const once = headings.get(found) ?? withFormulas.find(isOf)?.text;
    if (once) entry.set(PDFName.of('Title'), PDFHexString.fromText(once));
  }

  /** The text of a heading. `told` returns the text of each formula. */
  function wordsOf(tag: Tag, told: (words: string, formula: Tag) => string): string {
    const words = (inside: Tag): string =>
      inside.kids
        .map((kid) => {
          if (!isTag(kid)) return kid.kind === 'content' ? textOfContent(kid) : '';
          const alt = kid.type === 'Formula' ? textIn(kid.dict, 'Alt') : '';
          return alt ? told(alt, kid) : words(kid);
        })
        .join('');
    return collapseWhiteSpace(words(tag));
  }
}

function* entriesOf(parent: PDFDict): Generator<PDFDict> {
  const next = (dict: PDFDict, key: string) => dict.lookupMaybe(PDFName.of(key), PDFDict);
  for (let entry = next(parent, 'First'); entry; entry = next(entry, 'Next')) {
    yield entry;
    yield* entriesOf(entry);
  }
}

function textIn(dict: PDFDict, key: string): string {
  return textString(dict.lookup(PDFName.of(key))) ?? '';
}

/** Whether another key has each character of this key at least as often. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  return [...part].every((character) => {
    at = whole.indexOf(character, at) + 1;
    return at > 0;
  });
}

/** Letters and digits are sorted because the parts of a doubled heading are doubled one by one. */
function key(text: string): string {
  return [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
}
