/** Front pages as text from PDFs: what stands round the names and is none, and signs that fonts made others of. */
import { expect, test } from 'vitest';
import { intake } from '../intake.ts';

const PARAGRAPH =
  'The rivers of the upper valley were described many times, but their names were not, and nobody asked which of them are the oldest, though the maps have long been collected in one place and can be read there by everybody who asks for them.';
const TEXT = `\n\nIntroduction\n\n${PARAGRAPH}\n\n${PARAGRAPH}\n`;

function front(lines: string, text = TEXT) {
  const result = intake(Buffer.from(lines + text));
  expect(result.account.lost).toEqual([]);
  const { authors = [], affiliations = [] } = result.front ?? {};
  return {
    families: authors.map(({ name }) => name?.family),
    places: affiliations.length,
    yaml: result.article.split(/^---\n/m)[1] ?? '',
  };
}

test('names behind “by” and “von”', () => {
  const { families, places } = front(
    'The names of rivers of the upper valley on maps\n\nby Ama Serwaa and Klaus Elm',
  );
  expect(families).toEqual(['Serwaa', 'Elm']);
  expect(places).toBe(0);
});

test('a middle dot between names that a font made “Æ”', () => {
  const { families } = front(
    'The names of rivers of the upper valley on maps\n\nAma Serwaa Æ Kojo Mensah Æ\nKlaus Elm Æ Anna-Leena Ash',
  );
  expect(families).toEqual(['Serwaa', 'Mensah', 'Elm', 'Ash']);
});

test('the head below a name is no place of work', () => {
  const { families, places } = front(
    'Die Namen der Flüsse im oberen Tal\n\nKlaus Elm\n\nFragestellung\n\n',
    `${PARAGRAPH}\n\n${PARAGRAPH}\n`,
  );
  expect(families).toEqual(['Elm']);
  expect(places).toBe(0);
});

test('the cover of a repository: version, kind and how to cite are no persons', () => {
  const { families } = front(
    'Die Namen der Flüsse im oberen Tal\nElm, Klaus von\n\nVeröffentlichungsversion / Published Version\nZeitschriftenartikel / journal article\n\nEmpfohlene Zitierung / Suggested Citation:\nElm, K. v. (2002). Die Namen der Flüsse im oberen Tal. Uferblätter, 13(1), 27-53.\n',
  );
  expect(families.filter((family) => family !== 'Elm')).toEqual([]);
});

test('a kind of article above the title in German', () => {
  const { yaml } = front('Analyse\n\nKlaus Elm\n\nSo klingen die Flüsse im oberen Tal');
  expect(yaml).not.toContain('title: Analyse');
});
