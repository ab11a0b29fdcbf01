import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../../test/support/cpu-time.ts';
import { splitReferenceList } from './split-list.ts';

const raws = (text: string): string[] => splitReferenceList(text.split('\n')).map(({ raw }) => raw);

describe('reference lists', () => {
  it('with bullets, two entries without them, and addresses on separate lines', () => {
    expect(
      raws(`- Rolland, N. (2019). A condominium. *Survival*, 61(1), 7-22. <https://doi.org/10.1080/0039>
- Wilson, J. L. (2021). Russia and China. *Via*, 6(1), 55-90.

Wilson, L. (2017). The pursuit. *Rising*, 2(1), 7-25.
<https://example.org/files/vol2.1-wilson.pdf>

World Bank Group. (2021). *Annual Report*. Washington D. C: World Bank.
<https://www.worldbank.org/report>`),
    ).toEqual([
      'Rolland, N. (2019). A condominium. *Survival*, 61(1), 7-22. <https://doi.org/10.1080/0039>',
      'Wilson, J. L. (2021). Russia and China. *Via*, 6(1), 55-90.',
      'Wilson, L. (2017). The pursuit. *Rising*, 2(1), 7-25. <https://example.org/files/vol2.1-wilson.pdf>',
      'World Bank Group. (2021). *Annual Report*. Washington D. C: World Bank. <https://www.worldbank.org/report>',
    ]);
  });

  it('with numbers, and a line that begins with a year', () => {
    expect(
      raws(`1. Moher D, Liberati A. Preferred reporting items for systematic
reviews and meta-analyses. PLoS Med.
2009. 6:e97.
2. Murray CJ. Mortality by cause. Lancet 1997;349:1269-76.
3. Greenhalgh T. How to read a paper. Chichester: Wiley; 2014.
4. Sacks FM. Effects on blood pressure. N Engl J Med. 2001;344:3.`),
    ).toHaveLength(4);
  });

  it('keeps the number before an entry as its label', () => {
    const [first, second] = splitReferenceList(['[1] A. Ash, B (2001).', '[2] C. Elm, D (2002).']);
    expect([first?.label, second?.label]).toEqual(['[1]', '[2]']);
    expect(first).toMatchObject({ raw: 'A. Ash, B (2001).', from: 0, to: 0 });
  });

  it('recognizes a bare number before a lower-case or single letter by its neighbours', () => {
    const lines = [
      '1 Ash B, Elm C. Tides of the strait. J Sea Res 2001;12:1–9.',
      '2 van der Elm PJ, Oak AJ. Salt in the bay. J Sea Res 2006;128:187–93.',
      '3 Moss T. Sand and silt. J Sea Res 2007;13:10–19.',
      '4 R Team. R: A language. Published online: 2023.',
      '5 Reed K. Old harbours. J Sea Res 2009;14:2–8.',
    ];
    for (const paragraphs of [true, false])
      expect(splitReferenceList(lines, { paragraphs }).map(({ label }) => label)).toEqual([
        ...'12345',
      ]);
  });

  it('with hanging indents', () => {
    expect(
      raws(`Beck, Ulrich (1986): Risikogesellschaft. Auf dem Weg in eine
    andere Moderne. Frankfurt: Suhrkamp.
Kohli, Martin: Die Institutionalisierung des Lebenslaufs. In: KZfSS
    37 (1985), S. 1-29.`),
    ).toHaveLength(2);
  });

  it('with wrapped lines and nothing between the entries', () => {
    expect(
      raws(`Anderson, Benedict. 1983. Imagined Communities: Reflections on the Origin
and Spread of Nationalism. London: Verso.
Geertz, Clifford. 1973. The Interpretation of Cultures. New York: Basic
Books.
Scott, James C. 1990. Domination and the Arts of Resistance: Hidden
Transcripts. New Haven, CT: Yale University Press.
———. 1998. Seeing Like a State. New Haven, CT: Yale University Press.
Tilly, Charles. 1990. Coercion, Capital, and European States. Oxford:
Blackwell.`),
    ).toHaveLength(5);
  });

  it('with wrapped lines, some too long because hyphenated words were joined', () => {
    expect(
      raws(`Armstrong, G. & Harris, R. (1991). Football crowds: Theory and Evidence. Sociological
Review, 3, 427-458.
Bulmer, M. (1999). Ethical Problems in Social Research: The Case of Covert
Participant Observation. In A. Byrman & R. G. Burgess (Hrsg.), Qualitative Research Volume IV (S. 3-11). London: Sage Publications.
Degele, N. (2006). Schmerz normalisieren. Zur Begegnung von Körper- und
Sportsoziologie. In R. Gugutzer (Hrsg.), body turn. Perspektiven der Soziologie des
Körpers und des Sports (S. 141-161). Bielefeld: Transcript.
Eckert, R. & Willems, H. (2002). Eskalation und Deeskalation sozialer Konflikte: Der
Weg in die Gewalt. In W. Heitmeyer & J. Hagan (Hrsg.), Internationales Handbuch der Gewaltforschung (S. 1457-1480). Wiesbaden: Verlag.
Hitzler, R. (1999). Gewalt als Tätigkeit. Vorschläge zu einer handlungstypologischen
Begriffsklärung. Opladen: Leske.`),
    ).toHaveLength(5);
  });

  it('with keys of letters and a year', () => {
    expect(
      raws(`[BORD93] Bordegoni, M. & Hemmje, M.: A gesture language for
interaction in a user interface, Graphics, Vol. 12, No. 3
[BRAU96] Brauer, V. & Bruns, F. W.: Modellieren im Realen, in:
FORWISS, Erlangen, 1996
[CARR91] Carr, R.: The Point of the Pen, Byte, Feb. 1991, S. 211-221`),
    ).toHaveLength(3);
  });

  it('with a stray blank line, and a publisher alone on its line', () => {
    expect(
      raws(`Kuhn, Thomas (1962): The Structure of Scientific Revolutions. Chicago.
Latour, Bruno (1987): Science in Action. How to follow scientists through
society. Cambridge: Press.

McClelland, D. C. (1961): The achieving society.
New York: Van Nostrand.
Weber, Max (1922): Wirtschaft und Gesellschaft. Grundriss der verstehenden
Soziologie. Tübingen: Mohr.`),
    ).toHaveLength(4);
  });

  it('in a narrow column, where lines begin like authors and entries end without full stops', () => {
    expect(
      raws(`Axt, Dirk (2007): Reform der Ströme im Norden,
Lund
Büren, Rainer (1970): Die Nordische Wasserliche
Union, Opladen.
Büren, Rainer (1972): Flüsse als Wege des Nordens:
Programm und Probe, Opladen
Cerny, Peter (1988): The Bay. A short history
of all its ports, Lund
Wasseramt (1999): Verzeichnis der Deiche, Kiel
Zander, Maria (2001): Wie Ebbe und Flut wechseln,
Kiel`),
    ).toHaveLength(6);
  });

  it('with bullets inside lines', () => {
    expect(
      raws(`► Ash, Ann (2001): Rivers of the north. Lund. ► Elm,
Bo (2002): Lakes and ponds. Kiel ►
Fir, Cy (2003): Seas. Oslo. ► Oak, Di (2004): Dikes. Bremen
► Yew, Ed (2005): Terraces of the south. London.`),
    ).toHaveLength(5);
  });

  it('joins words and addresses broken at a line end', () => {
    expect(
      raws(`[1] Ash, A. (2001). The organi-
zation of self-
esteem. https://example.org/a/
b_c.html`),
    ).toEqual(['Ash, A. (2001). The organization of self-esteem. https://example.org/a/b_c.html']);
  });

  it('reads each paragraph as an entry if the source has paragraphs', () => {
    const lines = ['Ash. Short', 'Elm, B. (2001). Title.', 'https://example.org/x'];
    expect(
      splitReferenceList(lines, { paragraphs: true }).map(({ from, to }) => [from, to]),
    ).toEqual([
      [0, 0],
      [1, 2],
    ]);
  });

  it('loses no word and is fast on malicious lists', () => {
    for (const line of [
      '(((('.repeat(50_000),
      'Smith, J. '.repeat(20_000),
      '1. '.repeat(60_000),
      '"“«'.repeat(60_000),
      'A'.repeat(300_000),
    ]) {
      const spent = cpuTime(() => {
        const entries = splitReferenceList([line, line, 'Elm, B. (2001). Title.']);
        expect(entries.length).toBeGreaterThan(0);
      });
      expect(spent).toBeLessThan(3000);
    }
    const text = ['Ash, A. (2001). One two', 'three four.', '', '5 six'];
    const words = raws(text.join('\n')).join(' ').split(/\s+/);
    expect(words.join(' ')).toBe(text.join(' ').replace(/\s+/g, ' '));
  });
});

describe('two columns side by side', () => {
  const left = [
    '[1] Ash A. Rivers of the north and',
    'their names. J Stud. 2001;3:14-29.',
    '[2] Oak C. Salt roads. London: Hurst.',
    '[3] Fir D. Maize. Oxford: OUP; 1987.',
    '[4] Box F. Maps and mapmakers of the',
    'coast. Leiden: Brill; 2015.',
  ];
  const right = [
    '[5] Elm B. Ferries and their fares.',
    'Coast Rev. 1999;12:1-9.',
    '[6] Yew E. Terraces. Soil. 2010;5:55.',
    '[7] Sedge N. Upland law. 2016;9:100.',
    '[8] Moss K. Lapwings on the shore.',
    'Bird Stud. 2012;44:3-12.',
  ];

  it('are read one after the other', () => {
    const entries = splitReferenceList(left.map((line, at) => `${line.padEnd(44)}${right[at]}`));
    expect(entries.map(({ label }) => label).join('')).toBe('[1][2][3][4][5][6][7][8]');
    expect(entries[4]).toMatchObject({
      raw: 'Elm B. Ferries and their fares. Coast Rev. 1999;12:1-9.',
      from: 0,
      to: 1,
    });
  });

  it('does not read an issue or a day as the number of an entry', () => {
    const lines = [
      '5. Lieber, H.; Grah, C. Ribbons and their seams. In Proceedings of the Coast, New York, NY, USA,',
      '6 January 1976; Volume 12, pp. 921–923.',
      '6. Wilson ME, Berney C, Behan AL. Tides at night. J Coast. 2012;26',
      '(6): 1427–1432.',
      '7. Elm, B. Ferries. Coast 2013.',
      '8. Fir, D. Boats. Coast 2014.',
    ];
    expect(splitReferenceList(lines).map(({ from }) => from)).toEqual([0, 2, 4, 5]);
  });

  it('begins no entry with the title after a year, or with a journal and its numbers', () => {
    const lines = [
      'Ash, T., Dusz, A.J. and Morris, R.G. (2014)',
      'The tidal hypothesis: Streams and storage. Philos. Trans. R.',
      'Soc. Lond. B. Coast. Sci., 369(1633): 2013.',
      'Brook, R., Parle, M. and Dell, P. (2012) Harbours and walls. Int.',
      'J. Coast. Life Sci., 3(7): 1858-1867.',
      'Cole, Y., Buny, U. and Kemal, A. (2011) Shores and age. Neurol.',
      'Coast Res., 19(2013): 19-28.',
    ];
    expect(splitReferenceList(lines).map(({ from }) => from)).toEqual([0, 3, 5]);
  });

  it('reads bare numbers before initials as numbers of entries', () => {
    const lines = [
      '1 I. Yarrow, J. Ash, N. Toll, Mater. Sci. Eng., 34:',
      '231 (2001)',
      '2 A. Kirk, Nucl. Instr. Meth. B, 206: 830 (2003)',
      '3 J.-H. Song, D.-K. Choi, Surf. Coat. Tech., 201: 8620 (2007)',
      '4 M.E. Mack, AIP Conf. Proc., 576: 991 (2001)',
    ];
    expect(splitReferenceList(lines).map(({ label, from }) => [label, from])).toEqual([
      ['1', 0],
      ['2', 2],
      ['3', 3],
      ['4', 4],
    ]);
  });

  it('begins no entry at the journal, the volume or the address of the previous entry', () => {
    const lines = [
      'Hansson,L.O., Bolton,R., Massing,T. and Manner,B. (1999a)',
      'J. Mol. Biol., 287, 265–276.',
      'Ivers,Y., Mack,A.J., Edal,M., Pears,W.R. and Manner,B. (2003)',
      'J. Biol. Chem., 278, 8733–8738.',
      'Jou,F.Y. and Free,G.R. (1979) J. Phys. Chem. 83, 261 (1979);',
      '88, 3900 (1984).',
      'Pew Studies. Landscape of the religions, 2020.',
      'URL https: //www.pew.example.org/landscape/',
    ];
    expect(splitReferenceList(lines).map(({ from }) => from)).toEqual([0, 2, 4, 6]);
  });

  const APART = [
    '1.',
    '2.',
    '3.',
    '4.',
    'Kirk, A.; Ash, B. Waves of the inner harbour and of',
    'its walls. Coasts 2015, 18, 529–537.',
    'Mack, G.N. Harbours; Press: London, UK, 2000; pp. 25–37.',
    'Song, P.; Dell, N. Use of some shells in the north. Shells',
    '2008, 24, 39–46.',
    'Toll, M. A note on boats. Boats 2010, 3, 1–9.',
  ];

  it('whose numbers are separated from the entries, in the same order', () => {
    const entries = splitReferenceList(APART);
    expect(entries.map(({ from }) => from)).toEqual([4, 6, 7, 9]);
    expect(entries.map(({ label }) => label)).toEqual(['1', '2', '3', '4']);
  });

  it('some of whose numbers are separated or lost, up to the last entry', () => {
    const some = APART.filter((line) => line !== '2.');
    expect(splitReferenceList(some).map(({ label }) => label)).toEqual(['1', '2', '3', '4']);
  });

  it('whose separated numbers show how many entries there are', () => {
    const two = [
      'Larkin J, Lao CD, Urba WJ. Streams and their tides of the',
      'upper coast. Coast Lett. 2015;1(4):433–40',
      'Tides office. Tables of tides for the year, 2016 edition',
      'Lund: Press.',
    ];
    const list = [...APART.slice(0, 4), '5.', '6.', ...APART.slice(4), ...two];
    expect(splitReferenceList(list).map(({ label }) => label)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
  });

  it('gives no entry a number if the separated numbers do not match the entries', () => {
    const entries = splitReferenceList(APART.filter((line) => line !== '4.'));
    expect(entries.map(({ from }) => from)).toEqual([3, 5, 6, 8]);
    expect(entries.every(({ label }) => label === undefined)).toBe(true);
    // so that no number in the text cites an entry
    expect(entries.every(({ numberedElsewhere }) => numberedElsewhere)).toBe(true);
  });

  it('whose numbers continue after a gap: a page is missing or columns are reordered', () => {
    const entry = (number: number) => [
      `${number}. Kirk AB, Ash C. Waves of the inner harbour and`,
      `its walls. Coasts. ${1990 + number};18:529–37.`,
    ];
    const lines = [1, 2, 3, 4, 5, 23, 24, 25, 26, 9, 10, 11, 12].flatMap(entry);
    expect(splitReferenceList(lines).map(({ label }) => label)).toEqual(
      [1, 2, 3, 4, 5, 23, 24, 25, 26, 9, 10, 11, 12].map((number) => `${number}.`),
    );
  });
});
