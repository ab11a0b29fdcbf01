/** A line of inline pieces → Markdown. What is written is claimed in the ledger. */
import type { Inline, Marks, TextRun } from '../draft.ts';
import { claim, type Ledger } from '../ledger.ts';
import { autolink, escapeText, linkTarget } from './escape.ts';

export interface InlineWriter {
  ledger: Ledger;
  /** The printed mark of a note ("1"), given at its first call. */
  noteLabel(id: string): string;
  /** Path of an image as the manuscript names it. */
  imagePath(name: string): string;
}

export function writeInlines(inlines: Inline[], writer: InlineWriter): string {
  return writeWrapped(mergeRuns(shareSpaces(inlines)), WRAPPERS, writer);
}

/** A mark around words: how its value is told, and what it makes of them. */
interface Wrapper {
  value(marks: Marks): string | undefined;
  wrap(inner: string, value: string): string;
  /** Delimiters that must touch a word on their inner side and none on their outer side. */
  flanking?: boolean;
}

const flag = (mark: keyof Marks) => (marks: Marks) => (marks[mark] ? 'yes' : undefined);

/** From the outside to the inside. */
const WRAPPERS: Wrapper[] = [
  { value: ({ link }) => link, wrap: wrapLink },
  { value: (marks) => spanValue(marks), wrap: (inner, value) => `[${inner}]{${value}}` },
  { value: flag('bold'), wrap: (inner) => `**${inner}**`, flanking: true },
  { value: flag('italic'), wrap: (inner) => `*${inner}*`, flanking: true },
  { value: flag('strike'), wrap: (inner) => `~~${inner}~~`, flanking: true },
  { value: flag('underline'), wrap: (inner) => `[${inner}]{.underline}` },
  { value: flag('smallCaps'), wrap: (inner) => `[${inner}]{.smallcaps}` },
  { value: flag('superscript'), wrap: (inner) => `^${inner.replace(/(?<!\\) /g, '\\ ')}^` },
  { value: flag('subscript'), wrap: (inner) => `~${inner.replace(/(?<!\\) /g, '\\ ')}~` },
  { value: flag('code'), wrap: wrapCode },
];

function spanValue({ language, direction }: Marks): string | undefined {
  const parts = [language && `lang=${language}`, direction && !language && `dir=${direction}`];
  return parts.filter(Boolean).join(' ') || undefined;
}

function wrapLink(inner: string, url: string): string {
  const plain = inner.replace(/\\(.)/g, '$1');
  if (plain === url || `mailto:${plain}` === url) return plain === url ? autolink(url) : `<${plain}>`;
  return `[${inner}](${linkTarget(url)})`;
}

function wrapCode(inner: string): string {
  const text = inner.replace(/\\([\\`*${^~_<&!@[:])/g, '$1');
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** White space between two equal marks takes them, so that `*a* *b*` is `*a b*`. */
function shareSpaces(inlines: Inline[]): Inline[] {
  return inlines.map((inline, index) => {
    if (inline.kind !== 'text' || inline.text.trim() !== '') return inline;
    const before = inlines[index - 1];
    const after = inlines[index + 1];
    if (before?.kind !== 'text' || after?.kind !== 'text') return { ...inline, marks: {} };
    return { ...inline, marks: common(before.marks, after.marks) };
  });
}

function common(a: Marks, b: Marks): Marks {
  const shared = Object.entries(a).filter(([mark, value]) => b[mark as keyof Marks] === value);
  return Object.fromEntries(shared);
}

/** Runs that look alike in Markdown and follow each other in the source are one. */
function mergeRuns(inlines: Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.kind === 'anchor' || (inline.kind === 'text' && inline.text === '')) continue;
    if (inline.kind === 'text' && last?.kind === 'text' && canMerge(last, inline)) {
      merged.splice(-1, 1, { ...last, text: last.text + inline.text });
    } else merged.push(inline);
  }
  return merged;
}

function canMerge(a: TextRun, b: TextRun): boolean {
  const alike = WRAPPERS.every(({ value }) => value(a.marks) === value(b.marks));
  return alike && a.start + a.text.length === b.start && a.joined === b.joined;
}

function writeWrapped(inlines: Inline[], wrappers: Wrapper[], writer: InlineWriter): string {
  const [wrapper, ...inner] = wrappers;
  if (!wrapper) return inlines.map((inline) => writePiece(inline, writer)).join('');
  let written = '';
  for (const [index, group] of groupsOf(inlines, wrapper).entries()) {
    void index;
    const text = writeWrapped(group.inlines, inner, writer);
    written += group.value === undefined ? text : wrapTight(text, group, wrapper);
  }
  return written;
}

interface Group {
  value?: string;
  inlines: Inline[];
  /** The characters that stand next to it. */
  before: string;
  after: string;
}

function groupsOf(inlines: Inline[], wrapper: Wrapper): Group[] {
  const groups: Group[] = [];
  for (const [index, inline] of inlines.entries()) {
    const value = inline.kind === 'text' ? wrapper.value(inline.marks) : insideValue(inlines, index, wrapper);
    const last = groups.at(-1);
    if (last && last.value === value) last.inlines.push(inline);
    else groups.push({ value, inlines: [inline], before: '', after: '' });
  }
  for (const [index, group] of groups.entries()) {
    group.before = lastCharacter(groups[index - 1]?.inlines.at(-1));
    group.after = firstCharacter(groups[index + 1]?.inlines[0]);
  }
  return groups;
}

/** A break or citation between two equal marks does not part them. */
function insideValue(inlines: Inline[], index: number, wrapper: Wrapper): string | undefined {
  const before = inlines[index - 1];
  const after = inlines[index + 1];
  if (before?.kind !== 'text' || after?.kind !== 'text' || inlines[index]?.kind !== 'break') return undefined;
  const value = wrapper.value(before.marks);
  return value === wrapper.value(after.marks) ? value : undefined;
}

function lastCharacter(inline: Inline | undefined): string {
  return inline?.kind === 'text' ? (inline.text.at(-1) ?? '') : '';
}

function firstCharacter(inline: Inline | undefined): string {
  return inline?.kind === 'text' ? (inline.text[0] ?? '') : '';
}

/**
 * Delimiters may not touch white space inside, nor stand between punctuation inside and a letter
 * outside (CommonMark's flanking rule): both move out of the mark.
 */
function wrapTight(text: string, group: Group, wrapper: Wrapper): string {
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  const tail = text.trim() === '' ? '' : (/\s*$/.exec(text)?.[0] ?? '');
  let inner = text.slice(lead.length, text.length - tail.length);
  if (inner === '') return text;
  let [before, after] = ['', ''];
  if (wrapper.flanking && lead === '' && /[\p{L}\p{N}]/u.test(group.before)) {
    before = /^(?:\\?[^\p{L}\p{N}\\])+/u.exec(inner)?.[0] ?? '';
    inner = inner.slice(before.length);
  }
  if (wrapper.flanking && tail === '' && /[\p{L}\p{N}]/u.test(group.after)) {
    after = /(?:\\?[^\p{L}\p{N}\\])+$/u.exec(inner)?.[0] ?? '';
    inner = inner.slice(0, inner.length - after.length);
  }
  return inner === '' ? text : `${lead}${before}${wrapper.wrap(inner, group.value ?? '')}${after}${tail}`;
}

function writePiece(inline: Inline, writer: InlineWriter): string {
  const { ledger } = writer;
  switch (inline.kind) {
    case 'text':
      claim(ledger, { start: inline.start, end: inline.start + inline.text.length }, inline.joined ? 'joined' : 'article');
      return inline.marks.link === inline.text ? inline.text : escapeText(inline.text.replace(/[\n\r\t]+/g, ' '));
    case 'break':
      return inline.as === 'hard' ? '\\\n' : ' ';
    case 'note':
      return `[^${writer.noteLabel(inline.id)}]`;
    case 'picture':
      return `![${escapeText(inline.alt)}](${writer.imagePath(inline.image)})`;
    case 'formula':
      claim(ledger, inline.span, 'formula');
      return `$${inline.tex.trim()}$`;
    case 'markup':
      if (inline.span) claim(ledger, inline.span, inline.fate ?? 'article');
      return inline.markdown;
    case 'works':
    case 'reference':
      return writeInlines(inline.printed, writer);
    case 'anchor':
      return '';
  }
}
