/**
 * An ICC profile of sRGB (IEC 61966-2-1), built from its numbers: version 2.1, three primaries
 * adapted to D50 and one curve. PDF/A requires a profile that defines what the colours mean.
 *
 * @see https://www.color.org/specification/ICC.1-2001-04.pdf
 */
const WHITE = [0.95045, 1, 1.08905] as const;
const RED = [0.43607, 0.22249, 0.01392] as const;
const GREEN = [0.38515, 0.71687, 0.09708] as const;
const BLUE = [0.14307, 0.06061, 0.7141] as const;
/** White point of the profile connection space, D50. */
const ILLUMINANT = [0.9642, 1, 0.8249] as const;
const CURVE_POINTS = 1024;

export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: [signature: string, data: Buffer][] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', Buffer.from('text\0\0\0\0No copyright, use freely\0', 'latin1')],
    ['wtpt', xyzTag(WHITE)],
    ['rXYZ', xyzTag(RED)],
    ['gXYZ', xyzTag(GREEN)],
    ['bXYZ', xyzTag(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const offsets = new Map<Buffer, number>();
  const chunks: Buffer[] = [];
  let offset = 128 + table.length;
  tags.forEach(([signature, data], index) => {
    if (!offsets.has(data)) {
      offsets.set(data, offset);
      chunks.push(data, Buffer.alloc((4 - (data.length % 4)) % 4));
      offset += Math.ceil(data.length / 4) * 4;
    }
    table.write(signature, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(offsets.get(data) ?? 0, 8 + 12 * index);
    table.writeUInt32BE(data.length, 12 + 12 * index);
  });
  return Buffer.concat([header(offset), table, ...chunks]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The date does not matter: 1 January 2020.
  bytes.writeUInt16BE(2020, 24);
  bytes.writeUInt16BE(1, 26);
  bytes.writeUInt16BE(1, 28);
  bytes.write('acsp', 36, 'latin1');
  numbers(ILLUMINANT).copy(bytes, 68);
  return bytes;
}

function curveTag(): Buffer {
  const tag = Buffer.alloc(12 + 2 * CURVE_POINTS);
  tag.write('curv', 0, 'latin1');
  tag.writeUInt32BE(CURVE_POINTS, 8);
  for (let index = 0; index < CURVE_POINTS; index++) {
    const value = index / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    tag.writeUInt16BE(Math.round(linear * 65535), 12 + 2 * index);
  }
  return tag;
}

function descriptionTag(text: string): Buffer {
  const ascii = Buffer.from(`${text}\0`, 'latin1');
  // The descriptions in Unicode and ScriptCode, after the ASCII text, are empty.
  const tag = Buffer.alloc(12 + ascii.length + 8 + 3 + 67);
  tag.write('desc', 0, 'latin1');
  tag.writeUInt32BE(ascii.length, 8);
  ascii.copy(tag, 12);
  return tag;
}

function xyzTag(values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), numbers(values)]);
}

/** s15Fixed16Number */
function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => {
    bytes.writeInt32BE(Math.round(value * 65536), 4 * index);
  });
  return bytes;
}
