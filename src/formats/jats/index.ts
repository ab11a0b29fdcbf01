import type { Article } from '../../article.ts';
import type { Format, Host } from '../format.ts';
import { hasIssn, renderJats } from './document.ts';

export { renderJats } from './document.ts';

/** JATS 1.4, checked against its DTD before it is written. */
export const jats: Format = {
  name: 'jats',
  extension: 'xml',
  async render(article, host) {
    if (!hasIssn(article)) reportMissingIssn(host);
    const path = `${article.name}.xml`;
    const content = renderJats(article);
    await validate(article, content, host);
    return [{ path, content }];
  },
};

function reportMissingIssn(host: Host): void {
  host.report(
    'issn-missing-archiving-dtd',
    'Unexpected journal without ISSN, expected one in the JATS',
    undefined,
    'The JATS follows the Archiving tag set, which does without. Add `issn` to journal.yaml as soon as the journal has one.',
  );
}

/** What the DTD refuses is our fault: the article could not be compiled with it. */
async function validate({ name }: Article, xml: string, host: Host): Promise<void> {
  for (const { line, message } of await host.validateJats(xml)) {
    host.report(
      'jats-invalid',
      `Unexpected JATS at line ${line} of ${name}.xml, expected what the DTD allows: ${message}`,
      undefined,
      'This is an error of Offprint, not of the manuscript. Please report it with the manuscript.',
    );
  }
}
