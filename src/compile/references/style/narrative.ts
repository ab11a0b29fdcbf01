/**
 * Adds narrative citations ("Jardine and Lemon (2010)"), which CSL 1.0 does not have, to every style. Citeproc
 * has an area `intext` for their names. It is made from the author part of the style's own citation, with "and"
 * instead of "&".
 */
import { wordList } from '../../../words/word-list.ts';
import { ITALIC } from '../output-marks.ts';
import {
  type CslNode,
  calledMacro,
  element,
  elements,
  macroNamed,
  reachable,
  type StyleFormat,
} from '../style-tree.ts';

/** Adds the area to the tree. Changes the tree in place. */
export function addNarrative(style: CslNode, format: StyleFormat): void {
  if (element(style, 'intext')) return;
  const author = format === 'author-date' ? authorPart(style) : undefined;
  const intext = node('intext', {}, [node('layout', {}, [author ?? shortNames()])]);
  const index = style.children.findIndex(
    (child) => typeof child === 'object' && child.name === 'bibliography',
  );
  style.children.splice(index < 0 ? style.children.length : index, 0, intext);
}

function node(name: string, attrs: CslNode['attrs'], children: CslNode['children'] = []): CslNode {
  return { name, attrs, children };
}

/** Family names of the authors, or of editors and others. Used if the style has no author part. */
function shortNames(): CslNode {
  const substitutes = ['composer', 'director', 'editor', 'translator'];
  return node('names', { variable: 'author' }, [
    node('name', {
      form: 'short',
      and: 'text',
      'delimiter-precedes-last': 'contextual',
      ...NAME_LIMIT,
    }),
    node('substitute', {}, [
      ...substitutes.map((variable) => node('names', { variable })),
      node('text', { variable: 'title' }),
    ]),
  ]);
}

/** Limits the number of names in a sentence, if the style has no limit. */
const NAME_LIMIT = { 'et-al-min': '3', 'et-al-use-first': '1' };

/**
 * The part of the citation that prints names: a macro or a `names` element; undefined if the citation prints no
 * names.
 */
function authorPart(style: CslNode): CslNode | undefined {
  const layout = element(element(style, 'citation') ?? style, 'layout');
  return layout && namesIn(style, layout, new Set());
}

/** The largest part of a node that prints names without the date beside them. */
function namesIn(style: CslNode, node: CslNode, seen: ReadonlySet<CslNode>): CslNode | undefined {
  for (const part of elements(node)) {
    if (seen.has(part) || !printsNames(style, part)) continue;
    const inside = new Set(seen).add(part);
    if (part.name === 'choose') return namesOfBranches(style, part, inside);
    const isComplete = part.name === 'names' || part.name === 'text';
    if (isComplete && !datesBesideNames(style, part)) return narrativeCopy(style, part);
    const inner = macroNamed(style, calledMacro(part) ?? '') ?? part;
    const found = namesIn(style, inner, inside);
    if (found) return found;
  }
  return undefined;
}

/** The same choice, with only the names of each branch. A branch without names keeps everything but dates. */
function namesOfBranches(
  style: CslNode,
  choose: CslNode,
  seen: ReadonlySet<CslNode>,
): CslNode | undefined {
  const choice = withoutDisambiguation(choose);
  if (choice.name !== 'choose') return namesIn(style, choice, seen);
  const branches = elements(choice).map((branch) => {
    const names = namesIn(style, branch, seen);
    const others = elements(branch).filter((part) => !printsDate(style, part));
    return {
      ...branch,
      children: names ? [names] : others.map((part) => narrativeCopy(style, part)),
    };
  });
  return { ...choice, children: branches };
}

/** Whether the part, or a macro that it calls, prints names and a date side by side. */
function datesBesideNames(style: CslNode, part: CslNode): boolean {
  if (part.name === 'names') return false;
  const row = elements(macroNamed(style, calledMacro(part) ?? '') ?? part);
  if (row.some((each) => datesBesideNames(style, each))) return true;
  if (part.name === 'choose') return false;
  const others = row.filter((each) => !printsNames(style, each));
  return others.length < row.length && others.some((each) => printsDate(style, each));
}

function printsDate(style: CslNode, part: CslNode): boolean {
  return [...reachable(style, part)].some(
    ({ name, attrs }) => name === 'date' || attrs.variable === 'issued',
  );
}

/** Whether the part or a macro that it calls prints names. */
function printsNames(style: CslNode, part: CslNode): boolean {
  return [...reachable(style, part)].some((inner) => inner.name === 'names');
}

function isNameOrLook(node: CslNode): boolean {
  return node.name === 'names' || isQuoted(node) || isItalic(node);
}

function isQuoted({ attrs }: CslNode): boolean {
  return attrs.quotes === 'true';
}

function isItalic({ attrs }: CslNode): boolean {
  return attrs['font-style'] === 'italic' || attrs['font-style'] === 'oblique';
}

/** A copy for the sentence. Macros with names or formatting are copied, too, under new names. */
function narrativeCopy(style: CslNode, original: CslNode): CslNode {
  if (original.name === 'name') return withInherited(style, original);
  const part = withoutDisambiguation(original);
  const children = part.children.map((child) =>
    typeof child === 'object' ? narrativeCopy(style, child) : child,
  );
  if (part.name === 'names' && children.length > 0 && !element(part, 'name'))
    children.unshift(withInherited(style, node('name', {})));
  const macro = calledMacro(part);
  const isCopied = macro !== undefined && [...reachable(style, part)].some(isNameOrLook);
  const copied = isCopied && copyMacro(style, macro);
  const attrs = copied ? { ...part.attrs, macro: copied } : part.attrs;
  return withVisibleLook({ ...part, attrs, children });
}

/**
 * Removes branches for disambiguation, such as a title after the name. They are printed in the brackets that
 * follow.
 */
function withoutDisambiguation(part: CslNode): CslNode {
  if (part.name !== 'choose') return part;
  const [first, ...others] = elements(part).filter((branch) => !branch.attrs.disambiguate);
  if (!first || first.name === 'else') return node('group', {}, first?.children ?? []);
  return { ...part, children: [{ ...first, name: 'if' }, ...others] };
}

/**
 * Writes italics and quotation marks as text. Citeproc prints names without formatting, so that a title in
 * their place would lose it.
 */
function withVisibleLook(part: CslNode): CslNode {
  const { quotes, 'font-style': style, prefix = '', suffix = '', ...attrs } = part.attrs;
  const [quoted, italic] = [isQuoted(part), isItalic(part)];
  if (part.name !== 'text' || !(quoted || italic)) return part;
  const [open, close] = italic ? ITALIC : ['', ''];
  const text = { ...part, attrs: { ...attrs, prefix: open, suffix: close } };
  const words = quoted ? [term('open-quote'), text, term('close-quote')] : [text];
  return node('group', { prefix, suffix }, words);
}

function term(name: string): CslNode {
  return node('text', { term: name });
}

function copyMacro(style: CslNode, name: string): string {
  const copied = `${name}-narrative`;
  const macro = macroNamed(style, name);
  if (macro && !macroNamed(style, copied)) {
    const copy = node('macro', { name: copied });
    style.children.unshift(copy);
    copy.children = narrativeCopy(style, macro).children;
  }
  return copied;
}

/** Options that names inherit from the citation and the style, except inside `intext`. */
const INHERITED = wordList(`
  et-al-min et-al-use-first et-al-use-last et-al-subsequent-min et-al-subsequent-use-first
  delimiter-precedes-et-al delimiter-precedes-last initialize initialize-with and`);

/** A name node with the options that it would inherit in the citation. "&" becomes "and". */
function withInherited(style: CslNode, name: CslNode): CslNode {
  const citation = element(style, 'citation')?.attrs ?? {};
  const attrs: CslNode['attrs'] = { ...NAME_LIMIT };
  for (const option of INHERITED) {
    const value = name.attrs[option] ?? citation[option] ?? style.attrs[option];
    if (value !== undefined) attrs[option] = value;
  }
  const delimiter =
    name.attrs.delimiter ?? citation['name-delimiter'] ?? style.attrs['name-delimiter'];
  if (delimiter !== undefined) attrs.delimiter = delimiter;
  if (attrs.and === 'symbol') attrs.and = 'text';
  return { ...name, attrs: { ...name.attrs, ...attrs } };
}
