/** A picture that stands in a text is shown and published as a file of the folder is. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArticle, readAsset } from './read-article.ts';

const GIF = 'R0lGODlhAgABAIAAAAAAAP///yH5BAAAAAAALAAAAAACAAEAAAICRAoAOw==';
const SVG =
  'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20width=%224%22%20height=%222%22/%3E';
const TEXT = `![A](data:image/gif;base64,${GIF}) and again data:image/gif;base64,${GIF}

![B](${SVG})

{{< include part.md >}}

![][image1]

[image1]: <data:image/gif;base64,AAAA%>
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-tests-'));
  await writeFile(join(folder, 'article.md'), TEXT);
  await writeFile(
    join(folder, 'part.md'),
    `![C](data:image/gif;base64,${GIF})\n\n![D](data:image/gif;base64,R0lGODlhAw==)\n`,
  );
});
afterAll(() => rm(folder, { recursive: true }));

test('each has its path once, by its file and number', async () => {
  const { files, textPictures } = await readArticle({ folder }, 'article.md', 'x');
  expect([...(textPictures ?? [])].map(([, path]) => path)).toEqual([
    'article.md#picture=1',
    'article.md#picture=2',
    'part.md#picture=2',
  ]);
  expect(files.get('article.md#picture=1')).toMatchObject({ mediaType: 'image/gif', width: 2 });
  expect(files.get('article.md#picture=2')).toMatchObject({ mediaType: 'image/svg+xml', width: 4 });
});

test('its bytes are those that the text has', async () => {
  await readArticle({ folder }, 'article.md', 'x');
  const bytes = await readAsset({ folder }, 'article.md#picture=1');
  expect(Buffer.from(bytes).toString('base64')).toBe(GIF);
  await expect(readAsset({ folder }, 'article.md#picture=9')).rejects.toThrow('has changed');
});
