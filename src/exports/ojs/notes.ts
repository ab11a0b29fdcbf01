/** Notes in DEPOSIT.md about names that must match those in OJS, and about values that OJS makes up or loses. */
import { type Article, isDay } from '../../article/article.ts';
import { OJS_VERSIONS } from '../../compile/metadata/settings.ts';
import type { OjsNames } from './default-names.ts';
import type { Release } from './release.ts';
import type { OjsSection } from './sections.ts';

/** Another release refuses the whole file or loses parts of it. */
export function releaseNote({ version }: Release): string {
  const [other = version, ...others] = OJS_VERSIONS.filter((each) => each !== version);
  return `Only OJS ${version} can read this file. Administration ▸ System Information in OJS shows the release of your site. If it is ${[other, ...others].join(' or ')}, add it to journal.yaml, for example as ojs: {version: ${other}}, and export again.`;
}

export function doiNotes(articles: readonly Article[]): string[] {
  if (articles.every(({ doi }) => doi === undefined)) return [];
  return [
    'The DOIs are in the file. Let OJS register them, or upload crossref.xml, but do not do both.',
  ];
}

export function sectionNote(sections: readonly OjsSection[]): string {
  const named = sections.map(({ title, abbreviation }) => `${title} is ${abbreviation}`);
  return `Sections in this file: ${[...new Set(named)].join(', ')}.`;
}

/** If the role is missing in OJS, the import stops. If the component is missing, OJS leaves out every file. */
export function nameNote({ author, component }: OjsNames): string {
  return `Names of OJS in this file: the role of authors is “${author}”, the component of galleys “${component}”.`;
}

/** OJS requires a day of submission. */
export function submissionNotes(articles: readonly Article[]): string[] {
  const undated = articles.filter(({ dates }) => !isDay(dates.received));
  if (undated.length === 0) return [];
  const names = undated.map(({ name }) => name).join(', ');
  return [
    `No day of receipt is known of ${names}. OJS takes the day of the import as the day of submission.`,
  ];
}

/** The importer reads supporting agencies but does not store them (3.5.0-5, `publication/DAO.php` uses another name). */
export function funderNotes(articles: readonly Article[], { version }: Release): string[] {
  const funded = articles.flatMap(({ name, funding }) => {
    const funders = new Set(funding.awards.flatMap(({ funder }) => funder?.trim() || []));
    return funders.size > 0 ? `${[...funders].join(', ')} (${name})` : [];
  });
  if (funded.length === 0) return [];
  const does = version === '3.5' ? 'does not keep' : 'may lose';
  return [
    `OJS ${does} the funders. To show them there, type them at Publication ▸ Metadata ▸ Supporting Agencies: ${funded.join('; ')}.`,
  ];
}
