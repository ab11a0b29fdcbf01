/**
 * The script of an article's page. Everything works without it. With it the contents follow the reader,
 * an opened note closes by Escape or a click beside it, equations are copied as TeX, and the formats of
 * the citation by a button. It makes no request, stores nothing and moves nothing on the page.
 */
import { showCopyButtons } from './copy-buttons.ts';
import { copyFormulasAsTex } from './copy-formulas.ts';
import { followContents } from './follow-contents.ts';
import { closeEntries } from './open-entries.ts';

followContents();
closeEntries();
copyFormulasAsTex();
showCopyButtons();
