/** The whole issue as one file, which OJS shows above the table of contents. */
import type { Element } from 'xast';
import type { Issue } from '../../article/issue.ts';
import { element } from '../../markup/xml.ts';
import { message } from '../../messages/message.ts';
import type { Problem } from '../export.ts';
import { issueDay } from './facts.ts';
import { LARGEST, megabytes } from './galleys.ts';

/** The importer's code for a public file (`ISSUE_FILE_PUBLIC`). */
const PUBLIC = '1';

/** @param pdf the PDF of the issue; undefined if it is not sent */
export function issueGalleys(
  issue: Issue,
  pdf: Uint8Array | undefined,
  locale: string,
): Element | undefined {
  const day = issueDay(issue);
  if (!pdf || !day || isTooLarge(pdf)) return undefined;
  const name = `issue-${issue.name}.pdf`;
  return element(
    'issue_galleys',
    {},
    element(
      'issue_galley',
      { locale },
      element('label', {}, 'PDF'),
      element(
        'issue_file',
        {},
        element('file_name', {}, name),
        element('file_type', {}, 'application/pdf'),
        element('file_size', {}, String(pdf.length)),
        element('content_type', {}, PUBLIC),
        element('original_file_name', {}, name),
        element('date_uploaded', {}, day),
        element('date_modified', {}, day),
        element('embed', { encoding: 'base64' }, Buffer.from(pdf).toString('base64')),
      ),
    ),
  );
}

/** Tells editors whether the PDF of the issue is in the file. `complete` means that no article was left out. */
export function issueGalleyNote(pdf: Uint8Array | undefined, complete: boolean): string {
  if (pdf && !isTooLarge(pdf)) return 'The PDF of the whole issue is in this file.';
  const reason = pdf
    ? 'it is too large'
    : complete
      ? 'it was not built, or it is older than one of its articles. Build the issue, and export it again'
      : 'it has articles that are not in this file';
  return `The PDF of the whole issue is not in this file: ${reason}.`;
}

/** Explains why a built PDF of the issue is not sent. */
export function issueGalleyRemarks(pdf: Uint8Array | undefined): Problem[] {
  if (!pdf || !isTooLarge(pdf)) return [];
  return [
    {
      field: 'PDF of the whole issue',
      message: message('export-refused/issue-pdf-large', {
        size: megabytes(pdf.length),
        largest: megabytes(LARGEST),
      }),
    },
  ];
}

function isTooLarge({ length }: Uint8Array): boolean {
  return length > LARGEST;
}
