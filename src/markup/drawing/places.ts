/** Which elements a published drawing keeps, by namespace and name, and what may stand inside them. */
import type { XmlElement } from '../read-xml.ts';
import { isAnimatable } from './attributes.ts';
import { Refusal, type Report, reportRemoved } from './report.ts';
import {
  ANIMATIONS,
  HTML_ATTRIBUTES,
  HTML_ELEMENTS,
  MATHML,
  MATHML_ATTRIBUTES,
  MATHML_ELEMENTS,
  SVG,
  SVG_ATTRIBUTES,
  SVG_ELEMENTS,
  UNSEEN_HTML,
  UNSEEN_MATHML,
  XHTML,
} from './vocabulary.ts';

/**
 * What is inside an open element. The content of `lost` elements is left out; that of `lost-words` too, but
 * words there refuse the drawing.
 */
export type Place = 'drawing' | 'html' | 'css' | 'lost' | 'lost-words';

export interface PlaceRules extends Report {
  /** Whether `<foreignObject>` may hold words. */
  keepsHtml: boolean;
}

/** The attributes that elements of a namespace may have. */
export const VOCABULARIES: Partial<Record<string, ReadonlySet<string>>> = {
  [SVG]: SVG_ATTRIBUTES,
  [XHTML]: HTML_ATTRIBUTES,
  [MATHML]: MATHML_ATTRIBUTES,
};

/**
 * @param around what the element stands in; undefined for the root
 * @throws Refusal
 */
export function placeInside(
  around: Place | undefined,
  element: XmlElement,
  rules: PlaceRules,
): Place {
  const { uri, local } = element;
  if (around === undefined && (uri !== SVG || local !== 'svg'))
    throw new Refusal(`<${local.slice(0, 40)}> instead of the <svg>`);
  if (around === 'lost' || around === 'lost-words') return around;
  if (around === 'css') return 'lost';
  if (uri === SVG) return placeInSvg(element, rules);
  if (around === 'html') return placeInHtml(element, rules);
  // Data of drawing programs are left out without a message. Browsers show them nowhere.
  return uri === XHTML || uri === MATHML ? leftOut(local, rules) : 'lost';
}

function placeInSvg(element: XmlElement, rules: PlaceRules): Place {
  const { local } = element;
  if (local === 'foreignObject') return placeInForeign(rules);
  if (local === 'metadata') return 'lost';
  if (!SVG_ELEMENTS.has(local)) return leftOut(local, rules);
  if (ANIMATIONS.has(local) && !isAnimatable(element)) {
    reportRemoved(rules, `<${local}> of an address`);
    return 'lost';
  }
  return local === 'style' ? 'css' : 'drawing';
}

/** HTML in a drawing has no fonts in print, and most readers of JATS do not show it. */
function placeInForeign(rules: PlaceRules): Place {
  if (rules.keepsHtml) return 'html';
  reportRemoved(rules, '<foreignObject>');
  return 'lost-words';
}

/** What would show something that is not in the file has the drawing refused. */
function placeInHtml({ uri, local }: XmlElement, rules: PlaceRules): Place {
  if (uri === MATHML && UNSEEN_MATHML.has(local)) return 'lost';
  if (uri === XHTML && UNSEEN_HTML.has(local)) return leftOut(local, rules);
  const isKnown =
    (uri === XHTML && HTML_ELEMENTS.has(local)) || (uri === MATHML && MATHML_ELEMENTS.has(local));
  if (!isKnown) throw new Refusal(`<${local.slice(0, 40)}> in <foreignObject>`);
  return local === 'style' ? 'css' : 'html';
}

function leftOut(local: string, rules: PlaceRules): Place {
  reportRemoved(rules, local === 'script' ? 'script' : `<${local}>`);
  return 'lost';
}
