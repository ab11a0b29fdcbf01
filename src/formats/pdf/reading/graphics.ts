/** Tracks the transformation matrix and the clipping area of a page's content. */
import {
  combineMatrices,
  IDENTITY,
  type Matrix,
  mapPoint,
} from '../../../markup/pictures/matrix.ts';
import type { Operation } from './content.ts';

/** In points of the page. The y axis points upwards. */
interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

export interface Graphics {
  /** Updates the state after an operation. Painting operators do not change it. */
  follow(operation: Pick<Operation, 'operator' | 'operands'>): void;
  /** Converts coordinates of the content to coordinates of the page. */
  toPage(x: number, y: number): { x: number; y: number };
  /** The area that is not clipped away. Only clipping by rectangles is tracked. */
  clip(): Box;
}

const WHOLE: Box = {
  left: Number.NEGATIVE_INFINITY,
  bottom: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  top: Number.POSITIVE_INFINITY,
};

export function newGraphics(): Graphics {
  let state: { matrix: Matrix; clip: Box } = { matrix: IDENTITY, clip: WHOLE };
  const saved: (typeof state)[] = [];
  /** The current path, if it is a single rectangle. */
  let path: Box | undefined;

  const handlers: Record<string, (operands: number[]) => void> = {
    q: () => saved.push(state),
    Q: () => {
      state = saved.pop() ?? state;
    },
    cm: (operands) => {
      state = { ...state, matrix: combineMatrices(operands as unknown as Matrix, state.matrix) };
    },
    re: ([x = 0, y = 0, width = 0, height = 0]) => {
      const [one, other] = [toPage(x, y), toPage(x + width, y + height)];
      path = {
        left: Math.min(one.x, other.x),
        bottom: Math.min(one.y, other.y),
        right: Math.max(one.x, other.x),
        top: Math.max(one.y, other.y),
      };
    },
    W: clipToPath,
    'W*': clipToPath,
    m: () => {
      path = undefined;
    },
  };
  return {
    follow: ({ operator, operands }) => handlers[operator]?.(operands.map(Number)),
    toPage,
    clip: () => state.clip,
  };

  function toPage(x: number, y: number): { x: number; y: number } {
    const [mappedX, mappedY] = mapPoint(state.matrix, [x, y]);
    return { x: mappedX, y: mappedY };
  }

  function clipToPath(): void {
    if (!path) return;
    const { clip } = state;
    state = {
      ...state,
      clip: {
        left: Math.max(clip.left, path.left),
        bottom: Math.max(clip.bottom, path.bottom),
        right: Math.min(clip.right, path.right),
        top: Math.min(clip.top, path.top),
      },
    };
  }
}
