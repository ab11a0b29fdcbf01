/** What a reference names its work by, found anywhere in the string. */
export interface Identifiers {
  DOI?: string;
  URL?: string;
  ISBN?: string;
  ISSN?: string;
  PMID?: string;
  PMCID?: string;
  /** "1706.03762" */
  arxiv?: string;
}

const DOI = /\b10\.\d{4,9}\/[^\s"<>“”«»]+/;
const DOI_HOST = /^https?:\/\/(?:[\w-]+\.)*doi\.org\b/i;

/** Reads every identifier of a string; of two web addresses the first that is no DOI. */
export function readIdentifiers(text: string): Identifiers {
  const doi = DOI.exec(text.replace(/%2F/gi, '/'))?.[0];
  const urls = [...text.matchAll(/(?:https?|ftp):\/\/[^\s<>"“”«»]+/gi)].map((match) =>
    trimAddress(match[0]),
  );
  const url = urls.find((address) => !DOI_HOST.test(address));
  return {
    ...(doi && { DOI: cleanDoi(doi) }),
    ...(url && isAddress(url) && { URL: url }),
    ...numbersOf(text),
  };
}

/** Not "http://" alone. */
function isAddress(url: string): boolean {
  return /^\w+:\/\/[^\s/]+\.[^\s/]/.test(url) || /^\w+:\/\/localhost/.test(url);
}

/** Bare, without the punctuation of the sentence: "10.1000/x(1)" keeps its bracket. */
export function cleanDoi(doi: string): string {
  return trimAddress(doi).replace(/(?:\/full|\/abstract|\/pdf)$/i, '');
}

/** Takes off closing punctuation that is not the address's own. */
function trimAddress(address: string): string {
  let end = address.length;
  for (;;) {
    const last = address[end - 1] ?? '';
    const body = address.slice(0, end);
    if (/[.,;:!?'’>*_\]”…]/.test(last) && !(last === ']' && body.includes('['))) end--;
    else if (last === ')' && count(body, ')') > count(body, '(')) end--;
    else return body;
  }
}

const count = (text: string, character: string): number => text.split(character).length - 1;

const NUMBERS: [keyof Identifiers, RegExp][] = [
  ['ISBN', /\bISBN(?:-1[03])?[:\s]*((?:97[89][-– ]?)?(?:\d[-– ]?){9}[\dXx])/i],
  ['ISSN', /\be?ISSN[:\s]*(\d{4}[-–]\d{3}[\dXx])/i],
  ['PMCID', /\b(PMC\d{4,9})\b/i],
  ['PMID', /\b(?:PMID|PubMed(?: ID)?)[:\s]+(\d{4,9})\b/i],
  [
    'arxiv',
    /\barxiv(?:\s*preprint)?(?:\s*arxiv)?[:\s/]*(?:abs\/|pdf\/)?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i,
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
