/** How typed citations are written, and sources that the text names without citing them. */
import type { Citation, CslName, Inline } from '../../article.ts';
import { readCitedNames } from '../../citations/cited-names.ts';
import { maskProtected } from '../../citations/mask.ts';
import { folded, initialsOf } from '../../citations/words.ts';
import { plainText } from '../../text/plain-text.ts';
import { inArticle } from '../changes.ts';
import type { Check } from '../check.ts';
import { grouped } from '../lists.ts';
import { inlineLists, textOf } from '../nodes.ts';
import type { ArticleSubject } from '../subject.ts';
import { linesOf, type TypedCite, typedCites } from './typed.ts';

const SENTENCE = 'The heights follow the moon.';

export const CITATION_STYLE: readonly Check[] = [
  {
    name: 'citation-behind-stop',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.11',
    date: '2020',
    sentence: 'A citation in brackets stands before the full stop of its sentence.',
    advice: 'Move the full stop behind the bracket.',
    examples: {
      breaks: [inArticle('sailed [@marsh2007]. The moon', 'sailed. [@marsh2007] The moon')],
      keeps: [
        inArticle('sailed [@marsh2007]. The moon', 'sailed (etc.) [@marsh2007]. The moon'),
        inArticle(
          'sailed [@marsh2007]. The moon',
          'sailed. [@marsh2007; @hill2016] write so. The moon',
        ),
      ],
    },
    *find(subject) {
      if (subject.article.citationFormat !== 'author-date') return;
      for (const match of subject.text.matchAll(BEHIND_STOP))
        yield {
          reason: `Unexpected citation ${match[1]} behind the full stop, expected it before`,
          at: subject.range(match.index + 1, match.index + match[0].length),
        };
    },
  },
  {
    name: 'author-name-doubled',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.11',
    date: '2020',
    sentence: 'A family name stands once before the year.',
    advice: 'Delete the name before the citation, or write [-@key], which prints the year alone.',
    examples: {
      breaks: [
        { in: 'article.md', from: 'as @hill2016 showed', to: 'as Anna Hill @hill2016 showed' },
        {
          in: 'article.md',
          from: SENTENCE,
          to: 'As Edwin Marsh Marsh [-@marsh2007] wrote, the heights follow the moon.',
        },
      ],
      keeps: [
        { in: 'article.md', from: 'as @hill2016 showed', to: 'as Anna Hill [-@hill2016] showed' },
      ],
    },
    find: doubledNames,
  },
  {
    name: 'citation-spacing',
    scope: 'article',
    severity: 'info',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.11',
    date: '2020',
    sentence: 'No space stands before the comma of a citation.',
    advice: 'Delete the space; citation tools of word processors leave it there.',
    examples: {
      breaks: [
        {
          in: 'article.md',
          from: SENTENCE,
          to: 'The heights follow the moon (Marsh , 2007).',
          alongside: ['citation-in-plain-text'],
        },
      ],
      keeps: [{ in: 'article.md', from: SENTENCE, to: 'The heights follow the moon , it seems.' }],
    },
    *find(subject) {
      const spaced = typedCites(subject).filter(({ citation }) =>
        /[\p{L}.]\s+,/u.test(citation.raw),
      );
      const [first] = spaced;
      if (first)
        yield {
          reason: `Unexpected space before the comma of "${first.citation.raw}" (${linesOf(spaced)}), expected none`,
          at: first.at,
        };
    },
  },
  {
    name: 'citation-initial-needless',
    scope: 'article',
    severity: 'info',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.20',
    date: '2020',
    sentence: 'Initials stand in a citation only to tell two authors of one family name apart.',
    advice: 'Delete the initials.',
    examples: {
      breaks: [
        {
          in: 'article.md',
          from: SENTENCE,
          to: 'The heights follow the moon (Marsh E., 2007).',
          alongside: ['citation-in-plain-text'],
        },
      ],
      keeps: [
        {
          in: 'article.md',
          from: SENTENCE,
          to: 'E. Marsh built gauges. The heights follow the moon.',
        },
      ],
    },
    *find(subject) {
      const needless = typedCites(subject).filter((each) => isNeedless(subject, each));
      for (const group of grouped(needless, ({ cite }) => folded(cite.names))) {
        const [first] = group;
        if (!first) continue;
        yield {
          reason: `Unexpected initials in "${first.cite.names.replace(/\s+$/, '')}" (${linesOf(group)}), expected the family name alone: only one is listed`,
          at: first.at,
        };
      }
    },
  },
  {
    name: 'source-not-cited',
    scope: 'article',
    severity: 'info',
    receivers: ['readers'],
    source: 'APA Publication Manual, 7th edition, 8.1',
    date: '2020',
    sentence: 'A source that the text names is cited and listed.',
    advice: 'Ask the author for the source: name, year, title, address.',
    examples: {
      breaks: [
        {
          in: 'article.md',
          from: SENTENCE,
          to: 'The International Gauge Institute (IGI) database shows that the heights follow the moon.',
        },
      ],
      keeps: [
        {
          in: 'article.md',
          from: SENTENCE,
          to: 'The International Gauge Institute (IGI) was founded in 1921. The heights follow the moon.',
        },
        {
          in: 'article.md',
          from: SENTENCE,
          to: 'The International Gauge Institute (IGI) database shows that the heights follow the moon [@hill2016].',
        },
      ],
    },
    find: uncitedSources,
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
  const printed = plainText(node.children as Inline[], subject.article.language);
  if (!family || !printed.startsWith(family)) return undefined;
  return folded(before).endsWith(` ${folded(family)}`) || folded(before) === folded(family)
    ? family
    : undefined;
}

/** "Odgaard Odgaard (2017)", typed, or before a citation of the year alone. */
function* doubledInText(subject: ArticleSubject) {
  const masked = maskProtected(subject.text);
  const pattern =
    /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}’'-]{2,40})\s+\1\s*(?=\((?:1[5-9]|20)\d\d|\u0000)/gu;
  for (const match of masked.matchAll(pattern)) {
    const next = subject.text.slice(
      match.index + match[0].length,
      match.index + match[0].length + 3,
    );
    if (!/^\(|^\[-@/.test(next)) continue;
    const end = match.index + match[0].trimEnd().length;
    yield { reason: doubledReason(match[1] ?? ''), at: subject.range(match.index, end) };
  }
}

function doubledReason(family: string): string {
  return `Unexpected name "${family}" twice before the year, expected it once`;
}

// ------------------------------------------------------------------------ initials

function isNeedless(subject: ArticleSubject, { cite }: TypedCite): boolean {
  const work = subject.works.find(({ csl }) => csl.id === cite.key)?.csl;
  const [cited] = readCitedNames(cite.names).people;
  const family = work?.author?.[0]?.family;
  if (!cited || cited.initials === '' || !family) return false;
  const listed = subject.works
    .flatMap(({ csl }) => csl.author ?? [])
    .filter((name: CslName) => folded(name.family ?? '') === folded(family));
  return new Set(listed.map(({ given = '' }) => initialsOf(given))).size === 1;
}

// ------------------------------------------------------------------ uncited sources

/** "The … Institute (SIPRI) …": a name of an organisation with its acronym. */
/** In the text itself: a block quotation has its source behind its last stop. */
const BEHIND_STOP = /(?<=^(?!\s*>).*[\p{Ll})”’]{2}[.!?])\s(\[@[^\]]*\])(?=\s+\p{Lu}|\s*$)/gmu;
const ORGANISATION =
  /(?:\p{Lu}[\p{L}’'-]+(?:\s+(?:of|for|on|and|the|in|de|des|du|et)){0,2}\s+){1,8}\((\p{Lu}{3,8})\)/gu;
/** What such a name does where it is a source. */
const REPORTS =
  /^\P{L}{0,3}(?:,[^,.]{1,60},\s*)?(?:['’]s\s+)?(?:(?:database|dataset|data|report|survey|poll|statistics|figures|study|index)\s+(?:of \d{4}\s+)?)?(?:shows?|showed|reports?|reported|conducted (?:a survey|surveys|interviews)|found|finds|estimates?|estimated|states?|stated|according|reveals?|revealed|published|documents?|documented|notes?|noted|discovered)\b/u;

function* uncitedSources(subject: ArticleSubject) {
  const masked = maskProtected(subject.text);
  for (const match of masked.matchAll(ORGANISATION)) {
    const end = match.index + match[0].length;
    if (!REPORTS.test(masked.slice(end, end + 140))) continue;
    const acronym = match[1] ?? '';
    if (isListed(subject, acronym, match[0]) || isCitedNearby(subject, masked, end)) continue;
    yield {
      reason: `Unexpected source "${acronym}" that the text names without citing it, expected a citation and an entry`,
      at: subject.range(match.index, end),
    };
  }
}

function isListed({ works }: ArticleSubject, acronym: string, name: string): boolean {
  const full = folded(name.replace(/\(.*/, ''));
  return works.some(({ csl }) =>
    [...(csl.author ?? []), { literal: csl.publisher }, { literal: csl['container-title'] }].some(
      ({ literal = '' }) =>
        literal !== '' && (literal === acronym || full.endsWith(folded(literal))),
    ),
  );
}

/** A citation by key or typed, before the next sentence ends. */
function isCitedNearby(subject: ArticleSubject, masked: string, from: number): boolean {
  const end = /[.!?]\s+\p{Lu}|\n\s*\n|$/u.exec(masked.slice(from))?.index ?? 0;
  const sentence = subject.text.slice(from, from + end + 1);
  if (/\[[^\]]*@|\s@\p{L}/u.test(sentence)) return true;
  return typedCites(subject).some(
    ({ citation }) => citation.start >= from && citation.start <= from + end,
  );
}
