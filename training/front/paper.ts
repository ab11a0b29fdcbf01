import type { RandomNumbers } from '../random.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { inventTitle, type Person } from '../works.ts';
import { fill, type Phrases } from './phrases.ts';

/** A made-up article's first page before it is laid out. */
export interface Paper {
  title: string;
  authors: Author[];
  places: Place[];
  keywords: string[];
  journal: string;
  /** The journal's short name. */
  short: string;
  year: number;
}
export interface Author extends Person {
  /** Numbers of `places`. */
  at: number[];
  email: string;
}
export type Place = Record<'department' | 'institution' | 'street' | 'city' | 'country', string>;

/** What a paper is made from. */
export interface Sources {
  vocabulary: Vocabulary;
  phrases: Phrases;
  random: RandomNumbers;
}

export function inventPaper(sources: Sources): Paper {
  const { vocabulary, random } = sources;
  const places = Array.from({ length: random.pick([1, 1, 1, 2, 2, 3, 4]) }, () =>
    inventPlace(sources),
  );
  const [journal = '', short = journal] = random.chance(0.6)
    ? random.pick(vocabulary.journal)
    : [wordOf(sources, 'journal-name')];
  return {
    title: drawTitle(sources),
    places,
    authors: Array.from({ length: random.pick([1, 1, 2, 2, 3, 3, 4, 5, 7, 12]) }, (_, index) =>
      inventAuthor(sources, index, places.length),
    ),
    keywords: Array.from({ length: random.integer(3, 7) }, () => random.pick(vocabulary.topic)),
    journal,
    short,
    year: random.integer(1988, 2025),
  };
}

/** A form of the section in the paper's language, now and then in English. */
export function draw({ vocabulary, phrases, random }: Sources, section: string): string {
  const own = phrases.get(`${section}.${vocabulary.language}`);
  const forms = (own && random.chance(0.75) ? own : undefined) ?? phrases.get(section);
  if (!forms) throw new Error(`Unexpected section ${section}, expected one of front-page.txt`);
  return random.pick(forms);
}

/** One in three English titles looks like something else: an institution, a list, a person. */
function drawTitle(sources: Sources): string {
  const { vocabulary, random } = sources;
  const english = vocabulary.language === 'en';
  const title =
    english && random.chance(0.35)
      ? wordOf(sources, 'title')
      : inventTitle(vocabulary, random) +
        (english && random.chance(0.4) ? wordOf(sources, 'longer') : '');
  const written = random.chance(0.4)
    ? title.replace(/(?<![\p{L}\p{N}’'-])\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase())
    : title;
  return written.charAt(0).toUpperCase() + written.slice(1);
}

/** A slot that any paper could fill: of the vocabulary, or a section of the phrases. */
export function wordOf(sources: Sources, slot: string): string {
  const { vocabulary, random } = sources;
  switch (slot) {
    case 'topic':
    case 'scene':
    case 'family':
      return random.pick(vocabulary[slot]);
    case 'named':
      return random.pick(vocabulary.institution)[0] ?? '';
    case 'conference':
      return random.pick(vocabulary.conference)?.[0] ?? 'Proceedings';
    case 'number':
    case 'volume':
      return String(random.integer(1, 999));
    default:
      return fill(draw(sources, slot), (inner) => wordOf(sources, inner), random);
  }
}

function inventPlace(sources: Sources): Place {
  const { vocabulary, random } = sources;
  const [named = '', seat] = random.pick(vocabulary.institution);
  const form = draw(sources, 'institution');
  const city = (form.includes('{named}') ? seat : undefined) ?? wordOf(sources, 'city');
  const slots = (slot: string): string => {
    if (slot === 'named') return named;
    if (slot === 'city') return city.replace(/,.*/, '');
    return wordOf(sources, slot);
  };
  return {
    department: fill(draw(sources, 'department'), slots, random),
    institution: fill(form, slots, random),
    street: fill(draw(sources, 'street'), slots, random),
    city,
    country: wordOf(sources, 'country'),
  };
}

function inventAuthor(sources: Sources, index: number, places: number): Author {
  const { vocabulary, random } = sources;
  const family = random.pick(vocabulary.family);
  const given = random.pick(vocabulary.given);
  const at = index < places ? [index] : [random.integer(0, places - 1)];
  if (random.chance(0.1) && places > 1) at.push(at[0] === 0 ? 1 : 0);
  const slots: Record<string, string> = {
    'given.': `${given}.`,
    g: given.charAt(0),
    family,
    volume: String(random.integer(1, 99)),
    host: wordOf(sources, 'host'),
  };
  const email = fill(draw(sources, 'e-mail'), (slot) => slots[slot] ?? '', random);
  return { family, given, at, email: ascii(email) };
}

const ascii = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9.@]/g, '')
    .replace(/^[.@]+/, 'author@');
