/** Formulas of the web page and of the JATS: they have the same symbols in the same structure. */
import type { Nodes as HtmlNode } from 'hast';
import type { Nodes as XmlNode } from 'xast';
import { outputValues, unwantedValues } from './output-values.ts';
import type { FactRule } from './rule.ts';

export const FORMULA_FACTS: readonly FactRule[] = [
  {
    differs: 'facts-formulas-differ',
    missing: 'facts-formulas-differ/missing',
    extra: 'facts-formulas-differ/extra',
    key: 'title',
    valuesIn: ({ page, jats }) => {
      const inPage = new Set(page.named('math').map(shapeOf));
      const inJats = new Set(jats.named('mml:math').map(shapeOf));
      // Sets, because the page has the title more than once. An empty formula is reported by another rule.
      const other = [...inPage].filter((one) => one !== '' && !inJats.has(one));
      const missed = [...inJats].filter((one) => !inPage.has(one));
      if (missed.length > 0) return [outputValues('web page', other, missed)];
      return other.length > 0 ? [unwantedValues('web page', other)] : [];
    },
  },
];

/** The structure of a formula without grouping elements and hidden ones. Example: "msub(h i)". */
function shapeOf(node: HtmlNode | XmlNode): string {
  if (node.type === 'text') return node.value.trim();
  if (!('children' in node)) return '';
  if ('properties' in node && node.properties.ariaHidden === 'true') return '';
  const inside = node.children.map(shapeOf).filter(Boolean).join(' ');
  const name =
    'tagName' in node ? node.tagName : 'name' in node ? node.name.replace('mml:', '') : '';
  return PLACING.test(name) ? `${name}(${inside})` : inside;
}

/** Elements that give a meaning to the position of a symbol. */
const PLACING =
  /^m(?:frac|sqrt|root|sub|sup|subsup|under|over|underover|multiscripts|table|tr|td)$/;
