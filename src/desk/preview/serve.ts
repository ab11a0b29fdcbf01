/** The server of the preview, which is only looked at. */
import { wantedBy } from '../../app/preview/addresses.ts';
import type { PreviewClient } from '../../app/preview/preview-client.ts';
import { sendAnswer } from '../http/answer.ts';
import { refusalOf } from '../http/guard.ts';
import { openServer, type Serving } from '../http/server.ts';
import { answerTo } from './answers.ts';
import { type News, openNews } from './news.ts';

const READ_ONLY = {
  name: 'preview',
  methods: ['GET', 'HEAD'],
  refusal: 'This preview is only looked at.',
};

/**
 * @param port instead of a free one near 4000
 * @throws SurroundingsError if the port is in use
 */
export async function servePreview(client: PreviewClient, port?: number): Promise<Serving> {
  let news: News | undefined;
  const server = await openServer(async (request, response, own) => {
    const refused = refusalOf(request, { ...READ_ONLY, port: own });
    if (refused) return sendAnswer(response, refused, request.method);
    const names = client.plan().articles.map(({ name }) => name);
    const wanted = wantedBy(request.url ?? '', names);
    if (wanted?.page === 'events' && request.method === 'GET') return news?.take(response);
    sendAnswer(response, await answerTo(wanted, client), request.method);
  }, port);
  // Opened after the port, because otherwise its timer would keep the command running if the port is in use.
  news = openNews(client);
  return {
    port: server.port,
    close: async () => {
      news?.close();
      await server.close();
    },
  };
}
