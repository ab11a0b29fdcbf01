import { expect, test } from 'vitest';
import { isReadAsMarkup, publishedName, whatRuns } from './active-file.ts';

const BYTES = 'application/octet-stream';

test.each([
  ['page.html', BYTES, 'a web page'],
  ['a/PAGE.XHTML', BYTES, 'a web page'],
  ['shell.php', BYTES, 'a program for servers'],
  ['shell.php.csv', 'text/csv', 'a program for servers'],
  ['drawing.svgz', BYTES, 'a program for browsers'],
  ['scan.html', 'image/tiff', 'a web page'],
  ['web.config', BYTES, 'a program for servers'],
  ['page.xhtml.de', BYTES, 'a web page'],
  ['drawing.svg', BYTES, 'a drawing that is not plain SVG'],
  ['drawing.svg', 'image/svg+xml', undefined],
  ['data.v2.csv', 'text/csv', undefined],
  ['html', BYTES, undefined],
  ['page.html.zip/data.csv', 'text/csv', undefined],
  ['analysis.py', 'text/plain', undefined],
])('%s of %s: %s', (name, mediaType, what) => {
  expect(whatRuns(name, mediaType)).toBe(what);
});

test.each([
  ['map.png', 'image/png', 'map.png'],
  ['My Map.PNG', 'image/png', 'My-Map.png'],
  ['photo.JPEG', 'image/jpeg', 'photo.jpeg'],
  ['page.html', 'image/gif', 'page-html.gif'],
  ['map.php.png', 'image/png', 'map-php-png.png'],
  ['map.jpg', 'image/png', 'map.jpg.png'],
  ['map', 'image/png', 'map.png'],
  ['data.v2.csv', 'text/csv', 'data.v2.csv'],
  ['.png', 'image/png', '.png.png'],
])('%s of %s is published as %s', (name, mediaType, published) => {
  const { base, extension } = publishedName(name, mediaType);
  expect(base + extension).toBe(published);
});

test.each([
  ['data.xml', 'a', true],
  ['schema.xsd', ' ', true],
  ['data', ' \n<a>', true],
  ['data.nt', '<https://example.org/a> <https://example.org/b> "c" .', false],
  ['data.unknown', '\0\0\0<\0\0\0a', true],
  ['data.unknown', '\ufeff<a', true],
  ['data.unknown', 'a < b', false],
  ['data.unknown', '', false],
  ['data.csv', '<html>', false],
])('%s that begins with %j is read as markup: %s', (name, head, isRead) => {
  expect(isReadAsMarkup(name, Buffer.from(head))).toBe(isRead);
});
