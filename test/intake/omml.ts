/** TeX as the formulas of a Word file: through the MathML that Temml makes, element by element. */
import {
  type IContext,
  ImportedXmlComponent,
  type IXmlableObject,
  Math as MathFormula,
} from 'docx';
import temml from 'temml';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { escapeXml } from './word-file.ts';

export function inlineMath(tex: string): Formula {
  return new Formula(`<m:oMath>${omml(tex, false)}</m:oMath>`);
}

export function displayMath(tex: string): Formula {
  return new Formula(`<m:oMathPara><m:oMath>${omml(tex, true)}</m:oMath></m:oMathPara>`);
}

/** The library's own formulas are built piece by piece. */
class Formula extends MathFormula {
  constructor(private readonly xml: string) {
    super({ children: [] });
  }
  override prepForXml(context: IContext): IXmlableObject | undefined {
    return ImportedXmlComponent.fromXmlString(this.xml).prepForXml(context);
  }
}

function omml(tex: string, displayMode: boolean): string {
  return convert(fromXml(temml.renderToString(tex, { displayMode, xml: true })));
}

function kids(node: Nodes): Nodes[] {
  return 'children' in node ? node.children : [];
}
function text(node: Nodes): string {
  return node.type === 'text' ? node.value : kids(node).map(text).join('');
}
const all = (node: Nodes) => kids(node).map(convert).join('');
const e = (node: Nodes | undefined, name = 'e') =>
  `<m:${name}>${node ? convert(node) : ''}</m:${name}>`;
const run = (value: string, properties = '') =>
  value.trim() === ''
    ? ''
    : `<m:r>${properties && `<m:rPr>${properties}</m:rPr>`}<m:t>${escapeXml(value)}</m:t></m:r>`;

function convert(node: Nodes): string {
  if (node.type === 'root') return all(node);
  if (node.type !== 'element') return '';
  const [a, b, c] = kids(node).filter(({ type }) => type === 'element');
  switch (node.name) {
    case 'annotation':
    case 'mspace':
    case 'mphantom':
      return '';
    case 'mtext':
      return run(text(node), '<m:nor/>');
    case 'mi':
      return run(text(node), node.attributes.mathvariant === 'normal' ? '<m:sty m:val="p"/>' : '');
    case 'mn':
    case 'mo':
      return run(text(node).replace(/[\u2061-\u2064]/g, ''));
    case 'mfrac':
      return `<m:f>${node.attributes.linethickness?.startsWith('0') ? '<m:fPr><m:type m:val="noBar"/></m:fPr>' : ''}${e(a, 'num')}${e(b, 'den')}</m:f>`;
    case 'msqrt':
      return `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${all(node)}</m:e></m:rad>`;
    case 'mroot':
      return `<m:rad>${e(b, 'deg')}${e(a)}</m:rad>`;
    case 'msup':
      return `<m:sSup>${e(a)}${e(b, 'sup')}</m:sSup>`;
    case 'msub':
      return `<m:sSub>${e(a)}${e(b, 'sub')}</m:sSub>`;
    case 'msubsup':
      return `<m:sSubSup>${e(a)}${e(b, 'sub')}${e(c, 'sup')}</m:sSubSup>`;
    case 'munder':
      return `<m:limLow>${e(a)}${e(b, 'lim')}</m:limLow>`;
    case 'mover':
      return over(node, a, b);
    case 'munderover':
      return `<m:limUpp><m:e><m:limLow>${e(a)}${e(b, 'lim')}</m:limLow></m:e>${e(c, 'lim')}</m:limUpp>`;
    case 'mtable':
      return `<m:m>${rows(node)
        .map(
          (row) =>
            `<m:mr>${kids(row)
              .map((cell) => `<m:e>${all(cell)}</m:e>`)
              .join('')}</m:mr>`,
        )
        .join('')}</m:m>`;
    default:
      return all(node);
  }
}

function rows(table: Element): Nodes[] {
  return kids(table).filter(({ type }) => type === 'element');
}

function over(node: Element, base: Nodes | undefined, sign: Nodes | undefined): string {
  if (node.attributes.accent !== 'true') return `<m:limUpp>${e(base)}${e(sign, 'lim')}</m:limUpp>`;
  return `<m:acc><m:accPr><m:chr m:val="${escapeXml(sign ? text(sign) : '')}"/></m:accPr>${e(base)}</m:acc>`;
}
