import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { monthsBetween } from '../front/date-distance.ts';
import { lettersAndDigits, truncateText } from '../nodes.ts';
import { CROSSREF, NLM, OJS, PRACTICE, WCAG } from '../sources.ts';

/** Words for volume or issue, which the fields do not need. */
const NUMBER_WORDS =
  /\b(vol(ume|umen)?|issue|no|num(ber|ero|éro)?|número|numéro|band|bd|heft|jahrgang|jg|tome|tomo|año|ano)\b\.?/i;

export const ISSUE: readonly Check[] = [
  {
    name: 'issue-date-missing',
    scope: 'issue',
    refused: true,
    receivers: ['crossref'],
    ...CROSSREF,
    *find({ issue: { facts }, file, at }) {
      // A date that cannot be read is already reported.
      if (facts.date || !(facts.volume || facts.issue) || file?.places?.has('date')) return;
      yield { message: message('issue-date-missing'), at };
    },
  },
  {
    name: 'issue-number-missing',
    scope: 'issue',
    receivers: ['crossref', 'doaj', 'pubmed', 'scholar'],
    ...NLM,
    *find({ issue: { facts }, file, at }) {
      if (!file || facts.volume || facts.issue) return;
      yield { message: message('issue-number-missing'), at };
    },
  },
  {
    name: 'issue-number-words',
    scope: 'issue',
    receivers: ['crossref', 'doaj', 'ojs', 'scholar'],
    source: 'Crossref metadata best practice (schematron of PeerJ/jats-conversion)',
    date: '2016',
    *find({ issue: { facts }, key }) {
      for (const name of ['volume', 'issue'] as const) {
        const value = facts[name];
        if (!value || !(NUMBER_WORDS.test(value) || /\d\s*\(\d|^0+$/.test(value))) continue;
        yield {
          message: message('issue-number-words', { field: name, value: truncateText(value) }),
          at: key(name),
        };
      }
    },
  },
  {
    name: 'issue-date-contradicts',
    scope: 'issue',
    receivers: ['crossref', 'scholar', 'readers'],
    ...PRACTICE,
    *find({ issue: { facts }, articles, key }) {
      const { date } = facts;
      if (!date) return;
      const dated = articles.flatMap(({ article, key }) => {
        const { published } = article.dates;
        return published ? [{ published, key }] : [];
      });
      const distant = dated.filter(({ published }) => !isNear(published, date));
      // If all articles are far from the issue, the date of the issue is wrong.
      if (distant.length > 1 && distant.length === dated.length)
        yield {
          message: message('issue-date-contradicts/all-articles', { date }),
          at: key('date'),
        };
      else
        for (const { published, key } of distant)
          yield {
            message: message('issue-date-contradicts', { published, date }),
            at: key('dates.published'),
          };
    },
  },
  {
    name: 'issue-section-doubled',
    scope: 'issue',
    receivers: ['readers', 'ojs'],
    ...OJS,
    *find({ file, key }) {
      const seen = new Set<string>();
      for (const [index, { title = '' }] of (file?.sections ?? []).entries()) {
        if (title && seen.has(lettersAndDigits(title)))
          yield {
            message: message('issue-section-doubled', { title: truncateText(title) }),
            at: key(`sections.${index}.title`),
          };
        seen.add(lettersAndDigits(title));
      }
    },
  },
  {
    name: 'cover-alt-missing',
    scope: 'issue',
    receivers: ['readers', 'ojs'],
    ...WCAG,
    *find({ file, key }) {
      if (!file?.cover || file.coverAlt) return;
      yield { message: message('cover-alt-missing'), at: key('cover') };
    },
  },
];

/** An issue may come out later than its date, together with its articles. */
const MOST_MONTHS_LATE = 6;
/** Articles are often online long before their issue. */
const MOST_MONTHS_EARLY = 36;

function isNear(published: string, date: string): boolean {
  const months = monthsBetween(date, published);
  return months <= MOST_MONTHS_LATE && months >= -MOST_MONTHS_EARLY;
}
