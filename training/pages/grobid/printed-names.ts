/** Splits a printed list of authors into names. It gives up at everything unusual. */

export interface PrintedName {
  given?: string;
  /** With its particle. */
  family: string;
  /** Digits, small letters and symbols after the name. */
  marks: string[];
}

/** Undefined if the list has a part that is no plain name. */
export function splitNames(list: string): PrintedName[] | undefined {
  const lines = list.split('\n').map((line) => splitFlowing(line));
  const isOnePerLine = lines.length > 1 && lines.every((names) => names?.length === 1);
  return isOnePerLine ? lines.flatMap((names) => names ?? []) : splitFlowing(list);
}

function splitFlowing(list: string): PrintedName[] | undefined {
  const tokens = tokensOf(inOrder(unbroken(list)));
  const found: { words: string[]; marks: string[] }[] = [];
  let isOpen = false;
  for (const token of tokens) {
    const last = found.at(-1);
    if (isMark(token)) {
      if (!last) return undefined;
      last.marks.push(...(/^\p{Ll}/u.test(token) ? token : [token]));
      isOpen = false;
    } else if (isSeparator(token)) isOpen = false;
    else if (!isTitle(token) && isOpen) last?.words.push(token);
    else if (!isTitle(token)) {
      found.push({ words: [token], marks: [] });
      isOpen = true;
    }
  }
  const names = found.flatMap(({ words, marks }) => ({ ...nameOf(words), marks }));
  const isPlain = (name: (typeof names)[number]): name is PrintedName => 'family' in name;
  return names.length > 0 && names.every(isPlain) ? names : undefined;
}

/** One line, with words that a line end cut made whole. */
function unbroken(list: string): string {
  return list
    .replace(/(?<=\p{L})-\s*\n\s*(?=\p{Ll})/gu, '')
    .replace(/(?<=\p{L})-\s+(?=\p{Lu})/gu, '-')
    .replace(/\s+/g, ' ');
}

/** "Mattila, Anniina 1; Jiggins, Chris D. 2" with the given names first. */
function inOrder(list: string): string {
  const items = list.split(/;|\sand\s/);
  const parts = items.map((item) => /^([^,\d]+),\s*(\p{Lu}[\p{L}. -]*)(.*)$/u.exec(item.trim()));
  if (!list.includes(';') || !parts.every((part) => part && !part[3]?.includes(','))) return list;
  return parts.map((part) => `${part?.[2]} ${part?.[1]} ${part?.[3]}`).join(';');
}

/** Marks glued to a name are tokens of their own. "ID" stands for the icon of ORCID. */
function tokensOf(list: string): string[] {
  return list
    .replace(/[()[\]]/g, ' ')
    .replace(/(?<!\p{Lu})(?:ID|iD)\b/gu, ' ')
    .split(/\s+|([,;|•]|\d+|(?:(?![.,;'’|•])[\p{S}\p{Po}])+)/u)
    .filter((token) => token !== undefined && token !== '');
}

function isSeparator(token: string): boolean {
  return /^(?:[,;|•&]|and|et|und|y)$/i.test(token);
}

/** Letters are in order: "a", "ab", "ade". */
function isMark(token: string): boolean {
  if (/^[a-z]{1,3}$/.test(token) && !PARTICLES.has(token) && !isSeparator(token))
    return [...token].sort().join('') === token;
  return /^(?:\d+|(?!&)[\p{S}\p{Po}]+)$/u.test(token) && !isSeparator(token);
}

function wordSet(words: string): Set<string> {
  return new Set(words.split(' '));
}

const TITLES = wordSet(
  'dr prof professor md phd msc ms ma bsc bs ba mph mba dsc msph edd dphil dds mbbs mbchb rn pharmd jd frcp frcpc frcs facp',
);
const GROUPS = wordSet(
  'Initiative Group Consortium Collaboration Study Network Team Society Investigators Committee Project',
);
const SUFFIXES = wordSet('jr sr ii iii iv');
const PARTICLES = wordSet(
  'van von de der den del della dello di da do dos das du la le el al bin ibn ben ter ten te zu zum af av st',
);

/** "MA" is a degree, "Ma" a family name. */
export function isTitle(word: string): boolean {
  const letters = word.replaceAll('.', '');
  const isShort = letters.length < 3 && !/^dr$/i.test(letters);
  if (isShort ? letters !== letters.toUpperCase() : !/\p{Lu}/u.test(letters)) return false;
  return TITLES.has(letters.toLowerCase());
}

/** Two names without a comma between them would look like one of four words. */
const MOST_PLAIN_WORDS = 3;

/** The family name is the last word with the particles before it. */
function nameOf(all: string[]): { given: string; family: string } | undefined {
  const words = [...all];
  while (words.length > 2 && isSuffix(words.at(-1))) words.pop();
  const plain = words.filter((word) => !PARTICLES.has(word) && !/^(?:\p{Lu}[.-]*)+$/u.test(word));
  if (words.length < 2 || plain.length > MOST_PLAIN_WORDS) return undefined;
  let first = words.length - 1;
  while (first > 1 && PARTICLES.has(words[first - 1]?.toLowerCase() ?? '')) first -= 1;
  if (
    words.some((word) => GROUPS.has(word)) ||
    !words.every(isNameWord) ||
    !isFamily(words.at(-1) ?? '')
  )
    return undefined;
  return { given: words.slice(0, first).join(' '), family: words.slice(first).join(' ') };
}

function isSuffix(word = ''): boolean {
  return SUFFIXES.has(word.replace('.', '').toLowerCase());
}

function isNameWord(word: string): boolean {
  return PARTICLES.has(word) || /^\p{Lu}[\p{L}\p{M}.'’‐-]*$/u.test(word);
}

/** "JA" is initials; a family name of two letters ("Li") has a small one. */
function isFamily(word: string): boolean {
  return /^\p{L}[\p{L}\p{M}'’‐-]*[\p{L}\p{M}]$/u.test(word) && !/^\p{Lu}{1,2}$/u.test(word);
}
