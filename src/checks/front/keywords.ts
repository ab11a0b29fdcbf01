/** Rules about the keywords. */
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { editsAtKey } from '../edits.ts';
import { countWords, isResearch, lettersAndDigits, truncateText } from '../nodes.ts';
import { CROSSREF, DOAJ, NLM, PRACTICE } from '../sources.ts';
import { KEYWORDS_NAMES } from './front-labels.ts';
import { endsWithStop, LAST_STOP } from './title.ts';

export const KEYWORD_RULES: readonly Check[] = [
  {
    name: 'keywords-missing',
    receivers: ['doaj', 'pubmed', 'scholar'],
    ...DOAJ,
    *find({ article, key }) {
      if (!isResearch(article) || article.keywords.length > 0) return;
      yield {
        message: message('keywords-missing'),
        at: key('keywords'),
      };
    },
  },
  {
    name: 'keyword-list',
    receivers: ['pmc', 'doaj', 'pubmed'],
    ...NLM,
    *find({ article: { keywords }, key }) {
      for (const [index, keyword] of keywords.entries()) {
        const parts = keyword.split(/[;؛；]\s*|[,،，、]\s+/).length;
        const isList = /[;؛；]/.test(keyword)
          ? parts > 1
          : parts > 3 || (keywords.length === 1 && parts > 1) || /^(?:and|und|et)\s/i.test(keyword);
        if (isList)
          yield {
            message: message('keyword-list', { keyword: truncateText(keyword) }),
            at: key(`keywords.${index}`),
          };
      }
    },
  },
  {
    name: 'keyword-long',
    receivers: ['doaj', 'pubmed', 'scholar'],
    ...DOAJ,
    *find({ article: { keywords }, key }) {
      for (const [index, keyword] of keywords.entries())
        if (countWords(keyword) > 10 || keyword.length > 120)
          yield {
            message: message('keyword-long', { keyword: truncateText(keyword) }),
            at: key(`keywords.${index}`),
          };
    },
  },
  {
    name: 'keyword-full-stop',
    receivers: ['doaj', 'crossref', 'scholar'],
    ...CROSSREF,
    fixes: true,
    *find(subject) {
      const { article, key } = subject;
      for (const [index, keyword] of article.keywords.entries())
        if (endsWithStop(keyword))
          yield {
            message: message('keyword-full-stop', { keyword: truncateText(keyword) }),
            at: key(`keywords.${index}`),
            fix: editsAtKey(subject, `keywords.${index}`, LAST_STOP, ''),
          };
    },
  },
  {
    name: 'keywords-capitals',
    receivers: ['doaj', 'crossref', 'readers'],
    ...PRACTICE,
    *find({ article: { keywords }, key }) {
      const letters = keywords.join('').replace(/[^\p{L}]/gu, '');
      if (letters.length < 15 || letters !== letters.toUpperCase()) return;
      if (letters.toLowerCase() === letters) return;
      yield {
        message: message('keywords-capitals'),
        at: key('keywords'),
      };
    },
  },
  {
    name: 'keyword-label',
    receivers: ['doaj', 'pubmed', 'readers'],
    ...PRACTICE,
    fixes: true,
    *find(subject) {
      const { article, key } = subject;
      for (const [index, keyword] of article.keywords.entries())
        if (LABEL.test(keyword))
          yield {
            message: message('keyword-label', { keyword: truncateText(keyword) }),
            at: key(`keywords.${index}`),
            fix: editsAtKey(subject, `keywords.${index}`, QUOTED_LABEL, ''),
          };
    },
  },
  {
    name: 'keyword-twice',
    receivers: ['doaj', 'readers'],
    ...PRACTICE,
    *find({ article: { keywords }, key }) {
      const seen = new Set<string>();
      for (const [index, keyword] of keywords.entries()) {
        if (seen.has(lettersAndDigits(keyword)))
          yield {
            message: message('keyword-twice', { keyword: truncateText(keyword) }),
            at: key(`keywords.${index}`),
          };
        seen.add(lettersAndDigits(keyword));
      }
    },
  },
  {
    name: 'keywords-untranslated',
    receivers: ['doaj', 'pmc', 'readers'],
    ...PRACTICE,
    *find({ article, key }) {
      const originals = article.keywords.map(lettersAndDigits).sort().join('\n');
      for (const [index, { language, keywords }] of article.translations.entries())
        if (
          keywords.filter(isPhrase).length >= MIN_PHRASES &&
          keywords.map(lettersAndDigits).sort().join('\n') === originals
        )
          yield {
            message: message('keywords-untranslated', { language }),
            at: key(`translations.${index}.keywords`),
          };
    },
  },
  {
    name: 'keywords-many',
    receivers: ['doaj', 'readers'],
    ...DOAJ,
    *find({ article: { keywords }, key }) {
      if (keywords.length > 15)
        yield {
          message: message('keywords-many', { keywords: keywords.length, most: 15 }),
          at: key('keywords'),
        };
    },
  },
];

/** Single words may be equal in two languages, and a species always is. Examples: "migration", "Ulva lactuca". */
const MIN_PHRASES = 2;

function isPhrase(keyword: string): boolean {
  return countWords(keyword) > 1;
}

const LABEL = new RegExp(`^${KEYWORDS_NAMES}\\s*[:：]`, 'i');
/** The same at the beginning of a value, which may be in quotation marks. */
const QUOTED_LABEL = new RegExp(`(?<=^["']?)${KEYWORDS_NAMES}\\s*[:：]\\s*`, 'gi');
