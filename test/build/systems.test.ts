/** A journal is the same on Windows, macOS and Linux: names that authors write, and names that not every system can have. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storedPath } from '../../src/io/journal/folder-names.ts';
import { offprintIn } from '../support/run-command.ts';
import { ARTICLE, build, ISSUE, JOURNAL, stranger } from '../support/strangers-journal.ts';

const MAP =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
const BIBLIOGRAPHY = '@book{khan2020, title={Tides}, author={Khan, Mei}, year={2020}}\n';

test('paths with backslashes, as authors on Windows write them, lead to their files', async () => {
  const [name = ''] = await readdir('templates/csl/styles');
  const style = await readFile(join('templates/csl/styles', name), 'utf8');
  const folder = await stranger({
    'j/journal.yaml': `${JOURNAL}style: styles\\own.csl\n`,
    'j/styles/own.csl': style,
    'j/1-2/issue.yaml': ISSUE.replace('[x, good]', '[x]\ncover: {image: cover\\c.svg, alt: Sea}'),
    'j/1-2/cover/c.svg': MAP,
    'j/1-2/x/article.md': `${ARTICLE.replace('abstract:', 'bibliography: refs\\my.bib\nabstract:')}
As shown before [@khan2020].

![A map](figures\\map.svg){alt="A map"}

![A plan](.\\figures\\plan.svg){alt="A plan"}
`,
    'j/1-2/x/refs/my.bib': BIBLIOGRAPHY,
    'j/1-2/x/figures/map.svg': MAP,
    'j/1-2/x/figures/plan.svg': MAP,
  });
  const { status, stderr, stdout } = await build(folder);
  expect(stderr).not.toMatch(/ error /);
  expect(status).toBe(0);
  for (const path of ['x/figures/map.svg', 'x/figures/plan.svg', 'cover/c.svg'])
    expect(stdout).toContain(`output/1-2/${path}\n`);
  expect(await readFile(join(folder, 'output/1-2/x/x.html'), 'utf8')).toContain('Tides');
});

test('paths of Windows that lead out of the folder are named, and nothing of them is opened', async () => {
  const paths = [
    String.raw`C:\Windows\win.ini`,
    String.raw`\\\\evil\share\x.png`,
    'file:///C:/Windows/a.png',
    'figures/map.svg::$DATA',
    'map.svg:stream',
    'aux.png',
    'con',
    'secret.png.',
  ];
  const text = paths.map((path) => `![A](<${path}>){alt=x}`).join('\n\n');
  const folder = await stranger({
    'j/1-2/x/article.md': `${ARTICLE}\n${text}\n`,
    'j/1-2/x/figures/map.svg': MAP,
  });
  const { status, stdout } = await build(folder, '--format', 'json');
  expect(status).toBe(1);
  const { messages } = JSON.parse(stdout) as { messages: { rule: string; message: string }[] };
  const figures = messages.filter(({ rule }) => rule.startsWith('figure-'));
  expect(figures.map(({ rule, message }) => `${rule}: ${message.split('. ')[0]}`)).toEqual([
    String.raw`figure-outside-folder: "C:\Windows\win.ini" is outside the folder of the article.`,
    String.raw`figure-outside-folder: "\\evil\share\x.png" is outside the folder of the article.`,
    'figure-outside-folder: "file:///C:/Windows/a.png" is not in the folder of the article',
    'figure-missing: The folder of the article has no file "figures/map.svg::$DATA".',
    'figure-outside-folder: "map.svg:stream" is not in the folder of the article',
    'figure-missing: The folder of the article has no file "aux.png".',
    'figure-missing: The folder of the article has no file "con".',
    'figure-missing: The folder of the article has no file "secret.png.".',
  ]);
});

test('files that Windows or a Mac cannot keep are named at their place, with what to do', async () => {
  const folder = await stranger({
    'j/1-2/x/article.md': `${ARTICLE}\n![A](aux.svg){alt=x}\n\n![B](Fig1.svg){alt=x}\n`,
    'j/1-2/x/aux.svg': MAP,
    'j/1-2/x/Fig1.svg': MAP,
    'j/1-2/x/fig1.svg': MAP,
    'j/1-2/x/data/what?.csv': 'a,b\n',
    'j/1-2/x/data/end.csv ': 'a,b\n',
  });
  const { status, stderr } = await build(folder);
  expect(status).toBe(0);
  expect(stderr).toContain(
    'j/1-2/x/article.md:9:6 warning Windows cannot have a file with the name "aux.svg"',
  );
  expect(stderr.match(/\[file-name-invalid\]/g)).toHaveLength(3);
  expect(stderr).toMatch(
    /article\.md:11:6 warning The names "Fig1.svg" and "fig1.svg" differ only .* \[file-name-taken\]/,
  );
});

test('a name whose accents a Mac has parted is the same in all outputs', async () => {
  const [whole, parted] = ['é', 'e\u0301'];
  const outputs = async (name: string) => {
    const folder = await stranger({
      'j/1-2/x/article.md': `${ARTICLE}\n![A](figures/${whole}.svg){alt=x}\n`,
      [`j/1-2/x/figures/${name}.svg`]: MAP,
    });
    const { status, stderr } = await build(folder);
    expect(stderr).not.toContain('[figure-missing]');
    expect(status).toBe(0);
    const out = join(folder, 'output/1-2/x');
    const page = await readFile(join(out, 'x.html'), 'utf8');
    return [await readdir(join(out, 'figures')), page];
  };
  expect(await outputs(parted)).toEqual(await outputs(whole));
});

test('an article folder whose accents a Mac has parted is found by its name in issue.yaml', async () => {
  const outputs = async (stored: string, listed: string) => {
    const folder = await stranger({
      'j/1-2/issue.yaml': ISSUE.replace('[x, good]', `[${listed}, x, good]`),
      [`j/1-2/${stored}/article.md`]: ARTICLE,
    });
    const { status, stderr, stdout } = await build(folder);
    expect(stderr).not.toMatch(/\[(?:folder-missing|article-unlisted|issue-incomplete)\]/);
    expect(status).toBe(0);
    return stdout;
  };
  const [whole, parted] = ['caf\u00e9', 'cafe\u0301'];
  const all = await outputs(whole, whole);
  expect(await outputs(parted, whole)).toBe(all);
  expect(await outputs(whole, parted)).toBe(all);
});

test('a folder is listed by its exact name, as every system has it', async () => {
  const folder = await stranger({ 'j/1-2/issue.yaml': ISSUE.replace('[x, good]', '[X, good]') });
  const { status, stderr } = await build(folder);
  expect(stderr).toMatch(/issue\.yaml:4:12 error .*"X".*\[folder-missing\]/);
  expect(status).toBe(1);
  expect(storedPath(join(folder, 'J/1-2/X'))).toBe(join(folder, 'J/1-2/X'));
  expect(storedPath(join(folder, 'j/1-2/X'))).toBe(join(folder, 'j/1-2/x'));
});

test('no article or theme gets the name of a device of Windows', async () => {
  const folder = await stranger({ 'papers/aux.txt': 'Words', 'papers/tides.txt': 'Words' });
  const { status } = await offprintIn(folder, ['intake', 'papers', '--into', 'k/1-2']);
  expect(status).toBe(0);
  expect((await readdir(join(folder, 'k/1-2'))).sort()).toEqual(['aux-2', 'issue.yaml', 'tides']);
  const theme = await offprintIn(folder, ['theme', 'new', 'con', '--journal', 'j']);
  expect(theme.stderr).toContain('not the name of a device of Windows');
});

test('line ends and byte order marks of Windows change no output, and no place of a message', async () => {
  const built = async (change: (text: string) => string) => {
    const files = {
      'j/journal.yaml': JOURNAL,
      'j/1-2/issue.yaml': ISSUE,
      'j/pages/aims.md': '# Aims\n\nWords.\n',
      'j/1-2/x/refs.bib': BIBLIOGRAPHY,
      'j/1-2/x/data.csv': 'a,b\n1,2\n',
      'j/1-2/x/article.md': `${ARTICLE.replace('abstract:', 'bibliography: refs.bib\nabstract:')}
Known [@khan2020], and unknown [@nobody1999].

| a | b |
|---|---|
| 1 | 2 |

: A table {#tbl-a}

:::supplement {#sup-d file=data.csv}
Data.
:::

![A](missing.png)
`,
    };
    const changed = Object.entries(files).map(([path, text]) => [path, change(text)]);
    const folder = await stranger(Object.fromEntries(changed));
    await cp(join(process.cwd(), 'templates/default'), join(folder, 'j/templates/own'), {
      recursive: true,
    });
    for (const name of await readdir(join(folder, 'j/templates/own')))
      if (/\.(?:html|css|yaml)$/.test(name)) {
        const path = join(folder, 'j/templates/own', name);
        await writeFile(path, change(await readFile(path, 'utf8')));
      }
    const { stderr } = await build(folder, '--theme', 'own');
    const fixed = join(folder, 'j/1-2/x/article.md');
    const text = await readFile(fixed, 'utf8');
    await writeFile(
      fixed,
      text.replace('![A](missing.png)', '').replace(', and unknown [@nobody1999]', ''),
    );
    const again = await build(folder, '--theme', 'own');
    const out = join(folder, 'output/1-2');
    const pages = ['x/x.html', 'x/x.xml', 'good/good.html', 'index.html'];
    expect(again.status, again.stderr).toBe(0);
    return [
      stderr,
      again.stderr,
      ...(await Promise.all(pages.map((page) => readFile(join(out, page), 'utf8')))),
    ];
  };
  const lines = await built((text) => text);
  expect(lines.join('')).not.toContain('\r');
  expect(await built((text) => text.replaceAll('\n', '\r\n'))).toEqual(lines);
  expect(await built((text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(lines);
});
