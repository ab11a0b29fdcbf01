/** The preview: a desk of articles that are read again when they are saved, and a server that shows them. */
import { articleAddress } from '../../preview/addresses.ts';
import { type DeskOptions, openDesk } from './desk.ts';
import { serveDesk } from './serve.ts';

export interface PreviewOptions extends DeskOptions {
  /** Instead of a free one near 4000. */
  port?: number;
}
export interface Preview {
  /** Of the list of articles; of the article, where only one was asked for. */
  address: string;
  /** Ends everything that was started. */
  close(): Promise<void>;
}

/** @throws SurroundingsError where the path holds no article, or the port is taken */
export async function openPreview({ port, ...options }: PreviewOptions): Promise<Preview> {
  const desk = await openDesk(options);
  try {
    const serving = await serveDesk(desk, options.path, port);
    const works = desk.works();
    const [only] = works.length === 1 ? works : [];
    const page = only ? articleAddress(only.folder.output) : '/';
    return {
      address: `http://127.0.0.1:${serving.port}${page}`,
      close: async () => {
        await Promise.all([desk.close(), serving.close()]);
      },
    };
  } catch (error) {
    await desk.close();
    throw error;
  }
}
