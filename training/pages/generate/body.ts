/** What follows a front page: the beginning of the text, or a whole document. */

import { backMatter } from './back.ts';
import { type Counts, drawElement } from './elements.ts';
import type { Layout } from './layouts.ts';
import { paginated, withFoot } from './pages.ts';
import type { Paper, Source } from './paper.ts';
import { type Part, type Row, row, splitRow } from './parts.ts';
import { capital } from './wording.ts';

/** How the headings of a document are numbered; how deep they go. */
interface Outline {
  style: 'none' | 'arabic' | 'roman' | 'word' | 'chinese';
  form: string;
  counts: number[];
  isRunIn: boolean;
  elements: Counts;
}

export interface BodyOptions {
  isWhole: boolean;
  isWord: boolean;
  /** Whether no abstract stands above the text. */
  isBare: boolean;
  layout: Layout;
  /** Of the first page. */
  foot: Row[];
}

export function drawBody(paper: Paper, source: Source, options: BodyOptions): Row[] {
  const { random } = source;
  const { isWhole, isBare, layout, foot } = options;
  const outline = drawOutline(source, options);
  if (!isWhole && random.chance(isBare ? 0 : 0.05)) return foot;
  const long = random.chance(0.08) ? random.integer(8, 25) : 0;
  const isReview = layout.frame === 'book review' || layout.frame === 'letter';
  const start = [
    ...titleAgain(paper, source),
    ...epigraph(source),
    ...salutation(source, layout),
    ...(isReview ? [] : firstHeading(source, outline, layout)),
    ...(layout.frame === 'text only' && random.chance(0.5)
      ? drawElement(source, outline.elements)
      : []),
    ...(layout.frame === 'letter' && random.chance(0.2) ? poem(source) : []),
    ...paragraphs(source, isWhole ? random.integer(2, 6) : long || random.integer(1, 3)),
  ];
  if (isWhole) {
    const all = [...start, ...rest(paper, source, outline, isReview)];
    return paginated(withFoot(all, foot, source), source, options);
  }
  const rows = random.chance(0.35) ? [...start, ...section(source, outline, 1)] : start;
  return withFoot(paginated(rows, source, options), foot, source);
}

/** Sections, conclusion, back matter and references of a whole document. */
function rest(paper: Paper, source: Source, outline: Outline, isReview: boolean): Row[] {
  const { random, words } = source;
  const sections = Array.from({ length: isReview ? 0 : random.integer(2, 7) }, () =>
    section(source, outline, 1),
  );
  const conclusion = random.chance(0.8)
    ? [heading(words.text('conclusion'), 1, outline), ...paragraphs(source, random.integer(1, 3))]
    : [];
  return [...sections.flat(), ...conclusion, ...backMatter(paper, source, outline.elements.isWord)];
}

function drawOutline({ random, language }: Source, { isWord }: BodyOptions): Outline {
  const isChinese = /^(?:zh|ja)$/.test(language);
  const styles = ['none', 'none', 'arabic', 'arabic', 'roman', isWord ? 'word' : 'none'] as const;
  return {
    style: isChinese && random.chance(0.6) ? 'chinese' : random.pick(styles),
    form: random.pick(['. ', '. ', ' ', ') ', '.']),
    counts: [],
    isRunIn: random.chance(0.3),
    elements: { figures: 0, tables: 0, lists: 0, isWord },
  };
}

/** Some files repeat the title above the text. */
function titleAgain(paper: Paper, { random }: Source): Row[] {
  return random.chance(0.04) ? [row('title', [{ text: paper.title, field: 'title' }])] : [];
}

/** Short lines. */
function poem({ random, words }: Source): Row[] {
  return Array.from({ length: random.integer(6, 16) }, (_, index) => {
    const line = words.text(random.pick(['quote', 'heading-free', 'quote']));
    return row('body', [{ text: line + random.pick(['', ',', '.']), field: 'body' }], {
      joined: index % 4 > 0,
    });
  });
}

function salutation({ words }: Source, { frame }: Layout): Row[] {
  return frame === 'letter'
    ? [row('body', [{ text: words.text('short-start'), field: 'body' }])]
    : [];
}

function epigraph({ random, words }: Source): Row[] {
  if (!random.chance(0.05)) return [];
  return splitRow(
    row('quote', [{ text: words.text('epigraph').replaceAll('\n', ' '), field: 'body' }]),
  );
}

/** "Introduction", a heading of its own, or none. */
function firstHeading(source: Source, outline: Outline, { frame }: Layout): Row[] {
  const draw = source.random.next();
  if (draw < 0.27 && frame !== 'text only') return [];
  const text =
    draw < 0.75 && frame !== 'text only'
      ? source.words.text('introduction')
      : capital(source.words.text(draw < 0.6 ? 'heading' : 'heading-free'));
  return [heading(text, 1, outline)];
}

function heading(text: string, level: number, outline: Outline): Row {
  const { counts, style, form } = outline;
  counts.length = Math.min(counts.length, level);
  counts[level - 1] = (counts[level - 1] ?? 0) + 1;
  for (let at = 0; at < level; at++) counts[at] ??= 1;
  const hasNumber = /^[\p{N}ⅠⅤ]|^[一二三四五]、/u.test(text);
  const own = counts[level - 1] ?? 1;
  const numbers: Record<Outline['style'], string> = {
    none: '',
    word: '',
    arabic: counts.join('.') + form,
    roman: `${[ROMAN[own - 1] ?? 'I', String.fromCharCode(64 + own), String(own)][level - 1]}${form}`,
    chinese: [`${CHINESE[own - 1]}、`, `（${CHINESE[own - 1]}）`, `${own}. `][level - 1] ?? '',
  };
  const number = hasNumber ? '' : numbers[style];
  return row('heading', [{ text: number + text, field: 'heading' }], {
    level,
    ...(style === 'word' && { autoNumber: counts.join('.') + form.trim() }),
  });
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const CHINESE = [...'一二三四五六七八九十'];

/** Paragraphs that cite, in one style for all. */
function paragraphs(source: Source, count: number): Row[] {
  const { random, words, language } = source;
  const gap = /^(?:zh|ja)$/.test(language) ? '' : ' ';
  const cite = random.pick([undefined, ...CITATIONS]);
  const isFragment = random.chance(0.04);
  const isRepeated = random.chance(0.04);
  const noteChance = random.pick([0, 0, 0.3]);
  const texts = Array.from({ length: count }, () => {
    const sentences = new Set(
      Array.from({ length: random.integer(2, 7) }, () => capital(words.text('prose'))),
    );
    return [...sentences].map((text) => cited(text, cite, source)).join(gap);
  });
  if (isFragment && texts[0]) texts[0] = texts[0].split(' ').slice(3).join(' ') || texts[0];
  return texts.map((text) => {
    const body: Part = { text: (isRepeated && texts[0]) || text, field: 'body' };
    return row('body', random.chance(noteChance) ? noted(body, source) : [body]);
  });
}

/** A footnote is called at the end of the paragraph. */
function noted(body: Part, { words }: Source): Part[] {
  return [body, { text: '', note: [{ text: words.text('footnote'), field: 'footnote' }] }];
}

/** Forms of citations; "#" is a number. */
const CITATIONS = ' [#]| [#, #]|#|#,#| (@ et al., %)| (@, %)| (@ and @ %)| (@, %; @, %)'.split('|');

function cited(text: string, form: string | undefined, { random, words }: Source): string {
  if (!form || !random.chance(0.4)) return text;
  const filled = form
    .replace(/#/g, () => String(random.integer(1, 40)))
    .replace(/@/g, () => words.slot('surname'))
    .replace(/%/g, () => words.slot('year2'));
  return /^\d/.test(filled) ? text + filled : text.replace(/(?=[.!?。]$)/, filled);
}

/** A heading with its paragraphs, elements and subsections. */
function section(source: Source, outline: Outline, level: number): Row[] {
  const { random, words } = source;
  const text = random.chance(0.6) ? words.text('heading') : capital(words.text('heading-free'));
  const head = heading(text, level, outline);
  const body = paragraphs(source, random.integer(1, 4)).flatMap((paragraph) =>
    random.chance(0.2) ? [paragraph, ...drawElement(source, outline.elements)] : [paragraph],
  );
  const count = level < 3 && random.chance(level === 1 ? 0.4 : 0.25) ? random.integer(1, 3) : 0;
  const below = Array.from({ length: count }, () => section(source, outline, level + 1));
  return [...headed(head, body, level, outline), ...below.flat()];
}

/** Low headings may stand at the start of their paragraph: "Participants. We asked …". */
function headed(head: Row, [first, ...others]: Row[], level: number, outline: Outline): Row[] {
  if (!first || level === 1 || !outline.isRunIn)
    return [head, ...(first ? [first] : []), ...others];
  const marks = level === 2 ? { bold: true } : { italic: true };
  const label = head.parts.map((part) => ({ ...part, marks }));
  return [{ ...first, parts: [...label, { text: '. ' }, ...first.parts] }, ...others];
}
