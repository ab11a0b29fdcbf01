/**
 * The thread of validate-jats.ts: libxml2 with the DTDs of JATS 1.4. Each DTD is parsed once (55 ms), and its
 * content models are compiled at first use. The parser cannot open files or addresses.
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
import { readJatsDtd } from './jats-dtd.ts';

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
  const validator = publicId === undefined ? undefined : validatorOf(publicId);
  if (!validator) return [{ line: 1, message: 'The DOCTYPE names no DTD of JATS 1.4' }];
  return problemsOf(() => {
    const option = ParseOption.XML_PARSE_NONET;
    const document = XmlDocument.fromString(xml, { url: 'article.xml', option });
    try {
      validator.validate(document);
    } finally {
      document.dispose();
    }
  });
}

const validators = new Map<string, DtdValidator>();

function validatorOf(publicId: string): DtdValidator | undefined {
  const known = validators.get(publicId);
  if (known) return known;
  const dtd = readJatsDtd(publicId);
  if (dtd === undefined) return undefined;
  const made = new DtdValidator(XmlDtd.fromString(dtd));
  validators.set(publicId, made);
  return made;
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
