/**
 * The XMP packet (ISO 16684-1): Dublin Core, PRISM, rights, and the standards that the file claims
 * to follow. PDF/A requires the packet itself to describe every property outside PDF/A's own list.
 */
import type { PdfFacts } from '../../print/pdf-facts.ts';

const PREFIXES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  prism: 'http://prismstandard.org/namespaces/basic/2.0/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
} as const;

export interface XmpExtras {
  /** Example: "2023-01-15T00:00:00Z". */
  time: string;
  /** Time of the last change. */
  modified: string;
  producer: string;
}

export function xmpPacket(facts: PdfFacts, extras: XmpExtras): string {
  const namespaces = Object.entries(PREFIXES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  const properties = [
    ...dublinCore(facts, extras),
    ...dates(facts, extras),
    ...rights(facts),
    simple('pdf:Producer', extras.producer),
    simple('pdf:Keywords', facts.keywords.join(', ')),
    ...(facts.draft ? [] : CLAIMS),
    ...Object.entries(facts.prism).map(([name, value]) => simple(`prism:${name}`, value)),
    extensions(Object.keys(facts.prism)),
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${namespaces.join(' ')}>`,
    ...properties.filter(Boolean),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

const CLAIMS = [
  simple('pdfaid:part', '3'),
  simple('pdfaid:conformance', 'U'),
  simple('pdfuaid:part', '1'),
];

function dublinCore(facts: PdfFacts, { time }: XmpExtras): string[] {
  return [
    simple('dc:format', 'application/pdf'),
    inLanguage('dc:title', facts.title, facts.language),
    list('dc:creator', 'Seq', facts.authors),
    inLanguage('dc:description', facts.subject),
    list('dc:subject', 'Bag', facts.keywords),
    list('dc:language', 'Bag', [facts.language]),
    list('dc:date', 'Seq', [time.slice(0, 10)]),
    list('dc:publisher', 'Bag', facts.publisher ? [facts.publisher] : []),
    inLanguage('dc:rights', facts.rights),
    simple('dc:identifier', facts.doi && `doi:${facts.doi}`),
  ];
}

function dates(facts: PdfFacts, { time, modified }: XmpExtras): string[] {
  return [
    simple('xmp:CreateDate', time),
    simple('xmp:ModifyDate', modified),
    simple('xmp:MetadataDate', modified),
    simple('xmp:CreatorTool', facts.generator),
  ];
}

function rights({ license, rights }: PdfFacts): string[] {
  return [
    simple('xmpRights:Marked', license || rights ? 'True' : undefined),
    simple('xmpRights:WebStatement', license),
  ];
}

// ------------------------------------------------------------------- property forms

function simple(name: string, value: string | undefined): string {
  return value ? `<${name}>${escaped(value)}</${name}>` : '';
}

function list(name: string, kind: 'Seq' | 'Bag', values: readonly string[]): string {
  if (values.length === 0) return '';
  const items = values.map((value) => `<rdf:li>${escaped(value)}</rdf:li>`).join('');
  return `<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`;
}

/** Writes the value as the default, and again with its language. */
function inLanguage(name: string, value: string | undefined, language?: string): string {
  if (!value) return '';
  const item = (tag: string) => `<rdf:li xml:lang="${escaped(tag)}">${escaped(value)}</rdf:li>`;
  const items = item('x-default') + (language ? item(language) : '');
  return `<${name}><rdf:Alt>${items}</rdf:Alt></${name}>`;
}

/** Replaces characters that XML does not allow: control characters and lone surrogates. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

// ------------------------------------------------------------------ described schemas

/** Describes the properties outside PDF/A's own list (ISO 19005-3, 6.6.2.3). */
function extensions(prism: readonly string[]): string {
  const schemas = [
    schema('PDF/UA identification', 'pdfuaid', [property('part', 'Integer', 'internal')]),
    schema(
      'PRISM basic metadata',
      'prism',
      prism.map((name) => property(name, 'Text', 'external')),
    ),
  ];
  const items = schemas.join('\n');
  return `<pdfaExtension:schemas><rdf:Bag>${items}</rdf:Bag></pdfaExtension:schemas>`;
}

function schema(title: string, prefix: keyof typeof PREFIXES, properties: string[]): string {
  if (properties.length === 0) return '';
  return (
    '<rdf:li rdf:parseType="Resource">' +
    simple('pdfaSchema:schema', title) +
    simple('pdfaSchema:namespaceURI', PREFIXES[prefix]) +
    simple('pdfaSchema:prefix', prefix) +
    `<pdfaSchema:property><rdf:Seq>${properties.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`
  );
}

function property(name: string, type: string, category: 'internal' | 'external'): string {
  return (
    '<rdf:li rdf:parseType="Resource">' +
    simple('pdfaProperty:name', name) +
    simple('pdfaProperty:valueType', type) +
    simple('pdfaProperty:category', category) +
    `${simple('pdfaProperty:description', name)}</rdf:li>`
  );
}
