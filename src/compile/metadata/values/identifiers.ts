/** Reads identifiers and verifies their check digits: ORCID, ROR, ISSN, ISBN, DOI. */
import { decodeAddress } from '../../../article/addresses.ts';
import { message, ruleOf } from '../../../messages/message.ts';
import type { Fault, Outcome } from './outcome.ts';

/**
 * Reads an ORCID iD in any common form, as 0000-0002-1825-0097.
 *
 * Check digit: ISO 7064 MOD 11-2, https://support.orcid.org/hc/en-us/articles/360006897674.
 */
export function readOrcid(text: string): Outcome<string> {
  const signs = text
    .replace(/^(https?:\/\/)?(www\.)?orcid\.org\//i, '')
    .replace(/^orcid:?\s*/i, '')
    .replace(/[\s\-‐-―/]/g, '')
    .toUpperCase();
  return orcidFault(text, signs) ?? { value: grouped(signs) };
}

function orcidFault(text: string, signs: string): Fault | undefined {
  if (/sandbox\.orcid\.org/i.test(text))
    return { fault: message('orcid-invalid/sandbox', { text }) };
  if (isPlaceholder(text) || /^[0X]+$|^(\d)\1{14}[\dX]$/.test(signs))
    return { fault: message('identifier-placeholder/orcid', { text }) };
  if (!/^\d{15}[\dX]$/.test(signs)) return { fault: message('orcid-invalid/malformed', { text }) };
  const expected = mod11x2(signs.slice(0, 15));
  if (expected === signs[15]) return undefined;
  return { fault: message('orcid-invalid/check-digit', { orcid: grouped(signs), expected }) };
}

/** Whether a text is a placeholder for an unknown value. */
function isPlaceholder(text: string): boolean {
  return /^(n\.?[/ ]?a\.?|n\.?n\.?|none|null|nil|no|false|tb[acd]|to[ -]?do|to be \w+|pending|unknown|not (yet )?\w+|forthcoming|in press|x{2,}|[-–—_?.*#\s/]+)$/i.test(
    text.trim(),
  );
}

/** The check digit by ISO 7064 MOD 11-2. */
function mod11x2(digits: string): string {
  const total = [...digits].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const check = (12 - total) % 11;
  return check === 10 ? 'X' : String(check);
}

function grouped(signs: string): string {
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

/** Crockford's alphabet. See https://ror.readme.io/docs/identifier. */
const BASE_32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** Reads a ROR identifier as https://ror.org/04bs1pb34. The last two digits are ISO 7064 MOD 97-10. */
export function readRor(text: string): Outcome<string> {
  const id = text
    .replace(/^(https?:\/\/)?(www\.)?ror\.org\//i, '')
    .replace(/\/$/, '')
    .toLowerCase();
  if (isPlaceholder(text)) return { fault: message('identifier-placeholder/ror', { text }) };
  if (!/^0[0-9a-hj-km-np-tv-z]{6}\d{2}$/.test(id))
    return { fault: message('ror-invalid/malformed', { text }) };
  const number = [...id.slice(0, 7)].reduce((sum, sign) => sum * 32 + BASE_32.indexOf(sign), 0);
  const expected = String(98 - ((number * 100) % 97)).padStart(2, '0');
  if (expected !== id.slice(7))
    return { fault: message('ror-invalid/check-digits', { ror: id, expected }) };
  return { value: `https://ror.org/${id}` };
}

/** Reads an ISSN as 1234-5679. Check digit: ISO 3297, weights 8 to 2, modulus 11. */
export function readIssn(text: string): Outcome<string> {
  const signs = text
    .replace(/^(e-?|p-?)?issn:?\s*/i, '')
    .replace(/[\s\-‐-―]/g, '')
    .toUpperCase();
  if (!/^\d{7}[\dX]$/.test(signs)) return { fault: message('issn-invalid/malformed', { text }) };
  const expected = weighted(signs.slice(0, 7), 8);
  if (expected !== signs[7])
    return { fault: message('issn-invalid/check-digit', { issn: grouped(signs), expected }) };
  return { value: grouped(signs) };
}

/** The check digit of ISSN and ISBN-10: weights falling to 2, modulus 11. */
function weighted(digits: string, highest: number): string {
  const total = [...digits].reduce((sum, digit, at) => sum + Number(digit) * (highest - at), 0);
  const check = (11 - (total % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** Reads an ISBN of ten or thirteen digits. Its hyphens stay. */
export function readIsbn(text: string): Outcome<string> {
  const written = text.replace(/^isbn(-1[03])?:?\s*/i, '').trim();
  const signs = written.replace(/[\s\-‐-―]/g, '').toUpperCase();
  const ten = /^\d{9}[\dX]$/.test(signs) && weighted(signs.slice(0, 9), 10) === signs[9];
  const thirteen = /^97[89]\d{10}$/.test(signs) && mod10(signs.slice(0, 12)) === signs[12];
  if (ten || thirteen) return { value: written };
  return { fault: message('value-invalid/isbn', { text }) };
}

function mod10(digits: string): string {
  const total = [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0);
  return String((10 - (total % 10)) % 10);
}

/** Placeholders for DOIs. Examples: 10.xxxx/joss.xxxxx, 10.21105/joss.0XXXX, 10.5555/<suffix>, 10.5555/YYYY.1. */
const DOI_TO_BE_FILLED = /^10\.(\w*xx|[\d.]+\/?\s*$|.*(xxx$|<|\bYYYY\b))/i;
const DOI_PREFIX = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|^doi:\s*/i;

/** Reads a DOI as 10.5555/abc, without doi.org and `doi:`. */
export function readDoi(text: string): Outcome<string> {
  const written = text.trim().replace(DOI_PREFIX, '');
  const doi = written.includes('%') ? decodeAddress(written) : written;
  if (isPlaceholder(doi) || DOI_TO_BE_FILLED.test(doi))
    return { fault: message('identifier-placeholder/doi', { text }) };
  if (!/^10\.\d{4,9}(\.\d+)*\/[^\s"'{}|\\^`]{1,200}$/u.test(doi))
    return { fault: message('doi-invalid', { text }) };
  return { value: doi };
}

/** Reads the part of a DOI before the slash. Example: "10.5555". */
export function readDoiPrefix(text: string): Outcome<string> {
  const prefix = text.trim().replace(DOI_PREFIX, '').replace(/\/$/, '');
  if (/^10\.\d{4,9}(\.\d+)*$/.test(prefix)) return { value: prefix };
  return { fault: message('doi-invalid/prefix', { text }) };
}

/** Reads the identifier of a funder: its DOI in the Crossref Funder Registry, or its ROR identifier. */
export function readFunderId(text: string): Outcome<string> {
  const outcome = /doi\.org\/|^(doi:\s*)?10\./i.test(text) ? readDoi(text) : readRor(text);
  if ('value' in outcome) return outcome;
  const isPlaceholder = ruleOf(outcome.fault) === 'identifier-placeholder';
  const id = isPlaceholder ? 'identifier-placeholder/funder-id' : 'value-invalid/funder-id';
  return { fault: message(id, { text }) };
}
