/** Rejects items that do not look like a work: a wrong value is worse than a missing one. */
import type { CslItem, CslName } from '../../../article/article.ts';
import { countMatches } from '../../../words/count-matches.ts';
import { fold } from '../../../words/fold.ts';
import { wordSet } from '../../../words/word-list.ts';
import { isSeatOfPress } from '../keywords.ts';
import { isParticle } from '../names/name.ts';

const KNOWN_BY_NUMBER = ['legislation', 'legal_case', 'standard', 'patent'];

/** A work has a maker, a date, an address or an identifier. */
export function isWork(item: CslItem): boolean {
  if (KNOWN_BY_NUMBER.includes(item.type)) return true;
  return Boolean(item.author || item.editor || item.issued || item.DOI || item.URL || item.ISBN);
}

/**
 * Detects two entries in one string. Examples: an article with a book's editor and place; a note that looks like a
 * reference.
 */
export function isOfTwo(item: CslItem): boolean {
  const book = item.edition || item.publisher || item['publisher-place'];
  if (item.type === 'article-journal' && item.editor && item.volume && book) return true;
  if (item.title !== undefined && item.title === item['container-title'] && item.author)
    return true;
  const note = typeof item.note === 'string' ? item.note : '';
  const words = countMatches(note, /\p{L}{2,}/gu);
  if (words > 3 && /\((?:1[89]|20)\d\d\)/.test(note)) return true;
  return words > 12 || (words > 2 && /(?:1[89]|20)\d\d/.test(note) && /\p{Lu}\./u.test(note));
}

/** The value is not plausible for its field. */
export function isUnlike(name: string, value: unknown): boolean {
  if (Array.isArray(value))
    return value.some(isNoName) || (value.length > 1 && value.some(isPlace));
  if (typeof value !== 'string') return false;
  if (name === 'container-title' && isVolume(value)) return true;
  return (UNLIKE[name]?.test(value) ?? false) || (WHOLE_PHRASES.has(name) && CUT.test(value));
}

/**
 * The title is cut inside brackets that the whole string closes. Examples: "Türk Eğitim Tarihi (M.Ö", "Económica para
 * América Latina)".
 */
export function isCutInBrackets({ title = '' }: CslItem, raw: string): boolean {
  return !hasWholeBrackets(title) && hasWholeBrackets(raw);
}

const hasWholeBrackets = (text: string): boolean =>
  text.split('(').length === text.split(')').length;

/**
 * Without capitals, a title between commas looks like two more names, so the names are unknown if no title was found.
 * Example: “فاروقی، شمس الرحمٰن، شعر شور انگیز، …”.
 */
export function areOfNoTitle({ author, title }: CslItem): boolean {
  if (title !== undefined || author === undefined || author.length < 3) return false;
  return author.every(({ family = '' }) => /\p{Lo}/u.test(family) && !/\p{Lu}/u.test(family));
}

const WHOLE_PHRASES = new Set(['title', 'container-title', 'collection-title', 'publisher']);

/**
 * The text ends in a word that must be followed by another. Examples: "Frankfurter Rundschau vom", "The Economics of".
 */
const CUT =
  /\s(?:vom|von|der|dem|des|of|the|and|und|du|et|las|los|del|della|dos|ile|для|и|vom \d{1,2})$/u;

const ADDRESS = /https?:|www\.\w/i;

const VOLUMES = wordSet(
  'Livro Libro Livre Tomo Tome Volume Vol Band Bd Juz Jilid Cilt Buch Book Teil Том Книга',
);

/** Example: "Livro I". */
const isVolume = (text: string): boolean =>
  VOLUMES.has(/^(\p{L}+)\.? (?:[IVXLC]+|\d+)$/u.exec(text)?.[1] ?? '');

const UNLIKE: Record<string, RegExp> = {
  title: ADDRESS,
  // Example: "Ash MA: Stimulation of …".
  'container-title': /https?(?::| \/\/)|www\.\w|\p{Ll} (?![IVX]+:)\p{Lu}{2,3}: \p{Lu}/u,
  publisher: ADDRESS,
  'publisher-place': /\d|https?:/,
};

/** Lower-case words such as "rios" and "inventor" that are not name particles. */
const hasSmallWord = (name: string): boolean =>
  (name.match(/(?<![\p{L}\p{M}’'.-])\p{Ll}[\p{L}\p{M}’'-]{2,}/gu) ?? []).some(
    (word) =>
      !isParticle(word) && !/[-’']\p{Lu}|^(?:de|van|von|du|la|le|di|den|der)\p{Lu}/u.test(word),
  );

/** Example: "M. Gorbatschow, Erinnerungen, Berlin". */
const isPlace = ({ family = '', given }: CslName): boolean => !given && isSeatOfPress(fold(family));

/**
 * Text that no personal name contains. Examples: "Khan, I. [@khan]", "(EU, Regulation", "vol. Sachs", "Rylands v
 * Fletcher", initials alone.
 */
function isNoName({ family = '', given = '', literal = '' }: CslName): boolean {
  const name = `${given} ${family}`;
  return (
    /^(?:\p{Lu}\.[ -]?)+$/u.test(literal) ||
    hasSmallWord(name) ||
    /[()[\]@\d:/"“”«»?!]/.test(name) ||
    /(?<!\p{L})(?:vol|nr|pp|ed|eds|hrsg)\.(?!\p{L})/iu.test(name) ||
    /\p{L} vs?(?: |$)/u.test(name)
  );
}
