/** Rules about the statements of an article: funding, competing interests, data, ethics, permissions. */
import type {
  Article,
  BackMatterKind,
  Block,
  Figure,
  Section,
  Table,
} from '../../article/article.ts';
import { backMatterKind } from '../../compile/structure/sections/back-matter.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { blocksOf, blockWords, floatsOf, isResearch, truncateText, words } from '../nodes.ts';
import { ICMJE, JATS4R } from '../sources.ts';

export const STATEMENTS: readonly Check[] = [
  {
    name: 'funding-unsaid',
    severity: 'info',
    optional: true,
    receivers: ['readers', 'doaj'],
    ...ICMJE,
    *find({ article, key }) {
      const { statement, awards } = article.funding;
      if (!isResearch(article) || statement || awards.length > 0) return;
      if (hasStatement(article, 'funding', FUNDING_WORDS)) return;
      yield { message: message('funding-unsaid'), at: key('title') };
    },
  },
  {
    name: 'competing-interests-unsaid',
    severity: 'info',
    optional: true,
    receivers: ['readers', 'doaj'],
    ...ICMJE,
    *find({ article, key }) {
      if (!isResearch(article)) return;
      if (hasStatement(article, 'conflict-of-interest', INTEREST_WORDS)) return;
      yield { message: message('competing-interests-unsaid'), at: key('title') };
    },
  },
  {
    name: 'data-availability-unsaid',
    severity: 'info',
    optional: true,
    receivers: ['readers', 'pmc'],
    ...ICMJE,
    *find({ article, key }) {
      if (!isResearch(article) || article.type === 'review-article') return;
      if (hasStatement(article, 'data-availability', DATA_WORDS)) return;
      if (DATA_WORDS.test(blockWords(article.body, article))) return;
      yield { message: message('data-availability-unsaid'), at: key('title') };
    },
  },
  {
    name: 'ethics-unsaid',
    severity: 'info',
    optional: true,
    receivers: ['readers', 'pmc'],
    ...ICMJE,
    *find({ article, key }) {
      const text = blockWords([...article.abstract, ...article.body], article);
      const [studied, second] = text.match(STUDY_SUBJECTS) ?? [];
      if (!isResearch(article) || !studied || !second || ETHICS_WORDS.test(text)) return;
      if (hasStatement(article, 'ethics', ETHICS_WORDS)) return;
      yield { message: message('ethics-unsaid', { studied }), at: key('title') };
    },
  },
  {
    name: 'statement-nested',
    receivers: ['pmc', 'readers'],
    ...JATS4R,
    *find({ article, at }) {
      for (const { section, kind } of nestedStatements(article))
        if (kind === 'conflict-of-interest' || kind === 'data-availability')
          yield {
            message: message('statement-nested', {
              heading: truncateText(words(section.title, article)),
            }),
            at: at(section),
          };
    },
  },
  {
    name: 'jats-statement-unmarked',
    receivers: ['pmc'],
    ...JATS4R,
    *find({ article, at }) {
      const others = article.back.filter(({ kind }) => kind !== 'data-availability');
      // A nested section is reported by statement-nested.
      for (const block of [...article.body, ...others.map(({ section }) => section)]) {
        const heading = block.type === 'section' ? words(block.title, article) : '';
        if (/^data availability\b/i.test(heading))
          yield {
            message: message('jats-statement-unmarked', { heading: truncateText(heading) }),
            at: at(block),
          };
      }
    },
  },
  {
    name: 'statement-doubled',
    receivers: ['readers', 'pmc'],
    ...JATS4R,
    *find({ article, at }) {
      const seen = new Set<BackMatterKind>(article.funding.statement ? ['funding'] : []);
      for (const { kind, section } of article.back) {
        if (!UNIQUE_STATEMENTS.has(kind)) continue;
        if (seen.has(kind))
          yield {
            message: message('statement-doubled', {
              heading: truncateText(words(section.title, article)),
            }),
            at: at(section),
          };
        seen.add(kind);
      }
    },
  },
  {
    name: 'permission-unsaid',
    severity: 'info',
    optional: true,
    receivers: ['readers', 'pmc'],
    ...ICMJE,
    *find({ article, at }) {
      for (const float of floatsOf(article)) {
        const caption = captionOf(float, article);
        if (!SOURCE_WORDS.test(caption) || PERMISSION_WORDS.test(caption)) continue;
        yield {
          message: message('permission-unsaid', { caption: truncateText(caption) }),
          at: at(float),
        };
      }
    },
  },
];

const UNIQUE_STATEMENTS: ReadonlySet<BackMatterKind> = new Set<BackMatterKind>([
  'acknowledgements',
  'data-availability',
  'conflict-of-interest',
  'funding',
  'author-contributions',
  'ethics',
]);

/** Sections inside other sections whose headings are those of statements. */
function nestedStatements(article: Article): { section: Section; kind: BackMatterKind }[] {
  const whole = new Set<Block>([...article.body, ...article.back.map(({ section }) => section)]);
  return blocksOf(article, 'section').flatMap((section) => {
    const kind = whole.has(section) ? undefined : backMatterKind(words(section.title, article), []);
    return kind && kind !== 'references' ? [{ section, kind }] : [];
  });
}

const DATA_WORDS =
  /\b(?:data|code|software|materials?)\b[^.]{0,80}?\b(?:available|availability|repositor|deposited|request|archived|github|zenodo|figshare|osf)/iu;
/** People or animals in a study, but not at a meeting. Examples: "42 participants", "interviews with patients". */
const STUDY_SUBJECTS =
  /\b(?:(?:\d+|recruited|enrolled|interviewed|surveyed) (?:\w+ ){0,2}?(?:participants|patients|respondents|volunteers|interviewees|informants|students|children|mice|rats|animals)|interviews? with (?:\w+ ){0,3}?\w+|questionnaires? (?:were|was) (?:sent|given|filled|distributed))/giu;
const ETHICS_WORDS =
  /\bethic(?:s|al)\b|review board|\bIRB\b|informed consent|\bconsent(?:ed)?\b|Helsinki|animal care|anonymi[sz]ed/iu;
/** Searched in back matter and notes only, because the text may be about funding. */
const FUNDING_WORDS = /\bfund(?:ed|ing|er)|\bgrants?\b|\bfinanc|\bsupported by\b/iu;
const INTEREST_WORDS = /(?:conflicts? of|competing) interests?/iu;
const SOURCE_WORDS =
  /\b(?:reprinted|reproduced|adapted|redrawn|modified|taken|courtesy)\b[^.]{0,40}?\b(?:from|of|after)\b/iu;
const PERMISSION_WORDS =
  /permission|public domain|creative commons|\bCC[ -](?:BY|0)|licen[cs]e|©/iu;

/** Acknowledgements in another language than English count, because these patterns do not understand them. */
function hasStatement(article: Article, kind: BackMatterKind, pattern: RegExp): boolean {
  const kinds = article.back.map((part) => part.kind);
  if (kinds.includes(kind) || nestedStatements(article).some((one) => one.kind === kind))
    return true;
  if (kinds.includes('acknowledgements') && !article.language.startsWith('en')) return true;
  const { back, notes } = article;
  const around = [...back.map(({ section }) => section), ...notes.flatMap((note) => note.children)];
  return pattern.test(blockWords(around, article));
}

function captionOf({ caption, ...float }: Figure | Table, article: Article): string {
  const notes = 'notes' in float ? float.notes : [];
  return blockWords([...caption, ...notes], article);
}
