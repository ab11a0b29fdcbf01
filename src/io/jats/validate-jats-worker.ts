/**
 * The thread of validate-jats.ts: libxml2 with the DTDs of JATS 1.4. A document is validated against the part of its
 * DTD that it uses. Only if that finds a problem, the whole DTD says which one: its content models take up to 400 ms
 * to compile. The parser cannot open files or addresses.
 */
import {
  DtdValidator,
  type ErrorDetail,
  ParseOption,
  XmlDocument,
  XmlDtd,
  XmlLibError,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import type { XmlProblem } from '../../formats/format.ts';
import { answerQuestions } from '../processes/worker-server.ts';
import { namesIn, readJatsDtd, restrictDtd } from './jats-dtd.ts';

// This provider comes first for everything that a document names, and provides nothing.
xmlRegisterInputProvider({
  match: () => true,
  open: () => undefined,
  read: () => -1,
  close: () => true,
});

answerQuestions(validate);

function validate(xml: string): XmlProblem[] {
  const publicId = /<!DOCTYPE\s+article\s+PUBLIC\s+"([^"]*)"/.exec(xml)?.[1];
  const dtd = publicId === undefined ? undefined : dtdOf(publicId);
  if (!dtd) return [{ line: 1, message: 'The DOCTYPE names no DTD of JATS 1.4' }];
  return problemsOf(() => {
    const option = ParseOption.XML_PARSE_NONET;
    const document = XmlDocument.fromString(xml, { url: 'article.xml', option });
    try {
      const restricted = restrictedTo(namesIn(xml), dtd);
      const isValid = problemsOf(() => restricted.validate(document)).length === 0;
      if (!isValid) wholeOf(dtd).validate(document);
    } finally {
      document.dispose();
    }
  });
}

interface Dtd {
  text: string;
  /** The names that `restricted` has: those of all documents so far. */
  names: ReadonlySet<string>;
  restricted?: DtdValidator;
  whole?: DtdValidator;
}

const dtds = new Map<string, Dtd>();

function dtdOf(publicId: string): Dtd | undefined {
  const known = dtds.get(publicId);
  if (known) return known;
  const text = readJatsDtd(publicId);
  if (text === undefined) return undefined;
  const made = { text, names: new Set<string>() };
  dtds.set(publicId, made);
  return made;
}

function restrictedTo(names: readonly string[], dtd: Dtd): DtdValidator {
  if (dtd.restricted && names.every((name) => dtd.names.has(name))) return dtd.restricted;
  dtd.restricted?.dispose();
  dtd.names = new Set([...dtd.names, ...names]);
  dtd.restricted = validatorOf(restrictDtd(dtd.text, dtd.names));
  return dtd.restricted;
}

function wholeOf(dtd: Dtd): DtdValidator {
  dtd.whole ??= validatorOf(dtd.text);
  return dtd.whole;
}

function validatorOf(dtd: string): DtdValidator {
  return new DtdValidator(XmlDtd.fromString(dtd));
}

/** libxml2 throws one error with all problems. */
function problemsOf(check: () => void): XmlProblem[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof XmlLibError) return error.details.map(toProblem);
    throw error;
  }
}

function toProblem({ line, message }: ErrorDetail): XmlProblem {
  return { line, message: message.trim() };
}
