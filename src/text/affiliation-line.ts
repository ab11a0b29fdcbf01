import type { Affiliation } from '../article.ts';
import { countryName } from '../country-names.ts';

/**
 * An affiliation in one line: "Department, Institution, Street, City, Region 12345, Country".
 *
 * @param language of the article, in which its country is named
 */
export function affiliationLine(affiliation: Affiliation, language: string): string {
  if (affiliation.text !== undefined) return affiliation.text;
  const { department, institution, street, city, region, postalCode, country } = affiliation;
  const town = [city, region].filter(Boolean).join(', ');
  const place = [town, postalCode].filter(Boolean).join(' ');
  const name = country && countryName(country, language);
  return [department, institution, street, place, name].filter(Boolean).join(', ');
}
