/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageArea } from './types.ts';

/**
 * The article laid out in columns, one for each page: Chromium breaks columns with the code that
 * breaks pages, so that a line's column is the page on which it will be printed.
 */
export interface PageBox {
  area: PageArea;
  /** Page of a rectangle, counted from 0. */
  pageOf(rect: DOMRect): number;
  /** Distance of a coordinate from the top of its page, in CSS px. */
  below(y: number): number;
  /** Left edge of a page's text. */
  left(page: number): number;
  /** Page on which the article ends. */
  lastPage(): number;
  /** Back to an ordinary page, ready to print. */
  close(): void;
}

/** Runs in the page. */
export function openPageBox(main: HTMLElement, area: PageArea): PageBox {
  const gap = 40;
  const step = area.width + gap;
  const first = main.firstElementChild as HTMLElement | null;
  const firstMargin = first ? Number.parseFloat(getComputedStyle(first).marginTop) : 0;
  const sheet = document.createElement('style');
  sheet.textContent = `
    html, body { margin: 0 !important; padding: 0 !important; width: auto !important; max-width: none !important }
    main {
      display: block !important; box-sizing: content-box !important; margin: 0 !important; padding: 0 !important;
      border: 0 !important; max-width: none !important; width: ${area.width}px !important; height: ${area.height}px !important;
      columns: auto !important; column-width: ${area.width}px !important; column-gap: ${gap}px !important; column-fill: auto !important;
    }
    main .page-notes-turn { break-before: column !important }
    main > :first-child { margin-top: ${firstMargin - area.firstExtra}px !important }
    ${columnBreaks([...document.styleSheets].flatMap((one) => [...one.cssRules])).join('\n')}`;
  document.head.append(sheet);
  const rtl = getComputedStyle(main).direction === 'rtl';
  const box = main.getBoundingClientRect();

  return {
    area,
    pageOf,
    below: (y) => y - box.top,
    left: (page) => (rtl ? box.right - area.width - page * step : box.left + page * step),
    lastPage,
    close: () => sheet.remove(),
  };

  /** By what is near the middle: an edge may reach out of its page. */
  function pageOf(rect: DOMRect): number {
    const inside = Math.min(rect.width, area.width) / 2;
    const distance = rtl ? box.right - rect.right : rect.left - box.left;
    return Math.floor((distance + inside) / step);
  }

  function lastPage(): number {
    const shown = [...main.children].reverse().find((child) => child.getClientRects().length > 0);
    const last = [...main.querySelectorAll('.page-float'), ...(shown ? [shown] : [])];
    return Math.max(0, ...last.flatMap((element) => [...element.getClientRects()]).map(pageOf));
  }

  /** A page break that the style sheets ask for is a column break here. */
  function columnBreaks(rules: CSSRule[]): string[] {
    return rules.flatMap((rule) => {
      if (rule instanceof CSSMediaRule)
        return matchMedia(rule.media.mediaText).matches ? columnBreaks([...rule.cssRules]) : [];
      if (!(rule instanceof CSSStyleRule)) return [];
      return ['break-before', 'break-after']
        .filter((name) =>
          /^(?:page|left|right|recto|verso)$/.test(rule.style.getPropertyValue(name)),
        )
        .map((name) => `${rule.selectorText} { ${name}: column !important }`);
    });
  }
}
