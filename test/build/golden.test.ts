import { expect, test } from 'vitest';
import { FORMATS } from '../../src/formats/index.ts';
import { compileFolder, renderText } from '../support/built.ts';

/** PDFs are no text: what is in them has tests of its own. */
const TEXTS = FORMATS.filter(({ measure }) => measure === undefined);

/**
 * The sample journal as it came out when somebody last looked at it. After a change on purpose:
 * `npx vitest run test/build/golden.test.ts -u`, then read the difference.
 */
test.each(['pipeline', 'dialect', 'urdu'])('%s: article and every format', async (name) => {
  const [built] = await compileFolder(`manuscripts/1-1/${name}`);
  expect(built?.files.flatMap((file) => file.messages.map(String))).toEqual([]);
  if (!built?.compiled) throw new Error('did not compile');
  const { article } = built.compiled;
  await expect(`${JSON.stringify(article, null, 1)}\n`).toMatchFileSnapshot(
    `../golden/${name}.article.json`,
  );
  for (const format of TEXTS) {
    const text = await renderText(format, built);
    const shown = format.name === 'html' ? withoutHead(text) : text;
    await expect(shown).toMatchFileSnapshot(`../golden/${name}.${format.extension}`);
  }
});

/** Styles and fonts are the theme's, and change for their own reasons. */
function withoutHead(page: string): string {
  return `${page.slice(page.indexOf('<body'))}\n`;
}
