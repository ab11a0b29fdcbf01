/** Counts of figures, tables and so on in the finished tree. */
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

/** The number of pages, if both are plain numbers. Between "S1" and "S4" there may be others. */
function pageCount(pages: Pages | undefined): number | undefined {
  if (!pages || !/^\d+$/.test(pages.first) || !/^\d+$/.test(pages.last ?? '')) return undefined;
  const count = Number(pages.last) - Number(pages.first) + 1;
  return count > 0 ? count : undefined;
}

/** Elements whose content does not count as words. */
const SILENT = new Set(['alt-text', 'mml:math', 'tex-math', 'ref-list']);

function words(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || SILENT.has(node.name)) return '';
  return `${node.children.map(words).join('')}${INSIDE_WORDS.has(node.name) ? '' : ' '}`;
}

const INSIDE_WORDS = wordSet(
  'bold italic sup sub sc strike underline monospace styled-content xref ext-link',
);

/** A word: consecutive letters and digits, or a single character of Chinese or Japanese. */
function countWords(text: string): number {
  const sign = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
  const word = `(?:(?!${sign})[\\p{L}\\p{N}])(?:(?!${sign})[\\p{L}\\p{N}\\p{M}'’_-])*`;
  return countMatches(text, new RegExp(`${sign}|${word}`, 'gu'));
}
