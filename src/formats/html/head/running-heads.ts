/** The words at the head of printed pages, short enough that two stand on one line. */
import type { Article } from '../../../article/article.ts';
import { countMatches } from '../../../words/count-matches.ts';
import { formatList, localNumber, withCommas } from '../../../words/languages/index.ts';
import { authorName } from '../../../words/person-name.ts';
import type { ThemeSettings } from '../../theme.ts';
import { yearOf } from '../front/imprint.ts';
import { runningNotice } from '../front/record.ts';
import { fullTitle } from './meta-tags.ts';

export interface RunningHeads {
  title: string;
  authors: string;
  journal: string;
  notice?: string;
}

/** What the running heads may say: print.css sets the journal beside the authors or the title. */
export function runningHeads(article: Article, settings: ThemeSettings): RunningHeads {
  const { paper, margins } = settings;
  const line = (paper.width - margins.left - margins.right) / LETTER - GAP;
  const journal = fitting(journalForms(article), JOURNAL_SHARE * line);
  const rest = line - widthOf(journal);
  const notice = runningNotice(article);
  return {
    title: fitting([article.shortTitle ?? fullTitle(article)], rest),
    authors: fitting(authorForms(article), rest),
    journal,
    ...(notice && { notice }),
  };
}

/** Of a letter of running heads, 9 pt, in mm: the mean of names and titles in Latin letters. */
const LETTER = 1.4;
/** Letters that stand between two heads at least. */
const GAP = 4;
/** Of the line that a journal's name may take. */
const JOURNAL_SHARE = 0.6;

/** The first form that is short enough, else the last one cut at a word's end. */
function fitting(forms: readonly string[], most: number): string {
  const short = forms.find((form) => widthOf(form) <= most);
  if (short !== undefined) return short;
  // No sign is narrower than a letter: a title without end is not looked through sign by sign.
  const signs = [...(forms.at(-1) ?? '').slice(0, 2 * Math.max(0, Math.ceil(most)))];
  while (signs.length > 0 && widthOf(signs.join('')) > most - 1) signs.pop();
  // Unless one word is nearly all of it.
  return `${signs.join('').replace(/[\s\p{P}]+\S{0,20}$/u, '')}…`;
}

/** In Latin letters; words in capitals, Greek and Russian are wider, East Asian ones more than two wide. */
function widthOf(text: string): number {
  const count = (letters: RegExp) => countMatches(text, letters);
  const wide = count(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu);
  const square = count(/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/gu);
  const capitals = (text.match(/\p{Lu}{2,}/gu) ?? []).join('').length;
  return text.length + 0.25 * wide + 0.35 * capitals + 1.3 * square;
}

/** Names in full, family names, the first of them. */
function authorForms({ authors, language }: Article): string[] {
  const families = authors.map(({ name, collective }) =>
    authorName({ name: name && { ...name, given: undefined }, collective }),
  );
  const [first = ''] = families;
  const [whole = ''] = authors.map(authorName);
  if (authors.length > 2) return [`${whole} et al.`, `${first} et al.`];
  const forms = [authors.map(authorName), families].map((names) => formatList(language, names));
  return [...forms, authors.length > 1 ? `${first} et al.` : first];
}

/** "Pakistan Research Horizon 1(2), 2023"; with the journal's short name where that is too long. */
function journalForms(article: Article): string[] {
  const { journal, issue, language } = article;
  const number = `${issue.volume ?? ''}${issue.issue ? `(${issue.issue})` : ''}`;
  const year = yearOf(article);
  return [journal.title, journal.abbreviation ?? journal.title].map((title) =>
    withCommas(
      language,
      [[title, number].filter(Boolean).join(' '), year].map((part) => localNumber(language, part)),
    ),
  );
}
