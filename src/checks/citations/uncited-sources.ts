import { maskProtected } from '../../compile/citations/mask.ts';
import { foldForMatching } from '../../compile/citations/words.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import type { ArticleSubject } from '../subject.ts';
import { typedCites } from './typed-citations.ts';

export const UNCITED_SOURCES: readonly Check[] = [
  {
    name: 'source-not-cited',
    severity: 'info',
    receivers: ['readers'],
    source: 'APA Publication Manual, 7th edition, 8.1',
    date: '2020',
    find: findUncitedSources,
  },
];

/** Names of methods, which are not sources. Example: "the Numerical Rating Scale (NRS) showed" */
const METHOD =
  /(?:scale|score|index|inventory|questionnaire|test|interview|model|analysis|method|ratio|rate|coefficient|criteri(?:on|a)|algorithm|network|regression)\s\(\p{Lu}+\)$/iu;

/** The name of an organization with its acronym. Example: "the Stockholm International Peace Research Institute (SIPRI)" */
const ORGANISATION =
  /(?<!\p{L})(?:\p{Lu}[\p{L}’'-]{1,1000}(?:\s+(?:of|for|on|and|the|in|de|des|du|et)){0,2}\s+){2,8}\((\p{Lu}{3,8})\)/gu;

/** The words after a name that show that it is a source. */
const REPORTS =
  /^\P{L}{0,3}(?:,[^,.]{1,60},\s*)?(?:['’]s\s+)?(?:(?:database|dataset|data|report|survey|poll|statistics|figures|study|index)\s+(?:of \d{4}\s+)?)?(?:shows?|showed|reports?|reported|conducted (?:a survey|surveys|interviews)|found|finds|estimates?|estimated|states?|stated|according|reveals?|revealed|published|documents?|documented|notes?|noted|discovered)\b/u;

function* findUncitedSources(subject: ArticleSubject) {
  const masked = maskProtected(subject.text);
  for (const match of masked.matchAll(ORGANISATION)) {
    const end = match.index + match[0].length;
    if (!REPORTS.test(masked.slice(end, end + 140))) continue;
    if (METHOD.test(match[0])) continue;
    const acronym = match[1] ?? '';
    if (isListed(subject, acronym, match[0]) || isCitedNearby(subject, masked, end)) continue;
    yield {
      message: message('source-not-cited', { source: acronym }),
      at: subject.range(match.index, end),
    };
  }
}

function isListed({ works }: ArticleSubject, acronym: string, name: string): boolean {
  const fullName = foldForMatching(name.replace(/\(.*/, ''));
  return works.some(({ csl }) =>
    [...(csl.author ?? []), { literal: csl.publisher }, { literal: csl['container-title'] }].some(
      ({ literal = '' }) =>
        literal !== '' && (literal === acronym || fullName.endsWith(foldForMatching(literal))),
    ),
  );
}

/** Whether the rest of the sentence has a citation, by key or typed. */
function isCitedNearby(subject: ArticleSubject, masked: string, from: number): boolean {
  const end = /[.!?]\s+\p{Lu}|\n\s*\n|$/u.exec(masked.slice(from))?.index ?? 0;
  const sentence = subject.text.slice(from, from + end + 1);
  if (/\[[^\]]{0,1000}@|\s@\p{L}/u.test(sentence)) return true;
  return typedCites(subject).some(
    ({ citation }) => citation.start >= from && citation.start <= from + end,
  );
}
