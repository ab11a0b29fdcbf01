/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Runs in the page, while the article is as wide as the page's text. A line of program text that is
 * broken goes on further in, behind an arrow: else it looks like two. The arrow is drawn, so that
 * nobody copies it.
 */
export function markBrokenLines(main: HTMLElement): void {
  const arrow = `url("data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M2 1.5v4.5h5.5M5.5 4l2 2-2 2" fill="none" stroke="#767676" stroke-width=".8"/></svg>',
  )}")`;
  for (const code of main.querySelectorAll<HTMLElement>('pre > code')) markBroken(code);

  function markBroken(code: HTMLElement): void {
    const [text, another] = code.childNodes;
    if (!(text instanceof Text) || another) return;
    const lines = text.data.split(/(?<=\n)/);
    const broken = brokenAmong(text, lines);
    if (broken.size === 0) return;
    code.replaceChildren(...lines.map((line, index) => (broken.has(index) ? set(line) : line)));
    for (const line of code.querySelectorAll<HTMLElement>('.page-code-broken')) drawArrows(line);
  }

  function brokenAmong(text: Text, lines: readonly string[]): Set<number> {
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

  function set(line: string): HTMLElement {
    const element = document.createElement('span');
    element.className = 'page-code-broken';
    element.textContent = line;
    return element;
  }

  /** One before each row but the first. */
  function drawArrows(line: HTMLElement): void {
    const height = Number.parseFloat(getComputedStyle(line).lineHeight);
    const rows = Math.round(line.getBoundingClientRect().height / height);
    const behind = Array.from({ length: Math.max(0, rows - 1) }, (_, row) => (row + 1) * height);
    line.style.backgroundImage = behind.map(() => arrow).join(', ');
    line.style.backgroundPosition = behind.map((top) => `0 ${top}px`).join(', ');
    line.style.backgroundSize = `1.2em ${height}px`;
  }
}
