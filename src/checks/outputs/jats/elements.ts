/** The elements of JATS, and the labels of figures, tables and equations. */
import { message } from '../../../messages/message.ts';
import { wordSet } from '../../../words/word-list.ts';
import type { ArticleCheck } from '../../check.ts';
import { blocksOf } from '../../nodes.ts';
import { JATS4R } from '../../sources.ts';
import { childElements, elementFault, jatsRule } from './rule.ts';

export const JATS_ELEMENTS: readonly ArticleCheck[] = [
  jatsRule({
    source: 'JATS Journal Publishing 1.4, DTD',
    date: '2024-10-31',
    name: 'jats-element-unknown',
    *faults({ all, named }) {
      for (const element of all)
        if (!ELEMENTS.has(element.name) && !element.name.startsWith('mml:'))
          yield elementFault('jats-element-unknown', element);
      for (const root of named('article'))
        for (const [attribute, expected] of Object.entries(ROOT)) {
          const found = root.attributes[attribute] ?? '';
          if ((root.attributes[attribute] ?? ABSENT[attribute]) !== expected)
            yield [
              message('jats-element-unknown/attribute', {
                attribute,
                found,
                expected,
                element: root.name,
              }),
              root,
            ];
        }
    },
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-label-missing',
    *faults({ byId }, { article }) {
      for (const type of ['figure', 'table', 'equation'] as const)
        for (const { number, id } of blocksOf(article, type)) {
          const element = number === undefined || !id ? undefined : byId.get(id);
          if (element && childElements(element, 'label').length === 0)
            yield elementFault('jats-label-missing', element);
        }
    },
  }),
];

/** Attributes of the root element that identify the version and the namespaces. */
const ROOT: Readonly<Record<string, string>> = {
  'dtd-version': '1.4',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
  'xmlns:ali': 'http://www.niso.org/schemas/ali/1.0/',
};

/** A missing value is reported by `jats-article-type`. */
const ABSENT: Readonly<Record<string, string>> = { 'dtd-version': '1.4' };

/** All elements of the DTD but those of MathML. */
const ELEMENTS: ReadonlySet<string> = wordSet(
  'abbrev abbrev-journal-title abstract access-date ack addr-line address aff aff-alternatives ali:free_to_read ali:license_ref alt-text alt-title alternatives annotation anonymous app app-group array article article-categories article-id article-meta article-title article-version article-version-alternatives attrib author-comment author-notes award-desc award-group award-id award-name back bio block-alternatives body bold boxed-text break caption chapter-title chem-struct chem-struct-wrap citation-alternatives city code col colgroup collab collab-alternatives collab-name collab-name-alternatives collab-wrap comment compound-kwd compound-kwd-part compound-subject compound-subject-part conf-acronym conf-date conf-loc conf-name conf-num conf-sponsor conf-theme conference content-language contrib contrib-group contrib-id contributed-resource-group copyright-holder copyright-statement copyright-year corresp count country counts custom-meta custom-meta-group data-title date date-in-citation day def def-head def-item def-list degrees disp-formula disp-formula-group disp-quote edition element-citation elocation-id email equation-count era etal event event-desc ext-link extended-by fax fig fig-count fig-group fixed-case floats-group fn fn-group fpage front front-stub funding-group funding-source funding-statement given-names glossary glyph-data glyph-ref gov graphic history hr inline-formula inline-graphic inline-media inline-supplementary-material institution institution-id institution-wrap isbn issn issn-l issue issue-id issue-part issue-sponsor issue-subtitle issue-title issue-title-group italic journal-id journal-meta journal-subtitle journal-title journal-title-group kwd kwd-group label legend license license-p list list-item long-desc lpage media meta-name meta-value milestone-end milestone-start mixed-citation monospace month name name-alternatives named-content nested-kwd nlm-citation note notes object-id on-behalf-of open-access overline overline-end overline-start p page-count page-range part-title patent permissions person-group phone postal-code prefix preformat price principal-award-recipient principal-investigator private-char processing-meta product pub-date pub-date-not-available pub-history pub-id publisher publisher-loc publisher-name rb ref ref-count ref-list related-article related-object resource-group resource-id resource-name resource-wrap response restricted-by role roman rp rt ruby sans-serif sc season sec sec-meta self-uri series series-text series-title sig sig-block size source speaker speech state statement std std-organization strike string-conf string-date string-name styled-content sub sub-article subj-group subject subtitle suffix sup supplement supplementary-material support-description support-group support-source surname table table-count table-wrap table-wrap-foot table-wrap-group target tbody td term term-head tex-math textual-form tfoot th thead time-stamp title title-group tr trans-abstract trans-source trans-subtitle trans-title trans-title-group underline underline-end underline-start unstructured-kwd-group uri verse-group verse-line version volume volume-id volume-issue-group volume-series word-count x xref year',
);
