/** A drawing of Windows while it is drawn anew as SVG. */

import { growth, type Matrix, mapped, type Point } from '../matrix.ts';
import { encodePng, type Raster } from '../rasters/png.ts';
import { AT_FIRST, type Context, type Pen, toDevice } from './context.ts';
import { corners, number, polygon } from './outline.ts';
import { textElement, type WordsAt } from './words.ts';

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
  picture(raster: Raster, [left, top]: Point, [width, height]: Point): void {
    const [a, b, c, d, e, f] = this.matrix;
    const place = [(a * width) / raster.width, (b * width) / raster.width];
    const down = [(c * height) / raster.height, (d * height) / raster.height];
    const [x, y] = mapped([a, b, c, d, e, f], [left, top]);
    const matrix = [...place, ...down, x, y].map((value) => Number(value.toPrecision(8)));
    const data = Buffer.from(encodePng(raster)).toString('base64');
    this.add(
      `<g${this.clipped()}><image width="${raster.width}" height="${raster.height}" preserveAspectRatio="none" transform="matrix(${matrix.join(' ')})" href="data:image/png;base64,${data}"/></g>`,
    );
  }

  /** A line of words. */
  words(line: WordsAt): void {
    const element = this.isGathering ? undefined : textElement(line, this.context);
    if (element === undefined) this.isUnknown = true;
    else if (element !== '') this.add(`<g${this.clipped()}>${element}</g>`);
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
