/**
 * A compiled article as the Word file that an author might have sent: what is printed is typed,
 * citations, numbers and references as well. With Word's styles, lists and notes, or as most
 * authors write: heads in bold, lists with typed marks, references as paragraphs.
 */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type {
  Alignment,
  Article,
  Block,
  Figure,
  Inline,
  List,
  Section,
  Table as TableNode,
} from '../../src/article/article.ts';
import { crossReferenceText, formatDate, label, word } from '../../src/words/languages/index.ts';
import type { Look } from './article-docx.ts';
import { displayMath, inlineMath } from './omml.ts';
import { PIXEL } from './word-file.ts';

/** Bytes of the article's files, by `Asset.path`. */
export type Files = ReadonlyMap<string, Uint8Array>;

export async function sampleDocx(article: Article, look: Look, files: Files): Promise<Uint8Array> {
  const writer = new Writer(article, look, files);
  const children = writer.document();
  const document = new Document({
    sections: [{ children }],
    numbering: { config: writer.numberings },
    footnotes: Object.fromEntries(
      article.notes.map(({ children }, index) => [
        index + 1,
        { children: writer.paragraphs(children) },
      ]),
    ),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const levels = (start: number) =>
  [0, 1, 2, 3].map((level) => ({
    level,
    start,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
  }));
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];
/** Half-points of heads that have no style. */
const SIZES = [30, 26, 24, 24];

type Marks = IRunOptions;
type Piece = Paragraph | Table;

class Writer {
  /** One for each ordered list. */
  readonly numberings: { reference: string; levels: ReturnType<typeof levels> }[] = [];
  constructor(
    private readonly article: Article,
    private readonly look: Look,
    private readonly files: Files,
  ) {}

  document(): Piece[] {
    const { article } = this;
    return [
      ...this.front(),
      ...article.body.flatMap((block) => this.block(block)),
      ...article.back.flatMap(({ section }) => this.block(section)),
      ...(article.references.length === 0
        ? []
        : [
            this.head([{ type: 'text', value: word(article.language, 'references') }], 1),
            ...article.references.map(({ text }) => this.paragraph(text)),
          ]),
    ];
  }

  paragraphs(blocks: Block[]): Paragraph[] {
    return blocks
      .flatMap((block) => this.block(block))
      .filter((piece) => piece instanceof Paragraph);
  }

  private front(): Paragraph[] {
    const { article } = this;
    const centred = { alignment: AlignmentType.CENTER };
    const tag = article.language;
    const corresponding = article.authors.find((author) => author.corresponding);
    const dates = (['received', 'revised', 'accepted'] as const).flatMap((event) => {
      const day = article.dates[event];
      return day ? `${word(tag, event)}: ${formatDate(tag, day)}` : [];
    });
    return [
      this.look === 'styles'
        ? this.paragraph(article.title, { heading: HeadingLevel.TITLE })
        : this.paragraph(article.title, centred, { bold: true, size: 34 }),
      new Paragraph({ ...centred, children: this.authors() }),
      ...article.affiliations.map(
        ({ label: mark, department, institution, city, country }) =>
          new Paragraph({
            ...centred,
            children: [
              new TextRun({ text: mark, superScript: true }),
              new TextRun([department, institution, city, country].filter(Boolean).join(', ')),
            ],
          }),
      ),
      ...(corresponding?.email
        ? [new Paragraph(`* Corresponding author: ${corresponding.email}`)]
        : []),
      ...(dates.length > 0 ? [new Paragraph(dates.join('; '))] : []),
      ...(article.abstract.length > 0
        ? [
            this.head([{ type: 'text', value: word(tag, 'abstract') }], 1),
            ...this.paragraphs(article.abstract),
          ]
        : []),
      ...(article.keywords.length > 0
        ? [new Paragraph(`${word(tag, 'keywords')}: ${article.keywords.join('; ')}`)]
        : []),
    ];
  }

  private authors(): TextRun[] {
    const { authors, affiliations } = this.article;
    return authors.flatMap(({ name, collective, affiliations: own, corresponding }, index) => {
      const marks = own.map((id) => affiliations.find((each) => each.id === id)?.label);
      const text = name
        ? [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(' ')
        : collective;
      return [
        new TextRun(`${index === 0 ? '' : ', '}${text}`),
        new TextRun({
          text: [...marks, corresponding && '*'].filter(Boolean).join(','),
          superScript: true,
        }),
      ];
    });
  }

  private head(title: Inline[], depth: number): Paragraph {
    if (this.look === 'styles') return this.paragraph(title, { heading: HEADINGS[depth - 1] });
    return this.paragraph(title, {}, { bold: true, size: SIZES[depth - 1], italics: depth === 3 });
  }

  private paragraph(
    children: Inline[],
    options: IParagraphOptions = {},
    marks: Marks = {},
  ): Paragraph {
    const rtl = this.article.direction === 'rtl';
    return new Paragraph({
      bidirectional: rtl,
      ...options,
      children: this.inlines(children, marks),
    });
  }

  private block(block: Block): Piece[] {
    switch (block.type) {
      case 'paragraph':
        return [this.paragraph(block.children)];
      case 'section':
        return this.section(block);
      case 'blockQuote':
        return [
          ...block.children.flatMap((child) =>
            child.type === 'paragraph' ? [this.quoted(child.children)] : this.block(child),
          ),
          ...(block.attribution
            ? [this.quoted([{ type: 'text', value: '— ' }, ...block.attribution])]
            : []),
        ];
      case 'list':
        return this.list(block, 0);
      case 'definitionList':
        return block.items.flatMap(({ term, definitions }) => [
          this.paragraph(term, {}, { bold: true }),
          ...definitions.flat().flatMap((child) => this.block(child)),
        ]);
      case 'codeBlock':
        return [
          ...(block.caption ? [this.captioned('listing', block.number, block.caption)] : []),
          new Paragraph({
            children: block.value
              .split('\n')
              .map(
                (text, index) => new TextRun({ text, font: 'Courier New', break: index ? 1 : 0 }),
              ),
          }),
        ];
      case 'equation':
        return [
          new Paragraph({
            children: [
              displayMath(block.value),
              ...(block.number ? [new TextRun(`\t(${block.number})`)] : []),
            ],
          }),
        ];
      case 'figure':
        return [
          new Paragraph({
            children: block.panels.map(({ asset, alt }) => this.picture(asset, alt)),
          }),
          ...this.captions('figure', block.number, withPanels(block)),
        ];
      case 'table':
        return [
          ...this.captions('table', block.number, block.caption),
          this.table(block),
          ...block.notes.flatMap((child) => this.block(child)),
        ];
      case 'thematicBreak':
        return [new Paragraph({ alignment: AlignmentType.CENTER, text: '* * *' })];
      case 'box':
        return [
          ...(block.title ? [this.paragraph(block.title, {}, { bold: true })] : []),
          ...block.children.flatMap((child) => this.block(child)),
        ];
      case 'supplement':
        return block.caption.flatMap((child) => this.block(child));
    }
  }

  private section({ number, title, depth, children }: Section): Piece[] {
    const typed: Inline[] = number ? [{ type: 'text', value: `${number}. ` }] : [];
    return [
      this.head([...typed, ...title], depth),
      ...children.flatMap((child) => this.block(child)),
    ];
  }

  private quoted(children: Inline[]): Paragraph {
    const style = this.look === 'styles' ? { style: 'Quote' } : {};
    return this.paragraph(children, { ...style, indent: { left: 720, right: 720 } });
  }

  private list({ ordered, items, start = 1 }: List, level: number): Piece[] {
    const reference = `list-${this.numberings.length}`;
    if (ordered) this.numberings.push({ reference, levels: levels(start) });
    return items.flatMap(({ children }, index) =>
      children.flatMap((child, position): Piece[] => {
        if (child.type === 'list') return this.list(child, level + 1);
        if (child.type !== 'paragraph') return this.block(child);
        const indent = { left: 720 * (level + 1) };
        if (position > 0) return [this.paragraph(child.children, { indent })];
        if (this.look === 'styles')
          return [
            this.paragraph(
              child.children,
              ordered ? { numbering: { reference, level } } : { bullet: { level } },
            ),
          ];
        const mark = ordered ? `${start + index}.` : '•';
        return [
          this.paragraph([{ type: 'text', value: `${mark}\t` }, ...child.children], {
            indent: { ...indent, hanging: 360 },
          }),
        ];
      }),
    );
  }

  private captions(
    kind: 'figure' | 'table',
    number: string | undefined,
    caption: Block[],
  ): Piece[] {
    const [first, ...rest] = caption;
    if (!number || first?.type !== 'paragraph')
      return caption.flatMap((child) => this.block(child));
    return [
      this.captioned(kind, number, first.children),
      ...rest.flatMap((child) => this.block(child)),
    ];
  }

  private captioned(
    kind: 'figure' | 'table' | 'listing',
    number: string | undefined,
    caption: Inline[],
  ): Paragraph {
    const lead = number ? `${label(this.article.language, kind, number)}. ` : '';
    const style = this.look === 'styles' ? { style: 'Caption' } : {};
    return this.paragraph([{ type: 'text', value: lead }, ...caption], style);
  }

  private table({ head, body, foot, columns }: TableNode): Table {
    const rows = [...head, ...body, ...foot];
    return new Table({
      rows: rows.map(
        ({ cells }, index) =>
          new TableRow({
            tableHeader: this.look === 'styles' && index < head.length,
            children: cells.map(
              ({ columnSpan, rowSpan, children }, column) =>
                new TableCell({
                  columnSpan,
                  rowSpan,
                  children:
                    children.length > 0
                      ? this.cell(children, columns[column]?.align)
                      : [new Paragraph('')],
                }),
            ),
          }),
      ),
    });
  }

  private cell(children: Block[], align: Alignment | undefined): Paragraph[] {
    // In a paragraph from right to left Word's "left" is the side at which lines begin.
    const turned = { left: 'right', right: 'left', center: 'center' } as const;
    const alignment = align && (this.article.direction === 'rtl' ? turned[align] : align);
    return children.flatMap((child) =>
      child.type === 'paragraph'
        ? [this.paragraph(child.children, alignment && { alignment })]
        : this.paragraphs([child]),
    );
  }

  private picture(asset: string, alt: string): ImageRun {
    const bytes = this.files.get(asset);
    if (!bytes) throw new Error(`no file ${asset}`);
    const common = {
      data: Buffer.from(bytes),
      transformation: { width: 120, height: 80 },
      altText: { name: asset, description: alt, title: '' },
    };
    return asset.endsWith('.svg')
      ? new ImageRun({
          ...common,
          type: 'svg',
          fallback: { type: 'png', data: Buffer.from(PIXEL) },
        })
      : new ImageRun({ ...common, type: 'png' });
  }

  private inlines(nodes: Inline[], marks: Marks): ParagraphChild[] {
    return nodes.flatMap((node) => this.inline(node, marks));
  }

  private inline(node: Inline, marks: Marks): ParagraphChild[] {
    const inside = (more: Marks) =>
      'children' in node && node.children ? this.inlines(node.children, { ...marks, ...more }) : [];
    switch (node.type) {
      case 'text':
        return [new TextRun({ ...marks, text: node.value })];
      case 'emphasis':
        return inside({ italics: true });
      case 'strong':
        return inside({ bold: true });
      case 'deleted':
        return inside({ strike: true });
      case 'superscript':
        return inside({ superScript: true });
      case 'subscript':
        return inside({ subScript: true });
      case 'smallCaps':
        return inside({ smallCaps: true });
      case 'underline':
        return inside({ underline: {} });
      case 'span':
        return inside({
          ...(node.direction === 'rtl' && { rightToLeft: true }),
          ...(node.language && {
            language: { value: node.language, bidirectional: node.language },
          }),
        });
      case 'inlineCode':
        return [new TextRun({ ...marks, text: node.value, font: 'Courier New' })];
      case 'inlineMath':
        return [inlineMath(node.value)];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'link':
        return [new ExternalHyperlink({ link: node.url, children: inside({}) })];
      case 'inlineImage':
        return [this.picture(node.asset, node.alt)];
      case 'citation':
      case 'citationLink':
        return inside({});
      case 'crossReference':
        return node.children
          ? inside({})
          : [new TextRun({ ...marks, text: crossReferenceText(this.article.language, node) })];
      case 'footnoteReference':
        return [
          new FootnoteReferenceRun(
            this.article.notes.findIndex(({ id }) => id === node.target) + 1,
          ),
        ];
    }
  }
}

/** As authors write it: "Two panels. (a) Sampled once (b) Sampled often" */
function withPanels({ caption, panels }: Figure): Block[] {
  const [first, ...rest] = caption;
  const letters = panels.flatMap(({ letter, caption: own }): Inline[] =>
    own ? [{ type: 'text', value: ` (${letter}) ` }, ...own] : [],
  );
  return first?.type === 'paragraph'
    ? [{ ...first, children: [...first.children, ...letters] }, ...rest]
    : caption;
}
