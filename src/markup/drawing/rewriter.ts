/** Writes a drawing while it is read, and keeps no more of it than the elements that are open. */
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

/** The browser takes five seconds for as many; a map of all roads of a country has a tenth. */
const MOST_SHAPES = 1_000_000;
/** The browser gives up at five thousand and shows nothing, others before. */
const DEEPEST = 1_000;

/** Its methods throw a Refusal at what cannot be published. */
export class DrawingRewriter {
  readonly #rules: RewriteRules;
  readonly #writer = new DrawingWriter();
  readonly #repeats = repeatCounter();
  readonly #places: Place[] = [];
  #css: string[] = [];
  /** Namespace that counts as SVG: a drawing that names no namespace at all means it. */
  #own = SVG;

  constructor(rules: RewriteRules) {
    this.#rules = rules;
  }

  open(given: XmlElement): void {
    const places = this.#places;
    if (places.length === DEEPEST)
      throw new Refusal(`more than ${DEEPEST} elements inside each other`);
    if (places.length === 0) this.#own = given.uri === '' ? '' : SVG;
    const element = given.uri === this.#own ? { ...given, uri: SVG } : given;
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

/** Id of what a `<use>` shows again. Browsers decode the address. */
function targetOf(attributes: Attributes): string | undefined {
  const address = attributeOf('href', attributes) ?? attributeOf('xlink:href', attributes);
  return address && decodeAddress(address.slice(1));
}
