/** The preview: articles that are read again when they are saved, and a server that shows them. */
import { articleAddress } from '../app/preview/addresses.ts';
import { openShownDesk, type ShownDeskOptions } from '../app/preview/shown-desk.ts';
import { type Serving, serveDesk } from './serve.ts';

export interface PreviewOptions extends ShownDeskOptions {
  /** Instead of a free one near 4000. */
  port?: number;
}
export interface Preview {
  /**
   * Of the list of articles; of the article if only one was asked for. Rejects with a SurroundingsError if the path
   * holds no article or the port is taken.
   */
  address: Promise<string>;
  /** Ends everything that was started, at any time. */
  close(): Promise<void>;
}

export function openPreview({ port, ...options }: PreviewOptions): Preview {
  const desk = openShownDesk(options);
  let serving: Serving | undefined;
  let isClosed = false;
  return {
    address: open(),
    close: async () => {
      isClosed = true;
      await Promise.all([desk.close(), serving?.close()]);
    },
  };

  async function open(): Promise<string> {
    await desk.opened;
    serving = await serveDesk(desk, port);
    if (isClosed) await serving.close();
    const { articles } = desk.plan();
    const [only] = articles.length === 1 ? articles : [];
    return `http://127.0.0.1:${serving.port}${only ? articleAddress(only.name) : '/'}`;
  }
}
