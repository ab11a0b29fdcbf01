/** A law: what intake writes compiles without errors, whatever the author's file holds. */
import fc from 'fast-check';
import { imageSize } from 'image-size';
import { VFile } from 'vfile';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CitationStyle } from '../../src/article/sources.ts';
import { compile } from '../../src/compile/compile.ts';
import { renderJats } from '../../src/formats/jats/document.ts';
import { intake } from '../../src/intake/intake.ts';
import type { Intake } from '../../src/intake/result.ts';
import { withNamedPictures } from '../../src/intake/text/named-pictures.ts';
import { close, validateJats } from '../../src/io/jats/validate-jats.ts';
import { noJournal } from '../../src/io/journal/journal-files.ts';
import { loadStyle } from '../../src/io/styles.ts';
import { hostileText } from '../support/arbitrary-text.ts';
import { drawing, escapeXml, field, PIXEL, p, r, wordFile } from './word-file.ts';

let style: CitationStyle;
beforeAll(async () => {
  style = await loadStyle('apa');
});
afterAll(close);

/** An article without a title is the editor's to complete: the report asks for it. */
const OF_EDITOR = ['title-missing'];

async function errorsOf(result: Intake): Promise<string[]> {
  const missing = (result.pictures ?? []).map((path) => ({ path, problem: 'missing' }));
  const { article, references, images } = withNamedPictures(result, missing);
  const manuscript = new VFile({ path: 'article.md', value: article });
  const list = new VFile({ path: 'references.json', value: JSON.stringify(references) });
  const figures = images.map(({ name, bytes, mediaType }) => {
    const facts = { bytes: bytes.length, mediaType, ...imageSize(bytes) };
    return [`figures/${name}`, facts] as const;
  });
  const compiled = compileNamed(
    { name: 'x', manuscript, texts: new Map([[list.path, list]]), files: new Map(figures) },
    { journal: noJournal().journal, issue: {}, style },
  );
  const errors = [...manuscript.messages, ...list.messages]
    .filter(({ fatal, ruleId }) => fatal === true && !OF_EDITOR.includes(ruleId ?? ''))
    .map(String);
  if (!compiled) return errors;
  return [...errors, ...(await validateJats(renderJats(compiled.article))).map(String)];
}

/** Pieces of mark-up and TeX that authors type. */
const PIECES = [
  '$\\alpha_{i}$',
  '$x',
  '\\frac{a}{b}',
  '\\begin{equation}',
  'x_i^2',
  '`code`',
  '``',
  '**bold',
  '*',
  '_',
  '~x~',
  '^a^',
  '[1]',
  '[^1]',
  '[@smith2001]',
  '@fig-1',
  '[link](http://a.org/(b))',
  '![alt](x.png)',
  '{#id}',
  '{.class}',
  '{++a++}',
  '{>>note<<}',
  '{--',
  '<b>',
  '</p>',
  '<!-- x',
  '<td>',
  '&lt;',
  '|',
  '| a | b |',
  '---',
  ':::',
  '::: box',
  '# head',
  '> quote',
  '1. item',
  'a) item',
  '- item',
  '+ x',
  '===',
  '"quoted"',
  "'s",
  '“x”',
  '\\',
  '\\\\',
  ': key',
  'key: value',
  '#tag',
  '%',
  '\t',
  '…',
  'http://example.org/a_b?c=d',
  'mail@example.org',
  '10.1234/ab<c>d',
  '2019-02-30',
  '[',
  ']',
  ']{',
  '(',
  '{',
  '}',
  'a|b',
  'Table 1',
  'Figure 2. Rivers',
  '(Brook, 2001)',
  'Brook (2001)',
  '@',
  '!',
  '![',
  '$$',
  '\u00ad',
  '\u200b',
  'H2O',
  '𝛼',
  '١٢',
  'नदी',
  '河流',
  'شكل',
];
const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, hostileText);
const words = fc
  .array(fc.oneof(piece, fc.constantFrom('rivers', 'of', 'the', 'north')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(' '));

/** XML 1.0 has no other characters. */
const clean = (text: string) =>
  text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

const MARKS = [
  '',
  '<w:b/>',
  '<w:i/>',
  '<w:u w:val="single"/>',
  '<w:smallCaps/>',
  '<w:caps/>',
  '<w:strike/>',
  '<w:rtl/>',
  '<w:vertAlign w:val="superscript"/>',
  '<w:vertAlign w:val="subscript"/>',
  '<w:b/><w:i/>',
  '<w:vanish/>',
  '<w:lang w:val="ar-SA"/>',
];
const run = fc
  .tuple(words, fc.constantFrom(...MARKS))
  .map(([text, marks]) => r(clean(text), marks));
const formula = words.map(
  (text) => `<m:oMath><m:r><m:t>${escapeXml(clean(text))}</m:t></m:r></m:oMath>`,
);
const inline = fc.oneof(
  { weight: 6, arbitrary: run },
  formula,
  words.map((alt) => drawing('dot.png', clean(alt))),
  fc.constant('<w:r><w:footnoteReference w:id="2"/></w:r>'),
  fc.constant('<w:r><w:br/></w:r>'),
  fc.constant('<w:r><w:tab/></w:r>'),
  words.map((text) => field(` HYPERLINK "http://example.org/${clean(text)}" `, r(clean(text)))),
  words.map((text) => field(' REF _Ref1 \\h ', r(clean(text)))),
  words.map((text) => field(' SEQ Figure \\* ARABIC ', r(clean(text)))),
);
const PROPERTIES = [
  '',
  '<w:jc w:val="center"/>',
  '<w:pStyle w:val="Heading1"/>',
  '<w:pStyle w:val="Heading2"/>',
  '<w:pStyle w:val="Caption"/>',
  '<w:ind w:left="1440" w:right="1440"/>',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
  '<w:bidi/>',
];
const paragraph = fc
  .tuple(fc.array(inline, { minLength: 1, maxLength: 5 }), fc.constantFrom(...PROPERTIES))
  .map(([inlines, properties]) => `<w:p><w:pPr>${properties}</w:pPr>${inlines.join('')}</w:p>`);
const CELLS = ['', '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', '<w:vMerge/>'];
const cell = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 2 }), fc.constantFrom(...CELLS))
  .map(([content, merge]) => `<w:tc><w:tcPr>${merge}</w:tcPr>${content.join('')}</w:tc>`);
const row = fc
  .array(cell, { minLength: 1, maxLength: 4 })
  .map((cells) => `<w:tr>${cells.join('')}</w:tr>`);
const table = fc
  .array(row, { minLength: 1, maxLength: 4 })
  .map((rows) => `<w:tbl>${rows.join('')}</w:tbl>`);
const caption = fc
  .tuple(fc.constantFrom('Figure 1. ', 'Table 1. ', 'Figure 2: ', 'Table 1'), words)
  .map(([label, text]) => p(label + clean(text)));
const entry = fc
  .tuple(words, fc.constantFrom('2001', '2019', 'in press'))
  .map(([text, year]) => p(`Brook, A. (${year}). ${clean(text)}. London: Press.`));
const LONG = p(
  'Rivers of the upper valley were named by those who crossed them, as Brook (2001) says. '.repeat(
    3,
  ),
);
const STYLES = ['Heading1=heading 1', 'Heading2=heading 2', 'Caption=caption']
  .map((each) => each.split('='))
  .map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  .join('');
const NUMBERING =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
const word = fc
  .record({
    front: fc.array(
      run.map((content) => `<w:p>${content}</w:p>`),
      { maxLength: 3 },
    ),
    body: fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, table, caption), {
      minLength: 1,
      maxLength: 8,
    }),
    entries: fc.array(entry, { maxLength: 4 }),
    note: paragraph,
  })
  .map(({ front, body, entries, note }) =>
    wordFile({
      body: [
        ...front,
        LONG,
        ...body,
        p('References', '<w:pStyle w:val="Heading1"/>'),
        ...entries,
      ].join(''),
      styles: STYLES,
      numbering: NUMBERING,
      footnotes: `<w:footnote w:id="2">${note}</w:footnote>`,
      media: { 'dot.png': PIXEL },
    }),
  );

const line = fc.oneof(
  words,
  words.map((text) => `| ${text} | b |`),
  words.map((text) => `${text.slice(0, 20)}      ${text.slice(0, 12)}      12.5`),
  words.map((text) => `Figure 1. ${text}`),
  words.map((text) => `Table 1. ${text}`),
  words.map((text) => `1. ${text}`),
  words.map((text) => `    ${text}`),
  fc.constant(''),
  fc.constant('Abstract'),
  fc.constant('Keywords: rivers, a*b, $x$'),
  fc.constant('References'),
  fc.constant('Brook, A. (2001). Lakes of the north. London: Valley Press.'),
);
const text = fc
  .array(line, { minLength: 3, maxLength: 30 })
  .map((lines) =>
    new TextEncoder().encode(`A survey of rivers\n\nTola Adeyemi\n\n${lines.join('\n')}`),
  );

const RUNS = Number(process.env.RUNS ?? 150);
for (const [name, file] of Object.entries({ word, text }))
  test(`a ${name} file`, async () => {
    await fc.assert(
      fc.asyncProperty(file, async (bytes) => {
        const result = intake(bytes);
        expect(await errorsOf(result), result.article).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

/** A crash shows the manuscript that caused it. */
function compileNamed(...parts: Parameters<typeof compile>) {
  try {
    return compile(...parts);
  } catch (error) {
    throw new Error(String(parts[0].manuscript), { cause: error });
  }
}
