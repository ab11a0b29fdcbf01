import { message } from '../../../messages/message.ts';
import type { Outcome } from './outcome.ts';

/** "1-2/firdous": the folder of an article of the same journal. */
export function readArticleAddress(text: string): Outcome<{ issue: string; name: string }> {
  const [issue, name, ...more] = text.trim().split('/').map(readFolderName);
  if (issue && 'value' in issue && name && 'value' in name && more.length === 0)
    return { value: { issue: issue.value, name: name.value } };
  return { fault: message('value-invalid/article-address', { text }) };
}

/** The name of a folder beside the file that lists it; nothing that leads elsewhere. */
export function readFolderName(text: string): Outcome<string> {
  const name = folderName(text.trim().replace(/^\.\/|\/$/g, ''));
  if (isFolderName(name)) return { value: name };
  return { fault: message('value-invalid/folder-name', { text }) };
}

/** A folder in that of the file that names it: `.`, `manuscripts`. */
export function readFolderInside(text: string): Outcome<string> {
  const parts = text
    .trim()
    .split(/[/\\]/)
    .filter((part, index) => index === 0 || part !== '');
  const isInside = parts.every((part) => part !== '' && part !== '..' && !part.includes(':'));
  if (isInside) return { value: parts.join('/') };
  return { fault: message('value-invalid/folder-outside', { text }) };
}

/** The name that a folder has in records, outputs and addresses: a Mac may store accents apart from their letters. */
export function folderName(stored: string): string {
  return stored.normalize('NFC');
}

/** In words. */
export const NOT_IN_NAMES =
  'the signs / \\ : * ? " < > |, invisible ones, a full stop or a space at its ends, and none that Windows keeps for devices (con, aux, nul, com1)';
const BARRED =
  /[/\\:*?"<>|\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]|^\.|[. ]$/u;
/** With any extension, too. */
const DEVICES = /^(?:con|prn|aux|nul|con(?:in|out)\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i;

/**
 * Whether a folder may have the name, of which the names of outputs and their addresses are made, on every
 * machine. Those with a full stop in front are hidden, and Offprint's own.
 */
export function isFolderName(name: string): boolean {
  return name !== '' && !BARRED.test(name) && !DEVICES.test(name);
}
