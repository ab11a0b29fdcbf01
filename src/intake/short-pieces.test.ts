/** Short pieces of an issue besides articles: editorials, reviews, letters, notes, poems. */
import { expect, test } from 'vitest';
import { intake } from './intake.ts';

function taken(text: string) {
  const result = intake(new TextEncoder().encode(text));
  expect(result.account.lost).toEqual([]);
  const [, yaml = '', body = ''] = result.article.split(/^---\n/m);
  return { yaml, body: body.trim(), findings: result.findings };
}

test.each([
  [
    'Recenzja',
    'book-review',
    'Ama Serwaa, *Rzeki. Studium*, Wydawnictwo Przykład, Kraków 2020, ss. 412',
  ],
  ['Compte rendu', 'book-review', 'Les rivières de la vallée'],
  ['Surat kepada Redaksi', 'letter', 'Tanggapan atas “Sungai di lembah atas”'],
  ['THƯ GỬI TÒA SOẠN', 'letter', 'Về cách ghi tên sông'],
  ['ביקורת ספרים', 'book-review', 'נהרות העמק העליון ושמותיהם הישנים, מהדורה שנייה ומורחבת'],
])('“%s” above the title is the kind: %s', (kind, type, title) => {
  const { yaml } = taken(
    `${kind}\n\n${title}\n\nLuisa Ferrante\n\nO rzekach napisano już wiele, ale nie o ich nazwach.\n`,
  );
  expect(yaml).toContain(`type: ${type}\n`);
  expect(yaml).not.toContain(kind);
  expect(yaml).toContain('{given: Luisa, family: Ferrante}');
});

test('takes a lone “Erratum” for title and kind, and does not read the corrected issue as its own', () => {
  const sentence =
    'Dans l’article « Rivières » (vol. 3, n° 1, p. 45-60), une affiliation a été omise. Il faut lire : Ama Serwaa, Université de la Vallée, Sénégal.';
  const result = intake(new TextEncoder().encode(`Erratum\n\n${sentence}\n`));
  expect(result.article).toContain('title: Erratum\ntype: correction\n');
  expect(result.article).toContain(sentence);
  expect(result.journal).toEqual({ issn: {} });
});

test('accepts a kind at the start of the title', () => {
  const { yaml } = taken(
    'Laporan kasus: Sungai di kota\n\nLuisa Ferrante\n\nKami melaporkan sebuah sungai.\n',
  );
  expect(yaml).toContain('title: "Laporan kasus: Sungai di kota"\ntype: case-report\n');
});

test('keeps the greeting of a long letter', () => {
  const { yaml, body } = taken(
    'Letter to the Editor\n\nOn names of rivers\n\nLuisa Ferrante\nUniversity of the Valley, Accra, Ghana\n\nDear Editor,\n\nI have read the article of Serwaa on the rivers of the upper valley with interest, and have compared what it says of their names with the maps that we keep in our library and that nobody else has described so far.\n',
  );
  expect(yaml).not.toContain('Dear Editor');
  expect(body).toMatch(/^Dear Editor,\n\nI have read/);
});

test('keeps the greeting and the text of a letter', () => {
  const { yaml, body } = taken(
    'Letter to the Editor\n\nOn names of rivers\n\nLuisa Ferrante\nUniversity of the Valley, Accra, Ghana\n\nDear Editor,\n\nI have read the article of Serwaa with interest. Its Table 2 has 81, and its text has 18. Which of them is right?\n',
  );
  expect(yaml).toContain('institution: University of the Valley');
  expect(yaml).not.toContain('abstract');
  expect(body).toMatch(/^Dear Editor,\n\nI have read/);
});

test('does not take a poem for an affiliation', () => {
  const { yaml, body } = taken(
    'Three poems\n\nLuisa Ferrante\n\nMorning\n\nFirst light on the stone\nand nobody awake\n',
  );
  expect(yaml).toContain('{given: Luisa, family: Ferrante}');
  expect(body).toContain('Morning');
  expect(body).toContain('and nobody awake');
});

test('reads the author of a review after a label', () => {
  const { yaml } = taken(
    'Resensi Buku\n\nSungai dan Nama\n\nPeresensi: Luisa Ferrante\nUniversitas Lembah, Bandung\n\nBuku ini menelusuri nama sungai.\n',
  );
  expect(yaml).toContain('{given: Luisa, family: Ferrante}');
});

test('does not ask for an abstract of a letter or headings of a short text', () => {
  const { findings } = taken(
    'Editorial\n\nLuisa Ferrante\n\nThis issue has five articles on rivers.\n',
  );
  expect(findings.filter(({ topic }) => topic === 'abstract' || topic === 'headings')).toEqual([]);
});

test.each([
  'Penulis korespondensi',
  'Auteure correspondante',
  'Tác giả liên hệ',
  'Autor do korespondencji',
])('“%s” names the corresponding author', (label) => {
  const { yaml } = taken(
    `Rivers of the valley\n\nAma Serwaa¹, Luisa Ferrante¹\n\n¹ University of the Valley, Accra, Ghana\n\n${label}: luisa@valley.example\n\nAbstract\n\nThe rivers of the upper valley have been described many times, but their names have not.\n\nKeywords: rivers, names\n\n1. Introduction\n\nNobody has asked which of them are the oldest, and this article asks it, and gives an answer for all maps.\n`,
  );
  expect(yaml).toMatch(
    /family: Ferrante\}\n {4}email: luisa@valley\.example\n {4}corresponding: true/,
  );
});

test('takes the title after “Title:” above the English abstract for a translation', () => {
  const { yaml } = taken(
    'Nazwy rzek w górnej dolinie\n\nLuisa Ferrante\n\nStreszczenie: Rzeki górnej doliny były opisywane wiele razy, ale ich nazwy nie, i nikt nie pytał, które z nich są najstarsze.\n\nSłowa kluczowe: rzeki, nazwy\n\nTitle: Names of rivers in the upper valley\n\nSummary: The rivers of the upper valley have been described many times, but their names have not.\n\nKeywords: rivers, names\n\n1. Wprowadzenie\n\nNikt nie pytał, które z nich są najstarsze, a ten artykuł o to pyta i daje odpowiedź dla wszystkich map, które widzieliśmy.\n',
  );
  expect(yaml).toMatch(/^title: Nazwy rzek w górnej dolinie$/m);
  expect(yaml).toContain('  en:\n    title: Names of rivers in the upper valley\n');
  expect(yaml).toMatch(/^language: pl$/m);
});

const TEXT =
  'The rivers of the upper valley have been described many times, but not their names, and nobody has asked which of them are the oldest. This article asks it, and gives an answer.';

test('reads a line per author with affiliation and address', () => {
  const { yaml } = taken(
    `Names of rivers in the upper valley\n\nAma Serwaa, Department of Geography, University of Ghana, Ghana (corresponding author: ama@uni.example)\nJan Roe, Institute of Water, Netherlands\n\nAbstract\n\nWe read maps.\n\nIntroduction\n\n${TEXT}\n`,
  );
  expect(yaml).toContain('family: Serwaa}\n    email: ama@uni.example\n    corresponding: true\n');
  expect(yaml).toContain('- name: {given: Jan, family: Roe}\n    affiliations: [water]\n');
});

test('reads notes with numbers in brackets, without a heading', () => {
  const { body } = taken(
    `Names of rivers\n\nAma Serwaa\n\nIntroduction\n\nThe rivers are old.[1] Their names are older.[2]\n\n${TEXT}\n\n[1] See the first map.\n\n[2] So says the record.\n`,
  );
  expect(body).toContain('The rivers are old.[^1] Their names are older.[^2]\n');
  expect(body).toContain('\n[^1]: See the first map.\n');
});

test('keeps numbers in brackets if one is cited again', () => {
  const { body } = taken(
    `Names of rivers\n\nAma Serwaa\n\nIntroduction\n\nThe rivers are old.[1] Their names are older.[2] So are lakes.[1]\n\n${TEXT}\n\n[1] See the first map.\n\n[2] So says the record.\n`,
  );
  expect(body).not.toContain('[^');
});

test('uses singular forms and quotes headings in the report', () => {
  const { findings } = taken(
    'La memoria del agua en los Andes\n\nRosa Mamani\nUniversidad de Chile, Santiago\n\nResumen: Las comunidades recuerdan el reparto del agua.\n\nPalabras clave: agua, memoria\n\nIntroducción\n\nEl agua se recuerda de muchas maneras (Brush, 2004).\n\nReferencias\n\nBrush, S. B. (2004). Farmers’ bounty. Yale University Press.\n',
  );
  const said = findings.map(({ what, look }) => `${what} ${look ?? ''}`).join('\n');
  expect(said).toContain('The text begins at the head “Introducción”.');
  expect(said).toContain('One reference read.');
  expect(said).toContain('One citation linked to the reference list.');
  expect(said).toContain('It is short for an abstract: look where it ends.');
});
