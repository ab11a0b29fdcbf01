/**
 * A comment with a proposal.
 * Examples: `{>>[@key]? name differs<<}`, `{>>@key? name differs (for “Smith”)<<}`
 */
const PROPOSAL = /\{>>([^\n{}?<@]*@[^\n?<]{0,1000})\? ([^\n<]{0,1000})<<\}/gu;

/**
 * Replaces all proposals: `(Kaczmariski, 2016){>>[@kaczmarek2016]? name differs<<}` becomes `[@kaczmarek2016]`.
 * Other comments stay, and so do proposals without their citation.
 */
export function acceptProposals(markdown: string): string {
  let result = '';
  let at = 0;
  for (const { start, end, replacement } of openProposals(markdown)) {
    result += markdown.slice(at, start) + replacement;
    at = end;
  }
  return result + markdown.slice(at);
}

/** A printed citation with the comment after it. The comment begins at `comment`. */
export interface OpenProposal {
  start: number;
  comment: number;
  end: number;
  replacement: string;
  /** Why it is only a proposal. Example: "name differs" */
  remark: string;
}

/** All proposals in a text, in document order. */
export function openProposals(markdown: string): OpenProposal[] {
  const found: OpenProposal[] = [];
  for (const match of markdown.matchAll(PROPOSAL)) {
    const before = markdown.slice(found.at(-1)?.end ?? 0, match.index);
    const length = printedLength(before, match[2] ?? '');
    if (length === undefined) continue;
    const [start, end] = [match.index - length, match.index + match[0].length];
    found.push({
      start,
      comment: match.index,
      end,
      replacement: match[1] ?? '',
      remark: match[2] ?? '',
    });
  }
  return found;
}

const GROUP =
  /(?:\([^()\n]*\)|（[^（）\n]*）|\\?\[[^[\]\n]*\]|\^[^^\s]+\^|<sup>[^<]*<\/sup>|(?<![⁰¹²³⁴⁵⁶⁷⁸⁹,⁻–-])[⁰¹²³⁴⁵⁶⁷⁸⁹,⁻–-]+)$/u;

/** Length of the printed citation at the end of the text, including the names of a narrative citation. */
function printedLength(text: string, remark: string): number | undefined {
  const group = GROUP.exec(text.slice(-LONGEST));
  if (!group) return undefined;
  const names = /\(for “([^”]{0,1000})”\)$/.exec(remark)?.[1];
  if (names === undefined) return group[0].length;
  const before = text.slice(0, text.length - group[0].length);
  const bare = before.trimEnd();
  return bare.endsWith(names)
    ? before.length - bare.length + names.length + group[0].length
    : undefined;
}

/** No printed citation is longer. */
const LONGEST = 800;
