/** Lists of names in .bib files, and what authors write for BibTeX's "and" in them. */

/** Names at "and" outside braces. */
export function splitNames(source: string): string[] {
  const names = [''];
  let depth = 0;
  for (const part of source.split(/((?<!\s)\s+and\s+|[{}])/i)) {
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    if (depth === 0 && /^\s+and\s+$/i.test(part)) names.push('');
    else names[names.length - 1] += part;
  }
  return names.map((name) => name.trim());
}

/**
 * dblp tells namesakes apart by numbers, which some programs take for family names: "David E. Smith
 * 0001", "0001, David E. Smith". https://dblp.org/faq/1474704.html
 */
export function withoutNumbers(source: string): string {
  return source
    .replace(/(?<=\p{L}\.?\}?)\s+0\d{3}(?=\s*(?:$|\band\b))/gu, '')
    .replace(/(?<=^|\band\s{1,100})0\d{3},\s+(?=\p{L})/gu, '');
}

/** A list of names as BibTeX wants it; the same text where it is one. */
export function tidyNames(source: string): string {
  const names = splitNames(source.replace(/\s+/g, ' '))
    .map(withInitialsApart)
    .flatMap(parted)
    .flatMap(withoutOthers)
    .flatMap(atCommas);
  return names
    .map((name) => yearsBehind(suffixInside(withoutLastComma(name.replace(/^and\s+/i, '')))))
    .filter(Boolean)
    .join(' and ');
}

/** "J.Polák": to BibTeX what has no blank is one name. */
function withInitialsApart(name: string): string {
  if (/[{}]/.test(name)) return name;
  return name.replace(/(?<=^|[\s,.-])(\p{Lu}\.)(?=\p{Lu}\p{M}*\p{Ll})/gu, '$1 ');
}

/** "Doe, Jane; Roe, John", "Doe, Jane & Roe, John": signs that no name holds part the list. */
function parted(name: string): string[] {
  if (/[{}]/.test(name)) return [name];
  const separator = /\p{Script=Han}/u.test(name)
    ? /(?:(?<!\s)\s+)?[;；、]\s*/
    : /(?:(?<!\s)\s+)?(?<!&#?\w{1,8});\s*/;
  return name.split(separator).flatMap((each) => {
    const people = each.split(/(?<!\s)\s+&\s+/);
    return people.every((person) => /,\s*\S/.test(person)) ? people : [each];
  });
}

const SUFFIX = /^(?:Jr|Sr|Ph\.?\s?D|M\.?\s?D|I{2,3}|IV|[234](?:nd|rd|th))\.?$/i;
/** No family name begins so: "J. Roe" in a list is a person. */
const INITIALS_FIRST = /^(?:\p{Lu}\p{M}*\.[\s-]*)+\p{Lu}[^,]{0,1000}\p{Ll}/u;
const INITIALS = /^(?:\p{Lu}\p{M}*\.?[^\p{L}\p{M}.]*){1,4}$/u;
/** "Hall-Simmonds AB" */
const INITIALS_LAST = /^(\p{Lu}.{0,1000}\p{Ll}\S*)\s+((?:\p{Lu}\.?[^\p{L}\p{M}.]?){1,4})$/u;

/** "{Doe J.}, {Roe A.}, {Poe C.}": three and more in braces are names; two are the parts of one. */
const GROUPS = /^\{[^{}]*\}(?:\s*,\s*\{(?!(?:Jr|Sr|I{2,3}|IV)\b)[^{}]*\}){2,}$/;

/**
 * A name has two commas at most; of one with more BibTeX reads the first three parts. "Doe, J., Roe, A.",
 * "Doe J, Roe A, Poe C", "J. Doe, A. Roe" and "Jane Doe, Ada Roe, Cy Poe" are lists, and what is neither stays whole.
 */
function atCommas(name: string): string[] {
  if (GROUPS.test(name)) return name.split(/(?<=\})\s*,\s*/);
  const parts = name.split(/(?:(?<!\s)\s+)?,\s*/).filter(Boolean);
  if (/[{}]/.test(name) || parts.length < 2) return [name];
  if (parts.every((part) => INITIALS_FIRST.test(part))) return parts;
  if (parts.length < 3) return [name];
  const [family, given, ...further] = parts;
  // "Doe, J., Jr., Jr."
  if (parts.length > 3 && further.every((part) => SUFFIX.test(part)))
    return [`${family}, ${[...new Set(further)].join(' ')}, ${given}`];
  if (parts.some((part) => SUFFIX.test(part))) return [name];
  if (parts.every((part) => INITIALS_LAST.test(part)))
    return parts.map((part) => part.replace(INITIALS_LAST, '$1, $2'));
  if (parts.every((part) => /^[^\p{Ll}].*\s/u.test(part) && !INITIALS.test(part))) return parts;
  if (parts.length === 3) return [name];
  if (parts.length % 2 > 0 || parts.some((part, index) => index % 2 > 0 && !INITIALS.test(part)))
    return [`{${name}}`];
  return parts.flatMap((part, index) => (index % 2 > 0 ? [`${parts[index - 1]}, ${part}`] : []));
}

/** "Doe, Jane, et al."; "Al, Doe et" of managers that took "al" for the family name. */
function withoutOthers(name: string): string[] {
  const [, before] =
    /^(.{0,1000}?),?\s*(?:\bet(?:\.\s*|\s+)al\.?|\bal\.\s+et\.?)$/i.exec(name) ??
    /^al\.?,\s*(\S.{0,1000}?),?\s+et\.?$/i.exec(name) ??
    [];
  if (before === undefined) return [name];
  return before === '' ? ['others'] : [before, 'others'];
}

/** "Doe, Jane,"; but the comma of "Council of Europe," says that all of it is a family name. */
function withoutLastComma(name: string): string {
  return name.replace(/(,[^,]*[^,\s])[\s,]+$/, '$1');
}

/** "Smith, John, 1945-": to BibTeX the second part of three is no given name. */
function yearsBehind(name: string): string {
  return name.replace(/^([^,{}]+,[^,{}]+),\s*(\d{4}\s*-{1,2}\s*(?:\d{4})?)\.?$/, '$1 ($2)');
}

/**
 * "Harrell, F. E., Jr.", "Martin Luther King, Jr." and "Ann van der Lee III": BibTeX has the suffix in the
 * middle, and takes that of the second for a given name, that of the third for the family's.
 */
function suffixInside(name: string): string {
  return name
    .replace(/^([^,]+),([^,]+),\s*((?:Jr|Sr)\.?|I{2,3}|IV|[234](?:nd|rd|th))$/i, '$1, $3,$2')
    .replace(SUFFIX_LAST, '$2, $3, $1');
}

/** Given names, the family's with its particles, and what follows it. */
const SUFFIX_LAST =
  /^(\p{Lu}[^\s,{}]*(?:\s+\p{Lu}[^\s,{}]*)*?)\s+((?:\p{Ll}[^\s,{}]*\s+)*\p{Lu}[^\s,{}]*)(?:,\s*(?=II$)|,?\s+(?!II$))((?:Jr|Sr)\.?|I{2,3}|IV)$/u;
