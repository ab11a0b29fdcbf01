/** Reads licences of Creative Commons by SPDX id, by address and by words. */
import type { License } from '../../../article/article.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { wordSet } from '../../../words/word-list.ts';

const SITE = 'https://creativecommons.org';

const ELEMENTS = {
  BY: 'Attribution',
  'BY-SA': 'Attribution-ShareAlike',
  'BY-ND': 'Attribution-NoDerivatives',
  'BY-NC': 'Attribution-NonCommercial',
  'BY-NC-SA': 'Attribution-NonCommercial-ShareAlike',
  'BY-NC-ND': 'Attribution-NonCommercial-NoDerivatives',
} as const;
type Elements = keyof typeof ELEMENTS;

/** What Creative Commons adds to the name of each version. */
const VERSIONS = {
  '4.0': 'International',
  '3.0': 'Unported',
  '2.5': 'Generic',
  '2.1': 'Generic',
  '2.0': 'Generic',
  '1.0': 'Generic',
} as const;
type Version = keyof typeof VERSIONS;

/** Versions for one country in the SPDX list (3.26). `IGO` is for international organisations. */
const PORTED_IDS = wordSet(`
  BY-2.5-AU BY-3.0-AT BY-3.0-AU BY-3.0-DE BY-3.0-IGO BY-3.0-NL BY-3.0-US BY-NC-3.0-DE BY-NC-ND-3.0-DE
  BY-NC-ND-3.0-IGO BY-NC-SA-2.0-DE BY-NC-SA-2.0-FR BY-NC-SA-2.0-UK BY-NC-SA-3.0-DE BY-NC-SA-3.0-IGO
  BY-ND-3.0-DE BY-SA-2.0-UK BY-SA-2.1-JP BY-SA-3.0-AT BY-SA-3.0-DE BY-SA-3.0-IGO`);

const CC0: License = {
  spdx: 'CC0-1.0',
  name: 'Creative Commons CC0 1.0 Universal',
  url: `${SITE}/publicdomain/zero/1.0/`,
  mark: 'CC0 1.0',
};
const PUBLIC_DOMAIN_MARK: License = {
  spdx: 'CC-PDM-1.0',
  name: 'Creative Commons Public Domain Mark 1.0 Universal',
  url: `${SITE}/publicdomain/mark/1.0/`,
  mark: 'Public Domain Mark 1.0',
};

/** The SPDX ids of the current licences, the freest first. */
export const CREATIVE_COMMONS_IDS: readonly string[] = [
  ...Object.keys(ELEMENTS).map((elements) => `CC-${elements}-4.0`),
  'CC0-1.0',
];

/** A licence, and why it is uncertain. */
export interface ReadLicense {
  license: License;
  doubt?: 'unknown' | 'no-version' | 'several';
}

/**
 * Reads "CC-BY-NC-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/3.0/igo/" and
 * "Creative Commons Attribution Non-Commercial 4.0 International License". Any other text is kept
 * as the name of the licence.
 */
export function readLicense(text: string): ReadLicense {
  const written = collapseWhiteSpace(text);
  return (
    byAddress(written) ?? byWords(written) ?? { license: licenseByName(written), doubt: 'unknown' }
  );
}

function byAddress(text: string): ReadLicense | undefined {
  const found = [
    ...text.matchAll(
      /creativecommons\.org\/(licen[cs]es|publicdomain)\/([a-z+-]+)(?:\/(\d\.\d))?(?:\/([a-z]{2,3}))?(?![a-z])/gi,
    ),
  ].map(([, , name, version, country]) => fromAddress(name ?? '', version, country));
  return singleLicense(
    found.filter((each) => each !== undefined),
    text,
  );
}

function fromAddress(name: string, version?: string, country?: string): ReadLicense | undefined {
  if (name === 'zero') return { license: CC0 };
  if (name === 'mark') return { license: PUBLIC_DOMAIN_MARK };
  const elements = sortedElements(name);
  if (!elements) return undefined;
  // Not only a country may follow the version, but also "/deed" and a language.
  const ported = country && country.length <= 3 && version !== '4.0' ? country : undefined;
  return creativeCommons(elements, version, ported);
}

/** The elements in our order. Example: BY-NC-ND for "by-nd-nc" in the address of version 1.0. */
function sortedElements(text: string): Elements | undefined {
  const parts = text.toUpperCase().split('-');
  const elements = ['BY', 'NC', 'SA', 'ND'].filter((part) => parts.includes(part)).join('-');
  return parts.length === elements.split('-').length && elements in ELEMENTS
    ? (elements as Elements)
    : undefined;
}

const WORDS: { part: string; pattern: RegExp }[] = [
  { part: 'BY', pattern: /\battribution\b|\bby\b/ },
  { part: 'NC', pattern: /\bnon ?commercial\b|\bnc\b/ },
  { part: 'SA', pattern: /\bshare ?alike\b|\bsa\b/ },
  { part: 'ND', pattern: /\bno ?deriv(s|ative|atives|ative works)?\b|\bnd\b/ },
];

function byWords(text: string): ReadLicense | undefined {
  const words = text.toLowerCase().replace(/[^a-z0-9.]+/g, ' ');
  if (/\bcc ?0\b|\bcc zero\b/.test(words)) return { license: CC0 };
  if (/\bpublic domain mark\b|\bcc pdm\b/.test(words)) return { license: PUBLIC_DOMAIN_MARK };
  if (!/\bcc\b|\bcc(?=by)|\bcreative commons\b/.test(words)) return undefined;
  const spaced = words.replace(/\bccby/g, 'cc by');
  const parts = WORDS.filter(({ pattern }) => pattern.test(spaced)).map(({ part }) => part);
  const elements = parts.join('-');
  if (!(elements in ELEMENTS)) return undefined;
  const versions = new Set(spaced.match(/(?<=\bv?)[1-4]\.[015]\b/g));
  if (versions.size > 1) return { license: licenseByName(text), doubt: 'several' };
  const country = /\bigo\b/.exec(spaced)?.[0] ?? /-(\w{2})$/.exec(text)?.[1];
  return creativeCommons(elements as Elements, [...versions][0], portedTo(country));
}

/** The country at the end of an SPDX id. `-NC` and similar endings are not countries. */
function portedTo(country: string | undefined): string | undefined {
  return country && !/^(by|nc|sa|nd)$/i.test(country) && !/^\d/.test(country) ? country : undefined;
}

function creativeCommons(elements: Elements, version?: string, country?: string): ReadLicense {
  const known = version !== undefined && version in VERSIONS;
  if (version !== undefined && !known)
    return {
      license: { name: `Creative Commons ${ELEMENTS[elements]} ${version}` },
      doubt: 'unknown',
    };
  const number = (known ? version : '4.0') as Version;
  const license = country ? ported(elements, number, country) : international(elements, number);
  return known ? { license } : { license, doubt: 'no-version' };
}

function international(elements: Elements, version: Version): License {
  // The address of this licence has its elements in another order.
  const path = elements === 'BY-NC-ND' && version === '1.0' ? 'by-nd-nc' : elements.toLowerCase();
  return {
    spdx: `CC-${elements}-${version}`,
    name: `Creative Commons ${ELEMENTS[elements]} ${version} ${VERSIONS[version]}`,
    url: `${SITE}/licenses/${path}/${version}/`,
    mark: `CC ${elements} ${version}`,
  };
}

function ported(elements: Elements, version: Version, country: string): License {
  const upper = country.toUpperCase();
  const id = `${elements}-${version}-${upper}`;
  return {
    ...(PORTED_IDS.has(id) ? { spdx: `CC-${id}` } : {}),
    name: `Creative Commons ${ELEMENTS[elements]} ${version} ${nameOfPort(upper)}`,
    url: `${SITE}/licenses/${elements.toLowerCase()}/${version}/${country.toLowerCase()}/`,
    mark: `CC ${elements} ${version} ${upper}`,
  };
}

function nameOfPort(code: string): string {
  if (code === 'IGO') return 'IGO';
  if (code === 'UK') return 'England and Wales';
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) ?? code;
}

/** The same licence named twice counts once. Two different licences count as several. */
function singleLicense(found: ReadLicense[], text: string): ReadLicense | undefined {
  const urls = new Set(found.map(({ license }) => license.url));
  return urls.size > 1 ? { license: licenseByName(text), doubt: 'several' } : found[0];
}

function licenseByName(text: string): License {
  const url = /https?:\/\/[^\s<>"]+[^\s<>".,;)]/.exec(text)?.[0];
  return url ? { name: text, url } : { name: text };
}

export function isCreativeCommons(license: License): boolean {
  return license.url?.startsWith(`${SITE}/`) ?? false;
}
