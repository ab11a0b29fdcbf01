/** Rules about signs in the text that nobody wrote: what was damaged on its way, or left to be filled in. */
import { told } from '../../told.ts';
import { FOLLOW, inArticle, inReferences } from '../changes.ts';
import type { ArticleCheck } from '../check.ts';
import { deep, lineWords, textOf } from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { PRACTICE } from '../sources.ts';
import { andMore } from './headings.ts';

const TITLE = '"title": "A history of tides"';

export const TEXT_SIGNS: readonly ArticleCheck[] = [
  {
    name: 'text-damaged',
    receivers: ['readers', 'crossref', 'scholar'],
    ...PRACTICE,
    sentence: 'No letter was damaged on its way from one program to another.',
    advice:
      'Type the sign anew, as the author’s file has it; save the file as UTF-8, or let `offprint intake` read the original.',
    examples: {
      breaks: [
        inArticle(FOLLOW, 'The heights follow the moonâ€™s.'),
        inArticle(FOLLOW, 'The heights follow Ã©tudes.'),
        inArticle(FOLLOW, 'The heights follow the \ufffd moon.'),
        inArticle(FOLLOW, 'The heights \uf0b7 follow the moon.'),
        inArticle(FOLLOW, 'The heights of \ufb01shers follow the moon.'),
        inReferences(TITLE, '"title": "A history of marÃ©es"'),
      ],
      keeps: [inArticle(FOLLOW, 'The heights follow the moon in SÃO PAULO, “Â”.')],
    },
    *find(subject) {
      const found = [...subject.text.matchAll(DAMAGED)].map(({ 0: sign, index }) => ({
        shown: around(subject.text, index),
        at: subject.range(index, index + sign.length),
      }));
      // What one program does to each "fi" is one matter.
      const matters = found.length > MOST_TOLD ? [found] : found.map((one) => [one]);
      for (const [first, ...others] of matters) {
        if (!first) continue;
        const also = others.map(({ at }) => at);
        yield {
          reason: `Unexpected "${first.shown}"${andMore(also)}, expected letters`,
          at: first.at,
          also,
        };
      }
      for (const { csl } of subject.article.references) {
        const found = MISREAD.exec(`${csl.title ?? ''} ${csl['container-title'] ?? ''}`);
        // Thousands of entries are clean: each is looked up only where it is not.
        const work = found && subject.works.find((each) => each.csl.id === csl.id);
        if (found && work)
          yield {
            reason: `Unexpected "${around(found.input, found.index)}" in ${csl.id}, expected letters`,
            at: subject.work(work),
          };
      }
    },
  },
  {
    name: 'placeholder-text',
    receivers: ['readers', 'scholar'],
    ...PRACTICE,
    sentence: 'No placeholder is left in the text.',
    advice: 'Write what it stands for, or remove it.',
    examples: {
      breaks: [
        inArticle(FOLLOW, `${FOLLOW} Lorem ipsum dolor sit amet.`),
        inArticle(FOLLOW, `${FOLLOW} [citation needed]`),
        inArticle(FOLLOW, `${FOLLOW} Error! Reference source not found.`),
        inArticle(FOLLOW, `${FOLLOW}\n\n[Insert Table 2 about here]`),
        inArticle(FOLLOW, `${FOLLOW}\n\nFigure 1 about here`),
        inArticle(FOLLOW, `${FOLLOW} \\[AQ2: which moon?\\]`),
        inArticle(FOLLOW, 'The heights follow the moon (??).'),
        inArticle(FOLLOW, 'The heights follow the moon \\[REF\\].'),
        inArticle(FOLLOW, `${FOLLOW} See Figure ??.`),
        inArticle(FOLLOW, `${FOLLOW} TODO: which moon?`),
        inArticle(FOLLOW, `${FOLLOW} See Harper (XXXX).`),
        inArticle('The authors declare that they have no competing interests.', 'TBD'),
        inArticle('for those who sail.', 'for those who sail. Lorem ipsum dolor sit amet.'),
      ],
      keeps: [inArticle(FOLLOW, `${FOLLOW} What citations are needed is said in Psalm XXX. Why??`)],
    },
    *find(subject) {
      const { article } = subject;
      for (const block of deep([...article.abstract, ...textOf(article)])) {
        const text = lineWords(block, article);
        const found = (PLACEHOLDER.exec(text) ?? NOTE_TO_SELF.exec(text))?.[0];
        if (found)
          yield {
            reason: told`Unexpected "${{ words: found }}", expected the text that it stands for`,
            at: placeOfWord(subject, block, found),
          };
      }
    },
  },
];

const MOST_TOLD = 3;

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
  return text
    .slice(Math.max(0, index - 12), index + 12)
    .replace(/\s+/g, ' ')
    .trim();
}

const PLACEHOLDER =
  /lorem ipsum|\bcitation needed\b|Error! (Reference source|Bookmark) not (found|defined)|\[?\binsert (figure|table|fig\.?)( \d+)?( about)? here\b\]?|click (or tap )?here to enter text|\bTK TK\b|\b(?:figures?|figs?\.?|tables?|sections?|equations?|eqs?\.?)\s\?{2,}|^\W*(?:figure|table) \d+ (?:about )?here\W*$|[[(](?:\?{2,}|comment \w{1,3}\d+|authors?: please)(?![\p{L}\d])/iu;
/** Typed in capitals: "todo" is a word of Spanish. */
const NOTE_TO_SELF =
  /\[(?:REF|CITE|AU|AQ\d*|Q\d+)(?:\]|:)|\bTODO:|\bFIXME\b|\bX{4,}\b|^(?:TB[ACD]|[Tt]o be (?:added|completed|confirmed))\.?$/;
