import type { Label } from '../../src/intake/references/tagger/labels.ts';
import { wordSet } from '../../src/words/word-list.ts';
import type { Segments } from '../corpus.ts';
import { type NameForm, printNames } from '../name-forms.ts';
import { dateText } from './dates.ts';
import { closed, type Print } from './print.ts';

const NUMBERED = wordSet('vancouver ieee physics acs nature bibtex lncs gbt gost');

/** The number of the entry, in styles that have one. */
export function numberOf({ random, preset }: Print): Segments {
  if (!random.chance(NUMBERED.has(preset) ? 0.25 : 0.03)) return [];
  const number = random.integer(1, 120);
  const forms = [`[${number}]`, `${number}.`, `(${number})`, `${number}`, `[${number}].`];
  return [['citation-number', random.pick(forms)]];
}

/** Authors or editors, and the date where it stands beside them. */
export function head(print: Print): Segments {
  const { layout, random, work } = print;
  const dated: Segments = layout.dateAt === 'author' ? [['date', dateText(print)]] : [];
  const edited = work.kind === 'book' && Array.isArray(work.authors) && random.chance(0.18);
  if (edited) return editedHead(print, dated);
  if (random.chance(0.02)) return dated;
  return [['author', closed(authorText(print), layout.authorEnd)], ...dated];
}

/** "Kelle, U. (Hg.) (2003)", "Kelle, U. (2003) (Hg.)" */
function editedHead(print: Print, dated: Segments): Segments {
  const role = print.random.pick(print.words.editor);
  const bare = role.replace(/^,\s*/, '');
  const late: [Label, string] = ['editor', bare];
  if (dated.length > 0 && print.random.chance(0.3)) {
    return [['editor', authorText(print)], ...dated, late];
  }
  return [['editor', `${authorText(print)}${role.startsWith(',') ? role : ` ${role}`}`], ...dated];
}

const COLLABORATIONS = ['ATLAS', 'CMS', 'ALICE', 'LHCb', 'Planck', 'CDF', 'STAR', 'UKQCD'];

function authorText({ work, names, random, preset }: Print): string {
  if (typeof work.authors === 'string') return work.authors;
  if (random.chance(0.015)) return random.pick(['———', '———', '——', '______', '---']);
  const list = printNames(work.authors, names);
  if (preset !== 'physics' || !random.chance(0.12)) return list;
  const group = `${random.pick(COLLABORATIONS)} Collaboration`;
  return random.pick([group, `${group}, ${list}`, `${list} (${group})`, `${list} [${group}]`]);
}

/** The editors of a collection: in the names' form or turned round. */
export function editorsText({ work, names, random, words }: Print): string {
  const natural: NameForm = { ...names, first: 'IF', others: 'IF' };
  const role = random.pick(words.editor);
  const list = printNames(work.editors, random.chance(0.6) ? natural : names);
  return `${list}${role.startsWith(',') ? '' : ' '}${role}`;
}

/** "J. Gerald Kennedy and Liliane Weissberg" */
export function naturalNames({ work, names, random }: Print): string {
  const order = random.pick(['GF', 'GF', 'IF'] as const);
  return printNames(work.editors, { ...names, first: order, others: order });
}
