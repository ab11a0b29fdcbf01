import type { Article } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { Format, Host } from '../format.ts';
import { hasIssn, renderJats } from './document.ts';

export { renderJats } from './document.ts';

/** JATS 1.4, validated against its DTD before it is written. */
export const jats: Format = {
  name: 'jats',
  extension: 'xml',
  async render(article, host) {
    const content = renderJats(article);
    await reportJats(article, content, host);
    return [{ path: `${article.name}.xml`, content }];
  },
};

/** Reports what is wrong with an article's JATS. It is validated in another thread, so callers can await this later. */
export async function reportJats(
  article: Article,
  xml: string,
  host: Pick<Host, 'report' | 'validateJats'>,
): Promise<void> {
  if (!hasIssn(article)) host.report(message('issn-missing-archiving-dtd'));
  await validate(article, xml, host);
}

/** Anything that the DTD refuses is an error of Offprint. */
async function validate(
  { name }: Article,
  xml: string,
  host: Pick<Host, 'report' | 'validateJats'>,
): Promise<void> {
  for (const { line, message: sentence } of await host.validateJats(xml)) {
    const problem = sentence.trim().replace(/\.$/, '');
    host.report(message('jats-invalid', { file: `${name}.xml`, line, problem }));
  }
}
