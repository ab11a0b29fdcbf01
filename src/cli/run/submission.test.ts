import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PIXEL, p, wordFile } from '../../../test/intake/word-file.ts';
import { runIntake } from './intake.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'submission-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const STYLES =
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>';
const centred = (text: string, run = '') => p(text, '<w:jc w:val="center"/>', run);
const head = (text: string) => p(text, '<w:pStyle w:val="Heading1"/>');
const word = (...body: string[]) => wordFile({ body: body.join(''), styles: STYLES });

const NAME = 'How rivers were named by those who crossed them';
const title = (name = NAME, ...more: string[]) =>
  word(
    centred(name, '<w:b/>'),
    centred('Tola Adeyemi1*, María Núñez2'),
    centred('1 Department of Geography, University of Ibadan, Nigeria'),
    centred('2 Universidad de Chile, Santiago, Chile'),
    p('*Corresponding author: tola@ui.edu.ng'),
    p('Acknowledgements', '', '<w:b/>'),
    p('We thank the ferrymen of the valley, who told us the names of the rivers.'),
    ...more,
  );
const sections = (...captions: string[]) => [
  head('Introduction'),
  p(
    'The rivers of the valley were named by many (Brook, 2001), and nobody wrote down by whom. See Figure 1 and Figure 2 for the rivers in two seasons of the year.',
  ),
  head('Conclusion'),
  p('Names outlive maps; whoever wants to know a river should ask those who cross it.'),
  ...captions.map((caption) => p(caption)),
  head('References'),
  p('Brook, A. (2001). Lakes of the north. London: Valley Press.'),
  p('Hill, C. (2004). Names of mountains. Paris: Mont.'),
  p('Stone, B. (2003). Rivers of the south. London: Valley Press.'),
];
const text = (...captions: string[]) => word(centred(NAME, '<w:b/>'), ...sections(...captions));
const article = (name: string, author: string) =>
  word(
    centred(name, '<w:b/>'),
    centred(author),
    centred('Department of Geography, University of Ibadan, Nigeria'),
    ...sections(),
  );
const LETTER = word(
  p('Dear Editor,'),
  p(`Please find enclosed our manuscript “${NAME}”, which has not been published elsewhere.`),
  p('Sincerely, Tola Adeyemi (tola@ui.edu.ng)'),
);
const RESPONSE = word(
  p('Response to reviewers'),
  ...['1', '2'].flatMap((number) => [
    p(`Reviewer ${number}`),
    p(
      'The authors should explain in the methods how the rivers of the valley were chosen, because the choice is by no means obvious from the text, and because other rivers, such as those of the south, would have shown other names, as Stone found in his book.',
    ),
  ]),
);

/** Takes files in; returns the names of what was written below `into`, and a reader. */
async function take(files: Record<string, Uint8Array | string>, ...order: string[]) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, 'in', name, '..'), { recursive: true });
    await writeFile(join(folder, 'in', name), content);
  }
  const into = join(folder, 'j/1-1/slug');
  const inputs = (order.length > 0 ? order : Object.keys(files)).map((each) =>
    join(folder, 'in', each),
  );
  const { exit, report } = await runIntake({ inputs, into });
  const written = await readdir(into).catch(() => []);
  const read = (name: string) => readFile(join(into, name), 'utf8').catch(() => '');
  const manuscript = await read('article.md');
  return { exit, report, written: written.sort(), manuscript, intake: await read('intake.md') };
}

describe('a title page and a text', () => {
  test.each([
    ['the title page first', ['title.docx', 'text.docx']],
    ['the text first', ['text.docx', 'title.docx']],
  ])('become one article: %s', async (_, order) => {
    const files = { 'title.docx': title(), 'text.docx': text() };
    const { exit, manuscript, written, intake } = await take(files, ...order);
    expect(exit).toBe(0);
    expect(written).toEqual(['article.md', 'intake.md', 'references.json']);
    expect(manuscript).toMatch(/^---\ntitle: How rivers were named by those who crossed them\n/);
    expect(manuscript).toContain('{given: María, family: Núñez}');
    expect(manuscript).toContain('email: tola@ui.edu.ng');
    expect(manuscript).toContain('[@brook2001]');
    expect(manuscript.indexOf('# Acknowledgements')).toBeGreaterThan(
      manuscript.indexOf('# Conclusion'),
    );
    expect(intake).not.toContain('No author was found');
    const counts = intake.match(/Words in: (\d+) {2}\nWords accounted for: (\d+)/);
    expect(counts?.[1]).toBe(counts?.[2]);
  });

  test('that differ in a fact: both values are reported', async () => {
    const other = `${NAME} in spring`;
    const { manuscript, intake } = await take({
      'title.docx': title(other),
      'text.docx': text(),
    });
    expect(manuscript).toContain(`title: ${other}\n`);
    expect(intake).toContain(
      `The files differ in title: title.docx says “${other}”, text.docx says “${NAME}”.`,
    );
  });

  test('with letters, which are named and not taken', async () => {
    const { exit, manuscript, intake } = await take({
      'a-letter.docx': LETTER,
      'response.docx': RESPONSE,
      'text.docx': text(),
      'title.docx': title(),
    });
    expect(exit).toBe(0);
    expect(intake).toContain('a-letter.docx is neither the text nor its title page');
    expect(intake).toContain('response.docx is neither the text nor its title page');
    expect(manuscript).not.toContain('Dear Editor');
    expect(manuscript).not.toContain('Reviewer');
  });

  test('as plain texts', async () => {
    const { manuscript } = await take({
      'title.txt': `Title page\n\n${NAME}\n\nTola Adeyemi\n\nDepartment of Geography, University of Ibadan, Nigeria\n\ntola@ui.edu.ng\n`,
      'text.txt': `${NAME}\n\n1. Introduction\n\nThe rivers of the valley were named by many (Brook, 2001), and nobody wrote down by whom. This is a paragraph of text.\n\nReferences\n\nBrook, A. (2001). Lakes of the north. London: Valley Press.\n`,
    });
    expect(manuscript).toContain('family: Adeyemi');
    expect(manuscript).toContain('# Introduction');
    expect(manuscript).not.toContain('Title page');
  });

  test('with a whole version of the same text, which has the authors', async () => {
    const { manuscript, intake } = await take({
      'anonymous.docx': text(),
      'whole.docx': article(NAME, 'Tola Adeyemi'),
    });
    expect(manuscript).toContain('family: Adeyemi');
    expect(intake).toContain('anonymous.docx is neither the text nor its title page');
  });

  test('of which one cannot be read: nothing is written', async () => {
    for (const files of [
      { 'title.docx': title(), 'text.docx': 'PK\u0003\u0004broken' },
      { 'text.docx': text(), 'title.docx': 'PK\u0003\u0004broken' },
    ]) {
      const { exit, report, written } = await take(files);
      expect({ exit, written }).toEqual({ exit: 1, written: [] });
      expect(report).toContain('damaged');
      expect(report).toContain('part of a submission');
    }
  });
});

describe('loose pictures', () => {
  const captions = ['Figure 1. The river in spring.', 'Figure 2. The river in autumn.'];

  test('are tied to captions by the numbers in their names', async () => {
    const { manuscript, intake, report } = await take(
      {
        'figures/Adeyemi_2020_Fig2.png': PIXEL,
        'figures/Figure 1.png': PIXEL,
        'figures/map.png': PIXEL,
        'figures/notes.eps': '%!PS-Adobe-3.0',
        'text.docx': text(...captions),
        'title.docx': title(),
      },
      'figures',
      'text.docx',
      'title.docx',
    );
    expect(manuscript).toContain('![The river in spring.](figures/figure-1.png){#fig-1}');
    expect(manuscript).toContain('![The river in autumn.](figures/figure-2.png){#fig-2}');
    expect(manuscript).toContain('@fig-1');
    expect(intake).toContain('The picture map.png was not placed');
    expect(intake).toContain('It is figures/figure-3.png');
    expect(report).toContain('figures/figure-4.eps');
    expect(intake).toContain('The file notes.eps was not placed');
    expect(intake).not.toContain('Caption without a figure');
  });

  test('are tied by order if both are equally many', async () => {
    const { manuscript, intake } = await take({
      'text.docx': text(...captions),
      'IMG_2034.png': PIXEL,
      'IMG_2033.png': PIXEL,
    });
    expect(manuscript).toContain('![The river in spring.](figures/figure-1.png)');
    expect(intake).toMatch(/2033\.png is figure 1, IMG\\_2034\.png is figure 2/);
  });

  test('of another number than any caption are not tied by order', async () => {
    const { manuscript, intake } = await take({
      'text.docx': text(...captions),
      'fig7.png': PIXEL,
      'b.png': PIXEL,
    });
    expect(manuscript).not.toContain('![');
    expect(intake).toContain('The picture fig7.png was not placed');
    expect(intake).toContain('The picture b.png was not placed');
  });

  test('of several panels have the number of one caption', async () => {
    const { manuscript } = await take({
      'fig2a.png': PIXEL,
      'fig2b.png': PIXEL,
      'text.docx': text(...captions),
    });
    expect(manuscript).toMatch(/figure-1\.png\).*\n.*figure-2\.png\).*\n\nThe river in autumn\./);
  });
});

describe('articles of their own', () => {
  const files = {
    'one.docx': article('Rivers of the upper valley', 'Tola Adeyemi'),
    'two.docx': article('Lakes of the lower plain', 'Ama Serwaa'),
  };

  test('stay articles of an issue', async () => {
    const { exit, written } = await take(files);
    expect(exit).toBe(0);
    expect(written).toEqual(['adeyemi', 'issue.yaml', 'serwaa']);
  });

  test('of one author stay articles, too', async () => {
    const { written } = await take({
      ...files,
      'two.docx': article('Lakes of the lower plain', 'Tola Adeyemi'),
    });
    expect(written).toEqual(['adeyemi', 'adeyemi-2', 'issue.yaml']);
  });

  test('take no pictures: one that was named itself is refused', async () => {
    const { exit, report } = await take({ ...files, 'fig1.png': PIXEL });
    expect(exit).toBe(1);
    expect(report).toContain('fig1.png: This is a picture, not a manuscript.');
  });
});
