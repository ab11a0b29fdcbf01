/**
 * Places of a Markdown text where nothing is a plain citation: code, mathematics, link targets,
 * web addresses, comments, notes' marks, citations by key, the front matter.
 */
const PROTECTED = [
  /^---\n[\s\S]*?\n---\n/,
  /^(?:```|~~~)[\s\S]*?^(?:```|~~~)[^\n]*$/gm,
  /`[^`\n]*`/g,
  /\$\$[\s\S]*?\$\$/g,
  /\$(?=\S)[^$\n]{1,400}(?<=\S)\$(?!\d)/g,
  /\{>>[\s\S]*?<<\}/g,
  /<!--[\s\S]*?-->/g,
  /!\[[^\]\n]*\]\([^)\n]*\)(?:\{[^}\n]*\})?/g,
  /(?<=\])\([^()\s]*(?:\s"[^"\n]*")?\)/g,
  /<(?:https?:|mailto:|www\.)[^>\s]*>/g,
  /(?:https?:\/\/|www\.)[^\s<>)\]]+/g,
  /\[\^[^\]\s]+\]/g,
  /\[[^[\]\n]*@[\p{L}][^[\]\n]*\]/gu,
];

/** The text with protected places blanked out; offsets stay. */
export function maskProtected(text: string): string {
  return PROTECTED.reduce(
    (masked, pattern) => masked.replace(pattern, (found) => found.replace(/[^\n]/g, '\u0000')),
    text,
  );
}
