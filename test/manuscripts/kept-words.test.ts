/** Words among the characters of every mark-up: each is in the page that is printed and in the JATS, or a message or the record says where it went. */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { emptyJournal } from '../../src/compile/metadata/index.ts';
import { renderWebPage } from '../../src/formats/html/page.ts';
import { renderJats } from '../../src/formats/jats/index.ts';
import { loadStyle } from '../../src/io/styles.ts';
import { loadTheme } from '../../src/io/theme/theme.ts';

const FRONT = '---\ntitle: T\nauthors: [Jane Doe]\nabstract: Short.\n---\n\n';
const { theme } = await loadTheme('default', undefined);
const style = await loadStyle('apa', undefined);

async function lostWords(body: string, words: readonly string[]): Promise<string[]> {
  const manuscript = new VFile({ path: 'article.md', value: `${FRONT}${body}\n` });
  const sources = { name: 'x', manuscript, texts: new Map(), files: new Map() };
  const compiled = compile(sources, { journal: emptyJournal(), issue: {}, style });
  // What does not compile has a message and no output.
  if (!compiled || !theme) return [];
  const page = bare(await renderWebPage(compiled.article, theme, 'offprint'));
  const jats = bare(renderJats(compiled.article));
  return words.filter((word) => {
    const [isInPage, isInJats] = [page.includes(word), jats.includes(word)];
    return isInPage !== isInJats || (!isInPage && !isSaid(manuscript, word));
  });
}

function bare(markup: string): string {
  return markup.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^<>]*>/g, '');
}

/** Whether a message stands on the word's lines, or the flow recorded that it is mark-up or a comment. */
function isSaid(file: VFile, word: string): boolean {
  const at = String(file).indexOf(word);
  const line = String(file).slice(0, at).split('\n').length;
  const isTold = file.messages.some(({ place, line: from = 0 }) => {
    const to = place && 'end' in place ? place.end.line : from;
    return from <= line && line <= to;
  });
  const isTaken = (file.data.consumed ?? []).some(
    ({ place }) => (place.start.offset ?? 0) <= at && at < (place.end.offset ?? 0),
  );
  return isTold || isTaken;
}

const MARKS = [
  ...'\\*_~^`$[]{}()<>|#:;!@%&"\'=+-/.,'.split(''),
  ...[
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '\\\\(',
    '\\_(',
    '(\\(',
    '$$',
    '``',
    '==',
    '**',
    '__',
    '~~',
    '<!--',
    '-->',
  ],
  ...[
    '{>>',
    '<<}',
    '{==',
    '==}',
    '<b>',
    '</b>',
    '<textarea>',
    '</textarea>',
    '<form>',
    '</form>',
    '<button>',
  ],
  ...[
    '</button>',
    '<option>',
    '</option>',
    '\\A',
    '\\b',
    '\\textit{',
    '\\c{',
    ':::',
    '[^1]',
    '[^',
    '](',
    '{.',
    'ツ',
    '¯',
    'س',
  ],
];
const GAPS = ['', ' ', ' ', '\n', '\n\n', '\n\n    ', '\n- ', '\n> ', '\n\n# ', ' | '];

/** Words that stand nowhere else, with marks and gaps between them. */
const bodies = fc
  .array(fc.tuple(fc.constantFrom(...MARKS), fc.constantFrom(...GAPS), fc.boolean()), {
    minLength: 2,
    maxLength: 14,
  })
  .map((parts) => {
    const words = parts.map((_, index) => `qz${String.fromCharCode(97 + index)}vx`);
    const body = parts.map(([mark, gap, isBefore], index) =>
      isBefore ? `${gap}${mark}${words[index]}` : `${gap}${words[index]}${mark}`,
    );
    return { words, body: body.join('') };
  });

test('each word is kept or told', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async ({ words, body }) => {
      expect({ body, lost: await lostWords(body, words) }).toEqual({ body, lost: [] });
    }),
    { numRuns: 400 },
  );
});

test.each([
  'before <textarea>inside</textarea> after',
  'before\n\n<form>\ninside <select><option>one</option><option>two</option></select>\n</form>\n\nafter',
  'before\n\n    code <!-- inside --> after\n\nend',
  'before ¯\\\\\\_\\(ツ\\)\\_/¯ after',
  'before \\A after $\\A$ `\\A` end',
])('kept: %j', async (body) => {
  expect(
    await lostWords(body, body.match(/before|inside|one|two|after|end|ツ|\\A/g) ?? []),
  ).toEqual([]);
});
