/** Bold or italics of the whole text is the author's preferred look, not emphasis. */
import type { Marks } from '../draft.ts';
import type { Element } from '../elements.ts';
import { draftText, remark, shareOf } from '../inlines.ts';
import { mapInlines } from './map-inlines.ts';

const LOOKS = ['bold', 'italic', 'underline', 'smallCaps', 'caps'] as const;

/** Above this share of the characters, a mark is the look of the text. */
const MOST = 0.7;
/** In characters. A shorter text shows no habits. */
const ENOUGH = 300;

export function withoutTextLook(elements: Element[]): Element[] {
  const own = new Set(LOOKS.filter((mark) => isOwnLook(mark, elements)));
  if (own.size === 0) return elements;
  const plain = (marks: Marks) => {
    const kept = { ...marks };
    for (const mark of own) delete kept[mark];
    return kept;
  };
  return mapInlines(elements, (inlines) => remark(inlines, plain));
}

function isOwnLook(mark: (typeof LOOKS)[number], elements: Element[]): boolean {
  let [letters, marked] = [0, 0];
  for (const element of elements) {
    if (element.type !== 'paragraph') continue;
    const { length } = draftText(element.inlines);
    letters += length;
    marked += length * shareOf(element.inlines, (marks) => Boolean(marks[mark]));
  }
  return letters >= ENOUGH && marked > letters * MOST;
}
