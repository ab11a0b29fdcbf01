/** PDF/A's rules about the metadata packet (ISO 19005-2 and -3, 6.6). */
import type { Element } from 'xast';
import { file } from './checks.ts';
import type { Check, RuledPdf, RuleTable } from './ruled-pdf.ts';
import { elementsNamed, elementsOf, wordsOf, type XmpProperty } from './xmp.ts';

/** Of XMP 2005 and PDF/A, as far as an article has them: the form of each property's value. */
const PREDEFINED: Record<string, Record<string, ValueForm>> = {
  'http://purl.org/dc/elements/1.1/': {
    contributor: 'Bag',
    coverage: 'Text',
    creator: 'Seq',
    date: 'Seq',
    description: 'Alt',
    format: 'Text',
    identifier: 'Text',
    language: 'Bag',
    publisher: 'Bag',
    relation: 'Bag',
    rights: 'Alt',
    source: 'Text',
    subject: 'Bag',
    title: 'Alt',
    type: 'Bag',
  },
  'http://ns.adobe.com/xap/1.0/': {
    CreateDate: 'Date',
    CreatorTool: 'Text',
    MetadataDate: 'Date',
    ModifyDate: 'Date',
  },
  'http://ns.adobe.com/xap/1.0/rights/': {
    Marked: 'Boolean',
    Owner: 'Bag',
    UsageTerms: 'Alt',
    WebStatement: 'Text',
  },
  'http://ns.adobe.com/pdf/1.3/': { Keywords: 'Text', PDFVersion: 'Text', Producer: 'Text' },
  'http://www.aiim.org/pdfa/ns/id/': {
    part: 'Integer',
    conformance: 'Text',
    amd: 'Text',
    corr: 'Text',
  },
  'http://www.aiim.org/pdfa/ns/extension/': { schemas: 'Bag' },
};
type ValueForm = 'Text' | 'Integer' | 'Boolean' | 'Date' | 'Bag' | 'Seq' | 'Alt';

const DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?)?)?$/;
const FORMS: Record<ValueForm, (element: Element) => boolean> = {
  Text: isText,
  Integer: (element) => isText(element) && /^[-+]?\d+$/.test(wordsOf(element)),
  Boolean: (element) => isText(element) && /^(?:True|False)$/.test(wordsOf(element)),
  Date: (element) => isText(element) && DATE.test(wordsOf(element)),
  Bag: isList('rdf:Bag'),
  Seq: isList('rdf:Seq'),
  Alt: (element) =>
    isList('rdf:Alt')(element) &&
    elementsNamed(element, 'rdf:li').every(({ attributes }) => attributes['xml:lang']),
};

export const XMP_RULES: RuleTable = {
  '6.6.2.1-1': file(({ xmp }) => xmp !== undefined, 'no metadata'),
  '6.6.2.1-2': header(/\bbytes=/),
  '6.6.2.1-3': header(/\bencoding=/),
  '6.6.2.1-4': file(({ xmp }) => xmp?.valid === true, 'the packet is not valid XMP'),
  '6.6.2.1-5': file(({ xmp }) => xmp?.utf8 === true, 'the packet is not UTF-8'),
  '6.6.2.3.1-1': properties((property, described) => formOf(property, described) !== undefined),
  '6.6.2.3.1-2': properties((property, described) => {
    const form = formOf(property, described);
    return form === undefined || FORMS[form](property.element);
  }),
  '6.6.2.3.2-1': (pdf) =>
    schemaItems(pdf)
      .flatMap((item) =>
        elementsNamed(item, 'rdf:li').flatMap(({ children }) => elementsOf(children)),
      )
      .map(({ name }) => name)
      .filter((name) => !FIELDS.includes(name)),
  '6.6.2.3.3-1': (pdf) =>
    pdf.xmp?.properties
      .filter(({ name }) => name === 'schemas')
      .filter(({ prefix, element }) => prefix !== 'pdfaExtension' || !isList('rdf:Bag')(element))
      .map(({ prefix }) => prefix) ?? [],
  '6.6.2.3.3-2': schemaField('pdfaSchema:schema', isText),
  '6.6.2.3.3-3': schemaField('pdfaSchema:namespaceURI', (one) => URL.canParse(wordsOf(one))),
  '6.6.2.3.3-4': schemaField('pdfaSchema:prefix', isText),
  '6.6.2.3.3-5': schemaField('pdfaSchema:property', isList('rdf:Seq')),
  '6.6.2.3.3-6': noField('pdfaSchema:valueType'),
  '6.6.2.3.3-7': propertyField('pdfaProperty:name', isText),
  '6.6.2.3.3-8': propertyField('pdfaProperty:valueType', (one) => wordsOf(one) in FORMS),
  '6.6.2.3.3-9': propertyField('pdfaProperty:category', (one) =>
    /^(?:internal|external)$/.test(wordsOf(one)),
  ),
  '6.6.2.3.3-10': propertyField('pdfaProperty:description', isText),
  '6.6.2.3.3-11': noField('pdfaType:type'),
  '6.6.2.3.3-12': noField('pdfaType:namespaceURI'),
  '6.6.2.3.3-13': noField('pdfaType:prefix'),
  '6.6.2.3.3-14': noField('pdfaType:description'),
  '6.6.2.3.3-15': noField('pdfaType:field'),
  '6.6.2.3.3-16': noField('pdfaField:name'),
  '6.6.2.3.3-17': noField('pdfaField:valueType'),
  '6.6.2.3.3-18': noField('pdfaField:description'),
  '6.6.4-1': file((pdf) => identification(pdf, 'part') !== undefined, 'no pdfaid:part'),
  // Profile 2U says 2 here, 3A and its sisters 3: our files are of part 3.
  '6.6.4-2': file((pdf) => identification(pdf, 'part') === '3', 'pdfaid:part is not 3'),
  '6.6.4-3': file(
    (pdf) => /^[UA]$/.test(identification(pdf, 'conformance') ?? ''),
    'pdfaid:conformance is neither U nor A',
  ),
  '6.6.4-4': identificationPrefix('part'),
  '6.6.4-5': identificationPrefix('conformance'),
  '6.6.4-6': identificationPrefix('amd'),
  '6.6.4-7': identificationPrefix('corr'),
};

function header(attribute: RegExp): Check {
  return file(
    ({ xmp }) => !attribute.test(xmp?.header ?? ''),
    `the packet has ${attribute.source}`,
  );
}

function isText(element: Element): boolean {
  return elementsOf(element.children).length === 0;
}

function isList(kind: string) {
  return ({ children }: Element): boolean => {
    const [list, ...more] = elementsOf(children);
    return (
      list?.name === kind &&
      more.length === 0 &&
      elementsOf(list.children).every(({ name }) => name === 'rdf:li')
    );
  };
}

// ------------------------------------------------------------------ extension schemas

const SCHEMA_FIELDS = ['schema', 'namespaceURI', 'prefix', 'property', 'valueType'];
const PROPERTY_FIELDS = ['name', 'valueType', 'category', 'description'];
const FIELDS = [
  ...SCHEMA_FIELDS.map((field) => `pdfaSchema:${field}`),
  ...PROPERTY_FIELDS.map((field) => `pdfaProperty:${field}`),
  'rdf:Seq',
];

function schemaItems({ xmp }: RuledPdf): Element[] {
  const schemas = xmp?.properties.filter(({ name }) => name === 'schemas') ?? [];
  return schemas.flatMap(({ element }) =>
    elementsOf(element.children).flatMap((bag) => elementsOf(bag.children)),
  );
}

function propertyItems(pdf: RuledPdf): Element[] {
  return schemaItems(pdf).flatMap((item) =>
    elementsNamed(item, 'pdfaSchema:property').flatMap((one) => elementsNamed(one, 'rdf:li')),
  );
}

function fieldOf(
  items: (pdf: RuledPdf) => Element[],
  name: string,
  holds: (field: Element) => boolean,
): Check {
  return (pdf) =>
    items(pdf)
      .filter((item) => {
        const [field] = elementsOf(item.children).filter((one) => one.name === name);
        return !field || wordsOf(field) === '' || !holds(field);
      })
      .map((item) => wordsOf(item).slice(0, 60));
}

function schemaField(name: string, holds: (field: Element) => boolean): Check {
  return fieldOf(schemaItems, name, holds);
}

function propertyField(name: string, holds: (field: Element) => boolean): Check {
  return fieldOf(propertyItems, name, holds);
}

function noField(name: string): Check {
  return (pdf) => schemaItems(pdf).flatMap((item) => elementsNamed(item, name).map(() => name));
}

/** Namespace and property, with the form that the packet itself gives them. */
function describedIn(pdf: RuledPdf): Map<string, string> {
  const described = new Map<string, string>();
  for (const schema of schemaItems(pdf)) {
    const namespace = first(schema, 'pdfaSchema:namespaceURI');
    for (const item of elementsNamed(schema, 'pdfaSchema:property').flatMap((one) =>
      elementsNamed(one, 'rdf:li'),
    ))
      described.set(
        `${namespace}${first(item, 'pdfaProperty:name')}`,
        first(item, 'pdfaProperty:valueType'),
      );
  }
  return described;
}

function first(item: Element, name: string): string {
  const [found] = elementsNamed(item, name);
  return found ? wordsOf(found) : '';
}

function formOf(
  { namespace, name }: XmpProperty,
  described: Map<string, string>,
): ValueForm | undefined {
  const own = described.get(`${namespace}${name}`);
  return PREDEFINED[namespace]?.[name] ?? (own && own in FORMS ? (own as ValueForm) : undefined);
}

function properties(
  holds: (property: XmpProperty, described: Map<string, string>) => boolean,
): Check {
  return (pdf) => {
    const described = describedIn(pdf);
    return (
      pdf.xmp?.properties
        .filter((property) => !holds(property, described))
        .map(({ prefix, name }) => `${prefix}:${name}`) ?? []
    );
  };
}

// ------------------------------------------------------------------ identification

function identificationOf({ xmp }: RuledPdf, name: string): XmpProperty | undefined {
  return xmp?.properties.find(
    (one) => one.namespace === 'http://www.aiim.org/pdfa/ns/id/' && one.name === name,
  );
}

function identification(pdf: RuledPdf, name: string): string | undefined {
  const property = identificationOf(pdf, name);
  return property && wordsOf(property.element);
}

function identificationPrefix(name: string): Check {
  return file((pdf) => {
    const property = identificationOf(pdf, name);
    return property === undefined || property.prefix === 'pdfaid';
  }, `${name} has another prefix than pdfaid`);
}
