/**
 * Validation by the receivers' schemas in ../shared/schemas, which are not part of the project.
 * Without them tests are skipped (`describe.skipIf(!HAVE_SCHEMAS)`).
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  ParseOption,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

const SCHEMAS = resolve('../shared/schemas');
export const HAVE_SCHEMAS = existsSync(SCHEMAS);

const XSD = {
  crossref: 'crossref-5.4.0/crossref5.4.0.xsd',
  doaj: 'doaj-articles-xsd-1.3/doajArticles.xsd',
  ojs: 'ojs-native-3.5.0-5/plugins/importexport/native/native.xsd',
};
/** Addresses of imports and DOCTYPEs, and where their files are. */
const MAPPED: [address: string, path: string][] = [
  ['http://www.w3.org/2009/01/xml.xsd', 'crossref-5.4.0/standard-modules/xml.xsd'],
  ['http://www.w3.org/Math/XMLSchema/mathml3/', 'crossref-5.4.0/standard-modules/mathml3/'],
  ['http://www.doaj.org/static/doaj/', 'doaj-articles-xsd-1.3/'],
  ['https://dtd.nlm.nih.gov/ncbi/pubmed/in/', 'pubmed-dtd-3.0/'],
];

/** What an XML schema has against a document: "12: Element …"; nothing in a valid one. */
export function xsdProblems(schema: keyof typeof XSD, xml: string): string[] {
  const validator = validatorOf(schema);
  return problemsOf(xml, ParseOption.XML_PARSE_NONET, (document) => validator.validate(document));
}

/** The same by the DTD that the document's DOCTYPE names. */
export function dtdProblems(xml: string): string[] {
  readFromDisk();
  return problemsOf(xml, ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_DTDVALID, () => {});
}

function problemsOf(xml: string, option: number, check: (document: XmlDocument) => void): string[] {
  try {
    const document = XmlDocument.fromString(xml, { option });
    try {
      check(document);
    } finally {
      document.dispose();
    }
    return [];
  } catch (error) {
    if (error instanceof XmlLibError)
      return error.details.map((each) => `${each.line}: ${each.message.trim()}`);
    throw error;
  }
}

const validators = new Map<keyof typeof XSD, XsdValidator>();

/** Compiling takes seconds (Crossref): once for each test file. */
function validatorOf(schema: keyof typeof XSD): XsdValidator {
  readFromDisk();
  const known = validators.get(schema);
  if (known) return known;
  const path = `${SCHEMAS}/${XSD[schema]}`;
  const option = ParseOption.XML_PARSE_NONET;
  const document = XmlDocument.fromBuffer(readFileSync(path), {
    url: pathToFileURL(path).href,
    option,
  });
  const made = XsdValidator.fromDoc(document);
  validators.set(schema, made);
  return made;
}

let reading = false;

/** libxml2 asks here for every file that a schema or document names; it gets those of the schemas. */
function readFromDisk(): void {
  if (reading) return;
  reading = true;
  const open: Buffer[] = [];
  xmlRegisterInputProvider({
    match: (address) => localPath(address) !== undefined,
    open: (address) => open.push(readFileSync(localPath(address) ?? '')),
    read: (handle, into) => {
      const rest = open[handle - 1] ?? Buffer.alloc(0);
      const length = rest.copy(into);
      open[handle - 1] = rest.subarray(length);
      return length;
    },
    close: () => true,
  });
}

function localPath(address: string): string | undefined {
  const mapped = MAPPED.find(([from]) => address.startsWith(from));
  const path = mapped && `${SCHEMAS}/${mapped[1]}${address.slice(mapped[0].length)}`;
  const local = path ?? (address.startsWith('file://') ? fileURLToPath(address) : undefined);
  return local?.startsWith(SCHEMAS) && existsSync(local) ? local : undefined;
}
