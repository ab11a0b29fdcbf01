/**
 * What checks read of the clean article's PDF. Rules about PDFs are tested on this file, so that
 * they need no browser; here it is compared with a true print (`-u` writes it).
 */
import { afterAll, expect, test } from 'vitest';
import { pdf as pdfFormat } from '../../src/formats/pdf/index.ts';
import { readPdf } from '../../src/io/pdf/read-pdf.ts';
import { openTools } from '../../src/io/tools.ts';
import { compileFolder } from '../support/built.ts';
import { checkedWith, openCleanJournal } from '../support/checked.ts';

const tools = openTools();
afterAll(() => tools.close());

test('test/clean-journal-pdf.facts is what the print says', async () => {
  const [built] = await compileFolder('test/clean-journal/1-2/tides');
  if (!built) throw new Error('not compiled');
  const [tides] = (await checkedWith(await openCleanJournal(), [])).articles;
  if (!tides) throw new Error('not compiled');
  const host = { ...built.host, print: tools.print };
  const [file] = await pdfFormat.render(tides.article, host);
  const { jats: _, ...facts } = await readPdf(file?.content as Uint8Array);
  // Bytes and browser change with the browser's version.
  const stable = {
    ...facts,
    bytes: 93_000,
    outdated: false,
    xmp: facts.xmp?.replace(/HeadlessChrome\/[\d.]+/, ''),
  };
  await expect(`${JSON.stringify(stable, null, 1)}\n`).toMatchFileSnapshot(
    '../clean-journal-pdf.facts',
  );
});
