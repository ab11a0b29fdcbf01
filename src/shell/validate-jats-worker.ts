/**
 * The thread of validate-jats.ts: parses XML with libxml2 against the DTDs of `@jats4r/dtds`.
 * The only files that the parser can open are those DTDs; there is no other way out of it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import {
  type ErrorDetail,
  ParseOption,
  XmlDocument,
  XmlLibError,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import type { XmlProblem } from '../formats/format.ts';

export interface ValidationRequest {
  id: number;
  xml: string;
}
export interface ValidationReply {
  id: number;
  problems: XmlProblem[];
}

/** System identifiers of JATS 1.4 and of its modules, both tag sets. */
const MODULE =
  /^https:\/\/jats\.nlm\.nih\.gov\/(?:publishing|archiving)\/1\.4\/((?:[\w-]+\/)?[\w.-]+)$/;
const OPTIONS =
  ParseOption.XML_PARSE_DTDLOAD | ParseOption.XML_PARSE_DTDVALID | ParseOption.XML_PARSE_NONET;

serveModules();
parentPort?.on('message', ({ id, xml }: ValidationRequest) => {
  parentPort?.postMessage({ id, problems: validate(xml) } satisfies ValidationReply);
});

function validate(xml: string): XmlProblem[] {
  try {
    XmlDocument.fromString(xml, { url: 'article.xml', option: OPTIONS }).dispose();
    return [];
  } catch (error) {
    if (error instanceof XmlLibError) return error.details.map(toProblem);
    throw error;
  }
}

function toProblem({ line, message, file }: ErrorDetail): XmlProblem {
  const elsewhere = file && file !== 'article.xml' ? ` (${file})` : '';
  return { line, message: `${message.trim()}${elsewhere}` };
}

/** The parser's file system: the DTD modules, read once. Whatever else it asks for does not exist. */
function serveModules(): void {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@jats4r/dtds/package.json')),
    'schema/1.4',
  );
  const texts = new Map<string, Uint8Array>();
  const open = new Map<number, { bytes: Uint8Array; position: number }>();
  let handles = 0;
  xmlRegisterInputProvider({
    match: () => true,
    open(url) {
      const name = MODULE.exec(url)?.[1];
      const bytes = name === undefined ? undefined : (texts.get(name) ?? read(join(folder, name)));
      if (name === undefined || bytes === undefined) return undefined;
      texts.set(name, bytes);
      handles += 1;
      open.set(handles, { bytes, position: 0 });
      return handles;
    },
    read(handle, buffer) {
      const file = open.get(handle);
      if (!file) return -1;
      const part = file.bytes.subarray(file.position, file.position + buffer.byteLength);
      buffer.set(part);
      file.position += part.length;
      return part.length;
    },
    close: (handle) => open.delete(handle),
  });
}

function read(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    // libxml2 turns it into a message of its own, which names the file.
    return undefined;
  }
}
