import { wordList } from '../src/words/word-list.ts';
import type { RandomNumbers } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Person {
  family: string;
  given: string;
}
export type WorkKind =
  | 'article'
  | 'book'
  | 'chapter'
  | 'conference'
  | 'thesis'
  | 'report'
  | 'web'
  | 'news';

/** A made-up work: every part that a reference could print. */
export interface Work {
  kind: WorkKind;
  language: string;
  authors: Person[] | string;
  editors: Person[];
  translator?: Person;
  year: number;
  month: number;
  day: number;
  title: string;
  /** Journal, book, proceedings, newspaper or site, as printed. */
  container: string;
  /** The journal's short name. */
  abbreviation: string;
  volume: number;
  issue: number;
  pages: [number, number];
  publisher: string;
  place: string;
  institution: string;
  institutionPlace: string;
  edition: number;
  series?: string;
  number: number;
  doi: string;
  url: string;
  accessed: [number, number, number];
}

const KINDS: [WorkKind, number][] = [
  ['article', 0.4],
  ['book', 0.19],
  ['chapter', 0.17],
  ['conference', 0.07],
  ['thesis', 0.03],
  ['report', 0.04],
  ['web', 0.06],
  ['news', 0.04],
];

export function inventWork(vocabulary: Vocabulary, random: RandomNumbers): Work {
  const kind = weighted(KINDS, random);
  const [publisher = '', ...places] = random.pick(vocabulary.publisher);
  const [institution = '', ...seats] = random.pick(vocabulary.institution);
  const from = random.integer(1, random.chance(0.1) ? 9000 : 900);
  const doi = `10.${random.integer(1000, 9999)}/${random.pick(['j', 's', 'ip', 'jss', '', ''])}${random.integer(100, 99999)}.${random.integer(1, 9999)}`;
  return {
    kind,
    language: vocabulary.language,
    authors: authorsOf(kind, vocabulary, random),
    editors: people(random.integer(1, 3), vocabulary, random),
    ...(random.chance(0.5) && { translator: person(vocabulary, random) }),
    year: random.chance(0.85) ? random.integer(1975, 2025) : random.integer(1650, 1974),
    month: random.integer(1, 12),
    day: random.integer(1, 28),
    title: inventTitle(vocabulary, random),
    ...journalOf(vocabulary, random),
    ...(kind !== 'article' && { container: containerOf(kind, vocabulary, random) }),
    volume: random.integer(1, random.chance(0.2) ? 500 : 90),
    issue: random.integer(1, 12),
    pages: [from, from + random.integer(1, 40)],
    publisher,
    place: random.pick(places.length > 0 ? places : ['']),
    institution,
    institutionPlace: random.pick(seats.length > 0 ? seats : ['']),
    edition: random.integer(2, 6),
    ...(random.chance(0.25) && { series: random.pick(random.pick(vocabulary.series)) }),
    number: random.integer(1, 900),
    doi,
    url: inventUrl(random),
    accessed: [random.integer(2005, 2024), random.integer(1, 12), random.integer(1, 28)],
  };
}

function weighted<T>(choices: [T, number][], random: RandomNumbers): T {
  let rest = random.next();
  for (const [choice, weight] of choices) {
    rest -= weight;
    if (rest < 0) return choice;
  }
  return (choices[0] as [T, number])[0];
}

function authorsOf(
  kind: WorkKind,
  vocabulary: Vocabulary,
  random: RandomNumbers,
): Person[] | string {
  const groups: Partial<Record<WorkKind, number>> = {
    report: 0.5,
    web: 0.4,
    news: 0.1,
    book: 0.03,
  };
  if (random.chance(groups[kind] ?? 0.01)) return random.pick(vocabulary.group);
  const science = kind === 'article' || kind === 'conference';
  const count = random.pick(science ? [1, 1, 2, 2, 3, 3, 4, 5, 6, 8] : [1, 1, 1, 1, 2, 2, 3]);
  return people(kind === 'thesis' ? 1 : count, vocabulary, random);
}

const people = (count: number, vocabulary: Vocabulary, random: RandomNumbers): Person[] =>
  Array.from({ length: count }, () => person(vocabulary, random));

function person(vocabulary: Vocabulary, random: RandomNumbers): Person {
  const second = random.chance(0.3) && vocabulary.language !== 'zh';
  const double = ['es', 'pt'].includes(vocabulary.language) && random.chance(0.4);
  return {
    family: random.pick(vocabulary.family) + (double ? ` ${random.pick(vocabulary.family)}` : ''),
    given: random.pick(vocabulary.given) + (second ? ` ${random.pick(vocabulary.given)}` : ''),
  };
}

/** Names of programs and things that are written small, or are one letter. */
const TOOLS = wordList(`
  R knitr ggplot2 lme4 scikit-learn k-means++ mRNA eGovernment iNaturalist NVivo bookdown statsmodels dplyr jamovi`);

/** "knitr: a package for soil in R" */
function namedAfterTool(title: string, random: RandomNumbers): string {
  const tool = random.pick(TOOLS);
  return random.chance(0.7)
    ? `${tool}: ${title}`
    : `${title} ${random.pick(['with', 'in'])} ${tool}`;
}

/** A title from a pattern and topics: "{T} and {t}". */
export function inventTitle(vocabulary: Vocabulary, random: RandomNumbers): string {
  const fill = (pattern: string): string =>
    pattern.replace(/\{(\w)\}/g, (_, slot: string) => {
      if (slot === 'p') return random.pick(vocabulary.scene);
      const topic = random.pick(vocabulary.topic);
      return slot === 'T' ? capital(topic) : topic;
    });
  const title = capital(fill(random.pick(vocabulary.pattern)));
  if (vocabulary.language === 'en' && random.chance(0.06)) return namedAfterTool(title, random);
  const second = ['de', 'fr', 'it'].includes(vocabulary.language) ? 0.35 : 0.15;
  if (!random.chance(second) || vocabulary.language === 'zh') return title;
  return `${title}${random.pick([': ', '. ', ' – '])}${capital(fill(random.pick(vocabulary.pattern)))}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function journalOf(vocabulary: Vocabulary, random: RandomNumbers) {
  const [container = '', ...short] = random.pick(vocabulary.journal);
  return {
    container,
    abbreviation: random.pick(short.length > 0 ? short : [abbreviate(container)]),
  };
}

/** "Journal of Molecular Biology" → "J. Mol. Biol."; one word stays. */
function abbreviate(name: string): string {
  const words = name
    .split(' ')
    .filter((word) => !/^(?:of|the|and|&|in|for|on|der|des|und|für|de|la|y|e|et)$/i.test(word));
  if (words.length < 2 || !/^[\p{Lu}][\p{L} ]+$/u.test(words.join(' '))) return name;
  const short = (word: string): string =>
    /^(?:Journal|Zeitschrift)$/.test(word)
      ? `${word.charAt(0)}.`
      : word.length < 6
        ? word
        : `${word.slice(0, 4).replace(/[aeiouäöü]+$/i, '')}.`;
  return words.map(short).join(' ');
}

function containerOf(kind: WorkKind, vocabulary: Vocabulary, random: RandomNumbers): string {
  switch (kind) {
    case 'chapter':
      return inventTitle(vocabulary, random);
    case 'conference':
      return random.pick(random.pick(vocabulary.conference));
    case 'news':
      return random.pick(vocabulary.magazine);
    default:
      return random.pick(vocabulary.site);
  }
}

function inventUrl(random: RandomNumbers): string {
  const host = random.pick(
    wordList(`
    www.example.org thediplomat.com www.who.int www.jstor.org ideas.repec.org www.dawn.com www.bbc.co.uk
    data.worldbank.org www.gov.uk www.bpb.de www.scielo.br elib.ru`),
  );
  const path = random.pick([
    'stable/24779265',
    'tag/central-asia/',
    'news/2019/04/09/story_114317.html',
    'docs/report.pdf',
    'index.php?id=12&l=en',
    'publications/2015/12-annual_report.pdf',
    '',
    'article/view/71/100',
  ]);
  return `${random.pick(['https', 'https', 'http'])}://${host}/${path}`;
}
