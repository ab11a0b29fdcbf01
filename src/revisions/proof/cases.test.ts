/**
 * Runs the cases beside it: a heading, an article (`input`), perhaps a bibliography (`references`),
 * and the queries (`queries`): number, rule, place in the sources, the words that carry the mark, and the
 * question, in which ⟨on⟩ stands for the printed lines.
 */
import { VFile } from 'vfile';
import { beforeAll, describe, it } from 'vitest';
import { casesIn } from '../../../test/support/cases.ts';
import type { CitationStyle, Sources } from '../../article/sources.ts';
import { articleSubject, CHECKS, checkArticle } from '../../checks/index.ts';
import { compile } from '../../compile/compile.ts';
import { emptyJournal } from '../../compile/metadata/index.ts';
import type { Mark } from '../../formats/html/page-state.ts';
import { loadStyle } from '../../io/styles.ts';
import type { Message } from '../../messages/message.ts';
import { type Found, type Queries, queriesOf } from './queries.ts';
import type { Query } from './query.ts';
import type { Question } from './question.ts';
import { isAsked } from './wordings.ts';

const CASES = casesIn(new URL('./cases.md', import.meta.url));
const HEAD = 'title: Tides\nauthors: [{name: {given: Ann, family: Berg}}]\nabstract: Short.\n';

let style: CitationStyle;
beforeAll(async () => {
  style = await loadStyle('apa', undefined);
});

describe('src/revisions/proof/cases.md', () => {
  it.each(CASES)('$title', ({ text, expectText }) => {
    expectText('queries', shown(queriesIn(text('input') ?? '', text('references'))));
  });
});

function queriesIn(input: string, references: string | undefined): Queries {
  const bibliography = references === undefined ? '' : 'bibliography: references.json\n';
  const text = input.startsWith('---') ? input : `---\n${HEAD}${bibliography}---\n${input}`;
  const manuscript = new VFile({ path: 'x/article.md', value: text });
  const list = new VFile({ path: 'x/references.json', value: references ?? '[]' });
  const sources: Sources = {
    name: 'x',
    manuscript,
    texts: new Map([['references.json', list]]),
    files: new Map([['map.png', { bytes: 9, mediaType: 'image/png', width: 2000, height: 900 }]]),
  };
  const { journal } = { journal: emptyJournal() };
  const compiled = compile(sources, { journal, issue: {}, style });
  if (!compiled) throw new Error(manuscript.messages.join('\n'));
  const subject = articleSubject({
    compiled,
    sources,
    settings: { journal },
    outputs: { html: '', jats: '' },
  });
  // The front matter of the cases is the shortest that compiles: what it lacks is not asked.
  const heeded = CHECKS.filter(({ name }) =>
    /^(?:citation|source|ref|alt|float|section|placeh|acron|orcid|affil)/.test(name),
  );
  const asking = heeded.filter(({ name, scope }) => scope !== 'issue' && isAsked(name));
  return queriesOf(compiled, sources, [
    ...checkArticle(subject, asking),
    ...said(manuscript, list),
  ]);
}

function said(...files: VFile[]): Found[] {
  return files.flatMap(({ path, messages }) =>
    messages.flatMap(({ ruleId, messageId, facts = {}, line, column }) => {
      const point = { line: line ?? 1, column: column ?? 1 };
      const at = { path, place: { start: point, end: point } };
      const message = messageId && ({ id: messageId, facts } as Message);
      return ruleId ? [{ rule: ruleId, message, facts, at }] : [];
    }),
  );
}

function shown({ queries, marks }: Queries): string {
  const words = new Map(
    [...marks].flatMap(([node, on]) => on.map((mark) => [mark.spot, wordsOf(node, mark)] as const)),
  );
  return queries.map((query) => shownQuery(query, words)).join('\n');
}

function shownQuery({ number, rule, question, places }: Query, words: ReadonlyMap<string, string>) {
  const at = places.map(({ file, line, column, target }, index) => {
    const mark = words.get(`${number}-${index + 1}`);
    const part = target?.kind === 'part' ? ` ${target.part} ${target.words ?? ''}`.trimEnd() : '';
    const entry = target?.kind === 'reference' ? ` ${target.id}` : '';
    return `${file}:${line}:${column}${mark === undefined ? '' : ` “${mark}”`}${part}${entry}`;
  });
  return `${number} ${rule ?? 'editor'} ${at.join(', ')}\n  ${questionText(question)}`;
}

function wordsOf(node: object, { from, to }: Mark): string {
  const type = 'type' in node ? String(node.type) : '';
  return 'value' in node && from !== undefined ? String(node.value).slice(from, to) : `<${type}>`;
}

function questionText(question: Question): string {
  return question.map((piece) => (typeof piece === 'string' ? piece : '⟨on⟩')).join('');
}
