import { expect, test } from 'vitest';
import { newGraphics } from './graphics.ts';

const WHOLE = {
  left: Number.NEGATIVE_INFINITY,
  bottom: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  top: Number.POSITIVE_INFINITY,
};

test('nothing is clipped at first', () => {
  expect(following('').clip()).toEqual(WHOLE);
});

test('a rectangle clips, in points of the page', () => {
  const graphics = following('.75 0 0 -.75 0 750 cm 0 0 400 1000 re W n');
  expect(graphics.clip()).toEqual({ left: 0, bottom: 0, right: 300, top: 750 });
  expect(graphics.toPage(400, 1000)).toEqual({ x: 300, y: 0 });
});

test('a clip within a clip is what both leave, until the state is restored', () => {
  const graphics = following('0 0 100 100 re W n q 50 50 100 100 re W* n');
  expect(graphics.clip()).toEqual({ left: 50, bottom: 50, right: 100, top: 100 });
  follow(graphics, 'Q');
  expect(graphics.clip()).toEqual({ left: 0, bottom: 0, right: 100, top: 100 });
});

test('another shape hides nothing', () => {
  expect(following('0 0 m 10 10 l 0 10 l h W n').clip()).toEqual(WHOLE);
});

test('a restore too many changes nothing', () => {
  expect(following('0 0 10 10 re W n Q Q').clip().right).toBe(10);
});

function following(content: string) {
  const graphics = newGraphics();
  follow(graphics, content);
  return graphics;
}

/** Operations of a content stream whose operands are numbers. */
function follow(graphics: ReturnType<typeof newGraphics>, content: string): void {
  let operands: string[] = [];
  for (const word of content.split(' ').filter(Boolean)) {
    if (/^[-.\d]/.test(word)) {
      operands.push(word);
      continue;
    }
    graphics.follow({ operator: word, operands });
    operands = [];
  }
}
