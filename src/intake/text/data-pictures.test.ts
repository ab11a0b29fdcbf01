/** Markdown files as exported by Google Docs. */
import { expect, test } from 'vitest';
import { PIXEL } from '../../../test/intake/word-file.ts';
import { intake } from '../intake.ts';

const DATA = Buffer.from(PIXEL).toString('base64');
const TEXT = `# **Rivers of the valley**

Ama Serwaa

## **1\\. Introduction** {#1.-introduction}

Rivers are long\\. They flow \\- so it is said \\- to the sea, and many were named by those who crossed them.

![A river][image1]

Figure 1: The river in spring

## **2\\. Methods** {#2.-methods}

Maps were read, and names were counted.

[image1]: <data:image/png;base64,${DATA}>
`;

test('extracts the pictures and does not count their markup as words', () => {
  const { article, images, references, account } = intake(Buffer.from(TEXT));
  expect(images.map(({ name }) => name)).toEqual(['figure-1.png']);
  expect([...(images[0]?.bytes ?? [])]).toEqual([...PIXEL]);
  expect(article).toContain('![The river in spring](figures/figure-1.png){#fig-1 alt="A river"}');
  expect(article).toMatch(/^# Introduction$/m);
  expect(article).toContain('Rivers are long. They flow - so it is said - to the sea');
  expect(article).not.toMatch(/\\|base64|image1/);
  expect(references).toEqual([]);
  expect(account.accounted).toBe(account.wordsIn);
});
