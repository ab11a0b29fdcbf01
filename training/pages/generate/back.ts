/** What follows the text of a whole document: thanks, statements, references and appendices. */
import type { Paper, Source } from './paper.ts';
import { type Part, type Row, row } from './parts.ts';
import { referenceRows } from './references.ts';
import { capital, type Slots } from './wording.ts';

export function backMatter(paper: Paper, source: Source, isWord: boolean): Row[] {
  const { random } = source;
  const facts = factsOf(paper);
  const some = (chance: number, make: () => Row[]) => (random.chance(chance) ? make() : []);
  const before = [
    some(0.4, () => thanks(source, facts)),
    some(0.35, () => declarations(source, facts)),
    some(0.1, () => aboutAuthor(source, facts)),
  ];
  const list = some(0.93, () => references(source, isWord));
  const after = [
    some(0.2, () => appendix(source)),
    some(0.12, () => aboutAuthor(source, facts)),
    some(0.1, () => declarations(source, facts)),
    some(0.05, () => notes(source)),
  ];
  return [...random.shuffled(before).flat(), ...list, ...random.shuffled(after).flat()];
}

function factsOf(paper: Paper): Slots {
  const [first, second] = paper.authors;
  const values: Record<string, string> = {
    author: first ? `${first.given} ${first.family}`.trim() : '',
    author2: second ? `${second.given} ${second.family}`.trim() : 'A. Smith',
    initials: `${first?.given.charAt(0) ?? ''}${first?.family.charAt(0) ?? ''}`,
    institution: paper.places[0]?.institution ?? '',
    journal: paper.journal,
    email: first?.email ?? '',
    orcid: first?.orcid ?? '',
    year: String(paper.year),
    host: 'journals.example.org',
    doi: paper.doi,
  };
  return (slot) => values[slot];
}

function topHeading(text: string): Row {
  return row('heading', [{ text, field: 'heading' }], { level: 1 });
}

function thanks({ words, random }: Source, facts: Slots): Row[] {
  const text = Array.from({ length: random.integer(1, 3) }, () => words.text('thanks', facts)).join(
    ' ',
  );
  const label = words.text('thanks-label');
  const note: Part = { text, field: 'note' };
  if (random.chance(0.25))
    return [row('note', [{ text: `${label}: `, field: 'note', marks: { bold: true } }, note])];
  return [topHeading(label), row('body', [note])];
}

function declarations({ words, random }: Source, facts: Slots): Row[] {
  const isApart = random.chance(0.5);
  return Array.from({ length: random.integer(1, 4) }, () => {
    const [label = '', text = ''] = words.text('declaration', facts).split(' = ');
    const bold: Part = { text: `${label}: `, field: 'note', marks: { bold: true } };
    if (isApart) return [topHeading(label), row('body', [{ text, field: 'note' }])];
    return [row('note', [bold, { text, field: 'note' }])];
  }).flat();
}

function aboutAuthor({ words }: Source, facts: Slots): Row[] {
  return [row('note', [{ text: words.text('note', facts).replaceAll('\n', ' '), field: 'note' }])];
}

function references(source: Source, isWord: boolean): Row[] {
  const { random, words } = source;
  const rows = referenceRows(source, isWord);
  const isDivided = random.chance(0.08) && rows.length > 6;
  const half = Math.floor(rows.length / 2);
  const divided = isDivided
    ? [sub('1'), ...rows.slice(0, half), sub('2'), ...rows.slice(half)]
    : rows;
  const head = random.chance(0.03) ? [] : [topHeading(words.text('references'))];
  return [...head, ...divided];

  function sub(number: string): Row {
    const text = `${number}. ${capital(words.slot('source'))}`;
    return row('heading', [{ text, field: 'heading' }], { level: 2 });
  }
}

function appendix({ random, words }: Source): Row[] {
  const lines = Array.from({ length: random.integer(2, 9) }, (_, index) => {
    const text = random.chance(0.5) ? words.text('prose') : words.text('abstract');
    return row(random.chance(0.5) ? 'list' : 'body', [
      { text: `${index + 1}. ${capital(text)}`, field: 'appendix' },
    ]);
  });
  return [topHeading(words.text('appendix')), ...lines];
}

/** Endnotes that the author typed. */
function notes({ random, words }: Source): Row[] {
  const lines = Array.from({ length: random.integer(3, 12) }, (_, index) => {
    const text = `${index + 1}${random.pick(['. ', ' ', '. '])}${words.text('footnote')}`;
    return row('footnote', [{ text, field: 'footnote' }], { joined: index > 0 });
  });
  return [topHeading(words.text('notes-label')), ...lines];
}
