import type { Article } from '../../article/article.ts';
import type { Format, Host } from '../format.ts';
import { hasIssn, renderJats } from './document.ts';

export { renderJats } from './document.ts';

/** JATS 1.4, checked against its DTD before it is written. */
export const jats: Format = {
  name: 'jats',
  extension: 'xml',
  async render(article, host) {
    const content = renderJats(article);
    await reportJats(article, content, host);
    return [{ path: `${article.name}.xml`, content }];
  },
};

/**
 * Tells what is wrong with an article's JATS. Its DTD reads it in another thread: whoever has something
 * else to do waits for it later.
 */
export async function reportJats(
  article: Article,
  xml: string,
  host: Pick<Host, 'report' | 'validateJats'>,
): Promise<void> {
  if (!hasIssn(article)) reportMissingIssn(host);
  await validate(article, xml, host);
}

function reportMissingIssn(host: Pick<Host, 'report'>): void {
  host.report(
    'issn-missing-archiving-dtd',
    'Unexpected journal without ISSN, expected one in the JATS',
    undefined,
    'The JATS follows the Archiving tag set, which does without. Add `issn` to journal.yaml as soon as the journal has one.',
  );
}

/** What the DTD refuses is our fault: the article could not be compiled with it. */
async function validate(
  { name }: Article,
  xml: string,
  host: Pick<Host, 'report' | 'validateJats'>,
): Promise<void> {
  for (const { line, message } of await host.validateJats(xml)) {
    host.report(
      'jats-invalid',
      `Unexpected JATS at line ${line} of ${name}.xml, expected what the DTD allows: ${message}`,
      undefined,
      'This is an error of Offprint, not of the manuscript. Please report it with the manuscript.',
    );
  }
}
