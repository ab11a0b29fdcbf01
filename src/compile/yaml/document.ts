/** YAML as the library parses it: the only call of its parser. */
import { type Document, parseDocument, type YAMLError } from 'yaml';

/**
 * The parser of most other programs (libyaml) lets a text in quotes go on at the start of the next
 * line; ours wants it indented. There, a line break is a space: put so, the offsets stay.
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
    // `!!binary`, `!!timestamp`, `!!omap` would give other things than words, lists and maps.
    resolveKnownTags: false,
    // Compared below: the library compares each key with each, which takes seconds on long maps.
    uniqueKeys: false,
    // `silent` would keep a second document back without an error.
    logLevel: 'error',
    prettyErrors: false,
  });
  document.errors = document.errors.filter((error) => !isFenceAlone(error, text));
  return document;
}

/** Whether only a fence closes the text: "title: A\n---\n". */
function isFenceAlone({ code, pos }: YAMLError, text: string): boolean {
  return (
    code === 'MULTIPLE_DOCS' && !/^(?!---\s*$|\.\.\.\s*$|[ \t]*(?:#|$))/m.test(text.slice(pos[0]))
  );
}
