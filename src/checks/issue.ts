/** Rules about an issue: its facts, and its articles beside each other. */
import type { Article } from '../article.ts';
import { plainText } from '../text/plain-text.ts';
import { inArticle, inIssue, inLetter } from './changes.ts';
import type { Check } from './check.ts';
import { monthsBetween } from './days.ts';
import { folded, shown } from './nodes.ts';
import { CROSSREF, DOAJ, NLM, PRACTICE, WCAG } from './sources.ts';
import type { ArticleSubject } from './subject.ts';

/** Words that stand for what the fields mean by themselves. */
const NUMBER_WORDS =
  /\b(vol(ume|umen)?|issue|no|num(ber|ero|éro)?|número|numéro|band|bd|heft|jahrgang|jg|tome|tomo|año|ano)\b\.?/i;

export const ISSUE: readonly Check[] = [
  {
    name: 'issue-date-missing',
    scope: 'issue',
    severity: 'warning',
    refused: true,
    receivers: ['crossref'],
    ...CROSSREF,
    sentence: 'An issue with a number has a date of publication.',
    advice: 'Add `date: YYYY-MM-DD` (or a month, or a year) to issue.yaml.',
    examples: {
      breaks: [inIssue('date: 2023-03-31\n', '')],
      keeps: [inIssue('date: 2023-03-31', 'date: 2023-03')],
    },
    *find({ issue: { facts }, file, at }) {
      // A date that cannot be read is told where it stands.
      if (facts.date || !(facts.volume || facts.issue) || file?.places?.has('date')) return;
      yield { reason: 'Unexpected issue without date, expected when it was published', at };
    },
  },
  {
    name: 'issue-number-missing',
    scope: 'issue',
    severity: 'warning',
    receivers: ['crossref', 'doaj', 'pubmed', 'scholar'],
    ...NLM,
    sentence: 'An issue has a volume or a number, by which it is cited.',
    advice: 'Add `volume:` and `issue:` to issue.yaml.',
    examples: {
      breaks: [inIssue('volume: 1\nissue: 2\n', '')],
      keeps: [inIssue('issue: 2\n', ''), inIssue('volume: 1\n', '')],
    },
    *find({ issue: { facts }, file, at }) {
      if (!file || facts.volume || facts.issue) return;
      yield { reason: 'Unexpected issue without volume and number, expected one of them', at };
    },
  },
  {
    name: 'issue-number-words',
    scope: 'issue',
    severity: 'warning',
    receivers: ['crossref', 'doaj', 'ojs', 'scholar'],
    source: 'Crossref metadata best practice (schematron of PeerJ/jats-conversion)',
    date: '2016',
    sentence: 'Volume and issue are numbers, each in its place, without their words.',
    advice: 'Write `volume: 1` and `issue: 2`; a special issue says so in `title:`.',
    examples: {
      breaks: [inIssue('issue: 2', 'issue: 1, No. 2'), inIssue('volume: 1', 'volume: 1(2)')],
      keeps: [inIssue('issue: 2', 'issue: 2-3'), inIssue('issue: 2', 'issue: S1')],
    },
    *find({ issue: { facts }, key }) {
      for (const name of ['volume', 'issue'] as const) {
        const value = facts[name];
        if (!value || !(NUMBER_WORDS.test(value) || /\d\s*\(\d/.test(value))) continue;
        yield {
          reason: `Unexpected ${shown(value)} for \`${name}\`, expected the number alone`,
          at: key(name),
        };
      }
    },
  },
  {
    name: 'issue-date-contradicts',
    scope: 'issue',
    severity: 'warning',
    receivers: ['crossref', 'scholar', 'readers'],
    ...PRACTICE,
    sentence: 'An article is not published long after its issue, nor years before it.',
    advice:
      'One of the two is wrong. Correct `published:` in the article, or `date:` in issue.yaml.',
    examples: {
      breaks: [inIssue('date: 2023-03-31', 'date: 2022-03-31')],
      keeps: [
        inIssue('date: 2023-03-31', 'date: 2022-12'),
        inIssue('date: 2023-03-31', 'date: 2024-06-30'),
      ],
    },
    *find({ issue: { facts }, articles }) {
      for (const { article, key } of articles) {
        const { published } = article.dates;
        if (!published || !facts.date) continue;
        const months = monthsBetween(facts.date, published);
        if (months <= MOST_MONTHS_LATE && months >= -MOST_MONTHS_EARLY) continue;
        yield {
          reason: `Unexpected date of publication ${published} in an issue of ${facts.date}, expected one near it`,
          at: key('dates.published'),
        };
      }
    },
  },
  {
    name: 'doi-shared',
    scope: 'issue',
    severity: 'error',
    receivers: ['crossref', 'doaj', 'ojs', 'pmc', 'pubmed', 'readers'],
    ...CROSSREF,
    sentence: 'Each article has a DOI of its own.',
    advice: 'Correct the DOI of the article to which it does not belong.',
    examples: {
      breaks: [inLetter('doi: 10.5555/jcs.2023.60', 'doi: 10.5555/JCS.2023.57')],
      keeps: [inLetter('doi: 10.5555/jcs.2023.60', 'doi: 10.5555/jcs.2023.57b')],
    },
    *find({ articles }) {
      const doi = ({ article }: ArticleSubject) => article.doi?.toLowerCase();
      for (const { subject, first } of repeated(articles, doi))
        yield {
          reason: `Unexpected DOI ${subject.article.doi}, expected another one than that of "${first.article.name}"`,
          at: subject.key('doi'),
        };
    },
  },
  {
    name: 'title-shared',
    scope: 'issue',
    severity: 'warning',
    receivers: ['doaj', 'crossref', 'readers'],
    ...DOAJ,
    sentence: 'Two articles of an issue do not have the same title.',
    advice: 'If it is the same article, remove one; if not, tell them apart by a subtitle.',
    examples: {
      breaks: [
        inLetter(
          'title: The harbour gauge at Brest, once more',
          'title: Tides and the moon at two harbours',
        ),
      ],
      keeps: [
        inLetter('title: The harbour gauge at Brest, once more', 'title: Letter to the editor'),
      ],
    },
    *find({ articles }) {
      const title = ({ article }: ArticleSubject) => folded(titleOf(article)) || undefined;
      for (const { subject, first } of repeated(articles, title))
        yield {
          reason: `Unexpected title ${shown(titleOf(subject.article))}, expected another one than that of "${first.article.name}"`,
          at: subject.key('title'),
        };
    },
  },
  {
    name: 'orcid-two-persons',
    scope: 'issue',
    severity: 'warning',
    receivers: ['crossref', 'readers'],
    source: 'ORCID: an iD belongs to one person',
    date: '2023',
    sentence: 'One ORCID iD stands for one person in all articles of an issue.',
    advice: 'Ask the authors; correct the iD, or the name that is misspelled.',
    examples: {
      breaks: [
        inLetter('  - name: Sukarno\n', '  - name: Sukarno\n    orcid: 0000-0002-1825-0097\n'),
      ],
      keeps: [
        inLetter(
          '  - name: Sukarno\n',
          '  - name: {given: R., family: Ferry}\n    orcid: 0000-0002-1825-0097\n',
        ),
      ],
    },
    *find({ articles }) {
      const families = new Map<string, string>();
      for (const { article, key } of articles)
        for (const [index, { orcid, name }] of article.authors.entries()) {
          if (!orcid || !name) continue;
          const known = families.get(orcid);
          families.set(orcid, known ?? name.family);
          if (known === undefined || folded(known) === folded(name.family)) continue;
          // In another script it may be the same name.
          if (isLatin(known) !== isLatin(name.family)) continue;
          yield {
            reason: `Unexpected ORCID iD ${orcid} of ${name.family}, expected another one than that of ${known}`,
            at: key(`authors.${index}.orcid`),
          };
        }
    },
  },
  {
    name: 'pages-order',
    scope: 'issue',
    severity: 'warning',
    receivers: ['readers', 'ojs'],
    ...PRACTICE,
    sentence: 'issue.yaml lists the articles in the order of their pages.',
    advice: 'Move the article in issue.yaml, or correct its `pages:`.',
    examples: {
      breaks: [inLetter('pages: 60-61', 'pages: 20-21')],
      keeps: [inLetter('pages: 60-61', 'pages: iv-v'), inLetter('pages: 60-61', 'elocation: e12')],
    },
    *find({ articles }) {
      let before = 0;
      for (const { article, key } of articles) {
        const first = Number(article.pages?.first);
        if (!Number.isInteger(first)) continue;
        if (first < before)
          yield {
            reason: `Unexpected first page ${first}, expected one behind page ${before} of the article before`,
            at: key('pages'),
          };
        before = first;
      }
    },
  },
  {
    name: 'cover-alt-missing',
    scope: 'issue',
    severity: 'warning',
    receivers: ['readers', 'ojs'],
    ...WCAG,
    sentence: 'The cover says in words what it shows.',
    advice: 'Write `cover: {image: …, alt: …}` in issue.yaml.',
    examples: {
      breaks: [inIssue('date: 2023-03-31', 'date: 2023-03-31\ncover: cover.png')],
      keeps: [
        inIssue(
          'date: 2023-03-31',
          'date: 2023-03-31\ncover: {image: cover.png, alt: A harbour at low tide}',
        ),
      ],
    },
    *find({ file, key }) {
      if (!file?.cover || file.coverAlt) return;
      yield {
        reason: 'Unexpected cover without alternative text, expected what it shows',
        at: key('cover'),
      };
    },
  },
  {
    name: 'publication-history-shared',
    scope: 'issue',
    severity: 'info',
    optional: true,
    receivers: ['doaj', 'readers'],
    ...PRACTICE,
    sentence: 'Articles of an issue were not all received and accepted on the same days.',
    advice:
      'Compare the dates with the correspondence: they may have been copied from article to article.',
    examples: {
      breaks: [
        inLetter(
          'dates: {published',
          'dates: {received: 2023-01-10, accepted: 2023-03-01, published',
        ),
      ],
      keeps: [
        inLetter(
          'dates: {published',
          'dates: {received: 2023-01-10, accepted: 2023-03-02, published',
        ),
      ],
    },
    *find({ articles }) {
      const history = ({ article: { dates } }: ArticleSubject) =>
        dates.received && dates.accepted && `${dates.received} ${dates.accepted}`;
      for (const { subject, first } of repeated(articles, history))
        yield {
          reason: `Unexpected history the same as that of "${first.article.name}", expected dates of its own`,
          at: subject.key('dates'),
        };
    },
  },
  {
    name: 'pages-range-long',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'crossref'],
    ...PRACTICE,
    sentence: 'An article has no more pages than a book.',
    advice: 'A digit may be wrong: correct `pages:`.',
    examples: {
      breaks: [inArticle('pages: 57\n', 'pages: 57-670\n')],
      keeps: [inArticle('pages: 57\n', 'pages: 57-67\n')],
    },
    *find({ article: { pages }, key }) {
      const count = Number(pages?.last) - Number(pages?.first) + 1;
      if (!(count > MOST_PAGES)) return;
      yield {
        reason: `Unexpected range of ${count} pages, expected those of one article`,
        at: key('pages'),
      };
    },
  },
  {
    name: 'pages-missing',
    scope: 'issue',
    severity: 'warning',
    refused: true,
    receivers: ['pmc', 'pubmed'],
    ...NLM,
    sentence: 'An article has a first page or an article number.',
    advice:
      'Add `first-page:` to issue.yaml, and build the issue; or `pages:` or `elocation:` to the front matter.',
    examples: {
      breaks: [inArticle('pages: 57\n', '')],
      keeps: [inArticle('pages: 57\n', 'elocation: e57\n')],
    },
    *find({ articles, file }) {
      // Behind one that has pages, the issue gives them: until it is printed the build says so.
      let known = file?.firstPage !== undefined;
      for (const { article, key } of articles) {
        known ||= article.pages !== undefined;
        if (known || article.elocation) continue;
        yield {
          reason: 'Unexpected article without pages, expected its first page or an article number',
          at: key('pages'),
        };
      }
    },
  },
];

/** Issues come out late; online articles come long before them. */
const MOST_MONTHS_LATE = 6;
const MOST_MONTHS_EARLY = 36;
const MOST_PAGES = 300;

function titleOf({ title, subtitle, language }: Article): string {
  return [title, subtitle ?? []].map((part) => plainText(part, language)).join(' ');
}

/** Subjects whose key another one before them has. */
function repeated(
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
