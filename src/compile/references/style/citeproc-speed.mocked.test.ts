/** Prints the same works with and without the patches that spare work. */
import { createRequire } from 'node:module';
import { expect, test, vi } from 'vitest';
import type { CslItem } from '../../../article/article.ts';
import { loadStyle } from '../../../io/styles.ts';
import type { Cluster } from '../citeproc-types.ts';

const require = createRequire(import.meta.url);

const AUTHORS = [
  [
    { family: 'van der Meer', given: 'Jan-Willem A.' },
    { family: 'İnönü', given: 'Işıl' },
  ],
  [{ family: 'van der Meer', given: 'Jutta' }],
  [{ family: "O'Brien", given: 'Ann B., Jr.' }, { literal: 'World Health Organization' }],
  [
    { family: 'D’Angelo', given: 'Éric', 'non-dropping-particle': 'de' },
    { family: 'Lee', given: 'Bo' },
  ],
  [
    { family: '王', given: '小明' },
    { family: 'Nguyễn', given: 'Văn A' },
  ],
  [
    { family: 'Lee', given: 'Bo' },
    { family: 'Lee', given: 'Ann' },
    { family: 'Роу', given: 'Иван' },
  ],
];
const TITLES = [
  'On <i>Homo sapiens</i> and H<sub>2</sub>O',
  'The "quoted" word: what’s in a ‘name’?',
  'IŞIK VE ÌSTANBUL: ILIK BIR DENEME',
  'Über die „Anführung“ und die «Guillemets»',
  'A plain title',
];
const WORKS: CslItem[] = Array.from({ length: 30 }, (_, index) => ({
  id: `i${index}`,
  type: (['article-journal', 'book', 'chapter'] as const)[index % 3] ?? 'book',
  title: TITLES[index % TITLES.length] ?? '',
  author: structuredClone(AUTHORS[(index >> 1) % AUTHORS.length] ?? []),
  issued: { 'date-parts': [[2010 + (index % 2)]] },
  'container-title': 'Journal of "Proofs"',
  page: '12-19',
  ...(index % 4 === 0 && { language: ['tr', 'de', 'zh', 'xx-invalid-tag-'][(index >> 2) % 4] }),
}));
const CLUSTERS: Cluster[] = Array.from({ length: 40 }, (_, index) => ({
  citationID: '',
  citationItems: Array.from({ length: 1 + (index % 3) }, (_, at) => ({
    id: `i${(index * 7 + at * 4) % WORKS.length}`,
    ...(at === 1 && index % 2 && { prefix: 'see ' }),
  })),
  properties: { noteIndex: index + 1, ...(index % 5 === 0 && { unsorted: true }) },
}));

/** Everything that a style prints, by a new copy of citeproc. */
async function print(name: string, language: string): Promise<unknown> {
  vi.resetModules();
  delete require.cache[require.resolve('citeproc')];
  const { processorFor } = await import('./engine.ts');
  const run = processorFor(await loadStyle(name), language).startRun(WORKS);
  return [
    run.order,
    run.clusters(CLUSTERS),
    WORKS.map(({ id }) => run.names(id, false)),
    run.entries(),
  ];
}

test.each([
  ['apa-6th-edition', 'en'],
  ['associacao-brasileira-de-normas-tecnicas', 'pt'],
  ['chicago-fullnote-bibliography', 'fr'],
  ['elsevier-vancouver', 'tr'],
  ['frontiers', 'lt'],
  ['modern-language-association', 'de'],
  ['taylor-and-francis-chicago-author-date', 'ru'],
])('%s prints the same (%s)', async (name, language) => {
  const patched = await print(name, language);
  vi.doMock('./citeproc-speed.ts', () => ({ speedUp: () => {} }));
  const plain = await print(name, language);
  vi.doUnmock('./citeproc-speed.ts');
  expect(patched).toEqual(plain);
});
