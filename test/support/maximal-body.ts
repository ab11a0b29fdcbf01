/** Body, back matter and notes of the maximal article: every node type, in every place it is met. */
import type {
  BackSection,
  Block,
  BoxKind,
  Citation,
  CrossReference,
  Inline,
  LabelKind,
  Note,
} from '../../src/article/article.ts';
import { cell, figure, inline, list, paragraph, section, table } from './build-article.ts';

const cite = (number: number, mode: Citation['mode'], keys: string[], ...children: Inline[]) =>
  ({ type: 'citation', id: `cite-${number}`, mode, keys, children }) satisfies Citation;
const cited = (key: string, ...words: (string | Inline)[]): Inline => ({
  type: 'citationLink',
  key,
  children: inline(...words),
});
const text = (value: string): Inline => ({ type: 'text', value });
const see = (
  kind: LabelKind,
  target: string,
  number?: string,
  more: Partial<CrossReference> = {},
): Inline => ({ type: 'crossReference', kind, target, number, form: 'full', ...more });
const note = (number: string, call: string): Inline => ({
  type: 'footnoteReference',
  target: `fn-${number}`,
  id: `fnref-${call}`,
  number,
});

const EVERY_INLINE = paragraph(
  'Plain, ',
  {
    type: 'emphasis',
    children: inline('stressed, ', { type: 'strong', children: inline('both') }),
  },
  ', ',
  { type: 'strong', children: inline('strong') },
  ', ',
  { type: 'deleted', children: inline('deleted') },
  ', x',
  { type: 'superscript', children: inline('up') },
  { type: 'subscript', children: inline('down') },
  ', ',
  { type: 'smallCaps', children: inline('Small Capitals') },
  ', ',
  { type: 'underline', children: inline('underlined') },
  ', ',
  { type: 'span', language: 'ur', direction: 'rtl', children: inline('جوار بھاٹا') },
  ', ',
  { type: 'inlineCode', value: 'if (a < b && c > d)' },
  ', ',
  { type: 'inlineMath', value: 'a^2 + b^2 < c^2' },
  { type: 'break' },
  'a link: ',
  {
    type: 'link',
    url: 'https://example.org/?a=1&b=2',
    title: 'A title',
    children: inline('out of ', { type: 'emphasis', children: inline('here') }),
  },
  ', a picture ',
  { type: 'inlineImage', asset: 'figures/icon.png', alt: 'an icon' },
  '.',
);

const CITATIONS = paragraph(
  'As is known (',
  cite(
    1,
    'parenthetical',
    ['ferry2019', 'marsh2007'],
    text('see '),
    ...[
      cited('ferry2019', 'Ferry & van den Berg, 2019, p. 3'),
      text('; '),
      cited('marsh2007', 'Marsh, 2007'),
    ],
  ),
  '), and as ',
  cite(2, 'narrative', ['who2020'], cited('who2020', 'World Tide Organization (2020)')),
  ' says',
  note('1', '1'),
  '; again',
  note('1', '2'),
  ', and ',
  cite(3, 'parenthetical', ['gauges2022'], {
    type: 'superscript',
    children: [cited('gauges2022', '4')],
  }),
  '. The data are in ',
  see('supplement', 'supp-1', '1'),
  '.',
);

const CROSS_REFERENCES = paragraph(
  ...(
    [
      see('section', 'sec-methods', '2'),
      see('figure', 'fig-map', '1'),
      see('figure', 'fig-panels-b', '2b'),
      see('table', 'tbl-ranges', '1'),
      see('equation', 'eq-tide', '1'),
      see('equation', 'eq-tide', '1', { form: 'bare' }),
      see('listing', 'lst-tide', '1'),
      see('box', 'box-aside'),
      see('section', 'app-a', 'A'),
      see('figure', 'fig-map', '1', { children: inline('the ', text('map')) }),
    ] satisfies Inline[]
  ).flatMap((reference) => [reference, text('; ')]),
);

const LISTS: Block[] = [
  list(false, [paragraph('a bullet'), list(true, [paragraph('nested')], [paragraph('twice')])]),
  { ...list(true, [paragraph('three')], [paragraph('four')]), start: 3 },
  {
    ...list(true, [paragraph('a promise')], [paragraph('in reach')]),
    numbering: { figures: 'lower-alpha', signs: '()' },
  },
  {
    ...list(true, [paragraph('the first')], [paragraph('the second')]),
    numbering: { figures: 'upper-roman', signs: '.' },
  },
  {
    type: 'list',
    ordered: true,
    numbering: { figures: 'lower-roman', signs: ')' },
    items: [{ children: [paragraph('one')] }, { value: 4, children: [paragraph('the fourth')] }],
  },
  {
    type: 'list',
    ordered: false,
    items: [
      { checked: true, children: [paragraph('done')] },
      { checked: false, children: [paragraph('to do'), { type: 'codeBlock', value: 'make' }] },
    ],
  },
  {
    type: 'definitionList',
    items: [
      {
        term: inline('neap'),
        definitions: [[paragraph('a weak tide')], [list(false, [paragraph('also: dead tide')])]],
      },
    ],
  },
];

const TABLE: Block = {
  ...table('tbl-ranges', '1', 'Ranges by port.', [['Port', 'Low', 'High']]),
  columns: [{ width: 0.5 }, { align: 'right' }, { align: 'center' }],
  head: [
    {
      cells: [
        cell('Port', { header: true, rowSpan: 2 }),
        cell('Range, m', { header: true, columnSpan: 2 }),
      ],
    },
    { cells: [cell('Low', { header: true }), cell('High', { header: true })] },
  ],
  body: [
    { cells: [cell('Whitby', { header: true }), cell('1.1'), cell('5.6', { align: 'left' })] },
    {
      cells: [
        cell('Leith', { header: true }),
        cell('', { children: [paragraph('two'), paragraph('paragraphs')] }),
        cell('', {
          children: [paragraph('a line', { type: 'break' }, 'and another', note('2', '3'))],
        }),
      ],
    },
  ],
  foot: [{ cells: [cell('Mean', { header: true }), cell('1.2', { columnSpan: 2 })] }],
  notes: [paragraph('Source: the gauges of ', text('both ports.'))],
};

const PANELS: Block = {
  type: 'figure',
  id: 'fig-panels',
  number: '2',
  caption: [paragraph('Two panels.'), paragraph('Both are drawn to the same scale.')],
  panels: [
    { id: 'fig-panels-a', letter: 'a', asset: 'figures/a.png', alt: 'left', width: 0.5 },
    {
      id: 'fig-panels-b',
      letter: 'b',
      asset: 'figures/b.png',
      alt: 'right',
      width: 0.5,
      caption: inline('The ', { type: 'emphasis', children: inline('right') }, ' one'),
    },
  ],
};

const KINDS: BoxKind[] = ['note', 'tip', 'important', 'warning', 'caution'];
const BOXES: Block[] = [
  {
    type: 'box',
    kind: 'box',
    id: 'box-aside',
    title: inline('An aside'),
    children: [paragraph('Aside.'), figure('fig-boxed', '3', 'figures/c.png', 'In a box.')],
  },
  ...KINDS.map((kind): Block => ({ type: 'box', kind, children: [paragraph(`A ${kind}.`)] })),
];

const DISPLAYS: Block[] = [
  figure('fig-map', '1', 'figures/map.png', 'The harbour. After the survey of 1890.'),
  PANELS,
  { ...figure('fig-plain', '', 'figures/plain.png', ''), number: undefined, caption: [] },
  TABLE,
  {
    type: 'equation',
    id: 'eq-tide',
    number: '1',
    value: 'h(t) = \\sum_{k=1}^{n} A_k \\cos(\\omega_k t + \\varphi_k)',
  },
  { type: 'equation', value: '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}' },
  {
    type: 'codeBlock',
    id: 'lst-tide',
    number: '1',
    caption: inline('Height of the tide'),
    language: 'python',
    value: 'def height(t):\n    return sum(a < 1 and b & 2)\n\n\n# end',
  },
  { type: 'codeBlock', value: '  indented\n\ttab' },
  {
    type: 'blockQuote',
    children: [paragraph('Time and tide wait for no one.'), list(false, [paragraph('none')])],
    attribution: inline('Proverb'),
  },
  { type: 'thematicBreak' },
  {
    type: 'supplement',
    id: 'supp-1',
    number: '1',
    href: 'data/gauges.csv',
    caption: [paragraph('Hourly readings.'), paragraph('Comma-separated values.')],
  },
  {
    type: 'supplement',
    id: 'supp-2',
    number: '2',
    href: 'https://example.org/film.mp4',
    caption: [paragraph('A film of the ebb')],
  },
];

export const maximalBody: Block[] = [
  paragraph('A paragraph before the first heading.'),
  { ...section('sec-introduction', 'Introduction', EVERY_INLINE, CITATIONS), number: '1' },
  {
    ...section('sec-methods', 'Methods & “means”', CROSS_REFERENCES, ...LISTS),
    number: '2',
    children: [
      CROSS_REFERENCES,
      ...LISTS,
      {
        ...section('sec-gauges', 'Gauges', ...DISPLAYS),
        depth: 2,
        number: '2.1',
      },
      {
        ...section('sec-boxes', '', ...BOXES),
        depth: 2,
        number: '2.2',
        title: [
          { type: 'emphasis', children: inline('Fucus') },
          ...inline(' and ', { type: 'inlineMath', value: 'M_2' }),
        ],
      },
    ],
  },
  section('an-unnumbered-section', 'Conclusion', paragraph('The tide turns.')),
];

const back = (kind: BackSection['kind'], title: string, ...children: Block[]): BackSection => ({
  kind,
  section: section(`back-${kind}`, title, ...children),
});

export const maximalBack: BackSection[] = [
  back('acknowledgements', 'Acknowledgements', paragraph('We thank the harbour master.')),
  back('funding', 'Funding', paragraph('Paid for by the Tide Fund.')),
  back('author-contributions', 'Author contributions', paragraph('R.F. wrote; M.F. measured.')),
  back('conflict-of-interest', 'Conflict of interest', paragraph('The authors declare none.')),
  back('data-availability', 'Data availability', paragraph('The readings are supplied.')),
  back('ethics', 'Ethics', paragraph('No seals were disturbed.')),
  back('supplementary-materials', 'Supplementary materials', paragraph('One file, one film.')),
  back('abbreviations', 'Abbreviations', {
    type: 'definitionList',
    items: [{ term: inline('HW'), definitions: [[paragraph('high water')]] }],
  }),
  back('other', 'About this text', paragraph('It is made up.')),
  {
    kind: 'appendix',
    section: {
      ...section('app-a', 'Derivation', paragraph('From the moon.'), {
        ...section('app-a-1', 'A detail', paragraph('Its mass.')),
        depth: 2,
        number: 'A.1',
      }),
      number: 'A',
    },
  },
  {
    kind: 'appendix',
    section: { ...section('app-b', 'Ports', paragraph('All of them.')), number: 'B' },
  },
];

export const maximalNotes: Note[] = [
  {
    id: 'fn-1',
    number: '1',
    calls: ['fnref-1', 'fnref-2'],
    children: [
      paragraph(
        'A note that cites ',
        cite(4, 'narrative', ['tidewatch'], cited('tidewatch', '王小明')),
        '.',
      ),
      list(false, [paragraph('and lists')]),
    ],
  },
  { id: 'fn-2', number: '2', calls: ['fnref-3'], children: [paragraph('Estimated.')] },
];
