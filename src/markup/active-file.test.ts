import { expect, test } from 'vitest';
import { publishedName, whatRuns, whatXmlRuns } from './active-file.ts';

const BYTES = 'application/octet-stream';

test.each([
  ['page.html', BYTES, 'web page'],
  ['a/PAGE.XHTML', BYTES, 'web page'],
  ['shell.php', BYTES, 'program'],
  ['shell.php.csv', 'text/csv', 'program'],
  ['drawing.svgz', BYTES, 'program'],
  ['drawing.svg', BYTES, 'drawing that is not plain SVG'],
  ['drawing.svg', 'image/svg+xml', undefined],
  ['data.v2.csv', 'text/csv', undefined],
  ['html', BYTES, undefined],
  ['page.html.zip/data.csv', 'text/csv', undefined],
  ['analysis.py', 'text/plain', undefined],
])('%s of %s: %s', (name, mediaType, what) => {
  expect(whatRuns(name, mediaType)).toBe(what);
});

test.each([
  ['<data xmlns="https://example.org/ns" xmlns:x=\'urn:x\'><x:a/></data>', false],
  ['<?xml version="1.0" encoding="ISO-8859-1"?><data/>', false],
  ['<data xmlns="http://www.w3.org/1999/xhtml"><script>a</script></data>', true],
  ["<data><h:script xmlns:h = 'http://www.w3.org/1999/xhtm&#108;'/></data>", true],
  ['<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', true],
  ['<?xml-stylesheet href="a.xsl"?><data/>', true],
  ['<!DOCTYPE d [<!ATTLIST d xmlns CDATA "x">]><d/>', true],
  ['<?xml version="1.0" encoding="UTF-7"?><data/>', true],
])('XML that is shown as a page: %s', (xml, runs) => {
  expect(whatXmlRuns(xml) !== undefined).toBe(runs);
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
