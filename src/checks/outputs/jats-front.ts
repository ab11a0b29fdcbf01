/** What PMC's style checker and JATS4R demand of the metadata in the JATS. */
import type { Element } from 'xast';
import type { ArticleCheck } from '../check.ts';
import { JATS4R, NLM } from '../sources.ts';
import { childrenOf, type Demand, failing, jatsRule, textOf, type Wrong } from './jats-rule.ts';

export const JATS_FRONT: readonly ArticleCheck[] = [
  jatsRule({
    ...NLM,
    name: 'jats-article-type',
    sentence: 'The kind of the article is one of the list of PMC, and its language is named.',
    examples: {
      breaks: [
        { in: 'jats', from: 'article-type="research-article"', to: 'article-type="research"' },
        { in: 'jats', from: ' dtd-version="1.4" xml:lang="en"', to: ' dtd-version="1.4"' },
        { in: 'jats', from: ' dtd-version="1.4"', to: '' },
      ],
      keeps: [
        { in: 'jats', from: 'article-type="research-article"', to: 'article-type="brief-report"' },
      ],
    },
    wrong: ({ named }) => failing(named('article'), OF_ARTICLE),
  }),
  jatsRule({
    ...NLM,
    name: 'jats-date-malformed',
    sentence:
      'A date has a year of four digits, a month with every day, and says of what it is; one day is that of electronic publication.',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: '<day>10</day>',
          to: '<day>40</day>',
          alongside: ['facts-history-differs'],
        },
        {
          in: 'jats',
          from: '<month>01</month>',
          to: '',
          alongside: ['facts-history-differs'],
        },
        { in: 'jats', from: ' date-type="collection"', to: '' },
        {
          in: 'jats',
          from: '<pub-date publication-format="electronic" date-type="collection"',
          to: '<pub-date publication-format="electronic" date-type="pub"',
          alongside: ['facts-publication-date-differs'],
        },
      ],
      keeps: [{ in: 'jats', from: '<day>10</day>', to: '<day>10</day> ' }],
    },
    wrong: ({ named }) => [
      ...failing(named('pub-date', 'date'), OF_DATES),
      ...failing(named('pub-date'), OF_PUBLICATION),
      ...repeated(named('pub-date').filter(isElectronic), 'second day of electronic publication'),
    ],
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-contributor-malformed',
    sentence:
      'A contributor has a type, one name with a family name, and an ORCID iD as an address.',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: '>https://orcid.org/0000',
          to: '>0000',
          alongside: ['facts-orcids-differ'],
        },
        {
          in: 'jats',
          from: '<contrib contrib-type="author">',
          to: '<contrib>',
          alongside: ['facts-affiliations-differ', 'facts-authors-differ'],
        },
        {
          in: 'jats',
          from: '<surname>Okoro</surname>',
          to: '',
          alongside: ['facts-authors-differ'],
        },
        {
          in: 'jats',
          from: '<given-names>Tomas</given-names>\n          </name>',
          to: '<given-names>Tomas</given-names>\n          </name><collab>The Gauge Group</collab>',
        },
        { in: 'jats', from: 'vocab-term="Formal Analysis" ', to: '' },
      ],
      keeps: [
        { in: 'jats', from: 'authenticated="false">https://orcid.org', to: '>https://orcid.org' },
      ],
    },
    wrong: ({ named }) => [
      ...failing(named('contrib'), OF_CONTRIBUTORS),
      ...failing(named('contrib-id'), OF_CONTRIBUTOR_IDS),
      ...failing(named('role'), OF_ROLES),
    ],
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-affiliation-malformed',
    sentence:
      'An affiliation has a plain label, a country by its code, and identifiers by their kind.',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: '<aff id="aff-2"><label>2</label>',
          to: '<aff id="aff-2"><label><sup>2</sup></label>',
        },
        { in: 'jats', from: '<country country="FR">', to: '<country>' },
        {
          in: 'jats',
          from: '<institution>University of Brest</institution>',
          to: '<institution-wrap><institution-id>https://ror.org/01b8h3982</institution-id><institution>University of Brest</institution></institution-wrap>',
        },
      ],
      keeps: [
        {
          in: 'jats',
          from: '<institution>University of Brest</institution>',
          to: '<institution-wrap><institution-id institution-id-type="ror">https://ror.org/01b8h3982</institution-id><institution>University of Brest</institution></institution-wrap>',
        },
      ],
    },
    wrong: ({ named, isIn }) => [
      ...failing(named('aff'), [
        ['with a raised label', (aff) => !childrenOf(aff, 'label').some(isRaised)],
      ]),
      ...failing(
        named('country').filter((country) => isIn(country, 'aff')),
        [['without its code', ({ attributes }) => /^[A-Z]{2}$/.test(attributes.country ?? '')]],
      ),
      ...failing(named('institution-id'), [
        ['without its kind', ({ attributes }) => Boolean(attributes['institution-id-type'])],
      ]),
    ],
  }),
  jatsRule({
    ...NLM,
    name: 'jats-related-article-incomplete',
    // A journal without DOIs and address has none to give.
    severity: 'warning',
    sentence: 'A related article has an id, says how it is related, and leads to another article.',
    advice: 'Give the related article its `type:` and its `doi:` in the front matter.',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: '<abstract>',
          to: '<related-article id="r1" related-article-type="companion">Another</related-article><abstract>',
        },
        {
          in: 'jats',
          from: '<abstract>',
          to: '<related-article id="r1" related-article-type="companion" ext-link-type="doi" xlink:href="10.5555/JCS.2023.57"/><abstract>',
        },
      ],
      keeps: [
        {
          in: 'jats',
          from: '<abstract>',
          to: '<related-article id="r1" related-article-type="companion" ext-link-type="doi" xlink:href="10.5555/jcs.2023.60"/><abstract>',
        },
      ],
    },
    wrong: ({ named }, { article: { doi } }) =>
      failing(named('related-article'), [
        ['without an id', ({ attributes }) => Boolean(attributes.id)],
        ['without its relation', ({ attributes }) => Boolean(attributes['related-article-type'])],
        [
          'without an address',
          ({ attributes }) => Boolean(attributes['ext-link-type'] && attributes['xlink:href']),
        ],
        [
          'that leads to the article itself',
          ({ attributes }) =>
            attributes['xlink:href']?.toLowerCase() !== (doi?.toLowerCase() ?? ''),
        ],
      ]),
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-funding-malformed',
    sentence: 'Funding is one group; each funder is one institution.',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: '<funding-source><institution-wrap><institution>Harbour Trust</institution></institution-wrap></funding-source>',
          to: '<funding-source>Harbour Trust</funding-source>',
        },
        {
          in: 'jats',
          from: '<counts>',
          to: '<funding-group><funding-statement>None.</funding-statement></funding-group><counts>',
        },
      ],
      keeps: [{ in: 'jats', from: '<award-id>HT-12</award-id>', to: '' }],
    },
    wrong: ({ named }) => [
      ...repeated(named('funding-group'), 'second group'),
      ...failing(named('funding-source'), [
        [
          'without one institution',
          (source) => childrenOf(source, 'institution-wrap').length === 1,
        ],
      ]),
    ],
  }),
  jatsRule({
    ...NLM,
    name: 'jats-abstract-malformed',
    sentence:
      'Of several abstracts each further one says its kind; a translation is in another language than the article.',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: '<kwd-group kwd',
          to: '<abstract><p>More.</p></abstract><kwd-group kwd',
        },
        {
          in: 'jats',
          from: '<kwd-group kwd',
          to: '<trans-abstract xml:lang="en"><p>More.</p></trans-abstract><kwd-group kwd',
        },
      ],
      keeps: [
        {
          in: 'jats',
          from: '<kwd-group kwd',
          to: '<abstract abstract-type="graphical"><p>More.</p></abstract><kwd-group kwd',
        },
      ],
    },
    wrong: ({ named, all: [root] }) => {
      const plain = named('abstract').filter(({ attributes }) => !attributes['abstract-type']);
      return [
        ...repeated(plain, 'second abstract without a kind'),
        ...failing(named('trans-abstract', 'trans-title-group'), [
          [
            'without a language of its own',
            ({ attributes }) =>
              Boolean(attributes['xml:lang']) &&
              attributes['xml:lang'] !== root?.attributes['xml:lang'],
          ],
        ]),
      ];
    },
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-permissions-malformed',
    sentence:
      'Permissions name a year of four digits, one licence of Creative Commons, and its address for programs.',
    examples: {
      breaks: [
        { in: 'jats', from: '<copyright-year>2023', to: '<copyright-year>23' },
        {
          in: 'jats',
          from: '<ali:license_ref>https://creativecommons.org/licenses/by/4.0/</ali:license_ref>',
          to: '',
          alongside: ['facts-licence-differs'],
        },
        { in: 'jats', from: '<copyright-holder>the authors</copyright-holder>', to: '' },
      ],
      keeps: [
        {
          in: 'jats',
          from: '<copyright-statement>© 2023',
          to: '<copyright-statement>Copyright 2023',
        },
      ],
    },
    wrong: ({ named }) => [
      ...failing(named('copyright-year'), [
        ['without four digits', (year) => /^\d{4}$/.test(textOf(year))],
      ]),
      ...failing(named('permissions'), [
        [
          'with a statement and no holder',
          (one) =>
            childrenOf(one, 'copyright-statement').length === 0 ||
            childrenOf(one, 'copyright-holder').length > 0,
        ],
        [
          'with two licences',
          (one) => childrenOf(one, 'license').filter(isCreativeCommons).length < 2,
        ],
      ]),
      ...failing(named('license').filter(isCreativeCommons), [
        [
          'without its address for programs',
          (license) => childrenOf(license, 'ali:license_ref').length > 0,
        ],
      ]),
    ],
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-statement-unmarked',
    severity: 'warning',
    sentence:
      'Statements on data and on interests stand in the back, or among the author notes, under their names.',
    advice:
      'Write the statement under its key (`data-availability:`, `conflict-of-interest:`) or heading.',
    examples: {
      breaks: [
        { in: 'jats', from: ' sec-type="data-availability"', to: '' },
        {
          in: 'jats',
          from: ' fn-type="coi-statement"',
          to: ' fn-type="conflict"',
          alongside: ['jats-words-differ'],
        },
      ],
      keeps: [{ in: 'jats', from: '<fn id="fn-1">', to: '<fn id="fn-1" fn-type="other">' }],
    },
    wrong: ({ named }) => [
      ...failing(
        named('sec').filter((sec) => /^data availability\b/i.test(titleOf(sec))),
        [
          [
            'without `data-availability` as its kind',
            ({ attributes }) => attributes['sec-type'] === 'data-availability',
          ],
        ],
      ),
      ...failing(
        named('fn').filter(({ attributes }) =>
          /conflict|competing|coi/.test(attributes['fn-type'] ?? ''),
        ),
        [
          [
            'without `coi-statement` as its kind',
            ({ attributes }) => attributes['fn-type'] === 'coi-statement',
          ],
        ],
      ),
    ],
  }),
];

/** https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/dobs.html#dob-arttype */
const ARTICLE_TYPES = new Set(
  'abstract addendum announcement article-commentary book-review books-received brief-report calendar case-report collection correction data-paper discussion dissertation editorial expression-of-concern in-brief introduction letter meeting-report methods-article news obituary oration other partial-retraction product-review rapid-communication reply reprint research-article retraction review-article systematic-review translation'.split(
    ' ',
  ),
);

const OF_ARTICLE: readonly Demand[] = [
  [
    'of a kind that PMC does not know',
    ({ attributes }) => ARTICLE_TYPES.has(attributes['article-type'] ?? ''),
  ],
  [
    'without a language',
    ({ attributes }) => /^[a-z]{2,3}(?:-[A-Za-z\d-]+)?$/.test(attributes['xml:lang'] ?? ''),
  ],
  ['without the version of its DTD', ({ attributes }) => Boolean(attributes['dtd-version'])],
];

const OF_DATES: readonly Demand[] = [
  ['without a year of four digits', (date) => /^\d{4}$/.test(partOf(date, 'year') ?? '')],
  ['with a month that is none', (date) => isWithin(partOf(date, 'month'), 12)],
  ['with a day that is none', (date) => isWithin(partOf(date, 'day'), 31)],
  [
    'with a day and no month',
    (date) => partOf(date, 'day') === undefined || partOf(date, 'month') !== undefined,
  ],
];

const OF_PUBLICATION: readonly Demand[] = [
  [
    'without its format or kind',
    ({ attributes }) => Boolean(attributes['publication-format'] && attributes['date-type']),
  ],
  ['with `pub-type` of old versions', ({ attributes }) => attributes['pub-type'] === undefined],
];

const OF_CONTRIBUTORS: readonly Demand[] = [
  ['without a type', ({ attributes }) => Boolean(attributes['contrib-type'])],
  [
    'with two names',
    (contrib) =>
      childrenOf(contrib, 'name', 'collab', 'name-alternatives', 'string-name', 'anonymous')
        .length <= 1,
  ],
  [
    'without a family name',
    (contrib) =>
      childrenOf(contrib, 'name').every((name) => childrenOf(name, 'surname').length === 1),
  ],
];

const OF_CONTRIBUTOR_IDS: readonly Demand[] = [
  [
    'that is no address',
    (id) =>
      id.attributes['contrib-id-type'] !== 'orcid' ||
      /^https:\/\/orcid\.org\/(?:\d{4}-){3}\d{3}[\dX]$/.test(textOf(id)),
  ],
];

/** A role of CRediT has all four attributes; another one none. */
const OF_ROLES: readonly Demand[] = [
  [
    'without all that CRediT names it by',
    ({ attributes }) =>
      attributes.vocab === undefined ||
      ['vocab-identifier', 'vocab-term', 'vocab-term-identifier'].every((name) => attributes[name]),
  ],
];

/** All but the first. */
function repeated(elements: readonly Element[], what: string): Wrong[] {
  return elements
    .slice(1)
    .map((element) => [`Unexpected ${what} in the JATS, expected one`, element]);
}

function isElectronic({ attributes }: Element): boolean {
  return attributes['publication-format'] === 'electronic' && attributes['date-type'] === 'pub';
}

function isRaised(label: Element): boolean {
  return childrenOf(label, 'sup').length > 0;
}

function isCreativeCommons({ attributes }: Element): boolean {
  return /creativecommons\.org/.test(attributes['xlink:href'] ?? '');
}

function partOf(date: Element, part: string): string | undefined {
  const [found] = childrenOf(date, part);
  return found && textOf(found);
}

/** Absent, or 1 to a limit. */
function isWithin(part: string | undefined, limit: number): boolean {
  return (
    part === undefined || (/^\d{1,2}$/.test(part) && Number(part) >= 1 && Number(part) <= limit)
  );
}

function titleOf(section: Element): string {
  return childrenOf(section, 'title').map(textOf).join('').trim();
}
