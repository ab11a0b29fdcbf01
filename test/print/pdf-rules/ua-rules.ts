/**
 * PDF/UA-1 (ISO 14289-1), rule by rule: the ids are those of veraPDF's profile PDFUA-1, release
 * 2025-08-21. The words and tests are our own reading of the standard's requirements.
 */
import {
  annotations,
  atMostOne,
  because,
  elements,
  file,
  holdsOnly,
  inside,
  noKey,
  noSubtype,
} from './checks.ts';
import type { MarkedContent } from './content.ts';
import { FONT_RULES } from './glyph-checks.ts';
import type { Check, RuledPdf, RuleTable } from './ruled-pdf.ts';
import { kidTypes, STANDARD_TYPES, type StructureElement } from './structure.ts';
import { type Cell, type Grid, gridOf, hasHead, unknownHeaders } from './tables.ts';
import { at, dictAt, isTrue, nameOf, textOf } from './values.ts';
import { wordsOf } from './xmp.ts';

const LANGUAGE_TAG = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;
const inLanguage = file(({ hasLanguage }) => hasLanguage, 'no Lang in the catalog');
const noForms = noKey('AcroForm');

export const UA_RULES: RuleTable = {
  '5-1': file((pdf) => uaPart(pdf) !== undefined, 'no pdfuaid:part'),
  '5-2': file((pdf) => uaPart(pdf) === '1', 'pdfuaid:part is not 1'),
  '5-3': uaPrefix('part'),
  '5-4': uaPrefix('amd'),
  '5-5': uaPrefix('corr'),
  '6.1-1': file(({ cos }) => /^%PDF-1\.[0-7]$/.test(cos.header), 'the header'),
  '6.2-1': file(({ catalog }) => isTrue(at(catalog, 'MarkInfo', 'Marked')), 'not Marked'),
  '7.1-1': marks(({ tag, around }) => tag !== 'Artifact' || !around.some(({ tagged }) => tagged)),
  '7.1-2': marks(({ tagged, around }) => !tagged || !around.some(({ tag }) => tag === 'Artifact')),
  '7.1-3': ({ content }) =>
    content.painted
      .filter(({ marks: all }) => !all.some(({ tagged, tag }) => tagged || tag === 'Artifact'))
      .map(({ where, operator }) => `${where}: ${operator}`),
  '7.1-4': file(({ catalog }) => !isTrue(at(catalog, 'MarkInfo', 'Suspects')), 'Suspects'),
  '7.1-5': elements(undefined, ({ standard, circular }) => standard !== undefined || circular),
  '7.1-6': elements(undefined, ({ circular }) => !circular),
  '7.1-7': ({ structure }) =>
    (dictAt(structure.root, 'RoleMap')?.keys() ?? [])
      .map((key) => key.decodeText())
      .filter((type) => STANDARD_TYPES.has(type)),
  '7.1-8': file(({ xmp }) => xmp !== undefined, 'no metadata'),
  '7.1-9': file(({ xmp }) => xmp?.properties.some(isTitle) === true, 'no dc:title with words'),
  '7.1-10': file(
    ({ catalog }) => isTrue(at(catalog, 'ViewerPreferences', 'DisplayDocTitle')),
    'DisplayDocTitle is not true',
  ),
  '7.1-11': file(({ structure }) => structure.root !== undefined, 'no StructTreeRoot'),
  '7.1-12': elements(undefined, ({ dict }) => at(dict, 'P') !== undefined),

  '7.2-2': inLanguage,
  '7.2-3': holdsOnly('Table', 'TR', 'THead', 'TBody', 'TFoot', 'Caption'),
  '7.2-4': inside('TR', 'Table', 'THead', 'TBody', 'TFoot'),
  '7.2-5': inside('THead', 'Table'),
  '7.2-6': inside('TBody', 'Table'),
  '7.2-7': inside('TFoot', 'Table'),
  '7.2-8': inside('TH', 'TR'),
  '7.2-9': inside('TD', 'TR'),
  '7.2-10': holdsOnly('TR', 'TH', 'TD'),
  '7.2-11': atMostOne('Table', 'THead'),
  '7.2-12': atMostOne('Table', 'TFoot'),
  '7.2-13': elements('Table', (table) => !has(table, 'TFoot') || has(table, 'TBody')),
  '7.2-14': elements('Table', (table) => !has(table, 'THead') || has(table, 'TBody')),
  '7.2-15': grids(({ overlapping }) => overlapping.map(() => 'cells over each other')),
  '7.2-16': elements('Table', (table) => !kidTypes(table).slice(1, -1).includes('Caption')),
  '7.2-17': inside('LI', 'L'),
  '7.2-18': inside('LBody', 'LI'),
  '7.2-19': holdsOnly('L', 'L', 'LI', 'Caption'),
  '7.2-20': holdsOnly('LI', 'Lbl', 'LBody'),
  '7.2-21': inLanguage,
  '7.2-22': inLanguage,
  '7.2-23': inLanguage,
  '7.2-24': inLanguage,
  '7.2-25': noForms,
  '7.2-26': inside('TOCI', 'TOC'),
  '7.2-27': holdsOnly('TOC', 'TOC', 'TOCI', 'Caption'),
  '7.2-28': elements('TOC', (contents) => !kidTypes(contents).slice(1).includes('Caption')),
  '7.2-29': ({ structure, catalog, content }) =>
    [
      textOf(at(catalog, 'Lang')),
      ...structure.elements.map(({ dict }) => textOf(at(dict, 'Lang'))),
      ...content.marks.map(({ properties }) => /\/Lang\s*\(([^)]*)\)/.exec(properties)?.[1]),
    ].filter((tag): tag is string => tag !== undefined && !LANGUAGE_TAG.test(tag)),
  '7.2-30': inLanguage,
  '7.2-31': inLanguage,
  '7.2-32': inLanguage,
  '7.2-33': inLanguage,
  '7.2-34': inLanguage,
  '7.2-36': holdsOnly('THead', 'TR'),
  '7.2-37': holdsOnly('TBody', 'TR'),
  '7.2-38': holdsOnly('TFoot', 'TR'),
  '7.2-39': atMostOne('Table', 'Caption'),
  '7.2-40': elements('L', (list) => !kidTypes(list).slice(1).includes('Caption')),
  '7.2-41': grids(({ columnLengths }) => unequal(columnLengths, 'column')),
  '7.2-42': grids(({ rowLengths }) => unequal(rowLengths, 'row')),
  '7.2-43': because(
    'it is 7.2-42 for tables whose rows have no wrong ColSpan, which 7.2-42 includes',
  ),

  '7.3-1': elements('Figure', hasWords),
  '7.4.2-1': headingOrder,
  '7.4.4-1': elements(
    undefined,
    (element) => kidTypes(element).filter((kid) => kid === 'H').length <= 1,
  ),
  '7.4.4-2': elements('H', () => false),
  '7.4.4-3': elements('H', () => false),
  '7.5-1': cells(
    (cell, grid, ids) => hasHead(cell, grid, ids) || unknownHeaders(cell, ids).length > 0,
  ),
  '7.5-2': cells((cell, _, ids) => unknownHeaders(cell, ids).length === 0),
  '7.7-1': elements('Formula', hasWords),
  '7.9-1': elements('Note', ({ id }) => Boolean(id)),
  '7.9-2': ({ structure }) => {
    const ids = structure.elements
      .filter(({ standard }) => standard === 'Note')
      .map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map(String);
  },
  '7.10-1': noKey('OCProperties'),
  '7.10-2': noKey('OCProperties'),
  '7.11-1': ({ dicts }) =>
    dicts
      .filter((dict) => at(dict, 'EF') !== undefined)
      .filter((dict) => !textOf(at(dict, 'F')) || !textOf(at(dict, 'UF')))
      .map(() => 'a file without F or UF'),
  '7.15-1': noForms,
  '7.16-1': file(({ trailer }) => at(trailer, 'Encrypt') === undefined, 'encrypted'),

  '7.18.1-1': annotations(undefined, ({ subtype }) =>
    /^(?:Link|Widget|PrinterMark)$/.test(subtype),
  ),
  '7.18.1-2': annotations(
    undefined,
    ({ dict, subtype }) => subtype === 'Widget' || hasContents(dict),
  ),
  '7.18.1-3': noSubtype('Widget'),
  '7.18.2-1': noSubtype('TrapNet'),
  '7.18.3-1': ({ pages }) =>
    pages.flatMap((page, index) =>
      at(page, 'Annots') !== undefined && nameOf(at(page, 'Tabs')) !== 'S'
        ? [`page ${index + 1}`]
        : [],
    ),
  '7.18.4-1': noSubtype('Widget'),
  '7.18.4-2': elements('Form', () => false),
  '7.18.5-1': annotations(
    'Link',
    ({ reference }, { structure }) => structure.byAnnotation.get(reference)?.standard === 'Link',
  ),
  '7.18.5-2': annotations('Link', ({ dict }) => hasContents(dict)),
  '7.18.6.2-1': noSubtype('MediaClip'),
  '7.18.6.2-2': noSubtype('MediaClip'),
  '7.18.8-1': noSubtype('PrinterMark'),
  '7.20-1': ({ content }) => content.forms.filter((form) => at(form, 'Ref')).map(() => 'Ref'),
  '7.20-2': ({ content }) =>
    [...content.markedForms].filter(([, count]) => count > 1).map(([name]) => name),

  '7.21.3.1-1': FONT_RULES.cidSystem,
  '7.21.3.2-1': FONT_RULES.cidToGid,
  '7.21.3.3-1': FONT_RULES.cidSystem,
  '7.21.3.3-2': FONT_RULES.embeddedCmap,
  '7.21.3.3-3': FONT_RULES.embeddedCmap,
  '7.21.4.1-1': FONT_RULES.embedded,
  '7.21.4.1-2': FONT_RULES.glyphPresent,
  '7.21.4.2-1': FONT_RULES.charSet,
  '7.21.4.2-2': FONT_RULES.cidSet,
  '7.21.5-1': FONT_RULES.width,
  '7.21.6-1': FONT_RULES.simpleTrueType,
  '7.21.6-2': FONT_RULES.simpleTrueType,
  '7.21.6-3': FONT_RULES.simpleTrueType,
  '7.21.6-4': FONT_RULES.simpleTrueType,
  '7.21.7-1': FONT_RULES.unicode,
  '7.21.7-2': FONT_RULES.unicodeValue,
  '7.21.8-1': FONT_RULES.notdef,
};

function uaPart({ xmp }: RuledPdf): string | undefined {
  const property = uaProperty(xmp, 'part');
  return property && wordsOf(property.element);
}

function uaPrefix(name: string): Check {
  return file(({ xmp }) => {
    const property = uaProperty(xmp, name);
    return property === undefined || property.prefix === 'pdfuaid';
  }, `${name} has another prefix than pdfuaid`);
}

function uaProperty(xmp: RuledPdf['xmp'], name: string) {
  return xmp?.properties.find(
    (one) => one.namespace === 'http://www.aiim.org/pdfua/ns/id/' && one.name === name,
  );
}

function isTitle({ prefix, name, element }: NonNullable<RuledPdf['xmp']>['properties'][number]) {
  return prefix === 'dc' && name === 'title' && wordsOf(element) !== '';
}

function marks(holds: (mark: MarkedContent) => boolean): Check {
  return ({ content }) =>
    content.marks.filter((mark) => !holds(mark)).map(({ where, tag }) => `${where}: ${tag}`);
}

function has(element: StructureElement, type: string): boolean {
  return kidTypes(element).includes(type);
}

function hasWords({ dict }: StructureElement): boolean {
  return Boolean(textOf(at(dict, 'Alt'))) || textOf(at(dict, 'ActualText')) !== undefined;
}

function hasContents(dict: RuledPdf['catalog']): boolean {
  return Boolean(textOf(at(dict, 'Contents')));
}

/** No level is left out on the way down, from level 1. */
function headingOrder({ structure }: RuledPdf): string[] {
  let level = 0;
  return structure.elements.flatMap(({ standard = '' }) => {
    const next = Number(/^H([1-6])$/.exec(standard)?.[1] ?? level);
    const finding = next > level + 1 ? [`H${next} behind H${level}`] : [];
    level = next;
    return finding;
  });
}

function grids(findings: (grid: Grid) => string[]): Check {
  return ({ structure }) =>
    structure.elements
      .filter(({ standard }) => standard === 'Table')
      .flatMap((table) => findings(gridOf(table)));
}

function cells(holds: (cell: Cell, grid: Grid, ids: ReadonlySet<string>) => boolean): Check {
  return (pdf) => {
    const heads = pdf.structure.elements.filter(({ standard }) => standard === 'TH');
    const ids = new Set(heads.flatMap(({ id }) => (id === undefined ? [] : [id])));
    return grids((grid) =>
      grid.cells
        .filter(({ element }) => element.standard === 'TD')
        .filter((cell) => !holds(cell, grid, ids))
        .map(({ row, column }) => `row ${row + 1}, column ${column + 1}`),
    )(pdf);
  };
}

function unequal(lengths: number[], what: string): string[] {
  return lengths.flatMap((length, index) =>
    length === lengths[0] ? [] : [`${what} ${index + 1} has ${length}, the first ${lengths[0]}`],
  );
}
