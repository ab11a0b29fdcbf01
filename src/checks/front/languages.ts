/** Rules about languages: that named is that written, and readers of English find the article. */
import type { Article, Inline } from '../../article/article.ts';
import { FOLLOW, inArticle } from '../changes.ts';
import type { ArticleCheck, Change } from '../check.ts';
import {
  blockWords,
  countWords,
  deep,
  folded,
  isResearch,
  linesOf,
  ownWords,
  shown,
  textOf,
  words,
} from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { runsOfScript, scriptsOfLanguage, scriptsOfText } from '../scripts.ts';
import { WCAG } from '../sources.ts';
import type { ArticleSubject, At } from '../subject.ts';
import { otherLanguageOf } from './language-of-words.ts';

const LAST_KEY = 'bibliography: references.json\n';
const ABSTRACT =
  '  Tides at two harbours were read for a year. The moon explains most of their height, and the wind explains the rest. Tables of both harbours are given for those who sail.\n';
const STATEMENTS = `funding:
  statement: This work was supported by the Harbour Trust.
  awards:
    - {funder: Harbour Trust, award: [HT-12]}
data-availability: The readings are at <https://data.example/tides>.
conflict-of-interest: The authors declare that they have no competing interests.
${LAST_KEY}`;
const ENGLISH =
  'The tides of the two harbours were read for a year, and the moon explains most of what was seen, while the wind explains the rest of it.';
const FRENCH =
  'Les marées des deux ports ont été lues pendant une année, et la lune explique la plupart de ce qui est observé dans les ports, le vent explique le reste.';
const SPANISH =
  'Medimos el crecimiento de las algas en los arrecifes de tres puertos de la costa durante dos años. El crecimiento fue mayor en la primavera, y menor en el puerto de más profundidad.';
const URDU = 'یہ مضمون دو بندرگاہوں میں جوار کی بلندی کے بارے میں ہے';

export const LANGUAGE_RULES: readonly ArticleCheck[] = [
  {
    name: 'language-script-differs',
    receivers: ['pmc', 'doaj', 'readers'],
    ...WCAG,
    sentence: 'An article, and each translation, is in the script of the language that it names.',
    advice: 'Correct `language:`, or the key of the translation.',
    examples: {
      breaks: [
        inArticle(LAST_KEY, `${LAST_KEY}translations:\n  fr: {title: "${URDU}"}\n`),
        {
          ...inArticle(LAST_KEY, `${LAST_KEY}language: el\n`),
        },
      ],
      keeps: [inArticle(LAST_KEY, `${LAST_KEY}translations:\n  ur: {title: "${URDU}"}\n`)],
    },
    *find({ article, key }) {
      const own = ownWords(article);
      if (isInOtherScript(own, article.language))
        yield { reason: otherScript(own, article.language), at: stated(key) };
      for (const { language, title = [], abstract = [] } of article.translations) {
        const text = `${words(title, article)} ${blockWords(abstract, article)}`;
        if (isInOtherScript(text, language))
          yield { reason: otherScript(text, language), at: key(`translations.${language}`) };
      }
    },
  },
  {
    name: 'language-differs',
    receivers: ['pmc', 'doaj', 'readers'],
    ...WCAG,
    sentence: 'An article, and each translation, is written in the language that it names.',
    advice: 'Correct `language:`, or translate the words.',
    examples: {
      breaks: [
        inArticle(LAST_KEY, `${LAST_KEY}language: fr\n`),
        inArticle(ABSTRACT, `  ${FRENCH}\n`),
        inArticle(LAST_KEY, `${LAST_KEY}translations:\n  fr: {abstract: "${ENGLISH}"}\n`),
        inArticle(LAST_KEY, `${LAST_KEY}translations:\n  pt: {abstract: "${SPANISH}"}\n`),
        inArticle(
          LAST_KEY,
          `${LAST_KEY}translations:\n  fr: {title: Tides and the moon at two harbours}\n`,
        ),
      ],
      keeps: [
        inArticle(LAST_KEY, `${LAST_KEY}translations:\n  fr: {abstract: "${FRENCH}"}\n`),
        inArticle(LAST_KEY, `${LAST_KEY}translations:\n  fr: {title: Marées à Whitby}\n`),
      ],
    },
    *find({ article, key }) {
      if (scriptsOfLanguage(article.language).includes('Latin'))
        for (const [text, at] of [
          [ownWords(article), stated(key)],
          [blockWords(article.abstract, article), key('abstract')],
        ] as const) {
          const other = otherLanguageOf(text, article.language);
          if (!other) continue;
          yield { reason: inOther(other, article.language), at };
          // Of an article in another language the abstract is so, too.
          break;
        }
      const title = folded(words(article.title, article));
      for (const one of article.translations) {
        const at = key(`translations.${one.language}`);
        const found = otherLanguageOf(blockWords(one.abstract ?? [], article), one.language);
        if (found) yield { reason: inOther(found, one.language), at };
        else if (
          countWords(words(article.title, article)) > 2 &&
          folded(words(one.title ?? [], article)) === title
        )
          yield {
            reason: `Unexpected title in "${one.language}" in the words of the article's own, expected a translation`,
            at,
          };
      }
    },
  },
  {
    name: 'english-missing',
    severity: 'info',
    receivers: ['doaj', 'scholar', 'readers'],
    source: 'Scopus content policy; DOAJ guide to applying',
    date: '2024',
    sentence: 'A research article in another language has title, abstract and keywords in English.',
    advice: 'Ask the authors, and add them below `translations: {en: …}`.',
    examples: {
      breaks: [inFrench('translations:\n  en: {title: Tides}\n'), inFrench('')],
      keeps: [
        inFrench(
          'translations:\n  en: {title: Tides, abstract: The moon explains the tides of two harbours., keywords: [tides]}\n',
        ),
      ],
    },
    *find({ article, key }) {
      const missing = missingInEnglish(article);
      const own = ownWords(article);
      // What is written in English has the wrong language, and that is said.
      if (otherLanguageOf(own, article.language) === 'en') return;
      if (missing.length > 0 && isResearch(article))
        yield {
          reason: `Unexpected article in "${article.language}" without ${missing.join(', ')} in English, expected them beside its own`,
          at: key('translations').place ? key('translations') : key('title'),
        };
    },
  },
  {
    name: 'language-unmarked',
    severity: 'info',
    optional: true,
    receivers: ['readers'],
    ...WCAG,
    sentence: 'Words in another script than the article’s are marked with their language.',
    advice: 'Write [words]{lang=ur}: they are spoken and hyphenated in their own language then.',
    examples: {
      breaks: [inArticle(FOLLOW, `The heights follow the moon, ${URDU}.`)],
      keeps: [
        inArticle(FOLLOW, `The heights follow the moon, [${URDU}]{lang=ur}.`),
        inArticle(FOLLOW, 'The heights follow the moon, π times.'),
      ],
    },
    *find(subject) {
      const { article } = subject;
      const own = new Set(scriptsOfLanguage(article.language));
      if (own.size === 0) return;
      for (const block of deep([...article.abstract, ...textOf(article)])) {
        const text = linesOf(block).map(unmarked).join('\n');
        const other = scriptsOfText(text).find(
          ({ script }) => !own.has(script) && script !== 'Latin',
        );
        const [run] = other ? runsOfScript(text, other.script).filter(isOfWords) : [];
        if (run)
          yield {
            reason: `Unexpected words ${shown(run)} in another script without their language, expected it`,
            at: placeOfWord(subject, block, run),
          };
      }
    },
  },
];

/** Where the language is named, or it would be, if it were not the journal's. */
function stated(key: ArticleSubject['key']): At {
  const own = key('language');
  return own.place ? own : key('title');
}

/** Fewer letters say nothing about the language of a text. */
const LEAST_LETTERS = 20;

function isInOtherScript(text: string, language: string): boolean {
  const own = scriptsOfLanguage(language);
  const [most, ...others] = scriptsOfText(text);
  const all = [...(most ? [most] : []), ...others].reduce((sum, { letters }) => sum + letters, 0);
  if (!most || own.length === 0 || all < LEAST_LETTERS || own.includes(most.script)) return false;
  // Mixed texts, of formulas and names, are no mistake.
  return most.letters > all * 0.8;
}

function otherScript(text: string, language: string): string {
  return `Unexpected ${scriptsOfText(text)[0]?.script} letters in a text in "${language}", expected ${scriptsOfLanguage(language).join(', ')}`;
}

/** The clean article with so much of it in French that nobody can tell its language. */
function inFrench(more: string): Change {
  return inArticle(
    `${ABSTRACT}${STATEMENTS}`,
    `  ${FRENCH} ${FRENCH}\n${STATEMENTS}language: fr\n${more}`,
  );
}

function inOther(found: string, language: string): string {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return `Unexpected ${names.of(found)} in a text in "${language}", expected ${names.of(language)}`;
}

function missingInEnglish({ language, translations, abstract, keywords }: Article): string[] {
  if (/^en\b/i.test(language)) return [];
  const english = translations.find((one) => /^en\b/i.test(one.language));
  return [
    ...(english?.title ? [] : ['title']),
    ...(abstract.length === 0 || english?.abstract ? [] : ['abstract']),
    ...(keywords.length === 0 || english?.keywords.length ? [] : ['keywords']),
  ];
}

/** The words of a line that no span names a language of. */
function unmarked(nodes: readonly Inline[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value;
      if (node.type === 'span' && node.language) return '\n';
      if (node.type === 'citation') return '\n';
      return 'children' in node && node.children ? unmarked(node.children) : '\n';
    })
    .join('');
}

/** A sign of a formula or an initial is no word. */
function isOfWords(run: string): boolean {
  return run.replace(/[^\p{L}]/gu, '').length >= 3;
}
