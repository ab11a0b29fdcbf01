/** Draws a Windows metafile as SVG. */

import { type Matrix, mapPoint, type Point, scaleOf } from '../matrix.ts';
import { encodePng, type Raster } from '../rasters/png.ts';
import { AT_FIRST, type Context, type Pen, toDevice } from './context.ts';
import { corners, number, polygon } from './outline.ts';
import { type TextLine, textElement } from './words.ts';

/** A map of a country has ten megabytes of outlines. More is an attack. */
const MOST_LETTERS = 10_000_000;

export class Canvas {
  context: Context = AT_FIRST;
  /** The outline of an open path, which is painted later. */
  path = '';
  /** Whether a path is open. Then shapes are added to it instead of being painted. */
  isGathering = false;
  /** Whether the path continues from the end of its last line. */
  isJoined = false;
  private readonly shapes: string[] = [];
  private readonly clips: string[] = [];
  private letters = 0;
  /** Lines that are not yet written, because the next line may have the same look. */
  private last = { look: '', outline: '' };

  private readonly dotsPerMillimetre: number;

  /** @param dotsPerMillimetre resolution of the device that the drawing was made for */
  constructor(dotsPerMillimetre: number) {
    this.dotsPerMillimetre = dotsPerMillimetre;
  }

  /** Whether something cannot be drawn correctly. Then the drawing is not used. */
  isUnknown = false;

  get matrix(): Matrix {
    return toDevice(this.context);
  }

  /** Paints an outline with the tools of the context, or adds it to the open path. */
  shape(outline: string, { fill, stroke }: { fill: boolean; stroke: boolean }): void {
    if (this.isGathering) this.path += this.limitSize(outline);
    else this.paint(outline, { fill, stroke });
  }

  paint(outline: string, { fill, stroke }: { fill: boolean; stroke: boolean }): void {
    const { pen, brush, isEvenOdd } = this.context;
    if ((fill && brush === 'unknown') || (stroke && pen === 'unknown')) this.isUnknown = true;
    const isFilled = fill && brush !== undefined;
    const drawn = stroke && pen !== 'unknown' ? pen : undefined;
    if (outline === '' || !(isFilled || drawn)) return;
    const look = `${this.clipAttribute()}${isFilled ? ` fill="${brush}"${isEvenOdd ? ' fill-rule="evenodd"' : ''}` : ' fill="none"'}${drawn ? this.stroke(drawn) : ''}`;
    this.outline(look, outline, !isFilled);
  }

  /** Paints a dot or rectangle of the device in a colour. */
  area(points: Point[], colour: string): void {
    this.outline(`${this.clipAttribute()} fill="${colour}"`, polygon(points), false);
  }

  /** Clips the drawing to an outline, or removes the clip. */
  clip(outline: string | undefined, isAlone: boolean): void {
    const around = isAlone ? '' : this.clipAttribute();
    const id = `c${this.clips.length + 1}`;
    const rule = this.context.isEvenOdd ? ' clip-rule="evenodd"' : '';
    if (outline !== undefined)
      this.clips.push(
        this.limitSize(`<clipPath id="${id}"${around}><path d="${outline}"${rule}/></clipPath>`),
      );
    this.context = { ...this.context, clip: outline === undefined ? undefined : id };
  }

  /** Draws a picture. Corner and extent are in logical units; a negative extent mirrors the picture. */
  picture(raster: Raster, [left, top]: Point, [width, height]: Point): void {
    const [a, b, c, d, e, f] = this.matrix;
    const place = [(a * width) / raster.width, (b * width) / raster.width];
    const down = [(c * height) / raster.height, (d * height) / raster.height];
    const [x, y] = mapPoint([a, b, c, d, e, f], [left, top]);
    const matrix = [...place, ...down, x, y].map((value) => Number(value.toPrecision(8)));
    const data = Buffer.from(encodePng(raster)).toString('base64');
    this.add(
      `<g${this.clipAttribute()}><image width="${raster.width}" height="${raster.height}" preserveAspectRatio="none" transform="matrix(${matrix.join(' ')})" href="data:image/png;base64,${data}"/></g>`,
    );
  }

  /** Draws a line of text. */
  words(line: TextLine): void {
    const element = this.isGathering ? undefined : textElement(line, this.context);
    if (element === undefined) this.isUnknown = true;
    else if (element !== '') this.add(`<g${this.clipAttribute()}>${element}</g>`);
  }

  /** Corners of a rectangle of logical units, in dots. */
  cornersOf(one: Point, other: Point): Point[] {
    return corners(this.matrix, one, other);
  }

  rectangle(one: Point, other: Point): string {
    return polygon(this.cornersOf(one, other));
  }

  /** @param box left, top, width and height of the visible area, in dots */
  svg(box: [number, number, number, number]): string | undefined {
    this.flush();
    if (this.isUnknown || this.letters > MOST_LETTERS || this.shapes.length === 0) return undefined;
    const [width, height] = [box[2], box[3]].map((dots) => number(dots / this.dotsPerMillimetre));
    const defs = this.clips.length > 0 ? `<defs>${this.clips.join('')}</defs>\n` : '';
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="${box.map(number).join(' ')}">\n${defs}${this.shapes.join('\n')}\n</svg>\n`;
  }

  private clipAttribute(): string {
    const { clip } = this.context;
    return clip === undefined ? '' : ` clip-path="url(#${clip})"`;
  }

  private stroke({ colour, width, dashes, cap, join }: Pen): string {
    const hair = this.dotsPerMillimetre * HAIRLINE;
    const dots = width === 'hair' ? hair : Math.max(width * scaleOf(this.matrix), hair / 2);
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
    this.last.outline += this.limitSize(outline);
    if (!mayGoOn) this.flush();
  }

  private flush(): void {
    const { look, outline } = this.last;
    this.last = { look: '', outline: '' };
    if (outline !== '') this.shapes.push(this.limitSize(`<path${look} d="${outline}"/>`));
  }

  private add(element: string): void {
    this.flush();
    this.shapes.push(this.limitSize(element));
  }

  private limitSize(text: string): string {
    this.letters += text.length;
    if (this.letters > MOST_LETTERS) this.isUnknown = true;
    return this.isUnknown ? '' : text;
  }
}

/** The thinnest line that prints well, in millimetres: a little more than a quarter of a point. */
const HAIRLINE = 0.12;
