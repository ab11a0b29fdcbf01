/** The table of contents of a web page, and its links to files beside it. */
import type { Element, Nodes } from 'hast';
import { decodeAddress } from '../../article/addresses.ts';
import { versionFolder } from '../../compile/record/standing.ts';
import { GALLEYS } from '../../formats/names.ts';
import { nodeText } from '../../markup/node-text.ts';
import { message } from '../../messages/message.ts';
import type { ArticleCheck } from '../check.ts';
import { lettersAndDigits, truncateText } from '../nodes.ts';
import type { ArticleSubject } from '../subject.ts';
import { hrefOf } from './facts/output-values.ts';
import { PAGE_CHECK } from './page-accessibility.ts';
import { type PageIndex, pageIndexOf, within } from './page-index.ts';

export const PAGE_LINKS: readonly ArticleCheck[] = [
  {
    ...PAGE_CHECK,
    name: 'web-page-contents-differ',
    *find(subject) {
      const page = pageIndexOf(subject.html.tree());
      const links = within(page.withClass('contents'), 'a');
      if (links.length === 0) return;
      // If two links have the same target, the first counts.
      const byTarget = new Map(
        links.toReversed().map((link) => [decodeAddress(hrefOf(link)), link]),
      );
      for (const [target, heading] of headingsOf(page)) {
        const link = byTarget.get(target);
        const isChapter = heading.tagName === 'h2';
        if (!link && !isChapter) continue;
        const [found, expected] = [link ? wordsOf(link) : '', wordsOf(heading)];
        if (lettersAndDigits(found) === lettersAndDigits(expected)) continue;
        const facts = { found: truncateText(found), expected: truncateText(expected) };
        yield {
          message: found
            ? message('web-page-contents-differ', facts)
            : message('web-page-contents-differ/missing', { expected: facts.expected }),
          at: subject.at({}),
        };
      }
    },
  },
  {
    ...PAGE_CHECK,
    name: 'web-page-file-missing',
    *find(subject) {
      const written = filesOf(subject);
      const page = pageIndexOf(subject.html.tree());
      const lost = page
        .named('a')
        .map(hrefOf)
        .filter(
          (href) => isBeside(href) && !written.has(decodeAddress(href.replace(/[?#].*/, ''))),
        );
      for (const href of new Set(lost))
        yield { message: message('web-page-file-missing', { href }), at: subject.at({}) };
    },
  },
];

/** The headings of sections that have an id, by the address of the section. */
function headingsOf(page: PageIndex): Map<string, Element> {
  return new Map(
    sectionsIn(page.withClass('body')).flatMap((section): [string, Element][] => {
      const heading = section.children.find(isHeading);
      const { id } = section.properties;
      return heading && id !== undefined ? [[`#${id}`, heading]] : [];
    }),
  );
}

function sectionsIn(elements: readonly Element[]): Element[] {
  return within(elements, 'section').flatMap((section) => [section, ...sectionsIn([section])]);
}

function isHeading(node: Nodes): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

/** The text without references to notes, which a table of contents does not have. */
function wordsOf(element: Element): string {
  const kept = element.children.filter(
    (node) => node.type !== 'element' || ![node.properties.className].flat().includes('fnref'),
  );
  return kept.map((node) => (node.type === 'element' ? wordsOf(node) : nodeText(node))).join('');
}

/** Whether an address is a file beside the page. */
function isBeside(href: string): boolean {
  return href !== '' && !/^(?:[a-z][a-z\d+.-]*:|[#/?]|\.\.\/)/i.test(href);
}

/** The files that are written for an article, including the pages of earlier versions. */
function filesOf({ article: { name, assets, record } }: ArticleSubject): Set<string> {
  const outputs = GALLEYS.map((extension) => `${name}.${extension}`);
  const versions = (record?.versions ?? []).map((one) => `${versionFolder(one)}/${name}.html`);
  return new Set([...outputs, ...versions, ...assets.map(({ output }) => output)]);
}
