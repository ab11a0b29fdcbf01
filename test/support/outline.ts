/**
 * The manuscript tree as short text, for cases.md and for looking: blocks one a line, indented;
 * inline nodes in the line, `em[…]`, `cite(see key page 3)`, `ref(fig-map)`.
 */
import type { ListNumbering } from '../../src/article/article.ts';
import type { CitationNode, CiteItem } from '../../src/compile/parse/manuscript.ts';

type Node = { type: string; [field: string]: unknown };
type Attributes = { id?: string; classes: string[]; pairs: Record<string, string> };

export function outline(nodes: readonly object[], indent = ''): string {
  return nodes.map((node) => block(node as Node, indent)).join('\n');
}

const BLOCKS: Record<string, (node: Node) => string> = {
  paragraph: (node) =>
    `${(node.data as { verse?: true })?.verse ? 'verse' : 'p'}: ${line(children(node))}`,
  heading: (node) => `h${node.depth}${attributes(node)}: ${line(children(node))}`,
  math: (node) => `math${attributes(node)}: ${flat(node.value)}`,
  code: (node) =>
    `code${node.lang ? ` ${node.lang}` : ''}${attributes(node)}${caption(node)}: ${flat(node.value)}`,
  thematicBreak: () => 'rule',
};

function counted({ data }: Node): string {
  const { numbering } = (data ?? {}) as { numbering?: ListNumbering };
  return numbering ? ` ${numbering.figures} ${numbering.signs}` : '';
}

function numberOf({ data }: Node): string {
  const { value } = (data ?? {}) as { value?: number };
  return value === undefined ? '' : ` ${value}`;
}

function block(node: Node, indent: string): string {
  const own = BLOCKS[node.type];
  if (own) return indent + own(node);
  const inside = (nodes: readonly object[]) => outline(nodes, `${indent}  `);
  if (node.type === 'tableGrid') return indent + table(node);
  const heads: Record<string, string> = {
    list: node.ordered ? `ol ${node.start ?? 1}${counted(node)}` : 'ul',
    listItem: `item${numberOf(node)}${typeof node.checked === 'boolean' ? ` [${node.checked ? 'x' : ' '}]` : ''}`,
    div: `div ${node.name}${attributes(node)}${node.title ? ` "${line(node.title as Node[])}"` : ''}`,
    footnoteDefinition: `note ${node.identifier}`,
    definitionItem: `term: ${line((node.term ?? []) as Node[])}`,
  };
  return [
    indent + (heads[node.type] ?? node.type),
    ...(children(node).length > 0 ? [inside(children(node))] : []),
  ].join('\n');
}

function table(node: Node): string {
  const columns = (node.columns as { align?: string }[])
    .map(({ align }) => align?.[0] ?? '-')
    .join('');
  const rows = children(node).map(
    (row) => `${String(row.part)[0]}| ${children(row).map(cell).join(' | ')}`,
  );
  return [
    `table ${columns}${attributes(node)}${caption(node)}`,
    ...rows.map((row) => `  ${row}`),
  ].join('\n');
}

function cell(node: Node): string {
  const spans = `${Number(node.columnSpan) > 1 ? `${node.columnSpan}→` : ''}${Number(node.rowSpan) > 1 ? `${node.rowSpan}↓` : ''}`;
  const blocks = children(node);
  const words = blocks.every((each) => each.type === 'paragraph')
    ? blocks.map((each) => line(children(each))).join(' ¶ ')
    : flat(outline(blocks));
  return `${node.header ? '#' : ''}${spans}${words}`;
}

const MARKS: Record<string, string> = {
  emphasis: 'em',
  strong: 'b',
  delete: 'del',
  superscript: 'sup',
  subscript: 'sub',
  smallCaps: 'sc',
  underline: 'u',
  inlineNote: 'note',
};

function line(nodes: Node[]): string {
  return nodes.map(inline).join('');
}

function inline(node: Node): string {
  const words = () => line(children(node));
  if (MARKS[node.type]) return `${MARKS[node.type]}[${words()}]`;
  const own: Record<string, () => string> = {
    text: () => String(node.value).replaceAll('\u00a0', '␣'),
    break: () => '⏎',
    inlineCode: () => `\`${node.value}\``,
    inlineMath: () => `$${node.value}$`,
    link: () => `link(${node.url})[${words()}]`,
    image: () => `img(${node.url}${attributes(node)}${caption(node)})`,
    footnoteReference: () => `fn(${node.identifier})`,
    citation: () => citation(node as unknown as CitationNode),
    crossReference: () =>
      `ref(${node.target}${node.form === 'full' ? '' : ` ${node.form}`})${children(node).length > 0 ? `[${words()}]` : ''}`,
    span: () => `span(${[node.language, node.direction].filter(Boolean).join(' ')})[${words()}]`,
  };
  return own[node.type]?.() ?? `<${node.type}>`;
}

function citation({ mode, items }: CitationNode): string {
  return `${CITED[mode]}(${items.map(citeItem).join('; ')})`;
}

const CITED = { parenthetical: 'cite', narrative: 'cite:n', bare: 'cite:b' } as const;

function citeItem({ prefix, suppressAuthor, key, label, locator, suffix }: CiteItem): string {
  const parts = [prefix, `${suppressAuthor ? '-' : ''}${key}`, label && `${label} ${locator}`];
  return `${parts.filter(Boolean).join(' ')}${suffix ?? ''}`;
}

function attributes(node: Node): string {
  const list = (node.data as { attributes?: Attributes } | undefined)?.attributes;
  if (!list) return '';
  const pairs = Object.entries(list.pairs).map(([key, value]) => `${key}=${value}`);
  const all = [
    ...(list.id ? [`#${list.id}`] : []),
    ...list.classes.map((name) => `.${name}`),
    ...pairs,
  ];
  return all.length > 0 ? ` {${all.join(' ')}}` : '';
}

function caption(node: Node): string {
  const words = (node.data as { caption?: Node[] } | undefined)?.caption ?? [];
  return words.length > 0 ? ` "${line(words)}"` : '';
}

function children(node: Node): Node[] {
  return (node.children ?? []) as Node[];
}

function flat(text: unknown): string {
  return String(text).replaceAll('\n', '↵');
}
