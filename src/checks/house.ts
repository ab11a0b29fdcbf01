/** The journal's own rules: `house:` in journal.yaml. */
import { FOLLOW, inArticle, inJournal } from './changes.ts';
import type { Check, Finding } from './check.ts';
import {
  blocksOf,
  blockWords,
  countWords,
  deep,
  folded,
  isResearch,
  lineWords,
  placeOfWord,
  shown,
  textOf,
  words,
} from './nodes.ts';
import type { ArticleSubject } from './subject.ts';

const HOUSE = { source: 'journal.yaml, `house:`', date: '2023' } as const;

export const HOUSE_RULES: readonly Check[] = [
  {
    name: 'house-setting-invalid',
    scope: 'issue',
    severity: 'error',
    receivers: ['house'],
    ...HOUSE,
    sentence: 'The rules of the house are known, and have values that can be compared.',
    advice:
      'The known ones are `required-sections`, `keywords`, `abstract-words`, `title-words`, `references` and `forbidden-words`.',
    examples: {
      breaks: [
        inJournal('  references: {min: 1}\n', '  reference: {min: 1}\n'),
        inJournal('  references: {min: 1}\n', '  references: many\n'),
      ],
      keeps: [inJournal('  references: {min: 1}\n', '  references: 1-60\n')],
    },
    *find({ settings, setting }) {
      for (const [name, value] of Object.entries(settings.house ?? {})) {
        const kind = KINDS[name];
        const at = setting(`house.${name}`);
        if (!kind)
          yield { reason: `Unexpected \`${name}\` in \`house\`, expected a known rule`, at };
        else if (!READERS[kind](value))
          yield { reason: `Unexpected value of \`${name}\`, expected ${WANTED[kind]}`, at };
      }
    },
  },
  {
    name: 'house-section-missing',
    scope: 'article',
    severity: 'error',
    receivers: ['house'],
    ...HOUSE,
    sentence: 'A research article has the sections that the house asks for (`required-sections`).',
    advice: 'Add the section, or rename the one that is meant.',
    examples: {
      breaks: [inArticle('# Introduction\n', '# Opening\n')],
      keeps: [inArticle('# Conclusion\n', '# Outlook\n')],
    },
    *find({ article, settings, key }) {
      if (!isResearch(article)) return;
      const titles = new Set(
        [...blocksOf(article, 'section')].map(({ title }) => folded(words(title, article))),
      );
      for (const wanted of listOf(settings.house?.['required-sections']) ?? [])
        if (!titles.has(folded(wanted)))
          yield {
            reason: `Unexpected article without section ${shown(wanted)}, expected it`,
            at: key(''),
          };
    },
  },
  {
    name: 'house-count',
    scope: 'article',
    severity: 'error',
    receivers: ['house'],
    ...HOUSE,
    sentence:
      'A research article keeps the numbers of the house: `keywords`, `abstract-words`, `title-words`, `references`.',
    advice: 'Shorten or complete it; the numbers stand in journal.yaml.',
    examples: {
      breaks: [
        inJournal('  references: {min: 1}\n', '  references: {min: 10}\n'),
        inJournal('  references: {min: 1}\n', '  keywords: 5-9\n'),
        inJournal('  references: {min: 1}\n', '  abstract-words: 150-250\n'),
        inJournal('  references: {min: 1}\n', '  title-words: {max: 5}\n'),
      ],
      keeps: [inJournal('  references: {min: 1}\n', '  keywords: 3-6\n')],
    },
    *find({ article, settings, key }) {
      if (!isResearch(article)) return;
      const counts = {
        keywords: [article.keywords.length, 'keywords'],
        'abstract-words': [countWords(blockWords(article.abstract, article)), 'abstract'],
        'title-words': [countWords(words(article.title, article)), 'title'],
        references: [article.references.length, 'bibliography'],
      } as const;
      for (const [name, [count, place]] of Object.entries(counts)) {
        const range = rangeOf(settings.house?.[name]);
        if (!range || (count >= range.min && count <= range.max)) continue;
        yield {
          reason: `Unexpected ${count} for \`${name}\`, expected ${shownRange(range)}`,
          at: key(place),
        };
      }
    },
  },
  {
    name: 'house-word-forbidden',
    scope: 'article',
    severity: 'warning',
    receivers: ['house'],
    ...HOUSE,
    sentence: 'The text does without the words that the house does not want (`forbidden-words`).',
    advice: 'Write it otherwise.',
    examples: {
      breaks: [inArticle(FOLLOW, `${FOLLOW} We utilise both.`)],
      keeps: [inArticle(FOLLOW, `${FOLLOW} “Utilised” is no other word.`)],
    },
    *find(subject) {
      const forbidden = listOf(subject.settings.house?.['forbidden-words']) ?? [];
      for (const word of forbidden) yield* uses(subject, word);
    },
  },
];

type Kind = 'list' | 'range';
const KINDS: Record<string, Kind | undefined> = {
  'required-sections': 'list',
  'forbidden-words': 'list',
  keywords: 'range',
  'abstract-words': 'range',
  'title-words': 'range',
  references: 'range',
};
const READERS: Record<Kind, (value: unknown) => unknown> = { list: listOf, range: rangeOf };
const WANTED: Record<Kind, string> = {
  list: 'a list of words',
  range: 'a range like 3-6 or {max: 6}',
};

interface Range {
  min: number;
  max: number;
}

/** A list of texts; `undefined` where it is none. */
function listOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every((item) => typeof item === 'string') ? value : undefined;
}

/** "3-6", {min: 3, max: 6}, or one of the two. */
function rangeOf(value: unknown): Range | undefined {
  if (typeof value === 'string') {
    const [, min, max] = /^(\d+)\s*[-–]\s*(\d+)$/.exec(value.trim()) ?? [];
    return min === undefined || Number(min) > Number(max)
      ? undefined
      : { min: Number(min), max: Number(max) };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { min = 0, max = Number.POSITIVE_INFINITY, ...others } = value as Record<string, unknown>;
  const known =
    typeof min === 'number' && typeof max === 'number' && Object.keys(others).length === 0;
  return known ? { min, max } : undefined;
}

function shownRange({ min, max }: Range): string {
  if (max === Number.POSITIVE_INFINITY) return `${min} or more`;
  return min === 0 ? `${max} at most` : `${min} to ${max}`;
}

/** Whole words, in either case; the first one of each paragraph. */
function* uses(subject: ArticleSubject, word: string): Generator<Finding> {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
  for (const block of deep(textOf(subject.article))) {
    const found = pattern.exec(lineWords(block, subject.article))?.[0];
    if (found)
      yield {
        reason: `Unexpected "${found}", expected another word`,
        at: placeOfWord(subject, block, found),
      };
  }
}
