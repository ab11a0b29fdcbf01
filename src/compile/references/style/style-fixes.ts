/** Corrects styles when they are loaded. Their files stay unchanged. */
import { baseLanguage } from '../../../words/language-tag.ts';
import { decodeEntities } from '../read/markup.ts';
import { type CslNode, descendants, element, elements, reachable } from '../style-tree.ts';

/** Languages that do not use "&" between names. */
const WRITES_AND = new Set(['ar', 'es', 'fa', 'he', 'ur']);

/** Changes the tree in place. */
export function fixStyle(style: CslNode, language: string): void {
  const writesAnd = WRITES_AND.has(baseLanguage(language));
  // Names without given names are not inverted (GOST would print "Gogh van"), unless given names are added for disambiguation.
  const familiesAlone = element(style, 'citation')?.attrs['disambiguate-add-givenname'] !== 'true';
  for (const node of descendants(style)) {
    if (writesAnd && node.attrs.and === 'symbol') node.attrs.and = 'text';
    // Some styles contain "&amp;#160;", which only browsers decode.
    for (const [name, value] of Object.entries(node.attrs))
      node.attrs[name] = decodeEntities(value);
    if (node.name === 'names') addSubstituteNames(node);
    if (familiesAlone && node.attrs.form === 'short') delete node.attrs['name-as-sort-order'];
    if (node.children.some(isRetrieved)) requireAccessDate(node);
    if (node.name === 'citation') {
      node.children.forEach(trimPrefix);
      for (const inner of descendants(node)) removeRepeatedSuffix(inner, style);
    }
  }
}

/** Adds the name form to substitutes with a label. Without it, citeproc throws an error. */
function addSubstituteNames(names: CslNode): void {
  const [name, substitute] = [element(names, 'name'), element(names, 'substitute')];
  for (const other of name && substitute ? elements(substitute, 'names') : [])
    if (name && other.children.length > 0 && !element(other, 'name')) other.children.unshift(name);
}

/** Removes a second year suffix. DIN 1505-2 would print "2016aa" for "2016a". */
function removeRepeatedSuffix(node: CslNode, style: CslNode): void {
  const printing = node.children.find(
    (child) => typeof child === 'object' && [...reachable(style, child)].some(isSuffix),
  );
  node.children = node.children.filter(
    (child) => child === printing || typeof child !== 'object' || !isSuffix(child),
  );
}

function isSuffix({ attrs }: CslNode): boolean {
  return attrs.variable === 'year-suffix';
}

/** Removes the space before citations (APS), which the sentence of the author already has. */
function trimPrefix(child: CslNode | string): void {
  if (typeof child !== 'object' || child.name !== 'layout') return;
  const { prefix } = child.attrs;
  if (prefix !== undefined) child.attrs.prefix = prefix.trimStart();
}

function isRetrieved(child: CslNode | string): boolean {
  return typeof child === 'object' && child.attrs.term === 'retrieved';
}

/** Prints "Retrieved" only if there is a date of access, to avoid "Retrieved https://…". */
function requireAccessDate(node: CslNode): void {
  const isDated = [...descendants(node)].some((inner) => inner.attrs.variable === 'accessed');
  if (!isDated || node.attrs.variable === 'accessed') return;
  const dated = { name: 'if', attrs: { variable: 'accessed' }, children: node.children };
  node.children = [{ name: 'choose', attrs: {}, children: [dated] }];
}
