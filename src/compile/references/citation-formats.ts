/** Writes the reference of an article in the formats of reference managers. */
import type { Article, CslItem, CslName, Inline } from '../../article/article.ts';
import { plainText } from '../../markup/plain-text.ts';
import { legal } from '../../markup/xml.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { cslSurname } from '../../words/person-name.ts';

type Row = [field: string, value: string | undefined];

/**
 * Writes `@article{firdous2023, …}` in UTF-8. An article number is written into `pages`, because in BibTeX
 * `number` is the issue, and most styles print no other field.
 *
 * @param title in TeX, if the title of the item has lost its formulas
 */
export function toBibtex(item: CslItem, title = bibtexField(item.title)): string {
  const [year, month, day] = dateParts(item);
  const rows: Row[] = [
    ['author', item.author?.map(bibtexName).join(' and ')],
    ['title', title && `{${title}}`],
    ['journal', bibtexField(item['container-title'])],
    ['shortjournal', bibtexField(item['container-title-short'])],
    ['year', year],
    ['month', month],
    ['day', day],
    ['volume', bibtexField(item.volume)],
    ['number', bibtexField(item.issue)],
    ['pages', bibtexField(item.page)?.replace('-', '--') ?? bibtexField(item.number)],
    ['doi', item.DOI?.replace(/[{}]/g, '\\$&')],
    ['issn', bibtexField(item.ISSN)],
    ['publisher', bibtexField(item.publisher)],
    ['url', item.URL],
    ['language', bibtexField(item.language)],
    ['keywords', bibtexField(item.keyword)],
    ['abstract', bibtexField(item.abstract)],
  ];
  const lines = filled(rows).map(([field, value]) => `  ${field} = {${value}}`);
  return `@article{${item.id},\n${lines.join(',\n')}\n}\n`;
}

function bibtexName(name: CslName): string {
  if (name.literal !== undefined) return `{${bibtexText(name.literal)}}`;
  const family = cslSurname(name);
  const parts = [family, name.suffix, name.given].filter((part) => part !== undefined);
  // Without braces, BibTeX would take the "Sri" of "Sri Mulyani" for a given name.
  const isSingleName = parts.length === 1 && /\s/.test(family);
  return parts
    .map((part) =>
      isSingleName || SEPARATOR.test(part) ? `{${bibtexText(part)}}` : bibtexText(part),
    )
    .join(', ');
}

/** Text that would split a name. */
const SEPARATOR = /,|(?<!\S)and(?!\S)/i;

function bibtexField(value: CslItem[string]): string | undefined {
  return value === undefined ? undefined : bibtexText(String(value));
}

/** TeX for characters that are commands in TeX. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function bibtexText(text: string): string {
  return escapedTex(oneLine(text));
}

function escapedTex(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/g, (character) => TEX[character] ?? character);
}

/** The title of an article for BibTeX, with its formulas in TeX. */
export function bibtexTitle({ title, subtitle = [], language }: Article): string {
  const parts = [title, subtitle].map((nodes) => oneLine(texOf(nodes, language)));
  return parts.filter(Boolean).join(': ');
}

function texOf(nodes: readonly Inline[], language: string): string {
  return nodes
    .map((node) => {
      if (node.type === 'inlineMath' && isBalanced(node.value)) return `$${node.value}$`;
      if ('children' in node && node.children) return texOf(node.children, language);
      return escapedTex(plainText([node], language));
    })
    .join('');
}

/** Whether braces are balanced. Otherwise the entry would end in the wrong place. */
function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const brace of tex.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0 && !tex.includes('$');
}

/**
 * Writes RIS, with CRLF line ends as the format requires. An article number is written as the first page, as
 * publishers do: few programs read `M1` of a journal article.
 *
 * @param keywords as a list; the item has them in one string
 */
export function toRis(item: CslItem, keywords: readonly string[] = []): string {
  const [first, last] = (typeof item.page === 'string' ? item.page : '').split('-');
  const rows: Row[] = [
    ['TY', 'JOUR'],
    ...(item.author ?? []).map((name): Row => ['AU', risName(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['J2', risField(item['container-title-short'])],
    ['PY', dateParts(item)[0]],
    ['DA', dateParts(item).join('/')],
    ['VL', risField(item.volume)],
    ['IS', risField(item.issue)],
    ['SP', first || risField(item.number)],
    ['EP', last],
    ['DO', item.DOI],
    ['SN', risField(item.ISSN)],
    ['PB', item.publisher],
    ['LA', risField(item.language)],
    ['UR', item.URL],
    ...keywords.map((word): Row => ['KW', word]),
    ['AB', risField(item.abstract)],
  ];
  const lines = filled(rows).map(([field, value]) => `${field}  - ${oneLine(value)}`);
  return `${lines.join('\r\n')}\r\nER  - \r\n`;
}

function risName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = cslSurname(name);
  return [family, name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}

function risField(value: CslItem[string]): string | undefined {
  return value === undefined ? undefined : String(value);
}

export function toCslJson(item: CslItem): string {
  return `${JSON.stringify([item], undefined, 2)}\n`;
}

/** Year, month and day, as far as they are known. Example: "2023", "01", "15" */
function dateParts(item: CslItem): string[] {
  const parts = item.issued?.['date-parts']?.[0] ?? [];
  return parts.map((part) => String(part).padStart(2, '0'));
}

function filled(rows: Row[]): [field: string, value: string][] {
  return rows.flatMap(([field, value]) => (value ? [[field, value]] : []));
}

function oneLine(text: string): string {
  return collapseWhiteSpace(legal(text));
}
