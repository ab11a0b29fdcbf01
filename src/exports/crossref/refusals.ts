/** What Crossref would refuse. */
import type { Affiliation, Article, Author } from '../../article/article.ts';
import type { Issue } from '../../article/issue.ts';
import { legal } from '../../markup/xml.ts';
import { message } from '../../messages/message.ts';
import { countryName } from '../../words/languages/country-names.ts';
import { surname } from '../../words/person-name.ts';
import {
  needsAddress,
  needsDoi,
  needsJournal,
  needsNames,
  needsPlainTitle,
  needsPublicSite,
  needsPublished,
  needsTitle,
  needsUniqueDoi,
} from '../demands.ts';
import type { Demand, Finding, ReceiverSettings } from '../export.ts';

/** Problems of the whole deposit. */
export function issueRefusals(issue: Issue, { crossref }: ReceiverSettings): Finding[] {
  const { journal, facts } = issue;
  const found = [...needsJournal(issue), ...needsPublicSite(issue)];
  if (!crossref?.depositor?.email && !journal.email) {
    found.push({
      field: 'crossref.depositor',
      message: message('export-refused/depositor-email-missing'),
    });
  }
  if ((facts.volume || facts.issue) && !facts.date) {
    found.push({ field: 'date', message: message('export-refused/issue-date-missing') });
  }
  return [
    ...found,
    ...tooLong('title', journal.title, 255),
    ...tooLong('abbreviation', journal.abbreviation, 150),
    ...tooLong('volume', facts.volume, 32),
    ...tooLong('issue', facts.issue, 32),
  ];
}

function tooLong(field: string, value: string | undefined, longest: number): Finding[] {
  if (value === undefined || value.length <= longest) return [];
  const { length } = value;
  return [{ field, message: message('export-refused/value-long', { length, longest }) }];
}

/** The demands on one article. */
export function articleDemands(issue: Issue): Demand[] {
  return [
    needsTitle,
    needsPlainTitle,
    needsDoi,
    needsUniqueDoi(issue),
    needsPlainDoi,
    needsOwnPrefix,
    needsPublished,
    needsAddress,
    needsNames,
    ({ authors }) => authors.flatMap((author, index) => nameFindings(author, index + 1)),
    needsShortAffiliations,
    ({ pages, elocation }) =>
      [pages?.first, pages?.last, elocation].flatMap((page) => tooLong('pages', page, 32)),
  ];
}

/** The DOI has a suffix that Crossref's Schematron accepts. The XSD is less strict. */
function needsPlainDoi({ doi }: Article): Finding[] {
  if (doi === undefined || /^10\.\d{4,9}\/[A-Za-z0-9._()/:-]{1,200}$/.test(doi)) return [];
  return [{ field: 'DOI', message: message('export-refused/doi-characters', { doi }) }];
}

/** A member of Crossref can register new DOIs only under its own prefix. */
function needsOwnPrefix({ doi, journal: { doiPrefix } }: Article): Finding[] {
  if (!doi || !doiPrefix || doi.startsWith(`${doiPrefix}/`)) return [];
  return [
    {
      field: 'DOI',
      message: message('export-refused/doi-prefix-differs', { doi, prefix: doiPrefix }),
    },
  ];
}

/** Limits of common5.4.0.xsd. Only the name of a group may contain digits. */
const PARTS: { part: string; longest: number; unwanted?: RegExp; of(author: Author): string }[] = [
  {
    part: 'family name',
    longest: 60,
    unwanted: /[\p{N}?*†‡§]/u,
    of: ({ name }) => (name ? surname(name) : ''),
  },
  {
    part: 'given name',
    longest: 60,
    unwanted: /[\p{N}?*†‡§]/u,
    of: (one) => one.name?.given ?? '',
  },
  { part: 'suffix', longest: 10, unwanted: /[\p{N}?*†‡§]/u, of: (one) => one.name?.suffix ?? '' },
  { part: 'name', longest: 511, of: ({ collective }) => collective ?? '' },
];

function nameFindings(author: Author, position: number): Finding[] {
  return PARTS.flatMap(({ part, longest, unwanted, of }): Finding[] => {
    const name = of(author);
    const field = `author ${position}, ${part}`;
    if (name.length > longest)
      return [{ field, message: message('export-refused/author-name-long', { name, longest }) }];
    if (unwanted?.test(name))
      return [{ field, message: message('export-refused/author-name-characters', { name }) }];
    return [];
  });
}

/** The parts of an affiliation in Crossref's form. */
export function institutionParts(
  { institution, text, city, region, country, department }: Affiliation,
  language: string,
): { name: string; place: string; department: string } {
  const land = country && countryName(country, language);
  return {
    name: legal(institution ?? text ?? '').trim(),
    place: legal([city, region, land].filter(Boolean).join(', ')).trim(),
    department: legal(department ?? '').trim(),
  };
}

const LONGEST = { name: 1024, place: 255, department: 255 };

function needsShortAffiliations({ affiliations, language }: Article): Finding[] {
  return affiliations.flatMap((affiliation, index) => {
    const parts = institutionParts(affiliation, language);
    return Object.entries(LONGEST).flatMap(([part, longest]) => {
      const value = parts[part as keyof typeof parts];
      return tooLong(`affiliation ${index + 1}, ${part}`, value, longest);
    });
  });
}
