import type { Form } from './certain-form.ts';

/** Numbers whose order says what they are. */
export const NUMBER_FORMS: Form[] = [
  // GB/T 7714 · [J]. Journal, 2019, 42(5): 1023-1035
  {
    pattern:
      /(?<=[[［]J(?:\/OL)?[\]］][.．。:,]? ?)([^[\]［］.．。,，:]{2,120}?)[,，] ?((?:19|20)\d\d)(?:[,，] ?(?=\d)|(?:[,，] ?)?(?=[(（]))(\d{1,4}(?: ?[(（][^()（）]{1,12}[)）])?|[(（]\d{1,4}[)）])(?: ?[:：] ?(\p{L}{0,3}\d[\d–-]*))?(?=[.．。,，\s]|$)/dgu,
    labels: ['journal', 'date', 'volume', 'pages'],
    needs: 'J',
  },
  // ABNT · . Análise Econômica, Porto Alegre, v. 52, n. 27, p.139-160, set. 2009
  {
    pattern:
      /(?<=[.?!] )((?:\p{Lu}\p{L}{0,6}\. ){0,4}\p{Lu}[^.,:;()]{1,90}\.?), (\p{Lu}[^.,:;()\d]{2,40}), (v\. ?\d{1,4}), (?:(n\. ?\d{1,4}(?:[-/]\d{1,4})?), )?(p\. ?\d{1,5}(?: ?[-–] ?\d{1,5})?), ((?:\p{L}{3,9}\.?(?: ?[/-] ?\p{L}{3,9}\.?)? )?(?:1[89]|20)\d\d)(?=[.;, ]|$)/dgu,
    labels: ['journal', 'location', 'volume', 'volume', 'pages', 'date'],
    needs: 'v.',
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
    needs: '(',
  },
  // 3 (1996) 35–40
  {
    pattern:
      /(?<= )(\d{1,3}) (\((?:1[89]|20)\d\d\)),? ?((?:S\. |pp?\. )?\d{1,5} ?[-–] ?\d{1,5})(?=[.,;]|$)/dgu,
    labels: ['volume', 'date', 'pages'],
    needs: '(',
  },
  // 2009;9(2):145–164 · 2021;22(3):bbaa167
  {
    pattern:
      /(?<=[ .])((?:1[89]|20)\d\d) ?; ?(\d{1,4}(?: ?\([^()]{1,12}\))?)(?: ?: ?(\p{L}{0,4}\d{1,6}(?:[-–]\p{L}{0,4}\d{1,6})?))?(?=[.,;]|$)/dgu,
    labels: ['date', 'volume', 'pages'],
    needs: ';',
  },
  // , 1/2000, S. 151
  {
    pattern: /(?<=[,;] )(\d{1,2}\/(?:1[89]|20)\d\d)(?=[,:] ?(?:S\.|pp?\.|\d))/dgu,
    labels: ['volume'],
    needs: '/',
  },
  // Jg. 45, Heft 2 · 40. Jg., H. 3 · Heft 4, Jg. 25
  {
    pattern:
      /(?<=[,;.:)] ?)((?:(?:Jg|Jahrg|Jahrgang)\.? \d{1,3}|\d{1,3}\. ?(?:Jg|Jahrg|Jahrgang)\.?)[,;]? ?(?:(?:Heft|H\.|Nr\.|Nummer) ?\d{1,3}(?:[-–/]\d{1,3})?)?)(?=[,;.: )]|$)/dgu,
    labels: ['volume'],
    needs: 'J',
  },
  {
    pattern:
      /(?<=[,;.:)] ?)((?:Heft|H\.|Nr\.) ?\d{1,3}(?:[-–/]\d{1,3})?[,;]? (?:Jg|Jahrg|Jahrgang)\.? \d{1,3})(?=[,;.: )]|$)/dgu,
    labels: ['volume'],
    needs: 'J',
  },
  // XXIV, 2 (1989), pp. 455
  {
    pattern: /(?<=[,»”"] )([IVXLC]{1,7}, \d{1,3}(?:[-–/]\d{1,3})?),? (\(\d{4}\)),? (?=pp?\.)/dgu,
    labels: ['volume', 'date'],
    needs: '(',
  },
  // ۴۲(۲)، ۲۱۱-۲۲۵
  {
    pattern:
      /(?<=، )([۰-۹٠-٩]{1,3} ?\([۰-۹٠-٩]{1,3}\))، ?([۰-۹٠-٩]{1,5} ?[-–] ?[۰-۹٠-٩]{1,5})(?=[.۔]|$)/dgu,
    labels: ['volume', 'pages'],
    needs: '،',
  },
];
