/** Numeric citations: only the whole text shows whether its numbers are citations. */
import { expect, test } from 'vitest';
import { p, r, wordFile } from '../../../test/intake/word-file.ts';
import { cpuTime } from '../../../test/support/cpu-time.ts';
import { intake } from '../intake.ts';

const LIST = [
  'Adeyemi T. Rivers and their names. Water and Language. 2019;3(2):1-19.',
  'Brook A. Lakes of the north. London: Valley Press; 2001.',
  'Chandra B. Names on old maps. Journal of Maps. 2011;7(1):20-31.',
  'Dietz C. Fords and bridges. Journal of Maps. 2015;11(2):3-9.',
];

function article(sentences: string[], list = LIST.map((entry, at) => `${at + 1}. ${entry}`)) {
  const body = sentences.map((runs) => `<w:p>${runs}</w:p>`).join('');
  return intake(
    wordFile({
      body: `${p('Rivers of the valley', '', '<w:b/>')}${p('Introduction', '', '<w:b/>')}${body}${p('References', '', '<w:b/>')}${list.map((entry) => p(entry)).join('')}`,
    }),
  );
}

const raised = (text: string) => r(text, '<w:vertAlign w:val="superscript"/>');
const LONG = 'It is said by those who live there that no river keeps its first name for long';

test('single numbers per paragraph are citations if all of them together are', () => {
  const { article: text } = article([
    r(`${LONG} [1]. Others doubt it.`),
    r(`${LONG} [2, 3]. Others doubt it.`),
    r(`${LONG} [2–4]. Others doubt it.`),
  ]);
  expect(text).toContain('for long [@adeyemi2019]. Others');
  expect(text).toContain('for long [@brook2001; @chandra2011]. Others');
  expect(text).toContain('for long [@brook2001; @chandra2011; @dietz2015]. Others');
});

test('a superscript number becomes a citation before the punctuation that it followed', () => {
  const { article: text } = article([
    `${r(`${LONG}.`)}${raised('1')}${r(' Others doubt it: 20 km')}${raised('2')}${r(' were searched.')}`,
    `${r(LONG)}${raised('2,3')}${r(', and others doubt it.')}`,
    `${r(`${LONG} `)}${raised('4')}${r('. Others doubt it.')}`,
  ]);
  expect(text).toContain('for long [@adeyemi2019]. Others doubt it: 20 km^2^ were');
  expect(text).toContain('for long [@brook2001; @chandra2011], and others');
  expect(text).toContain('for long [@dietz2015]. Others');
});

test('the full stop of an abbreviation stays before a superscript number', () => {
  const { article: text } = article([
    `${r('Rivers were asked for by Adeyemi et al.')}${raised('1')}${r(' in the hills, by Brook et al.')}${raised('2')}${r(', and by others.')}${raised('3,4')}`,
    `${r(`${LONG}.`)}${raised('1,2')}${r(' Others doubt it.')}`,
  ]);
  expect(text).toContain(
    'Adeyemi et al. [@adeyemi2019] in the hills, by Brook et al. [@brook2001], and',
  );
  expect(text).toContain('by others [@chandra2011; @dietz2015].');
});

test('a number that lost its superscript in the text of a PDF is a citation too', () => {
  const text = (lines: string[]) =>
    intake(
      Buffer.from(
        `Rivers of the valley\n\nIntroduction\n\n${lines.join('\n\n')}\n\nReferences\n\n${LIST.map((entry, at) => `${at + 1}. ${entry}\n`).join('')}`,
      ),
    ).article;
  const cited = text([
    `${LONG}.1 Others doubt it: 20 km2 were searched.`,
    `${LONG},2,3 and others doubt it.`,
    `${LONG}4; others doubt it.`,
  ]);
  expect(cited).toContain('for long [@adeyemi2019]. Others doubt it: 20 km2 were');
  expect(cited).toContain('for long [@brook2001; @chandra2011], and others');
  expect(cited).toContain('for long [@dietz2015]; others');
  // one number in four places is no evidence
  expect(text([`${LONG}.1 Others doubt it.`])).toContain('for long.1 Others');
});

test('numbers are those of the list, even if an entry is missing', () => {
  const numbers = [1, 2, 4, 5];
  const { article: text } = article(
    [r(`${LONG} [1].`), r(`${LONG} [2].`), r(`${LONG} [3].`), r(`${LONG} [4].`), r(`${LONG} [5].`)],
    LIST.map((entry, at) => `${numbers[at]}. ${entry}`),
  );
  expect(text).toContain('for long [@chandra2011].');
  expect(text).toContain('for long [@dietz2015].');
  expect(text.match(/@\w+/g)).toEqual(['@adeyemi2019', '@brook2001', '@chandra2011', '@dietz2015']);
  expect(text).toMatch(/for long \\?\[3\]/);
});

test('the time to link thousands of citations in one paragraph grows linearly', () => {
  const many = (count: number) =>
    article(
      [r(`${LONG} ${'(Brook, 2001) '.repeat(count)}.`)],
      [LIST[0] ?? '', 'Brook A. (2001). Lakes of the north. Valley Press.'],
    );
  many(100);
  const start = cpuTime(() => expect(many(1500).article.match(/@brook2001/g)).toHaveLength(1500));
  expect(cpuTime(() => many(6000))).toBeLessThan(Math.max(start * 9, 2000));
});

test('equal citations of unlisted works are reported in one line', () => {
  const text = `Rivers of the North\n\nLuisa Ferrante\n\n1. Introduction\n\nThe rivers rise in the north (Dunn, 2001). They run to the sea, as is known (Goble, 2019), and not to the lakes (Dunn, 2001).\n\nThe lakes are older than the rivers (Brook, 2001) and hold more water.\n\nReferences\n\nAdeyemi, T. (2018). A study of rivers. Water, 3(2), 1-20.\nBrook, A. (2001). Lakes and ponds of the north. London: Press.\nGoble, K. (2019). Seas and their names. Maps, 7(1), 30-41.\n`;
  const { findings } = intake(new TextEncoder().encode(text));
  expect(findings.filter(({ what }) => what.includes('Dunn'))).toMatchObject([
    { what: '“(Dunn, 2001)” (2 times) is not in the reference list.', where: 'line 7' },
  ]);
});

test('a formula in a citation is shown as "…"', () => {
  const formula = '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>';
  const { findings } = article(
    [`${r(`${LONG} (below `)}${formula}${r(', Brook, 2001). Others doubt it.')}`],
    LIST,
  );
  const said = findings.map(({ what }) => what);
  expect(said.find((what) => what.includes('was not linked'))).toContain(
    '“(below …, Brook, 2001)”',
  );
});

const SUPERSCRIPT = '<w:vertAlign w:val="superscript"/>';
const UNDERLINED = '<w:u w:val="single"/>';
const NUMBERS = ['1', '2,3', '2–4'];
const LINKED = [
  'for long [@adeyemi2019]',
  'for long [@brook2001; @chandra2011]',
  'for long [@brook2001; @chandra2011; @dietz2015]',
];

test.each<[string, (numbers: string) => string]>([
  ['brackets in superscript', (numbers) => raised(`[${numbers}]`) + r('.')],
  [
    'brackets in superscript, in pieces',
    (numbers) => raised('[') + [...numbers].map(raised).join('') + raised(']') + r('.'),
  ],
  ['superscript inside brackets', (numbers) => r(' [') + raised(numbers) + r('].')],
  ['superscript with its full stop', (numbers) => raised(`${numbers}.`)],
  ['superscript with its comma', (numbers) => raised(`${numbers},`) + r(' and')],
  ['brackets that are underlined', (numbers) => r(' ') + r(`[${numbers}]`, UNDERLINED) + r('.')],
  ['underlined inside brackets', (numbers) => r(' [') + r(numbers, UNDERLINED) + r('].')],
  ['both', (numbers) => r(`[${numbers}]`, SUPERSCRIPT + UNDERLINED) + r('.')],
  ['brackets directly behind a word', (numbers) => r(`[${numbers}].`)],
  [
    'links to entries',
    (numbers) =>
      `${r(' ')}<w:hyperlink w:anchor="_ENREF_2">${r(`[${numbers}]`, UNDERLINED)}</w:hyperlink>${r('.')}`,
  ],
])('numbers are linked: %s', (_, written) => {
  const { article: text, account } = article(
    NUMBERS.map((numbers) => r(LONG) + written(numbers) + r(' Others doubt it.')),
  );
  for (const linked of LINKED) expect(text).toContain(linked);
  expect(text).not.toMatch(/\^|<sup>|underline/);
  expect(account.lost).toEqual([]);
});

test.each<[string, (numbers: string) => string]>([
  ['^[2,3]^', (numbers) => `^[${numbers}]^.`],
  ['^2,3^', (numbers) => `^${numbers}^.`],
  ['<u>[2,3]</u>', (numbers) => `<u>[${numbers}]</u>.`],
  ['<sup>2,3.</sup>', (numbers) => `<sup>${numbers}.</sup>`],
  ['\\[2,3\\]', (numbers) => ` \\[${numbers}\\].`],
])('numbers of a text are linked: %s', (_, written) => {
  const body = NUMBERS.map((numbers) => `${LONG}${written(numbers)} Others doubt it.`).join('\n\n');
  const list = LIST.map((entry, at) => `${at + 1}. ${entry}`).join('\n');
  const source = `Rivers of the valley\n\n1. Introduction\n\n${body}\n\nReferences\n\n${list}\n`;
  const { article: text } = intake(new TextEncoder().encode(source));
  for (const linked of LINKED) expect(text).toContain(`${linked}.`);
});
