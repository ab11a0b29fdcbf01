/** What stands around a citation and in it: a name twice, a year twice, no space between. */
import type { Article, Citation, Inline } from '../../article/article.ts';
import { maskProtected } from '../../compile/citations/mask.ts';
import { foldForMatching } from '../../compile/citations/words.ts';
import { plainText } from '../../markup/plain-text.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { onceFor } from '../lists.ts';
import { inlineLists, textBlocks } from '../nodes.ts';
import type { ArticleSubject } from '../subject.ts';

export const DOUBLED_NAMES: readonly Check[] = [
  {
    name: 'author-name-doubled',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.11',
    date: '2020',
    find: doubledNames,
  },
  {
    name: 'citation-doubled',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.11',
    date: '2020',
    *find(subject) {
      for (const { node, behind } of citationsOf(subject.article)) {
        const item = doubledWork(subject, node);
        const year = doubledYear(node, behind(), subject.article);
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
    *find(subject) {
      const { article } = subject;
      // Numbers in brackets may stand at the word.
      if (article.citationFormat !== 'author-date') return;
      const glued = [...citationsOf(article)].flatMap(({ node, nodes, index }) => {
        const before = nodes[index - 1];
        const word = before?.type === 'text' ? LAST_WORD.exec(before.value)?.[0] : undefined;
        const printed = word ? plainText(node.children, article.language) : '';
        return printed.startsWith('(') ? [{ text: word + printed, at: subject.at(node) }] : [];
      });
      yield* onceFor(glued, ({ text }) => ({
        message: message('citation-space-missing', { text }),
      }));
    },
  },
];

/** Letters whose words have spaces between them; what ends a sentence or a part of one may follow. */
const LAST_WORD =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+[.,;:]?$/u;

// -------------------------------------------------------------------- around citations

interface Around {
  node: Citation;
  /** Where it stands, and its place there. */
  nodes: readonly Inline[];
  index: number;
  before(): string;
  behind(): string;
}

function* citationsOf(article: Article): Generator<Around> {
  const textOfNodes = (nodes: readonly Inline[]) => plainText(nodes, article.language);
  for (const nodes of inlineLists([...article.abstract, ...textBlocks(article)]))
    for (const [index, node] of nodes.entries())
      if (node.type === 'citation')
        yield {
          node,
          nodes,
          index,
          before: () => textOfNodes(nodes.slice(0, index)),
          behind: () => textOfNodes(nodes.slice(index + 1, index + 2)),
        };
}

/** "[@hill2016; @stone2020; @hill2016]": pages may differ, and nothing else. */
function doubledWork(subject: ArticleSubject, node: Citation): string | undefined {
  const place = subject.placeInText(node);
  const typed = subject.text.slice(place?.start.offset ?? 0, place?.end.offset ?? 0);
  const items = typed.split(/[[\];]/).map((item) => item.trim());
  return items.find((item, at) => item.startsWith('@') && items.indexOf(item) < at);
}

/** "Hill (2016) (2016)" */
function doubledYear(
  { mode, children }: Citation,
  behind: string,
  { language }: Article,
): string | undefined {
  const [, year] = (mode === 'narrative' && /^\s?\((\d{4}[a-z]?)\b/.exec(behind)) || [];
  return year && plainText(children, language).includes(year) ? year : undefined;
}

// ------------------------------------------------------------------- doubled names

/** "Anna Hill Hill (2016)": a narrative citation prints the name that stands before it. */
function* doubledNames(subject: ArticleSubject) {
  for (const { node, before } of citationsOf(subject.article)) {
    const doubled = node.mode === 'narrative' ? doubledBefore(subject, node, before()) : undefined;
    if (doubled)
      yield { message: message('author-name-doubled', { name: doubled }), at: subject.at(node) };
  }
  yield* doubledInText(subject);
}

/** The family name, where it stands just before a citation that prints it again. */
function doubledBefore(subject: ArticleSubject, node: Citation, before: string) {
  const work = subject.works.find(({ csl }) => csl.id === node.keys[0]);
  const family = work?.csl.author?.[0]?.family;
  const printed = plainText(node.children, subject.article.language);
  if (!family || !printed.startsWith(family)) return undefined;
  return foldForMatching(before).endsWith(` ${foldForMatching(family)}`) ||
    foldForMatching(before) === foldForMatching(family)
    ? family
    : undefined;
}

/** "Odgaard Odgaard (2017)", typed, or before a citation of the year alone. */
function* doubledInText(subject: ArticleSubject) {
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
    };
  }
}

/** "Marsh Marsh (2007)", "van Bree van Bree and Hill (2004)", "Marsh Marsh et al. (2007)". */
const DOUBLED =
  /(?<![\p{L}\p{M}])((?:\p{Ll}{2,4}\s){0,2}\p{Lu}[\p{L}\p{M}’'-]{2,40})\s+\1(\s+et al\.|(?:,\s\p{Lu}[^().;\u0000]{1,80})?,?\s+(?:and|&|und|y|e|et|en|i|och|og|ve|dan|и)\s[^().;\u0000]{2,40})?\s*(?=\((?:1[5-9]|20)\d\d|\u0000)/gu;
const PARTICLES = /^(?:\p{Ll}+\s)+/u;
