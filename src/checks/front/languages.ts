/** Rules about languages: the named language is the written one, and there is an English summary. */
import type { Article, Inline } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { ArticleCheck } from '../check.ts';
import {
  articleWords,
  blockWords,
  countWords,
  isResearch,
  lettersAndDigits,
  linesOf,
  textBlocks,
  truncateText,
  walkBlocks,
  words,
} from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { runsOfScript, scriptsOfLanguage, scriptsOfText } from '../scripts.ts';
import { WCAG } from '../sources.ts';
import type { ArticleSubject, At } from '../subject.ts';
import { findOtherLanguage } from './guess-language.ts';

export const LANGUAGE_RULES: readonly ArticleCheck[] = [
  {
    name: 'language-script-differs',
    receivers: ['pmc', 'doaj', 'readers'],
    ...WCAG,
    *find({ article, key }) {
      const text = articleWords(article);
      if (isInOtherScript(text, article.language))
        yield { message: scriptMessage(text, article.language), at: languageKey(key) };
      for (const { language, title = [], abstract = [] } of article.translations) {
        const text = `${words(title, article)} ${blockWords(abstract, article)}`;
        if (isInOtherScript(text, language))
          yield { message: scriptMessage(text, language), at: key(`translations.${language}`) };
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
          [articleWords(article), languageKey(key)],
          [blockWords(article.abstract, article), key('abstract')],
        ] as const) {
          const other = findOtherLanguage(text, article.language);
          if (!other) continue;
          yield { message: languageMessage(other, article.language), at };
          // The abstract is usually in the same wrong language, so one message is enough.
          break;
        }
      const title = lettersAndDigits(words(article.title, article));
      for (const one of article.translations) {
        const at = key(`translations.${one.language}`);
        const found = findOtherLanguage(blockWords(one.abstract ?? [], article), one.language);
        if (found) yield { message: languageMessage(found, one.language), at };
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
      // An English text with another language tag is reported by `language-differs`.
      if (findOtherLanguage(articleWords(article), article.language) === 'en') return;
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
      const expected = new Set(scriptsOfLanguage(article.language));
      if (expected.size === 0) return;
      for (const block of walkBlocks([...article.abstract, ...textBlocks(article)])) {
        const text = linesOf(block).map(unmarkedText).join('\n');
        const other = scriptsOfText(text).find(
          ({ script }) => !expected.has(script) && script !== 'Latin',
        );
        const [run] = other ? runsOfScript(text, other.script).filter(hasWord) : [];
        if (run)
          yield {
            message: message('language-unmarked', { words: truncateText(run) }),
            at: placeOfWord(subject, block, run),
          };
      }
    },
  },
];

/** The `language` key, or the title if the language is that of the journal. */
function languageKey(key: ArticleSubject['key']): At {
  const languageAt = key('language');
  return languageAt.place ? languageAt : key('title');
}

/** A shorter text is not enough to know its script. */
const MIN_LETTERS = 20;

function isInOtherScript(text: string, language: string): boolean {
  const expected = scriptsOfLanguage(language);
  const scripts = scriptsOfText(text);
  const [most] = scripts;
  const all = scripts.reduce((sum, { letters }) => sum + letters, 0);
  if (!most || expected.length === 0 || all < MIN_LETTERS || expected.includes(most.script))
    return false;
  // A text may have many formulas and foreign names.
  return most.letters > all * 0.8;
}

function scriptMessage(text: string, language: string) {
  return message('language-script-differs', {
    language,
    found: scriptsOfText(text)[0]?.script ?? '',
    expected: scriptsOfLanguage(language),
  });
}

function languageMessage(found: string, language: string) {
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

/** The text of inline nodes, without citations and without spans that have a language. */
function unmarkedText(nodes: readonly Inline[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value;
      if (node.type === 'span' && node.language) return '\n';
      if (node.type === 'citation') return '\n';
      return 'children' in node && node.children ? unmarkedText(node.children) : '\n';
    })
    .join('');
}

/** A character of a formula or an initial is not a word. */
function hasWord(run: string): boolean {
  return run.replace(/[^\p{L}]/gu, '').length >= 3;
}
