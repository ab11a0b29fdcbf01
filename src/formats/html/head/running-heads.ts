/** The running heads of printed pages, short enough that two fit on one line. */
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

/** The possible running heads. print.css puts the journal next to the authors or the title. */
export function runningHeads(article: Article, settings: ThemeSettings): RunningHeads {
  const { paper, margins } = settings;
  const line = (paper.width - margins.left - margins.right) / LETTER - GAP;
  const journal = fitToWidth(journalForms(article), JOURNAL_SHARE * line);
  const rest = line - widthOf(journal);
  const notice = runningNotice(article);
  return {
    title: fitToWidth([article.shortTitle ?? fullTitle(article)], rest),
    authors: fitToWidth(authorForms(article), rest),
    journal,
    ...(notice && { notice }),
  };
}

/** Average width of a character of the running heads (9 pt) in mm, from names and titles in Latin letters. */
const LETTER = 1.4;
/** Minimum distance between two heads, in characters. */
const GAP = 4;
/** Share of the line that the journal may take. */
const JOURNAL_SHARE = 0.6;

/** The first form that is short enough, or the last one truncated after a word. */
function fitToWidth(forms: readonly string[], most: number): string {
  const short = forms.find((form) => widthOf(form) <= most);
  if (short !== undefined) return short;
  // No character is narrower than this, so an endless title is cut before it is measured.
  const signs = [...(forms.at(-1) ?? '').slice(0, 2 * Math.max(0, Math.ceil(most)))];
  while (signs.length > 0 && widthOf(signs.join('')) > most - 1) signs.pop();
  // Except if one word is nearly all of it.
  return `${signs.join('').replace(/[\s\p{P}]+\S{0,20}$/u, '')}…`;
}

/** Width in Latin letters. Capitals, Greek and Russian are wider, and East Asian characters more than twice as wide. */
function widthOf(text: string): number {
  const count = (letters: RegExp) => countMatches(text, letters);
  const wide = count(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu);
  const square = count(/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/gu);
  const capitals = (text.match(/\p{Lu}{2,}/gu) ?? []).join('').length;
  return text.length + 0.25 * wide + 0.35 * capitals + 1.3 * square;
}

/** Full names, then family names, then only the first of them. */
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

/** Example: "Pakistan Research Horizon 1(2), 2023", or with the short name of the journal if that is too long. */
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
