/** Rules about languages: that named is that written, and readers of English find the article. */
import type { Article, Inline } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { ArticleCheck } from '../check.ts';
import {
  blockWords,
  clipped,
  countWords,
  deep,
  isResearch,
  lettersAndDigits,
  linesOf,
  ownWords,
  textBlocks,
  words,
} from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { runsOfScript, scriptsOfLanguage, scriptsOfText } from '../scripts.ts';
import { WCAG } from '../sources.ts';
import type { ArticleSubject, At } from '../subject.ts';
import { otherLanguageOf } from './language-of-words.ts';

export const LANGUAGE_RULES: readonly ArticleCheck[] = [
  {
    name: 'language-script-differs',
    receivers: ['pmc', 'doaj', 'readers'],
    ...WCAG,
    *find({ article, key }) {
      const own = ownWords(article);
      if (isInOtherScript(own, article.language))
        yield { message: otherScript(own, article.language), at: stated(key) };
      for (const { language, title = [], abstract = [] } of article.translations) {
        const text = `${words(title, article)} ${blockWords(abstract, article)}`;
        if (isInOtherScript(text, language))
          yield { message: otherScript(text, language), at: key(`translations.${language}`) };
      }
    },
  },
  {
    name: 'language-differs',
    receivers: ['pmc', 'doaj', 'readers'],
    ...WCAG,
    *find({ article, key }) {
      if (scriptsOfLanguage(article.language).includes('Latin'))
        for (const [text, at] of [
          [ownWords(article), stated(key)],
          [blockWords(article.abstract, article), key('abstract')],
        ] as const) {
          const other = otherLanguageOf(text, article.language);
          if (!other) continue;
          yield { message: inOther(other, article.language), at };
          // Of an article in another language the abstract is so, too.
          break;
        }
      const title = lettersAndDigits(words(article.title, article));
      for (const one of article.translations) {
        const at = key(`translations.${one.language}`);
        const found = otherLanguageOf(blockWords(one.abstract ?? [], article), one.language);
        if (found) yield { message: inOther(found, one.language), at };
        else if (
          countWords(words(article.title, article)) > 2 &&
          lettersAndDigits(words(one.title ?? [], article)) === title
        )
          yield {
            message: message('language-differs/title-untranslated', { language: one.language }),
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
    *find({ article, key }) {
      const missing = missingInEnglish(article);
      const own = ownWords(article);
      // What is written in English has the wrong language, and that is said.
      if (otherLanguageOf(own, article.language) === 'en') return;
      if (missing.length > 0 && isResearch(article))
        yield {
          message: message('english-missing', { language: article.language, parts: missing }),
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
    *find(subject) {
      const { article } = subject;
      const own = new Set(scriptsOfLanguage(article.language));
      if (own.size === 0) return;
      for (const block of deep([...article.abstract, ...textBlocks(article)])) {
        const text = linesOf(block).map(unmarked).join('\n');
        const other = scriptsOfText(text).find(
          ({ script }) => !own.has(script) && script !== 'Latin',
        );
        const [run] = other ? runsOfScript(text, other.script).filter(isOfWords) : [];
        if (run)
          yield {
            message: message('language-unmarked', { words: clipped(run) }),
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

function otherScript(text: string, language: string) {
  return message('language-script-differs', {
    language,
    found: scriptsOfText(text)[0]?.script ?? '',
    expected: scriptsOfLanguage(language),
  });
}

function inOther(found: string, language: string) {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return message('language-differs', { language, found: names.of(found) ?? found });
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
