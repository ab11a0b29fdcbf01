import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/support/cpu-time.ts';
import { cleanDrawing, drawingForBrowser } from './clean-drawing.ts';

const LINKS = ' xmlns:xlink="http://www.w3.org/1999/xlink"';
/** The cleaned drawing. */
const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"${inside.includes('xlink:') ? LINKS : ''}>${inside}</svg>`;

describe('a drawing', () => {
  it('that is nested too deeply for browsers is refused, without recursion', () => {
    const deep = svg(`${'<g>'.repeat(50_000)}<script/>${'</g>'.repeat(50_000)}`);
    expect(cleanDrawing(deep).refused).toBe('more than 1000 elements inside each other');
  });

  it.each([
    svg('<circle r="1"/><use href="#a"/><use xlink:href="#a"/><text fill="url(#g)">a</text>'),
    svg('<image href="data:image/png;base64,AAAA"/>'),
    svg('<style>text { fill: red; filter: url("#f") }</style>'),
    svg('<style>@font-face { src: url(data:font/woff2;base64,AAAA) }</style>'),
    svg('<a href="https://example.org/"><text xml:space="preserve"> a &amp; b  c\n</text></a>'),
    svg('<g id="a" class="b" data-name="c" aria-label="d &quot;e&quot;" style="fill:red"/>'),
    svg('<animate attributeName="r" to="2"/>'),
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    readFileSync(
      new URL('../../../manuscripts/1-1/pipeline/figures/flow.svg', import.meta.url),
      'utf8',
    ).trim(),
  ])('with known elements only does not change: %#', (text) => {
    expect(cleanDrawing(text)).toEqual({ svg: text, removed: [] });
  });

  it.each([
    ['<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g a:b="c" xmlns:a="urn:a"/></s:svg>', '<g/>'],
    ['<é:svg xmlns:é="http://www.w3.org/2000/svg"><é:g/></é:svg>', '<g/>'],
    ['<svg><text>No namespace at all</text></svg>', '<text>No namespace at all</text>'],
    [
      `\uFEFF<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">${svg('<!-- a --><g></g>')}\n<!-- b -->`,
      '<g/>',
    ],
    [svg('<text><![CDATA[a < b]]> &#x263a; &gt;</text>'), '<text>a &lt; b ☺ &gt;</text>'],
    [
      svg(
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata><i:grid xmlns:i="http://www.inkscape.org/namespaces/inkscape" id="a"/><g/>',
      ),
      '<g/>',
    ],
  ])('is written without invisible parts: %s', (given, inside) => {
    expect(cleanDrawing(given)).toEqual({ svg: svg(inside), removed: [] });
  });

  it.each(['iso-8859-1', 'windows-1252', 'utf-16le'])('in %s is written in UTF-8', (encoding) => {
    const text = `<?xml version="1.0" encoding="${encoding}"?>${svg('<text>é</text>')}`;
    const bytes =
      encoding === 'utf-16le'
        ? Buffer.from(`\uFEFF${text}`, 'utf16le')
        : Buffer.from(text, 'latin1');
    expect(cleanDrawing(bytes).svg).toBe(svg('<text>é</text>'));
  });

  it('in an unknown encoding is refused', () => {
    const bytes = Buffer.from(`<?xml version="1.0" encoding="x-none"?>${svg('<g/>')}`);
    expect(cleanDrawing(bytes)).toMatchObject({ svg: '', refused: 'text in an unknown encoding' });
  });

  it.each(['é:use', 'use'])('that repeats itself by <%s> is refused', (use) => {
    const level = (_: unknown, at: number) =>
      `<g id="l${at + 1}">${`<${use} href=" #%6C${at}"/>`.repeat(10)}</g>`;
    const levels = Array.from({ length: 10 }, level).join('');
    const text = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:é="http://www.w3.org/2000/svg"><g id="l0"/>${levels}</svg>`;
    expect(cleanDrawing(text).refused).toBe('millions of repeated shapes');
  });

  it('reports unknown parts once, and not too many', () => {
    expect(cleanDrawing(svg('<flowRoot/><flowRoot x="1"/><g p-id="3"/>')).removed).toEqual([
      '<flowRoot>',
      'attribute p-id',
    ]);
    const many = Array.from({ length: 99 }, (_, index) => `<x${index}/>`).join('');
    expect(cleanDrawing(svg(many)).removed).toHaveLength(11);
  });

  it.each([
    ['<script>alert(1)</script>', 'script'],
    ['<é:script xmlns:é="http://www.w3.org/2000/svg">alert(1)</é:script>', 'script'],
    ['<a:a xmlns:a="http://www.w3.org/2000/svg" href="javascript:alert(1)"/>', 'link that runs'],
    ['<é:iframe xmlns:é="http://www.w3.org/1999/xhtml" src="//example.org"/>', '<iframe>'],
    ['<set attributeName="onclick" to="alert(1)"/>', '<set> of an address'],
    ['<g style="a:b" onfuture="alert(1)"/>', 'event handler onfuture'],
    ['<script href="https://example.org/x.js"/>', 'script'],
    ['<s:script xmlns:s="http://www.w3.org/1999/xhtml">alert(1)</s:script>', 'script'],
    ['<g onclick="alert(1)"><title>t</title></g>', 'event handler onclick'],
    ['<g\nonload = "alert(1)"/>', 'event handler onload'],
    ['<a xlink:href="java&#10;script:alert(1)"><title>t</title></a>', 'link that runs'],
    ['<a href="&#106;avascript:alert(1)"/>', 'link that runs'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', '<set> of an address'],
    ['<animate attributeName="xlink:href" values="javascript:x"/>', '<animate> of an address'],
    [
      '<style>@import "https://example.org/x.css"; text { fill: red }</style>',
      'address outside the file',
    ],
    ['<style>@\\69mport "//example.org/x.css";</style>', 'address outside the file'],
    ['<style>a{fill:u&#114;l(//example.org/x)}</style>', 'address outside the file'],
    ['<rect fill="url(https://example.org/#g)"/>', 'address outside the file'],
    ['<rect style="fill: url(//example.org/#g)"/>', 'address outside the file'],
    [`<rect style='fill: url("//example.org/\\"x")'/>`, 'address outside the file'],
    ['<rect style="fill: url(//example.org/ x)"/>', 'address outside the file'],
    ['<style>a{cursor: image-set("https://example.org/x" 1x)}</style>', 'address outside the file'],
    [
      '<style>a{cursor: \\69mage-set("https://example.org/x" 1x)}</style>',
      'address outside the file',
    ],
    ['<style>a{fill: u\\rl(//example.org/x)}</style>', 'address outside the file'],
    ['<style>@i\\mport "https://example.org/x.css";</style>', 'address outside the file'],
    [
      '<style>a{content:"/*";cursor:url(https://example.org/x);b:"*/"}</style>',
      'address outside the file',
    ],
    ['<g xml:base="https://example.org/"/>', 'address outside the file'],
    [
      '<set xmlns:x-l="http://www.w3.org/1999/xlink" attributeName="x-l:href" to="javascript:x"/>',
      '<set> of an address',
    ],
    ['<b:iframe xmlns:b="http://www.w3.org/1999/xhtml" src="//example.org"/>', '<iframe>'],
    ['<switch><foreignObject width="1" height="1"/><title>t</title></switch>', '<foreignObject>'],
  ])('loses parts that run or load: %s', (inside, what) => {
    const clean = cleanDrawing(svg(`${inside}<text>Words</text>`));
    expect(clean.refused).toBeUndefined();
    expect(clean.removed).toEqual([what]);
    expect(clean.svg).toContain('<text>Words</text>');
    expect(clean.svg).not.toMatch(/alert|example\.org|javascript|iframe/);
    expect(cleanDrawing(clean.svg).removed).toEqual([]);
  });

  const inner = (drawing: string, encoding = ';base64') =>
    svg(
      `<image href="data:image/svg+xml${encoding},${encoding ? btoa(drawing) : encodeURIComponent(drawing)}"/>`,
    );

  it.each([';base64', ''])(
    'may hold a drawing as a picture, which is cleaned too%s',
    (encoding) => {
      expect(cleanDrawing(inner(svg('<circle r="1"/>'), encoding))).toEqual({
        svg: inner(svg('<circle r="1"/>')),
        removed: [],
      });
      const { svg: made, removed } = cleanDrawing(
        inner(svg('<script>alert(1)</script><text>Words</text>'), encoding),
      );
      expect(removed).toEqual(['script']);
      expect(atob(/base64,([^"]*)/.exec(made)?.[1] ?? '')).toBe(svg('<text>Words</text>'));
    },
  );

  it('is refused if its inner drawing is refused or cannot be read', () => {
    expect(cleanDrawing(inner(svg('<image href="https://example.org/a.png"/>'))).refused).toMatch(
      /not in the file/,
    );
    expect(cleanDrawing(svg('<image href="data:image/svg+xml,%E0%A4%A"/>')).refused).toMatch(
      /cannot be read/,
    );
    const nested = [1, 2, 3, 4, 5].reduce((drawing) => inner(drawing), svg('<g/>'));
    expect(cleanDrawing(nested).refused).toMatch(/cannot be read/);
  });

  it('loses declarations that would change attributes', () => {
    const text = `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg('<text>Words</text>')}`;
    const clean = cleanDrawing(text);
    expect(clean.removed).toEqual(['declarations of its own']);
    expect(clean.svg).not.toContain('alert');
    expect(clean.svg).toContain('<text>Words</text>');
  });

  it.each([
    ['addresses that never end', '<style>', 'url('],
    ['declarations that never end', '<g/>', '<!DOCTYPE'],
    ['style sheets that never end', '<style>', '@import '],
  ])('is read in linear time: %s', (_, before, part) => {
    const text = svg(`${before}${part.repeat(200_000)}${before.replace('<', '</')}`);
    expect(cpuTime(() => cleanDrawing(text))).toBeLessThan(10_000);
  });

  it('loses a style sheet outside the file', () => {
    const text = `<?xml-stylesheet href="https://example.org/x.css"?>${svg('<text>Words</text>')}`;
    expect(cleanDrawing(text)).toEqual({
      svg: svg('<text>Words</text>'),
      removed: ['style sheet outside the file'],
    });
  });

  it.each([
    [svg('<image href="https://example.org/x.png"/>'), /example\.org\/x\.png/],
    [svg('<image xlink:href="photo.jpg"/>'), /photo\.jpg/],
    [svg('<use href="other.svg#a"/>'), /other\.svg/],
    [
      svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Label</p></foreignObject>'),
      /foreignObject/,
    ],
    ['<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', /XML/],
    [svg('<g onclick="x">'), /XML/],
    [`${svg('<g/>')}<g>`, /XML/],
    [svg('<g xlink:href="#a" xmlns:xlink=""/>'), /XML/],
    ['<html xmlns="http://www.w3.org/1999/xhtml"/>', /<html> instead/],
  ])('that would lose visible parts is refused: %s', (text, why) => {
    expect(cleanDrawing(text).refused).toMatch(why);
  });

  it('of a megabyte is read fast', () => {
    const path = `<path d="${'M 1 1 L 2 2 '.repeat(100_000)}" onclick="x"/>`;
    expect(cleanDrawing(svg(path)).removed).toEqual(['event handler onclick']);
  });
});

describe('a drawing that is cut off', () => {
  it.each(['<svg xmlns="http://www.w3.org/2000/svg"><g>', '<svg><g', '<svg><script>', '<!--'])(
    'is refused, and nothing of it is published: %s',
    (text) => {
      expect(cleanDrawing(text)).toMatchObject({ svg: '', refused: 'XML that is cut off' });
    },
  );
});

describe('a drawing for the browser', () => {
  const html = (inside: string) =>
    svg(
      `<foreignObject onclick="x()"><p xmlns="http://www.w3.org/1999/xhtml">A${inside}</p></foreignObject>`,
    );

  it('keeps text in HTML, without parts that run or load', () => {
    const given = html(
      '<script>x()</script><b onload="x()" style="color:red;background:url(//e.org/x)">b</b><a href="javascript:x()">c</a><link href="//e.org"/>',
    );
    expect(drawingForBrowser(given).refused).toBeUndefined();
    expect(drawingForBrowser(given).svg).toBe(
      svg(
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">A<b style="color:red;background:none">b</b><a>c</a></p></foreignObject>',
      ),
    );
    expect(cleanDrawing(given).refused).toBe('text in <foreignObject>');
  });

  it.each(['img', 'iframe', 'object', 'embed', 'video', 'canvas', 'input'])(
    'is refused with <%s>',
    (name) => {
      const { refused } = drawingForBrowser(html(`<div><${name}/></div>`));
      expect(refused).toBe(`<${name}> in <foreignObject>`);
    },
  );
});
