/** Authors and their affiliations. */
import type { Element } from 'xast';
import type { Affiliation, Author } from '../../../article/article.ts';
import { countryCode } from '../../../compile/metadata/values/countries.ts';
import { type Child, element, elementIf } from '../../../markup/xml.ts';
import { countryName } from '../../../words/languages/country-names.ts';
import { creditRoleIn, creditRoleName } from '../../../words/languages/credit-roles.ts';
import { filled } from '../body/content.ts';
import { RUNNING, renderInlines } from '../body/inlines.ts';
import { idOf } from '../ids.ts';
import type { Jats } from '../jats.ts';
import { contributorName, isVisible } from '../names.ts';

/** `contrib-group`, then one `aff` for each affiliation. */
export function renderContributors(jats: Jats): Child {
  const { authors, affiliations } = jats.article;
  return [
    elementIf(
      'contrib-group',
      {},
      authors.map((author, index) => renderContributor(jats, author, index)),
    ),
    affiliations.map((affiliation) => renderAffiliation(jats, affiliation)),
  ];
}

function renderContributor(jats: Jats, author: Author, index: number): Element {
  // Equal contribution and death have notes. PMC refuses attributes that repeat them.
  return element(
    'contrib',
    { 'contrib-type': 'author', corresp: author.corresponding ? 'yes' : undefined },
    orcid(author),
    contributorName(author, jats.article.language),
    biography(jats, author),
    // A corresponding author's address is in the author notes.
    author.corresponding ? undefined : filled('email', {}, author.email),
    author.roles.map((id) => creditRole(jats, id)),
    filled('role', { 'content-type': 'position' }, author.position),
    author.affiliations.map((id) => affiliationMark(jats, id)),
    author.corresponding && mark(idOf('note', `cor-${index + 1}`), '*'),
    author.equalContribution && mark(idOf('note', 'equal-contribution'), '†'),
    author.deceased && mark(idOf('note', 'deceased'), '‡'),
  );
}

/** The ORCID iD is not authenticated. A group has none. */
function orcid({ orcid, name }: Author): Child {
  if (!name || !isVisible(orcid)) return undefined;
  const attributes = { 'contrib-id-type': 'orcid', authenticated: 'false' };
  return element('contrib-id', attributes, `https://orcid.org/${orcid}`);
}

function biography(jats: Jats, { biography }: Author): Child {
  const words = filled('p', {}, renderInlines(jats, biography ?? [], RUNNING));
  return words && element('bio', {}, words);
}

/** The words are in the article's language, and the terms come from the taxonomy. */
function creditRole({ article }: Jats, id: string): Child {
  const term = creditRoleName(id);
  if (term === undefined) return filled('role', {}, id);
  const attributes = {
    vocab: 'credit',
    'vocab-identifier': 'https://credit.niso.org/',
    // The spelling of JATS4R's validator. NISO writes a lower-case letter.
    'vocab-term': id === 'formal-analysis' ? 'Formal Analysis' : term,
    'vocab-term-identifier': `https://credit.niso.org/contributor-roles/${id}/`,
  };
  return element('role', attributes, creditRoleIn(article.language, id));
}

function affiliationMark(jats: Jats, id: string): Child {
  const affiliation = jats.article.affiliations.find((one) => one.id === id);
  return affiliation && mark(affiliationId(affiliation), affiliation.label);
}

function mark(rid: string | undefined, words: string): Child {
  return rid && filled('xref', { rid }, words);
}

function affiliationId({ label }: Affiliation): string | undefined {
  return idOf('aff', `aff-${label}`);
}

/** The parts with punctuation between them, for receivers that print it. */
function renderAffiliation(jats: Jats, affiliation: Affiliation): Child {
  const { text, ror } = affiliation;
  const words = text
    ? partsOfText(text, ror)
    : partsOf(affiliation, jats.article.language)
        .filter((part) => part !== undefined)
        .flatMap((part, index): Child[] => (index === 0 ? [part] : [', ', part]));
  if (words.length === 0) return undefined;
  const label = filled('label', {}, affiliation.label);
  return filled('aff', { id: affiliationId(affiliation) }, label, words);
}

/**
 * An affiliation that is a single text. Only a country at its end is certain. Everything before it becomes the
 * institution, because receivers require one.
 */
function partsOfText(text: string, ror: string | undefined): Child[] {
  const cut = Math.max(...[',', '،', '、', ';'].map((sign) => text.lastIndexOf(sign)));
  const before = text.slice(0, Math.max(cut, 0)).trimEnd();
  const words = text
    .slice(cut + 1)
    .trim()
    .replace(/(?<!\.\p{L})\.$/u, '');
  // Georgia is also a state of the USA.
  const country = before === '' || words === 'Georgia' ? undefined : countryCode(words);
  if (!country) return [renderInstitution(text, ror)];
  const from = text.lastIndexOf(words);
  return [
    renderInstitution(before, ror),
    text.slice(before.length, from),
    element('country', { country }, words),
    text.slice(from + words.length),
  ];
}

function partsOf(affiliation: Affiliation, language: string): Child[] {
  const { department, institution, street, city, region, postalCode, country } = affiliation;
  const state = filled('state', {}, region);
  const town = filled('city', {}, city);
  const code = filled('postal-code', {}, postalCode);
  const place = [town, town && state && ', ', state, (town || state) && code && ' ', code];
  return [
    filled('institution', { 'content-type': 'department' }, department),
    renderInstitution(institution, affiliation.ror),
    filled('addr-line', {}, street),
    town || state || code ? place : undefined,
    country ? element('country', { country }, countryName(country, language)) : undefined,
  ];
}

function renderInstitution(name: string | undefined, ror: string | undefined): Child {
  const institution = filled('institution', {}, name);
  const id = filled('institution-id', { 'institution-id-type': 'ror' }, ror);
  return id ? element('institution-wrap', {}, id, institution) : institution;
}
