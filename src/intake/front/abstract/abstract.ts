/** Abstracts and keywords, in one language or several. */
import { type ArticleType, expectsFact } from '../../../article/article.ts';
import { countMatches } from '../../../words/count-matches.ts';
import { fold } from '../../../words/fold.ts';
import { isContinuedLine } from '../../continued-line.ts';
import type { Inline } from '../../draft.ts';
import { find } from '../../findings.ts';
import { withoutLook } from '../../inline-look.ts';
import { draftText, slice, startOf, trim } from '../../inlines.ts';
import { frontLabel } from '../../labels.ts';
import { languageOf, languageOfTitle } from '../../language.ts';
import { joinLines } from '../../reflow.ts';
import { placeOf } from '../../source.ts';
import { factOf, surenessOf } from '../../sureness.ts';
import { asOneLine, claimLine, claimPart, type Front, scoreOf, withBreaks } from '../front.ts';
import type { FrontMatter, FrontText } from '../front-matter.ts';
import type { LineLabel } from '../lines/line-tagger.ts';
import type { FrontLine } from '../lines/lines.ts';
import { splitKeywords } from '../split-keywords.ts';
import type { Titles } from '../title.ts';

const KINDS: Partial<Record<LineLabel, Group['kind']>> = {
  'abstract-label': 'abstract',
  abstract: 'abstract',
  'keywords-label': 'keywords',
  keywords: 'keywords',
};

/** The lines from one label to the next. */
interface Group {
  kind: 'abstract' | 'keywords';
  /** Of its label. */
  language?: string;
  lines: FrontLine[];
  /** Place of the first among the lines. */
  order: number;
}

type Texts = Pick<FrontMatter, 'abstract' | 'keywords' | 'translations'>;

export function readAbstracts(
  front: Front,
  translated: Titles['translated'],
  type: ArticleType | undefined,
): Texts {
  const groups = onePerLanguage(groupLines(front), front);
  const main = mainLanguage(groups, front);
  const result: Texts = { abstract: [], keywords: [], translations: [] };
  for (const group of groups) {
    const target = group.language === main ? result : translationIn(result, group.language);
    if (group.kind === 'abstract')
      target.abstract = [...(target.abstract ?? []), ...paragraphsOf(group, front)];
    else target.keywords = keywordsOf(group, front, target.keywords);
  }
  tieTitles(result.translations, translated, groups, main);
  const isExpected = !type || expectsFact(type, 'abstract');
  if (result.abstract.length > 0 || isExpected) reportAbstract(result, front);
  const haveKeywords = [result, ...result.translations].some(({ keywords }) => keywords?.length);
  if (!haveKeywords && isExpected)
    find(front.findings, 'keywords', 'unsure', 'No keywords were found.', {
      look: 'Write them into `keywords:` if the article has any.',
    });
  return result;
}

/** A group goes on below notes of the page, and ends at a label, at the other kind and at a title. */
function groupLines(front: Front): Group[] {
  const groups: Group[] = [];
  let isOpen = false;
  for (const [order, { line, label: name }] of front.tagged.entries()) {
    if (isContinuedLine(line.text)) claimLine(front, line, 'label');
    else if (name === 'title') isOpen = false;
    const kind = isContinuedLine(line.text) ? undefined : KINDS[name];
    if (!kind) continue;
    const label = frontLabel(line.text);
    const last = groups.at(-1);
    const isNew = last?.kind !== kind || (label?.kind === kind && last.lines.length > 0);
    if (!isOpen || isNew) groups.push({ kind, language: label?.language, lines: [], order });
    isOpen = true;
    const rest = label ? withoutLabel(line, label.length, front) : line;
    const isLabel = !label && name.endsWith('-label');
    if (!isLabel && rest.text !== '') groups.at(-1)?.lines.push(rest);
  }
  return groups.filter(({ lines }) => lines.length > 0);
}

function withoutLabel(line: FrontLine, length: number, front: Front): FrontLine {
  claimPart(front, line, 0, length, 'label');
  const inlines = trim(slice(line.inlines, length));
  return { ...line, inlines, text: draftText(inlines) };
}

/** Characters from which on the language of a text is known. */
const ENOUGH = 120;

const textOf = ({ lines }: Group): string => lines.map(({ text }) => text).join(' ');

type InLanguage = Group & { language: string };

/**
 * Prose without a label is an abstract only if its language has no other one: that with a label, else the one
 * directly above keywords, else the longest.
 */
function onePerLanguage(groups: Group[], front: Front): InLanguage[] {
  const labelled = new Set(groups.filter(({ language }) => language));
  const all = groups.map(
    (group, at): InLanguage => ({ ...group, language: languageAt(groups, at, front) }),
  );
  const rank = (group: Group, at: number): number => {
    if (labelled.has(groups[at] as Group)) return Number.POSITIVE_INFINITY;
    return textOf(group).length + (isAboveKeywords(groups, at) ? 1e6 : 0);
  };
  return all.filter((group, at) => {
    if (group.kind === 'keywords' || labelled.has(groups[at] as Group)) return true;
    const below = groups[at + 1];
    if (
      labelled.size > 0 &&
      isAboveKeywords(groups, at) &&
      below?.language &&
      below.language !== group.language
    )
      return false;
    return all.every(
      (other, index) =>
        index === at ||
        other.kind !== 'abstract' ||
        other.language !== group.language ||
        rank(other, index) < rank(group, at),
    );
  });
}

const isAboveKeywords = (groups: Group[], at: number): boolean =>
  groups[at]?.kind === 'abstract' && groups[at + 1]?.kind === 'keywords';

/** By its words, because many languages say "Abstract"; by its label; by the abstract above the keywords. */
function languageAt(groups: Group[], at: number, front: Front): string {
  const { kind, language, lines } = groups[at] as Group;
  const text = lines.map((line) => line.text).join(' ');
  const words = languageOf(text);
  if (kind === 'abstract' && text.length > ENOUGH && (words.sure || language === 'en'))
    return words.sure ? words.tag : front.language;
  const isBelow = kind === 'keywords' && groups[at - 1]?.kind === 'abstract';
  return language ?? (isBelow ? languageAt(groups, at - 1, front) : front.language);
}

/** Lines of one block are one paragraph. */
function paragraphsOf({ lines }: Group, front: Front): Inline[][] {
  const paragraphs: FrontLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const goesOn = last && (last[0]?.block === line.block || isCutOff(last.at(-1), line));
    if (goesOn) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((each) => withoutLook(joinLines(withBreaks(each), front.corpus)));
}

/** A blank line inside a sentence: the text of a PDF has one at every line, or a page ended. */
function isCutOff(previous: FrontLine | undefined, { text }: FrontLine): boolean {
  return /(?<![.!?:]["”’)]?)$/.test(previous?.text ?? '.') && /^[\p{Ll}\d(]/u.test(text);
}

/** The keywords of the group behind those that are known; what stands among them is repeated. */
function keywordsOf(group: Group, front: Front, known: readonly string[] = []): string[] {
  const lines = withoutTextBelow(group.lines, front);
  const inlines = areTerms(lines) ? withBreaks(lines) : joinLines(withBreaks(lines), front.corpus);
  const line = { ...asOneLine(lines), inlines, text: draftText(inlines) };
  const { terms, separator } = splitKeywords(line.text, front.corpus);
  const listed = new Set(known.map(fold));
  const isKnown = ({ text }: { text: string }) => listed.has(fold(text));
  for (const term of terms)
    claimPart(front, line, term.from, term.to, isKnown(term) ? 'left-out:repeated' : 'article');
  const words = terms.map(({ text }) => text);
  const isGuessed = separator === 'none';
  const isLong = separator === 'single' && (words[0]?.split(' ').length ?? 0) > 4;
  const isUnsure = isGuessed || isLong;
  const fact = factOf('keywords', isUnsure ? 0 : scoreOf(front, 'keywords-label', 'keywords'));
  const counted =
    words.length === 1
      ? `One keyword: ${words[0]}.`
      : `${words.length} keywords, parted by ${separator}.`;
  find(
    front.findings,
    'keywords',
    surenessOf(fact),
    isGuessed
      ? `Keywords: no separator in the file; ${words.length} proposed: ${words.join(' | ')}.`
      : counted,
    {
      where: placeOf(front.ledger.source, startOf(inlines)),
      look: isUnsure
        ? 'Nothing parts the keywords: look where one ends and the next begins.'
        : surenessOf(fact) === 'unsure'
          ? `Are these the keywords, and all of them? ${words.join(' | ')}`
          : undefined,
      fact,
    },
  );
  return [...known, ...terms.filter((term) => !isKnown(term)).map(({ text }) => text)];
}

/** A paragraph with several terms is the whole list, unless its last term goes on. */
function withoutTextBelow(lines: FrontLine[], { corpus }: Front): FrontLine[] {
  const own = lines.filter(({ block }) => block === lines[0]?.block);
  const next = lines[own.length]?.text ?? '';
  const text = asOneLine(own).text;
  const isOpen = /[,;·•-]$/u.test(text) || /^\p{Ll}/u.test(next);
  const { terms, separator } = splitKeywords(text, corpus);
  const isWhole = terms.length >= FEWEST_TERMS && separator !== 'none' && separator !== 'line';
  return isWhole && !isOpen ? own : lines;
}

/** Terms of a whole list. */
const FEWEST_TERMS = 3;

/** Three short lines or more, items of a list and short paragraphs are one keyword each; other lines are too long for the page. */
function areTerms(lines: FrontLine[]): boolean {
  const paragraphs = new Set(lines.map(({ block }) => block)).size;
  const areMany = lines.length >= 3 || (lines.length === 2 && paragraphs === 2);
  return (
    areMany &&
    lines.every(
      ({ text, cues }) => cues.list !== undefined || (text.length < 40 && !/[,;·•]/.test(text)),
    )
  );
}

/** The article's own language if it is sure or a text is in it, else that of the first abstract. */
function mainLanguage(groups: InLanguage[], { language, isLanguageSure }: Front): string {
  if (isLanguageSure || groups.some((group) => group.language === language)) return language;
  const first = groups.find(({ kind }) => kind === 'abstract') ?? groups[0];
  return first?.language ?? language;
}

function translationIn({ translations }: Texts, language: string): Partial<FrontText> {
  const known = translations.find((translation) => translation.language === language);
  const translation: FrontText = known ?? { language };
  if (!known) translations.push(translation);
  return translation;
}

/** A title in another language stands directly above its abstract, or is that of the only one, or has none. */
function tieTitles(
  translations: FrontText[],
  titles: Titles['translated'],
  groups: InLanguage[],
  main: string,
): void {
  for (const { inlines, order } of titles) {
    const below = groups.find((group) => group.kind === 'abstract' && group.order > order);
    const own = languageOfTitle(draftText(inlines));
    const language = below?.language ?? own;
    const without = translations.filter(({ title }) => !title);
    const translation =
      without.find((candidate) => candidate.language === language) ??
      (without.length === 1 ? without[0] : undefined);
    const title = withoutBrackets(inlines);
    const isNew = own !== main && !translations.some((each) => each.language === own);
    if (translation) translation.title = title;
    else if (own && isNew) translations.push({ language: own, title });
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

function reportAbstract({ abstract, translations }: Texts, front: Front): void {
  const words = countMatches(abstract.map(draftText).join(' '), /\S+/g);
  if (words === 0) {
    const other = translations.find((translation) => translation.abstract)?.language;
    const what = other
      ? `No abstract in the language of the article was found, only one in another (${other}).`
      : 'No abstract was found.';
    find(front.findings, 'abstract', 'unsure', what, {
      look: 'Write it into `abstract:` if the article has one.',
    });
    return;
  }
  const fact = factOf('abstract', scoreOf(front, 'abstract-label', 'abstract'));
  const doubt = doubtOf(abstract, words);
  const sure = doubt ? 'unsure' : surenessOf(fact);
  find(front.findings, 'abstract', sure, `Abstract of ${words} words.`, {
    where: placeOf(front.ledger.source, startOf(abstract[0] ?? [])),
    look: doubt ?? (sure === 'unsure' ? 'Look where it begins and ends.' : undefined),
    fact,
  });
}

/** What an editor should look at. */
function doubtOf(abstract: Inline[][], words: number): string | undefined {
  if (words > 450) return 'It is long for an abstract: look where it ends.';
  if (words < 40) return 'It is short for an abstract: look where it ends.';
  const isBroken = abstract
    .slice(0, -1)
    .map(draftText)
    .some((text) => text.length > LONGEST_HEAD && !/[.!?:;…。)\]”»"’]\s*$/u.test(text));
  return isBroken
    ? 'A paragraph of it ends inside a sentence: look whether it is whole.'
    : undefined;
}

/** Characters of a head inside an abstract. */
const LONGEST_HEAD = 80;
