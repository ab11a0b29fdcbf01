/** What is printed: the processor's own words, in every style, of any data. */
import { existsSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { CslItem, Inline } from '../../src/article/article.ts';
import type { CitationStyle } from '../../src/article/sources.ts';
import {
  supportedType,
  withoutStrayPunctuation,
} from '../../src/compile/references/print/printing-data.ts';
import { withoutStrayStop } from '../../src/compile/references/print/reference-list.ts';
import { TYPES } from '../../src/compile/references/read/variables.ts';
import { citeproc } from '../../src/compile/references/style/citeproc.ts';
import { parseStyleTree, typesOf } from '../../src/compile/references/style-tree.ts';
import { bundledStyles, loadStyle } from '../../src/io/styles.ts';
import { wordList } from '../../src/words/word-list.ts';
import { messageLines, printedOf } from '../support/reference-cases.ts';

const KINDS = [
  'article-journal',
  'book',
  'chapter',
  'webpage',
  'thesis',
  'report',
  'paper-conference',
  'dataset',
];
const TITLES = [
  'On the <i>Drosophila</i> of Central Asia: a “survey”',
  'H<sub>2</sub>O & <span class="nocase">iOS</span>',
  "Putin's war? A reply",
  'Ein Titel mit <b>Gewicht</b> – und "Zitat"',
];

/** Works of every kind, with equal names, years and missing fields among them. */
function works(count: number): CslItem[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `w${n}`,
    type: KINDS[n % KINDS.length] ?? 'book',
    title: `${TITLES[n % TITLES.length]} ${n}`,
    ...(n % 7 !== 0 && {
      author: Array.from({ length: (n % 4) + 1 }, (_author, a) =>
        (n + a) % 9 === 0
          ? { literal: `Institute ${n}` }
          : { family: `Name${(n + a) % 11}`, given: `${'ABC'[n % 3]}nna Maria` },
      ),
    }),
    accessed: { 'date-parts': [[2021, 7, 12]] },
    ...(n % 6 !== 0 && { issued: { 'date-parts': [[2000 + (n % 5), (n % 12) + 1]] } }),
    ...(n % 3 === 0 && {
      'container-title': `Journal ${n % 4}`,
      volume: String(n),
      page: `${n}-${n + 9}`,
    }),
    ...(n % 2 === 0 && { publisher: 'Press', 'publisher-place': 'Oxford' }),
    ...(n % 5 === 0 ? { DOI: `10.1000/w${n}` } : { URL: `https://example.org/w${n}?a=1` }),
  }));
}

const textOf = (nodes: Inline[]): string =>
  nodes
    .map((node) =>
      'children' in node ? textOf(node.children ?? []) : node.type === 'text' ? node.value : '',
    )
    .join('');

function print(style: CitationStyle, items: object[], markdown: string, metadata = {}) {
  const manuscript = new VFile({ path: 'article.md', value: markdown });
  const library = new VFile({ path: 'references.json', value: JSON.stringify(items) });
  const { printed } = printedOf({ manuscript, library, style, metadata });
  return { printed, manuscript, library };
}

describe("links and marks change none of the processor's words", () => {
  const items = works(30);
  const groups = items.map((_, n) => [n, (n * 5) % 30, (n * 7 + 3) % 30].slice(0, (n % 3) + 1));
  const markdown = groups
    .map((group) => `X [${group.map((n) => `@w${n}`).join('; ')}].`)
    .join('\n\n');
  const styles = wordList(`
    apa harvard1 vancouver chicago-author-date chicago-fullnote-bibliography modern-language-association ieee
    nature american-medical-association elsevier-harvard din-1505-2 american-sociological-association`);
  test.each(styles)('%s', async (name) => {
    const style = await loadStyle(name);
    const { printed } = print(style, items, markdown, { language: 'en-US' });
    const plain = plainOutput(style, items, groups, printed.format === 'note');
    const citations = [...printed.citations.values()].map(({ words, note }) =>
      textOf(note ?? words),
    );
    expect(citations.map(lettersOf)).toEqual(plain.citations.map(lettersOf));
    const entries = printed.references.map(({ label, text }) => `${label ?? ''}${textOf(text)}`);
    expect(entries.map(bare)).toEqual(
      plain.entries.map((entry) => bare(withoutStrayStop(withoutStrayPunctuation(entry)))),
    );
  });
});

/** Spaces between label and entry are the page's affair. */
const bare = (text: string) => text.replace(/\s+/g, '');
/** Works of one author and year may stand in another order, which is ours to choose. */
const lettersOf = (text: string) => [...bare(text)].sort().join('');

/** The same through an engine without our output format, links and changes to styles. */
function plainOutput(style: CitationStyle, items: CslItem[], groups: number[][], notes: boolean) {
  const csl = citeproc();
  const tree = parseStyleTree(style.xml);
  const byId = new Map(
    items.map((item) => [item.id, { ...item, type: supportedType(item, typesOf(tree)) }]),
  );
  const system = {
    retrieveLocale: (tag: string) =>
      parseStyleTree(style.locales[tag] ?? style.locales['en-US'] ?? ''),
    retrieveItem: (id: string) => byId.get(id),
  };
  const engine = new csl.Engine(system as never, tree, 'en-US', true);
  engine.setOutputFormat('text');
  const cited = [...new Set(groups.flat())];
  engine.updateItems(cited.map((n) => `w${n}`));
  const citations: string[] = [];
  const before: [string, number][] = [];
  groups.forEach((group, index) => {
    const cluster = {
      citationID: `c${index}`,
      citationItems: group.map((n) => ({ id: `w${n}` })),
      properties: { noteIndex: notes ? index + 1 : 0 },
    };
    const [, texts] = engine.processCitationCluster(
      cluster,
      before,
      [],
      csl.ASSUME_ALL_ITEMS_REGISTERED,
    );
    for (const [position, text] of texts) citations[position] = text;
    before.push([cluster.citationID, cluster.properties.noteIndex]);
  });
  const list = engine.makeBibliography();
  return { citations, entries: list ? list[1] : [] };
}

describe('every bundled style', async () => {
  const names = await bundledStyles();
  test.each(names)('%s prints citations and list', async (name) => {
    const { printed, manuscript } = print(
      await loadStyle(name),
      works(12),
      'A [@w1; @w2, p. 3]. @w3 and @w7 [p. 2].',
      { nocite: ['*'] },
    );
    const said = messageLines(manuscript).filter((line) => !line.includes('locator-not-printed'));
    expect(said).toEqual([]);
    expect(printed.references).toHaveLength(12);
    expect(new Set(printed.references.map(({ id }) => id)).size).toBe(12);
    for (const { text } of printed.references)
      expect(textOf(text)).not.toMatch(/NO_PRINTED|CSL STYLE|undefined|[\uFDD0-\uFDEF]/);
    const words = [...printed.citations.values()].map((citation) =>
      textOf(citation.note ?? citation.words),
    );
    for (const text of words) expect(text).toMatch(/^[^\uFDD0-\uFDEF]+$/);
    const [, narrative = ''] = [...printed.citations.values()].map((citation) =>
      textOf(citation.words),
    );
    expect(narrative).toMatch(/^\p{Lu}/u);
    expect(narrative).not.toMatch(/&|[,;] *$|[,;] \(/);
  });
});

test('250 works, all of them cited in one article', async () => {
  const items = works(250);
  const { printed } = print(
    await loadStyle('apa'),
    items,
    items.map(({ id }) => `@${id}`).join(' '),
  );
  expect(printed.references.map(({ key }) => key).sort()).toEqual(items.map(({ id }) => id).sort());
  expect(printed.references.map(({ id }) => id)).toEqual(items.map((_, n) => `ref-${n + 1}`));
});

test('keys, addresses and titles that mean harm are only text', async () => {
  const keys = ['__proto__', 'constructor', 'a"><script>alert(1)</script>', 'i0'];
  const items = keys.map((id) => ({
    id,
    type: 'webpage',
    title: '<script>alert(1)</script><img src=x onerror=alert(1)> \uFDD0x',
    author: [{ family: '"><b onclick=alert(1)>Evil</b>', given: '<script>' }],
    DOI: '10.1000/x"><script>alert(1)</script>',
    URL: 'javascript:alert(1)',
  }));
  const { printed } = print(await loadStyle('apa'), items, 'A @i0.', { nocite: ['*'] });
  const urls = JSON.stringify(printed.references).match(/"url":"[^"]*"/g) ?? [];
  expect(urls).toHaveLength(4);
  for (const url of urls) expect(url).toMatch(/^"url":"https:\/\/doi\.org\/10\.1000\/[^<>\s]*"$/);
  // The DOI is text, too; what reads the nodes escapes it.
  expect(JSON.stringify(printed.references.map(({ text }) => text))).not.toMatch(
    /<img|onerror|onclick|[\uFDD0-\uFDEF]/,
  );
});

test.each(['apa', 'modern-language-association', 'vancouver', 'chicago-fullnote-bibliography'])(
  'words that every object has as keys are words in %s',
  async (style) => {
    const words = Object.getOwnPropertyNames(Object.prototype);
    const items = words.flatMap((word, index) => [
      { id: `a${index}`, type: 'book', title: word, author: [{ family: word, given: 'Ann' }] },
      { id: `b${index}`, type: 'book', title: 'B', author: [{ family: 'Bee', given: word }] },
      { id: `c${index}`, type: 'book', title: word, author: [{ literal: word }] },
    ]);
    const text = items.map(({ id }) => `[@${id}] @${id}`).join(' ');
    const { printed } = print(await loadStyle(style), items, text);
    const list = JSON.stringify(printed.references.map(({ text }) => text));
    for (const word of words) expect(list).toContain(word);
    expect(list).not.toMatch(/[\uFFFE\uFDD0-\uFDEF]|native code/);
  },
);

describe('keys and entries that do not meet', () => {
  const items = [
    { id: 'goble2019', type: 'book', title: 'A' },
    { id: 'hess', type: 'book', title: 'B' },
  ];
  test('are reported at their places', async () => {
    const { printed, manuscript, library } = print(
      await loadStyle('apa'),
      items,
      'See [@gobel2019; @goble2019].\n\nAnd @other.',
    );
    expect(messageLines(manuscript)).toEqual([
      '1:6 error reference-not-found: The work @gobel2019 is not in the bibliography.',
      '3:5 error reference-not-found: The work @other is not in the bibliography.',
    ]);
    expect(manuscript.messages[0]?.note).toBe('Did you mean @goble2019?');
    expect(messageLines(library).map((line) => line.replace(/^1:\d+/, '1:n'))).toEqual([
      '1:n warning reference-never-cited: The work hess is never cited.',
    ]);
    expect([...printed.citations.values()].map(({ keys }) => keys)).toEqual([['goble2019'], []]);
  });
  test('a key without its sign is told where it stands', async () => {
    const { library } = print(
      await loadStyle('apa'),
      items,
      'See [@goble2019].\n\nAs [hess, p. 3] says.',
    );
    expect(library.messages[0]?.note).toMatch(
      /^Line 3 of .* contains its key without .* write @hess there\.$/,
    );
  });
  test('but not where a bibliography is missing, which is told already', async () => {
    const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
    const bibliography = ['references.json', 'gone.bib'].map((path) => ({ path, place }));
    const { manuscript } = print(await loadStyle('apa'), items, 'See [@other].', { bibliography });
    expect(messageLines(manuscript)).toEqual([
      '1:1 error bibliography-missing: The bibliography "gone.bib" is not in the folder of the article.',
    ]);
  });
  test('but not where nocite names them', async () => {
    const { printed, library } = print(await loadStyle('apa'), items, 'See [@goble2019].', {
      nocite: ['hess'],
    });
    expect(messageLines(library)).toEqual([]);
    expect(printed.references.map(({ key }) => key)).toEqual(['goble2019', 'hess']);
  });
});

test.each(['apa', 'ieee', 'modern-language-association', 'nature'])(
  'works of which nothing is known but the key: %s',
  async (name) => {
    const items = [
      { id: 'bare', type: 'book' },
      { id: 'other', type: 'book', title: 'Known' },
      { id: 'last', type: 'webpage' },
    ];
    const { printed } = print(await loadStyle(name), items, 'A [@bare; @last]. [@other]. @bare.');
    expect(printed.references.map(({ key }) => key).sort()).toEqual(['bare', 'last', 'other']);
    for (const { text } of printed.references) expect(textOf(text)).not.toBe('');
    for (const { words } of printed.citations.values()) expect(textOf(words)).not.toBe('');
  },
);

test.each([
  ['कुमार', 'राम', 'कुमार, राम. (2020).'],
  ['রহমান', 'আব্দুল', 'রহমান, আব্দুল. (2020).'],
  ['აბაშიძე', 'გიორგი', 'აბაშიძე, გიორგი. (2020).'],
  ['Նալբանդյան', 'Արամ', 'Նալբանդյան, Արամ. (2020).'],
  ['ተስፋዬ', 'አበበ', 'ተስፋዬ, አበበ. (2020).'],
  ['Ẩn', 'Văn', 'Ẩn, V. (2020).'],
  ['김', '민준', '김민준. (2020).'],
  ['王', '小明', '王小明. (2020).'],
])('the parts of a name are parted as its script has it: %s %s', async (family, given, start) => {
  const work = { id: 'a', type: 'book', title: 'T', author: [{ family, given }] };
  const issued = { 'date-parts': [[2020]] };
  const { printed } = print(await loadStyle('apa'), [{ ...work, issued }], 'See [@a].');
  const [reference] = printed.references;
  expect(textOf(reference?.text ?? []).slice(0, start.length)).toBe(start);
  expect([...printed.citations.values()].map(({ words }) => textOf(words))).toEqual([
    `(${family}, 2020)`,
  ]);
});

test('an engine that was used before prints the same', async () => {
  const style = await loadStyle('ieee');
  const first = print(style, works(20), 'A [@w3; @w5]. @w7.');
  print(
    style,
    works(20).map((item) => ({ ...item, title: 'Other data' })),
    'A [@w7; @w3].',
  );
  const again = print(style, works(20), 'A [@w3; @w5]. @w7.');
  expect(again.printed.references).toEqual(first.printed.references);
  expect([...again.printed.citations.values()]).toEqual([...first.printed.citations.values()]);
});

const SEED = new URL('../../../shared/seed/journal/1-2/firdous/', import.meta.url);
describe.skipIf(!existsSync(SEED))('the real article (skipped where ../shared is absent)', () => {
  test('16 references, 20 citations', async () => {
    const read = (name: string) =>
      new VFile({ path: name, value: readFileSync(new URL(name, SEED), 'utf8') });
    const manuscript = read('article.md');
    const library = read('references.json');
    const { printed } = printedOf({ manuscript, library, style: await loadStyle('apa') });
    expect(printed.references).toHaveLength(16);
    expect([...printed.citations.values()].flatMap(({ keys }) => keys)).toHaveLength(20);
    const words = [...printed.citations.values()].map((citation) => textOf(citation.words));
    expect(words).toContain('(Goble, 2019; J. L. Wilson, 2021)');
    expect(words).toContain('(L. Wilson, 2017)');
    expect(words).toContain('(2017)');
    expect(words).toContain('(Jardine & Lemon, 2010)');
    expect(messageLines(library)).toEqual([]);
  });
});

test('a style without a place for pages loses those that are cited, and says so', async () => {
  const items = works(2);
  const said = async (name: string) =>
    messageLines(
      print(await loadStyle(name), items, 'X [@w0, p. 5; @w1], Y @w1 [ch. 2].').manuscript,
    ).filter((line) => line.includes('locator-not-printed'));
  expect(await said('apa')).toEqual([]);
  expect(await said('ieee')).toEqual([]);
  expect(await said('nature')).toEqual([
    expect.stringContaining('does not print the page “5” of @w0, nor that of one more citation.'),
  ]);
});

test.each(['apa', 'chicago-author-date', 'modern-language-association', 'ieee'])(
  'works of every type are listed in %s, cited or not',
  async (name) => {
    const items = [...TYPES].flatMap((type) => {
      const author = [{ family: 'Doe', given: 'Jane' }];
      const bare = { id: type, type, title: `Title of ${type}`, section: '5', page: '3-4', author };
      return [bare, { ...bare, 'container-title': 'Container', number: '3', id: `${type}-2` }];
    });
    const { printed } = print(await loadStyle(name), items, 'X.', { nocite: ['*'] });
    expect(printed.references.map(({ text }) => textOf(text))).not.toContain('');
    expect(printed.references).toHaveLength(items.length);
  },
);
