import { countOccurrences } from '../../../words/count-matches.ts';

/** Identifiers of the work, found anywhere in the string. */
export interface Identifiers {
  DOI?: string;
  URL?: string;
  ISBN?: string;
  ISSN?: string;
  PMID?: string;
  PMCID?: string;
  /** Example: "1706.03762". */
  arxiv?: string;
}

const DOI = /\b10\.\d{4,9}\/[^\s"<>“”«»]+/;
const DOI_HOST = /^https?:\/\/(?:[\w-]+\.)*doi\.org\b/i;

/** Reads all identifiers of a string. The URL is the first web address that is not a DOI. */
export function readIdentifiers(text: string): Identifiers {
  const doi = wholeDoi(text.replace(/%2F/gi, '/'));
  const urls = [...text.matchAll(/(?:https?|ftp):\/\/[^\s<>"“”«»]+/gi)].map((match) =>
    trimAddress(match[0].replace(NEXT_WORD, '')),
  );
  const url = urls.find((address) => !DOI_HOST.test(address));
  return {
    ...(doi && !NO_DOI.test(doi) && { DOI: cleanDoi(doi) }),
    ...(url && isAddress(url) && { URL: url }),
    ...numbersOf(text),
  };
}

/** Joins a DOI broken by a line end. Examples: "10.1177/ 146144", "10.1016/j.foo. 2010.05.001". */
function wholeDoi(text: string): string | undefined {
  const cut = /\b(10\.\d{4,9}\/)\s(?=\S*\d)([^\s"<>“”«»]{4,})/.exec(text);
  const found = DOI.exec(text);
  if (!found) return cut ? `${cut[1]}${cut[2]}` : undefined;
  const rest = text.slice(found.index + found[0].length);
  const more = /^\s(\.?\d{2,4}\.\d{2,}[\w.]*)/.exec(rest)?.[1];
  return more && /[./_-]$/.test(found[0]) !== more.startsWith('.') ? found[0] + more : found[0];
}

/**
 * Placeholders from templates, such as "10.1145/nnnnnnn.nnnnnnn" and "10.1000/xxxxx", and truncated DOIs such as
 * "10.1109/ACCESS.".
 */
const NO_DOI = /[./]doi\.?$|n{7}|x{4,}|\/\p{L}+\.$/iu;

/** A word that follows without a space. Example: "https://…/v8i1.Accessed on". */
const NEXT_WORD =
  /(?<=[\p{Ll}\d/])[.,;[(]?(?:Accessed|Retrieved|Epub|PMC?ID|Zugriff|Abgerufen|Acesso|Acceso|Erişim|Diakses)[:.]?$/u;

/** Rejects "http://" alone. */
function isAddress(url: string): boolean {
  return /^\w+:\/\/[^\s/]+\.[^\s/]/.test(url) || /^\w+:\/\/localhost/.test(url);
}

/**
 * The DOI without the sentence's punctuation; "10.1000/x(1)" keeps its bracket. Oxford's addresses append the
 * publisher's own number to the DOI.
 */
function cleanDoi(doi: string): string {
  const alone = doi.replace(NEXT_WORD, '').replace(/%0[AD][\s\S]*$/i, '');
  return trimAddress(alone).replace(
    /\/(?:full|abstract|pdf)$|\/(?<=^10\.1093\/\w+\/\w+\/)\d{6,}$/i,
    '',
  );
}

/** Removes closing punctuation that does not belong to the address. */
function trimAddress(address: string): string {
  let end = address.length;
  for (;;) {
    const last = address[end - 1] ?? '';
    const body = address.slice(0, end);
    if (/[.,;:!?'’>*_\]”…]/.test(last) && !(last === ']' && body.includes('['))) end--;
    else if (last === ')' && countOccurrences(body, ')') > countOccurrences(body, '(')) end--;
    else return body;
  }
}

const NUMBERS: [keyof Identifiers, RegExp][] = [
  ['ISBN', /\bISBN(?:-1[03])?[:\s]*((?:97[89][-– ]?)?(?:\d[-– ]?){9}[\dXx])/i],
  ['ISSN', /\be?ISSN[:\s]*(\d{4}[-–]\d{3}[\dXx])/i],
  ['PMCID', /\b(PMC\d{4,9})\b/i],
  ['PMID', /\b(?:PMID|PubMed(?: ID)?)[:\s]+(\d{4,9})\b/i],
  [
    'arxiv',
    /\barxiv(?:\s*preprint)?(?:\s*arxiv)?[:\s/]*(?:abs\/|pdf\/)?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]{1,1000}(?:\.[A-Z]{2})?\/\d{7})/i,
  ],
];

function numbersOf(text: string): Identifiers {
  return Object.fromEntries(
    NUMBERS.flatMap(([name, pattern]) => {
      const found = pattern.exec(text)?.[1];
      return found === undefined ? [] : [[name, found.trim()]];
    }),
  );
}
