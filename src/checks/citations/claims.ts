/** Rules that compare a sentence with the works that it cites. They are questions to the author, shown with `--advice`. */

import { message } from '../../messages/message.ts';
import { wordSet } from '../../words/word-list.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { truncateText } from '../nodes.ts';
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
    find: findOldSources,
  },
  {
    ...SHARED,
    name: 'quotation-not-cited',
    source: 'APA Publication Manual, 7th edition, 8.25',
    date: '2020',
    find: findUncitedQuotations,
  },
  {
    ...SHARED,
    name: 'citation-off-topic',
    ...PRACTICE,
    find: findOffTopic,
  },
  {
    ...SHARED,
    name: 'work-name-differs',
    ...PRACTICE,
    find: findOtherNames,
  },
];

// -------------------------------------------------------------------------- years

/** Dates of past events. Examples: "in June 2020", "since 2014"; but not the plan "by 2030". */
const EVENT_DATES =
  /\b(?:in|since|during|on)\s+(?:(?:early|late|mid)[\s-]+)?(?:\d{1,2}\s+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:\d{1,2},\s+)?)?((?:19|20)\d\d)\b/g;

function* findOldSources(subject: ArticleSubject): Iterable<Finding> {
  const limit = Number(subject.article.dates.published?.slice(0, 4) ?? 9999);
  for (const sentence of sentencesOf(subject)) {
    const years = sentence.works.flatMap((work) => yearOf(work) ?? []);
    if (years.length === 0 || years.length < sentence.works.length) continue;
    const latest = Math.max(...years);
    const event = [...sentence.words.matchAll(EVENT_DATES)].find(
      ([, year]) => Number(year) > latest && Number(year) <= limit,
    );
    if (event)
      yield {
        message: message('source-older-than-event', {
          year: latest,
          works: sentence.works.map(({ csl }) => csl.id),
          event: event[0],
        }),
        at: subject.range(
          sentence.start + event.index,
          sentence.start + event.index + event[0].length,
        ),
      };
  }
}

// --------------------------------------------------------------------- quotations

const QUOTATIONS =
  /“([^“”„]{5,300})”|‘([^‘’]{5,300})’(?!\p{L})|(?<![\p{L}\p{N}=])"([^"\n]{5,300})"(?![\p{L}\p{N}])/gu;

function* findUncitedQuotations(subject: ArticleSubject): Iterable<Finding> {
  const all = sentencesOf(subject);
  for (const [index, sentence] of all.entries()) {
    if (sentence.cites || all[index + 1]?.words.trimStart().startsWith('(')) continue;
    if (NOTE_CALL.test(subject.text.slice(sentence.start, sentence.end))) continue;
    const quoted = [...sentence.words.matchAll(QUOTATIONS)].filter(
      (match) =>
        isSpeech(wordsIn(match)) &&
        !PLACE.test(sentence.words.slice(match.index + match[0].length)),
    );
    const [first] = quoted;
    // Fewer words are a phrase, or an answer in a questionnaire. Example: “did not know”.
    if (!first || quoted.every((match) => wordsIn(match).length < SHORTEST_QUOTATION)) continue;
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
/** A place in a work that is already known. Examples: "(p. 11)" in a review, "(K21)" of an interview. */
const PLACE = /^\s*\([^()]*\p{N}/u;

/** In words. */
const SHORTEST_QUOTATION = 4;

function wordsIn([, curly, single, straight]: RegExpExecArray): string[] {
  return (curly ?? single ?? straight ?? '').match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
}

/** Whether words are what somebody said or wrote: at least two, and not a title or a name with capitals. */
function isSpeech(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  const uncapitalized = long.filter((word) => /^\p{Ll}/u.test(word));
  return words.length >= 2 && uncapitalized.length > long.length / 2;
}

// --------------------------------------------------------------------------- topic

/** A sentence with fewer different words says too little about its topic. */
const LEAST_STEMS = 6;

function* findOffTopic(subject: ArticleSubject): Iterable<Finding> {
  const single = sentencesOf(subject).filter(({ works }) => works.length === 1);
  const found = single.flatMap((sentence) => findOffTopicIn(subject, sentence));
  // If it is common, it means nothing. Example: an article whose list is in another language.
  if (found.length <= MOST_OFF_TOPIC * single.length || found.length === 1) yield* found;
}

/** Share of the sentences that cite one work. */
const MOST_OFF_TOPIC = 0.4;

function findOffTopicIn(subject: ArticleSubject, sentence: Sentence): Finding[] {
  return sentence.works.flatMap(({ csl }) => {
    const { title = '', 'container-title': container = '', abstract = '' } = csl;
    const workStems = stems(`${title} ${container} ${String(abstract)}`);
    const sentenceStems = stems(withoutCitations(subject, sentence));
    if (
      workStems.size < 2 ||
      sentenceStems.size < LEAST_STEMS ||
      [...sentenceStems].some((stem) => workStems.has(stem))
    )
      return [];
    return {
      message: message('citation-off-topic', { title: truncateText(title), work: csl.id }),
      at: subject.range(sentence.start, sentence.end),
    };
  });
}

function withoutCitations({ works }: ArticleSubject, { words }: Sentence): string {
  const names = works.flatMap(({ csl }) => csl.author ?? []).map(({ family = '' }) => family);
  return names.filter(Boolean).reduce((text, name) => text.replaceAll(name, ' '), words);
}

/** The first four letters of long words, so that "harbour" and "harbours" are the same. */
function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 4)));
}

const COMMON = wordSet(
  'about after also among another because been before between both could does during each from have into many more most only other over same several some such than that their them then there these they this those through under very what when where which while will with within would your',
);

// --------------------------------------------------------------------------- names

/** Example: "the World Bank Report 2021" */
const NAMED_WORKS =
  /(?<!\p{L})((?:\p{Lu}[\p{L}’'-]{1,1000}\s+(?:of\s+)?){1,6}(?:Report|Survey|Outlook|Yearbook|Index|Review|Handbook))\s+(?:of\s+)?((?:19|20)\d\d)\b/gu;

function* findOtherNames(subject: ArticleSubject): Iterable<Finding> {
  for (const { words, start } of sentencesOf(subject))
    for (const match of words.matchAll(NAMED_WORKS)) {
      const name = (match[1] ?? '').replace(/^The\s+/, '');
      const work = subject.works.find(
        (each) =>
          yearOf(each) === Number(match[2]) && containsBody(each.csl.author?.[0]?.literal, name),
      );
      if (!work || titleOf(work).includes(name.toLowerCase())) continue;
      yield {
        message: message('work-name-differs', {
          name: truncateText(match[0]),
          title: truncateText(String(work.csl.title)),
          work: work.csl.id,
        }),
        at: subject.range(start + match.index, start + match.index + match[0].length),
      };
    }
}

/** Whether the name of a work begins with the name of a body. Example: "World Bank Group" and "World Bank Report". */
function containsBody(body: string | undefined, name: string): boolean {
  const [first, second] = body?.split(/\s+/) ?? [];
  return second !== undefined && name.startsWith(`${first} ${second}`);
}
