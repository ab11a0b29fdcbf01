/** The DTDs of JATS 1.4, as `npm run build` expands them (scripts/expand-dtds.mjs). */

import { readFileSync } from 'node:fs';
import { ownValue } from '../../words/own-value.ts';
import { bundled } from '../system/bundled.ts';

/** Files by the public identifier in a DOCTYPE. */
export const DTD_FILES: Readonly<Record<string, string>> = {
  '-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.4 20241031//EN':
    'JATS-journalpublishing1-4-mathml3.dtd',
  '-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD with MathML3 v1.4 20241031//EN':
    'JATS-archivearticle1-4-mathml3.dtd',
};

/** The DTD, with one declaration in each line. Returns undefined if we do not have it. */
export function readJatsDtd(publicId: string): string | undefined {
  const file = ownValue(DTD_FILES, publicId);
  return file && readFileSync(bundled(`io/jats/${file}`), 'utf8');
}

/** The names of all elements and attributes in a document, and perhaps a few more. */
export function namesIn(xml: string): string[] {
  return xml.match(/(?<=<)[\w.:-]+|(?<![\w.:-])[\w.:-]+(?==["'])/g) ?? [];
}

/**
 * The DTD without what a document with these names cannot use: other elements, optional attributes, and alternatives
 * in the content of elements. It accepts the same documents with these names, and no document that the whole DTD
 * refuses. libxml2 compiles it much faster, because its time grows with the square of the alternatives.
 */
export function restrictDtd(dtd: string, names: ReadonlySet<string>): string {
  return dtd
    .split('\n')
    .filter((line) => isUsed(line, names))
    .map((line) => (line.startsWith('<!ELEMENT') ? withoutUnused(line, names) : line))
    .join('\n');
}

function isUsed(line: string, names: ReadonlySet<string>): boolean {
  const [kind, element = '', attribute = ''] = line.split(' ', 3);
  if (kind === '<!NOTATION') return true;
  const isOptional = kind === '<!ATTLIST' && line.endsWith(' #IMPLIED>');
  return names.has(element) && (!isOptional || names.has(attribute));
}

/** A group whose alternatives are all unused keeps the first one, because a group cannot be empty. */
function withoutUnused(line: string, names: ReadonlySet<string>): string {
  return line.replace(/\(([^(),]+)\)/g, (_, group: string) => {
    const alternatives = group.split(' | ');
    const used = alternatives.filter(
      (name) => name === '#PCDATA' || names.has(name.replace(/[?*+]$/, '')),
    );
    return `(${(used.length > 0 ? used : alternatives.slice(0, 1)).join(' | ')})`;
  });
}
