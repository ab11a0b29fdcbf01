/** Rules about affiliations: they are present, complete and not repeated. */
import type { Affiliation } from '../../article/article.ts';
import { readCountry } from '../../compile/metadata/values/countries.ts';
import { isFault } from '../../compile/metadata/values/outcome.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Check, Finding } from '../check.ts';
import { groupByKey } from '../lists.ts';
import { isResearch, lettersAndDigits, truncateText } from '../nodes.ts';
import { CROSSREF, DOAJ, PRACTICE, SCIELO } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';

export const AFFILIATIONS: readonly Check[] = [
  {
    name: 'affiliations-missing',
    receivers: ['doaj', 'crossref', 'readers'],
    ...DOAJ,
    *find({ article, key }) {
      const persons = article.authors.filter(({ name }) => name);
      if (!isResearch(article) || persons.length === 0 || article.affiliations.length > 0) return;
      yield {
        message: message('affiliations-missing'),
        at: key('authors'),
      };
    },
  },
  {
    name: 'affiliation-country-missing',
    receivers: ['pmc', 'crossref', 'doaj'],
    ...SCIELO,
    find: (subject) =>
      findInEach(subject, (affiliation) => {
        const { country, text, street, institution } = affiliation;
        if (country || endsWithCountry(text) || isIndependent(affiliation)) return undefined;
        const facts = { affiliation: nameOf(affiliation) };
        if (endsWithCountry(street)) return message('affiliation-country-missing/in-street', facts);
        return institution?.includes(',') && endsWithCountry(institution)
          ? message('affiliation-country-missing/in-institution', facts)
          : message('affiliation-country-missing', facts);
      }),
  },
  {
    name: 'affiliation-institution-missing',
    receivers: ['crossref', 'pmc', 'doaj'],
    ...CROSSREF,
    find: (subject) =>
      findInEach(subject, (affiliation) =>
        affiliation.institution || affiliation.text
          ? undefined
          : message('affiliation-institution-missing', { affiliation: nameOf(affiliation) }),
      ),
  },
  {
    name: 'affiliation-doubled',
    receivers: ['pmc', 'readers'],
    ...PRACTICE,
    *find({ article: { affiliations }, key }) {
      const factsOf = ({ id: _, label: __, ...facts }: Affiliation) =>
        lettersAndDigits(JSON.stringify(facts));
      for (const [, ...repeated] of groupByKey(affiliations, factsOf))
        for (const affiliation of repeated)
          yield {
            message: message('affiliation-doubled', { affiliation: nameOf(affiliation) }),
            at: key('affiliations'),
          };
    },
  },
  {
    name: 'ror-shared',
    receivers: ['crossref'],
    source: 'ROR: one identifier for each organization',
    date: '2024',
    *find({ article: { affiliations }, key }) {
      for (const [index, affiliation] of affiliations.entries()) {
        const { ror, institution } = affiliation;
        if (!ror) continue;
        const other = affiliations
          .slice(0, index)
          .find((each) => each.ror === ror && each.institution !== institution);
        if (other)
          yield {
            message: message('ror-shared', {
              one: nameOf(affiliation),
              other: nameOf(other),
              ror,
            }),
            at: key('affiliations'),
          };
      }
    },
  },
];

/** Findings about single affiliations. */
function* findInEach(
  { article, key }: ArticleSubject,
  problemOf: (affiliation: Affiliation) => Message | undefined,
): Generator<Finding> {
  for (const affiliation of article.affiliations) {
    const problem = problemOf(affiliation);
    if (problem)
      yield { message: problem, at: key(`affiliations.${affiliationIndex(affiliation)}`) };
  }
}

/** The index in the front matter, if the authors name the affiliations in the order of the list, as most do. */
export function affiliationIndex({ label }: Affiliation): number {
  return Number(label) - 1;
}

function nameOf({ institution, text, department, city, id }: Affiliation): string {
  return truncateText(institution ?? text ?? department ?? city ?? id);
}

/** Whether the last part of a text is a country. */
function endsWithCountry(text: string | undefined): boolean {
  if (!text) return false;
  const last =
    text
      .split(/[,،;]/)
      .at(-1)
      ?.trim()
      .replace(/(?<![.)])[.)]+$/, '') ?? '';
  const words = last.split(/\s+/);
  // Example: "Tempe, AZ USA". Behind a space, two letters may be a state or a postal code.
  const ends = words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
  return [last, ...ends.filter((end) => end.length > 2)].some((end) => !isFault(readCountry(end)));
}

function isIndependent({ text, institution }: Affiliation): boolean {
  return /independent|unaffiliated|freelance/i.test(text ?? institution ?? '');
}
