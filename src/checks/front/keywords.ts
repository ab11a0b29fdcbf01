/** Rules about the keywords. */
import { told } from '../../messages/told.ts';
import type { Check } from '../check.ts';
import { clipped, countWords, isResearch, lettersAndDigits, shown } from '../nodes.ts';
import { CROSSREF, DOAJ, NLM, PRACTICE } from '../sources.ts';
import { KEYWORDS_NAMES } from './front-labels.ts';
import { endsWithStop } from './title.ts';

export const KEYWORD_RULES: readonly Check[] = [
  {
    name: 'keywords-missing',
    receivers: ['doaj', 'pubmed', 'scholar'],
    ...DOAJ,
    *find({ article, key }) {
      if (!isResearch(article) || article.keywords.length > 0) return;
      yield {
        reason: `Unexpected ${article.type} without keywords, expected some`,
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
        const list = /[;؛；]/.test(keyword)
          ? parts > 1
          : parts > 3 || (keywords.length === 1 && parts > 1) || /^(?:and|und|et)\s/i.test(keyword);
        if (list)
          yield {
            reason: `Unexpected ${shown(keyword)} as one keyword, expected each alone`,
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
            reason: told`Unexpected keyword "${{ keyword: clipped(keyword) }}", expected a term of a few words`,
            at: key(`keywords.${index}`),
          };
    },
  },
  {
    name: 'keyword-full-stop',
    receivers: ['doaj', 'crossref', 'scholar'],
    ...CROSSREF,
    *find({ article: { keywords }, key }) {
      for (const [index, keyword] of keywords.entries())
        if (endsWithStop(keyword))
          yield {
            reason: `Unexpected full stop in the keyword ${shown(keyword)}, expected none`,
            at: key(`keywords.${index}`),
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
        reason: 'Unexpected keywords in capitals, expected small letters',
        at: key('keywords'),
      };
    },
  },
  {
    name: 'keyword-label',
    receivers: ['doaj', 'pubmed', 'readers'],
    ...PRACTICE,
    *find({ article: { keywords }, key }) {
      for (const [index, keyword] of keywords.entries())
        if (LABEL.test(keyword))
          yield {
            reason: `Unexpected ${shown(keyword)}, expected the keyword alone`,
            at: key(`keywords.${index}`),
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
            reason: `Unexpected second keyword ${shown(keyword)}, expected each once`,
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
      const own = article.keywords.map(lettersAndDigits).sort().join('\n');
      for (const [index, { language, keywords }] of article.translations.entries())
        if (
          keywords.filter(isPhrase).length >= LEAST_PHRASES &&
          keywords.map(lettersAndDigits).sort().join('\n') === own
        )
          yield {
            reason: `Unexpected keywords in "${language}" in the words of the article’s own, expected a translation`,
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
          reason: `Unexpected ${keywords.length} keywords, expected 15 at most`,
          at: key('keywords'),
        };
    },
  },
];

/** Words, names and a species may be the same in two languages: "migration", "Ulva lactuca". */
const LEAST_PHRASES = 2;

function isPhrase(keyword: string): boolean {
  return countWords(keyword) > 1;
}

const LABEL = new RegExp(`^${KEYWORDS_NAMES}\\s*[:：]`, 'i');
