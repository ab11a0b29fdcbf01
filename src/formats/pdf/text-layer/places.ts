/** Finds the reading position of marked content, and the direction of the text around it. */
import { PDFName } from '@cantoo/pdf-lib';
import { directionOf } from '../../../words/languages/index.ts';
import type { OpenPdf } from '../reading/open-pdf.ts';
import { isTag, type Tag } from '../reading/tag-tree.ts';
import { textString } from '../text-string.ts';

export interface Place {
  /** Position in logical order. */
  rank: number;
  rightToLeft: boolean;
}

const LANG = PDFName.of('Lang');

/** Returns a lookup by page and MCID. Content without a tag has the direction of the document. */
export function readingPlaces({
  document,
  tree,
}: OpenPdf): (page: string, mcid: number | undefined) => Place {
  const places = new Map<string, Place>();
  const around = textString(document.catalog.get(LANG)) || 'en';
  if (tree) walk(tree.top, isRightToLeft(around));
  const elsewhere: Place = { rank: -1, rightToLeft: isRightToLeft(around) };
  return (page, mcid) => places.get(`${page}|${mcid}`) ?? elsewhere;

  function walk(tag: Tag, outer: boolean): void {
    const language = textString(tag.dict.get(LANG)) || undefined;
    // Code is left-to-right in every language, on the page as well.
    const rightToLeft =
      tag.type !== 'Code' && (language === undefined ? outer : isRightToLeft(language));
    for (const kid of tag.kids) {
      if (isTag(kid)) walk(kid, rightToLeft);
      else if (kid.kind === 'content')
        places.set(`${kid.page}|${kid.mcid}`, { rank: places.size, rightToLeft });
    }
  }
}

function isRightToLeft(language: string): boolean {
  return directionOf(language) === 'rtl';
}
