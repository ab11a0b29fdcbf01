import { message } from '../../../messages/message.ts';
import type { Outcome } from './outcome.ts';

/** Reads the address of an article of the same journal. Example: "1-2/firdous". */
export function readArticleAddress(text: string): Outcome<{ issue: string; name: string }> {
  const [issue, name, ...more] = text.trim().split('/').map(readFolderName);
  if (issue && 'value' in issue && name && 'value' in name && more.length === 0)
    return { value: { issue: issue.value, name: name.value } };
  return { fault: message('value-invalid/article-address', { text }) };
}

/** Reads the name of a folder beside the file that lists it. Paths to other places are refused. */
export function readFolderName(text: string): Outcome<string> {
  const name = folderName(text.trim().replace(/^\.\/|\/$/g, ''));
  if (isFolderName(name)) return { value: name };
  return { fault: message('value-invalid/folder-name', { text }) };
}

/** Reads a folder inside the folder of the file. Examples: `.`, `manuscripts`. */
export function readFolderInside(text: string): Outcome<string> {
  const parts = text
    .trim()
    .split(/[/\\]/)
    .filter((part, index) => index === 0 || part !== '');
  const isInside = parts.every((part) => part !== '' && part !== '..' && !part.includes(':'));
  if (isInside) return { value: parts.join('/') };
  return { fault: message('value-invalid/folder-outside', { text }) };
}

/**
 * The name of a folder in records, outputs and addresses. A Mac may store accents separately from their letters.
 */
export function folderName(stored: string): string {
  return stored.normalize('NFC');
}

/** The characters that no name of a folder may have. src/messages/en.yaml names them in words. */
const BARRED =
  /[/\\:*?"<>|\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]|^\.|[. ]$/u;
/** Names that Windows keeps for devices, with or without an extension. */
const DEVICES = /^(?:con|prn|aux|nul|con(?:in|out)\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i;

/**
 * Whether a name is valid for a folder on every system. Names of outputs and addresses are made from it. Folders that
 * start with a full stop are hidden, or belong to Offprint.
 */
export function isFolderName(name: string): boolean {
  return name !== '' && !BARRED.test(name) && !DEVICES.test(name);
}
