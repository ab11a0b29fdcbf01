/** Rules about titles, ORCID iDs and dates that the articles of an issue should not share. */
import type { Article } from '../../article/article.ts';
import { plainText } from '../../markup/plain-text.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { lettersAndDigits, truncateText } from '../nodes.ts';
import { DOAJ, PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';

export const ISSUE_ARTICLES: readonly Check[] = [
  {
    name: 'title-shared',
    scope: 'issue',
    receivers: ['doaj', 'crossref', 'readers'],
    ...DOAJ,
    *find({ articles }) {
      const title = ({ article }: ArticleSubject) =>
        lettersAndDigits(titleOf(article)) || undefined;
      for (const { subject, first } of findRepeated(articles, title))
        yield {
          message: message('title-shared', {
            title: truncateText(titleOf(subject.article)),
            other: first.article.name,
          }),
          at: subject.key('title'),
        };
    },
  },
  {
    name: 'orcid-two-persons',
    scope: 'issue',
    receivers: ['crossref', 'readers'],
    source: 'ORCID: an iD belongs to one person',
    date: '2023',
    *find({ articles }) {
      const families = new Map<string, string>();
      for (const { article, key } of articles)
        for (const [index, { orcid, name }] of article.authors.entries()) {
          if (!orcid || !name) continue;
          const known = families.get(orcid);
          families.set(orcid, known ?? name.family);
          if (known === undefined || lettersAndDigits(known) === lettersAndDigits(name.family))
            continue;
          // In different scripts it may be the same name.
          if (isLatin(known) !== isLatin(name.family)) continue;
          yield {
            message: message('orcid-two-persons', { orcid, other: known, name: name.family }),
            at: key(`authors.${index}.orcid`),
          };
        }
    },
  },
  {
    name: 'publication-history-shared',
    scope: 'issue',
    severity: 'info',
    optional: true,
    receivers: ['doaj', 'readers'],
    ...PRACTICE,
    *find({ articles }) {
      const history = ({ article: { dates } }: ArticleSubject) =>
        dates.received && dates.accepted && `${dates.received} ${dates.accepted}`;
      for (const { subject, first } of findRepeated(articles, history))
        yield {
          message: message('publication-history-shared', { other: first.article.name }),
          at: subject.key('dates'),
        };
    },
  },
];

function titleOf({ title, subtitle, language }: Article): string {
  return [title, subtitle ?? []].map((part) => plainText(part, language)).join(' ');
}

/** Subjects with the same key as an earlier subject, each with that subject. */
function findRepeated(
  subjects: readonly ArticleSubject[],
  keyOf: (subject: ArticleSubject) => string | undefined,
): { subject: ArticleSubject; first: ArticleSubject }[] {
  const seen = new Map<string, ArticleSubject>();
  return subjects.flatMap((subject) => {
    const key = keyOf(subject);
    if (!key) return [];
    const first = seen.get(key);
    if (first) return [{ subject, first }];
    seen.set(key, subject);
    return [];
  });
}

function isLatin(name: string): boolean {
  return /\p{Script=Latin}/u.test(name);
}
