/**
 * Drawings are documents of their own: whoever opens the published file would run their scripts and load what
 * they name. Therefore none is published as it came: it is parsed, and what vocabulary.ts lists is written anew.
 * Names count by their namespace, whatever prefix they have. What is left out shows nothing; a drawing that would
 * lose something that shows is refused. All formats and receivers get the same file.
 */
import { decodeXml } from '../decode-xml.ts';
import { BrokenXml, readXml } from '../read-xml.ts';
import { Refusal, reportRemoved } from './report.ts';
import { DrawingRewriter, type RewriteRules } from './rewriter.ts';

export interface CleanDrawing {
  /** The drawing as it may be published; empty if it is refused. */
  svg: string;
  /** What was left out, for people: "script", "event handler onload"; each once. */
  removed: string[];
  /** Why it cannot be published. */
  refused?: string;
}

/** Drawings as pictures inside each other; deeper than anybody draws. */
const MOST_DRAWINGS = 3;

/** A drawing without what runs or loads. */
export function cleanDrawing(drawing: string | Uint8Array): CleanDrawing {
  return cleaned(drawing, false);
}

/** The same for a browser that makes a picture of the drawing: HTML in `<foreignObject>` stays. */
export function drawingForBrowser(drawing: string | Uint8Array): CleanDrawing {
  return cleaned(drawing, true);
}

function cleaned(drawing: string | Uint8Array, keepsHtml: boolean): CleanDrawing {
  const removed = new Set<string>();
  const rulesAt = (depth: number): RewriteRules => ({
    keepsHtml,
    removed,
    cleanInner(bytes) {
      if (depth === MOST_DRAWINGS) throw new Refusal('a drawing as a picture that cannot be read');
      return rewritten(bytes, rulesAt(depth + 1));
    },
  });
  try {
    return { svg: rewritten(drawing, rulesAt(0)), removed: [...removed] };
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof BrokenXml)) throw error;
    return { svg: '', removed: [...removed], refused: error.message };
  }
}

/** @throws Refusal, BrokenXml */
function rewritten(drawing: string | Uint8Array, rules: RewriteRules): string {
  const text = typeof drawing === 'string' ? drawing : decodeXml(drawing);
  if (text === undefined) throw new Refusal('text in an unknown encoding');
  const rewriter = new DrawingRewriter(rules);
  readXml(text, {
    open: (element) => rewriter.open(element),
    text: (value) => rewriter.text(value),
    close: () => rewriter.close(),
    doctype(doctype) {
      // Attributes may be given there to elements that do not show them.
      if (doctype.includes('[')) reportRemoved(rules, 'declarations of its own');
    },
    instruction(target) {
      if (target === 'xml-stylesheet') reportRemoved(rules, 'style sheet outside the file');
    },
  });
  return rewriter.end();
}
