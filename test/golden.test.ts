import { expect, test } from 'vitest';
import { html } from '../src/formats/html/index.ts';
import { jats } from '../src/formats/jats/index.ts';
import { compileFolder, renderText } from './built.ts';

/**
 * The sample journal as it came out when somebody last looked at it. After a change on purpose:
 * `npx vitest run test/golden.test.ts -u`, then read the difference.
 */
test.each(['pipeline', 'dialect', 'urdu'])('%s: article, page and XML', async (name) => {
  const [built] = await compileFolder(`manuscripts/1-1/${name}`);
  expect(built?.files.flatMap((file) => file.messages.map(String))).toEqual([]);
  if (!built?.compiled) throw new Error('did not compile');
  const { article } = built.compiled;
  await expect(`${JSON.stringify(article, null, 1)}\n`).toMatchFileSnapshot(
    `golden/${name}.article.json`,
  );
  await expect(await renderText(jats, built)).toMatchFileSnapshot(`golden/${name}.xml`);
  // Styles and fonts are the theme's, and change for their own reasons.
  const page = await renderText(html, built);
  await expect(`${page.slice(page.indexOf('<body'))}\n`).toMatchFileSnapshot(`golden/${name}.html`);
});
