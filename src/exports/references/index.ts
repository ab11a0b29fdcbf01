/** The issue's articles for reference managers, indexes and libraries: RIS, BibTeX and CSL-JSON. */
import { outputAddress } from '../../article/addresses.ts';
import type { Article, CslItem } from '../../article/article.ts';
import { articlesOf } from '../../article/issue.ts';
import { articleCsl } from '../../compile/references/article-csl.ts';
import { bibtexTitle, toBibtex, toRis } from '../../compile/references/citation-formats.ts';
import { plainParagraphs } from '../../markup/plain-text.ts';
import type { Export } from '../export.ts';

export const references: Export = {
  name: 'references',
  title: 'Reference managers',
  steps: [
    'You need not send these files to anyone. They are for everybody who asks for the records of the issue. Libraries and indexes mostly want `references.ris`, and authors who use LaTeX want `references.bib`. Zotero and Pandoc read `references.json` (CSL-JSON).',
    'To look at the records, import one of the files into Zotero: File ▸ Import.',
  ],
  demands: () => ({ ofIssue: [], ofArticle: [] }),
  async render(issue) {
    const articles = articlesOf(issue);
    if (articles.length === 0) return { files: [], leftOut: [] };
    const items = makeKeysUnique(articles.map(recordOf));
    const titles = articles.map(bibtexTitle);
    const ris = items.map((item, index) => toRis(item, articles[index]?.keywords)).join('\r\n');
    const bibtex = items.map((item, index) => toBibtex(item, titles[index])).join('\n');
    const files = [
      { path: 'references.ris', content: ris },
      { path: 'references.bib', content: bibtex },
      { path: 'references.json', content: `${JSON.stringify(items, undefined, 2)}\n` },
    ];
    return { files, leftOut: [] };
  },
};

function recordOf(article: Article): CslItem {
  const abstract = plainParagraphs(article.abstract, article.language);
  const URL = outputAddress(article, 'html');
  return {
    ...articleCsl(article),
    ...(URL && { URL }),
    ...(article.keywords.length > 0 && { keyword: article.keywords.join('; ') }),
    ...(abstract && { abstract }),
  };
}

/** Makes keys unique. Two articles of one author in a year become "marsh2023" and "marsh2023a". */
function makeKeysUnique(items: CslItem[]): CslItem[] {
  const taken = new Set<string>();
  return items.map((item) => {
    let id = item.id;
    for (let letter = 10; taken.has(id); letter++) id = `${item.id}${letter.toString(36)}`;
    taken.add(id);
    return { ...item, id };
  });
}
