/** Removes loads from style sheets and properties of a drawing. */
import { type CssLoad, cssLoads } from '../css-loads.ts';

/** Text that every load contains. Most values do not have it and need not be tokenized. */
const MAY_LOAD = /\\|url|src|image|cross-fade|import/i;
const IN_FILE = /^#|^data:(?:image\/(?:png|jpe?g|gif|webp)|(?:application\/)?(?:x-)?font)/i;

/** Removes loads from CSS. Drawings shown as pictures would not load fonts anyway. */
export function withoutLoads(css: string): string {
  if (!MAY_LOAD.test(css)) return css;
  const loads = loadsOutside(css);
  if (loads.some(({ by }) => by === 'string')) return '';
  const clean = loads.reduceRight(
    (text, { by, start, end }) =>
      `${text.slice(0, start)}${by === 'url' ? 'none' : ''}${text.slice(end)}`,
    css,
  );
  // The text before and after a removed load may form an address together.
  return loads.length > 0 && loadsOutside(clean).length > 0 ? '' : clean;
}

function loadsOutside(css: string): CssLoad[] {
  return cssLoads(css).filter(({ address }) => !IN_FILE.test(address));
}
