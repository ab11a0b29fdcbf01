import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { arbitraryArticle } from '../../../test/support/arbitrary-article.ts';
import { author, emptyArticle, inline, paragraph } from '../../../test/support/build-article.ts';
import { cpuTime } from '../../../test/support/cpu-time.ts';
import { maximalArticle } from '../../../test/support/maximal-article.ts';
import {
  HOSTILE,
  hollowArticle,
  hostileArticle,
  sampleArticles,
} from '../../../test/support/sample-articles.ts';
import type { Article, Block, Inline } from '../../article/article.ts';
import { loadTheme } from '../../io/theme/theme.ts';
import type { Theme } from '../theme.ts';
import { runningHeads } from './head/running-heads.ts';
import { layPage, printPage } from './page.ts';
import type { Medium } from './page-state.ts';
import { withoutForbidden } from './serialize.ts';

const NAMES = ['default', 'horizon'];
const themes = new Map<string, Theme>();

beforeAll(async () => {
  for (const name of NAMES) {
    const { theme, files } = await loadTheme(name);
    expect(files.flatMap((file) => file.messages.map(String))).toEqual([]);
    if (theme) themes.set(name, theme);
  }
});

function render(article: Article, medium: Medium = 'screen', name = 'default'): string {
  const theme = themes.get(name);
  if (!theme) throw new Error(`no theme ${name}`);
  return layPage(article, theme, medium, 'offprint').withStyles(({ file }) => `/fonts/${file}`);
}

const EVERY = sampleArticles.flatMap((article) =>
  NAMES.flatMap((theme) =>
    (['screen', 'print'] as const).map((medium) => ({ article, theme, medium, of: article.name })),
  ),
);

describe('the page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  });

  it.each(EVERY)('is valid HTML: $of, $theme, $medium', async ({ article, theme, medium }) => {
    const report = await validator.validateString(render(article, medium, theme));
    const messages = report.results.flatMap((result) => result.messages);
    // An article without a title is refused long before; its page has no h1.
    const expected = article === hollowArticle ? ['heading-level'] : [];
    expect([...new Set(messages.map(({ ruleId }) => ruleId))]).toEqual(expected);
  });

  it('has every word of the article and unique ids', () => {
    fc.assert(
      fc.property(arbitraryArticle({ text: 'hostile' }), (article) => {
        for (const medium of ['screen', 'print'] as const) {
          const main = find(fromHtml(render(article, medium)), 'main');
          if (!main) throw new Error('no main');
          const shown = squeezed(textOf(main) + attributesOf(main));
          for (const value of everyWord(article)) expect(shown).toContain(squeezed(value));
          const ids = everyElement(main).flatMap(({ properties }) => properties.id ?? []);
          expect(ids.length).toBe(new Set(ids).size);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('has no link to a missing place', () => {
    for (const article of [maximalArticle, hostileArticle]) {
      const page = fromHtml(render(article));
      const ids = new Set(everyElement(page).map(({ properties }) => properties.id));
      const targets = everyElement(page).flatMap(({ properties: { href } }) =>
        typeof href === 'string' && href.startsWith('#') ? [decodeURIComponent(href.slice(1))] : [],
      );
      expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    }
  });

  it("never runs or shows an attacker's markup", () => {
    const attacks = [
      HOSTILE,
      '"><img src=x onerror=alert(1)>',
      '</script></style>',
      '{{name}}',
      "' onload='",
    ];
    for (const attack of attacks) {
      const article: Article = {
        ...hostileArticle,
        name: attack,
        title: inline(attack),
        journal: { ...hostileArticle.journal, title: attack, url: `javascript:${attack}` },
        body: [paragraph(attack)],
      };
      const page = fromHtml(render(article));
      const elements = everyElement(page);
      const scripts = elements.filter(({ tagName }) => tagName === 'script').map(textOf);
      expect(scripts).toHaveLength(3);
      expect(scripts.filter((script) => script.includes('alert'))).toHaveLength(1);
      expect(elements.filter(({ properties }) => Object.keys(properties).some(isHandler))).toEqual(
        [],
      );
      expect(
        elements.filter(({ properties: { href } }) => /^javascript/.test(String(href))),
      ).toEqual([]);
      expect(textOf(page)).toContain(withoutForbidden(attack.replace(/\r\n/g, '\n')));
    }
  });

  it('shows no gap and no technical value', () => {
    for (const { article, theme, medium } of EVERY)
      expect(withoutScripts(render(article, medium, theme))).not.toMatch(
        /undefined|\[object Object\]|NaN|\{\{[#^>{]?[a-z.]+\}/,
      );
  });

  it('is the same for the same article', () => {
    expect(render(maximalArticle)).toBe(render(structuredClone(maximalArticle)));
  });

  it('keeps styles and scripts below 60 kB', () => {
    for (const name of NAMES) {
      const page = fromHtml(render(maximalArticle, 'screen', name));
      const parts = everyElement(page).filter(
        ({ tagName, properties }) =>
          tagName === 'style' || (tagName === 'script' && !properties.type),
      );
      const bytes = Buffer.byteLength(parts.map(textOf).join(''));
      expect(bytes).toBeLessThan(60_000);
    }
  });
});

describe('the printed page', () => {
  const numbered = (first: string, last?: string) =>
    emptyArticle({ pages: { first, last }, title: inline('T') });

  it('starts with the article’s first page and swaps the sides if it is even', () => {
    const odd = render(numbered('57', '67'), 'print');
    expect(odd).toContain('counter-set:page 57');
    expect(odd).toMatch(/@page :left \{\s*@top-left \{\s*content: var\(--running-authors\)/);
    expect(render(numbered('58'), 'print')).toMatch(
      /@page :right \{\s*@top-left \{\s*content: var\(--running-authors\)/,
    );
    expect(render(numbered('S1'), 'print')).toContain('counter-set:page 1}');
  });

  it('leaves an unknown last page to the layout', () => {
    expect(render(numbered('57'), 'print')).toContain(
      '<span data-page="range" data-one="Page" data-many="Pages" data-from="57"></span>',
    );
    expect(render(numbered('57', '67'), 'print')).toContain('Pages 57–67');
  });

  it('has notes and calls in the form that the layout expects, and everything in main', () => {
    const page = fromHtml(render(maximalArticle, 'print'));
    const main = find(page, 'main');
    const elements = everyElement(main ?? page);
    const notes = elements.filter(({ properties }) => /^fn-\d+$/.test(String(properties.id)));
    expect(notes.map(({ properties }) => properties.id)).toEqual(['fn-1', 'fn-2']);
    const calls = elements.filter(({ properties }) => /^fnref-\d+$/.test(String(properties.id)));
    expect(calls.map(({ properties }) => properties.href)).toEqual(['#fn-1', '#fn-1', '#fn-2']);
    const body = find(page, 'body');
    expect(body?.children.filter(({ type }) => type === 'element')).toHaveLength(1);
  });

  it('escapes quotes and line ends of running heads in CSS', () => {
    const html = render(emptyArticle({ shortTitle: 'a "b"\\</style>\nc' }), 'print');
    expect(html).toContain('--running-title:"a \\22 b\\22 \\5c \\3c /style>\\a c"');
  });

  it('numbers pages in the language’s digits and includes the fonts of running heads', () => {
    const html = render(emptyArticle({ language: 'fa', shortTitle: 'کوتاه' }), 'print');
    expect(html).toContain('counter(page, persian)');
    expect(html).toContain('noto-naskh-arabic-arabic-400-normal.woff2');
  });

  it('shortens running heads to one line', () => {
    const html = render(emptyArticle({ title: inline('Tides and currents '.repeat(9)) }), 'print');
    expect(html).toContain(
      '--running-title:"Tides and currents Tides and currents Tides and currents Tides and currents…"',
    );
  });

  it('truncates an endless title quickly, also without any room', () => {
    const article = emptyArticle({ title: inline('Tides '.repeat(100_000)) });
    const settings = themes.get('default')?.settings ?? expect.fail('no theme');
    expect(cpuTime(() => runningHeads(article, settings))).toBeLessThan(1000);
    const margins = { ...settings.margins, left: settings.paper.width, right: 0 };
    expect(runningHeads(article, { ...settings, margins }).title).toBe('…');
  });

  it('keeps the sign before a number in a cell of a right-to-left text', () => {
    const cells = ['−2.9 (0.5)', '80', 'المد 3', '٣٫٢ (٠٫٤)'].map((value) => ({
      header: false,
      columnSpan: 1,
      rowSpan: 1,
      children: [{ type: 'paragraph' as const, children: inline(value) }],
    }));
    const table: Block = {
      type: 'table',
      id: 't',
      caption: [],
      columns: cells.map(() => ({})),
      head: [],
      body: [{ cells }],
      foot: [],
      notes: [],
    };
    const html = render(emptyArticle({ language: 'ar', direction: 'rtl', body: [table] }));
    expect(html).toContain(
      '<td><span dir="ltr">−2.9 (0.5)</span></td><td>80</td><td>المد 3</td><td>٣٫٢ (٠٫٤)</td>',
    );
    expect(render(emptyArticle({ body: [table] }))).toContain('<td>−2.9 (0.5)</td>');
  });

  it('measures the width of capitals in a running title', () => {
    const settings = themes.get('default')?.settings ?? expect.fail('no theme');
    const title = 'Gauges of three harbours and what their keepers wrote of tides, storms and ice';
    const head = (value: string) =>
      runningHeads(emptyArticle({ title: inline(value) }), settings).title;
    expect(head(title)).toBe(title);
    expect(head(title.toUpperCase())).toMatch(/^GAUGES OF [A-Z ,]{40,60}…$/);
  });

  it('puts no link inside a link of the contents', () => {
    const title: Inline[] = [
      { type: 'text', value: 'Proof of ' },
      { type: 'crossReference', target: 'eq-a', kind: 'equation', number: '5', form: 'full' },
    ];
    const section: Block = { type: 'section', id: 'proof', depth: 1, title, children: [] };
    const html = render(emptyArticle({ body: [section, { ...section, id: 'b' }] }), 'screen');
    expect(html).toContain('<a href="#proof">Proof of Equation 5</a>');
  });

  it('lets two running heads share a line', () => {
    const authors = [
      author('Maria das Graças', 'Conceição Nascimento'),
      author('José Raimundo', 'dos Santos'),
    ];
    const journal = {
      ...emptyArticle({}).journal,
      title: 'Cadernos de Educação do Sertão Pernambucano 14(1), 2026',
    };
    const html = render(emptyArticle({ authors, journal, language: 'pt' }), 'print');
    expect(html).toContain('--running-authors:"Conceição Nascimento e dos Santos"');
  });

  it('names the files that it may load and the missing ones', async () => {
    const theme = themes.get('horizon');
    if (!theme) throw new Error('no theme');
    const article = { ...maximalArticle, body: [...maximalArticle.body, paragraph('Cherokee: Ꭳ')] };
    const page = printPage(article, theme, async () => new Uint8Array([1]), 'offprint');
    expect(page.uncovered).toEqual([{ character: 'Ꭳ', context: 'Cherokee: Ꭳ' }]);
    const urls = [...page.html.matchAll(/(?:src="|url\()(\/[^")]+)/g)].map(([, url]) => url);
    expect(urls.filter((url) => url && !page.files.has(url))).toEqual([]);
    expect(page.files.get('/figures/map.png')?.mediaType).toBe('image/png');
  });
});

// ------------------------------------------------------------------------ looking at it

function find(node: Nodes, name: string): Element | undefined {
  return everyElement(node).find(({ tagName }) => tagName === name);
}

function everyElement(node: Nodes): Element[] {
  const inner = 'children' in node ? node.children.flatMap(everyElement) : [];
  return node.type === 'element' ? [node, ...inner] : inner;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Alternative texts and TeX are words of the article too. */
function attributesOf(node: Nodes): string {
  return everyElement(node)
    .flatMap(({ properties: { alt, dataTex, title } }) => [alt, dataTex, title])
    .join(' ');
}

function withoutScripts(html: string): string {
  return html.replace(/<script>[\s\S]*?<\/script>/g, '');
}

function isHandler(name: string): boolean {
  return /^on/i.test(name);
}

/** Without white space, which HTML does not keep. */
function squeezed(text: string): string {
  return withoutForbidden(text).replace(/\s+/g, '');
}

/** The values of the text nodes of title, abstract, body, back matter, notes and references. */
function everyWord(article: Article): string[] {
  const { title, subtitle, abstract, body, back, notes, references, translations } = article;
  const texts = references.map(({ text }) => text);
  return valuesIn([title, subtitle, abstract, body, back, notes, texts, translations]);
}

function valuesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && 'value' in value ? [String(value.value)] : [];
  return [...own, ...Object.values(value).flatMap(valuesIn)];
}

it('no page has characters that HTML does not allow, also in running heads', () => {
  const article = emptyArticle({
    title: inline('A\u0001B\ufffe \ud800C'),
    shortTitle: 'A\u0007\u0085',
  });
  for (const medium of ['screen', 'print'] as const) {
    const page = render(article, medium);
    expect(page).toContain('--running-title:"A"');
    expect(page).toBe(withoutForbidden(page));
  }
});

it('has no empty paragraph without publisher, copyright and licence', () => {
  const { journal } = emptyArticle();
  const { publisher, ...unpublished } = journal;
  expect(render(emptyArticle())).toContain('class="publication"');
  expect(publisher).toBeDefined();
  expect(render(emptyArticle({ journal: unpublished }))).not.toContain('class="publication"');
});
