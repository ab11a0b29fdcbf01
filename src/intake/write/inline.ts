/** Writes inline elements as Markdown, and claims what is written in the ledger. */
import type { Formula, Inline, Marks, TextRun } from '../draft.ts';
import { OBJECT } from '../inlines.ts';
import { claim, type Ledger } from '../ledger.ts';
import { autolink, escapeText, inBrackets, linkTarget, plainTex } from './escape.ts';

export interface InlineWriter {
  ledger: Ledger;
  /** The printed label of a note ("1"), assigned at its first call. */
  noteLabel(id: string): string;
  /** Path of an image in the manuscript. */
  imagePath(name: string): string;
}

/** @param after the character behind them */
export function writeInlines(inlines: Inline[], writer: InlineWriter, after = ''): string {
  const pieces = mergeRuns(shareSpaces(plainSigns(inlines)));
  const next = new Map(
    pieces.map((piece, index) => [piece, firstWritten(pieces[index + 1]) || after]),
  );
  const write = (piece: Inline) => writePiece(piece, writer, next.get(piece) ?? '');
  return singleSpaces(writeWrapped(pieces, WRAPPERS, { before: '', after }, write));
}

/** Authors separate words by several spaces; code keeps its spaces. */
function singleSpaces(markdown: string): string {
  return markdown.replace(/\\.|(`{1,50})(?!`)[\s\S]{1,2000}?(?<!`)\1(?!`)| {2,}/g, (match) =>
    match.startsWith(' ') ? ' ' : match,
  );
}

/** Inline formatting: how its value is read, and how it wraps text. */
interface Wrapper {
  value(marks: Marks): string | undefined;
  /** @param after the next character */
  wrap(inner: string, value: string, after: string): string;
  /** Markdown's delimiter, if there is one. */
  sign?: string;
  /** The equivalent HTML element, used where the delimiter would not be recognized. */
  tag?: string;
  /**
   * The delimiter must follow CommonMark's flanking rules: next to a word inside, and not between a letter and
   * punctuation.
   */
  flanking?: boolean;
}

const flag = (mark: keyof Marks) => (marks: Marks) => (marks[mark] ? 'yes' : undefined);
const around = (sign: string) => (inner: string) => `${sign}${inner}${sign}`;
/** Spaces inside `^…^` and `~…~` are escaped. */
const raised = (sign: string) => (inner: string) =>
  `${sign}${inner.replace(/(?<!\\) /g, '\\ ')}${sign}`;

/** Ordered from outermost to innermost. */
const WRAPPERS: Wrapper[] = [
  { value: ({ link }) => link, wrap: wrapLink },
  {
    value: (marks) => spanValue(marks),
    wrap: (inner, value) => `[${inBrackets(inner)}]{${value}}`,
  },
  { value: flag('underline'), wrap: (inner) => `[${inBrackets(inner)}]{.underline}` },
  { value: flag('smallCaps'), wrap: (inner) => `[${inBrackets(inner)}]{.smallcaps}` },
  { value: flag('bold'), wrap: around('**'), sign: '**', tag: 'strong', flanking: true },
  { value: flag('italic'), wrap: around('*'), sign: '*', tag: 'em', flanking: true },
  { value: flag('strike'), wrap: around('~~'), sign: '~~', tag: 's', flanking: true },
  { value: flag('superscript'), wrap: raised('^'), sign: '^', tag: 'sup' },
  { value: flag('subscript'), wrap: raised('~'), sign: '~', tag: 'sub' },
  { value: flag('code'), wrap: wrapCode },
];

function spanValue({ language, direction }: Marks): string | undefined {
  const parts = [language && `lang=${language}`, direction && !language && `dir=${direction}`];
  return parts.filter(Boolean).join(' ') || undefined;
}

function wrapLink(inner: string, url: string, after: string): string {
  const plain = inner.replace(/\\(.)/g, '$1');
  if (plain === url || `mailto:${plain}` === url)
    return plain === url ? autolink(url, after) : `<${plain}>`;
  return `[${inBrackets(inner)}](${linkTarget(url)})`;
}

function wrapCode(inner: string): string {
  const text = inner.replace(/\\([\\`*${^~_<&!@[:])/g, '$1');
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Formatting of punctuation alone, such as a colon, is a typing accident. */
function plainSigns(inlines: Inline[]): Inline[] {
  return inlines.map((inline, index) => {
    if (inline.kind !== 'text' || !/^[\s.,:;–—-]+$/.test(inline.text)) return inline;
    const marks = { ...inline.marks };
    const beside = [inlines[index - 1], inlines[index + 1]];
    for (const mark of ['bold', 'italic', 'underline', 'superscript'] as const)
      if (!beside.some((each) => each?.kind === 'text' && each.marks[mark])) delete marks[mark];
    return { ...inline, marks };
  });
}

/** White space between runs takes their common formatting, so that `*a* *b*` becomes `*a b*`. */
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

/**
 * Merges consecutive runs that are written alike in Markdown. Merges adjacent formulas too, because `$$` would start a
 * display formula.
 */
export function mergeRuns(inlines: Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.kind === 'anchor' || (inline.kind === 'text' && inline.text === '')) continue;
    if (inline.kind === 'text' && last?.kind === 'text' && canMerge(last, inline)) {
      merged.splice(-1, 1, { ...last, text: last.text + inline.text });
    } else if (inline.kind === 'formula' && last?.kind === 'formula')
      merged.splice(-1, 1, joinFormulas(last, inline));
    else merged.push(inline);
  }
  return merged;
}

function joinFormulas(a: Formula, b: Formula): Formula {
  return {
    ...a,
    tex: `${a.tex.trim()} ${b.tex.trim()}`,
    span: { start: a.span.start, end: b.span.end },
  };
}

function canMerge(a: TextRun, b: TextRun): boolean {
  const alike = WRAPPERS.every(({ value }) => value(a.marks) === value(b.marks));
  return alike && a.start + a.text.length === b.start && a.joined === b.joined;
}

/** @param touches the characters before and after */
function writeWrapped(
  inlines: Inline[],
  wrappers: Wrapper[],
  touches: Touches,
  write: (piece: Inline) => string,
): string {
  const [wrapper, ...inner] = wrappers;
  if (!wrapper) return inlines.map(write).join('');
  const written: string[] = [];
  let { before } = touches;
  for (const group of groupsOf(inlines, wrapper, touches)) {
    // Inside formatting, the delimiter is adjacent at both ends; outside, the text already written.
    const ends =
      group.value === undefined ? { before, after: group.after } : { before: '', after: '' };
    const text = writeWrapped(group.inlines, inner, ends, write);
    const piece = group.value === undefined ? text : wrapTight(text, group, wrapper, before);
    written.push(piece);
    before = piece.at(-1) ?? before;
  }
  return written.join('');
}

interface Group {
  value?: string;
  inlines: Inline[];
  /** The adjacent characters. */
  before: string;
  after: string;
}

function groupsOf(inlines: Inline[], wrapper: Wrapper, touches: Touches): Group[] {
  const groups: Group[] = [];
  for (const [index, inline] of inlines.entries()) {
    const value =
      inline.kind === 'text' ? wrapper.value(inline.marks) : insideValue(inlines, index, wrapper);
    const last = groups.at(-1);
    if (last && last.value === value) last.inlines.push(inline);
    else groups.push({ value, inlines: [inline], before: '', after: '' });
  }
  for (const [index, group] of groups.entries()) {
    group.before = index === 0 ? touches.before : lastCharacter(groups[index - 1]?.inlines.at(-1));
    group.after =
      index === groups.length - 1 ? touches.after : firstCharacter(groups[index + 1]?.inlines[0]);
  }
  return groups;
}

/** A break between two runs with the same value does not separate them. */
function insideValue(inlines: Inline[], index: number, wrapper: Wrapper): string | undefined {
  const before = inlines[index - 1];
  const after = inlines[index + 1];
  if (before?.kind !== 'text' || after?.kind !== 'text' || inlines[index]?.kind !== 'break')
    return undefined;
  const value = wrapper.value(before.marks);
  return value === wrapper.value(after.marks) ? value : undefined;
}

function lastCharacter(inline: Inline | undefined): string {
  return inline?.kind === 'text' ? (inline.text.at(-1) ?? '') : '';
}

function firstCharacter(inline: Inline | undefined): string {
  if (inline?.kind === 'text') return inline.text[0] ?? '';
  return inline && inline.kind !== 'break' ? OBJECT : '';
}

/** A bare key would go on over these characters. */
const GOES_ON = /^[\p{L}\p{N}$<&+~/#%_{-]/u;

function endKey(markdown: string, after: string): string {
  return GOES_ON.test(after) ? markdown.replace(/@([\w-]{1,200})$/, '@{$1}') : markdown;
}

/** The first character that is written for a piece. */
export function firstWritten(inline: Inline | undefined): string {
  if (!inline) return '';
  if (inline.kind === 'text') return openingSign(inline.marks) ?? inline.text.slice(0, 1);
  if (inline.kind === 'works' || inline.kind === 'reference')
    return firstWritten(inline.printed[0]);
  return inline.kind === 'markup' ? inline.markdown.slice(0, 1) : FIRST_SIGNS[inline.kind];
}

/** Of the outermost formatting. */
function openingSign(marks: Marks): string | undefined {
  const wrapper = WRAPPERS.find(({ value }) => value(marks) !== undefined);
  return wrapper && (wrapper.sign?.slice(0, 1) ?? '[');
}

const FIRST_SIGNS = { break: ' ', formula: '$', note: '[', picture: '!', anchor: '' } as const;

/**
 * Moves white space out of the formatting, and punctuation if it is next to a letter (CommonMark's flanking rule).
 * Writes HTML if the delimiter would still not be recognized.
 *
 * @param before the last character already written
 */
function wrapTight(text: string, group: Group, wrapper: Wrapper, before: string): string {
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  const tail = text.trim() === '' ? '' : (/(?<!\s)\s*$/.exec(text)?.[0] ?? '');
  const inner = text.slice(lead.length, text.length - tail.length);
  if (inner === '') return text;
  const { sign, tag, flanking } = wrapper;
  if (!sign || !tag)
    return lead + wrapper.wrap(inner, group.value ?? '', tail.at(0) ?? group.after) + tail;
  const touches = {
    before: lead === '' ? before || group.before : '',
    after: tail === '' ? group.after : '',
  };
  const moved = flanking
    ? movePunctuation(inner, group, touches)
    : { before: '', inner, after: '' };
  if (moved.inner === '') return text;
  const collides = clashes(sign, moved, touches, lead === '' ? before : '');
  const wrapped = collides ? `<${tag}>${moved.inner}</${tag}>` : wrapper.wrap(moved.inner, '', '');
  return lead + moved.before + wrapped + moved.after + tail;
}

interface Moved {
  before: string;
  inner: string;
  after: string;
}
interface Touches {
  before: string;
  after: string;
}

const EDGE_START = /^(?:\\?[^\p{L}\p{N}\s\\])+/u;
const EDGE_END = /(?:\\?[^\p{L}\p{N}\s\\]){1,100}$/u;

/** Moves only punctuation of the text itself, not the delimiters of inner formatting. */
function movePunctuation(inner: string, group: Group, touches: Touches): Moved {
  const plain = group.inlines.every(
    (inline) => inline.kind === 'text' && !hasInnerMarks(inline.marks),
  );
  const before = plain && isWord(touches.before) ? (EDGE_START.exec(inner)?.[0] ?? '') : '';
  const rest = inner.slice(before.length);
  const after = plain && isWord(touches.after) ? (EDGE_END.exec(rest)?.[0] ?? '') : '';
  const kept = rest.slice(0, rest.length - after.length);
  // White space before a bracket moves out with it.
  const end = kept.trimEnd().length;
  const start = Math.min(end, kept.length - kept.trimStart().length);
  return {
    before: before + kept.slice(0, start),
    inner: kept.slice(start, end),
    after: kept.slice(end) + after,
  };
}

function hasInnerMarks(marks: Marks): boolean {
  return [
    marks.bold && marks.italic,
    marks.strike,
    marks.superscript,
    marks.subscript,
    marks.code,
    marks.link,
  ].some(Boolean);
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** A delimiter at these positions would be parsed differently. */
function clashes(
  sign: string,
  { inner, before, after }: Moved,
  touches: Touches,
  written: string,
): boolean {
  const [first] = sign;
  const edges = [inner[0], inner.at(-1)];
  const nested = edges.includes(first) && !(sign === '**' && /^\*[^*\\]+\*$/.test(inner));
  const neighbour =
    (before === '' && written === first) || (after === '' && touches.after === first);
  // A bare address goes on over the delimiter.
  const isSmall = sign === '^' || sign === '~';
  if ((isSmall || touches.after.trim() !== '') && BARE_ADDRESS.test(inner)) return true;
  // "^[" starts a note.
  const note = sign === '^' && inner.startsWith('[');
  if (nested || neighbour || note || (first === '^' && /[~^]/.test(inner))) return true;
  if (sign === '^' || sign === '~')
    return /\n|[~^]/.test(inner.replace(/\\./g, '')) || touches.after === first;
  const punctuated = (edge: string | undefined) => edge !== undefined && !isWord(edge);
  return (
    (punctuated(inner[0]) && before === '' && isWord(touches.before)) ||
    (punctuated(inner.at(-1)) && after === '' && isWord(touches.after))
  );
}

const BARE_ADDRESS = /(?:https?:\/\/|www\.)\S{1,4000}$/i;

function writePiece(inline: Inline, writer: InlineWriter, after: string): string {
  const { ledger } = writer;
  switch (inline.kind) {
    case 'text':
      claim(
        ledger,
        { start: inline.start, end: inline.start + inline.text.length },
        inline.joined ? 'joined' : 'article',
      );
      return inline.marks.link === inline.text
        ? inline.text
        : escapeText(inline.text.replace(/[\n\r\t]+/g, ' '), after);
    case 'break':
      return inline.as === 'hard' ? '\\\n' : ' ';
    case 'note':
      return `[^${writer.noteLabel(inline.id)}]`;
    case 'picture':
      return `![${inBrackets(escapeText(inline.alt))}](${writer.imagePath(inline.image)})`;
    case 'formula':
      claim(ledger, inline.span, 'formula');
      // A digit behind the sign would make it a price.
      return `$${plainTex(inline.tex)}$${/^\d/.test(after) ? '<!-- -->' : ''}`;
    case 'markup':
      if (inline.span) claim(ledger, inline.span, inline.fate ?? 'article');
      return endKey(inline.markdown, after);
    case 'works':
    case 'reference':
      return writeInlines(inline.printed, writer);
    case 'anchor':
      return '';
  }
}
