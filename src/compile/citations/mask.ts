/** Stretches between two marks; by `indexOf`, because a mark that is never closed must cost nothing. */
const ENCLOSED: [string, string][] = [
  ['\n```', '\n```'],
  ['\n~~~', '\n~~~'],
  ['$$', '$$'],
  ['{>>', '<<}'],
  ['<!--', '-->'],
];

/** Within a line, and of bounded length. */
const INLINE = [
  /`[^`\n]{1,2000}`/g,
  /\$(?=\S)[^$\n]{1,400}(?<=\S)\$(?!\d)/g,
  /!\[[^\]\n]{0,500}\]\([^)\n]{0,500}\)(?:\{[^}\n]{0,200}\})?/g,
  /(?<=\])\([^()\s]{0,1000}(?:\s"[^"\n]{0,500}")?\)/g,
  /<(?:https?:|mailto:|www\.)[^>\s]{0,2000}>/g,
  /(?:https?:\/\/|www\.)[^\s<>)\]]+/g,
  /\[\^[^\]\s]{1,100}\]/g,
  /\[[^[\]\n]{0,1000}@\p{L}[^[\]\n]{0,1000}\]/gu,
];

/**
 * The text with those places blanked out where nothing is a plain citation: code, mathematics, link
 * targets, web addresses, comments, notes' marks, citations by key, the front matter. Offsets stay.
 */
export function maskProtected(text: string): string {
  // The line break in front lets a fence open the text.
  const framed = ENCLOSED.reduce(
    (masked, [open, close]) => maskBetween(masked, open, close),
    `\n${withoutFrontMatter(text)}`,
  ).slice(1);
  // Converters escape an apostrophe: "O\\'Leary".
  const plain = framed.replaceAll("\\'", "''");
  return INLINE.reduce((masked, pattern) => masked.replace(pattern, blank), plain);
}

const blank = (text: string): string => text.replace(/[^\n]/g, '\u0000');

function withoutFrontMatter(text: string): string {
  if (!text.startsWith('---\n')) return text;
  const end = text.indexOf('\n---\n', 3);
  return end < 0 ? text : blank(text.slice(0, end + 5)) + text.slice(end + 5);
}

function maskBetween(text: string, open: string, close: string): string {
  let result = '';
  let at = 0;
  for (;;) {
    const from = text.indexOf(open, at);
    const to = from < 0 ? -1 : text.indexOf(close, from + open.length);
    if (to < 0) return result + text.slice(at);
    const end = to + close.length;
    result += text.slice(at, from) + blank(text.slice(from, end));
    at = end;
  }
}
