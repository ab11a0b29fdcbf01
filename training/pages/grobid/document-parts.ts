/** The parts of a whole document, with the borders of its pages. */
import type { Field } from '../labelled-page.ts';
import type { Stretch } from './stretches.ts';
import type { Piece } from './tei.ts';

const ELEMENTS: Record<string, Field> = {
  titlePage: 'front',
  front: 'front',
  body: 'body',
  page: 'furniture',
  'note:headnote': 'furniture',
  'note:footnote': 'footnote',
  listBibl: 'references',
  'div:annex': 'appendix',
  'div:acknowledgement': 'note',
  'div:acknowledgment': 'note',
  'div:availability': 'note',
  'div:funding': 'note',
  'div:toc': 'contents',
};

/** One stretch for each element. */
export function documentStretches(pieces: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: number | undefined;
  for (const { text, path, numbers } of pieces) {
    const at = path.findLastIndex((name) => ELEMENTS[name]);
    const last = stretches.at(-1);
    const field = ELEMENTS[path[at] ?? ''];
    if (last && (numbers[at] === open || text.trim() === '')) last.text += text;
    else if (text.trim() !== '') stretches.push({ text, field });
    if (text.trim() !== '') open = numbers[at];
  }
  return withFeet(stretches);
}

/** As often as this, a footnote is the foot of the pages. */
const FEWEST_FEET = 3;

/** Words that stand at the foot of several pages are not a footnote. */
function withFeet(stretches: Stretch[]): Stretch[] {
  const key = ({ text }: Stretch) => text.replace(/\d+/g, '#').trim();
  const counts = Map.groupBy(stretches, key);
  return stretches.map((stretch) => {
    const isFoot = (counts.get(key(stretch))?.length ?? 0) >= FEWEST_FEET;
    return isFoot && stretch.field === 'footnote' ? { ...stretch, field: 'furniture' } : stretch;
  });
}

/**
 * Puts a form feed, as a PDF's text has, where a page begins: before running heads if the document begins
 * with one, else after page numbers.
 */
export function withPages(stretches: Stretch[]): Stretch[] {
  const isFurniture = (index: number) => stretches[index]?.field === 'furniture';
  const isAtTop = isFurniture(0);
  return stretches.map((stretch, index) => {
    const begins = isAtTop
      ? index > 0 && isFurniture(index) && !isFurniture(index - 1)
      : isFurniture(index - 1) && !isFurniture(index);
    return begins ? { ...stretch, text: `\f${stretch.text.trimStart()}` } : stretch;
  });
}
