/**
 * What receivers demand of body and back matter beyond the DTD, each as a small question to the JATS
 * of the maximal article. The codes are those of rules-front.test.ts.
 */
import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  elementText,
  isIdentified,
  type Rule,
  readTree,
} from '../../../test/support/jats-tree.ts';
import { maximalArticle } from '../../../test/support/maximal-article.ts';
import { renderJats } from './document.ts';
import { everyElement } from './ids.ts';

const { root, elements, all, one, isInside, parentOf, byId } = readTree(renderJats(maximalArticle));

const BODY: Rule[] = [
  [
    'J',
    'titles its sections',
    () => all('sec').every((e) => childrenOf(e, 'title').length === 1 && elementText(e) !== ''),
  ],
  [
    'p',
    'has no title in bold',
    () => all('title').every((e) => e.children.length > 1 || childrenOf(e, 'bold').length === 0),
  ],
  [
    'p',
    'says what its references point at',
    () => all('xref').every((e) => e.attributes['ref-type'] && e.attributes.rid),
  ],
  [
    'D, P',
    'points at what exists, and is of that kind',
    () =>
      all('xref').every((e) =>
        KINDS[e.attributes['ref-type'] ?? '']?.includes(byId.get(e.attributes.rid)?.name ?? ''),
      ),
  ],
  [
    'P',
    'has no punctuation at the end of a reference',
    () => all('xref').every((e) => !/[,;]\s*$/.test(elementText(e))),
  ],
  [
    'P',
    'has no empty element',
    () => elements.every((e) => e.children.length > 0 || EMPTY.has(e.name)),
  ],
  [
    'P',
    'identifies formulae',
    () => [...all('mml:math'), ...all('tex-math'), ...all('disp-formula')].every(isIdentified),
  ],
  [
    'P',
    'has TeX only as whole documents',
    () => all('tex-math').every((e) => elementText(e).startsWith('\\documentclass')),
  ],
  [
    'J',
    'has no picture of a formula',
    () =>
      [...all('graphic'), ...all('inline-graphic')].every(
        (e) => !isInside(e, 'disp-formula') && !isInside(e, 'inline-formula'),
      ),
  ],
  [
    'j, P',
    'identifies figures, tables, boxes',
    () => [...all('fig'), ...all('table-wrap'), ...all('boxed-text')].every(isIdentified),
  ],
  [
    'J',
    'has a picture in each figure',
    () => all('fig').every((e) => childrenOf(e, 'graphic').length === 1),
  ],
  [
    'J',
    'describes each picture inside of it',
    () =>
      [...all('graphic'), ...all('inline-graphic')].every(
        (e) => childrenOf(e, 'alt-text').length === 1,
      ),
  ],
  [
    'j',
    'does not repeat the caption as description',
    () =>
      all('fig').every(
        (e) =>
          elementText(childrenOf(e, 'caption')[0] ?? root) !==
          elementText(childrenOf(e, 'graphic')[0] ?? root),
      ),
  ],
  [
    'O',
    'labels what has a number',
    () =>
      ['fig-map', 'fig-panels', 'tbl-ranges', 'eq-tide', 'supp-1', 'lst-tide'].every(
        (id) => childrenOf(byId.get(id) ?? root, 'label').length === 1,
      ),
  ],
  [
    'J',
    'has tables with heads',
    () =>
      all('table').every((e) =>
        everyElement(e).some(({ name, attributes }) => name === 'th' && attributes.scope),
      ),
  ],
  [
    'P',
    'has the notes of a table at its foot',
    () => elementText(one('table-wrap-foot')).trim().startsWith('Source'),
  ],
  [
    'P',
    'says of links that they are addresses',
    () =>
      all('ext-link').every(
        (e) =>
          e.attributes['ext-link-type'] === 'uri' &&
          /^[a-z]+:/.test(e.attributes['xlink:href'] ?? ''),
      ),
  ],
  [
    'J',
    'titles links that show their address',
    () =>
      all('ext-link').every(
        (e) => elementText(e) !== e.attributes['xlink:href'] || e.attributes['xlink:title'],
      ),
  ],
  [
    'P',
    'has no figures or tables in lists',
    () => [...all('fig'), ...all('table-wrap')].every((e) => !isInside(e, 'list-item')),
  ],
  [
    'P',
    'has its notes in groups',
    () => all('fn').every((e) => /^(fn-group|author-notes)$/.test(parentOf(e).name)),
  ],
];

const BACK: Rule[] = [
  [
    'J',
    'has the data statement in the back',
    () =>
      all('sec').filter(
        (e) => e.attributes['sec-type'] === 'data-availability' && parentOf(e).name === 'back',
      ).length === 1,
  ],
  ['P, J', 'identifies references', () => all('ref').every(isIdentified)],
  [
    'J',
    'says what kind each work is',
    () => CITATIONS.flatMap(all).every((e) => e.attributes['publication-type']),
  ],
  [
    'O',
    'has each reference printed and as data',
    () =>
      all('citation-alternatives').every(
        (e) =>
          childrenOf(e)
            .map(({ name }) => name)
            .join() === CITATIONS.join(),
      ),
  ],
  [
    'j',
    'groups the authors of works',
    () =>
      all('element-citation').every((e) =>
        childrenOf(e, 'person-group').some((g) => g.attributes['person-group-type'] === 'author'),
      ),
  ],
  [
    'J',
    'has years of four digits, or a date beside',
    () => all('year').every((e) => /^\d{4}$/.test(elementText(e)) || e.attributes['iso-8601-date']),
  ],
  [
    'J',
    'has last pages after first ones',
    () =>
      CITATIONS.flatMap(all).every((e) =>
        childrenOf(e, 'lpage').every(
          (last) =>
            Number(elementText(last)) > Number(elementText(childrenOf(e, 'fpage')[0] ?? last)),
        ),
      ),
  ],
  [
    'J',
    'has pages or a number of a work, not both',
    () =>
      CITATIONS.flatMap(all).every(
        (e) => childrenOf(e, 'elocation-id').length === 0 || childrenOf(e, 'fpage').length === 0,
      ),
  ],
  [
    'P',
    'has bare DOIs',
    () =>
      all('pub-id').every(
        (e) => e.attributes['pub-id-type'] !== 'doi' || /^10\.\d{4,9}\//.test(elementText(e)),
      ),
  ],
  [
    'J',
    'calls the title of data one',
    () =>
      CITATIONS.flatMap(all)
        .filter((e) => e.attributes['publication-type'] === 'data')
        .every(
          (e) =>
            childrenOf(e, 'data-title').length === 1 && childrenOf(e, 'article-title').length === 0,
        ),
  ],
];

const CITATIONS = ['mixed-citation', 'element-citation'];

/** Elements that a reference of a type may point at. */
const KINDS: Record<string, string[]> = {
  aff: ['aff'],
  app: ['app'],
  bibr: ['ref'],
  'boxed-text': ['boxed-text'],
  corresp: ['corresp'],
  'disp-formula': ['disp-formula'],
  fig: ['fig', 'fig-group'],
  fn: ['fn'],
  sec: ['sec'],
  'supplementary-material': ['supplementary-material'],
  table: ['table-wrap'],
};

/** Elements that say everything in their attributes. */
const EMPTY = new Set(
  'processing-meta self-uri fig-count table-count equation-count ref-count page-count word-count col break media mml:mspace related-article'.split(
    ' ',
  ),
);

describe.each([
  ['body', BODY],
  ['back', BACK],
] as const)('%s', (_, rules) => {
  it.each(rules)('%s: %s', (_codes, _rule, holds) => {
    expect(holds()).toBe(true);
  });
});
