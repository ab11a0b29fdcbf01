/** Word files with one name to a line, in 30 layouts, of authors whom mostly no vocabulary knows. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { intake } from '../../src/intake/intake.ts';
import { p, r, wordFile } from '../../test/intake/word-file.ts';
import { isSameName } from '../../training/judge/compare.ts';
import { newScores } from './scores.mjs';

const BOLD = '<w:b/>';
const ITALIC = '<w:i/>';
const CENTRED = '<w:jc w:val="center"/>';
const LOOKS = {
  plain: [],
  bold: [BOLD],
  centred: ['', CENTRED],
  'bold, centred': [BOLD, CENTRED],
  'italic, centred': [ITALIC, CENTRED],
};

const DEGREES = [', PhD', ', MSc', ', MD, MPH', ''];

/** What stands at each name, and below all of them; `at` is the number of the author. */
const ARRANGEMENTS = {
  marks: {
    behind: (at) => superscript(at === 0 ? '1,*' : `${at + 1}`),
    end: (places) => [
      ...places.map((place, at) => superscript(`${at + 1}`) + r(place, ITALIC)),
      r('* Corresponding author: contact@mail.example'),
    ],
  },
  'one place': { end: ([place]) => [r(place, ITALIC)] },
  'places between': { below: (place) => [r(place)] },
  'places and addresses between': {
    below: (place, at) => [r(place), r(`author${at}@mail.example`)],
  },
  degrees: {
    behind: (at, look) => r(DEGREES[at % DEGREES.length], look),
    end: ([place]) => [r(place, ITALIC)],
  },
  'names only': {},
};

const superscript = (text) => r(text, '<w:vertAlign w:val="superscript"/>');

const paragraph = (runs, look = '') => `<w:p><w:pPr>${look}</w:pPr>${runs}</w:p>`;

export function titlePages() {
  const scores = newScores();
  const { authors, places, titles, text } = parse(
    readFileSync(new URL('title-pages.yaml', import.meta.url), 'utf8'),
  );
  for (const [look, [letters = '', alignment = '']] of Object.entries(LOOKS))
    for (const [arrangement, { behind, below, end }] of Object.entries(ARRANGEMENTS))
      for (const [number, names] of authors.entries()) {
        const title = titles[number % titles.length];
        const own = names.map((_, at) => places[(number + at) % places.length]);
        const lines = names.flatMap((name, at) => [
          r(name.replace('|', ' '), letters) + (behind?.(at, letters) ?? ''),
          ...(below?.(own[at], at) ?? []),
        ]);
        const page = [
          p(title, CENTRED, `${BOLD}<w:sz w:val="32"/>`),
          ...[...lines, ...(end?.(own) ?? [])].map((line) => paragraph(line, alignment)),
          p('Abstract', '', BOLD),
          p(text),
          p('Keywords: coast, memory, planning'),
          p('1. Introduction', '', BOLD),
          p(text),
          p('2. Methods', '', BOLD),
          p(text),
        ];
        const { front } = intake(wordFile({ body: page.join('') }));
        const found = front?.authors ?? [];
        const isRight =
          found.length === names.length &&
          names.every((name, at) => isSameName(found[at].name, personOf(name)));
        const said = found.map(({ name }) => `${name.given ?? ''}|${name.family}`).join('; ');
        scores.exact(arrangement, isRight, `${look}, ${arrangement}: ${said}`);
        scores.exact('all', isRight, `${look}, ${arrangement}, list ${number + 1}`);
      }
  return scores;
}

function personOf(name) {
  const [given, family] = name.split('|');
  return { given, family };
}
