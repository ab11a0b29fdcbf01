import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../test/support/cpu-time.ts';
import { mayBeMarkup, whatMarkupRuns } from './active-markup.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
const runs = (text: string | Uint8Array, isXml = true) =>
  whatMarkupRuns(typeof text === 'string' ? Buffer.from(text) : text, isXml) !== undefined;

describe('plain data do not run', () => {
  it.each([
    '<data xmlns="https://example.org/ns" xmlns:x=\'urn:x\'><x:a/></data>',
    '<?xml version="1.0" encoding="ISO-8859-1"?><data>words</data>',
    '\ufeff<?xml version="1.0"?><!-- a --><é a="&lt;">[&#233;]</é>',
    `<data xmlns:h="${XHTML}">declared, and never used</data>`,
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>a</name></Document></kml>',
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"/></xs:schema>',
    '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="#a"/></r:RDF>',
    '<a xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>a &lt;script></title></feed>',
    '<?xml-model href="a.rng"?><TEI xmlns="http://www.tei-c.org/ns/1.0"/>',
    '<table><a><p/></a></table>',
    ' \n ',
  ])('%s', (text) => {
    expect(runs(text)).toBe(false);
  });
});

describe('content that a browser runs is found', () => {
  it.each([
    `<data xmlns="${XHTML}"><script>a</script></data>`,
    `<data><é:script xmlns:é="${XHTML}"/></data>`,
    "<data><h:script xmlns:h = 'http://www.w3.org/1999/xhtm&#108;'/></data>",
    `<s:svg xmlns:s="${SVG}"/>`,
    '<math xmlns="http://www.w3.org/1998/Math/MathML"/>',
    '<a xlink:href="javascript:a" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    '<s:stylesheet xmlns:s="http://www.w3.org/1999/XSL/Transform" version="1.0"/>',
    '<window xmlns="http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul"/>',
    '<?xml-stylesheet href="a.xsl"?><data/>',
    '<!DOCTYPE d [<!ATTLIST d xmlns CDATA "x">]><d/>',
    '<?xml version="1.0" encoding="UTF-7"?><data/>',
    '<?xml version="1.1"?><data/>',
    '<html><script>a</script></html>',
    '<a><b></a>',
    '<a b="1" b="2"/>',
    '<a>&unknown;</a>',
    'words',
  ])('%s', (text) => {
    expect(runs(text)).toBe(true);
  });

  it.each(['utf16le', 'latin1'] as const)('in %s', (encoding) => {
    expect(runs(Buffer.from('<data>\0</data>', encoding))).toBe(true);
  });

  it.each([
    ...['<p>', '<!-- a --><data/>', '<TABLE/>', '\n<script>', '<br/>', '<h1>a</h1>'],
    ...['<address onclick="a()"/>', '<article xmlns="urn:a"/>', '<button/>', '<picture/>'],
  ])('%s in a file that no server knows is a page', (text) => {
    expect(runs(text, false)).toBe(true);
  });
});

it('takes linear time', () => {
  for (const part of [' ', '\0', '<', '\xef\xbb\xbf'])
    expect(cpuTime(() => mayBeMarkup(Buffer.from(part.repeat(500_000), 'latin1')))).toBeLessThan(
      500,
    );
});
