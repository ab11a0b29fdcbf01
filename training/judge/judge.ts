/** Compares what intake made of a document with what is true of it, fact by fact. */
import type { Inline } from '../../src/intake/draft.ts';
import type { Topic } from '../../src/intake/findings.ts';
import type { FrontMatter, FrontText } from '../../src/intake/front/front-matter.ts';
import { plainDraftText, startOf } from '../../src/intake/inlines.ts';
import type { Intake } from '../../src/intake/result.ts';
import { baseLanguage } from '../../src/words/language-tag.ts';
import type { PageTruth } from '../pages/labelled-page.ts';
import { isSameText, wordOverlap } from './compare.ts';
import {
  type Fact,
  isAsked,
  type Judgement,
  type MarkedFinding,
  markOfMissing,
  markOfTopic,
  verdict,
} from './judgement.ts';
import { judgePeople } from './people.ts';

type Result = Pick<Intake, 'findings' | 'front'> & Partial<Pick<Intake, 'account' | 'ledger'>>;

const NOTHING: FrontMatter = {
  authors: [],
  affiliations: [],
  dates: {},
  keywords: [],
  abstract: [],
  translations: [],
  copyright: {},
  journal: { issn: {} },
};

/**
 * A fact that the truth does not know (undefined) is not judged. An empty text or list means that there is none.
 *
 * @param isComplete whether the truth has every date and address of the page, so that all others are invented
 */
export function judge(intake: Result, truth: PageTruth, isComplete = false): Judgement[] {
  const { front = NOTHING, findings } = intake;
  const { authors, affiliations } = truth;
  return [
    ...judgeTitle(front, truth, findings),
    ...(authors ? judgePeople({ authors, affiliations, front, findings, isComplete }) : []),
    ...judgeAbstract('abstract', textOf(front.abstract), truth.abstract, findings),
    ...judgeKeywordList('keywords', front.keywords, truth.keywords, findings),
    ...judgeKeywords(front.keywords, truth.keywords, findings),
    ...judgeDates(front.dates, truth.dates, findings, isComplete),
    ...judgeTranslations(front.translations, truth.translations, findings),
    ...judgeWords(intake),
  ];
}

/** Title and subtitle count as one text, because printed pages do not always say where the subtitle begins. */
function judgeTitle(
  { title = [], subtitle = [] }: FrontMatter,
  truth: PageTruth,
  findings: MarkedFinding[],
): Judgement[] {
  if (truth.title === undefined) return [];
  const wanted = [truth.title, truth.subtitle ?? ''].join(' ').trim();
  return compared('title', textOf([title, subtitle]), wanted, isSameText, 'title', findings);
}

/** Words that a found abstract and the true one must share. */
const SAME_ABSTRACT = 0.95;

function judgeAbstract(
  fact: Fact,
  found: string,
  wanted: string | undefined,
  findings: MarkedFinding[],
): Judgement[] {
  const isSame = (a: string, b: string) => wordOverlap(a, b) >= SAME_ABSTRACT;
  return compared(fact, found, wanted, isSame, 'abstract', findings);
}

function judgeKeywordList(
  fact: Fact,
  found: string[] = [],
  wanted: string[] | undefined,
  findings: MarkedFinding[],
): Judgement[] {
  const isSame = (a: string, b: string) => {
    const [left, right] = [a.split(SEPARATOR), b.split(SEPARATOR)];
    return (
      left.length === right.length &&
      left.every((keyword, index) => isSameText(keyword, right[index] ?? ''))
    );
  };
  return compared(
    fact,
    found.join(SEPARATOR),
    wanted?.join(SEPARATOR),
    isSame,
    'keywords',
    findings,
  );
}

const SEPARATOR = ' | ';

function judgeKeywords(
  found: string[],
  wanted: string[] | undefined,
  findings: MarkedFinding[],
): Judgement[] {
  if (!wanted) return [];
  const mark = markOfTopic(findings, 'keywords');
  const has = (list: string[], keyword: string) => list.some((each) => isSameText(each, keyword));
  return [
    ...wanted.map((keyword) =>
      has(found, keyword)
        ? verdict('keyword', 'right', mark, keyword)
        : verdict('keyword', 'missing', markOfMissing(findings, keyword, mark), keyword),
    ),
    ...found
      .filter((keyword) => !has(wanted, keyword))
      .map((keyword) => verdict('keyword', 'invented', mark, keyword)),
  ];
}

function judgeDates(
  found: FrontMatter['dates'],
  wanted: PageTruth['dates'],
  findings: MarkedFinding[],
  isComplete: boolean,
): Judgement[] {
  if (!wanted) return [];
  const isSame = (a: string, b: string) => a === b;
  return (['received', 'revised', 'accepted', 'published'] as const).flatMap((event) => {
    const truth = wanted[event] ?? (isComplete ? '' : undefined);
    return compared('date', found[event] ?? '', truth, isSame, 'dates', findings, event);
  });
}

function judgeTranslations(
  found: FrontText[],
  wanted: PageTruth['translations'],
  findings: MarkedFinding[],
): Judgement[] {
  return Object.entries(wanted ?? {}).flatMap(([language, truth]) => {
    const own = found.find((each) => baseLanguage(each.language) === baseLanguage(language));
    const title = textOf([own?.title ?? []]);
    return [
      ...compared('translation', title, truth.title, isSameText, 'title', findings, language),
      ...judgeAbstract('translation', textOf(own?.abstract ?? []), truth.abstract, findings),
      ...judgeKeywordList('translation', own?.keywords, truth.keywords, findings),
    ];
  });
}

/** Words between the title and the abstract that are left out, and that no question shows. */
function judgeWords({ front, findings, account, ledger }: Result): Judgement[] {
  const [title] = front?.title ?? [];
  const [abstract] = front?.abstract ?? [];
  if (!account || !ledger || !title || !abstract) return [];
  const [from, to] = [startOf([title]), startOf(abstract)];
  const hidden = account.leftOut
    .filter(({ why, start, end }) => why === 'unplaced' && start >= from && end <= to)
    .map(({ start, end }) => ledger.source.text.slice(start, end))
    .filter((words) => /\p{L}{2}/u.test(words) && !isAsked(findings, words));
  return [
    verdict(
      'words',
      hidden.length === 0 ? 'right' : 'missing',
      { mark: 'certain' },
      hidden.join(' | '),
    ),
  ];
}

/** Compares one value. Nothing is judged if there is none and none was found. */
function compared(
  fact: Fact,
  found: string,
  wanted: string | undefined,
  isSame: (found: string, wanted: string) => boolean,
  topic: Topic,
  findings: MarkedFinding[],
  name = '',
): Judgement[] {
  if (wanted === undefined || (found === '' && wanted === '')) return [];
  const mark = markOfTopic(findings, topic);
  const detail = `${name} found “${found}”, true “${wanted}”`.trim();
  if (found === '')
    return [verdict(fact, 'missing', markOfMissing(findings, wanted, mark), detail)];
  const kind = wanted === '' ? 'invented' : isSame(found, wanted) ? 'right' : 'wrong';
  return [verdict(fact, kind, mark, detail)];
}

const textOf = (texts: Inline[][]) => texts.map(plainDraftText).join(' ').trim();
