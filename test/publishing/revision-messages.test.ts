/** What `diff`, `publish` and `revise` say of a change: a sentence for an editor, without names of fields. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { publish } from '../../src/app/publish/publish.ts';
import { folderOf } from '../support/folder.ts';
import { JATS_ALONE, journalOfTests, onDay, replaceIn } from '../support/rebuilt-journal.ts';
import { offprintIn } from '../support/run-command.ts';

const FRONT = `title: Tides and the moon
subtitle: A study
short-title: Tides
type: research-article
authors:
  - name: {given: Alice, family: Minton}
    orcid: 0000-0002-1825-0097
    email: a.minton@tides.example
    corresponding: true
    position: Reader
    roles: [software]
    affiliations: [glasgow]
  - name: {given: Ben, family: Hill}
    affiliations: [oslo]
affiliations:
  - {id: glasgow, institution: University of Glasgow, city: Glasgow, country: GB}
  - {id: oslo, institution: University of Oslo, city: Oslo, country: "NO"}
dates: {received: 2023-01-10, accepted: 2023-03-01, published: 2023-03-15}
doi: 10.5555/tides.1
pages: 57-67
license: CC-BY-4.0
copyright: {holder: Harbour Press, year: 2023}
keywords: [tides, moon]
abstract: The moon explains 12 tides.
funding: {statement: Paid by the harbour., awards: [{funder: Harbour Trust, award: HT-1}]}
related: {type: companion, doi: 10.5555/tides.0}
language: en
translations:
  fr: {title: Marées, keywords: [lune]}
bibliography: references.json
`;
const REFERENCES = [
  {
    id: 'marsh2007',
    type: 'book',
    author: [{ family: 'Marsh', given: 'Edwin' }],
    issued: { 'date-parts': [[2007]] },
    title: 'A history of tides',
    publisher: 'Harbour Press',
  },
  { id: 'hale2001', type: 'book', title: 'Moons', issued: { 'date-parts': [[2001]] } },
];
const TEXT = '# Introduction\n\nSo says @marsh2007, and so does @hale2001.\n';

/** Sentences of `offprint diff` for one change of the front matter, the text or the references. */
async function said(from: string, to: string): Promise<string> {
  const article = `---\n${FRONT}---\n\n${TEXT}`;
  const references = JSON.stringify(REFERENCES);
  expect(`${article}${references}`).toContain(from);
  const folder = await folderOf({
    'old/article.md': article,
    'old/references.json': references,
    'new/article.md': article.replace(from, to),
    'new/references.json': references.replace(from, to),
  });
  const { stdout } = await offprintIn(folder, ['diff', 'new', '--against', 'old']);
  return stdout
    .split('\n')
    .flatMap((line) => /^ +[-+~>] (.*)$/.exec(line)?.[1] ?? [])
    .map((line) => line.replace(/ \(line \d+\)/, ''))
    .join('\n');
}

const CHANGES: [string, string, string][] = [
  [
    'institution: University of Glasgow, city: Glasgow',
    'institution: University of Glasgow, city: Edinburgh',
    'The city in the affiliation of Alice Minton changed from Glasgow to Edinburgh',
  ],
  [
    'institution: University of Oslo',
    'institution: Oslo Institute',
    'The affiliation of Ben Hill changed from “University of Oslo” to “Oslo Institute”',
  ],
  [
    'affiliations: [oslo]',
    'affiliations: [glasgow, oslo]',
    'The affiliations of Ben Hill changed from “University of Oslo, Oslo, NO” to “University of Glasgow, Glasgow, GB; University of Oslo, Oslo, NO”',
  ],
  [
    '  - name: {given: Ben, family: Hill}\n',
    '  - name: {given: Ada, family: Cole}\n    affiliations: [oslo]\n  - name: {given: Ben, family: Hill}\n',
    'The author Ada Cole was added',
  ],
  [
    '{given: Ben, family: Hill}',
    '{given: Benjamin, family: Hill}',
    'The author Ben Hill is now named Benjamin Hill',
  ],
  [
    'orcid: 0000-0002-1825-0097',
    'orcid: 0000-0001-5109-3700',
    'The ORCID iD of Alice Minton changed from 0000-0002-1825-0097 to 0000-0001-5109-3700',
  ],
  [
    '    orcid: 0000-0002-1825-0097\n',
    '',
    'The ORCID iD of Alice Minton was removed: 0000-0002-1825-0097',
  ],
  [
    'a.minton@',
    'alice@',
    'The e-mail address of Alice Minton changed from a.minton@tides.example to alice@tides.example: an address of an author: how to reach, not whom to credit',
  ],
  ['    corresponding: true\n', '', 'Alice Minton is no longer a corresponding author'],
  [
    'position: Reader',
    'position: Professor',
    'The position of Alice Minton changed from Reader to Professor',
  ],
  [
    'roles: [software]',
    'roles: [software, writing-original-draft]',
    'The contributor roles of Alice Minton changed from “Software” to “Software, Writing – original draft”',
  ],
  [
    'accepted: 2023-03-01',
    'accepted: 2023-03-02',
    'The date of acceptance changed from 2023-03-01 to 2023-03-02',
  ],
  ['received: 2023-01-10, ', '', 'The date of receipt was removed: 2023-01-10'],
  ['CC-BY-4.0', 'CC-BY-NC-4.0', 'The licence changed from “CC BY 4.0” to “CC BY-NC 4.0”'],
  [
    'holder: Harbour Press',
    'holder: Tide Press',
    'The copyright holder changed from “Harbour Press” to “Tide Press”',
  ],
  [
    'title: Tides and the moon',
    'title: Tides and the sun',
    'The title changed from “Tides and the moon” to “Tides and the sun”',
  ],
  ['subtitle: A study', 'subtitle: A trial', 'The subtitle changed from “A study” to “A trial”'],
  ['keywords: [tides, moon]', 'keywords: [tides, moon, sun]', 'The keyword “sun” was added'],
  ['keywords: [tides, moon]', 'keywords: [tides, sun]', 'The keyword “moon” changed to “sun”'],
  [
    'keywords: [tides, moon]',
    'keywords: [moon, tides]',
    'The order of the keywords changed from “tides, moon” to “moon, tides”',
  ],
  ['explains 12 tides', 'explains 21 tides', 'abstract, paragraph 1: a number changed: 12 → 21'],
  [
    'Paid by the harbour.',
    'Paid by the town.',
    'The statement on funding changed from “Paid by the harbour.” to “Paid by the town.”',
  ],
  [
    'award: HT-1',
    'award: HT-2',
    'The list of funders and grants changed from “Harbour Trust (HT-1)” to “Harbour Trust (HT-2)”',
  ],
  ['10.5555/tides.1', '10.5555/tides.2', 'The DOI changed from 10.5555/tides.1 to 10.5555/tides.2'],
  ['pages: 57-67', 'pages: 57-68', 'The page range changed from 57–67 to 57–68'],
  [
    'type: research-article',
    'type: review-article',
    'The type of the article changed from research-article to review-article',
  ],
  [
    '10.5555/tides.0',
    '10.5555/tides.9',
    'The list of related articles changed from “companion: 10.5555/tides.0” to “companion: 10.5555/tides.9”',
  ],
  ['title: Marées', 'title: Marée', 'The title in French changed from Marées to Marée'],
  ['[lune]', '[lune, mer]', 'The French keyword “mer” was added'],
  [
    '"publisher":"Harbour Press"',
    '"publisher":"Tide Press"',
    'The publisher of the reference marsh2007 changed from “Harbour Press” to “Tide Press”',
  ],
  [
    '"family":"Marsh"',
    '"family":"Marshall"',
    'The authors of the reference marsh2007 changed from “Edwin Marsh” to “Edwin Marshall”',
  ],
  ['[[2007]]', '[[2008]]', 'The date of the reference marsh2007 changed from 2007 to 2008'],
];

test.each(CHANGES)('%s → %s', async (from, to, sentence) => {
  expect((await said(from, to)).split('\n')).toContain(sentence);
});

test('authors in another order, and one who is gone', async () => {
  const [first = '', second = ''] =
    /authors:\n([\s\S]*?)( {2}- name: \{given: Ben[\s\S]*?)affiliations:\n/.exec(FRONT)?.slice(1) ??
    [];
  expect(await said(first + second, second + first)).toContain(
    'The order of the authors changed from “Alice Minton, Ben Hill” to “Ben Hill, Alice Minton”',
  );
  expect(await said(second, '')).toContain('The author Ben Hill was removed');
});

const at = journalOfTests();
test('publish and revise name the change', async () => {
  await publish([at('j/1-2')], onDay(at, JATS_ALONE, '2023-02-01'));
  const manuscript = at('j/1-2/a/article.md');
  const before = await readFile(manuscript, 'utf8');
  await replaceIn(manuscript, 'title:', 'doi: 10.5555/new\ntitle:');
  await replaceIn(manuscript, before.match(/title: (.*)/)?.[1] ?? '', 'Another title');
  const sentence = /The title changed from “.*” to “Another title”/;
  for (const command of [
    ['publish', 'j/1-2', '--out', 'out'],
    ['revise', 'j/1-2/a', '--minor', '--reason', 'a title', '--out', 'out'],
  ]) {
    const { status, stdout, stderr } = await offprintIn(at('.'), command);
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).toMatch(sentence);
    expect(`${stdout}${stderr}`).not.toMatch(/Unexpected \d* ?change/);
  }
});
