/** Rules about the abstract. */
import { inArticle, inLetter } from './changes.ts';
import type { Check } from './check.ts';
import { blocksOf, blockWords, countWords, inlinesOf, isResearch, shown, words } from './nodes.ts';
import { DOAJ, NLM, PRACTICE, PUBMED } from './sources.ts';

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
];

const NAMES = {
  citation: 'citation',
  footnoteReference: 'foot note',
  crossReference: 'cross-reference',
};

const LABEL =
  /^(abstract|summary|résumé|resumen|resumo|zusammenfassung|riassunto|özet|abstrak|аннотация|摘要|ملخص|الملخص|خلاصہ|چکیده)\s*[:：.—–]/i;
