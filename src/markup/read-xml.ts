/**
 * The seam to saxes, which reads XML strictly and resolves namespaces. Nothing is kept as a tree: a map of
 * a million shapes is read in the memory of its text.
 */
import { SaxesParser } from 'saxes';

export interface XmlAttribute {
  /** Namespace; empty where it has none. */
  uri: string;
  local: string;
  value: string;
}

export interface XmlElement {
  uri: string;
  local: string;
  attributes: XmlAttribute[];
}

/** What is done with the parts of a text. What a handler throws ends the reading. */
export interface XmlHandlers {
  open(element: XmlElement): void;
  close?(): void;
  /** Words, with entities as characters; CDATA too. */
  text?(value: string): void;
  doctype?(text: string): void;
  instruction?(target: string): void;
  declaration?(version: string | undefined): void;
}

export class BrokenXml extends Error {
  override name = 'BrokenXml';
  /** @param isCutOff whether the text ends too early, and has no fault otherwise */
  constructor(readonly isCutOff: boolean) {
    super(isCutOff ? 'XML that is cut off' : 'XML that is not well-formed');
  }
}

/**
 * Entities that the text declares itself are unknown to the parser, so that none can grow.
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
