/** Features of a line of a front page. */

import { countMatches } from '../../../words/count-matches.ts';
import { frontLabel, isStructuredLabel, labelText } from '../../labels.ts';
import { isClassification } from '../facts/classification.ts';
import { historyDates } from '../facts/dates.ts';
import type { Points } from '../lines/line-label.ts';
import { isNameLike } from '../lines/personal-name.ts';
import {
  CORRESPONDENCE,
  DOI,
  isArticleType,
  JOURNAL_WORD,
  LICENCE,
  NOTE_OF_PAGE,
  POSITION,
  STREET,
} from '../lines/words.ts';
import { endsWithCountry } from '../people/countries.ts';
import { hasNameMarks, isAllNames, startsWithMark } from '../people/line-shapes.ts';
import { isAboveIssueLine, isJournalDescription, isNamed, MANY, type Seen } from './seen-line.ts';

/** Features that classify a line with certainty: labels, styles, words that only occur in such lines. */
export const ANCHORS: [name: string, has: (seen: Seen) => boolean, points: Points][] = [
  ['abstract label', ({ text }) => frontLabel(text)?.kind === 'abstract', { abstract: 40 }],
  ['keywords label', ({ text }) => frontLabel(text)?.kind === 'keywords', { keywords: 40 }],
  ['title style', ({ line }) => line.cues.role === 'title', { title: 40 }],
  ['subtitle style', ({ line }) => line.cues.role === 'subtitle', { title: 20 }],
  ['author style', ({ line }) => line.cues.role === 'author', { authors: 20, affiliation: 12 }],
  ['affiliation style', ({ line }) => line.cues.role === 'affiliation', { affiliation: 20 }],
  ['abstract style', ({ line }) => line.cues.role === 'abstract', { abstract: 30 }],
  ['keywords style', ({ line }) => line.cues.role === 'keywords', { keywords: 20 }],
  ['date style', ({ line }) => line.cues.role === 'date', { dates: 16, other: 8 }],
  ['structured abstract', ({ text }) => isStructuredLabel(text), { abstract: 7 }],
  [
    'article information',
    ({ text }) => /^article (?:info(?:rmation)?|history)/i.test(text),
    { dates: 5, other: 2 },
  ],
  ['codes of a classification', ({ text }) => isClassification(text), { other: 20 }],
  ['name, institution and address', (seen) => isAuthorLine(seen), { authors: 25 }],
  ['course', ({ text }) => COURSE.test(text), { other: 20 }],
  [
    'teacher of a course',
    ({ above, people }) => people === 1 && above !== undefined && COURSE.test(above.text),
    { other: 20 },
  ],
  [
    'correspondence, in a sentence',
    ({ text }) =>
      /^(?:correspondence (?:concerning|regarding|about)|(?:please )?address (?:all )?correspondence)/i.test(
        text,
      ),
    { contact: 20 },
  ],
  ['note of the page', ({ text }) => NOTE_OF_PAGE.test(text), { abstract: -4 }],
  ['journal description', (seen) => isJournalDescription(seen), { journal: 8 }],
  ['issue line alone', ({ issueLine, words }) => issueLine && words < 8, { title: -20 }],
  ['ISSN', ({ text }) => /\b[ep]?-?issn\b/i.test(text), { journal: 8, title: -20 }],
  [
    'name of a journal',
    ({ text, words, index }) => index < 6 && words < 10 && JOURNAL_NAME.test(text),
    { journal: 20, title: -20 },
  ],
  ['label alone', ({ text }) => LABEL_ALONE.test(text), { title: -20 }],
  ['words of a licence', ({ text }) => LICENCE_NAME.test(text), { title: -20 }],
  ['by', ({ text }) => /^(?:by|por|von)\s+\p{Lu}/u.test(text), { title: -2, authors: 2.5 }],
  ['label of a part', ({ text }) => PART_LABEL.test(text), { other: 20 }],
  [
    'on behalf of',
    ({ text, words }) =>
      words < 14 &&
      /\b(?:on behalf of|for the)\b.{0,1000}\b(?:collaboration|consortium|group|team|network|investigators)\b/i.test(
        text,
      ),
    { title: -2, authors: 3 },
  ],
];

/** "Journal of Marine Studies", "Nordic Journal of Tides"; no title begins so, and goes on without a colon. */
const JOURNAL_NAME =
  /^(?:(?:the )?(?:\p{Lu}[\p{L}.&-]+ ){0,4}(?:journal|annals|archives|bulletin|proceedings|transactions) (?:of|for|in) |revista (?:de|da|do|brasileira|española|latinoamericana|internacional)\b|zeitschrift für |revue (?:de|des|du|française|internationale) |jurnal |tạp chí )[^:?]*$/iu;

/** What stands above or beside a fact, by itself. */
const LABEL_ALONE =
  /^(?:available online|published(?: online)?|received|accepted|revised|article (?:info(?:rmation)?|history)|publisher|licen[cs]e|open access|keywords?)\s*:?$/iu;

const LICENCE_NAME = /\bcreative commons\b|\bCC[ -]BY(?:[ -](?:NC|SA|ND))*\b/iu;

/** "PSY 204: Research Methods", on a student's title page. */
const COURSE = /^\p{Lu}{2,5}[ -]?\d{3,4}\p{L}?(?:\s*[:–—-]\s*\p{L}.*)?$/u;

/** Features that are only hints. Their weights are in `data/front-model.json`. */
export const FEATURES: [name: string, has: (seen: Seen) => boolean][] = [
  ['any line', () => true],
  ['history date', ({ text }) => historyDates(text).length > 0],
  ['licence', ({ text }) => LICENCE.test(text)],
  [
    'sentence of a licence',
    ({ text, words }) =>
      words < 90 &&
      /creative commons|^(?:©|copyright|\(c\))|^this (?:is an open|work is licensed|article is (?:licensed|published|distributed))/i.test(
        text,
      ),
  ],
  ['correspondence', ({ text }) => CORRESPONDENCE.test(text)],
  ['e-mail', ({ email }) => email],
  ['DOI or address', ({ text }) => DOI.test(text) || /https?:|www\./i.test(text)],
  ['issue line', ({ issueLine, words }) => issueLine && words < 25],
  ['above the issue line', (seen) => isAboveIssueLine(seen)],
  ['article type', ({ text }) => isArticleType(labelText(text)) || isArticleType(text)],
  [
    'ends as kinds of article do',
    ({ text, words }) =>
      words < 8 &&
      /(?:^|[\s|])(?:articles?|reviews?|reports?|communications?|protocols?|trials?|stud(?:y|ies)|editorial|notes?)(?:[\s|]+open access)?$/i.test(
        text,
      ),
  ],
  ['journal word', ({ text, words }) => JOURNAL_WORD.test(text) && words < 20],
  [
    'ends as journals’ names do',
    ({ text, words }) =>
      words < 7 &&
      /\s(?:reviews?|quarterly|studies|letters|reports|research|papers|today|sciences?|communications|forum)$/i.test(
        text,
      ),
  ],
  ['first line', ({ index }) => index === 0],
  ['among the first', ({ index }) => index > 0 && index < 4],
  ['late', ({ index }) => index > 14],
  ['one word', ({ words }) => words === 1],
  ['few words', ({ words }) => words > 1 && words < 4],
  ['some words', ({ words }) => words > 4 && words < 20],
  ['many words', ({ words }) => words > 26],
  ['line of prose', ({ words, functionWords }) => words > 8 && functionWords >= 3],
  ['paragraph of prose', ({ words, functionWords }) => words >= 40 && functionWords >= 8],
  ['function word', ({ functionWords }) => functionWords > 0],
  ['no function word', ({ functionWords, words }) => functionWords === 0 && words > 5],
  ['full stop', ({ text }) => /[.;]$/.test(text) && !/\b[A-Z]\.$/.test(text)],
  ['starts small', ({ text }) => /^\p{Ll}/u.test(text) && !/^[a-h]\s\p{Lu}/u.test(text)],
  [
    'capitals',
    ({ text, words }) => words > 2 && text === text.toUpperCase() && /\p{Lu}{3}/u.test(text),
  ],
  ['organisation', ({ organisation }) => organisation],
  ['organisation and comma', ({ organisation, text }) => organisation && /,/.test(text)],
  ['country', ({ text }) => /,/.test(text) && endsWithCountry(text)],
  ['street', ({ text }) => STREET.test(text) && /\d/.test(text)],
  [
    'position',
    ({ text, people }) => POSITION.test(text) && text.length < 160 && !isAllNames(text, people),
  ],
  ['mark at start', ({ text }) => startsWithMark(text)],
  ['digits', ({ text }) => countMatches(text, /\d/g) > text.length * 0.12],
  ['all names', ({ people, context: _, text }) => people > 0 && isAllNames(text, people)],
  ['several names', ({ people }) => people > 1],
  ['named elsewhere', ({ line, context }) => isNamed(line, context)],
  [
    'others are named elsewhere',
    ({ line, context, people }) =>
      people === 1 && context.names.size > 0 && !isNamed(line, context),
  ],
  ['marks at names', ({ line }) => hasNameMarks(line)],
  [
    'largest letters',
    ({ line, context }) =>
      Boolean(
        line.size && context.usual && line.size === context.largest && line.size > context.usual,
      ),
  ],
  [
    'larger letters',
    ({ line, context }) => Boolean(line.size && context.usual && line.size > context.usual),
  ],
  [
    'smaller letters',
    ({ line, context }) => Boolean(line.size && context.usual && line.size < context.usual),
  ],
  ['bold', ({ line }) => line.bold],
  ['italic', ({ line }) => line.italic],
  ['centred', ({ line }) => line.cues.align === 'center'],
  ['heading style', ({ line }) => line.cues.heading !== undefined],
  ['classification', ({ text }) => isClassification(text)],
  [
    'spaced capitals',
    ({ text }) => /^(?:[\p{Lu}&]\s){4,}/u.test(text) && !frontLabel(labelText(text)),
  ],
  ['words of the text', ({ common }) => common !== undefined && common >= 0.6],
  ['no words of the text', ({ common }) => common === 0],
  ['repeated below', ({ repeated }) => repeated],
  ['said again', ({ said }) => said > 1],
  ['said on many pages', ({ said }) => said >= MANY],
  ['above a line said again', ({ below }) => (below?.said ?? 0) > 1],
  ['below a line said again', ({ above }) => (above?.said ?? 0) > 1],
  ['et al.', ({ text, words }) => words < 10 && /\bet al\b/.test(text)],
  ['below the abstract’s label', ({ belowAbstract }) => belowAbstract === true],
  ['above the abstract’s label', ({ belowAbstract }) => belowAbstract === false],
  ['below an organisation', ({ belowOrganisation }) => belowOrganisation],
  ['open end', ({ text }) => /[,;]$|\s(?:and|&)$/.test(text)],
  ['full line', ({ text, context }) => text.length >= context.full * 0.85],
  ['short line', ({ text, context }) => text.length < context.full * 0.4],
  ['initials', ({ text }) => /(?:^|[\s.])\p{Lu}\.\s?\p{Lu}\p{L}/u.test(text)],
  ['label with a colon', ({ text, words }) => words < 14 && /^\p{Lu}[\p{L} ]{2,24}:\s/u.test(text)],
  ['names below', ({ below }) => below !== undefined && isNames(below)],
  ['names above', ({ above }) => above !== undefined && isNames(above)],
  ['organisation below', ({ below }) => below?.organisation === true],
  ['organisation above', ({ above }) => above?.organisation === true],
  ['prose below', ({ below }) => below !== undefined && isProse(below)],
  ['prose above', ({ above }) => above !== undefined && isProse(above)],
  ['address above', ({ above }) => above?.email === true],
  ['address below', ({ below }) => below?.email === true],
  [
    'label of the abstract below',
    ({ below }) => below !== undefined && frontLabel(below.text)?.kind === 'abstract',
  ],
  [
    'label of keywords below',
    ({ below }) => below !== undefined && frontLabel(below.text)?.kind === 'keywords',
  ],
  [
    'label of keywords above',
    ({ above }) => above !== undefined && frontLabel(above.text)?.kind === 'keywords',
  ],
  [
    'full line above',
    ({ above, context }) =>
      above !== undefined && above.text.length >= context.full * 0.85 && !/[.!?]$/.test(above.text),
  ],
  ['words of the text above', ({ above }) => (above?.common ?? 0) >= 0.6],
  ['issue line above', ({ above }) => above?.issueLine === true],
  ['last line', ({ index, context }) => index === context.lines.length - 1],
  ['very late', ({ index }) => index > 30],
  ['ten words or more', ({ words }) => words >= 10],
  ['one person', ({ people }) => people === 1],
  ['bracket', ({ text }) => /^[([]/.test(text)],
  ['numbers with a comma', ({ text }) => /\d\s?,\s?\d/.test(text)],
  ['colon at the end', ({ text }) => /:$/.test(text)],
  ['question', ({ text }) => /\?$/.test(text)],
  [
    'postal code',
    ({ text }) => /(?:^|\s|-)\d{4,6}(?:\s|,|$)/.test(text) && !/(?:19|20)\d\d/.test(text),
  ],
  ['year', ({ text }) => /(?:^|\D)(?:19|20)\d\d(?:\D|$)/.test(text)],
  [
    'month',
    ({ text }) =>
      /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d|\d\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)/iu.test(
        text,
      ),
  ],
  ['semicolons', ({ text }) => /;.*;/.test(text)],
  ['commas', ({ text, words }) => countMatches(text, /,/g) > words / 5],
  [
    'far shorter than the line below',
    ({ text, below }) =>
      below !== undefined &&
      below.text.length > 40 &&
      text.length < below.text.length * 0.5 &&
      !/[,:–—-]$/.test(text),
  ],
  [
    'goes on in its paragraph',
    ({ line, above }) => above !== undefined && above.line.block === line.block,
  ],
  ['note of the page', ({ text }) => NOTE_OF_PAGE.test(text)],
];

const PART_LABEL =
  /^(?:co-?)?(?:authors?|title|affiliations?|full title|author names?|author list|authors? and affiliations?|by|and|contents|author(?:’s|'s|s)? notes?)\s*:?$/i;

/** "Luisa Ferrante, University of Bari, luisa@bari.example.it" */
function isAuthorLine({ text, organisation, email }: Seen): boolean {
  return organisation && email && isNameLike(text.split(/[,;]/)[0]?.trim() ?? '');
}

function isNames({ text, people }: Seen): boolean {
  return people > 0 && isAllNames(text, people);
}

function isProse({ words, functionWords }: Seen): boolean {
  return words > 8 && functionWords >= 3;
}
