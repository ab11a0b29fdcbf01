/**
 * MTEF, the format in which MathType (version 5) and Word's old Equation Editor (version 3) store an equation. A record
 * starts with one byte for its kind; some records contain lists that end with a zero. Based on Design Science's
 * description of both versions.
 */

export interface CharRecord {
  kind: 'char';
  /** A Unicode character, or MathType's own in the private use area. */
  code: number;
  face: number;
  /** Embellishments above, below or after the character. */
  marks: number[];
}
interface ListRecord {
  kind: 'line' | 'pile';
  items: MtefRecord[];
}
export interface TemplateRecord {
  kind: 'template';
  version: number;
  selector: number;
  variation: number;
  items: MtefRecord[];
}
interface MatrixRecord {
  kind: 'matrix';
  rows: number;
  columns: number;
  items: MtefRecord[];
}
export type MtefRecord = CharRecord | ListRecord | TemplateRecord | MatrixRecord;

/** The data does not match the format. The equation is not read and keeps its picture. */
export class UnreadEquation extends Error {
  override name = 'UnreadEquation';
}

/** Deeper than any real equation. A malicious file nests without end. */
const MOST_DEPTH = 60;

/** @param stream the stream "Equation Native": a header, then MTEF */
export function readMtef(stream: Uint8Array): MtefRecord[] {
  const cursor = new Cursor(stream);
  cursor.skip((stream[0] ?? 0) + 256 * (stream[1] ?? 0));
  const version = cursor.byte();
  if (version !== 3 && version !== 5) throw new UnreadEquation(`version ${version}`);
  cursor.skip(4);
  if (version === 5) {
    cursor.text();
    cursor.skip(1);
  }
  return new Reader(cursor, version).list(0);
}

class Cursor {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new UnreadEquation('the end');
    this.at += 1;
    return byte;
  }
  word(): number {
    return this.byte() + 256 * this.byte();
  }
  /** One byte, or 255 and then two bytes. */
  number(): number {
    const byte = this.byte();
    return byte === 255 ? this.word() : byte;
  }
  skip(bytes: number): void {
    this.at += bytes;
  }
  /** Skips to the next zero byte. */
  text(): void {
    while (this.byte() !== 0);
  }
  done(): boolean {
    return this.at >= this.bytes.length;
  }
}

/** In 1/32 of a point. Smaller shifts only improve the look. */
const MOST_SHIFT = 64;

/** Bits of the options after a record's kind. */
const NUDGED = 8;
const LINE = { empty: 1, ruler: 2, spacing: 4 };
/** For version 5. Version 3 flags embellishments with 2. */
const CHAR = { marks: 1, byte: 4, word: 16, noCode: 32 };

class Reader {
  private readonly cursor: Cursor;
  private readonly version: number;

  constructor(cursor: Cursor, version: number) {
    this.cursor = cursor;
    this.version = version;
  }

  /** Reads records up to the zero that ends the list. */
  list(depth: number): MtefRecord[] {
    if (depth > MOST_DEPTH) throw new UnreadEquation('depth');
    const records: MtefRecord[] = [];
    while (!this.cursor.done()) {
      const tag = this.cursor.byte();
      const kind = this.version === 3 ? tag & 15 : tag;
      if (kind === 0) return records;
      const record = this.record(kind, tag >> 4, depth);
      if (record) records.push(record);
    }
    if (depth > 0) throw new UnreadEquation('the end');
    return records;
  }

  /** @param high the options of version 3 */
  private record(kind: number, high: number, depth: number): MtefRecord | undefined {
    const { cursor } = this;
    const options = () => this.options(high);
    switch (kind) {
      case 1:
        return this.line(options(), depth);
      case 2:
        return this.char(options());
      case 3:
        return this.template(options(), depth);
      case 4: {
        const set = options();
        cursor.skip(2);
        if (set & LINE.ruler) this.ruler();
        return { kind: 'pile', items: this.list(depth + 1) };
      }
      case 5:
        options();
        return this.matrix(depth);
      default:
        this.setting(kind);
        return undefined;
    }
  }

  private options(high: number): number {
    const options = this.version === 3 ? high : this.cursor.byte();
    if (options & NUDGED) this.nudge();
    return options;
  }

  /**
   * Authors imitate scripts with small, shifted characters, which would lose their meaning on the baseline. Two bytes
   * of 128 announce two words.
   */
  private nudge(): void {
    const { cursor } = this;
    const [x, y] = [cursor.byte(), cursor.byte()];
    const large = x === 128 && y === 128;
    if (large) cursor.word();
    const shift = large ? (cursor.word() << 16) >> 16 : y - 128;
    if (Math.abs(shift) > MOST_SHIFT) throw new UnreadEquation('a sign moved up or down');
  }

  private line(options: number, depth: number): MtefRecord {
    if (options & LINE.spacing) this.cursor.word();
    if (options & LINE.ruler) this.ruler();
    return { kind: 'line', items: options & LINE.empty ? [] : this.list(depth + 1) };
  }

  private char(options: number): MtefRecord {
    const { cursor } = this;
    const face = cursor.byte() - 128;
    if (this.version === 3)
      return { kind: 'char', face, code: cursor.word(), marks: options & 2 ? this.marks() : [] };
    if (options & CHAR.noCode) throw new UnreadEquation('a sign of a font alone');
    const code = cursor.word();
    if (options & CHAR.byte) cursor.skip(1);
    if (options & CHAR.word) cursor.skip(2);
    return { kind: 'char', face, code, marks: options & CHAR.marks ? this.marks() : [] };
  }

  private marks(): number[] {
    const marks: number[] = [];
    for (let tag = this.cursor.byte(); tag !== 0; tag = this.cursor.byte()) {
      if ((this.version === 3 ? tag & 15 : tag) !== 6) throw new UnreadEquation('a mark');
      this.options(tag >> 4);
      marks.push(this.cursor.byte());
      if (this.version === 3) this.cursor.skip(1);
    }
    return marks;
  }

  private template(_options: number, depth: number): MtefRecord {
    const { cursor, version } = this;
    const selector = cursor.byte();
    const first = cursor.byte();
    const variation = first & 128 ? (first & 127) | (cursor.byte() << 8) : first;
    cursor.skip(1);
    return { kind: 'template', version, selector, variation, items: this.list(depth + 1) };
  }

  private matrix(depth: number): MtefRecord {
    const { cursor } = this;
    cursor.skip(3);
    const [rows, columns] = [cursor.byte(), cursor.byte()];
    // Two bits for each rule between rows and columns.
    cursor.skip(Math.ceil((rows + 1) / 4) + Math.ceil((columns + 1) / 4));
    return { kind: 'matrix', rows, columns, items: this.list(depth + 1) };
  }

  private ruler(): void {
    if ((this.cursor.byte() & 15) !== 7) throw new UnreadEquation('a ruler');
    this.cursor.skip(this.cursor.byte() * 3);
  }

  /** Skips sizes, colours and fonts, which only affect the look. */
  private setting(kind: number): void {
    const { cursor } = this;
    if (kind >= 10 && kind <= 14) return;
    if (kind === 7) cursor.skip(cursor.byte() * 3);
    else if (kind === 8) this.font();
    else if (kind === 9) this.size();
    else if (kind === 15) cursor.number();
    else if (kind === 16) this.color();
    else if (kind === 17) {
      cursor.number();
      cursor.text();
    } else if (kind === 18) this.preferences();
    else if (kind === 19) cursor.text();
    else if (kind >= 100) cursor.skip(cursor.number());
    else throw new UnreadEquation(`record ${kind}`);
  }

  private font(): void {
    if (this.version === 3) {
      this.cursor.skip(2);
      this.cursor.text();
      return;
    }
    this.cursor.number();
    this.cursor.skip(1);
  }

  private size(): void {
    const size = this.cursor.byte();
    this.cursor.skip(size === 100 ? 3 : size === 101 ? 2 : 1);
  }

  private color(): void {
    const options = this.cursor.byte();
    this.cursor.skip(options & 1 ? 8 : 6);
    if (options & 4) this.cursor.text();
  }

  private preferences(): void {
    const { cursor } = this;
    cursor.skip(1);
    this.dimensions();
    this.dimensions();
    for (let left = cursor.byte(); left > 0; left -= 1) if (cursor.byte() !== 0) cursor.skip(1);
  }

  /** Skips numbers of half bytes: a unit, the digits, and 15 at the end of each number. */
  private dimensions(): void {
    let left = this.cursor.byte();
    while (left > 0) {
      const byte = this.cursor.byte();
      for (const half of [byte >> 4, byte & 15]) if (half === 15 && left > 0) left -= 1;
    }
  }
}
