import { expect, it } from 'vitest';
import { emptyArticle, inline, reference } from '../../../../test/support/build-article.ts';
import { metaTags } from './meta-tags.ts';

it('names cited works without the markup of their titles and publishers', () => {
  const csl = {
    id: 'maestri2001',
    type: 'book',
    title: 'O <i>sobrado</i>',
    publisher: '<span style="font-variant:small-caps;">UPF</span> Editora',
  };
  const article = { ...emptyArticle(), references: [reference(1, csl, inline('Maestri.'))] };
  const rows = JSON.stringify(metaTags(article));
  expect(rows).toContain('citation_title=O sobrado; citation_publisher=UPF Editora');
});
