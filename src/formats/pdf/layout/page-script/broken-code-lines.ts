const ARROW = `url("data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M2 1.5v4.5h5.5M5.5 4l2 2-2 2" fill="none" stroke="#767676" stroke-width=".8"/></svg>',
)}")`;

/**
 * Marks the lines of program text that are too long for the page: their further rows are indented
 * behind an arrow, because they would look like lines of their own. The arrow is a background
 * picture, so that nobody copies it. The article must be as wide as the text of the page.
 */
export function markBrokenCodeLines(main: HTMLElement): void {
  for (const code of main.querySelectorAll<HTMLElement>('pre > code')) {
    const [text, another] = code.childNodes;
    if (text instanceof Text && !another) markBrokenLinesOf(code, text);
  }
}

function markBrokenLinesOf(code: HTMLElement, text: Text): void {
  const lines = text.data.split(/(?<=\n)/);
  const broken = findBrokenLines(text, lines);
  if (broken.size === 0) return;
  code.replaceChildren(
    ...lines.map((line, index) => (broken.has(index) ? brokenLine(line) : line)),
  );
  for (const line of code.querySelectorAll<HTMLElement>('.page-code-broken')) drawArrows(line);
}

/** Indexes of the lines that take several rows. */
function findBrokenLines(text: Text, lines: readonly string[]): Set<number> {
  const range = document.createRange();
  const broken = new Set<number>();
  let start = 0;
  lines.forEach((line, index) => {
    range.setStart(text, start);
    range.setEnd(text, start + line.trimEnd().length);
    start += line.length;
    const rects = [...range.getClientRects()];
    if (rects.some(({ top }) => top > (rects[0]?.bottom ?? 0) - 1)) broken.add(index);
  });
  return broken;
}

function brokenLine(line: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'page-code-broken';
  element.textContent = line;
  return element;
}

/** Draws an arrow before each row except the first. */
function drawArrows(line: HTMLElement): void {
  const height = Number.parseFloat(getComputedStyle(line).lineHeight);
  const rows = Math.round(line.getBoundingClientRect().height / height);
  const tops = Array.from({ length: Math.max(0, rows - 1) }, (_, row) => (row + 1) * height);
  line.style.backgroundImage = tops.map(() => ARROW).join(', ');
  line.style.backgroundPosition = tops.map((top) => `0 ${top}px`).join(', ');
  line.style.backgroundSize = `1.2em ${height}px`;
}
