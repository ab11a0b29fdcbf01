/** How clearly the taggers decided what is told of people. */
import { joinScores, scoreOfAll } from '../../sureness.ts';
import { scoreOf } from '../front.ts';
import type { TaggedLine } from '../lines/tagged-line.ts';
import type { Contact } from './contacts.ts';
import type { Person } from './persons.ts';
import type { PeopleRead } from './read-people.ts';

/** Negative logarithms of risks. */
export interface PeopleScores {
  /** Of the whole list of authors. */
  authors: number;
  names: number[];
  ties: number;
  emails: number[];
}

export function scorePeople(read: PeopleRead, tagged: readonly TaggedLine[]): PeopleScores {
  const margins = new Map(read.words.map((word, at) => [word, read.tagging.margins[at] ?? 0]));
  const names = read.persons.map((person, at) =>
    isConfirmed(person, read.contacts.of[at], read.persons)
      ? scoreOfAll(
          [...person.words.map((word) => margins.get(word) ?? 0), person.partMargin],
          WORDS,
        )
      : UNCONFIRMED,
  );
  const parts = read.persons.map(({ partMargin }) => partMargin);
  return {
    authors: joinScores([
      scoreOf({ tagged }, 'people'),
      scoreOfAll([...marginsNearNames(read), ...parts], WORDS),
      ...(hasStrayWords(read) ? [STRAY] : []),
    ]),
    names,
    ties: tieScore(read),
    emails: read.contacts.of.map((_, at) => (read.contacts.byPlace.includes(at) ? 0.5 : 2)),
  };
}

/** Tried on pages that no model had seen. */
const WORDS = 4;

/** Below every score of margins. */
const UNCONFIRMED = -10;

/** The list is not whole if words with capitals stand between its names. */
const STRAY = -2;

/** The margins of the words of names, and of those next to them. */
function marginsNearNames({ tagging: { labels, margins } }: PeopleRead): number[] {
  const isName = (at: number) => /^(?:name|suffix)(?:$|\+)/.test(labels[at] ?? '');
  return [...margins].filter((_, at) => isName(at) || isName(at - 1) || isName(at + 1));
}

/** Whether a vocabulary, a mark, an address or a neighbour says so too; a name without is a question. */
function isConfirmed(
  person: Person,
  contact: Contact | undefined,
  persons: readonly Person[],
): boolean {
  const isKnown = person.words.some(
    ({ classes }) => classes.includes('given') || classes.includes('family'),
  );
  if (isKnown || person.marks.length > 0 || contact?.email || contact?.orcid) return true;
  const [first] = person.words;
  if (first?.line.cues.role === 'author') return true;
  return persons.some(
    (other) => other !== person && other.words.some(({ line }) => line === first?.line),
  );
}

/** Words with a capital in a line of names that belong to nothing. */
function hasStrayWords({ words, tagging, persons }: PeopleRead): boolean {
  const lines = new Set(persons.flatMap((person) => person.words.map(({ line }) => line)));
  return words.some(
    ({ line, text }, at) =>
      tagging.labels[at] === 'between' && lines.has(line) && /^\p{Lu}\p{L}/u.test(text),
  );
}

/** What each rule is worth, in the order of how often it was right. */
const RULES: Record<PeopleRead['ties']['rule'], number> = {
  marks: 4,
  'own-block': 3,
  single: 3,
  below: 2,
  order: 0,
  none: -2,
};

function tieScore({ ties, persons, places }: PeopleRead): number {
  if (places.length === 0) return RULES.marks;
  const tied = ties.of.filter((own) => own.length > 0).length;
  const used = new Set(ties.of.flat()).size;
  const isWhole = tied === persons.length && used === places.length;
  const margins = [...persons, ...places].map(({ margin }) => margin);
  return joinScores([RULES[ties.rule], isWhole ? RULES.marks : -1, scoreOfAll(margins, WORDS)]);
}
