/** Dates, licence, journal, issue, DOI and kind of article. */
import type { ArticleType } from '../../../article/article.ts';
import { countMatches } from '../../../words/count-matches.ts';
import { find } from '../../findings.ts';
import { claimLine, claimPart, type Front, linesWith, placeOfLine, plainLines } from '../front.ts';
import type { FrontMatter } from '../front-matter.ts';
import { readDates } from './history.ts';
import { readJournal } from './journal.ts';
import { kindIn, kindOfTitle } from './kinds.ts';
import { DOI } from './own-doi.ts';
import { readLicences } from './rights.ts';

type Facts = Pick<
  FrontMatter,
  'type' | 'dates' | 'license' | 'copyright' | 'doi' | 'pages' | 'elocation' | 'journal'
>;

export function readFacts(front: Front): Facts {
  const dates = readDates(front);
  const { publisher, ...rights } = readLicences(front);
  const issue = readJournal(front, publisher);
  return { dates, ...rights, ...issue, doi: readDoi(front), type: readType(front) };
}

function readDoi(front: Front): string | undefined {
  for (const line of plainLines(front)) {
    const { 0: doi, index = 0 } = DOI.exec(line.text) ?? {};
    if (!doi || PLACEHOLDER.test(doi) || isOfOther(line.text, index)) continue;
    claimPart(front, line, index, index + doi.length, 'article');
    find(front.findings, 'journal', 'certain', `DOI ${doi}.`, { where: placeOfLine(front, line) });
    return doi;
  }
  return undefined;
}

/** "10.5555/rivers.xxxx" in a publisher's proof */
const PLACEHOLDER = /x{3}/i;

/** Words of a line that is no address alone. */
const SENTENCE = 8;
const SENTENCE_END = /[.!?]\s+(?=\p{Lu})/u;
const OF_OTHER =
  /\b(?:fund(?:ed|ing)|supported|grants?|data ?sets?|(?:data|code|scripts?|materials?) .{0,60}(?:availab|deposited)|repository|pre-?regist)/iu;

/** A sentence about a grant, data or a supplement: "Supported by … (https://doi.org/10.37717/…)". */
function isOfOther(line: string, doi: number): boolean {
  const [before, behind] = [line.slice(0, doi), line.slice(doi)];
  const sentence = `${before.split(SENTENCE_END).at(-1)}${behind.split(SENTENCE_END)[0]}`;
  return countMatches(line, /\S+/g) >= SENTENCE && OF_OTHER.test(sentence);
}

function readType(front: Front): ArticleType | undefined {
  const kinds = linesWith(front, 'kind').map((line) => ({ line, type: kindIn(line.text) }));
  const titles = linesWith(front, 'title').map((line) => ({ line, type: kindOfTitle(line.text) }));
  for (const { line, type } of kinds) if (type) claimLine(front, line, 'value');
  const found = [...kinds, ...titles].find(({ type }) => type !== undefined);
  if (found)
    find(
      front.findings,
      'journal',
      'likely',
      `Kind of article: ${found.type} (“${found.line.text}”).`,
    );
  return found?.type;
}
