/**
 * What outlives an article in memory is small, and none of its text: as long as a part of a text is
 * in use, V8 keeps the whole of it, so that parts are copied.
 */
import type { VFile } from 'vfile';

/** The same plain value in strings of its own. */
export function ownCopy<Value>(value: Value): Value {
  return structuredClone(value);
}

/** What is said of a text stays; the text is not asked for again. */
export function releaseText(file: VFile): void {
  file.value = '';
  for (const message of file.messages) {
    message.reason = ownCopy(message.reason);
    message.message = ownCopy(message.message);
    message.note = ownCopy(message.note);
    message.facts = ownCopy(message.facts);
  }
}
