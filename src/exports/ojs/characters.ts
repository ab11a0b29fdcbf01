/** Characters that OJS's usual database cannot store. */
import type { Element } from 'xast';
import { message } from '../../messages/message.ts';
import type { Problem } from '../export.ts';

/**
 * OJS is installed with `connection_charset = utf8`, whose tables store only the Basic Multilingual Plane. Any
 * other character ("𝑝", "😀", "𠮷") stops the whole import with a database error.
 *
 * @param metadata of one article, without files
 */
export function characterRemarks(article: string, metadata: Element): Problem[] {
  return [...fieldsOf(metadata)].map(([field, characters]) => ({
    article,
    field,
    message: message('export-refused/characters-wide', { characters: [...characters] }),
  }));
}

/** Wide characters by the child of `metadata` that contains them, such as "title" or "citations". */
function fieldsOf(metadata: Element): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const child of metadata.children) {
    if (child.type !== 'element') continue;
    const wide = textsOf(child).flatMap((text) => text.match(/[\u{10000}-\u{10FFFF}]/gu) ?? []);
    if (wide.length > 0)
      found.set(child.name, new Set([...(found.get(child.name) ?? []), ...wide]));
  }
  return found;
}

function textsOf(node: Element): string[] {
  return node.children.flatMap((child) => {
    if (child.type === 'text') return child.value;
    return child.type === 'element' ? textsOf(child) : [];
  });
}
