/** Correspondence, equal contribution, deceased authors, and conflicts of interest. */
import type { Author, BackSection } from '../../../article/article.ts';
import { type Child, element, elementIf } from '../../../markup/xml.ts';
import { word } from '../../../words/languages/index.ts';
import { authorName } from '../../../words/person-name.ts';
import { atLeastOne, renderParagraphs } from '../body/flow.ts';
import { RUNNING, renderInlines } from '../body/inlines.ts';
import { idOf } from '../ids.ts';
import type { Jats } from '../jats.ts';
import { isVisible } from '../names.ts';

export function renderAuthorNotes(jats: Jats): Child {
  const { authors, back, language } = jats.article;
  const equal = authors.some((author) => author.equalContribution);
  const deceased = authors.some((author) => author.deceased);
  return elementIf(
    'author-notes',
    {},
    authors.map((author, index) => renderCorrespondent(language, author, index)),
    equal && note('equal', 'equal-contribution', '†', word(language, 'equalContribution')),
    deceased && note('deceased', 'deceased', '‡', word(language, 'deceased')),
    back.filter(isConflictStatement).map((statement) => renderConflicts(jats, statement)),
  );
}

/** JATS4R requires this statement here and refuses it as a section of the back matter. */
export function isConflictStatement({ kind }: BackSection): boolean {
  return kind === 'conflict-of-interest';
}

function renderCorrespondent(language: string, author: Author, index: number): Child {
  if (!author.corresponding) return undefined;
  const email = isVisible(author.email) && [', ', element('email', {}, author.email)];
  return element(
    'corresp',
    { id: idOf('note', `cor-${index + 1}`) },
    element('label', {}, '*'),
    `${word(language, 'correspondingAuthor')}: ${authorName(author)}`,
    email,
  );
}

function note(type: 'equal' | 'deceased', id: string, mark: string, words: string): Child {
  const label = element('label', {}, mark);
  return element('fn', { id: idOf('note', id), 'fn-type': type }, label, element('p', {}, words));
}

function renderConflicts(jats: Jats, { section }: BackSection): Child {
  return element(
    'fn',
    { id: idOf('block', section.id), 'fn-type': 'coi-statement' },
    titleLabel(jats, section.title),
    atLeastOne(renderParagraphs(jats, section.children)),
  );
}

/** A note has no title. A label contains its words, without links and notes. */
function titleLabel(jats: Jats, title: BackSection['section']['title']): Child {
  const place = { ...RUNNING, links: false, references: false, figures: true };
  return elementIf('label', {}, renderInlines(jats, title, place));
}
