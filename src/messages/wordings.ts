/* Made by `npm run messages` from the YAML files of this folder. Change those. */
import type { Fact } from './fact.ts';

export type Language = 'en';

/** The facts of each message. */
export interface FactsOf {
  'depositor-missing': {};
  'doaj-issn-differs': { edition: Fact; issn: Fact; expected: Fact };
  'doaj-issn-differs/not-in-journal': { edition: Fact; issn: Fact };
  'issn-invalid/malformed': { text: Fact };
  'issn-invalid/check-digit': { issn: Fact; expected: Fact };
  'issn-invalid/same-for-both': { issn: Fact };
  'issn-missing-archiving-dtd': {};
  'journal-address-missing': {};
  'journal-title-capitals': { title: Fact };
  'journal-url-missing': {};
  'journal-url-not-public': { address: Fact };
  'nlm-title-missing': {};
  'publisher-missing': {};
  'article-duplicate': { name: Fact; line: Fact };
  'article-unlisted': { name: Fact };
  'cover-alt-missing': {};
  'issue-date-contradicts': { published: Fact; date: Fact };
  'issue-date-contradicts/all-articles': { date: Fact };
  'issue-date-missing': {};
  'issue-differs/issue': { number: Fact; expected: Fact };
  'issue-differs/volume': { number: Fact; expected: Fact };
  'issue-empty': {};
  'issue-incomplete': { articles: readonly string[] };
  'issue-number-missing': {};
  'issue-number-words': { field: Fact; value: Fact };
  'issue-section-doubled': { title: Fact };
  'publication-history-shared': { other: Fact };
  'control-character': { code: Fact };
  'control-character/direction': { code: Fact };
  'control-character/direction-in-value': { code: Fact };
  'control-character/in-value': { code: Fact };
  'file-empty': {};
  'file-encoding': { encoding: Fact };
  'file-encoding/damaged': {};
  'file-name-invalid': { file: Fact };
  'file-name-invalid/encoding': { file: Fact };
  'file-name-taken': { one: Fact; other: Fact };
  'file-not-text': {};
  'file-too-large': { size: Fact; limit: Fact };
  'file-too-large/asset': { file: Fact; size: Fact; limit: Fact };
  'file-too-large/with-inclusions': { limit: Fact; files: Fact };
  'file-unreadable': { file: Fact; found: string };
  'file-unreadable/folder': { name: Fact };
  'file-unreadable/folder-unlisted': { name: Fact };
  'file-zipped/page': { file: Fact; runs: Fact; zip: Fact };
  'file-zipped/supplement': { file: Fact; kind: Fact; archive: Fact };
  'folder-missing/article': { name: Fact; manuscripts: Fact };
  'folder-missing/issue': { name: Fact };
  'folder-name-invalid': { kind: string; name: Fact };
  'folder-name-taken/reserved': { name: Fact };
  'folder-name-taken/same': { folder: Fact; other: Fact };
  'folder-name-taken/site': { name: Fact };
  'folder-unread': { name: Fact };
  'journal-missing': { files: readonly string[] };
  'lone-surrogate': { code: Fact };
  'lone-surrogate/in-value': { code: Fact };
  'manuscript-ambiguous': { names: Fact };
  'manuscript-missing': { name: Fact; manuscripts: Fact };
  'page-invalid/name': { name: Fact };
  'page-invalid/title': {};
  'work-endless/figures': { seconds: Fact; slowest: Fact; picture: Fact };
  'work-endless/step': { seconds: Fact };
  'front-matter-elsewhere': { keys: readonly string[]; path: Fact };
  'front-matter-ignored': { key: Fact };
  'front-matter-ignored/degree-of-contribution': {};
  'front-matter-ignored/in-text': {};
  'front-matter-ignored/in-text-more': {};
  'front-matter-ignored/included-file': { manuscript: Fact };
  'front-matter-ignored/not-a-date': { key: Fact };
  'front-matter-ignored/role-is-sentence': {};
  'front-matter-ignored/second-license': {};
  'front-matter-missing': {};
  'identifier-placeholder/orcid': { text: Fact };
  'identifier-placeholder/ror': { text: Fact };
  'identifier-placeholder/doi': { text: Fact };
  'identifier-placeholder/funder-id': { text: Fact };
  'key-duplicate': { key: Fact; line: Fact };
  'key-duplicate/affiliation-id': { id: Fact };
  'key-duplicate/group-name': {};
  'key-duplicate/same-meaning': { key: Fact; line: Fact };
  'key-left-out': { key: Fact };
  'key-left-out/article-type': { text: Fact };
  'key-unknown': { key: Fact };
  'key-unknown/few-keys': { key: Fact; known: Fact };
  'key-unknown/misspelled': { key: Fact; meant: Fact };
  'value-invalid/url': { text: Fact };
  'value-invalid/article-url': { text: Fact; slots: Fact };
  'value-invalid/article-url-slot': { slot: Fact; slots: Fact };
  'value-invalid/article-type': { text: Fact; known: Fact };
  'value-invalid/article-type-misspelled': { text: Fact; meant: Fact };
  'value-invalid/relation': { text: Fact; known: Fact };
  'value-invalid/relation-misspelled': { text: Fact; meant: Fact };
  'value-invalid/article-address': { text: Fact };
  'value-invalid/folder-name': { text: Fact };
  'value-invalid/folder-outside': { text: Fact };
  'value-invalid/number': { text: Fact };
  'value-invalid/number-with-word': { text: Fact; number: Fact };
  'value-invalid/funder-id': { text: Fact };
  'value-invalid/isbn': { text: Fact };
  'value-invalid/flag': { text: Fact };
  'value-invalid/section-numbers': { text: Fact };
  'value-invalid/choice': { text: Fact; known: Fact };
  'value-invalid/choice-misspelled': { text: Fact; known: Fact; meant: Fact };
  'value-invalid/editor-without-name': {};
  'value-invalid/affiliation-is-list': {};
  'value-invalid/articles-and-sections': {};
  'value-invalid/author-without-name': {};
  'value-invalid/house': {};
  'value-invalid/name-too-long': { length: Fact };
  'value-invalid/not-keys': { part: string; key: Fact; found: string; known: readonly string[] };
  'value-invalid/not-list': { part: string; key: Fact; found: string };
  'value-invalid/not-text': { part: string; key: Fact; found: string };
  'value-invalid/not-text-or-keys': { part: string; key: Fact; known: Fact };
  'value-invalid/not-text-or-list': { part: string; key: Fact };
  'value-invalid/not-usable': { key: Fact };
  'value-invalid/native-names': { names: number; authors: number };
  'value-invalid/own-language': { language: Fact };
  'value-invalid/product-without-title': {};
  'value-invalid/related-without-target': {};
  'value-invalid/several-paragraphs': { key: Fact };
  'yaml-syntax/alias': { name: Fact };
  'yaml-syntax/anchor-or-alias': {};
  'yaml-syntax/backslash': {};
  'yaml-syntax/block-in-brackets': {};
  'yaml-syntax/block-mark': {};
  'yaml-syntax/bracket-unclosed': {};
  'yaml-syntax/comma-forgotten': {};
  'yaml-syntax/comma-in-braces': {};
  'yaml-syntax/comma-of-other-script': {};
  'yaml-syntax/comma-without-value': {};
  'yaml-syntax/directive': {};
  'yaml-syntax/end-missing': {};
  'yaml-syntax/first-character': {};
  'yaml-syntax/front-matter-unclosed': {};
  'yaml-syntax/indentation': {};
  'yaml-syntax/key-is-collection': {};
  'yaml-syntax/key-not-a-word': {};
  'yaml-syntax/key-over-lines': {};
  'yaml-syntax/key-too-long': {};
  'yaml-syntax/key-twice': {};
  'yaml-syntax/list-without-keys': {};
  'yaml-syntax/not-yaml': {};
  'yaml-syntax/properties-misplaced': {};
  'yaml-syntax/quote-unclosed': {};
  'yaml-syntax/second-anchor': {};
  'yaml-syntax/second-colon': {};
  'yaml-syntax/second-document': {};
  'yaml-syntax/second-tag': {};
  'yaml-syntax/tab': {};
  'yaml-syntax/tag': {};
  'yaml-syntax/tag-of-collection': {};
  'yaml-syntax/tag-or-alias': {};
  'yaml-syntax/text-behind-value': {};
  'yaml-syntax/text-without-keys': {};
  'yaml-syntax/too-deep': {};
  'yaml-syntax/too-many-levels': { most: Fact };
  'yaml-syntax/too-many-values': { most: Fact };
  'yaml-unread/directive': { text: Fact };
  'yaml-unread/tag': { text: Fact };
  'short-title-long': { title: Fact };
  'subtitle-repeats-title': {};
  'title-bold': { part: Fact };
  'title-capitals': { part: Fact; text: Fact };
  'title-cut-off': { part: Fact; text: Fact };
  'title-full-stop': { part: Fact; text: Fact };
  'title-in-text': {};
  'title-label': { label: Fact };
  'title-long': { words: Fact; most: Fact };
  'title-mark': { mark: Fact };
  'title-missing': {};
  'title-missing/journal': {};
  'title-note': { part: Fact };
  'title-shared': { title: Fact; other: Fact };
  'author-alphabets-mixed': { part: Fact; name: Fact };
  'author-deceased-corresponding': {};
  'author-email-shared': { email: Fact };
  'author-given-name-missing': { name: Fact };
  'author-missing': {};
  'author-name-capitals': { part: Fact; name: Fact };
  'author-name-digits': { part: Fact; name: Fact };
  'author-name-long': { part: string; length: Fact; most: Fact };
  'author-name-signs': { part: Fact; name: Fact };
  'author-name-small': { part: Fact; name: Fact };
  'author-name-swapped': { name: Fact };
  'author-name-title': { part: Fact; name: Fact };
  'author-several-in-one': { part: Fact; name: Fact };
  'author-suffix-degree': { suffix: Fact };
  'byline-name-doubled': { name: Fact };
  'byline-two-names': { one: Fact; other: Fact };
  'corresponding-author-email': { author: Fact };
  'corresponding-author-missing': {};
  'credit-role-unknown': { text: Fact; known: Fact };
  'credit-role-unknown/misspelled': { text: Fact; meant: Fact };
  'credit-roles-incomplete': {};
  'email-invalid': { text: Fact };
  'equal-contribution-alone': { author: Fact };
  'name-guessed/family-name': { name: Fact };
  'name-guessed/given-name': { name: Fact };
  'name-guessed/group': { name: Fact };
  'name-guessed/parts': { name: Fact; given: Fact; family: Fact };
  'name-guessed/several-names': { text: Fact; names: readonly string[] };
  'name-marks/among-affiliations': { mark: Fact };
  'name-marks/beside-letters': { marks: Fact };
  'name-marks/in-name': { name: Fact; marks: Fact };
  'orcid-invalid/malformed': { text: Fact };
  'orcid-invalid/check-digit': { orcid: Fact; expected: Fact };
  'orcid-invalid/of-two-authors': { orcid: Fact };
  'orcid-invalid/sandbox': { text: Fact };
  'orcid-missing': {};
  'orcid-two-persons': { orcid: Fact; other: Fact; name: Fact };
  'affiliation-capitals': { text: Fact };
  'affiliation-country-doubled': { text: Fact };
  'affiliation-country-missing': { affiliation: Fact };
  'affiliation-country-missing/in-institution': { affiliation: Fact };
  'affiliation-country-missing/in-street': { affiliation: Fact };
  'affiliation-doubled': { affiliation: Fact };
  'affiliation-email': { text: Fact };
  'affiliation-empty': { id: Fact };
  'affiliation-institution-missing': { affiliation: Fact };
  'affiliation-mark': { text: Fact };
  'affiliation-missing': {};
  'affiliation-missing/others-unused': { unused: readonly string[] };
  'affiliation-position': { text: Fact };
  'affiliation-several': { text: Fact };
  'affiliation-unknown': { id: Fact };
  'affiliation-unknown/misspelled': { id: Fact; meant: Fact };
  'affiliation-unused': { id: Fact; affiliation: Fact };
  'affiliations-missing': {};
  'country-unknown': { text: Fact };
  'country-unknown/misspelled': { text: Fact; meant: Fact };
  'ror-invalid/malformed': { text: Fact };
  'ror-invalid/check-digits': { ror: Fact; expected: Fact };
  'ror-shared': { one: Fact; other: Fact; ror: Fact };
  'date-contradicts-record': { key: Fact; date: Fact; expected: Fact };
  'date-invalid/not-a-date': { text: Fact };
  'date-invalid/two-readings': { text: Fact };
  'date-invalid/other-calendar': { text: Fact };
  'date-invalid/impossible-month': { text: Fact };
  'date-invalid/impossible-day': { text: Fact; days: Fact };
  'date-invalid/not-a-year': { text: Fact };
  'date-order': { step: Fact; date: Fact; before: Fact; earlier: Fact };
  'date-order/several': { step: Fact; date: Fact; before: Fact; earlier: Fact; others: readonly string[] };
  'date-unread': { text: Fact };
  'dates-far-apart': { before: Fact; earlier: Fact; step: Fact; date: Fact };
  'history-incomplete': { steps: Fact };
  'publication-date-incomplete': { date: Fact };
  'publication-date-missing': {};
  'publication-date-missing/issue-date-too-early': { date: Fact };
  'review-without-time': { date: Fact };
  'typed-date-differs': { typed: Fact; step: Fact; date: Fact };
  'abstract-citation': { found: string };
  'abstract-in-text': {};
  'abstract-keywords': { label: Fact };
  'abstract-label': { label: Fact };
  'abstract-long': { words: Fact; most: Fact };
  'abstract-missing': { type: Fact };
  'abstract-names-figure': { found: Fact };
  'abstract-not-prose': { type: string };
  'abstract-section': { heading: Fact };
  'abstract-section/keywords': { heading: Fact };
  'abstract-short': { words: number; least: Fact };
  'abstract-unfinished': { end: Fact };
  'keyword-full-stop': { keyword: Fact };
  'keyword-label': { keyword: Fact };
  'keyword-list': { keyword: Fact };
  'keyword-long': { keyword: Fact };
  'keyword-twice': { keyword: Fact };
  'keywords-capitals': {};
  'keywords-in-text': {};
  'keywords-many': { keywords: Fact; most: Fact };
  'keywords-missing': {};
  'keywords-untranslated': { language: Fact };
  'copyright-holder-missing': {};
  'copyright-year-differs/publication': { year: Fact; published: Fact };
  'copyright-year-differs/statement': { year: Fact; statement: Fact };
  'license-conflict/all-rights-reserved': { license: Fact };
  'license-conflict/name-and-address': { named: Fact; addressed: Fact; namedId: Fact; addressedId: Fact };
  'license-in-copyright': { statement: Fact };
  'license-missing': {};
  'license-named-otherwise': { license: Fact; text: Fact };
  'license-unknown/no-version': { text: Fact; license: Fact; id: Fact };
  'license-unknown/several': { text: Fact };
  'license-unknown/unknown': { text: Fact };
  'award-doubled': { award: Fact };
  'award-number-differs': { number: Fact; other: Fact };
  'award-number-malformed': { number: Fact };
  'competing-interests-unsaid': {};
  'data-availability-unsaid': {};
  'ethics-unsaid': { studied: Fact };
  'funder-id-unknown': { id: Fact };
  'funder-missing': {};
  'funder-name-differs': { funder: Fact; other: Fact };
  'funding-unsaid': {};
  'permission-unsaid': { caption: Fact };
  'statement-doubled': { heading: Fact };
  'statement-nested': { heading: Fact };
  'english-missing': { language: Fact; parts: readonly string[] };
  'language-differs': { language: Fact; found: Fact };
  'language-differs/title-untranslated': { language: Fact };
  'language-script-differs': { language: Fact; found: Fact; expected: Fact };
  'language-unknown': { text: Fact };
  'language-unknown/misspelled': { text: Fact; meant: Fact };
  'language-unmarked': { words: Fact };
  'language-without-words': { language: Fact };
  'doi-duplicate': { doi: Fact; other: Fact };
  'doi-invalid': { text: Fact };
  'doi-invalid/prefix': { text: Fact };
  'doi-missing': {};
  'doi-of-another-issue': { doi: Fact; file: Fact; line: Fact };
  'doi-placeholder': { doi: Fact };
  'doi-prefix-differs': { doi: Fact; prefix: Fact };
  'doi-signs': { doi: Fact };
  'pages-differ/even-first-page': { first: Fact };
  'pages-differ/length': { pages: Fact; count: number; expected: Fact };
  'pages-gap': { first: Fact; article: Fact; expected: Fact };
  'pages-gap/first-article': { first: Fact; expected: Fact };
  'pages-invalid/malformed': { text: Fact };
  'pages-invalid/two-series': { text: Fact };
  'pages-invalid/wrong-order': { text: Fact };
  'pages-invalid/shortened': { text: Fact; pages: Fact };
  'pages-invalid/elocation': { text: Fact };
  'pages-invalid/first-page': { text: Fact };
  'pages-invalid/pages-and-elocation': {};
  'pages-missing': {};
  'pages-missing/whole-issue': { count: Fact };
  'pages-order': { first: Fact; before: Fact };
  'pages-overlap': { first: Fact; article: Fact; expected: Fact };
  'pages-overlap/first-article': { first: Fact; expected: Fact };
  'pages-range-long': { count: Fact };
  'pages-unknown/behind-unknown': { article: Fact };
  'pages-unknown/last-page': { first: Fact };
  'commentary-without-article': { type: Fact };
  'notice-abstract': { type: Fact };
  'notice-relation': { type: Fact; relation: Fact };
  'notice-without-policy': { type: Fact };
  'product-missing': {};
  'product-without-review': { type: Fact };
  'related-doi-differs': { article: Fact; doi: Fact; expected: Fact };
  'related-missing': { type: Fact };
  'related-not-found': { article: Fact };
  'related-type-unfit/not-in-this-type': { relation: Fact; type: Fact; types: readonly string[] };
  'related-type-unfit/reply-without-letter': { relation: Fact };
  'retracted-title': { title: Fact };
  'retraction-without-notice': {};
  'acronym-inconsistent': { written: Fact; introduced: Fact };
  'attribute-unknown/class': { name: Fact };
  'attribute-unknown/class-more': {};
  'attribute-unknown/supplement-file': {};
  'bracket-unclosed': { mark: Fact; words: Fact };
  'change-undecided': { change: Fact };
  'comment-unclosed': { open: Fact; close: Fact };
  'content-conditional/always-hidden': { kind: string };
  'content-conditional/hidden-for': { kind: string; format: Fact };
  'content-conditional/hidden-except': { kind: string; format: Fact };
  'content-conditional/shown-for': { kind: string; format: Fact };
  'content-conditional/shown-except': { kind: string; format: Fact };
  'content-conditional/more': {};
  'directive-unknown/block': { name: Fact };
  'directive-unknown/block-unclosed': {};
  'directive-unknown/block-unopened': {};
  'directive-unknown/code': {};
  'directive-unknown/code-figure': {};
  'directive-unknown/code-in-line': {};
  'directive-unknown/code-table': {};
  'directive-unknown/more': {};
  'directive-unknown/role': { name: Fact };
  'directive-unknown/short-code': { code: Fact };
  'directive-unknown/short-code-word': { code: Fact };
  'directive-unknown/template-tag': { name: Fact };
  'directive-unknown/template-variable': {};
  'layout-ignored/attributes': { attributes: Fact };
  'layout-ignored/command': { name: Fact };
  'layout-ignored/contents': { mark: Fact };
  'layout-ignored/last-line-break': {};
  'layout-ignored/more': {};
  'layout-ignored/picture-in-heading': {};
  'list-item-empty': { position: Fact };
  'list-marks-typed': { count: number };
  'markup-unread/attributes': { attributes: Fact };
  'markup-unread/heading': { text: Fact; marks: Fact };
  'markup-unread/heading-or-words': { text: Fact };
  'markup-unread/incomplete': { mark: Fact };
  'markup-unread/more': {};
  'markup-unread/text-reference': { name: Fact };
  'markup-unread/text-reference-unused': { name: Fact };
  'nesting-too-deep/brackets': { most: Fact };
  'nesting-too-deep/citations': { most: Fact };
  'nesting-too-deep/containers': { most: Fact };
  'nesting-too-deep/definitions': { most: Fact };
  'nesting-too-deep/elements': {};
  'nesting-too-deep/marks': { most: Fact };
  'nesting-too-deep/open-brackets': { most: Fact };
  'nesting-too-deep/pieces': { most: Fact };
  'nesting-too-deep/spaces': { spaces: Fact; most: Fact };
  'nesting-too-deep/tables': { most: Fact };
  'nesting-too-deep/underlined-headings': { most: Fact };
  'paragraph-as-heading': { words: Fact };
  'paragraph-broken': { words: Fact };
  'paragraph-doubled': { words: Fact };
  'paragraph-emphasised': { words: Fact };
  'paragraph-emphasised/caption': { words: Fact };
  'placeholder-text': { words: Fact };
  'punctuation-doubled': { text: Fact };
  'raw-html/active': { name: Fact };
  'raw-html/code': { format: Fact };
  'raw-html/declaration': { text: Fact };
  'raw-html/element': { name: Fact };
  'raw-html/more': {};
  'raw-html/not-html': { name: Fact };
  'raw-html/unclosed': { name: Fact };
  'raw-html/unopened': { name: Fact };
  'raw-latex/code': { format: Fact };
  'raw-latex/command': { name: Fact };
  'raw-latex/command-on-word': { name: Fact };
  'raw-latex/drawing': { name: Fact };
  'raw-latex/environment': { name: Fact };
  'raw-latex/inclusion': { name: Fact; file: Fact };
  'raw-latex/label': { label: Fact };
  'raw-latex/more': {};
  'sign-invisible': { word: Fact; code: Fact };
  'space-before-punctuation': { text: Fact };
  'space-missing': { text: Fact };
  'text-damaged': { text: Fact };
  'text-damaged/in-entry': { work: Fact; text: Fact };
  'text-elsewhere/child': { file: Fact };
  'text-elsewhere/directive': { name: Fact; file: Fact };
  'text-elsewhere/embed': { target: Fact };
  'text-elsewhere/front-matter-name': { name: Fact };
  'text-elsewhere/include-circle': { raw: Fact; files: readonly string[] };
  'text-elsewhere/include-missing': { raw: Fact };
  'text-elsewhere/include-misspelled': { raw: Fact; meant: Fact };
  'text-elsewhere/include-network': { raw: Fact };
  'text-elsewhere/include-notebook': { raw: Fact };
  'text-elsewhere/include-outside': { raw: Fact; file: Fact };
  'text-elsewhere/more': {};
  'text-elsewhere/short-code': { code: Fact };
  'text-elsewhere/variable': { file: Fact; name: Fact };
  'word-alphabets-mixed': { word: Fact };
  'word-broken': { text: Fact };
  'word-doubled': { words: Fact };
  'body-missing': {};
  'body-missing/only-code': {};
  'code-line-long': { length: Fact };
  'cross-reference-missing': { label: Fact };
  'cross-reference-missing/code-figure': { label: Fact; line: Fact; id: Fact };
  'cross-reference-missing/code-table': { label: Fact; line: Fact; id: Fact };
  'cross-reference-missing/misspelled': { label: Fact; meant: Fact };
  'cross-reference-missing/reference-entry': {};
  'heading-bold': { title: Fact };
  'heading-citation': { title: Fact };
  'heading-deep': { depth: Fact };
  'heading-doubled': { title: Fact };
  'heading-empty': {};
  'heading-full-stop': { mark: Fact; title: Fact };
  'heading-long': { length: Fact };
  'heading-number-typed': { number: Fact };
  'heading-repeats-title': {};
  'heading-skipped': { level: Fact; expected: Fact; marks: Fact };
  'headings-capitals': { title: Fact };
  'label-duplicate': { label: Fact };
  'label-repeated': { label: Fact };
  'section-empty': { section: Fact };
  'section-number-unknown': { text: Fact; number: Fact };
  'alt-is-caption': { text: Fact };
  'alt-is-file-name': { text: Fact };
  'caption-in-text/figure': {};
  'caption-in-text/figure-number': { number: Fact; expected: Fact };
  'caption-in-text/table': {};
  'caption-in-text/table-number': { number: Fact; expected: Fact };
  'caption-number-differs': { typed: Fact; float: Fact };
  'figure-alt-missing': { picture: Fact };
  'figure-cleaned': { picture: Fact; parts: Fact };
  'figure-drawn': { format: Fact; picture: Fact };
  'figure-drawn/svg': { picture: Fact };
  'figure-extension-differs': { extension: Fact; mediaType: Fact; expected: Fact };
  'figure-missing/block': {};
  'figure-missing/cover': { cover: Fact };
  'figure-missing/cover-refused': { cover: Fact; refused: Fact };
  'figure-missing/file': { file: Fact };
  'figure-missing/folder': { file: Fact };
  'figure-missing/misspelled': { file: Fact; meant: Fact };
  'figure-missing/notebook': { label: Fact };
  'figure-outside-folder/address': { address: Fact };
  'figure-outside-folder/damaged': { picture: Fact };
  'figure-outside-folder/link': { path: Fact };
  'figure-outside-folder/path': { path: Fact; name: Fact };
  'figure-page': { file: Fact; pages: Fact; second: Fact; first: Fact };
  'figure-resolution-low': { width: Fact; dots: Fact };
  'figure-type/avif': { picture: Fact };
  'figure-type/beside': { picture: Fact; other: Fact };
  'figure-type/bmp': { picture: Fact };
  'figure-type/cut-off': { picture: Fact };
  'figure-type/drawing': { picture: Fact; part: Fact };
  'figure-type/eps': { picture: Fact };
  'figure-type/git-lfs': { picture: Fact };
  'figure-type/heic': { picture: Fact };
  'figure-type/jpeg-2000': { picture: Fact };
  'figure-type/no-size': { picture: Fact };
  'figure-type/page-empty': { page: Fact; file: Fact };
  'figure-type/page-missing': { page: Fact; file: Fact; pages: number };
  'figure-type/pdf': { picture: Fact };
  'figure-type/photoshop': { picture: Fact };
  'figure-type/pixels': { picture: Fact; width: Fact; height: Fact };
  'figure-type/tiff': { picture: Fact };
  'figure-type/unknown': { picture: Fact };
  'figure-type/windows-drawing': { picture: Fact };
  'figure-type/outlined-letters': { drawings: Fact };
  'float-caption-doubled': { float: Fact; other: Fact };
  'float-caption-missing': { float: Fact };
  'float-not-cited': { float: Fact };
  'float-not-cited/several': { type: string; numbers: Fact };
  'float-number-unknown': { text: Fact; count: number; type: string };
  'float-order': { float: Fact };
  'image-of-table': { caption: Fact };
  'picture-size-unread': { size: Fact; picture: Fact };
  'table-head-missing': { table: Fact };
  'table-head-missing/second-column': { table: Fact };
  'table-ragged': { cells: number; columns: number };
  'equation-number-unknown': { text: Fact; number: Fact };
  'equation-syntax': { error: Fact };
  'equation-syntax/blank': {};
  'footnote-call-mistyped': { key: Fact };
  'footnote-missing': { key: Fact };
  'footnote-never-called': { note: Fact };
  'note-empty': { note: Fact };
  'link-broken': { address: Fact };
  'link-not-public': { address: Fact };
  'link-scheme': { address: Fact };
  'link-scheme/more': {};
  'link-target-missing': { label: Fact };
  'link-target-missing/code-figure': { label: Fact; line: Fact; id: Fact };
  'link-target-missing/code-table': { label: Fact; line: Fact; id: Fact };
  'link-target-missing/misspelled': { label: Fact; meant: Fact };
  'link-target-missing/reference-entry': {};
  'link-text-address': { count: number; address: Fact };
  'link-text-differs': { text: Fact; address: Fact };
  'link-text-vague': { text: Fact };
  'author-name-doubled': { name: Fact };
  'citation-ambiguous': { citation: Fact; works: Fact };
  'citation-behind-stop': { citation: Fact };
  'citation-doubled/work': { item: Fact };
  'citation-doubled/year': { year: Fact };
  'citation-in-plain-text': { count: number; citation: Fact; replacement: Fact };
  'citation-in-plain-text/numeric': { count: number; citation: Fact; replacement: Fact };
  'citation-initial-needless': { names: Fact };
  'citation-intent-ignored': { key: Fact };
  'citation-malformed/more': {};
  'citation-malformed/separator': { text: Fact };
  'citation-malformed/separator-missing': {};
  'citation-malformed/unclosed': {};
  'citation-malformed/unmarked': { keys: readonly string[]; works: Fact };
  'citation-name-differs': { cited: Fact; count: number; listed: Fact; works: Fact };
  'citation-not-listed': { cited: Fact; citation: Fact };
  'citation-not-listed/same-author-listed': { cited: Fact; listed: Fact; author: Fact; citation: Fact };
  'citation-number-typed': { count: Fact; text: Fact };
  'citation-number-typed/beyond-list': { text: Fact; count: number };
  'citation-off-topic': { title: Fact; work: Fact };
  'citation-page-outside': { cited: Fact; work: Fact; pages: Fact };
  'citation-proposal-open': { count: number; replacement: Fact; citation: Fact };
  'citation-space-missing': { text: Fact };
  'citation-spacing': { citation: Fact };
  'citation-web-address': { citation: Fact; listed: Fact; work: Fact };
  'citation-year-differs': { citation: Fact; year: Fact; work: Fact; listed: Fact };
  'citation-year-differs/year-missing': { work: Fact; citation: Fact; cited: Fact };
  'locator-not-printed': { style: Fact; label: Fact; locator: Fact; key: Fact; others: number };
  'quotation-not-cited': { quotations: readonly string[] };
  'references-typed': { heading: Fact; count: number };
  'source-not-cited': { source: Fact };
  'source-older-than-event': { year: Fact; works: Fact; event: Fact };
  'work-name-differs': { name: Fact; title: Fact; work: Fact };
  'author-two-names': { one: Fact; work: Fact; other: Fact; workOther: Fact };
  'author-two-names/several': { names: Fact };
  'reference-address-insecure': { works: readonly string[] };
  'reference-address-marks-mixed/own-line': { address: Fact };
  'reference-address-marks-mixed/unmarked': { address: Fact };
  'reference-address-year-differs': { work: Fact; found: Fact; expected: Fact };
  'reference-after-publication': { work: Fact; date: Fact; published: Fact };
  'reference-after-publication/retrieved': { work: Fact; date: Fact; published: Fact };
  'reference-author-malformed/all-capitals': { entries: Fact; name: Fact };
  'reference-author-malformed/capitals': { name: Fact; work: Fact };
  'reference-author-malformed/digit': { name: Fact; work: Fact };
  'reference-author-malformed/initials': { name: Fact; work: Fact };
  'reference-author-malformed/punctuation': { name: Fact; work: Fact };
  'reference-author-malformed/several': { name: Fact; work: Fact };
  'reference-author-malformed/twice': { name: Fact; work: Fact };
  'reference-author-missing': { works: readonly string[] };
  'reference-date-impossible/before-journals': { work: Fact; year: Fact };
  'reference-date-impossible/not-in-calendar': { date: Fact; work: Fact };
  'reference-date-impossible/retrieved-early': { work: Fact; accessed: Fact; issued: Fact };
  'reference-details-missing': { work: Fact; missing: Fact };
  'reference-details-missing/several': { missing: Fact; works: readonly string[] };
  'reference-doi-missing': { total: Fact; works: readonly string[] };
  'reference-duplicate': { works: Fact };
  'reference-duplicate/same-pages': { works: Fact };
  'reference-identifier-malformed/doi': { text: Fact; work: Fact };
  'reference-identifier-malformed/doi-in-address': { work: Fact; found: Fact; expected: Fact };
  'reference-identifier-malformed/isbn': { isbn: Fact; work: Fact };
  'reference-identifier-malformed/pmcid': { text: Fact; work: Fact };
  'reference-identifier-malformed/pmid': { text: Fact; work: Fact };
  'reference-identifier-malformed/short-doi': { text: Fact; work: Fact };
  'reference-incomplete': { work: Fact; missing: Fact };
  'reference-is-article': { work: Fact; doi: Fact };
  'reference-journal-misspelled': { name: Fact; work: Fact; listed: Fact; workFirst: Fact };
  'reference-markup-left': { work: Fact; text: Fact };
  'reference-note-unprinted': { work: Fact; note: Fact };
  'reference-number-malformed/issue-with-words': { text: Fact; work: Fact };
  'reference-number-malformed/last-page-missing': { text: Fact; work: Fact };
  'reference-number-malformed/pages-reversed': { text: Fact; work: Fact };
  'reference-number-malformed/pages-with-words': { text: Fact; work: Fact };
  'reference-number-malformed/volume-with-words': { text: Fact; work: Fact };
  'reference-pages-doubtful': { work: Fact; series: Fact; pages: Fact };
  'reference-pages-overlap': { work: Fact; pages: Fact; workFirst: Fact; taken: Fact };
  'reference-place-malformed': { place: Fact };
  'reference-retracted': { work: Fact; title: Fact };
  'reference-retrieval-missing': { works: readonly string[] };
  'reference-styles-mixed': { total: Fact; dated: Fact };
  'reference-title-capitals': { work: Fact; title: Fact };
  'reference-title-case-mixed': { work: Fact; words: Fact; title: Fact };
  'reference-title-case-mixed/colon': { work: Fact; title: Fact };
  'reference-title-damaged/bracket': { work: Fact; title: Fact };
  'reference-title-damaged/colon': { work: Fact; title: Fact };
  'reference-title-damaged/quotation-mark': { work: Fact; title: Fact };
  'reference-title-damaged/space': { work: Fact; title: Fact };
  'reference-title-damaged/word': { work: Fact; name: Fact; title: Fact };
  'reference-url-broken': { address: Fact };
  'reference-url-host-differs': { work: Fact; container: Fact; host: Fact };
  'reference-url-index': { address: Fact };
  'reference-url-proxy': { address: Fact };
  'reference-url-shared/address': { address: Fact; works: readonly string[] };
  'reference-url-shared/doi': { doi: Fact; works: readonly string[] };
  'bibliography-entry/abbreviation-undefined': { name: Fact };
  'bibliography-entry/brace-unclosed': { line: Fact };
  'bibliography-entry/comma-missing': { field: Fact };
  'bibliography-entry/end-missing': { line: Fact; close: Fact };
  'bibliography-entry/equals-sign-missing': { name: Fact; line: Fact };
  'bibliography-entry/field-disabled': { field: Fact; sign: Fact };
  'bibliography-entry/field-duplicate': { field: Fact };
  'bibliography-entry/field-empty': { field: Fact };
  'bibliography-entry/field-end-missing': { line: Fact };
  'bibliography-entry/field-misspelled': { key: Fact; field: Fact; meant: Fact };
  'bibliography-entry/id-missing': {};
  'bibliography-entry/key-comma-missing': { key: Fact };
  'bibliography-entry/key-missing': { key: Fact };
  'bibliography-entry/key-space': { key: Fact };
  'bibliography-entry/key-twice': { key: Fact; line: Fact };
  'bibliography-entry/key-unreadable': { line: Fact };
  'bibliography-entry/line-stray': { line: Fact; tag: Fact };
  'bibliography-entry/line-stray-nbib': { line: Fact };
  'bibliography-entry/names-unseparated': { field: Fact; key: Fact; names: Fact };
  'bibliography-entry/problems-left': { more: number };
  'bibliography-entry/quotation-mark-unclosed': { line: Fact };
  'bibliography-entry/record-end-missing': {};
  'bibliography-entry/record-missing': {};
  'bibliography-entry/string-name-missing': { line: Fact };
  'bibliography-entry/tex-command': { key: Fact; command: Fact };
  'bibliography-entry/text-after-value': { text: Fact; field: Fact };
  'bibliography-entry/text-between-fields': { text: Fact };
  'bibliography-entry/type-missing': {};
  'bibliography-entry/unreadable': { key: Fact; error: Fact };
  'bibliography-entry/value-missing': { line: Fact };
  'bibliography-entry/value-too-long': { line: Fact; most: number };
  'bibliography-fields-unread': { fields: readonly string[]; key: Fact };
  'bibliography-missing': { path: Fact };
  'bibliography-missing/outside': { path: Fact };
  'bibliography-syntax/file-kind': { path: Fact };
  'bibliography-syntax/json': { found: Fact };
  'bibliography-syntax/json-end': {};
  'bibliography-syntax/no-list': {};
  'bibliography-unnamed': { path: Fact };
  'citation-language-unknown': { language: Fact };
  'reference-duplicate-key': { key: Fact; file: Fact };
  'reference-duplicate-key/other-file': { key: Fact; line: Fact; file: Fact };
  'reference-duplicate-key/same-file': { key: Fact; line: Fact };
  'reference-field-invalid/character': { key: Fact; character: Fact };
  'reference-field-invalid/date': { text: Fact; field: Fact; key: Fact };
  'reference-field-invalid/date-incomplete': { date: Fact; field: Fact; key: Fact; kept: Fact };
  'reference-field-invalid/doi': { text: Fact; key: Fact };
  'reference-field-invalid/field-misspelled': { key: Fact; field: Fact; meant: Fact };
  'reference-field-invalid/letter-lost': { field: Fact; key: Fact };
  'reference-field-invalid/life-dates': { field: Fact; key: Fact; years: Fact };
  'reference-field-invalid/name-mark': { name: Fact; field: Fact; key: Fact };
  'reference-field-invalid/names': { text: Fact; field: Fact; key: Fact };
  'reference-field-invalid/tag': { field: Fact; key: Fact; tag: Fact };
  'reference-field-invalid/tag-unpaired': { field: Fact; key: Fact; tag: Fact; missing: Fact };
  'reference-field-invalid/text': { text: Fact; field: Fact; key: Fact };
  'reference-field-invalid/too-long': { field: Fact; key: Fact; most: number };
  'reference-field-invalid/type-missing': { key: Fact };
  'reference-field-invalid/type-misspelled': { type: Fact; key: Fact; meant: Fact };
  'reference-field-invalid/type-unknown': { type: Fact; key: Fact };
  'reference-field-invalid/url': { text: Fact; key: Fact };
  'reference-field-invalid/url-label': { key: Fact; text: Fact };
  'reference-field-invalid/url-second': { key: Fact; url: Fact };
  'reference-never-cited': { works: Fact };
  'reference-never-cited/several': { keys: readonly string[] };
  'reference-never-cited/several-sign-missing': { keys: readonly string[]; line: Fact; file: Fact; key: Fact };
  'reference-never-cited/sign-missing': { works: Fact; line: Fact; file: Fact; key: Fact };
  'reference-not-found': { key: Fact; lines: readonly string[]; files: Fact };
  'reference-not-found/braces-missing': { key: Fact; lines: readonly string[]; meant: Fact };
  'reference-not-found/identifier': { key: Fact; lines: readonly string[]; files: Fact };
  'reference-not-found/identifier-no-bibliography': { key: Fact; lines: readonly string[] };
  'reference-not-found/misspelled': { key: Fact; lines: readonly string[]; meant: Fact };
  'reference-not-found/no-bibliography': { key: Fact; lines: readonly string[]; path: Fact };
  'reference-not-found/several-identifiers': { keys: readonly string[]; files: Fact };
  'reference-not-found/several-identifiers-no-bibliography': { keys: readonly string[] };
  'reference-not-found/several-no-bibliography': { keys: readonly string[]; path: Fact };
  'style-invalid/bibliography-layout-missing': {};
  'style-invalid/citation-layout-missing': {};
  'style-invalid/empty': {};
  'style-invalid/endless': {};
  'style-invalid/file': { problem: Fact; style: Fact };
  'style-invalid/locale-missing': {};
  'style-invalid/macro-name': { name: Fact };
  'style-invalid/macro-undefined': { name: Fact };
  'style-invalid/nesting': {};
  'style-invalid/not-csl': { style: Fact; error: Fact };
  'style-invalid/root': { name: Fact };
  'style-invalid/unprintable': { error: Fact };
  'style-invalid/xml': { line: Fact; column: Fact; error: Fact };
  'style-missing': { style: Fact; bundled: Fact };
  'style-missing/dependent': { style: Fact; parent: Fact };
  'style-missing/file': { style: Fact; bundled: Fact };
  'style-missing/file-misspelled': { style: Fact; meant: Fact; bundled: Fact };
  'style-missing/misspelled': { style: Fact; meant: Fact; bundled: Fact };
  'house-count/too-few': { part: string; number: number; least: Fact };
  'house-count/too-many': { part: string; number: number; most: Fact };
  'house-section-missing': { section: Fact };
  'house-setting-invalid/choice': { setting: Fact; known: Fact };
  'house-setting-invalid/list': { setting: Fact };
  'house-setting-invalid/misspelled': { setting: Fact; meant: Fact };
  'house-setting-invalid/range': { setting: Fact };
  'house-setting-invalid/unknown': { setting: Fact; known: Fact };
  'house-spelling-differs': { spelling: string; found: Fact; preferred: Fact };
  'house-title-case-differs/sentence': { title: Fact; words: readonly string[] };
  'house-title-case-differs/title': { title: Fact; words: readonly string[] };
  'house-word-forbidden': { found: Fact };
  'facts-abbreviation-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-abbreviation-differs/missing': { output: Fact; expected: Fact };
  'facts-addresses-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-addresses-differ/missing': { output: Fact; expected: Fact };
  'facts-affiliations-differ': { found: Fact; output: Fact; expected: Fact };
  'facts-affiliations-differ/author': { output: Fact; position: Fact; found: readonly string[]; expected: readonly string[] };
  'facts-affiliations-differ/mark': { found: Fact; expected: Fact };
  'facts-affiliations-differ/mark-missing': { expected: Fact };
  'facts-affiliations-differ/missing': { output: Fact; expected: Fact };
  'facts-alt-texts-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-alt-texts-differ/missing': { output: Fact; expected: Fact };
  'facts-authors-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-authors-differ/missing': { output: Fact; expected: Fact };
  'facts-citations-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-citations-differ/missing': { output: Fact; expected: Fact };
  'facts-copyright-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-copyright-differs/missing': { output: Fact; expected: Fact };
  'facts-corresponding-authors-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-corresponding-authors-differ/missing': { output: Fact; expected: Fact };
  'facts-counts-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-counts-differ/missing': { output: Fact; expected: Fact };
  'facts-cross-references-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-cross-references-differ/extra': { output: Fact; found: Fact };
  'facts-cross-references-differ/missing': { output: Fact; expected: Fact };
  'facts-description-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-description-differs/missing': { output: Fact; expected: Fact };
  'facts-direction-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-direction-differs/missing': { output: Fact; expected: Fact };
  'facts-doi-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-doi-differs/missing': { output: Fact; expected: Fact };
  'facts-emails-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-emails-differ/missing': { output: Fact; expected: Fact };
  'facts-formulas-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-formulas-differ/extra': { output: Fact; found: Fact };
  'facts-formulas-differ/missing': { output: Fact; expected: Fact };
  'facts-funding-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-funding-differs/missing': { output: Fact; expected: Fact };
  'facts-heading-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-heading-differs/missing': { output: Fact; expected: Fact };
  'facts-history-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-history-differs/missing': { output: Fact; expected: Fact };
  'facts-how-to-cite-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-how-to-cite-differs/missing': { output: Fact; expected: Fact };
  'facts-imprint-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-imprint-differs/missing': { output: Fact; expected: Fact };
  'facts-issn-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-issn-differs/missing': { output: Fact; expected: Fact };
  'facts-issue-date-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-issue-date-differs/missing': { output: Fact; expected: Fact };
  'facts-issue-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-issue-differs/missing': { output: Fact; expected: Fact };
  'facts-issue-title-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-issue-title-differs/missing': { output: Fact; expected: Fact };
  'facts-journal-address-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-journal-address-differs/missing': { output: Fact; expected: Fact };
  'facts-journal-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-journal-differs/missing': { output: Fact; expected: Fact };
  'facts-keywords-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-keywords-differ/missing': { output: Fact; expected: Fact };
  'facts-language-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-language-differs/missing': { output: Fact; expected: Fact };
  'facts-licence-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-licence-differs/missing': { output: Fact; expected: Fact };
  'facts-masthead-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-masthead-differs/missing': { output: Fact; expected: Fact };
  'facts-orcids-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-orcids-differ/missing': { output: Fact; expected: Fact };
  'facts-pages-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-pages-differ/missing': { output: Fact; expected: Fact };
  'facts-pictures-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-pictures-differ/missing': { output: Fact; expected: Fact };
  'facts-printed-authors-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-printed-authors-differ/missing': { output: Fact; expected: Fact };
  'facts-publication-date-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-publication-date-differs/missing': { output: Fact; expected: Fact };
  'facts-publisher-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-publisher-differs/missing': { output: Fact; expected: Fact };
  'facts-publisher-place-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-publisher-place-differs/missing': { output: Fact; expected: Fact };
  'facts-reference-links-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-reference-links-differ/missing': { output: Fact; expected: Fact };
  'facts-references-differ': { output: Fact; field: Fact; work: Fact; found: Fact };
  'facts-references-differ/missing': { output: Fact; work: Fact; field: Fact };
  'facts-references-differ/without-data': { work: Fact; output: Fact };
  'facts-roles-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-roles-differ/missing': { output: Fact; expected: Fact };
  'facts-short-title-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-short-title-differs/missing': { output: Fact; expected: Fact };
  'facts-text-links-differ': { output: Fact; found: Fact; expected: Fact };
  'facts-text-links-differ/extra': { output: Fact; found: Fact };
  'facts-text-links-differ/missing': { output: Fact; expected: Fact };
  'facts-title-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-title-differs/missing': { output: Fact; expected: Fact };
  'facts-volume-differs': { output: Fact; found: Fact; expected: Fact };
  'facts-volume-differs/missing': { output: Fact; expected: Fact };
  'manuscript-words-differ/doubled': { words: Fact };
  'manuscript-words-differ/lost': { words: Fact };
  'manuscript-words-differ/out-of-order': { line: Fact; path: Fact };
  'raw-markup': { markup: Fact; context: Fact };
  'web-page-contents-differ': { found: Fact; expected: Fact };
  'web-page-contents-differ/missing': { expected: Fact };
  'web-page-file-missing': { href: Fact };
  'web-page-head-incomplete/encoding': {};
  'web-page-head-incomplete/viewport': {};
  'web-page-heading-skipped/level': { heading: Fact; level: Fact; expected: Fact };
  'web-page-heading-skipped/main': { headings: number };
  'web-page-id-doubled/dangling': { id: Fact };
  'web-page-id-doubled/duplicate': { id: Fact };
  'web-page-raw-markup': { markup: Fact; context: Fact };
  'web-page-unnamed/alternative-text': {};
  'web-page-unnamed/language': {};
  'web-page-unnamed/link-address': {};
  'web-page-unnamed/link-text': {};
  'web-page-unnamed/scope': { cell: Fact };
  'web-page-unnamed/title': {};
  'web-page-words-differ': { found: Fact; expected: Fact; after: readonly string[] };
  'web-page-words-differ/doubled': { words: Fact };
  'web-page-words-differ/extra': { words: Fact; after: readonly string[] };
  'web-page-words-differ/missing': { words: Fact; after: readonly string[] };
  'web-page-words-differ/moved': { words: Fact; after: readonly string[] };
  'jats-abstract-malformed/language': { part: Fact; name: Fact; element: Fact };
  'jats-abstract-malformed/second': { element: Fact };
  'jats-affiliation-malformed/country-code': { part: Fact; name: Fact; element: Fact };
  'jats-affiliation-malformed/id-type': { part: Fact; name: Fact; element: Fact };
  'jats-affiliation-malformed/raised-label': { part: Fact; name: Fact; element: Fact };
  'jats-alt-text-outside': { name: Fact; element: Fact };
  'jats-article-type/language': { element: Fact };
  'jats-article-type/type': { element: Fact };
  'jats-article-type/version': { element: Fact };
  'jats-contributor-malformed/corresponding': { part: Fact; name: Fact; element: Fact };
  'jats-contributor-malformed/family-name': { part: Fact; name: Fact; element: Fact };
  'jats-contributor-malformed/orcid': { part: Fact; name: Fact; element: Fact };
  'jats-contributor-malformed/role': { part: Fact; name: Fact; element: Fact };
  'jats-contributor-malformed/two-names': { part: Fact; name: Fact; element: Fact };
  'jats-contributor-malformed/type': { part: Fact; name: Fact; element: Fact };
  'jats-date-malformed/day': { part: Fact; name: Fact; element: Fact };
  'jats-date-malformed/format': { part: Fact; name: Fact; element: Fact };
  'jats-date-malformed/month': { part: Fact; name: Fact; element: Fact };
  'jats-date-malformed/month-missing': { part: Fact; name: Fact; element: Fact };
  'jats-date-malformed/not-published': {};
  'jats-date-malformed/old-attribute': { part: Fact; name: Fact; element: Fact };
  'jats-date-malformed/second': { element: Fact };
  'jats-date-malformed/year': { part: Fact; name: Fact; element: Fact };
  'jats-element-empty': { part: Fact };
  'jats-element-unknown': { element: Fact };
  'jats-element-unknown/attribute': { attribute: Fact; found: Fact; expected: Fact; element: Fact };
  'jats-formula-unreadable': { text: Fact };
  'jats-funding-malformed/institution': { part: Fact; name: Fact; element: Fact };
  'jats-funding-malformed/second': { element: Fact };
  'jats-id-missing': { part: Fact; name: Fact; element: Fact };
  'jats-id-missing/duplicate': { part: Fact; name: Fact; element: Fact };
  'jats-invalid': { line: Fact; file: Fact; problem: Fact };
  'jats-kind-unknown': { attribute: Fact; part: Fact; name: Fact; found: Fact; known: Fact; element: Fact };
  'jats-kind-unknown/both-attributes': { element: Fact };
  'jats-kind-unknown/missing': { part: Fact; name: Fact; attribute: Fact; element: Fact };
  'jats-label-missing': { part: Fact; name: Fact; element: Fact };
  'jats-link-incomplete/address': { part: Fact; name: Fact; element: Fact };
  'jats-link-incomplete/article-title': { address: Fact; element: Fact };
  'jats-link-incomplete/title': { part: Fact; name: Fact; element: Fact };
  'jats-link-incomplete/type': { part: Fact; name: Fact; element: Fact };
  'jats-list-item-figure': { float: Fact };
  'jats-note-misplaced/in-text': { part: Fact; name: Fact };
  'jats-note-misplaced/title': {};
  'jats-permissions-malformed/address': { part: Fact; name: Fact; element: Fact };
  'jats-permissions-malformed/holder': { element: Fact };
  'jats-permissions-malformed/two-licences': { element: Fact };
  'jats-permissions-malformed/year': { part: Fact; name: Fact; element: Fact };
  'jats-raw-markup': { markup: Fact; context: Fact };
  'jats-reference-dangling/label': { name: Fact; label: Fact; element: Fact };
  'jats-reference-dangling/no-label': { name: Fact; element: Fact };
  'jats-reference-dangling/target': { name: Fact; id: Fact; kind: Fact; element: Fact };
  'jats-reference-malformed/kind': { name: Fact };
  'jats-reference-malformed/last-page-alone': { name: Fact };
  'jats-reference-malformed/pages-and-number': { name: Fact };
  'jats-reference-malformed/pages-reversed': { name: Fact };
  'jats-reference-malformed/people': { name: Fact };
  'jats-reference-malformed/year': { name: Fact };
  'jats-reference-punctuated': { reference: Fact };
  'jats-related-article-incomplete/address': {};
  'jats-related-article-incomplete/itself': {};
  'jats-section-untitled': { part: Fact; name: Fact };
  'jats-statement-unmarked': { heading: Fact };
  'jats-words-differ': { found: Fact; expected: Fact; after: readonly string[] };
  'jats-words-differ/doubled': { words: Fact };
  'jats-words-differ/extra': { words: Fact; after: readonly string[] };
  'jats-words-differ/missing': { words: Fact; after: readonly string[] };
  'jats-words-differ/moved': { words: Fact; after: readonly string[] };
  'pdf-authors-not-below-title': { author: Fact };
  'pdf-citation-line-missing/journal': { title: Fact };
  'pdf-citation-line-missing/page': { page: Fact };
  'pdf-citation-line-missing/volume': { volume: Fact };
  'pdf-figure-without-alt': { page: Fact };
  'pdf-font-drawn': { font: Fact };
  'pdf-font-outside': { font: Fact };
  'pdf-heading-skipped': { level: Fact; expected: Fact };
  'pdf-language-differs': { found: Fact; expected: Fact };
  'pdf-language-differs/missing': { expected: Fact };
  'pdf-letters-unreadable': { page: Fact; words: Fact };
  'pdf-outdated': {};
  'pdf-outdated/damaged': {};
  'pdf-outline-incomplete': { title: Fact };
  'pdf-page-labels-differ': { position: Fact; found: Fact; expected: Fact };
  'pdf-page-labels-differ/missing': { position: Fact; expected: Fact };
  'pdf-raw-markup': { markup: Fact; context: Fact };
  'pdf-references-heading-missing': { heading: Fact };
  'pdf-standards-unsaid': { standard: Fact };
  'pdf-title-not-largest': { text: Fact };
  'pdf-title-not-shown': {};
  'pdf-too-large': { megabytes: Fact };
  'pdf-untagged': {};
  'pdf-untagged/words': { words: Fact };
  'pdf-words-differ': { found: Fact; expected: Fact; after: readonly string[] };
  'pdf-words-differ/doubled': { words: Fact };
  'pdf-words-differ/extra': { words: Fact; after: readonly string[] };
  'pdf-words-differ/missing': { words: Fact; after: readonly string[] };
  'pdf-words-differ/moved': { words: Fact; after: readonly string[] };
  'character-not-in-fonts': { characters: readonly string[]; context: Fact };
  'character-not-in-fonts/empty-box': { context: Fact };
  'print-failed/issue-pages': { problem: Fact };
  'print-failed/article': { problem: Fact };
  'print-failed/page-numbers': { ids: Fact };
  'print-words-lost': { found: Fact; expected: Fact };
  'theme-invalid/article-template-missing': {};
  'theme-invalid/based-on-unknown': { name: Fact; known: Fact };
  'theme-invalid/contrast': { text: Fact; ground: Fact; ratio: Fact; needed: Fact; scheme: Fact };
  'theme-invalid/family-unknown': { name: Fact; known: Fact };
  'theme-invalid/font-format': { file: Fact; problem: Fact };
  'theme-invalid/font-missing': { file: Fact };
  'theme-invalid/font-not-truetype': { file: Fact; outlines: string };
  'theme-invalid/font-package': { package: Fact; family: Fact };
  'theme-invalid/font-styles': { family: Fact; unknown: readonly string[]; known: Fact };
  'theme-invalid/font-weights': { family: Fact; unknown: readonly string[]; known: Fact };
  'theme-invalid/key-unknown': { key: Fact; known: Fact };
  'theme-invalid/key-unknown-inside': { key: Fact };
  'theme-invalid/partial-inside-itself': { name: Fact };
  'theme-invalid/partial-unknown': { name: Fact; known: Fact };
  'theme-invalid/partials-many': { most: Fact; name: Fact };
  'theme-invalid/picture-damaged': { key: Fact; file: Fact };
  'theme-invalid/picture-missing': { file: Fact; key: Fact };
  'theme-invalid/picture-refused': { key: Fact; file: Fact; refused: Fact };
  'theme-invalid/picture-type': { key: Fact; file: Fact; mediaType: Fact };
  'theme-invalid/section-nesting': { tag: Fact; most: Fact };
  'theme-invalid/slot-escaped': { tag: Fact; name: Fact };
  'theme-invalid/slot-not-text': { tag: Fact; name: Fact };
  'theme-invalid/slot-unescaped': { tag: Fact; name: Fact };
  'theme-invalid/slot-unknown': { tag: Fact };
  'theme-invalid/style-end-tag': { text: Fact };
  'theme-invalid/style-loads': { text: Fact };
  'theme-invalid/style-unclosed': { text: Fact; expected: Fact };
  'theme-invalid/template-loads': { found: Fact };
  'theme-invalid/template-nesting': { most: Fact };
  'theme-invalid/template-syntax': { problem: Fact };
  'theme-invalid/unknown': { name: Fact; known: Fact };
  'theme-invalid/value': { value: Fact; key: Fact; expected: Fact };
  'theme-invalid/value-missing': { key: Fact; expected: Fact };
  'theme-invalid/font-not-embedded': { font: Fact };
  'theme-invalid/type-3-font': {};
  'wider-than-page': { content: Fact };
  'crossref-facts-differ': { fact: Fact; found: Fact; expected: Fact };
  'crossref-facts-differ/article-missing': {};
  'doaj-facts-differ': { fact: Fact; found: Fact; expected: Fact };
  'doaj-facts-differ/article-missing': {};
  'export-refused/address-lost': {};
  'export-refused/address-missing': {};
  'export-refused/address-shared': { other: Fact };
  'export-refused/address-unreachable': { address: Fact };
  'export-refused/affiliation-email': {};
  'export-refused/author-name-characters': { name: Fact };
  'export-refused/author-name-long': { name: Fact; longest: Fact };
  'export-refused/author-name-missing': {};
  'export-refused/author-name-not-latin': {};
  'export-refused/authors-missing': {};
  'export-refused/book-review': {};
  'export-refused/characters-wide': { characters: Fact };
  'export-refused/cover-type': { type: Fact };
  'export-refused/crossmark-policy-missing': {};
  'export-refused/depositor-email-missing': {};
  'export-refused/doi-characters': { doi: Fact };
  'export-refused/doi-missing': {};
  'export-refused/doi-prefix-differs': { doi: Fact; prefix: Fact };
  'export-refused/doi-shared': { articles: readonly string[]; doi: Fact };
  'export-refused/english-title-missing': {};
  'export-refused/figures-coarse': { least: Fact };
  'export-refused/home-not-public': { address: Fact; field: Fact };
  'export-refused/issn-equal': { issn: Fact };
  'export-refused/issn-missing': {};
  'export-refused/issn-swapped': { issn: Fact };
  'export-refused/issue-date-missing': {};
  'export-refused/issue-doi-without-page': { doi: Fact };
  'export-refused/issue-number-long': { longest: Fact; number: Fact };
  'export-refused/issue-numbers-missing': {};
  'export-refused/issue-pdf-large': { size: Fact; largest: Fact };
  'export-refused/journal-title-missing': {};
  'export-refused/language-unknown': { version: Fact; language: Fact };
  'export-refused/nlm-title-missing': {};
  'export-refused/note-in-title': { part: string };
  'export-refused/notice-day-missing': {};
  'export-refused/notice-doi-missing': { relation: Fact };
  'export-refused/number-words': { text: Fact; field: Fact };
  'export-refused/output-large': { output: Fact; size: Fact; largest: Fact };
  'export-refused/output-missing': { output: Fact; command: Fact };
  'export-refused/output-outdated': { output: Fact; command: Fact };
  'export-refused/pages-missing': {};
  'export-refused/picture-not-converted': {};
  'export-refused/publication-day-unknown': {};
  'export-refused/publication-month-unknown': {};
  'export-refused/publication-unknown': {};
  'export-refused/published-day-missing': { date: Fact };
  'export-refused/published-missing': {};
  'export-refused/publisher-missing': {};
  'export-refused/related-missing': { relation: Fact };
  'export-refused/svg-converted': { count: number; dots: Fact };
  'export-refused/title-missing': {};
  'export-refused/value-long': { length: Fact; longest: Fact };
  'export-refused/volume-number': { largest: Fact; volume: Fact };
  'export-refused/webp-converted': { count: number };
  'export-refused/words-left-out': { version: Fact; language: Fact };
  'ojs-facts-differ': { fact: Fact; found: Fact; expected: Fact };
  'ojs-facts-differ/article-missing': {};
  'pubmed-facts-differ': { fact: Fact; found: Fact; expected: Fact };
  'pubmed-facts-differ/article-missing': {};
  'article-retracted': { date: Fact };
  'not-published': { folder: Fact };
  'publication-unfinished': {};
  'record-article-missing': { name: Fact; date: Fact; version: Fact };
  'record-damaged/empty': {};
  'record-damaged/syntax': { problem: Fact };
  'record-damaged/unreadable': {};
  'record-damaged/value': { key: Fact; problem: Fact };
  'record-differs': { version: Fact; date: Fact; changes: Fact; more: number; folder: Fact };
  'record-differs/notice': { change: Fact; kind: string; folder: Fact };
  'record-differs/retracted': { version: Fact; date: Fact; changes: Fact; more: number; folder: Fact };
  'record-differs/retracted-and-settings': { version: Fact; date: Fact; changes: Fact; more: number; folder: Fact; settings: Fact };
  'record-differs/settings': { version: Fact; date: Fact; changes: Fact; more: number; settings: Fact };
  'record-differs/settings-and-text': { version: Fact; date: Fact; changes: Fact; more: number; folder: Fact; settings: Fact };
  'record-edited': {};
  'record-missing': {};
  'record-newer': { format: Fact; known: Fact };
  'record-sources-missing': { version: Fact; name: Fact };
  'revision-empty': {};
  'revision-not-minor': { change: Fact; folder: Fact };
  'silence-invalid/unknown-rule': { rule: Fact };
  'silence-invalid/misspelled': { rule: Fact; meant: Fact };
  'silence-invalid/no-reason': { rule: Fact };
  'silence-unused': { rule: Fact };
}

/** Templates of one message, in ICU message syntax. */
export interface IdWording {
  text: string;
  fix?: string;
  /** Several messages of this kind in one file, in one line. */
  many?: string;
  /** The question to an author. */
  ask?: string;
}
/** What a rule demands. */
export interface RuleWording {
  /** The chapter of the documentation. */
  subject: keyof typeof SUBJECTS;
  rule: string;
  why?: string;
  /** What to do, in ICU message syntax. */
  fix?: string;
  /** Questions to an author, as long as the rule is not converted. */
  ask?: string | readonly string[];
}

/** Chapters of the documentation, in order, and their headings. */
export const SUBJECTS = {
  "journal": "The journal",
  "issue": "Issues",
  "files": "Files and folders",
  "front-matter": "Front matter",
  "title": "Titles",
  "authors": "Authors",
  "affiliations": "Affiliations",
  "dates": "Dates",
  "abstract": "Abstracts",
  "keywords": "Keywords",
  "rights": "Licence and copyright",
  "statements": "Funding and declarations",
  "languages": "Languages",
  "identifiers": "DOIs",
  "pages": "Pages",
  "related": "Related articles",
  "text": "Text",
  "headings": "Headings, sections and cross-references",
  "figures": "Figures and tables",
  "equations": "Equations",
  "notes": "Footnotes",
  "links": "Links",
  "citations": "Citations",
  "references": "The list of references",
  "bibliography": "Bibliography files and citation styles",
  "house": "House style",
  "all-outputs": "Words and facts in all outputs",
  "web-page": "The web page",
  "jats": "JATS",
  "pdf": "PDF",
  "theme": "Themes and printing",
  "deposits": "Deposits",
  "record": "The record of publication",
  "silence": "Silenced rules"
} as const;

export const RULE_WORDINGS: Readonly<Record<string, RuleWording>> = {
  'depositor-missing': {"subject":"journal","rule":"Crossref answers each deposit by e-mail, so the deposit has an address.","fix":"Add `crossref: '{'depositor: '{'name: …, email: …'}}'` to journal.yaml."},
  'doaj-issn-differs': {"subject":"journal","rule":"The ISSNs for DOAJ are those of the journal, print and electronic in their places.","fix":"Compare both with the journal’s record on doaj.org, and correct the wrong one."},
  'issn-invalid': {"subject":"journal","rule":"An ISSN is complete and has the right check digit."},
  'issn-missing-archiving-dtd': {"subject":"journal","rule":"The journal has an ISSN, because the JATS Publishing schema needs one.","fix":"Add `issn:` to journal.yaml as soon as the journal has one."},
  'journal-address-missing': {"subject":"journal","rule":"The web address of the journal is known.","why":"DOIs lead to this address, and indexes read the articles there.","fix":"Add `url: https://…` to journal.yaml, or `article-url:` if the articles are on another site."},
  'journal-title-capitals': {"subject":"journal","rule":"The title of the journal is written as it is registered, not in capitals.","fix":"Write it as it is registered at portal.issn.org."},
  'journal-url-missing': {"subject":"journal","rule":"The journal has a web address.","fix":"Add `url: https://…` to journal.yaml."},
  'journal-url-not-public': {"subject":"journal","rule":"Everyone can open the address of the journal, not only people in one office.","fix":"Write the address that readers use."},
  'nlm-title-missing': {"subject":"journal","rule":"A journal in PubMed or PMC has its abbreviation from the NLM Catalog.","why":"PubMed and PMC recognize a journal by this abbreviation.","fix":"Look the journal up in the NLM Catalog, and add `pmc: '{'nlm-ta: …'}'` to journal.yaml. A journal that is neither in PubMed nor in PMC does not need it."},
  'publisher-missing': {"subject":"journal","rule":"The journal names its publisher.","fix":"Add `publisher: '{'name: …, place: …'}'` to journal.yaml."},
  'article-duplicate': {"subject":"issue","rule":"`issue.yaml` lists each article once.","fix":"Remove one of the two. The first one is on line {line}."},
  'article-unlisted': {"subject":"issue","rule":"`issue.yaml` lists all articles of the issue, or none.","fix":"List it under `articles:`, or move it elsewhere."},
  'cover-alt-missing': {"subject":"issue","rule":"The cover has an alternative text that says what it shows.","fix":"Write `cover: '{'image: …, alt: …'}'` in issue.yaml."},
  'issue-date-contradicts': {"subject":"issue","rule":"An article is not published long after its issue, or years before it.","fix":"One of the two is wrong. Correct `published:` in the article, or `date:` in issue.yaml."},
  'issue-date-missing': {"subject":"issue","rule":"An issue with a number has a publication date.","fix":"Add `date: YYYY-MM-DD` to issue.yaml. A month or a year is enough."},
  'issue-differs': {"subject":"issue","rule":"An article gives the same volume and issue as its `issue.yaml`."},
  'issue-empty': {"subject":"issue","rule":"An issue has articles.","fix":"Put the folders of its articles beside issue.yaml."},
  'issue-incomplete': {"subject":"issue","rule":"All articles of an issue are built before the issue is printed as one PDF.","fix":"Correct these errors, and build the issue again."},
  'issue-number-missing': {"subject":"issue","rule":"An issue has a volume or a number, so that it can be cited.","fix":"Add `volume:` and `issue:` to issue.yaml."},
  'issue-number-words': {"subject":"issue","rule":"Volume and issue are numbers from 1, each in its own field and without words.","fix":"Write `volume: 1` and `issue: 2`. Put the name of a special issue into `title:`."},
  'issue-section-doubled': {"subject":"issue","rule":"Each section of an issue has its own title.","fix":"Put the articles of both into one section, or change one of the titles."},
  'publication-history-shared': {"subject":"issue","rule":"Articles of an issue were not all received and accepted on the same days.","fix":"Compare the dates with the correspondence. They may have been copied from article to article."},
  'control-character': {"subject":"files","rule":"A text has no control characters.","fix":"Delete it. Most editors do not show it."},
  'file-empty': {"subject":"files","rule":"A file is not empty.","fix":"Begin with the front matter: a line \"---\", a line \"title: …\", and a line \"---\"."},
  'file-encoding': {"subject":"files","rule":"Text files are in UTF-8.","fix":"Offprint has read it as {encoding}. Check whether accented letters are right, and save it as UTF-8."},
  'file-name-invalid': {"subject":"files","rule":"The name of a file is valid on every system.","fix":"Rename the file, also where the manuscript names it. No part of its path may have / \\ : * ? \" < > |, invisible characters, or a full stop or a space at its ends. Names that Windows keeps for devices (con, aux, nul, com1) are not possible."},
  'file-name-taken': {"subject":"files","rule":"Two files do not have names that some systems take for the same.","fix":"Rename one of the files, also where the manuscript names it."},
  'file-not-text': {"subject":"files","rule":"A manuscript, a bibliography or a settings file is a text file.","fix":"Save it as plain text (UTF-8). If it is a Word file, make a manuscript of it with `offprint intake`."},
  'file-too-large': {"subject":"files","rule":"No file is larger than Offprint can read.","fix":"Move pictures and data into files of their own, or split the text."},
  'file-unreadable': {"subject":"files","rule":"Offprint may read every file and folder of the journal.","fix":"Put the file itself there, and allow reading it. Links out of the folder are not followed."},
  'file-zipped': {"subject":"files","rule":"A file that readers can download does not run when it is opened."},
  'folder-missing': {"subject":"files","rule":"Every folder that `issue.yaml` lists exists."},
  'folder-name-invalid': {"subject":"files","rule":"The name of a folder is valid on every system and in web addresses.","fix":"Rename the folder, because its outputs and their addresses have its name. The name must be in UTF-8, without / \\ : * ? \" < > |, invisible characters, or a full stop or a space at its ends. Names that Windows keeps for devices (con, aux, nul, com1) are not possible."},
  'folder-name-taken': {"subject":"files","rule":"Two folders do not have names that some systems take for the same."},
  'folder-unread': {"subject":"files","rule":"Offprint may read every folder in the folder of the journal.","fix":"Allow reading it. If it is not an issue, list the issues under `issues:`. Then other folders are ignored."},
  'journal-missing': {"subject":"files","rule":"The journal has a `journal.yaml` above its issues.","fix":"The article is built with its own front matter only. docs/journal.md explains these files."},
  'lone-surrogate': {"subject":"files","rule":"A text has no broken characters.","fix":"Delete it. Most editors do not show it."},
  'manuscript-ambiguous': {"subject":"files","rule":"The folder of an article has one manuscript.","fix":"Name the manuscript article.md (or article.qmd), or move the others away."},
  'manuscript-missing': {"subject":"files","rule":"The folder of an article has a manuscript.","fix":"Put its manuscript there: `offprint intake` makes one of a Word file. If the folder is not an article, list the articles under `articles:`."},
  'page-invalid': {"subject":"files","rule":"A page of the journal's site is a text with a title."},
  'work-endless': {"subject":"files","rule":"No part of an article takes longer to process than any real article needs."},
  'front-matter-elsewhere': {"subject":"front-matter","rule":"The facts of an article are in its front matter, not in another file.","fix":"Move {keysCount, plural, one {it} other {them}} to the front matter, so that the article has its facts in one place. Until then, Offprint prints what {path} says."},
  'front-matter-ignored': {"subject":"front-matter","rule":"Front matter has only keys that Offprint uses.","fix":"Nothing must be done. Other programs read it, and the article leaves it out."},
  'front-matter-missing': {"subject":"front-matter","rule":"A manuscript begins with front matter.","fix":"Begin the file with a line `---`, a line `title: …`, the other facts, and a second line `---`."},
  'identifier-placeholder': {"subject":"front-matter","rule":"An identifier is real, not a placeholder."},
  'key-duplicate': {"subject":"front-matter","rule":"A key occurs once, in one spelling.","fix":"Remove one of the two. The first one is on line {line}."},
  'key-left-out': {"subject":"front-matter","rule":"Facts for readers are under keys that Offprint knows.","fix":"Remove it. If readers should see it, write it under a key that docs/front-matter.md lists."},
  'key-unknown': {"subject":"front-matter","rule":"Every key is a key that Offprint knows.","fix":"Remove it, or correct it. The documentation lists all keys."},
  'value-invalid': {"subject":"front-matter","rule":"A value has the form that its key needs."},
  'yaml-syntax': {"subject":"front-matter","rule":"Front matter and settings files are valid YAML.","fix":"Put the whole value in quotes: \"…\"."},
  'yaml-unread': {"subject":"front-matter","rule":"YAML has no tags or directives."},
  'short-title-long': {"subject":"title","rule":"The short title, which running heads print, is not longer than the title.","fix":"Shorten it to about 50 characters."},
  'subtitle-repeats-title': {"subject":"title","rule":"The subtitle is not a part of the title.","fix":"Remove it from one of the two."},
  'title-bold': {"subject":"title","rule":"A title is neither bold nor all in italics.","fix":"Remove the asterisks, because the theme decides how titles look. Only single words may be in italics."},
  'title-capitals': {"subject":"title","rule":"A title is not typed in capitals.","why":"Citations copy the title as it is typed.","fix":"Write it with the usual capitals. The theme can print it in capitals."},
  'title-cut-off': {"subject":"title","rule":"A title is complete. It does not end with a comma, a colon, an ellipsis or an open bracket.","fix":"Add the rest. A second line belongs in `subtitle:`."},
  'title-full-stop': {"subject":"title","rule":"A title does not end with a full stop.","why":"Citation styles add the punctuation.","fix":"Remove the full stop."},
  'title-in-text': {"subject":"title","rule":"The title is in the front matter, not in the text.","fix":"Move it to `title: …` in the front matter, between two lines of `---` at the beginning of the file."},
  'title-label': {"subject":"title","rule":"A title does not begin with the word “Title”.","fix":"Remove the word and the colon."},
  'title-long': {"subject":"title","rule":"A title has no more than 60 words.","fix":"Move a part of it to `subtitle:` or to the abstract."},
  'title-mark': {"subject":"title","rule":"The title does not end with a footnote mark.","fix":"Remove the mark. Thanks belong in `acknowledgements:`."},
  'title-missing': {"subject":"title","rule":"An article has a title.","fix":"Add `title: …` to the front matter."},
  'title-note': {"subject":"title","rule":"A title has no footnotes and no citations.","fix":"Move thanks to `acknowledgements:`, and other notes into the text."},
  'title-shared': {"subject":"title","rule":"Two articles of an issue do not have the same title.","fix":"If it is the same article, remove one. If not, tell them apart by a subtitle."},
  'author-alphabets-mixed': {"subject":"authors","rule":"A name does not mix Latin letters with Cyrillic or Greek letters that look alike.","why":"A search does not find such a name.","fix":"Type the name again in one alphabet."},
  'author-deceased-corresponding': {"subject":"authors","rule":"The corresponding author can answer letters.","fix":"Make another author the corresponding author, or remove `deceased:`.","ask":"The corresponding author {author} is marked as deceased. Please name another author to whom readers can write."},
  'author-email-shared': {"subject":"authors","rule":"Each author has a different e-mail address.","fix":"Remove `email:` from the author who does not use this address.","ask":"Two authors have the e-mail address {email}. Please supply an address for each."},
  'author-given-name-missing': {"subject":"authors","rule":"The given name and the family name are separate. Only a person with a single name has one part.","fix":"Write `name: '{'given: …, family: …'}'`.","ask":"We have only one name for the author {name}. Please say which part is the given name and which the family name, or confirm that there is only one name."},
  'author-missing': {"subject":"authors","rule":"An article names its authors.","fix":"Add `authors:` to the front matter, with a name for each author.","ask":"The article names no author. Please supply the names in the order in which they are to be printed."},
  'author-name-capitals': {"subject":"authors","rule":"Names are not typed in capitals.","why":"Citations copy the name as it is typed.","fix":"Write the name as the author does: “Brown”, not “BROWN”."},
  'author-name-digits': {"subject":"authors","rule":"The name of a person has no digits and no question marks.","fix":"Correct the name. Affiliation marks belong in `affiliations:`.","ask":"The {part} name of an author is printed as “{name}”. Please correct it."},
  'author-name-long': {"subject":"authors","rule":"A given name or family name has at most 60 characters, a suffix 10, and the name of a group 511.","fix":"Give each author a separate entry, and move what is not part of the name to `position:`."},
  'author-name-signs': {"subject":"authors","rule":"A name consists of letters, spaces, hyphens, apostrophes and full stops.","fix":"Remove what is not part of the name, such as an e-mail address, a remark or a second author."},
  'author-name-small': {"subject":"authors","rule":"Names begin with a capital letter, except particles and names that their owners write in small letters.","fix":"Write the name as the author does. Write a particle in `particle:`."},
  'author-name-swapped': {"subject":"authors","rule":"The family name is written in full. Initials belong in the given name.","fix":"Exchange `given:` and `family:`.","ask":"“{name}” is printed as the family name of {author}. Please say which part is the family name, and give it in full."},
  'author-name-title': {"subject":"authors","rule":"A name has no titles, ranks or degrees.","fix":"Remove the title, or move it to `position:`."},
  'author-several-in-one': {"subject":"authors","rule":"Each author has a separate entry.","fix":"Give each author a separate entry that begins with a dash.","ask":"“{name}” is printed where one author is expected. Please give the name of each author separately."},
  'author-suffix-degree': {"subject":"authors","rule":"A suffix is a part of the name (Jr., III), not a degree.","fix":"Remove the degree, or move it to `position:`."},
  'byline-name-doubled': {"subject":"authors","rule":"No part of a name is written twice.","fix":"Remove one of the two: `given:` has only the given names.","ask":"The author’s name is printed as “{name}”, with one part twice. Please confirm the name."},
  'byline-two-names': {"subject":"authors","rule":"Nobody is listed as two authors.","fix":"If they are one person, remove one entry. If they are two, give both an ORCID iD.","ask":"The authors {one} and {other} seem to be the same person. Please confirm the list of authors."},
  'corresponding-author-email': {"subject":"authors","rule":"The corresponding author has an e-mail address.","fix":"Add `email:` to this author.","ask":"The corresponding author {author} has no e-mail address. Please supply the one that is to be printed."},
  'corresponding-author-missing': {"subject":"authors","rule":"One of the authors is the corresponding author, to whom readers can write.","fix":"Add `corresponding: true` and `email:` to the author who answers letters.","ask":"No author is named as the corresponding one. Please say who it is, with the e-mail address that is to be printed."},
  'credit-role-unknown': {"subject":"authors","rule":"The role of an author is one of the fourteen CRediT roles.","fix":"Choose from {known}. A post goes into `position`, anything else into `author-contributions`."},
  'credit-roles-incomplete': {"subject":"authors","rule":"If one author has roles, all authors have roles.","fix":"Add `roles:` to this author, or remove the roles of all authors.","ask":"The contribution of {author} is not described, while that of others is. Please supply it."},
  'email-invalid': {"subject":"authors","rule":"An e-mail address is complete.","fix":"Write one address, like jane@example.org, or leave the key out."},
  'equal-contribution-alone': {"subject":"authors","rule":"At least two authors contributed equally if one did.","fix":"Add `equal-contribution: true` to the other author, too.","ask":"Only {author} is marked as having contributed equally. Please name the other author or authors to whom this applies."},
  'name-guessed': {"subject":"authors","rule":"It is certain which part of a name is the family name.","fix":"If that is wrong, write `name: '{'given: …, family: …'}'`."},
  'name-marks': {"subject":"authors","rule":"A name has no note marks, degrees or markup."},
  'orcid-invalid': {"subject":"authors","rule":"An ORCID iD is complete and has the right check digit."},
  'orcid-missing': {"subject":"authors","rule":"The corresponding author has an ORCID iD.","fix":"Ask the author for it. An iD is free and takes a minute to create on orcid.org.","ask":"We have no ORCID iD of the corresponding author {author}. Please supply it if there is one (orcid.org)."},
  'orcid-two-persons': {"subject":"authors","rule":"One ORCID iD stands for one person in all articles of an issue.","fix":"Ask the authors. Correct the iD, or the name if it is misspelled."},
  'affiliation-capitals': {"subject":"affiliations","rule":"The names of institutions are not typed in capitals.","fix":"Write it as the institution does."},
  'affiliation-country-doubled': {"subject":"affiliations","rule":"The country is written only in its own field.","why":"It is printed after the other fields.","fix":"Delete it after the comma."},
  'affiliation-country-missing': {"subject":"affiliations","rule":"An affiliation names its country.","fix":"Add `country:` with its name or its two-letter code, like PK.","ask":"The affiliation “{affiliation}” has no country. Please supply it."},
  'affiliation-doubled': {"subject":"affiliations","rule":"Each affiliation is listed once.","fix":"Remove the second entry, and name the first one at both authors."},
  'affiliation-email': {"subject":"affiliations","rule":"An affiliation contains no e-mail address.","fix":"Move the address to `email:` of the author."},
  'affiliation-empty': {"subject":"affiliations","rule":"An affiliation has words.","fix":"Add `institution:`, or remove the affiliation.","ask":"An affiliation has no words. Please supply institution, city and country."},
  'affiliation-institution-missing': {"subject":"affiliations","rule":"An affiliation names an institution.","fix":"Add `institution:`.","ask":"The affiliation “{affiliation}” names no institution. Please supply its full name."},
  'affiliation-mark': {"subject":"affiliations","rule":"The marks that connect authors and affiliations are not typed, because Offprint adds them.","fix":"Remove the mark: `affiliations:` of the author says the same."},
  'affiliation-missing': {"subject":"affiliations","rule":"Every author has an affiliation if any author has one.","fix":"Add `affiliations:` to this author.","ask":"{author} has no affiliation. Please supply institution, city and country."},
  'affiliation-position': {"subject":"affiliations","rule":"The position of a person is written at the author, not in the affiliation.","fix":"Move the position to `position:` of the author."},
  'affiliation-several': {"subject":"affiliations","rule":"Each affiliation has a separate entry.","fix":"Add a second entry with its own `id:`, and name both at the author."},
  'affiliation-unknown': {"subject":"affiliations","rule":"An affiliation that an author names is listed.","fix":"Add an affiliation with `id: {id}`, or correct the id."},
  'affiliation-unused': {"subject":"affiliations","rule":"Every affiliation belongs to an author.","fix":"Add its id to an author, or remove it.","ask":"The affiliation “{affiliation}” belongs to no author and is not printed. Please say whose it is, or that it may be deleted."},
  'affiliations-missing': {"subject":"affiliations","rule":"A research article says where its authors work.","fix":"Add `affiliations:` to the front matter and to each author. For an author without an institution, write “Independent researcher”.","ask":"The article does not say where its authors work. Please supply institution, city and country for each."},
  'country-unknown': {"subject":"affiliations","rule":"A country is one of ISO 3166.","fix":"Write the name in English as ISO 3166 has it (Pakistan), or the code (PK)."},
  'ror-invalid': {"subject":"affiliations","rule":"A ROR identifier is complete and has the right check digits."},
  'ror-shared': {"subject":"affiliations","rule":"Each institution has a different ROR identifier.","fix":"Look up both institutions on ror.org."},
  'date-contradicts-record': {"subject":"dates","rule":"The dates of an article agree with the record of publication.","fix":"Delete `{key}` from `dates`. The record says when it was."},
  'date-invalid': {"subject":"dates","rule":"A date is a day, a month or a year that exists and can be read in one way only.","fix":"Write it as year, month and day: 2023-01-15."},
  'date-order': {"subject":"dates","rule":"An article is received, revised, accepted and published in this order.","fix":"Correct the date that is wrong.","ask":"The article is printed as {before} on {earlier} and {step} on {date}, in this order. Please say which date is right."},
  'date-unread': {"subject":"dates","rule":"A date under a key of another program is a date that Offprint can read.","fix":"Write it as year, month and day: 2023-01-15."},
  'dates-far-apart': {"subject":"dates","rule":"No more than five years lie between two steps of an article’s history.","fix":"A digit of the year may be wrong: correct it.","ask":"More than five years lie between {before} ({earlier}) and {step} ({date}). Please confirm both dates."},
  'history-incomplete': {"subject":"dates","rule":"A research article says when it was received and accepted.","fix":"Add the date to `dates:` in the front matter.","ask":"The day on which the manuscript was {steps} is not recorded. Please tell us if you know it."},
  'publication-date-incomplete': {"subject":"dates","rule":"The date of an electronic publication has a day and a month.","fix":"Write `published:` as year, month and day: 2023-01-15."},
  'publication-date-missing': {"subject":"dates","rule":"An article has the full date on which it was published.","fix":"Add `published: YYYY-MM-DD` to `dates:` in the front matter. If all articles appeared with the issue, add a whole day as `date:` to issue.yaml instead."},
  'review-without-time': {"subject":"dates","rule":"A research article is not accepted on the day on which it was received.","fix":"Correct `received:` or `accepted:`. The article was reviewed between the two."},
  'typed-date-differs': {"subject":"dates","rule":"A date of receipt or acceptance in the text is the date in the front matter.","fix":"Correct the wrong date, and delete the line in the text. The dates are printed automatically."},
  'abstract-citation': {"subject":"abstract","rule":"The abstract has no citations, footnotes or cross-references.","why":"Indexes show the abstract without the article.","fix":"Write the sentence without it, or move it to the text.","ask":"The abstract has a {found, select, footnoteReference {footnote} crossReference {cross-reference} other {citation}}, but it is read alone. Please supply a wording without it."},
  'abstract-in-text': {"subject":"abstract","rule":"The abstract is in the front matter, not in the text.","fix":"Move it to `abstract: |` in the front matter, so that all facts are in one place."},
  'abstract-keywords': {"subject":"abstract","rule":"The abstract does not contain the keywords.","fix":"Move the keywords to `keywords:`."},
  'abstract-label': {"subject":"abstract","rule":"The abstract does not begin with its heading.","fix":"Remove the heading, because it is printed automatically."},
  'abstract-long': {"subject":"abstract","rule":"An abstract has no more than 600 words.","fix":"Shorten it. It may contain a part of the text by mistake.","ask":"The abstract has {words} words. Please shorten it to {most} at most."},
  'abstract-missing': {"subject":"abstract","rule":"A research article has an abstract.","fix":"Add `abstract: |` with the text below it, indented. If the article is an editorial or a letter, correct `type`.","ask":"The article has no abstract. Please supply one."},
  'abstract-names-figure': {"subject":"abstract","rule":"The abstract does not refer to figures and tables.","why":"Indexes show the abstract without the article.","fix":"Say in words what the figure or table shows."},
  'abstract-not-prose': {"subject":"abstract","rule":"An abstract consists of paragraphs.","why":"Indexes do not show lists, tables and figures in an abstract.","fix":"Write it as sentences."},
  'abstract-section': {"subject":"abstract","rule":"The abstract is in the front matter, not in a section of the text.","fix":"Move its text to `abstract: |` in the front matter."},
  'abstract-short': {"subject":"abstract","rule":"The abstract of a research article has at least 20 words.","fix":"Say what was asked, what was done and what was found.","ask":"The abstract has {words, plural, one {one word} other {# words}}. Please supply one of at least {least}."},
  'abstract-unfinished': {"subject":"abstract","rule":"The abstract ends with a complete sentence.","fix":"Compare it with the author’s file. The end may be missing."},
  'keyword-full-stop': {"subject":"keywords","rule":"A keyword does not end with a full stop.","fix":"Remove the full stop."},
  'keyword-label': {"subject":"keywords","rule":"A keyword does not begin with the word “Keywords”.","fix":"Remove the label and the colon."},
  'keyword-list': {"subject":"keywords","rule":"Each keyword is a separate item, not one of several between commas or semicolons.","fix":"Write them as a list: `keywords: [one, two, three]`."},
  'keyword-long': {"subject":"keywords","rule":"A keyword is a term, not a sentence.","fix":"Shorten it to the words that a reader would search for.","ask":"“{keyword}” is long for a keyword. Please supply a term of a few words."},
  'keyword-twice': {"subject":"keywords","rule":"Each keyword is listed once.","fix":"Remove the repetition."},
  'keywords-capitals': {"subject":"keywords","rule":"Keywords are not typed in capitals.","fix":"Write them in small letters. Names and abbreviations keep their capitals."},
  'keywords-in-text': {"subject":"keywords","rule":"The keywords are in the front matter, not in the text.","fix":"Move them to `keywords: [one, two]` in the front matter, so that all facts are in one place."},
  'keywords-many': {"subject":"keywords","rule":"An article has no more than 15 keywords.","fix":"Keep the keywords by which readers should find the article."},
  'keywords-missing': {"subject":"keywords","rule":"A research article has keywords.","fix":"Add `keywords: [one, two, three]`.","ask":"The article has no keywords. Please supply three to eight."},
  'keywords-untranslated': {"subject":"keywords","rule":"The keywords of a translation are in its language.","fix":"Translate them, or remove them."},
  'copyright-holder-missing': {"subject":"rights","rule":"An article says who holds the copyright.","fix":"Add `copyright-holder: authors`, or the name of the publisher, to journal.yaml."},
  'copyright-year-differs': {"subject":"rights","rule":"The copyright year is the year of publication, or the year before or after it.","fix":"Correct `copyright: '{'year: …'}'`, or remove it. Without it, the year of publication is used."},
  'license-conflict': {"subject":"rights","rule":"An article has one licence."},
  'license-in-copyright': {"subject":"rights","rule":"The copyright statement says who holds the copyright, and not what the licence is.","fix":"Remove the words about the licence from `copyright:`. The licence is printed from `license:`."},
  'license-missing': {"subject":"rights","rule":"An open-access article names the licence under which it may be used.","fix":"Add `license: CC-BY-4.0`, or another licence, to journal.yaml."},
  'license-named-otherwise': {"subject":"rights","rule":"Words about the licence name the same licence as the metadata.","fix":"Correct the words, or `license:`. Most journals need no such words, because the licence is printed automatically."},
  'license-unknown': {"subject":"rights","rule":"The licence is given by its id or its address, with its version."},
  'award-doubled': {"subject":"statements","rule":"Each award is listed once.","fix":"Remove one of the two."},
  'award-number-differs': {"subject":"statements","rule":"An award has the same number in the funding statement and in the list of awards.","fix":"Ask the authors which of the two is right, and correct the other."},
  'award-number-malformed': {"subject":"statements","rule":"Each award number is a separate item.","fix":"Write only numbers, as a list: `award: [HT-12, HT-13]`."},
  'competing-interests-unsaid': {"subject":"statements","rule":"A research article declares competing interests, or says that there are none.","fix":"Ask the authors, and add `conflict-of-interest:` to the front matter.","ask":"The article does not say whether the authors have competing interests. Please declare them, or confirm that there are none."},
  'data-availability-unsaid': {"subject":"statements","rule":"A research article says where its data are available, or why they are not.","fix":"Ask the authors, and add `data-availability:` to the front matter."},
  'ethics-unsaid': {"subject":"statements","rule":"An article about research on people or animals says who approved it, and that people consented.","fix":"Ask the authors, and add `ethics:` to the front matter."},
  'funder-id-unknown': {"subject":"statements","rule":"A funder is identified by its DOI in the Open Funder Registry (10.13039/…) or by its ROR.","fix":"Look up the funder at https://ror.org/search, and write its address in `funder-id:`, or remove the key."},
  'funder-missing': {"subject":"statements","rule":"Each award names its funder.","fix":"Add `funder:` with the name of the organization that paid."},
  'funder-name-differs': {"subject":"statements","rule":"A funder has the same name in the funding statement and in the list of awards.","fix":"Write the name as the funder does, in both places."},
  'funding-unsaid': {"subject":"statements","rule":"A research article says how the work was funded, or that it was not funded.","fix":"Ask the authors, and add `funding:` to the front matter.","ask":"The article does not say how the work was funded. Please name the funder and the number of the grant, or confirm that there was no funding."},
  'permission-unsaid': {"subject":"statements","rule":"The caption of a figure or table from another work names the permission or the licence.","fix":"Ask the authors for the permission, and add its words to the caption.","ask":"{figure}{on} seems to come from another work (“{caption}”). Please confirm that you have the permission to reprint it, and supply the wording of the credit line."},
  'statement-doubled': {"subject":"statements","rule":"A statement is written once: in the front matter, or as a section.","fix":"Both are printed. Compare them, and delete one."},
  'statement-nested': {"subject":"statements","rule":"Statements about interests and data are main sections, or keys of the front matter.","fix":"Give its heading as many # as the main headings have, or move it to `conflict-of-interest:` or `data-availability:` in the front matter."},
  'english-missing': {"subject":"languages","rule":"A research article in another language has its title, abstract and keywords also in English.","fix":"Ask the authors for it, and add it to `translations: '{'en: …'}'`."},
  'language-differs': {"subject":"languages","rule":"An article, and each translation, is written in the language that the front matter names.","fix":"Correct `language:`, or translate the text."},
  'language-script-differs': {"subject":"languages","rule":"An article, and each translation, is written in the script of its language.","fix":"Correct `language:`, or the key of the translation."},
  'language-unknown': {"subject":"languages","rule":"A language is named by its code or its name.","fix":"Write its code of two or three letters, like en, ur or pt-BR (BCP 47)."},
  'language-unmarked': {"subject":"languages","rule":"Words in another script are marked with their language.","why":"Screen readers and hyphenation need the language.","fix":"Mark them, for example as [words]'{'lang=ur'}'."},
  'language-without-words': {"subject":"languages","rule":"Offprint has the words of the article's language, such as “Figure” and “Abstract”.","fix":"To add the language, write a file in src/words/languages."},
  'doi-duplicate': {"subject":"identifiers","rule":"No two articles have the same DOI.","fix":"Every article has a DOI of its own. Correct it here, or in the other article."},
  'doi-invalid': {"subject":"identifiers","rule":"A DOI is complete.","fix":"Write it like 10.5555/abc.123: “10.”, the publisher’s number, a slash, the article’s part."},
  'doi-missing': {"subject":"identifiers","rule":"An article that is deposited at Crossref has a DOI.","fix":"Add `doi:` as soon as it is assigned. A journal without DOIs needs nothing."},
  'doi-of-another-issue': {"subject":"identifiers","rule":"The DOI of an article does not name another issue.","fix":"Every article has a DOI of its own. Find out which of the two is registered with it, and correct the other."},
  'doi-placeholder': {"subject":"identifiers","rule":"A DOI is not a placeholder.","fix":"Remove the key until the DOI is known."},
  'doi-prefix-differs': {"subject":"identifiers","rule":"The DOI of an article begins with the prefix of the journal.","fix":"Correct the DOI, or `doi-prefix` in journal.yaml."},
  'doi-signs': {"subject":"identifiers","rule":"A new DOI has only letters, digits and these characters: ._()/:-.","fix":"If it is not registered yet, assign a DOI that has only letters, digits and these characters: ._()/:-."},
  'pages-differ': {"subject":"pages","rule":"The front matter gives as many pages as the article has in print."},
  'pages-gap': {"subject":"pages","rule":"No pages are missing between two articles of an issue.","fix":"Remove `pages:`, and the article gets its pages from the issue."},
  'pages-invalid': {"subject":"pages","rule":"The pages of an article are a first and a last page, or an article number."},
  'pages-missing': {"subject":"pages","rule":"An article has a first page or an article number.","fix":"Add `first-page:` to issue.yaml and build the issue, or add `pages:` or `elocation:` to the front matter."},
  'pages-order': {"subject":"pages","rule":"`issue.yaml` lists the articles in the order of their pages.","fix":"Move the article in issue.yaml, or correct its `pages:`."},
  'pages-overlap': {"subject":"pages","rule":"Two articles of an issue do not have the same pages.","fix":"Remove `pages:`, and the article gets its pages from the issue."},
  'pages-range-long': {"subject":"pages","rule":"An article has at most 300 pages.","fix":"A digit may be wrong: correct `pages:`."},
  'pages-unknown': {"subject":"pages","rule":"The first and the last page of an article are known."},
  'commentary-without-article': {"subject":"related","rule":"A commentary or a reply says which article it is about.","fix":"Add `related: '{'type: commentary-article, doi: …'}'`. For a reply, add `'{'type: letter, doi: …'}'` with the letter that it answers. An opinion that is not about an article needs neither."},
  'notice-abstract': {"subject":"related","rule":"A notice has no abstract.","why":"What a notice says belongs into its text.","fix":"Move the words from `abstract:` to the text below the front matter."},
  'notice-relation': {"subject":"related","rule":"A notice is related to its article by the relation of its kind.","fix":"Write `related: '{'type: corrected-article, doi: …'}'` in a correction, `retracted-article` in a retraction, `object-of-concern` in an expression of concern, and `addended-article` in an addendum."},
  'notice-without-policy': {"subject":"related","rule":"A journal that publishes notices has a page about corrections, with a DOI.","why":"Crossref accepts no updates from a journal without such a page.","fix":"Register a DOI for the page about corrections, and write `crossref: '{'crossmark-policy: 10.…'}'` in journal.yaml."},
  'product-missing': {"subject":"related","rule":"A book review names the book.","fix":"Add `product: '{'title: …, authors: …, publisher: …, year: …'}'`."},
  'product-without-review': {"subject":"related","rule":"An article that names a reviewed work is a review of it.","fix":"Write `type: book-review`, or delete `product:`."},
  'related-doi-differs': {"subject":"related","rule":"The DOI of a related article is the DOI in its own manuscript.","fix":"Delete `doi` beside `article`. It is taken from the other manuscript. If another article is meant, correct `article`."},
  'related-missing': {"subject":"related","rule":"A notice, a reply or a correction names the article that it is about.","fix":"Add `related: '{'doi: …'}'` with the DOI of that article."},
  'related-not-found': {"subject":"related","rule":"A related article of the same journal exists.","fix":"Write the folder of its issue, a slash, and its own folder, like 1-2/firdous."},
  'related-type-unfit': {"subject":"related","rule":"The relation between two articles fits their types: a correction corrects, a commentary comments, and a reply answers a letter.","fix":"Correct the `type:` of the article, or the `type:` of the related article."},
  'retracted-title': {"subject":"related","rule":"The title of a retracted article begins with “RETRACTED:”.","fix":"Run `offprint retract`, which adds it in every language and writes the notice, or add it to `title:`."},
  'retraction-without-notice': {"subject":"related","rule":"A retracted article leads to the notice that says who retracted it, and why.","fix":"Run `offprint retract`, or add `related: '{'type: retraction-forward, doi: …'}'` with the DOI of the notice."},
  'acronym-inconsistent': {"subject":"text","rule":"An acronym keeps the order of its letters after it is introduced.","fix":"Correct the letters. If it is another acronym, introduce it too.","ask":"“{written}” is printed{on}, but “{introduced}” was introduced. Please say which is right."},
  'attribute-unknown': {"subject":"text","rule":"Attributes in braces are attributes that Offprint knows."},
  'bracket-unclosed': {"subject":"text","rule":"Every bracket and every quotation mark has its other half.","fix":"Add the other half where it belongs, or remove this one."},
  'change-undecided': {"subject":"text","rule":"Every tracked change is accepted or rejected before the article is built.","fix":"Delete the marks, and the words that should not be printed."},
  'comment-unclosed': {"subject":"text","rule":"An editor's comment that begins also ends.","fix":"Write \"{close}\" where it ends."},
  'content-conditional': {"subject":"text","rule":"The text is the same in all outputs.","fix":"The web page, the PDF and the JATS have the same words, namely those for HTML. Remove the condition from what all of them should have."},
  'directive-unknown': {"subject":"text","rule":"A block between `:::` is of a kind that Offprint knows."},
  'layout-ignored': {"subject":"text","rule":"The theme decides the layout, not commands in the text."},
  'list-item-empty': {"subject":"text","rule":"A list item has words.","fix":"Delete the item, or write its words.","ask":"Item {position} of the list{on} has no words. Please supply them, or say that the item may be deleted."},
  'list-marks-typed': {"subject":"text","rule":"A list has bullet points, or counts from 1.","why":"Screen readers read other marks as words.","fix":"Let the list begin with 1, or write its numbers into the sentences. Instead of checking a box, say in words what is done."},
  'markup-unread': {"subject":"text","rule":"The text has no markup that Offprint does not understand."},
  'nesting-too-deep': {"subject":"text","rule":"Lists, quotations and other blocks are nested only a few levels deep.","fix":"Nothing of the text was read. Split it here, or look for marks that are repeated many times."},
  'paragraph-as-heading': {"subject":"text","rule":"A heading is marked as a heading, not as a line in bold.","fix":"Write `##` before it instead of asterisks around it."},
  'paragraph-broken': {"subject":"text","rule":"A sentence does not continue in the next paragraph.","fix":"Join the two paragraphs: a line or a page of the author’s file ended there."},
  'paragraph-doubled': {"subject":"text","rule":"No paragraph appears twice.","fix":"Remove one of the two.","ask":"A paragraph{on} appears twice in the text (“{words}”). Please say which one is to be deleted."},
  'paragraph-emphasised': {"subject":"text","rule":"No paragraph and no caption is entirely in bold or italics.","fix":"Remove the asterisks. If it is a quotation, write `>` before it."},
  'placeholder-text': {"subject":"text","rule":"No placeholder is left in the text.","fix":"Replace it with the text that belongs there, or remove it.","ask":"“{words}” is printed{on} where other text belongs. Please supply it."},
  'punctuation-doubled': {"subject":"text","rule":"No full stop, comma or semicolon is typed twice.","fix":"Remove one. An ellipsis has three points."},
  'raw-html': {"subject":"text","rule":"The text has no HTML, except for elements that Offprint knows."},
  'raw-latex': {"subject":"text","rule":"The text has no LaTeX commands, except for those that Offprint knows."},
  'sign-invisible': {"subject":"text","rule":"No word contains an invisible character.","why":"Whoever searches for the word does not find it.","fix":"Delete the character: put the cursor after the letter before it, press Delete, and compare the word."},
  'space-before-punctuation': {"subject":"text","rule":"There is no space before a comma or a full stop.","fix":"Remove the space."},
  'space-missing': {"subject":"text","rule":"There is a space after a comma, and between sentences.","fix":"Add the space."},
  'text-damaged': {"subject":"text","rule":"No character was damaged on its way from one program to another.","fix":"Type the characters again as in the author’s file, and save the file as UTF-8. Or let `offprint intake` read the original."},
  'text-elsewhere': {"subject":"text","rule":"Text that is brought in from another file is in the folder of the article."},
  'word-alphabets-mixed': {"subject":"text","rule":"The letters of a word are from one alphabet, even if they look alike.","fix":"Type the word again with one keyboard layout."},
  'word-broken': {"subject":"text","rule":"No word contains a hyphen from the end of a printed line.","fix":"Remove the space, and also the hyphen if it is one word. A dash has a space on both sides."},
  'word-doubled': {"subject":"text","rule":"No word is typed twice in a row.","fix":"Remove one."},
  'body-missing': {"subject":"headings","rule":"An article has a text.","fix":"Write the text below the front matter."},
  'code-line-long': {"subject":"headings","rule":"A line of code has at most 76 characters.","fix":"Break the line where the language allows it."},
  'cross-reference-missing': {"subject":"headings","rule":"A cross-reference leads to something in the article.","fix":"Write `'{'#label'}'` after the section, figure, table or equation that you mean."},
  'heading-bold': {"subject":"headings","rule":"A heading is not marked as bold or italic.","why":"The theme decides how headings look.","fix":"Remove the asterisks."},
  'heading-citation': {"subject":"headings","rule":"Headings have no citations and no notes.","why":"Headings are repeated in the table of contents.","fix":"Move the citation or the note into the text."},
  'heading-deep': {"subject":"headings","rule":"Sections are nested at most five levels deep.","why":"Web pages have no more levels of headings.","fix":"Write a paragraph that begins with a bold word instead."},
  'heading-doubled': {"subject":"headings","rule":"Neighbouring sections do not have the same heading.","fix":"Rename one of them, or join them."},
  'heading-empty': {"subject":"headings","rule":"A heading has words.","fix":"Give the section a title, or delete the line."},
  'heading-full-stop': {"subject":"headings","rule":"A heading does not end with a full stop, a colon or a comma.","fix":"Remove the mark."},
  'heading-long': {"subject":"headings","rule":"A heading has at most 30 words.","fix":"If it is a paragraph, remove the `#`."},
  'heading-number-typed': {"subject":"headings","rule":"Headings are numbered automatically, not by hand.","fix":"Remove the number from the heading. With `number-sections: false` headings have no numbers; with `roman` they have “I” and, below it, “A”."},
  'heading-repeats-title': {"subject":"headings","rule":"The text does not begin with the title once more.","fix":"Delete the heading."},
  'heading-skipped': {"subject":"headings","rule":"Headings skip no level.","fix":"Write it with `{marks}`. It is printed one level below the section around it."},
  'headings-capitals': {"subject":"headings","rule":"Headings are not typed in capitals.","why":"The theme decides whether headings are printed in capitals.","fix":"Write it in small letters, like “Results and discussion”."},
  'label-duplicate': {"subject":"headings","rule":"A label that the text refers to names one thing.","fix":"Rename one of the two labels, and the references to it."},
  'label-repeated': {"subject":"headings","rule":"A label names one thing.","fix":"Rename one of the two, or leave its label out."},
  'section-empty': {"subject":"headings","rule":"A section has text below its heading.","fix":"Write the text, or delete the heading.","ask":"The section “{section}”{on} has no text. Please supply it, or say that the heading may be deleted."},
  'section-number-unknown': {"subject":"headings","rule":"If the text mentions a section by its number, the section exists.","fix":"Correct the number. A reference like @sec-methods gets its number automatically."},
  'alt-is-caption': {"subject":"figures","rule":"The alternative text does not repeat the caption.","why":"People who use a screen reader would hear it twice.","fix":"Describe what the picture shows. The caption says what it means.","ask":"The text for readers who cannot see {figure}{on} only repeats its caption. Please say in a sentence or two what the picture shows."},
  'alt-is-file-name': {"subject":"figures","rule":"The alternative text says what a picture shows, not what its file is called.","fix":"Describe the picture for somebody who cannot see it.","ask":"The text for readers who cannot see {figure}{on} is only “{text}”. Please say in a sentence or two what the picture shows."},
  'caption-in-text': {"subject":"figures","rule":"A caption belongs to its figure or table, not to the text."},
  'caption-number-differs': {"subject":"figures","rule":"A number that is typed before a caption is the same as the printed number.","fix":"Delete it, because figures and tables are numbered automatically. Then check that the text mentions the right figure or table, and that none is missing before it."},
  'figure-alt-missing': {"subject":"figures","rule":"A figure has an alternative text.","fix":"Write `'{'alt=\"…\"'}'` after the picture. Say what it shows for those who cannot see it, and do not repeat the caption.","ask":"{figure}{on} has no text for readers who cannot see it. Please say in a sentence or two what it shows."},
  'figure-cleaned': {"subject":"figures","rule":"A drawing has no scripts and loads nothing from elsewhere.","fix":"The published file looks the same in a browser. Compare the two."},
  'figure-drawn': {"subject":"figures","rule":"A figure is in a format that browsers show.","fix":"Compare the picture with the file. Pictures in SVG, PNG and JPEG are published as they are."},
  'figure-extension-differs': {"subject":"figures","rule":"The ending of a picture’s file name says what the file is.","fix":"Rename the file, or save the picture again in the format of its name."},
  'figure-missing': {"subject":"figures","rule":"The file of a figure exists."},
  'figure-outside-folder': {"subject":"figures","rule":"The file of a figure is in the folder of the article."},
  'figure-page': {"subject":"figures","rule":"A figure that comes as a PDF has one page.","fix":"Name the page: \"{second}\", or \"{first}\" if it is this one."},
  'figure-resolution-low': {"subject":"figures","rule":"A picture has at least 150 dots per inch in print, about 900 pixels over the whole width of the text.","fix":"Export it larger from the program that made it. PMC requires twice as much.","ask":"{figure}{on} is too coarse to print well ({dots} dots per inch). Please send a file of 1000 pixels or more in width, or the original drawing."},
  'figure-type': {"subject":"figures","rule":"A figure is a PNG, JPEG, GIF, WebP or SVG picture, or can be converted to one."},
  'float-caption-doubled': {"subject":"figures","rule":"Each figure and table has its own caption.","fix":"Say in each caption what is special about it. One of the two may be the wrong caption."},
  'float-caption-missing': {"subject":"figures","rule":"Figures and tables have a caption.","fix":"Write it in the brackets of the picture, or in a line `: Caption.` below the table.","ask":"{figure}{on} has no caption. Please supply one."},
  'float-not-cited': {"subject":"figures","rule":"The text mentions every numbered figure and table.","fix":"Write its label where the text speaks of it, like @fig-map, or remove it.","ask":"The text never mentions {float}{on}. Please say where it is to be mentioned."},
  'float-number-unknown': {"subject":"figures","rule":"If the text mentions a figure or table by its number, it exists.","fix":"Correct the number, or add the {type}. A reference like {type, select, table {@tbl-heights} other {@fig-map}} gets its number automatically."},
  'float-order': {"subject":"figures","rule":"The text mentions figures and tables in the order of their numbers.","fix":"Move the figure or the table, so that its number follows the text.","ask":"{float} is first mentioned after one with a higher number. Please say whether the numbers are to change."},
  'image-of-table': {"subject":"figures","rule":"A table is text, not a picture of a table.","fix":"Type the table: screen readers and indexes cannot read pictures.","ask":"{figure}{on} is a picture of a table. Please send the table as text."},
  'picture-size-unread': {"subject":"figures","rule":"The size of a picture can be read.","fix":"Write its width as 50%, 8cm or 300px."},
  'table-head-missing': {"subject":"figures","rule":"The columns of a table have headings.","fix":"Write them in the first row, above the line of dashes.","ask":"The columns of {figure}{on} have no headings. Please supply them."},
  'table-ragged': {"subject":"figures","rule":"All rows of a table have the same number of cells.","fix":"Add the missing cells, or remove those that are too many."},
  'equation-number-unknown': {"subject":"equations","rule":"If the text mentions an equation by its number, the equation exists.","fix":"Correct the number. A reference like @eq-mean gets its number automatically."},
  'equation-syntax': {"subject":"equations","rule":"An equation is valid TeX.","fix":"Correct the formula, or write it with the commands of amsmath."},
  'footnote-call-mistyped': {"subject":"notes","rule":"A footnote is called as `[^name]`.","fix":"Write \"[^{key}]\"."},
  'footnote-missing': {"subject":"notes","rule":"A footnote that the text calls exists.","fix":"Write the note, like `[^1]: …`, or delete the call."},
  'footnote-never-called': {"subject":"notes","rule":"The text calls every footnote.","fix":"Call the note where it belongs, like `[^1]`, or delete it.","ask":"The note “{note}” is called nowhere in the text and is not printed. Please say where it belongs, or that it may be deleted."},
  'note-empty': {"subject":"notes","rule":"A footnote has words.","fix":"Write the note, or remove its call.","ask":"Note {note} has no words. Please supply them, or say that the note may be deleted."},
  'link-broken': {"subject":"links","rule":"The address of a link is complete, and nothing else is attached to it.","fix":"Copy the address again. The punctuation of the sentence belongs after the link."},
  'link-not-public': {"subject":"links","rule":"Links lead to addresses that everyone can open.","fix":"Correct the address, or remove the link.","ask":"Readers cannot open the address {address}{on}. Please supply a public one, or say that the link may be deleted."},
  'link-scheme': {"subject":"links","rule":"A link leads to the web, to an e-mail address or to a file of the article.","fix":"Write the full address, like https://example.org. A file of the article is a `:::supplement`."},
  'link-target-missing': {"subject":"links","rule":"A link to a file or to a place in the article has a target.","fix":"Write `'{'#label'}'` after the section, figure, table or equation that you mean."},
  'link-text-address': {"subject":"links","rule":"In the text a link shows words instead of its address. Statements about data may show addresses.","fix":"Write `[words](address)`: screen readers spell an address character by character."},
  'link-text-differs': {"subject":"links","rule":"A link whose words are an address leads there.","fix":"Find out which of the two is right, and write it as `<address>`."},
  'link-text-vague': {"subject":"links","rule":"The words of a link say where it leads, even without the sentence around them.","fix":"Link the words that name the thing: “the [tables of Brest](https://…)”."},
  'author-name-doubled': {"subject":"citations","rule":"A family name appears once before the year.","fix":"Delete the name before the citation, or write `[-@key]`, which prints only the year."},
  'citation-ambiguous': {"subject":"citations","rule":"A citation means one work of the list.","fix":"Add the letter after the year, or the initials of the author.","ask":"{citation}{on} may mean several works of the list: {works}. Please say which one is meant."},
  'citation-behind-stop': {"subject":"citations","rule":"A citation in brackets is before the full stop of its sentence.","fix":"Move the full stop after the citation."},
  'citation-doubled': {"subject":"citations","rule":"A citation names each work, and its year, once."},
  'citation-in-plain-text': {"subject":"citations","rule":"A citation is written by its key, so that it is linked and its entry is printed.","fix":"Write [@key] for each, here {replacement}: entries that only plain text cites are not printed. `offprint intake article.md --into FOLDER` does it for you."},
  'citation-initial-needless': {"subject":"citations","rule":"A citation has initials only to tell two authors of one family name apart.","fix":"Delete the initials."},
  'citation-intent-ignored': {"subject":"citations","rule":"A citation gives the key alone. Its purpose (CiTO) is not printed.","fix":"The work itself is cited. The purposes of other citations (CiTO) are not printed either."},
  'citation-malformed': {"subject":"citations","rule":"A citation is written as Pandoc and MyST write it.","fix":"Separate the works of one citation with semicolons: `[@a; @b]`."},
  'citation-name-differs': {"subject":"citations","rule":"A name is spelled in the text as it is in the list of references.","fix":"Look the name up in the work itself, and correct the text or the entry.","ask":"The name is written “{cited}” in the text{on} and “{listed}” in the list of references ({works}). Please say which is right."},
  'citation-not-listed': {"subject":"citations","rule":"Every work that is cited in the text is in the list of references.","fix":"Ask the author for the entry, or delete the citation.","ask":"{citation} is cited{on} but is not in the list of references. Please supply it or delete the citation."},
  'citation-number-typed': {"subject":"citations","rule":"Works are cited by their keys, not by numbers in brackets.","why":"Nobody can tell which work a number means after the list has changed.","fix":"Write [@key] for each number. The citation style of the journal prints it. `offprint intake` finds the works of a typed list."},
  'citation-off-topic': {"subject":"citations","rule":"A cited work has to do with the sentence that cites it.","fix":"Ask the author whether another work of the same name and year is meant."},
  'citation-page-outside': {"subject":"citations","rule":"The page that a citation names is one of the pages of the work.","fix":"Look the place up in the work. If a preprint or a reprint is cited, put that into the list."},
  'citation-proposal-open': {"subject":"citations","rule":"An editor decides on the citations that intake was not sure of.","fix":"If the entry is the cited work, write its key instead of the words and the comment after them. If not, delete the comment. `offprint intake --accept FOLDER` accepts all."},
  'citation-space-missing': {"subject":"citations","rule":"There is a space before a citation in brackets.","fix":"Add the space. A full stop belongs after the citation."},
  'citation-spacing': {"subject":"citations","rule":"There is no space before the comma of a citation.","fix":"Delete the space: citation tools of word processors leave it there."},
  'citation-web-address': {"subject":"citations","rule":"A web page is cited by its author and year, not by its address.","fix":"Cite it like the entry {work}.","ask":"{citation}{on} cites a page by its address. May we print {listed}, as in the list of references?"},
  'citation-year-differs': {"subject":"citations","rule":"A work has the same year in the text and in the list of references.","fix":"Look the year up in the work itself, and correct the text or the entry.","ask":"{citation} is cited{on}, but the list of references gives the year {listed}. Please say which is right."},
  'locator-not-printed': {"subject":"citations","rule":"The citation style prints the pages that a citation names.","fix":"Write what readers need into the sentence, for example “Doe (p. 5)”, or choose another style."},
  'quotation-not-cited': {"subject":"citations","rule":"A quotation has its source in the same sentence.","fix":"Cite the source with its page. Words that nobody said or wrote need no quotation marks."},
  'references-typed': {"subject":"citations","rule":"The list of references is made from data.","why":"No receiver gets a list that is typed as text.","fix":"Put the works into references.json (or .bib, .ris) beside the manuscript, cite them as [@key], and delete the section. `offprint intake` of the author’s Word or text file does all three."},
  'source-not-cited': {"subject":"citations","rule":"A source that the text names is cited and listed.","fix":"Ask the author for the source: name, year, title, address.","ask":"{source} is named as a source{on}, but no work is cited. Please supply the reference, or confirm that none is needed."},
  'source-older-than-event': {"subject":"citations","rule":"A source is not older than what it is cited for.","fix":"Check the year of the source, and whether it is the right source."},
  'work-name-differs': {"subject":"citations","rule":"A work has the same name in the text and in the list of references.","fix":"Write the title as the work itself has it, in both places."},
  'author-two-names': {"subject":"references","rule":"The list of references writes the name of a person in one way.","fix":"Look up the names in both works. If they are one person, write the fuller name in both entries.","ask":"The list of references names “{one}” ({work}) and “{other}” ({workOther}). If they are one person, please supply the full name; if not, please confirm."},
  'reference-address-insecure': {"subject":"references","rule":"Addresses begin with https:// if those of most other entries do.","fix":"Open the address with https://. If it opens, write it so."},
  'reference-address-marks-mixed': {"subject":"references","rule":"In a list that is typed as text, all addresses are marked alike and are in their entries.","fix":"Write each address as <https://…> at the end of its entry. `offprint intake` turns the whole list into a bibliography."},
  'reference-address-year-differs': {"subject":"references","rule":"The year in an address is not later than that of the work.","fix":"Look up when the page was written, and whether the address is that of the work."},
  'reference-after-publication': {"subject":"references","rule":"A cited work was published, and retrieved, before the article that cites it.","fix":"Look up the date in the work itself.","ask":"The date of the reference {work}{on}, {date}, is later than the publication of this article. Please correct it."},
  'reference-author-malformed': {"subject":"references","rule":"Each author of a work is written separately, with family name and given name in their own fields.","fix":"Write each person separately. In BibTeX, put `and` between persons, and an organization in braces of its own: '{{'Harbour Trust'}}'."},
  'reference-author-missing': {"subject":"references","rule":"A work has an author, even if the author is the organization that published it.","fix":"Look in the work who wrote it. Leave an unsigned work as it is."},
  'reference-date-impossible': {"subject":"references","rule":"The dates of a work exist in the calendar, and it was retrieved after it was published.","fix":"Look up the date in the work itself."},
  'reference-details-missing': {"subject":"references","rule":"A journal article has a volume, an issue and pages; a web page the name of its site; a preprint the name of its server; a report of an organization its number.","fix":"Add what the work itself gives, and leave out what it does not have.","ask":"The reference {work}{on} lacks: {missing}. Please supply it, or confirm that the work has none."},
  'reference-doi-missing': {"subject":"references","rule":"Journal articles are listed with their DOIs.","fix":"Look up the DOIs at https://search.crossref.org. Old articles and small journals may have none.","ask":"These articles in the list of references have no DOI: {works}. Please supply the DOIs of those that have one."},
  'reference-duplicate': {"subject":"references","rule":"A work is listed once.","fix":"Delete one entry, and give its citations the key of the other.","ask":"The list of references seems to have one work twice{on}: {works}. Please say which entry is to stay, or what tells them apart."},
  'reference-identifier-malformed': {"subject":"references","rule":"A DOI, a PMID and a PMCID are complete and without other text; an ISBN has the right check digit."},
  'reference-incomplete': {"subject":"references","rule":"An entry has what is needed to find a work of its kind: title, year, author, and where it was published.","fix":"Look it up, and add it to the entry. If the work is of another kind, correct the type of the entry.","ask":"The reference {work}{on} lacks: {missing}. Please supply it."},
  'reference-is-article': {"subject":"references","rule":"An article does not list its own DOI.","fix":"Look up the DOI of the work, or delete the entry."},
  'reference-journal-misspelled': {"subject":"references","rule":"The list of references writes the name of a journal in one way.","fix":"Look up the name at portal.issn.org, and write it in both entries. If there are two such journals, leave both."},
  'reference-markup-left': {"subject":"references","rule":"An entry contains no braces and no commands of TeX.","fix":"Write the character that the command stands for, or delete the brace."},
  'reference-note-unprinted': {"subject":"references","rule":"If only its note says where to find a work, the note is printed.","fix":"Styles do not print notes. Move the text to `howpublished` (in BibTeX), or to `archive` and `archive_location` (in CSL-JSON)."},
  'reference-number-malformed': {"subject":"references","rule":"Volume, issue and pages are numbers without words, the first page before the last.","fix":"Look it up in the work, and write only the number. The style adds “pp.” and “vol.”."},
  'reference-pages-doubtful': {"subject":"references","rule":"A paper that is published alone, in a series of briefs or working papers, begins with page 1.","fix":"Look up the pages: they may be those of another work."},
  'reference-pages-overlap': {"subject":"references","rule":"Two articles of one issue are not on the same pages.","fix":"Look up the pages of both articles in the issue."},
  'reference-place-malformed': {"subject":"references","rule":"The place of a publisher is written as the city writes it.","fix":"Write it like “Washington, D.C.”. APA 7 leaves the place out.","ask":"The place of publication of {work}{on} is given as “{place}”. Please check how it is written."},
  'reference-retracted': {"subject":"references","rule":"A work that was retracted is cited as retracted, or not at all.","fix":"Ask the authors whether they know. The text should say that the work was retracted, or cite another work."},
  'reference-retrieval-missing': {"subject":"references","rule":"The list says when a preprint was retrieved, because it may have changed since.","fix":"Add `accessed` (in BibTeX `urldate`) with the day, or cite the published version."},
  'reference-styles-mixed': {"subject":"references","rule":"Either all entries that have an address and no DOI say when they were retrieved, or none does.","fix":"APA 7 gives the day only for pages that change. Delete `accessed` from the others, or add it everywhere."},
  'reference-title-capitals': {"subject":"references","rule":"Titles of works are not typed in capitals.","fix":"Write the title in small letters, as a sentence."},
  'reference-title-case-mixed': {"subject":"references","rule":"All titles in the list use capitals in the same way.","fix":"Write all titles as the style demands. Names keep their capitals."},
  'reference-title-damaged': {"subject":"references","rule":"A title is complete: no word and no punctuation mark is missing or superfluous.","fix":"Compare the title with the work itself."},
  'reference-url-broken': {"subject":"references","rule":"An address is complete and public: nothing is cut off, and nothing else is in it.","fix":"Copy the address again from the browser.","ask":"The address of {work}{on} is not whole ({address}). Please supply it."},
  'reference-url-host-differs': {"subject":"references","rule":"The address of a journal article does not lead to a news page.","fix":"Open the address: it may belong to another work, or to a copy of this one.","ask":"The reference {work}{on} is an article in “{container}”, but its address leads to a page of news at {host}. Please check the address."},
  'reference-url-index': {"subject":"references","rule":"The address of a work leads to the work, not to a page that lists many works.","fix":"Open the address, go to the work itself, and copy that address.","ask":"The address of {work}{on} leads to a page that lists many works ({address}). Please supply the address of the work itself."},
  'reference-url-proxy': {"subject":"references","rule":"An address opens for everyone, not only for the members of one library.","fix":"Write the DOI or the publisher’s own address."},
  'reference-url-shared': {"subject":"references","rule":"Two works do not have the same DOI or the same address.","fix":"Open the address to see which work it belongs to. Look up the other one."},
  'bibliography-entry': {"subject":"bibliography","rule":"Every entry of a bibliography can be read as a work with a key.","fix":"The entry is left out, and the rest of the file is read. Correct the entry."},
  'bibliography-fields-unread': {"subject":"bibliography","rule":"An entry of the bibliography has only fields that Offprint knows.","fix":"Move what readers need to a known field, for example type, series or note."},
  'bibliography-missing': {"subject":"bibliography","rule":"The bibliography that the front matter names exists.","fix":"Correct the name, or put the file beside the manuscript."},
  'bibliography-syntax': {"subject":"bibliography","rule":"A bibliography is a file in a format that Offprint reads, without errors in its syntax."},
  'bibliography-unnamed': {"subject":"bibliography","rule":"An article that cites works names its bibliography.","fix":"The works are read from {path}, the only bibliography beside the manuscript. Write `bibliography: {path}` in the front matter."},
  'citation-language-unknown': {"subject":"bibliography","rule":"Citation styles have words for the language of the article.","fix":"Words such as \"Retrieved\" and \"et al.\" are printed in the language of the style. Choose a style whose language suits the article."},
  'reference-duplicate-key': {"subject":"bibliography","rule":"A citation key names one work.","fix":"The first entry is used. Delete the other one, or give it another key."},
  'reference-field-invalid': {"subject":"bibliography","rule":"A field of an entry has a value that can be read.","fix":"The field is left out. Correct it in the bibliography."},
  'reference-never-cited': {"subject":"bibliography","rule":"The text cites every work of the bibliography.","fix":"It is not printed. Cite it, delete it, or list it under `nocite:`.","ask":"{works} is in your list of references but is not cited in the text; it is not printed. Please say where to cite it, or that it may be deleted."},
  'reference-not-found': {"subject":"bibliography","rule":"A cited work is in the bibliography.","fix":"Add the work to {files}. If @{key} is not a citation, write \\@."},
  'style-invalid': {"subject":"bibliography","rule":"The citation style is a valid CSL style.","fix":"Name a bundled style in journal.yaml, or download the style again from https://www.zotero.org/styles."},
  'style-missing': {"subject":"bibliography","rule":"The citation style exists.","fix":"Choose from {bundled}, or name any other style by the path of its .csl file."},
  'house-count': {"subject":"house","rule":"A research article keeps the limits of the journal: `keywords`, `abstract-words`, `title-words`, `references`."},
  'house-section-missing': {"subject":"house","rule":"A research article has the sections that the journal requires (`required-sections`).","fix":"Add the section, or rename an existing one so that its heading has these words.","ask":"The journal requires a section “{section}”. Please supply it."},
  'house-setting-invalid': {"subject":"house","rule":"The settings in `house:` are known and have valid values."},
  'house-spelling-differs': {"subject":"house","rule":"An English article has the spelling of the journal (`spelling: british` or `american`).","fix":"Correct the spelling. Names, and quotations in quotation marks, keep theirs and are not reported."},
  'house-title-case-differs': {"subject":"house","rule":"The title and the headings of an English article have the capitals of the journal (`title-case: sentence` or `title`).","fix":"Change the first letters. Names and abbreviations keep their capitals."},
  'house-word-forbidden': {"subject":"house","rule":"The text does not use words that the journal forbids (`forbidden-words`).","fix":"Use other words."},
  'facts-abbreviation-differs': {"subject":"all-outputs","rule":"Every output has the abbreviated title of the journal.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-addresses-differ': {"subject":"all-outputs","rule":"Every output has the addresses of the article.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-affiliations-differ': {"subject":"all-outputs","rule":"Every output has the affiliations of the manuscript, and gives each to its authors.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-alt-texts-differ': {"subject":"all-outputs","rule":"Every output has the alternative texts of the figures of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-authors-differ': {"subject":"all-outputs","rule":"Every output has the authors of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-citations-differ': {"subject":"all-outputs","rule":"Every output has the citations of the manuscript, each as often as it is there.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-copyright-differs': {"subject":"all-outputs","rule":"Every output has the copyright details of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-corresponding-authors-differ': {"subject":"all-outputs","rule":"Every output marks the same corresponding authors as the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-counts-differ': {"subject":"all-outputs","rule":"Every output has as many figures, tables, equations, pages and references as it says, and as the manuscript has.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-cross-references-differ': {"subject":"all-outputs","rule":"Every output has the cross-references of the manuscript, each as often as it is there.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-description-differs': {"subject":"all-outputs","rule":"Every description of the article begins as the abstract does.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-direction-differs': {"subject":"all-outputs","rule":"Every output has the direction of writing of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-doi-differs': {"subject":"all-outputs","rule":"Every output has the DOI of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-emails-differ': {"subject":"all-outputs","rule":"Every output has the e-mail addresses of the corresponding authors of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-formulas-differ': {"subject":"all-outputs","rule":"The web page and the JATS have the same formulas, symbol for symbol.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-funding-differs': {"subject":"all-outputs","rule":"Every output has the funding details of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-heading-differs': {"subject":"all-outputs","rule":"Every output has the heading under which the issue lists the article.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-history-differs': {"subject":"all-outputs","rule":"Every output has the dates of receipt, revision and acceptance of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-how-to-cite-differs': {"subject":"all-outputs","rule":"The web page says how to cite the article as the manuscript does, or with its title, year, journal, pages and DOI.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-imprint-differs': {"subject":"all-outputs","rule":"Every output names the publisher, the copyright and the licence in words.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-issn-differs': {"subject":"all-outputs","rule":"Every output has the ISSNs of the journal, print and electronic in their places.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-issue-date-differs': {"subject":"all-outputs","rule":"Every output has the date of the issue.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-issue-differs': {"subject":"all-outputs","rule":"Every output has the number of the issue.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-issue-title-differs': {"subject":"all-outputs","rule":"Every output has the title of the issue.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-journal-address-differs': {"subject":"all-outputs","rule":"Every output has the address of the journal.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-journal-differs': {"subject":"all-outputs","rule":"Every output has the title of the journal.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-keywords-differ': {"subject":"all-outputs","rule":"Every output has the keywords of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-language-differs': {"subject":"all-outputs","rule":"Every output has the language of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-licence-differs': {"subject":"all-outputs","rule":"Every output has the address of the licence of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-masthead-differs': {"subject":"all-outputs","rule":"The first page shows the volume, the issue and the pages of the article.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-orcids-differ': {"subject":"all-outputs","rule":"Every output has the ORCID iDs of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-pages-differ': {"subject":"all-outputs","rule":"Every output has the pages of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-pictures-differ': {"subject":"all-outputs","rule":"Every output has the picture files of the figures of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-printed-authors-differ': {"subject":"all-outputs","rule":"The first pages of the PDF show the names, affiliations and e-mail addresses of the authors.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-publication-date-differs': {"subject":"all-outputs","rule":"Every output has the date of publication of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-publisher-differs': {"subject":"all-outputs","rule":"Every output has the publisher of the journal.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-publisher-place-differs': {"subject":"all-outputs","rule":"Every output has the place of the publisher.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-reference-links-differ': {"subject":"all-outputs","rule":"Every output links the listed works to the same addresses.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-references-differ': {"subject":"all-outputs","rule":"Every output agrees with the bibliography on each listed work: its people, titles, year, volume, issue, pages and identifiers.","fix":"The bibliography is right and the output is wrong. Build the article again. If the message stays, report it with the bibliography."},
  'facts-roles-differ': {"subject":"all-outputs","rule":"Every output has the roles of the authors of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-short-title-differs': {"subject":"all-outputs","rule":"Every output has the short title of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-text-links-differ': {"subject":"all-outputs","rule":"Every output links the text to the addresses of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-title-differs': {"subject":"all-outputs","rule":"Every output has the title of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'facts-volume-differs': {"subject":"all-outputs","rule":"Every output has the volume of the manuscript.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'manuscript-words-differ': {"subject":"all-outputs","rule":"Every word of the manuscript is printed once and in order, unless a message says that it is left out.","fix":"Look for mark-up there that hides the words. If there is none, report this error with the manuscript, and do not send any output."},
  'raw-markup': {"subject":"all-outputs","rule":"No mark-up of the manuscript is printed as if it were text.","fix":"Correct the mark-up there: a character is missing or superfluous. If you want to print these characters, put backslashes before them (`\\*\\*`) or mark them as code (`` `**` ``)."},
  'web-page-contents-differ': {"subject":"web-page","rule":"The table of contents of the page names every chapter by its heading.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
  'web-page-file-missing': {"subject":"web-page","rule":"Links of the page to files beside it lead to files that are written with it.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
  'web-page-head-incomplete': {"subject":"web-page","rule":"The page says that it is written in UTF-8, and lets mobile browsers fit it to their width and enlarge it."},
  'web-page-heading-skipped': {"subject":"web-page","rule":"The page has one main heading, and its headings go down one level at a time.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
  'web-page-id-doubled': {"subject":"web-page","rule":"Each id of the page is unique, and each link inside the page leads to one.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
  'web-page-raw-markup': {"subject":"web-page","rule":"The web page shows no mark-up and no trace of a program.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
  'web-page-unnamed': {"subject":"web-page","rule":"Pictures, links, tables and the page itself have what a screen reader says for them.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
  'web-page-words-differ': {"subject":"web-page","rule":"The web page says every word of the article once, in order.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'jats-abstract-malformed': {"subject":"jats","rule":"If there are several abstracts, each further one says its kind. A translated abstract is in another language than the article.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-affiliation-malformed': {"subject":"jats","rule":"An affiliation has a plain label, a country with its code, and identifiers with their kind.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-alt-text-outside': {"subject":"jats","rule":"The alternative text is inside its picture.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-article-type': {"subject":"jats","rule":"The type of the article is one that PMC knows, and its language is named.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-contributor-malformed': {"subject":"jats","rule":"A contributor has a type, one name with a family name, and an ORCID iD as an address.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-date-malformed': {"subject":"jats","rule":"A date has a year of four digits, a month if it has a day, and says what it is the date of. One date is that of electronic publication.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-element-empty': {"subject":"jats","rule":"No element that should have text is empty.","fix":"Delete what has no text in the manuscript there: an empty list item, note or heading."},
  'jats-element-unknown': {"subject":"jats","rule":"The JATS uses only the elements of its version, and names that version.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-formula-unreadable': {"subject":"jats","rule":"A formula is MathML, or TeX in a complete document.","fix":"Correct the TeX of the formula."},
  'jats-funding-malformed': {"subject":"jats","rule":"All funding is in one group, and each funder is one institution.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-id-missing': {"subject":"jats","rule":"Everything that can be referred to has a unique id.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-invalid': {"subject":"jats","rule":"The JATS is valid by its schema.","fix":"This is an error of Offprint, not of the manuscript. Please report it with the manuscript."},
  'jats-kind-unknown': {"subject":"jats","rule":"Where the JATS says what kind something is (a date, an identifier, a reference), it uses the words that receivers know.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-label-missing': {"subject":"jats","rule":"Figures, tables and equations with a number have it in the JATS, too.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-link-incomplete': {"subject":"jats","rule":"A link has a type and a complete address. A link that shows its address has a title.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-list-item-figure': {"subject":"jats","rule":"A list item contains no figure and no table.","fix":"Move the figure or table after the list, and refer to it."},
  'jats-note-misplaced': {"subject":"jats","rule":"Notes are in the back matter, below a table or among the author notes. The title has no note.","fix":"Move the note from the title to the first sentence or to the acknowledgements."},
  'jats-permissions-malformed': {"subject":"jats","rule":"Permissions have a year of four digits, a copyright holder, one Creative Commons licence, and its address for programs.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-raw-markup': {"subject":"jats","rule":"The JATS contains no mark-up but its own, and no trace of a program.","fix":"Offprint writes the JATS. Report this with the manuscript."},
  'jats-reference-dangling': {"subject":"jats","rule":"Every cross-reference leads to an element of its kind, and has the same label.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
  'jats-reference-malformed': {"subject":"jats","rule":"A listed work says its kind, what its people did, and its year in digits; it has pages or an article number.","fix":"Correct the fields of the entry in the bibliography."},
  'jats-reference-punctuated': {"subject":"jats","rule":"A cross-reference ends before the punctuation mark that follows it.","fix":"Put the punctuation mark after the brackets of the reference. If the citation style prints it, report this with the manuscript."},
  'jats-related-article-incomplete': {"subject":"jats","rule":"A related article has an address, and leads to another article.","fix":"Give the related article its `doi:` in the front matter."},
  'jats-section-untitled': {"subject":"jats","rule":"Every section has a title.","fix":"Give the section a heading with words."},
  'jats-statement-unmarked': {"subject":"jats","rule":"A data availability statement is in the back matter, and says its kind.","fix":"Write the statement under its key, `data-availability:`, or under the heading “Data availability”."},
  'jats-words-differ': {"subject":"jats","rule":"The JATS says every word of the article once, in order.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'pdf-authors-not-below-title': {"subject":"pdf","rule":"The authors are below the title on the first page of the PDF, on lines of their own.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md)."},
  'pdf-citation-line-missing': {"subject":"pdf","rule":"The first page of the PDF says where the article was published: journal, volume and page.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md)."},
  'pdf-figure-without-alt': {"subject":"pdf","rule":"Every figure of the PDF has an alternative text.","fix":"Add `'{'alt=\"…\"'}'` after each figure in the manuscript. If it has one, build again."},
  'pdf-font-drawn': {"subject":"pdf","rule":"No font of the PDF is a Type 3 font, whose letters are drawings.","fix":"Replace variable fonts and fonts with PostScript outlines in the theme by TrueType fonts (docs/themes.md)."},
  'pdf-font-outside': {"subject":"pdf","rule":"Every font of the PDF is embedded.","fix":"Use another font file in the theme: this one does not allow that it is embedded."},
  'pdf-heading-skipped': {"subject":"pdf","rule":"Headings of the PDF skip no level.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
  'pdf-language-differs': {"subject":"pdf","rule":"The PDF names the language of the article.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
  'pdf-letters-unreadable': {"subject":"pdf","rule":"Every letter of the PDF can be searched and copied.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md)."},
  'pdf-outdated': {"subject":"pdf","rule":"The PDF in the output folder belongs to the manuscript as it is now.","fix":"Build the article again, or check with --pdf, which prints the PDF first."},
  'pdf-outline-incomplete': {"subject":"pdf","rule":"The outline of the PDF has the title and every section.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
  'pdf-page-labels-differ': {"subject":"pdf","rule":"The labels of the pages of the PDF are the printed page numbers.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
  'pdf-raw-markup': {"subject":"pdf","rule":"The PDF shows no mark-up and no trace of a program.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md)."},
  'pdf-references-heading-missing': {"subject":"pdf","rule":"The list of references begins with its heading, alone on a line.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md)."},
  'pdf-standards-unsaid': {"subject":"pdf","rule":"The PDF says that it conforms to PDF/UA (accessibility) and PDF/A (archiving).","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
  'pdf-title-not-largest': {"subject":"pdf","rule":"The largest text on the first page of the PDF is the title.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md)."},
  'pdf-title-not-shown': {"subject":"pdf","rule":"The window of a PDF reader shows the title, not the name of the file.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
  'pdf-too-large': {"subject":"pdf","rule":"A PDF is smaller than 5 MB.","fix":"Make the pictures smaller: 300 dots per inch at the printed size are enough."},
  'pdf-untagged': {"subject":"pdf","rule":"The PDF has tags, and every word is in one: screen readers read nothing else.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
  'pdf-words-differ': {"subject":"pdf","rule":"The PDF says every word of the article once, in order.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
  'character-not-in-fonts': {"subject":"theme","rule":"The fonts of the theme have every character of the article.","fix":"Replace the {charactersCount, plural, one {character} other {characters}}, or add a font that has {charactersCount, plural, one {it} other {them}} to `fonts: fallback` in theme.yaml."},
  'print-failed': {"subject":"theme","rule":"The browser can print the article."},
  'print-words-lost': {"subject":"theme","rule":"Every word of the article is on the printed page.","fix":"Build again. If it happens again, report it with the manuscript."},
  'theme-invalid': {"subject":"theme","rule":"The settings, templates and styles of a theme are valid."},
  'wider-than-page': {"subject":"theme","rule":"Tables, equations and lines of code fit on the page.","fix":"Look at it in the PDF. You can divide a table into two or turn its rows into columns, and divide a formula into lines."},
  'crossref-facts-differ': {"subject":"deposits","rule":"The deposit for Crossref says the same as the article: title, authors, affiliations, dates, volume, issue, pages, DOI, licence, keywords.","fix":"Offprint writes the deposit, so this is a mistake in Offprint. Please report it with the manuscript."},
  'doaj-facts-differ': {"subject":"deposits","rule":"The deposit for DOAJ says the same as the article: title, authors, affiliations, dates, volume, issue, pages, DOI, licence, keywords.","fix":"Offprint writes the deposit, so this is a mistake in Offprint. Please report it with the manuscript."},
  'export-refused': {"subject":"deposits","rule":"An article has everything that the receiver of a deposit requires.","why":"`offprint export` leaves the article out for this receiver. The message names the field and says what to do."},
  'ojs-facts-differ': {"subject":"deposits","rule":"The import file for OJS says the same as the article: title, authors, affiliations, dates, volume, issue, pages, DOI, licence, keywords.","fix":"Offprint writes the import file, so this is a mistake in Offprint. Please report it with the manuscript."},
  'pubmed-facts-differ': {"subject":"deposits","rule":"The deposit for PubMed says the same as the article: title, authors, affiliations, dates, volume, issue, pages, DOI, licence, keywords.","fix":"Offprint writes the deposit, so this is a mistake in Offprint. Please report it with the manuscript."},
  'article-retracted': {"subject":"record","rule":"A retracted article does not change any more.","fix":"If the manuscript has changed since, undo that. Publish anything else as an article of its own."},
  'not-published': {"subject":"record","rule":"Only an article that was published can be revised, corrected or retracted.","fix":"Change it as you like, then publish it: `offprint publish {folder}`."},
  'publication-unfinished': {"subject":"record","rule":"A publication that was interrupted is finished or undone before the next one.","fix":"Call the interrupted command again (offprint publish, revise, correct, retract or concern). It undoes what is left and starts again."},
  'record-article-missing': {"subject":"record","rule":"An article that was published stays in its issue.","fix":"Put its folder back, and its name into issue.yaml. Its sources are in published/{name}/{version}/. To withdraw an article, publish a notice with `offprint retract`."},
  'record-damaged': {"subject":"record","rule":"The record of publication is complete and readable.","fix":"Put the file back from your last copy."},
  'record-differs': {"subject":"record","rule":"A published article changes only as a new version, with a notice if readers must know of the change.","fix":"See the changes: `offprint diff {folder}`. Undo them, or publish them: `offprint revise {folder} --minor --reason \"…\"` for spelling and layout, or `offprint correct {folder} --text notice.md` for findings and credit."},
  'record-edited': {"subject":"record","rule":"Nobody edits the files of the record of publication by hand.","fix":"Put the file back from your last copy. If the change is right, look at every line of it and accept it with `offprint publish --accept-record`."},
  'record-missing': {"subject":"record","rule":"The folder of published versions has its record.","fix":"Put published.yaml back from your last copy. If no article of the issue was published yet, remove the folder published/."},
  'record-newer': {"subject":"record","rule":"The record of publication was written by this version of Offprint or an older one.","fix":"Update Offprint. Nothing was changed."},
  'record-sources-missing': {"subject":"record","rule":"The record keeps the sources of every published version.","fix":"Put the folder back from your last copy. Without it, nobody can tell what has changed since."},
  'revision-empty': {"subject":"record","rule":"A new version of an article differs from the version before it.","fix":"Change the manuscript first. A new look of the pages does not need a new version."},
  'revision-not-minor': {"subject":"record","rule":"A change that touches the interpretation or the credit of an article is published with a notice.","fix":"Tell readers about it: `offprint correct {folder} --text notice.md`. If you looked at it, and it changes neither the findings nor the credit, add --reviewed."},
  'silence-invalid': {"subject":"silence","rule":"A rule is silenced by its name and with a reason.","why":"If the name is unknown or the reason is missing, nothing is silenced."},
  'silence-unused': {"subject":"silence","rule":"A rule is silenced only if it finds something in the article.","fix":"Delete the line: it would hide the next finding of its kind."},
};

export const WORDINGS: Readonly<Record<'en', Readonly<Record<keyof FactsOf, IdWording>>>> &
  Readonly<Record<Language, Readonly<Partial<Record<keyof FactsOf, Partial<IdWording>>>>>> = {
  en: {
    'depositor-missing': {"text":"The deposit for Crossref has no e-mail address.","fix":"Add `crossref: '{'depositor: '{'name: …, email: …'}}'` to journal.yaml."},
    'doaj-issn-differs': {"text":"The {edition} ISSN for DOAJ is {issn}, but the journal has {expected}.","fix":"Compare both with the journal’s record on doaj.org, and correct the wrong one."},
    'doaj-issn-differs/not-in-journal': {"text":"The {edition} ISSN for DOAJ is {issn}, but the journal has no {edition} ISSN.","fix":"Compare both with the journal’s record on doaj.org, and correct the wrong one."},
    'issn-invalid/malformed': {"text":"\"{text}\" is not an ISSN of eight digits.","fix":"Write it like 1234-5679. Leave the key out as long as the journal has no ISSN."},
    'issn-invalid/check-digit': {"text":"The ISSN {issn} is wrong: its last digit should be {expected}.","fix":"A digit is wrong, or two are exchanged. Compare it with portal.issn.org."},
    'issn-invalid/same-for-both': {"text":"The print edition and the electronic edition have the same ISSN, {issn}.","fix":"Each edition has an ISSN of its own. Leave out the ISSN that the journal does not have."},
    'issn-missing-archiving-dtd': {"text":"The journal has no ISSN, so the JATS uses the Archiving tag set, which does not need one.","fix":"Add `issn:` to journal.yaml as soon as the journal has one."},
    'journal-address-missing': {"text":"The journal has no web address.","fix":"Add `url: https://…` to journal.yaml, or `article-url:` if the articles are on another site."},
    'journal-title-capitals': {"text":"The title of the journal, \"{title}\", is in capitals.","fix":"Write it as it is registered at portal.issn.org."},
    'journal-url-missing': {"text":"The journal has no web address, so the feed and the sitemap were not written.","fix":"Add `url: https://…` to journal.yaml."},
    'journal-url-not-public': {"text":"Readers cannot open the address {address}.","fix":"Write the address that readers use."},
    'nlm-title-missing': {"text":"The journal has no abbreviation from the NLM Catalog.","fix":"Look the journal up in the NLM Catalog, and add `pmc: '{'nlm-ta: …'}'` to journal.yaml. A journal that is neither in PubMed nor in PMC does not need it."},
    'publisher-missing': {"text":"The journal does not name its publisher.","fix":"Add `publisher: '{'name: …, place: …'}'` to journal.yaml."},
    'article-duplicate': {"text":"The article \"{name}\" is listed twice.","fix":"Remove one of the two. The first one is on line {line}."},
    'article-unlisted': {"text":"The folder \"{name}\" is not part of the issue, because issue.yaml does not list it.","fix":"List it under `articles:`, or move it elsewhere.","many":"The folders \"{name}\" are not part of the issue, because issue.yaml does not list them."},
    'cover-alt-missing': {"text":"The cover has no alternative text.","fix":"Write `cover: '{'image: …, alt: …'}'` in issue.yaml."},
    'issue-date-contradicts': {"text":"The publication date of the article, {published}, is far from the date of its issue, {date}.","fix":"One of the two is wrong. Correct `published:` in the article, or `date:` in issue.yaml."},
    'issue-date-contradicts/all-articles': {"text":"The date of the issue, {date}, is far from the publication dates of all its articles.","fix":"One of the two is wrong. Correct `published:` in the article, or `date:` in issue.yaml."},
    'issue-date-missing': {"text":"The issue has no publication date.","fix":"Add `date: YYYY-MM-DD` to issue.yaml. A month or a year is enough."},
    'issue-differs/issue': {"text":"The article gives the issue {number}, but issue.yaml gives {expected}.","fix":"Remove `issue` here, or correct it. What issue.yaml gives is printed."},
    'issue-differs/volume': {"text":"The article gives the volume {number}, but issue.yaml gives {expected}.","fix":"Remove `volume` here, or correct it. What issue.yaml gives is printed."},
    'issue-empty': {"text":"The issue has no articles, so it gets no page.","fix":"Put the folders of its articles beside issue.yaml."},
    'issue-incomplete': {"text":"{articlesCount, plural, one {The article \"{articles}\" has} other {The articles \"{articles}\" have}} errors, so the contents page and the PDF of the issue were not written.","fix":"Correct these errors, and build the issue again."},
    'issue-number-missing': {"text":"The issue has neither a volume nor a number.","fix":"Add `volume:` and `issue:` to issue.yaml."},
    'issue-number-words': {"text":"The value of `{field}:` is \"{value}\", not just a number.","fix":"Write `volume: 1` and `issue: 2`. Put the name of a special issue into `title:`."},
    'issue-section-doubled': {"text":"Two sections of the issue have the title \"{title}\".","fix":"Put the articles of both into one section, or change one of the titles.","many":"Several sections of the issue have the same title: \"{title}\"."},
    'publication-history-shared': {"text":"The article was received and accepted on the same days as \"{other}\".","fix":"Compare the dates with the correspondence. They may have been copied from article to article."},
    'control-character': {"text":"The text has the control character {code}.","fix":"Delete it. Most editors do not show it.","many":"The text has {count} control characters: {code}."},
    'control-character/direction': {"text":"The character {code} changes the direction of the text, so that readers do not see what is written.","fix":"Delete it. Most editors do not show it.","many":"{count} characters change the direction of the text, so that readers do not see what is written: {code}."},
    'control-character/direction-in-value': {"text":"The value has an invisible character that reverses the writing direction ({code}).","fix":"Delete the character from the value."},
    'control-character/in-value': {"text":"The value has the control character {code}.","fix":"Delete the character from the value."},
    'file-empty': {"text":"The file is empty.","fix":"Begin with the front matter: a line \"---\", a line \"title: …\", and a line \"---\"."},
    'file-encoding': {"text":"The file is in {encoding}, not in UTF-8.","fix":"Offprint has read it as {encoding}. Check whether accented letters are right, and save it as UTF-8."},
    'file-encoding/damaged': {"text":"The file has bytes that are not UTF-8, here and perhaps in other places.","fix":"They are shown as \"�\". Write the letters that belong there, and save the file as UTF-8."},
    'file-name-invalid': {"text":"Windows cannot have a file with the name \"{file}\", so the journal cannot be opened or unpacked there.","fix":"Rename the file, also where the manuscript names it. No part of its path may have / \\ : * ? \" < > |, invisible characters, or a full stop or a space at its ends. Names that Windows keeps for devices (con, aux, nul, com1) are not possible."},
    'file-name-invalid/encoding': {"text":"The name of the file \"{file}\" is not in UTF-8, so the file cannot be opened.","fix":"Rename the file."},
    'file-name-taken': {"text":"The names \"{one}\" and \"{other}\" differ only in capitals or in the encoding of accents, so Windows and macOS keep only one of the two files.","fix":"Rename one of the files, also where the manuscript names it."},
    'file-not-text': {"text":"The file is not a text.","fix":"Save it as plain text (UTF-8). If it is a Word file, make a manuscript of it with `offprint intake`."},
    'file-too-large': {"text":"The text has {size} MB, but Offprint reads at most {limit} MB.","fix":"Move pictures and data into files of their own, or split the text."},
    'file-too-large/asset': {"text":"The file \"{file}\" has {size} MB, but Offprint reads at most {limit} MB.","fix":"Put the file into a repository, and give its address in the article."},
    'file-too-large/with-inclusions': {"text":"The manuscript and the files that it includes have more than {limit} MB, or are more than {files} files.","fix":"Include fewer files, or split the text."},
    'file-unreadable': {"text":"\"{file}\" {found, select, folder {is a folder, not a file} special {is a device, a pipe or a socket, not a file} outside {is a link out of the folder} remote {is a file of another computer} replaced {is replaced by another program all the time} forbidden {is a file that you may not read} loop {is a link to itself} locked {is open in a program that does not share it} damaged {cannot be read, because the file or the disk is damaged} other {is a link to a file that does not exist}}.","fix":"Put the file itself there, and allow reading it. Links out of the folder are not followed."},
    'file-unreadable/folder': {"text":"You may not read the folder \"{name}\".","fix":"Allow reading it."},
    'file-unreadable/folder-unlisted': {"text":"You may not read the folder \"{name}\".","fix":"Allow reading it. If it is not an article, list the articles under `articles:`. Then other folders are ignored."},
    'file-zipped/page': {"text":"The file \"{file}\" is {runs}. It is published in \"{zip}\", so that nothing runs when a reader opens it.","fix":"Readers unpack it. A picture is not shown from a zip file, so save it anew, or as PNG."},
    'file-zipped/supplement': {"text":"The file \"{file}\" is {kind}. It is published in \"{archive}\", so that nothing runs when a reader opens it.","fix":"Readers must unpack it. If you can, offer the data in another form, for example as .csv or plain .xml."},
    'folder-missing/article': {"text":"There is no folder \"{name}\" with a manuscript ({manuscripts}).","fix":"Correct the name, or create the folder."},
    'folder-missing/issue': {"text":"There is no folder \"{name}\" with an issue.yaml.","fix":"Correct the name, or create the folder."},
    'folder-name-invalid': {"text":"The {kind, select, issue {issue} other {article}} folder \"{name}\" has a name that is not possible everywhere.","fix":"Rename the folder, because its outputs and their addresses have its name. The name must be in UTF-8, without / \\ : * ? \" < > |, invisible characters, or a full stop or a space at its ends. Names that Windows keeps for devices (con, aux, nul, com1) are not possible."},
    'folder-name-taken/reserved': {"text":"The name of the folder \"{name}\" is reserved for other files of the issue.","fix":"Give the folder another name, such as that of the first author."},
    'folder-name-taken/same': {"text":"The names of the folders \"{folder}\" and \"{other}\" differ only in capitals or in the encoding of accents, so many computers take them for one folder.","fix":"Give the folder another name, such as that of the first author."},
    'folder-name-taken/site': {"text":"The name of the folder \"{name}\" is already used for something else in the site.","fix":"Give the folder another name, such as the numbers of volume and issue."},
    'folder-unread': {"text":"You may not read the folder \"{name}\".","fix":"Allow reading it. If it is not an issue, list the issues under `issues:`. Then other folders are ignored."},
    'journal-missing': {"text":"{files} {filesCount, plural, one {is} other {are}} missing above the article.","fix":"The article is built with its own front matter only. docs/journal.md explains these files."},
    'lone-surrogate': {"text":"The text has half of a character ({code}).","fix":"Delete it. Most editors do not show it.","many":"The text has {count} halves of characters: {code}."},
    'lone-surrogate/in-value': {"text":"The value has half of a character ({code}).","fix":"Delete it from the value, or type the whole character."},
    'manuscript-ambiguous': {"text":"The folder has several manuscripts ({names}).","fix":"Name the manuscript article.md (or article.qmd), or move the others away."},
    'manuscript-missing': {"text":"The folder \"{name}\" has no manuscript ({manuscripts}), so it is not part of the issue.","fix":"Put its manuscript there: `offprint intake` makes one of a Word file. If the folder is not an article, list the articles under `articles:`."},
    'page-invalid/name': {"text":"The site has a page \"{name}\" of its own.","fix":"Give the file another name."},
    'page-invalid/title': {"text":"The page has no title.","fix":"Begin it with a line like `# Aims and scope`. The title is shown above the page and in the navigation."},
    'work-endless/figures': {"text":"The figures of the article take more than {seconds} seconds to draw, and \"{slowest}\" takes most of them. \"{picture}\" was not drawn.","fix":"Save the file that takes most as a PNG picture with at least 300 dots per inch, and use that.","many":"The figures of the article take more than {seconds} seconds to draw, and \"{slowest}\" takes most of them. {count} pictures were not drawn: \"{picture}\"."},
    'work-endless/step': {"text":"One step took more than {seconds} seconds, but it should take a few.","fix":"Something in the files is repeated or nested too often. Remove parts of the text until it works."},
    'front-matter-elsewhere': {"text":"`{keys}` {keysCount, plural, one {is} other {are}} given in {path}, not in the front matter.","fix":"Move {keysCount, plural, one {it} other {them}} to the front matter, so that the article has its facts in one place. Until then, Offprint prints what {path} says."},
    'front-matter-ignored': {"text":"Offprint makes no use of `{key}` in the front matter.","fix":"Nothing must be done. Other programs read it, and the article leaves it out.","many":"Offprint makes no use of `{key}` in the front matter."},
    'front-matter-ignored/degree-of-contribution': {"text":"The degree of a contribution (`degree` in `roles`) is not printed.","fix":"Nothing must be done. The role itself is printed."},
    'front-matter-ignored/in-text': {"text":"The text contains a block of YAML, which is left out.","fix":"Front matter belongs at the start of the manuscript. Move what the article needs there."},
    'front-matter-ignored/in-text-more': {"text":"The text contains YAML in many more places.","fix":"Only the first are listed."},
    'front-matter-ignored/included-file': {"text":"This file is included in another one, so its front matter is ignored.","fix":"Move what the article needs into the front matter of {manuscript}."},
    'front-matter-ignored/not-a-date': {"text":"`{key}` does not give a date of the article.","fix":"Write the day of publication: 2023-01-15."},
    'front-matter-ignored/role-is-sentence': {"text":"A role of the author is a sentence, and is left out.","fix":"Write the sentence under `author-contributions`, or choose roles of CRediT."},
    'front-matter-ignored/second-license': {"text":"The article has several licences, and only the first is used.","fix":"Remove the others. An article has one licence."},
    'front-matter-missing': {"text":"The file does not begin with front matter.","fix":"Begin the file with a line `---`, a line `title: …`, the other facts, and a second line `---`."},
    'identifier-placeholder/orcid': {"text":"\"{text}\" is not an ORCID iD and is left out.","fix":"Remove the key until the iD is known."},
    'identifier-placeholder/ror': {"text":"\"{text}\" is not a ROR identifier and is left out.","fix":"Remove the key until the identifier is known."},
    'identifier-placeholder/doi': {"text":"\"{text}\" is not a DOI and is left out.","fix":"Remove the key until the DOI is known."},
    'identifier-placeholder/funder-id': {"text":"\"{text}\" is not the identifier of a funder and is left out.","fix":"Write it like 10.13039/501100000780 or https://ror.org/02t274463, or remove the key."},
    'key-duplicate': {"text":"The key `{key}` is given twice.","fix":"Remove one of the two. The first one is on line {line}."},
    'key-duplicate/affiliation-id': {"text":"Two affiliations have the id \"{id}\".","fix":"Give each affiliation an id of its own."},
    'key-duplicate/group-name': {"text":"The author has two names of a group, in `literal` and in `collective`.","fix":"Keep the key that has the name of the group, and remove the other."},
    'key-duplicate/same-meaning': {"text":"`{key}` means the same as the key on line {line}.","fix":"Remove the key that should not be printed."},
    'key-left-out': {"text":"Offprint does not know the key `{key}` and leaves it out of the article.","fix":"Remove it. If readers should see it, write it under a key that docs/front-matter.md lists.","many":"Offprint does not know the keys `{key}` and leaves them out of the article."},
    'key-left-out/article-type': {"text":"\"{text}\" is not a type of article, so the article is published as a research article.","fix":"Remove it, or write a type that Offprint knows, like `type: review-article`."},
    'key-unknown': {"text":"Offprint does not know the key `{key}`.","fix":"Remove it, or correct it. The documentation lists all keys.","many":"Offprint does not know the keys `{key}`."},
    'key-unknown/few-keys': {"text":"Offprint does not know the key `{key}`.","fix":"Remove it, or use one of these keys: {known}."},
    'key-unknown/misspelled': {"text":"Offprint does not know the key `{key}`.","fix":"Did you mean `{meant}`?"},
    'value-invalid/url': {"text":"\"{text}\" is not a web address.","fix":"Write it in full, like https://journal.example/article/12."},
    'value-invalid/article-url': {"text":"\"{text}\" is not a pattern for the addresses of articles.","fix":"Write it like https://journal.example/'{'issue'}'/'{'article'}'. It may have {slots}."},
    'value-invalid/article-url-slot': {"text":"The pattern for the addresses of articles has the unknown slot '{'{slot}'}'.","fix":"Write it like https://journal.example/'{'issue'}'/'{'article'}'. It may have {slots}."},
    'value-invalid/article-type': {"text":"\"{text}\" is not a type of article.","fix":"Choose from {known}."},
    'value-invalid/article-type-misspelled': {"text":"\"{text}\" is not a type of article.","fix":"Did you mean {meant}?"},
    'value-invalid/relation': {"text":"\"{text}\" does not say how the related article is related.","fix":"Choose from {known}."},
    'value-invalid/relation-misspelled': {"text":"\"{text}\" does not say how the related article is related.","fix":"Did you mean {meant}?"},
    'value-invalid/article-address': {"text":"\"{text}\" is not an article of the journal.","fix":"Write the folder of its issue, a slash, and its own folder: 1-2/firdous."},
    'value-invalid/folder-name': {"text":"\"{text}\" is not the name of a folder.","fix":"Write the name of a folder beside this file, without / \\ : * ? \" < > |, invisible characters, or a full stop or a space at its ends. Names that Windows keeps for devices (con, aux, nul, com1) are not possible."},
    'value-invalid/folder-outside': {"text":"\"{text}\" is not a folder inside the folder of the journal.","fix":"Write `.` for the folder of journal.yaml. A folder around it can only be declared by --root."},
    'value-invalid/number': {"text":"\"{text}\" is not a number alone.","fix":"Write it like 1."},
    'value-invalid/number-with-word': {"text":"\"{text}\" is not a number alone.","fix":"Write {number}."},
    'value-invalid/funder-id': {"text":"\"{text}\" is not the DOI or the ROR identifier of a funder.","fix":"Write it like 10.13039/501100000780 or https://ror.org/02t274463, or leave the key out."},
    'value-invalid/isbn': {"text":"\"{text}\" is not an ISBN with the right check digit.","fix":"Compare it with the book, or leave the key out."},
    'value-invalid/flag': {"text":"\"{text}\" is neither true nor false.","fix":"Write true or false, without quotation marks."},
    'value-invalid/section-numbers': {"text":"\"{text}\" is not true, false or roman.","fix":"Write true for “2.1”, roman for “II” and in it “A”, or false for no numbers."},
    'value-invalid/choice': {"text":"\"{text}\" is not one of {known}.","fix":"Choose one of these words."},
    'value-invalid/choice-misspelled': {"text":"\"{text}\" is not one of {known}.","fix":"Did you mean `{meant}`?"},
    'value-invalid/editor-without-name': {"text":"The editor has no name.","fix":"Add `name: …`, or delete the entry."},
    'value-invalid/affiliation-is-list': {"text":"An affiliation is a list.","fix":"Write each affiliation as an item of its own, with a dash."},
    'value-invalid/articles-and-sections': {"text":"The file has both `articles` and `sections`.","fix":"Move the articles into a section, and remove `articles`."},
    'value-invalid/author-without-name': {"text":"The author has no name.","fix":"Add `name: '{'given: Jane, family: Doe'}'`, or remove the author."},
    'value-invalid/house': {"text":"`house` should be keys with values.","fix":"Write one rule per line below `house:`, indented."},
    'value-invalid/name-too-long': {"text":"The name of the author has {length} characters.","fix":"Write each author in a line of its own, with a dash."},
    'value-invalid/not-keys': {"text":"{part, select, item {An item of `{key}`} other {`{key}`}} should be keys with values, but it is {found, select, list {a list} other {text}}.","fix":"Write one key per line, indented below it{knownCount, plural, =0 {} other {: {known}}}. The documentation shows an example."},
    'value-invalid/not-list': {"text":"{part, select, item {An item of `{key}`} other {`{key}`}} should be a list, but it is {found, select, keys {keys with values} other {text}}.","fix":"Write the items in brackets, or one item per line, each with a dash. The documentation shows an example."},
    'value-invalid/not-text': {"text":"{part, select, item {An item of `{key}`} other {`{key}`}} should be text, but it is {found, select, list {a list} other {keys with values}}.","fix":"Write one text. The documentation shows an example."},
    'value-invalid/not-text-or-keys': {"text":"{part, select, item {An item of `{key}`} other {`{key}`}} should be text or keys with values, but it is a list.","fix":"Write one text, or one key per line, indented below it: {known}."},
    'value-invalid/not-text-or-list': {"text":"{part, select, item {An item of `{key}`} other {`{key}`}} should be text or a list, but it is keys with values.","fix":"Write one text, or a list with one item per line, each with a dash."},
    'value-invalid/not-usable': {"text":"The value of `{key}` cannot be used.","fix":"Correct it. The documentation shows an example."},
    'value-invalid/native-names': {"text":"The translation has {names, plural, one {# name} other {# names}}, but the article has {authors, plural, one {# author} other {# authors}}.","fix":"Write one name for each author, in the order of `authors`."},
    'value-invalid/own-language': {"text":"\"{language}\" is the language of the article, not of a translation.","fix":"Move the translation to the keys of the article, or correct `language`."},
    'value-invalid/product-without-title': {"text":"The reviewed work under `product` has no title.","fix":"Add `title:` with the title of the reviewed work."},
    'value-invalid/related-without-target': {"text":"A related article is not named.","fix":"Add `article: issue/article` for an article of this journal, or `doi:` for another."},
    'value-invalid/several-paragraphs': {"text":"`{key}` has more than one line.","fix":"Write it in one line. A second title goes into `subtitle`."},
    'yaml-syntax/alias': {"text":"`*{name}` is not a value: a star at the start of a value is a YAML alias.","fix":"Put the value in quotes: \"*emphasis* …\"."},
    'yaml-syntax/anchor-or-alias': {"text":"A value cannot start with `*` or `&`.","fix":"Put the whole value in quotes: \"…\"."},
    'yaml-syntax/backslash': {"text":"YAML does not know what this backslash in double quotes means.","fix":"Write the value in single quotes ('…'), where a backslash is only a backslash."},
    'yaml-syntax/block-in-brackets': {"text":"A list or a block cannot be inside brackets or braces.","fix":"Close the bracket or brace before the line ends, or write one entry per line."},
    'yaml-syntax/block-mark': {"text":"`|` or `>` is on a line of its own.","fix":"Write it after the colon, like `abstract: |`. The text goes below it, indented."},
    'yaml-syntax/bracket-unclosed': {"text":"A bracket or a brace is not closed.","fix":"Close it. Indent its content further than the key."},
    'yaml-syntax/comma-forgotten': {"text":"A comma between two entries in braces is missing.","fix":"Put a comma between two entries, like '{'name: A, place: B'}'. If the colon is part of a value, put the whole value in quotes: \"…\"."},
    'yaml-syntax/comma-in-braces': {"text":"A value between braces has a comma.","fix":"Put the whole value in quotes: \"…, …\"."},
    'yaml-syntax/comma-of-other-script': {"text":"There is a comma of another script between brackets or braces.","fix":"Put `,` between two entries: “،” and “，” belong to the words before them."},
    'yaml-syntax/comma-without-value': {"text":"A value is missing before the comma.","fix":"Remove the comma, or write what is missing."},
    'yaml-syntax/directive': {"text":"A line cannot start with `%`.","fix":"Remove the line. In YAML, a line that starts with a percent sign is a directive."},
    'yaml-syntax/end-missing': {"text":"A quotation mark, a bracket, a comma or a colon is missing at the end of a value.","fix":"Close what was opened. A quotation mark inside quotes is written twice."},
    'yaml-syntax/first-character': {"text":"A value cannot start with `@`, `%` or a backtick.","fix":"Put the whole value in quotes: \"…\"."},
    'yaml-syntax/front-matter-unclosed': {"text":"The front matter has no end, so none of the manuscript is read.","fix":"Close it with a line of three dashes: \"---\"."},
    'yaml-syntax/indentation': {"text":"The entries of a list, or the keys, do not start in the same column.","fix":"Indent with spaces, every entry as far as the one before it, and close every bracket."},
    'yaml-syntax/key-is-collection': {"text":"There is a list or a map instead of a key.","fix":"Put the value in quotes. Braces and brackets at the start of a value have a meaning in YAML."},
    'yaml-syntax/key-not-a-word': {"text":"A key is not a word.","fix":"Put the whole value in quotes: \"…\"."},
    'yaml-syntax/key-over-lines': {"text":"A key goes over several lines.","fix":"Write a key and its colon in one line. If a value goes on here, put the whole value in quotes: \"…\"."},
    'yaml-syntax/key-too-long': {"text":"A key has more than 1024 characters.","fix":"If it is not a key, put the whole value in quotes: \"…\"."},
    'yaml-syntax/key-twice': {"text":"A key is given twice.","fix":"Remove one of the two."},
    'yaml-syntax/list-without-keys': {"text":"This is a list, but should be keys with values.","fix":"Write `key: value`, with a space after the colon, one key per line."},
    'yaml-syntax/not-yaml': {"text":"This is not YAML.","fix":"Put the whole value in quotes: \"…\"."},
    'yaml-syntax/properties-misplaced': {"text":"A tag, an anchor and a value are in the wrong order.","fix":"Put the whole value in quotes: \"…\"."},
    'yaml-syntax/quote-unclosed': {"text":"A quotation mark is not closed.","fix":"Close the value with the same mark. Inside the value, a mark of this kind is written twice."},
    'yaml-syntax/second-anchor': {"text":"A value has two anchors (`&`).","fix":"Put the whole value in quotes: \"…\"."},
    'yaml-syntax/second-colon': {"text":"A line has two colons.","fix":"A colon and a space inside a value start a new key. Put the whole value in quotes: \"…\". If it is a new key, give it a line of its own."},
    'yaml-syntax/second-document': {"text":"A second block of YAML starts at `---`.","fix":"Remove the line of dashes, and what follows it if it is not needed."},
    'yaml-syntax/second-tag': {"text":"A value has two tags (`!`).","fix":"Put the whole value in quotes: \"…\"."},
    'yaml-syntax/tab': {"text":"A line is indented with a tab.","fix":"Indent with two spaces. YAML allows no tabs at the start of a line."},
    'yaml-syntax/tag': {"text":"A value starts with `!`, which begins a tag in YAML.","fix":"Remove the tag. If it is part of the text, put the whole value in quotes: \"…\"."},
    'yaml-syntax/tag-of-collection': {"text":"There is a tag before a list or before keys.","fix":"Remove the word that starts with an exclamation mark."},
    'yaml-syntax/tag-or-alias': {"text":"A value cannot start with `*`, `&` or `!`.","fix":"Put the whole value in quotes: \"…\"."},
    'yaml-syntax/text-behind-value': {"text":"There is text after the end of a value.","fix":"Quotes and brackets at the start of a value end with it. Put the whole value in quotes: \"…\"."},
    'yaml-syntax/text-without-keys': {"text":"This is text, but should be keys with values.","fix":"Write `key: value`, with a space after the colon, one key per line."},
    'yaml-syntax/too-deep': {"text":"The YAML has too many levels.","fix":"Write the facts in a few levels of lists and keys."},
    'yaml-syntax/too-many-levels': {"text":"The YAML has more than {most} levels.","fix":"What follows is not read. Write the facts in a few levels, without anchors (&) and aliases (*)."},
    'yaml-syntax/too-many-values': {"text":"The YAML has more than {most} values.","fix":"What follows is not read. Write the facts out, without anchors (&) and aliases (*)."},
    'yaml-unread/directive': {"text":"Offprint makes no use of the directive `{text}`.","fix":"Remove the line. In YAML, a line that starts with a percent sign is a directive."},
    'yaml-unread/tag': {"text":"Offprint makes no use of the tag `{text}`.","fix":"Remove the tag. If it is part of the text, put the whole value in quotes: \"…\"."},
    'short-title-long': {"text":"The short title \"{title}\" is longer than the title.","fix":"Shorten it to about 50 characters."},
    'subtitle-repeats-title': {"text":"The subtitle is already part of the title.","fix":"Remove it from one of the two."},
    'title-bold': {"text":"The {part} is bold or italic.","fix":"Remove the asterisks, because the theme decides how titles look. Only single words may be in italics."},
    'title-capitals': {"text":"The {part} \"{text}\" is typed in capitals.","fix":"Write it with the usual capitals. The theme can print it in capitals."},
    'title-cut-off': {"text":"The {part} \"{text}\" seems to be incomplete.","fix":"Add the rest. A second line belongs in `subtitle:`."},
    'title-full-stop': {"text":"The {part} \"{text}\" ends with a full stop.","fix":"Remove the full stop."},
    'title-in-text': {"text":"The title is a heading in the text. It is printed as the title.","fix":"Move it to `title: …` in the front matter, between two lines of `---` at the beginning of the file."},
    'title-label': {"text":"The title begins with the label \"{label}\".","fix":"Remove the word and the colon."},
    'title-long': {"text":"The title has {words} words, which is more than {most}.","fix":"Move a part of it to `subtitle:` or to the abstract."},
    'title-mark': {"text":"The title ends with {mark}, which looks like a footnote mark.","fix":"Remove the mark. Thanks belong in `acknowledgements:`."},
    'title-missing': {"text":"The article has no title.","fix":"Add `title: …` to the front matter."},
    'title-missing/journal': {"text":"The journal has no title.","fix":"Add `title: …` with the name of the journal as it is registered at issn.org."},
    'title-note': {"text":"The {part} has a footnote or a citation.","fix":"Move thanks to `acknowledgements:`, and other notes into the text."},
    'title-shared': {"text":"The title \"{title}\" is also the title of \"{other}\".","fix":"If it is the same article, remove one. If not, tell them apart by a subtitle."},
    'author-alphabets-mixed': {"text":"The {part} name \"{name}\" mixes letters of two alphabets.","fix":"Type the name again in one alphabet."},
    'author-deceased-corresponding': {"text":"The corresponding author is marked as deceased.","fix":"Make another author the corresponding author, or remove `deceased:`.","ask":"The corresponding author {author} is marked as deceased. Please name another author to whom readers can write."},
    'author-email-shared': {"text":"Two authors have the e-mail address {email}.","fix":"Remove `email:` from the author who does not use this address.","ask":"Two authors have the e-mail address {email}. Please supply an address for each."},
    'author-given-name-missing': {"text":"The author \"{name}\" has a family name but no given name.","fix":"Write `name: '{'given: …, family: …'}'`.","ask":"We have only one name for the author {name}. Please say which part is the given name and which the family name, or confirm that there is only one name."},
    'author-missing': {"text":"The article has no authors.","fix":"Add `authors:` to the front matter, with a name for each author.","ask":"The article names no author. Please supply the names in the order in which they are to be printed."},
    'author-name-capitals': {"text":"The {part} name \"{name}\" is typed in capitals.","fix":"Write the name as the author does: “Brown”, not “BROWN”."},
    'author-name-digits': {"text":"The {part} name \"{name}\" has a digit or a question mark.","fix":"Correct the name. Affiliation marks belong in `affiliations:`.","ask":"The {part} name of an author is printed as “{name}”. Please correct it."},
    'author-name-long': {"text":"The {part, select, suffix {suffix} collective {name of the group} other {{part} name}} has {length} characters, which is more than {most}.","fix":"Give each author a separate entry, and move what is not part of the name to `position:`."},
    'author-name-signs': {"text":"The {part} name \"{name}\" has characters that do not belong in a name.","fix":"Remove what is not part of the name, such as an e-mail address, a remark or a second author."},
    'author-name-small': {"text":"The {part} name \"{name}\" begins with a small letter.","fix":"Write the name as the author does. Write a particle in `particle:`."},
    'author-name-swapped': {"text":"The family name \"{name}\" has initials.","fix":"Exchange `given:` and `family:`.","ask":"“{name}” is printed as the family name of {author}. Please say which part is the family name, and give it in full."},
    'author-name-title': {"text":"The {part} name \"{name}\" contains a title.","fix":"Remove the title, or move it to `position:`."},
    'author-several-in-one': {"text":"The {part} name \"{name}\" seems to name several authors.","fix":"Give each author a separate entry that begins with a dash.","ask":"“{name}” is printed where one author is expected. Please give the name of each author separately."},
    'author-suffix-degree': {"text":"The suffix \"{suffix}\" is a degree.","fix":"Remove the degree, or move it to `position:`."},
    'byline-name-doubled': {"text":"The name \"{name}\" has one part twice.","fix":"Remove one of the two: `given:` has only the given names.","ask":"The author’s name is printed as “{name}”, with one part twice. Please confirm the name."},
    'byline-two-names': {"text":"\"{one}\" and \"{other}\" seem to be the same person.","fix":"If they are one person, remove one entry. If they are two, give both an ORCID iD.","ask":"The authors {one} and {other} seem to be the same person. Please confirm the list of authors."},
    'corresponding-author-email': {"text":"The corresponding author {author} has no e-mail address.","fix":"Add `email:` to this author.","many":"The corresponding authors {author} have no e-mail address.","ask":"The corresponding author {author} has no e-mail address. Please supply the one that is to be printed."},
    'corresponding-author-missing': {"text":"No author is marked as the corresponding author.","fix":"Add `corresponding: true` and `email:` to the author who answers letters.","ask":"No author is named as the corresponding one. Please say who it is, with the e-mail address that is to be printed."},
    'credit-role-unknown': {"text":"\"{text}\" is not one of the fourteen CRediT roles, and is left out.","fix":"Choose from {known}. A post goes into `position`, anything else into `author-contributions`."},
    'credit-role-unknown/misspelled': {"text":"\"{text}\" is not one of the fourteen CRediT roles, and is left out.","fix":"Did you mean {meant}?"},
    'credit-roles-incomplete': {"text":"This author has no role, but other authors have one.","fix":"Add `roles:` to this author, or remove the roles of all authors.","ask":"The contribution of {author} is not described, while that of others is. Please supply it."},
    'email-invalid': {"text":"\"{text}\" is not an e-mail address.","fix":"Write one address, like jane@example.org, or leave the key out."},
    'equal-contribution-alone': {"text":"Only {author} is marked as having contributed equally.","fix":"Add `equal-contribution: true` to the other author, too.","ask":"Only {author} is marked as having contributed equally. Please name the other author or authors to whom this applies."},
    'name-guessed/family-name': {"text":"The name \"{name}\" is read as a family name without a given name.","fix":"If that is wrong, write `name: '{'given: …, family: …'}'`.","ask":"We read the name {name} as a family name without a given name. Please confirm it, or supply the parts of the name."},
    'name-guessed/given-name': {"text":"The author has the given name \"{name}\" but no family name. It is read as a single name.","fix":"If that is wrong, add `family:`. The name of a person with a single name is written `name: {name}`.","ask":"We read the name {name} as a single name. Please confirm it, or supply the family name."},
    'name-guessed/group': {"text":"The name \"{name}\" is read as the name of a group.","fix":"If that is right, write `collective: {name}`. If it is a person, write `name: '{'given: …, family: …'}'`.","ask":"We read the name {name} as the name of a group. Please confirm it, or say which part is the family name."},
    'name-guessed/parts': {"text":"The name \"{name}\" is read as the given name \"{given}\" and the family name \"{family}\".","fix":"If that is wrong, write `name: '{'given: …, family: …'}'`.","ask":"We read the name {name} as the given name “{given}” and the family name “{family}”. Please confirm which part is the family name."},
    'name-guessed/several-names': {"text":"The text \"{text}\" is read as {namesCount} names: \"{names}\".","fix":"If that is wrong, write each author as an item of `authors:`, with `name: '{'given: …, family: …'}'`.","ask":"We read “{text}” as {namesCount} names, “{names}”. Please confirm who the authors are."},
    'name-marks/among-affiliations': {"text":"\"{mark}\" is not the id of an affiliation and is left out.","fix":"Write what it stands for as a key of the author: `corresponding: true`, `equal-contribution: true` or `position`."},
    'name-marks/beside-letters': {"text":"The affiliations of an author are marked by letters, and \"{marks}\" is left out.","fix":"Write what it stands for as a key of the author: `corresponding: true` or `equal-contribution: true`."},
    'name-marks/in-name': {"text":"The name \"{name}\" is printed without \"{marks}\".","fix":"Write what they stand for as keys of the author: `affiliations`, `corresponding`, `position` or `orcid`.","many":"Parts of {count} names are left out: \"{marks}\"."},
    'orcid-invalid/malformed': {"text":"\"{text}\" is not an ORCID iD of sixteen digits.","fix":"Write it like 0000-0002-1825-0097, or leave the key out."},
    'orcid-invalid/check-digit': {"text":"The ORCID iD {orcid} is wrong: its last digit should be {expected}.","fix":"A digit is wrong, or two are exchanged. Compare it with the author’s page on orcid.org."},
    'orcid-invalid/of-two-authors': {"text":"Two authors have the ORCID iD {orcid}.","fix":"Ask the authors whose it is. An ORCID iD belongs to one person."},
    'orcid-invalid/sandbox': {"text":"\"{text}\" is an iD of the ORCID sandbox.","fix":"Sandbox iDs are for tests and name nobody. Ask the author for the real one."},
    'orcid-missing': {"text":"The corresponding author has no ORCID iD.","fix":"Ask the author for it. An iD is free and takes a minute to create on orcid.org.","ask":"We have no ORCID iD of the corresponding author {author}. Please supply it if there is one (orcid.org)."},
    'orcid-two-persons': {"text":"The ORCID iD {orcid} is given for two persons, {other} and {name}.","fix":"Ask the authors. Correct the iD, or the name if it is misspelled."},
    'affiliation-capitals': {"text":"\"{text}\" in an affiliation is typed in capitals.","fix":"Write it as the institution does."},
    'affiliation-country-doubled': {"text":"The affiliation names its country twice: at the end of \"{text}\" and in `country:`.","fix":"Delete it after the comma."},
    'affiliation-country-missing': {"text":"The affiliation \"{affiliation}\" has no country.","fix":"Add `country:` with its name or its two-letter code, like PK.","ask":"The affiliation “{affiliation}” has no country. Please supply it."},
    'affiliation-country-missing/in-institution': {"text":"The affiliation \"{affiliation}\" has its country in the name of the institution.","fix":"Move the country to `country:`.","ask":"The affiliation “{affiliation}” has no country. Please supply it."},
    'affiliation-country-missing/in-street': {"text":"The affiliation \"{affiliation}\" has its country in the address.","fix":"Move the country to `country:`.","ask":"The affiliation “{affiliation}” has no country. Please supply it."},
    'affiliation-doubled': {"text":"The affiliation \"{affiliation}\" is listed twice.","fix":"Remove the second entry, and name the first one at both authors."},
    'affiliation-email': {"text":"\"{text}\" in an affiliation contains an e-mail address.","fix":"Move the address to `email:` of the author."},
    'affiliation-empty': {"text":"The affiliation \"{id}\" has no words and is not printed.","fix":"Add `institution:`, or remove the affiliation.","ask":"An affiliation has no words. Please supply institution, city and country."},
    'affiliation-institution-missing': {"text":"The affiliation \"{affiliation}\" names no institution.","fix":"Add `institution:`.","ask":"The affiliation “{affiliation}” names no institution. Please supply its full name."},
    'affiliation-mark': {"text":"\"{text}\" in an affiliation begins with a typed mark.","fix":"Remove the mark: `affiliations:` of the author says the same."},
    'affiliation-missing': {"text":"The author has no affiliation, although other authors have one.","fix":"Add `affiliations:` to this author.","many":"{count} authors have no affiliation, although other authors have one.","ask":"{author} has no affiliation. Please supply institution, city and country."},
    'affiliation-missing/others-unused': {"text":"The author has no affiliation, although other authors have one.","fix":"Add `affiliations:` to this author. No author names the {unusedCount, plural, one {affiliation \"{unused}\", so it is} other {affiliations \"{unused}\", so they are}} not printed.","ask":"{author} has no affiliation. Please supply institution, city and country."},
    'affiliation-position': {"text":"\"{text}\" in an affiliation is the position of a person.","fix":"Move the position to `position:` of the author."},
    'affiliation-several': {"text":"\"{text}\" in an affiliation seems to name several institutions.","fix":"Add a second entry with its own `id:`, and name both at the author."},
    'affiliation-unknown': {"text":"The affiliation \"{id}\" is not listed under `affiliations`.","fix":"Add an affiliation with `id: {id}`, or correct the id.","many":"The affiliations \"{id}\" are not listed under `affiliations`."},
    'affiliation-unknown/misspelled': {"text":"The affiliation \"{id}\" is not listed under `affiliations`.","fix":"Did you mean {meant}?"},
    'affiliation-unused': {"text":"No author names the affiliation \"{id}\", so it is not printed.","fix":"Add its id to an author, or remove it.","many":"No author names the affiliations \"{id}\", so they are not printed.","ask":"The affiliation “{affiliation}” belongs to no author and is not printed. Please say whose it is, or that it may be deleted."},
    'affiliations-missing': {"text":"The authors have no affiliations.","fix":"Add `affiliations:` to the front matter and to each author. For an author without an institution, write “Independent researcher”.","ask":"The article does not say where its authors work. Please supply institution, city and country for each."},
    'country-unknown': {"text":"\"{text}\" is not the name or the code of a country.","fix":"Write the name in English as ISO 3166 has it (Pakistan), or the code (PK)."},
    'country-unknown/misspelled': {"text":"\"{text}\" is not the name or the code of a country.","fix":"Did you mean {meant}?"},
    'ror-invalid/malformed': {"text":"\"{text}\" is not a ROR identifier.","fix":"Write it like https://ror.org/02t274463. Find it on ror.org, or leave the key out."},
    'ror-invalid/check-digits': {"text":"The ROR identifier {ror} is wrong: its last two digits should be {expected}.","fix":"A character is wrong, or two are exchanged. Look the institution up on ror.org."},
    'ror-shared': {"text":"\"{one}\" and \"{other}\" have the same ROR identifier, {ror}.","fix":"Look up both institutions on ror.org."},
    'date-contradicts-record': {"text":"`{key}` is {date}, but the record of publication says {expected}.","fix":"Delete `{key}` from `dates`. The record says when it was."},
    'date-invalid/not-a-date': {"text":"\"{text}\" is not a date.","fix":"Write it as year, month and day: 2023-01-15."},
    'date-invalid/two-readings': {"text":"\"{text}\" can be read in two ways.","fix":"Write it as year, month and day: 2023-01-15."},
    'date-invalid/other-calendar': {"text":"The year in \"{text}\" is not a year of the Gregorian calendar.","fix":"Write it as year, month and day: 2023-01-15."},
    'date-invalid/impossible-month': {"text":"\"{text}\" does not exist: a year has 12 months.","fix":"Write it as year, month and day: 2023-01-15."},
    'date-invalid/impossible-day': {"text":"\"{text}\" does not exist: the month has {days} days.","fix":"Write it as year, month and day: 2023-01-15."},
    'date-invalid/not-a-year': {"text":"\"{text}\" is not a year.","fix":"Write it with four digits, like 2023."},
    'date-order': {"text":"`{step}` ({date}) is before `{before}` ({earlier}).","fix":"Correct the date that is wrong.","ask":"The article is printed as {before} on {earlier} and {step} on {date}, in this order. Please say which date is right."},
    'date-order/several': {"text":"`{step}` ({date}) is before `{before}` ({earlier}), and `{others}` {othersCount, plural, one {is} other {are}} too early as well.","fix":"Correct the dates that are wrong, or the keys that they belong to.","ask":"The article is printed as {before} on {earlier} and {step} on {date}, in this order. Please say which date is right."},
    'date-unread': {"text":"The date \"{text}\" cannot be read and is left out.","fix":"Write it as year, month and day: 2023-01-15.","many":"The dates \"{text}\" cannot be read and are left out."},
    'dates-far-apart': {"text":"More than five years lie between `{before}` ({earlier}) and `{step}` ({date}).","fix":"A digit of the year may be wrong: correct it.","ask":"More than five years lie between {before} ({earlier}) and {step} ({date}). Please confirm both dates."},
    'history-incomplete': {"text":"The front matter does not say when the manuscript was {steps}.","fix":"Add the date to `dates:` in the front matter.","ask":"The day on which the manuscript was {steps} is not recorded. Please tell us if you know it."},
    'publication-date-incomplete': {"text":"The date of publication, {date}, has no day.","fix":"Write `published:` as year, month and day: 2023-01-15."},
    'publication-date-missing': {"text":"The article has no date of publication with year, month and day.","fix":"Add `published: YYYY-MM-DD` to `dates:` in the front matter. If all articles appeared with the issue, add a whole day as `date:` to issue.yaml instead."},
    'publication-date-missing/issue-date-too-early': {"text":"The article has no date of publication, and the date of its issue, {date}, is before its other dates.","fix":"Correct `date:` in issue.yaml or `dates:` in the front matter, or add `published: YYYY-MM-DD` to `dates:`."},
    'review-without-time': {"text":"The article was received and accepted on the same day, {date}.","fix":"Correct `received:` or `accepted:`. The article was reviewed between the two."},
    'typed-date-differs': {"text":"The text says \"{typed}\", but `{step}` in the front matter is {date}.","fix":"Correct the wrong date, and delete the line in the text. The dates are printed automatically."},
    'abstract-citation': {"text":"The abstract has a {found, select, footnoteReference {footnote} crossReference {cross-reference} other {citation}}.","fix":"Write the sentence without it, or move it to the text.","ask":"The abstract has a {found, select, footnoteReference {footnote} crossReference {cross-reference} other {citation}}, but it is read alone. Please supply a wording without it."},
    'abstract-in-text': {"text":"The abstract is a section of the text. It is printed as the abstract.","fix":"Move it to `abstract: |` in the front matter, so that all facts are in one place."},
    'abstract-keywords': {"text":"The abstract contains a list of keywords, which begins with \"{label}\".","fix":"Move the keywords to `keywords:`."},
    'abstract-label': {"text":"The abstract begins with its heading, \"{label}\".","fix":"Remove the heading, because it is printed automatically."},
    'abstract-long': {"text":"The abstract has {words} words, which is more than {most}.","fix":"Shorten it. It may contain a part of the text by mistake.","ask":"The abstract has {words} words. Please shorten it to {most} at most."},
    'abstract-missing': {"text":"The article (`{type}`) has no abstract.","fix":"Add `abstract: |` with the text below it, indented. If the article is an editorial or a letter, correct `type`.","ask":"The article has no abstract. Please supply one."},
    'abstract-names-figure': {"text":"The abstract refers to a figure or a table: \"{found}\".","fix":"Say in words what the figure or table shows."},
    'abstract-not-prose': {"text":"The abstract contains {type, select, blockQuote {a quotation} box {a box} codeBlock {a code block} definitionList {a list of definitions} equation {an equation} figure {a figure} list {a list} supplement {a supplement} table {a table} thematicBreak {a horizontal line} other {a block}}.","fix":"Write it as sentences."},
    'abstract-section': {"text":"The section \"{heading}\" belongs in the front matter.","fix":"Move its text to `abstract: |` in the front matter."},
    'abstract-section/keywords': {"text":"The section \"{heading}\" belongs in the front matter.","fix":"Move its words to `keywords:` in the front matter, as a list: `[one, two]`."},
    'abstract-short': {"text":"The abstract has only {words, plural, one {one word} other {# words}}, but a research article needs at least {least}.","fix":"Say what was asked, what was done and what was found.","ask":"The abstract has {words, plural, one {one word} other {# words}}. Please supply one of at least {least}."},
    'abstract-unfinished': {"text":"The abstract ends with \"{end}\", which is not the end of a sentence.","fix":"Compare it with the author’s file. The end may be missing."},
    'keyword-full-stop': {"text":"The keyword \"{keyword}\" ends with a full stop.","fix":"Remove the full stop.","many":"The keywords \"{keyword}\" end with full stops."},
    'keyword-label': {"text":"The keyword \"{keyword}\" begins with a label.","fix":"Remove the label and the colon."},
    'keyword-list': {"text":"The keyword \"{keyword}\" looks like a list, or a part of a list.","fix":"Write them as a list: `keywords: [one, two, three]`.","many":"The keywords \"{keyword}\" look like lists, or parts of a list."},
    'keyword-long': {"text":"The keyword \"{keyword}\" is too long.","fix":"Shorten it to the words that a reader would search for.","many":"The keywords \"{keyword}\" are too long.","ask":"“{keyword}” is long for a keyword. Please supply a term of a few words."},
    'keyword-twice': {"text":"The keyword \"{keyword}\" is listed twice.","fix":"Remove the repetition.","many":"The keywords \"{keyword}\" are listed more than once."},
    'keywords-capitals': {"text":"The keywords are typed in capitals.","fix":"Write them in small letters. Names and abbreviations keep their capitals."},
    'keywords-in-text': {"text":"The keywords are in the text. They are printed as the keywords.","fix":"Move them to `keywords: [one, two]` in the front matter, so that all facts are in one place."},
    'keywords-many': {"text":"The article has {keywords} keywords, which is more than {most}.","fix":"Keep the keywords by which readers should find the article."},
    'keywords-missing': {"text":"The article has no keywords.","fix":"Add `keywords: [one, two, three]`.","ask":"The article has no keywords. Please supply three to eight."},
    'keywords-untranslated': {"text":"The keywords in \"{language}\" are the same as those of the article.","fix":"Translate them, or remove them."},
    'copyright-holder-missing': {"text":"The article does not say who holds the copyright.","fix":"Add `copyright-holder: authors`, or the name of the publisher, to journal.yaml."},
    'copyright-year-differs/publication': {"text":"The copyright year is {year}, but the article was published in {published}.","fix":"Correct `copyright: '{'year: …'}'`, or remove it. Without it, the year of publication is used."},
    'copyright-year-differs/statement': {"text":"The copyright year is {year}, but the statement \"{statement}\" has another year.","fix":"Correct `copyright: '{'year: …'}'`, or remove it. Without it, the year of publication is used."},
    'license-conflict/all-rights-reserved': {"text":"The copyright statement says \"All rights reserved\", but the licence is {license}.","fix":"Remove the words, or the licence. The licence gives rights that the words reserve."},
    'license-conflict/name-and-address': {"text":"The name of the licence is that of {named}, but its address is that of {addressed}.","fix":"Write the SPDX id of the right licence alone: {namedId} or {addressedId}."},
    'license-in-copyright': {"text":"The copyright statement \"{statement}\" also names the licence.","fix":"Remove the words about the licence from `copyright:`. The licence is printed from `license:`."},
    'license-missing': {"text":"The article has no licence.","fix":"Add `license: CC-BY-4.0`, or another licence, to journal.yaml."},
    'license-named-otherwise': {"text":"The licence of the article is {license}, but \"{text}\" names another one.","fix":"Correct the words, or `license:`. Most journals need no such words, because the licence is printed automatically."},
    'license-unknown/no-version': {"text":"\"{text}\" has no version and is read as {license}.","fix":"Write {id} if that is right."},
    'license-unknown/several': {"text":"\"{text}\" names several licences and is printed as these words.","fix":"An article has one licence. Write its SPDX id, like CC-BY-4.0."},
    'license-unknown/unknown': {"text":"\"{text}\" is not a Creative Commons licence and is printed as these words.","fix":"If a Creative Commons licence fits, write its SPDX id, like CC-BY-4.0."},
    'award-doubled': {"text":"The award \"{award}\" is listed twice.","fix":"Remove one of the two."},
    'award-number-differs': {"text":"The award number is \"{number}\", but the funding statement has \"{other}\".","fix":"Ask the authors which of the two is right, and correct the other."},
    'award-number-malformed': {"text":"\"{number}\" is not a single award number.","fix":"Write only numbers, as a list: `award: [HT-12, HT-13]`."},
    'competing-interests-unsaid': {"text":"The article does not say whether there are competing interests.","fix":"Ask the authors, and add `conflict-of-interest:` to the front matter.","ask":"The article does not say whether the authors have competing interests. Please declare them, or confirm that there are none."},
    'data-availability-unsaid': {"text":"The article does not say where its data are available.","fix":"Ask the authors, and add `data-availability:` to the front matter."},
    'ethics-unsaid': {"text":"The article reports a study of people or animals (\"{studied}\"), but does not say who approved it.","fix":"Ask the authors, and add `ethics:` to the front matter."},
    'funder-id-unknown': {"text":"\"{id}\" does not identify a funder.","fix":"Look up the funder at https://ror.org/search, and write its address in `funder-id:`, or remove the key."},
    'funder-missing': {"text":"The award has no funder.","fix":"Add `funder:` with the name of the organization that paid."},
    'funder-name-differs': {"text":"The funder is \"{funder}\" in the list of awards, but \"{other}\" in the funding statement.","fix":"Write the name as the funder does, in both places."},
    'funding-unsaid': {"text":"The article does not say how the work was funded.","fix":"Ask the authors, and add `funding:` to the front matter.","ask":"The article does not say how the work was funded. Please name the funder and the number of the grant, or confirm that there was no funding."},
    'permission-unsaid': {"text":"The caption \"{caption}\" names a source, but no permission.","fix":"Ask the authors for the permission, and add its words to the caption.","ask":"{figure}{on} seems to come from another work (“{caption}”). Please confirm that you have the permission to reprint it, and supply the wording of the credit line."},
    'statement-doubled': {"text":"The article already has a statement like \"{heading}\".","fix":"Both are printed. Compare them, and delete one."},
    'statement-nested': {"text":"The statement \"{heading}\" is inside another section.","fix":"Give its heading as many # as the main headings have, or move it to `conflict-of-interest:` or `data-availability:` in the front matter."},
    'english-missing': {"text":"The article is in \"{language}\", and has no English translation of {partsCount, plural, one {this part} other {these parts}}: {parts}.","fix":"Ask the authors for it, and add it to `translations: '{'en: …'}'`."},
    'language-differs': {"text":"The language of this text is named as \"{language}\", but it seems to be {found}.","fix":"Correct `language:`, or translate the text."},
    'language-differs/title-untranslated': {"text":"The title in \"{language}\" is the same as the title of the article.","fix":"Translate the title, or remove it."},
    'language-script-differs': {"text":"The language of this text is named as \"{language}\", but it is written in {found} letters instead of {expected}.","fix":"Correct `language:`, or the key of the translation."},
    'language-unknown': {"text":"\"{text}\" is not the code or the name of a language.","fix":"Write its code of two or three letters, like en, ur or pt-BR (BCP 47)."},
    'language-unknown/misspelled': {"text":"\"{text}\" is not the code or the name of a language.","fix":"Did you mean {meant}?"},
    'language-unmarked': {"text":"The words \"{words}\" are in another script, and are not marked with their language.","fix":"Mark them, for example as [words]'{'lang=ur'}'.","many":"The words \"{words}\" are in another script, and are not marked with their language."},
    'language-without-words': {"text":"Offprint has no words for the language \"{language}\", so headings like Abstract and labels like Figure are printed in English.","fix":"To add the language, write a file in src/words/languages."},
    'doi-duplicate': {"text":"The article has the same DOI ({doi}) as \"{other}\".","fix":"Every article has a DOI of its own. Correct it here, or in the other article."},
    'doi-invalid': {"text":"\"{text}\" is not a DOI.","fix":"Write it like 10.5555/abc.123: “10.”, the publisher’s number, a slash, the article’s part."},
    'doi-invalid/prefix': {"text":"\"{text}\" is not a DOI prefix.","fix":"Write the part before the slash, like 10.5555. Leave the key out if the journal has no prefix."},
    'doi-missing': {"text":"The article has no DOI.","fix":"Add `doi:` as soon as it is assigned. A journal without DOIs needs nothing."},
    'doi-of-another-issue': {"text":"The DOI {doi} is also in {file}, line {line}.","fix":"Every article has a DOI of its own. Find out which of the two is registered with it, and correct the other."},
    'doi-placeholder': {"text":"The DOI {doi} looks like a placeholder.","fix":"Remove the key until the DOI is known."},
    'doi-prefix-differs': {"text":"The DOI {doi} does not start with {prefix}/, the prefix of the journal.","fix":"Correct the DOI, or `doi-prefix` in journal.yaml."},
    'doi-signs': {"text":"The DOI {doi} has characters that Crossref does not accept in new DOIs.","fix":"If it is not registered yet, assign a DOI that has only letters, digits and these characters: ._()/:-."},
    'pages-differ/even-first-page': {"text":"The article starts on page {first}, but issue.yaml asks for odd first pages (`start-on: odd`).","fix":"Remove `pages:`, and the article gets its pages from the issue."},
    'pages-differ/length': {"text":"The front matter gives the pages {pages}, but the article has {count, plural, one {# page} other {# pages}} in print: {expected}.","fix":"Correct `pages:`, or give the first page alone: the last page is then taken from the print. Another theme may need more pages."},
    'pages-gap': {"text":"The article starts on page {first}, but the page after “{article}” is {expected}.","fix":"Remove `pages:`, and the article gets its pages from the issue."},
    'pages-gap/first-article': {"text":"The article starts on page {first}, but the first page in issue.yaml is {expected}.","fix":"Remove `pages:`, and the article gets its pages from the issue."},
    'pages-invalid/malformed': {"text":"\"{text}\" is not a first and a last page.","fix":"Write them like 57-67. An article without pages has `elocation: e12` instead."},
    'pages-invalid/two-series': {"text":"The two pages in \"{text}\" are not of one series.","fix":"Write the letters with both numbers, like S1-S9."},
    'pages-invalid/wrong-order': {"text":"In \"{text}\", the last page is before the first.","fix":"Exchange the two, or correct the one that is wrong."},
    'pages-invalid/shortened': {"text":"In \"{text}\", the last page is before the first.","fix":"Write both numbers in full: {pages}."},
    'pages-invalid/elocation': {"text":"\"{text}\" is not an article number.","fix":"Write it like e12. Pages are written as `pages: 57-67` instead."},
    'pages-invalid/first-page': {"text":"\"{text}\" is not the number of a page.","fix":"Write the page on which the first article begins, like 57."},
    'pages-invalid/pages-and-elocation': {"text":"The article has both `pages` and `elocation`.","fix":"Remove one of the two. An article without page numbers has an `elocation`."},
    'pages-missing': {"text":"The article has no first page and no article number.","fix":"Add `first-page:` to issue.yaml and build the issue, or add `pages:` or `elocation:` to the front matter."},
    'pages-missing/whole-issue': {"text":"None of the {count} articles of the issue has a first page or an article number.","fix":"Add `first-page:` to issue.yaml and build the issue, or add `pages:` or `elocation:` to the front matter."},
    'pages-order': {"text":"The article begins on page {first}, but the article before it begins on page {before}.","fix":"Move the article in issue.yaml, or correct its `pages:`."},
    'pages-overlap': {"text":"The article starts on page {first}, but the page after “{article}” is {expected}. A page would be in the issue twice.","fix":"Remove `pages:`, and the article gets its pages from the issue."},
    'pages-overlap/first-article': {"text":"The article starts on page {first}, but the first page in issue.yaml is {expected}.","fix":"Remove `pages:`, and the article gets its pages from the issue."},
    'pages-range-long': {"text":"The article has {count} pages.","fix":"A digit may be wrong: correct `pages:`."},
    'pages-unknown/behind-unknown': {"text":"The article has no page numbers, because the number of pages of “{article}” before it is not known.","fix":"Build the whole issue with its PDFs. If “{article}” has an error, correct that first."},
    'pages-unknown/last-page': {"text":"The article starts on page {first}, but its last page is not known, because it was not printed yet.","fix":"Build the PDF, too (leave out --to). The number of pages comes from it."},
    'commentary-without-article': {"text":"The article has the type \"{type}\", but does not say which article it is about.","fix":"Add `related: '{'type: commentary-article, doi: …'}'`. For a reply, add `'{'type: letter, doi: …'}'` with the letter that it answers. An opinion that is not about an article needs neither."},
    'notice-abstract': {"text":"This notice (`{type}`) has an abstract.","fix":"Move the words from `abstract:` to the text below the front matter."},
    'notice-relation': {"text":"This notice (`{type}`) has no related article of the type `{relation}`.","fix":"Write `related: '{'type: corrected-article, doi: …'}'` in a correction, `retracted-article` in a retraction, `object-of-concern` in an expression of concern, and `addended-article` in an addendum."},
    'notice-without-policy': {"text":"The journal has no Crossmark policy, so Crossref does not accept this notice (`{type}`).","fix":"Register a DOI for the page about corrections, and write `crossref: '{'crossmark-policy: 10.…'}'` in journal.yaml."},
    'product-missing': {"text":"The book review does not name the book.","fix":"Add `product: '{'title: …, authors: …, publisher: …, year: …'}'`."},
    'product-without-review': {"text":"The article names a reviewed work, but its type is \"{type}\".","fix":"Write `type: book-review`, or delete `product:`."},
    'related-doi-differs': {"text":"The DOI of {article} is {doi} here, but {expected} in its own manuscript.","fix":"Delete `doi` beside `article`. It is taken from the other manuscript. If another article is meant, correct `article`."},
    'related-missing': {"text":"The article (`{type}`) does not name the article that it is about.","fix":"Add `related: '{'doi: …'}'` with the DOI of that article."},
    'related-not-found': {"text":"\"{article}\" is not an article of the journal.","fix":"Write the folder of its issue, a slash, and its own folder, like 1-2/firdous."},
    'related-type-unfit/not-in-this-type': {"text":"A related article of the type \"{relation}\" does not fit an article of the type \"{type}\".","fix":"It fits only {typesCount, plural, one {the type \"{types}\"} other {the types \"{types}\"}}. Correct the `type:` of the article or of the related article."},
    'related-type-unfit/reply-without-letter': {"text":"The article is a reply, but its related article has the type \"{relation}\" instead of \"letter\".","fix":"Correct the `type:` of the article, or the `type:` of the related article."},
    'retracted-title': {"text":"The article is retracted, but its title \"{title}\" does not begin with “RETRACTED:”.","fix":"Run `offprint retract`, which adds it in every language and writes the notice, or add it to `title:`."},
    'retraction-without-notice': {"text":"The article is retracted, but it does not lead to a notice.","fix":"Run `offprint retract`, or add `related: '{'type: retraction-forward, doi: …'}'` with the DOI of the notice."},
    'acronym-inconsistent': {"text":"The text has \"{written}\", but it introduces \"{introduced}\".","fix":"Correct the letters. If it is another acronym, introduce it too.","ask":"“{written}” is printed{on}, but “{introduced}” was introduced. Please say which is right."},
    'attribute-unknown/class': {"text":"The class \"{name}\" is unknown. Its words are printed as they are.","fix":"Use smallcaps, underline, a language or a direction, or remove the class.","many":"The classes \"{name}\" are unknown. Their words are printed as they are."},
    'attribute-unknown/class-more': {"text":"Unknown classes occur in many more places.","fix":"Only the first are listed."},
    'attribute-unknown/supplement-file': {"text":"The supplement names no file.","fix":"Write for example `:::supplement '{'#sup-data file=data.csv'}'`."},
    'bracket-unclosed': {"text":"A bracket or quotation mark has no other half: {mark} in \"{words}\".","fix":"Add the other half where it belongs, or remove this one."},
    'change-undecided': {"text":"The proposed change \"{change}\" is neither accepted nor rejected.","fix":"Delete the marks, and the words that should not be printed.","many":"{count} proposed changes are neither accepted nor rejected: \"{change}\"."},
    'comment-unclosed': {"text":"A comment begins with \"{open}\" and never ends.","fix":"Write \"{close}\" where it ends."},
    'content-conditional/always-hidden': {"text":"{kind, select, block {This block is} other {These words are}} always hidden, and left out.","fix":"The web page, the PDF and the JATS have the same words, namely those for HTML. Remove the condition from what all of them should have."},
    'content-conditional/hidden-for': {"text":"{kind, select, block {This block is} other {These words are}} hidden for {format}, and left out.","fix":"The web page, the PDF and the JATS have the same words, namely those for HTML. Remove the condition from what all of them should have."},
    'content-conditional/hidden-except': {"text":"{kind, select, block {This block is} other {These words are}} hidden except for {format}, and left out.","fix":"The web page, the PDF and the JATS have the same words, namely those for HTML. Remove the condition from what all of them should have."},
    'content-conditional/shown-for': {"text":"{kind, select, block {This block is} other {These words are}} shown for {format} only, and left out.","fix":"The web page, the PDF and the JATS have the same words, namely those for HTML. Remove the condition from what all of them should have."},
    'content-conditional/shown-except': {"text":"{kind, select, block {This block is} other {These words are}} shown except for {format}, and left out.","fix":"The web page, the PDF and the JATS have the same words, namely those for HTML. Remove the condition from what all of them should have."},
    'content-conditional/more': {"text":"Conditions for single outputs occur in many more places.","fix":"Only the first are listed."},
    'directive-unknown/block': {"text":"The block \":::{name}\" is unknown. Its text is printed as ordinary paragraphs.","fix":"Use note, tip, important, warning, caution, box, figure, table or supplement, or remove the colons."},
    'directive-unknown/block-unclosed': {"text":"A \":::\" block has no end.","fix":"Write a line \":::\" where it ends, or remove the line that opens it."},
    'directive-unknown/block-unopened': {"text":"The line \":::\" closes no block.","fix":"Write the line that opens the block, or remove this one."},
    'directive-unknown/code': {"text":"Offprint does not run code, so the result of this code is missing.","fix":"Put the figure or table that the code makes into the manuscript."},
    'directive-unknown/code-figure': {"text":"Offprint does not run code, so the figure that this code makes is missing.","fix":"Put the figure into the manuscript."},
    'directive-unknown/code-in-line': {"text":"Offprint does not run code, so this line shows the code instead of its result.","fix":"Write the result in its place."},
    'directive-unknown/code-table': {"text":"Offprint does not run code, so the table that this code makes is missing.","fix":"Put the table into the manuscript."},
    'directive-unknown/more': {"text":"Blocks, roles or code that Offprint does not understand occur in many more places.","fix":"Only the first are listed."},
    'directive-unknown/role': {"text":"The role \"{name}\" is unknown. Its words are printed as they are.","fix":"Use cite, ref, eq, math, sub, sup or another role that Offprint knows.","many":"The roles \"{name}\" are unknown. Their words are printed as they are."},
    'directive-unknown/short-code': {"text":"The short code \"{code}\" is left out.","fix":"Write here what it stands for.","many":"The short codes \"{code}\" are left out."},
    'directive-unknown/short-code-word': {"text":"The short code \"{code}\" is left out, and only its word is printed.","fix":"Write here what it stands for.","many":"The short codes \"{code}\" are left out, and only their words are printed."},
    'directive-unknown/template-tag': {"text":"The tag \"{name}\" of a website’s template is left out.","fix":"Write here what the website shows in its place.","many":"The tags \"{name}\" of a website’s template are left out."},
    'directive-unknown/template-variable': {"text":"A variable of a website’s template is left out.","fix":"Write here what the website shows in its place."},
    'layout-ignored/attributes': {"text":"The attributes \"{attributes}\" are for a website and are left out.","fix":"Delete them.","many":"The attributes \"{attributes}\" are for a website and are left out."},
    'layout-ignored/command': {"text":"The command “\\{name}” only changes the layout. All such commands are left out.","fix":"Delete them. The theme decides the layout."},
    'layout-ignored/contents': {"text":"Offprint makes the table of contents itself. \"{mark}\" is left out.","fix":"Delete it."},
    'layout-ignored/last-line-break': {"text":"A backslash after the last line of a paragraph breaks no line and is left out.","fix":"Delete it. The theme decides the space between paragraphs."},
    'layout-ignored/more': {"text":"The text changes the layout in many more places.","fix":"Only the first are listed."},
    'layout-ignored/picture-in-heading': {"text":"A heading contains a picture. It is printed below the heading.","fix":"Put the picture into a paragraph of its own."},
    'list-item-empty': {"text":"Item {position} of the list has no words.","fix":"Delete the item, or write its words.","many":"{count} list items have no words.","ask":"Item {position} of the list{on} has no words. Please supply them, or say that the item may be deleted."},
    'list-marks-typed': {"text":"{count, plural, one {A list counts from another number than 1, or has check boxes} other {# lists count from another number than 1, or have check boxes}}.","fix":"Let the list begin with 1, or write its numbers into the sentences. Instead of checking a box, say in words what is done."},
    'markup-unread/attributes': {"text":"The attributes \"{attributes}\" belong to nothing and are printed as typed.","fix":"Write them directly after a heading, a picture, a span or an equation.","many":"The attributes \"{attributes}\" belong to nothing and are printed as typed."},
    'markup-unread/heading': {"text":"\"{text}\" is read as a heading, although no space follows the \"{marks}\".","fix":"Write the space. If this is no heading, write a backslash before the first `#`."},
    'markup-unread/heading-or-words': {"text":"\"{text}\" is alone in a paragraph, and no space follows the \"#\". It is printed as typed.","fix":"Write the space if this is a heading. Write a backslash before the `#` if it is not."},
    'markup-unread/incomplete': {"text":"\"{mark}\" marks nothing and is printed as typed.","fix":"Complete the markup. If it is not markup, write a backslash before it.","many":"{count} pieces of markup are incomplete and are printed as typed: \"{mark}\"."},
    'markup-unread/more': {"text":"Markup that Offprint does not understand occurs in many more places.","fix":"Only the first are listed."},
    'markup-unread/text-reference': {"text":"No paragraph begins with \"(ref:{name})\". The reference to it is printed as typed.","fix":"Write the words here."},
    'markup-unread/text-reference-unused': {"text":"No caption or heading refers to \"(ref:{name})\". Its words are printed as a paragraph.","fix":"Make the words the caption of their figure or table."},
    'nesting-too-deep/brackets': {"text":"A paragraph or table has more than {most} brackets.","fix":"Nothing of the text was read. Split it here, or look for marks that are repeated many times."},
    'nesting-too-deep/citations': {"text":"A paragraph or table has more than {most} citations.","fix":"Nothing of the text was read. Split it here, or look for marks that are repeated many times."},
    'nesting-too-deep/containers': {"text":"Quotations or lists are nested more than {most} levels deep.","fix":"Nothing of the text was read. Split it here, or look for marks that are repeated many times."},
    'nesting-too-deep/definitions': {"text":"The text has more than {most} definitions.","fix":"Nothing of the text was read. Split it here, or look for marks that are repeated many times."},
    'nesting-too-deep/elements': {"text":"Elements are nested too deep in this part of the text. It is not read.","fix":"Split it."},
    'nesting-too-deep/marks': {"text":"A paragraph or table has more than {most} marks such as `*`, `|` and `\\`.","fix":"Nothing of the text was read. Split it here, or look for marks that are repeated many times."},
    'nesting-too-deep/open-brackets': {"text":"A paragraph or table has more than {most} open brackets.","fix":"Nothing of the text was read. Split it here, or look for marks that are repeated many times."},
    'nesting-too-deep/pieces': {"text":"The text has more than {most} lines, marks, links and formulas.","fix":"Nothing of the text was read. Split it here, or look for marks that are repeated many times."},
    'nesting-too-deep/spaces': {"text":"The text has {spaces} spaces in a row, more than {most}.","fix":"Nothing of the text was read. Split it here, or look for marks that are repeated many times."},
    'nesting-too-deep/tables': {"text":"The text has more than {most} tables.","fix":"Nothing of the text was read. Split it here, or look for marks that are repeated many times."},
    'nesting-too-deep/underlined-headings': {"text":"The text has more than {most} headings with a line below them.","fix":"Nothing of the text was read. Split it here, or look for marks that are repeated many times."},
    'paragraph-as-heading': {"text":"The line \"{words}\" is in bold, but it looks like a heading.","fix":"Write `##` before it instead of asterisks around it.","many":"The lines \"{words}\" are in bold, but they look like headings."},
    'paragraph-broken': {"text":"A new paragraph begins within a sentence: \"{words}\".","fix":"Join the two paragraphs: a line or a page of the author’s file ended there.","many":"New paragraphs begin within a sentence: \"{words}\"."},
    'paragraph-doubled': {"text":"The paragraph \"{words}\" appears twice.","fix":"Remove one of the two.","many":"These paragraphs appear twice or more: \"{words}\".","ask":"A paragraph{on} appears twice in the text (“{words}”). Please say which one is to be deleted."},
    'paragraph-emphasised': {"text":"The paragraph \"{words}\" is entirely in bold or italics.","fix":"Remove the asterisks. If it is a quotation, write `>` before it.","many":"These paragraphs are entirely in bold or italics: \"{words}\"."},
    'paragraph-emphasised/caption': {"text":"A caption is entirely in bold or italics: \"{words}\".","fix":"Remove the asterisks: the theme decides how captions look."},
    'placeholder-text': {"text":"The text contains a placeholder: \"{words}\".","fix":"Replace it with the text that belongs there, or remove it.","many":"The text contains placeholders: \"{words}\".","ask":"“{words}” is printed{on} where other text belongs. Please supply it."},
    'punctuation-doubled': {"text":"A punctuation mark is typed twice: \"{text}\".","fix":"Remove one. An ellipsis has three points."},
    'raw-html/active': {"text":"The HTML element \"{name}\" is left out: an article contains nothing that runs, asks or loads.","fix":"Delete it.","many":"The HTML elements \"{name}\" are left out: an article contains nothing that runs, asks or loads."},
    'raw-html/code': {"text":"Code for {format} only is left out.","fix":"Write it in Markdown, for all outputs."},
    'raw-html/declaration': {"text":"\"{text}\" means nothing in an article and is left out.","fix":"Delete it.","many":"{count} HTML comments or declarations mean nothing in an article and are left out: \"{text}\"."},
    'raw-html/element': {"text":"The HTML element \"{name}\" is not possible in an article. Its words are kept.","fix":"If the element means something, say it with Markdown.","many":"The HTML elements \"{name}\" are not possible in an article. Their words are kept."},
    'raw-html/more': {"text":"HTML occurs in many more places.","fix":"Only the first are listed."},
    'raw-html/not-html': {"text":"\"<{name}>\" is not HTML and is printed as typed.","fix":"Write a backslash before the `<` if this is right. Delete it otherwise."},
    'raw-html/unclosed': {"text":"The HTML element \"<{name}>\" is never closed. The tag is left out, and the words are kept.","fix":"Write \"</{name}>\" where it ends, or delete the tag."},
    'raw-html/unopened': {"text":"The tag \"</{name}>\" closes no element. It is left out, and the words are kept.","fix":"Write \"<{name}>\" where the element begins, or delete the tag."},
    'raw-latex/code': {"text":"Code for {format} only is left out.","fix":"Write it in Markdown, for all outputs."},
    'raw-latex/command': {"text":"The command “\\{name}” is unknown. It is left out, and its words are kept.","fix":"Write in Markdown what it means. A backslash that is only a backslash is written `\\\\`."},
    'raw-latex/command-on-word': {"text":"The command “\\{name}” is unknown. It is printed as typed.","fix":"A backslash that is only a backslash is written `\\\\`."},
    'raw-latex/drawing': {"text":"Offprint does not run LaTeX, so the drawing (\"{name}\") is left out.","fix":"Save it as PDF or SVG, and use that in its place: `![Caption](drawing.pdf)`."},
    'raw-latex/environment': {"text":"The environment \"{name}\" is unknown. Its words are printed as paragraphs.","fix":"Write in Markdown what it means, or use a picture of it.","many":"The environments \"{name}\" are unknown. Their words are printed as paragraphs."},
    'raw-latex/inclusion': {"text":"The command “\\{name}” names “{file}”, which Offprint does not read. Nothing is printed for it.","fix":"Put the words, the table or a picture of the page in its place."},
    'raw-latex/label': {"text":"The label \"{label}\" belongs to no figure, table, heading or equation.","fix":"Write it in the caption or the heading, or write `'{'#id'}'` after the thing that it names.","many":"The labels \"{label}\" belong to no figure, table, heading or equation."},
    'raw-latex/more': {"text":"LaTeX occurs in many more places.","fix":"Only the first are listed."},
    'sign-invisible': {"text":"A word contains an invisible character: \"{word}\" (U+{code}).","fix":"Delete the character: put the cursor after the letter before it, press Delete, and compare the word."},
    'space-before-punctuation': {"text":"There is a space before a comma or a full stop: \"{text}\".","fix":"Remove the space."},
    'space-missing': {"text":"A space is missing: \"{text}\".","fix":"Add the space."},
    'text-damaged': {"text":"The text contains damaged characters: \"{text}\".","fix":"Type the characters again as in the author’s file, and save the file as UTF-8. Or let `offprint intake` read the original."},
    'text-damaged/in-entry': {"text":"The entry {work} contains damaged characters: \"{text}\".","fix":"Type the characters again as in the author’s file, and save the file as UTF-8. Or let `offprint intake` read the original."},
    'text-elsewhere/child': {"text":"Code names the file \"{file}\", whose text is missing here.","fix":"Put the text, code, figure or table of that file here. A line of its own includes a text of the folder: `'{{'< include file.md >'}}'`."},
    'text-elsewhere/directive': {"text":"The directive “'{'{name}'}'” names “{file}”, whose content is missing here.","fix":"Put the text, code, figure or table of that file here. A line of its own includes a text of the folder: `'{{'< include file.md >'}}'`."},
    'text-elsewhere/embed': {"text":"“'{'embed'}'” names “{target}”, which is no label of the manuscript, or the result of code.","fix":"Offprint runs no code and reads no notebooks. Put the figure, table or text here that this should show."},
    'text-elsewhere/front-matter-name': {"text":"The front matter has no text with the name “{name}”.","fix":"Write the text here, or correct the name."},
    'text-elsewhere/include-circle': {"text":"\"{raw}\" includes text in a circle: {filesCount, plural, one {\"{files}\" includes itself} other {\"{files}\" include each other}}.","fix":"Delete one of these inclusions."},
    'text-elsewhere/include-missing': {"text":"\"{raw}\" includes a file that does not exist.","fix":"Put the file into the folder, or write its text here."},
    'text-elsewhere/include-misspelled': {"text":"\"{raw}\" includes a file that does not exist.","fix":"Did you mean \"{meant}\"?"},
    'text-elsewhere/include-network': {"text":"\"{raw}\" includes a text from the network, but nothing is fetched from there.","fix":"Save the text in the folder of the article, and include that file."},
    'text-elsewhere/include-notebook': {"text":"\"{raw}\" includes a notebook, but notebooks are not read.","fix":"Offprint does not run programs. Write the results here, as text and pictures."},
    'text-elsewhere/include-outside': {"text":"\"{raw}\" includes a file outside the folder of the article.","fix":"Copy {file} into the folder, and include it from there. Or declare a folder that holds both: `--root FOLDER`, or `root:` in journal.yaml."},
    'text-elsewhere/more': {"text":"Text from other files is missing in many more places.","fix":"Only the first are listed."},
    'text-elsewhere/short-code': {"text":"The short code \"{code}\" names a file whose content is missing here.","fix":"Put the text, code, figure or table of that file here. A line of its own includes a text of the folder: `'{{'< include file.md >'}}'`."},
    'text-elsewhere/variable': {"text":"The file \"{file}\" in the folder of the article has no text with the name \"{name}\".","fix":"Write the text here, or correct the name."},
    'word-alphabets-mixed': {"text":"A word has letters of two alphabets that look alike: \"{word}\".","fix":"Type the word again with one keyboard layout."},
    'word-broken': {"text":"A word is broken by a hyphen and a space: \"{text}\".","fix":"Remove the space, and also the hyphen if it is one word. A dash has a space on both sides."},
    'word-doubled': {"text":"A word is typed twice: \"{words}\".","fix":"Remove one.","many":"Words are typed twice: \"{words}\"."},
    'body-missing': {"text":"The article has no text.","fix":"Write the text below the front matter."},
    'body-missing/only-code': {"text":"The article has no text, only code.","fix":"Write the text below the front matter."},
    'code-line-long': {"text":"A line of code has {length} characters, more than 76.","fix":"Break the line where the language allows it.","many":"Lines of code in {count} blocks have more than 76 characters."},
    'cross-reference-missing': {"text":"Nothing in the article has the label \"{label}\".","fix":"Write `'{'#label'}'` after the section, figure, table or equation that you mean.","many":"Nothing in the article has the labels \"{label}\"."},
    'cross-reference-missing/code-figure': {"text":"The label \"{label}\" belongs to the result of the code in line {line}, which Offprint does not run.","fix":"Put the figure in its place, like `![Caption]({id}.png)'{'#{id}'}'`, or send the Markdown that Quarto or knitr writes after it has run."},
    'cross-reference-missing/code-table': {"text":"The label \"{label}\" belongs to the result of the code in line {line}, which Offprint does not run.","fix":"Put the table in its place, with `: Caption '{'#{id}'}'` below it, or send the Markdown that Quarto or knitr writes after it has run."},
    'cross-reference-missing/misspelled': {"text":"Nothing in the article has the label \"{label}\".","fix":"Did you mean \"{meant}\"?"},
    'cross-reference-missing/reference-entry': {"text":"This link leads to an entry of a list of references that is typed as text.","fix":"Cite the work with `[@key]`, and name its file in `bibliography:`."},
    'heading-bold': {"text":"The heading \"{title}\" is in bold or italics.","fix":"Remove the asterisks.","many":"These headings are in bold or italics: \"{title}\"."},
    'heading-citation': {"text":"The heading \"{title}\" has a citation or a note.","fix":"Move the citation or the note into the text.","many":"These headings have a citation or a note: \"{title}\"."},
    'heading-deep': {"text":"A section is nested {depth} levels deep.","fix":"Write a paragraph that begins with a bold word instead.","many":"{count} sections are nested more than five levels deep."},
    'heading-doubled': {"text":"Several sections beside each other have the heading \"{title}\".","fix":"Rename one of them, or join them.","many":"Several sections beside each other have the same heading: \"{title}\"."},
    'heading-empty': {"text":"The heading has no words.","fix":"Give the section a title, or delete the line."},
    'heading-full-stop': {"text":"A heading ends with \"{mark}\": \"{title}\".","fix":"Remove the mark."},
    'heading-long': {"text":"A heading has {length} words.","fix":"If it is a paragraph, remove the `#`."},
    'heading-number-typed': {"text":"The number \"{number}\" is typed in a heading.","fix":"Remove the number from the heading. With `number-sections: false` headings have no numbers; with `roman` they have “I” and, below it, “A”.","many":"Numbers are typed in {count} headings: \"{number}\"."},
    'heading-repeats-title': {"text":"The text begins with the title, which the front matter has already. It is printed once.","fix":"Delete the heading."},
    'heading-skipped': {"text":"The heading has level {level}, but the section around it allows level {expected} at most.","fix":"Write it with `{marks}`. It is printed one level below the section around it."},
    'headings-capitals': {"text":"A heading is typed in capitals: \"{title}\".","fix":"Write it in small letters, like “Results and discussion”."},
    'label-duplicate': {"text":"The label \"{label}\" names a second thing here, and the text refers to it.","fix":"Rename one of the two labels, and the references to it."},
    'label-repeated': {"text":"The label \"{label}\" names a second thing here. Nothing refers to it, so both are printed as they are.","fix":"Rename one of the two, or leave its label out.","many":"The labels \"{label}\" name more than one thing. Nothing refers to them, so all are printed as they are."},
    'section-empty': {"text":"The section \"{section}\" has no text.","fix":"Write the text, or delete the heading.","many":"These sections have no text: \"{section}\".","ask":"The section “{section}”{on} has no text. Please supply it, or say that the heading may be deleted."},
    'section-number-unknown': {"text":"The text mentions \"{text}\", but the article has no section {number}.","fix":"Correct the number. A reference like @sec-methods gets its number automatically."},
    'alt-is-caption': {"text":"The alternative text \"{text}\" repeats the caption.","fix":"Describe what the picture shows. The caption says what it means.","many":"These alternative texts repeat their captions: \"{text}\".","ask":"The text for readers who cannot see {figure}{on} only repeats its caption. Please say in a sentence or two what the picture shows."},
    'alt-is-file-name': {"text":"The alternative text \"{text}\" does not say what the picture shows.","fix":"Describe the picture for somebody who cannot see it.","many":"These alternative texts do not say what the picture shows: \"{text}\".","ask":"The text for readers who cannot see {figure}{on} is only “{text}”. Please say in a sentence or two what the picture shows."},
    'caption-in-text/figure': {"text":"The caption of the figure is a paragraph of the text. It is printed as the caption.","fix":"Write it as `![Caption](figures/map.png)'{'alt=\"…\"'}'`."},
    'caption-in-text/figure-number': {"text":"The caption has the number {number}, but this is figure {expected}. It is printed as a paragraph.","fix":"Write it without a number, as `![Caption](figures/map.png)'{'alt=\"…\"'}'`. Offprint numbers the figures."},
    'caption-in-text/table': {"text":"The caption of the table is a paragraph of the text. It is printed as the caption.","fix":"Write it as `: Caption` below the table."},
    'caption-in-text/table-number': {"text":"The caption has the number {number}, but this is table {expected}. It is printed as a paragraph.","fix":"Write it without a number, as `: Caption` below the table. Offprint numbers the tables."},
    'caption-number-differs': {"text":"A number that is typed before a caption differs from the printed number: \"{typed}\" before the caption of {float}.","fix":"Delete it, because figures and tables are numbered automatically. Then check that the text mentions the right figure or table, and that none is missing before it."},
    'figure-alt-missing': {"text":"The picture \"{picture}\" has no alternative text.","fix":"Write `'{'alt=\"…\"'}'` after the picture. Say what it shows for those who cannot see it, and do not repeat the caption.","many":"{count} pictures have no alternative text: \"{picture}\".","ask":"{figure}{on} has no text for readers who cannot see it. Please say in a sentence or two what it shows."},
    'figure-cleaned': {"text":"The drawing \"{picture}\" is published without these parts: {parts}.","fix":"The published file looks the same in a browser. Compare the two."},
    'figure-drawn': {"text":"Browsers do not show {format}, so \"{picture}\" was converted.","fix":"Compare the picture with the file. Pictures in SVG, PNG and JPEG are published as they are.","many":"{count} files were converted, because browsers do not show {format}: \"{picture}\"."},
    'figure-drawn/svg': {"text":"The drawing \"{picture}\" has text in a <foreignObject>, so it was converted.","fix":"Compare the picture with the file. Pictures in SVG, PNG and JPEG are published as they are.","many":"{count} drawings have text in a <foreignObject>, so they were converted: \"{picture}\"."},
    'figure-extension-differs': {"text":"The name of the file ends in .{extension}, but the file is {mediaType} and not {expected}.","fix":"Rename the file, or save the picture again in the format of its name."},
    'figure-missing/block': {"text":"The block for a figure has no picture.","fix":"Put the picture into the block: `![Caption](figures/map.png)`."},
    'figure-missing/cover': {"text":"The folder of the issue has no picture \"{cover}\" for its cover.","fix":"Correct the path in `cover:`, or put the file there."},
    'figure-missing/cover-refused': {"text":"The cover \"{cover}\" cannot be shown, because it has {refused}.","fix":"Save it anew, or as PNG."},
    'figure-missing/file': {"text":"The folder of the article has no file \"{file}\".","fix":"Put the file into the folder of the article, or correct its name.","many":"The folder of the article does not have the files \"{file}\"."},
    'figure-missing/folder': {"text":"\"{file}\" is a folder, not a file.","fix":"Name a file in it."},
    'figure-missing/misspelled': {"text":"The folder of the article has no file \"{file}\".","fix":"Did you mean \"{meant}\"?"},
    'figure-missing/notebook': {"text":"\"{label}\" is the label of what a notebook makes. Offprint runs no notebooks.","fix":"Save the picture in the folder of the article, and write its name here."},
    'figure-outside-folder/address': {"text":"\"{address}\" is not in the folder of the article. Offprint fetches nothing from the network.","fix":"Save the picture in the folder of the article, and write its name here."},
    'figure-outside-folder/damaged': {"text":"A picture that is written into the text is damaged: \"{picture}\".","fix":"Save the picture again, as a file in the folder of the article, and write its name here."},
    'figure-outside-folder/link': {"text":"The link \"{path}\" leads out of the folder of the article.","fix":"Copy the file itself into the folder."},
    'figure-outside-folder/path': {"text":"\"{path}\" is outside the folder of the article.","fix":"Copy the file into the folder of the article, and write `{name}` here. Or declare a folder that holds both: `--root FOLDER`, or `root:` in journal.yaml."},
    'figure-page': {"text":"The file \"{file}\" has {pages} pages. The first one is shown.","fix":"Name the page: \"{second}\", or \"{first}\" if it is this one."},
    'figure-resolution-low': {"text":"The picture is {width} pixels wide, so it prints at only {dots} dots per inch.","fix":"Export it larger from the program that made it. PMC requires twice as much.","many":"{count} pictures print at less than 150 dots per inch.","ask":"{figure}{on} is too coarse to print well ({dots} dots per inch). Please send a file of 1000 pixels or more in width, or the original drawing."},
    'figure-type/avif': {"text":"\"{picture}\" is AVIF, which indexers do not accept.","fix":"Save it as PNG or JPEG."},
    'figure-type/beside': {"text":"Browsers do not show \"{picture}\".","fix":"Use \"{other}\", which is beside it."},
    'figure-type/bmp': {"text":"\"{picture}\" is BMP, which is larger than it must be.","fix":"Save it as PNG. Nothing is lost."},
    'figure-type/cut-off': {"text":"The picture \"{picture}\" is damaged or cut off.","fix":"Copy the file again, or ask the author for it. If that does not help, save it again in the program that made it."},
    'figure-type/drawing': {"text":"The drawing \"{picture}\" cannot be published, because it has {part}.","fix":"Save it from the drawing program as plain SVG, with its pictures embedded and its labels as SVG text (Mermaid: htmlLabels off; diagrams.net: formatted text off), or as PNG at 300 dpi."},
    'figure-type/eps': {"text":"\"{picture}\" is EPS, which browsers do not show.","fix":"Convert it to SVG, or to PNG at 300 dpi or more."},
    'figure-type/git-lfs': {"text":"\"{picture}\" is not a picture, but a pointer to a file that Git LFS keeps elsewhere.","fix":"Fetch the file (`git lfs pull`), or ask the author for it."},
    'figure-type/heic': {"text":"\"{picture}\" is HEIC, the format of a phone, which browsers do not show.","fix":"Save the photo as JPEG."},
    'figure-type/jpeg-2000': {"text":"\"{picture}\" is JPEG 2000, which browsers do not show.","fix":"Save it as PNG or JPEG."},
    'figure-type/no-size': {"text":"The size of the picture \"{picture}\" cannot be read.","fix":"Copy the file again, or ask the author for it. If that does not help, save it again in the program that made it."},
    'figure-type/page-empty': {"text":"Page {page} of \"{file}\" is empty.","fix":"Name the page of the figure. \"#page=1\" is the first."},
    'figure-type/page-missing': {"text":"There is no page {page} in \"{file}\", which has {pages, plural, one {one page} other {# pages}}.","fix":"Name the page of the figure. \"#page=1\" is the first."},
    'figure-type/pdf': {"text":"The PDF \"{picture}\" cannot be drawn.","fix":"It is broken, locked or larger than 100 MB. Save the figure as SVG, or as PNG at 300 dpi or more."},
    'figure-type/photoshop': {"text":"\"{picture}\" is a Photoshop file, which browsers do not show.","fix":"Save it as PNG in the program that made it."},
    'figure-type/pixels': {"text":"The picture \"{picture}\" has {width} × {height} pixels. Browsers show no more than 250 million.","fix":"Save it smaller. 600 pixels for each inch of its printed width are enough."},
    'figure-type/tiff': {"text":"The TIFF \"{picture}\" cannot be read.","fix":"Save it as PNG. Browsers do not show TIFF."},
    'figure-type/unknown': {"text":"The format of \"{picture}\" is unknown. It is not a PNG, JPEG, GIF, WebP or SVG picture.","fix":"Save the picture as PNG or JPEG under this name."},
    'figure-type/windows-drawing': {"text":"\"{picture}\" is a drawing in a format of Windows (EMF or WMF), which browsers do not show.","fix":"Ask the author for PNG or SVG, or save it as such in Word or LibreOffice."},
    'figure-type/outlined-letters': {"text":"A drawing seems to have letters with outlines, so the PDF contains a Type 3 font. The drawings are {drawings}.","fix":"Save the drawing with its text as paths, or as PNG at 300 dpi. If no drawing has such letters, the cause is a font of the theme: it must be a static TrueType font."},
    'float-caption-doubled': {"text":"The caption of {float} is the same as the caption of {other}.","fix":"Say in each caption what is special about it. One of the two may be the wrong caption."},
    'float-caption-missing': {"text":"There is no caption for {float}.","fix":"Write it in the brackets of the picture, or in a line `: Caption.` below the table.","many":"{count} figures or tables have no caption: {float}.","ask":"{figure}{on} has no caption. Please supply one."},
    'float-not-cited': {"text":"The text never mentions {float}.","fix":"Write its label where the text speaks of it, like @fig-map, or remove it.","ask":"The text never mentions {float}{on}. Please say where it is to be mentioned."},
    'float-not-cited/several': {"text":"The text never mentions {type, select, figure {figures} other {tables}} {numbers}.","fix":"Write the label of each where the text speaks of it, like {type, select, figure {@fig-map} other {@tbl-heights}}, or remove it.","ask":"The text never mentions {type, select, figure {figures} other {tables}} {numbers}. Please say where each is to be mentioned."},
    'float-number-unknown': {"text":"The text mentions \"{text}\", but the article has {count, plural, =0 {no {type}} one {only one {type}} other {only # {type}s}}.","fix":"Correct the number, or add the {type}. A reference like {type, select, table {@tbl-heights} other {@fig-map}} gets its number automatically."},
    'float-order': {"text":"The text first mentions {float} after one with a higher number.","fix":"Move the figure or the table, so that its number follows the text.","ask":"{float} is first mentioned after one with a higher number. Please say whether the numbers are to change."},
    'image-of-table': {"text":"The table \"{caption}\" is a picture.","fix":"Type the table: screen readers and indexes cannot read pictures.","many":"These tables are pictures: \"{caption}\".","ask":"{figure}{on} is a picture of a table. Please send the table as text."},
    'picture-size-unread': {"text":"The size \"{size}\" of the picture \"{picture}\" cannot be read. The picture is printed as large as it is, and no wider than the text.","fix":"Write its width as 50%, 8cm or 300px."},
    'table-head-missing': {"text":"The columns of {table} have no headings.","fix":"Write them in the first row, above the line of dashes.","many":"The columns of {count} tables have no headings: {table}.","ask":"The columns of {figure}{on} have no headings. Please supply them."},
    'table-head-missing/second-column': {"text":"The second column of {table} has no heading.","fix":"Write it in the first row, above the line of dashes.","ask":"The columns of {figure}{on} have no headings. Please supply them."},
    'table-ragged': {"text":"The row has {cells, plural, one {one cell} other {# cells}}, but the table has {columns, plural, one {one column} other {# columns}}.","fix":"Add the missing cells, or remove those that are too many.","many":"{count} rows of tables have more or fewer cells than their table has columns."},
    'equation-number-unknown': {"text":"The text mentions \"{text}\", but the article has no equation {number}.","fix":"Correct the number. A reference like @eq-mean gets its number automatically."},
    'equation-syntax': {"text":"The formula cannot be read ({error}). It is printed as TeX.","fix":"Correct the formula, or write it with the commands of amsmath."},
    'equation-syntax/blank': {"text":"The formula shows nothing and is left out.","fix":"Write what it should show, or delete it with its dollar signs."},
    'footnote-call-mistyped': {"text":"\"^[{key}]\" is a note that says only \"{key}\". It is read as the call of the note with this name.","fix":"Write \"[^{key}]\"."},
    'footnote-missing': {"text":"The text calls the note \"{key}\", which does not exist.","fix":"Write the note, like `[^1]: …`, or delete the call.","many":"The text calls the notes \"{key}\", which do not exist."},
    'footnote-never-called': {"text":"The text never calls the note \"{note}\", so it is not printed.","fix":"Call the note where it belongs, like `[^1]`, or delete it.","many":"The text never calls the notes \"{note}\", so they are not printed.","ask":"The note “{note}” is called nowhere in the text and is not printed. Please say where it belongs, or that it may be deleted."},
    'note-empty': {"text":"Note {note} has no words.","fix":"Write the note, or remove its call.","many":"{count} notes have no words: {note}.","ask":"Note {note} has no words. Please supply them, or say that the note may be deleted."},
    'link-broken': {"text":"The address {address} is not complete, or it has a character too many at its end.","fix":"Copy the address again. The punctuation of the sentence belongs after the link.","many":"These addresses are not complete, or have a character too many at their end: {address}."},
    'link-not-public': {"text":"Readers cannot open the address {address}.","fix":"Correct the address, or remove the link.","many":"Readers cannot open these addresses: {address}.","ask":"Readers cannot open the address {address}{on}. Please supply a public one, or say that the link may be deleted."},
    'link-scheme': {"text":"\"{address}\" is not a complete address that begins with https:, http:, ftp:, mailto: or doi:. The words are printed without the link.","fix":"Write the full address, like https://example.org. A file of the article is a `:::supplement`.","many":"\"{address}\" are not complete addresses that begin with https:, http:, ftp:, mailto: or doi:. The words are printed without the links."},
    'link-scheme/more': {"text":"Many more links have addresses that are not possible.","fix":"Only the first are listed."},
    'link-target-missing': {"text":"Nothing in the article has the label \"{label}\". The words are printed without the link.","fix":"Write `'{'#label'}'` after the section, figure, table or equation that you mean.","many":"Nothing in the article has the labels \"{label}\". The words are printed without the link."},
    'link-target-missing/code-figure': {"text":"The label \"{label}\" belongs to the result of the code in line {line}, which Offprint does not run.","fix":"Put the figure in its place, like `![Caption]({id}.png)'{'#{id}'}'`, or send the Markdown that Quarto or knitr writes after it has run."},
    'link-target-missing/code-table': {"text":"The label \"{label}\" belongs to the result of the code in line {line}, which Offprint does not run.","fix":"Put the table in its place, with `: Caption '{'#{id}'}'` below it, or send the Markdown that Quarto or knitr writes after it has run."},
    'link-target-missing/misspelled': {"text":"Nothing in the article has the label \"{label}\". The words are printed without the link.","fix":"Did you mean \"{meant}\"?"},
    'link-target-missing/reference-entry': {"text":"This link leads to an entry of a list of references that is typed as text. Its words are printed without the link.","fix":"Cite the work with `[@key]`, and name its file in `bibliography:`, for links and for a list as data."},
    'link-text-address': {"text":"{count, plural, one {A link shows its address instead of words:} other {# links show their addresses instead of words. The first is}} {address}.","fix":"Write `[words](address)`: screen readers spell an address character by character."},
    'link-text-differs': {"text":"The link \"{text}\" leads to another address: {address}.","fix":"Find out which of the two is right, and write it as `<address>`."},
    'link-text-vague': {"text":"The words of the link \"{text}\" do not say where it leads.","fix":"Link the words that name the thing: “the [tables of Brest](https://…)”.","many":"The words of these links do not say where they lead: \"{text}\"."},
    'author-name-doubled': {"text":"The name \"{name}\" appears twice before the year.","fix":"Delete the name before the citation, or write `[-@key]`, which prints only the year.","many":"These names appear twice before the year: \"{name}\"."},
    'citation-ambiguous': {"text":"The citation \"{citation}\" may mean several works: {works}.","fix":"Add the letter after the year, or the initials of the author.","ask":"{citation}{on} may mean several works of the list: {works}. Please say which one is meant."},
    'citation-behind-stop': {"text":"The citation {citation} is after the full stop.","fix":"Move the full stop after the citation.","many":"{count} citations are after the full stop: {citation}."},
    'citation-doubled/work': {"text":"The work \"{item}\" appears twice in one citation.","fix":"Delete the second one."},
    'citation-doubled/year': {"text":"The year {year} is typed after a citation that already prints it.","fix":"Delete the typed year: the style prints it after the name."},
    'citation-in-plain-text': {"text":"{count, plural, one {A citation is typed as plain text, so it is not linked:} other {# citations are typed as plain text, so they are not linked. The first is}} \"{citation}\".","fix":"Write [@key] for each, here {replacement}: entries that only plain text cites are not printed. `offprint intake article.md --into FOLDER` does it for you."},
    'citation-in-plain-text/numeric': {"text":"{count, plural, one {A citation is typed as plain text, so it is not linked:} other {# citations are typed as plain text, so they are not linked. The first is}} \"{citation}\".","fix":"Write [@key] for each, here {replacement}: entries that only plain text cites are not printed."},
    'citation-initial-needless': {"text":"The initials in \"{names}\" are not needed: the list has only one author of this name.","fix":"Delete the initials."},
    'citation-intent-ignored': {"text":"The purpose of the citation @{key} is not printed.","fix":"The work itself is cited. The purposes of other citations (CiTO) are not printed either."},
    'citation-malformed/more': {"text":"Many more citations are malformed.","fix":"Only the first are listed."},
    'citation-malformed/separator': {"text":"Two works of a citation are separated by \"{text}\".","fix":"Separate the works of one citation with semicolons: `[@a; @b]`."},
    'citation-malformed/separator-missing': {"text":"Nothing separates two works of a citation.","fix":"Separate the works of one citation with semicolons: `[@a; @b]`."},
    'citation-malformed/unclosed': {"text":"The citation has no closing bracket.","fix":"Close the bracket: `[@key, p. 3]`. A bracket that is only a bracket is written `\\[`."},
    'citation-malformed/unmarked': {"text":"The citation has {keysCount, plural, one {the key \"{keys}\"} other {the keys \"{keys}\"}} without \"@\".","fix":"Write `; {works}`."},
    'citation-name-differs': {"text":"\"{cited}\" is cited {count, plural, one {once} other {# times}}, but the list of references has \"{listed}\" ({works}).","fix":"Look the name up in the work itself, and correct the text or the entry.","ask":"The name is written “{cited}” in the text{on} and “{listed}” in the list of references ({works}). Please say which is right."},
    'citation-not-listed': {"text":"\"{cited}\" is cited, but it is not in the list of references.","fix":"Ask the author for the entry, or delete the citation.","many":"{count} works are cited, but they are not in the list of references: \"{cited}\".","ask":"{citation} is cited{on} but is not in the list of references. Please supply it or delete the citation."},
    'citation-not-listed/same-author-listed': {"text":"\"{cited}\" is cited, but it is not in the list of references.","fix":"The list has {listed} by {author}: correct the year if that is meant, or ask the author for the entry.","ask":"{citation} is cited{on} but is not in the list of references. Please supply it or delete the citation."},
    'citation-number-typed': {"text":"{count} typed numbers in brackets look like citations. The first is \"{text}\".","fix":"Write [@key] for each number. The citation style of the journal prints it. `offprint intake` finds the works of a typed list."},
    'citation-number-typed/beyond-list': {"text":"\"{text}\" is cited, but the list that is typed below the text has only {count, plural, one {one entry} other {# entries}}.","fix":"Correct the number, or add the entry."},
    'citation-off-topic': {"text":"The sentence has no word in common with the title of the work that it cites: \"{title}\" ({work}).","fix":"Ask the author whether another work of the same name and year is meant."},
    'citation-page-outside': {"text":"The page in \"{cited}\" is outside the pages of {work}, which are {pages}.","fix":"Look the place up in the work. If a preprint or a reprint is cited, put that into the list."},
    'citation-proposal-open': {"text":"{count, plural, one {A proposed citation is waiting for a decision:} other {# proposed citations are waiting for a decision. The first is}} {replacement} for \"{citation}\".","fix":"If the entry is the cited work, write its key instead of the words and the comment after them. If not, delete the comment. `offprint intake --accept FOLDER` accepts all."},
    'citation-space-missing': {"text":"There is no space before a citation: \"{text}\".","fix":"Add the space. A full stop belongs after the citation."},
    'citation-spacing': {"text":"There is a space before the comma of a citation: \"{citation}\".","fix":"Delete the space: citation tools of word processors leave it there."},
    'citation-web-address': {"text":"\"{citation}\" cites a page by its address, but the list of references has {listed}.","fix":"Cite it like the entry {work}.","ask":"{citation}{on} cites a page by its address. May we print {listed}, as in the list of references?"},
    'citation-year-differs': {"text":"\"{citation}\" has the year {year}, but the entry {work} has {listed}.","fix":"Look the year up in the work itself, and correct the text or the entry.","ask":"{citation} is cited{on}, but the list of references gives the year {listed}. Please say which is right."},
    'citation-year-differs/year-missing': {"text":"The entry {work} has no year, but it is cited as \"{citation}\".","fix":"Look the year up in the work itself, and add it to the entry.","ask":"The entry of {work} in the list of references has no year; the text gives {cited}. Please confirm it, or supply the year."},
    'locator-not-printed': {"text":"The citation style “{style}” does not print the {label} “{locator}” of @{key}{others, plural, =0 {} one {, nor that of one more citation} other {, nor those of # more citations}}.","fix":"Write what readers need into the sentence, for example “Doe (p. 5)”, or choose another style."},
    'quotation-not-cited': {"text":"{quotationsCount, plural, one {The quotation {quotations} has} other {The quotations {quotations} have}} no source in the same sentence.","fix":"Cite the source with its page. Words that nobody said or wrote need no quotation marks."},
    'references-typed': {"text":"The list of references below \"{heading}\" is typed as text ({count, plural, one {one line} other {# lines}}).","fix":"Put the works into references.json (or .bib, .ris) beside the manuscript, cite them as [@key], and delete the section. `offprint intake` of the author’s Word or text file does all three."},
    'source-not-cited': {"text":"\"{source}\" is named as a source but not cited.","fix":"Ask the author for the source: name, year, title, address.","many":"These sources are named but not cited: \"{source}\".","ask":"{source} is named as a source{on}, but no work is cited. Please supply the reference, or confirm that none is needed."},
    'source-older-than-event': {"text":"The cited source is from {year} ({works}), but the sentence is about what happened \"{event}\".","fix":"Check the year of the source, and whether it is the right source."},
    'work-name-differs': {"text":"The text mentions \"{name}\", but the title in the list is \"{title}\" ({work}).","fix":"Write the title as the work itself has it, in both places."},
    'author-two-names': {"text":"“{one}” ({work}) and “{other}” ({workOther}) may be the same person.","fix":"Look up the names in both works. If they are one person, write the fuller name in both entries.","ask":"The list of references names “{one}” ({work}) and “{other}” ({workOther}). If they are one person, please supply the full name; if not, please confirm."},
    'author-two-names/several': {"text":"Some of these names may mean the same person: “{names}”.","fix":"Look up the names in both works. If they are one person, write the fuller name in both entries.","ask":"The list of references names “{names}”. Where two are one person, please supply the full name; where not, please confirm."},
    'reference-address-insecure': {"text":"{worksCount, plural, one {The address of {works} begins} other {The addresses of {works} begin}} with http://, unlike most other addresses.","fix":"Open the address with https://. If it opens, write it so."},
    'reference-address-marks-mixed/own-line': {"text":"The address {address} is on a line of its own, but most others are on the line of their entry.","fix":"Write each address as <https://…> at the end of its entry. `offprint intake` turns the whole list into a bibliography.","many":"{count} addresses are on lines of their own, but most others are on the line of their entry: {address}."},
    'reference-address-marks-mixed/unmarked': {"text":"The address {address} is not in angle brackets, but most others are.","fix":"Write each address as <https://…> at the end of its entry. `offprint intake` turns the whole list into a bibliography.","many":"{count} addresses are not in angle brackets, but most others are: {address}."},
    'reference-address-year-differs': {"text":"The address of {work} contains the year {found}, but the work is from {expected}.","fix":"Look up when the page was written, and whether the address is that of the work."},
    'reference-after-publication': {"text":"The reference {work} is dated {date}, but this article was published on {published}.","fix":"Look up the date in the work itself.","ask":"The date of the reference {work}{on}, {date}, is later than the publication of this article. Please correct it."},
    'reference-after-publication/retrieved': {"text":"The reference {work} was retrieved on {date}, but this article was published on {published}.","fix":"Correct the day of retrieval, or leave it out.","ask":"The day of retrieval of the reference {work}{on}, {date}, is later than the publication of this article. Please correct it."},
    'reference-author-malformed/all-capitals': {"text":"Authors of {entries} entries are written in capitals. The first is “{name}”.","fix":"Write names as their owners do: “Brown”. The style prints capitals where it needs them."},
    'reference-author-malformed/capitals': {"text":"The author “{name}” of {work} is written in capitals.","fix":"Write names as their owners do: “Brown”. The style prints capitals where it needs them."},
    'reference-author-malformed/digit': {"text":"The author “{name}” of {work} has a digit in the name.","fix":"Write the name without the digit. It may be the mark of a footnote."},
    'reference-author-malformed/initials': {"text":"The author “{name}” of {work} has initials as the family name.","fix":"Exchange family name and given name."},
    'reference-author-malformed/punctuation': {"text":"The author “{name}” of {work} has a punctuation mark at the end of the family name.","fix":"Delete the punctuation mark."},
    'reference-author-malformed/several': {"text":"The author “{name}” of {work} seems to be more than one person.","fix":"Write each person separately. In BibTeX, put `and` between persons, and an organization in braces of its own: '{{'Harbour Trust'}}'."},
    'reference-author-malformed/twice': {"text":"The author “{name}” is listed twice in {work}.","fix":"Delete one of the two."},
    'reference-author-missing': {"text":"{worksCount, plural, one {The work {works} has} other {The works {works} have}} no author.","fix":"Look in the work who wrote it. Leave an unsigned work as it is."},
    'reference-date-impossible/before-journals': {"text":"The article {work} is from {year}, when there were no journals yet.","fix":"Look up the date in the work itself."},
    'reference-date-impossible/not-in-calendar': {"text":"The day {date} of {work} does not exist.","fix":"Look up the date in the work itself."},
    'reference-date-impossible/retrieved-early': {"text":"The work {work} was retrieved on {accessed}, before it was published ({issued}).","fix":"Look up the date in the work itself."},
    'reference-details-missing': {"text":"The reference {work} lacks: {missing}.","fix":"Add what the work itself gives, and leave out what it does not have.","ask":"The reference {work}{on} lacks: {missing}. Please supply it, or confirm that the work has none."},
    'reference-details-missing/several': {"text":"{worksCount} references lack: {missing}. They are {works}.","fix":"Add what the work itself gives, and leave out what it does not have.","ask":"These references lack: {missing}. Please supply it, or confirm that the works have none: {works}."},
    'reference-doi-missing': {"text":"{worksCount} of {total} journal articles have no DOI: {works}.","fix":"Look up the DOIs at https://search.crossref.org. Old articles and small journals may have none.","ask":"These articles in the list of references have no DOI: {works}. Please supply the DOIs of those that have one."},
    'reference-duplicate': {"text":"The entries {works} have the same title, year and first author.","fix":"Delete one entry, and give its citations the key of the other.","ask":"The list of references seems to have one work twice{on}: {works}. Please say which entry is to stay, or what tells them apart."},
    'reference-duplicate/same-pages': {"text":"The entries {works} have the same first author and the same pages of one journal or book.","fix":"Delete one entry, and give its citations the key of the other.","ask":"The list of references seems to have one work twice{on}: {works}. Please say which entry is to stay, or what tells them apart."},
    'reference-identifier-malformed/doi': {"text":"“{text}” of {work} is not a DOI.","fix":"Look up the DOI, and write it like 10.1234/abc, with nothing beside it. Move other words to `note`."},
    'reference-identifier-malformed/doi-in-address': {"text":"The address of {work} leads to the DOI {found}, but its DOI is {expected}.","fix":"Look up the DOI of the work, and correct the wrong one."},
    'reference-identifier-malformed/isbn': {"text":"The ISBN {isbn} of {work} has a wrong check digit.","fix":"Compare it with the ISBN in the book. A digit is wrong, or two are exchanged."},
    'reference-identifier-malformed/pmcid': {"text":"“{text}” of {work} is not a PMCID.","fix":"Look up the PMCID, and write it like PMC3427553, with nothing beside it."},
    'reference-identifier-malformed/pmid': {"text":"“{text}” of {work} is not a PMID.","fix":"Look up the PMID, and write it like 22927568, with nothing beside it."},
    'reference-identifier-malformed/short-doi': {"text":"“{text}” of {work} is only the short form of a DOI.","fix":"Open https://doi.org/{text}, and write the DOI that you see on the page."},
    'reference-incomplete': {"text":"The reference {work} lacks: {missing}.","fix":"Look it up, and add it to the entry. If the work is of another kind, correct the type of the entry.","ask":"The reference {work}{on} lacks: {missing}. Please supply it."},
    'reference-is-article': {"text":"The reference {work} has the DOI of this article, {doi}.","fix":"Look up the DOI of the work, or delete the entry."},
    'reference-journal-misspelled': {"text":"“{name}” ({work}) and “{listed}” ({workFirst}) seem to be the same journal.","fix":"Look up the name at portal.issn.org, and write it in both entries. If there are two such journals, leave both."},
    'reference-markup-left': {"text":"The entry {work} contains TeX: “{text}”.","fix":"Write the character that the command stands for, or delete the brace."},
    'reference-note-unprinted': {"text":"The note of {work} is not printed, although nothing else says where to find the work: “{note}”.","fix":"Styles do not print notes. Move the text to `howpublished` (in BibTeX), or to `archive` and `archive_location` (in CSL-JSON)."},
    'reference-number-malformed/issue-with-words': {"text":"The issue “{text}” of {work} contains a word.","fix":"Look it up in the work, and write only the number. The style adds “pp.” and “vol.”."},
    'reference-number-malformed/last-page-missing': {"text":"The pages “{text}” of {work} have no last page.","fix":"Look up the last page in the work, and add it."},
    'reference-number-malformed/pages-reversed': {"text":"The pages “{text}” of {work} end before they begin.","fix":"Look up the pages in the work, and correct them."},
    'reference-number-malformed/pages-with-words': {"text":"The pages “{text}” of {work} contain a word.","fix":"Look it up in the work, and write only the number. The style adds “pp.” and “vol.”."},
    'reference-number-malformed/volume-with-words': {"text":"The volume “{text}” of {work} contains a word.","fix":"Look it up in the work, and write only the number. The style adds “pp.” and “vol.”."},
    'reference-pages-doubtful': {"text":"{work} is a paper of the series “{series}”, but its pages are {pages}.","fix":"Look up the pages: they may be those of another work."},
    'reference-pages-overlap': {"text":"{work} (pages {pages}) and {workFirst} (pages {taken}) overlap in the same issue.","fix":"Look up the pages of both articles in the issue."},
    'reference-place-malformed': {"text":"The place of publication “{place}” has a missing or superfluous punctuation mark.","fix":"Write it like “Washington, D.C.”. APA 7 leaves the place out.","ask":"The place of publication of {work}{on} is given as “{place}”. Please check how it is written."},
    'reference-retracted': {"text":"{work} was retracted: “{title}”.","fix":"Ask the authors whether they know. The text should say that the work was retracted, or cite another work."},
    'reference-retrieval-missing': {"text":"{worksCount, plural, one {The preprint {works} has} other {The preprints {works} have}} no day of retrieval.","fix":"Add `accessed` (in BibTeX `urldate`) with the day, or cite the published version."},
    'reference-styles-mixed': {"text":"Of {total} entries with an address and no DOI, {dated} have a day of retrieval and the others have none.","fix":"APA 7 gives the day only for pages that change. Delete `accessed` from the others, or add it everywhere."},
    'reference-title-capitals': {"text":"The title of {work} is in capitals: “{title}”.","fix":"Write the title in small letters, as a sentence.","many":"The titles of {count} works are in capitals: {work}."},
    'reference-title-case-mixed': {"text":"The title of {work} has capitals that other titles do not have, in “{words}”: “{title}”.","fix":"Write all titles as the style demands. Names keep their capitals."},
    'reference-title-case-mixed/colon': {"text":"The title of {work} has a small letter after the colon, but most others have a capital: “{title}”.","fix":"Write all titles as the style demands. Names keep their capitals."},
    'reference-title-damaged/bracket': {"text":"The title of {work} has only one of two brackets: “{title}”.","fix":"Compare the title with the work itself."},
    'reference-title-damaged/colon': {"text":"The title of {work} has no colon after the quotation: “{title}”.","fix":"Compare the title with the work itself."},
    'reference-title-damaged/quotation-mark': {"text":"The title of {work} has only one of two quotation marks: “{title}”.","fix":"Compare the title with the work itself."},
    'reference-title-damaged/space': {"text":"The title of {work} has a space before a punctuation mark: “{title}”.","fix":"Compare the title with the work itself."},
    'reference-title-damaged/word': {"text":"The title of {work} lacks a word of “{name}”: “{title}”.","fix":"Compare the title with the work itself."},
    'reference-url-broken': {"text":"“{address}” is not one complete public address.","fix":"Copy the address again from the browser.","ask":"The address of {work}{on} is not whole ({address}). Please supply it."},
    'reference-url-host-differs': {"text":"{work} is an article in “{container}”, but its address leads to a news page at {host}.","fix":"Open the address: it may belong to another work, or to a copy of this one.","ask":"The reference {work}{on} is an article in “{container}”, but its address leads to a page of news at {host}. Please check the address."},
    'reference-url-index': {"text":"The address {address} leads to a page that lists many works.","fix":"Open the address, go to the work itself, and copy that address.","ask":"The address of {work}{on} leads to a page that lists many works ({address}). Please supply the address of the work itself."},
    'reference-url-proxy': {"text":"The address {address} goes through the login of a library, and asks other readers for a password.","fix":"Write the DOI or the publisher’s own address."},
    'reference-url-shared/address': {"text":"{worksCount} works have the same address, {address}: {works}.","fix":"Open the address to see which work it belongs to. Look up the other one.","ask":"{works} have the same address in the list of references ({address}). Please supply the right one for each."},
    'reference-url-shared/doi': {"text":"{worksCount} works have the same DOI, {doi}: {works}.","fix":"Open the address to see which work it belongs to. Look up the other one.","ask":"{works} have the same DOI in the list of references ({doi}). Please supply the right one for each."},
    'bibliography-entry/abbreviation-undefined': {"text":"The abbreviation {name} is not defined.","fix":"It is printed unchanged. Put the value in braces, or define the abbreviation with @string.","many":"These abbreviations are not defined: {name}."},
    'bibliography-entry/brace-unclosed': {"text":"An opening brace in the entry that begins in line {line} is never closed.","fix":"The entry is left out, and the rest of the file is read. Correct the entry."},
    'bibliography-entry/comma-missing': {"text":"A comma is missing before `{field}`.","fix":"The entry is read as if the comma were there. Add it."},
    'bibliography-entry/end-missing': {"text":"The entry that begins in line {line} is not closed by `{close}` where it should end.","fix":"The entry is left out, and the rest of the file is read. Correct the entry."},
    'bibliography-entry/equals-sign-missing': {"text":"The name {name}, in the entry that begins in line {line}, is not followed by an equals sign.","fix":"The entry is left out, and the rest of the file is read. Correct the entry."},
    'bibliography-entry/field-disabled': {"text":"The field `{field}` is disabled by {sign} before its name.","fix":"The field is left out. Delete it."},
    'bibliography-entry/field-duplicate': {"text":"The field `{field}` is written twice in one entry.","fix":"The last one is used, as biber and pandoc do. Delete the other."},
    'bibliography-entry/field-empty': {"text":"The field `{field}` has no value.","fix":"It is read as empty. Write its value in braces or quotation marks, or delete the field."},
    'bibliography-entry/field-end-missing': {"text":"A comma or closing brace is missing here, in the entry that begins in line {line}.","fix":"The entry is left out, and the rest of the file is read. Correct the entry."},
    'bibliography-entry/field-misspelled': {"text":"The entry {key} has the unknown field `{field}`.","fix":"The field is not printed. Did you mean {meant}?"},
    'bibliography-entry/id-missing': {"text":"An entry has no `id`.","fix":"Give it an `id`: without one, the work cannot be cited."},
    'bibliography-entry/key-comma-missing': {"text":"The key {key} is not followed by a comma.","fix":"The entry is left out, and the rest of the file is read. Correct the entry."},
    'bibliography-entry/key-missing': {"text":"An entry has no key.","fix":"It is cited as [@{key}]. Write that key at the beginning of the entry, or choose another."},
    'bibliography-entry/key-space': {"text":"The key {key} contains a space.","fix":"Remove the space, or cite the work as [@'{'{key}'}']."},
    'bibliography-entry/key-twice': {"text":"The field `{key}` of an entry is given twice.","fix":"Remove one of the two. The first one is on line {line}."},
    'bibliography-entry/key-unreadable': {"text":"No key can be read in the entry that begins in line {line}.","fix":"The entry is left out, and the rest of the file is read. Correct the entry."},
    'bibliography-entry/line-stray': {"text":"The line “{line}” is outside any record. A record begins with {tag}.","fix":"The line is left out. Delete it, or complete the record.","many":"{count} lines are outside any record and are left out. A record begins with {tag}."},
    'bibliography-entry/line-stray-nbib': {"text":"The line “{line}” is not a field such as \"TI  - A title\".","fix":"The line is left out. Delete it, or save the file from PubMed again.","many":"{count} lines are not fields such as \"TI  - A title\"."},
    'bibliography-entry/names-unseparated': {"text":"The names in `{field}` of the entry {key} are not separated by \"and\".","fix":"They are read as “{names}”. Write them like this."},
    'bibliography-entry/problems-left': {"text":"{more, plural, one {One more problem was} other {# more problems were}} found in this file.","fix":"Export the file again."},
    'bibliography-entry/quotation-mark-unclosed': {"text":"A quotation mark in the entry that begins in line {line} is never closed.","fix":"The entry is left out, and the rest of the file is read. Correct the entry."},
    'bibliography-entry/record-end-missing': {"text":"The record before this line does not end with ER.","fix":"It is read as if it ended here. End it with a line ER."},
    'bibliography-entry/record-missing': {"text":"The XML contains no <record>: it is not an export from EndNote.","fix":"Export the references as CSL-JSON or BibTeX."},
    'bibliography-entry/string-name-missing': {"text":"An @string in line {line} does not name the abbreviation that it defines.","fix":"The entry is left out, and the rest of the file is read. Correct the entry."},
    'bibliography-entry/tex-command': {"text":"The entry {key} contains the unknown TeX command {command}.","fix":"The command is left out and its text is kept. Write the text as it should be printed."},
    'bibliography-entry/text-after-value': {"text":"The text “{text}” follows the value of `{field}` but is outside its braces or quotation marks.","fix":"It is read as part of `{field}`. Put the whole value in one pair of braces."},
    'bibliography-entry/text-between-fields': {"text":"The text “{text}” is not a field.","fix":"It is left out, and the rest of the entry is read. Correct it."},
    'bibliography-entry/type-missing': {"text":"An entry has no type.","fix":"It is printed as a document. Write its type after the @, for example @article."},
    'bibliography-entry/unreadable': {"text":"The entry {key} cannot be read ({error}).","fix":"The entry is left out, and the rest of the file is read. Correct the entry."},
    'bibliography-entry/value-missing': {"text":"A value in the entry that begins in line {line} is not in braces or quotation marks.","fix":"The entry is left out, and the rest of the file is read. Correct the entry."},
    'bibliography-entry/value-too-long': {"text":"A value in the entry that begins in line {line} is longer than {most, number} characters. Its abbreviations may contain each other.","fix":"The entry is left out, and the rest of the file is read. Correct the entry."},
    'bibliography-fields-unread': {"text":"{fieldsCount, plural, one {The field `{fields}` is unknown, so it is not printed} other {The fields `{fields}` are unknown, so they are not printed}}. The first is in the entry {key}.","fix":"Move what readers need to a known field, for example type, series or note."},
    'bibliography-missing': {"text":"The bibliography \"{path}\" is not in the folder of the article.","fix":"Correct the name, or put the file beside the manuscript."},
    'bibliography-missing/outside': {"text":"The bibliography \"{path}\" is not in the folder of the article.","fix":"Correct the name, or put the file beside the manuscript. Or declare a folder that holds both: `--root FOLDER`, or `root:` in journal.yaml."},
    'bibliography-syntax/file-kind': {"text":"The format of the bibliography \"{path}\" is not supported.","fix":"Export the references as CSL-JSON or BibTeX. Supported are .json, .bib, .ris, .nbib, .enw, .xml (EndNote), .ciw and .yaml."},
    'bibliography-syntax/json': {"text":"Unexpected {found}: this is not valid JSON.","fix":"Export the file again from the reference manager, as CSL-JSON."},
    'bibliography-syntax/json-end': {"text":"Unexpected end of the file: its JSON is incomplete.","fix":"Export the file again from the reference manager, as CSL-JSON."},
    'bibliography-syntax/no-list': {"text":"The file contains no list of references in CSL-JSON.","fix":"Export the file again from the reference manager, as CSL-JSON."},
    'bibliography-unnamed': {"text":"The article cites works, but its front matter names no bibliography.","fix":"The works are read from {path}, the only bibliography beside the manuscript. Write `bibliography: {path}` in the front matter."},
    'citation-language-unknown': {"text":"Citation styles have no words for the language {language}.","fix":"Words such as \"Retrieved\" and \"et al.\" are printed in the language of the style. Choose a style whose language suits the article."},
    'reference-duplicate-key': {"text":"The key {key} is used by two entries. The first is in {file}.","fix":"The first entry is used. Delete the other one, or give it another key."},
    'reference-duplicate-key/other-file': {"text":"The key {key} is used by two entries. The first is in line {line} of {file}.","fix":"The first entry is used. Delete the other one, or give it another key."},
    'reference-duplicate-key/same-file': {"text":"The key {key} is used by two entries. The first is in line {line}.","fix":"The first entry is used. Delete the other one, or give it another key."},
    'reference-field-invalid/character': {"text":"The entry {key} contains the character {character}, which cannot be printed.","fix":"Delete it from the entry."},
    'reference-field-invalid/date': {"text":"The value \"{text}\" in `{field}` of the entry {key} is not a date.","fix":"The field is left out. Correct it in the bibliography."},
    'reference-field-invalid/date-incomplete': {"text":"The date {date} in `{field}` of the entry {key} does not exist.","fix":"Only {kept} is used. Correct the month or the day."},
    'reference-field-invalid/doi': {"text":"\"{text}\" in the entry {key} is not a DOI.","fix":"The field is left out. Write a DOI such as 10.1000/xyz123."},
    'reference-field-invalid/field-misspelled': {"text":"The entry {key} has the unknown field `{field}`.","fix":"The field is not printed. Did you mean {meant}?"},
    'reference-field-invalid/letter-lost': {"text":"A letter in `{field}` of the entry {key} is lost: it has become \"�\".","fix":"It was lost when the file was saved in another encoding. Type it again."},
    'reference-field-invalid/life-dates': {"text":"A name in `{field}` of the entry {key} contains the years \"{years}\".","fix":"They are left out. Libraries add years to distinguish people of the same name; they are not printed."},
    'reference-field-invalid/name-mark': {"text":"The name \"{name}\" in `{field}` of the entry {key} ends with the mark of a footnote.","fix":"The mark is left out. Delete it."},
    'reference-field-invalid/names': {"text":"The value \"{text}\" in `{field}` of the entry {key} is not a list of names.","fix":"The field is left out. Correct it in the bibliography."},
    'reference-field-invalid/tag': {"text":"The text in `{field}` of the entry {key} contains {tag}.","fix":"The tag is left out and its text is kept. Only <i>, <b>, <sup> and <sub> can be used."},
    'reference-field-invalid/tag-unpaired': {"text":"The text in `{field}` of the entry {key} contains {tag} without {missing}.","fix":"The tag is left out and its text is kept. Complete the pair, or delete the tag."},
    'reference-field-invalid/text': {"text":"The value \"{text}\" in `{field}` of the entry {key} is not text.","fix":"The field is left out. Correct it in the bibliography."},
    'reference-field-invalid/too-long': {"text":"The text in `{field}` of the entry {key} is longer than {most, number} characters.","fix":"The field is left out. Correct it in the bibliography."},
    'reference-field-invalid/type-missing': {"text":"The entry {key} has no type.","fix":"It is printed as a document. The types are listed at https://docs.citationstyles.org."},
    'reference-field-invalid/type-misspelled': {"text":"The type \"{type}\" of the entry {key} is unknown.","fix":"It is printed as a document. Did you mean {meant}? The types are listed at https://docs.citationstyles.org."},
    'reference-field-invalid/type-unknown': {"text":"The type \"{type}\" of the entry {key} is unknown.","fix":"It is printed as a document. The types are listed at https://docs.citationstyles.org."},
    'reference-field-invalid/url': {"text":"\"{text}\" in the entry {key} is not a web address.","fix":"The field is left out. Write an address that begins with http:// or https://."},
    'reference-field-invalid/url-label': {"text":"The URL of the entry {key} follows other text, \"{text}\".","fix":"The text is left out. Delete it."},
    'reference-field-invalid/url-second': {"text":"The entry {key} has a second URL, \"{url}\".","fix":"Only the first is printed. Delete the second."},
    'reference-never-cited': {"text":"The work {works} is never cited.","fix":"It is not printed. Cite it, delete it, or list it under `nocite:`.","ask":"{works} is in your list of references but is not cited in the text; it is not printed. Please say where to cite it, or that it may be deleted."},
    'reference-never-cited/several': {"text":"{keysCount} works are never cited: {keys}.","fix":"They are not printed. Cite them, delete them, or list them under `nocite:`."},
    'reference-never-cited/several-sign-missing': {"text":"{keysCount} works are never cited: {keys}.","fix":"Line {line} of {file} contains {key} without the @ that makes it a citation: write @{key} there."},
    'reference-never-cited/sign-missing': {"text":"The work {works} is never cited.","fix":"Line {line} of {file} contains its key without the @ that makes it a citation: write @{key} there.","ask":"{works} is in your list of references but is not cited in the text; it is not printed. Please say where to cite it, or that it may be deleted."},
    'reference-not-found': {"text":"The work @{key} is not in the bibliography{linesCount, plural, =0 {} one { (also cited in line {lines})} other { (also cited in lines {lines})}}.","fix":"Add the work to {files}. If @{key} is not a citation, write \\@."},
    'reference-not-found/braces-missing': {"text":"The work @{key} is not in the bibliography{linesCount, plural, =0 {} one { (also cited in line {lines})} other { (also cited in lines {lines})}}.","fix":"Write the key in braces: @'{'{meant}'}'."},
    'reference-not-found/identifier': {"text":"The work @{key} is not in the bibliography{linesCount, plural, =0 {} one { (also cited in line {lines})} other { (also cited in lines {lines})}}.","fix":"Offprint does not download works. Add the work to {files}, with this identifier or under this key."},
    'reference-not-found/identifier-no-bibliography': {"text":"The work @{key} is not in the bibliography{linesCount, plural, =0 {} one { (also cited in line {lines})} other { (also cited in lines {lines})}}.","fix":"Offprint does not download works. Save the works as references.bib (Zotero and other reference managers find them by their identifiers), and write `bibliography: references.bib` in the front matter. The keys may stay as they are. If @{key} is not a citation, write \\@."},
    'reference-not-found/misspelled': {"text":"The work @{key} is not in the bibliography{linesCount, plural, =0 {} one { (also cited in line {lines})} other { (also cited in lines {lines})}}.","fix":"Did you mean @{meant}?"},
    'reference-not-found/no-bibliography': {"text":"The work @{key} is not in the bibliography{linesCount, plural, =0 {} one { (also cited in line {lines})} other { (also cited in lines {lines})}}.","fix":"Write `bibliography: {path}` in the front matter. If @{key} is not a citation, write \\@."},
    'reference-not-found/several-identifiers': {"text":"{keysCount} cited keys are identifiers that are not in the bibliography: {keys}.","fix":"Offprint does not download works. Add the works to {files}, with these identifiers. The keys may stay as they are."},
    'reference-not-found/several-identifiers-no-bibliography': {"text":"{keysCount} works are cited, but the article has no bibliography: {keys}.","fix":"Offprint does not download works. Save the works as references.bib (Zotero and other reference managers find them by their identifiers), and write `bibliography: references.bib` in the front matter. The keys may stay as they are."},
    'reference-not-found/several-no-bibliography': {"text":"{keysCount} works are cited, but the article has no bibliography: {keys}.","fix":"Write `bibliography: {path}` in the front matter."},
    'style-invalid/bibliography-layout-missing': {"text":"The `<bibliography>` of the citation style has no `<layout>`.","fix":"Name a bundled style in journal.yaml, or download the style again from https://www.zotero.org/styles."},
    'style-invalid/citation-layout-missing': {"text":"The citation style has no `<citation>` with a `<layout>`.","fix":"Name a bundled style in journal.yaml, or download the style again from https://www.zotero.org/styles."},
    'style-invalid/empty': {"text":"The file of the citation style is empty.","fix":"Name a bundled style in journal.yaml, or download the style again from https://www.zotero.org/styles."},
    'style-invalid/endless': {"text":"The citation style never ends or is too large: its macros call themselves or each other, or it has thousands of elements.","fix":"Name a bundled style in journal.yaml, or download the style again from https://www.zotero.org/styles."},
    'style-invalid/file': {"text":"{problem}, in the citation style \"{style}\".","fix":"Download it again from https://www.zotero.org/styles, or name another style."},
    'style-invalid/locale-missing': {"text":"The locale en-US, which every citation style needs, is missing.","fix":"Name a bundled style in journal.yaml, or download the style again from https://www.zotero.org/styles."},
    'style-invalid/macro-name': {"text":"A macro of the citation style cannot have the name \"{name}\".","fix":"Give the macro another name."},
    'style-invalid/macro-undefined': {"text":"The citation style calls the macro \"{name}\", but does not define it.","fix":"Name a bundled style in journal.yaml, or download the style again from https://www.zotero.org/styles."},
    'style-invalid/nesting': {"text":"The elements of the citation style are nested too deeply.","fix":"Name a bundled style in journal.yaml, or download the style again from https://www.zotero.org/styles."},
    'style-invalid/not-csl': {"text":"The citation style {style} is not valid CSL 1.0 ({error}).","fix":"Name a bundled style in journal.yaml, or download the style again from https://www.zotero.org/styles."},
    'style-invalid/root': {"text":"The file begins with <{name}>, so it is not a CSL style.","fix":"Name a bundled style in journal.yaml, or download the style again from https://www.zotero.org/styles."},
    'style-invalid/unprintable': {"text":"References cannot be printed in this citation style ({error}).","fix":"Name a bundled style in journal.yaml, or download the style again from https://www.zotero.org/styles."},
    'style-invalid/xml': {"text":"The citation style is not well-formed XML in line {line}, column {column} ({error}).","fix":"Name a bundled style in journal.yaml, or download the style again from https://www.zotero.org/styles."},
    'style-missing': {"text":"There is no citation style \"{style}\".","fix":"Choose from {bundled}, or name any other style by the path of its .csl file."},
    'style-missing/dependent': {"text":"The citation style \"{style}\" only refers to \"{parent}\", which does not come with Offprint.","fix":"Download \"{parent}\" from https://www.zotero.org/styles, and name its .csl file."},
    'style-missing/file': {"text":"The folder of the journal has no file \"{style}\" with a citation style.","fix":"Correct the path, which starts from the folder of the journal, or choose from {bundled}."},
    'style-missing/file-misspelled': {"text":"The folder of the journal has no file \"{style}\" with a citation style.","fix":"Did you mean {meant}? These styles come with Offprint: {bundled}. Name any other style by the path of its .csl file."},
    'style-missing/misspelled': {"text":"There is no citation style \"{style}\".","fix":"Did you mean {meant}? These styles come with Offprint: {bundled}. Name any other style by the path of its .csl file."},
    'house-count/too-few': {"text":"{part, select, keywords {The article has {number, plural, one {one keyword} other {# keywords}}} references {The article has {number, plural, one {one reference} other {# references}}} title {The title has {number, plural, one {one word} other {# words}}} other {The abstract has {number, plural, one {one word} other {# words}}}}, but the journal asks for at least {least}.","fix":"Add what is missing. The limit is in `house:` in journal.yaml.","ask":"The journal asks for at least {least} {part, select, keywords {keywords} references {references} title {words in the title} other {words in the abstract}}, and the article has {number}. Please supply the rest."},
    'house-count/too-many': {"text":"{part, select, keywords {The article has {number, plural, one {one keyword} other {# keywords}}} references {The article has {number, plural, one {one reference} other {# references}}} title {The title has {number, plural, one {one word} other {# words}}} other {The abstract has {number, plural, one {one word} other {# words}}}}, but the journal allows only {most}.","fix":"Shorten it. The limit is in `house:` in journal.yaml.","ask":"The journal allows only {most} {part, select, keywords {keywords} references {references} title {words in the title} other {words in the abstract}}, and the article has {number}. Please shorten accordingly."},
    'house-section-missing': {"text":"The article has no section \"{section}\", which the journal requires.","fix":"Add the section, or rename an existing one so that its heading has these words.","ask":"The journal requires a section “{section}”. Please supply it."},
    'house-setting-invalid/choice': {"text":"The value of `{setting}` in `house` is not one of the known words.","fix":"Choose from `{known}`, or delete the line. As long as the value is invalid, nothing is compared."},
    'house-setting-invalid/list': {"text":"The value of `{setting}` in `house` is not a list.","fix":"Write a list, like [one, two], or delete the line. As long as the value is invalid, nothing is compared."},
    'house-setting-invalid/misspelled': {"text":"`{setting}` is not a setting in `house`.","fix":"Did you mean `{meant}`?"},
    'house-setting-invalid/range': {"text":"The value of `{setting}` in `house` is not a number or a range.","fix":"Write a number, a range like 3-6, or '{'min: 3, max: 6'}', or delete the line. As long as the value is invalid, nothing is compared."},
    'house-setting-invalid/unknown': {"text":"`{setting}` is not a setting in `house`.","fix":"The settings are `{known}`."},
    'house-spelling-differs': {"text":"The {spelling, select, british {British} other {American}} spelling of \"{found}\" is \"{preferred}\".","fix":"Correct the spelling. Names, and quotations in quotation marks, keep theirs and are not reported.","many":"The {spelling, select, british {British} other {American}} spelling of the words \"{found}\" is \"{preferred}\"."},
    'house-title-case-differs/sentence': {"text":"In \"{title}\", {wordsCount, plural, one {the word “{words}” has a capital} other {the words “{words}” have capitals}}, but the journal uses sentence case.","fix":"Change the first letters. Names and abbreviations keep their capitals."},
    'house-title-case-differs/title': {"text":"In \"{title}\", {wordsCount, plural, one {the word “{words}” begins with a small letter} other {the words “{words}” begin with small letters}}, but the journal uses title case.","fix":"Change the first letters. Names and abbreviations keep their capitals."},
    'house-word-forbidden': {"text":"The journal does not use \"{found}\".","fix":"Use other words.","many":"The journal does not use \"{found}\"."},
    'facts-abbreviation-differs': {"text":"The abbreviated title of the journal in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-abbreviation-differs/missing': {"text":"The {output} does not have the abbreviated title of the journal “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-addresses-differ': {"text":"The addresses of the article in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-addresses-differ/missing': {"text":"The {output} lacks addresses of the article: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-affiliations-differ': {"text":"The affiliation “{found}” in the {output} lacks “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-affiliations-differ/author': {"text":"In the {output}, author number {position} has {foundCount, plural, =0 {no affiliation} one {affiliation {found}} other {affiliations {found}}}. It should be {expectedCount, plural, =0 {none} other {{expected}}}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-affiliations-differ/mark': {"text":"An affiliation on the web page has the mark “{found}”, but the name that links to it has “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-affiliations-differ/mark-missing': {"text":"A name on the web page has the mark “{expected}”, but the affiliation that it links to has none.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-affiliations-differ/missing': {"text":"The {output} lacks an affiliation with “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-alt-texts-differ': {"text":"The alternative texts of the figures in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-alt-texts-differ/missing': {"text":"The {output} lacks alternative texts of the figures: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-authors-differ': {"text":"The authors in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-authors-differ/missing': {"text":"The {output} lacks authors: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-citations-differ': {"text":"The citations in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-citations-differ/missing': {"text":"The {output} lacks citations: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-copyright-differs': {"text":"The copyright details in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-copyright-differs/missing': {"text":"The {output} lacks copyright details: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-corresponding-authors-differ': {"text":"The corresponding authors in the {output} are numbers {found} in the list of authors, but they should be numbers {expected}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-corresponding-authors-differ/missing': {"text":"The {output} does not mark the corresponding authors, numbers {expected} in the list of authors.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-counts-differ': {"text":"The count in the {output} is {found}, but it should be {expected}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-counts-differ/missing': {"text":"The {output} does not have the count {expected}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-cross-references-differ': {"text":"The cross-references in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-cross-references-differ/extra': {"text":"The {output} has cross-references that the manuscript does not have: “{found}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-cross-references-differ/missing': {"text":"The {output} lacks cross-references: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-description-differs': {"text":"The description in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-description-differs/missing': {"text":"The {output} does not have the description “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-direction-differs': {"text":"The direction of writing in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-direction-differs/missing': {"text":"The {output} does not have the direction of writing “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-doi-differs': {"text":"The DOI in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-doi-differs/missing': {"text":"The {output} does not have the DOI “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-emails-differ': {"text":"The e-mail addresses of the corresponding authors in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-emails-differ/missing': {"text":"The {output} lacks e-mail addresses of the corresponding authors: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-formulas-differ': {"text":"Only the {output} has the formulas “{found}”, and only the JATS has “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-formulas-differ/extra': {"text":"Only the {output} has the formulas “{found}”. The JATS lacks them.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-formulas-differ/missing': {"text":"The {output} lacks formulas that the JATS has: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-funding-differs': {"text":"The funding details in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-funding-differs/missing': {"text":"The {output} lacks funding details: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-heading-differs': {"text":"The heading in the table of contents in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-heading-differs/missing': {"text":"The {output} does not have the heading in the table of contents “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-history-differs': {"text":"The dates of receipt, revision and acceptance in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-history-differs/missing': {"text":"The {output} lacks dates of receipt, revision and acceptance: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-how-to-cite-differs': {"text":"The recommended citation in the {output} is “{found}”, but it should contain “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-how-to-cite-differs/missing': {"text":"The {output} does not say how to cite the article: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-imprint-differs': {"text":"The {output} says “{found}”, but it should name “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-imprint-differs/missing': {"text":"The {output} does not name “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-issn-differs': {"text":"The ISSNs in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-issn-differs/missing': {"text":"The {output} lacks ISSNs: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-issue-date-differs': {"text":"The date of the issue in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-issue-date-differs/missing': {"text":"The {output} does not have the date of the issue “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-issue-differs': {"text":"The number of the issue in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-issue-differs/missing': {"text":"The {output} does not have the number of the issue “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-issue-title-differs': {"text":"The title of the issue in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-issue-title-differs/missing': {"text":"The {output} does not have the title of the issue “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-journal-address-differs': {"text":"The address of the journal in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-journal-address-differs/missing': {"text":"The {output} does not have the address of the journal “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-journal-differs': {"text":"The title of the journal in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-journal-differs/missing': {"text":"The {output} does not have the title of the journal “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-keywords-differ': {"text":"The keywords in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-keywords-differ/missing': {"text":"The {output} lacks keywords: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-language-differs': {"text":"The language in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-language-differs/missing': {"text":"The {output} does not have the language “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-licence-differs': {"text":"The address of the licence in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-licence-differs/missing': {"text":"The {output} does not have the address of the licence “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-masthead-differs': {"text":"The {output} says “{found}”, but it should say “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-masthead-differs/missing': {"text":"The {output} does not say “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-orcids-differ': {"text":"The ORCID iDs of the authors in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-orcids-differ/missing': {"text":"The {output} lacks ORCID iDs of the authors: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-pages-differ': {"text":"The pages in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-pages-differ/missing': {"text":"The {output} lacks pages: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-pictures-differ': {"text":"The picture files of the figures in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-pictures-differ/missing': {"text":"The {output} lacks picture files of the figures: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-printed-authors-differ': {"text":"The {output} shows “{found}”, but it should show “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-printed-authors-differ/missing': {"text":"The {output} does not show “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-publication-date-differs': {"text":"The date of publication in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-publication-date-differs/missing': {"text":"The {output} does not have the date of publication “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-publisher-differs': {"text":"The publisher in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-publisher-differs/missing': {"text":"The {output} does not have the publisher “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-publisher-place-differs': {"text":"The place of the publisher in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-publisher-place-differs/missing': {"text":"The {output} does not have the place of the publisher “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-reference-links-differ': {"text":"The links in the list of references in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-reference-links-differ/missing': {"text":"The {output} lacks links in the list of references: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-references-differ': {"text":"In the {output}, the {field} of {work} is “{found}”, which is not in the bibliography.","fix":"The bibliography is right and the output is wrong. Build the article again. If the message stays, report it with the bibliography."},
    'facts-references-differ/missing': {"text":"In the {output}, the entry {work} lacks its {field}.","fix":"The bibliography is right and the output is wrong. Build the article again. If the message stays, report it with the bibliography."},
    'facts-references-differ/without-data': {"text":"The entry {work} has no structured data in the {output}.","fix":"The bibliography is right and the output is wrong. Build the article again. If the message stays, report it with the bibliography."},
    'facts-roles-differ': {"text":"The roles of the authors in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-roles-differ/missing': {"text":"The {output} lacks roles of the authors: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-short-title-differs': {"text":"The short title in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-short-title-differs/missing': {"text":"The {output} does not have the short title “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-text-links-differ': {"text":"The links in the text in the {output} are “{found}”, but they should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-text-links-differ/extra': {"text":"The {output} has links that neither the manuscript nor the web page has: “{found}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-text-links-differ/missing': {"text":"The {output} lacks links in the text: “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-title-differs': {"text":"The title in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-title-differs/missing': {"text":"The {output} does not have the title “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-volume-differs': {"text":"The volume in the {output} is “{found}”, but it should be “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'facts-volume-differs/missing': {"text":"The {output} does not have the volume “{expected}”.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'manuscript-words-differ/doubled': {"text":"\"{words}\" is in the article twice, but in the manuscript once.","fix":"Look for mark-up there that hides the words. If there is none, report this error with the manuscript, and do not send any output."},
    'manuscript-words-differ/lost': {"text":"\"{words}\" is in the manuscript, but not in the article.","fix":"Look for mark-up there that hides the words. If there is none, report this error with the manuscript, and do not send any output."},
    'manuscript-words-differ/out-of-order': {"text":"This text is printed after the text of line {line} in {path}, but the manuscript has it before.","fix":"Look for mark-up there that hides the words. If there is none, report this error with the manuscript, and do not send any output."},
    'raw-markup': {"text":"“{markup}” is printed as text: “… {context} …”.","fix":"Correct the mark-up there: a character is missing or superfluous. If you want to print these characters, put backslashes before them (`\\*\\*`) or mark them as code (`` `**` ``)."},
    'web-page-contents-differ': {"text":"The table of contents of the web page says “{found}”, but the heading is “{expected}”.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
    'web-page-contents-differ/missing': {"text":"The table of contents of the web page lacks the heading “{expected}”.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
    'web-page-file-missing': {"text":"The web page links to the file “{href}”, which is not written beside it.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
    'web-page-head-incomplete/encoding': {"text":"The web page does not say that it is written in UTF-8.","fix":"Add `<meta charset=\"utf-8\">` to the head of the theme’s page. If the theme has it, report this with the manuscript."},
    'web-page-head-incomplete/viewport': {"text":"The web page does not let mobile browsers fit it to their width and enlarge it.","fix":"Add `<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">` to the head of the theme’s page. If the theme has it, report this with the manuscript."},
    'web-page-heading-skipped/level': {"text":"The heading “{heading}” of the web page has level {level}. Its level should be {expected} or less.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
    'web-page-heading-skipped/main': {"text":"The web page has {headings, plural, =0 {no main heading} other {# main headings}} (`<h1>`) instead of one.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
    'web-page-id-doubled/dangling': {"text":"The web page links to its own id “{id}”, which does not exist.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
    'web-page-id-doubled/duplicate': {"text":"The web page has the id “{id}” twice.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
    'web-page-raw-markup': {"text":"The web page shows “{markup}” as text, which is not in the manuscript: “… {context} …”.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
    'web-page-unnamed/alternative-text': {"text":"A picture of the web page has no alternative text.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
    'web-page-unnamed/language': {"text":"The web page does not say its language.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
    'web-page-unnamed/link-address': {"text":"A link of the web page has no address.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
    'web-page-unnamed/link-text': {"text":"A link of the web page has no text.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
    'web-page-unnamed/scope': {"text":"The header cell “{cell}” of a table on the web page does not say whether it is the header of a row or of a column.","fix":"Give the cell a `scope` in the theme, or report this with the manuscript."},
    'web-page-unnamed/title': {"text":"The web page has no title in its head.","fix":"Offprint and the theme make the page. Correct the theme, or report this with the manuscript."},
    'web-page-words-differ': {"text":"The web page says “{found}” instead of “{expected}”{afterCount, plural, =0 {} other {, after “… {after}”}}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'web-page-words-differ/doubled': {"text":"The web page says “{words}” twice.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'web-page-words-differ/extra': {"text":"The web page says “{words}”, which is not in the manuscript{afterCount, plural, =0 {} other {, after “… {after}”}}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'web-page-words-differ/missing': {"text":"The web page lacks the words “{words}”{afterCount, plural, =0 {} other { after “… {after}”}}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'web-page-words-differ/moved': {"text":"The web page says “{words}” too early{afterCount, plural, =0 {} other {. It should come after “… {after}”}}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'jats-abstract-malformed/language': {"text":"The {part} “{name}” in the JATS does not name a language other than that of the article.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-abstract-malformed/second': {"text":"The JATS has a second abstract without a kind.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-affiliation-malformed/country-code': {"text":"The {part} “{name}” in the JATS has no country code.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-affiliation-malformed/id-type': {"text":"The {part} “{name}” in the JATS does not say its kind.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-affiliation-malformed/raised-label': {"text":"The {part} “{name}” in the JATS has a superscript label.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-alt-text-outside': {"text":"The alternative text “{name}” in the JATS is not inside its picture.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-article-type/language': {"text":"The JATS does not name the language of the article.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-article-type/type': {"text":"The JATS has an article type that PMC does not know.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-article-type/version': {"text":"The JATS does not name the version of its DTD.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-contributor-malformed/corresponding': {"text":"The {part} “{name}” is not marked as corresponding author in the JATS.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-contributor-malformed/family-name': {"text":"The {part} “{name}” in the JATS has no family name.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-contributor-malformed/orcid': {"text":"The {part} “{name}” in the JATS is not the address of an ORCID iD.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-contributor-malformed/role': {"text":"The {part} “{name}” in the JATS does not have the addresses that CRediT gives it.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-contributor-malformed/two-names': {"text":"The {part} “{name}” in the JATS has more than one name.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-contributor-malformed/type': {"text":"The {part} “{name}” in the JATS has no type.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-date-malformed/day': {"text":"The {part} “{name}” in the JATS has a day that does not exist.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-date-malformed/format': {"text":"The {part} “{name}” in the JATS does not say its format and kind.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-date-malformed/month': {"text":"The {part} “{name}” in the JATS has a month that does not exist.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-date-malformed/month-missing': {"text":"The {part} “{name}” in the JATS has a day but no month.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-date-malformed/not-published': {"text":"The JATS does not have the day of electronic publication.","fix":"Offprint writes the JATS. Report this with the manuscript."},
    'jats-date-malformed/old-attribute': {"text":"The {part} “{name}” in the JATS has an attribute of an old version of JATS (pub-type).","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-date-malformed/second': {"text":"The JATS has a second day of electronic publication.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-date-malformed/year': {"text":"The {part} “{name}” in the JATS has no year of four digits.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-element-empty': {"text":"The JATS has an element without text: {part}.","fix":"Delete what has no text in the manuscript there: an empty list item, note or heading.","many":"The JATS has {count} elements without text: {part}."},
    'jats-element-unknown': {"text":"The JATS has the element `{element}`, which is not part of JATS 1.4.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-element-unknown/attribute': {"text":"The attribute {attribute} of the JATS is “{found}”, but it should be “{expected}”.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-formula-unreadable': {"text":"The JATS has TeX that is not a complete document: “{text}”.","fix":"Correct the TeX of the formula."},
    'jats-funding-malformed/institution': {"text":"The {part} “{name}” in the JATS is not one institution.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-funding-malformed/second': {"text":"The JATS has a second group of funding.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-id-missing': {"text":"The {part} “{name}” in the JATS has no id.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-id-missing/duplicate': {"text":"The id of the {part} “{name}” is used twice in the JATS.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-invalid': {"text":"Line {line} of {file} is not valid JATS: {problem}.","fix":"This is an error of Offprint, not of the manuscript. Please report it with the manuscript."},
    'jats-kind-unknown': {"text":"The attribute {attribute} of the {part} “{name}” in the JATS is “{found}”, which receivers do not know. They know {known}.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-kind-unknown/both-attributes': {"text":"An ISSN in the JATS has both attributes pub-type and publication-format, but PMC accepts only the second.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-kind-unknown/missing': {"text":"The {part} “{name}” in the JATS does not say its kind. The attribute {attribute} is missing.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-label-missing': {"text":"The {part} “{name}” in the JATS lacks its number.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-link-incomplete/address': {"text":"The {part} “{name}” in the JATS has no complete address.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-link-incomplete/article-title': {"text":"The address {address} of the article has no title in the JATS.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-link-incomplete/title': {"text":"The {part} “{name}” in the JATS has no title.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-link-incomplete/type': {"text":"The {part} “{name}” in the JATS has no type.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-list-item-figure': {"text":"There is a figure or table inside a list item: {float}.","fix":"Move the figure or table after the list, and refer to it.","many":"{count} figures or tables are inside list items: {float}."},
    'jats-note-misplaced/in-text': {"text":"The {part} “{name}” is in the text of the JATS, but PMC requires notes in the back matter.","fix":"Move the note from the title to the first sentence or to the acknowledgements."},
    'jats-note-misplaced/title': {"text":"The title has a note in the JATS.","fix":"Move the note from the title to the first sentence or to the acknowledgements."},
    'jats-permissions-malformed/address': {"text":"The {part} “{name}” in the JATS has no address for programs.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-permissions-malformed/holder': {"text":"The JATS has a copyright statement but no copyright holder.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-permissions-malformed/two-licences': {"text":"The JATS has two licences.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-permissions-malformed/year': {"text":"The {part} “{name}” in the JATS is not a year of four digits.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-raw-markup': {"text":"The JATS shows “{markup}” as text, which is not in the manuscript: “… {context} …”.","fix":"Offprint writes the JATS. Report this with the manuscript."},
    'jats-reference-dangling/label': {"text":"The reference “{name}” in the JATS leads to something with the label “{label}”.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-reference-dangling/no-label': {"text":"The reference “{name}” in the JATS leads to something without a label.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-reference-dangling/target': {"text":"The reference “{name}” in the JATS leads to the id “{id}”, and nothing of the kind {kind} has this id.","fix":"Offprint writes the JATS. Report this with the manuscript, and say that the element is `{element}`."},
    'jats-reference-malformed/kind': {"text":"The listed work “{name}” has no kind in the JATS.","fix":"Correct the fields of the entry in the bibliography."},
    'jats-reference-malformed/last-page-alone': {"text":"The listed work “{name}” has a last page but no first page in the JATS.","fix":"Correct the fields of the entry in the bibliography."},
    'jats-reference-malformed/pages-and-number': {"text":"The listed work “{name}” has both pages and an article number in the JATS.","fix":"Correct the fields of the entry in the bibliography."},
    'jats-reference-malformed/pages-reversed': {"text":"The pages of the listed work “{name}” end before they begin in the JATS.","fix":"Correct the fields of the entry in the bibliography."},
    'jats-reference-malformed/people': {"text":"The JATS does not say whether the people “{name}” of a listed work are its authors or its editors.","fix":"Correct the fields of the entry in the bibliography."},
    'jats-reference-malformed/year': {"text":"The year “{name}” of a listed work in the JATS does not have four digits.","fix":"Correct the fields of the entry in the bibliography."},
    'jats-reference-punctuated': {"text":"The reference “{reference}” contains the punctuation mark that follows it.","fix":"Put the punctuation mark after the brackets of the reference. If the citation style prints it, report this with the manuscript."},
    'jats-related-article-incomplete/address': {"text":"A related article has no address.","fix":"Give the related article its `doi:` in the front matter."},
    'jats-related-article-incomplete/itself': {"text":"A related article has the DOI of this article.","fix":"Give the related article its `doi:` in the front matter."},
    'jats-section-untitled': {"text":"The {part} “{name}” has no title in the JATS.","fix":"Give the section a heading with words."},
    'jats-statement-unmarked': {"text":"The section “{heading}” is not marked as the data availability statement.","fix":"Write the statement under its key, `data-availability:`, or under the heading “Data availability”."},
    'jats-words-differ': {"text":"The JATS says “{found}” instead of “{expected}”{afterCount, plural, =0 {} other {, after “… {after}”}}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'jats-words-differ/doubled': {"text":"The JATS says “{words}” twice.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'jats-words-differ/extra': {"text":"The JATS says “{words}”, which is not in the manuscript{afterCount, plural, =0 {} other {, after “… {after}”}}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'jats-words-differ/missing': {"text":"The JATS lacks the words “{words}”{afterCount, plural, =0 {} other { after “… {after}”}}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'jats-words-differ/moved': {"text":"The JATS says “{words}” too early{afterCount, plural, =0 {} other {. It should come after “… {after}”}}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'pdf-authors-not-below-title': {"text":"The first page of the PDF does not name {author} below the title.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md).","many":"The first page of the PDF does not name {count} authors below the title: {author}."},
    'pdf-citation-line-missing/journal': {"text":"The first page of the PDF does not name the journal, “{title}”.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md)."},
    'pdf-citation-line-missing/page': {"text":"The first page of the PDF does not say that the article begins on page {page}.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md)."},
    'pdf-citation-line-missing/volume': {"text":"The first page of the PDF does not name the volume, {volume}.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md)."},
    'pdf-figure-without-alt': {"text":"A figure on page {page} of the PDF has no alternative text.","fix":"Add `'{'alt=\"…\"'}'` after each figure in the manuscript. If it has one, build again.","many":"{count} figures of the PDF have no alternative text. They are on the pages {page}."},
    'pdf-font-drawn': {"text":"“{font}” is a Type 3 font in the PDF.","fix":"Replace variable fonts and fonts with PostScript outlines in the theme by TrueType fonts (docs/themes.md)."},
    'pdf-font-outside': {"text":"The font “{font}” is not embedded in the PDF.","fix":"Use another font file in the theme: this one does not allow that it is embedded."},
    'pdf-heading-skipped': {"text":"A heading of the PDF has level {level}. Its level should be {expected} or less.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
    'pdf-language-differs': {"text":"The language of the PDF is “{found}”, but it should be “{expected}”.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
    'pdf-language-differs/missing': {"text":"The PDF does not name its language, “{expected}”.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
    'pdf-letters-unreadable': {"text":"Page {page} of the PDF has letters that cannot be searched or copied: “{words}”.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md)."},
    'pdf-outdated': {"text":"The PDF is of an earlier state of the article, so it was not checked.","fix":"Build the article again, or check with --pdf, which prints the PDF first."},
    'pdf-outdated/damaged': {"text":"The PDF cannot be read, so it was not checked.","fix":"Build the article again, or check with --pdf, which prints the PDF first."},
    'pdf-outline-incomplete': {"text":"The outline of the PDF lacks “{title}”.","fix":"Build the PDF again. If the message stays, report it with the manuscript.","many":"The outline of the PDF lacks {count} headings: “{title}”."},
    'pdf-page-labels-differ': {"text":"Page {position} of the PDF has the label “{found}”, but it should have “{expected}”.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
    'pdf-page-labels-differ/missing': {"text":"Page {position} of the PDF has no label. It should have “{expected}”.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
    'pdf-raw-markup': {"text":"The PDF shows “{markup}” as text, which is not in the manuscript: “… {context} …”.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md)."},
    'pdf-references-heading-missing': {"text":"The list of references in the PDF does not have the heading “{heading}” alone on a line above it.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md)."},
    'pdf-standards-unsaid': {"text":"The PDF does not say that it conforms to {standard}.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
    'pdf-title-not-largest': {"text":"The largest text on the first page of the PDF is not the title but “{text}”.","fix":"The theme decides how the page looks. Build with the theme “default”, or correct your own (docs/themes.md)."},
    'pdf-title-not-shown': {"text":"The PDF tells readers’ programs to show the name of the file instead of the title.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
    'pdf-too-large': {"text":"The PDF has {megabytes} MB. Google Scholar does not read PDFs of 5 MB or more.","fix":"Make the pictures smaller: 300 dots per inch at the printed size are enough."},
    'pdf-untagged': {"text":"The PDF has no tags.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
    'pdf-untagged/words': {"text":"The words “{words}” of the PDF are outside all tags.","fix":"Build the PDF again. If the message stays, report it with the manuscript."},
    'pdf-words-differ': {"text":"The PDF says “{found}” instead of “{expected}”{afterCount, plural, =0 {} other {, after “… {after}”}}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'pdf-words-differ/doubled': {"text":"The PDF says “{words}” twice.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'pdf-words-differ/extra': {"text":"The PDF says “{words}”, which is not in the manuscript{afterCount, plural, =0 {} other {, after “… {after}”}}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'pdf-words-differ/missing': {"text":"The PDF lacks the words “{words}”{afterCount, plural, =0 {} other { after “… {after}”}}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'pdf-words-differ/moved': {"text":"The PDF says “{words}” too early{afterCount, plural, =0 {} other {. It should come after “… {after}”}}.","fix":"The manuscript is right and the output is wrong. Build the article again. If the message stays, report it with the manuscript."},
    'character-not-in-fonts': {"text":"The fonts of the theme do not have {characters}. {charactersCount, plural, one {It occurs} other {The first one occurs}} in “{context}”.","fix":"Replace the {charactersCount, plural, one {character} other {characters}}, or add a font that has {charactersCount, plural, one {it} other {them}} to `fonts: fallback` in theme.yaml."},
    'character-not-in-fonts/empty-box': {"text":"The PDF shows an empty box instead of a character, at “{context}”.","fix":"Replace the character there, or add a font that has it to `fonts: fallback` in theme.yaml."},
    'print-failed/issue-pages': {"text":"The browser could not print the pages in front of the issue: {problem}.","fix":"Build again. If it fails again, remove the cover to see whether it is the cause."},
    'print-failed/article': {"text":"The browser did not print the article: {problem}.","fix":"The other files are written without the PDF. Build again. If it fails at the same article, remove its figures one by one to find the cause."},
    'print-failed/page-numbers': {"text":"The page numbers in the text differ from those of the print, also after several prints. The places are {ids}.","fix":"Remove the page references to these places, or report it with the manuscript."},
    'print-words-lost': {"text":"The PDF has “{found}” where the article has “{expected}”: the browser lost words in two prints.","fix":"Build again. If it happens again, report it with the manuscript."},
    'theme-invalid/article-template-missing': {"text":"The theme has no article.html.","fix":"Add the template article.html, or base the theme on another one with `based-on:`."},
    'theme-invalid/based-on-unknown': {"text":"The theme is based on \"{name}\", but there is no such theme.","fix":"Choose from {known}."},
    'theme-invalid/contrast': {"text":"The contrast of {text} on {ground} is {ratio}, but it must be {needed} or more.","fix":"Make {text} darker or {ground} lighter (in {scheme}), or the other way round. Readers with weak sight cannot read it otherwise (WCAG AA)."},
    'theme-invalid/family-unknown': {"text":"The theme has no family \"{name}\".","fix":"Choose from {known}, or add it to `families:`."},
    'theme-invalid/font-format': {"text":"\"{file}\" is not a font that can be read ({problem}).","fix":"Use a static TrueType font (.woff2 or .ttf)."},
    'theme-invalid/font-missing': {"text":"The folder fonts/ of the theme has no file \"{file}\".","fix":"Put the file there, or correct its name."},
    'theme-invalid/font-not-truetype': {"text":"The font \"{file}\" {outlines, select, cff {has PostScript outlines} other {is a variable font}}.","fix":"Use a static TrueType font (.woff2 or .ttf)."},
    'theme-invalid/font-package': {"text":"The package \"{package}\" of the family \"{family}\" does not come with Offprint.","fix":"Use one of the packages in docs/themes.md, or a font file of your own."},
    'theme-invalid/font-styles': {"text":"The family \"{family}\" does not have the {unknownCount, plural, one {style} other {styles}} \"{unknown}\".","fix":"Choose from {known}."},
    'theme-invalid/font-weights': {"text":"The family \"{family}\" does not have the {unknownCount, plural, one {weight} other {weights}} {unknown}.","fix":"Choose from {known}."},
    'theme-invalid/key-unknown': {"text":"`{key}` is not a key of theme.yaml.","fix":"Choose from {known}."},
    'theme-invalid/key-unknown-inside': {"text":"`{key}` is not a key that is possible here.","fix":"Read docs/themes.md, which explains every key."},
    'theme-invalid/partial-inside-itself': {"text":"The template \"{name}\" is inside itself.","fix":"Include another template, or delete the tag."},
    'theme-invalid/partial-unknown': {"text":"The theme has no template \"{name}\".","fix":"Its templates are {known}."},
    'theme-invalid/partials-many': {"text":"The page has more than {most} templates. The first one too many is \"{name}\".","fix":"Include fewer templates."},
    'theme-invalid/picture-damaged': {"text":"The {key} \"{file}\" is damaged.","fix":"Save the picture anew."},
    'theme-invalid/picture-missing': {"text":"There is no picture \"{file}\" for the {key} beside theme.yaml.","fix":"Correct the name, or put a .svg, .png or .jpg file there."},
    'theme-invalid/picture-refused': {"text":"The {key} \"{file}\" cannot be shown, because it has {refused}.","fix":"Save the picture anew, or as PNG."},
    'theme-invalid/picture-type': {"text":"The {key} \"{file}\" is not what its name says, but {mediaType}.","fix":"Correct the ending of its name, or save the picture anew."},
    'theme-invalid/section-nesting': {"text":"\"{tag}\" is inside more than {most} other sections.","fix":"Use fewer sections inside each other."},
    'theme-invalid/slot-escaped': {"text":"\"{tag}\" prints finished HTML as text.","fix":"Write `'{{{'{name}'}}}'`."},
    'theme-invalid/slot-not-text': {"text":"\"{tag}\" has no text of its own.","fix":"Write `'{{#'{name}'}}…{{/'{name}'}}'`. templates/README.md lists all slots."},
    'theme-invalid/slot-unescaped': {"text":"\"{tag}\" prints text without escaping it.","fix":"Write `'{{'{name}'}}'`."},
    'theme-invalid/slot-unknown': {"text":"There is no slot \"{tag}\".","fix":"See templates/README.md for all slots."},
    'theme-invalid/style-end-tag': {"text":"\"{text}\" would end the style sheet.","fix":"Delete it. In a string, write \"<\\/style\"."},
    'theme-invalid/style-loads': {"text":"\"{text}\" loads something, but a style sheet may not load anything.","fix":"A page loads nothing from elsewhere. Write a picture as a `data:` address, and name fonts in theme.yaml, under `families:`."},
    'theme-invalid/style-unclosed': {"text":"\"{text}\" has no matching \"{expected}\".","fix":"Browsers ignore the styles after it, or around it, without a message. Write what is missing, or delete it."},
    'theme-invalid/template-loads': {"text":"The template has \"{found}\". Templates may not load or run anything.","fix":"Delete it, or write a picture as a `data:` address. Pages must work alone, and nobody may learn who reads them."},
    'theme-invalid/template-nesting': {"text":"The template has elements inside more than {most} others.","fix":"Use fewer elements inside each other."},
    'theme-invalid/template-syntax': {"text":"The template has a tag that is not closed: {problem}.","fix":"Close every section with its own end tag."},
    'theme-invalid/unknown': {"text":"There is no theme \"{name}\".","fix":"Name one of {known} in journal.yaml, or put a folder with a theme.yaml into the folder templates/ of the journal."},
    'theme-invalid/value': {"text":"\"{value}\" is not a valid value for `{key}`.","fix":"Write {expected}. docs/themes.md explains every key."},
    'theme-invalid/value-missing': {"text":"`{key}` is missing.","fix":"Write {expected}. docs/themes.md explains every key."},
    'theme-invalid/font-not-embedded': {"text":"The font “{font}” cannot be embedded in the PDF.","fix":"Use another font file. This one does not allow embedding."},
    'theme-invalid/type-3-font': {"text":"The PDF contains a Type 3 font. The fonts of a theme must be static TrueType fonts.","fix":"Replace variable fonts and fonts with PostScript outlines (.otf) in the theme, and give it a bold and an italic file for every family that is used so."},
    'wider-than-page': {"text":"{content} does not fit on the page.","fix":"Look at it in the PDF. You can divide a table into two or turn its rows into columns, and divide a formula into lines.","many":"{count} things do not fit on the page: {content}."},
    'crossref-facts-differ': {"text":"The deposit for Crossref differs from the article in this fact: {fact}. It has “{found}” instead of “{expected}”.","fix":"Offprint writes the deposit, so this is a mistake in Offprint. Please report it with the manuscript."},
    'crossref-facts-differ/article-missing': {"text":"The article is missing from the deposit for Crossref.","fix":"Offprint writes the deposit, so this is a mistake in Offprint. Please report it with the manuscript."},
    'doaj-facts-differ': {"text":"The deposit for DOAJ differs from the article in this fact: {fact}. It has “{found}” instead of “{expected}”.","fix":"Offprint writes the deposit, so this is a mistake in Offprint. Please report it with the manuscript."},
    'doaj-facts-differ/article-missing': {"text":"The article is missing from the deposit for DOAJ.","fix":"Offprint writes the deposit, so this is a mistake in Offprint. Please report it with the manuscript."},
    'export-refused/address-lost': {"text":"OJS cannot keep the address of the article and gives it a number. The end of an address may have at most 64 letters and digits, joined by `-`, `.` or `_`, and may not be a number alone.","fix":"Change `article-url:` in journal.yaml or the name of the folder. If you have sent the old address to anyone, send the one that OJS uses."},
    'export-refused/address-missing': {"text":"The article has no web address.","fix":"Add `url:` to journal.yaml, or `article-url:` if the articles are on another site. If the address has `'{'doi'}'` or `'{'first-page'}'`, every article needs a DOI or a first page."},
    'export-refused/address-shared': {"text":"The article {other} has the same address.","fix":"Write `'{'issue'}'-'{'article'}'` instead of `'{'article'}'` in `article-url:` of journal.yaml, or rename the folder of the article."},
    'export-refused/address-unreachable': {"text":"Readers cannot open {address}.","fix":"Correct `url:` or `article-url:` in journal.yaml."},
    'export-refused/affiliation-email': {"text":"The affiliation contains an e-mail address. DOAJ does not publish addresses, so it was left out.","fix":"Write it as `email:` of the author."},
    'export-refused/author-name-characters': {"text":"\"{name}\" has a digit, a question mark or a note mark. Crossref does not accept them in names.","fix":"Correct the name in the front matter."},
    'export-refused/author-name-long': {"text":"\"{name}\" is too long: Crossref accepts at most {longest} characters.","fix":"Correct the name in the front matter."},
    'export-refused/author-name-missing': {"text":"The author has no name.","fix":"Write the name in the front matter."},
    'export-refused/author-name-not-latin': {"text":"The name of the author is not in Latin letters.","fix":"Write the romanised name as `name:` and the original one as `native-name:`."},
    'export-refused/authors-missing': {"text":"The article has no authors.","fix":"Add `authors:` to the front matter."},
    'export-refused/book-review': {"text":"PubMed does not list book reviews.","fix":"You need not do anything. The other receivers get the review."},
    'export-refused/characters-wide': {"text":"Some installations of OJS cannot store “{characters}”.","fix":"If the import stops with “Incorrect string value”, write them in another way (“p” in italics for “𝑝”), or ask whoever runs OJS for a database in utf8mb4."},
    'export-refused/cover-type': {"text":"OJS does not show covers of the type {type}, so the cover was left out.","fix":"Save the cover as PNG or JPEG, and name that file in issue.yaml."},
    'export-refused/crossmark-policy-missing': {"text":"The journal has no Crossmark policy. Crossref gets the relation between the two articles, but not the update.","fix":"Register a DOI for the journal’s page about corrections, add `crossref: '{'crossmark-policy: 10.…'}'` to journal.yaml, and export again."},
    'export-refused/depositor-email-missing': {"text":"There is no e-mail address to which Crossref can send its answer.","fix":"Add `crossref: '{'depositor: '{'name: …, email: …'}}'` to journal.yaml."},
    'export-refused/doi-characters': {"text":"The DOI \"{doi}\" has characters that Crossref does not accept.","fix":"Assign a DOI that has only letters without accents, digits and `._()/:-`."},
    'export-refused/doi-missing': {"text":"The article has no DOI.","fix":"Add `doi:` to the front matter."},
    'export-refused/doi-prefix-differs': {"text":"The DOI {doi} does not begin with the journal’s prefix {prefix}.","fix":"Correct `doi:` in the front matter, or `doi-prefix:` in journal.yaml."},
    'export-refused/doi-shared': {"text":"{articles} {articlesCount, plural, one {has} other {have}} the same DOI {doi}.","fix":"Correct `doi:` in the front matter of the article to which it does not belong."},
    'export-refused/english-title-missing': {"text":"The article has no English title.","fix":"Add `translations: '{'en: '{'title: …, abstract: …'}}'` to the front matter."},
    'export-refused/figures-coarse': {"text":"Some figures have fewer than {least} dots per inch in print. PMC refuses them.","fix":"Replace each by a picture with as many pixels as the list says, or print it smaller with `'{'width=…%'}'`."},
    'export-refused/home-not-public': {"text":"Only people inside your office or on your computer can open {address}.","fix":"Write the address that readers use as `{field}:` in journal.yaml."},
    'export-refused/issn-equal': {"text":"The print edition and the electronic edition have the same ISSN {issn}.","fix":"Compare both with portal.issn.org, and leave out the one that the journal does not have."},
    'export-refused/issn-missing': {"text":"The journal has no ISSN.","fix":"Add `issn:` to journal.yaml as soon as the journal has one."},
    'export-refused/issn-swapped': {"text":"{issn} is the print ISSN in one place and the electronic ISSN in the other.","fix":"`issn:` and `doaj: '{'issn: …'}'` in journal.yaml must agree. Look both up at portal.issn.org, and exchange those that are the wrong way round."},
    'export-refused/issue-date-missing': {"text":"The issue has no date of publication.","fix":"Add `date:` to issue.yaml."},
    'export-refused/issue-doi-without-page': {"text":"The DOI {doi} of the issue was left out, because the address of its table of contents is not known.","fix":"Register it by hand with that address."},
    'export-refused/issue-number-long': {"text":"OJS stores at most {longest} characters as the number of an issue, so \"{number}\" was left out.","fix":"Write it into the title of the issue in OJS."},
    'export-refused/issue-numbers-missing': {"text":"The issue has neither a volume nor a number.","fix":"Add `volume:` to issue.yaml."},
    'export-refused/issue-pdf-large': {"text":"The PDF of the whole issue has {size} MB, so it was left out. OJS cannot import files larger than {largest} MB.","fix":"Upload it in OJS after the import, at the issue’s Issue Galleys."},
    'export-refused/journal-title-missing': {"text":"The journal has no title.","fix":"Add `title:` to journal.yaml, as it is registered at issn.org."},
    'export-refused/language-unknown': {"text":"OJS {version} cannot import an article in the language {language}.","fix":"Add the article in OJS by hand, or update the site to a newer release."},
    'export-refused/nlm-title-missing': {"text":"The journal has no NLM title abbreviation.","fix":"Look the journal up at https://www.ncbi.nlm.nih.gov/nlmcatalog/journals/ and add `pmc: '{'nlm-ta: …'}'` to journal.yaml."},
    'export-refused/note-in-title': {"text":"The {part, select, subtitle {subtitle} other {title}} has a note or a citation. Receivers show the words alone.","fix":"Move thanks to `acknowledgements:`, and what the note says into the text."},
    'export-refused/notice-day-missing': {"text":"The notice has no day of publication, so Crossref does not get the update.","fix":"Add `dates: '{'published: 2023-01-15'}'` to the front matter."},
    'export-refused/notice-doi-missing': {"text":"The notice does not give the DOI of the article that it is about, so Crossref does not get the update.","fix":"Register that article first, and add `related: '{'type: {relation}, doi: …'}'` to the front matter of the notice."},
    'export-refused/number-words': {"text":"\"{text}\" is not the number alone.","fix":"Write only the number as `{field}:` in issue.yaml."},
    'export-refused/output-large': {"text":"The {output} has {size} MB. OJS cannot import files larger than {largest} MB.","fix":"Upload it in OJS after the import, at Publication ▸ Galleys, or make its pictures smaller."},
    'export-refused/output-missing': {"text":"The {output} of the article is not in the output folder.","fix":"Run `{command}`."},
    'export-refused/output-outdated': {"text":"The {output} is older than the manuscript or the issue.","fix":"Run `{command}`."},
    'export-refused/pages-missing': {"text":"The article has neither page numbers nor an article number.","fix":"Add `first-page:` to issue.yaml and build the whole issue with its PDFs, whose pages are counted. Or add `pages:` or `elocation:` to the front matter."},
    'export-refused/picture-not-converted': {"text":"PMC does not accept pictures of this kind, and the browser could not convert this one.","fix":"Save it as PNG, and name that file in the manuscript."},
    'export-refused/publication-day-unknown': {"text":"The day of publication is unknown.","fix":"Add `dates: '{'published: 2023-01-15'}'` to the front matter, or a whole day as `date:` to issue.yaml."},
    'export-refused/publication-month-unknown': {"text":"The month of publication is unknown.","fix":"Add `dates: '{'published: 2023-01-15'}'` to the front matter, or `date:` to issue.yaml."},
    'export-refused/publication-unknown': {"text":"The date of publication is unknown.","fix":"Add `dates: '{'published: …'}'` to the front matter, or `date:` to issue.yaml."},
    'export-refused/published-day-missing': {"text":"The publication date {date} has no day.","fix":"Write it as year, month and day: 2023-01-15."},
    'export-refused/published-missing': {"text":"The article has no date of publication.","fix":"Add `dates: '{'published: …'}'` to the front matter."},
    'export-refused/publisher-missing': {"text":"The journal has no publisher.","fix":"Add `publisher: '{'name: …, place: …'}'` to journal.yaml."},
    'export-refused/related-missing': {"text":"The article does not say which article it is about.","fix":"Add `related: '{'type: {relation}, doi: …'}'` to the front matter."},
    'export-refused/svg-converted': {"text":"PMC does not accept SVG. {count, plural, one {# figure was} other {# figures were}} converted to PNG at {dots} dpi.","fix":"Look at them in the zip files before you send these."},
    'export-refused/title-missing': {"text":"The article has no title.","fix":"Add `title:` to the front matter."},
    'export-refused/value-long': {"text":"{length} characters are too many: Crossref accepts at most {longest}.","fix":"Shorten it."},
    'export-refused/volume-number': {"text":"OJS accepts only numbers up to {largest} as a volume, so \"{volume}\" was left out.","fix":"Write it into the title of the issue in OJS."},
    'export-refused/webp-converted': {"text":"PMC does not accept WebP. {count, plural, one {# figure was} other {# figures were}} converted to PNG in {count, plural, one {its} other {their}} own size.","fix":"Look at them in the zip files before you send these."},
    'export-refused/words-left-out': {"text":"OJS {version} cannot import the language {language}. Titles, abstracts, keywords and names in this language were left out.","fix":"Add them in OJS by hand, or update the site to a newer release."},
    'ojs-facts-differ': {"text":"The import file for OJS differs from the article in this fact: {fact}. It has “{found}” instead of “{expected}”.","fix":"Offprint writes the import file, so this is a mistake in Offprint. Please report it with the manuscript."},
    'ojs-facts-differ/article-missing': {"text":"The article is missing from the import file for OJS.","fix":"Offprint writes the import file, so this is a mistake in Offprint. Please report it with the manuscript."},
    'pubmed-facts-differ': {"text":"The deposit for PubMed differs from the article in this fact: {fact}. It has “{found}” instead of “{expected}”.","fix":"Offprint writes the deposit, so this is a mistake in Offprint. Please report it with the manuscript."},
    'pubmed-facts-differ/article-missing': {"text":"The article is missing from the deposit for PubMed.","fix":"Offprint writes the deposit, so this is a mistake in Offprint. Please report it with the manuscript."},
    'article-retracted': {"text":"The article was retracted on {date}, so it cannot get a new version.","fix":"If the manuscript has changed since, undo that. Publish anything else as an article of its own."},
    'not-published': {"text":"The article was never published, so it has no version that could be changed.","fix":"Change it as you like, then publish it: `offprint publish {folder}`."},
    'publication-unfinished': {"text":"A publication was interrupted before it was complete.","fix":"Call the interrupted command again (offprint publish, revise, correct, retract or concern). It undoes what is left and starts again."},
    'record-article-missing': {"text":"The article \"{name}\" is missing from the issue, but it was published on {date}.","fix":"Put its folder back, and its name into issue.yaml. Its sources are in published/{name}/{version}/. To withdraw an article, publish a notice with `offprint retract`."},
    'record-damaged/empty': {"text":"The record of publication is empty.","fix":"Put the file back from your last copy."},
    'record-damaged/syntax': {"text":"The record of publication is damaged ({problem}).","fix":"Put the file back from your last copy."},
    'record-damaged/unreadable': {"text":"The record of publication cannot be read.","fix":"Put the file back from your last copy."},
    'record-damaged/value': {"text":"The record of publication is damaged at `{key}` ({problem}).","fix":"Put the file back from your last copy."},
    'record-differs': {"text":"The article is not as it was published in version {version} of {date}. {changes}{more, plural, =0 {} one {. There is one more change} other {. There are # more changes}}.","fix":"See the changes: `offprint diff {folder}`. Undo them, or publish them: `offprint revise {folder} --minor --reason \"…\"` for spelling and layout, or `offprint correct {folder} --text notice.md` for findings and credit."},
    'record-differs/notice': {"text":"{change}. But {kind, select, retraction {a retraction} other {an expression of concern}} leaves the article as it was published.","fix":"See the change: `offprint diff {folder}`. Undo it, or correct the article first."},
    'record-differs/retracted': {"text":"The article is not as it was published in version {version} of {date}. {changes}{more, plural, =0 {} one {. There is one more change} other {. There are # more changes}}.","fix":"See the changes: `offprint diff {folder}`. Undo them. A retracted article stays as it is."},
    'record-differs/retracted-and-settings': {"text":"The article is not as it was published in version {version} of {date}. {changes}{more, plural, =0 {} one {. There is one more change} other {. There are # more changes}}.","fix":"See the changes: `offprint diff {folder}`. Undo them. A retracted article stays as it is. Some changes come from journal.yaml, which has other settings than on that day. Write the old settings into the issue.yaml of this issue: `journal: '{'{settings}'}'`."},
    'record-differs/settings': {"text":"The article is not as it was published in version {version} of {date}. {changes}{more, plural, =0 {} one {. There is one more change} other {. There are # more changes}}.","fix":"The manuscript is unchanged, but journal.yaml has other settings than on that day. Write the old settings into the issue.yaml of this issue: `journal: '{'{settings}'}'`."},
    'record-differs/settings-and-text': {"text":"The article is not as it was published in version {version} of {date}. {changes}{more, plural, =0 {} one {. There is one more change} other {. There are # more changes}}.","fix":"See the changes: `offprint diff {folder}`. Some come from journal.yaml, which has other settings than on that day. Write the old settings into the issue.yaml of this issue: `journal: '{'{settings}'}'`. Undo the other changes, or publish them: `offprint revise {folder} --minor --reason \"…\"` for spelling and layout, or `offprint correct {folder} --text notice.md` for findings and credit."},
    'record-edited': {"text":"The record of publication was changed by hand.","fix":"Put the file back from your last copy. If the change is right, look at every line of it and accept it with `offprint publish --accept-record`."},
    'record-missing': {"text":"There is a folder published/, but no published.yaml, the record of what was published.","fix":"Put published.yaml back from your last copy. If no article of the issue was published yet, remove the folder published/."},
    'record-newer': {"text":"A newer version of Offprint wrote this record: its format is {format}, and this version reads up to {known}.","fix":"Update Offprint. Nothing was changed."},
    'record-sources-missing': {"text":"The sources of version {version} in published/{name}/{version}/ are missing or damaged.","fix":"Put the folder back from your last copy. Without it, nobody can tell what has changed since."},
    'revision-empty': {"text":"The article says the same as in its last version.","fix":"Change the manuscript first. A new look of the pages does not need a new version."},
    'revision-not-minor': {"text":"{change}. This is more than spelling or layout.","fix":"Tell readers about it: `offprint correct {folder} --text notice.md`. If you looked at it, and it changes neither the findings nor the credit, add --reviewed."},
    'silence-invalid/unknown-rule': {"text":"`silence` names the rule \"{rule}\", which does not exist.","fix":"Copy the name from the brackets at the end of the message."},
    'silence-invalid/misspelled': {"text":"`silence` names the rule \"{rule}\", which does not exist.","fix":"Did you mean `{meant}`?"},
    'silence-invalid/no-reason': {"text":"`silence` gives no reason for \"{rule}\".","fix":"Say after the colon why the rule does not hold for this article."},
    'silence-unused': {"text":"The rule \"{rule}\" is silenced, but finds nothing in this article any more.","fix":"Delete the line: it would hide the next finding of its kind."},
  },
};
