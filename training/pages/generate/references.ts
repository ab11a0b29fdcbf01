/** The list of references of a whole document, in one style. */
import { existsSync, readFileSync } from 'node:fs';
import { drawLayout } from '../../layouts.ts';
import { printWork } from '../../print/print-work.ts';
import type { RandomNumbers } from '../../random.ts';
import { readVocabulary, type Vocabulary } from '../../vocabulary.ts';
import { inventWork } from '../../works.ts';
import type { Source } from './paper.ts';
import { type Part, type Row, row } from './parts.ts';
import { homesOf, inventPerson } from './people.ts';
import { listOf, wordingOf } from './wording.ts';

const FOLDER = new URL('../../../data/training/', import.meta.url);
const vocabularies = new Map<string, Vocabulary>();

/** The vocabulary of a language; languages without one have English works on topics of their own. */
function vocabularyOf(language: string, random: RandomNumbers): Vocabulary {
  const known = vocabularies.get(language);
  if (known) return known;
  const file = new URL(`${language}.txt`, FOLDER);
  // Names that are drawn from one page's numbers must not be kept for another page.
  if (!existsSync(file)) return { ...vocabularyOf('en', random), ...namesOf(language, random) };
  const vocabulary = readVocabulary(language, readFileSync(file, 'utf8'));
  vocabularies.set(language, vocabulary);
  return vocabulary;
}

function namesOf(language: string, random: RandomNumbers): Partial<Vocabulary> {
  const people = Array.from({ length: 30 }, () =>
    inventPerson(random.pick(homesOf(language)), language, random),
  );
  const topic = listOf(wordingOf(language), 'topic').map((text) => text.split(' = ')[0] ?? text);
  return {
    topic,
    pattern: ['{T}', '{T}: {t}', '{T}. {t}', '{T} – {t}'],
    family: people.map(({ family }) => family),
    given: people.flatMap(({ given }) => given.split(' ')[0] || 'Anna'),
  };
}

/** @param isWord whether Word may count the entries */
export function referenceRows({ language, random }: Source, isWord: boolean): Row[] {
  const isMixed = language !== 'en' && random.chance(0.5);
  const { name, layout } = drawLayout(language, random);
  const own = vocabularyOf(language, random);
  const english = vocabularyOf('en', random);
  const entries = Array.from({ length: random.pick([4, 8, 12, 18, 25, 40]) }, () => {
    const vocabulary = isMixed && random.chance(0.5) ? english : own;
    const segments = printWork(inventWork(vocabulary, random), name, layout, random);
    return segments.map(([, text]) => text).join(' ');
  });
  const number = random.pick([undefined, undefined, undefined, '[#] ', '#. ', '#) ', 'auto']);
  const sorted = number ? entries : entries.sort();
  return sorted.map((text, index) => {
    const digits = String(index + 1);
    const sign = number === 'auto' ? '' : (number?.replace('#', digits) ?? '');
    const isAuto = number === 'auto' && isWord;
    const bare = text.replace(/^(?:\[\d+\]|\(?\d+[.)]*) /, '');
    return row('reference', emphasized(sign + bare), {
      joined: index > 0,
      ...(isAuto && { autoNumber: `${digits}.` }),
    });
  });
}

/** Works are printed with Markdown's asterisks. */
function emphasized(text: string): Part[] {
  return text.split(/(\*{1,2}[^*]+\*{1,2})/).map((piece): Part => {
    const isMarked = /^\*.*\*$/.test(piece);
    return {
      text: isMarked ? piece.replaceAll('*', '') : piece,
      field: 'references',
      ...(isMarked && { marks: piece.startsWith('**') ? { bold: true } : { italic: true } }),
    };
  });
}
