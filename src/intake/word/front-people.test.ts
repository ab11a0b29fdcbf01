/** Authors and affiliations in Word files: superscript marks, bookmarks, numbered lists. */
import { expect, test } from 'vitest';
import { LONG } from '../../../test/intake/take-word.ts';
import { p, r, wordFile } from '../../../test/intake/word-file.ts';
import { intake } from '../intake.ts';

const raised = (mark: string) => r(mark, '<w:vertAlign w:val="superscript"/>');
const line = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const TITLE = p('Names of rivers in the hills of the north', '', '<w:b/><w:sz w:val="32"/>');
const PLACES = line(raised('1'), r('University of Peshawar, Peshawar, Pakistan'));
const MORE_PLACES = line(raised('2'), r('University of Accra, Accra, Ghana'));

function authorsOf(body: string, numbering = '') {
  const heading = p('Introduction', '', '<w:b/>');
  const { front } = intake(
    wordFile({ body: `${TITLE}${body}${heading}${p(LONG)}${p(LONG)}`, numbering }),
  );
  return front?.authors.map(({ name, email, corresponding, affiliations }) =>
    [
      `${name?.given} ${name?.family}`,
      email,
      corresponding && 'corresponding',
      ...affiliations,
    ].filter(Boolean),
  );
}

test('a bookmark before the names does not shift the marks', () => {
  const bookmark = '<w:bookmarkStart w:id="0" w:name="_Hlk1"/><w:bookmarkEnd w:id="0"/>';
  const names = line(bookmark, raised('1 '), r('MENSAH Kojo Tola, '), raised('2'), r('SERWAA Ama'));
  const address = line(raised('1'), r('kojo.mensah@peshawar.edu'));
  expect(authorsOf(names + PLACES + MORE_PLACES + address)).toEqual([
    ['Kojo Tola Mensah', 'kojo.mensah@peshawar.edu', 'peshawar'],
    ['Ama Serwaa', 'accra'],
  ]);
});

test('affiliations in a list that Word counts have its numbers as marks', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const item = (text: string) =>
    p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const names = line(r('Ama Serwaa'), raised('2*'), r(', Tola Adeyemi'), raised('1,2'));
  const places =
    item('University of Peshawar, Peshawar, Pakistan') + item('University of Accra, Accra, Ghana');
  expect(
    authorsOf(
      `${names}${places}${p('* These authors contributed equally to this work')}`,
      numbering,
    ),
  ).toEqual([
    ['Ama Serwaa', 'accra'],
    ['Tola Adeyemi', 'peshawar', 'accra'],
  ]);
});

test('the corresponding author named again without the initial is the same person', () => {
  const names = line(r('Ama M. Serwaa'), raised('1'), r(', Tola Adeyemi'), raised('1'));
  const again = line(
    ...['Author for Correspondence:', '*Ama Serwaa', 'Tel: 4321114', 'Email: serwaa@x.org'].map(
      (text, at) => `${at > 0 ? '<w:r><w:br/></w:r>' : ''}${r(text)}`,
    ),
  );
  expect(authorsOf(names + PLACES + again)).toEqual([
    ['Ama M. Serwaa', 'serwaa@x.org', 'corresponding', 'peshawar'],
    ['Tola Adeyemi', 'peshawar'],
  ]);
});

test('an academic title at a repeated name is not a position', () => {
  const names = line(r('Ama M. Serwaa, Tola Adeyemi'));
  const places = p('University of Peshawar, Peshawar, Pakistan');
  const again = p('Corresponding author:') + p('Professor Ama Serwaa') + p('serwaa@x.org');
  const heading = p('Introduction', '', '<w:b/>');
  const { front } = intake(
    wordFile({ body: `${TITLE}${names}${places}${again}${heading}${p(LONG)}${p(LONG)}` }),
  );
  expect(front?.authors.map(({ name, position }) => [name?.given, position])).toEqual([
    ['Ama M.', undefined],
    ['Tola', undefined],
  ]);
});

test('the corresponding author’s address is not read as another author or affiliation', () => {
  const names = line(r('Ama M. Serwaa, Tola Adeyemi'));
  const address = ['Corresponding author:', 'Professor Ama Serwaa', 'School of Rivers'].concat([
    'Harry Elm Building',
    'Hill Gate, University of Accra',
    'Whitehill',
    'Email: serwaa@x.org',
  ]);
  expect(authorsOf(names + PLACES + address.map((text) => p(text)).join(''))).toEqual([
    ['Ama M. Serwaa', 'serwaa@x.org', 'corresponding', 'peshawar'],
    ['Tola Adeyemi', 'peshawar'],
  ]);
});

test('an address whose institution is not among the affiliations is a question', () => {
  const { findings } = intake(
    wordFile({
      body: `${TITLE}${line(r('Ama M. Serwaa, Tola Adeyemi'))}${PLACES}${p('Corresponding author: Ama Serwaa, Institute of Elms, University of Accra, Accra, Ghana, serwaa@x.org')}${p('Introduction', '', '<w:b/>')}${p(LONG).repeat(2)}`,
    }),
  );
  const asked = findings.filter(({ sure }) => sure === 'unsure').map(({ what }) => what);
  expect(asked.join()).toContain('is not among the affiliations: “Institute of Elms');
});

test('a street is not a person', () => {
  const names = line(r('Ama Serwaa'), raised('1'), r(', Tola Adeyemi'), raised('1'));
  expect(authorsOf(names + PLACES + p('Grote Iepenstraat 2/1'))?.length).toBe(2);
});

test('a line without an author and without a place is not an affiliation', () => {
  const names = line(r('Kojo Mensah'), raised('1'), r(', Ama Serwaa'), raised('2'));
  const head = p('Introduction', '', '<w:b/>');
  const { article, account, ledger } = intake(
    wordFile({
      body: `${TITLE}${names}${PLACES}${MORE_PLACES}${p('Received Accepted')}${head}${p(LONG)}${p(LONG)}`,
    }),
  );
  expect(article).not.toContain('text: ');
  const leftOut = account.leftOut.map(({ start, end }) => ledger.source.text.slice(start, end));
  expect(leftOut).toEqual(['Received Accepted']);
});

test('the corresponding author’s line is not an affiliation, even if it names one', () => {
  const names = line(r('Ama M. Serwaa'), raised('1*'), r(', Tola Adeyemi'), raised('2'));
  const again = p(
    '* Correspondence to: Ama M. Serwaa, University of Peshawar, Peshawar, Pakistan. Email: ama@x.org',
  );
  expect(authorsOf(names + PLACES + MORE_PLACES + again)).toEqual([
    ['Ama M. Serwaa', 'ama@x.org', 'corresponding', 'peshawar'],
    ['Tola Adeyemi', 'accra'],
  ]);
});

test('addresses below the names belong to them, in lines and in table rows', () => {
  const names = line(r('Ama Serwaa'), raised('1'), r('; Tola Adeyemi'), raised('2'));
  const people = [
    ['Ama Serwaa', '0000-0002-1825-0097', '2014@x.org'],
    ['Tola Adeyemi', '0000-0001-5109-3700', 'wind@y.org'],
  ];
  const whose = [
    ['Ama Serwaa', '2014@x.org', 'peshawar'],
    ['Tola Adeyemi', 'wind@y.org', 'accra'],
  ];
  const third = p('* Correspondence: office@z.org');
  const lines = people.map(([name = '', , email = '']) => p(name) + p(email)).join('');
  expect(authorsOf(names + lines + PLACES + MORE_PLACES + third)).toEqual(whose);
  const rows = people.map(
    (row) => `<w:tr>${row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`,
  );
  const table = `<w:tbl>${rows.join('')}</w:tbl>`;
  expect(authorsOf(names + PLACES + MORE_PLACES + table + third)).toEqual(whose);
});

test('superscripts after the affiliations number them, even one that looks like a name', () => {
  const names = line(r('Ama M. Serwaa'), raised('1'), r(', Tola Adeyemi*'), raised('2'));
  const places = line(r('Department of Rivers, University of Accra'), raised('1'));
  expect(authorsOf(names + places + line(r('People Analytics, Riverbank'), raised('2')))).toEqual([
    ['Ama M. Serwaa', 'accra'],
    ['Tola Adeyemi', 'people'],
  ]);
});

test.each(['Funding: The River Fund.', 'Nomenclature: dicamba; soybean, Glycine max (L.) Merr.'])(
  'short statements of the title page go after the text: %s',
  (statement) => {
    const heading = p('Introduction', '', '<w:b/>');
    const { article } = intake(
      wordFile({
        body: `${TITLE}${line(r('Ama Serwaa'))}${PLACES}${p(statement)}${heading}${p(LONG)}${p(LONG)}`,
      }),
    );
    expect(article.trim().split('\n').at(-1)).toBe(statement);
  },
);

test.each([
  ['† These authors contributed equally to this work.', '†'],
  ['3. Equal contributions', '3'],
])('%s', (said, mark) => {
  const names = line(
    r('Ama Serwaa'),
    raised(`1,${mark}`),
    r(', Tola Adeyemi'),
    raised(`2,${mark}`),
  );
  const heading = p('Introduction', '', '<w:b/>');
  const { front, account } = intake(
    wordFile({
      body: `${TITLE}${names}, ${PLACES}${MORE_PLACES}${p(said)}${heading}${p(LONG)}${p(LONG)}`,
    }),
  );
  expect(front?.authors.map(({ equalContribution }) => equalContribution)).toEqual([true, true]);
  expect(front?.affiliations.length).toBe(2);
  expect(account.leftOut).toEqual([]);
});

test('e-mail addresses at the end of an affiliation are not part of it', () => {
  const names = line(r('Ama Serwaa'), raised('1'), r(', Tola Adeyemi'), raised('1'));
  const place = line(
    raised('1'),
    r('University of Accra, Accra, Ghana; serwaa@x.org/adeyemi@x.org.'),
  );
  expect(authorsOf(names + place)).toEqual([
    ['Ama Serwaa', 'serwaa@x.org', 'accra'],
    ['Tola Adeyemi', 'adeyemi@x.org', 'accra'],
  ]);
});

test('list items above the text are text, however short', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const point = 'Rivers were named by hand';
  const item = p(point, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const { article } = intake(
    wordFile({
      body: `${TITLE}${line(r('Ama Serwaa'))}${PLACES}${item}${p('Introduction', '', '<w:b/>')}${p(LONG)}${p(LONG)}`,
      numbering,
    }),
  );
  expect(article).toContain(`- ${point}`);
});
