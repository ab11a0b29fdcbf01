/** Abstracts and keywords, in each language of a page. */
import type { RandomNumbers } from '../../random.ts';
import type { Byline } from './byline.ts';
import { furniture, selfCitation, statements } from './extras.ts';
import { type Source, type Summary, sourceOf } from './paper.ts';
import { joinParts, type Part, type Row, row } from './parts.ts';
import { factSlots, phrase, remember, type Sheet } from './sheet.ts';

/** Abstract and keywords, in each language of the page. */
export function summaries(sheet: Sheet, byline: Byline): Row[] {
  const { paper, source, layout } = sheet;
  const { random } = source;
  const own = summaryRows(paper, source, sheet, true);
  const others = paper.translations.map((other) => {
    const otherSource = sourceOf(other.language, random);
    const title =
      sheet.truth.translations?.[other.language]?.title === undefined && random.chance(0.4)
        ? [translatedTitle(other, sheet)]
        : [];
    const names = random.chance(title.length > 0 ? 0.6 : 0.15) ? byline.repeated(otherSource) : [];
    return [...title, ...names, ...summaryRows(other, otherSource, sheet, false)];
  });
  if (layout.frame === 'two languages side by side') return sideBySide(own, others.flat(), random);
  const isForeignFirst = random.chance(0.2);
  return isForeignFirst ? [...others.flat(), ...own] : [...own, ...others.flat()];
}

function sideBySide(left: Row[], right: Row[], random: RandomNumbers): Row[] {
  const cell = { table: 0, row: 0, bordered: random.chance(0.3) };
  return [
    ...left.map((each) => ({ ...each, cell: { ...cell, column: 0 } })),
    ...right.map((each) => ({ ...each, cell: { ...cell, column: 1 } })),
  ];
}

function summaryRows(summary: Summary, source: Source, sheet: Sheet, isOwn: boolean): Row[] {
  const { random } = source;
  const abstract = random.chance(isOwn ? 0.93 : 1)
    ? abstractRows(summary, source, sheet, isOwn)
    : [];
  const keywords = random.chance(0.83) ? keywordRows(summary, source, sheet, isOwn) : [];
  return random.chance(0.07) ? [...keywords, ...abstract] : [...abstract, ...keywords];
}

/** Separates sentences: Chinese and Japanese have no space there. */
function gapOf(language: string): string {
  return /^(?:zh|ja)$/.test(language) ? '' : ' ';
}

function abstractRows(
  { abstract, structure, language }: Summary,
  { random, words }: Source,
  sheet: Sheet,
  isOwn: boolean,
): Row[] {
  const tag = isOwn ? {} : { language };
  const isPublished = isOwn && sheet.layout.frame === "publisher's page";
  const last =
    isOwn && language === 'en' && random.chance(0.06) ? [words.text('abstract-last')] : [];
  const paragraphs = structuredAbstract([...abstract, ...last], structure, gapOf(language), random);
  const text = paragraphs.join(' ');
  if (isOwn) sheet.truth.abstract = text;
  else remember(sheet.truth, language, { abstract: text });
  const parts = paragraphs.map((text): Part => ({ text, field: 'abstract', ...tag }));
  const isRun = structure.length === 0 || (!isPublished && random.chance(0.4));
  const lines = parts.map((part) => row('abstract', [part], { joined: true }));
  const run = row(
    'abstract',
    joinParts(
      lines.map((line) => line.parts),
      ' ',
    ),
  );
  const body = isRun ? [run] : isPublished ? interrupted(lines, sheet) : lines;
  if (isOwn && random.chance(0.04)) addNote(body, sheet);
  if (isOwn && structure.length === 0 && random.chance(sheet.isWord ? 0.1 : 0.22)) return body;
  const marks = { bold: true };
  const label: Part = {
    text: words.text('abstract-label'),
    field: 'abstract-label',
    marks,
    ...tag,
  };
  if (random.chance(0.45))
    return withRunIn(label, random.pick([': ', ': ', '. ', ' ', '—', ' – ', '. – ', ' : ']), body);
  return [
    row('abstract-label', [{ ...label, text: label.text + random.pick(['', '', '', ':', '.']) }]),
    ...body.map((each) => ({ ...each, joined: true })),
  ];
}

/** Notes of the page's other column stand between the paragraphs of the abstract. */
function interrupted(lines: Row[], sheet: Sheet): Row[] {
  const { random } = sheet.source;
  return lines.flatMap((line) => {
    const draw = random.next();
    if (draw < 0.4) return [line];
    if (draw < 0.6) return [line, ...statements(sheet, 1)];
    if (draw < 0.75) return [line, ...selfCitation(sheet)];
    return [
      line,
      ...(draw < 0.88 ? furniture(sheet) : phrase(sheet, 'licence', 'note', 'licence')),
    ];
  });
}

/** Thanks in the paragraph of the abstract. */
function addNote(rows: Row[], sheet: Sheet): void {
  const last = rows.at(-1);
  const note = sheet.source.words.parts('thanks', 'note', factSlots(sheet));
  if (last) rows[rows.length - 1] = { ...last, parts: [...last.parts, { text: ' ' }, ...note] };
}

/** The label stands at the start of the first row. */
function withRunIn(label: Part, separator: string, [first, ...rows]: Row[]): Row[] {
  return first
    ? [{ ...first, joined: false, parts: [label, { text: separator }, ...first.parts] }, ...rows]
    : [];
}

function structuredAbstract(
  sentences: string[],
  structure: string[],
  gap: string,
  random: RandomNumbers,
): string[] {
  if (structure.length === 0) return [sentences.join(gap)];
  const size = Math.ceil(sentences.length / structure.length);
  const colon = random.pick([': ', ': ', '. ', ' – ', '\n', '\n', ':\n']);
  return structure.flatMap((label, index) => {
    const own = sentences.slice(index * size, (index + 1) * size);
    return own.length > 0 ? (label + colon + own.join(gap)).split('\n') : [];
  });
}

function keywordRows(
  { keywords, language }: Summary,
  { random, words }: Source,
  sheet: Sheet,
  isOwn: boolean,
): Row[] {
  const tag = isOwn ? {} : { language };
  if (isOwn) sheet.truth.keywords = keywords;
  else remember(sheet.truth, language, { keywords });
  const comma = /^(?:zh|ja)$/.test(language)
    ? random.pick(['；', '，', '、'])
    : /^(?:ar|fa|ur)$/.test(language)
      ? '، '
      : ', ';
  const separator = random.pick([comma, comma, comma, '; ', '; ', ' · ', ' – ', ' / ', '. ']);
  const list: Part = {
    text: keywords.join(separator) + random.pick(['', '', '.']),
    field: 'keywords',
    ...tag,
  };
  if (isOwn && random.chance(0.03)) return [row('keywords', [list])];
  const label: Part = {
    text: words.text('keywords-label'),
    field: 'keywords-label',
    marks: random.pick([{ bold: true }, { italic: true }, { bold: true }, {}]),
    ...tag,
  };
  if (random.chance(0.8))
    return [
      row('keywords', [
        label,
        { text: random.pick([': ', ': ', ': ', ' – ', '. ', ' ', ' : ', '—']) },
        list,
      ]),
    ];
  if (random.chance(0.25)) {
    const lines = keywords.map((text) =>
      row('keywords', [{ text, field: 'keywords', ...tag }], { joined: true }),
    );
    return [row('abstract-label', [label]), ...lines];
  }
  return [row('abstract-label', [label]), row('keywords', [list], { joined: true })];
}

export function translatedTitle(other: Summary, { truth, titleCase, source }: Sheet): Row {
  const title = titleCase(other.title);
  remember(truth, other.language, { title });
  const isBracketed = source.random.chance(0.1);
  const part: Part = { text: title, field: 'title', language: other.language };
  return row('title', isBracketed ? [{ text: '[' }, part, { text: ']' }] : [part]);
}
