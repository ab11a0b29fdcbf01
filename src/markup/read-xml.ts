/**
 * The interface to saxes, which reads XML strictly and resolves namespaces. No tree is built, so that a map of
 * a million shapes needs only the memory of its text.
 */
import { SaxesParser } from 'saxes';

export interface XmlAttribute {
  /** Namespace; empty if there is none. */
  uri: string;
  local: string;
  value: string;
}

export interface XmlElement {
  uri: string;
  local: string;
  attributes: XmlAttribute[];
}

/** Callbacks for the parts of a text. An error of a callback stops reading. */
export interface XmlHandlers {
  open(element: XmlElement): void;
  close?(): void;
  /** Text with decoded entities, and CDATA. */
  text?(value: string): void;
  doctype?(text: string): void;
  instruction?(target: string): void;
  declaration?(version: string | undefined): void;
}

export class BrokenXml extends Error {
  override name = 'BrokenXml';
  /** Whether the text ends too early but has no other error. */
  readonly isCutOff: boolean;

  constructor(isCutOff: boolean) {
    super(isCutOff ? 'XML that is cut off' : 'XML that is not well-formed');
    this.isCutOff = isCutOff;
  }
}

/**
 * The parser does not know entities that the text declares, so that they cannot expand without limit.
 *
 * @throws BrokenXml
 */
export function readXml(text: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let isAtEnd = false;
  parser.on('error', () => {
    throw new BrokenXml(isAtEnd);
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    handlers.open({ uri, local, attributes: Object.values(attributes) });
  });
  parser.on('closetag', () => handlers.close?.());
  parser.on('text', (value) => handlers.text?.(value));
  parser.on('cdata', (value) => handlers.text?.(value));
  parser.on('doctype', (doctype) => handlers.doctype?.(doctype));
  parser.on('processinginstruction', ({ target }) => handlers.instruction?.(target));
  parser.on('xmldecl', ({ version }) => handlers.declaration?.(version));
  parser.write(text.replace(/^\uFEFF/, ''));
  isAtEnd = true;
  parser.close();
}
