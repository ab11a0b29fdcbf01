/** The issue's articles for reference managers, indexes and libraries: RIS, BibTeX and CSL-JSON. */
import { outputAddress } from '../../article/addresses.ts';
import type { Article, CslItem } from '../../article.ts';
import { articlesOf, type Issue } from '../../issue.ts';
import { articleCsl } from '../../references/article-csl.ts';
import { bibtexTitle, toBibtex, toRis } from '../../references/citation-formats.ts';
import { plainParagraphs } from '../../text/plain-text.ts';
import type { Export } from '../export.ts';

export const references: Export = {
  name: 'references',
  title: 'Reference managers',
  steps: [
    'Nobody has to be sent these files: they are for whoever asks for the issue’s records. Libraries and indexes mostly want `references.ris`; authors with LaTeX want `references.bib`; `references.json` (CSL-JSON) is what Zotero and Pandoc read.',
    'To look at them, open one with Zotero: File ▸ Import.',
  ],
  demands: () => ({ ofIssue: [], ofArticle: [] }),
  async render(issue) {
    if (articlesOf(issue).length === 0) return { files: [], leftOut: [] };
    const records = issueRecords(issue);
    const files = [
      { path: 'references.ris', content: records.ris },
      { path: 'references.bib', content: records.bibtex },
      { path: 'references.json', content: records['csl-json'] },
    ];
    return { files, leftOut: [] };
  },
};

/** One record for each article, in the order of the issue. */
export function issueRecords(issue: Issue): Record<'ris' | 'bibtex' | 'csl-json', string> {
  const articles = articlesOf(issue);
  const items = withOwnKeys(articles.map(recordOf));
  const titles = articles.map(bibtexTitle);
  return {
    ris: items.map((item, index) => toRis(item, articles[index]?.keywords)).join('\r\n'),
    bibtex: items.map((item, index) => toBibtex(item, titles[index])).join('\n'),
    'csl-json': `${JSON.stringify(items, undefined, 2)}\n`,
  };
}

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

/** Two articles of one author in a year: "marsh2023", "marsh2023a". */
function withOwnKeys(items: CslItem[]): CslItem[] {
  const taken = new Set<string>();
  return items.map((item) => {
    let id = item.id;
    for (let letter = 10; taken.has(id); letter++) id = `${item.id}${letter.toString(36)}`;
    taken.add(id);
    return { ...item, id };
  });
}
