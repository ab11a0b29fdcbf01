/** What the buttons of a question say, and where it is corrected by hand. */
import type { AnswerOf } from '../../call.ts';
import { dateWords } from '../../date-words.ts';
import type { ArticleTab, Route } from '../../router.tsx';
import { words } from '../../words.ts';

export type Question = AnswerOf<'intake.questions'>['questions'][number];
export type Choice = Question['choices'][number];

export function choiceWords(choice: Choice, { works }: Question): string {
  const text = words.intake.questions;
  switch (choice.kind) {
    case 'accept':
      return works ? text.link : text.linkAs(choice.replacement);
    case 'reject':
      return text.rejectProposal;
    case 'name':
      return text.name(choice.given, choice.family);
    case 'not-author':
      return text.notAuthor;
    case 'date':
      return text.date(dateWords(choice.iso));
    case 'put-in-text':
      return text.putInText;
    case 'add-author':
      return text.addAuthor;
    case 'affiliation':
      return text.affiliation(choice.author, choice.label);
  }
}

/** What a question says, in a sentence. */
export function questionWords({ what, remark, topic }: Question): string {
  const { proposal, leftOut, topics } = words.intake.questions;
  if (what !== undefined) return what;
  if (remark !== undefined) return proposal(remark);
  return topic === 'left out' ? leftOut : topics[topic];
}

/** Topics with a form. The rest is corrected in the text. */
const TABS: Partial<Record<Question['topic'], ArticleTab>> = {
  authors: 'details',
  title: 'details',
  affiliations: 'details',
  abstract: 'details',
  keywords: 'details',
  dates: 'details',
  licence: 'details',
  language: 'details',
  references: 'references',
  figures: 'figures',
};

export function placeToCorrect(article: string, { topic, line }: Question): Route {
  if (line !== undefined) return { view: 'article', article, tab: 'text', line };
  return { view: 'article', article, tab: TABS[topic] ?? 'text' };
}
