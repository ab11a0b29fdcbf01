/**
 * Assigns the final ids when the tree is complete.
 *
 * While the tree is built, an `id` or `rid` is the article's own id with a prefix for its kind ("block:fig-map",
 * "fn:fn-1"), even if XML does not allow it. Here each becomes a unique XML name. A reference gets the `ref-type` of its
 * target, and a reference without a target becomes plain words.
 */
import type { Element, ElementContent } from 'xast';
import { freeName } from '../../words/free-name.ts';

/** Kinds of ids in the order in which they get their names: Offprint's own first, then the authors'. */
const KINDS = ['ref', 'fn', 'aff', 'note', 'block'] as const;
type IdKind = (typeof KINDS)[number];

export function idOf(kind: IdKind, id: string | undefined): string | undefined {
  return id ? `${kind}:${id}` : undefined;
}

/** Values of `xref/@ref-type` by target element. The default is "other". */
const REFERENCE_TYPES: Record<string, string> = {
  aff: 'aff',
  app: 'app',
  'boxed-text': 'boxed-text',
  corresp: 'corresp',
  'disp-formula': 'disp-formula',
  fig: 'fig',
  'fig-group': 'fig',
  fn: 'fn',
  ref: 'bibr',
  sec: 'sec',
  'supplementary-material': 'supplementary-material',
  'table-wrap': 'table',
};

/** Elements that receivers require an id on. If there is none, it is made from the name and a count. */
const NUMBERED: Record<string, string> = {
  'mml:math': 'math',
  'tex-math': 'tex',
  'disp-formula': 'formula',
  fig: 'figure',
  'boxed-text': 'box',
  'table-wrap': 'table',
  ref: 'reference',
};

/** Changes the tree in place. */
export function assignIds(root: Element): void {
  const elements = everyElement(root);
  const targets = new Map<string, Element>();
  for (const one of elements) {
    const id = one.attributes.id;
    if (!id) continue;
    // If an id occurs twice, the first element keeps it, and references lead there.
    if (targets.has(id)) one.attributes.id = undefined;
    else targets.set(id, one);
  }
  const names = chooseNames([...targets.keys()]);
  pointReferences(root, targets, names);
  for (const [id, target] of targets) target.attributes.id = names.get(id);
  numberTheRest(elements, new Set(names.values()));
}

/** The element and its descendants, in document order. */
export function everyElement(node: Element, found: Element[] = []): Element[] {
  found.push(node);
  for (const child of node.children) if (child.type === 'element') everyElement(child, found);
  return found;
}

function chooseNames(ids: string[]): Map<string, string> {
  const rank = (id: string): number => KINDS.findIndex((kind) => id.startsWith(`${kind}:`));
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids.toSorted((a, b) => rank(a) - rank(b))) {
    const name = freeName(xmlName(id.slice(id.indexOf(':') + 1)), (each) => taken.has(each));
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

/** NameStartChar and NameChar of XML 1.0 (fifth edition), without the colon of namespaces. */
const START =
  'A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}\\u{200d}\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}';
const STARTS_NAME = new RegExp(`^[${START}]`, 'u');
const NOT_IN_NAME = new RegExp(
  `[^${START}\\-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}]`,
  'gu',
);

/** Most ids are XML names already. */
function xmlName(id: string): string {
  const name = id.replace(NOT_IN_NAME, '_');
  return STARTS_NAME.test(name) ? name : `_${name}`;
}

function pointReferences(
  parent: Element,
  targets: ReadonlyMap<string, Element>,
  names: ReadonlyMap<string, string>,
): void {
  for (const child of parent.children) {
    if (child.type === 'element') pointReferences(child, targets, names);
  }
  const references = parent.children.filter(isReference);
  for (const reference of references) {
    const rid = reference.attributes.rid ?? '';
    const target = targets.get(rid);
    if (target) {
      const type = REFERENCE_TYPES[target.name] ?? 'other';
      reference.attributes = { 'ref-type': type, rid: names.get(rid) };
    } else {
      // A contributor has no text of its own. Elsewhere the words are kept.
      const words = parent.name === 'contrib' ? [] : reference.children;
      parent.children.splice(parent.children.indexOf(reference), 1, ...words);
    }
  }
}

function isReference(node: ElementContent): node is Element {
  return node.type === 'element' && node.name === 'xref';
}

function numberTheRest(elements: Element[], taken: Set<string>): void {
  const counts: Record<string, number> = {};
  for (const one of elements) {
    const base = NUMBERED[one.name];
    if (base === undefined || one.attributes.id) continue;
    counts[base] = (counts[base] ?? 0) + 1;
    const id = freeName(`${base}-${counts[base]}`, (each) => taken.has(each));
    taken.add(id);
    one.attributes.id = id;
  }
}
