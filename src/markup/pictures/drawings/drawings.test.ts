import { expect, test } from 'vitest';
import {
  bytesOf,
  emf,
  record,
  u16,
  u32,
  wmf,
  wmfRecord,
} from '../../../../test/intake/metafile.ts';
import { LONG, take } from '../../../../test/intake/take-word.ts';
import { drawing, p } from '../../../../test/intake/word-file.ts';
import { cpuTime } from '../../../../test/support/cpu-time.ts';
import { cleanDrawing } from '../../drawing/clean-drawing.ts';
import { drawnPicture } from './index.ts';

const RED = 0x0000ff;
const select = (index: number) => record(37, u32(index));
const NO_PEN = 0x80000008;
const brush = (index: number, style: number, colour: number) =>
  record(39, u32(index, style, colour, 0));
const box = (...edges: number[]) => record(43, u32(...edges));
const line = record(87, u32(0, 0, 9, 9, 2), u16(0, 0, 90, 40));
const words = (text: string, options = 0, dx: number[] = []) =>
  record(
    84,
    u32(0, 0, 9, 9, 1, 0, 0, 10, 50, text.length, 76, options, 0, 0, 0, 0, 76 + text.length * 2),
    Buffer.from(text, 'utf16le'),
    u32(...(dx.length > 0 ? dx : [...text].map(() => 6))),
  );
const face = (name: string, turn = 0) =>
  record(
    82,
    u32(1, -12, 0, turn, 0, 700),
    Buffer.alloc(8),
    Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(64 - name.length * 2)]),
  );
const pdf = (content: string) =>
  record(
    70,
    u32(44 + content.length),
    Buffer.from('GDIC'),
    u32(0x40000004, 0, 0, 9, 9, 1),
    Buffer.from(' FDP'),
    u32(1, content.length, 44),
    Buffer.from(content),
  );

const svgOf = (...records: Buffer[]): string | undefined => {
  const { svg } = drawnPicture(emf(...records), 'emf');
  return svg && new TextDecoder().decode(svg);
};

test('lines, areas and text become a drawing of the size of its frame', () => {
  const svg = svgOf(
    line,
    brush(1, 0, RED),
    select(1),
    select(NO_PEN),
    box(10, 10, 30, 20),
    words('a < b'),
  );
  expect(svg).toContain('width="40mm" height="20mm" viewBox="0 0 160 80"');
  expect(svg).toContain('stroke="#000000"');
  expect(svg).toContain('d="M0 0L90 40"');
  expect(svg).toContain('<path fill="#ff0000" fill-rule="evenodd" d="M10 10L30 10L30 20L10 20Z"/>');
  expect(svg).toContain('textLength="30" lengthAdjust="spacingAndGlyphs"');
  expect(svg).toContain('>a &lt; b</text>');
  expect(cleanDrawing(svg ?? '')).toEqual({ svg: svg?.trim(), removed: [] });
});

test('text is rotated and aligned', () => {
  const svg = svgOf(face('Arial', 900), select(1), record(22, u32(24 | 6)), words('up'));
  expect(svg).toContain('x="10" text-anchor="middle"');
  expect(svg).toContain('font-size="12" font-weight="bold"');
  expect(svg).toContain('transform="rotate(-90 10 50)"');
});

test('spaced letters are placed one by one; symbols of a font are converted', () => {
  expect(svgOf(words('(e)', 0, [40, 40, 6]))).toContain('x="10 50 90"');
  // The advance of the last letter does not stretch the word.
  expect(svgOf(words('log', 0, [6, 6, 90]))).toContain('x="10 16 22"');
  expect(svgOf(face('Symbol'), select(1), words('DåD'))).toContain('>Δ∑Δ</text>');
  expect(svgOf(face('Webdings'), select(1), words('a'))).toBeUndefined();
});

test('a path is painted or becomes a clip', () => {
  const path = [
    record(59),
    record(27, u32(0, 0)),
    record(54, u32(20, 0)),
    record(54, u32(20, 20)),
    record(61),
    record(60),
  ];
  expect(svgOf(...path, record(62, u32(0, 0, 0, 0)))).toContain(
    '<path fill="#ffffff" fill-rule="evenodd" d="M0 0L20 0L20 20Z"/>',
  );
  const clipped = svgOf(...path, record(67, u32(5)), box(0, 0, 50, 50));
  expect(clipped).toContain(
    '<clipPath id="c1"><path d="M0 0L20 0L20 20Z" clip-rule="evenodd"/></clipPath>',
  );
  expect(clipped).toContain('<path clip-path="url(#c1)" fill="#ffffff"');
});

test('window, viewport and world transform points; a state can be restored', () => {
  const scaled = [
    record(17, u32(8)),
    record(9, u32(100, 100)),
    record(11, u32(200, -200)),
    record(12, u32(0, 80)),
  ];
  expect(svgOf(...scaled, line)).toContain('d="M0 80L180 0"');
  const moved = record(35, bytesOf(Float32Array.of(0, 1, -1, 0, 5, 0)));
  expect(svgOf(record(33), moved, record(34, u32(-1)), line)).toContain('d="M0 0L90 40"');
  expect(svgOf(moved, line)).toContain('d="M5 0L-35 90"');
});

test('circles have at least four curves, and arcs have their direction', () => {
  expect(svgOf(record(42, u32(0, 0, 20, 20)))?.match(/C/g)?.length).toBeGreaterThanOrEqual(4);
  const arc = record(45, u32(0, 0, 20, 20, 20, 10, 10, 0));
  const [against, along] = [svgOf(arc), svgOf(record(57, u32(2)), arc)];
  expect(against?.match(/C/g)).toHaveLength(2);
  expect(along?.match(/C/g)).toHaveLength(6);
});

test.each([
  ['a record that is not followed', record(118, Buffer.alloc(40))],
  ['a way to mix colours', record(20, u32(7))],
  ['a pattern that is painted with', brush(1, 2, RED), select(1), box(0, 0, 9, 9)],
  ['codes of glyphs for letters', words('ab', 0x10)],
  ['points behind the end of their record', record(87, u32(0, 0, 9, 9, 1_000_000), u16(0, 0))],
  ['an older drawing that is not the same', plusHead(0), line],
  ['nothing at all'],
])('a drawing is not converted with %s', (_, ...records) => {
  expect(svgOf(...(records as Buffer[]))).toBeUndefined();
});

test('an unused pattern and newer records of the same drawing are ignored', () => {
  expect(svgOf(brush(1, 2, RED), plusHead(1), line)).toContain('d="M0 0L90 40"');
});

function plusHead(flags: number): Buffer {
  return record(70, u32(20), Buffer.from('EMF+'), u16(0x4001, flags), u32(12, 0));
}

const svgOfWmf = (...records: Buffer[]): string | undefined => {
  const { svg } = drawnPicture(wmf(...records), 'wmf');
  return svg && new TextDecoder().decode(svg);
};
const bytes = (text: string) => Buffer.from(text.padEnd(text.length + (text.length % 2)), 'latin1');
const FONT = (characters: number, name: string) =>
  wmfRecord(
    0x02fb,
    u16(-40, 0, 0, 0, 400),
    Buffer.from([0, 0, 0, characters, 0, 0, 0, 0]),
    bytes(`${name}\0`),
  );

test('WMF is converted, with text in the encoding of its script', () => {
  const svg = svgOfWmf(
    wmfRecord(0x020b, u16(0, 0)),
    wmfRecord(0x020c, u16(200, 400)),
    wmfRecord(0x02fc, u16(0), u32(RED), u16(0)),
    FONT(204, 'Arial'),
    wmfRecord(0x012d, u16(0)),
    wmfRecord(0x012d, u16(1)),
    wmfRecord(0x0324, u16(3, 0, 0, 40, 0, 40, 40)),
    wmfRecord(0x0214, u16(10, 20)),
    wmfRecord(0x0213, u16(30, 60)),
    wmfRecord(0x0626, u16(15, 4), bytes('MATH')),
    wmfRecord(0x0521, u16(2), bytes('\u00c4\u00e0'), u16(50, 60)),
  );
  expect(svg).toContain('width="50.8mm" height="25.4mm" viewBox="0 0 400 200"');
  expect(svg).toContain('<path fill="#ff0000" fill-rule="evenodd" stroke="#000000"');
  expect(svg).toContain('d="M0 0L40 0L40 40Z"');
  expect(svg).toContain('d="M20 10L60 30"');
  expect(svg).toContain('>Да</text>');
});

test.each([
  ['a record that is not followed', wmfRecord(0x0548, u16(0, 0, 0, 0, 0))],
  [
    'a font whose signs are not known',
    FONT(2, 'Bats'),
    wmfRecord(0x012d, u16(0)),
    wmfRecord(0x0521, u16(2), bytes('ab'), u16(0, 0)),
  ],
  ['points behind their record', wmfRecord(0x0324, u16(300, 0, 0))],
])('a WMF is not converted with %s', (_, ...records) => {
  expect(svgOfWmf(wmfRecord(0x0213, u16(9, 9)), ...(records as Buffer[]))).toBeUndefined();
});

test('a drawing of Word for Mac is converted, and its PDF is found', () => {
  const media = {
    'a.emf': emf(pdf('%PDF-1.4 a'), line),
    'b.emf': emf(pdf('%PDF-1.4 b'), record(118)),
    'c.emf': emf(line, line),
  };
  const { text, images, findings } = take(
    ['a', 'b', 'c'].map((name) => `${p(LONG)}<w:p>${drawing(`${name}.emf`)}</w:p>`).join(''),
    { media },
  );
  expect(images.map(({ name }) => name)).toEqual([
    'figure-1.svg',
    'figure-1.pdf',
    'figure-2.pdf',
    'figure-3.svg',
  ]);
  expect(text).toMatch(/figure-1\.svg[\s\S]*figure-2\.pdf[\s\S]*figure-3\.svg/);
  const said = findings.map(({ what }) => what).join('\n');
  expect(said).toContain('1 drawing is a PDF');
  expect(said).toContain('1 drawing of Windows');
  expect(said).toContain('1 drawing of Word for Mac');
});

test('the time is linear in the length of a hostile drawing', () => {
  const many = emf(Buffer.concat(Array.from({ length: 200_000 }, () => line)));
  expect(cpuTime(() => drawnPicture(many, 'emf'))).toBeLessThan(4000);
  const counts = record(91, u32(0, 0, 9, 9, 2 ** 31, 2 ** 31));
  expect(cpuTime(() => drawnPicture(emf(counts), 'emf'))).toBeLessThan(200);
});
