/** Rules about languages: that named is that written, and readers of English find the article. */
import type { Article, Inline } from '../article.ts';
import { inArticle } from './changes.ts';
import type { ArticleCheck } from './check.ts';
import {
  blockWords,
  deep,
  isResearch,
  linesOf,
  placeOfWord,
  shown,
  textOf,
  words,
} from './nodes.ts';
import { runsOfScript, scriptsOfLanguage, scriptsOfText } from './scripts.ts';
import { WCAG } from './sources.ts';

const FOLLOW = 'The heights follow the moon.';
const LAST_KEY = 'bibliography: references.json\n';
const URDU = 'یہ مضمون دو بندرگاہوں میں جوار کی بلندی کے بارے میں ہے';

export const LANGUAGE_RULES: readonly ArticleCheck[] = [
  {
    name: 'language-script-differs',
    scope: 'article',
    severity: 'warning',
    receivers: ['pmc', 'doaj', 'readers'],
    ...WCAG,
    sentence: 'An article, and each translation, is in the script of the language that it names.',
    advice: 'Correct `language:`, or the key of the translation.',
    examples: {
      breaks: [
        inArticle(LAST_KEY, `${LAST_KEY}translations:\n  fr: {title: "${URDU}"}\n`),
        {
          ...inArticle(LAST_KEY, `${LAST_KEY}language: el\n`),
          alongside: ['english-missing'],
        },
      ],
      keeps: [inArticle(LAST_KEY, `${LAST_KEY}translations:\n  ur: {title: "${URDU}"}\n`)],
    },
    *find({ article, key }) {
      const own = blockWords([...article.abstract, ...textOf(article)], article);
      if (isInOtherScript(own, article.language))
        yield { reason: otherScript(own, article.language), at: key('language') };
      for (const { language, title = [], abstract = [] } of article.translations) {
        const text = `${words(title, article)} ${blockWords(abstract, article)}`;
        if (isInOtherScript(text, language))
          yield { reason: otherScript(text, language), at: key(`translations.${language}`) };
      }
    },
  },
  {
    name: 'english-missing',
    scope: 'article',
    severity: 'info',
    receivers: ['doaj', 'scholar', 'readers'],
    source: 'Scopus content policy; DOAJ guide to applying',
    date: '2024',
    sentence: 'A research article in another language has title, abstract and keywords in English.',
    advice: 'Ask the authors, and add them below `translations: {en: …}`.',
    examples: {
      breaks: [
        inArticle(LAST_KEY, `${LAST_KEY}language: fr\n`),
        inArticle(LAST_KEY, `${LAST_KEY}language: fr\ntranslations:\n  en: {title: Tides}\n`),
      ],
      keeps: [
        inArticle(
          LAST_KEY,
          `${LAST_KEY}language: fr\ntranslations:\n  en: {title: Tides, abstract: The moon explains the tides of two harbours., keywords: [tides]}\n`,
        ),
      ],
    },
    *find({ article, key }) {
      const missing = missingInEnglish(article);
      if (missing.length > 0 && isResearch(article))
        yield {
          reason: `Unexpected article in "${article.language}" without ${missing.join(', ')} in English, expected them beside its own`,
          at: key('translations'),
        };
    },
  },
  {
    name: 'language-unmarked',
    scope: 'article',
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
