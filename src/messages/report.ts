/**
 * Diagnostics are data: vfile messages with a permanent rule name, a severity from the one
 * table below, and a place in the source. Stages report and go on; who prints is the
 * reporter's affair (src/cli/reports/reporter.ts).
 *
 * Wording: the fact as a sentence (older ones: "Unexpected X, expected Y"). What to do goes into `advice`.
 */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { writtenAt } from '../words/pieces.ts';
import type { Place, Point } from '../words/place.ts';
import { beginningOf } from '../words/truncate.ts';
import { type Facts, parted, type Reason } from './message-template.ts';

export type { Place, Point } from '../words/place.ts';

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

declare module 'vfile-message' {
  interface VFileMessage {
    /** What it says, by name. */
    facts?: Facts;
    /** A part of what the file is about is away, and the others go on: an issue of a journal. */
    isOfPart?: true;
  }
}

/** One diagnostic as data; `line` and `column` are 1-based and absent where the whole file is meant. */
export interface Diagnostic {
  rule: string;
  severity: Severity;
  file: string;
  line?: number;
  column?: number;
  message: string;
  /** The one thing in `message` that differs between equal messages: reports list the things of all. */
  item?: string;
  advice?: string;
  /** Who objects, in a report of `check`: "crossref,doaj". */
  receiver?: string;
}

/** Every rule that `build` can report. Names are permanent: editors silence and search by them. */
export const RULES = {
  // record of publication
  'record-damaged': 'error',
  'record-edited': 'error',
  'record-newer': 'error',
  'record-missing': 'error',
  'publication-unfinished': 'error',
  'record-sources-missing': 'error',
  'record-article-missing': 'error',
  'record-differs': 'error',
  'not-published': 'error',
  'revision-empty': 'error',
  'revision-not-minor': 'error',
  'article-retracted': 'error',
  // reading
  'file-missing': 'error',
  'file-unreadable': 'error',
  'file-empty': 'error',
  'file-too-large': 'error',
  'file-not-text': 'error',
  'file-encoding': 'warning',
  'control-character': 'warning',
  'lone-surrogate': 'error',
  'journal-missing': 'warning',
  'manuscript-ambiguous': 'error',
  'manuscript-missing': 'warning',
  'work-endless': 'error',
  'folder-missing': 'error',
  'folder-unread': 'warning',
  'folder-name-taken': 'error',
  'folder-name-invalid': 'error',
  'file-name-invalid': 'warning',
  'file-name-taken': 'warning',
  'article-unlisted': 'warning',
  'issue-empty': 'warning',
  // parsing
  'raw-html': 'warning',
  'raw-latex': 'warning',
  'layout-ignored': 'info',
  'attribute-unknown': 'warning',
  'directive-unknown': 'warning',
  'content-conditional': 'warning',
  'text-elsewhere': 'error',
  'link-scheme': 'warning',
  'link-target-missing': 'warning',
  'citation-malformed': 'warning',
  'comment-unclosed': 'error',
  'change-undecided': 'error',
  'markup-unread': 'warning',
  'footnote-missing': 'error',
  'footnote-call-mistyped': 'warning',
  'footnote-never-called': 'warning',
  'nesting-too-deep': 'error',
  // metadata
  'yaml-syntax': 'error',
  'yaml-unread': 'warning',
  'front-matter-missing': 'error',
  'front-matter-elsewhere': 'warning',
  'front-matter-ignored': 'info',
  'key-unknown': 'error',
  'key-left-out': 'warning',
  'key-duplicate': 'error',
  'value-invalid': 'error',
  'title-missing': 'error',
  'title-in-text': 'warning',
  'author-missing': 'warning',
  'orcid-invalid': 'error',
  'identifier-placeholder': 'warning',
  'ror-invalid': 'error',
  'issn-invalid': 'error',
  'issn-missing': 'warning',
  'country-unknown': 'error',
  'email-invalid': 'error',
  'doi-invalid': 'error',
  'doi-prefix-differs': 'warning',
  'doi-duplicate': 'error',
  'doi-of-another-issue': 'warning',
  'date-invalid': 'error',
  'date-unread': 'warning',
  'date-order': 'warning',
  'date-contradicts-record': 'warning',
  'affiliation-unknown': 'error',
  'affiliation-unused': 'warning',
  'corresponding-author-email': 'warning',
  'credit-role-unknown': 'warning',
  'license-unknown': 'warning',
  'pages-invalid': 'error',
  'language-unknown': 'error',
  'abstract-missing': 'warning',
  'abstract-in-text': 'info',
  'keywords-in-text': 'info',
  'name-marks': 'warning',
  'name-guessed': 'info',
  'affiliation-missing': 'warning',
  'affiliation-empty': 'warning',
  'equal-contribution-alone': 'warning',
  'license-conflict': 'error',
  'product-missing': 'warning',
  'related-missing': 'warning',
  'related-not-found': 'warning',
  'related-doi-differs': 'warning',
  'issue-differs': 'warning',
  'language-without-words': 'warning',
  'article-duplicate': 'error',
  'style-missing': 'error',
  'style-invalid': 'error',
  'citation-language-unknown': 'info',
  // references
  'bibliography-missing': 'error',
  'bibliography-unnamed': 'warning',
  'bibliography-syntax': 'error',
  'bibliography-entry': 'warning',
  'bibliography-fields-unread': 'info',
  'reference-duplicate-key': 'warning',
  'reference-not-found': 'error',
  'citation-intent-ignored': 'info',
  'locator-not-printed': 'warning',
  'reference-never-cited': 'warning',
  'reference-field-invalid': 'warning',
  // structure
  'heading-skipped': 'warning',
  'heading-empty': 'warning',
  'heading-repeats-title': 'info',
  'label-duplicate': 'error',
  'label-repeated': 'warning',
  'cross-reference-missing': 'error',
  'figure-missing': 'error',
  'figure-outside-folder': 'error',
  'figure-type': 'error',
  'figure-cleaned': 'warning',
  'figure-drawn': 'info',
  'file-zipped': 'warning',
  'figure-page': 'warning',
  'picture-size-unread': 'warning',
  'caption-in-text': 'info',
  'figure-alt-missing': 'warning',
  'table-ragged': 'warning',
  'equation-syntax': 'warning',
  // rendering
  'theme-invalid': 'error',
  'character-not-in-fonts': 'error',
  'jats-invalid': 'error',
  'issn-missing-archiving-dtd': 'warning',
  'pages-differ': 'warning',
  'pages-unknown': 'warning',
  'pages-gap': 'warning',
  'pages-overlap': 'warning',
  'issue-incomplete': 'warning',
  'page-invalid': 'warning',
  'journal-url-missing': 'warning',
  'wider-than-page': 'warning',
  'print-failed': 'error',
  'print-words-lost': 'error',
} as const satisfies Record<string, Severity>;

/** Source of the messages that `build` takes over from `check`: they leave its exit code alone. */
export const CHECK_SOURCE = 'offprint-check';

export type RuleName = keyof typeof RULES;

/**
 * Adds a diagnostic to the file that it is about.
 *
 * @param reason "Unexpected X, expected Y"
 * @param place where in `file`; without one, the whole file is meant
 * @param advice what to do, a full sentence
 */
export function report(
  file: VFile,
  rule: RuleName,
  reason: Reason,
  place?: Place | Point,
  advice?: string,
): VFileMessage {
  const range = place && ('start' in place ? place : { start: place, end: place });
  const written = range && writtenAt(file, range);
  const at = file.data.pieces ? written?.place : place;
  const { reason: text, facts } = parted(reason);
  const message = file.message(shortened(text), { place: at, ruleId: rule, source: 'offprint' });
  if (facts) message.facts = shortenedFacts(facts);
  if (written) message.file = written.path;
  // vfile's own coding: true is an error, false a warning, undefined an information.
  message.fatal = { error: true, warning: false, info: undefined }[RULES[rule]];
  if (advice) message.note = advice;
  return message;
}

/** Characters of a reason: it quotes what a stranger wrote, which may be a megabyte without a blank. */
const [LONGEST, BEGINNING, END] = [2_000, 1_500, 400];

function shortened(reason: string): string {
  if (reason.length <= LONGEST) return reason;
  return `${beginningOf(reason, BEGINNING)} … ${reason.slice(-END).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

function shortenedFacts(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, shortened(fact)]));
}

/** Whether any diagnostic on the file forbids its publication. */
export function hasError(file: VFile | undefined): boolean {
  return file?.messages.some((message) => message.fatal === true) ?? false;
}
