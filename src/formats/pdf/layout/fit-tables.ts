/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Hyphenate } from './hyphenate.ts';
import type { PageArea } from './types.ts';

/**
 * Runs in the page, while the article is as wide as the page's text. Tables that are wider are set
 * smaller, turned, parted between letters, in this order; one that fits on a page is kept whole.
 *
 * @param legible smaller letters than this part of the theme's are reported
 * @param tall part of the page's height that may stay empty before what is kept whole
 * @param hyphenate a narrow table, whatever the theme says of tables
 * @returns what became too small or too narrow to read
 */
export function fitTables(
  main: HTMLElement,
  area: PageArea,
  { legible, tall, hyphenate }: { legible: number; tall: number; hyphenate: Hyphenate },
): string[] {
  /** Kept for the notes that a turned table calls. */
  const roomForNotes = 70;
  /** Letters of a word that may be parted before others are. */
  const longWord = /\S{25,}/;
  /** In em: a narrower cell shows its words letter by letter. */
  const narrowest = 3;
  /** Where a long name of code may go on in the next line: behind its signs, before its capitals. */
  const joint = /(?<=[_./:-])(?=[^\s_./:-])|(?<=\p{Ll})(?=\p{Lu})/u;
  const longName = 12;
  /** A table that becomes so much lower gains by it. */
  const lower = 0.85;
  const findings: string[] = [];
  for (const table of main.querySelectorAll<HTMLElement>('.table > table')) {
    partNames(table);
    fitTable(table);
  }
  keepTables();
  return findings;

  function fitTable(table: HTMLElement): void {
    const frame = table.parentElement;
    if (!frame || !isWide(table, frame)) return;
    const tries = [
      () => smaller(table),
      () => turn(frame),
      () => narrow(table),
      () => turn(frame),
      () => partLongWords(table),
      () => table.classList.add('page-broken'),
      () => turn(frame),
    ];
    for (const attempt of tries) {
      attempt();
      if (frame.classList.contains('page-turned') || !isWide(table, frame)) {
        if (isStack(table)) findings.push(nameOf(table));
        return;
      }
    }
    zoom(table, frame);
  }

  /** Names of code that are not parted leave columns of words no room: they are, where that helps. */
  function partNames(table: HTMLElement): void {
    const names = [...table.querySelectorAll<HTMLElement>('td code, th code')].filter(
      ({ childElementCount, textContent }) =>
        childElementCount === 0 &&
        (textContent ?? '').length >= longName &&
        joint.test(textContent ?? ''),
    );
    const frame = table.parentElement;
    if (names.length === 0 || !frame) return;
    const [wide, height] = [isWide(table, frame), table.offsetHeight];
    const whole = names.map(({ textContent }) => textContent);
    for (const name of names)
      name.replaceChildren(
        ...(name.textContent ?? '')
          .split(joint)
          .flatMap((part, index) => (index === 0 ? [part] : [document.createElement('wbr'), part])),
      );
    const helps = (wide && !isWide(table, frame)) || table.offsetHeight <= height * lower;
    if (helps) return;
    names.forEach((name, index) => {
      name.textContent = whole[index] ?? '';
    });
  }

  function partLongWords(table: HTMLElement): void {
    for (const cell of table.querySelectorAll('th, td'))
      cell.classList.toggle('page-parted', longWord.test(wordsOf(cell)));
  }

  function wordsOf(cell: Element): string {
    return (cell.textContent ?? '').replaceAll('\u00ad', '');
  }

  /** Whether words stand letter by letter below each other. */
  function isStack(table: HTMLElement): boolean {
    if (!table.classList.contains('page-broken')) return false;
    return [...table.querySelectorAll<HTMLElement>('th, td')].some((cell) => {
      const { fontSize, paddingLeft, paddingRight } = getComputedStyle(cell);
      const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
      const width = cell.clientWidth - padding;
      return (
        /\S{5}/.test(cell.textContent ?? '') && width < narrowest * Number.parseFloat(fontSize)
      );
    });
  }

  function isWide(table: HTMLElement, frame: HTMLElement): boolean {
    return table.offsetWidth > frame.clientWidth + 1;
  }

  function smaller(table: HTMLElement): void {
    table.classList.add('page-small');
  }

  function narrow(table: HTMLElement): void {
    table.classList.add('page-narrow');
    hyphenate(table);
  }

  /** Onto its side, where it then fits a page: in width, and with all its rows in height. */
  function turn(frame: HTMLElement): void {
    const room = area.height - 2 - (frame.querySelector('.fnref') ? roomForNotes : 0);
    const inner = document.createElement('div');
    inner.className = 'page-turned-inner';
    // Lines that reach over its ends would show on the pages before and behind.
    const length = room - 2;
    inner.style.width = `${length}px`;
    inner.append(...frame.childNodes);
    frame.append(inner);
    const table = inner.querySelector('table');
    const fits =
      table && table.offsetWidth <= length + 1 && inner.offsetHeight <= frame.clientWidth;
    if (!fits) {
      inner.replaceWith(...inner.childNodes);
      return;
    }
    inner.style.direction = getComputedStyle(frame).direction;
    const aside = (frame.clientWidth - inner.offsetHeight) / 2;
    inner.style.transform = `translate(${aside}px, ${room - 1}px) rotate(-90deg)`;
    frame.classList.add('page-turned');
    frame.style.height = `${room}px`;
  }

  /** The last resort. */
  function zoom(table: HTMLElement, frame: HTMLElement): void {
    const ratio = frame.clientWidth / table.offsetWidth;
    table.style.setProperty('zoom', String(ratio));
    if (ratio < legible) findings.push(nameOf(table));
  }

  /** What fits on a page is not parted; but a tall one without a number does not float, and would leave a page half empty. */
  function keepTables(): void {
    for (const frame of main.querySelectorAll<HTMLElement>('.table:not(.page-turned)')) {
      const room = area.height - (frame.querySelector('.fnref') ? roomForNotes : 0);
      const most = frame.querySelector('caption .label') ? room : area.height * tall;
      frame.classList.toggle('page-kept', frame.offsetHeight <= Math.min(room, most));
    }
  }

  function nameOf(table: HTMLElement): string {
    const rows = [...table.querySelectorAll('tr')];
    const columns = Math.max(0, ...rows.map((row) => row.querySelectorAll('th, td').length));
    return `a table of ${columns} columns`;
  }
}
