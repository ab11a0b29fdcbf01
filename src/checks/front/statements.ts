/** Rules about what an article declares: funding, competing interests, permissions. */
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
import { blocksOf, blockWords, clipped, floatsOf, isResearch, words } from '../nodes.ts';
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
      if (declares(article, 'funding', FUNDING_WORDS)) return;
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
      if (declares(article, 'conflict-of-interest', INTEREST_WORDS)) return;
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
      if (declares(article, 'data-availability', DATA_WORDS)) return;
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
      const [studied, second] = text.match(STUDIED_BEINGS) ?? [];
      if (!isResearch(article) || !studied || !second || ETHICS_WORDS.test(text)) return;
      if (declares(article, 'ethics', ETHICS_WORDS)) return;
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
              heading: clipped(words(section.title, article)),
            }),
            at: at(section),
          };
    },
  },
  {
    name: 'statement-doubled',
    receivers: ['readers', 'pmc'],
    ...JATS4R,
    *find({ article, at }) {
      const seen = new Set<BackMatterKind>(article.funding.statement ? ['funding'] : []);
      for (const { kind, section } of article.back) {
        if (!SAID_ONCE.has(kind)) continue;
        if (seen.has(kind))
          yield {
            message: message('statement-doubled', {
              heading: clipped(words(section.title, article)),
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
        if (!FROM_ELSEWHERE.test(caption) || PERMITTED.test(caption)) continue;
        yield {
          message: message('permission-unsaid', { caption: clipped(caption) }),
          at: at(float),
        };
      }
    },
  },
];

const SAID_ONCE: ReadonlySet<BackMatterKind> = new Set<BackMatterKind>([
  'acknowledgements',
  'data-availability',
  'conflict-of-interest',
  'funding',
  'author-contributions',
  'ethics',
]);

/** Sections inside others that are statements by their headings. */
function nestedStatements(article: Article): { section: Section; kind: BackMatterKind }[] {
  const whole = new Set<Block>([...article.body, ...article.back.map(({ section }) => section)]);
  return blocksOf(article, 'section').flatMap((section) => {
    const kind = whole.has(section) ? undefined : backMatterKind(words(section.title, article), []);
    return kind && kind !== 'references' ? [{ section, kind }] : [];
  });
}

const DATA_WORDS =
  /\b(?:data|code|software|materials?)\b[^.]{0,80}?\b(?:available|availability|repositor|deposited|request|archived|github|zenodo|figshare|osf)/iu;
/** Beings that were studied: "42 participants", "interviews with patients"; not those of a meeting. */
const STUDIED_BEINGS =
  /\b(?:(?:\d+|recruited|enrolled|interviewed|surveyed) (?:\w+ ){0,2}?(?:participants|patients|respondents|volunteers|interviewees|informants|students|children|mice|rats|animals)|interviews? with (?:\w+ ){0,3}?\w+|questionnaires? (?:were|was) (?:sent|given|filled|distributed))/giu;
const ETHICS_WORDS =
  /\bethic(?:s|al)\b|review board|\bIRB\b|informed consent|\bconsent(?:ed)?\b|Helsinki|animal care|anonymi[sz]ed/iu;
/** In acknowledgements and notes; in the text itself they may be its subject. */
const FUNDING_WORDS = /\bfund(?:ed|ing|er)|\bgrants?\b|\bfinanc|\bsupported by\b/iu;
const INTEREST_WORDS = /(?:conflicts? of|competing) interests?/iu;
const FROM_ELSEWHERE =
  /\b(?:reprinted|reproduced|adapted|redrawn|modified|taken|courtesy)\b[^.]{0,40}?\b(?:from|of|after)\b/iu;
const PERMITTED = /permission|public domain|creative commons|\bCC[ -](?:BY|0)|licen[cs]e|©/iu;

/** Acknowledgements in a language that is not English may say it in words that we do not know. */
function declares(article: Article, kind: BackMatterKind, sayings: RegExp): boolean {
  const kinds = article.back.map((part) => part.kind);
  if (kinds.includes(kind) || nestedStatements(article).some((one) => one.kind === kind))
    return true;
  if (kinds.includes('acknowledgements') && !article.language.startsWith('en')) return true;
  const { back, notes } = article;
  const around = [...back.map(({ section }) => section), ...notes.flatMap((note) => note.children)];
  return sayings.test(blockWords(around, article));
}

function captionOf({ caption, ...float }: Figure | Table, article: Article): string {
  const notes = 'notes' in float ? float.notes : [];
  return blockWords([...caption, ...notes], article);
}
