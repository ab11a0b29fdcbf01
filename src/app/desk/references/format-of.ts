/** The format of pasted or dropped works, by their content and the name of their file. */
import { isObject } from '../../../words/is-object.ts';

/** The extension of the reader in `readLibrary`, or plain text. */
export type WorksFormat = 'json' | 'bib' | 'ris' | 'enw' | 'nbib' | 'xml' | 'yaml' | 'text';

const EXTENSIONS: Record<string, WorksFormat> = {
  json: 'json',
  bib: 'bib',
  bibtex: 'bib',
  ris: 'ris',
  ciw: 'ris',
  enw: 'enw',
  nbib: 'nbib',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
};

/** How the formats begin. */
const BEGINNINGS: [WorksFormat, RegExp][] = [
  ['bib', /^\s{0,3}@[a-z]+\s*[{(]/im],
  ['ris', /^TY {0,2}- /m],
  ['nbib', /^PMID- /m],
  ['enw', /^%0 [A-Z]/m],
  ['xml', /^<\?xml|^<xml>/],
];

/** @param name of the file; empty if the text was pasted */
export function formatOf(text: string, name = ''): WorksFormat {
  const trimmed = text.replace('\uFEFF', '').trim();
  if (isJson(trimmed)) return 'json';
  const found = BEGINNINGS.find(([, beginning]) => beginning.test(trimmed));
  return found?.[0] ?? EXTENSIONS[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text';
}

function isJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false;
  try {
    return isObject(JSON.parse(text)) || Array.isArray(JSON.parse(text));
  } catch {
    // It may be a numbered reference: "[1] Lee".
    return false;
  }
}
