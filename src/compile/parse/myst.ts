/** Whether a manuscript is MyST: it has a project file, or syntax that no other Markdown has. */
import type { VFile } from 'vfile';

declare module 'vfile' {
  interface DataMap {
    /** Set if a `myst.yml` is beside the manuscript. */
    isMyst: true;
  }
}

const DIRECTIVES = [
  'admonition attention caution danger error hint important note seealso tip warning prf:[a-z]+ exercise solution',
  'figure image table list-table csv-table math code code-block code-cell literalinclude include embed iframe',
  'glossary dropdown card grid tab-set margin sidebar aside epigraph bibliography toctree tableofcontents',
]
  .join(' ')
  .replaceAll(' ', '|');
const ROLES = 'cite(?::[a-z]+)?|footcite|ref|numref|eq|doc|term|math|sub|sup|abbr|download';
const SYNTAX = new RegExp(
  [
    String.raw`^[ \t>]*(?:\x60{3,}|~{3,}|:{3,})[ \t]*\{(?:${DIRECTIVES})\}`,
    String.raw`\{(?:${ROLES})\}\x60`,
    String.raw`^\([\w:.-]+\)=[ \t]*$`,
    // jupytext's front matter
    String.raw`^[ \t]+format_name:[ \t]*myst\b`,
  ].join('|'),
  'm',
);

export function isMyst(file: VFile): boolean {
  return file.data.isMyst === true || SYNTAX.test(String(file));
}
