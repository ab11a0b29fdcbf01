/** Writes elements as the text of article.md: one paragraph per line, notes after the paragraph that calls them. */
import type { ListNumbering } from '../../article/article.ts';
import { escapeCommentMarks } from '../../words/comment-marks.ts';
import { listMark, PLAIN_NUMBERS } from '../../words/list-marks.ts';
import type { DraftBlock, Inline } from '../draft.ts';
import type {
  Element,
  EquationElement,
  FigureElement,
  HeadingElement,
  ListElement,
} from '../elements.ts';
import type { FrontMatter } from '../front/front-matter.ts';
import { claim, claimAll, type Ledger } from '../ledger.ts';
import { escapeBlockStart, inBrackets, plainTex } from './escape.ts';
import { type ManuscriptSettings, writeFrontMatter } from './front-matter.ts';
import { type InlineWriter, writeInlines } from './inline.ts';
import { writeTable } from './tables.ts';

export interface ManuscriptParts {
  front: FrontMatter;
  settings: ManuscriptSettings;
  elements: Element[];
  /** Notes by the ids of their calls. */
  notes: Map<string, DraftBlock[]>;
}

export function writeManuscript(parts: ManuscriptParts, ledger: Ledger): string {
  const writer = newWriter(parts, ledger);
  const front = writeFrontMatter(parts.front, parts.settings, writer);
  const blocks = parts.elements.flatMap((element) => [
    writeElement(element, writer),
    ...writer.takeNotes(),
  ]);
  const body = blocks.filter((block) => block !== '').join('\n\n');
  return `${front}\n${body}${body === '' ? '' : '\n'}`;
}

interface Writer extends InlineWriter {
  /** Definitions of the notes called since the previous call of this function. */
  takeNotes(): string[];
}

function newWriter({ notes }: ManuscriptParts, ledger: Ledger): Writer {
  const labels = new Map<string, string>();
  let waiting: string[] = [];
  const writer: Writer = {
    ledger,
    imagePath: (name) => `figures/${name}`,
    noteLabel(id) {
      const known = labels.get(id);
      if (known) return known;
      const label = String(labels.size + 1);
      labels.set(id, label);
      waiting.push(id);
      return label;
    },
    takeNotes() {
      const definitions: string[] = [];
      while (waiting.length > 0) {
        const ids = waiting;
        waiting = [];
        definitions.push(
          ...ids.map((id) => writeNote(labels.get(id) ?? '', notes.get(id) ?? [], writer)),
        );
      }
      return definitions;
    },
  };
  return writer;
}

function writeNote(label: string, blocks: DraftBlock[], writer: Writer): string {
  const paragraphs = blocks.map((block) =>
    block.kind === 'paragraph'
      ? writeInlines(block.inlines, writer).trim()
      : writeTable({ type: 'table', table: block, caption: [], labelSpans: [], notes: [] }, writer),
  );
  const [first = '', ...rest] = paragraphs.filter((paragraph) => paragraph !== '');
  return [
    `[^${label}]: ${escapeBlockStart(first)}`,
    ...rest.map((paragraph) => indent(escapeBlockStart(paragraph), '    ')),
  ].join('\n\n');
}

type Handlers = {
  [Type in Element['type']]: (element: Extract<Element, { type: Type }>, writer: Writer) => string;
};

const HANDLERS: Handlers = {
  heading: writeHeading,
  paragraph: ({ inlines }, writer) => escapeBlockStart(writeInlines(inlines, writer).trim()),
  list: writeList,
  quote: ({ children }, writer) => writeQuote(children, writer),
  figure: writeFigure,
  table: writeTable,
  equation: writeEquation,
  code: writeCode,
  rule: () => '***',
};

function writeElement<Type extends Element['type']>(
  element: Extract<Element, { type: Type }>,
  writer: Writer,
): string {
  const handler = HANDLERS[element.type as Type];
  return handler(element, writer);
}

function writeHeading(element: HeadingElement, writer: Writer): string {
  claimAll(writer.ledger, element.numberSpans, 'label');
  const attributes = [element.id && `#${element.id}`, element.unnumbered && '.unnumbered'].filter(
    Boolean,
  );
  const text = writeInlines(element.inlines, writer)
    .trim()
    .replace(/\\\n/g, ' ')
    .replace(/(\s)(#+)$/, '$1\\$2');
  return `${'#'.repeat(element.level)} ${text}${attributes.length > 0 ? ` {${attributes.join(' ')}}` : ''}`;
}

function writeList(list: ListElement, writer: Writer): string {
  const { ordered, start, numbering = PLAIN_NUMBERS } = list;
  // A list with letters must start with the first letter; otherwise its markers are text of its paragraphs.
  const isList = !list.numbering || start === 1;
  return list.items
    .map((item, index) => {
      const mark = ordered ? writtenMark(numbering, start + index) : '- ';
      const blocks = item.map((element, at) => {
        const gap = at === 0 ? '' : element.type === 'list' ? '\n' : '\n\n';
        return gap + writeElement(element, writer);
      });
      if (!isList) return mark + blocks.join('\n\n');
      return indent(blocks.join(''), ' '.repeat(mark.length)).replace(/^ +/, mark);
    })
    .join(isList ? '\n' : '\n\n');
}

/** A capital, a full stop and one space could be a person's initial, so two spaces are written. */
function writtenMark(numbering: ListNumbering, value: number): string {
  const mark = listMark(numbering, value);
  return /^[A-Z]\.$/.test(mark) ? `${mark}  ` : `${mark} `;
}

function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

/** A last line that starts with a dash is the attribution. */
function writeQuote(children: Element[], writer: Writer): string {
  const blocks = children.map((child) =>
    writeElement(child, writer).replace(/^(?:—|–|\\?--?)\s*(?=\p{Lu})/u, '-- '),
  );
  return blocks
    .join('\n\n')
    .replace(/^(?=.)/gm, '> ')
    .replace(/^$/gm, '>');
}

function writeFigure(figure: FigureElement, writer: Writer): string {
  claimAll(writer.ledger, figure.labelSpans, 'label');
  const caption = writeInlines(figure.caption, writer).trim();
  const [first, ...more] = figure.pictures;
  if (!first) return caption;
  const picture = (words: string, image: string, attributes: string[]) =>
    `![${inBrackets(words)}](${writer.imagePath(image)})${attributes.length > 0 ? `{${attributes.join(' ')}}` : ''}`;
  if (more.length === 0)
    return picture(caption, first.image, [
      ...(figure.id ? [`#${figure.id}`] : []),
      ...altOf(first.alt, caption),
    ]);
  const panels = figure.pictures.map(({ image, alt }) => picture('', image, altOf(alt, caption)));
  return [
    `:::${figure.id ? `{#${figure.id}}` : 'figure'}`,
    ...panels,
    ...(caption ? ['', caption] : []),
    ':::',
  ].join('\n');
}

function altOf(alt: string, caption: string): string[] {
  if (alt === '' || alt === caption) return [];
  const quoted = alt.replace(/[\\"]/g, '\\$&');
  return [`alt="${escapeCommentMarks(quoted)}"`];
}

function writeEquation(equation: EquationElement, writer: Writer): string {
  claim(writer.ledger, equation.span, 'formula');
  claimAll(writer.ledger, equation.labelSpans, 'label');
  const tex = plainTex(equation.tex).replace(/ {2,}/g, ' ');
  return `$$\n${tex}\n$$${equation.id ? ` {#${equation.id}}` : ''}`;
}

function writeCode({ inlines }: { inlines: Inline[] }, writer: Writer): string {
  const text = inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : ''))
    .join('');
  for (const inline of inlines)
    if (inline.kind === 'text')
      claim(
        writer.ledger,
        { start: inline.start, end: inline.start + inline.text.length },
        'article',
      );
  const fence = '`'.repeat(Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return `${fence}\n${text}\n${fence}`;
}
