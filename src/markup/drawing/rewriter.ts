/** Writes a drawing while it is read. Only the open elements are kept in memory. */
import { decodeAddress } from '../../article/addresses.ts';
import type { XmlElement } from '../read-xml.ts';
import type { AddressRules } from './addresses.ts';
import { cleanAttributes, cleanValue } from './attributes.ts';
import { type Place, type PlaceRules, placeInside, VOCABULARIES } from './places.ts';
import { repeatCounter } from './repeats.ts';
import { Refusal } from './report.ts';
import { SVG } from './vocabulary.ts';
import { type Attributes, DrawingWriter } from './writer.ts';

export interface RewriteRules extends PlaceRules, AddressRules {}

/** The browser needs five seconds for this number. A map of all roads of a country has a tenth of it. */
const MOST_SHAPES = 1_000_000;
/** At five thousand levels, and sometimes earlier, browsers show nothing. */
const DEEPEST = 1_000;

/** Its methods throw a Refusal if the drawing cannot be published. */
export class DrawingRewriter {
  readonly #rules: RewriteRules;
  readonly #writer = new DrawingWriter();
  readonly #repeats = repeatCounter();
  readonly #places: Place[] = [];
  #css: string[] = [];
  /** Namespace that counts as SVG; empty for a drawing without a namespace. */
  #svgNamespace = SVG;

  constructor(rules: RewriteRules) {
    this.#rules = rules;
  }

  open(source: XmlElement): void {
    const places = this.#places;
    if (places.length === DEEPEST)
      throw new Refusal(`more than ${DEEPEST} elements inside each other`);
    if (places.length === 0) this.#svgNamespace = source.uri === '' ? '' : SVG;
    const element = source.uri === this.#svgNamespace ? { ...source, uri: SVG } : source;
    const place = placeInside(places.at(-1), element, this.#rules);
    places.push(place);
    if (!isLost(place)) this.#write(element);
  }

  text(value: string): void {
    const place = this.#places.at(-1);
    if (place === 'css') this.#css.push(value);
    else if (place === 'lost-words' && value.trim() !== '')
      throw new Refusal('text in <foreignObject>');
    else if (place === 'drawing' || place === 'html') this.#writer.text(value);
  }

  close(): void {
    const place = this.#places.pop();
    if (place === 'css') this.#writer.text(cleanValue(this.#css.join(''), this.#rules));
    if (isLost(place)) return;
    this.#writer.close();
    this.#repeats.close();
  }

  end(): string {
    if (this.#repeats.total() > MOST_SHAPES) throw new Refusal('millions of repeated shapes');
    return this.#writer.end();
  }

  #write(element: XmlElement): void {
    const { uri, local } = element;
    const attributes = cleanAttributes(element, VOCABULARIES[uri] ?? new Set(), this.#rules);
    this.#writer.open(uri, local, attributes);
    const shown = local === 'use' ? targetOf(attributes) : undefined;
    this.#repeats.open(attributeOf('id', attributes), shown);
    this.#css = [];
  }
}

function isLost(place: Place | undefined): boolean {
  return place === undefined || place === 'lost' || place === 'lost-words';
}

function attributeOf(name: string, attributes: Attributes): string | undefined {
  return attributes.find(([key]) => key === name)?.[1];
}

/** Id of the element that a `<use>` repeats. Browsers decode the address. */
function targetOf(attributes: Attributes): string | undefined {
  const address = attributeOf('href', attributes) ?? attributeOf('xlink:href', attributes);
  return address && decodeAddress(address.slice(1));
}
