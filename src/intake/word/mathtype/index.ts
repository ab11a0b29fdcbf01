/** Reads equations of MathType and of Word's old Equation Editor from their own data. */
import { count, type WordReader } from '../reader.ts';
import { descendants, type Xml } from '../xml.ts';
import { streamOf } from './compound-file.ts';
import { mathTypeToOmml } from './omml.ts';

/** @param element `w:object`; @returns `m:oMath`, undefined if it is not an equation or cannot be read */
export function readEquationObject(element: Xml, reader: WordReader): Xml | undefined {
  const object = descendants(element, 'o:OLEObject')[0];
  if (!object || !/^Equation/i.test(object.attributes.ProgID ?? '')) return undefined;
  const target = reader.pack.relationships(reader.part).get(object.attributes['r:id'] ?? '');
  const bytes = target && !target.external ? reader.pack.zip.read(target.target) : undefined;
  const equation = bytes && equationOf(bytes);
  if (equation) count(reader, 'equation-read');
  return equation;
}

/** @param object the embedded OLE object */
function equationOf(object: Uint8Array): Xml | undefined {
  const stream = streamOf(object, 'Equation Native');
  return stream && mathTypeToOmml(stream);
}
