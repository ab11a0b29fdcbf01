/** Parts of a reference that their form makes certain, whatever the tagger would say. */
import type { Label } from './labels.ts';
import { matchesOf } from './matches.ts';
import { STATEMENT_SOURCE } from './statement.ts';

export interface CertainPart {
  start: number;
  end: number;
  label: Label;
}

/** A pattern; each of its groups has the label beside it. */
interface Form {
  pattern: RegExp;
  labels: Label[];
  /** A sign without which the pattern cannot fit: most strings are spared the search. */
  needs?: string;
}

/** Where two forms claim the same words, the first one has them. */
export function certainParts(text: string): CertainPart[] {
  const numbers = /\p{Nd}/u.test(text) ? NUMBER_FORMS : [];
  const forms = [...WORK_FORMS, ...NAME_FORMS, ...numbers].filter(
    ({ needs }) => needs === undefined || text.includes(needs),
  );
  return forms.flatMap(({ pattern, labels }) =>
    [...matchesOf(pattern, text)].flatMap(({ indices }) =>
      labels.flatMap((label, at) => {
        const [start, end] = indices?.[at + 1] ?? [0, 0];
        return end > start ? [{ start, end, label }] : [];
      }),
    ),
  );
}

/** Laws, cases, standards and patents: what looks like a name, a date or a volume in them is none. */
const WORK_FORMS: Form[] = [
  // BRASIL. Constituição (1988).
  {
    pattern: /^(\p{Lu}{3,}(?: \p{Lu}{2,}){0,3}\.) (Constituição|Constitución)(?= [(.])/dgu,
    labels: ['author', 'title'],
  },
  // Ash v. Elm, 347 U.S. 483 (1954)
  {
    pattern:
      /^(\p{Lu}[^,;:]{2,90}? vs?\.? \p{Lu}[^,;:]{2,90}), (\d{1,4}) ((?:\p{Lu}[\p{L}.\d]{0,8} ?){1,4}?) ?(?:\([^()]{3,20}\) )?(\d{1,5}) (\((?:[^()\d]{1,30} )?\d{4}\))/dgu,
    labels: ['title', 'volume', 'journal', 'pages', 'date'],
  },
  // Lei nº 9.394, de 20 de dezembro de 1996 · Ley 1448 de 2011 · Loi n° 2004-228 du 15 mars 2004
  {
    pattern:
      /(?<=^|[.)] )((?:Lei|Decreto(?:-[Ll]ei)?|Portaria|Resolu[çc][ãa]o|Instrução [Nn]ormativa|Medida [Pp]rovisória|Emenda [Cc]onstitucional|Ley|Resolución|Loi|Décret|Arrêté)(?: (?!n[º°o.])\p{L}[\p{L}/]{1,20}){0,2}(?: n[º°o]?\.?)? ?\d[\d./-]*,?(?: (?:de|du) \d{1,2}º?(?:er)? (?:de )?\p{L}{3,10} (?:de )?\d{4}| de \d{4})?)/dgu,
    labels: ['title'],
  },
  // Undang-Undang Nomor 20 Tahun 2003 · Федеральный закон от 29.12.2012 № 273-ФЗ
  {
    pattern:
      /((?:Undang-[Uu]ndang|Peraturan \p{L}+) (?:\p{L}+ ){0,2}?Nomor \d+ Tahun \d{4}|Федеральный закон от \S+(?: \S+ \d{4} ?г\.)? № ?\S+)/dgu,
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
  },
  // , in the official gazettes of countries
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
  },
  // market[J]: the kind of a work goes with its title
  {
    pattern: /(?<=\S)([[［](?:[JMDCRNZSPAG]|EB|DB|CP)(?:\/OL)?[\]］])/dgu,
    labels: ['title'],
    needs: ']',
  },
  // Cet. III · (Original work published 1975)
  {
    pattern: /(?<=, )(Cet(?:akan)?\. ?(?:ke-)?(?:[IVX]{1,5}|\d{1,2}))(?=[.,;:] )/dgu,
    labels: ['edition'],
  },
  {
    pattern:
      /(\((?:Original(?:ly)?(?: work)? (?:published|ed\.)|Orig\. pub\.|Erstausgabe|Erstveröffentlichung)(?: in)?:? \d{4}\))/dgu,
    labels: ['note'],
  },
];

/** People in a role that brackets hold, lists whose separators are no one else's, labels of entries. */
const NAME_FORMS: Form[] = [
  // DIN 1505 · Reeder, Michael J. ; Spengler, Thomas: The …
  {
    pattern:
      /^((?:\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,3}, \p{Lu}[\p{L}.’' -]{0,40} ?; ?){1,12}\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,3}, \p{Lu}[\p{L}.’' -]{0,40}?:)(?= )/dgu,
    labels: ['author'],
    needs: ';',
  },
  // de Miranda, A. S.; Miranda, L. S. M.; Costa, R.;
  {
    pattern:
      /^(?:\d{1,3}[.)]? )?((?:(?:\p{Ll}{1,3} )?\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2}, (?:\p{Lu}\.[ -]?){1,5}; ?){2,20})/dgu,
    labels: ['author'],
    needs: ';',
  },
  // Whitesides, G. M.; Love, J. C. Chem. Rev. · but “Love, J. C. J. Am. Chem. Soc.”
  {
    pattern:
      /^(?:\d{1,3}[.)]? )?((?:\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2}, (?:\p{Lu}\.[ -]?){1,5}; ){1,20}\p{Lu}[\p{L}’'-]*, (?:(?!J\. \p{Lu}\p{L}{1,6}\.)\p{Lu}\.[ -]?){1,5})(?=(?<= )(?:J\. )?\p{Lu}\p{L}{1,6}\. )/dgu,
    labels: ['author'],
    needs: ';',
  },
  // Nyerere, J.K. Ujamaa: Essays
  {
    pattern: /^(\p{Lu}[\p{L}’'-]+, (?:\p{Lu}\.-?){1,3}) (\p{Lu}[\p{L}’'-]{3,}:)(?= \p{Lu})/dgu,
    labels: ['author', 'title'],
    needs: ': ',
  },
  // / А. В. Сидоров, Б. Г. Кузнецов
  { pattern: new RegExp(STATEMENT_SOURCE, 'dgu'), labels: ['note'], needs: ' /' },
  // Hwang (So-One), Tomita (Nozomi), “…
  {
    pattern:
      /^((?:\p{Lu}[\p{L}’' -]{1,40} \(\p{Lu}[\p{L}.’' -]{0,40}\)(?:, | et | and |, et ))*\p{Lu}[\p{L}’' -]{1,40} \(\p{Lu}[\p{L}.’' -]{0,40}\),)(?= ["“«\p{Lu}])/dgu,
    labels: ['author'],
    needs: '(',
  },
  // [Casella and Berger, 2002] Casella, G.
  {
    pattern: /^(\[\p{L}[^[\]]{1,60},? (?:1[5-9]|20)\d\d[a-z]?\])(?= \p{L})/dgu,
    labels: ['citation-number'],
    needs: '[',
  },
  // C. Ferri, D. Neri (a cura di), …
  {
    pattern:
      /^(?![^([]*(?:[‘“„"«]|\s[Ii]n\s|\s(?:dans|em|en)\s))(\p{Lu}[^\d()[\]:!?]{3,120} [([](?:a cura di|[Ee]ds?\.?|[Hh]gg?\.?|[Hh]rsgg?\.?|[Oo]rgs?\.?|[Cc]oords?\.?|[Dd]irs?\.?|[Cc]omps?\.?)[)\]])(?=[\s.,:;])/dgu,
    labels: ['editor'],
  },
  // (A. Sheridan, Trans.) · (çev. Alaattin Bilgi)
  {
    pattern:
      /(?<=[^\s(] )(\((?:\p{Lu}[^()\d]{2,80}, (?:[Tt]rans(?:l?s?)?|[Çç]ev|[Tt]rads?|[Üü]bers)\.?|(?:[Tt]rans(?:l|lated by)?|[Çç]ev|[Tt]rad|[Üü]bers)\.?:? (?:by |von |de |par )?\p{Lu}[^()\d]{2,80})\))(?=[.,;: ]|$)/dgu,
    labels: ['translator'],
  },
];

/** Numbers whose order says what they are. */
const NUMBER_FORMS: Form[] = [
  // GB/T 7714 · [J]. Journal, 2019, 42(5): 1023-1035
  {
    pattern:
      /(?<=[[［]J(?:\/OL)?[\]］][.．。:,]? ?)([^[\]［］.．。,，:]{2,120}?)[,，] ?((?:19|20)\d\d)(?:[,，] ?(?=\d)|(?:[,，] ?)?(?=[(（]))(\d{1,4}(?: ?[(（][^()（）]{1,12}[)）])?|[(（]\d{1,4}[)）])(?: ?[:：] ?(\p{L}{0,3}\d[\d–-]*))?(?=[.．。,，\s]|$)/dgu,
    labels: ['journal', 'date', 'volume', 'pages'],
    needs: 'J',
  },
  // ’ (2018) 8 Law Review 539
  {
    pattern:
      /(?<=[’'”"»],? )(\((?:1[89]|20)\d\d\)) (\d{1,3}(?: ?\(\d{1,3}\))?) (\p{Lu}[\p{L}&.’' ]{2,70}?),? (\d{1,5}(?:[-–]\d{1,5})?)(?=[.,;]|$)/dgu,
    labels: ['date', 'volume', 'journal', 'pages'],
    needs: '(',
  },
  // 16 (September 2010) 5, S. 578
  {
    pattern:
      /(?<= )(\d{1,3}) (\((?:\p{L}{3,10}\.? )?(?:1[89]|20)\d\d\)) (\d{1,3}(?:[-–/]\d{1,3})?)(?=[,.:;] ?(?:S\.|pp?\.|\d))/dgu,
    labels: ['volume', 'date', 'volume'],
  },
  // 3 (1996) 35–40
  {
    pattern:
      /(?<= )(\d{1,3}) (\((?:1[89]|20)\d\d\)),? ?((?:S\. |pp?\. )?\d{1,5} ?[-–] ?\d{1,5})(?=[.,;]|$)/dgu,
    labels: ['volume', 'date', 'pages'],
  },
  // 2009;9(2):145–164 · 2021;22(3):bbaa167
  {
    pattern:
      /(?<=[ .])((?:1[89]|20)\d\d) ?; ?(\d{1,4}(?: ?\([^()]{1,12}\))?)(?: ?: ?(\p{L}{0,4}\d{1,6}(?:[-–]\p{L}{0,4}\d{1,6})?))?(?=[.,;]|$)/dgu,
    labels: ['date', 'volume', 'pages'],
  },
  // , 1/2000, S. 151
  {
    pattern: /(?<=[,;] )(\d{1,2}\/(?:1[89]|20)\d\d)(?=[,:] ?(?:S\.|pp?\.|\d))/dgu,
    labels: ['volume'],
  },
  // Jg. 45, Heft 2 · 40. Jg., H. 3 · Heft 4, Jg. 25
  {
    pattern:
      /(?<=[,;.:)] ?)((?:(?:Jg|Jahrg|Jahrgang)\.? \d{1,3}|\d{1,3}\. ?(?:Jg|Jahrg|Jahrgang)\.?)[,;]? ?(?:(?:Heft|H\.|Nr\.|Nummer) ?\d{1,3}(?:[-–/]\d{1,3})?)?)(?=[,;.: )]|$)/dgu,
    labels: ['volume'],
  },
  {
    pattern:
      /(?<=[,;.:)] ?)((?:Heft|H\.|Nr\.) ?\d{1,3}(?:[-–/]\d{1,3})?[,;]? (?:Jg|Jahrg|Jahrgang)\.? \d{1,3})(?=[,;.: )]|$)/dgu,
    labels: ['volume'],
  },
  // XXIV, 2 (1989), pp. 455
  {
    pattern: /(?<=[,»”"] )([IVXLC]{1,7}, \d{1,3}(?:[-–/]\d{1,3})?),? (\(\d{4}\)),? (?=pp?\.)/dgu,
    labels: ['volume', 'date'],
  },
  // ۴۲(۲)، ۲۱۱-۲۲۵
  {
    pattern:
      /(?<=، )([۰-۹٠-٩]{1,3} ?\([۰-۹٠-٩]{1,3}\))، ?([۰-۹٠-٩]{1,5} ?[-–] ?[۰-۹٠-٩]{1,5})(?=[.۔]|$)/dgu,
    labels: ['volume', 'pages'],
  },
];
