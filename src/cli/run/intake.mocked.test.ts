import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { articleDocx } from '../../../test/intake/article-docx.ts';
import { p, wordFile } from '../../../test/intake/word-file.ts';
import { runIntake } from './intake.ts';

vi.mock(import('../../intake/intake.ts'), async (original) => {
  const { intake } = await original();
  return {
    intake(...taken: Parameters<typeof intake>) {
      const bytes = Buffer.from(taken[0]);
      if (bytes.includes('a provoked bug')) throw new TypeError('provoked');
      if (bytes.includes('another command at work'))
        writeFileSync(join(folder, 'journal/3-2/issue.yaml'), 'articles: [other]\n');
      return intake(...taken);
    },
  };
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const TEXT = (family: string, pages: string) => `Journal of Names

Volume 3, Issue 2, Pages ${pages}

How rivers were named by those who crossed them

Tola ${family}

Department of Geography, University of Ibadan, Nigeria

Abstract: Rivers keep the names of those who crossed them, and this abstract is long enough to be one; it says what was done and what was found in the end.

Keywords: rivers, names

1. Introduction

The rivers of the valley were named by many (Brook, 2001), and nobody wrote down by whom (Broock, 2001). This is a paragraph of text.

2. Conclusion

Names outlive maps; whoever wants to know a river should ask those who cross it.

References

Brook, A. (2001). Lakes of the north. London: Valley Press.
`;

async function input(name: string, content: string | Uint8Array): Promise<string> {
  await mkdir(join(folder, 'in'), { recursive: true });
  const path = join(folder, 'in', name);
  await writeFile(path, content);
  return path;
}

const read = (...path: string[]) => readFile(join(folder, ...path), 'utf8');

test('a manuscript brings its bibliography and pictures along, and nothing from outside its folder', async () => {
  await input('paper.bib', '@book{brook2001, title={Lakes}}');
  await mkdir(join(folder, 'in/plots'));
  await input('plots/lake 1.png', 'PNG');
  await writeFile(join(folder, 'secret.png'), 'S');
  await symlink(join(folder, 'secret.png'), join(folder, 'in/link.png'));
  const path = await input(
    'paper.md',
    '---\ntitle: Lakes\nbibliography: paper.bib\n---\n\n![Lake](plots/lake%201.png) ![S](../secret.png) ![L](link.png) ![M](lost.png) `![c](code.png)` ![W](https://rivers.example.org/w.png)\n',
  );
  const into = join(folder, 'journal/3-2/lakes');
  const { exit } = await runIntake({ inputs: [path], into });
  expect(exit).toBe(0);
  expect(await read('journal/3-2/lakes/paper.bib')).toContain('brook2001');
  expect(await read('journal/3-2/lakes/plots/lake 1.png')).toBe('PNG');
  expect((await readdir(into)).sort()).toEqual(['article.md', 'intake.md', 'paper.bib', 'plots']);
  const report = await read('journal/3-2/lakes/intake.md');
  expect(report).toContain('`../secret.png` is a path out of the folder');
  expect(report).toContain('`link.png` is a link out of the folder');
  expect(report).toContain('names `lost.png`, but there is no such file beside it');
  expect(report).not.toContain('code.png');
});

test('one file becomes an article; journal and issue get what it says of them', async () => {
  const path = await input('paper.txt', TEXT('Adeyemi', '11-19'));
  const into = join(folder, 'journal/3-2/adeyemi');
  const { written, report, exit } = await runIntake({ inputs: [path], into });
  expect(exit).toBe(0);
  expect(written.map((each) => each.slice(folder.length + 1))).toEqual([
    'journal/3-2/adeyemi/article.md',
    'journal/3-2/adeyemi/references.json',
    'journal/3-2/adeyemi/intake.md',
    'journal/journal.yaml',
    'journal/3-2/issue.yaml',
  ]);
  expect(await read('journal/journal.yaml')).toBe(
    '# yaml-language-server: $schema=.offprint/schemas/journal.json\ntitle: Journal of Names\nlanguage: en\n',
  );
  expect(await read('journal/3-2/issue.yaml')).toBe(
    '# yaml-language-server: $schema=../.offprint/schemas/issue.json\nvolume: 3\nissue: 2\narticles: [adeyemi]\n',
  );
  for (const name of ['journal.json', 'issue.json'])
    expect(await read(`journal/.offprint/schemas/${name}`)).toBe(
      await readFile(new URL(`../../../schemas/${name}`, import.meta.url), 'utf8'),
    );
  expect(await read('journal/3-2/adeyemi/article.md')).toContain('pages: 11-19');
  expect(report).toMatch(/(\d+) words in, \1 accounted for/);
  const lines = (await read('journal/3-2/adeyemi/intake.md')).trimEnd().split('\n').slice(-2);
  expect(lines[0]?.match(/\d+/)?.[0]).toBe(lines[1]?.match(/\d+/)?.[0]);
});

test('nothing that exists is overwritten; --force keeps a copy', async () => {
  const path = await input('paper.txt', TEXT('Adeyemi', '11-19'));
  const into = join(folder, 'a/b/c');
  await runIntake({ inputs: [path], into });
  await writeFile(join(into, 'article.md'), 'corrected by an editor');
  const refused = await runIntake({ inputs: [path], into });
  expect(refused).toMatchObject({ exit: 1, written: [] });
  expect(refused.report).toContain('exists already; nothing was written');
  expect(await read('a/b/c/article.md')).toBe('corrected by an editor');
  const forced = await runIntake({ inputs: [path], into, force: true });
  expect(forced.exit).toBe(0);
  expect(await read('a/b/c/article.md.backup-1')).toBe('corrected by an editor');
  expect(await read('a/b/c/article.md')).toContain('# Introduction');
});

test('a folder becomes an issue, in the order of the pages; what is refused is told', async () => {
  await input('one.txt', TEXT('Zafar', '21-30'));
  await input('two.txt', TEXT('Adeyemi', '11-20'));
  await input('broken.docx', 'PK\u0003\u0004broken');
  await input('.hidden.txt', 'x');
  const { exit, report } = await runIntake({
    inputs: [join(folder, 'in')],
    into: join(folder, 'journal/3-2'),
  });
  expect(exit).toBe(1);
  expect(report).toContain('broken.docx: The Word file is damaged');
  expect(await read('journal/3-2/issue.yaml')).toMatch(
    /^volume: 3\nissue: 2\narticles: \[adeyemi, zafar\]\n$/m,
  );
  expect((await readdir(join(folder, 'journal/3-2'))).sort()).toEqual([
    'adeyemi',
    'issue.yaml',
    'zafar',
  ]);
});

test('an issue that was broken off is completed: what stands already is listed, too', async () => {
  await input('two.txt', TEXT('Adeyemi', '11-20'));
  const into = join(folder, 'journal/3-2');
  const again = () => runIntake({ inputs: [join(folder, 'in')], into });
  await again();
  await rm(join(into, 'issue.yaml'));
  await input('one.txt', TEXT('Zafar', '21-30'));
  const { exit, report } = await again();
  expect(exit).toBe(1);
  expect(report).toContain('adeyemi/article.md exists already');
  expect(await read('journal/3-2/issue.yaml')).toContain('articles: [adeyemi, zafar]');
});

test('what another command wrote meanwhile stays, and is named', async () => {
  await mkdir(join(folder, 'journal/3-2'), { recursive: true });
  const path = await input('one.txt', `${TEXT('Zafar', '21-30')}\n\nanother command at work\n`);
  await expect(
    runIntake({ inputs: [path], into: join(folder, 'journal/3-2/zafar') }),
  ).rejects.toThrow(/issue\.yaml was not there.*it was not replaced.*that it lists zafar\./s);
  expect(await read('journal/3-2/issue.yaml')).toBe('articles: [other]\n');
  expect(await read('journal/3-2/zafar/article.md')).toContain('# Introduction');
});

test('the title that journal.yaml has is no part of the title of the article', async () => {
  await mkdir(join(folder, 'j/3-2'), { recursive: true });
  await writeFile(
    join(folder, 'j/journal.yaml'),
    "title: Cahiers d'histoire de l'eau\nlanguage: fr\n",
  );
  const path = await input(
    'paper.txt',
    `Cahiers d’histoire de l’eau

Boire à la fontaine : les fontaines publiques de Blois, 1820–1880

Louise Petit
Musée de Blois, Blois, France

Résumé : Dix fontaines publiques desservaient Blois en 1820, trois en 1880. Cette note suit leur disparition.

Introduction

Les fontaines ont intéressé les historiens, et cette note en suit dix dans les délibérations du conseil municipal.
`,
  );
  await runIntake({ inputs: [path], into: join(folder, 'j/3-2/petit') });
  expect(await read('j/3-2/petit/article.md')).toMatch(/^title: "Boire à la fontaine/m);
});

test('our bug in one file does not stop the others', async () => {
  await input('one.txt', `${TEXT('Zafar', '21-30')}\n\na provoked bug\n`);
  await input('two.txt', TEXT('Adeyemi', '11-20'));
  const { exit, report } = await runIntake({
    inputs: [join(folder, 'in')],
    into: join(folder, 'journal/3-2'),
  });
  expect(exit).toBe(2);
  expect(report).toMatch(/one\.txt: this is a bug of Offprint's\.\nTypeError: provoked\n +at /);
  expect((await readdir(join(folder, 'journal/3-2'))).sort()).toEqual(['adeyemi', 'issue.yaml']);
});

test('where journal.yaml and issue.yaml exist they stay, and differences are told', async () => {
  await mkdir(join(folder, 'j/3-2'), { recursive: true });
  await writeFile(join(folder, 'j/journal.yaml'), 'title: Another Journal\nlanguage: en\n');
  await writeFile(join(folder, 'j/3-2/issue.yaml'), 'volume: 3\nissue: 1\narticles: [other]\n');
  const path = await input('paper.txt', TEXT('Adeyemi', '11-19'));
  await runIntake({ inputs: [path], into: join(folder, 'j/3-2/adeyemi') });
  const report = await read('j/3-2/adeyemi/intake.md');
  expect(report).toContain(
    'The file says title “Journal of Names”, journal.yaml says “Another Journal”',
  );
  expect(report).toContain('The file says issue “2”, issue.yaml says “1”');
  expect(report).toContain('Add adeyemi to its articles');
  expect(await read('j/journal.yaml')).toBe('title: Another Journal\nlanguage: en\n');
  expect((await readdir(join(folder, 'j'))).sort()).toEqual(['3-2', 'journal.yaml']);
});

test('a new issue of a journal names its schema in the folder of the journal', async () => {
  await mkdir(join(folder, 'j/2026/3-2'), { recursive: true });
  await mkdir(join(folder, 'j/.offprint/schemas'), { recursive: true });
  await writeFile(join(folder, 'j/.offprint/schemas/issue.json'), 'of an older version');
  await writeFile(join(folder, 'j/journal.yaml'), 'title: Another Journal\n');
  const path = await input('paper.txt', TEXT('Adeyemi', '11-19'));
  await runIntake({ inputs: [path], into: join(folder, 'j/2026/3-2/adeyemi') });
  expect(await read('j/2026/3-2/issue.yaml')).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.offprint\/schemas\/issue\.json\nvolume: 3\n/,
  );
  expect(JSON.parse(await read('j/.offprint/schemas/issue.json')).title).toBe(
    'issue.yaml of Offprint',
  );
  expect(await readdir(join(folder, 'j/.offprint/schemas'))).toEqual(['issue.json']);
  expect(await read('j/journal.yaml')).toBe('title: Another Journal\n');
});

test('folders that hold other things get no settings; the report says what they would be', async () => {
  await writeFile(join(folder, 'letters.txt'), 'x');
  const path = await input('paper.txt', TEXT('Adeyemi', '11-19'));
  const { written } = await runIntake({ inputs: [path], into: join(folder, 'adeyemi') });
  expect(written.every((each) => each.startsWith(join(folder, 'adeyemi')))).toBe(true);
  expect(await read('adeyemi/intake.md')).toContain('issue.yaml: {volume: 3, issue: 2');
});

test('a Word file with its pictures; the report as JSON', async () => {
  const path = await input('paper.docx', await articleDocx('bold'));
  const into = join(folder, 'a');
  const { report, exit } = await runIntake({ inputs: [path], into, format: 'json' });
  expect(exit).toBe(0);
  const { articles } = JSON.parse(report);
  expect(articles[0].words.in).toBe(articles[0].words.accounted);
  expect(articles[0].findings.length).toBeGreaterThan(5);
  expect((await readFile(join(into, 'figures/figure-1.png'))).subarray(1, 4).toString()).toBe(
    'PNG',
  );
});

const encrypted = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(3_000_000),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);
test.each([
  ['an encrypted Word file', 'a.docx', encrypted, /password/],
  ['a PDF by another name', 'b.docx', '%PDF-1.7', /PDF/],
  ['a broken Word file', 'c.docx', 'PK\u0003\u0004broken', /damaged/],
  ['an empty file', 'd.txt', '', /empty/],
  ['50 MB of text', 'e.txt', 'word and '.repeat(5_600_000), /50 MB long/],
])('%s is one sentence, exit 1, and nothing written', async (_, name, content, sentence) => {
  const path = await input(name, content);
  const { exit, written, report } = await runIntake({
    inputs: [path],
    into: join(folder, 'j/1-1/a'),
  });
  expect({ exit, written }).toEqual({ exit: 1, written: [] });
  expect(report.trim().split('\n')).toEqual([expect.stringMatching(sentence)]);
  expect(report).toContain(name);
  await expect(readdir(join(folder, 'j'))).rejects.toThrow();
});

test('tracked changes write nothing', async () => {
  const path = await input(
    'paper.docx',
    wordFile({ body: `${p('Text.')}<w:p><w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins></w:p>` }),
  );
  const into = join(folder, 'a');
  const { exit, written, report } = await runIntake({ inputs: [path], into });
  expect({ exit, written }).toEqual({ exit: 1, written: [] });
  expect(report).toContain('tracked changes (1 insertion)');
  await expect(readdir(into)).rejects.toThrow();
  expect((await runIntake({ inputs: [path], into, acceptChanges: true })).exit).toBe(0);
});

test('proposals are accepted, and the text before is kept', async () => {
  const path = await input('paper.txt', TEXT('Adeyemi', '11-19'));
  const into = join(folder, 'a/b/c');
  await runIntake({ inputs: [path], into });
  const before = await read('a/b/c/article.md');
  expect(before).toContain('(Broock, 2001){>>[@brook2001]?');
  const { report } = await runIntake({ inputs: [], into: '', accept: into });
  expect(report).toContain('1 proposals accepted');
  expect(await read('a/b/c/article.md')).toContain('by whom [@brook2001].');
  expect(await read('a/b/c/article.md.backup-1')).toBe(before);
});

test('proposals are accepted in a manuscript of any name and encoding, and no letter is lost', async () => {
  const text = 'Café (Broock, 2001){>>[@brook2001]? name differs<<} über.\n';
  const bytes = {
    latin1: Buffer.from(text, 'latin1'),
    utf16le: Buffer.from(`\uFEFF${text}`, 'utf16le'),
  };
  for (const [encoding, before] of Object.entries(bytes)) {
    const into = join(folder, encoding);
    await mkdir(into);
    await writeFile(join(into, 'brook.md'), before);
    const { report } = await runIntake({ inputs: [], into: '', accept: into });
    expect(report).toContain('not in UTF-8');
    expect(await read(`${encoding}/brook.md`)).toBe('Café [@brook2001] über.\n');
    expect(await readFile(join(into, 'brook.md.backup-1'))).toEqual(before);
  }
});

test('of a manuscript that leads out of its folder, nothing is read', async () => {
  const into = join(folder, 'linked');
  await mkdir(into);
  await writeFile(
    join(folder, 'secret.md'),
    'Secret (Broock, 2001){>>[@brook2001]? name differs<<}',
  );
  await symlink('../secret.md', join(into, 'article.md'));
  await expect(runIntake({ inputs: [], into: '', accept: into })).rejects.toThrow(/link/);
  expect(await readdir(into)).toEqual(['article.md']);
});

test('paths that do not exist are one sentence', async () => {
  await expect(runIntake({ inputs: [join(folder, 'none.docx')], into: folder })).rejects.toThrow(
    /none\.docx does not exist/,
  );
  await expect(runIntake({ inputs: [], into: '', accept: folder })).rejects.toThrow(/article\.md/);
});
