/** Rules about the abstract and the keywords. */
import { inArticle, inLetter } from './changes.ts';
import type { Check } from './check.ts';
import {
  blocksOf,
  blockWords,
  countWords,
  folded,
  inlinesOf,
  isResearch,
  shown,
  words,
} from './nodes.ts';
import { CROSSREF, DOAJ, NLM, PRACTICE, PUBMED } from './sources.ts';
import { endsWithStop } from './title.ts';

const KEYWORDS = 'keywords: [tides, moon, harbours, gauges]\n';
const LAST = 'Tables of both harbours are given for those who sail.';
const ABSTRACT =
  '  Tides at two harbours were read for a year. The moon explains most of their height, and the wind explains the rest. Tables of both harbours are given for those who sail.\n';

export const ABSTRACT_RULES: readonly Check[] = [
  {
    name: 'abstract-short',
    scope: 'article',
    severity: 'warning',
    receivers: ['doaj', 'scholar', 'readers'],
    ...DOAJ,
    sentence: 'The abstract of a research article has twenty words at least.',
    advice: 'Say what was asked, what was done and what was found.',
    examples: {
      breaks: [inArticle(ABSTRACT, '  Tides at two harbours were read.\n')],
      keeps: [
        inLetter('keywords: [gauges]\n', 'keywords: [gauges]\nabstract: A gauge was moved.\n'),
      ],
    },
    *find({ article, key }) {
      const count = countWords(blockWords(article.abstract, article));
      if (!isResearch(article) || count === 0 || count >= 20) return;
      yield {
        reason: `Unexpected abstract of ${count} words, expected 20 at least`,
        at: key('abstract'),
      };
    },
  },
  {
    name: 'abstract-long',
    scope: 'article',
    severity: 'warning',
    receivers: ['pubmed', 'readers'],
    ...PRACTICE,
    sentence: 'An abstract has no more than 600 words.',
    advice: 'Shorten it; it may hold a part of the text.',
    examples: {
      breaks: [
        inArticle(
          LAST,
          `Tables are given. ${'The moon explains most of their height. '.repeat(90)}`,
        ),
      ],
      keeps: [
        inArticle(
          LAST,
          `Tables are given. ${'The moon explains most of their height. '.repeat(40)}`,
        ),
      ],
    },
    *find({ article, key }) {
      const count = countWords(blockWords(article.abstract, article));
      if (count > 600)
        yield {
          reason: `Unexpected abstract of ${count} words, expected 600 at most`,
          at: key('abstract'),
        };
    },
  },
  {
    name: 'abstract-citation',
    scope: 'article',
    severity: 'warning',
    receivers: ['pubmed', 'doaj', 'readers'],
    ...PUBMED,
    sentence: 'An abstract is read alone: it cites nothing and has no notes.',
    advice: 'Write who said it in words, or leave it to the text.',
    examples: {
      breaks: [inArticle(LAST, 'Tables were given before [@hill2016].')],
      keeps: [inArticle(LAST, 'Tables were given by Hill in 2016.')],
    },
    *find({ article, key }) {
      const kinds = ['citation', 'footnoteReference', 'crossReference'] as const;
      const found = kinds.find((kind) => [...inlinesOf(article.abstract, kind)].length > 0);
      if (found)
        yield {
          reason: `Unexpected ${NAMES[found]} in the abstract, expected words that stand alone`,
          at: key('abstract'),
        };
    },
  },
  {
    name: 'abstract-names-figure',
    scope: 'article',
    severity: 'warning',
    receivers: ['pubmed', 'doaj', 'readers'],
    ...PUBMED,
    sentence: 'An abstract is read alone: it does not send its readers to figures and tables.',
    advice: 'Say in words what they show.',
    examples: {
      breaks: [inArticle(LAST, 'Tables of both harbours are given (see Figure 1).')],
      keeps: [inArticle(LAST, 'Tables of 2 harbours are given.')],
    },
    *find({ article, key }) {
      const found = /\b(?:see|in|cf\.)\s+(?:fig(?:ure|\.)|table)s?\s*\d+/iu.exec(
        blockWords(article.abstract, article),
      )?.[0];
      if (found)
        yield {
          reason: `Unexpected "${found}" in the abstract, expected words that stand alone`,
          at: key('abstract'),
        };
    },
  },
  {
    name: 'abstract-unfinished',
    scope: 'article',
    severity: 'warning',
    receivers: ['doaj', 'pubmed', 'readers'],
    ...PRACTICE,
    sentence: 'An abstract ends with its last sentence.',
    advice: 'Compare it with the author’s file: the end may be cut off.',
    examples: {
      breaks: [
        inArticle(LAST, 'Tables of both harbours are given for those who'),
        inArticle(LAST, 'Tables of both harbours are given for those who…'),
      ],
      keeps: [
        inArticle(LAST, 'Tables of both harbours are given for those who sail (in the dark).'),
        inArticle(LAST, 'Tables are at <https://doi.org/10.5555/tides>'),
      ],
    },
    *find({ article, key }) {
      const text = blockWords(article.abstract, article);
      // What keywords end it is told by a rule of its own.
      if (/\b(?:key\s?words|index terms)\b/i.test(text)) return;
      if (countWords(text) < 20 || /[.!?。۔؟।][)”"’'»\]]*$|https?:\S+$|\p{Sm}\S*$/u.test(text))
        return;
      yield {
        reason: `Unexpected end of the abstract "${text.slice(-30).trim()}", expected a whole sentence`,
        at: key('abstract'),
      };
    },
  },
  {
    name: 'abstract-label',
    scope: 'article',
    severity: 'warning',
    receivers: ['doaj', 'crossref', 'readers'],
    ...PRACTICE,
    sentence: 'An abstract does not begin with its heading.',
    advice: 'Remove the word: the heading is printed.',
    examples: {
      breaks: [
        inArticle(ABSTRACT, `  Abstract: ${ABSTRACT.trim()}\n`),
        inArticle(ABSTRACT, `  **Summary.** ${ABSTRACT.trim()}\n`),
      ],
      keeps: [inArticle(ABSTRACT, `  Abstract tides are not read. ${ABSTRACT.trim()}\n`)],
    },
    *find({ article, key }) {
      const label = LABEL.exec(blockWords(article.abstract, article))?.[0];
      if (label)
        yield {
          reason: `Unexpected ${shown(label)} at the start of the abstract, expected its first sentence`,
          at: key('abstract'),
        };
    },
  },
  {
    name: 'abstract-keywords',
    scope: 'article',
    severity: 'warning',
    receivers: ['doaj', 'crossref', 'readers'],
    ...PRACTICE,
    sentence: 'The keywords do not stand in the abstract.',
    advice: 'Move them to `keywords:`.',
    examples: {
      breaks: [inArticle(LAST, `${LAST}\n\n  Index terms: ebb, flood`)],
      keeps: [
        inArticle(LAST, 'Tables of both harbours are given with keywords for those who sail.'),
      ],
    },
    *find({ article, key }) {
      const text = blockWords(article.abstract, article);
      const label =
        /(^|[.!?]\s+)(key\s?-?words?|index terms|mots[- ]clés|palabras clave|palavras-chave|schlagw[oö]rter|anahtar kelimeler|kata kunci|关键词|关键字)\s*[:：—–]/i.exec(
          text,
        );
      if (label)
        yield {
          reason: `Unexpected "${label[2]}" in the abstract, expected it to end before`,
          at: key('abstract'),
        };
    },
  },
  {
    name: 'abstract-not-prose',
    scope: 'article',
    severity: 'warning',
    receivers: ['doaj', 'pubmed', 'scholar'],
    ...DOAJ,
    sentence:
      'An abstract is paragraphs: lists, tables and pictures in it do not reach the indexes.',
    advice: 'Write it as sentences.',
    examples: {
      breaks: [
        inArticle(
          LAST,
          '\n\n  - Tables of both harbours are given.\n  - They are for those who sail.',
        ),
      ],
      keeps: [inArticle(LAST, `\n\n  ## Use\n\n  ${LAST}`)],
    },
    *find({ article, key }) {
      const other = article.abstract.find(({ type }) => type !== 'paragraph' && type !== 'section');
      if (other)
        yield {
          reason: `Unexpected ${other.type} in the abstract, expected paragraphs`,
          at: key('abstract'),
        };
    },
  },
  {
    name: 'abstract-section',
    scope: 'article',
    severity: 'warning',
    receivers: ['doaj', 'pubmed', 'readers'],
    ...NLM,
    sentence: 'The abstract stands in the front matter alone, not as a section of the text.',
    advice: 'Move its text to `abstract: |` in the front matter.',
    examples: {
      breaks: [
        inArticle(
          '# Introduction\n',
          '# Abstract\n\nTides were read once more.\n\n# Introduction\n',
        ),
      ],
      keeps: [
        inArticle(
          '# Introduction\n',
          '# Abstract tides\n\nTides were read once more.\n\n# Introduction\n',
        ),
      ],
    },
    *find({ article, at }) {
      for (const section of blocksOf(article, 'section'))
        if (
          section.depth === 1 &&
          /^(abstract|summary|résumé|resumen|resumo|zusammenfassung|özet|abstrak|摘要|ملخص|الملخص|خلاصہ|keywords?)$/i.test(
            words(section.title, article),
          )
        )
          if (!(article.abstract.length === 0 && /^summary$/i.test(words(section.title, article))))
            yield {
              reason: `Unexpected section ${shown(words(section.title, article))}, expected it in the front matter`,
              at: at(section),
            };
    },
  },
  {
    name: 'keywords-missing',
    scope: 'article',
    severity: 'warning',
    receivers: ['doaj', 'pubmed', 'scholar'],
    ...DOAJ,
    sentence: 'A research article has keywords.',
    advice: 'Add `keywords: [one, two, three]`.',
    examples: {
      breaks: [inArticle(KEYWORDS, '')],
      keeps: [inLetter('keywords: [gauges]\n', '')],
    },
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
    scope: 'article',
    severity: 'warning',
    receivers: ['pmc', 'doaj', 'pubmed'],
    ...NLM,
    sentence: 'Each keyword stands alone, not several in one with commas or semicolons.',
    advice: 'Write them as a list: `keywords: [one, two, three]`.',
    examples: {
      breaks: [
        inArticle(KEYWORDS, 'keywords:\n  - tides, moon, harbours, gauges\n'),
        inArticle(KEYWORDS, 'keywords: [tides; moon, harbours, gauges]\n'),
      ],
      keeps: [inArticle(KEYWORDS, 'keywords: ["tides, oceanic", "1,2-dichloroethane", moon]\n')],
    },
    *find({ article: { keywords }, key }) {
      for (const [index, keyword] of keywords.entries()) {
        const parts = keyword.split(/[;؛；]\s*|[,،，、]\s+/).length;
        const list = /[;؛；]/.test(keyword)
          ? parts > 1
          : parts > 3 || (keywords.length === 1 && parts > 1);
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
    scope: 'article',
    severity: 'warning',
    receivers: ['doaj', 'pubmed', 'scholar'],
    ...DOAJ,
    sentence: 'A keyword is a term, not a sentence.',
    advice: 'Shorten it to the words that somebody would search for.',
    examples: {
      breaks: [
        inArticle(
          KEYWORDS,
          'keywords: [tides that were read at two harbours for a whole year by hand, moon]\n',
        ),
      ],
      keeps: [
        inArticle(
          KEYWORDS,
          'keywords: [National Ocean and Harbour Service of the North Sea, moon]\n',
        ),
      ],
    },
    *find({ article: { keywords }, key }) {
      for (const [index, keyword] of keywords.entries())
        if (countWords(keyword) > 10 || keyword.length > 120)
          yield {
            reason: `Unexpected keyword ${shown(keyword)}, expected a term of a few words`,
            at: key(`keywords.${index}`),
          };
    },
  },
  {
    name: 'keyword-full-stop',
    scope: 'article',
    severity: 'warning',
    receivers: ['doaj', 'crossref', 'scholar'],
    ...CROSSREF,
    sentence: 'A keyword does not end with a full stop.',
    advice: 'Remove it.',
    examples: {
      breaks: [inArticle(KEYWORDS, 'keywords: [tides, moon, harbours, gauges.]\n')],
      keeps: [inArticle(KEYWORDS, 'keywords: [tides, moon, Fucus sp., U.S.]\n')],
    },
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
    scope: 'article',
    severity: 'warning',
    receivers: ['doaj', 'crossref', 'readers'],
    ...PRACTICE,
    sentence: 'Keywords are not typed in capitals.',
    advice: 'Write them with small letters; names and abbreviations keep theirs.',
    examples: {
      breaks: [inArticle(KEYWORDS, 'keywords: [TIDES, MOON, HARBOURS, GAUGES]\n')],
      keeps: [inArticle(KEYWORDS, 'keywords: [NATO, OSCE, UNESCO, peace]\n')],
    },
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
    scope: 'article',
    severity: 'warning',
    receivers: ['doaj', 'pubmed', 'readers'],
    ...PRACTICE,
    sentence: 'No keyword begins with the word “Keywords”.',
    advice: 'Remove the word and the colon.',
    examples: {
      breaks: [inArticle(KEYWORDS, 'keywords: ["Keywords: tides", moon]\n')],
      keeps: [inArticle(KEYWORDS, 'keywords: [keyword search, moon]\n')],
    },
    *find({ article: { keywords }, key }) {
      for (const [index, keyword] of keywords.entries())
        if (
          /^(key\s?-?words?|index terms|mots[- ]clés|palabras clave|palavras-chave)\s*[:：]/i.test(
            keyword,
          )
        )
          yield {
            reason: `Unexpected ${shown(keyword)}, expected the keyword alone`,
            at: key(`keywords.${index}`),
          };
    },
  },
  {
    name: 'keyword-twice',
    scope: 'article',
    severity: 'warning',
    receivers: ['doaj', 'readers'],
    ...PRACTICE,
    sentence: 'No keyword stands twice.',
    advice: 'Remove one of the two.',
    examples: {
      breaks: [inArticle(KEYWORDS, 'keywords: [tides, moon, Tides]\n')],
      keeps: [inArticle(KEYWORDS, 'keywords: [tides, moon, tide]\n')],
    },
    *find({ article: { keywords }, key }) {
      const seen = new Set<string>();
      for (const [index, keyword] of keywords.entries()) {
        if (seen.has(folded(keyword)))
          yield {
            reason: `Unexpected second keyword ${shown(keyword)}, expected each once`,
            at: key(`keywords.${index}`),
          };
        seen.add(folded(keyword));
      }
    },
  },
  {
    name: 'keywords-many',
    scope: 'article',
    severity: 'warning',
    receivers: ['doaj', 'readers'],
    ...DOAJ,
    sentence: 'There are no more than fifteen keywords.',
    advice: 'Keep those for which the article should be found.',
    examples: {
      breaks: [
        inArticle(
          KEYWORDS,
          `keywords: [${Array.from({ length: 16 }, (_, at) => `tide ${'abcdefghijklmnop'[at]}`).join(', ')}]\n`,
        ),
      ],
      keeps: [inArticle(KEYWORDS, 'keywords: [tides, moon, harbours, gauges, wind, sea]\n')],
    },
    *find({ article: { keywords }, key }) {
      if (keywords.length > 15)
        yield {
          reason: `Unexpected ${keywords.length} keywords, expected 15 at most`,
          at: key('keywords'),
        };
    },
  },
];

const NAMES = {
  citation: 'citation',
  footnoteReference: 'foot note',
  crossReference: 'cross-reference',
};
const LABEL =
  /^(abstract|summary|résumé|resumen|resumo|zusammenfassung|riassunto|özet|abstrak|аннотация|摘要|ملخص|الملخص|خلاصہ|چکیده)\s*[:：.—–]/i;
