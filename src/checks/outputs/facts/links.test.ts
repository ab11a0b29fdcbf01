import { expect, test } from 'vitest';
import { emptyArticle } from '../../../../test/support/build-article.ts';
import { LINK_FACTS } from './links.ts';
import type { Outputs } from './output-values.ts';

test('the PDF of a notice links to the address of an article without DOI, unlike the web page', () => {
  const rule = LINK_FACTS.find(({ differs }) => differs === 'facts-text-links-differ');
  const url = 'https://journal.example/1-1/tides';
  const nothing = { named: () => [] };
  const outputs = { jats: nothing, page: nothing, pdf: { links: [url] } } as unknown as Outputs;
  const printed = (related: ReturnType<typeof emptyArticle>['related']) =>
    rule?.valuesIn(outputs, emptyArticle({ related })).find(({ output }) => output === 'PDF');
  expect(printed([{ type: 'retracted-article', url }])).toMatchObject({ values: [] });
  expect(printed([])).toMatchObject({ values: [url] });
});
