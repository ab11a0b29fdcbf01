/**
 * Pages that readers of front pages are known to misread, written by hand with the label of each line
 * (`data/training/front/cases.md`). Each is laid out several times, with other words in the place of some.
 */
import { readFileSync } from 'node:fs';
import type { Cues, Draft, Inline, Paragraph, Role } from '../../src/intake/draft.ts';
import { readTextFile } from '../../src/intake/text/read.ts';
import type { Part } from './generate/parts.ts';
import { SpanWriter } from './generate/span-writer.ts';
import { PLAIN } from './generate/word-page.ts';
import type { Field, FieldSpan, LabelledPage } from './labelled-page.ts';

/** Layouts of each page, so that these few pages weigh. */
const REPETITIONS = 8;

interface CaseLine {
  /** "b", "c", "s16", "h1", the name of a role … */
  looks: string[];
  /** Empty for a blank line of a text file. */
  parts: Part[];
}

interface Case {
  name: string;
  format: string;
  lines: CaseLine[];
}

export const readCases = (): LabelledPage[] => casesIn(readFileSync(CASES, 'utf8'));

const CASES = new URL('../../data/training/front/cases.md', import.meta.url);

export function casesIn(text: string): LabelledPage[] {
  const [head = '', ...sections] = text.split(/^## /m);
  const wording: Wording = { groups: [], prose: new Map() };
  for (const [, language, words = ''] of head.matchAll(/^- (?:(\w+): )?(.+)$/gm)) {
    if (!language) wording.groups.push(words.split(' | '));
    else wording.prose.set(language, [...(wording.prose.get(language) ?? []), words]);
  }
  return sections
    .map(caseOf)
    .flatMap((each, index) =>
      [...Array(REPETITIONS).keys()].map((turn) => pageOf(each, index, turn, wording)),
    );
}

interface Wording {
  /** Words that stand for each other. */
  groups: string[][];
  /** Paragraphs for "@en", by language. */
  prose: Map<string, string[]>;
}

/** "Name (word)", then a line for each line of the page: "label looks | text". */
function caseOf(section: string): Case {
  const [head = '', ...lines] = section.trimEnd().split('\n');
  const [, name = '', format = ''] = /^(.*) \((word|text)\)$/.exec(head) ?? [];
  if (format === '') throw new Error(`No format: ${head}`);
  return { name, format, lines: lines.slice(1).flatMap(linesOf) };
}

function linesOf(line: string): CaseLine[] {
  if (line.trim() === '') return [{ looks: [], parts: [] }];
  const [, label = '', text = ''] = /^(.+?) \| (.*)$/.exec(line) ?? [];
  const [field = '', ...looks] = label.split(' ');
  if (field === '') throw new Error(`No label: ${line}`);
  const count = Number(looks.find((look) => /^x\d+$/.test(look))?.slice(1) ?? 1);
  return Array.from({ length: count }, () => ({ looks, parts: partsOf(text, field) }));
}

/** "{given+ Ama} {family Serwaa}{^mark 1}": braces hold what their words are, `+` begins, `^` is raised. */
function partsOf(text: string, label: string): Part[] {
  if (!/\{\^?[a-z-]+\+? /.test(text)) return [{ text, ...fieldOf(label) }];
  return text.split(/(\{[^{}]+\})/).flatMap((piece): Part[] => {
    const [, raised, field = '', own = ''] = /^\{(\^?)([a-z-]+\+?) ([^{}]+)\}$/.exec(piece) ?? [];
    if (piece === '') return [];
    if (own === '') return [{ text: piece }];
    return [{ text: own, ...fieldOf(field), ...(raised && { marks: { superscript: true } }) }];
  });
}

const fieldOf = (label: string): Pick<Part, 'field' | 'begins'> => ({
  field: label.replace('+', '') as Field,
  begins: label.endsWith('+'),
});

function pageOf(each: Case, index: number, turn: number, wording: Wording): LabelledPage {
  const lines = each.lines.flatMap(({ looks, parts }, at): CaseLine[] => {
    const made = parts.map((part) => ({
      ...part,
      text: reworded(withProse(part.text, turn + at, wording), turn, wording),
    }));
    const [first] = made;
    return first && looks.includes('wrap')
      ? wrapped(first, 70 + 6 * turn).map((part) => ({ looks, parts: [part] }))
      : [{ looks, parts: made }];
  });
  return {
    id: `case-${index}-${turn}`,
    group: 'cases',
    source: 'generated',
    layout: each.name,
    language: 'en',
    ...(each.format === 'word' ? wordCase(lines, turn) : textCase(lines)),
    truth: {},
  };
}

/** "@en" is the next of the paragraphs in English. */
function withProse(text: string, turn: number, { prose }: Wording): string {
  return text.replace(/@([a-z]{2})(?![\p{L}.])/gu, (_, language: string) => {
    const paragraphs = prose.get(language) ?? [];
    return paragraphs[turn % paragraphs.length] ?? '';
  });
}

/** The lines of a paragraph, as the text of a PDF has them. */
function wrapped(part: Part, width: number): Part[] {
  const lines = part.text.match(new RegExp(`.{1,${width}}(?: |$)`, 'gu')) ?? [];
  return lines.map((text) => ({ ...part, text: text.trimEnd() }));
}

/** The text with each word of a group replaced by the one that stands `turn` places behind it. */
function reworded(text: string, turn: number, { groups }: Wording): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const small = word.toLowerCase();
    const group = groups.find((words) => words.includes(small));
    if (!group) return word;
    const other = group[(group.indexOf(small) + turn) % group.length] ?? small;
    if (word === word.toUpperCase()) return other.toUpperCase();
    return word === small ? other : other.slice(0, 1).toUpperCase() + other.slice(1);
  });
}

function textCase(lines: CaseLine[]): { draft: Draft; fields: FieldSpan[] } {
  const writer = new SpanWriter();
  for (const { parts } of lines) {
    for (const part of parts) writer.add(part.text, part);
    writer.add('\n');
  }
  const draft = readTextFile(new TextEncoder().encode(writer.text), []);
  if (draft.source.text !== writer.text)
    throw new Error(`The text reader changed a case: ${writer.text.slice(0, 80)}`);
  return { draft, fields: writer.fields() };
}

/** Each line is a paragraph, unless it has the look "br". Every fourth layout has no formatting. */
function wordCase(lines: CaseLine[], turn: number): { draft: Draft; fields: FieldSpan[] } {
  const writer = new SpanWriter();
  const blocks: Paragraph[] = [];
  const isPlain = turn % 4 === 3;
  for (const { looks, parts } of lines.filter((line) => line.parts.length > 0)) {
    const start = writer.text === '' ? 0 : writer.add('\n');
    const last = blocks.at(-1);
    const inlines = parts.map(
      (part): Inline => ({
        kind: 'text',
        text: part.text,
        start: writer.add(part.text, part),
        marks: {
          size: 2 * ((isPlain ? undefined : sizeIn(looks)) ?? 10) + 2 * (turn % 3),
          ...(!isPlain && looks.includes('b') && { bold: true }),
          ...(!isPlain && looks.includes('i') && { italic: true }),
          ...part.marks,
        },
      }),
    );
    if (looks.includes('br') && last) last.inlines.push({ kind: 'break', start }, ...inlines);
    else blocks.push({ kind: 'paragraph', inlines, cues: cuesIn(looks) });
  }
  const source = { text: writer.text, places: [] };
  return {
    draft: { kind: 'word', source, blocks, notes: new Map(), images: [], leftOut: [] },
    fields: writer.fields(),
  };
}

const numberIn = (looks: readonly string[], letter: string): number | undefined => {
  const look = looks.find((each) => each.startsWith(letter) && /^.\d/.test(each));
  return look === undefined ? undefined : Number(look.slice(1));
};

const sizeIn = (looks: readonly string[]): number | undefined => numberIn(looks, 's');

const ROLES: Role[] = ['title', 'subtitle', 'author', 'affiliation', 'abstract', 'keywords'];

function cuesIn(looks: readonly string[]): Cues {
  const heading = numberIn(looks, 'h');
  const role = ROLES.find((each) => looks.includes(each));
  return {
    ...PLAIN,
    ...(heading !== undefined && { heading }),
    ...(role && { role }),
    ...(looks.includes('c') && { align: 'center' }),
    ...(looks.includes('list') && { list: { ordered: false, level: 0, id: '1' } }),
  } as Cues;
}
