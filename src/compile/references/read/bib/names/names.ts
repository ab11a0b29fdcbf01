/** Lists of names in .bib files, with the separators that authors write instead of "and". */

/** Splits a list at each "and" outside braces. */
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
 * Removes the numbers by which dblp distinguishes people of the same name. Some programs take them for family
 * names. Examples: "David E. Smith 0001", "0001, David E. Smith". https://dblp.org/faq/1474704.html
 */
export function withoutNamesakeNumbers(source: string): string {
  return source
    .replace(/(?<=\p{L}\.?\}?)\s+0\d{3}(?=\s*(?:$|\band\b))/gu, '')
    .replace(/(?<=^|\band\s{1,100})0\d{3},\s+(?=\p{L})/gu, '');
}

/** Writes a list of names as BibTeX expects it. A correct list stays unchanged. */
export function normalizeNameList(source: string): string {
  const names = splitNames(source.replace(/\s+/g, ' '))
    .map(separateInitials)
    .flatMap(splitAtSigns)
    .flatMap(splitOffOthers)
    .flatMap(splitAtCommas);
  return names
    .map((name) =>
      moveYearsToEnd(moveSuffixToMiddle(withoutLastComma(name.replace(/^and\s+/i, '')))),
    )
    .filter(Boolean)
    .join(' and ');
}

/** Adds a space after initials, because BibTeX takes text without spaces for one name. Example: "J.Polák" */
function separateInitials(name: string): string {
  if (/[{}]/.test(name)) return name;
  return name.replace(/(?<=^|[\s,.-])(\p{Lu}\.)(?=\p{Lu}\p{M}*\p{Ll})/gu, '$1 ');
}

/** Splits a list at signs that no name contains. Examples: "Doe, Jane; Roe, John", "Doe, Jane & Roe, John" */
function splitAtSigns(name: string): string[] {
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
/** A whole name with initials first. No family name begins like this. Example: "J. Roe" */
const INITIALS_FIRST = /^(?:\p{Lu}\p{M}*\.[\s-]*)+\p{Lu}[^,]{0,1000}\p{Ll}/u;
const INITIALS = /^(?:\p{Lu}\p{M}*\.?[^\p{L}\p{M}.]*){1,4}$/u;
/** Example: "Hall-Simmonds AB" */
const INITIALS_LAST = /^(\p{Lu}.{0,1000}\p{Ll}\S*)\s+((?:\p{Lu}\.?[^\p{L}\p{M}.]?){1,4})$/u;

/**
 * Three or more names in braces. Two would be the parts of one name.
 * Example: "{Doe J.}, {Roe A.}, {Poe C.}"
 */
const GROUPS = /^\{[^{}]*\}(?:\s*,\s*\{(?!(?:Jr|Sr|I{2,3}|IV)\b)[^{}]*\}){2,}$/;

/**
 * Splits a list at commas. A single name has at most two commas; BibTeX ignores text after the third. Text that
 * is neither a name nor a list stays whole.
 * Examples of lists: "Doe, J., Roe, A.", "Doe J, Roe A, Poe C", "J. Doe, A. Roe", "Jane Doe, Ada Roe, Cy Poe"
 */
function splitAtCommas(name: string): string[] {
  if (GROUPS.test(name)) return name.split(/(?<=\})\s*,\s*/);
  const parts = name.split(/(?:(?<!\s)\s+)?,\s*/).filter(Boolean);
  if (/[{}]/.test(name) || parts.length < 2) return [name];
  if (parts.every((part) => INITIALS_FIRST.test(part))) return parts;
  if (parts.length < 3) return [name];
  const [family, given, ...further] = parts;
  // Example: "Doe, J., Jr., Jr."
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

/**
 * Replaces "et al." by BibTeX's "others". Some reference managers take "al" for the family name.
 * Examples: "Doe, Jane, et al.", "Al, Doe et"
 */
function splitOffOthers(name: string): string[] {
  const [, before] =
    /^(.{0,1000}?),?\s*(?:\bet(?:\.\s*|\s+)al\.?|\bal\.\s+et\.?)$/i.exec(name) ??
    /^al\.?,\s*(\S.{0,1000}?),?\s+et\.?$/i.exec(name) ??
    [];
  if (before === undefined) return [name];
  return before === '' ? ['others'] : [before, 'others'];
}

/**
 * Example: "Doe, Jane,". The comma of "Council of Europe," stays: it shows that the whole text is a family
 * name.
 */
function withoutLastComma(name: string): string {
  return name.replace(/(,[^,]*[^,\s])[\s,]+$/, '$1');
}

/**
 * Moves years after the given name, because BibTeX would take the given name for a suffix.
 * Example: "Smith, John, 1945-"
 */
function moveYearsToEnd(name: string): string {
  return name.replace(/^([^,{}]+,[^,{}]+),\s*(\d{4}\s*-{1,2}\s*(?:\d{4})?)\.?$/, '$1 ($2)');
}

/**
 * Moves a suffix between family and given name, where BibTeX expects it. At the end, BibTeX would take it for a
 * given or family name. Examples: "Harrell, F. E., Jr.", "Martin Luther King, Jr.", "Ann van der Lee III"
 */
function moveSuffixToMiddle(name: string): string {
  return name
    .replace(/^([^,]+),([^,]+),\s*((?:Jr|Sr)\.?|I{2,3}|IV|[234](?:nd|rd|th))$/i, '$1, $3,$2')
    .replace(SUFFIX_LAST, '$2, $3, $1');
}

/** Captures given names, the family name with its particles, and the suffix. */
const SUFFIX_LAST =
  /^(\p{Lu}[^\s,{}]*(?:\s+\p{Lu}[^\s,{}]*)*?)\s+((?:\p{Ll}[^\s,{}]*\s+)*\p{Lu}[^\s,{}]*)(?:,\s*(?=II$)|,?\s+(?!II$))((?:Jr|Sr)\.?|I{2,3}|IV)$/u;
