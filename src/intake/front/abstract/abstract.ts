/** Abstracts and keywords, in one language or several. */
import { type ArticleType, expectsFact } from '../../../article/article.ts';
import { countMatches } from '../../../words/count-matches.ts';
import { isContinuedLine } from '../../continued-line.ts';
import type { Inline } from '../../draft.ts';
import { find } from '../../findings.ts';
import { withoutLook } from '../../inline-look.ts';
import { draftText, slice, startOf, trim } from '../../inlines.ts';
import { frontLabel } from '../../labels.ts';
import { languageOf } from '../../language.ts';
import { claimAll } from '../../ledger.ts';
import { joinLines } from '../../reflow.ts';
import { placeOf } from '../../source.ts';
import { claimLine, type Front } from '../front.ts';
import type { FrontMatter, FrontText } from '../front-matter.ts';
import { type FrontLine, partSpans } from '../lines/lines.ts';
import { splitKeywords } from '../split-keywords.ts';
import type { Titles } from '../title.ts';
import { languageBelow } from './second-abstract.ts';

/** The lines from one label to the next. */
interface Group {
  kind: 'abstract' | 'keywords';
  language?: string;
  lines: FrontLine[];
  /** Place of the first among the lines. */
  order: number;
}

export function readAbstracts(
  front: Front,
  translated: Titles['translated'],
  type: ArticleType | undefined,
): Pick<FrontMatter, 'abstract' | 'keywords' | 'translations'> {
  const groups = groupLines(front);
  const texts = groups.map((group) =>
    group.kind === 'abstract' ? abstractOf(group, front) : keywordsOf(group, front),
  );
  const languages = groups.map(
    (group, index) => group.language ?? languageOfText(texts[index], front),
  );
  const main = mainLanguage(groups, languages, front);
  const result = {
    abstract: [] as Inline[][],
    keywords: [] as string[],
    translations: [] as FrontText[],
  };
  for (const [index, text] of texts.entries()) {
    const language = languages[index] ?? main;
    place(result, text, language === main ? undefined : language);
  }
  tieTitles(result.translations, translated, groups, languages);
  if (result.abstract.length > 0 || !type || expectsFact(type, 'abstract'))
    reportAbstract(result.abstract, front);
  return result;
}

function groupLines(front: Front): Group[] {
  const groups: Group[] = [];
  for (const [order, line] of front.lines.entries()) {
    const kind = front.labels[order];
    if (isContinuedLine(line.text)) {
      claimLine(front, line, 'label');
      continue;
    }
    if (kind !== 'abstract' && kind !== 'keywords') continue;
    const label = frontLabel(line.text);
    const last = groups.at(-1);
    if (!last || last.kind !== kind || (label && last.lines.length > 0 && label.kind === kind))
      groups.push({ kind, language: label?.language, lines: [], order });
    const group = groups.at(-1);
    const rest = label ? withoutLabel(line, label.length, front) : line;
    if (group && rest.text !== '') group.lines.push(rest);
  }
  const whole = groups.filter(({ lines }) => lines.length > 0);
  const isLabelled = whole.some(({ kind, language }) => kind === 'abstract' && language);
  return withoutStrays(
    isLabelled ? whole.map((group, at) => withLanguage(group, whole[at + 1], front)) : whole,
  );
}

/** Beside one with a label, an abstract without is in the language of the keywords below, if it is prose of that. */
function withLanguage(group: Group, below: Group | undefined, front: Front): Group {
  if (group.kind !== 'abstract' || group.language || below?.kind !== 'keywords') return group;
  const language = languageBelow(front.lines[below.order], group.lines);
  return language && language !== front.language ? { ...group, language } : group;
}

/** If an abstract has a label, prose above the label is not part of it. Prose below continues it only in mid-sentence. */
function withoutStrays(groups: Group[]): Group[] {
  const first = groups.findIndex(
    ({ kind, language }) => kind === 'abstract' && language !== undefined,
  );
  if (first === -1) return aboveKeywords(groups) ?? longestOnly(groups);
  return groups.filter(({ kind, language, lines }, index) => {
    if (kind !== 'abstract' || language !== undefined) return true;
    const [start] = lines;
    return index > first && start !== undefined && isCutOff(groups[index - 1]?.lines.at(-1), start);
  });
}

/** Abstracts without a label in several languages: each stands above its keywords, which have one. */
function aboveKeywords(groups: Group[]): Group[] | undefined {
  const paired = groups.flatMap((group, at): Group[] => {
    const below = groups[at + 1];
    const language = below?.kind === 'keywords' ? below.language : undefined;
    return group.kind === 'abstract' && language ? [{ ...group, language }] : [];
  });
  const several = paired.length > 1 && new Set(paired.map(({ language }) => language)).size > 1;
  if (!several) return undefined;
  return groups.flatMap((group) =>
    group.kind === 'keywords' ? [group] : paired.filter(({ order }) => order === group.order),
  );
}

/** Without any label the abstract is the prose directly above the keywords, else the longest run of it. */
function longestOnly(groups: Group[]): Group[] {
  const length = ({ lines }: Group) => lines.reduce((sum, { text }) => sum + text.length, 0);
  const longest = Math.max(0, ...groups.filter(({ kind }) => kind === 'abstract').map(length));
  const abstract =
    groups.find(
      (group, at) =>
        group.kind === 'abstract' &&
        groups[at + 1]?.kind === 'keywords' &&
        length(group) >= SHORTEST,
    ) ?? groups.find((group) => group.kind === 'abstract' && length(group) === longest);
  return groups.filter((group) => group.kind !== 'abstract' || group === abstract);
}

/** Letters of an abstract. */
const SHORTEST = 500;

function withoutLabel(line: FrontLine, length: number, front: Front): FrontLine {
  claimAll(front.ledger, partSpans({ line, from: 0, to: length }), 'label');
  const inlines = trim(slice(line.inlines, length));
  return { ...line, inlines, text: draftText(inlines) };
}

interface Read {
  abstract?: Inline[][];
  keywords?: string[];
}

/** Lines of one block are one paragraph. */
function abstractOf(group: Group, front: Front): Read {
  const paragraphs: FrontLine[][] = [];
  for (const line of group.lines) {
    const last = paragraphs.at(-1);
    const goesOn = last && (last[0]?.block === line.block || isCutOff(last.at(-1), line));
    if (goesOn) last.push(line);
    else paragraphs.push([line]);
  }
  return {
    abstract: paragraphs.map((lines) => withoutLook(joinLines(withBreaks(lines), front.corpus))),
  };
}

/** A blank line inside a sentence: the text of a PDF has one at every line, or a page ended. */
function isCutOff(previous: FrontLine | undefined, line: FrontLine): boolean {
  return (
    previous !== undefined &&
    !/[.!?:]["”’)]?$/.test(previous.text) &&
    /^[\p{Ll}\d(]/u.test(line.text)
  );
}

function withBreaks(lines: FrontLine[]): Inline[] {
  return lines.flatMap((line, index): Inline[] =>
    index === 0 ? line.inlines : [{ kind: 'break', start: startOf(line.inlines) }, ...line.inlines],
  );
}

function keywordsOf(group: Group, front: Front): Read {
  const [first] = group.lines;
  const inlines = joinKeywordLines(group.lines, front.corpus);
  const { terms, separator } = splitKeywords(draftText(inlines), front.corpus);
  for (const { from, to } of terms)
    claimAll(front.ledger, partSpans({ line: asLine(inlines, first), from, to }), 'article');
  const guessed = separator === 'none';
  const one = separator === 'single' && (terms[0]?.text.split(' ').length ?? 0) > 4;
  find(
    front.findings,
    'keywords',
    guessed || one ? 'unsure' : 'certain',
    guessed
      ? `Keywords: no separator in the file; ${terms.length} proposed: ${terms.map(({ text }) => text).join(' | ')}.`
      : terms.length === 1
        ? `One keyword: ${terms[0]?.text}.`
        : `${terms.length} keywords, parted by ${separator}.`,
    {
      where: placeOf(front.ledger.source, startOf(inlines)),
      look:
        guessed || one
          ? 'Nothing parts the keywords: look where one ends and the next begins.'
          : undefined,
    },
  );
  return { keywords: terms.map(({ text }) => text) };
}

/** Lines that are only too long are joined; three short lines or more, items of a list and short paragraphs are one keyword each. */
function joinKeywordLines(lines: FrontLine[], corpus: string): Inline[] {
  const isShort = ({ text, cues }: FrontLine) =>
    cues.list !== undefined || (text.length < 40 && !/[,;·•]/.test(text));
  const paragraphs = new Set(lines.map(({ block }) => block)).size;
  const areMany = lines.length >= 3 || (lines.length === 2 && paragraphs === 2);
  const each = areMany && lines.every(isShort);
  return each ? withBreaks(lines) : joinLines(withBreaks(lines), corpus);
}

function asLine(inlines: Inline[], like: FrontLine | undefined): FrontLine {
  return {
    text: draftText(inlines),
    inlines,
    cues: like?.cues ?? {},
    bold: false,
    italic: false,
    block: like?.block ?? 0,
  };
}

function languageOfText(read: Read | undefined, front: Front): string {
  const text = read?.abstract?.map(draftText).join(' ') ?? '';
  return text.length > 200 ? languageOf(text).tag : front.language;
}

/** The article's own language where an abstract is in it, else that of the first abstract. */
function mainLanguage(groups: Group[], languages: string[], front: Front): string {
  const abstracts = groups.flatMap((group, index) =>
    group.kind === 'abstract' ? [languages[index] ?? ''] : [],
  );
  const all = abstracts.length > 0 ? abstracts : languages;
  return all.includes(front.language) ? front.language : (all[0] ?? front.language);
}

function place(
  result: { abstract: Inline[][]; keywords: string[]; translations: FrontText[] },
  text: Read,
  language?: string,
): void {
  if (language === undefined) {
    if (text.abstract) result.abstract.push(...text.abstract);
    if (text.keywords) result.keywords.push(...text.keywords);
    return;
  }
  const known = result.translations.find((translation) => translation.language === language);
  const translation = known ?? { language };
  if (!known) result.translations.push(translation);
  if (text.abstract) translation.abstract = [...(translation.abstract ?? []), ...text.abstract];
  if (text.keywords) translation.keywords = [...(translation.keywords ?? []), ...text.keywords];
}

/** A title in another language stands directly above its abstract, or is that of the only one. */
function tieTitles(
  translations: FrontText[],
  titles: Titles['translated'],
  groups: Group[],
  languages: string[],
): void {
  for (const { inlines, order } of titles) {
    const at = groups.findIndex((group) => group.kind === 'abstract' && group.order > order);
    const language = at === -1 ? languageOf(draftText(inlines)).tag : languages[at];
    const without = translations.filter(({ title }) => !title);
    const translation =
      without.find((candidate) => candidate.language === language) ??
      (without.length === 1 ? without[0] : undefined);
    if (translation) translation.title = withoutBrackets(inlines);
  }
}

/** Journals set the title in the other language in brackets; they are no part of it. */
function withoutBrackets(title: Inline[]): Inline[] {
  const text = draftText(title);
  const inside = /^\s*[([（【]([^()[\]（）【】]+)[)\]）】]\s*$/u.exec(text)?.[1];
  if (inside === undefined) return title;
  const at = text.indexOf(inside);
  return slice(title, at, at + inside.length);
}

function reportAbstract(abstract: Inline[][], front: Front): void {
  const words = countMatches(abstract.map(draftText).join(' '), /\S+/g);
  const odd = words > 450 ? 'long' : words < 40 ? 'short' : undefined;
  if (words === 0)
    find(front.findings, 'abstract', 'unsure', 'No abstract was found.', {
      look: 'Write it into `abstract:` if the article has one.',
    });
  else
    find(front.findings, 'abstract', odd ? 'unsure' : 'likely', `Abstract of ${words} words.`, {
      where: placeOf(front.ledger.source, startOf(abstract[0] ?? [])),
      look: odd && `It is ${odd} for an abstract: look where it ends.`,
    });
}
