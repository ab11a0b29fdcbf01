/** What the mark-up of a page needs for screen readers and keyboards (WCAG 2.2). */
import type { Element, Nodes } from 'hast';
import { decodeAddress } from '../../article/addresses.ts';
import { nodeText } from '../../markup/node-text.ts';
import { type Message, message } from '../../messages/message.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { ArticleCheck } from '../check.ts';
import { truncateText } from '../nodes.ts';
import { WCAG } from '../sources.ts';

interface PageRule extends Pick<ArticleCheck, 'name'> {
  faults(elements: readonly Element[]): Iterable<Message>;
}

const RULES: readonly PageRule[] = [
  {
    name: 'web-page-heading-skipped',
    *faults(elements) {
      const headings = elements.filter(({ tagName }) => tagName === 'h1').length;
      if (headings !== 1) yield message('web-page-heading-skipped/main', { headings });
      let before = 0;
      for (const one of elements) {
        const level = Number(/^h([1-6])$/.exec(one.tagName)?.[1] ?? 0);
        if (level === 0) continue;
        if (level > before + 1)
          yield message('web-page-heading-skipped/level', {
            heading: truncateText(nodeText(one)),
            level,
            expected: before + 1,
          });
        before = level;
      }
    },
  },
  {
    name: 'web-page-id-doubled',
    *faults(elements) {
      const ids = elements.flatMap(({ properties }) => properties.id ?? []).map(String);
      const known = new Set<string>();
      // A set does not grow if it has the id already.
      const doubled = ids.filter((id) => known.size === known.add(id).size);
      const dangling = elements
        .map(({ properties }) => properties.href)
        .filter((href) => typeof href === 'string' && /^#./.test(href))
        .map((href) => decodeAddress(String(href).slice(1)))
        .concat(
          elements
            .flatMap(({ properties }) =>
              REFERRING_ATTRIBUTES.flatMap((name) => properties[name] ?? []),
            )
            .map(String),
        )
        .filter((id) => !known.has(id));
      for (const id of new Set(doubled)) yield message('web-page-id-doubled/duplicate', { id });
      for (const id of new Set(dangling)) yield message('web-page-id-doubled/dangling', { id });
    },
  },
  {
    name: 'web-page-head-incomplete',
    *faults(elements) {
      const metas = elements.filter(({ tagName }) => tagName === 'meta');
      const isRead = metas.some(({ properties }) => /^utf-?8$/i.test(String(properties.charSet)));
      const viewport = metas.find(({ properties }) => properties.name === 'viewport');
      const content = String(viewport?.properties.content ?? '');
      const fits =
        /width=device-width/.test(content) &&
        !/user-scalable=(?:no|0)|maximum-scale=1\b/.test(content);
      if (!isRead) yield message('web-page-head-incomplete/encoding');
      if (!fits) yield message('web-page-head-incomplete/viewport');
    },
  },
  {
    name: 'web-page-unnamed',
    *faults(elements) {
      if (!elements.some(({ tagName }) => tagName === 'title'))
        yield message('web-page-unnamed/title');
      for (const element of elements) {
        const fault = FAULTS[element.tagName]?.(element);
        if (fault) yield fault;
      }
    },
  },
];

/** Attributes that refer to other elements of the page. */
const REFERRING_ATTRIBUTES = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'ariaDetails'];
const SCOPES = new Set(['col', 'row', 'colgroup', 'rowgroup']);

/** What is missing in an element, by the name of the element; undefined if nothing is. */
const FAULTS: Record<string, (element: Element) => Message | undefined> = {
  html: ({ properties }) => (properties.lang ? undefined : message('web-page-unnamed/language')),
  img: ({ properties }) =>
    properties.alt === undefined ? message('web-page-unnamed/alternative-text') : undefined,
  title: (element) =>
    nodeText(element).trim() === '' ? message('web-page-unnamed/title') : undefined,
  a: (element) => {
    const { href, id, name } = element.properties;
    if (href === undefined)
      return (id ?? name) ? undefined : message('web-page-unnamed/link-address');
    return nameOf(element) === '' ? message('web-page-unnamed/link-text') : undefined;
  },
  th: (element) =>
    SCOPES.has(String(element.properties.scope)) || nameOf(element) === ''
      ? undefined
      : message('web-page-unnamed/scope', { cell: truncateText(nodeText(element)) }),
};

/** The text that a screen reader reads. */
function nameOf(element: Element): string {
  const { ariaLabel, title } = element.properties;
  const pictures = elementsIn(element).map(({ properties }) => String(properties.alt ?? ''));
  return [ariaLabel, title, nodeText(element), ...pictures]
    .map((part) => String(part ?? '').trim())
    .join('');
}

/** Properties of rules about faults of Offprint or of a theme. */
export const PAGE_CHECK = {
  severity: 'error',
  receivers: ['readers'],
  ...WCAG,
} as const satisfies Partial<ArticleCheck>;

export const PAGE_ACCESSIBILITY: readonly ArticleCheck[] = RULES.map(({ faults, ...rule }) => ({
  ...rule,
  ...PAGE_CHECK,
  *find(subject) {
    for (const fault of faults(elementsIn(subject.html.tree())))
      yield { message: fault, at: subject.at({}) };
  },
}));

/** All elements below a node, in document order. */
const elementsIn = memoizeWeak((node: Nodes): Element[] =>
  'children' in node ? node.children.flatMap(withInside) : [],
);

function withInside(node: Nodes): Element[] {
  return node.type === 'element' ? [node, ...elementsIn(node)] : [];
}
