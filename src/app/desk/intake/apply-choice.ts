/** Changes a manuscript as the editor has chosen. */
import { isMap } from 'yaml';
import type { Finding } from '../../../intake/findings.ts';
import { frontMatterOf } from '../../../words/front-matter.ts';
import { authorNamed, editFrontMatter, fullName, listOf } from './front-names.ts';
import type { Choice, Question } from './question.ts';
import { proposalOf } from './questions.ts';

/**
 * @param finding the finding of the question; absent for a proposal
 * @throws YamlUnreadable if the front matter cannot be read
 */
export function applyChoice(
  text: string,
  question: Question,
  choice: Choice,
  finding: Finding | undefined,
): string {
  const about = finding?.about;
  switch (choice.kind) {
    case 'accept':
    case 'reject':
      return decideProposal(text, question.id, choice);
    case 'put-in-text':
      return withWordsAtStart(text, question.quote ?? '');
    case 'add-author':
      return editFrontMatter(text, (document) => {
        const author = document.createNode({ name: question.quote ?? '' });
        const authors = listOf(document, 'authors');
        if (authors) authors.add(author);
        else document.set('authors', document.createNode([author]));
      });
    case 'date':
      return editFrontMatter(text, (document) => {
        if (about?.kind === 'date') document.setIn(['dates', about.event], choice.iso);
      });
    default:
      return changeAuthor(text, choice, about);
  }
}

function decideProposal(text: string, id: string, choice: Choice): string {
  const proposal = proposalOf(id, text);
  if (!proposal) return text;
  const { start, comment, end } = proposal;
  return choice.kind === 'accept'
    ? text.slice(0, start) + choice.replacement + text.slice(end)
    : text.slice(0, comment) + text.slice(end);
}

/** As the first paragraph below the front matter. */
function withWordsAtStart(text: string, words: string): string {
  const { end = 0 } = frontMatterOf(text) ?? {};
  const body = text.slice(end).replace(/^\n+/, '');
  return `${text.slice(0, end).trimEnd()}\n\n${escapeMarkdown(words)}\n\n${body}`;
}

function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>$@~^{}#]/g, '\\$&');
}

function changeAuthor(text: string, choice: Choice, about: Finding['about']): string {
  return editFrontMatter(text, (document) => {
    const authors = listOf(document, 'authors');
    const names = about?.kind === 'name' ? [about.name] : about?.kind === 'ties' ? about.names : [];
    const name =
      choice.kind === 'affiliation'
        ? names.find((each) => fullName(each) === choice.author)
        : names[0];
    const at = name ? authorNamed(document, name) : -1;
    const author = authors?.items[at];
    if (!authors || !isMap(author)) return;
    if (choice.kind === 'not-author') authors.delete(at);
    if (choice.kind === 'affiliation')
      author.set('affiliations', document.createNode([choice.id], { flow: true }));
    if (choice.kind === 'name') {
      const { given, family } = choice;
      const suffix = name?.suffix;
      author.set(
        'name',
        document.createNode({ given, family, ...(suffix && { suffix }) }, { flow: true }),
      );
    }
  });
}
