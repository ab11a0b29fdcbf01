/** Decides which elements a published drawing keeps, and what they may contain. */
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
 * The kind of content in an open element. The content of `lost` and `lost-words` is left out; text in
 * `lost-words` makes the drawing refused.
 */
export type Place = 'drawing' | 'html' | 'css' | 'lost' | 'lost-words';

export interface PlaceRules extends Report {
  /** Whether `<foreignObject>` is kept. */
  keepsHtml: boolean;
}

/** The attributes that elements of a namespace may have. */
export const VOCABULARIES: Partial<Record<string, ReadonlySet<string>>> = {
  [SVG]: SVG_ATTRIBUTES,
  [XHTML]: HTML_ATTRIBUTES,
  [MATHML]: MATHML_ATTRIBUTES,
};

/**
 * @param around place that contains the element; undefined for the root
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
  // Data of drawing programs are not visible and are left out silently.
  return uri === XHTML || uri === MATHML ? leaveOut(local, rules) : 'lost';
}

function placeInSvg(element: XmlElement, rules: PlaceRules): Place {
  const { local } = element;
  if (local === 'foreignObject') return placeInForeign(rules);
  if (local === 'metadata') return 'lost';
  if (!SVG_ELEMENTS.has(local)) return leaveOut(local, rules);
  if (ANIMATIONS.has(local) && !isAnimatable(element)) {
    reportRemoved(rules, `<${local}> of an address`);
    return 'lost';
  }
  return local === 'style' ? 'css' : 'drawing';
}

/** HTML in a drawing is left out: it has no fonts in print, and most programs for JATS do not show it. */
function placeInForeign(rules: PlaceRules): Place {
  if (rules.keepsHtml) return 'html';
  reportRemoved(rules, '<foreignObject>');
  return 'lost-words';
}

/** Elements that may show content from outside the file make the drawing refused. */
function placeInHtml({ uri, local }: XmlElement, rules: PlaceRules): Place {
  if (uri === MATHML && UNSEEN_MATHML.has(local)) return 'lost';
  if (uri === XHTML && UNSEEN_HTML.has(local)) return leaveOut(local, rules);
  const isKnown =
    (uri === XHTML && HTML_ELEMENTS.has(local)) || (uri === MATHML && MATHML_ELEMENTS.has(local));
  if (!isKnown) throw new Refusal(`<${local.slice(0, 40)}> in <foreignObject>`);
  return local === 'style' ? 'css' : 'html';
}

function leaveOut(local: string, rules: PlaceRules): Place {
  reportRemoved(rules, local === 'script' ? 'script' : `<${local}>`);
  return 'lost';
}
