/** Style sheets and properties of a drawing: without what would be loaded from elsewhere. */
import { type CssLoad, cssLoads } from '../css-loads.ts';

/** Every load has one of these; most values are not even tokenized. */
const MAY_LOAD = /\\|url|src|image|cross-fade|import/i;
const IN_FILE = /^#|^data:(?:image\/(?:png|jpe?g|gif|webp)|(?:application\/)?(?:x-)?font)/i;

/** The CSS without its loads; the same string if it has none. A picture does not load fonts and colours anyway. */
export function withoutLoads(css: string): string {
  if (!MAY_LOAD.test(css)) return css;
  const loads = loadsOutside(css);
  if (loads.some(({ by }) => by === 'string')) return '';
  const clean = loads.reduceRight(
    (text, { by, start, end }) =>
      `${text.slice(0, start)}${by === 'url' ? 'none' : ''}${text.slice(end)}`,
    css,
  );
  // What stood before and behind may have become an address together.
  return loads.length > 0 && loadsOutside(clean).length > 0 ? '' : clean;
}

function loadsOutside(css: string): CssLoad[] {
  return cssLoads(css).filter(({ address }) => !IN_FILE.test(address));
}
