/** Hears of changes from the server. A hidden tab keeps no connection open, because browsers allow only six. */
import { useEffect } from 'preact/hooks';
import type { DeskEvent } from '../state/events.ts';

/** Also: the connection came back, so anything may have changed; or it was lost. */
export type PageEvent = DeskEvent | { kind: 'connected' } | { kind: 'lost' };

const listeners = new Set<(event: PageEvent) => void>();
let source: EventSource | undefined;

function connect(): void {
  source = new EventSource('/events');
  source.addEventListener('open', () => tell({ kind: 'connected' }));
  source.addEventListener('error', () => tell({ kind: 'lost' }));
  source.addEventListener('message', ({ data }) => tell(JSON.parse(data)));
}

function tell(event: PageEvent): void {
  for (const listener of [...listeners]) listener(event);
}

/** Begins to listen. Called once, when the page starts. */
export function startEvents(): void {
  document.addEventListener('visibilitychange', () => {
    source?.close();
    if (!document.hidden) connect();
  });
  if (!document.hidden) connect();
}

/** @returns a function that ends it */
export function onEvent(listener: (event: PageEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same for a component. The newest listener is called. */
export function useEvents(listener: (event: PageEvent) => void, inputs: readonly unknown[]): void {
  useEffect(() => onEvent(listener), [...inputs]);
}
