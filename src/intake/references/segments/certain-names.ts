import { CAPITAL_NAME } from '../names/name-list-rim.ts';
import type { Form } from './certain-form.ts';
import { STATEMENT_SOURCE } from './statement.ts';

/** Names with a role in brackets, lists with distinctive separators, labels of entries. Comments show examples. */
export const NAME_FORMS: Form[] = [
  // DIN 1505 · Reeder, Michael J. ; Spengler, Thomas: The …
  {
    pattern:
      /^(?![^:]{0,400} In:)((?:\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,3}, \p{Lu}[\p{L}.’' -]{0,41}; ?){1,12}\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,3}, (?!(?:\p{Lu}\.[ -]?)+\p{L}{2})\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3} ?:)(?= )/dgu,
    labels: ['author'],
    needs: ';',
  },
  // Whitesides, G. M.; Love, J. C. Chem. Rev. · Hart, M.M.; Abbott, L.K. Fungal inoculants · not “Love, J. C. J. Am.
  // Chem. Soc.”
  {
    pattern:
      /^(?:\d{1,3}[.)]? )?((?:\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2}, (?:\p{Lu}\.[ -]?){1,5}; ){1,20}\p{Lu}[\p{L}’'-]*, (?:(?!J\. \p{Lu}\p{L}{1,6}\.)\p{Lu}\.[ -]?){1,5})(?<= )(?:(?=(?:J\. )?\p{Lu}\p{L}{1,6}\. )|(["“«]?\p{L}[\p{L}\p{N}’'-]*)(?=[ :,]))/dgu,
    labels: ['author', 'title'],
    needs: ';',
  },
  // Nyerere, J.K. Ujamaa: Essays · Erdman, David V. Blake: Prophet
  {
    pattern:
      /^(?:\(\d{1,3}\) )?(\p{Lu}[\p{L}’'-]+, (?:\p{Lu}\p{Ll}+ )?(?:\p{Lu}\.-?){1,3}) (\p{Lu}[\p{L}’'-]{3,}:)(?= \p{Lu})/dgu,
    labels: ['author', 'title'],
    needs: ': ',
  },
  // Andrade, Mário de. Macunaíma
  {
    pattern:
      /^(\p{Lu}[\p{L}’'-]+(?: \p{L}[\p{L}’'-]*){0,2}, \p{Lu}[\p{Ll}-]+(?: \p{Lu}[\p{Ll}.-]*){0,3} (?:d[aeio]s?|del|von|van|af)[.,])(?: (\p{Lu}[\p{L}’'-]{2,}:))?(?= ["“«„\p{Lu}])/dgu,
    labels: ['author', 'title'],
    needs: ', ',
  },
  // AMAR, Béatrice. GUEGEN, Jean-Philippe. Soins infirmiers
  {
    pattern: new RegExp(
      String.raw`^((?:${CAPITAL_NAME}\. ){1,12}${CAPITAL_NAME}\.)(?= \p{Lu})`,
      'dgu',
    ),
    labels: ['author'],
    needs: ', ',
  },
  // Smith, Ethnic Origins, 23. · short title of a work cited in an earlier note
  {
    pattern:
      /^(?:\d{1,3}\.? )?(\p{Lu}[\p{L}’'-]+(?: and \p{Lu}[\p{L}’'-]+)?), ([“"]?\p{Lu}[^,.:;\d()]{5,80},?[”"]?),? (\d{1,4}(?:[-–]\d{1,4})?(?:, \d{1,4}(?:[-–]\d{1,4})?)*)\.?$/dgu,
    labels: ['author', 'title', 'pages'],
  },
  // CEPAL (Comisión Económica para América Latina y el Caribe). 2019.
  {
    pattern: /^(\p{Lu}{2,12} \(\p{Lu}[^()\d]{8,120}\))(?=[.,:]? ?\(?(?:1[89]|20)\d\d)/dgu,
    labels: ['author'],
    needs: '(',
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
  // [Casella and Berger, 2002] Casella, G. · [TAKA91] Takahashi, T.
  {
    pattern:
      /^(\[\p{L}(?:[^[\]]{1,60},? (?:1[5-9]|20)\d\d|[\p{L}+]{1,12}(?:\d\d){1,2})[a-z]?\])(?= \p{L})/dgu,
    labels: ['citation-number'],
    needs: '[',
  },
  // C. Ferri, D. Neri (a cura di), …
  {
    pattern:
      /^(?![^([]*(?:[‘“„"«]|\s[Ii]n:?\s|\s(?:dans|em|en)\s))(\p{Lu}[^\d()[\]:!?]{3,120} [([](?:a cura di|[Ee]ds?\.?|[Hh]gg?\.?|[Hh]rsgg?\.?|[Oo]rgs?\.?|[Cc]oords?\.?|[Dd]irs?\.?|[Cc]omps?\.?)[)\]])(?=[\s.,:;])/dgu,
    labels: ['editor'],
  },
  // (A. Sheridan, Trans.) · (çev. Alaattin Bilgi)
  {
    pattern:
      /(?<=[^\s(] )(\((?:\p{Lu}[^()\d]{2,80}, (?:[Tt]rans(?:l?s?)?|[Çç]ev|[Tt]rads?|[Üü]bers)\.?|(?:[Tt]rans(?:l|lated by)?|[Çç]ev|[Tt]rad|[Üü]bers)\.?:? (?:by |von |de |par )?\p{Lu}[^()\d]{2,80})\))(?=[.,;: ]|$)/dgu,
    labels: ['translator'],
    needs: '(',
  },
];
