/** Covers: of theses, reports and student papers, and of repositories. */
import type { Byline } from './byline.ts';
import { noteRows } from './extras.ts';
import { type Part, type Row, row } from './parts.ts';
import { phrase, type Sheet } from './sheet.ts';

/** Institution, kind, title, "submitted by", supervisor, place and year. The supervisor is no author. */
export function thesisCover(sheet: Sheet, byline: Byline): Row[] {
  const { source, paper, titleCase, truth } = sheet;
  const { random, words, language } = source;
  const [place] = paper.places;
  const isUpper = random.chance(0.4);
  const heads = [place?.institution ?? '', place?.department ?? ''].filter(
    (text, index) => text !== '' && (index === 0 || random.chance(0.6)),
  );
  const head = heads.map((text) =>
    row('note', [{ text: isUpper ? text.toLocaleUpperCase(language) : text, field: 'note' }]),
  );
  const kind = [row('kind', [{ text: words.text('thesis-kind'), field: 'kind' }])];
  truth.title = titleCase(paper.title);
  const title = [
    row('title', [...titleLabel(sheet), { text: truth.title, field: 'title' as const }]),
  ];
  const some = (chance: number, section: string) =>
    random.chance(chance) ? noteRows(sheet, section) : [];
  const people = labelledNames(sheet, byline);
  const body = [
    random.chance(0.5) ? [...kind, ...title] : [...title, ...kind],
    some(0.5, 'thesis-line'),
    people,
    some(0.4, 'thesis-line'),
    some(0.75, 'thesis-supervisor'),
    some(0.2, 'thesis-supervisor'),
  ];
  const top = random.chance(0.75) ? [...some(0.2, 'thesis-line'), ...head] : [];
  const bottom = some(0.85, 'thesis-date');
  const rest = top.length > 0 || random.chance(0.5) ? [] : head;
  return [...top, ...body.flat(), ...rest, ...bottom];
}

function titleLabel({ source }: Sheet): Part[] {
  const { random, words } = source;
  return random.chance(0.25)
    ? [{ text: words.text('thesis-title-label'), field: 'label' as const }]
    : [];
}

/** Names behind "by" or "Student:", in the same line or below it. */
function labelledNames({ source }: Sheet, { names, places, contacts }: Byline): Row[] {
  const { random, words } = source;
  const [first, ...others] = names;
  const text = words.text('thesis-by');
  const rest = random.chance(0.35) ? [...places, ...contacts] : places;
  if (!first || random.chance(0.15)) return [...names, ...rest];
  const label: Part = { text: `${text} `, field: 'label' };
  if (random.chance(0.4))
    return [row('label', [{ ...label, text }]), { ...first, joined: true }, ...others, ...rest];
  return [{ ...first, parts: [label, ...first.parts] }, ...others, ...rest];
}

/** A cover that has the article's title and authors, as do those of SSOAR and HAL. */
export function repositoryCover(sheet: Sheet, byline: Byline): Row[] {
  const { source, paper, titleCase } = sheet;
  const { random, words } = source;
  const [title, other] = [titleCase(paper.title), paper.translations[0]];
  const kinds = Array.from({ length: random.integer(1, 2) }, () =>
    row('kind', [{ text: words.text('repository-kind'), field: 'kind' }]),
  );
  const label = { text: words.text('self-citation-label'), field: 'label' as const };
  const [citation, ...more] = phrase(sheet, 'self-citation', 'journal', 'journal');
  const cited = citation
    ? [{ ...citation, parts: [label, { text: ' ' }, ...citation.parts] }, ...more]
    : [];
  return [
    row('title', [{ text: title, field: 'title' }]),
    ...(other && random.chance(0.5)
      ? [row('title', [{ text: other.title, field: 'title', language: other.language }])]
      : []),
    ...byline.repeated(source, true),
    ...random.shuffled([kinds, cited]).flat(),
    ...noteRows(sheet, 'repository-terms'),
  ];
}

/** The sheet that a repository puts in front. */
export function sheetOfRepository(sheet: Sheet): Row[] {
  const { source } = sheet;
  const { random } = source;
  const lines = Array.from({ length: random.integer(2, 6) }, () =>
    phrase(sheet, random.chance(0.25) ? 'cover-citation' : 'cover', 'journal', 'journal'),
  );
  const title = random.chance(0.4)
    ? [row('journal', [{ text: sheet.titleCase(sheet.paper.title), field: 'journal' }])]
    : [];
  return [...title, ...lines.flat()];
}
