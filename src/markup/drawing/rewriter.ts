/** Writes a drawing while it is read, and keeps no more of it than the elements that are open. */
import { decodeAddress } from '../../article/addresses.ts';
import type { XmlElement } from '../read-xml.ts';
import type { AddressRules } from './addresses.ts';
import { cleanAttributes, cleanValue } from './attributes.ts';
import { type Place, type PlaceRules, placeInside, VOCABULARIES } from './places.ts';
import { repeatCounter } from './repeats.ts';
import { Refusal } from './report.ts';
import { SVG } from './vocabulary.ts';
import { type Attributes, drawingWriter } from './writer.ts';

export interface RewriteRules extends PlaceRules, AddressRules {}

/** The browser takes five seconds for as many; a map of all roads of a country has a tenth. */
const MOST_SHAPES = 1_000_000;
/** The browser gives up at five thousand and shows nothing, others before. */
const DEEPEST = 1_000;

export function drawingRewriter(rules: RewriteRules) {
  const writer = drawingWriter();
  const repeats = repeatCounter();
  const places: Place[] = [];
  let css: string[] = [];
  /** Namespace that counts as SVG: a drawing that names no namespace at all means it. */
  let own = SVG;
  return {
    open(given: XmlElement) {
      if (places.length === DEEPEST)
        throw new Refusal(`more than ${DEEPEST} elements inside each other`);
      if (places.length === 0) own = given.uri === '' ? '' : SVG;
      const element = given.uri === own ? { ...given, uri: SVG } : given;
      const place = placeInside(places.at(-1), element, rules);
      places.push(place);
      if (isLost(place)) return;
      const { uri, local } = element;
      const attributes = cleanAttributes(element, VOCABULARIES[uri] ?? new Set(), rules);
      writer.open(uri, local, attributes);
      repeats.open(
        attributeOf('id', attributes),
        local === 'use' ? targetOf(attributes) : undefined,
      );
      css = [];
    },
    text(value: string) {
      const place = places.at(-1);
      if (place === 'css') css.push(value);
      else if (place === 'lost-words' && value.trim() !== '')
        throw new Refusal('text in <foreignObject>');
      else if (place === 'drawing' || place === 'html') writer.text(value);
    },
    close() {
      const place = places.pop();
      if (place === 'css') writer.text(cleanValue(css.join(''), rules));
      if (isLost(place)) return;
      writer.close();
      repeats.close();
    },
    end() {
      if (repeats.total() > MOST_SHAPES) throw new Refusal('millions of repeated shapes');
      return writer.end();
    },
  };
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
