/** An `Article` as short text, for the cases of src/compile/structure: a block a line, indented. */
import type { Article, Block, Inline, Section, TableRow } from '../../src/article/article.ts';
import { itemMarks } from '../../src/words/list-marks.ts';

export function articleOutline(article: Article): string {
  const { title, abstract, body, back, notes, references, assets } = article;
  return [
    ...(title.length > 0 ? [`title: ${line(title)}`] : []),
    ...(abstract.length > 0 ? ['abstract', ...blocks(abstract, '  ')] : []),
    ...blocks(body, ''),
    ...back.flatMap(({ kind, section }) => [`back ${kind}`, ...sectionLines(section, '  ')]),
    ...notes.flatMap(({ number, calls, children }) => [
      `note ${number} (${calls.join(' ')})`,
      ...blocks(children, '  '),
    ]),
    ...references.map(({ key, citedBy }) => `reference ${key} (${citedBy.join(' ')})`),
    ...assets.map(({ path, output }) => `asset ${path} → ${output}`),
  ].join('\n');
}

function blocks(nodes: Block[], indent: string): string[] {
  return nodes.flatMap((node) => block(node, indent));
}

type Lines = {
  [Type in Block['type']]: (node: Extract<Block, { type: Type }>, indent: string) => string[];
};

function block(node: Block, indent: string): string[] {
  return (LINES[node.type] as (node: Block, indent: string) => string[])(node, indent);
}

const LINES: Lines = {
  paragraph: (node, indent) => [`${indent}${node.verse ? 'verse ' : ''}${line(node.children)}`],
  section: (node, indent) => sectionLines(node, indent),
  blockQuote: (node, indent) => [
    `${indent}quote${node.attribution ? ` by ${line(node.attribution)}` : ''}`,
    ...blocks(node.children, `${indent}  `),
  ],
  list: (node, indent) => [
    `${indent}${node.ordered ? `ol${node.start === undefined ? '' : ` ${node.start}`}` : 'ul'}`,
    ...node.items.flatMap(({ checked, children }, index) => [
      `${indent}- ${node.numbering ? itemMarks(node, 'en')[index] : ''}${checked === undefined ? '' : checked ? '[x]' : '[ ]'}`.trimEnd(),
      ...blocks(children, `${indent}  `),
    ]),
  ],
  definitionList: (node, indent) =>
    node.items.flatMap(({ term, definitions }) => [
      `${indent}term ${line(term)}`,
      ...definitions.flatMap((each) => blocks(each, `${indent}  `)),
    ]),
  codeBlock: (node, indent) => [
    `${indent}code${named(node)} ${node.language ?? ''}${node.caption ? ` "${line(node.caption)}"` : ''}: ${flat(node.value)}`,
  ],
  equation: (node, indent) => [`${indent}equation${named(node)}: ${flat(node.value)}`],
  figure: (node, indent) => [
    `${indent}figure${named(node)}${node.columns ? ` in ${node.columns}` : ''}`,
    ...node.panels.map(
      ({ letter, id, asset, alt, width, printedWidth, caption }) =>
        `${indent}  panel${letter ? ` ${letter}` : ''}${id ? ` #${id}` : ''} ${asset} alt="${alt}"${width ? ` ${width}` : ''}${printedWidth ? ` ${printedWidth}mm` : ''}${caption ? ` "${line(caption)}"` : ''}`,
    ),
    ...blocks(node.caption, `${indent}  caption: `),
  ],
  table: (node, indent) => [
    `${indent}table${named(node)} ${node.columns.map(({ align, width }) => `${align?.[0] ?? '-'}${width ?? ''}`).join('')}`,
    ...blocks(node.caption, `${indent}  caption: `),
    ...rows(node.head, `${indent}  h`),
    ...rows(node.body, `${indent}  b`),
    ...rows(node.foot, `${indent}  f`),
    ...blocks(node.notes, `${indent}  note: `),
  ],
  thematicBreak: (_, indent) => [`${indent}rule`],
  box: (node, indent) => [
    `${indent}box ${node.kind}${named(node)}${node.title ? ` "${line(node.title)}"` : ''}`,
    ...blocks(node.children, `${indent}  `),
  ],
  supplement: (node, indent) => [
    `${indent}supplement${named(node)} ${node.href}`,
    ...blocks(node.caption, `${indent}  `),
  ],
};

function sectionLines(node: Section, indent: string): string[] {
  return [
    `${indent}section${node.depth}${named(labelled(node))} ${line(node.title)}`,
    ...blocks(node.children, `${indent}  `),
  ];
}

function labelled({ number, label, id }: Section): Pick<Section, 'number' | 'id'> {
  return { id, ...(number && { number: label ? `${number} (${label})` : number }) };
}

function rows(list: TableRow[], indent: string): string[] {
  return list.map(({ cells }) =>
    [
      indent,
      ...cells.map(({ header, columnSpan, rowSpan, children }) =>
        [
          header ? '#' : '',
          columnSpan > 1 ? `${columnSpan}→` : '',
          rowSpan > 1 ? `${rowSpan}↓` : '',
          blocks(children, '').join(' ¶ '),
        ].join(''),
      ),
    ].join('| '),
  );
}

function named({ id, number }: { id?: string; number?: string }): string {
  return `${number === undefined ? '' : ` ${number}`}${id === undefined ? '' : ` #${id}`}`;
}

function line(nodes: Inline[]): string {
  return nodes.map(inline).join('');
}

const MARKS: Partial<Record<Inline['type'], string>> = {
  emphasis: 'em',
  strong: 'b',
  deleted: 'del',
  superscript: 'sup',
  subscript: 'sub',
  smallCaps: 'sc',
  underline: 'u',
};

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\u00a0', '␣');
    case 'break':
      return '⏎';
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'inlineMath':
      return `$${node.value}$`;
    case 'inlineImage':
      return `img(${node.asset} "${node.alt}"${node.width ? ` ${node.width}` : ''}${node.printedWidth ? ` ${node.printedWidth}mm` : ''})`;
    case 'footnoteReference':
      return `^${node.number}(${node.id})`;
    case 'citation':
      return `⟦${node.id} ${line(node.children)}⟧`;
    case 'crossReference':
      return `→(${node.kind} ${node.number ?? ''}${node.form === 'full' ? '' : ` ${node.form}`} #${node.target})${node.children ? `[${line(node.children)}]` : ''}`;
    case 'link':
      return `link(${node.url})[${line(node.children)}]`;
    case 'span':
      return `span(${[node.language, node.direction].filter(Boolean).join(' ')})[${line(node.children)}]`;
    default:
      return `${MARKS[node.type] ?? node.type}[${line(node.children)}]`;
  }
}

function flat(text: string): string {
  return text.replaceAll('\n', '↵');
}
