/** What a sentence says beside what it cites: questions to the author, shown with `--advice`. */

import { message } from '../../messages/message.ts';
import { wordSet } from '../../words/word-list.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { clipped } from '../nodes.ts';
import { PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { titleOf, yearOf } from '../works/compare.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

const SHARED = {
  severity: 'info',
  optional: true,
  receivers: ['readers'],
} as const satisfies Partial<ArticleCheck>;

export const CLAIMS: readonly ArticleCheck[] = [
  {
    ...SHARED,
    name: 'source-older-than-event',
    ...PRACTICE,
    find: olderSources,
  },
  {
    ...SHARED,
    name: 'quotation-not-cited',
    source: 'APA Publication Manual, 7th edition, 8.25',
    date: '2020',
    find: uncitedQuotations,
  },
  {
    ...SHARED,
    name: 'citation-off-topic',
    ...PRACTICE,
    find: offTopic,
  },
  {
    ...SHARED,
    name: 'work-name-differs',
    ...PRACTICE,
    find: otherNames,
  },
];

// -------------------------------------------------------------------------- years

/** Years of what happened: "in June 2020", "since 2014"; not of what is planned: "by 2030". */
const HAPPENED =
  /\b(?:in|since|during|on)\s+(?:(?:early|late|mid)[\s-]+)?(?:\d{1,2}\s+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:\d{1,2},\s+)?)?((?:19|20)\d\d)\b/g;

function* olderSources(subject: ArticleSubject): Iterable<Finding> {
  const limit = Number(subject.article.dates.published?.slice(0, 4) ?? 9999);
  for (const sentence of sentencesOf(subject)) {
    const cited = sentence.works.flatMap((work) => yearOf(work) ?? []);
    if (cited.length === 0 || cited.length < sentence.works.length) continue;
    const told = [...sentence.words.matchAll(HAPPENED)].find(
      ([, year]) => Number(year) > Math.max(...cited) && Number(year) <= limit,
    );
    if (told)
      yield {
        message: message('source-older-than-event', {
          year: Math.max(...cited),
          works: sentence.works.map(({ csl }) => csl.id),
          event: told[0],
        }),
        at: subject.range(
          sentence.start + told.index,
          sentence.start + told.index + told[0].length,
        ),
      };
  }
}

// --------------------------------------------------------------------- quotations

const QUOTATIONS =
  /“([^“”„]{5,300})”|‘([^‘’]{5,300})’(?!\p{L})|(?<![\p{L}\p{N}=])"([^"\n]{5,300})"(?![\p{L}\p{N}])/gu;

function* uncitedQuotations(subject: ArticleSubject): Iterable<Finding> {
  const all = sentencesOf(subject);
  for (const [index, sentence] of all.entries()) {
    if (sentence.cites || all[index + 1]?.words.trimStart().startsWith('(')) continue;
    if (NOTE_CALL.test(subject.text.slice(sentence.start, sentence.end))) continue;
    const quoted = [...sentence.words.matchAll(QUOTATIONS)].filter(
      (match) =>
        isSaid(wordsIn(match)) && !PLACE.test(sentence.words.slice(match.index + match[0].length)),
    );
    const [first] = quoted;
    // Fewer words are an expression, or an answer to choose: “did not know”.
    if (!first || quoted.every((match) => wordsIn(match).length < LEAST_QUOTED)) continue;
    const quotations = quoted.map(([text]) => text.trim());
    yield {
      message: message('quotation-not-cited', { quotations }),
      at: subject.range(
        sentence.start + first.index,
        sentence.start + first.index + first[0].length,
      ),
    };
  }
}

/** A note may name the source. */
const NOTE_CALL = /\[\^|\^\[/;
/** Where a work that is known stands: "(p. 11)" in a review, "(K21)" of an interview. */
const PLACE = /^\s*\([^()]*\p{N}/u;

const LEAST_QUOTED = 4;

function wordsIn([, curly, single, straight]: RegExpExecArray): string[] {
  return (curly ?? single ?? straight ?? '').match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
}

/** Words of somebody: two or more, and not a title or a name in capitals. */
function isSaid(words: readonly string[]): boolean {
  const small = words.filter((word) => word.length > 3 && /^\p{Ll}/u.test(word));
  return words.length >= 2 && small.length > words.filter((word) => word.length > 3).length / 2;
}

// --------------------------------------------------------------------------- topic

/** Fewer words say too little of a topic. */
const LEAST_WORDS = 6;

function* offTopic(subject: ArticleSubject): Iterable<Finding> {
  const single = sentencesOf(subject).filter(({ works }) => works.length === 1);
  const found = single.flatMap((sentence) => offTopicOf(subject, sentence));
  // Where this is common, as in an article of another language than its list, it tells nothing.
  if (found.length <= MOST_OFF_TOPIC * single.length || found.length === 1) yield* found;
}

/** Share of the sentences that cite one work. */
const MOST_OFF_TOPIC = 0.4;

function offTopicOf(subject: ArticleSubject, sentence: Sentence): Finding[] {
  return sentence.works.flatMap(({ csl }) => {
    const { title = '', 'container-title': container = '', abstract = '' } = csl;
    const about = stems(`${title} ${container} ${String(abstract)}`);
    const own = stems(withoutCitations(subject, sentence));
    if (about.size < 2 || own.size < LEAST_WORDS || [...own].some((stem) => about.has(stem)))
      return [];
    return {
      message: message('citation-off-topic', { title: clipped(title), work: csl.id }),
      at: subject.range(sentence.start, sentence.end),
    };
  });
}

function withoutCitations({ works }: ArticleSubject, { words }: Sentence): string {
  const names = works.flatMap(({ csl }) => csl.author ?? []).map(({ family = '' }) => family);
  return names.filter(Boolean).reduce((text, name) => text.replaceAll(name, ' '), words);
}

/** The beginnings of long words: "tides" and "tidal" are one. */
function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 4)));
}

const COMMON = wordSet(
  'about after also among another because been before between both could does during each from have into many more most only other over same several some such than that their them then there these they this those through under very what when where which while will with within would your',
);

// --------------------------------------------------------------------------- names

/** "the World Bank Report 2021" */
const NAMED =
  /(?<!\p{L})((?:\p{Lu}[\p{L}’'-]{1,1000}\s+(?:of\s+)?){1,6}(?:Report|Survey|Outlook|Yearbook|Index|Review|Handbook))\s+(?:of\s+)?((?:19|20)\d\d)\b/gu;

function* otherNames(subject: ArticleSubject): Iterable<Finding> {
  for (const { words, start } of sentencesOf(subject))
    for (const match of words.matchAll(NAMED)) {
      const name = (match[1] ?? '').replace(/^The\s+/, '');
      const work = subject.works.find(
        (each) =>
          yearOf(each) === Number(match[2]) && isBodyOf(each.csl.author?.[0]?.literal, name),
      );
      if (!work || titleOf(work).includes(name.toLowerCase())) continue;
      yield {
        message: message('work-name-differs', {
          name: clipped(match[0]),
          title: clipped(String(work.csl.title)),
          work: work.csl.id,
        }),
        at: subject.range(start + match.index, start + match.index + match[0].length),
      };
    }
}

/** "World Bank Group" and "World Bank Report": the body stands in the name. */
function isBodyOf(body: string | undefined, name: string): boolean {
  const [first, second] = body?.split(/\s+/) ?? [];
  return second !== undefined && name.startsWith(`${first} ${second}`);
}
