/**
 * Cleans drawings before they are published. A drawing is a document: opening it would run its scripts and load
 * its addresses. Therefore it is parsed, and only the vocabulary of vocabulary.ts is written again. Names are
 * compared by namespace, not by prefix. Only invisible parts are left out; a drawing that would lose a visible
 * part is refused. All formats and receivers get the same file.
 */
import { decodeXml } from '../decode-xml.ts';
import { BrokenXml, readXml } from '../read-xml.ts';
import { Refusal, reportRemoved } from './report.ts';
import { DrawingRewriter, type RewriteRules } from './rewriter.ts';

export interface CleanDrawing {
  /** The cleaned drawing; empty if it is refused. */
  svg: string;
  /** Descriptions of the parts that were left out. Examples: "script", "event handler onload" */
  removed: string[];
  /** The reason why it cannot be published. */
  refused?: string;
}

/** Levels of drawings that are pictures in drawings. Nobody needs more. */
const MOST_DRAWINGS = 3;

/** Removes everything that runs or loads. */
export function cleanDrawing(drawing: string | Uint8Array): CleanDrawing {
  return clean(drawing, false);
}

/**
 * Like `cleanDrawing`, but keeps HTML in `<foreignObject>`, for a browser that makes a picture of the drawing.
 */
export function drawingForBrowser(drawing: string | Uint8Array): CleanDrawing {
  return clean(drawing, true);
}

function clean(drawing: string | Uint8Array, keepsHtml: boolean): CleanDrawing {
  const removed = new Set<string>();
  const rulesAt = (depth: number): RewriteRules => ({
    keepsHtml,
    removed,
    cleanInner(bytes) {
      if (depth === MOST_DRAWINGS) throw new Refusal('a drawing as a picture that cannot be read');
      return rewrite(bytes, rulesAt(depth + 1));
    },
  });
  try {
    return { svg: rewrite(drawing, rulesAt(0)), removed: [...removed] };
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof BrokenXml)) throw error;
    return { svg: '', removed: [...removed], refused: error.message };
  }
}

/** @throws Refusal, BrokenXml */
function rewrite(drawing: string | Uint8Array, rules: RewriteRules): string {
  const text = typeof drawing === 'string' ? drawing : decodeXml(drawing);
  if (text === undefined) throw new Refusal('text in an unknown encoding');
  const rewriter = new DrawingRewriter(rules);
  readXml(text, {
    open: (element) => rewriter.open(element),
    text: (value) => rewriter.text(value),
    close: () => rewriter.close(),
    doctype(doctype) {
      // An internal subset can add attributes to elements.
      if (doctype.includes('[')) reportRemoved(rules, 'declarations of its own');
    },
    instruction(target) {
      if (target === 'xml-stylesheet') reportRemoved(rules, 'style sheet outside the file');
    },
  });
  return rewriter.end();
}
