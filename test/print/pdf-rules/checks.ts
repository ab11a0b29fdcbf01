/** Forms that many rules have. */
import type { PDFDict } from '@cantoo/pdf-lib';
import type { Annotation, Check, NotChecked, RuledFont, RuledPdf } from './ruled-pdf.ts';
import { kidTypes, parentType, type StructureElement } from './structure.ts';
import { at, nameOf, textOf } from './values.ts';

export function because(reason: string): NotChecked {
  return { because: reason };
}

/** One question about the whole file. */
export function file(holds: (pdf: RuledPdf) => boolean, finding: string): Check {
  return (pdf) => (holds(pdf) ? [] : [finding]);
}

/** A question about each element of a type. */
export function elements(
  type: string | undefined,
  holds: (element: StructureElement, pdf: RuledPdf) => boolean,
): Check {
  return (pdf) =>
    pdf.structure.elements
      .filter((element) => type === undefined || element.standard === type)
      .filter((element) => !holds(element, pdf))
      .map(describe);
}

/** The element's parent, divisions looked through, is one of these. */
export function inside(type: string, ...parents: string[]): Check {
  return elements(type, (element) => parents.includes(parentType(element) ?? ''));
}

/** The element's kids, divisions looked through, are all of these. */
export function holdsOnly(type: string, ...kids: string[]): Check {
  return elements(type, (element) => kidTypes(element).every((kid) => kids.includes(kid)));
}

export function atMostOne(type: string, kid: string): Check {
  return elements(type, (element) => kidTypes(element).filter((one) => one === kid).length <= 1);
}

function describe(element: StructureElement): string {
  const { dict, type } = element;
  const words = textOf(at(dict, 'Alt')) ?? textOf(at(dict, 'T')) ?? '';
  return `${parentType(element) ?? ''} > ${type} (${kidTypes(element).join(', ')}) ${words}`.trim();
}

/** Annotations that are seen: neither hidden nor outside the page. */
export function annotations(
  subtype: string | undefined,
  holds: (annotation: Annotation, pdf: RuledPdf) => boolean,
): Check {
  return (pdf) =>
    pdf.annotations
      .filter((one) => subtype === undefined || one.subtype === subtype)
      .filter(({ flags = 0 }) => (flags & 2) === 0)
      .filter((one) => !holds(one, pdf))
      .map((one) => `page ${one.page}: ${one.subtype} ${textOf(at(one.dict, 'Contents')) ?? ''}`);
}

export function fonts(holds: (font: RuledFont, pdf: RuledPdf) => boolean): Check {
  return (pdf) =>
    pdf.fonts.filter((font) => !holds(font, pdf)).map(({ name, subtype }) => `${subtype} ${name}`);
}

/** A rule about what such a file never holds: it must not hold it. */
function none(what: string, found: (dict: PDFDict) => boolean): Check {
  return ({ dicts }) => (dicts.some(found) ? [what] : []);
}

export function noKey(...keys: string[]): Check {
  return none(`a dictionary with ${keys.join(' or ')}`, (dict) =>
    keys.some((key) => at(dict, key) !== undefined),
  );
}

export function noSubtype(subtype: string): Check {
  return none(`a ${subtype}`, (dict) => nameOf(at(dict, 'Subtype')) === subtype);
}
