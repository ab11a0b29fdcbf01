import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { emptyArticle, inline, picture, reference } from '../../../test/support/build-article.ts';
import { casesIn } from '../../../test/support/cases.ts';
import type { Article, Block } from '../../article/article.ts';
import { renderBlocks } from './body/blocks.ts';
import { type Medium, newPageState } from './page-state.ts';
import { toHtml } from './serialize.ts';

const CASES = casesIn(new URL('./cases.md', import.meta.url));

const ARTICLE: Article = emptyArticle({
  references: [reference(1, { id: 'ferry2019', type: 'book' }, inline('Ferry, R. (2019). Tides.'))],
  notes: ['1', '2'].map((number) => ({ id: `fn-${number}`, number, calls: [], children: [] })),
  assets: [
    picture('figures/map.png'),
    { path: 'data/a b.csv', output: 'figures/data/a b.csv', mediaType: 'text/csv', bytes: 4 },
  ],
});

describe('nodes on the page (cases.md)', () => {
  it.each(CASES)('$title', ({ text }) => {
    const nodes = withTextNodes(parse(text('yaml') ?? '')) as Block[];
    const [screen, print] = [text('html'), text('html print')];
    if (screen !== undefined) expect(render(nodes, 'screen')).toBe(compact(screen));
    if (print !== undefined) expect(render(nodes, 'print')).toBe(compact(print));
  });
});

it('an address runs from left to right in a right-to-left article, but words do not', () => {
  const link = (words: string): Block => ({
    type: 'paragraph',
    children: [{ type: 'link', url: 'https://example.org/a/', children: inline(words) }],
  });
  const state = newPageState({ ...ARTICLE, direction: 'rtl' }, 'screen');
  const html = toHtml(renderBlocks(state, [link('https://example.org/a/'), link('مثال')]));
  expect(html).toContain('<a href="https://example.org/a/" dir="ltr">https://example.org/a/</a>');
  expect(html).toContain('<a href="https://example.org/a/">مثال</a>');
});

function render(nodes: Block[], medium: Medium): string {
  return compact(toHtml(renderBlocks(newPageState(ARTICLE, medium), nodes)));
}

/** White space between tags does not count. */
function compact(html: string): string {
  return html.trim().replace(/>\n+</g, '><');
}

/** Replaces strings in `children`, `title`, `caption`, … by text nodes. */
function withTextNodes(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((one) =>
      typeof one === 'string' ? { type: 'text', value: one } : withTextNodes(one),
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'keys' ? one : withTextNodes(one)]),
  );
}
