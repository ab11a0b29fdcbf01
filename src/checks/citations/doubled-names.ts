/** A name that stands before its citation and in it. */
import type { Citation } from '../../article.ts';
import { maskProtected } from '../../citations/mask.ts';
import { folded } from '../../citations/words.ts';
import { plainText } from '../../text/plain-text.ts';
import { inArticle } from '../changes.ts';
import type { Check } from '../check.ts';
import { inlineLists, textOf } from '../nodes.ts';
import type { ArticleSubject } from '../subject.ts';
import { SENTENCE } from './style.ts';

export const DOUBLED_NAMES: readonly Check[] = [
  {
    name: 'author-name-doubled',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.11',
    date: '2020',
    sentence: 'A family name stands once before the year.',
    advice: 'Delete the name before the citation, or write [-@key], which prints the year alone.',
    examples: {
      breaks: [
        inArticle('as @hill2016 showed', 'as Anna Hill @hill2016 showed'),
        inArticle(
          SENTENCE,
          'As Edwin Marsh Marsh [-@marsh2007] wrote, the heights follow the moon.',
        ),
        inArticle(
          SENTENCE,
          'As Marsh Marsh and others [-@marsh2007] wrote, the heights follow the moon.',
        ),
      ],
      keeps: [
        inArticle('as @hill2016 showed', 'as Anna Hill [-@hill2016] showed'),
        inArticle(SENTENCE, 'In Wagga Wagga and Whitby [-@marsh2007] the heights follow the moon.'),
      ],
    },
    find: doubledNames,
  },
];

// ------------------------------------------------------------------- doubled names

/** "Anna Hill Hill (2016)": a narrative citation prints the name that stands before it. */
function* doubledNames(subject: ArticleSubject) {
  const { article } = subject;
  for (const nodes of inlineLists([...article.abstract, ...textOf(article)])) {
    for (const [index, node] of nodes.entries()) {
      if (node.type !== 'citation') continue;
      const before = plainText(nodes.slice(0, index), article.language);
      const doubled = node.mode === 'narrative' ? doubledBefore(subject, node, before) : undefined;
      if (doubled) yield { reason: doubledReason(doubled), at: subject.at(node) };
    }
  }
  yield* doubledInText(subject);
}

/** The family name, where it stands just before a citation that prints it again. */
function doubledBefore(subject: ArticleSubject, node: Citation, before: string) {
  const work = subject.works.find(({ csl }) => csl.id === node.keys[0]);
  const family = work?.csl.author?.[0]?.family;
  const printed = plainText(node.children, subject.article.language);
  if (!family || !printed.startsWith(family)) return undefined;
  return folded(before).endsWith(` ${folded(family)}`) || folded(before) === folded(family)
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
    yield { reason: doubledReason(family), at: subject.range(match.index, end) };
  }
}

/** "Marsh Marsh (2007)", "van Bree van Bree and Hill (2004)", "Marsh Marsh et al. (2007)". */
const DOUBLED =
  /(?<![\p{L}\p{M}])((?:\p{Ll}{2,4}\s){0,2}\p{Lu}[\p{L}\p{M}’'-]{2,40})\s+\1(\s+et al\.|(?:,\s\p{Lu}[^().;\u0000]{1,80})?,?\s+(?:and|&|und|y|e|et|en|i|och|og|ve|dan|и)\s[^().;\u0000]{2,40})?\s*(?=\((?:1[5-9]|20)\d\d|\u0000)/gu;
const PARTICLES = /^(?:\p{Ll}+\s)+/u;

function doubledReason(family: string): string {
  return `Unexpected name "${family}" twice before the year, expected it once`;
}
