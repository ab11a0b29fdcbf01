/** What a page must have for those who hear it or use no mouse; WCAG 2.2, as far as its mark-up says. */
import type { Element, Nodes } from 'hast';
import { decodeAddress } from '../../article/addresses.ts';
import { nodeText } from '../../markup/node-text.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { ArticleCheck } from '../check.ts';
import { shown } from '../nodes.ts';
import { WCAG } from '../sources.ts';

interface PageRule extends Pick<ArticleCheck, 'name'> {
  /** What is wrong: "Unexpected X, expected Y". */
  wrong(elements: readonly Element[]): Iterable<string>;
}

const RULES: readonly PageRule[] = [
  {
    name: 'web-page-heading-skipped',
    *wrong(elements) {
      const first = elements.filter(({ tagName }) => tagName === 'h1').length;
      if (first !== 1) yield `Unexpected ${first} first headings of the web page, expected one`;
      let last = 0;
      for (const one of elements) {
        const level = Number(/^h([1-6])$/.exec(one.tagName)?.[1] ?? 0);
        if (level === 0) continue;
        if (level > last + 1)
          yield `Unexpected heading ${shown(nodeText(one))} of level ${level} in the web page, expected no level left out`;
        last = level;
      }
    },
  },
  {
    name: 'web-page-id-doubled',
    *wrong(elements) {
      const ids = elements.flatMap(({ properties }) => properties.id ?? []).map(String);
      const known = new Set<string>();
      // A set does not grow by what it holds.
      const doubled = ids.filter((id) => known.size === known.add(id).size);
      const dangling = elements
        .map(({ properties }) => properties.href)
        .filter((href) => typeof href === 'string' && /^#./.test(href))
        .map((href) => decodeAddress(String(href).slice(1)))
        .concat(
          elements
            .flatMap(({ properties }) => REFERS.flatMap((name) => properties[name] ?? []))
            .map(String),
        )
        .filter((id) => !known.has(id));
      for (const id of new Set(doubled))
        yield `Unexpected name "${id}" twice in the web page, expected it once`;
      for (const id of new Set(dangling))
        yield `Unexpected link to "${id}" in the web page, expected such a place`;
    },
  },
  {
    name: 'web-page-head-incomplete',
    *wrong(elements) {
      const metas = elements.filter(({ tagName }) => tagName === 'meta');
      const isRead = metas.some(({ properties }) => /^utf-?8$/i.test(String(properties.charSet)));
      const viewport = metas.find(({ properties }) => properties.name === 'viewport');
      const content = String(viewport?.properties.content ?? '');
      const fits =
        /width=device-width/.test(content) &&
        !/user-scalable=(?:no|0)|maximum-scale=1\b/.test(content);
      if (!isRead)
        yield 'Unexpected web page without its encoding, expected <meta charset="utf-8"> in its head';
      if (!fits)
        yield `Unexpected viewport ${shown(content)} of the web page, expected "width=device-width, initial-scale=1"`;
    },
  },
  {
    name: 'web-page-unnamed',
    *wrong(elements) {
      if (!elements.some(({ tagName }) => tagName === 'title'))
        yield 'Unexpected web page without title, expected it in its head';
      for (const element of elements) {
        const lack = LACKS[element.tagName]?.(element);
        if (lack) yield `Unexpected <${element.tagName}> ${lack}, expected it in the web page`;
      }
    },
  },
];

/** Attributes that name other elements of the page. */
const REFERS = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'ariaDetails'];
const SCOPES = new Set(['col', 'row', 'colgroup', 'rowgroup']);

/** What an element lacks, as words behind it; nothing where it is whole. */
const LACKS: Record<string, (element: Element) => string | undefined> = {
  html: ({ properties }) => (properties.lang ? undefined : 'without language'),
  img: ({ properties }) => (properties.alt === undefined ? 'without alternative text' : undefined),
  title: (element) => (nodeText(element).trim() === '' ? 'without words' : undefined),
  a: (element) => {
    const { href, id, name } = element.properties;
    if (href === undefined) return (id ?? name) ? undefined : 'without address';
    return nameOf(element) === '' ? 'without words' : undefined;
  },
  th: (element) =>
    SCOPES.has(String(element.properties.scope)) || nameOf(element) === ''
      ? undefined
      : `${shown(nodeText(element))} without scope`,
};

/** What is read aloud. */
function nameOf(element: Element): string {
  const { ariaLabel, title } = element.properties;
  const pictures = elementsIn(element).map(({ properties }) => String(properties.alt ?? ''));
  return [ariaLabel, title, nodeText(element), ...pictures]
    .map((part) => String(part ?? '').trim())
    .join('');
}

/** What the rules share of which neither author nor editor can be the cause. */
export const OF_PAGES = {
  severity: 'error',
  receivers: ['readers'],
  ...WCAG,
} as const satisfies Partial<ArticleCheck>;

export const PAGE_ACCESSIBILITY: readonly ArticleCheck[] = RULES.map(({ wrong, ...rule }) => ({
  ...rule,
  ...OF_PAGES,
  *find(subject) {
    for (const reason of wrong(elementsIn(subject.html.tree())))
      yield { reason, at: subject.at({}) };
  },
}));

/** Every element below a node, in order. */
const elementsIn = memoizeWeak((node: Nodes): Element[] =>
  'children' in node ? node.children.flatMap(withInside) : [],
);

function withInside(node: Nodes): Element[] {
  return node.type === 'element' ? [node, ...elementsIn(node)] : [];
}
