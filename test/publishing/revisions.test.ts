/**
 * From the first build to the retraction, command by command, as docs/revisions.md tells it; then
 * what can go wrong. The steps of the story stand on each other.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/io/files/digests.ts';
import { validateJats } from '../../src/io/jats/validate-jats.ts';
import { offprint } from '../support/run-command.ts';

const repository = process.cwd();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-revisions-'));
  await cp('manuscripts', join(folder, 'm'), { recursive: true });
  process.chdir(folder);
  // Two articles beside that of the story are enough.
  await rm(join(folder, 'm/1-2/page-numbers'), { recursive: true });
  await change('m/1-2/issue.yaml', '[page-numbers, deposits]', '[deposits]');
});
afterAll(() => {
  process.chdir(repository);
  return rm(folder, { recursive: true, force: true });
});

function text(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

async function change(path: string, from: string, to: string): Promise<void> {
  const before = await text(path);
  expect(before).toContain(from);
  await writeFile(join(folder, path), before.replace(from, to));
}

/** Every file of a folder with its digest. */
async function outputs(path: string): Promise<Record<string, string>> {
  const files = await readdir(join(folder, path), { withFileTypes: true, recursive: true });
  const digests = files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map(async (file) => [file, digestOf(await readFile(file))] as const);
  return Object.fromEntries((await Promise.all(digests)).sort());
}

const ARTICLE = 'm/1-2/deposits';
const MANUSCRIPT = `${ARTICLE}/article.md`;
const OUT = 'm/output/1-2/deposits';

async function expectValidJats(path: string): Promise<void> {
  expect(await validateJats(await text(path))).toEqual([]);
}

describe('the story', { timeout: 120_000 }, () => {
  test('build: nothing is on record yet', async () => {
    expect(await offprint('build', 'm/1-2')).toMatchObject({ status: 0 });
    expect(await text(`${OUT}/deposits.xml`)).not.toContain('article-version');
  });

  test('proof and answers: the comment of the editor becomes a query; nothing of it is in a galley', async () => {
    await change(MANUSCRIPT, '# What is sent', '{>>Is the list complete?<<}\n\n# What is sent');
    expect(await offprint('proof', ARTICLE)).toMatchObject({ status: 0 });
    const { manuscript, queries } = JSON.parse(await text(`${OUT}/proof/deposits-queries.json`));
    const query = queries.find(({ question }: { question: string }) =>
      question.includes('complete?'),
    );
    const answers = queries.map(({ number }: { number: string }) => ({ number, answer: 'It is.' }));
    const file = {
      format: 'offprint-answers',
      version: 1,
      article: '1-2/deposits',
      sha256: manuscript.sha256,
      answers,
    };
    await writeFile(join(folder, 'answers.json'), JSON.stringify(file));
    const { status, stdout } = await offprint('proof', ARTICLE, '--answers', 'answers.json');
    expect([status, stdout]).toEqual([0, expect.stringContaining(query.number)]);
    expect(stdout).toContain('It is.');
    const before = await text(`${OUT}/deposits.html`);
    expect(await offprint('build', 'm/1-2')).toMatchObject({ status: 0 });
    expect(await text(`${OUT}/deposits.html`)).toBe(before);
  });

  test('publish: on record, with sources and digests; the outputs say which version they are', async () => {
    const { status, stderr } = await offprint('publish', 'm/1-2', '--date', '2027-06-15');
    expect(stderr).toContain('1-2/deposits: version 1.0 is on record (publication)');
    expect(status).toBe(0);
    expect(await text('m/1-2/published.yaml')).toMatch(/deposits:\n {4}- version: "1.0"\n/);
    expect(await text('m/1-2/published/deposits/1.0/article.md')).toBe(await text(MANUSCRIPT));
    expect(await readdir(join(folder, 'm/1-2/published/deposits/1.0-journal'))).toContain(
      'journal.yaml',
    );
    expect(await text(`${OUT}/deposits.xml`)).toContain('designator="1.0"');
    await expectValidJats(`${OUT}/deposits.xml`);
  });

  test('publish again: nothing to do, nothing changed', async () => {
    const before = await text('m/1-2/published.yaml');
    const { status, stderr } = await offprint('publish', 'm/1-2', '--date', '2027-06-16');
    expect([status, stderr]).toEqual([0, expect.stringContaining('Nothing new to publish.')]);
    expect(await text('m/1-2/published.yaml')).toBe(before);
  });

  test('a changed spelling: build, check and export refuse, and the last good outputs stay', async () => {
    const before = await text(`${OUT}/deposits.html`);
    await change(MANUSCRIPT, 'derived from the article', 'derivd from the article');
    for (const command of ['build', 'check', 'export']) {
      const { status, stdout, stderr } = await offprint(command, 'm/1-2');
      expect([command, status]).toEqual([command, 1]);
      const said = command === 'check' ? stdout : stderr;
      expect(said).toMatch(
        /article\.md(:\d+:1)? error The article is not as it was published in version 1\.0 of 2027-06-15\. /,
      );
    }
    expect(await text(`${OUT}/deposits.html`)).toBe(before);
  });

  test('revise wants to know the kind and the reason', async () => {
    expect(await offprint('revise', ARTICLE, '--reason', 'x')).toMatchObject({ status: 2 });
    expect(await offprint('revise', ARTICLE, '--minor')).toMatchObject({ status: 2 });
  });

  test('revise: version 1.1; the earlier one is built from what is kept, and both are linked', async () => {
    const call = ['revise', ARTICLE, '--minor', '--reason', 'a spelling', '--date', '2027-06-20'];
    const { status, stderr } = await offprint(...call);
    expect(stderr).toContain('1-2/deposits: version 1.1 is on record (minor: a spelling)');
    expect(stderr).toMatch(
      /Send again:\n {2}Website: .*\n {2}Crossref: The files that it has contain changed parts \(Abstract\)\. .*\n {2}DOAJ: /,
    );
    expect(status).toBe(0);
    expect(await text(`${OUT}/deposits.html`)).toContain('derivd');
    const earlier = await text(`${OUT}/v1.0/deposits.html`);
    expect(earlier).toContain('derived');
    expect(earlier).toContain('href="../deposits.html"');
    expect(await text(`${OUT}/deposits.html`)).toContain('href="v1.0/deposits.html"');
    expect(await text(`${OUT}/deposits.xml`)).toContain('designator="1.1"');
    await expectValidJats(`${OUT}/deposits.xml`);
    await expectValidJats(`${OUT}/v1.0/deposits.xml`);
  });

  test('a changed author is more than minor', async () => {
    const before = await text('m/1-2/published.yaml');
    await change(MANUSCRIPT, 'family: ', 'family: Mc');
    const { status, stderr } = await offprint('revise', ARTICLE, '--minor', '--reason', 'x');
    expect([status, stderr]).toEqual([1, expect.stringContaining('[revision-not-minor]')]);
    expect(stderr).toContain('offprint correct');
    expect(stderr).toContain('Nothing was put on record.');
    expect(await text('m/1-2/published.yaml')).toBe(before);
  });

  test('correct: a notice of its own, the article marked, the deposit of both', async () => {
    await writeFile(
      join(folder, 'notice.md'),
      '---\ndoi: 10.5555/jap.2027.2.9\n---\nThe name of the author was *wrong*.\n',
    );
    const call = ['correct', ARTICLE, '--text', 'notice.md', '--date', '2027-07-01'];
    const { status, stderr } = await offprint(...call);
    expect(stderr).toContain('1-2/deposits: version 2.0 is on record (correction)');
    expect(stderr).toContain('PubMed Central');
    expect(stderr).toContain('Until 2027-07-29.');
    expect(status).toBe(0);
    expect(await text('m/1-2/issue.yaml')).toContain('deposits-correction');
    const notice = await text('m/output/1-2/deposits-correction/deposits-correction.xml');
    expect(notice).toMatch(/article-type="correction"/);
    expect(notice).toContain('related-article-type="corrected-article"');
    const xml = await text(`${OUT}/deposits.xml`);
    expect(xml).toContain('10.5555/jap.2027.2.9');
    for (const path of [
      `${OUT}/deposits.xml`,
      'm/output/1-2/deposits-correction/deposits-correction.xml',
    ])
      await expectValidJats(path);
    expect(await text(`${OUT}/deposits.html`)).toContain(
      '../deposits-correction/deposits-correction.html',
    );
    const deposit = await text('m/output/1-2/exports/crossref.xml');
    expect(deposit).toMatch(/<update [^>]*type="correction"[^>]*>10\.5555\/jap\.2027\.2\.3</);
    expect(await offprint('build', 'm/1-2')).toMatchObject({ status: 0 });
  });

  test('a second correction has a folder and a number of its own', async () => {
    await change(MANUSCRIPT, 'family: Mc', 'family: Mac');
    await change('notice.md', '2.9', '2.10');
    const call = ['correct', ARTICLE, '--text', 'notice.md', '--date', '2027-07-02'];
    const { status, stderr } = await offprint(...call);
    expect(stderr).toContain('1-2/deposits-correction-2: version 1.0 is on record (publication)');
    expect(status).toBe(0);
  });

  test('a call made twice publishes its notice once', async () => {
    const before = await text('m/1-2/published.yaml');
    const { status, stderr } = await offprint('correct', ARTICLE, '--text', 'notice.md');
    expect([status, stderr]).toEqual([2, expect.stringContaining('Nothing is published twice')]);
    expect(stderr).toContain(
      'The notice 1-2/deposits-correction about m/1-2/deposits, which is on record',
    );
    expect(await text('m/1-2/published.yaml')).toBe(before);
  });

  test('retract, after the correction: the words stay readable under a marked title', async () => {
    await change('notice.md', '2.10', '2.11');
    const call = ['retract', ARTICLE, '--text', 'notice.md', '--date', '2027-08-01'];
    expect(await offprint(...call)).toMatchObject({ status: 0 });
    const page = await text(`${OUT}/deposits.html`);
    expect(page).toMatch(/<h1[^>]*>\s*RETRACTED: /);
    expect(page).toContain('derivd');
    const xml = await text(`${OUT}/deposits.xml`);
    expect(xml).toMatch(/<article-title>RETRACTED: /);
    await expectValidJats(`${OUT}/deposits.xml`);
    expect(await text('m/output/1-2/exports/crossref.xml')).toMatch(
      /<update [^>]*type="retraction"/,
    );
    const record = await text('m/1-2/published.yaml');
    for (const version of ['1.0', '1.1', '2.0', '3.0', '4.0'])
      expect(record).toContain(`version: "${version}"`);
    expect(await readdir(join(folder, OUT))).toEqual(
      expect.arrayContaining(['v1.0', 'v1.1', 'v2.0', 'v3.0']),
    );
  });

  test('after a retraction there is nothing more to correct', async () => {
    const call = ['correct', ARTICLE, '--text', 'notice.md', '--date', '2027-08-02'];
    const { status, stderr } = await offprint(...call);
    expect([status, stderr]).toEqual([1, expect.stringContaining('[article-retracted]')]);
  });
});

describe('what can go wrong', { timeout: 60_000 }, () => {
  const build = () => offprint('build', 'm/1-2', '--to', 'jats');

  test('a notice about an article that was never published', async () => {
    const { status, stderr } = await offprint('retract', 'm/1-1/dialect', '--text', 'notice.md');
    expect([status, stderr]).toEqual([1, expect.stringContaining('[not-published]')]);
  });

  test('a notice without text, and one that is empty', async () => {
    expect(await offprint('correct', ARTICLE, '--text', 'none.md')).toMatchObject({ status: 2 });
    await writeFile(join(folder, 'empty.md'), ' \n');
    expect(await offprint('correct', ARTICLE, '--text', 'empty.md')).toMatchObject({ status: 2 });
  });

  test('a notice with an error leaves nothing behind', async () => {
    const before = [await text('m/1-2/issue.yaml'), await readdir(join(folder, 'm/1-2'))];
    await writeFile(join(folder, 'bad.md'), '---\ndoi: nonsense\n---\nText.\n');
    const call = ['correct', 'm/1-2/review', '--text', 'bad.md', '--date', '2027-09-01'];
    const { status, stderr } = await offprint(...call);
    expect([status, stderr]).toEqual([1, expect.stringContaining('[doi-invalid]')]);
    expect([await text('m/1-2/issue.yaml'), await readdir(join(folder, 'm/1-2'))]).toEqual(before);
  });

  test('a notice with the DOI of another article is found while it is built: the outputs stay as they were', async () => {
    const before = await outputs('m/output/1-2');
    await writeFile(join(folder, 'twice.md'), '---\ndoi: 10.5555/jap.2027.2.1\n---\nText.\n');
    const call = ['correct', 'm/1-2/review', '--text', 'twice.md', '--date', '2027-09-01'];
    const { status, stderr } = await offprint(...call);
    expect([status, stderr]).toEqual([1, expect.stringContaining('[doi-duplicate]')]);
    expect(await outputs('m/output/1-2')).toEqual(before);
    expect(await readdir(join(folder, 'm/1-2'))).not.toContain('review-correction');
  });

  test('a clock behind the record', async () => {
    const call = ['concern', 'm/1-2/review', '--text', 'notice.md', '--date', '2027-07-31'];
    const { status, stderr } = await offprint(...call);
    expect([status, stderr]).toEqual([2, expect.stringContaining('2027-08-01')]);
  });

  test('a record changed by hand, and accepted', async () => {
    await change('m/1-2/published.yaml', 'a spelling', 'two spellings');
    const { status, stderr } = await build();
    expect([status, stderr]).toEqual([1, expect.stringContaining('[record-edited]')]);
    const revised = await offprint('revise', ARTICLE, '--minor', '--reason', 'x');
    expect([revised.status, revised.stderr]).toEqual([
      1,
      expect.stringContaining('[record-edited]'),
    ]);
    expect(revised.stderr).not.toContain('[not-published]');
    expect(
      await offprint('publish', 'm/1-2', '--accept-record', '--date', '2027-08-01'),
    ).toMatchObject({
      status: 0,
    });
    expect(await build()).toMatchObject({ status: 0 });
  });

  test('a record that is gone', async () => {
    await rename(join(folder, 'm/1-2/published.yaml'), join(folder, 'record'));
    const { status, stderr } = await build();
    expect([status, stderr]).toEqual([1, expect.stringContaining('[record-missing]')]);
    await rename(join(folder, 'record'), join(folder, 'm/1-2/published.yaml'));
  });

  test('kept sources that someone touched', async () => {
    const path = 'm/1-2/published/review/1.0/article.md';
    const kept = await text(path);
    await writeFile(join(folder, path), `${kept}\nMore.\n`);
    await change('m/1-2/review/article.md', '---\n', '---\nx-note: looked at\n');
    const { status, stderr } = await build();
    expect([status, stderr]).toEqual([1, expect.stringContaining('[record-sources-missing]')]);
    await writeFile(join(folder, path), kept);
    // A note that no reader sees is no change.
    expect(await build()).toMatchObject({ status: 0 });
  });

  test('an article that check objects to is not published', async () => {
    await change(
      'm/journal.yaml',
      'theme: default',
      'theme: default\nhouse: {required-sections: [Methods]}',
    );
    const before = await readdir(join(folder, 'm/1-1'));
    const { status, stderr } = await offprint('publish', 'm/1-1/pipeline', '--date', '2027-01-01');
    expect([status, stderr]).toEqual([1, expect.stringContaining(' error ')]);
    expect(await readdir(join(folder, 'm/1-1'))).toEqual(before);
  });

  test('outputs that a reader objects to are built, but not published', async () => {
    await writeJournal('t', 'Words.');
    await writeFile(
      join(folder, 't/journal.yaml'),
      'title: Journal of Tests\nlanguage: en\nlicense: CC-BY-4.0\ntheme: own\n',
    );
    await cp(join(repository, 'templates/default'), join(folder, 't/templates/own'), {
      recursive: true,
    });
    await change('t/templates/own/article.html', '<meta name="viewport"', '<meta name="port"');
    const rule = '[web-page-head-incomplete]';
    const built = await offprint('build', 't/1-1', '--to', 'html,jats');
    expect([built.status, built.stderr]).toEqual([0, expect.not.stringContaining(rule)]);
    const published = await offprint('publish', 't/1-1', '--date', '2023-02-01');
    expect([published.status, published.stderr]).toEqual([1, expect.stringContaining(rule)]);
    expect(await readdir(join(folder, 't/1-1'))).not.toContain('published.yaml');
  });

  test('a clock behind the article itself', async () => {
    const { status, stderr } = await offprint('publish', 'm/1-1/pipeline', '--date', '1970-01-02');
    expect([status, stderr]).toEqual([2, expect.stringContaining('was received')]);
  });

  test('an error that its editor silenced with a reason does not stand in the way', async () => {
    await writeJournal('s', 'Two **stars.');
    const publish = () => offprint('publish', 's/1-1', '--date', '2023-02-01');
    expect(await publish()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('[raw-markup]'),
    });
    const silenced = 'pages: 1-1\nsilence: {raw-markup: They are quoted.}\n';
    await change('s/1-1/x/article.md', 'pages: 1-1\n', silenced);
    expect(await publish()).toMatchObject({ status: 0 });
    expect(await text('s/1-1/published.yaml')).toContain('version: "1.0"');
  });

  test('a journal without ISSN, DOIs and address: the notice names its article by the title', async () => {
    await writeJournal('n', 'Words.');
    await writeFile(join(folder, 'plain.md'), 'The gauge was read wrongly.\n');
    expect(await offprint('publish', 'n/1-1', '--date', '2023-02-01')).toMatchObject({ status: 0 });
    const call = ['retract', 'n/1-1/x', '--text', 'plain.md', '--date', '2023-03-01'];
    const { status, stderr } = await offprint(...call);
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining('1-1/x: version 2.0 is on record'),
    ]);
    expect(await text('n/1-1/issue.yaml')).toContain('articles: [x, x-retraction] # one');
    expect(await text('n/output/1-1/x-retraction/x-retraction.xml')).toMatch(
      /<related-article [^>]*type="retracted-article"[^>]*>Tides, Journal of Tests 1\(1\), 1 \(2023\)</,
    );
    expect(await offprint('build', 'n/1-1', '--to', 'jats')).toMatchObject({ status: 0 });
  });
});

/** Of one article, with as little as can be published. */
async function writeJournal(name: string, body: string): Promise<void> {
  const files = {
    'journal.yaml': 'title: Journal of Tests\nlanguage: en\nlicense: CC-BY-4.0\n',
    '1-1/issue.yaml': 'volume: 1\nissue: 1\ndate: 2023-01-15\narticles: [x] # one\n',
    '1-1/x/article.md': `---\ntitle: Tides\nauthors: [{name: {given: Ann, family: Author}}]\ndates: {published: 2023-01-15}\npages: 1-1\n---\n\n${body}\n`,
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, name, path, '..'), { recursive: true });
    await writeFile(join(folder, name, path), content);
  }
}
