/**
 * Runs the cases.md of this folder: a heading, an input in YAML and the JATS that it becomes.
 *
 * The word after "yaml" says what the input is: `article` is spread over an empty article, `body` are
 * its blocks, `reference` is one reference. The expected XML stands somewhere in the document.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { emptyArticle } from '../../../test/support/build-article.ts';
import { casesIn } from '../../../test/support/cases.ts';
import type { Article } from '../../article/article.ts';
import { close, validateJats } from '../../io/jats/validate-jats.ts';
import { renderJats } from './document.ts';

const CASES = casesIn(new URL('cases.md', import.meta.url));

afterAll(close);

describe('cases.md', () => {
  it.each(CASES)('$title', async ({ fences: [input], text }) => {
    const kind = input?.info.replace('yaml ', '') ?? '';
    const xml = renderJats(articleOf(kind, parse(input?.text ?? '')));
    expect(withoutIndent(xml)).toContain(withoutIndent(text('xml') ?? 'no fence xml'));
    expect(await validateJats(xml)).toEqual([]);
  });
});

/** YAML is a shorter way to write the nodes; a wrong one fails in the DTD or in the comparison. */
function articleOf(kind: string, input: unknown): Article {
  if (kind === 'article') return emptyArticle(input as Partial<Article>);
  if (kind === 'body') return emptyArticle({ body: input as Article['body'] });
  const reference = { key: 'x', id: 'ref-1', citedBy: [], text: [], ...(input as object) };
  return emptyArticle({ references: [reference] as unknown as Article['references'] });
}

/** Where the serializer breaks lines is not the cases' matter. */
function withoutIndent(xml: string): string {
  return xml.replace(/>\n\s*</g, '><').trim();
}
