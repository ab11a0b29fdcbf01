/** Proposes an edit for an answer that says which words to replace. The editor decides. */
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { escapePattern } from '../../../words/escape-pattern.ts';

interface Replacement {
  from: string;
  to: string;
}

/** Words between the old and the new text. */
const BETWEEN = [
  '→',
  '⇒',
  '->',
  '=>',
  'should read',
  'should be',
  'must be',
  'must read',
  'instead',
];
/** These stand between them only after a verb of `BEFORE`. Example: "Replace X by Y" */
const BETWEEN_AFTER_VERB = ['with', 'by', 'to', 'read'];
const BEFORE: ReadonlySet<string> = new Set(['replace', 'change', 'correct', 'for', 'substitute']);
const DELETING: ReadonlySet<string> = new Set(['delete', 'remove', 'omit', 'strike', 'drop']);
/** Closing quotation marks by their opening ones. */
const QUOTES: Record<string, string> = { '“': '”', '„': '“', '«': '»', '"': '"', '‘': '’' };
const MOST_WORDS = 30;
const LONGEST_ANSWER = 2000;

/**
 * @param answer in the author's words. Examples: 'Change "hight" to "height"', "hight → height"
 * @param passage lines of the source at the place of the answer
 * @returns the passage after the edit; undefined if the answer does not say what to replace
 */
export function proposeEdit(answer: string, passage: string): string | undefined {
  const text = collapseWhiteSpace(answer).trim().slice(0, LONGEST_ANSWER);
  const quoted = quotedIn(text);
  const verbs = text.toLowerCase().split(' ').slice(0, 3);
  const proposals = [
    ...ofQuotes(
      quoted,
      verbs.some((word) => DELETING.has(word)),
    ),
    ...ofSeparators(
      text,
      verbs.some((word) => BEFORE.has(word)),
    ),
  ];
  for (const proposal of proposals) {
    const edited = replaced(passage, proposal);
    if (edited !== undefined && edited !== passage) return edited;
  }
  return undefined;
}

function quotedIn(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const close = QUOTES[text[at] ?? ''];
    const end = close === undefined ? -1 : text.indexOf(close, at + 1);
    if (end <= at + 1) continue;
    found.push(text.slice(at + 1, end));
    at = end;
  }
  return found;
}

/** The old text mostly comes first, except in "Y instead of X". */
function ofQuotes([first, second, more]: readonly string[], deletes: boolean): Replacement[] {
  if (first === undefined || more !== undefined) return [];
  if (second === undefined) return deletes ? [{ from: first, to: '' }] : [];
  return [
    { from: first, to: second },
    { from: second, to: first },
  ];
}

function ofSeparators(text: string, hasVerb: boolean): Replacement[] {
  const between = [...BETWEEN, ...(hasVerb ? BETWEEN_AFTER_VERB : [])];
  return between.flatMap((separator) => {
    const at = text.toLowerCase().indexOf(` ${separator} `);
    if (at < 0) return [];
    const to = withoutQuotes(text.slice(at + separator.length + 2));
    const words = withoutQuotes(text.slice(0, at)).split(' ').slice(-MOST_WORDS);
    if (to === '' || to.split(' ').length > MOST_WORDS) return [];
    // "Line 12: hight" begins with words that are not in the passage.
    return words.map((_, index) => ({ from: words.slice(index).join(' '), to }));
  });
}

const MARKS: ReadonlySet<string> = new Set([...Object.entries(QUOTES).flat(), ' ']);

function withoutQuotes(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && MARKS.has(text[start] ?? '')) start += 1;
  while (end > start && MARKS.has(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

/** Only where the words stand once, as whole words. Between them there may be a line break. */
function replaced(passage: string, { from, to }: Replacement): string | undefined {
  const words = from.split(' ').filter(Boolean);
  if (words.length === 0) return undefined;
  const pattern = `(?<![\\p{L}\\p{N}])${words.map(escapePattern).join('\\s+')}(?![\\p{L}\\p{N}])`;
  const found = [...passage.matchAll(new RegExp(pattern, 'gu'))];
  const [only, another] = found;
  if (!only || another) return undefined;
  const after = passage.slice(only.index + only[0].length);
  // A new text that repeats the full stop of the old sentence would double it.
  const isDoubled = to.endsWith('.') && !from.endsWith('.');
  const before = passage.slice(0, only.index);
  if (to === '') return `${before.trimEnd()}${after}`;
  return `${before}${isDoubled ? to.slice(0, -1) : to}${after}`;
}
