/**
 * The bad input that the issues name, each with a message at its place; what is only odd is built.
 * One journal holds all of it, so that each also shows that it stops no other.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/messages/diagnostic.ts';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

const JOURNAL = 'title: Journal of Tests\nlanguage: en\nlicense: CC-BY-4.0\n';
const ISSN = 'issn: {electronic: 1234-5679}\n';
const FRONT = `title: A title
authors: [{name: {given: Ann, family: Author}, email: ann@example.org, corresponding: true}]
abstract: Short.
bibliography: r.bib`;
const article = (body: string, front = FRONT) => `---\n${front}\n---\n\n${body}\n`;

/** A grey picture that says how large it is. */
function png(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return Buffer.concat([
    mark,
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Case {
  article: string | Buffer;
  files?: Record<string, string | Buffer>;
  /** `line rule` of a message on the article's files; none where it is only odd. */
  says?: string;
  built: boolean;
}
const figure = (name: string) => article(`![A map](${name}){alt="A map"}`);
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const cells = (text: string) => `|${` ${text} |`.repeat(40)}`;

const CASES: Record<string, Case> = {
  // the main job
  'broken-yaml': {
    article: '---\ntitle: [\nauthors: "a\n---\n\nWords\n',
    says: 'yaml-syntax',
    built: false,
  },
  'aliases-that-multiply': {
    article: article('Words', `x: &a [b]\ny: &c [*a, *a]\n${FRONT}`),
    says: 'key-left-out',
    built: true,
  },
  'broken-bib-entry': {
    article: article('Said [@good].'),
    files: {
      'r.bib': '@book{bad, title = {A\n\n@book{good, title={B}, author={C, D}, year={2020}}\n',
    },
    says: 'bibliography-entry',
    built: true,
  },
  'a-bibliography-without-its-name': {
    article: article('Said [@good].', FRONT.replace('\nbibliography: r.bib', '')),
    files: { 'r.bib': '@book{good, title={B}, author={C, D}, year={2020}}\n' },
    says: '7 bibliography-unnamed',
    built: true,
  },
  'two-bibliographies-without-names': {
    article: article('Said [@good].', FRONT.replace('\nbibliography: r.bib', '')),
    files: { 'r.bib': '@book{good, title={B}}\n', 's.bib': '@book{good, title={C}}\n' },
    says: '7 reference-not-found',
    built: false,
  },
  'a-broken-bibliography-without-its-name': {
    article: article('Said.', FRONT.replace('\nbibliography: r.bib', '')),
    files: { 'r.bib': Buffer.from([0, 1, 2, 3]) },
    built: true,
  },
  'a-bibliography-of-binary-data': {
    article: article('Words'),
    files: { 'r.bib': Buffer.from([0, 1, 2, 3]) },
    says: 'file-not-text',
    built: false,
  },
  'a-bibliography-outside': {
    article: article('Words', FRONT.replace('r.bib', '../../secret.bib')),
    says: 'bibliography-missing',
    built: false,
  },
  'control-characters': {
    article: article('Words\u0007 and'),
    says: '8 control-character',
    built: true,
  },
  'a-lone-surrogate': {
    article: Buffer.from(`\uFEFF${article('Words \uD83D and')}`, 'utf16le'),
    says: 'file-encoding',
    built: true,
  },
  'a-script': {
    article: article('<script>alert(1)</script>\n\nWords'),
    says: '8 raw-html',
    built: true,
  },
  'a-figure-by-an-encoded-path': {
    article: figure('..%2f..%2fsecret.png'),
    says: '8 figure-outside-folder',
    built: false,
  },
  'a-figure-by-an-absolute-path': {
    article: figure('/etc/hostname'),
    says: '8 figure-outside-folder',
    built: false,
  },
  // typesetting
  'a-table-of-40-columns': {
    article: article(`${cells('a')}\n${cells('---')}\n${cells('b')}`),
    built: true,
  },
  'a-picture-of-20000-pixels': {
    article: figure('a.png'),
    files: { 'a.png': png(20_000, 100) },
    built: true,
  },
  'a-picture-of-100001-pixels': {
    article: figure('a.png'),
    files: { 'a.png': png(100_001, 1) },
    says: '8 figure-type',
    built: false,
  },
  'a-picture-of-a-milliard-pixels': {
    article: figure('a.png'),
    files: { 'a.png': png(32_000, 32_000) },
    says: '8 figure-type',
    built: false,
  },
  'a-drawing-that-repeats-itself': {
    article: figure('a.svg'),
    files: {
      'a.svg': svg(
        Array.from(
          { length: 10 },
          (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`,
        ).join(''),
      ),
    },
    says: '8 figure-type',
    built: false,
  },
  'a-picture-that-is-cut-off': {
    article: figure('a.png'),
    files: { 'a.png': png(100, 100).subarray(0, 12) },
    says: '8 figure-type',
    built: false,
  },
  'a-drawing-with-a-script': {
    article: figure('a.svg'),
    files: { 'a.svg': svg('<script>alert(1)</script><g/>') },
    says: '8 figure-cleaned',
    built: true,
  },
  'a-drawing-from-elsewhere': {
    article: figure('a.svg'),
    files: { 'a.svg': svg('<image href="https://example.org/a.png"/>') },
    says: '8 figure-type',
    built: false,
  },
  'an-equation-that-does-not-parse': {
    article: article('$\\frac{a$'),
    says: '8 equation-syntax',
    built: true,
  },
  'a-word-of-300-letters': { article: article('a'.repeat(300)), built: true },
  'a-thousand-notes': {
    article: article(Array.from({ length: 1000 }, (_, n) => `Words^[Note ${n}]`).join(' ')),
    built: true,
  },
  'no-authors': {
    article: article('Words', 'title: T\nabstract: A'),
    says: 'author-missing',
    built: true,
  },
  'one-line': { article: '---\ntitle: T\n---\nWords', built: true },
  'no-words': { article: article(''), built: true },
  emoji: { article: article('Words 😀 and 👩‍🔬'), built: true },
  'an-override-of-direction': {
    article: article('Words \u202Eand'),
    says: '8 control-character',
    built: true,
  },
  // the issue
  'reversed-pages': {
    article: article('Words', `${FRONT}\npages: 9-3`),
    says: 'pages-invalid',
    built: false,
  },
  'negative-pages': {
    article: article('Words', `${FRONT}\npages: -3`),
    says: 'pages-invalid',
    built: false,
  },
  'one-doi': {
    article: article('Words', `${FRONT}\ndoi: 10.5555/one`),
    says: 'doi-duplicate',
    built: false,
  },
  // Each DOI stands once: the first article keeps it.
  'another-with-it': {
    article: article('Words', `${FRONT}\ndoi: 10.5555/ONE`),
    built: true,
  },
};

describe('bad input of an article', () => {
  let messages: Diagnostic[];
  let built: string[];
  let folder: string;
  beforeAll(async () => {
    const files = Object.entries(CASES).flatMap(([name, { article, files }]) => [
      [`1-2/${name}/article.md`, article],
      [`1-2/${name}/r.bib`, '@book{a, title={A}, author={B, C}, year={2020}}'],
      ...Object.entries(files ?? {}).map(([path, content]) => [`1-2/${name}/${path}`, content]),
    ]);
    folder = await folderOf({
      'journal.yaml': JOURNAL + ISSN,
      '1-2/issue.yaml': 'volume: 1\nissue: 2\ndate: 2023-01-15\n',
      'secret.bib': '@book{secret, title={Secret}}',
      ...Object.fromEntries(files),
    });
    const call = ['build', '.', '--to', 'html,jats', '--format', 'json'];
    const { stdout, stderr, status } = await offprintIn(folder, call);
    expect(stderr).not.toMatch(/bug/);
    expect(status).toBe(1);
    const report = JSON.parse(stdout);
    messages = report.messages;
    built = report.articles.flatMap(({ name, status }: { name: string; status: string }) =>
      status === 'built' ? [name] : [],
    );
  }, 120_000);

  test.each(Object.entries(CASES))('%s', async (name, { says, built: isBuilt }) => {
    const own = messages.filter(({ file }) => file.startsWith(`1-2/${name}/`));
    const said = own.flatMap(({ line, rule }) => [rule, `${line} ${rule}`]);
    if (says !== undefined) expect(said).toContain(says);
    for (const { rule, message, id } of own.filter(({ severity }) => severity === 'error'))
      expect(message, rule).toMatch(id ? /[.?]$/ : /^Unexpected .+, expected /s);
    expect(built.includes(`1-2/${name}`), said.join('\n')).toBe(isBuilt);
    if (!isBuilt) return;
    const page = await readFile(join(folder, `output/1-2/${name}/${name}.html`), 'utf8');
    expect(page).not.toMatch(/alert\(1\)|Secret|\u202E/);
  });
});

describe('bad input of an issue', () => {
  const NAMES = { 'a/article.md': article('Words', FRONT.replace(/\nbib.*/, '')) };
  test.each<[string, string, string, string]>([
    [
      'an article in two sections',
      JOURNAL + ISSN,
      'sections: [{title: A, articles: [a]}, {title: B, articles: [a]}]',
      'article-duplicate',
    ],
    [
      'an article in no section',
      JOURNAL + ISSN,
      'sections: [{title: A, articles: [b]}]',
      'article-unlisted',
    ],
    ['an unknown article', JOURNAL + ISSN, 'articles: [a, nobody]', 'folder-missing'],
    ['an article that leads elsewhere', JOURNAL + ISSN, 'articles: [a, ../../x]', 'value-invalid'],
    [
      'an ISSN with a wrong check digit',
      `${JOURNAL}issn: {electronic: 1234-5678}\n`,
      'articles: [a]',
      'issn-invalid',
    ],
    [
      'two ISSNs that are one',
      `${JOURNAL}issn: {print: 1234-5679, electronic: 1234-5679}\n`,
      'articles: [a]',
      'issn-invalid',
    ],
    ['a journal without ISSN', JOURNAL, 'articles: [a]', 'issn-missing-archiving-dtd'],
  ])('%s', async (_, journal, issue, rule) => {
    const issueYaml = `volume: 1\nissue: 2\ndate: 2023-01-15\n${issue}\n`;
    const folder = await folderOf({
      'journal.yaml': journal,
      '1-2/issue.yaml': issueYaml,
      ...Object.fromEntries(Object.entries(NAMES).map(([path, text]) => [`1-2/${path}`, text])),
      '1-2/b/article.md': NAMES['a/article.md'],
    });
    const { stderr } = await offprintIn(folder, ['build', '.', '--to', 'html,jats']);
    expect(stderr).toContain(`[${rule}]`);
    expect(stderr).not.toMatch(/bug/);
  });

  test('an unknown issue and an unknown theme are named at their places', async () => {
    const folder = await folderOf({
      'journal.yaml': `${JOURNAL}${ISSN}theme: blue\nissues: [1-2, 9-9]\n`,
      '1-2/issue.yaml': 'volume: 1\nissue: 2\narticles: [a]\n',
      '1-2/a/article.md': NAMES['a/article.md'],
    });
    const { stderr } = await offprintIn(folder, ['build', '.', '--to', 'html,jats']);
    const places = [...stderr.matchAll(/^(\S+) error .*\[(\S+)\]$/gm)].map(([, at, rule]) => [
      at,
      rule,
    ]);
    const lines = (JOURNAL + ISSN).split('\n').length;
    expect(places).toContainEqual([`journal.yaml:${lines}:8`, 'theme-invalid']);
    expect(places).toContainEqual([`journal.yaml:${lines + 1}:15`, 'folder-missing']);
  });

  test('an unknown article is named at its place', async () => {
    const folder = await folderOf({
      'journal.yaml': JOURNAL + ISSN,
      '1-2/issue.yaml':
        'volume: 1\nissue: 2\nsections:\n  - {title: A, articles: [a]}\n  - {title: B, articles: [a, nobody]}\n',
      '1-2/a/article.md': NAMES['a/article.md'],
    });
    const { stderr } = await offprintIn(folder, ['build', '.', '--to', 'html']);
    expect(stderr).toContain('1-2/issue.yaml:5:30 error There is no folder "nobody"');
  });

  test('an issue without articles is named', async () => {
    const folder = await folderOf({
      'journal.yaml': JOURNAL + ISSN,
      '1-1/issue.yaml': 'volume: 1\nissue: 1\n',
      '1-1/a/article.md': NAMES['a/article.md'],
      '1-2/issue.yaml': 'volume: 1\nissue: 2\narticles: []\n',
    });
    const { stderr } = await offprintIn(folder, ['build', '.', '--to', 'html']);
    expect(stderr).toMatch(/1-2\/issue\.yaml.*\[issue-empty\]/);
  });
});
