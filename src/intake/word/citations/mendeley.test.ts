import { expect, test } from 'vitest';
import { LONG, take } from '../../../../test/intake/take-word.ts';
import { escapeXml, p, r } from '../../../../test/intake/word-file.ts';

const ITEM = {
  id: 'ITEM-1',
  itemData: {
    id: 'ITEM-1',
    type: 'article-journal',
    title: 'A study of rivers',
    author: [{ family: 'Adeyemi', given: 'Tola' }],
    issued: { 'date-parts': [['2018']] },
    'container-title': 'Water',
  },
  uris: ['http://www.mendeley.com/documents/?uuid=1'],
};
const CITATION = `ADDIN CSL_CITATION ${JSON.stringify({ citationItems: [ITEM], schema: 'x' })}`;

function properties(pieces: [string, string][]): string {
  const each = pieces.map(
    ([name, text], at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${name}"><vt:lpwstr>${escapeXml(text)}</vt:lpwstr></property>`,
  );
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${each.join('')}</Properties>`;
}

const BOOKMARKED = `<w:p>${r('It is said ')}<w:bookmarkStart w:id="3" w:name="Mendeley_Bookmark_6APrKwxfpO"/><w:bookmarkStart w:id="4" w:name="__UnoMark__1"/>${r('(Adeyemi, 2018)')}<w:bookmarkEnd w:id="4"/><w:bookmarkEnd w:id="3"/>${r(' so.')}</w:p>`;

test('a bookmark of Mendeley for LibreOffice has its data in pieces in the properties', () => {
  const half = Math.floor(CITATION.length / 2);
  const parts = {
    'docProps/custom.xml': properties([
      ['Mendeley_Bookmark_6APrKwxfpO_2', CITATION.slice(half)],
      ['Mendeley Recent Style Id 0_1', 'http://www.zotero.org/styles/apa'],
      ['Mendeley_Bookmark_6APrKwxfpO_1', CITATION.slice(0, half)],
    ]),
  };
  const { text, references } = take(p(LONG) + BOOKMARKED, { parts });
  expect(text).toContain('It is said [@adeyemi2018] so.');
  expect(references).toMatchObject([{ id: 'adeyemi2018', title: 'A study of rivers' }]);
});

test.each([
  ['without data', '<Properties/>'],
  ['with damaged data', properties([['Mendeley_Bookmark_6APrKwxfpO_1', CITATION.slice(0, 90)]])],
  ['in a damaged part', '<Properties><property'],
])('a bookmark %s keeps its words', (_, part) => {
  const { text } = take(p(LONG) + BOOKMARKED, { parts: { 'docProps/custom.xml': part } });
  expect(text).toContain('It is said (Adeyemi, 2018) so.');
});

test('a content control of Mendeley Cite without data has it in the web extension', () => {
  const tag = 'MENDELEY_CITATION_6d1a3f2e';
  const citations = [{ citationID: tag, citationItems: [ITEM], properties: { noteIndex: 0 } }];
  const extension = `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:properties><we:property name="MENDELEY_CITATIONS" value="${escapeXml(JSON.stringify(citations))}"/></we:properties></we:webextension>`;
  const control = `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${r('(Adeyemi, 2018)')}</w:sdtContent></w:sdt>`;
  const parts = { 'word/webextensions/webextension1.xml': extension };
  const { text } = take(`${p(LONG)}<w:p>${r('It is said ')}${control}${r(' so.')}</w:p>`, {
    parts,
  });
  expect(text).toContain('It is said [@adeyemi2018] so.');
});
