/** Opens the desk: its server, and the journal that was named. */
import { openDesk } from '../state/desk.ts';
import { openEvents } from '../state/events.ts';
import { serveDesk } from './serve-desk.ts';

export interface DeskStart {
  /** Folder of a journal, or a path in it. Without it, the desk begins with its start page. */
  journal?: string;
  /** Instead of a free one near 4000. */
  port?: number;
  /** Called for our bugs. */
  crashed(name: string, text: string): void;
}
export interface RunningDesk {
  /** An address that opens the desk once. */
  newAddress(): string;
  close(): Promise<void>;
}

/** @throws SurroundingsError if the folder is not a journal's, or the port is in use */
export async function startDesk({ journal, port, crashed }: DeskStart): Promise<RunningDesk> {
  const events = openEvents();
  const desk = openDesk({ announce: events.send, crashed });
  const closeAll = async () => {
    events.close();
    await desk.close();
  };
  try {
    if (journal !== undefined) await desk.openJournal(journal);
    const server = await serveDesk(desk, events, port);
    return {
      newAddress: server.newAddress,
      close: async () => {
        await closeAll();
        await server.close();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
