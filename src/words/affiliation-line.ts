import type { Affiliation } from '../article/article.ts';
import { countryName } from './languages/country-names.ts';
import { withCommas } from './languages/index.ts';

/**
 * An affiliation in one line. Example: "Department, Institution, Street, City, Region 12345, Country"
 *
 * @param language the language of the article, for the name of the country
 */
export function affiliationLine(affiliation: Affiliation, language: string): string {
  if (affiliation.text !== undefined) return affiliation.text;
  const { department, institution, street, city, region, postalCode, country } = affiliation;
  const withCode = (place?: string) => [place, postalCode].filter(Boolean).join(' ');
  const places = region ? [city, withCode(region)] : [withCode(city)];
  const name = country && countryName(country, language);
  return withCommas(language, [department, institution, street, ...places, name]);
}
