import type { Form } from './certain-form.ts';

/** Numbers whose order says what they are. */
export const NUMBER_FORMS: Form[] = [
  // ’ (2018) 8 Law Review 539
  {
    pattern:
      /(?<=[’'”"»],? )(\((?:1[89]|20)\d\d\)) (\d{1,3}(?: ?\(\d{1,3}\))?) (\p{Lu}[\p{L}&.’' ]{2,70}?),? (\d{1,5}(?:[-–]\d{1,5})?)(?=[.,;]|$)/dgu,
    labels: ['date', 'volume', 'journal', 'pages'],
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
  // ۴۲(۲)، ۲۱۱-۲۲۵
  {
    pattern:
      /(?<=، )([۰-۹٠-٩]{1,3} ?\([۰-۹٠-٩]{1,3}\))، ?([۰-۹٠-٩]{1,5} ?[-–] ?[۰-۹٠-٩]{1,5})(?=[.۔]|$)/dgu,
    labels: ['volume', 'pages'],
    needs: '،',
  },
];
