/** Narrative citations in styles whose citation is a choice, or a macro with names and dates. */
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { printedOf } from '../../../../test/support/reference-cases.ts';
import { loadStyle } from '../../../io/styles.ts';
import { plainText } from '../../../markup/plain-text.ts';

const AUTHOR = '<names variable="author"><name form="short" and="text"/></names>';
const YEAR = '<date variable="issued"><date-part name="year"/></date>';
const MACROS = `
  <macro name="letter">
    <names variable="author"><name initialize-with=". "/></names><text value="letter"/>${YEAR}
  </macro>
  <macro name="item"><group delimiter=" "><text macro="who"/><text macro="when"/></group></macro>
  <macro name="who">${AUTHOR}</macro>
  <macro name="when"><choose><if variable="issued">${YEAR}</if></choose></macro>`;

test.each([
  ['a macro of names and a date that may be missing', '<text macro="item"/>'],
  [
    'a choice whose first branch is another kind of work',
    `<choose>
       <if type="personal_communication"><text macro="letter"/></if>
       <else><text macro="who" suffix=" "/><text macro="when"/></else>
     </choose>`,
  ],
  [
    'a choice in a macro, a second one beside the names',
    `<choose>
       <if position="subsequent"><text macro="item"/></if>
       <else><text macro="item"/></else>
     </choose>`,
  ],
])('%s', async (_, layout) => {
  expect(await printed(layout)).toBe('Doe and Roe (2010)');
});

/** The second, narrative citation of a book in a style with this layout. */
async function printed(layout: string): Promise<string | undefined> {
  const { locales } = await loadStyle('apa');
  const xml = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <info><title>T</title><id>http://example.org/t</id><category citation-format="author-date"/></info>
    ${MACROS}
    <citation><layout prefix="(" suffix=")" delimiter="; ">${layout}</layout></citation>
    <bibliography><layout><text variable="title"/></layout></bibliography>
  </style>`;
  const authors = '[{family: Doe, given: Jane}, {family: Roe, given: Ada}]';
  const library = `- {id: doe, type: book, title: Delta, author: ${authors}, issued: 2010}\n`;
  const { printed: result } = printedOf({
    manuscript: new VFile({ path: 'article.md', value: '[@doe]\n\n@doe\n' }),
    library: new VFile({ path: 'references.yaml', value: library }),
    style: { name: 'test', xml, locales },
    metadata: {},
  });
  const words = [...result.citations.values()].at(-1)?.words;
  return words && plainText(words, 'en');
}
