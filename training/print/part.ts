import type { Segments } from '../corpus.ts';
import type { Layout } from '../layouts.ts';
import { pagesText } from './article.ts';
import { publication, series } from './book.ts';
import { bareDate, dateText } from './dates.ts';
import { editorsText, naturalNames } from './head.ts';
import { closed, headline, type Print } from './print.ts';
import { title } from './title.ts';

/** Chapters and papers of proceedings. */
export function part(print: Print): Segments {
  const { work, layout, random } = print;
  const heading = title(print, true);
  const pages = pagesText(print);
  if (work.kind === 'chapter' && random.chance(0.03))
    return [heading, ...shortContainer(print, pages)];
  if (print.preset === 'lncs' && random.chance(0.6)) return [heading, ...inSeries(print, pages)];
  const result: Segments = [heading];
  if (layout.partPages === 'before-in') result.push(['pages', pages]);
  const free = work.kind === 'conference' && random.chance(0.6);
  result.push(...CONTAINERS[free ? 'none' : layout.editors](print, containerName(print)));
  if (random.chance(0.08))
    result.push(['volume', `${random.pick(['Vol. ', 'vol. ', 'Bd. '])}${work.issue},`]);
  if (layout.partPages === 'brackets') result.push(['pages', `(${pages}).`]);
  if (layout.partPages === 'after-container')
    result.push(['pages', closed(pages, random.pick(['.', ',']))]);
  if (work.series && random.chance(0.4)) result.push(...series(print));
  result.push(...placeAndYear(print));
  return layout.partPages === 'end' && !random.chance(0.1)
    ? withPages(result, pages, print)
    : result;
}

/** "In: Emerson, E.A. (eds.) Verification. LNCS, vol. 1855, pp. 154–169. Springer, Heidelberg (2000)" */
function inSeries(print: Print, pages: string): Segments {
  const { work, random } = print;
  const whole = closed(containerName(print), random.pick(['.', ',']));
  const edited = random.chance(0.7);
  return [
    ...((edited
      ? [
          ['editor', `${random.pick(print.words.in)} ${editorsText(print)}`],
          ['container-title', whole],
        ]
      : [['container-title', `${random.pick(print.words.in)} ${whole}`]]) as Segments),
    [
      'collection-title',
      `${random.pick(['LNCS', 'LNAI', 'CCIS', work.series ?? 'Lecture Notes in Mathematics'])},`,
    ],
    ['volume', `vol. ${work.number + random.pick([0, 1000, 4000])},`],
    ['pages', `${pages}.`],
    ...publication(print),
  ];
}

/** "In: Urbas/Steffens 2005: 71–76": the collection has its own entry. */
function shortContainer({ work, random, words }: Print, pages: string): Segments {
  const names = work.editors
    .map(({ family }) => family)
    .join(random.pick(['/', ' / ', ' & ', ', ']));
  const year = random.pick([`${work.year}:`, `(${work.year}),`]);
  const editor = `${random.pick(words.in)} ${names}${random.pick(['', ','])}`;
  return [
    ['editor', editor],
    ...(random.chance(0.5) ? ([['date', year]] as Segments) : []),
    ['pages', pages],
  ];
}

function containerName({ work, random, marked }: Print): string {
  const capitals = work.language === 'en' && random.chance(0.6);
  const name = capitals ? headline(work.container) : work.container;
  return marked ? `*${name}*` : name;
}

/** Where the editors of the whole stand. */
const CONTAINERS: Record<Layout['editors'], (print: Print, whole: string) => Segments> = {
  'in-before': (print, whole) => [
    ['editor', `${print.random.pick(print.words.in)} ${editorsText(print)}`],
    ['container-title', closed(whole, print.random.pick(['.', ',', ',', '']))],
  ],
  after: (print, whole) => [
    [
      'container-title',
      `${print.random.pick(print.words.in)} ${closed(whole, print.random.pick([',', '.', ' ']))}`,
    ],
    [
      'editor',
      print.random.chance(0.5)
        ? editorsText(print)
        : `${print.random.pick(['ed. ', 'Ed. ', 'eds. ', 'hrsg. von '])}${naturalNames(print)},`,
    ],
  ],
  'edited-by': (print, whole) => [
    ['container-title', leadIn(print) + closed(whole, print.random.pick([',', ',', '.']))],
    [
      'editor',
      `${print.random.pick(print.words.editedBy)} ${naturalNames(print)}${print.random.pick([',', '.', ','])}`,
    ],
  ],
  none: (print, whole) => {
    const lead = print.random.chance(0.8) ? `${print.random.pick(print.words.in)} ` : '';
    return [['container-title', `${lead}${closed(whole, print.random.pick([',', '.']))}`]];
  },
};

/** MLA writes no "In". */
function leadIn({ random, words, preset }: Print): string {
  return preset === 'mla' && random.chance(0.6) ? '' : `${random.pick(words.in)} `;
}

const MEETING_PLACES = [
  'Las Vegas, NV, USA',
  'Paris, France',
  'New York, NY',
  'Vienna, Austria',
  'Seattle, Washington',
  'Kyoto, Japan',
  'Long Beach, CA',
  'Lahore, Pakistan',
  'São Paulo, Brazil',
  'Amsterdam, The Netherlands',
  'Chicago',
  'Beijing, China',
  'Edinburgh, Scotland',
  'San Francisco, CA, USA',
  'Istanbul, Turkey',
  'Orlando, FL',
];

function placeAndYear(print: Print): Segments {
  const { work, layout, random } = print;
  const meeting = work.kind === 'conference';
  const date: Segments =
    layout.dateAt === 'author'
      ? []
      : [['date', random.chance(0.5) ? bareDate(print) : dateText(print)]];
  if (meeting && random.chance(0.3))
    return [['location', `${random.pick(MEETING_PLACES)},`], ...date];
  return random.chance(meeting ? 0.4 : 0.05) ? date : publication(print);
}

function withPages(segments: Segments, pages: string, { random }: Print): Segments {
  const last = segments.at(-1);
  if (last && !/[,.:;)]$/.test(last[1])) last[1] += random.pick([',', ',', '.', ':']);
  return [...segments, ['pages', pages]];
}
