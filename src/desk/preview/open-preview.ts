/** Opens the preview: articles that are read again when they are saved, and a server that shows them. */
import { articleAddress } from '../../app/preview/addresses.ts';
import { openPreviewClient, type PreviewClientOptions } from '../../app/preview/preview-client.ts';
import type { Serving } from '../http/server.ts';
import { servePreview } from './serve.ts';

export interface PreviewOptions extends PreviewClientOptions {
  /** Instead of a free one near 4000. */
  port?: number;
}
export interface Preview {
  /**
   * The address of the list of articles, or of the article if there is only one. Rejects with a SurroundingsError if
   * the path has no article or the port is in use.
   */
  address: Promise<string>;
  /** Ends everything that was started. May be called at any time. */
  close(): Promise<void>;
}

export function openPreview({ port, ...options }: PreviewOptions): Preview {
  const client = openPreviewClient(options);
  let serving: Serving | undefined;
  let isClosed = false;
  return {
    address: open(),
    close: async () => {
      isClosed = true;
      await Promise.all([client.close(), serving?.close()]);
    },
  };

  async function open(): Promise<string> {
    await client.opened;
    serving = await servePreview(client, port);
    if (isClosed) await serving.close();
    const { articles } = client.plan();
    const [only] = articles.length === 1 ? articles : [];
    return `http://127.0.0.1:${serving.port}${only ? articleAddress(only.name) : '/'}`;
  }
}
