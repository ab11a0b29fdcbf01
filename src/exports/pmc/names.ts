/** Names of files in PMC's form: journal-volume-issue-page (https://pmc.ncbi.nlm.nih.gov/pub/filespec-delivery). */
import type { Article, Journal } from '../../article/article.ts';
import { articlesOf, type Issue } from '../../article/issue.ts';
import { type Use, usesOf } from './pictures.ts';

/**
 * Base names by article. Example: "prh-1-2-57"
 *
 * Articles that begin on the same page get different letters. An article that is left out later still takes
 * its name, because replacements must keep theirs.
 */
export function baseNames(issue: Issue, abbreviation: string | undefined): Map<Article, string> {
  const articles = articlesOf(issue);
  const plain = articles.map((article) => plainName(issue, article, abbreviation));
  return new Map(
    articles.map((article, index) => {
      const name = plain[index] ?? '';
      const same = plain.filter((other) => other === name).length;
      const before = plain.slice(0, index).filter((other) => other === name).length;
      return [article, same > 1 ? `${name}-${(10 + before).toString(36)}` : name];
    }),
  );
}

/** The name without a letter. It has the volume and the issue, or the year if there is neither. */
function plainName(
  { journal, facts }: Issue,
  article: Article,
  abbreviation: string | undefined,
): string {
  const numbers = [facts.volume, facts.issue].filter((part) => part !== undefined);
  const year = (article.dates.published ?? facts.date ?? '').slice(0, 4);
  const page = article.pages?.first ?? article.elocation ?? article.name;
  const parts = [
    journalName(journal, abbreviation),
    ...(numbers.length > 0 ? numbers : [year]),
    page,
  ];
  return parts.map(slug).filter(Boolean).join('-');
}

/** PMC accepts an abbreviation or the ISSN. */
function journalName({ abbreviation, issn }: Journal, given: string | undefined): string {
  const own = slug(abbreviation ?? '').replaceAll('-', '');
  return given ?? (own || (issn.electronic ?? issn.print ?? '').replace('-', ''));
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const MARKS: Record<Use, string> = { figure: 'g', inline: 'i', supplement: 's' };

/** Names by `Asset.path`, in document order. Example: "prh-1-2-57-g001.png" */
export function assetNames(article: Article, base: string): Map<string, string> {
  const uses = usesOf(article);
  const counts: Record<Use, number> = { figure: 0, inline: 0, supplement: 0 };
  const names = new Map<string, string>();
  for (const { path, output } of article.assets) {
    const use = uses.get(path);
    if (!use) continue;
    counts[use] += 1;
    const number = String(counts[use]).padStart(3, '0');
    names.set(path, `${base}-${MARKS[use]}${number}${extensionOf(output)}`);
  }
  return names;
}

function extensionOf(path: string): string {
  return /\.[A-Za-z0-9]+$/.exec(path)?.[0]?.toLowerCase() ?? '';
}
