import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslName } from '../../../article/article.ts';
import { readNames } from './names.ts';

/** Printed lists and their names: "Family, Given"; organizations in brackets. */
const LISTS: [string, string][] = [
  ['Smith AB, Jones C', 'Smith, A. B.; Jones, C.'],
  ['Silva, M. J. da', 'Silva, M. J. da'],
  ['A. B. Chandra', 'Chandra, A. B.'],
  ['Lanza – O. Longo', 'Lanza; Longo, O.'],
  ['Goding Sauer A, Siegel RL', 'Goding Sauer, A.; Siegel, R. L.'],
  ['Romero, C., Paunesku, D., & Dweck, C.', 'Romero, C.; Paunesku, D.; Dweck, C.'],
  ['Pérez-Higueras JJ, de la Macorra JC.', 'Pérez-Higueras, J. J.; de la Macorra, J. C.'],
  ['Lee, L. L., W. E. Howard, and R. E. Marsh.', 'Lee, L. L.; Howard, W. E.; Marsh, R. E.'],
  ['A. Cau, R. Kuiper, and W.-P. de Roever.', 'Cau, A.; Kuiper, R.; de Roever, W.-P.'],
  ['Marwell, Gerald, and Pamela Oliver.', 'Marwell, Gerald; Oliver, Pamela'],
  [
    'Elder, Glen H., Monica Johnson and Robert Crosnoe',
    'Elder, Glen H.; Johnson, Monica; Crosnoe, Robert',
  ],
  ['Van Oorschot, Wim, Meuleman, Bart,', 'Van Oorschot, Wim; Meuleman, Bart'],
  ['Schmitt, Herrmann; Cees van den Eijk', 'Schmitt, Herrmann; van den Eijk, Cees'],
  ['Spieß, C. Katharina; Kohli, Martin', 'Spieß, C. Katharina; Kohli, Martin'],
  ['Jutta Allmendinger/Karl Ulrich Mayer (Hrsg.),', 'Allmendinger, Jutta; Mayer, Karl Ulrich'],
  ['Jünemann, A. / Knodt, M.', 'Jünemann, A.; Knodt, M.'],
  ['Anheier, H.K./Priller, E. and Zimmer, A.', 'Anheier, H. K.; Priller, E.; Zimmer, A.'],
  ['APPELBAUM Eileen, BATT Rosemary,', 'APPELBAUM, Eileen; BATT, Rosemary'],
  ['GENOVESE, Mark C., Chul-Soo CHO', 'GENOVESE, Mark C.; CHO, Chul-Soo'],
  ['A Dady, E Havis, V Escriou', 'Dady, A.; Havis, E.; Escriou, V.'],
  ['Boyer, R., Jürgens, U. and Tolliday, S.', 'Boyer, R.; Jürgens, U.; Tolliday, S.'],
  ['Weiller E', 'Weiller, E.'],
  ['Piccini RX, Facchini LA, Lehmam EL', 'Piccini, R. X.; Facchini, L. A.; Lehmam, E. L.'],
  [
    'Costa IBSDS, Bittar CS, Santos KAQ, Machado TIVM',
    'Costa, I. B. S. D. S.; Bittar, C. S.; Santos, K. A. Q.; Machado, T. I. V. M.',
  ],
  ['NBS – National Bureau of Statistics', '[NBS – National Bureau of Statistics]'],
  [
    'INSTITUTO BRASILEIRO DE GEOGRAFIA E ESTATÍSTICA – IBGE',
    '[INSTITUTO BRASILEIRO DE GEOGRAFIA E ESTATÍSTICA – IBGE]',
  ],
  ['Leão e Silva LO, Oliveira e Castro PD', 'Leão e Silva, L. O.; Oliveira e Castro, P. D.'],
  ['Carvalho F e Costa B', 'Carvalho, F.; Costa, B.'],
  ['Cohen, P. R.; and Utgoff, P.', 'Cohen, P. R.; Utgoff, P.'],
  ['Andrew Dane ,and Karl K. Berg', 'Dane, Andrew; Berg, Karl K.'],
  ['Frank, Robert G. Jnr', 'Frank, Robert G., Jnr'],
  ['Weckstein, J D, D E Kroodsma', 'Weckstein, J. D.; Kroodsma, D. E.'],
  ['Ortiz, M., A. Tobías, D. Redondo', 'Ortiz, M.; Tobías, A.; Redondo, D.'],
  ['LI X, WANG Y Z, HE Q', 'LI, X.; WANG, Y. Z.; HE, Q.'],
  ['Li X, Wang Y', 'Li, X.; Wang, Y.'],
  ['Souza L. D. de, Rodrigues E. V.', 'Souza, L. D. de; Rodrigues, E. V.'],
  ['SILVA J M P da, NEVES R da S P', 'SILVA, J. M. P. da; NEVES, R. da S. P.'],
  ['Silva RA da, Costa B.', 'Silva, R. A. da; Costa, B.'],
  [
    'Hwang (So-One), Capece Marsico (Jessica) et Lu (A.)',
    'Hwang, So-One; Capece Marsico, Jessica; Lu, A.',
  ],
  [
    'Feurer, Matthias, Aaron Klein, Katharina Berg, Jost Spring, Manuel Blum, and Frank Hutter',
    'Feurer, Matthias; Klein, Aaron; Berg, Katharina; Spring, Jost; Blum, Manuel; Hutter, Frank',
  ],
  [
    'Mason Fidino, Juniper L. Simonis, et Seth Magle',
    'Fidino, Mason; Simonis, Juniper L.; Magle, Seth',
  ],
  [
    'Fiedler, Martin, Ernan Haruvy, y Sherry Xin Li.',
    'Fiedler, Martin; Haruvy, Ernan; Li, Sherry Xin',
  ],
  ['Faro Jr., A. C.; Onfroy, T.', 'Faro, A. C., Jr.; Onfroy, T.'],
  ['Post, Robert', 'Post, Robert'],
  ['Leonid Holt, David Birk and Hugo Sonn', 'Holt, Leonid; Birk, David; Sonn, Hugo'],
  ['Núñez Prado, Carlos Alberto', 'Núñez Prado, Carlos Alberto'],
  ['Tomo Kasai, Hiroki Arima, and Setsu Arikawa.', 'Kasai, Tomo; Arima, Hiroki; Arikawa, Setsu'],
  ['Ilya Baran, Jaakko Lehto, and Jovan Popo', 'Baran, Ilya; Lehto, Jaakko; Popo, Jovan'],
  ['Ruiz Prado, José Luis and Mora Vidal, Ana', 'Ruiz Prado, José Luis; Mora Vidal, Ana'],
  ['Ruiz Prado, Gabriel, and Mario Benedetti', 'Ruiz Prado, Gabriel; Benedetti, Mario'],
  ['Ruiz Prado, Gabriel José, and Mario Benedetti', 'Ruiz Prado, Gabriel José; Benedetti, Mario'],
  ['Mario Wood, Lancelot James, Phil Murray', 'Wood, Mario; James, Lancelot; Murray, Phil'],
  ['Lightbourn Clara', 'Lightbourn, Clara'],
  ['Chiba, Nakano, Fukuda & Yata', 'Chiba; Nakano; Fukuda; Yata'],
  ['Ansoff, H. Igor.', 'Ansoff, H. Igor'],
  ['Ansoff, H. Igor and Richard G. Brand', 'Ansoff, H. Igor; Brand, Richard G.'],
  ['Morton, Michael S. Scott.', 'Morton, Michael S. Scott'],
  ['Pereira, Maria Aparecida Viana Schtine.', 'Pereira, Maria Aparecida Viana Schtine'],
  ['Slobin, Dan I.', 'Slobin, Dan I.'],
  ['van Tubben, G. Norman, and Boyd, Douglas A.', 'van Tubben, G. Norman; Boyd, Douglas A.'],
  [
    'Al-Makaty, Safran, Boyd, Douglas A., and VanTubben, G. Norman.',
    'Al-Makaty, Safran; Boyd, Douglas A.; VanTubben, G. Norman',
  ],
  [
    'Ilma Nugrahani, Slamet Ibrahim, Rachmat Mauludin',
    'Nugrahani, Ilma; Ibrahim, Slamet; Mauludin, Rachmat',
  ],
  ['Goertz Gary, Diehl Paul,', 'Goertz, Gary; Diehl, Paul'],
  ['Schneid, B.*, Walls, J.**, & Pea, R.', 'Schneid, B.; Walls, J.; Pea, R.'],
  ['Bailey. J.V., Cohen, A.S.', 'Bailey, J. V.; Cohen, A. S.'],
  ['Lauritz, MB. Als, TD. Dahl, HA.', 'Lauritz, M. B.; Als, T. D.; Dahl, H. A.'],
  ['CARLING, J. PAAS, E. & SIEGEL, M.,', 'CARLING, J.; PAAS, E.; SIEGEL, M.'],
  ['Chiant, J. -F. & Moro, M. -R.', 'Chiant, J.-F.; Moro, M.-R.'],
  ['DYMOCK, Brian W a Cheng Shang SEE', 'DYMOCK, Brian W; SEE, Cheng Shang'],
  ['Andrew Ng.', 'Ng, Andrew'],
  [
    'CROSSE, Marita, Emma SMITH, Bo FU, Chunying WU a Lyn MARCH',
    'CROSSE, Marita; SMITH, Emma; FU, Bo; WU, Chunying; MARCH, Lyn',
  ],
  ['SCHELLER, Gerard A., Ben AW DE JONG', 'SCHELLER, Gerard A.; DE JONG, Ben AW'],
  ['Berntsen, G G. Biggs, J T. Kaufmann, P. et al.', 'Berntsen, G. G.; Biggs, J. T.; Kaufmann, P.'],
  ['Goble, J., S.', 'Goble, J. S.'],
  ['Baron- Cowan, S. Hill, J. & Plumb, I.', 'Baron-Cowan, S.; Hill, J.; Plumb, I.'],
  [
    'Chiu, C., Puduru, V.R. Xian, W., and Moss, C.F.',
    'Chiu, C.; Puduru, V. R.; Xian, W.; Moss, C. F.',
  ],
  ['Meng, Y., S. Yang, P. Shi ,and Jeager, C. C.', 'Meng, Y.; Yang, S.; Shi, P.; Jeager, C. C.'],
  ['sous la direction de Éric Crubé, Christine Dieu', 'Crubé, Éric; Dieu, Christine'],
  ['Von der Heyde, C.', 'Von der Heyde, C.'],
  ['von Peter Müller', 'Müller, Peter'],
  ['Vgl. auch Janis Emmer', 'Emmer, Janis'],
  ['DE MONS Rodolphe', 'DE MONS, Rodolphe'],
  ['Dubick M. A. et coll.,', 'Dubick, M. A.'],
  ['Baker, M., Parker, K., & al., e.', 'Baker, M.; Parker, K.'],
  ['Yang, X. H., etc.', 'Yang, X. H.'],
  ["· O'Connell, P. J.", "O'Connell, P. J."],
  ['Tutelian VA, Sorokina EIu, Aleshko IuP', 'Tutelian, V. A.; Sorokina, E. Iu.; Aleshko, Iu. P.'],
  ['AMAR, Béatrice. GUEGEN, Jean-Philippe.', 'AMAR, Béatrice; GUEGEN, Jean-Philippe'],
  ['Conseil du paysage québécois', '[Conseil du paysage québécois]'],
  ['Bacevich Andrew J.', 'Bacevich, Andrew J.'],
  ['Browning Christopher, Pertti Joenniemi.', 'Browning, Christopher; Joenniemi, Pertti'],
  ['García Martin, José Luis', 'García Martin, José Luis'],
  ['Yesilkag. K.', 'Yesilkag, K.'],
  ['Montez SMRS, Silva CAB da.', 'Montez, S. M. R. S.; Silva, C. A. B. da'],
  ['Cvetan, G. Naumo, B.', 'Cvetan, G.; Naumo, B.'],
  ['Van Ham / Büchel', 'Van Ham; Büchel'],
  ['Blanco Fernández de Valder, Cristina', 'Blanco Fernández de Valder, Cristina'],
  ['Adorno, Theodor, W.', 'Adorno, Theodor W.'],
  ['APPELBAUM Eileen, BATT, Rosemary,', 'APPELBAUM, Eileen; BATT, Rosemary'],
  ['Miller, Chris, Mary Taylor and Joanna Howard', 'Miller, Chris; Taylor, Mary; Howard, Joanna'],
  ['Tradução de Paulo Bezerra.', 'Bezerra, Paulo'],
  ['Stadt Köln', '[Stadt Köln]'],
  ['Ministério da Saúde', '[Ministério da Saúde]'],
  ['Universität Bremen', '[Universität Bremen]'],
  ['World Bank Group.', '[World Bank Group]'],
  ['IEA.', '[IEA]'],
  [
    'Food and Agriculture Organization of the United Nations',
    '[Food and Agriculture Organization of the United Nations]',
  ],
  ['Stein, S. E., NIST Mass Spec Data Center', 'Stein, S. E.; [NIST Mass Spec Data Center]'],
  ['Ministerio de Educación y Ciencia', '[Ministerio de Educación y Ciencia]'],
  [
    'U.S. Department of Health and Human Services',
    '[U.S. Department of Health and Human Services]',
  ],
  ['Chapman, S. A. Jr., & Smith, B., III', 'Chapman, S. A., Jr.; Smith, B., III'],
  ['edited by J. Gerald Kennedy and Liliane Weissberg,', 'Kennedy, J. Gerald; Weissberg, Liliane'],
  ['eds. Feretti L., Gioia I.M., Giovannini G.,', 'Feretti, L.; Gioia, I. M.; Giovannini, G.'],
  ['Smith, J., Brown, T. y Pérez, M. A.', 'Smith, J.; Brown, T.; Pérez, M. A.'],
  ['Kılıç, A. ve Öztürk, B.', 'Kılıç, A.; Öztürk, B.'],
  ['Smith, Jones, and Brown', 'Smith; Jones; Brown'],
  ["G. 't Hooft and M. Veltman", "'t Hooft, G.; Veltman, M."],
  ['Yu. V. Ivanov and Ch. Clapham', 'Ivanov, Yu. V.; Clapham, Ch.'],
  ['Smith J-P, Le Brun A', 'Smith, J.-P.; Le Brun, A.'],
  ['Иванов И. И., Петров П. П.', 'Иванов, И. И.; Петров, П. П.'],
  ['И. И. Иванов', 'Иванов, И. И.'],
  ['陈俊，李明', '陈, 俊; 李, 明'],
  ['司马光', '司马, 光'],
  ['김철수', '김, 철수'],
  ['فردوس، ملک', 'فردوس, ملک'],
  ['ملک فردوس اور احمد علی', 'فردوس, ملک; علی, احمد'],
  ['', ''],
  ['———', ''],
];

describe('lists of names', () => {
  it.each(LISTS)('%s', (printed, names) => {
    expect(readNames(printed).names.map(shown).join('; ')).toBe(names);
  });

  it.each([
    'Angus, L., et al.',
    'Li X, Wang Y, et al',
    'Müller, K. u. a.',
    'Иванов И. и др.',
    '王伟, 等',
  ])('recognizes that "%s" is incomplete', (printed) => {
    expect(readNames(printed).more).toBe(true);
  });

  it('adds no letter and never throws', () => {
    const letters = (text: string): string[] =>
      [...text.normalize('NFC')].filter((each) => /\p{L}/u.test(each));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AbC. ,;&-/éЯ王ف(Eds)and') }), (printed) => {
        const pool = letters(printed);
        for (const letter of letters(readNames(printed).names.map(shown).join(' '))) {
          expect(pool).toContain(letter);
        }
      }),
    );
  });
});

function shown(name: CslName): string {
  if (name.literal !== undefined) return `[${name.literal}]`;
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [name.family, given, name.suffix].filter(Boolean).join(', ');
}
