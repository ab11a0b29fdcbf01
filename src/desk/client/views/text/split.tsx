/** Two parts with a border between them that is moved by the mouse or the arrow keys. Its place is remembered. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface SplitProps {
  /** Parts side by side, or one above the other. */
  direction: 'columns' | 'rows';
  label: string;
  /** The share of the first part in percent, until somebody moves the border. */
  start: number;
  children: [ComponentChildren, ComponentChildren];
}

const LEAST = 20;
const MOST = 80;
const STEP = 2;

export function Split({ direction, label, start, children }: SplitProps) {
  const box = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(() => remembered(direction) ?? start);
  useEffect(() => {
    box.current?.style.setProperty('--share', `${share}fr`);
    box.current?.style.setProperty('--rest', `${100 - share}fr`);
  }, [share]);

  function move(to: number): void {
    const next = Math.round(Math.min(MOST, Math.max(LEAST, to)));
    setShare(next);
    localStorage.setItem(keyOf(direction), String(next));
  }

  function dragged({ clientX, clientY }: PointerEvent): void {
    const area = box.current?.getBoundingClientRect();
    if (!area) return;
    const isRight = document.documentElement.dir === 'rtl';
    const across = isRight ? area.right - clientX : clientX - area.left;
    move(
      direction === 'columns'
        ? (across / area.width) * 100
        : ((clientY - area.top) / area.height) * 100,
    );
  }

  function pressed(event: KeyboardEvent): void {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const places: Record<string, number> =
      direction === 'columns'
        ? { [forward]: share + STEP, [back]: share - STEP, Home: LEAST, End: MOST }
        : { ArrowDown: share + STEP, ArrowUp: share - STEP, Home: LEAST, End: MOST };
    const to = places[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  }

  return (
    <div class={`split in-${direction}`} ref={box}>
      {children[0]}
      {/* biome-ignore lint/a11y/useSemanticElements: a rule of HTML cannot be moved. */}
      <div
        class="divider"
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation={direction === 'columns' ? 'vertical' : 'horizontal'}
        aria-valuenow={share}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        onKeyDown={pressed}
        onDblClick={() => move(start)}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          box.current?.classList.add('dragging');
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) dragged(event);
        }}
        onLostPointerCapture={() => box.current?.classList.remove('dragging')}
      />
      {children[1]}
    </div>
  );
}

function keyOf(direction: string): string {
  return `offprint-split-${direction}`;
}

function remembered(direction: string): number | undefined {
  return Number(localStorage.getItem(keyOf(direction))) || undefined;
}
