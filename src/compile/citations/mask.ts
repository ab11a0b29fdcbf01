/** Pairs of marks around text that is masked. They are found by `indexOf`, which is fast for unclosed marks. */
const ENCLOSED: [string, string][] = [
  ['\n```', '\n```'],
  ['\n~~~', '\n~~~'],
  ['$$', '$$'],
  ['{>>', '<<}'],
  ['<!--', '-->'],
];

/** Text within a line. The length is limited for speed. */
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
 * Masks text that cannot be a plain citation: code, mathematics, link targets, web addresses, comments, note
 * marks, citations by key, and the front matter. Offsets do not change.
 */
export function maskProtected(text: string): string {
  // With a line break before it, a fence at the start of the text is found, too.
  const framed = ENCLOSED.reduce(
    (masked, [open, close]) => maskBetween(masked, open, close),
    `\n${withoutFrontMatter(text)}`,
  ).slice(1);
  // Converters escape apostrophes. Example: "O\\'Leary"
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
