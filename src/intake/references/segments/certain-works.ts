import type { Form } from './certain-form.ts';

/** Examples: "Ama Serwaa", "W. L. Roe", "Elm M." */
const NAME = String.raw`\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|von|van|de|zu|der)){1,3}`;

/**
 * A book title in a footnote: no quotation marks, no "in:", and no capital after a comma, which could begin a publisher
 * or a journal.
 */
const NOTED_TITLE = String.raw`(?:(?![,.?!] [Ii]n\b|, ?\p{Lu}|["„“”«»;]).){8,250}?`;

/** Example: "Serwaa/Roe, Title. Subtitle 1950–1989, Berlin 2000, S. 304–314." */
function notedBook(role: string, label: 'author' | 'editor'): Form {
  return {
    pattern: new RegExp(
      String.raw`^(${NAME}(?:/${NAME}){0,4}${role}), (${NOTED_TITLE}), (\p{Lu}[\p{L}./ -]{2,40}?) ((?:1[5-9]|20)\d\d)(?:, (S\. ?\d[\d–-]*(?: ?ff?\.?)?))?[.;]?$`,
      'dgu',
    ),
    labels: [label, 'title', 'location', 'date', 'pages'],
    ofPress: 'location',
  };
}

/**
 * Laws, cases, standards, patents, and books in footnotes. The tagger would find false names, dates and volumes in
 * them. Comments show examples.
 */
export const WORK_FORMS: Form[] = [
  notedBook('', 'author'),
  notedBook(String.raw` \((?:Hgg?|Hrsgg?|[Ee]ds?)\.\)`, 'editor'),
  // “… in Ezekiel 17: 22–24.” Review 64 · a full stop inside the quotation marks ends the title
  {
    pattern: /^[^“”"]{3,300}?(“[^“”]{20,300}[.,?!]”|"[^"]{20,300}[.,?!]")(?= \p{Lu})/dgu,
    labels: ['title'],
  },
  // BRASIL. Constituição (1988).
  {
    pattern: /^(\p{Lu}{3,}(?: \p{Lu}{2,}){0,3}\.) (Constituição|Constitución)(?= [(.])/dgu,
    labels: ['author', 'title'],
  },
  // BRASIL. Ministério da Saúde. Secretaria de Vigilância em Saúde. · public bodies, each in a sentence
  {
    pattern:
      /^((?:\p{Lu}{3,}(?: (?:\p{Lu}{2,}|d[eo])){0,4}(?: \([^()\d]{3,30}\))?)\. (?:(?:Ministério|Ministerio|Secretaria|Presidência|Departamento|Conselho|Consejo|Instituto|Agência|Câmara|Senado|Congresso|Supremo|Superior|Tribunal|Coordenação|Diretoria|Subsecretaria|Subchefia|Faculdade|Facultad|Escola|Gabinete|Casa Civil)(?: [^.:\d]{2,80})?\. )+)(?=\p{Lu}[^.:]{5,}[.:] )(?!\p{Lu}[\p{L} ]{2,25}: \p{L})/dgu,
    labels: ['author'],
  },
  // 中国互联网络信息中心. 统计报告[EB/OL].
  {
    pattern:
      /^(?:\[\d{1,3}\] ?)?(\p{Script=Han}[\p{Script=Han}、,， ]{1,40}[.．。]) ?([^[\]［］.．。]{4,120}[[［](?:[JMDCRNZSPAG]|EB|DB|CP)(?:\/OL)?[\]］])/dgu,
    labels: ['author', 'title'],
    needs: ']',
  },
  // [EB/OL]. (2012-01-16)[2013-03-26]
  {
    pattern: /(?<=\/OL[\]］][.．。]? ?)(\(\d{4}-\d{1,2}-\d{1,2}\))/dgu,
    labels: ['date'],
    needs: '/OL',
  },
  // Ash v. Elm, 347 U.S. 483 (1954)
  {
    pattern:
      /^(\p{Lu}[^,;:]{2,90}? vs?\.? \p{Lu}[^,;:]{2,90}), (\d{1,4}) ((?:\p{Lu}[\p{L}.\d]{0,8} ?){1,4}?) ?(?:\([^()]{3,20}\) )?(\d{1,5}) (\((?:[^()\d]{1,30} )?\d{4}\))/dgu,
    labels: ['title', 'volume', 'journal', 'pages', 'date'],
    needs: ' v',
  },
  // Shah v. Federation, PLD 2015 SC 401 · 2019 SCMR 55 · AIR 1973 SC 1461
  {
    pattern:
      /^(\p{Lu}[^,;:"“]{2,90}? vs?\.? \p{Lu}[^,;:"“()[\]]{2,90}?),? (PLD|PLC|PLJ|AIR|BLD|DLR) (\d{4}) (?:(\p{Lu}\p{L}{0,11}\.?) )?(\d{1,5})(?=[.,;]|$)/dgu,
    labels: ['title', 'journal', 'date', 'note', 'pages'],
    needs: ' v',
  },
  // Donoghue v Stevenson [1932] AC 562 · R v Brown [1994] 1 AC 212
  {
    pattern:
      /^(\p{Lu}[^,;:"“]{0,90}? vs?\.? \p{Lu}[^,;:"“()[\]]{2,90}?),? ([[(]\d{4}[\])]) (?:(\d{1,3}) )?((?:\p{Lu}[\p{L}.&]{0,8} ?){1,4}?) (\d{1,5})(?=[.,;]|$| \()/dgu,
    labels: ['title', 'date', 'volume', 'journal', 'pages'],
    needs: ' v',
  },
  // Author, Title, 108 Harv. L. Rev. 1733 (1995)
  {
    pattern:
      /(?<=[^,\d], )(\d{1,4}) ((?=[^()]{0,60}(?:\bL\.|\bRev\b|\bJ\.|\bLaw\b))\p{Lu}[^()\d]{2,60}?) (\d{1,5})(?:, \d{1,5}(?:[-–]\d{1,5})?)? (\((?:19|20)\d\d\))(?=\.?$)/dgu,
    labels: ['volume', 'journal', 'pages', 'date'],
    needs: ' (',
  },
  // Author, Title 94 (2d ed. 1994)
  {
    pattern:
      /(?<=\p{Ll} )(\d{1,4}) (\(\d{1,2}(?:st|nd|rd|th|d) ed\.) ((?:18|19|20)\d\d\))(?=\.?$)/dgu,
    labels: ['pages', 'edition', 'date'],
    needs: ' ed. ',
  },
  // Author, Title (Harvard University Press 1986) 45
  {
    pattern:
      /(?<=\p{L} )(\(\p{Lu}[^(),;:\d]{1,50}? (?:Press|Publishing|Publishers|Verlag|Books|UP|Hart|Butterworths|Sweet & Maxwell)),? ((?:18|19|20)\d\d\)) (\d{1,4}(?:[-–]\d{1,4})?)(?=\.?$)/dgu,
    labels: ['publisher', 'date', 'pages'],
    needs: ' (',
  },
  // 人民日报, 1998-12-25(10)
  {
    pattern:
      /(?<=[\]］]\. ?)([^,，.\d]{2,40})[,，] ?(\d{4}-\d{1,2}-\d{1,2}) ?\((\d{1,3})\)(?=\.?$)/dgu,
    labels: ['journal', 'date', 'pages'],
    needs: '[N]',
  },
  // [C]//赵玮. 运筹学的理论与应用.
  {
    pattern:
      /(?<=[\]］]) ?\/\/ ?(\p{Script=Han}{2,4}(?:[,，] ?(?:\p{Script=Han}{2,4}|等)){0,3}[.．]) ?([^.．]{4,120}[.．])(?= ?[^.．:：]{1,20}[:：])/dgu,
    labels: ['editor', 'container-title'],
    needs: '//',
  },
  // "Modern Fiction." The Common Reader. London:
  {
    pattern:
      /(?<=[\p{L}.)] )(["“][^"“”]{3,200}[.?!]["”]) (\p{Lu}[^.:"“]{3,120}\.) (?=\p{Lu}[\p{L} ,]{1,40}: \p{Lu}[^:]{2,60}, \d{4}\.)/dgu,
    labels: ['title', 'container-title'],
    needs: ': ',
  },
  // (16. bs.)
  {
    pattern: /(?=\()(?<=\p{L}\)? )(\(\d{1,2}\. ?(?:bs|bas|bask?ı?)\.?\))(?=[.,: ])/dgu,
    labels: ['edition'],
    needs: '(',
  },
  // Title. 2015. 180 f. Dissertação (Mestrado em Saúde Coletiva) – Universidade …, Salvador, 2015.
  {
    pattern:
      /(?<=\. )([^.]{8,300}\.) (?:((?:19|20)\d\d)\. )?(?:(\d{1,4} ?[fp]\.) )?((?:Tese|Dissertação|Monografia|Trabalho de [Cc]onclusão de [Cc]urso|TCC|Tesis)(?: de \p{L}+)? \([^()]{4,80}\)) ?[-–—.,] ?(?=\p{Lu})/dgu,
    labels: ['title', 'date', 'pages', 'genre'],
    needs: '(',
  },
  // Сидоров В. В. Title: дис. ... канд. пед. наук
  {
    pattern:
      /^(?:\d{1,3}\. )?(\p{Lu}[\p{L}-]+,? \p{Lu}\. ?\p{Lu}\.) ([^:/.]{8,300}?) ?: (?:\[[^\]]{1,20}\] ?:? )?((?:автореферат |автореф\. ?)?(?:дисс?|диссертаци[яи])\.? ?(?:\.\.\.|…)?,? ?(?:(?:на соискание \p{L}+ \p{L}+ )?(?:канд|д-ра|докт|доктора|кандидата)\.? [\p{L}.-]{2,20} ?наук))/dgu,
    labels: ['author', 'title', 'genre'],
    needs: 'наук',
  },
  // (México, D. F.: …)
  { pattern: /(?<=[.,(] )(México,? D\. ?F\.)(?=[:,] )/dgu, labels: ['location'], needs: 'México' },
  // IEEE Standard for Floating-Point Arithmetic, IEEE Std 754-2019
  {
    pattern: /^(?:\[?\d{1,3}[\].] )?(IEEE [^,]{5,140},) (IEEE Std \d[\d.-]*)(?=[,. ]|$)/dgu,
    labels: ['title', 'genre'],
    needs: 'IEEE Std',
  },
  // Lei nº 9.394, de 20 de dezembro de 1996 · Ley 1448 de 2011 · Loi n° 2004-228 du 15 mars 2004
  {
    pattern:
      /(?=[DEILMPRA])(?<=^|[.)] |^R[eé]publi\p{L}+ [^,.]{3,40}, )((?:Lei|Decreto(?:-[Ll]ei)?|Portaria|Resolu[çc][ãa]o|Instrução [Nn]ormativa|Medida [Pp]rovisória|Emenda [Cc]onstitucional|Ley|Resolución|Loi|Décret|Arrêté)(?: (?!n[º°o.])\p{L}[\p{L}/]{1,20}){0,2}(?: n[º°o]?\.?)? ?\d[\d./-]*,?(?: (?:de|du) \d{1,2}º?(?:er)? (?:de )?\p{L}{3,10} (?:de )?\d{4}| de \d{4})?)/dgu,
    labels: ['title'],
  },
  // Regulation (EU) 2016/679 of … · Richtlinie 2000/60/EG
  {
    pattern:
      /^((?:Commission |Council )?(?:Regulation|Directive|Decision|Verordnung|Richtlinie|Règlement|Reglamento|Directiva) (?:\((?:EU|EC|EEC|EG|CE|UE)\) )?(?:No\.? |Nr\.? )?\d[\d/]*(?:\/\p{Lu}{2,3})?)(?= )/dgu,
    labels: ['title'],
  },
  // Protection of Rivers Act 1997, c. 40
  {
    pattern:
      /^(\p{Lu}[\p{L}’' ,()-]{3,90} Act,? (?:1[6-9]|20)\d\d)(?:,? (\(?c(?:h|hapter)?\. ?\d{1,3}\)?))?(?=[.,;]|$)/dgu,
    labels: ['title', 'note'],
    needs: ' Act',
  },
  // official gazettes, after a comma
  {
    pattern:
      /(?<=[.,] |\/\/ |In: |em: )(Diário Oficial(?: da União| d[oe] \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)?|Diario Oficial|Boletín Oficial del Estado|Gaceta Oficial|Resm[iî] Gazete|Official Journal of the European (?:Union|Communities)|Journal officiel(?: de la République française)?|Bundesgesetzblatt|Gazzetta [Uu]fficiale|Federal Register|Собрание законодательства(?: РФ)?)(?=[.,; ]|$)/dgu,
    labels: ['journal'],
  },
  // ISO 14001:2015 · DIN EN 13201-2:2016-06 · NBR 6023
  {
    pattern:
      /(?<=^|\. )((?:ABNT |TS |BS |DIN |ANSI\/|UNE-|NF )?(?:ISO(?:\/\p{Lu}+)?|IEC|DIN|EN|BS|ASTM|ANSI|NBR|GOST|ГОСТ(?: Р)?|GB\/T|ÖNORM|IEEE Std)(?: ISO)?[ -]\p{Lu}?\d[\d.:()/-]*)(?=[.,: ]|$)/dgu,
    labels: ['genre'],
  },
  // (U.S. Patent No. 6,789,012) · United States patent US 6,123,456
  {
    pattern:
      /(\(?(?:U\.?\s?S\.?|United States|European|German|Japanese|Canadian|International)? ?[Pp]atent(?: [Aa]pplication)?(?: (?:No\.?|Nr\.?|number))?(?: \p{Lu}{2})? ?\d[\d,./]{3,14}(?: ?[A-C]\d)?\)?)(?=[.,; ]|$)/dgu,
    labels: ['genre'],
    needs: 'atent',
  },
  // , im Druck. · (forthcoming).
  {
    pattern:
      /(?<=[\p{L}\d.,)] )(\(?(?:im (?:Druck|Erscheinen)|in press|in print|forthcoming|en prensa|no prelo|sous presse|à paraître|baskıda)\)?\.?)$/dgu,
    labels: ['note'],
  },
  // (eds.) Euro-Par 2006. LNCS, vol. 4128, · In: Tides 2011. LNCS (LNAI), vol. 12,
  {
    pattern:
      /(?<=\((?:[Ee]ds?|[Hh]rsg)\.\) )([^.]{3,140}\.) ((?:LNCS|LNAI|LNBI|LNBIP|LNEE|CCIS|IFIP(?: AICT)?|Lecture Notes in [^,.]{4,60})(?: \(\p{Lu}{3,6}\))?,) (vol\. \d{1,5})(?=[,.])/dgu,
    labels: ['container-title', 'collection-title', 'volume'],
    needs: 'vol. ',
  },
  {
    pattern:
      /(?<=[.?!] )(In: (?!\p{Lu}[^:]{0,200}\([Ee]ds?\.\))[^.]{3,140}\.) ((?:LNCS|LNAI|LNBI|LNBIP|LNEE|CCIS|IFIP(?: AICT)?|Lecture Notes in [^,.]{4,60})(?: \(\p{Lu}{3,6}\))?,) (vol\. \d{1,5})(?=[,.])/dgu,
    labels: ['container-title', 'collection-title', 'volume'],
    needs: 'vol. ',
  },
  // Минск, Санкт-Петербург: Мн.: Попурри
  {
    pattern: /(?<=[.\]] )((?:М|Мн|СПб|Л|Пг|К|Екб)\.? ?:)(?= ?[«"]?\p{Lu})/dgu,
    labels: ['location'],
    needs: ':',
  },
  // Cet. III · (Original work published 1975)
  {
    pattern: /(?<=[,.)] )(Cet(?:akan)?\. ?(?:ke-)?(?:[IVX]{1,5}|\d{1,2}))(?=[.,;:] )/dgu,
    labels: ['edition'],
    needs: 'Cet',
  },
  {
    pattern:
      /(\((?:Original(?:ly)?(?: work)? (?:published|ed\.)|Orig\. pub\.|Erstausgabe|Erstveröffentlichung)(?: in)?:? \d{4}\))/dgu,
    labels: ['note'],
    needs: '(',
  },
];
