/** What the form of an article's details needs besides the values: choices, and what the journal says. */
import { COUNTRY_CODES } from '../../../compile/metadata/values/countries.ts';
import { LANGUAGE_TAGS } from '../../../compile/metadata/values/language-tag.ts';
import { CREATIVE_COMMONS_IDS, readLicense } from '../../../compile/metadata/values/license.ts';
import { parseYaml } from '../../../compile/yaml/document.ts';
import { topText } from './locate.ts';
import type { FrontMatterProblem } from './open-front-matter.ts';
import { type ReadDetails, readDetails } from './read-details.ts';

export type ShownDetails = (Partial<ReadDetails> & { problem?: FrontMatterProblem }) & {
  choices: Choices;
  journal: JournalFacts;
};

interface Choices {
  /** ISO 3166 codes. */
  countries: readonly string[];
  /** BCP 47 tags. */
  languages: readonly string[];
  /** SPDX ids. */
  licenses: readonly string[];
}

/** What articles have that do not say it themselves. Empty if the journal does not say it either. */
export interface JournalFacts {
  license: string;
  language: string;
  copyrightHolder: string;
}

/** @param journalText the text of journal.yaml */
export function showDetails(text: string, journalText: string): ShownDetails {
  const journal = journalFacts(journalText);
  const choices = {
    countries: COUNTRY_CODES,
    languages: LANGUAGE_TAGS,
    licenses: CREATIVE_COMMONS_IDS,
  };
  return { ...readDetails(text, journal.language), choices, journal };
}

export function journalFacts(journalText: string): JournalFacts {
  const source = { text: journalText, document: parseYaml(journalText) };
  const license = topText('license', source);
  return {
    license: license && (readLicense(license).license.spdx ?? license),
    language: topText('language', source) || 'en',
    copyrightHolder: topText('copyright-holder', source),
  };
}
