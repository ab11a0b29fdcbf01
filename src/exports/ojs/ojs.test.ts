import { expect, test } from 'vitest';
import { samplePng } from '../../../test/support/build-article.ts';
import {
  exported,
  issueOf,
  textOf,
  withFirst,
  withJournal,
} from '../../../test/support/export-issue.ts';
import { maximalArticle } from '../../../test/support/maximal-article.ts';
import { all, children, issue, parse, rootOf, text } from '../../../test/support/ojs-file.ts';
import type { Article } from '../../article/article.ts';
import type { Issue } from '../../article/issue.ts';
import { message } from '../../messages/message.ts';
import { problemWording } from '../export.ts';

test('galleys contain the built files unchanged', async () => {
  const root = await rootOf(issue);
  const [article] = all(root, 'article');
  const files = new Map(all(article, 'submission_file').map((file) => [file.attributes.id, file]));
  const galleys = all(article, 'article_galley').map((galley) => {
    const id = all(galley, 'submission_file_ref')[0]?.attributes.id;
    const [embed] = all(files.get(id ?? ''), 'embed');
    return [text(all(galley, 'name')[0]), Buffer.from(text(embed), 'base64').toString()];
  });
  expect(galleys).toEqual([
    ['PDF', 'ferry-2023.pdf'],
    ['HTML', 'ferry-2023.html'],
    ['XML', 'ferry-2023.xml'],
  ]);
});

test('ids are unique and sizes are right', async () => {
  const root = await rootOf(issue);
  const files = all(root, 'submission_file');
  const ids = files.map((file) => file.attributes.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const file of files) {
    const [revision] = all(file, 'file');
    expect(file.attributes.file_id).toBe(revision?.attributes.id);
    const bytes = Buffer.from(text(all(file, 'embed')[0]), 'base64');
    expect(revision?.attributes.filesize).toBe(String(bytes.length));
  }
  for (const article of all(root, 'article')) {
    const [publication] = all(article, 'publication');
    const [id] = children(publication, 'id');
    expect(article.attributes.current_publication_id).toBe(text(id));
    const authors = all(article, 'author').map((author) => author.attributes.id);
    expect(authors).toContain(publication?.attributes.primary_contact_id);
  }
});

test('every section of an article is written', async () => {
  const [section] = issue.sections;
  const [first, second, third] = section?.articles ?? [];
  if (!first || !second || !third) throw new Error('three articles');
  const sections = [
    { title: 'Articles', articles: [first] },
    { title: 'Book reviews', articles: [second] },
    { title: 'Artefacts', articles: [third] },
  ];
  const root = await rootOf({ ...issue, sections });
  const made = all(root, 'section').map((one) => text(all(one, 'abbrev')[0]));
  expect(made).toEqual(['ART', 'BR', 'ART2']);
  expect(all(root, 'publication').map((one) => one.attributes.section_ref)).toEqual(made);
});

test('a section says that its abstracts have no limit: without it OJS 3.5 stops', async () => {
  const root = await rootOf(issue);
  expect(all(root, 'section').map((one) => one.attributes.abstract_word_count)).toEqual(['0']);
});

test('the names in journal.yaml are used', async () => {
  const settings = {
    ojs: {
      user: 'ada',
      locale: 'en_GB',
      genre: 'Galley',
      role: 'Writer',
      sections: { Articles: 'ESS' },
    },
  };
  const root = await rootOf(issue, settings);
  const [article] = all(root, 'article');
  expect(article?.attributes.locale).toBe('en_GB');
  expect(all(article, 'submission_file')[0]?.attributes).toMatchObject({
    uploader: 'ada',
    genre: 'Galley',
  });
  expect(all(article, 'author')[0]?.attributes.user_group_ref).toBe('Writer');
  expect(all(article, 'publication')[0]?.attributes.section_ref).toBe('ESS');
});

test('an article in another language has the journal’s component; one page is one number', async () => {
  const [section] = issue.sections;
  const [first] = section?.articles ?? [];
  if (!section || !first) throw new Error('an article');
  const urdu = { ...first, language: 'ur', pages: { first: '3', last: '3' } };
  const root = await rootOf({ ...issue, sections: [{ ...section, articles: [urdu] }] });
  expect(all(root, 'submission_file')[0]?.attributes.genre).toBe('Article Text');
  expect(text(all(root, 'pages')[0])).toBe('3');
});

test.each([
  ['en', 'Author', 'Article Text'],
  ['pt-BR', 'Autor', 'Texto do artigo'],
  ['id', 'Penulis', 'File Utama Naskah'],
  ['fr-CA', 'Auteur-e', "Texte de l'article"],
  ['cs', 'Autor', 'Text článku'],
  ['ur', 'Author', 'Article Text'],
])('a new journal in %s has the role %s and the component %s', async (language, role, genre) => {
  const root = await rootOf({ ...issue, journal: { ...issue.journal, language } });
  expect(all(root, 'author')[0]?.attributes.user_group_ref).toBe(role);
  // Without component, OJS shows the galley nowhere.
  for (const file of all(root, 'submission_file'))
    if (file.attributes.stage === 'proof') expect(file.attributes.genre).toBe(genre);
});

test('a section before "Articles", the first section of a new journal, stays before it', async () => {
  const [section] = issue.sections;
  const [first, second, third] = section?.articles ?? [];
  if (!first || !second || !third) throw new Error('three articles');
  const sections = [
    { title: 'Editorial', articles: [first] },
    { title: 'Articles', articles: [second] },
    { title: 'Book reviews', articles: [third] },
  ];
  const root = await rootOf({ ...issue, sections });
  const made = all(root, 'section').map(({ attributes: { ref, seq } }) => [ref, seq]);
  expect(made).toEqual([
    ['EDI', '-1'],
    ['ART', '0'],
    ['BR', '1'],
  ]);
});

test('an affiliation keeps its department, and only a plain institution uses ROR', async () => {
  const ror = 'https://ror.org/02t274463';
  const institution = { id: 'a', label: '1', institution: 'Sample College', ror };
  const department = { ...institution, id: 'b', department: 'Physics', region: 'Sindh' };
  const affiliations = [institution, department];
  const [author] = maximalArticle.authors;
  if (!author) throw new Error('an author');
  const authors = [{ ...author, affiliations: ['a', 'b'] }];
  const made = await exported('ojs', withFirst(issue, { affiliations, authors }));
  const [first] = all(parse(textOf(made, 'ojs.xml')), 'author');
  expect(text(all(first, 'rorAffiliation')[0])).toContain(ror);
  expect(all(first, 'affiliation').map(text)).toEqual(['Physics, Sample College, Sindh']);
  expect(made.notes?.join(' ')).toContain(`not in this file: ${ror}.`);
});

test('a requested article is sent alone, with its place in the issue', async () => {
  const [section] = issue.sections;
  const [first, second, third] = section?.articles ?? [];
  if (!first || !second || !third) throw new Error('three articles');
  const sections = [
    { title: 'Articles', articles: [first, second] },
    { title: 'Book reviews', articles: [third] },
  ];
  const isRequested = (name: string) => name === third.name;
  const made = await exported('ojs', { ...issue, sections }, { isRequested });
  const root = parse(textOf(made, 'ojs.xml'));
  const publications = all(root, 'publication').map(({ attributes }) => attributes);
  expect(publications).toMatchObject([{ seq: '3', section_ref: 'BR' }]);
  expect(all(root, 'section').map(({ attributes }) => attributes.seq)).toEqual(['1']);
  expect(all(root, 'issue_galley')).toEqual([]);
});

test('characters that OJS’s usual database refuses are reported with their field', async () => {
  const wide = withFirst(issue, { title: [{ type: 'text', value: 'A 𝑝-adic 😀 tide' }] });
  const made = await exported('ojs', wide);
  expect(made.remarks).toEqual([
    expect.objectContaining({
      field: 'title',
      message: message('export-refused/characters-wide', { characters: ['𝑝', '😀'] }),
    }),
  ]);
});

test('notes name the role, the component and missing days of receipt', async () => {
  const made = await exported('ojs', withFirst(issue, { dates: { published: '2023-01-15' } }));
  expect(made.notes?.join('\n')).toContain(
    'the role of authors is “Author”, the component of galleys “Article Text”',
  );
  expect(made.notes?.join('\n')).toMatch(/^No day of receipt is known of ferry-2023/m);
});

test('notes name the funders, because OJS loses them', async () => {
  const funding = { awards: [{ funder: 'Sea Fund', awardIds: ['S-9'] }] };
  const made = await exported('ojs', withFirst(issue, { funding }));
  expect(made.notes?.join('\n')).toContain('Supporting Agencies: Sea Fund (ferry-2023).');
});

test('an issue without a whole day is as new as its newest article', async () => {
  const facts = { ...issue.facts, date: '2023' };
  const root = await rootOf({ ...issue, facts });
  const days = all(root, 'publication').map((one) => one.attributes.date_published ?? '');
  expect(text(children(root, 'date_published')[0])).toBe(days.toSorted().at(-1));
});

test('a title is HTML as text, and a single name is the given name', async () => {
  const root = await rootOf(issue);
  const [article, urdu] = all(root, 'article');
  const [title, translated] = all(article, 'title');
  expect(text(title)).toBe('Tides of <i>Fucus</i> &amp; the moon: a study');
  expect(translated?.attributes.locale).toBe('ur');
  const names = all(article, 'author').map((author) => [
    text(all(author, 'givenname')[0]),
    text(all(author, 'familyname')[0]),
  ]);
  expect(names).toEqual([
    ['Rosalind A.', 'Ferry'],
    ['Jan', 'van den Berg, Jr.'],
    ['Noor', ''],
    ['The Tide Group', ''],
  ]);
  expect(urdu?.attributes.locale).toBe('ur');
});

test('pictures depend on the page, and no name is the end of another', async () => {
  const page = '<img src="figures/a.png"><img src="figures/map.png"><a href="ferry-2023.pdf">';
  const made = await exported(
    'ojs',
    withJournal(issueOf(maximalArticle), {
      articleUrl: 'https://ojs.example/index.php/jts/article/view/{article}',
    }),
    {
      output: async (_, extension) =>
        extension === 'html' ? new TextEncoder().encode(page) : undefined,
    },
  );
  const root = parse(textOf(made, 'ojs.xml'));
  const files = all(root, 'submission_file');
  expect(files.map((file) => file.attributes.stage).slice(0, 3)).toEqual([
    'proof',
    'dependent',
    'dependent',
  ]);
  const names = files.slice(1).map((file) => text(all(file, 'name')[0]));
  for (const name of names)
    expect(names.filter((other) => other !== name && other.endsWith(name))).toEqual([]);
  expect(Buffer.from(text(all(files[0], 'embed')[0]), 'base64').toString()).toBe(
    '<img src="g002-a.png"><img src="g001-map.png"><a href="https://ojs.example/index.php/jts/article/download/ferry-2023/pdf">',
  );
});

test.each([
  ['missing', ['PDF']],
  ['old', ['PDF', 'HTML', 'XML']],
] as const)(
  'an article whose files are %s is left out, and the fix named',
  async (state, fields) => {
    const { files, leftOut } = await exported('ojs', issue, {
      state: async ({ name }) => (name === 'urdu' ? state : 'current'),
    });
    expect(leftOut.map(({ article, field }) => [article, field])).toEqual(
      fields.map((field) => ['urdu', field]),
    );
    expect(leftOut.map(problemWording)[0]?.advice).toContain('offprint build');
    expect(all(parse(String(files[0]?.content)), 'article')).toHaveLength(2);
  },
);

test('a file that is too large for OJS is left out, but the article is sent', async () => {
  const { files, leftOut, remarks } = await exported('ojs', issueOf(maximalArticle), {
    output: async (_, extension) => (extension === 'pdf' ? new Uint8Array(8_000_000) : samplePng()),
  });
  expect(leftOut).toEqual([]);
  expect(remarks).toEqual([expect.objectContaining({ field: 'PDF', article: 'ferry-2023' })]);
  expect(all(parse(String(files[0]?.content)), 'article_galley')).toHaveLength(2);
});

test('the whole issue is a galley if every article is sent', async () => {
  const [galley] = all(await rootOf(issue), 'issue_galley');
  expect(galley?.attributes.locale).toBe('en');
  expect(text(all(galley, 'file_name')[0])).toBe('issue-1-2.pdf');
  expect(text(all(galley, 'date_uploaded')[0])).toBe('2023-01-15');
  const bytes = Buffer.from(text(all(galley, 'embed')[0]), 'base64');
  expect(bytes.toString()).toBe('issue.pdf');
  expect(text(all(galley, 'file_size')[0])).toBe(String(bytes.length));
});

test.each([
  ['it was not built', { issuePdf: async () => undefined }, 0],
  [
    'it has articles that are not in this file',
    { state: async ({ name }: Article) => (name === 'urdu' ? 'missing' : 'current') } as const,
    0,
  ],
  ['it is too large', { issuePdf: async () => new Uint8Array(8_000_000) }, 1],
])('the PDF of the issue is left out if %s, and a note says so', async (why, host, remarked) => {
  const made = await exported('ojs', issue, host);
  expect(made.notes?.join(' ')).toContain(`not in this file: ${why}`);
  expect(all(parse(textOf(made, 'ojs.xml')), 'issue_galley')).toEqual([]);
  expect(made.remarks).toHaveLength(remarked);
});

test('the issue has cover, description and DOI, and an invalid volume is reported', async () => {
  const cover = { path: 'c.png', output: 'cover/c.png', mediaType: 'image/png', bytes: 1 };
  const special = {
    ...issue,
    cover,
    coverAlt: 'A map',
    doi: '10.5555/jts.1.2',
    description: 'Tides & *moon*',
    facts: { ...issue.facts, volume: 'XII' },
  };
  const made = await exported('ojs', special);
  const root = parse(textOf(made, 'ojs.xml'));
  expect(text(all(root, 'cover_image')[0])).toBe('cover-1-2.png');
  expect(text(all(root, 'cover_image_alt_text')[0])).toBe('A map');
  expect(text(children(root, 'id')[0])).toBe('10.5555/jts.1.2');
  expect(text(children(root, 'description')[0])).toBe('<p>Tides &#x26; <em>moon</em></p>');
  expect(made.remarks).toEqual([expect.objectContaining({ field: 'volume' })]);
  const svg = { ...cover, mediaType: 'image/svg+xml' };
  expect((await exported('ojs', { ...special, cover: svg })).remarks).toHaveLength(2);
});

test.each([
  [{}, '1-2-ferry-2023'],
  [{ articleUrl: 'https://ojs.example/article/view/{article}' }, 'ferry-2023'],
  [
    { articleUrl: 'https://ojs.example/article/view/{volume}-{number}-{article}' },
    '1-2-ferry-2023',
  ],
  [{ articleUrl: 'https://ojs.example/article/view/{number}' }, undefined],
  [{ articleUrl: 'https://ojs.example/article/view/{doi}' }, undefined],
  [{ articleUrl: 'https://journal.example/{article}' }, '1-2-ferry-2023'],
])('the address of an article with %j ends in %s', async (journal, path) => {
  const root = await rootOf(withJournal(issue, journal));
  expect(all(root, 'publication')[0]?.attributes.url_path).toBe(path);
});

test('an address that OJS cannot keep is reported if DOIs lead to it', async () => {
  const long = withFirst(issue, { name: 'a'.repeat(62) });
  const articleUrl = 'https://ojs.example/article/view/{issue}-{article}';
  const made = await exported('ojs', withJournal(long, { articleUrl }));
  const [publication] = all(parse(textOf(made, 'ojs.xml')), 'publication');
  expect(publication?.attributes.url_path).toBeUndefined();
  expect(made.remarks).toEqual([expect.objectContaining({ field: 'article-url' })]);
  expect((await exported('ojs', long)).remarks).toEqual([]);
});

test.each([
  [{ volume: '123456' }, 'volume'],
  [{ issue: 'Suppl. '.repeat(6) }, 'issue'],
])('%j is left out because OJS cannot store it, and reported', async (facts, field) => {
  const made = await exported('ojs', { ...issue, facts: { ...issue.facts, ...facts } });
  expect(all(parse(textOf(made, 'ojs.xml')), field === 'issue' ? 'number' : 'volume')).toEqual([]);
  expect(made.remarks).toEqual([expect.objectContaining({ field })]);
});

test.each([
  ['https://ojs.example/article/view/{article}', ['urdu']],
  ['https://ojs.example/article/view/{issue}-{article}', []],
])(
  'with %s, these of two articles with the same name are left out: %j',
  async (articleUrl, names) => {
    const namesakes = new Map([['urdu', '1-1']]);
    const { leftOut } = await exported('ojs', withJournal(issue, { articleUrl }), { namesakes });
    expect(leftOut.map(({ article }) => article)).toEqual(names);
  },
);

test('notes mention DOIs only if there are any', async () => {
  const notes = async (of: Issue) => (await exported('ojs', of)).notes?.join('\n');
  expect(await notes(issue)).toContain('The DOIs are in the file.');
  expect(await notes(withFirst(issueOf(maximalArticle), { doi: undefined }))).not.toContain('DOI');
});
