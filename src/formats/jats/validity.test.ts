/** Laws: whatever article can be made is valid by its DTD, and no word of it is lost or added. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { arbitraryArticle } from '../../../test/support/arbitrary-article.ts';
import { arbitraryReference } from '../../../test/support/arbitrary-references.ts';
import { hostileText, ordinaryText } from '../../../test/support/arbitrary-text.ts';
import { emptyArticle } from '../../../test/support/build-article.ts';
import { HOSTILE, sampleArticles } from '../../../test/support/sample-articles.ts';
import type { Article, Inline } from '../../article/article.ts';
import { close, validateJats } from '../../io/jats/validate-jats.ts';
import { legal } from '../../markup/xml.ts';
import { renderBlocks } from './body/blocks.ts';
import { elementText } from './body/content.ts';
import { inlineText, withAddresses } from './body/inline-text.ts';
import { renderJats } from './document.ts';
import { startJats } from './jats.ts';
import { mixedCitation } from './references/mixed-citation.ts';

afterAll(close);

/** Shrinking these trees takes longer than looking at one. */
const RUNS = { numRuns: 25, endOnFailure: true };

describe('hand-made articles', () => {
  for (const article of sampleArticles) {
    it(`${article.name}: valid, with every word`, async () => {
      await expectValid(renderJats(article));
      expectWords(article);
    });
  }

  it('keeps hostile text as text', () => {
    const shown = elementText(
      rootOf(renderJats(emptyArticle({ title: [{ type: 'text', value: HOSTILE }] }))),
    );
    expect(shown).toContain('<script>alert("1")</script>');
    expect(shown).toContain(']]> &amp; &#0;');
  });

  it('is valid with options that leave things out', async () => {
    for (const citations of ['printed', 'structured', 'both'] as const) {
      for (const article of sampleArticles) {
        await expectValid(renderJats(article, { citations, tex: false, selfUris: [] }));
      }
    }
  });
});

describe('arbitrary articles', () => {
  for (const text of ['ordinary', 'hostile'] as const) {
    it(`of ${text} text are valid, with every word`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryArticle({ text }), async (article) => {
          await expectValid(renderJats(article));
          expectWords(article);
        }),
        RUNS,
      );
    });
  }
});

/** Each text by itself, as it is written: halves of a character in two texts make no character. */
function legalTexts(nodes: readonly Inline[]): Inline[] {
  return nodes.map((node): Inline => {
    if (node.type === 'text') return { ...node, value: legal(node.value) };
    if (!('children' in node) || !node.children) return node;
    return { ...node, children: legalTexts(node.children) } as Inline;
  });
}

describe('printed references', () => {
  const jats = startJats(emptyArticle(), {}, renderBlocks);
  it.each([' ', ''])('show the address of a link of "%s"', (value) => {
    const link: Inline = { type: 'link', url: 'http://a.aa', children: [{ type: 'text', value }] };
    const text: Inline[] = [{ type: 'text', value: 'A. ' }, link];
    const made = mixedCitation(jats, {
      key: 'a',
      id: 'ref-1',
      text,
      csl: { id: 'a', type: 'book' },
      citedBy: [],
    });
    expect(made && elementText(made)).toBe('A. http://a.aa');
  });

  for (const text of [ordinaryText, hostileText]) {
    it('have exactly the printed words', () => {
      fc.assert(
        fc.property(arbitraryReference(text), (reference) => {
          const made = mixedCitation(jats, reference);
          const printed = inlineText(legalTexts(withAddresses(reference.text)));
          expect(made ? elementText(made) : printed.trim()).toBe(made ? printed : '');
        }),
        { numRuns: 500 },
      );
    });
  }
});

async function expectValid(xml: string): Promise<void> {
  const [problem] = await validateJats(xml);
  const line = xml.split('\n')[(problem?.line ?? 0) - 1];
  expect(problem, line).toBeUndefined();
}

/** Expects every text node in the XML, ignoring white space between elements. */
function expectWords(article: Article): void {
  const shown = packed(elementText(rootOf(renderJats(article))));
  const missing = textsIn([article.title, article.abstract, article.body, article.notes]).filter(
    (text) => !shown.includes(packed(text)),
  );
  expect(missing).toEqual([]);
}

function rootOf(xml: string): Element {
  const root = fromXml(xml).children.find((node) => node.type === 'element');
  if (!root) throw new Error('no element');
  return root;
}

function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const isText = 'type' in value && /^(text|inlineCode|codeBlock)$/.test(String(value.type));
  if (isText && 'value' in value) return [String(value.value)];
  return Object.values(value).flatMap(textsIn);
}

function packed(text: string): string {
  return legal(text).replace(/\s+/g, '');
}
