import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { abstractSection, parseManuscript, withoutNodes } from './index.ts';

function types(children: { type: string }[] | undefined): string[] | undefined {
  return children?.map(({ type }) => type);
}

test.each([
  [
    'the first section',
    '# Abstract\n\nA.\n\n# Introduction\n\nB.',
    ['paragraph'],
    ['heading', 'paragraph'],
  ],
  [
    'in another language',
    '## خلاصہ\n\nA.\n\n## تعارف\n\nB.',
    ['paragraph'],
    ['heading', 'paragraph'],
  ],
  [
    'behind a line of keywords',
    '**Keywords:** a\n\n# Abstract:\n\nA.\n\n# B\n',
    ['paragraph'],
    ['paragraph', 'heading'],
  ],
  ['of numbered points', '# Abstract\n\n1. A.\n2. B.\n\n# C\n', ['list'], ['heading']],
  ['with parts', '# Abstract\n\n## Aim\n\nA.\n\n# B\n', ['heading', 'paragraph'], ['heading']],
  [
    'with a note',
    '# Abstract\n\nA.[^n]\n\n[^n]: N.\n\n# B\n',
    ['paragraph'],
    ['footnoteDefinition', 'heading'],
  ],
  [
    'a block',
    'A.\n\n::: {.abstract}\n## Abstract\n\nB.\n:::\n\nC.',
    ['paragraph'],
    ['paragraph', 'paragraph'],
  ],
  [
    'a part of MyST, to the next line that divides',
    '+++ {"part": "abstract"}\n\nA.\n\nB.\n\n+++\n\nC.\n\n# D',
    ['paragraph', 'paragraph'],
    ['paragraph', 'heading'],
  ],
  [
    'an environment of LaTeX',
    '\\begin{abstract}\nA.\n\\end{abstract}\n\n# B\n\nC.',
    ['paragraph'],
    ['heading', 'paragraph'],
  ],
  ['not a later section', '# A\n\nA.\n\n# Abstract\n\nB.\n\n# C', undefined, undefined],
  ['not a title of more words', '# Abstract nouns\n\nA.\n\n# B', undefined, undefined],
  ['not the whole text', '# Abstract\n\nA.', undefined, undefined],
  ['not an empty section', '# Abstract\n\n# B\n\nB.', undefined, undefined],
])('%s', (_, text, inside, outside) => {
  const manuscript = parseManuscript(new VFile({ path: 'article.md', value: text }));
  const found = abstractSection(manuscript);
  expect(types(found?.abstract.children)).toEqual(inside);
  const rest = types(withoutNodes(manuscript, found?.taken ?? []).tree.children);
  expect(rest).toEqual(outside ?? types(manuscript.tree.children));
});
