/** A drawing of Windows while it is drawn anew as SVG. */
import { encodePng, type Raster } from '../rasters/png.ts';
import { mapSymbols } from '../symbols.ts';
import { AT_FIRST, type Context, type Pen, toDevice } from './context.ts';
import { growth, type Matrix, mapped, type Point } from './matrix.ts';
import { corners, number, pair, polygon } from './outline.ts';

/** Ten megabytes of outlines are a map of a country; more is made to hurt. */
const MOST_LETTERS = 10_000_000;

export class Canvas {
  context: Context = AT_FIRST;
  /** An outline that is gathered before it is painted. */
  path = '';
  /** Shapes belong to the outline; else each is painted itself. */
  isGathering = false;
  /** The outline goes on where its last line ended. */
  isJoined = false;
  private readonly shapes: string[] = [];
  private readonly clips: string[] = [];
  private letters = 0;
  /** Lines that the next one may go on with, as they look alike. */
  private last = { look: '', outline: '' };

  /** @param dotsPerMillimetre of the device that the drawing was made for */
  constructor(private readonly dotsPerMillimetre: number) {}

  /** What cannot be drawn as it is meant: the drawing is not taken. */
  isUnknown = false;

  get matrix(): Matrix {
    return toDevice(this.context);
  }

  /** Paints an outline as the context has it, or gathers it. */
  shape(outline: string, { fill, stroke }: { fill: boolean; stroke: boolean }): void {
    if (this.isGathering) this.path += this.counted(outline);
    else this.paint(outline, { fill, stroke });
  }

  paint(outline: string, { fill, stroke }: { fill: boolean; stroke: boolean }): void {
    const { pen, brush, isEvenOdd } = this.context;
    if ((fill && brush === 'unknown') || (stroke && pen === 'unknown')) this.isUnknown = true;
    const isFilled = fill && brush !== undefined;
    const drawn = stroke && pen !== 'unknown' ? pen : undefined;
    if (outline === '' || !(isFilled || drawn)) return;
    const look = `${this.clipped()}${isFilled ? ` fill="${brush}"${isEvenOdd ? ' fill-rule="evenodd"' : ''}` : ' fill="none"'}${drawn ? this.stroke(drawn) : ''}`;
    this.outline(look, outline, !isFilled);
  }

  /** A dot of the device, or a rectangle of it, in a colour. */
  area(points: Point[], colour: string): void {
    this.outline(`${this.clipped()} fill="${colour}"`, polygon(points), false);
  }

  /** Narrows where the drawing shows to an outline, or opens it again. */
  clip(outline: string | undefined, isAlone: boolean): void {
    const around = isAlone ? '' : this.clipped();
    const id = `c${this.clips.length + 1}`;
    const rule = this.context.isEvenOdd ? ' clip-rule="evenodd"' : '';
    if (outline !== undefined)
      this.clips.push(
        this.counted(`<clipPath id="${id}"${around}><path d="${outline}"${rule}/></clipPath>`),
      );
    this.context = { ...this.context, clip: outline === undefined ? undefined : id };
  }

  /** @param corner of the picture, in logical units; its extent may be negative: mirrored */
  picture(raster: Raster, [left, top]: Point, [width, height]: Point, opacity = 1): void {
    const [a, b, c, d, e, f] = this.matrix;
    const place = [(a * width) / raster.width, (b * width) / raster.width];
    const down = [(c * height) / raster.height, (d * height) / raster.height];
    const [x, y] = mapped([a, b, c, d, e, f], [left, top]);
    const matrix = [...place, ...down, x, y].map((value) => Number(value.toPrecision(8)));
    const data = Buffer.from(encodePng(raster)).toString('base64');
    const seen = opacity < 1 ? ` opacity="${number(opacity)}"` : '';
    this.add(
      `<g${this.clipped()}><image width="${raster.width}" height="${raster.height}" preserveAspectRatio="none" transform="matrix(${matrix.join(' ')})"${seen} href="data:image/png;base64,${data}"/></g>`,
    );
  }

  /**
   * A line of words.
   *
   * @param advance how long the words are, in logical units; @param turnsWithWorld whether letters are turned and scaled as lines are
   */
  words(raw: string, at: Point, advance: number | undefined, turnsWithWorld: boolean): void {
    const { font, textAlign, textColour } = this.context;
    if (font === 'unknown' || this.isGathering) {
      this.isUnknown = true;
      return;
    }
    const { text, unknown } = mapSymbols(raw, font.family);
    if (unknown > 0) this.isUnknown = true;
    if (text.trim() === '') return;
    const matrix = this.matrix;
    const [a, b, c, d] = matrix;
    const size = font.size * (turnsWithWorld ? growth(matrix) : Math.hypot(c, d));
    const world = turnsWithWorld ? (Math.atan2(b, a) * 180) / Math.PI : 0;
    const turn = world - font.turn;
    const [x, y] = mapped(matrix, at);
    const drop = size * (DROPS[textAlign & 24] ?? DROP_OF_TOP);
    const turned = (turn * Math.PI) / 180;
    const place: Point = [x - drop * Math.sin(turned), y + drop * Math.cos(turned)];
    const length = advance === undefined ? undefined : Math.abs(advance) * Math.hypot(a, b);
    const looks = [
      `x="${number(place[0])}" y="${number(place[1])}" font-family="${escaped(family(font.family))}" font-size="${number(size)}"`,
      font.bold ? 'font-weight="bold"' : '',
      font.italic ? 'font-style="italic"' : '',
      font.underline ? 'text-decoration="underline"' : '',
      textColour === '#000000' ? '' : `fill="${textColour}"`,
      ANCHORS[textAlign & 6] ?? '',
      length && [...text].length > 1
        ? `textLength="${number(length)}" lengthAdjust="spacingAndGlyphs"`
        : '',
      Math.abs(turn) > 0.05 ? `transform="rotate(${number(turn)} ${pair(place)})"` : '',
      /^\s|\s$|\s\s/.test(text) ? 'xml:space="preserve"' : '',
    ].filter((look) => look !== '');
    this.add(`<g${this.clipped()}><text ${looks.join(' ')}>${escaped(text)}</text></g>`);
  }

  /** Of a rectangle of logical units, in dots. */
  cornersOf(one: Point, other: Point): Point[] {
    return corners(this.matrix, one, other);
  }

  rectangle(one: Point, other: Point): string {
    return polygon(this.cornersOf(one, other));
  }

  /** @param box left, top, width and height of what shows, in dots */
  svg(box: [number, number, number, number]): string | undefined {
    this.flush();
    if (this.isUnknown || this.letters > MOST_LETTERS || this.shapes.length === 0) return undefined;
    const [width, height] = [box[2], box[3]].map((dots) => number(dots / this.dotsPerMillimetre));
    const defs = this.clips.length > 0 ? `<defs>${this.clips.join('')}</defs>\n` : '';
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="${box.map(number).join(' ')}">\n${defs}${this.shapes.join('\n')}\n</svg>\n`;
  }

  private clipped(): string {
    const { clip } = this.context;
    return clip === undefined ? '' : ` clip-path="url(#${clip})"`;
  }

  private stroke({ colour, width, dashes, cap, join }: Pen): string {
    const hair = this.dotsPerMillimetre * HAIRLINE;
    const dots = width === 'hair' ? hair : Math.max(width * growth(this.matrix), hair / 2);
    const gaps = dashes.map((part) => number(part * Math.max(dots, hair))).join(' ');
    return [
      ` stroke="${colour}" stroke-width="${number(dots)}"`,
      dashes.length > 0 ? ` stroke-dasharray="${gaps}"` : '',
      cap === 'butt' ? '' : ` stroke-linecap="${cap}"`,
      join === 'miter' ? '' : ` stroke-linejoin="${join}"`,
    ].join('');
  }

  private outline(look: string, outline: string, mayGoOn: boolean): void {
    if (!mayGoOn || this.last.look !== look) {
      this.flush();
      this.last = { look, outline: '' };
    }
    this.last.outline += this.counted(outline);
    if (!mayGoOn) this.flush();
  }

  private flush(): void {
    const { look, outline } = this.last;
    this.last = { look: '', outline: '' };
    if (outline !== '') this.shapes.push(this.counted(`<path${look} d="${outline}"/>`));
  }

  private add(element: string): void {
    this.flush();
    this.shapes.push(this.counted(element));
  }

  private counted(text: string): string {
    this.letters += text.length;
    if (this.letters > MOST_LETTERS) this.isUnknown = true;
    return this.isUnknown ? '' : text;
  }
}

/** Of a millimetre: a quarter of a point and more, the thinnest line that prints well. */
const HAIRLINE = 0.12;

/** How far the base line is below the point that words hang on: at their top, bottom or base line. */
const DROP_OF_TOP = 0.9;
const DROPS: Record<number, number> = { 0: DROP_OF_TOP, 8: -0.21, 24: 0 };
const ANCHORS: Record<number, string> = { 2: 'text-anchor="end"', 6: 'text-anchor="middle"' };

function family(name: string): string {
  return /symbol|wingdings/i.test(name) ? 'sans-serif' : `${name}, sans-serif`;
}

function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
