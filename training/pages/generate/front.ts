/** Puts the parts of a front page in order. */
import type { Field, PageTruth } from '../labelled-page.ts';
import { type Byline, drawByline } from './byline.ts';
import { repositoryCover, sheetOfRepository, thesisCover } from './covers.ts';
import { dateRows, emptyDates } from './dates.ts';
import {
  abbreviations,
  contentsRows,
  furniture,
  highlights,
  masthead,
  selfCitation,
  statements,
} from './extras.ts';
import type { Layout } from './layouts.ts';
import type { Paper, Source } from './paper.ts';
import { type Part, type Row, type RowKind, row } from './parts.ts';
import { drawTitleCase, factSlots, phrase, type Sheet } from './sheet.ts';
import { summaries, translatedTitle } from './summaries.ts';

export interface Front {
  rows: Row[];
  truth: PageTruth;
  /** Whether no abstract stands between the front and the text. */
  isBare: boolean;
  /** What a printed first page has below the beginning of its text. */
  foot: Row[];
}

export function drawFront(paper: Paper, source: Source, layout: Layout, isWord: boolean): Front {
  const { random } = source;
  const isShort = layout.frame === 'book review' || layout.frame === 'letter';
  const isBare = isShort || random.chance(layout.frame === 'thesis' ? 0.6 : 0.15);
  const truth: PageTruth = {};
  const titleCase = drawTitleCase(source);
  const sheet: Sheet = { paper, source, layout, isWord, truth, titleCase, isBare };
  if (layout.frame === 'text only')
    return { rows: loneTitle(sheet), truth, isBare: true, foot: [] };
  const byline = bylineOf(sheet);
  Object.assign(truth, byline.truth);
  const hasFoot = !isWord && !isShort && random.chance(0.35);
  const moved = hasFoot && random.chance(0.5) ? byline.contacts : [];
  const rows = pageOf(sheet, moved.length > 0 ? { ...byline, contacts: [] } : byline);
  const foot = hasFoot ? [...moved, ...footOf(sheet)] : [];
  return { rows, truth, isBare: isBare || truth.abstract === undefined, foot };
}

function footOf(sheet: Sheet): Row[] {
  return someOf(sheet, 1, [
    [0.35, () => phrase(sheet, 'thanks', 'note', 'note')],
    [0.2, () => phrase(sheet, 'note', 'note', 'note')],
    [0.2, () => statements(sheet)],
    [0.25, () => phrase(sheet, 'licence', 'note', 'licence')],
    [0.15, () => (sheet.truth.dates ? [] : dateRows(sheet))],
    [0.15, () => selfCitation(sheet)],
    [0.2, () => phrase(sheet, 'footnote', 'footnote', 'footnote')],
    [0.1, () => phrase(sheet, 'journal', 'journal', 'journal')],
  ]);
}

function bylineOf(sheet: Sheet): Byline {
  const { paper, source, layout, isWord } = sheet;
  const { frame } = layout;
  const isPeopleless = frame === 'anonymous' || (frame === 'letter' && source.random.chance(0.5));
  if (!isPeopleless) return drawByline(paper, source, layout, isWord);
  const none = { authors: [], affiliations: [] };
  return {
    names: frame === 'anonymous' ? anonymousRows(sheet) : [],
    places: [],
    contacts: [],
    repeated: () => [],
    truth: none,
  };
}

function pageOf(sheet: Sheet, byline: Byline): Row[] {
  const { source, layout, isBare } = sheet;
  const { frame } = layout;
  if (frame === 'book review') return reviewPage(sheet, byline);
  if (frame === 'letter') return letterPage(sheet, byline);
  const summary = isBare ? [] : summaries(sheet, byline);
  if (frame === 'thesis')
    return [...thesisCover(sheet, byline), ...summary, ...contentsRows(sheet, 0.4)];
  const top =
    frame === 'title page with labels'
      ? labelPage(sheet, byline)
      : [...opening(sheet), ...titled(sheet, byline)];
  const page = [...top, ...middle(sheet), ...summary, ...closing(sheet)];
  if (frame === "editor's template") return withInstructions(page, source);
  if (frame !== 'cover sheet') return page;
  const cover = source.random.chance(0.5)
    ? repositoryCover(sheet, byline)
    : sheetOfRepository(sheet);
  return [...cover, ...onNewPage(page)];
}

function line(section: string, kind: RowKind, field: Field, { source }: Sheet): Row[] {
  return [row(kind, [{ text: source.words.text(section), field }])];
}

/** A file that is a part of a text may have a title. */
function loneTitle(sheet: Sheet): Row[] {
  const { random, words } = sheet.source;
  if (!random.chance(0.4)) return [];
  const chapter = random.chance(0.3)
    ? [row('label', [{ text: words.text('chapter'), field: 'label' }])]
    : [];
  return [...chapter, ...titleRows({ ...sheet, paper: { ...sheet.paper, translations: [] } })];
}

/** "Erratum" above a title, or as the title. */
function letterPage(sheet: Sheet, byline: Byline): Row[] {
  const { random, words } = sheet.source;
  if (random.chance(0.7))
    return [...line('short-kind', 'kind', 'kind', sheet), ...titled(sheet, byline)];
  const title = words.text('short-kind');
  sheet.truth.title = title;
  return [row('title', [{ text: title, field: 'title' }]), ...byline.names, ...byline.places];
}

/** The title is the reviewed book; the reviewer stands below it. */
function reviewPage(sheet: Sheet, byline: Byline): Row[] {
  const { source, truth, paper } = sheet;
  truth.title = source.words.text('review-title', (slot) =>
    slot === 'title' ? paper.title : undefined,
  );
  const [first, ...names] = byline.names;
  const label: Part[] = source.random.chance(0.6)
    ? [{ text: `${source.words.text('reviewed-by')} `, field: 'label' }]
    : [];
  const reviewer = first ? [{ ...first, parts: [...label, ...first.parts] }, ...names] : [];
  return [
    ...(source.random.chance(0.7) ? line('review-kind', 'kind', 'kind', sheet) : []),
    row('title', [{ text: truth.title, field: 'title' }]),
    ...reviewer,
    ...byline.places,
    ...byline.contacts,
  ];
}

/** Draws each of some parts with its chance, in a random order. */
function someOf({ source }: Sheet, scale: number, parts: [number, () => Row[]][]): Row[] {
  const { random } = source;
  const drawn = parts.map(([chance, make]) => (random.chance(chance * scale) ? make() : []));
  return random.shuffled(drawn).flat();
}

/** What stands above the title. */
function opening(sheet: Sheet): Row[] {
  const { words, random } = sheet.source;
  const isPublished = sheet.layout.frame === "publisher's page";
  const printed = isPublished ? 1 : sheet.isWord ? 0.12 : 0.4;
  const first = random.chance(0.04) ? runningRow(sheet) : [];
  const chapter = random.chance(0.03)
    ? [row('label', [{ text: words.text('chapter'), field: 'label' }])]
    : [];
  const rows = someOf(sheet, 1, [
    [printed, () => phrase(sheet, 'journal', 'journal', 'journal')],
    [isPublished ? 0.7 : 0.2, () => spaced(phrase(sheet, 'kind', 'kind', 'kind'), sheet)],
    [printed / 4, () => phrase(sheet, 'doi-line', 'journal', 'journal')],
    [0.08, () => phrase(sheet, 'strapline', 'note', 'note')],
    [0.03, () => dateRows(sheet)],
    [0.03, () => phrase(sheet, 'licence', 'note', 'licence')],
    [0.03, () => phrase(sheet, 'cite', 'journal', 'journal')],
    [printed / 8, () => selfCitation(sheet)],
    [printed / 5, () => furniture(sheet)],
    [printed / 8, () => furniture(sheet)],
    [0.02, () => line('invocation', 'note', 'note', sheet)],
    [0.02, () => line('dedication', 'note', 'note', sheet)],
  ]);
  const head = random.chance(isPublished ? 0.3 : 0.14) ? masthead(sheet) : [];
  return [...head, ...first, ...rows, ...chapter];
}

/** Some pages set single words with spaces between their letters. */
function spaced(rows: Row[], { source }: Sheet): Row[] {
  if (!source.random.chance(0.06)) return rows;
  const wide = (part: Part) => ({ ...part, text: [...part.text].join(' ').replace(/ {3}/g, '  ') });
  return rows.map((each) => ({ ...each, parts: each.parts.map(wide) }));
}

/** Title and authors; in some pages the authors stand above the title. */
function titled(sheet: Sheet, byline: Byline): Row[] {
  const { random } = sheet.source;
  const title = titleRows(sheet);
  const people = [...byline.names, ...byline.places, ...byline.contacts];
  const draw = random.next();
  if (draw < 0.1) return [...people, ...title];
  if (draw < 0.15 && byline.places.length > 0)
    return [...byline.names, ...title, ...byline.places, ...byline.contacts];
  return [...title, ...people];
}

function titleRows(sheet: Sheet): Row[] {
  const { paper, source, truth, titleCase } = sheet;
  const { random } = source;
  const title = titleCase(paper.title);
  truth.title = title;
  const star: Part[] = random.chance(0.05) ? [thanksMark(sheet)] : [];
  const rows = [row('title', [{ text: title, field: 'title' }, ...star])];
  if (paper.subtitle !== '') {
    const subtitle = titleCase(paper.subtitle);
    truth.subtitle = subtitle;
    const joined = random.chance(0.5);
    rows.push(row('subtitle', [{ text: subtitle, field: 'subtitle' }], { joined }));
  }
  const [other] = paper.translations;
  if (other && random.chance(0.5)) rows.push(translatedTitle(other, sheet));
  return rows;
}

/** A footnote with thanks at the title, or only its mark. */
function thanksMark(sheet: Sheet): Part {
  const note = sheet.source.words.parts('thanks', 'note', factSlots(sheet));
  return { text: '', note: note.map((part) => ({ ...part, field: 'note' as const })) };
}

function anonymousRows({ source }: Sheet): Row[] {
  const text = source.words.text('anonymous');
  return text && source.random.chance(0.4) ? [row('names', [{ text, field: 'note' }])] : [];
}

/** Between the authors and the abstract. */
function middle(sheet: Sheet): Row[] {
  return someOf(sheet, sheet.isWord ? 0.5 : 1, [
    [0.3, () => dateRows(sheet)],
    [0.02, () => emptyDates(sheet)],
    [0.1, () => phrase(sheet, 'doi-line', 'journal', 'journal')],
    [0.06, () => phrase(sheet, 'cite', 'journal', 'journal')],
    [0.05, () => phrase(sheet, 'journal', 'journal', 'journal')],
    [0.08, () => phrase(sheet, 'licence', 'note', 'licence')],
    [0.1, () => phrase(sheet, 'note', 'note', 'note')],
    [0.05, () => runningRow(sheet)],
    [0.06, () => statements(sheet)],
    [0.06, () => selfCitation(sheet)],
    [0.06, () => furniture(sheet)],
    [0.03, () => highlights(sheet)],
  ]);
}

function runningRow({ paper, source }: Sheet): Row[] {
  const label = source.words.text('label-running');
  return [
    row('label', [
      { text: label, field: 'label' },
      { text: paper.runningTitle, field: 'running-title' },
    ]),
  ];
}

/** Below the abstract. */
function closing(sheet: Sheet): Row[] {
  return someOf(sheet, 1, [
    [0.14, () => phrase(sheet, 'note', 'note', 'note')],
    [0.06, () => phrase(sheet, 'licence', 'note', 'licence')],
    [0.05, () => (sheet.truth.dates ? [] : dateRows(sheet))],
    [0.05, () => phrase(sheet, 'cite', 'journal', 'journal')],
    [0.03, () => contentsRows(sheet, 1)],
    [0.06, () => statements(sheet)],
    [0.03, () => abbreviations(sheet)],
    [0.02, () => highlights(sheet)],
    [0.02, () => furniture(sheet)],
  ]);
}

/** A title page on which every fact has a label: "Title: …". */
function labelPage(sheet: Sheet, byline: Byline): Row[] {
  const { paper, source, truth, titleCase } = sheet;
  const { random, words } = source;
  truth.title = titleCase(paper.title);
  const isApart = random.chance(0.2);
  const labelled = (section: string, rows: Row[]): Row[] => {
    const [first, ...others] = rows;
    const text = words.text(section).trimEnd();
    const label: Part = {
      text: text + (text.endsWith('：') ? '' : ' '),
      field: 'label',
      marks: { bold: true },
    };
    if (!first) return [];
    if (isApart) return [row('label', [{ ...label, text: label.text.trim() }]), ...rows];
    return [{ ...first, kind: 'label', joined: false, parts: [label, ...first.parts] }, ...others];
  };
  const extra = Array.from({ length: random.integer(0, 4) }, () =>
    words.parts('label-other', 'label', factSlots(sheet, 'label')),
  );
  const extras = extra.map((parts) => row('label', splitLabel(parts)));
  return [
    ...(random.chance(0.4) ? runningRow(sheet) : []),
    ...labelled('label-title', [row('title', [{ text: truth.title, field: 'title' }])]),
    ...labelled('label-authors', byline.names),
    ...(byline.places.length > 0 ? labelled('label-affiliation', byline.places) : []),
    ...byline.contacts,
    ...(random.chance(0.4) ? runningRow(sheet) : []),
    ...extras,
  ];
}

/** Forms of `## label-other` are "label = value". */
function splitLabel(parts: Part[]): Part[] {
  const [first, ...others] = parts;
  const [label = '', value = ''] = (first?.text ?? '').split(' = ');
  return [
    { text: label, field: 'label' },
    { text: ' ' },
    { text: value, field: 'note' },
    ...others.map((part) => (part.field === 'label' ? { ...part, field: 'note' as const } : part)),
  ];
}

function withInstructions(rows: Row[], { random, words }: Source): Row[] {
  return rows.flatMap((each) =>
    !each.joined && random.chance(0.35)
      ? [row('note', [{ text: words.text('instruction'), field: 'instruction' }]), each]
      : [each],
  );
}

function onNewPage([first, ...others]: Row[]): Row[] {
  return first ? [{ ...first, newPage: true }, ...others] : [];
}
