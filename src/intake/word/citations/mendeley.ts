/**
 * Citations that Mendeley stores outside the text: its plugin for LibreOffice in properties of the document, by the name
 * of the bookmark around the citation; Mendeley Cite in the data of a web extension, by the tag of the content control.
 */

import { isObject } from '../../../words/is-object.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import type { CitedWork } from '../../draft.ts';
import type { WordPackage } from '../package.ts';
import { childrenOf, textContent, type Xml } from '../xml.ts';
import { worksOf, worksOfJson } from './csl-json.ts';

const PROPERTIES = 'docProps/custom.xml';
const EXTENSION = /^word\/webextensions\/webextension\d{0,3}\.xml$/;

/** The works of a bookmark such as "Mendeley_Bookmark_6APrKwxfpO". */
export function worksOfBookmark(pack: WordPackage, name: string): CitedWork[] {
  return name.startsWith('Mendeley_Bookmark_')
    ? worksOfJson(storedCitations(pack).get(name) ?? '')
    : [];
}

/** The works of a content control whose tag has no data of its own. */
export function worksOfTag(pack: WordPackage, tag: string): CitedWork[] {
  return tag.startsWith('MENDELEY_CITATION') ? (extensionCitations(pack).get(tag) ?? []) : [];
}

/** By bookmark. A long text is cut into properties, whose names end with "_1", "_2" and so on. */
const storedCitations = memoizeWeak((pack: WordPackage): Map<string, string> => {
  const pieces = childrenOf(readable(pack, PROPERTIES)).flatMap((property) => {
    const [, name, number] =
      /^(Mendeley_Bookmark_\w{1,40})_(\d{1,6})$/.exec(property.attributes.name ?? '') ?? [];
    return name ? [{ name, number: Number(number), text: textContent(property) }] : [];
  });
  const citations = new Map<string, string>();
  for (const { name, text } of pieces.sort((a, b) => a.number - b.number))
    citations.set(name, (citations.get(name) ?? '') + text);
  return citations;
});

/** By tag and by id. */
const extensionCitations = memoizeWeak((pack: WordPackage): Map<string, CitedWork[]> => {
  const citations = new Map<string, CitedWork[]>();
  for (const path of [...pack.zip.entries.keys()].filter((name) => EXTENSION.test(name)))
    for (const citation of listOf(propertyIn(readable(pack, path), 'MENDELEY_CITATIONS')))
      for (const key of [citation.citationTag, citation.citationID])
        if (typeof key === 'string') citations.set(key, worksOf(citation));
  return citations;
});

function propertyIn(element: Xml | undefined, name: string): string {
  for (const each of childrenOf(element)) {
    if (each.attributes.name === name) return each.attributes.value ?? '';
    const inside = propertyIn(each, name);
    if (inside !== '') return inside;
  }
  return '';
}

function listOf(json: string): Record<string, unknown>[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.filter(isObject) : [];
  } catch {
    return [];
  }
}

/** A damaged part costs its data, and not the article. */
function readable(pack: WordPackage, path: string): Xml | undefined {
  try {
    return pack.xml(path);
  } catch {
    return undefined;
  }
}
