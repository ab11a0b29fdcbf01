/**
 * The elements and attributes that a published drawing may have. All others are left out.
 *
 * The lists come from DOMPurify 3.4.14 (src/tags.ts and src/attrs.ts; https://github.com/cure53/DOMPurify;
 * Apache 2.0 or MPL 2.0), with the capitals that XML demands. Added are what DOMPurify leaves to its callers
 * and we check ourselves (`<use>`, animations, SVG fonts), and properties of SVG 2 and of drawing programs
 * that only say how something looks. Taken away are attributes of HTML that have no meaning in SVG.
 */
import { wordSet } from '../../words/word-list.ts';

export const SVG = 'http://www.w3.org/2000/svg';
export const XHTML = 'http://www.w3.org/1999/xhtml';
export const MATHML = 'http://www.w3.org/1998/Math/MathML';
export const XLINK = 'http://www.w3.org/1999/xlink';
export const XML = 'http://www.w3.org/XML/1998/namespace';

/** There are further rules for `<foreignObject>`, `<style>` and animations. */
export const SVG_ELEMENTS = wordSet(`
  svg a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform circle clipPath
  defs desc ellipse filter font font-face font-face-format font-face-name font-face-src g glyph glyphRef hkern
  image line linearGradient marker mask missing-glyph mpath path pattern polygon polyline radialGradient rect
  set stop style switch symbol text textPath title tref tspan use view vkern
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`);

/** Attributes without a namespace. `href` is checked as an address, all other values as CSS. */
export const SVG_ATTRIBUTES = wordSet(`
  accent-height accumulate additive alignment-baseline alphabetic amplitude arabic-form ascent attributeName
  attributeType azimuth background background-color baseFrequency baseProfile baseline-shift bbox begin bias by
  calcMode cap-height class clip clip-path clip-rule clipPathUnits color color-interpolation
  color-interpolation-filters color-profile color-rendering contentScriptType contentStyleType cursor cx cy d
  descent diffuseConstant direction display divisor dominant-baseline download dur dx dy edgeMode elevation
  enable-background end exponent externalResourcesRequired fill fill-opacity fill-rule filter filterRes
  filterUnits flood-color flood-opacity focusable font font-family font-feature-settings font-kerning font-size
  font-size-adjust font-stretch font-style font-variant font-variant-caps font-variant-east-asian
  font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings font-weight format
  fr from fx fy g1 g2 glyph-name glyph-orientation-horizontal glyph-orientation-vertical glyphRef
  gradientTransform gradientUnits hanging height horiz-adv-x horiz-origin-x horiz-origin-y href hreflang id
  ideographic image-rendering in in2 inline-size intercept isolation k k1 k2 k3 k4 kernelMatrix kernelUnitLength
  kerning keyPoints keySplines keyTimes lang lengthAdjust letter-spacing lighting-color limitingConeAngle
  line-height local marker marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask
  mask-type maskContentUnits maskUnits mathematical max media method min mix-blend-mode mode name numOctaves
  offset opacity operator order orient orientation origin overflow overline-position overline-thickness
  paint-order panose-1 path pathLength patternContentUnits patternTransform patternUnits pointer-events points
  pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY rel
  rendering-intent repeatCount repeatDur requiredExtensions requiredFeatures restart result role rotate rx ry
  scale seed shape-inside shape-margin shape-padding shape-rendering side slope solid-color solid-opacity
  spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stemh stemv stitchTiles
  stop-color stop-opacity strikethrough-position strikethrough-thickness string stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style
  surfaceScale systemLanguage tabindex tableValues target targetX targetY text-align text-anchor text-decoration
  text-decoration-color text-decoration-line text-decoration-style text-orientation text-overflow
  text-rendering text-transform textLength title to transform transform-box transform-origin type u1 u2
  underline-position underline-thickness unicode unicode-bidi unicode-range units-per-em v-alphabetic
  v-hanging v-ideographic v-mathematical values vector-effect version vert-adv-y vert-origin-x vert-origin-y
  viewBox viewTarget visibility white-space width widths word-spacing wrap writing-mode x x-height x1 x2
  xChannelSelector y y1 y2 yChannelSelector z zoomAndPan`);

/** Elements that change an attribute over time. */
export const ANIMATIONS = wordSet('animate animateColor animateMotion animateTransform set');

/** Elements in `<foreignObject>`, for a browser that makes a picture of the drawing. */
export const HTML_ELEMENTS = wordSet(`
  html body a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col
  colgroup data dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header
  hgroup hr i ins kbd label li main mark menu nav nobr ol p pre q rp rt ruby s samp section small span strike
  strong style sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`);
/** Invisible elements of HTML. They are left out with their content. */
export const UNSEEN_HTML = wordSet('base datalist head link meta noscript script template title');
export const HTML_ATTRIBUTES = wordSet(`
  align bgcolor border cellpadding cellspacing class color colspan dir face height href id lang nowrap
  reversed role rowspan scope size span start style title type valign value width`);

export const MATHML_ELEMENTS = wordSet(`
  math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
  mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`);
/** Annotations of a formula, which browsers do not show. */
export const UNSEEN_MATHML = wordSet('annotation annotation-xml');
export const MATHML_ATTRIBUTES = wordSet(`
  accent accentunder align class close columnalign columnlines columnspacing columnspan depth dir display
  displaystyle fence frame height id largeop linethickness lspace mathbackground mathcolor mathsize mathvariant
  maxsize minsize movablelimits notation open rowalign rowlines rowspacing rowspan rspace scriptlevel separator
  separators stretchy style symmetric voffset width xmlns`);
