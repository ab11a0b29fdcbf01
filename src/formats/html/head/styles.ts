/** The styles of a page: CSS computed from theme.yaml, followed by the theme's own CSS. */
import type { Article } from '../../../article/article.ts';
import { languageOf } from '../../../words/languages/index.ts';
import { getOrInsert } from '../../../words/memoize/get-or-insert.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { familiesFor } from '../../faces.ts';
import type { Colours, FontFace, Theme, ThemeSettings } from '../../theme.ts';
import { hasMarks } from '../front/record.ts';
import type { Medium } from '../page-state.ts';
import { withoutForbidden } from '../serialize.ts';
import { runningHeads } from './running-heads.ts';

export interface StyleSheet {
  media?: Medium;
  css: string;
  /** Whether the sheet is made for one page. All others are the same on many pages, which can share a file. */
  own?: true;
}

/** All styles except `@font-face`, which depends on the finished page. */
export function styleSheets(article: Article, theme: Theme, medium: Medium): StyleSheet[] {
  const rules = { css: pageRules(article, theme.settings), own: true } as const;
  const print = { css: printSheets(theme).for(article) };
  const added = [{ css: theme.css.math }, ...(hasMarks(article) ? [{ css: theme.css.marks }] : [])];
  if (medium === 'print') return [{ css: dayVariables(theme.settings) }, rules, print, ...added];
  return [
    { css: themeVariables(theme) },
    { media: 'screen', css: theme.css.screen },
    { media: 'print', ...rules },
    { media: 'print', ...print },
    ...added,
  ];
}

/** The theme's colours, light and dark, and its font stacks. */
export const themeVariables = memoizeWeak(({ settings }: Theme): string =>
  [dayVariables(settings), darkVariables(settings), WITHOUT_FONTS].join('\n'),
);

/** System fonts for all text if the page's fonts load too late; see `fonts/page-script/`. */
const WITHOUT_FONTS =
  '.late,.late [lang]{--text-font:serif;--heading-font:sans-serif;--code-font:monospace}';

function dayVariables(settings: ThemeSettings): string {
  return `${colourVariables(settings)}\n${fontVariables(settings)}`;
}

/** @param urlOf returns the address of the file for the page */
export function fontFaces(faces: readonly FontFace[], urlOf: (face: FontFace) => string): string {
  return faces
    .map(
      (face) =>
        `@font-face{font-family:${cssString(face.family)};font-style:${face.style};font-weight:${face.weight};` +
        `font-display:block;src:url(${urlOf(face)});unicode-range:${face.unicodeRange}}`,
    )
    .join('\n');
}

// -------------------------------------------------------------- colours and fonts

function colourVariables({ colours }: ThemeSettings): string {
  return `:root{${declarations(colours)}}`;
}

function darkVariables({ darkColours }: ThemeSettings): string {
  return `@media screen and (prefers-color-scheme:dark){:root{${declarations(darkColours)}}}`;
}

function declarations(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

/** `--text-font` and so on, and again for each language with its own families. */
const fontVariables = memoizeWeak(({ fonts }: ThemeSettings): string => {
  const stacks = (language: string) =>
    (['text', 'heading', 'code', 'math'] as const)
      .map((stack) => {
        const families = familiesFor(fonts, stack, language).map(cssString);
        return `--${stack}-font:${[...families, GENERIC[stack]].join(',')}`;
      })
      .join(';');
  const own = Object.keys(fonts.languages).map(
    (tag) => `[lang|=${cssString(tag)}]{${stacks(tag)};font-family:var(--text-font)}`,
  );
  return [`:root{${stacks('')}}`, ...own].join('\n');
});

const GENERIC = { text: 'serif', heading: 'sans-serif', code: 'monospace', math: 'math' } as const;

// -------------------------------------------------------------------- printed page

/** Paper size, margins, first page number and running heads. */
function pageRules(article: Article, settings: ThemeSettings): string {
  const { paper, margins } = settings;
  const { top, right, bottom, left, firstTop } = margins;
  const heads = Object.entries(runningHeads(article, settings));
  return [
    `@page{size:${paper.width}mm ${paper.height}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm}`,
    `@page:first{margin-top:${firstTop}mm;counter-set:page ${firstPage(article)}}`,
    `:root{${heads.map(([name, text]) => `--running-${name}:${cssString(text)}`).join(';')}}`,
  ].join('\n');
}

/** The first page number; 1 if the article has none or not a plain number ("S1"). */
export function firstPage({ pages }: Article): number {
  return pages && /^\d+$/.test(pages.first) ? Number(pages.first) : 1;
}

/** The theme's print.css, adapted to an article. */
const printSheets = memoizeWeak(({ css: { print } }: Theme) => {
  const made = new Map<string, string>();
  return {
    for(article: Article): string {
      const style = COUNTER_STYLES[languageOf(article.language).digits.charAt(0)];
      const left = firstPage(article) % 2 === 0;
      const key = `${left} ${style}`;
      return getOrInsert(made, key, () => withDigits(left ? swapSides(print) : print, style));
    },
  };
});

/** The browser treats the first page as a right page. If it is a left page, the sides are swapped. */
function swapSides(css: string): string {
  return css.replace(/(@page[^{;]{0,200}:)(left|right)\b/g, (_, page: string, side: string) =>
    side === 'left' ? `${page}right` : `${page}left`,
  );
}

/** CSS counter styles by the zero of their digits. */
const COUNTER_STYLES: Record<string, string> = {
  '٠': 'arabic-indic',
  '۰': 'persian',
  '०': 'devanagari',
};

/** Page numbers in the digits of the language. */
function withDigits(css: string, style: string | undefined): string {
  return style ? css.replace(/counter\((pages?)\)/g, `counter($1, ${style})`) : css;
}

/** A CSS string. Escapes what could end it or the `<style>` element, and drops characters that HTML does not allow. */
function cssString(text: string): string {
  const escaped = withoutForbidden(text).replace(/["\\<\n\r\f\0]/g, (character) => {
    return `\\${character.charCodeAt(0).toString(16)} `;
  });
  return `"${escaped}"`;
}
