/** Rules about damaged titles, and titles with different capitals. Shown with `--advice`. */
import { maskProtected } from '../../compile/citations/mask.ts';
import type { LibraryItem } from '../../compile/references/index.ts';
import { plainCsl } from '../../markup/plain-text.ts';
import { message } from '../../messages/message.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { truncateText } from '../nodes.ts';
import { PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { usedWorks } from './used-works.ts';

const SHARED = {
  severity: 'info',
  optional: true,
  receivers: ['readers', 'crossref'],
} as const satisfies Partial<ArticleCheck>;

export const REFERENCE_TITLES: readonly ArticleCheck[] = [
  {
    ...SHARED,
    name: 'reference-title-damaged',
    ...PRACTICE,
    *find(subject) {
      const names = namesWithSmallWord(subject.text);
      for (const work of usedWorks(subject)) {
        const title = titleOf(work);
        const facts = { title: truncateText(title), work: work.csl.id };
        const damage = DAMAGES.find(([isDamaged]) => isDamaged(title))?.[1];
        const name = names.find(({ withoutWord }) => withoutWord.test(title))?.name;
        if (damage) yield { message: message(damage, facts), at: subject.work(work) };
        else if (name !== undefined)
          yield {
            message: message('reference-title-damaged/word', { ...facts, name }),
            at: subject.work(work),
          };
      }
    },
  },
  {
    ...SHARED,
    name: 'reference-title-case-mixed',
    source: 'APA Publication Manual, 7th edition, 6.17 and 9.19',
    date: '2020',
    find: findMixedCase,
  },
];

// ------------------------------------------------------------------------- damage

/** Signs of a damaged title, and the message of each. */
const DAMAGES = [
  [
    (title: string) =>
      /[”"»]\s+(?:the|a|an|how|why|what)\s/.test(title) && /\s/.test(quotedIn(title)),
    'reference-title-damaged/colon',
  ],
  [
    (title: string) => !isBalanced(title, '(', ')') || !isBalanced(title, '[', ']'),
    'reference-title-damaged/bracket',
  ],
  [
    (title: string) => !isBalanced(title, '“', '”') || !isBalanced(title, '«', '»'),
    'reference-title-damaged/quotation-mark',
  ],
  [
    (title: string) => /\p{L}\s+[,.;:](?:\s|$)/u.test(title) && !/\s[:;]\s/.test(title),
    'reference-title-damaged/space',
  ],
] as const;

function quotedIn(title: string): string {
  return /[“"«]([^“”"«»]+)[”"»]/.exec(title)?.[1] ?? '';
}

function isBalanced(text: string, open: string, close: string): boolean {
  return text.split(open).length === text.split(close).length;
}

/** Names of the text, and patterns that find them without their small word. Example: "Belt and Road Initiative" as "Belt Road Initiative". */
function namesWithSmallWord(text: string): { name: string; withoutWord: RegExp }[] {
  const names = text.matchAll(
    /(?<!\p{L})(\p{Lu}\p{L}+) (and|of|for) (\p{Lu}\p{L}+)((?: \p{Lu}\p{L}+)+)/gu,
  );
  return [...names].map(([name, first = '', , second = '', rest = '']) => ({
    name,
    withoutWord: new RegExp(`(?<!\\p{L})${first} ${second}${rest}(?!\\p{L})`, 'iu'),
  }));
}

// -------------------------------------------------------------------------- capitals

function* findMixedCase(subject: ArticleSubject): Iterable<Finding> {
  const titles = usedWorks(subject)
    .map((work) => ({ work, title: titleOf(work) }))
    .filter(({ title }) => !NOT_ENGLISH.test(title));
  const small = smallWords(
    [maskProtected(subject.text), ...titles.map(({ title }) => title)].join('\n'),
  );
  const isSentenceCase = ({ title }: { title: string }) => capitalsIn(title, small).length === 0;
  if (titles.filter(isSentenceCase).length * 3 < titles.length * 2) return;
  for (const { work, title } of titles) {
    const capitals = capitalsIn(title, small);
    if (capitals.length === 0) continue;
    const facts = { title: truncateText(title), work: work.csl.id, words: capitals };
    yield { message: message('reference-title-case-mixed', facts), at: subject.work(work) };
  }
  yield* findSmallAfterColon(subject, titles);
}

/** Words of other languages, where names of several words have capitals. Example: "Ciência da Informação". */
const NOT_ENGLISH =
  /(?<!\p{L})(?:da|das|de|del|della|der|des|di|die|do|dos|du|e|el|em|et|la|las|les|los|na|um|uma|und|y)(?!\p{L})/u;

/** Words inside a title that have a capital, but a small letter in the manuscript or in other titles. */
function capitalsIn(title: string, small: ReadonlySet<string>): string[] {
  // After or before another word with a capital, or before "(WHO)", the word is part of a name. "Russia-China" does not count.
  const inside = title.matchAll(
    /(?<=[\p{L}\p{N},] )(?<!(?<![\p{L}-])\p{Lu}[\p{L}’']{2,}[, ]{1,2})(\p{Lu}\p{Ll}{4,})(?![\p{L}’']| \p{Lu}| \(\p{Lu}{2,}\))/gu,
  );
  return [...inside].flatMap(([, word = '']) => (small.has(word.toLowerCase()) ? [word] : []));
}

/** Words that are written with a small letter at least as often as with a capital inside a sentence. */
function smallWords(text: string): ReadonlySet<string> {
  const excess = new Map<string, number>();
  const count = (pattern: RegExp, step: number) => {
    for (const [word] of text.matchAll(pattern))
      excess.set(word.toLowerCase(), (excess.get(word.toLowerCase()) ?? 0) + step);
  };
  count(/(?<![\p{L}@/.#_-])\p{Ll}{5,}(?![\p{L}/_-])/gu, 1);
  count(/(?<=[\p{L}\p{N},] )\p{Lu}\p{Ll}{4,}(?![\p{L}/_-])/gu, -1);
  return new Set([...excess].flatMap(([word, more]) => (more >= 0 ? [word] : [])));
}

/** Titles with a small letter after the colon if most others have a capital there. */
function* findSmallAfterColon(
  subject: ArticleSubject,
  titles: readonly { work: LibraryItem; title: string }[],
): Iterable<Finding> {
  const withColon = titles.filter(({ title }) => /: \p{L}/u.test(title));
  const small = withColon.filter(({ title }) => /: \p{Ll}/u.test(title));
  const [first] = small;
  if (!first || small.length * 2 >= withColon.length || withColon.length < 3) return;
  for (const { work, title } of small)
    yield {
      message: message('reference-title-case-mixed/colon', {
        title: truncateText(title),
        work: work.csl.id,
      }),
      at: subject.work(work),
    };
}

function titleOf({ csl }: LibraryItem): string {
  return plainCsl(csl.title ?? '');
}
