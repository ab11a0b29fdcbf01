import type { Check } from '../check.ts';
import { monthsBetween } from '../front/days.ts';
import { lettersAndDigits, shown } from '../nodes.ts';
import { CROSSREF, NLM, OJS, PRACTICE, WCAG } from '../sources.ts';

/** Words that stand for what the fields mean by themselves. */
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
      // A date that cannot be read is told where it stands.
      if (facts.date || !(facts.volume || facts.issue) || file?.places?.has('date')) return;
      yield { reason: 'Unexpected issue without date, expected when it was published', at };
    },
  },
  {
    name: 'issue-number-missing',
    scope: 'issue',
    receivers: ['crossref', 'doaj', 'pubmed', 'scholar'],
    ...NLM,
    *find({ issue: { facts }, file, at }) {
      if (!file || facts.volume || facts.issue) return;
      yield { reason: 'Unexpected issue without volume and number, expected one of them', at };
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
          reason: `Unexpected ${shown(value)} for \`${name}\`, expected the number alone`,
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
      const dated = articles.filter(({ article }) => date && article.dates.published);
      const strange = dated.filter(({ article }) => !isNear(article.dates.published, date));
      // Where it is so with all, it is the issue's.
      if (strange.length > 1 && strange.length === dated.length)
        yield {
          reason: `Unexpected date of an issue ${date} that is far from those of all its articles, expected one near them`,
          at: key('date'),
        };
      else
        for (const { article, key } of strange)
          yield {
            reason: `Unexpected date of publication ${article.dates.published} in an issue of ${date}, expected one near it`,
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
            reason: `Unexpected section ${shown(title)} a second time, expected it once`,
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
      yield {
        reason: 'Unexpected cover without alternative text, expected what it shows',
        at: key('cover'),
      };
    },
  },
];

/** Issues come out late; online articles come long before them. */
const MOST_MONTHS_LATE = 6;

const MOST_MONTHS_EARLY = 36;

function isNear(published = '', date = ''): boolean {
  const months = monthsBetween(date, published);
  return months <= MOST_MONTHS_LATE && months >= -MOST_MONTHS_EARLY;
}
