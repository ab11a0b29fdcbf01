/** `offprint intake` of a manuscript: typed citations become keys, and no other byte is another. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

const WORKS = JSON.stringify([
  work('putin2019', 'Putin', 2019),
  work('wilson2021', 'Wilson', 2021),
  work('lee2020', 'Lee', 2020),
]);

function work(id: string, family: string, year: number) {
  const title = `A work by ${family}`;
  return {
    id,
    type: 'book',
    author: [{ family, given: 'V.' }],
    issued: { 'date-parts': [[year]] },
    title,
  };
}

const FRONT = `---
title: "Allies &nbsp; and rivals (Putin, 2019)"   # a comment (Lee, 2020)
authors: [{name: {given: Ann, family: Author}}]
abstract: |
  As it was said (Putin, 2019).
bibliography: references.json
---
`;

/** What stays, and between double brackets what is linked: [[typed → key]]. */
const TEXT = `
# Introduction {#sec-one data-note="(Putin, 2019)"}

They were "allied" [[(Putin, 2019) → [@putin2019]]], and [[Wilson (2021) → @wilson2021]] agrees\u00ADd; see also
*[[(Lee, 2020, p. 3) → [@lee2020, p. 3]]]*.  
A trailing space \t
[[(Putin, 2019; Lee, 2020) → [@putin2019; @lee2020]]] is known. Nobody listed (Stranger, 1999).

Not here: \`(Putin, 2019)\`, $f(Putin, 2019)$, [a link (Putin, 2019)](https://x.example/(Putin,2019)), [@lee2020].
{>>Is (Putin, 2019) right?<<} <!-- (Putin, 2019) -->

    code (Putin, 2019)

\`\`\`{python label="(Putin, 2019)"}
print("(Putin, 2019)")
\`\`\`

- item [[(Putin, 2019) → [@putin2019]]]

  \`\`\`
  in a list (Putin, 2019)
  \`\`\`

![A caption (Putin, 2019)](map.png){alt="(Putin, 2019)"}

<div title="(Putin, 2019)">words</div>

| a | b |
|---|:--|
| [[(Lee, 2020) → [@lee2020]]] | 5 |

$$
(Putin, 2019)
$$ {#eq-one}

::: {.note title="(Putin, 2019)"}
In a box [[(Putin, 2019) → [@putin2019]]].
:::

Words with a note.[^n]

[^n]: A note [[(Lee, 2020) → [@lee2020]]].


`;

const typed = (text: string) => text.replace(/\[\[(.*?) → (.*?)\]\](?!\])/g, '$1');
const linked = (text: string) => text.replace(/\[\[(.*?) → (.*?)\]\](?!\])/g, '$2');

async function taken(files: Record<string, string | Uint8Array>, input = 'in/article.md') {
  const folder = await folderOf(files);
  const ran = await offprintIn(folder, ['intake', input, '--into', 'j/1-2/out']);
  return { folder, ...ran, article: await readFile(join(folder, 'j/1-2/out/article.md')) };
}

const FORMS: [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['with both', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['without a line end', (text) => text.trimEnd()],
];

test.each(FORMS)('typed citations become keys, %s, and nothing else changes', async (_, form) => {
  const { article, status } = await taken({
    'in/article.md': form(FRONT + typed(TEXT)),
    'in/references.json': WORKS,
  });
  expect(article.toString('utf8')).toBe(form(FRONT + linked(TEXT)));
  expect(status).toBe(0);
});

test('the report says what was linked, and what was not', async () => {
  const { folder, stdout } = await taken({
    'in/article.md': `${FRONT}\nSaid (Putin, 2019) and (Putinn, 2019) and (Stranger, 1999).\n`,
    'in/references.json': WORKS,
  });
  const report = await readFile(join(folder, 'j/1-2/out/intake.md'), 'utf8');
  expect(report).toContain('One citation linked to the reference list.');
  expect(report).toContain('“(Putinn, 2019)” was not linked');
  expect(report).toContain('“(Stranger, 1999)” is not in the reference list.');
  expect(stdout).toMatch(/(\d+) words in, \1 accounted for/);
});

test('check finds no plain citation any more', async () => {
  const { folder } = await taken({
    'in/article.md': FRONT + typed(TEXT),
    'in/references.json': WORKS,
  });
  const { stdout } = await offprintIn(folder, ['check', 'j/1-2/out', '--format', 'json']);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
  expect(findings.map(({ rule }) => rule)).not.toContain('citation-in-plain-text');
});

test('the works may be typed below the text', async () => {
  const list = `# References\n\nPutin, V. (2019). *Allied relationships*. Moscow: State Press.\n\nWilson, J. (2021). *Rivals of the east*. London: Harbour Press.\n`;
  const body = (one: string, two: string) =>
    `\n# Introduction\n\nThey agree ${one} and ${two}.\n\n${list}`;
  const front = FRONT.replace('bibliography: references.json\n', '');
  const { folder, article } = await taken({
    'in/article.md': front + body('(Putin, 2019)', '(Wilson, 2021)'),
  });
  const items = JSON.parse(await readFile(join(folder, 'j/1-2/out/references.json'), 'utf8'));
  const [putin, wilson] = items.map(({ id }: { id: string }) => id);
  expect(article.toString()).toBe(front + body(`[@${putin}]`, `[@${wilson}]`));
  // It is found beside the manuscript, which does not name it.
  const { stderr } = await offprintIn(folder, ['build', 'j/1-2/out', '--to', 'jats', '--out', 'o']);
  expect(stderr).toContain('[bibliography-unnamed]');
  expect(stderr).not.toContain('[reference-not-found]');
});

test('numbers cite the entries of a typed list with numbers', async () => {
  const list =
    '# References\n\n1. Marsh, E. (2007). *Tides*. Whitby: Harbour Press.\n2. Hill, A. (2016). *Moons*. Oslo: Press.\n';
  const body = (...cited: string[]) =>
    `\n# Introduction\n\nSo ${cited[0]}, and so ${cited[1]}. Also ${cited[2]}.\n\n${list}`;
  const front = FRONT.replace('bibliography: references.json\n', '');
  const { article } = await taken({ 'in/article.md': front + body('[2]', '[1, 2]', '[1]') });
  expect(article.toString()).toBe(
    front + body('[@hill2016]', '[@marsh2007; @hill2016]', '[@marsh2007]'),
  );
});

test('the only bibliography beside a manuscript that names none is read', async () => {
  const front = FRONT.replace('bibliography: references.json\n', '');
  const { folder, article } = await taken({
    'in/article.md': `${front}\nSaid (Marsh, 2007).\n`,
    'in/works.bib': '@book{marsh, author={Marsh, E.}, title={Tides}, publisher={P}, year={2007}}\n',
  });
  expect(article.toString()).toBe(`${front}\nSaid [@marsh].\n`);
  expect(await readdir(join(folder, 'j/1-2/out'))).toContain('works.bib');
});

test('in its own folder nothing is overwritten; --force keeps a copy', async () => {
  const before = `${FRONT}\nSaid (Putin, 2019).\n`;
  const folder = await folderOf({ 'j/a/article.md': before, 'j/a/references.json': WORKS });
  const read = (name: string) => readFile(join(folder, 'j/a', name), 'utf8');
  const inPlace = ['intake', 'j/a/article.md', '--into', 'j/a'];
  const refused = await offprintIn(folder, inPlace);
  expect(refused.status).toBe(1);
  expect(refused.stdout).toContain('exists already; nothing was written');
  expect(await read('article.md')).toBe(before);
  expect((await offprintIn(folder, [...inPlace, '--force'])).status).toBe(0);
  expect(await read('article.md')).toBe(`${FRONT}\nSaid [@putin2019].\n`);
  expect(await read('article.md.backup-1')).toBe(before);
  // Nothing of what stays as it is was copied.
  expect((await readdir(join(folder, 'j/a'))).sort()).toEqual([
    'article.md',
    'article.md.backup-1',
    'intake.md',
    'references.json',
  ]);
});

test('numbers cite where the journal prints numbers', async () => {
  const files = {
    'j/journal.yaml': 'title: Journal of Tests\nlanguage: en\nstyle: vancouver\n',
    'in/article.md': `${FRONT}\nSaid [1], and again [2, 3]. It is said [1].\n`,
    'in/references.json': WORKS,
  };
  const { article } = await taken(files);
  expect(article.toString()).toContain('Said [@putin2019], and again [@wilson2021; @lee2020].');
  const { article: named } = await taken({ ...files, 'j/journal.yaml': 'title: T\nstyle: apa\n' });
  expect(named.toString()).toBe(files['in/article.md']);
});
