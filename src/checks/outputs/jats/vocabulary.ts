/** Attributes of the JATS that name a kind: their values are on known lists. */
import type { Element } from 'xast';
import { message } from '../../../messages/message.ts';
import type { ArticleCheck } from '../../check.ts';
import { NLM } from '../../sources.ts';
import { describeElement, elementFault, jatsRule } from './rule.ts';

export const JATS_VOCABULARY: readonly ArticleCheck[] = [
  jatsRule({
    ...NLM,
    name: 'jats-kind-unknown',
    *faults({ all, isIn }) {
      for (const element of all) {
        if (isMarkedTwice(element))
          yield elementFault('jats-kind-unknown/both-attributes', element);
        const attribute = REQUIRED[element.name];
        if (!attribute || element.attributes[attribute]) continue;
        // The ISSN of a cited journal needs no kind.
        if (element.name === 'issn' && isIn(element, 'ref')) continue;
        yield [
          message('jats-kind-unknown/missing', { attribute, ...describeElement(element) }),
          element,
        ];
      }
      for (const element of all)
        for (const [attribute, found] of Object.entries(element.attributes)) {
          const kinds = KINDS[`${element.name} ${attribute}`] ?? KINDS[`* ${attribute}`];
          if (!kinds || kinds.has(found ?? '')) continue;
          const facts = { attribute, found: found ?? '', known: [...kinds] };
          yield [message('jats-kind-unknown', { ...facts, ...describeElement(element) }), element];
        }
    },
  }),
];

/** PMC refuses an ISSN with both the old and the new attribute. */
function isMarkedTwice({ name, attributes }: Element): boolean {
  return name === 'issn' && 'pub-type' in attributes && 'publication-format' in attributes;
}

/** Elements that need the attribute with their kind. */
const REQUIRED: Readonly<Record<string, string>> = {
  'journal-id': 'journal-id-type',
  issn: 'publication-format',
  'article-id': 'pub-id-type',
  'pub-id': 'pub-id-type',
  'subj-group': 'subj-group-type',
  'alt-title': 'alt-title-type',
  'kwd-group': 'kwd-group-type',
  'date-in-citation': 'content-type',
  xref: 'ref-type',
};

/** JATS 1.4, tag library, suggested values; PMC tagging guidelines, 2025. `*` is any other element. */
const KINDS: Readonly<Record<string, ReadonlySet<string>>> = lists({
  '* publication-type':
    'journal book chapter confproc conference data database dataset document email gov list magazine manuscript map motion-picture multimedia musical-score newsletter newspaper other patent poster preprint report review software standard thesis video web webpage working-paper letter audio-visual commun discussion undeclared legal legislation bill case hearing post interview entry figure graphic song speech broadcast performance treaty pamphlet article motion_picture musical_score legal_case personal_communication periodical event classic collection personal-communication regulation',
  '* person-group-type':
    'author editor translator compiler director inventor illustrator curator assignee allauthors guest-editor transed research-assistant custom',
  '* publication-format': 'print electronic online-only ebook video audio',
  '* ref-type':
    'aff app author-notes award bibr bio boxed-text chem collab contrib corresp custom disp-formula fig fn kwd list media other plate scheme sec statement supplementary-material table table-fn',
  '* ext-link-type':
    'uri doi pmc pmid ftp aoi ec ecv email gen genbank highwire medline omim pdb pgr pir pirdb sprot url',
  'issn publication-format': 'print electronic',
  'article-id pub-id-type':
    'doi publisher-id pmid pmcid manuscript pii arxiv sici other archive art-access-id coden custom doaj handle index isbn medline mr oclc pmc std-designation zbl',
  'pub-id pub-id-type': 'doi pmid pmcid arxiv isbn pii other',
  'contrib contrib-type': 'author editor',
  'contrib-id contrib-id-type': 'orcid',
  'alt-title alt-title-type': 'running-head',
  'kwd-group kwd-group-type': 'author',
  'subj-group subj-group-type': 'heading',
  'pub-date date-type': 'pub collection',
  'date date-type':
    'received rev-recd accepted corrected retracted pub update expression-of-concern',
  'date-in-citation content-type': 'access-date',
  'self-uri content-type': 'application/pdf text/html application/xml',
  'list list-type': 'alpha-lower alpha-upper bullet order roman-lower roman-upper simple',
  'institution content-type': 'department',
  'fn fn-type':
    'coi-statement equal deceased abbr com con corresp current-aff edited-by financial-disclosure on-leave other participating-researchers present-address presented-at presented-by previously-at study-group-members supplementary-material supported-by custom',
  '* mimetype': 'image text application audio video model font',
});

function lists(words: Record<string, string>): Record<string, ReadonlySet<string>> {
  return Object.fromEntries(
    Object.entries(words).map(([name, values]) => [name, new Set(values.split(' '))]),
  );
}
