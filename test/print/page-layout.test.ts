/** Each module of the printed page that needs a page, by itself, on small pages of ten lines. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { AREA, type LayoutPage, openLayoutPage, paragraph } from '../support/layout-page.ts';

describe.skipIf(unlessFound('modules of the printed page'))('the printed page', () => {
  let shown: LayoutPage;
  beforeAll(async () => {
    shown = await openLayoutPage();
  });
  afterAll(() => shown?.close());

  const evaluate: LayoutPage['page']['evaluate'] = (...args) => shown.page.evaluate(...args);
  const html = () => evaluate(() => document.querySelector('main')?.innerHTML);
  const heading = (id: string) => `<h2 id="${id}">${id}</h2>`;
  const pageOf = (id: string) =>
    evaluate((name) => {
      const [rect] = document.getElementById(name)?.getClientRects() ?? [];
      return rect && opened.columns.pageOf(rect);
    }, id);

  describe('columns', () => {
    test('are the pages', async () => {
      await shown.showInColumns(paragraph('a', 6) + paragraph('b', 8) + paragraph('c', 8));
      expect([await pageOf('a'), await pageOf('b'), await pageOf('c')]).toEqual([0, 0, 1]);
      const found = await evaluate(() => {
        const { columns } = opened;
        const [, continued] = document.getElementById('b')?.getClientRects() ?? [];
        return {
          last: columns.lastPage(),
          left: continued && continued.left - columns.leftEdge(1),
          top: continued && columns.offsetOnPage(continued.top),
        };
      });
      expect(found).toEqual({ last: 2, left: 0, top: 0 });
    });

    test('go to the left in a text from right to left', async () => {
      await shown.showInColumns(paragraph('a', 8) + paragraph('b', 8), 'main { direction: rtl }');
      expect(await pageOf('b')).toBe(0);
      expect(
        await evaluate(() => {
          const [, continued] = document.getElementById('b')?.getClientRects() ?? [];
          return continued && opened.columns.pageOf(continued);
        }),
      ).toBe(1);
    });

    test('break where the theme breaks pages, in print only', async () => {
      await shown.showInColumns(
        paragraph('a', 2) + paragraph('b', 2) + paragraph('c', 2),
        '#b { break-before: page } @media (min-width: 99999px) { #c { break-before: page } }',
      );
      expect([await pageOf('a'), await pageOf('b'), await pageOf('c')]).toEqual([0, 1, 1]);
    });

    test('have more room on the first page, and go away', async () => {
      await shown.show(paragraph('a', 12) + paragraph('b', 2));
      const found = await evaluate(
        (area) => {
          const main = document.querySelector('main') ?? document.body;
          const before = main.getBoundingClientRect().height;
          const columns = layout.openPageColumns(main, area);
          const [rect] = document.getElementById('b')?.getClientRects() ?? [];
          const page = rect && columns.pageOf(rect);
          columns.close();
          return { page, isAsBefore: main.getBoundingClientRect().height === before };
        },
        { ...AREA, firstExtra: 40 },
      );
      expect(found).toEqual({ page: 1, isAsBefore: true });
    });
  });

  describe('blocks', () => {
    const article = [
      heading('h'),
      paragraph('p', 3),
      '<p id="kept" style="break-inside: avoid">kept</p>',
      '<ul id="ul"><li id="item">item</li><li><p id="inner">in an item</p></li></ul>',
      '<blockquote id="quote" style="break-inside: avoid"><p>whole</p></blockquote>',
      '<div id="row" style="display: flex"><p>left</p><p>right</p></div>',
      '<div id="grid" style="display: grid"><p id="cell">text</p></div>',
      '<table id="table"><tr><td><p>cell</p></td></tr></table>',
      '<figure id="figure">figure</figure>',
      '<p id="empty"></p><p id="gone" hidden>hidden</p>',
    ].join('');

    test('are what the layout breaks or keeps', async () => {
      await shown.showInColumns(article);
      const kinds = await evaluate(() =>
        opened.blocks.all.map(({ element, kind }) => `${element.id}: ${kind}`),
      );
      expect(kinds).toEqual([
        'h: whole',
        'p: lines',
        'kept: kept',
        'item: lines',
        'inner: lines',
        'quote: whole',
        'row: whole',
        'cell: lines',
        'table: rows',
        'figure: whole',
      ]);
    });

    test('are found below a line, and can be taken out', async () => {
      await shown.showInColumns(paragraph('a', 4) + paragraph('b', 4) + paragraph('c', 6));
      const found = await evaluate(() => {
        const { blocks } = opened;
        const below = (page: number, limit: number) => layout.firstBlockBelow(blocks, page, limit);
        const b = document.getElementById('b') ?? document.body;
        const before = [below(0, 80), below(0, 160), below(0, 70), below(1, 80), below(1, 100)];
        const putBack = layout.removeBlock(blocks, b);
        const without = blocks.all.map(({ element }) => element.id);
        putBack();
        return { before, without, again: blocks.all.map(({ element }) => element.id) };
      });
      expect(found).toEqual({
        before: [1, 2, 0, -1, -1],
        without: ['a', 'c'],
        again: ['a', 'b', 'c'],
      });
    });

    test('are hidden ahead, and shown page by page', async () => {
      const many = Array.from({ length: 400 }, (_, at) => paragraph(`p${at}-`, 2)).join('');
      await shown.showInColumns(many);
      const found = await evaluate(() => {
        const { blocks } = opened;
        const visible = () => blocks.all.filter(({ element }) => !layout.isHidden(element)).length;
        layout.hideAllBlocks(blocks);
        const steps = [visible()];
        for (const page of [3, 3, 30]) {
          layout.showBlocksUntil(blocks, page);
          steps.push(visible());
        }
        const isMore = layout.showBlocksUntil(blocks, 1_000);
        return { steps, isMore, all: visible() };
      });
      expect(found).toEqual({ steps: [0, 100, 100, 200], isMore: false, all: 400 });
    });

    test('have lines on their pages, without the notes and floats inside', async () => {
      await shown.showInColumns(
        `${paragraph('a', 8)}<p id="b">one<sup>2</sup> and<br>two<span class="page-notes" style="position: absolute">notes</span><br>three<br>four</p>`,
      );
      const lines = await evaluate(() =>
        layout
          .linesOf(opened.columns, document.getElementById('b') ?? document.body)
          .map(({ page, bottom }) => [page, Math.round(bottom / 20)]),
      );
      expect(lines).toEqual([
        [0, 9],
        [0, 10],
        [1, 1],
        [1, 2],
      ]);
    });
  });

  describe('notes', () => {
    const call = (note: number) =>
      `<sup class="fnref"><a id="fnref-${note}" href="#fn-${note}">${note}</a></sup>`;
    const section = (...heights: number[]) =>
      `<section class="notes"><h2>Notes</h2><ol>${heights
        .map(
          (height, at) =>
            `<li id="fn-${at + 1}"><p style="height: ${height}px">Note ${at + 1}</p></li>`,
        )
        .join('')}</ol></section>`;
    const called = (id: string, lines: number, ...notes: number[]) =>
      paragraph(id, lines).replace('</p>', `${notes.map(call).join('')}</p>`);

    /** Lays out everything, and says where the notes are. */
    const assign = (floats = true) =>
      evaluate((canFloat) => {
        const { main, columns } = opened;
        const footnotes = layout.collectFootnotes(main, columns.area.width, 'page', () => {});
        const { placed, atEnd } = layout.assignNotesToPages(main, columns, footnotes, canFloat);
        const bottoms = [...main.querySelectorAll('.page-notes')].map((area) =>
          Math.round(columns.offsetOnPage(area.getBoundingClientRect().bottom)),
        );
        return { placed, atEnd, bottoms, pages: columns.lastPage() + 1 };
      }, floats);

    test('are collected in the order of their calls, each once', async () => {
      await shown.showInColumns(
        called('a', 2, 2, 1) + called('b', 2, 2, 9) + section(20, 40, 60),
        '.page-notes-list { padding-top: 7px }',
      );
      const found = await evaluate(() => {
        const footnotes = layout.collectFootnotes(opened.main, 400, 'page', () => {});
        const { calls, heights, ownHeight } = footnotes;
        const area = layout.createNotesArea(footnotes, calls);
        const text = [...area.querySelectorAll('.page-note')].map((note) => [
          note.id,
          note.textContent,
          note.querySelector('a')?.getAttribute('href'),
        ]);
        layout.removeNotesArea(area);
        layout.restoreNotes(footnotes, ['fn-1']);
        return {
          calls: calls.map(({ note, link }) => [note, link.id]),
          heights: [...heights],
          ownHeight,
          both: layout.notesHeight(footnotes, calls),
          none: layout.notesHeight(footnotes, []),
          text,
          section: opened.main.querySelector('.notes')?.textContent,
        };
      });
      expect(found).toEqual({
        calls: [
          ['fn-2', 'fnref-2'],
          ['fn-1', 'fnref-1'],
        ],
        heights: [
          ['fn-2', expect.closeTo(60)],
          ['fn-1', expect.closeTo(40)],
        ],
        ownHeight: expect.closeTo(7),
        both: 107,
        none: 0,
        text: [
          ['fn-2', '2Note 2', '#fnref-2'],
          ['fn-1', '1Note 1', '#fnref-1'],
        ],
        // What nobody calls stays.
        section: 'NotesNote 1Note 3',
      });
    });

    test('stand at the foot of the page that calls them', async () => {
      await shown.showInColumns(
        called('a', 3, 1) + paragraph('b', 6) + called('c', 4, 2) + section(20, 20),
      );
      const { placed, atEnd, bottoms } = await assign();
      expect({ placed, atEnd }).toEqual({ placed: { 'fn-1': 0, 'fn-2': 1 }, atEnd: [] });
      expect(bottoms).toEqual([199, 199]);
    });

    test('move with their call, if both do not fit on a page', async () => {
      await shown.showInColumns(paragraph('a', 4) + called('b', 4, 1) + section(80));
      expect(await assign()).toMatchObject({ placed: { 'fn-1': 1 }, atEnd: [] });
      expect(await pageOf('fnref-1')).toBe(1);
    });

    test('move with their call, if its paragraph cannot be broken there', async () => {
      await shown.showInColumns(
        `${paragraph('a', 4)}<p>b1${call(1)}<br>b2<br>b3</p>${paragraph('c', 4)}${section(70)}`,
      );
      expect(await assign()).toMatchObject({ placed: { 'fn-1': 1 }, atEnd: [] });
      expect(await pageOf('fnref-1')).toBe(1);
    });

    test('stand behind the text, if they take most of a page', async () => {
      await shown.showInColumns(called('a', 1, 1) + section(140));
      expect(await assign()).toMatchObject({ placed: {}, atEnd: ['fn-1'] });
    });

    test('stand behind the text, if they are longer than a page', async () => {
      await shown.showInColumns(called('a', 2, 1) + called('b', 2, 2) + section(20, 190));
      expect(await assign()).toMatchObject({ placed: { 'fn-1': 0 }, atEnd: ['fn-2'] });
      expect(await html()).toContain('<section class="notes"><h2>Notes</h2><ol><li id="fn-2">');
    });

    test('are not lost in a table that calls them out of order', async () => {
      const rows = [2, 1, 3].map((note) => `<tr><td>${note}${call(note)}</td></tr>`).join('');
      const table = `<div class="table"><table><tbody>${rows}</tbody></table></div>`;
      await shown.showInColumns(paragraph('a', 9) + table + section(20, 20, 20));
      const { placed, atEnd } = await assign();
      expect([...Object.keys(placed), ...atEnd].sort()).toEqual(['fn-1', 'fn-2', 'fn-3']);
    });

    /** Puts an area of 20 px into the text, and says what stands before and behind it. */
    const insert = (how: 'insertNotes' | 'insertAtBadBreak', limit: number) =>
      evaluate(
        (name, height) => {
          const { main, blocks } = opened;
          const clean = () => main.innerHTML.replaceAll(/ (?:class|style)=""/g, '');
          const before = clean();
          const area = document.createElement('div');
          area.className = 'page-notes';
          area.textContent = '[NOTES]';
          area.style.width = '400px';
          const undo = layout[name](blocks, { area, page: 0, limit: height });
          if (!undo) return undefined;
          const { parentElement } = area;
          const text = main.textContent ?? '';
          const at = text.indexOf('[NOTES]');
          const around = [text.slice(at - 2, at), text.slice(at + 7, at + 10).trim()];
          undo();
          layout.removeNotesArea(area);
          return {
            around,
            inside: parentElement?.id || parentElement?.tagName,
            isUndone: clean() === before,
          };
        },
        how,
        limit,
      );

    test('are put behind the words of a paragraph that continues', async () => {
      await shown.showInColumns(
        paragraph('a', 3) + paragraph('b', 6).replaceAll(' and more', ' and so on'),
      );
      expect(await insert('insertNotes', 150)).toEqual({
        around: ['4 ', 'and'],
        inside: 'b',
        isUndone: true,
      });
    });

    test('are put behind the text before a heading that would end the page', async () => {
      await shown.showInColumns(paragraph('a', 3) + heading('h') + paragraph('b', 3));
      const expected = { around: ['re', 'hb1'], inside: 'a', isUndone: true };
      expect(await insert('insertNotes', 90)).toEqual(expected);
      expect(await insert('insertAtBadBreak', 90)).toEqual(expected);
    });

    test('are not put where Chromium breaks well', async () => {
      await shown.showInColumns(paragraph('a', 3) + paragraph('b', 3));
      expect(await insert('insertAtBadBreak', 90)).toBeUndefined();
      expect(await insert('insertAtBadBreak', 200)).toBeUndefined();
      expect(await insert('insertNotes', 90)).toMatchObject({ around: ['re', 'b1'], inside: 'a' });
    });

    test('are put below a row of a table, and behind everything on the last page', async () => {
      const rows = ['r1', 'r2', 'r3'].map((id) => `<tr><td id="${id}">${id}</td></tr>`).join('');
      await shown.showInColumns(`${paragraph('a', 2)}<table><tbody>${rows}</tbody></table>`);
      expect(await insert('insertNotes', 80)).toEqual({
        around: ['r2', 'r3'],
        inside: 'r2',
        isUndone: true,
      });
      expect(await insert('insertNotes', 200)).toMatchObject({
        around: ['r3', ''],
        inside: 'MAIN',
      });
    });
  });

  describe('floats', () => {
    const figure = (id: string, height: number, caption = `<b class="label">${id}</b>`) =>
      `<figure id="${id}" style="height: ${height}px"><figcaption>${caption}</figcaption></figure>`;
    const styles = 'main { --paper: #fff } p { text-indent: 12px } figure + p { text-indent: 0 }';

    /** Floats what does not fit, page by page, and says what stands on which page. */
    const float = () =>
      evaluate(() => {
        const { blocks, columns, main } = opened;
        const floats = layout.openFloats(blocks, true);
        for (let page = 0; page <= columns.lastPage(); page++)
          while (layout.bringTextUp(floats, page, () => columns.area.height));
        return Object.fromEntries(
          [...main.children].map((element) => {
            const [rect] = element.getClientRects();
            return [element.id, rect && columns.pageOf(rect)];
          }),
        );
      });

    test('let the text behind them fill the page', async () => {
      const article = paragraph('a', 6) + figure('f', 120) + paragraph('b', 2) + paragraph('c', 9);
      await shown.showInColumns(article, styles);
      expect([await pageOf('f'), await pageOf('b')]).toEqual([1, 1]);
      expect(await float()).toEqual({ a: 0, f: 1, b: 0, c: 0 });
      const indents = await evaluate(() =>
        [...document.querySelectorAll('p')].map((each) => getComputedStyle(each).textIndent),
      );
      // As behind the paragraph that stands before the figure.
      expect(indents).toEqual(['12px', '12px', '12px']);
    });

    test.each([
      ['no text would come up', figure('f', 120)],
      ['they have no number', figure('f', 120, 'words') + paragraph('b', 3)],
      [
        'their place is their meaning',
        `<blockquote>${figure('f', 120)}</blockquote>${paragraph('b', 3)}`,
      ],
      [
        'they call notes',
        `${figure('f', 120, '<b class="label">1</b><i class="fnref">1</i>')}${paragraph('b', 3)}`,
      ],
      [
        'they may be broken',
        `<div id="f" class="table"><table><caption><b class="label">1</b></caption></table></div>${paragraph('b', 3)}`,
      ],
    ])('stay if %s', async (_, article) => {
      await shown.showInColumns(paragraph('a', 6) + article, styles);
      await float();
      expect(await evaluate(() => document.querySelectorAll('.page-float').length)).toBe(0);
    });

    test('keep the order of their kind', async () => {
      const table =
        '<div id="t" class="table page-kept"><table><caption><b class="label">1</b></caption></table></div>';
      await shown.showInColumns(
        paragraph('a', 6) + figure('f', 120) + figure('g', 20) + table + paragraph('b', 9),
        styles,
      );
      expect(await float()).toMatchObject({ f: 1, g: 1, t: 0, b: 0 });
    });

    test('stand behind the notes of the page before, and come back', async () => {
      const quoted = (id: string) => `<ul><li>item</li></ul>${figure(id, 120)}`;
      await shown.showInColumns(`${paragraph('a', 6)}${quoted('f')}${paragraph('b', 9)}`, styles);
      const found = await evaluate(() => {
        const { blocks, columns, main } = opened;
        const floats = layout.openFloats(blocks, true);
        layout.bringTextUp(floats, 0, () => columns.area.height);
        const area = document.createElement('div');
        area.style.float = 'left';
        area.id = 'notes';
        document.getElementById('b')?.append(area);
        const order = () =>
          [...main.querySelectorAll('#notes, #f, [aria-owns]')].map(
            ({ id }) => id || 'placeholder',
          );
        const before = order();
        const back = layout.moveFloatsBehind(floats, area, 0);
        const behind = order();
        back();
        return { before, behind, after: order(), isolate: main.querySelector('bdi') };
      });
      expect(found).toEqual({
        before: ['f', 'notes'],
        behind: ['placeholder', 'notes', 'f'],
        after: ['placeholder', 'f', 'notes'],
        isolate: null,
      });
    });

    test('push boxes with a colour, and lines that hang out, below them', async () => {
      await shown.showInColumns(
        `${figure('f', 60)}<div id="box" style="background: red">box</div><p id="hang" style="text-indent: -9px">hang</p><p id="p">text</p>`,
        '#f { float: right; width: 100% }',
      );
      const displays = await evaluate(() => {
        const floats = layout.openFloats(opened.blocks, true);
        const f = document.getElementById('f') ?? document.body;
        floats.floating.set(f, () => {});
        for (const id of ['box', 'hang', 'p'])
          (document.getElementById(id) ?? f).style.marginTop = '-40px';
        layout.clearBoxes(floats, 0);
        return ['box', 'hang', 'p'].map((id) => document.getElementById(id)?.style.display);
      });
      expect(displays).toEqual(['flow-root', 'flow-root', '']);
    });

    test('leave the indents of the theme as they would be elsewhere', async () => {
      await shown.show(
        `${paragraph('a', 1)}${figure('f', 20)}${figure('g', 20)}${paragraph('b', 1)}`,
        styles,
      );
      const indent = await evaluate(() => {
        const f = document.getElementById('f') ?? document.body;
        for (const id of ['f', 'g']) document.getElementById(id)?.classList.add('page-float');
        layout.keepIndents([f], new Map());
        return document.getElementById('b')?.style.textIndent;
      });
      expect(indent).toBe('12px');
    });
  });

  describe('what is too wide', () => {
    test('long words may be broken, addresses and code are left alone', async () => {
      const word = 'ab/'.repeat(16);
      await shown.show(`<p>a ${word} b</p><p><a href="#">${word}</a></p><p>${'x'.repeat(600)}</p>`);
      await evaluate(() => layout.breakLongWords(document.querySelector('main') ?? document.body));
      const found = await evaluate(() =>
        [...document.querySelectorAll('p')].map((each) => [
          each.querySelectorAll('wbr').length,
          each.querySelectorAll('span').length,
          each.textContent?.length,
        ]),
      );
      // 48 letters are 6 pieces, between two other texts.
      expect(found).toEqual([
        [7, 0, 52],
        [0, 0, 48],
        [66, 1, 600],
      ]);
    });

    test('formulas go on in further lines, or become smaller', async () => {
      const terms = Array.from({ length: 12 }, (_, at) => `<mi>longname${at}</mi>`);
      const sum = `<div class="formula"><math display="block"><mrow>${terms.join('<mo>+</mo>')}</mrow></math></div>`;
      const name = `<div class="formula"><math display="block"><mrow><mi>${'n'.repeat(200)}</mi></mrow></math></div>`;
      await shown.show(`${sum}${name}`, '.formula { width: 400px } math { font-family: test }');
      const found = await evaluate(() => {
        const main = document.querySelector('main') ?? document.body;
        const findings = layout.fitFormulas(main);
        const [first, second] = main.querySelectorAll<MathMLElement>('math');
        const lines = [...(first?.querySelectorAll('mtr') ?? [])];
        return {
          findings,
          isBroken: lines.length > 1,
          starts: [
            ...new Set(lines.slice(1).map((line) => line.querySelector('mrow > *')?.textContent)),
          ],
          isSmaller: Number.parseFloat(second?.style.fontSize ?? '') < 60,
          text: first?.textContent?.length,
        };
      });
      expect(found).toEqual({
        findings: [`the formula “${'n'.repeat(40)}…”`],
        isBroken: true,
        starts: ['+'],
        isSmaller: true,
        text: terms.join('+').replaceAll(/<\/?mi>/g, '').length,
      });
    });

    const table = (columns: number, word: string, rows = 2) => {
      const row = `<tr>${`<td>${word}</td>`.repeat(columns)}</tr>`;
      return `<div class="table"><table>${row.repeat(rows)}</table></div>`;
    };
    const fitted = async (article: string) => {
      await shown.showInColumns(
        article,
        'td { white-space: nowrap; padding: 10px } .page-parted, .page-broken td { white-space: normal }',
      );
      return evaluate(() => {
        const { main, columns } = opened;
        columns.close();
        const findings = layout.fitTables(main, { ...columns.area, height: 700 }, 0.4, () => {});
        const frame = main.querySelector('.table');
        const classes = [
          ...(frame?.classList ?? []),
          ...(main.querySelector('table')?.classList ?? []),
        ];
        return { findings, classes: classes.filter((name) => name !== 'table') };
      });
    };

    test.each([
      ['a table that fits stays', table(3, 'word'), ['page-kept'], []],
      ['a wide one gets smaller letters', table(7, 'wordword1'), ['page-kept', 'page-small'], []],
      ['a wider one is rotated', table(9, 'wordword1'), ['page-turned', 'page-small'], []],
      [
        'one of long words is broken inside them',
        table(9, 'w'.repeat(30)),
        ['page-kept', 'page-small', 'page-narrow'],
        [],
      ],
      [
        'one of 40 columns is reported',
        table(40, 'wordword1'),
        ['page-kept', 'page-small', 'page-narrow', 'page-broken'],
        ['a table of 40 columns'],
      ],
      ['a tall one without a number may be broken', table(2, 'word', 20), [], []],
    ])('%s', async (_, article, classes, findings) => {
      expect(await fitted(article)).toEqual({ classes, findings });
    });

    test('names of code in tables are broken where it helps', async () => {
      const names = '<code>aLongNameOfCode_that_isLong.csv</code>';
      await fitted(table(1, names));
      expect(await evaluate(() => document.querySelectorAll('td:first-child wbr').length)).toBe(0);
      await shown.show(table(3, names), 'td { overflow-wrap: normal }');
      await evaluate(
        (area) =>
          layout.fitTables(document.querySelector('main') ?? document.body, area, 0.4, () => {}),
        AREA,
      );
      expect(await evaluate(() => document.querySelectorAll('tr:first-child wbr').length)).toBe(24);
    });

    test('the rest is described', async () => {
      await shown.show(
        `<p>fits</p><p><img alt="" style="width: 500px; height: 9px">so\u00adme   words</p>`,
      );
      expect(
        await evaluate(() => layout.findOverflow(document.querySelector('main') ?? document.body)),
      ).toEqual(['“some words…”', '“…”']);
    });

    test('broken lines of code get an arrow before each further row', async () => {
      const long = 'x '.repeat(120);
      await shown.show(
        `<pre><code>short\n${long}\nend\n</code></pre>`,
        'pre { white-space: pre-wrap; font: inherit }',
      );
      const found = await evaluate(() => {
        layout.markBrokenCodeLines(document.querySelector('main') ?? document.body);
        return [...document.querySelectorAll<HTMLElement>('code > *')].map((line) => [
          line.className,
          line.textContent?.length,
          line.style.backgroundPosition,
        ]);
      });
      expect(found).toEqual([['page-code-broken', 241, '0px 20px, 0px 40px, 0px 60px']]);
    });
  });

  describe('lines of text', () => {
    test('gaping lines end where their words end, and the paragraph is justified again', async () => {
      const address = `https://${'address'.repeat(6)}.example`;
      await shown.show(
        `<p>Twenty words before the address <a href="${address}">${address}</a> and some behind it, enough for a line.</p>`,
        'p { text-align: justify }',
      );
      const found = await evaluate((area) => {
        const main = document.querySelector('main') ?? document.body;
        const justify = layout.openLooseLines(main, area);
        const p = main.querySelector('p');
        const before = p?.style.textAlign;
        justify();
        return {
          before,
          after: p?.style.textAlign,
          behind: p?.querySelector('br')?.nextElementSibling?.tagName,
          breaks: p?.querySelectorAll('br').length,
        };
      }, AREA);
      expect(found).toEqual({ before: 'start', after: '', behind: 'A', breaks: 1 });
    });

    test('words are hyphenated where the theme says so, in the language of their element', async () => {
      await shown.show(
        '<p>typesetting <code>typesetting</code></p><p lang="de">typesetting</p><p id="m">typesetting</p><section class="notes">typesetting</section>',
        'main { hyphens: auto } #m { hyphens: manual }',
      );
      const found = await evaluate(() => {
        const main = document.querySelector('main') ?? document.body;
        layout.openHyphenation({ en: ['type\u00adsetting'], de: ['typeset\u00adting'] })(main);
        return main.textContent?.replaceAll('\u00ad', '|');
      });
      expect(found).toBe('type|setting typesettingtypeset|tingtypesettingtypesetting');
    });

    test('names of the byline stay in one line, unless they are longer', async () => {
      const long = 'Group of a name that is longer than a line of this page can ever be';
      await shown.show(`<p class="authors"><bdi>Ann Author</bdi> <bdi>${long}</bdi></p>`);
      const found = await evaluate((area) => {
        const main = document.querySelector('main') ?? document.body;
        layout.joinNames(main, area);
        return main.textContent?.replaceAll('\u00a0', '_');
      }, AREA);
      expect(found).toBe(`Ann_Author ${long}`);
    });

    test('paragraphs of three lines are found', async () => {
      await shown.show(paragraph('a', 1) + paragraph('b', 3) + paragraph('c', 4));
      const found = await evaluate(() =>
        layout
          .findShortParagraphs(document.querySelector('main') ?? document.body)
          .map(({ id }) => id),
      );
      expect(found).toEqual(['a', 'b']);
    });

    test.each([
      [4, false],
      [9, true],
    ])('an abstract of %d lines beside three of information: %s', async (lines, isStacked) => {
      await shown.show(
        `<div class="information-and-abstract"><div class="information">${paragraph('i', 3)}</div><div class="abstract"><h2>A</h2>${paragraph('a', lines)}</div></div>`,
        '.information-and-abstract { display: grid; grid-template-columns: 1fr 1fr }',
      );
      const stacked = await evaluate(() => {
        layout.stackLongAbstract(document.querySelector('main') ?? document.body);
        return document.querySelector('.page-stacked') !== null;
      });
      expect(stacked).toBe(isStacked);
    });

    test('long addresses are replaced by short ones', async () => {
      const long = `https://a.example/${'x'.repeat(2000)}`;
      await shown.show(`<a href="${long}">a</a><a href="https://b.example/">b</a>`);
      const found = await evaluate(() => {
        const main = document.querySelector('main') ?? document.body;
        const addresses = layout.shortenAddresses(main, 'https://short.invalid/');
        return { addresses, links: [...main.querySelectorAll('a')].map(({ href }) => href) };
      });
      expect(found).toEqual({
        addresses: [long],
        links: ['https://short.invalid/0', 'https://b.example/'],
      });
    });
  });

  describe('the text of the page', () => {
    test('is what a reader sees, with the numbers that are filled in later', async () => {
      await shown.show(
        '<p>See page <a data-ref="t"></a><a data-ref="nothing"></a>. <b hidden>gone</b><i aria-hidden="true">gone</i></p>' +
          '<p data-page="range" data-one="Page" data-many="Pages" data-from="٧"></p><p data-page="count"></p>' +
          '<section class="notes"><h2>Notes</h2><ol><li id="fn-1">Note, page <a data-ref="t"></a></li></ol></section><p id="t">end</p>',
      );
      const found = await evaluate(() => {
        const main = document.querySelector('main') ?? document.body;
        const visible = layout.readVisibleText(main);
        const numbers = layout.findPageNumbers(main, [...'٠١٢٣٤٥٦٧٨٩']);
        layout.fillPageNumbers(numbers, (id) => (id === 't' ? 12 : undefined), 7, 12);
        layout.addPageNumbers(visible);
        return { targets: numbers.targets, text: visible.text };
      });
      expect(found).toEqual({
        targets: ['t'],
        text: {
          main: ['See page ', '١٢', '', '. ', 'Pages ٧–١٢', '٦', 'end'],
          notesAt: 6,
          notesHeading: 'Notes',
          notes: { 'fn-1': 'Note, page ١٢' },
        },
      });
    });
  });

  test('the lines of a proof are numbered, and its queries listed beside them', async () => {
    await shown.showInColumns(
      `${paragraph('a', 9)}<div style="display: flex"><p>left<br>left</p><p>right</p></div><p id="q">some words that are que\u00adried</p>` +
        '<section class="proof-queries"><ul><li data-entry="1"><a>Query</a><i data-lines></i></li><li data-entry="2"><a>Another</a><i data-lines></i></li></ul></section>',
      '.proof-queries { display: none } .proof-shown { display: block }',
    );
    const proof = await evaluate(() =>
      layout.layOutProof(opened.main, opened.columns, [
        { query: '1', place: 0, selectors: ['#gone', '#q'], words: 'queried' },
        { query: '1', place: 1, selectors: ['#a'] },
        { query: '2', place: 0, selectors: ['#nowhere'] },
      ]),
    );
    expect(proof.lines.map(({ page, middle }) => [page, Math.round(middle / 20 + 0.5)])).toEqual([
      ...Array.from({ length: 9 }, (_, line) => [0, line + 1]),
      [1, 1],
      [1, 2],
      [1, 3],
    ]);
    expect(proof.marks.map(({ query, place, line }) => [query, place, line])).toEqual([
      ['1', 0, 12],
      ['1', 1, 1],
    ]);
    expect(proof.entries.map(({ query, page, top }) => [query, page, top])).toEqual([
      ['1', 1, 60],
      ['2', 1, 80],
    ]);
    expect(proof.pages).toBe(2);
    const list = await evaluate(() =>
      [...document.querySelectorAll('[data-entry]')].map((entry) => [
        entry.textContent,
        entry.querySelector('a')?.getAttribute('href') ?? null,
      ]),
    );
    expect(list).toEqual([
      ['Query on lines 1 and 12', '#q'],
      ['Another', null],
    ]);
  });

  test('the lines of a proof stand below the heads of tables that the print repeats', async () => {
    const rows = Array.from({ length: 6 }, (_, row) => `<tr><td>row ${row}</td></tr>`).join('');
    await shown.showInColumns(
      `${paragraph('a', 6)}<table><thead><tr><th>head</th></tr></thead><tbody>${rows}</tbody></table>`,
    );
    const tops = await evaluate(() => {
      const { lines } = layout.layOutProof(opened.main, opened.columns, []);
      return lines.filter(({ page }) => page === 1).map(({ middle }) => Math.round(middle));
    });
    // The first line of the second page is the head's place.
    expect(tops[0]).toBe(30);
  });

  test('all together return what Node needs, as JSON', async () => {
    await shown.show(
      `${paragraph('a', 6)}<p id="b">See <a data-ref="c"></a>.<sup class="fnref"><a id="fnref-1" href="#fn-1">1</a></sup></p>${paragraph('c', 6)}` +
        '<section class="notes"><h2>Notes</h2><ol><li id="fn-1"><p>Note</p></li></ol></section>',
    );
    const result = await evaluate(
      (area) =>
        layout.layOut({
          area,
          firstPage: 7,
          digits: [...'0123456789'],
          notes: 'page',
          floats: true,
          hyphenations: {},
          longAddress: 'https://long.invalid/',
        }),
      AREA,
    );
    expect(result).toMatchObject({
      pages: 2,
      targets: { c: 8 },
      placed: { 'fn-1': 7 },
      calls: { 'fnref-1': 'fn-1' },
      atEnd: [],
      longAddresses: [],
      overflowing: [],
      text: { notes: { 'fn-1': 'Note' } },
    });
    expect(result.text.main.join('|')).toContain('See |8|.');
  });
});
