/** Records which parts of a text are markup and not words. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { type Consumed, recordConsumed } from '../../words/consumed.ts';
import { type AnyNode, contentsOf, isCitation, isNode } from './citation-order.ts';
import type { MathNode } from './manuscript.ts';
import { COMMENT_FILL } from './scan.ts';
import { placeOf, type Range, type Source } from './source.ts';
import type { AttributesSyntax, SyntaxNode } from './syntax/nodes.ts';

/** @param root its places are offsets of the source */
export function recordSyntax(root: Root, source: Source, file: VFile): void {
  if (source.isApproximate) return;
  const stack: SyntaxNode[] = [root as unknown as SyntaxNode];
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const { as, start, end } of stretchesOf(node, source.text))
      if (end > start) recordConsumed(file, as, placeOf(source, start, end));
    for (const child of insideOf(node)) stack.push(child);
  }
}

interface Stretch extends Range {
  as: Consumed['as'];
}
type Stretches<Node = SyntaxNode> = (node: Node, text: string) => Stretch[];

function stretchesOf(node: SyntaxNode, text: string): Stretch[] {
  return (STRETCHES[node.type] as Stretches | undefined)?.(node, text) ?? [];
}

/** All child nodes, including captions and arguments of commands. */
function insideOf(node: SyntaxNode): SyntaxNode[] {
  const {
    children = [],
    texts = [],
    data,
  } = node as {
    children?: SyntaxNode[];
    texts?: SyntaxNode[][];
    data?: { caption?: SyntaxNode[] };
  };
  return [...children, ...texts.flat(), ...(data?.caption ?? [])];
}

const whole: Stretches = (node) => [{ as: 'markup', ...rangeOf(node) }];
const literal: Stretches = (node) => [{ as: 'literal', ...rangeOf(node) }];

/** Text before, between and after the child nodes. Two arguments of a command are separate words. */
const around: Stretches = (node) => {
  const { start, end } = rangeOf(node);
  const inside = insideOf(node)
    .map(rangeOf)
    .filter((range) => range.end > range.start);
  const cuts = [{ start, end: start }, ...inside, { start: end, end }];
  return cuts.slice(1).map((next, index): Stretch => {
    const before = cuts[index]?.end ?? start;
    const isBetween = index > 0 && index < inside.length;
    return { as: isBetween ? 'gap' : 'markup', start: before, end: next.start };
  });
};

/** The mark of a list item, or the label of a note. */
const before: Stretches = (node, text) => {
  const { start, end } = rangeOf(node);
  let from = insideOf(node).map(rangeOf)[0]?.start ?? end;
  // Skip a comment before the mark.
  while (text[from] === COMMENT_FILL) from += 1;
  return [{ as: 'markup', start, end: from }];
};

/** Attributes. Alternative texts are printed as written; captions may contain markup. */
const attributes: Stretches<AttributesSyntax> = (node, text) => {
  const { start, end } = rangeOf(node);
  return valueStretches(text.slice(start, end), node.pairs).map((each) => ({
    ...each,
    start: start + each.start,
    end: start + each.end,
  }));
};

const PRINTED: Record<string, 'literal' | 'words'> = {
  alt: 'literal',
  'fig-alt': 'literal',
  title: 'words',
  caption: 'words',
  note: 'words',
  'fig-cap': 'words',
  'tbl-cap': 'words',
  'lst-cap': 'words',
};

const OPTION = /^\s*:?([\w-]+):[ \t]*(.*\S)?\s*$/s;

/** Records lines of options: `:alt: words`, or YAML's `alt: words`. */
export function recordOptions(source: Source, file: VFile): void {
  let start = 0;
  for (const line of source.text.split('\n')) {
    const [, key = '', value = ''] = OPTION.exec(line) ?? [];
    recordValues(source, start, line, { [key]: value }, file);
    start += line.length + 1;
  }
}

/** Records attributes in braces or options, with their parsed values. */
export function recordValues(
  source: Source,
  start: number,
  raw: string,
  pairs: Readonly<Record<string, string>>,
  file: VFile,
): void {
  for (const each of valueStretches(raw, pairs))
    recordConsumed(file, each.as, placeOf(source, start + each.start, start + each.end));
}

/** Ranges of attributes as written. Everything is markup except values that readers see. */
function valueStretches(raw: string, pairs: Readonly<Record<string, string>>): Stretch[] {
  const seen = Object.entries(pairs).flatMap(([key, value]) => {
    const as = Object.hasOwn(PRINTED, key) ? PRINTED[key] : undefined;
    const at = as ? raw.search(new RegExp(`(?<![\\w-])${key}\\s*[=:]`)) : -1;
    const start = at === -1 || value === '' ? -1 : raw.indexOf(value, at + key.length);
    return as && start >= 0 ? [{ as, start, end: start + value.length }] : [];
  });
  seen.sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { as, start, end } of seen) {
    // The quotation mark separates the value from the word before it.
    stretches.push({ as: 'markup', start: from, end: start - 1 });
    stretches.push({ as: 'gap', start: start - 1, end: start });
    if (as === 'literal') stretches.push({ as, start, end });
    from = end;
  }
  return [...stretches, { as: 'markup', start: from, end: raw.length }];
}

const STRETCHES: { [Type in SyntaxNode['type']]?: Stretches<Extract<SyntaxNode, { type: Type }>> } =
  {
    inlineCode: literal,
    link: around,
    linkReference: around,
    image: around,
    // The words in the brackets have no nodes.
    imageReference: (node, text) => {
      const { start, end } = rangeOf(node);
      const behind = text.slice(start, end).lastIndexOf('][');
      return behind === -1 ? [] : [{ as: 'markup', start: start + behind, end }];
    },
    spanSyntax: around,
    footnoteReference: whole,
    footnoteDefinition: before,
    listItem: before,
    attributesSyntax: attributes,
    latexSyntax: (node, text) => {
      const { start } = rangeOf(node);
      const isNote = /^(?:footnote|footnotetext|thanks)$/.test(node.name);
      const gap: Stretch[] = isNote ? [{ as: 'gap', start, end: start + 1 }] : [];
      return [...gap, ...around(node, text)];
    },
    roleSyntax: whole,
    shortcodeSyntax: whole,
    templateSyntax: whole,
    targetSyntax: whole,
    dividerSyntax: whole,
    mathSyntax: (node) => {
      const { start, end } = rangeOf(node);
      return [{ as: 'markup', start, end: node.rest[0]?.start ?? end }];
    },
  };

function rangeOf(node: SyntaxNode): Range {
  const { start, end } = node.position ?? {};
  return { start: start?.offset ?? 0, end: end?.offset ?? 0 };
}

/** Whether Offprint makes the printed words of a node, in whatever syntax it was written. */
function isMade({ type, children }: AnyNode): boolean {
  return (
    type === 'math' ||
    type === 'inlineMath' ||
    (type === 'crossReference' && [children].flat().length === 0)
  );
}

/** Records formulas, references whose words Offprint makes, and citation keys. */
export function recordNodes(nodes: readonly object[], file: VFile): void {
  const stack = [...nodes].filter(isNode);
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isCitation(node)) for (const { place } of node.items) recordConsumed(file, 'markup', place);
    else if (isMade(node)) recordConsumed(file, 'markup', (node as MathNode).position);
    for (const content of contentsOf(node)) stack.push(...content);
  }
}
