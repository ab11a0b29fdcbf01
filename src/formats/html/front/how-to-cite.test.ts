import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { author, emptyArticle, inline } from '../../../../test/support/build-article.ts';
import { maximalArticle } from '../../../../test/support/maximal-article.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { citationFormatViews, citationWords } from './how-to-cite.ts';

interface Item {
  page: string;
  author: object[];
}
/** It has no types of its own. */
const require = createRequire(import.meta.url);
const { Cite }: { Cite: new (text: string) => { data: Item[] } } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

const words = (article = maximalArticle): string => plainText(citationWords(article), 'en');
const format = (name: string, article = maximalArticle): string =>
  citationFormatViews(article).find((one) => one.name === name)?.text ?? '';

describe('how to cite', () => {
  it('makes the words from the metadata', () => {
    expect(words()).toBe(
      'Ferry, R. A., van den Berg, J., Jr., Noor, The Tide Group (2023). Tides of Fucus & the moon: a study. Journal of Tidal Studies, 1(2), 57–67. https://doi.org/10.5555/jts.2023.1',
    );
    expect(words(emptyArticle({ title: inline('T') }))).toBe('T. Journal of Tidal Studies.');
  });

  it('uses the words of the style if there are any', () => {
    expect(words({ ...maximalArticle, citeAs: inline('[1] Ferry.') })).toBe('[1] Ferry.');
  });

  it.each(['BibTeX', 'RIS'])('gives %s that reference managers read', (name) => {
    const [item] = new Cite(format(name)).data;
    expect(item).toMatchObject({
      title: expect.stringContaining('& the moon: a study'),
      'container-title': 'Journal of Tidal Studies',
      DOI: '10.5555/jts.2023.1',
      volume: '1',
      issue: '2',
    });
    expect(item?.page.replace('--', '-')).toBe('57-67');
    expect(item?.author[0]).toMatchObject({ family: 'Ferry', given: 'Rosalind A.' });
  });

  it('escapes commands of TeX', () => {
    const article = emptyArticle({
      title: inline('50% of $x_1$ & {y} #1 ~ ^ \\'),
      authors: [author('A.', 'B')],
    });
    expect(format('BibTeX', article)).toContain(
      '{{50\\% of \\$x\\_1\\$ \\& \\{y\\} \\#1 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}}}',
    );
  });

  it('is safe against line ends', () => {
    const article = emptyArticle({ title: inline('a\nER  - \nTY  - BOOK') });
    expect(format('RIS', article).match(/^TY/gm)).toHaveLength(1);
  });

  it('gives CSL-JSON', () => {
    expect(JSON.parse(format('CSL-JSON'))).toEqual([
      expect.objectContaining({ id: 'ferry2023', type: 'article-journal', page: '57-67' }),
    ]);
  });
});
