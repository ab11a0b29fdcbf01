/** Rules about characters and words that nobody meant to print: damaged, invisible or left as placeholders. */

import { type Message, message } from '../../messages/message.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { mergeFindings } from '../lists.ts';
import { lineWords, textBlocks, walkBlocks } from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';

export const DAMAGED_TEXT: readonly ArticleCheck[] = [
  {
    name: 'text-damaged',
    receivers: ['readers', 'crossref', 'scholar'],
    ...PRACTICE,
    *find(subject) {
      const found = [...subject.text.matchAll(DAMAGED)].map(({ 0: characters, index }) => ({
        text: textAround(subject.text, index),
        at: subject.range(index, index + characters.length),
      }));
      // A program may damage each "fi" of a text: then all are one finding.
      const groups = found.length > MOST_SINGLE ? [found] : found.map((one) => [one]);
      for (const group of groups)
        yield* mergeFindings(group, ({ text }) => ({ message: message('text-damaged', { text }) }));
      for (const { csl } of subject.article.references) {
        const found = MISREAD.exec(`${csl.title ?? ''} ${csl['container-title'] ?? ''}`);
        // Looked up only for a damaged entry, because a list may have thousands.
        const work = found && subject.works.find((each) => each.csl.id === csl.id);
        if (found && work)
          yield {
            message: message('text-damaged/in-entry', {
              work: csl.id,
              text: textAround(found.input, found.index),
            }),
            at: subject.work(work),
          };
      }
    },
  },
  {
    name: 'sign-invisible',
    receivers: ['readers', 'scholar'],
    ...PRACTICE,
    find: (subject) =>
      checkWords(subject, INVISIBLE, (word, found) => {
        const code = found.charCodeAt(1).toString(16).toUpperCase().padStart(4, '0');
        return message('sign-invisible', { word: word.replace(INVISIBLE_CHARACTERS, ''), code });
      }),
  },
  {
    name: 'word-alphabets-mixed',
    receivers: ['readers', 'crossref', 'scholar'],
    ...PRACTICE,
    find(subject) {
      // For names of authors there is `author-alphabets-mixed`.
      const names = JSON.stringify(subject.article.authors);
      return checkWords(subject, MIXED, (word) =>
        hasLookalikes(word) && !names.includes(word)
          ? message('word-alphabets-mixed', { word })
          : undefined,
      );
    },
  },
  {
    name: 'placeholder-text',
    receivers: ['readers', 'scholar'],
    ...PRACTICE,
    *find(subject) {
      const { article } = subject;
      for (const block of walkBlocks([...article.abstract, ...textBlocks(article)])) {
        const text = lineWords(block, article);
        const found = (PLACEHOLDER.exec(text) ?? NOTE_TO_SELF.exec(text))?.[0];
        if (found)
          yield {
            message: message('placeholder-text', { words: found }),
            at: placeOfWord(subject, block, found),
          };
      }
    },
  },
];

/** More damaged places are one finding. */
const MOST_SINGLE = 3;

type MessageOfWord = (word: string, found: string) => Message | undefined;

/**
 * Words of the manuscript and of its reference list that match a pattern: one finding for each of the two.
 */
function* checkWords(
  { text, range, article, works, work }: ArticleSubject,
  pattern: RegExp,
  messageOf: MessageOfWord,
): Generator<Finding> {
  const inText = [...findWords(text, pattern, messageOf)].map(({ message, start, end }) => ({
    message,
    at: range(start, end),
  }));
  const inEntries = article.references.flatMap(({ csl }) => {
    const names = (csl.author ?? []).map(({ family, literal }) => family ?? literal);
    const words = [csl.title, csl['container-title'], csl.publisher, ...names].join('\n');
    const [first] = findWords(words, pattern, messageOf);
    // Looked up only for an entry with a match, because a list may have thousands.
    const entry = first && works.find((each) => each.csl.id === csl.id);
    return entry ? [{ message: first.message, at: work(entry) }] : [];
  });
  for (const found of [inText, inEntries])
    yield* mergeFindings(found, ({ message }) => ({ message }));
}

function* findWords(text: string, pattern: RegExp, messageOf: MessageOfWord) {
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const before = LETTERS_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_WORD), index));
    const start = index - (before?.[0].length ?? 0);
    const [word = found] = LETTERS.exec(text.slice(start, start + 2 * LONGEST_WORD)) ?? [];
    const message = messageOf(word, found);
    if (message) yield { message, start, end: start + word.length };
  }
}

/** In letters. */
const LONGEST_WORD = 60;
const LETTERS = /^[\p{L}\p{M}\u00ad\u200b\u2060\ufeff]+/u;
const LETTERS_BEFORE =
  /(?<![\p{L}\p{M}\u00ad\u200b\u2060\ufeff])[\p{L}\p{M}\u00ad\u200b\u2060\ufeff]+$/u;

/** An invisible character between letters. Only for alphabets whose words never need one, as Thai, Khmer and Persian do. */
const INVISIBLE = /[A-Za-z\u00c0-\u052f][\u00ad\u200b\u2060\ufeff](?=[A-Za-z\u00c0-\u052f])/g;
const INVISIBLE_CHARACTERS = /[\u00ad\u200b\u2060\ufeff]/g;

/** Latin beside Cyrillic letters. Greek letters appear in formulas, except omicron, which looks like an o. */
const MIXED = /[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]|[A-Za-z][\u03bf\u039f](?=[A-Za-z])/g;
const CYRILLIC = /[\u0400-\u052f]/g;
const CYRILLIC_LOOKALIKES = /^[аеорсухіјѕԁһАВЕКМНОРСТУХІЈЅ]+$/;
const LATIN_LOOKALIKES = /^[aceopxyijsABCEHKMOPTXYIJS]+$/;

/** Whether all letters of the rarer alphabet look like letters of the other. "PDFы" is intended. */
function hasLookalikes(word: string): boolean {
  const cyrillic = word.match(CYRILLIC) ?? [];
  const latin = word.match(/[A-Za-z]/g) ?? [];
  if (cyrillic.length === 0) return true;
  return cyrillic.length <= latin.length
    ? CYRILLIC_LOOKALIKES.test(cyrillic.join(''))
    : LATIN_LOOKALIKES.test(latin.join(''));
}

/** UTF-8 that was decoded as Windows-1252. */
const MISREAD = /â€[™œ“”˜¦¢\u009c\u009d]|Ã[©¨¤¶¼±³¡ª§®¢«\u00ad]|Â[ °±·»«§©®£]\S/u;
/**
 * The same, and: the replacement character (in bibliographies, reading them reports it), the object
 * replacement character, private use characters and ligatures.
 */
const DAMAGED = new RegExp(
  String.raw`[\ufffd\ufffc\ue000-\uf8ff\ufb00-\ufb06]|${MISREAD.source}`,
  'gu',
);

function textAround(text: string, index: number): string {
  return collapseWhiteSpace(text.slice(Math.max(0, index - 12), index + 12));
}

const PLACEHOLDER =
  /lorem ipsum|\bcitation needed\b|Error! (Reference source|Bookmark) not (found|defined)|\[?\binsert (figure|table|fig\.?|citation|reference|name|text|link|doi)( \d+)?( about)? here\b\]?|click (or tap )?here to enter text|\bTK TK\b|\b(?:figures?|figs?\.?|tables?|sections?|equations?|eqs?\.?)\s\?{2,}|^\W*(?:figure|table) \d+ (?:about )?here\W*$|[[(](?:\?{2,}|authors?,? (?:19|20)\d\d[a-z]?[\])]|[^[\]()]{0,40}\b(?:removed|omitted|withheld|redacted|hidden|blinded|masked|anonymi[sz]ed) for (?:[\w-]+ ){0,2}review\b|comment \w{1,3}\d+|authors?: please)(?![\p{L}\d])/iu;
/** In capitals only, because "todo" is a Spanish word. */
const NOTE_TO_SELF =
  /\[(?:REF|CITE|AU|AQ\d*|Q\d+)(?:\]|:)|\[[A-Z]{2,3}\d{1,3}: |\bTODO:|\bFIXME\b|\bX{4,}\b|^(?:TB[ACD]|[Tt]o be (?:added|completed|confirmed))\.?$/;
