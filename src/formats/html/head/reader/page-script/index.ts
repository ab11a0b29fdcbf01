/**
 * The script of an article's page. The page also works without it. With it, the contents follow the reader, an open
 * note closes with Escape or a click beside it, equations are copied as TeX, and buttons copy the citation formats.
 * It makes no requests, stores nothing and does not move anything on the page.
 */
import { showCopyButtons } from './copy-buttons.ts';
import { copyFormulasAsTex } from './copy-formulas.ts';
import { followContents } from './follow-contents.ts';
import { closeEntries } from './open-entries.ts';

followContents();
closeEntries();
copyFormulasAsTex();
showCopyButtons();
