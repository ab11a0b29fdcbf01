/**
 * What PMC's style checker 5.47 and JATS4R's found wrong in files that were valid by their DTD: each
 * rule is asked of every golden article, every sample article, and of PMC's own packages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Element } from 'xast';
import { renderJats } from '../../src/formats/jats/index.ts';
import { exported, issueOf } from '../support/export-issue.ts';
import { childrenOf, elementText, readTree } from '../support/jats-tree.ts';
import { maximalArticle } from '../support/maximal-article.ts';
import { recordOf } from '../support/records.ts';
import { sampleArticles } from '../support/sample-articles.ts';

type Tree = ReturnType<typeof readTree>;

const GOLDEN = new URL('../golden/', import.meta.url);
const DOCUMENTS: [name: string, xml: string][] = [
  ...readdirSync(GOLDEN)
    .filter((name) => name.endsWith('.xml'))
    .map((name): [string, string] => [name, readFileSync(new URL(name, GOLDEN), 'utf8')]),
  ...sampleArticles.map((article): [string, string] => [article.name, renderJats(article)]),
];

/** Elements that break a rule; a name says the rule. */
const RULES: Record<string, (tree: Tree) => Element[]> = {
  'an ISSN has publication-format or pub-type, and no two are of one kind': ({ one, all }) => {
    const own = childrenOf(one('journal-meta'), 'issn');
    const kindOf = ({ attributes }: Element) =>
      attributes['publication-format'] ?? attributes['pub-type'];
    return [
      ...own.filter(({ attributes }) => Object.keys(attributes).length !== 1),
      ...own.filter((issn) => !/^(?:print|electronic)$/.test(kindOf(issn) ?? '')),
      ...own.filter((issn, at) => own.slice(0, at).some((one) => kindOf(one) === kindOf(issn))),
      ...all('issn').filter((issn) => !/^\d{4}-?\d{3}[\dX]$/.test(elementText(issn))),
    ];
  },
  'a link leads to the web; e-mail has an element of its own': ({ all }) =>
    all('ext-link').filter(
      ({ attributes }) => !/^(?:https?:|ftps?:|www\.|s?ftp\.)/.test(attributes['xlink:href'] ?? ''),
    ),
  'a formula shows something': ({ all }) =>
    all('mml:math').filter(
      (math) => !/\S/.test(elementText(math)) && !hasInside(math, 'mml:menclose'),
    ),
  'an affiliation has an institution': ({ all }) =>
    all('aff').filter((aff) => !hasInside(aff, 'institution')),
  'a page has no dots': ({ all }) =>
    [...all('fpage'), ...all('page-range')].filter((page) => /\d\.\d/.test(elementText(page))),
};

function hasInside(element: Element, name: string): boolean {
  return childrenOf(element).some((child) => child.name === name || hasInside(child, name));
}

describe.each(DOCUMENTS)('%s', (_, xml) => {
  const tree = readTree(xml);
  it.each(Object.entries(RULES))('%s', (_, broken) => {
    expect(broken(tree)).toEqual([]);
  });
});

it('an article with an expression of concern has only relations that PMC knows', async () => {
  const article = { ...maximalArticle, record: recordOf(['publication', 'expression-of-concern']) };
  expect(renderJats(article)).toContain('related-article-type="expression-of-concern"');
  const { files } = await exported('pmc', issueOf(article), { textWidth: 5 });
  const [content] = files.map((file) => unzipSync(file.content as Uint8Array));
  const xml = new TextDecoder().decode(content?.['jts-1-2-57.xml']);
  expect(xml).toContain('<related-article');
  expect(xml).not.toContain('related-article-type="expression-of-concern"');
});
