/** Makes the program build the patterns that it builds only while it works: of languages, names and marks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderOf } from '../../support/folder.ts';

const ARTICLE = String.raw`---
title: Tides
authors: [Ada Cole]
keywords: tides; storage
language: en
bibliography: references.bib
---

@cole2019 saw Figure 1, Section 2 and Table 1 [@cole2019] in 380 BCE.

:::{math}
a = b
:::

\begin{align}
a &= b
\end{align}

\begin{figure}
\includegraphics{map}
\caption{A map}\label{fig-map}
\end{figure}

${'```'}{code-cell}
:tags: [remove-output]
1 + 1
${'```'}
`;
const REFERENCES =
  '@book{cole2019, author = {Cole, Ada and others}, title = {Tides}, year = {2019}}';

const INTAKE = 'test/fixtures/intake';

/** @param modules the compiled modules, by their paths */
export async function exercise(modules: readonly string[]): Promise<void> {
  for (const path of modules)
    if (!ENTRIES.test(path)) await import(pathToFileURL(resolve(path)).href);
  await compileAndCheck();
  const { intake } = await import('../../../src/intake/intake.ts');
  for (const name of readdirSync(INTAKE).filter((each) => each.endsWith('.docx')))
    intake(readFileSync(join(INTAKE, name)), { acceptChanges: true });
  const { isBeforeChrist } = await import('../../../src/compile/citations/years.ts');
  isBeforeChrist('380 BCE');
  const { hasRetractedPrefix } = await import('../../../src/compile/record/retracted-title.ts');
  hasRetractedPrefix('Tides', 'en');
  const { withNamedPictures } = await import('../../../src/intake/text/named-pictures.ts');
  withNamedPictures({ article: '', images: [], findings: [] } as never, [
    { path: 'map.png', problem: 'missing' },
  ]);
  const { classifyMarkup } = await import('../../../src/checks/words/manuscript-marks.ts');
  const marked = '<style></style>\\begin{tikzpicture}\\end{tikzpicture}';
  classifyMarkup(marked, new Uint8Array(marked.length));
  const { runsOfScript } = await import('../../../src/checks/scripts.ts');
  runsOfScript('Tides', 'Latin');
  const { mainScript } = await import('../../../src/words/letter-scripts.ts');
  mainScript('Tides');
  await exerciseDesk();
  const { newBudget } = await import('../../../src/article/budget.ts');
  const { drawnPages } = await import('../../../src/io/manuscript/drawn-pages.ts');
  const map = { mediaType: 'application/pdf', bytes: 1 } as never;
  await drawnPages({} as never, [['map.pdf', map]], 'map.pdf', newBudget());
}

async function exerciseDesk(): Promise<void> {
  const { findWords } = await import('../../../src/app/desk/proof/editor-questions.ts');
  const { proposeEdit } = await import('../../../src/app/desk/proof/propose-edit.ts');
  const { wholeKey } = await import('../../../src/app/desk/references/rename-key.ts');
  const folder = await folderOf({ 'article.md': 'Low tides turn.\n' });
  findWords({ folder, out: '' }, 'article.md', 'low tides');
  proposeEdit('replace "tides" by "waves"', 'Low tides turn.');
  wholeKey('cole2019');
}

/** They start to work as soon as they are loaded. */
const ENTRIES = /cli\/(?:main|in-terminal)\.js$|worker|process\.js$/;

async function compileAndCheck(): Promise<void> {
  const { compileFolder } = await import('../../support/built.ts');
  await compileFolder('manuscripts');
  const folder = await folderOf({
    'article.md': ARTICLE,
    'references.bib': REFERENCES,
    'map.pdf': '',
  });
  for (const style of ['apa', 'ieee', 'american-institute-of-physics'])
    await compileFolder(folder, style);
  const { checkedWith, openCleanJournal } = await import('../../support/checked.ts');
  const { CHECKS, checkArticle, checkIssue } = await import('../../../src/checks/index.ts');
  const { articles, issue } = await checkedWith(await openCleanJournal(), []);
  for (const article of articles) checkArticle(article, CHECKS);
  checkIssue(issue, CHECKS);
}
