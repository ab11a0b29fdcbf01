/** Rules about what an article declares: funding, competing interests, permissions. */
import type { Article, BackMatterKind, Figure, Table } from '../article.ts';
import { inArticle } from './changes.ts';
import type { Check } from './check.ts';
import { blocksOf, blockWords, isResearch, shown } from './nodes.ts';
import { ICMJE } from './sources.ts';

const CAPTION = 'A gauge. It was read every hour.';
const INTERESTS =
  'conflict-of-interest: The authors declare that they have no competing interests.';
const FUNDING = `funding:
  statement: This work was supported by the Harbour Trust.
  awards:
    - {funder: Harbour Trust, award: [HT-12]}
`;

export const STATEMENTS: readonly Check[] = [
  {
    name: 'funding-unsaid',
    scope: 'article',
    severity: 'info',
    optional: true,
    receivers: ['readers', 'doaj'],
    ...ICMJE,
    sentence: 'A research article says how the work was funded, or that it was not.',
    advice: 'Ask the authors, and write `funding:` into the front matter.',
    examples: {
      breaks: [inArticle(FUNDING, '')],
      keeps: [inArticle(FUNDING, 'acknowledgements: We thank the Harbour Trust for its grant.\n')],
    },
    *find({ article, key }) {
      const { statement, awards } = article.funding;
      if (!isResearch(article) || statement || awards.length > 0) return;
      if (declares(article, 'funding', FUNDING_WORDS)) return;
      const reason = 'Unexpected article without a word about funding, expected a statement';
      yield { reason, at: key('title') };
    },
  },
  {
    name: 'competing-interests-unsaid',
    scope: 'article',
    severity: 'info',
    optional: true,
    receivers: ['readers', 'doaj'],
    ...ICMJE,
    sentence: 'A research article declares competing interests, or that there are none.',
    advice: 'Ask the authors, and write `conflict-of-interest:` into the front matter.',
    examples: {
      breaks: [inArticle(`${INTERESTS}\n`, '')],
      keeps: [inArticle(INTERESTS, 'ethics: No conflicts of interest exist.')],
    },
    *find({ article, key }) {
      if (!isResearch(article)) return;
      if (declares(article, 'conflict-of-interest', INTEREST_WORDS)) return;
      const reason =
        'Unexpected article without a word about competing interests, expected a statement';
      yield { reason, at: key('title') };
    },
  },
  {
    name: 'permission-unsaid',
    scope: 'article',
    severity: 'info',
    optional: true,
    receivers: ['readers', 'pmc'],
    ...ICMJE,
    sentence:
      'A picture or table from another work says by whose permission, or under which licence.',
    advice: 'Ask the authors for the permission, and write its words into the caption.',
    examples: {
      breaks: [inArticle(CAPTION, 'A gauge. Reprinted from the yearbook of the harbour.')],
      keeps: [
        inArticle(CAPTION, 'A gauge. Reprinted from the yearbook with permission of the harbour.'),
      ],
    },
    *find({ article, at }) {
      for (const float of [...blocksOf(article, 'figure'), ...blocksOf(article, 'table')]) {
        const caption = captionOf(float, article);
        if (!FROM_ELSEWHERE.test(caption) || PERMITTED.test(caption)) continue;
        const reason = `Unexpected caption ${shown(caption)} that names a source and no permission, expected both`;
        yield { reason, at: at(float) };
      }
    },
  },
];

/** In acknowledgements and notes; in the text itself they may be its subject. */
const FUNDING_WORDS = /\bfund(?:ed|ing|er)|\bgrants?\b|\bfinanc|\bsupported by\b/iu;
const INTEREST_WORDS = /(?:conflicts? of|competing) interests?/iu;
const FROM_ELSEWHERE =
  /\b(?:reprinted|reproduced|adapted|redrawn|modified|taken|courtesy)\b[^.]{0,40}?\b(?:from|of|after)\b/iu;
const PERMITTED = /permission|public domain|creative commons|\bCC[ -](?:BY|0)|licen[cs]e|©/iu;

/** Acknowledgements in a language that is not English may say it in words that we do not know. */
function declares(article: Article, kind: BackMatterKind, words: RegExp): boolean {
  const kinds = article.back.map((part) => part.kind);
  if (kinds.includes(kind)) return true;
  if (kinds.includes('acknowledgements') && !article.language.startsWith('en')) return true;
  const { back, notes } = article;
  const around = [...back.map(({ section }) => section), ...notes.flatMap((note) => note.children)];
  return words.test(blockWords(around, article));
}

function captionOf({ caption, ...float }: Figure | Table, article: Article): string {
  const notes = 'notes' in float ? float.notes : [];
  return blockWords([...caption, ...notes], article);
}
