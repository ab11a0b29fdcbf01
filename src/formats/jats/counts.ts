/** How much of each thing the article has, counted in the finished tree. */
import type { Element, ElementContent } from 'xast';
import type { Pages } from '../../article/article.ts';
import { type Child, element } from '../../markup/xml.ts';
import { countMatches } from '../../words/count-matches.ts';
import { wordSet } from '../../words/word-list.ts';
import { everyElement } from './ids.ts';

export function renderCounts(parts: (Element | undefined)[], pages: Pages | undefined): Child {
  const made = parts.filter((part) => part !== undefined);
  const elements = made.flatMap((part) => everyElement(part));
  const grouped = new Set(elements.filter(isGroup).flatMap((group) => group.children));
  const figures = elements.filter(
    (one) => isGroup(one) || (one.name === 'fig' && !grouped.has(one)),
  );
  const number = (name: string) => elements.filter((one) => one.name === name).length;
  const counts: [name: string, count: number | undefined][] = [
    ['fig-count', figures.length],
    ['table-count', number('table-wrap')],
    ['equation-count', number('disp-formula')],
    ['ref-count', number('ref')],
    ['page-count', pageCount(pages)],
    ['word-count', countWords(made.map(words).join(' '))],
  ];
  return element(
    'counts',
    {},
    counts.map(([name, count]) => count !== undefined && element(name, { count: String(count) })),
  );
}

function isGroup({ name }: Element): boolean {
  return name === 'fig-group';
}

/** Only where both pages are plain numbers: "S1" to "S4" may hide others between them. */
function pageCount(pages: Pages | undefined): number | undefined {
  if (!pages || !/^\d+$/.test(pages.first) || !/^\d+$/.test(pages.last ?? '')) return undefined;
  const count = Number(pages.last) - Number(pages.first) + 1;
  return count > 0 ? count : undefined;
}

/** Not read by a reader of the text, or not words. */
const SILENT = new Set(['alt-text', 'mml:math', 'tex-math', 'ref-list']);

function words(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || SILENT.has(node.name)) return '';
  return `${node.children.map(words).join('')}${INSIDE_WORDS.has(node.name) ? '' : ' '}`;
}

const INSIDE_WORDS = wordSet(
  'bold italic sup sub sc strike underline monospace styled-content xref ext-link',
);

/** Letters and figures in a row; each sign of Chinese and Japanese, which put no space between. */
function countWords(text: string): number {
  const sign = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
  const word = `(?:(?!${sign})[\\p{L}\\p{N}])(?:(?!${sign})[\\p{L}\\p{N}\\p{M}'’_-])*`;
  return countMatches(text, new RegExp(`${sign}|${word}`, 'gu'));
}
