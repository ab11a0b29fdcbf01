/**
 * A heading that the browser painted on two pages, clipped on one of them, stands twice in its entry of
 * the outline, part by part: "FundingFunding", "2.2. MethodsMethods". One of two lines has no space
 * between them: "depositsmade". A formula stands in it twice, as its words and as its signs, and on two
 * pages perhaps in part. The tags say it once, and with its spaces.
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

  /** Of a heading; its formulas as they are told. */
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

/** Whether a key has each of its characters as often in another, at least. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  return [...part].every((character) => {
    at = whole.indexOf(character, at) + 1;
    return at > 0;
  });
}

/** The letters and digits, sorted: the parts of a doubled heading are doubled one by one. */
function key(text: string): string {
  return [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
}
