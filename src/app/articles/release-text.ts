/**
 * Frees the texts of articles. V8 keeps a whole text as long as a substring of it is used, so values that
 * outlive an article are copied.
 */
import type { VFile } from 'vfile';

/** A deep copy of a plain value, with new strings. */
export function ownCopy<Value>(value: Value): Value {
  return structuredClone(value);
}

/** Keeps the messages and drops the text, so that V8 can free it. */
export function releaseText(file: VFile): void {
  file.value = '';
  for (const message of file.messages) {
    message.reason = ownCopy(message.reason);
    message.message = ownCopy(message.message);
    message.note = ownCopy(message.note);
    message.facts = ownCopy(message.facts);
  }
}
