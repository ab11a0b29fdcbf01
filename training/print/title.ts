import type { Label } from '../../src/intake/references/tagger/labels.ts';
import type { Work } from '../works.ts';
import { closed, headline, type Print } from './print.ts';

/** Styles that write titles with capitals. */
const HEADLINES = new Set(['mla', 'chicagoNotes', 'chicagoAuthorDate', 'footnote']);

/** Codes of GB/T 7714 for the kind of a work: `[J]`. */
const CODES: Record<Work['kind'], string> = {
  article: 'J',
  book: 'M',
  chapter: 'M',
  conference: 'C',
  thesis: 'D',
  report: 'R',
  web: 'EB/OL',
  news: 'N',
};

/**
 * The title.
 *
 * @param part of something larger: in quotation marks where the style has them, never in italics
 */
export function title(print: Print, part: boolean): [Label, string] {
  const { work, layout, random, preset } = print;
  const capitals = HEADLINES.has(preset) ? 0.7 : part ? 0.12 : 0.3;
  const text =
    work.language === 'en' && random.chance(capitals) ? headline(work.title) : work.title;
  const end = layout.titleEnd.replace('[J]', `[${CODES[work.kind]}]`);
  if (part && layout.quotes) return ['title', quoted(text, layout.quotes, end, print)];
  return ['title', part || !print.marked ? closed(text, end) : `*${text}*${end}`];
}

function quoted(
  text: string,
  [open, close]: [string, string],
  end: string,
  { random }: Print,
): string {
  const inside = random.chance(0.5) && /[.,]/.test(end);
  if (!inside) return `${open}${text}${close}${end}`;
  return `${open}${text}${/[?!]$/.test(text) ? '' : end}${close}`;
}
