/**
 * Characters that begin a comment or a proposed change in a manuscript. They are read before all other syntax, also
 * inside formulas, addresses and front matter.
 */
const COMMENT_MARKS = /<(?=!--)|\{(?=>>|#|==|\+\+|--|~~)/g;

/** Replaces the first character of each mark. */
export function replaceCommentMarks(text: string, by: (sign: string) => string): string {
  return text.replace(COMMENT_MARKS, by);
}

/** In Markdown. */
export function escapeCommentMarks(markdown: string): string {
  return replaceCommentMarks(markdown, (sign) => `\\${sign}`);
}

/** In the address of a link. */
export function encodeCommentMarks(address: string): string {
  return replaceCommentMarks(address, encodeURIComponent);
}
