/** Back matter in document order, then the notes and the reference list. */
import type { Element } from 'xast';
import type { BackMatterKind, BackSection, Note, Section } from '../../article/article.ts';
import { type Child, element, elementIf } from '../../markup/xml.ts';
import { localNumber } from '../../words/languages/index.ts';
import { atLeastOne, renderParagraphs, renderSection, renderSections } from './body/flow.ts';
import { renderTitle } from './body/inlines.ts';
import { isConflictStatement } from './front/author-notes.ts';
import { idOf } from './ids.ts';
import type { Jats } from './jats.ts';
import { renderReferenceList } from './references/reference-list.ts';

export function renderBack(jats: Jats): Element | undefined {
  const { back, notes } = jats.article;
  const sections = back.filter((section) => !isConflictStatement(section));
  return elementIf(
    'back',
    {},
    groupAppendices(sections).map((group) => renderGroup(jats, group)),
    elementIf(
      'fn-group',
      {},
      notes.map((note) => renderNote(jats, note)),
    ),
    renderReferenceList(jats),
  );
}

/** Groups consecutive appendices. */
function groupAppendices(sections: readonly BackSection[]): BackSection[][] {
  const groups: BackSection[][] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    const joins = section.kind === 'appendix' && last?.at(-1)?.kind === 'appendix';
    if (joins) last?.push(section);
    else groups.push([section]);
  }
  return groups;
}

function renderGroup(jats: Jats, group: readonly BackSection[]): Child {
  const made = group.map(({ kind, section }) => BACK_MATTER[kind](jats, section));
  return group[0]?.kind === 'appendix' ? element('app-group', {}, made) : made;
}

/** Values of `sec-type` that JATS or JATS4R suggest. */
const BACK_MATTER: Record<BackMatterKind, (jats: Jats, section: Section) => Child> = {
  acknowledgements: renderAcknowledgements,
  'data-availability': renderAsType('data-availability'),
  // It is in the author notes.
  'conflict-of-interest': () => undefined,
  funding: renderAsType('funding-information'),
  'author-contributions': renderAsType('author-contributions'),
  ethics: renderAsType('ethics-statement'),
  'supplementary-materials': renderAsType('supplementary-material'),
  abbreviations: renderGlossary,
  appendix: (jats, section) => renderSection(jats, section, 'app', {}),
  other: renderAsType(undefined),
};

function renderAsType(type: string | undefined): (jats: Jats, section: Section) => Child {
  return (jats, section) => renderSection(jats, section, 'sec', { 'sec-type': type });
}

function renderAcknowledgements(jats: Jats, section: Section): Child {
  return element(
    'ack',
    { id: idOf('block', section.id) },
    headingOf(jats, section),
    renderSections(jats, section.children, renderParagraphs),
  );
}

function renderGlossary(jats: Jats, section: Section): Child {
  const content = jats.renderBlocks(jats, section.children);
  return element('glossary', { id: idOf('block', section.id) }, headingOf(jats, section), content);
}

function headingOf(jats: Jats, { number, title }: Section): Child {
  return [
    number && element('label', {}, localNumber(jats.article.language, number)),
    element('title', {}, renderTitle(jats, title)),
  ];
}

function renderNote(jats: Jats, note: Note): Element {
  const label = note.number && localNumber(jats.article.language, note.number);
  return element(
    'fn',
    { id: idOf('fn', note.id) },
    label && element('label', {}, label),
    atLeastOne(renderParagraphs(jats, note.children)),
  );
}
