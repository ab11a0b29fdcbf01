/** Abstracts of printed pages whose border no head tells: without a label, and continued overleaf. */
import { expect, test } from 'vitest';
import { intake } from '../intake.ts';

function read(page: string) {
  const { front, article, account, findings } = intake(new TextEncoder().encode(page));
  const abstract = front?.abstract.flat().map((inline) => ('text' in inline ? inline.text : ' '));
  return { abstract: abstract?.join('') ?? '', article, account, findings };
}

const RIVERS = `The rivers of the north rise in the hills and run to the sea, and nobody has asked which of
them is the oldest. We have read the maps of two surveys, and compared the names that they give with
those of the charters of three abbeys. Most of the names are older than the maps are, and where one of
them changed it changed once. We conclude that the first survey holds for all of the later ones, and that
the names of lakes deserve a survey of their own.`;

const unlabelled = (first: string) => `www.rivers.example/journal

OPEN

Names of rivers and of lakes:
the maps of the Upper Valley
Ada M. Serwaa1,2, Ben Mensah1 & Luisa Ferrante2
${RIVERS}
${first} The names of lakes have been
described less often, and many of those that have a name on one of the maps have none on the other.
${'They have no name in the charters either, as far as those have been read by others so far.\n'.repeat(30)}

Methods
${'We read the maps one by one and wrote down each of the names that we found on them.\n'.repeat(50)}
Results
Most of the names are older than the maps are.
`;

test.each(['of the north1–3.', 'of the north (Elm et al., 2016).', 'of the north [4, 7].'])(
  'the text below an abstract without a label begins where it cites: %s',
  (cited) => {
    const page = unlabelled(
      `Many have written on the rivers and on their names, and on the hills ${cited}`,
    );
    const { abstract, article, account } = read(page);
    expect(abstract).toMatch(/^The rivers of the north rise .* a survey of their own\.$/);
    expect(article).toMatch(/\n\nMany have written on the rivers/);
    expect(account.lost).toEqual([]);
  },
);

const CONTINUED = `Serwaa et al. Rivers
(2021) 22:288

LETTER

Open Access

Names of rivers: a structured summary
of a protocol
Ada M. Serwaa1* and Ben Mensah2

Abstract
Objectives: To find out which of the rivers of the north have kept their names since the first survey.
Survey design: Maps are read one by one, by two readers who know nothing of each other, for all of the valleys
(Continued on next page)

* Correspondence: serwaa@rivers.example
1
Department of Geography, University of Ibadan, Ibadan, Nigeria

Serwaa et al. Rivers

(2021) 22:288

Page 2 of 3

(Continued from previous page)

of the north. Names that are on one of the maps alone are left out.
Numbers of names (sample size): A total of 140 names will be read on each of the two maps of the survey.
Keywords: rivers, names, maps

Acknowledgements
We thank the friends of the valley.
`;

test('an abstract goes on where it says so', () => {
  const { abstract, article, account } = read(CONTINUED);
  expect(abstract).toMatch(
    /^Objectives: .* all of the valleys of the north\. Names .*the survey\.$/,
  );
  expect(abstract).not.toContain('Continued');
  expect(article).toContain('keywords: [rivers, names, maps]');
  expect(account.lost).toEqual([]);
});

const HEAD = `Names of rivers and of lakes: the maps of the Upper Valley

Ada M. Serwaa1, Ben Mensah2

1 Department of Geography, University of Ibadan, Ibadan, Nigeria
2 Institute of Water, Utrecht, The Netherlands
`;
const TEXT = `${'The rivers of the valley have been described many times, but nobody asked for their names.\n'.repeat(20)}
Methods
${'We read the maps one by one and wrote down each of the names that we found on them.\n'.repeat(50)}`;

test('a box of strengths in the midst of an abstract: no word is lost, and the abstract is a question', () => {
  const { abstract, account, findings } = read(`${HEAD}
ABSTRACT
Introduction Nobody knows which of the rivers have kept
their names, for the first survey of the valley gives one
of them alone.
Methods and analysis Maps are read by two readers, who
compare each of the names on them with those that the

Strengths and limitations of this study
►► This is the first study of the names of rivers
that reads both of the surveys.
►► Names of lakes are left out.

charters give. We count those that agree with the maps.
Ethics and dissemination All of the maps are public.
Trial registration number Registry of Surveys
(RS031190167; Pre-results).

INTRODUCTION
${TEXT}`);
  expect(abstract).toMatch(/^Introduction Nobody .* We count those that agree .*Pre-results\)\.$/);
  expect(findings.find(({ topic }) => topic === 'abstract')?.sure).toBe('unsure');
  expect(account.lost).toEqual([]);
});

test('an abstract goes on below heads and sentences between which the notes of the page stand', () => {
  const { abstract, account, findings } = read(`${HEAD}
Abstract

Background

OPEN ACCESS
Citation: Serwaa AM, Mensah B (2020) Names of rivers and of
lakes. J Riv 14(7): e0008438.
Editor: Luisa Ferrante, University of Bari, ITALY

The rivers of the north have names that are older than the maps, and nobody has asked
which of them is the oldest of all the names of the valley.

Received: October 20, 2019

Methodology/Principal findings

Accepted: June 1, 2020
Data Availability Statement: All relevant data are
within the manuscript.

We read the maps of two surveys and compared the names that they give with those of the
charters, so that each of the names was read by two of the readers.

Conclusions/Significance

Funding: The authors received no specific funding
for this work.

Given the age of most of the names, the first survey holds for all of the later ones that

Competing interests: The authors have none.

were made in the valley, and the names of the lakes would need a survey.

Introduction
${TEXT}`);
  expect(abstract).toMatch(/We read the maps .* the first survey holds for all of the later ones/);
  expect(findings.find(({ topic }) => topic === 'abstract')?.sure).toBe('unsure');
  expect(abstract).not.toMatch(/Data Availability|Funding|Citation/);
  expect(account.lost).toEqual([]);
});

test('of several runs of prose without a label the one above the keywords is the abstract', () => {
  const { abstract } = read(`${HEAD}
${RIVERS}
Keywords: rivers, names, maps

of the north can be even older, since those of their sources
${'(Elm et al., 2013) were not on any of the maps that we know, and nobody has looked for more\n'.repeat(9)}
1. Introduction
${TEXT}`);
  expect(abstract).toMatch(/^The rivers of the north rise .* a survey of their own\.$/);
});
