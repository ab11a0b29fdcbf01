import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleDocx, PROSE } from '../../test/intake/article-docx.ts';
import { intake } from './intake.ts';

const FIXTURES = join(import.meta.dirname, '../../test/fixtures/intake');

/** The article in all of the files. */
const ARTICLE = `---
title: "Rivers and their names in the upper valley: a survey of maps"
authors:
  - name: {given: Tola, family: Adeyemi}
    email: t.adeyemi@ui.example.ng
    corresponding: true
    affiliations: [ibadan]
  - name: {given: Ann, family: Brook}
    affiliations: [water]
affiliations:
  - id: ibadan
    department: Department of Geography
    institution: University of Ibadan
    city: Ibadan
    country: NG
  - id: water
    institution: Institute of Water
    city: Utrecht
    country: NL
keywords: [rivers, names, maps, upper valley]
abstract: |
  ${PROSE.abstract}
number-sections: false
bibliography: references.json
---

# Introduction

The rivers of the upper valley have been described many times, but their names have not [@adeyemi2019]. @brook2001 lists forty of them and asks for more; a name on a map is no proof that anybody used it.[^1]

[^1]: ${PROSE.note}

# Methods

${PROSE.second}

## Reading

Readers worked apart for a month. The rule was simple: a name counts if it stands beside a line that is blue, and @tbl-1 shows how many did.

: Names found by each reader {#tbl-1}

| Reader | Names |
|--------|-------|
| First  | 140   |
| Second | 152   |

# Results

Most names are older than the maps (@fig-1). Where a name changed it changed once, and never back; water at 10 °C flows at 3 m s^−1^ there, as others found before us [@adeyemi2019; @brook2001].

![The river in spring.](figures/figure-1.png){#fig-1 alt="A river between hills"}

# Conclusion

${PROSE.last}
`;

test.each(['styles', 'bold'] as const)(
  'restores an article written by docx, with headings by %s',
  async (look) => {
    const result = intake(await articleDocx(look), { journalLanguage: 'en' });
    expect(result.article).toBe(ARTICLE);
    expect(result.references).toMatchObject([
      {
        id: 'adeyemi2019',
        type: 'article-journal',
        volume: '3',
        issue: '2',
        page: '1-19',
        DOI: '10.1000/xyz123',
        'container-title': 'Water and Language',
      },
      { id: 'brook2001', type: 'book', title: 'Lakes of the north', publisher: 'Valley Press' },
    ]);
    expect(result.account.lost).toEqual([]);
    expect(result.account.accounted).toBe(result.account.wordsIn);
    expect(result.account.counts.get('left-out:unplaced')).toBeUndefined();
  },
);

test.each(['styles', 'bold'])(
  'restores the article saved by LibreOffice, with headings by %s',
  (look) => {
    const path = join(FIXTURES, `libreoffice-${look}.docx`);
    expect(existsSync(path)).toBe(true);
    const result = intake(readFileSync(path), { journalLanguage: 'en' });
    expect(result.article).toBe(ARTICLE);
    expect(result.account.lost).toEqual([]);
  },
);
