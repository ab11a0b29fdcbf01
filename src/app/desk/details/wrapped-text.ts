/** Texts of several lines in the YAML, as paragraphs without line breaks in the form. */

/** A line that goes on the paragraph of the line before it. */
const GOES_ON = /^(?!\d+[.)]\s)(?:[\p{L}\p{N}\p{Ps}\p{Pi}"'$]|[*_`](?![*_`\s]))/u;
/** A line that no other line goes on: it ends with a line break of Markdown, or begins a structure. */
const ENDS = /^(?:#|>|\||:::|[-+*]\s|\s|```|~~~|\d+[.)]\s)|(?: {2}|\\)$/;

/** Joins the lines of each paragraph. Every offset stays the same, because a line end becomes a space. */
export function unwrapped(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line;
      const isJoined = line !== '' && !ENDS.test(line) && !ENDS.test(next) && GOES_ON.test(next);
      return `${line}${isJoined ? ' ' : '\n'}`;
    })
    .join('');
}

/** The changed text with the line ends of the old one, where the words are the same. */
export function wrappedAs(old: string, text: string): string {
  const plain = unwrapped(old);
  const most = Math.min(plain.length, text.length);
  let start = 0;
  while (start < most && plain[start] === text[start]) start += 1;
  let end = 0;
  while (end < most - start && plain.at(-1 - end) === text.at(-1 - end)) end += 1;
  const wrapped = `${old.slice(0, start)}${text.slice(start, text.length - end)}${old.slice(old.length - end)}`;
  return unwrapped(wrapped) === unwrapped(text) ? wrapped : text;
}

/** Whether a field of the form has paragraphs. Example: "translations.ur.abstract". */
export function hasParagraphs(path: string): boolean {
  return !ONE_LINE.has(path.split('.').at(-1) ?? '') && !/^(?:dates|copyright)\./.test(path);
}

const ONE_LINE: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'short-title',
  'type',
  'language',
  'license',
  'doi',
  'pages',
  'elocation',
]);
