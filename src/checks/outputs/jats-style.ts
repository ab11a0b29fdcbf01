/** The rules of PMC's style checker and of JATS4R about text, references and things with ids. */
import type { ArticleCheck } from '../check.ts';
import { inlines } from '../nodes.ts';
import { childrenOf, jatsRule, tag, textOf, type Wrong } from './jats-rule.ts';

const PMC = { source: 'PMC style checker 5.47', date: '2025' };
const JATS4R = { source: 'JATS4R validator 0.0.16', date: '2024' };

export const JATS_STYLE: readonly ArticleCheck[] = [
  jatsRule({
    ...PMC,
    name: 'jats-element-empty',
    sentence: 'No element that holds words is empty.',
    advice:
      'Delete what has no words in the manuscript there: an empty list item, note or heading.',
    examples: {
      breaks: [
        { in: 'jats', from: '<city>Brest</city>', to: '<city>Brest</city><institution/>' },
        {
          in: 'jats',
          from: '<p>The mean is given by</p>',
          to: '<p> </p><p>The mean is given by</p>',
        },
      ],
      keeps: [{ in: 'jats', from: '<td>Whitby</td>', to: '<td>Whitby<break/></td>' }],
    },
    // A note without words is told at its place in the manuscript.
    wrong: ({ named, isIn }) =>
      named(...WORDY)
        .filter((element) => !isIn(element, 'fn'))
        .filter(({ children }) =>
          children.every((child) => child.type !== 'element' && textOf(child).trim() === ''),
        )
        .map(
          (element): Wrong => [
            `Unexpected empty ${tag(element)} in the JATS, expected words`,
            element,
          ],
        ),
  }),
  jatsRule({
    ...PMC,
    name: 'jats-reference-dangling',
    sentence: 'Every reference leads to a thing of its kind.',
    examples: {
      breaks: [
        { in: 'jats', from: 'ref-type="fig" rid="fig-gauge"', to: 'ref-type="fig" rid="fig-gone"' },
        {
          in: 'jats',
          from: 'ref-type="table" rid="tbl-heights"',
          to: 'ref-type="fig" rid="tbl-heights"',
        },
        {
          in: 'jats',
          from: '<xref ref-type="sec" rid="sec-methods">',
          to: '<xref ref-type="sec">',
        },
      ],
      keeps: [
        {
          in: 'jats',
          from: 'ref-type="sec" rid="sec-methods"',
          to: 'ref-type="sec" rid="results"',
        },
      ],
    },
    wrong: ({ named, byId }) =>
      named('xref').flatMap((xref): Wrong[] => {
        const { rid = '', 'ref-type': type } = xref.attributes;
        const targets = (rid ?? '').split(/\s+/).map((id) => byId.get(id));
        const fits = targets.every(
          (target) => target && (KINDS[type ?? 'other'] ?? [target.name]).includes(target.name),
        );
        return fits
          ? []
          : [
              [
                `Unexpected reference “${textOf(xref)}” in the JATS to “${rid}”, expected a ${type ?? 'thing'} there`,
                xref,
              ],
            ];
      }),
  }),
  jatsRule({
    ...PMC,
    name: 'jats-reference-punctuated',
    severity: 'warning',
    sentence: 'A reference ends before the comma or semicolon behind it.',
    examples: {
      breaks: [{ in: 'jats', from: 'Marsh, 2007</xref>)', to: 'Marsh, 2007)</xref>' }],
      keeps: [
        { in: 'jats', from: '>Hill (2016)</xref>', to: '><italic>Hill</italic> (2016)</xref>' },
      ],
    },
    wrong: ({ named }) =>
      named('xref')
        .filter((xref) => endsBadly(textOf(xref)))
        .map(
          (xref): Wrong => [
            `Unexpected “${textOf(xref)}” as a reference in the JATS, expected its last sign behind it`,
            xref,
          ],
        ),
  }),
  jatsRule({
    ...PMC,
    name: 'jats-id-missing',
    sentence: 'What can be referred to has an id of its own.',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: '<mml:math display="block" id="math-1">',
          to: '<mml:math display="block">',
        },
        { in: 'jats', from: '<sec id="introduction">', to: '<sec id="conclusion">' },
      ],
      keeps: [{ in: 'jats', from: '<sec id="introduction">', to: '<sec>' }],
    },
    wrong: ({ named, all }) => {
      const seen = new Set<string>();
      const twice = all.filter(({ attributes: { id } }) => id && (seen.has(id) || !seen.add(id)));
      return [
        ...named(...IDENTIFIED)
          .filter(({ attributes }) => !attributes.id)
          .map(
            (element): Wrong => [
              `Unexpected ${tag(element)} without an id in the JATS, expected one`,
              element,
            ],
          ),
        ...twice.map(
          (element): Wrong => [
            `Unexpected id of ${tag(element)} a second time in the JATS, expected it once`,
            element,
          ],
        ),
      ];
    },
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-alt-text-outside',
    sentence: 'The alternative text stands inside its picture.',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: '<caption>\n          <p>A gauge.',
          to: '<alt-text>A gauge</alt-text><caption>\n          <p>A gauge.',
        },
      ],
      keeps: [
        { in: 'jats', from: '<alt-text>A pole with marks stands', to: '<alt-text>A pole stands' },
      ],
    },
    wrong: ({ named, parent }) =>
      named('alt-text')
        .filter((alt) => !PICTURES.includes(parent(alt)?.name ?? ''))
        .map(
          (alt): Wrong => [
            `Unexpected alternative text “${textOf(alt)}” beside its picture in the JATS, expected it inside`,
            alt,
          ],
        ),
  }),
  jatsRule({
    ...PMC,
    name: 'jats-link-incomplete',
    sentence: 'A link has a type and a whole address; one that shows its address has a title.',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: 'xlink:href="https://data.example/tides" xlink:title',
          to: 'xlink:href="data.example/tides" xlink:title',
        },
        { in: 'jats', from: ' xlink:title="https://data.example/tides"', to: '' },
        { in: 'jats', from: ' xlink:title="PDF"', to: '' },
        {
          in: 'jats',
          from: '<ext-link ext-link-type="uri" xlink:href="https://data.example/tides"',
          to: '<ext-link xlink:href="https://data.example/tides"',
        },
      ],
      keeps: [
        {
          in: 'jats',
          from: ' xlink:title="https://data.example/tides"',
          to: ' xlink:title="The readings"',
        },
      ],
    },
    wrong: ({ named }) => [
      ...named('self-uri')
        .filter((link) => textOf(link).trim() === '' && !link.attributes['xlink:title'])
        .map(
          (link): Wrong => [
            `Unexpected address “${link.attributes['xlink:href']}” of the article without a title in the JATS, expected one`,
            link,
          ],
        ),
      ...named('ext-link').flatMap((link): Wrong[] => {
        const {
          'ext-link-type': type,
          'xlink:href': href = '',
          'xlink:title': title,
        } = link.attributes;
        const problems = [
          !type && 'without a type',
          !/^[a-z][a-z0-9+.-]*:\S+$/i.test(href ?? '') && 'without a whole address',
          /^https?:/i.test(textOf(link).trim()) && !title && 'without a title',
        ].filter(Boolean);
        return problems.map((problem) => [
          `Unexpected link “${textOf(link)}” ${problem} in the JATS, expected one`,
          link,
        ]);
      }),
    ],
  }),
  jatsRule({
    ...PMC,
    name: 'jats-note-misplaced',
    sentence:
      'Notes stand in the back, below a table or among the author notes, and none is called in the title.',
    advice: 'Move the note out of the title, to the first sentence or the acknowledgements.',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: 'at two harbours</article-title>',
          to: 'at two harbours<xref ref-type="fn" rid="fn-1">*</xref></article-title>',
        },
      ],
      keeps: [{ in: 'jats', from: '<fn id="fn-1">', to: '<fn id="fn-1" fn-type="other">' }],
    },
    // A note that the title of the manuscript has is told there (title-note).
    wrong: ({ named, isIn }, { article: { title } }) => [
      ...named('fn')
        .filter((note) => !isIn(note, 'fn-group', 'author-notes', 'table-wrap-foot'))
        .map(
          (note): Wrong => [
            `Unexpected ${tag(note)} in the text of the JATS, expected it in the back`,
            note,
          ],
        ),
      ...named('xref')
        .filter(() => ![...inlines(title)].some(({ type }) => type === 'footnoteReference'))
        .filter((xref) => xref.attributes['ref-type'] === 'fn' && isIn(xref, 'article-title'))
        .map(
          (xref): Wrong => [
            'Unexpected call of a note in the title, expected the title alone',
            xref,
          ],
        ),
    ],
  }),
  jatsRule({
    ...PMC,
    name: 'jats-list-item-figure',
    severity: 'warning',
    sentence: 'An item of a list holds no figure and no table.',
    advice: 'Put the figure or table behind the list, and refer to it.',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: '<fig id="fig-gauge">\n        <label>Figure 1</label>\n        <caption>\n          <p>A gauge. It was read every hour.</p>\n        </caption>\n        <graphic xlink:href="figures/gauge.png" mimetype="image" mime-subtype="png">\n          <alt-text>A pole with marks stands in the water of a harbour</alt-text>\n        </graphic>\n      </fig>',
          to: '<list list-type="bullet"><list-item><fig id="fig-gauge">\n        <label>Figure 1</label>\n        <caption>\n          <p>A gauge. It was read every hour.</p>\n        </caption>\n        <graphic xlink:href="figures/gauge.png" mimetype="image" mime-subtype="png">\n          <alt-text>A pole with marks stands in the water of a harbour</alt-text>\n        </graphic>\n      </fig></list-item></list>',
        },
      ],
      keeps: [{ in: 'jats', from: '<fn-group>', to: '<fn-group content-type="notes">' }],
    },
    wrong: ({ named, isIn }) =>
      named('fig', 'table-wrap')
        .filter((each) => isIn(each, 'list-item'))
        .map(
          (each): Wrong => [
            `Unexpected ${tag(each)} in an item of a list, expected it outside`,
            each,
          ],
        ),
  }),
  jatsRule({
    ...PMC,
    name: 'jats-formula-unreadable',
    sentence: 'A formula is MathML, or TeX as a whole document.',
    advice: 'Correct the TeX of the formula.',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: '</mml:math></disp-formula>',
          to: '</mml:math><tex-math id="t">x^2</tex-math></disp-formula>',
        },
      ],
      keeps: [
        {
          in: 'jats',
          from: '</mml:math></disp-formula>',
          to: '</mml:math><tex-math id="t">\\documentclass{article}\\begin{document}x\\end{document}</tex-math></disp-formula>',
        },
      ],
    },
    wrong: ({ named }) =>
      named('tex-math')
        .filter((tex) => !/\\documentclass[\s\S]*\\begin\{document\}/.test(textOf(tex)))
        .map(
          (tex): Wrong => [
            `Unexpected TeX “${textOf(tex).slice(0, 40)}” in the JATS, expected a whole document`,
            tex,
          ],
        ),
  }),
  jatsRule({
    ...PMC,
    name: 'jats-section-untitled',
    severity: 'warning',
    sentence: 'Every section has a title.',
    advice: 'Give the section a heading with words.',
    examples: {
      breaks: [{ in: 'jats', from: '<fn-group>', to: '<sec id="s"><p>1</p></sec><fn-group>' }],
      keeps: [
        {
          in: 'jats',
          from: '<title>Introduction</title>',
          to: '<title><italic>Introduction</italic></title>',
        },
      ],
    },
    wrong: ({ named }) =>
      named('sec', 'app')
        .filter((section) => childrenOf(section, 'title').length === 0)
        .map(
          (section): Wrong => [
            `Unexpected ${tag(section)} without a title in the JATS, expected one`,
            section,
          ],
        ),
  }),
];

/** Elements that mean nothing without words. */
const WORDY =
  'p title label kwd xref italic bold sup sub sec caption abstract trans-abstract ack app ref-list mixed-citation element-citation article-title subtitle surname given-names aff ext-link email corresp attrib term subject source year institution license-p copyright-statement'.split(
    ' ',
  );
const IDENTIFIED = ['fig', 'table-wrap', 'disp-formula', 'ref', 'aff', 'mml:math', 'tex-math'];
const PICTURES = ['graphic', 'inline-graphic', 'media', 'supplementary-material'];

/** Elements that a `ref-type` may lead to. */
const KINDS: Record<string, string[]> = {
  aff: ['aff'],
  app: ['app'],
  bibr: ['ref'],
  'boxed-text': ['boxed-text'],
  corresp: ['corresp'],
  'disp-formula': ['disp-formula'],
  fig: ['fig', 'fig-group'],
  fn: ['fn'],
  sec: ['sec'],
  table: ['table-wrap'],
  'supplementary-material': ['supplementary-material'],
};

/** A sign that belongs to the sentence: a comma, or a bracket that opens outside. */
function endsBadly(text: string): boolean {
  const end = text.trimEnd();
  const open = (end.match(/\(/g) ?? []).length < (end.match(/\)/g) ?? []).length;
  return /[,;:]$/.test(end) || (open && end.endsWith(')'));
}
