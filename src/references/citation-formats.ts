/** An article's own reference in the formats that reference managers read. */
import type { CslItem, CslName } from '../article.ts';
import { legal } from '../markup/xml.ts';

type Row = [field: string, value: string | undefined];

/** `@article{firdous2023, …}`, in UTF-8. */
export function toBibtex(item: CslItem): string {
  const [year, month] = dateParts(item);
  const rows: Row[] = [
    ['author', item.author?.map(bibtexName).join(' and ')],
    ['title', item.title && `{${bibtexText(item.title)}}`],
    ['journal', bibtexField(item['container-title'])],
    ['year', year],
    ['month', month],
    ['volume', bibtexField(item.volume)],
    ['number', bibtexField(item.issue ?? item.number)],
    ['pages', bibtexField(item.page)?.replace('-', '--')],
    ['doi', item.DOI?.replace(/[{}]/g, '\\$&')],
    ['issn', bibtexField(item.ISSN)],
    ['publisher', bibtexField(item.publisher)],
    ['url', item.URL],
    ['keywords', bibtexField(item.keyword)],
    ['abstract', bibtexField(item.abstract)],
  ];
  const lines = filled(rows).map(([field, value]) => `  ${field} = {${value}}`);
  return `@article{${item.id},\n${lines.join(',\n')}\n}\n`;
}

function bibtexName(name: CslName): string {
  if (name.literal !== undefined) return `{${bibtexText(name.literal)}}`;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const parts = [family, name.suffix, name.given].filter((part) => part !== undefined);
  return parts.map(bibtexText).join(', ');
}

function bibtexField(value: CslItem[string]): string | undefined {
  return value === undefined ? undefined : bibtexText(String(value));
}

/** Characters that TeX reads as commands. */
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
  return oneLine(text).replace(/[\\{}$&#%_^~]/g, (character) => TEX[character] ?? character);
}

/** RIS, lines ended by CRLF as the format asks. */
export function toRis(item: CslItem): string {
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
    ['SP', first],
    ['EP', last],
    ['M1', risField(item.number)],
    ['DO', item.DOI],
    ['SN', risField(item.ISSN)],
    ['PB', item.publisher],
    ['LA', risField(item.language)],
    ['UR', item.URL],
    ...(risField(item.keyword) ?? '').split('; ').map((word): Row => ['KW', word]),
    ['AB', risField(item.abstract)],
  ];
  const lines = filled(rows).map(([field, value]) => `${field}  - ${oneLine(value)}`);
  return `${lines.join('\r\n')}\r\nER  - \r\n`;
}

function risName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}

function risField(value: CslItem[string]): string | undefined {
  return value === undefined ? undefined : String(value);
}

export function toCslJson(item: CslItem): string {
  return `${JSON.stringify([item], undefined, 2)}\n`;
}

/** "2023", "01", "15": as many as are known. */
function dateParts(item: CslItem): string[] {
  const parts = item.issued?.['date-parts']?.[0] ?? [];
  return parts.map((part) => String(part).padStart(2, '0'));
}

function filled(rows: Row[]): [field: string, value: string][] {
  return rows.flatMap(([field, value]) => (value ? [[field, value]] : []));
}

function oneLine(text: string): string {
  return legal(text).replace(/\s+/g, ' ').trim();
}
