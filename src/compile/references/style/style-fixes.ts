/** Small run-time changes to styles; the files stay as their authors wrote them. */
import { baseLanguage } from '../../../words/language-tag.ts';
import { decodeEntities } from '../read/markup.ts';
import { type CslNode, descendants, element, elements, reachable } from '../style-tree.ts';

/** Languages that do not know "&" between names. */
const WRITES_AND = new Set(['ar', 'es', 'fa', 'he', 'ur']);

/** Changes the tree in place, for a language. */
export function fixStyle(style: CslNode, language: string): void {
  const writesAnd = WRITES_AND.has(baseLanguage(language));
  // A family name alone is in no order ("Gogh van" of GOST), but one with the given name that tells it apart is.
  const familiesAlone = element(style, 'citation')?.attrs['disambiguate-add-givenname'] !== 'true';
  for (const node of descendants(style)) {
    if (writesAnd && node.attrs.and === 'symbol') node.attrs.and = 'text';
    // Some styles write "&amp;#160;", which only a browser reads.
    for (const [name, value] of Object.entries(node.attrs))
      node.attrs[name] = decodeEntities(value);
    if (node.name === 'names') nameSubstitutes(node);
    if (familiesAlone && node.attrs.form === 'short') delete node.attrs['name-as-sort-order'];
    if (node.children.some(isRetrieved)) needAccessDate(node);
    if (node.name === 'citation') {
      node.children.forEach(standBySpace);
      for (const inner of descendants(node)) suffixOnce(inner, style);
    }
  }
}

/** The processor stops at substitutes with a label of their own and the names' form of the first. */
function nameSubstitutes(names: CslNode): void {
  const [name, substitute] = [element(names, 'name'), element(names, 'substitute')];
  for (const other of name && substitute ? elements(substitute, 'names') : [])
    if (name && other.children.length > 0 && !element(other, 'name')) other.children.unshift(name);
}

/** DIN 1505-2 prints the letter of "2016a" with the year and once more behind: "2016aa". */
function suffixOnce(node: CslNode, style: CslNode): void {
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

/** A space before every citation (APS) would be a second one: the author's sentence has it. */
function standBySpace(child: CslNode | string): void {
  if (typeof child !== 'object' || child.name !== 'layout') return;
  const { prefix } = child.attrs;
  if (prefix !== undefined) child.attrs.prefix = prefix.trimStart();
}

function isRetrieved(child: CslNode | string): boolean {
  return typeof child === 'object' && child.attrs.term === 'retrieved';
}

/** "Retrieved" without the date on which it was retrieved says nothing: "Retrieved https://…". */
function needAccessDate(node: CslNode): void {
  const isDated = [...descendants(node)].some((inner) => inner.attrs.variable === 'accessed');
  if (!isDated || node.attrs.variable === 'accessed') return;
  const dated = { name: 'if', attrs: { variable: 'accessed' }, children: node.children };
  node.children = [{ name: 'choose', attrs: {}, children: [dated] }];
}
