/** Rules about affiliations: that they are there, whole, and each once. */
import type { Affiliation } from '../../article/article.ts';
import { readCountry } from '../../compile/metadata/values/countries.ts';
import { isFault } from '../../compile/metadata/values/outcome.ts';
import { type Reason, told } from '../../messages/told.ts';
import type { Check, Finding } from '../check.ts';
import { grouped } from '../lists.ts';
import { clipped, isResearch, lettersAndDigits } from '../nodes.ts';
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
        reason: 'Unexpected authors without affiliations, expected where they work',
        at: key('authors'),
      };
    },
  },
  {
    name: 'affiliation-country-missing',
    receivers: ['pmc', 'crossref', 'doaj'],
    ...SCIELO,
    find: (subject) =>
      ofEach(subject, (affiliation) => {
        const { country, text, street, institution } = affiliation;
        if (country || endsWithCountry(text) || isIndependent(affiliation)) return undefined;
        const holder = endsWithCountry(street)
          ? 'street'
          : institution?.includes(',') && endsWithCountry(institution)
            ? 'institution'
            : undefined;
        return holder
          ? [
              holder,
              told`Unexpected affiliation "${{ affiliation: nameOf(affiliation) }}" without country of its own, expected the one in its ${holder === 'street' ? 'address' : 'institution'} under \`country\``,
            ]
          : [
              'country',
              told`Unexpected affiliation "${{ affiliation: nameOf(affiliation) }}" without country, expected one`,
            ];
      }),
  },
  {
    name: 'affiliation-institution-missing',
    receivers: ['crossref', 'pmc', 'doaj'],
    ...CROSSREF,
    find: (subject) =>
      ofEach(subject, (affiliation) =>
        affiliation.institution || affiliation.text
          ? undefined
          : [
              'institution',
              told`Unexpected affiliation "${{ affiliation: nameOf(affiliation) }}" without institution, expected its name`,
            ],
      ),
  },
  {
    name: 'affiliation-doubled',
    receivers: ['pmc', 'readers'],
    ...PRACTICE,
    *find({ article: { affiliations }, key }) {
      const factsOf = ({ id: _, label: __, ...facts }: Affiliation) =>
        lettersAndDigits(JSON.stringify(facts));
      for (const [, ...again] of grouped(affiliations, factsOf))
        for (const affiliation of again)
          yield {
            reason: `Unexpected second affiliation "${nameOf(affiliation)}", expected each once`,
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
      for (const [index, { ror, institution, ...rest }] of affiliations.entries()) {
        const other = affiliations
          .slice(0, index)
          .find((before) => ror && before.ror === ror && before.institution !== institution);
        if (other)
          yield {
            reason: `Unexpected ${ror} for "${nameOf({ institution, ...rest })}", expected another one than that of "${nameOf(other)}"`,
            at: key('affiliations'),
          };
      }
    },
  },
];

/** By the index in the front matter: affiliations are kept in the order of the authors. */
function* ofEach(
  { article, key }: ArticleSubject,
  problem: (affiliation: Affiliation) => [field: string, reason: Reason] | undefined,
): Generator<Finding> {
  for (const affiliation of article.affiliations) {
    const found = problem(affiliation);
    if (found) yield { reason: found[1], at: key(`affiliations.${indexOf(affiliation)}`) };
  }
}

/** Mostly the authors name them in the order in which they are listed. */
export function indexOf({ label }: Affiliation): number {
  return Number(label) - 1;
}

function nameOf({ institution, text, department, city, id }: Affiliation): string {
  return clipped(institution ?? text ?? department ?? city ?? id);
}

/** The last part of an unparted text is a country, or nothing can be known of it in this script. */
function endsWithCountry(text: string | undefined): boolean {
  if (!text) return false;
  const last =
    text
      .split(/[,،;]/)
      .at(-1)
      ?.trim()
      .replace(/(?<![.)])[.)]+$/, '') ?? '';
  const words = last.split(/\s+/);
  // "Tempe, AZ USA": behind a state or a code no country of two letters, which may be one of those.
  const ends = words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
  return [last, ...ends.filter((end) => end.length > 2)].some((end) => !isFault(readCountry(end)));
}

function isIndependent({ text, institution }: Affiliation): boolean {
  return /independent|unaffiliated|freelance/i.test(text ?? institution ?? '');
}
