/** The copyright, if known, and the licence. */
import type { License } from '../../../article/article.ts';
import { type Child, element, elementIf } from '../../../markup/xml.ts';
import { word } from '../../../words/languages/index.ts';
import { attribute, filled } from '../body/content.ts';
import type { Jats } from '../jats.ts';

export function renderPermissions({ article }: Jats): Child {
  const { copyright, license, language } = article;
  const holder = filled('copyright-holder', {}, copyright.holder);
  return elementIf(
    'permissions',
    {},
    filled('copyright-statement', {}, copyright.statement),
    // A year without a holder has no meaning.
    holder && filled('copyright-year', {}, copyright.year && String(copyright.year)),
    holder,
    license && renderLicense(license, language),
  );
}

/** The attribute, `ali:license_ref` and the words have the same address, because receivers compare them. */
function renderLicense(license: License, language: string): Child {
  const url = attribute(license.url);
  const [before = '', after = ''] = word(language, 'licenceSentence').split('{licence}');
  const link = { 'ext-link-type': 'uri', 'xlink:href': url };
  const name = url ? filled('ext-link', link, license.name) : license.name;
  if (!url && !attribute(license.name)) return undefined;
  return element(
    'license',
    { 'xlink:href': url },
    url && element('ali:license_ref', {}, url),
    element('license-p', {}, before, name, after),
  );
}
