import type { PageArea } from '../../../print/layout.ts';

/**
 * The article laid out in columns, one for each page. Chromium breaks columns by the same rules as
 * pages, so that the column of a line is the page on which it will be printed.
 */
export interface PageColumns {
  area: PageArea;
  /** Page of a rectangle, counted from 0. */
  pageOf(rect: Horizontal): number;
  /** Distance of a coordinate from the top of its page, in CSS px. */
  offsetOnPage(y: number): number;
  /** Left edge of the text of a page. */
  leftEdge(page: number): number;
  /** Page on which the article ends. */
  lastPage(): number;
  /** Takes the columns away: the page is ready to print. */
  close(): void;
}

type Horizontal = Pick<DOMRect, 'left' | 'right' | 'width'>;

/** Space between two columns, in CSS px. */
const GAP = 40;

export function openPageColumns(main: HTMLElement, area: PageArea): PageColumns {
  const sheet = document.createElement('style');
  sheet.textContent = columnStyles(main, area);
  document.head.append(sheet);
  const isRtl = getComputedStyle(main).direction === 'rtl';
  const box = main.getBoundingClientRect();
  const step = area.width + GAP;
  const pageOf = (rect: Horizontal) => pageAt(rect, { box, isRtl, width: area.width });
  return {
    area,
    pageOf,
    offsetOnPage: (y) => y - box.top,
    leftEdge: (page) => (isRtl ? box.right - area.width - page * step : box.left + page * step),
    lastPage: () => lastPage(main, pageOf),
    close: () => sheet.remove(),
  };
}

/** The columns of an article: where the first one stands, and in which direction the others follow. */
interface Row {
  box: Pick<DOMRect, 'left' | 'right'>;
  isRtl: boolean;
  width: number;
}

/** The middle of a rectangle decides, because an edge may reach out of its page. */
export function pageAt(rect: Horizontal, { box, isRtl, width }: Row): number {
  const inside = Math.min(rect.width, width) / 2;
  const distance = isRtl ? box.right - rect.right : rect.left - box.left;
  return Math.floor((distance + inside) / (width + GAP));
}

function lastPage(main: HTMLElement, pageOf: (rect: Horizontal) => number): number {
  const shown = [...main.children].reverse().find((child) => child.getClientRects().length > 0);
  const last = [...main.querySelectorAll('.page-float'), ...(shown ? [shown] : [])];
  return Math.max(0, ...last.flatMap((element) => [...element.getClientRects()]).map(pageOf));
}

/** The first page is higher than the others: its text begins above the top of its column. */
function columnStyles(main: HTMLElement, { width, height, firstExtra }: PageArea): string {
  const first = main.firstElementChild;
  const firstMargin = first ? Number.parseFloat(getComputedStyle(first).marginTop) : 0;
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return `
    html, body { margin: 0 !important; padding: 0 !important; width: auto !important; max-width: none !important }
    main {
      display: block !important; box-sizing: content-box !important; margin: 0 !important; padding: 0 !important;
      border: 0 !important; max-width: none !important; width: ${width}px !important; height: ${height}px !important;
      columns: auto !important; column-width: ${width}px !important; column-gap: ${GAP}px !important; column-fill: auto !important;
    }
    main .page-notes-turn { break-before: column !important }
    main > :first-child { margin-top: ${firstMargin - firstExtra}px !important }
    ${columnBreaks(rules).join('\n')}`;
}

/** Rules that break columns wherever these rules of the theme break pages. */
function columnBreaks(rules: readonly CSSRule[]): string[] {
  return rules.flatMap((rule) => {
    if (rule instanceof CSSMediaRule)
      return matchMedia(rule.media.mediaText).matches ? columnBreaks([...rule.cssRules]) : [];
    if (!(rule instanceof CSSStyleRule)) return [];
    return ['break-before', 'break-after']
      .filter((name) => /^(?:page|left|right|recto|verso)$/.test(rule.style.getPropertyValue(name)))
      .map((name) => `${rule.selectorText} { ${name}: column !important }`);
  });
}
