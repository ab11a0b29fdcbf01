import type { Form } from './certain-form.ts';

/** Numbers identified by their order. Comments show examples. */
export const NUMBER_FORMS: Form[] = [
  // ’ (2018) 8 Law Review 539
  {
    pattern:
      /(?<=[’'”"»],? )(\((?:1[89]|20)\d\d\)) (\d{1,3}(?: ?\(\d{1,3}\))?) (\p{Lu}[\p{L}&.’' ]{2,70}?),? (\d{1,5}(?:[-–]\d{1,5})?)(?=[.,;]|$)/dgu,
    labels: ['date', 'volume', 'journal', 'pages'],
    needs: '(',
  },
  // 168 (May): 105451 · 3 (April 3): 195–205
  {
    pattern:
      /(?<= )(\d{1,4}),? (\((?!Suppl|Spec|Part|Sect|Issue|Pt|No\.|Nos|Art)\p{Lu}\p{Ll}{2,9}\.?(?:[ –/-](?:\d{1,2}|\p{Lu}\p{Ll}{2,9}))?\)): ?(\p{L}{0,2}\d{1,12}(?: ?[-–] ?\p{L}?\d{1,6})?)(?=[.,;]|$)/dgu,
    labels: ['volume', 'date', 'pages'],
    needs: '(',
  },
  // 364 (1526): 2115–26, if the year follows the names: some journals have issue numbers this high
  {
    pattern:
      /(?<= )(\d{1,4} ?\((?:1[0-8]|2[1-9]|[3-9]\d)\d\d\))[:,] ?((?:pp?\. ?)?\d{1,9}(?: ?[-–] ?\d{1,6})?)(?=[.,;]|$)(?<=(?:\((?:19|20)\d\d[a-z]?\)|[.,] (?:19|20)\d\d[a-z]?[.:,]) .+)/dgu,
    labels: ['volume', 'pages'],
    needs: '(',
  },
  // 3 (1996) 35–40 · 3 (1996): 35–40
  {
    pattern:
      /(?<= )(\d{1,3}) (\((?:1[89]|20)\d\d\))[,:]? ?((?:S\. |pp?\. )?\d{1,5} ?[-–] ?\d{1,5})(?=[.,;]|$)/dgu,
    labels: ['volume', 'date', 'pages'],
    needs: '(',
  },
  // 31(12):2023–2048 · 31 (1-2), 23–48
  {
    pattern:
      /(?<= )(\d{1,3} ?\(\d{1,3}(?:[-–/]\d{1,3})?\)) ?[:,] ?((?:pp?\. ?)?\d{1,6} ?[-–] ?\d{1,6})(?=[.,;]|$)/dgu,
    labels: ['volume', 'pages'],
    needs: '(',
  },
  // 5 (4): 71 · 16(4):e105911 · 176: 105911
  {
    pattern:
      /(?<= )(\d{1,3} ?\(\d{1,3}(?:[-–/]\d{1,3})?\)|\d{1,3}(?=: ?\d{5})): ?((?!(?:19|20)\d\d(?!\d))\p{L}{0,2}\d{1,9})(?=[.,;]|$)/dgu,
    labels: ['volume', 'pages'],
    needs: '(',
  },
  // Plants 2024, 14, 1016, doi:… · Food Policy 2025, 133, 102892.
  {
    pattern:
      /(?<=[\p{L}.] )((?:19|20)\d\d), (\d{1,4}), (\p{L}?\d{1,9}(?:[-–]\p{L}?\d{1,6})?)(?=\.?$|[.,] (?:doi|https?)[.:])/dgu,
    labels: ['date', 'volume', 'pages'],
    needs: ', ',
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
