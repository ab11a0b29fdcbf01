/**
 * Every free text of the front matter, journal.yaml, issue.yaml and the bibliography holds signs that
 * mean something somewhere: mark-up, scripts, templates, ends of comments and of data. Wherever its
 * first word comes out, the rest of it stands behind, letter by letter; and it comes out somewhere.
 */
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Nodes as HtmlNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Nodes as XmlNodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { offprintIn } from '../support/run-command.ts';

const SIGNS = `<U X="1">&amp;&LT; '\\]]>--></SCRIPT></STYLE>{{Y}}{%Z%}$1$&$$%41%0A\${Q}__PROTO__ *A* _B_ [C] \`E\` @G {H}| +1,=2`;

/** Each begins with a word of its own. */
const leaves: string[] = [];
/** @param signs none of which has a meaning there */
function leaf(signs = SIGNS): string {
  const letters = [leaves.length / 26, leaves.length % 26].map((at) =>
    String.fromCharCode(65 + at),
  );
  leaves.push(`LEAF${letters.join('')} ${signs}`);
  return leaves.at(-1) ?? '';
}
/** The same, as Markdown has it. */
const markdown = () => leaf().replace(/[!-/:-@[-`{-~]/g, '\\$&');
/** Tags of citation processors are mark-up there, and are reported. */
const work = () => leaf(SIGNS.replace(/<[^<>]*>|&\w+;/g, ''));
/** A name has hardly a sign; others are taken off, and that is said. */
const name = () => leaf(`O'N & "Q" ]]> $& $'`);

const JOURNAL = {
  title: leaf(),
  subtitle: leaf(),
  abbreviation: leaf(),
  description: markdown(),
  publisher: { name: leaf(), place: leaf() },
  editors: [{ name: leaf(), role: leaf(), affiliation: leaf() }],
  issn: { electronic: '1234-5679' },
  url: 'https://journal.example/',
  'doi-prefix': '10.5555',
  'copyright-holder': leaf(),
  language: 'en',
  license: 'CC-BY-4.0',
  smart: false,
  crossref: { depositor: { name: leaf(), email: 'a@journal.example' }, registrant: leaf() },
  ojs: { user: leaf(), genre: leaf(), role: leaf(), section: leaf() },
  pmc: { abbreviation: 'prh', 'nlm-ta': leaf() },
};
const ISSUE = {
  volume: '1',
  issue: '2',
  date: '2023-01-15',
  title: leaf(),
  description: markdown(),
  sections: [{ title: leaf(), articles: ['x'] }],
};
const FRONT = {
  title: markdown(),
  subtitle: markdown(),
  'short-title': markdown(),
  authors: [
    {
      name: { given: name(), family: name() },
      email: 'a@journal.example',
      corresponding: true,
      position: markdown(),
      affiliations: ['one', markdown()],
      biography: markdown(),
      id: 'ann',
    },
    { collective: name() },
  ],
  affiliations: [
    {
      id: 'one',
      department: markdown(),
      institution: markdown(),
      street: markdown(),
      city: markdown(),
      region: markdown(),
      'postal-code': markdown(),
      country: 'DE',
    },
  ],
  dates: { received: '2022-10-19', accepted: '2023-01-01', published: '2023-01-15' },
  keywords: [markdown(), 'tides'],
  abstract: markdown(),
  pages: '1-9',
  doi: '10.5555/x.1',
  funding: {
    statement: markdown(),
    awards: [{ funder: markdown(), award: [leaf()], recipient: 'ann' }],
  },
  acknowledgements: markdown(),
  'conflict-of-interest': markdown(),
  translations: { de: { title: markdown(), abstract: markdown(), keywords: [markdown()] } },
  bibliography: 'references.json',
};
const WORKS = [
  {
    id: 'k',
    type: 'article-journal',
    title: work(),
    author: [{ family: name(), given: name() }, { literal: name() }],
    'container-title': work(),
    volume: '1',
    issued: { 'date-parts': [[2001]] },
  },
  {
    id: 'l',
    type: 'chapter',
    title: work(),
    author: [{ family: 'Hill' }],
    editor: [{ family: name(), given: name() }],
    'container-title': work(),
    publisher: work(),
    issued: { 'date-parts': [[2002]] },
  },
];
const BODY = `# ${markdown()}\n\n${markdown()} [@k; @l] ^[${markdown()}]\n\n| ${markdown()} |\n|---|\n| ${markdown()} |\n\n: ${markdown()} {#tbl-a}\n\nSee @tbl-a.\n\n\`\`\`\n${leaf()}\n\`\`\`\n`;

/** By the names of the outputs: what a reader or a receiver finds in them. */
const outputs = new Map<string, string>();
let said = '';

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
  const files = {
    'j/journal.yaml': JSON.stringify(JOURNAL),
    'j/1-2/issue.yaml': JSON.stringify(ISSUE),
    'j/1-2/x/article.md': `---\n${JSON.stringify(FRONT)}\n---\n\n${BODY}`,
    'j/1-2/x/references.json': JSON.stringify(WORKS),
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const built = await offprintIn(folder, ['build', 'j', '--to', 'html,jats', '--out', 'output']);
  const exported = await offprintIn(folder, ['export', 'j/1-2', '--out', 'output']);
  const site = await offprintIn(folder, ['site', 'j', '--to', 'html', '--out', 'site']);
  said = [built, exported, site].map(({ stderr }) => stderr).join('\n');
  for (const out of ['output', 'site']) {
    const entries = await readdir(join(folder, out), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name);
      if (path.includes('.offprint')) continue;
      const words = READERS[/\.\w+$/.exec(entry.name)?.[0] ?? '']?.(await readFile(path, 'utf8'));
      if (words !== undefined) outputs.set(path.slice(folder.length + 1), words);
    }
  }
});

const READERS: Record<string, (text: string) => string> = {
  '.html': (text) => wordsOf(fromHtml(text)),
  '.xml': (text) => wordsOf(fromXml(text)),
  '.json': (text) => wordsOfData(JSON.parse(text)),
};

/** Texts, values of attributes, and data, each in a line of its own. */
function wordsOf(node: HtmlNodes | XmlNodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  if (node.type !== 'element') return 'children' in node ? insideOf(node.children) : '';
  // Styles, and the forms of a citation for programs, which have signs of their own.
  if ('tagName' in node && /^(?:style|pre)$/.test(node.tagName)) return '';
  const attributes: unknown[] = Object.values(
    'tagName' in node ? node.properties : node.attributes,
  );
  // The ids in the site's indexes, and their addresses, spell a name as an address must.
  const values = attributes.filter((value) => typeof value === 'string' && !/item-/.test(value));
  const inside = insideOf(node.children);
  const isData = 'tagName' in node && node.properties.type === 'application/ld+json';
  return [...values, isData ? wordsOfData(JSON.parse(inside)) : inside].join('\n');
}
function insideOf(nodes: readonly (HtmlNodes | XmlNodes)[]): string {
  return nodes.map(wordsOf).join('');
}
function wordsOfData(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(wordsOfData).join('\n');
}

test('nothing is refused but what needs a PDF', () => {
  expect([...outputs.keys()], said).toEqual(
    expect.arrayContaining([
      ...['crossref', 'doaj', 'ojs', 'pubmed'].map((name) => `output/1-2/exports/${name}.xml`),
      ...['x.html', 'x.xml'].map((name) => `output/1-2/x/${name}`),
      ...['feed.xml', 'authors.html', 'search.html'].map((name) => `site/${name}`),
    ]),
  );
});

describe('each free text', () => {
  test.each(leaves.map((text) => [text.split(' ')[0] ?? '', text]))('%s', (name, text) => {
    const wanted = plain(text);
    const places = [...outputs].flatMap(([path, words]) =>
      words
        .split(name)
        .slice(1)
        .map((rest) => ({ path, found: found(path, name + rest, wanted) })),
    );
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place).toEqual({ ...place, found: wanted });
  });
});

/** Titles and texts of OJS and of the feed are HTML, their other values are not. */
function found(path: string, words: string, wanted: string): string {
  const raw = plain(words).slice(0, wanted.length);
  if (raw === wanted || !/(?:ojs|feed)\.xml$/.test(path)) return raw;
  return plain(wordsOf(fromHtml(words, { fragment: true }))).slice(0, wanted.length);
}

function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
}
