import type { Label } from '../../src/intake/references/tagger/labels.ts';
import type { Segments } from '../corpus.ts';
import { dateText } from './dates.ts';
import { closed, emphasized, type Print } from './print.ts';
import { title } from './title.ts';

/** How often a style leaves titles of articles out. */
const WITHOUT_TITLE: Record<string, number> = { physics: 0.65, astronomy: 0.6, acs: 0.35 };

/** How often a style writes short names of journals. */
const SHORT_NAMES: Record<string, number> = {
  physics: 0.9,
  acs: 0.85,
  astronomy: 0.85,
  nature: 0.8,
  vancouver: 0.75,
  ieee: 0.5,
  bibtex: 0.3,
  elsevier: 0.5,
  lncs: 0.6,
};

export function article(print: Print): Segments {
  const bare = print.random.chance(WITHOUT_TITLE[print.preset] ?? 0);
  return [...(bare ? [] : [title(print, true)]), ...journal(print)];
}

function journal(print: Print): Segments {
  const { work, layout, random } = print;
  const date: Segments = layout.dateAt === 'author' ? [] : [['date', dateText(print)]];
  const name = journalName(print);
  const numbers = volumeAndPages(print);
  if (print.preset === 'abnt' && random.chance(0.5)) {
    return [name, ['location', `${work.place},`], ...numbers, ...date];
  }
  if (layout.dateAt === 'journal') return [name, ...date, ...numbers];
  if (layout.dateAt === 'volume' || layout.dateAt === 'place') {
    return [name, ...numbers.slice(0, -1), ...date, ...numbers.slice(-1)];
  }
  return [name, ...numbers, ...date];
}

function journalName(print: Print): [Label, string] {
  const { work, layout, random, words, preset } = print;
  const short = random.chance(SHORT_NAMES[preset] ?? 0.1);
  const name = emphasized(print, short ? work.abbreviation : work.container);
  const lead = layout.journalIn ? `${random.pick(words.in)} ` : '';
  return ['journal', lead + closed(name, layout.journalEnd)];
}

function volumeAndPages(print: Print): Segments {
  const { layout, random, preset } = print;
  const section =
    preset === 'physics' && random.chance(0.1) ? random.pick(['A', 'B', 'C', 'D', 'E']) : '';
  const pages = closed(pagesText(print), layout.dateAt === 'end' ? ',' : '');
  return [
    ...(section ? [['journal', section] as [Label, string]] : []),
    ['volume', volumeText(print)],
    ...(random.chance(0.06) ? [] : [['pages', pages] as [Label, string]]),
  ];
}

function volumeText(print: Print): string {
  const { work, layout, random, words } = print;
  const withoutIssue = layout.volume.replace(
    /[(\s,.:/]*(?:no\. |n\. |№ |Heft |H\. )?I?%i[)）期]?/,
    '',
  );
  const form = random.chance(0.15) ? withoutIssue || '%v' : layout.volume;
  const issues = [
    ...Array.from({ length: 12 }, () => String(work.issue)),
    `${work.issue}–${work.issue + 1}`,
    `${work.issue}/${work.issue + 1}`,
    `Suppl ${work.issue}`,
  ];
  const text = form
    .replace('V', random.pick(words.volume))
    .replace('I', random.pick(words.issue))
    .replace('%v', numberText(print))
    .replace('%i', random.pick(issues));
  return text + (random.chance(0.03) ? '' : layout.volumeEnd);
}

/** Roman now and then; in italics or bold where the manuscript has emphasis. */
function numberText({ work, random, marked }: Print): string {
  const number = random.chance(0.05) ? roman(work.volume) : String(work.volume);
  if (!marked || !random.chance(0.35)) return number;
  return random.chance(0.7) ? `*${number}*` : `**${number}**`;
}

function roman(value: number): string {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return value < 100 ? `${tens[Math.floor(value / 10)]}${ones[value % 10]}` : String(value);
}

/** Styles that mostly give the first page alone. */
const FIRST_PAGE_ONLY = new Set(['physics', 'nature', 'astronomy']);

export function pagesText({ work, layout, random, words, preset }: Print): string {
  const [first, last] = work.pages;
  const dash = random.pick(['–', '–', '-', '-', '—', ' – ', ' - ', '–']);
  const short = first > 100 && Math.floor(first / 100) === Math.floor(last / 100);
  const end = short && random.chance(0.12) ? String(last).slice(-2) : String(last);
  const odd = [
    `e${first}${last}`,
    `${first} ff.`,
    `L${first}`,
    `${first}${dash}${last}, ${last + 20}`,
    `Article ${first}`,
  ];
  const alone = random.chance(FIRST_PAGE_ONLY.has(preset) ? 0.6 : 0.04);
  const pages = random.chance(0.03)
    ? random.pick(odd)
    : alone
      ? String(first)
      : `${first}${dash}${end}`;
  return layout.pages.replace('P', random.pick(words.pages)).replace('%p', pages);
}

export function newspaper(print: Print): Segments {
  const { work, layout, random } = print;
  const result: Segments = [
    title(print, true),
    ['journal', closed(emphasized(print, work.container), ',')],
  ];
  if (layout.dateAt !== 'author') result.push(['date', dateText(print)]);
  if (random.chance(0.2))
    result.push(['volume', `${random.pick(['Nr. ', 'no. ', 'No. '])}${work.number},`]);
  if (random.chance(0.4)) result.push(['pages', `p. ${random.pick(['A', 'B', ''])}${work.issue}`]);
  return result;
}
