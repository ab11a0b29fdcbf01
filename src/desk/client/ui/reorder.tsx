/** Reorders a list by dragging a handle, or with Alt and the arrow keys on it. */
import { useRef, useState } from 'preact/hooks';
import { words } from '../words.ts';

/** Properties of an item, and of its handle. */
interface Reorderable {
  item: Record<string, unknown>;
  handle: Record<string, unknown>;
}

export interface Reorder {
  /** @param name for the announcement of the new position */
  of(index: number, name: string): Reorderable;
}

/** A copy of the list with one item moved. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const copy = [...items];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}

/**
 * @param count of items
 * @param onMove called with the place of the item and its new place
 */
export function useReorder(count: number, onMove: (from: number, to: number) => void): Reorder {
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const announcer = useRef<HTMLElement | null>(null);
  return { of };

  function of(index: number, name: string): Reorderable {
    return {
      item: {
        'data-over': over === index && dragged !== index ? '' : undefined,
        'data-dragged': dragged === index ? '' : undefined,
        onDragOver: (event: DragEvent) => {
          if (dragged === undefined) return;
          event.preventDefault();
          setOver(index);
        },
        onDrop: (event: DragEvent) => {
          if (dragged === undefined) return;
          event.preventDefault();
          if (dragged !== index) onMove(dragged, index);
          end();
        },
      },
      handle: {
        type: 'button',
        class: 'handle',
        draggable: true,
        title: words.common.dragHint,
        'aria-label': `${name}: ${words.common.dragHint}`,
        onDragStart: (event: DragEvent) => {
          event.dataTransfer?.setData('text/plain', name);
          setDragged(index);
        },
        onDragEnd: end,
        onKeyDown: (event: KeyboardEvent) => {
          const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          const to = index + (step ?? 0);
          if (!event.altKey || step === undefined || to < 0 || to >= count) return;
          event.preventDefault();
          onMove(index, to);
          announce(words.common.position(name, to + 1, count));
          const list = (event.currentTarget as HTMLElement).closest('[data-reorder]');
          // The list is drawn in its new order by then.
          requestAnimationFrame(() => list?.querySelectorAll<HTMLElement>('.handle')[to]?.focus());
        },
      },
    };
  }

  function end(): void {
    setDragged(undefined);
    setOver(undefined);
  }

  function announce(text: string): void {
    announcer.current ??= document.querySelector('#announcer');
    if (announcer.current) announcer.current.textContent = text;
  }
}
