/** A law: what JATS writes of works of every type is what the rules that read it know. */
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Article, CslItem } from '../../src/article/article.ts';
import {
  type ArticleSubject,
  articleSubject,
  CHECKS,
  checkArticle,
} from '../../src/checks/index.ts';
import type { Compiled } from '../../src/compile/compile.ts';
import type { JournalFile } from '../../src/compile/metadata/index.ts';
import { TYPES } from '../../src/compile/references/read/variables.ts';
import { renderJats } from '../../src/formats/jats/document.ts';
import { emptyArticle } from '../support/build-article.ts';
import { filledWork } from '../support/filled-work.ts';

const RULES = CHECKS.filter(
  (rule) => rule.name.startsWith('jats-') || rule.name === 'facts-references-differ',
).filter((rule) => rule.scope !== 'issue');

test.each([...TYPES])('%s', (type) => {
  expect(RULES.length).toBeGreaterThan(20);
  expect(told([filledWork(type)])).toEqual(told([]));
});

/** What the rules say of an article that lists these works alone. */
function told(works: readonly CslItem[]): string[] {
  const references = works.map((csl) => ({ key: 'x', id: 'ref-1', citedBy: [], text: [], csl }));
  const subject = subjectOf(emptyArticle({ references }));
  return checkArticle(subject, RULES).map(({ reason }) => reason);
}

function subjectOf(article: Article): ArticleSubject {
  const compiled = {
    article,
    places: new WeakMap(),
    keys: new Map(),
    silenced: new Map(),
    library: { items: new Map() },
  };
  return articleSubject({
    compiled: compiled as unknown as Compiled,
    sources: { name: 'x', manuscript: new VFile(), texts: new Map(), files: new Map() },
    settings: { places: new Map() } as unknown as JournalFile,
    outputs: { html: '', jats: renderJats(article) },
  });
}
