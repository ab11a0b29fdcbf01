/** Detects how entries of reference lists begin. */

const SURNAME = String.raw`(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|zu|af)\s+){0,3}\p{Lu}[\p{L}\p{M}’'ʼ-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+){0,2}`;
const INITIALS = String.raw`(?:\p{Lu}\p{M}*\p{Ll}?\.[-\s]?){1,4}`;

/** Patterns for authors at the start of an entry. */
const AUTHOR_STARTS = [
  // FAMILY Given, …
  String.raw`\p{Lu}{3,}(?:[\s-]\p{Lu}{2,}){0,2}\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?,`,
  // Family, G. · Family, Given · Family GH,
  String.raw`${SURNAME},\s+(?:${INITIALS}|\p{Lu}[\p{L}’'-]+)`,
  String.raw`${SURNAME}\s+\p{Lu}{1,3}(?:[,.:;]|\s+\()`,
  String.raw`${SURNAME}\s+${INITIALS}`,
  // G. Family · Given Family, …
  String.raw`${INITIALS}\s?${SURNAME}`,
  String.raw`\p{Lu}\p{Ll}+\s(?:${INITIALS}\s?)?${SURNAME}(?:[,.:;/]|\s(?:and|und|y|e|et|&))`,
  // Family (2000) · ORGANISATION. (2010) · World Bank Group. 2021
  String.raw`(?=\d{0,2}\p{L})[\p{L}\d&.,’'()/\s-]{2,90}?[.,]?\s*[([](?:1[6-9]|20)\d\d`,
  String.raw`\p{Lu}[\p{L}&’'\s.-]{2,80}[.,]\s(?:1[6-9]|20)\d\d`,
  // other scripts
  String.raw`[\p{Script=Han}]{2,4}[，,.．、等]`,
  String.raw`[\p{Script=Arabic}\s]{2,40}[،,]`,
].map((source) => new RegExp(`^["“«'’(]?(?:${source})`, 'u'));

/** The line begins with a name, or with an organization and a year. */
export function startsWithAuthor(text: string): boolean {
  const head = text.slice(0, 140);
  return AUTHOR_STARTS.some((pattern) => pattern.test(head));
}
