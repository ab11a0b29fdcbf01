/** Rules about names and years that are doubled in or around a citation, and about missing spaces. */
import type { Article, Citation, Inline } from '../../article/article.ts';
import { maskProtected } from '../../compile/citations/mask.ts';
import { foldForMatching } from '../../compile/citations/words.ts';
import { plainText } from '../../markup/plain-text.ts';
import { message } from '../../messages/message.ts';
import type { Check, Edit } from '../check.ts';
import { editOf } from '../edits.ts';
import { mergeFindings } from '../lists.ts';
import { textBlocks, walkInlineLists } from '../nodes.ts';
import type { ArticleSubject } from '../subject.ts';

export const DOUBLED_NAMES: readonly Check[] = [
  {
    name: 'author-name-doubled',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.11',
    date: '2020',
    fixes: true,
    find: findDoubledNames,
  },
  {
    name: 'citation-doubled',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.11',
    date: '2020',
    *find(subject) {
      for (const { node, after } of citationsOf(subject.article)) {
        const item = findDoubledWork(subject, node);
        const year = findDoubledYear(node, after(), subject.article);
        if (item)
          yield { message: message('citation-doubled/work', { item }), at: subject.at(node) };
        else if (year)
          yield { message: message('citation-doubled/year', { year }), at: subject.at(node) };
      }
    },
  },
  {
    name: 'citation-space-missing',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.11',
    date: '2020',
    fixes: true,
    *find(subject) {
      const { article } = subject;
      // Numbers in brackets need no space before them.
      if (article.citationFormat !== 'author-date') return;
      const glued = [...citationsOf(article)].flatMap(({ node, nodes, index }) => {
        const before = nodes[index - 1];
        const word = before?.type === 'text' ? LAST_WORD.exec(before.value)?.[0] : undefined;
        const printed = word ? plainText(node.children, article.language) : '';
        const start = subject.placeInText(node)?.start.offset;
        const fix = start === undefined ? [] : editOf(subject, start, start, ' ');
        return printed.startsWith('(') ? [{ text: word + printed, at: subject.at(node), fix }] : [];
      });
      yield* mergeFindings(glued, ({ text }) => ({
        message: message('citation-space-missing', { text }),
      }));
    },
  },
];

/** The last word of a text, in a script with spaces between words. Punctuation may follow. */
const LAST_WORD =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+[.,;:]?$/u;

// -------------------------------------------------------------------- around citations

interface CitationInText {
  node: Citation;
  /** The list of nodes that contains the citation. */
  nodes: readonly Inline[];
  /** Of the citation, in that list. */
  index: number;
  /** The text before the citation. */
  before(): string;
  /** The text of the next node. */
  after(): string;
}

function* citationsOf(article: Article): Generator<CitationInText> {
  const textOfNodes = (nodes: readonly Inline[]) => plainText(nodes, article.language);
  for (const nodes of walkInlineLists([...article.abstract, ...textBlocks(article)]))
    for (const [index, node] of nodes.entries())
      if (node.type === 'citation')
        yield {
          node,
          nodes,
          index,
          before: () => textOfNodes(nodes.slice(0, index)),
          after: () => textOfNodes(nodes.slice(index + 1, index + 2)),
        };
}

/**
 * A work that a citation names twice with the same page.
 * Example: "[@hill2016; @stone2020; @hill2016]"
 */
function findDoubledWork(subject: ArticleSubject, node: Citation): string | undefined {
  const place = subject.placeInText(node);
  const typed = subject.text.slice(place?.start.offset ?? 0, place?.end.offset ?? 0);
  const items = typed.split(/[[\];]/).map((item) => item.trim());
  return items.find((item, index) => item.startsWith('@') && items.indexOf(item) < index);
}

/** A typed year after a citation that prints it. Example: "Hill (2016) (2016)" */
function findDoubledYear(
  { mode, children }: Citation,
  after: string,
  { language }: Article,
): string | undefined {
  const [, year] = (mode === 'narrative' && /^\s?\((\d{4}[a-z]?)\b/.exec(after)) || [];
  return year && plainText(children, language).includes(year) ? year : undefined;
}

// ------------------------------------------------------------------- doubled names

/** A name before a narrative citation, which prints it again. Example: "Anna Hill Hill (2016)" */
function* findDoubledNames(subject: ArticleSubject) {
  for (const { node, before } of citationsOf(subject.article)) {
    const name = node.mode === 'narrative' ? findNameBefore(subject, node, before()) : undefined;
    if (!name) continue;
    const start = subject.placeInText(node)?.start.offset;
    yield {
      message: message('author-name-doubled', { name }),
      at: subject.at(node),
      ...(start !== undefined && { fix: withoutNameBefore(subject, name, start) }),
    };
  }
  yield* findTypedTwice(subject);
}

/** The family name just before a citation that prints it again. */
function findNameBefore(subject: ArticleSubject, node: Citation, before: string) {
  const work = subject.works.find(({ csl }) => csl.id === node.keys[0]);
  const family = work?.csl.author?.[0]?.family;
  const printed = plainText(node.children, subject.article.language);
  if (!family || !printed.startsWith(family)) return undefined;
  return foldForMatching(before).endsWith(` ${foldForMatching(family)}`) ||
    foldForMatching(before) === foldForMatching(family)
    ? family
    : undefined;
}

/** Names that are typed twice before a typed year, or before a citation that prints only the year. Example: "Odgaard Odgaard (2017)" */
function* findTypedTwice(subject: ArticleSubject) {
  const masked = maskProtected(subject.text);
  const families = new Set(
    subject.works.flatMap(({ csl }) => (csl.author ?? []).map(({ family }) => family)),
  );
  for (const match of masked.matchAll(DOUBLED)) {
    const [, family = '', others = ''] = match;
    if (others !== '' && !families.has(family.replace(PARTICLES, ''))) continue;
    const next = subject.text.slice(
      match.index + match[0].length,
      match.index + match[0].length + 3,
    );
    if (!/^\(|^\[-@/.test(next)) continue;
    const end = match.index + match[0].trimEnd().length;
    yield {
      message: message('author-name-doubled', { name: family }),
      at: subject.range(match.index, end),
      fix: editOf(subject, match.index, match.index + behindFirst(match[0], family), ''),
    };
  }
}

/** Length of the first of two equal names, with the space behind it. */
const behindFirst = (text: string, family: string): number => text.indexOf(family, family.length);

/** Deletes a name that stands directly before an offset. */
function withoutNameBefore(subject: ArticleSubject, name: string, end: number): Edit[] {
  const start = subject.text.slice(0, end).trimEnd().length - name.length;
  return subject.text.startsWith(name, start) ? editOf(subject, start, end, '') : [];
}

/** Examples: "Marsh Marsh (2007)", "van Bree van Bree and Hill (2004)", "Marsh Marsh et al. (2007)". */
const DOUBLED =
  /(?<![\p{L}\p{M}])((?:\p{Ll}{2,4}\s){0,2}\p{Lu}[\p{L}\p{M}’'-]{2,40})\s+\1(\s+et al\.|(?:,\s\p{Lu}[^().;\u0000]{1,80})?,?\s+(?:and|&|und|y|e|et|en|i|och|og|ve|dan|и)\s[^().;\u0000]{2,40})?\s*(?=\((?:1[5-9]|20)\d\d|\u0000)/gu;
const PARTICLES = /^(?:\p{Ll}+\s)+/u;
