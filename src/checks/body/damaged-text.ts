/** Rules about signs in the text that nobody wrote: what was damaged on its way, or left to be filled in. */

import { type Message, message } from '../../messages/message.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { onceFor } from '../lists.ts';
import { deep, lineWords, textBlocks } from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';

export const DAMAGED_TEXT: readonly ArticleCheck[] = [
  {
    name: 'text-damaged',
    receivers: ['readers', 'crossref', 'scholar'],
    ...PRACTICE,
    *find(subject) {
      const found = [...subject.text.matchAll(DAMAGED)].map(({ 0: sign, index }) => ({
        text: around(subject.text, index),
        at: subject.range(index, index + sign.length),
      }));
      // What one program does to each "fi" is one matter.
      const matters = found.length > MOST_TOLD ? [found] : found.map((one) => [one]);
      for (const matter of matters)
        yield* onceFor(matter, ({ text }) => ({ message: message('text-damaged', { text }) }));
      for (const { csl } of subject.article.references) {
        const found = MISREAD.exec(`${csl.title ?? ''} ${csl['container-title'] ?? ''}`);
        // Thousands of entries are clean: each is looked up only where it is not.
        const work = found && subject.works.find((each) => each.csl.id === csl.id);
        if (found && work)
          yield {
            message: message('text-damaged/in-entry', {
              work: csl.id,
              text: around(found.input, found.index),
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
      inWords(subject, INVISIBLE, (word, sign) => {
        const code = sign.charCodeAt(1).toString(16).toUpperCase().padStart(4, '0');
        return message('sign-invisible', { word: word.replace(UNSEEN, ''), code });
      }),
  },
  {
    name: 'word-alphabets-mixed',
    receivers: ['readers', 'crossref', 'scholar'],
    ...PRACTICE,
    find(subject) {
      // Of names, `author-alphabets-mixed` says it.
      const names = JSON.stringify(subject.article.authors);
      return inWords(subject, MIXED, (word) =>
        areAlike(word) && !names.includes(word)
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
      for (const block of deep([...article.abstract, ...textBlocks(article)])) {
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

const MOST_TOLD = 3;

type MessageOfWord = (word: string, found: string) => Message | undefined;

/**
 * Words of the manuscript, and of the entries of its list, in which a pattern finds something; what is
 * found in many is one matter.
 */
function* inWords(
  { text, range, article, works, work }: ArticleSubject,
  pattern: RegExp,
  messageOf: MessageOfWord,
): Generator<Finding> {
  const found = [...wordsWith(text, pattern, messageOf)].map(({ message, start, end }) => ({
    message,
    at: range(start, end),
  }));
  const inEntries = article.references.flatMap(({ csl }) => {
    const names = (csl.author ?? []).map(({ family, literal }) => family ?? literal);
    const words = [csl.title, csl['container-title'], csl.publisher, ...names].join('\n');
    const [first] = wordsWith(words, pattern, messageOf);
    // Thousands of entries are clean: each is looked up only where it is not.
    const entry = first && works.find((each) => each.csl.id === csl.id);
    return entry ? [{ message: first.message, at: work(entry) }] : [];
  });
  for (const matter of [found, inEntries]) yield* onceFor(matter, ({ message }) => ({ message }));
}

function* wordsWith(text: string, pattern: RegExp, messageOf: MessageOfWord) {
  for (const { 0: sign, index } of text.matchAll(pattern)) {
    const before = LETTERS_BEFORE.exec(text.slice(Math.max(0, index - LONGEST), index));
    const start = index - (before?.[0].length ?? 0);
    const [word = sign] = LETTERS.exec(text.slice(start, start + 2 * LONGEST)) ?? [];
    const message = messageOf(word, sign);
    if (message) yield { message, start, end: start + word.length };
  }
}

/** Letters; no word is longer. */
const LONGEST = 60;
const LETTERS = /^[\p{L}\p{M}\u00ad\u200b\u2060\ufeff]+/u;
const LETTERS_BEFORE =
  /(?<![\p{L}\p{M}\u00ad\u200b\u2060\ufeff])[\p{L}\p{M}\u00ad\u200b\u2060\ufeff]+$/u;

/** Between letters of alphabets whose words have spaces: Thai and Khmer have none, and Persian joins with another. */
const INVISIBLE = /[A-Za-z\u00c0-\u052f][\u00ad\u200b\u2060\ufeff](?=[A-Za-z\u00c0-\u052f])/g;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** Latin beside Cyrillic; of Greek only the letter that no formula has, for it looks like an o. */
const MIXED = /[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]|[A-Za-z][\u03bf\u039f](?=[A-Za-z])/g;
const CYRILLIC = /[\u0400-\u052f]/g;
const CYRILLIC_ALIKE = /^[аеорсухіјѕԁһАВЕКМНОРСТУХІЈЅ]+$/;
const LATIN_ALIKE = /^[aceopxyijsABCEHKMOPTXYIJS]+$/;

/** The letters of the lesser alphabet look like those of the other: "PDFы" is meant so. */
function areAlike(word: string): boolean {
  const cyrillic = word.match(CYRILLIC) ?? [];
  const latin = word.match(/[A-Za-z]/g) ?? [];
  if (cyrillic.length === 0) return true;
  return cyrillic.length <= latin.length
    ? CYRILLIC_ALIKE.test(cyrillic.join(''))
    : LATIN_ALIKE.test(latin.join(''));
}

/** Letters of UTF-8 that were read as Windows-1252. */
const MISREAD = /â€[™œ“”˜¦¢\u009c\u009d]|Ã[©¨¤¶¼±³¡ª§®¢«\u00ad]|Â[ °±·»«§©®£]\S/u;
/**
 * And the sign for what could not be read (of a list of references, that was told when it was read), what
 * stood for an object, letters of one program's own fonts, and letters joined for print.
 */
const DAMAGED = new RegExp(
  String.raw`[\ufffd\ufffc\ue000-\uf8ff\ufb00-\ufb06]|${MISREAD.source}`,
  'gu',
);

function around(text: string, index: number): string {
  return collapseWhiteSpace(text.slice(Math.max(0, index - 12), index + 12));
}

const PLACEHOLDER =
  /lorem ipsum|\bcitation needed\b|Error! (Reference source|Bookmark) not (found|defined)|\[?\binsert (figure|table|fig\.?|citation|reference|name|text|link|doi)( \d+)?( about)? here\b\]?|click (or tap )?here to enter text|\bTK TK\b|\b(?:figures?|figs?\.?|tables?|sections?|equations?|eqs?\.?)\s\?{2,}|^\W*(?:figure|table) \d+ (?:about )?here\W*$|[[(](?:\?{2,}|authors?,? (?:19|20)\d\d[a-z]?[\])]|[^[\]()]{0,40}\b(?:removed|omitted|withheld|redacted|hidden|blinded|masked|anonymi[sz]ed) for (?:[\w-]+ ){0,2}review\b|comment \w{1,3}\d+|authors?: please)(?![\p{L}\d])/iu;
/** Typed in capitals: "todo" is a word of Spanish. */
const NOTE_TO_SELF =
  /\[(?:REF|CITE|AU|AQ\d*|Q\d+)(?:\]|:)|\[[A-Z]{2,3}\d{1,3}: |\bTODO:|\bFIXME\b|\bX{4,}\b|^(?:TB[ACD]|[Tt]o be (?:added|completed|confirmed))\.?$/;
