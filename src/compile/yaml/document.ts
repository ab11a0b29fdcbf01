/** Parses YAML. No other file calls the parser of the library. */
import { type Document, parseDocument, type YAMLError } from 'yaml';

/**
 * The parser of most other programs (libyaml) accepts a quoted text that goes on at the start of the next line. Our
 * parser wants it indented. There, a line break means a space, so it is replaced by one, which keeps all offsets.
 */
export function parseYaml(text: string): Document.Parsed {
  const strict = parseOnce(text);
  let [document, joined] = [strict, text];
  for (let breaks = 0; breaks < MOST_BREAKS; breaks++) {
    const at = document.errors.find(isOpenQuote)?.pos[0] ?? -1;
    if (joined[at] !== '\n') break;
    joined = `${joined.slice(0, at)} ${joined.slice(at + 1)}`;
    document = parseOnce(joined);
  }
  return document.errors.length === 0 ? document : strict;
}

const MOST_BREAKS = 20;

function isOpenQuote({ message }: YAMLError): boolean {
  return /^Missing closing ["']quote/.test(message);
}

function parseOnce(text: string): Document.Parsed {
  const document = parseDocument(text, {
    schema: 'failsafe',
    // A key without a value can be written back.
    customTags: ['null'],
    // `!!binary`, `!!timestamp` and `!!omap` would give other values than texts, lists and maps.
    resolveKnownTags: false,
    // read.ts finds duplicate keys. The library compares each key with each other, which takes seconds on long maps.
    uniqueKeys: false,
    // `silent` would drop a second document without an error.
    logLevel: 'error',
    prettyErrors: false,
  });
  document.errors = document.errors.filter((error) => !isFenceAlone(error, text));
  return document;
}

/** Whether the second document is only a fence at the end of the text. Example: "title: A\n---\n". */
function isFenceAlone({ code, pos }: YAMLError, text: string): boolean {
  return (
    code === 'MULTIPLE_DOCS' && !/^(?!---\s*$|\.\.\.\s*$|[ \t]*(?:#|$))/m.test(text.slice(pos[0]))
  );
}
