import { describe, expect, it } from 'vitest';
import { readLicence } from './licence.ts';

describe('readLicence', () => {
  it.each([
    ['under the Creative Commons Attribution 3.0 License', 'CC-BY-3.0'],
    // the conditions in other languages: none is left out
    ['licence Creative Commons Attribution - Pas d’utilisation commerciale 4.0', 'CC-BY-NC-4.0'],
    [
      'Licenza Creative Commons Attribuzione - Non commerciale - Condividi allo stesso modo 4.0',
      'CC-BY-NC-SA-4.0',
    ],
    ['Creative Commons Atıf-GayriTicari-Türetilemez 4.0 Uluslararası Lisansı', 'CC-BY-NC-ND-4.0'],
    [
      'Lisensi Creative Commons Atribusi-NonKomersial-BerbagiSerupa 4.0 Internasional',
      'CC-BY-NC-SA-4.0',
    ],
    ['Creative Commons Namensnennung - Keine Bearbeitungen 4.0 International', 'CC-BY-ND-4.0'],
    ['知识共享署名-非商业性使用-禁止演绎 4.0 国际许可协议', 'CC-BY-NC-ND-4.0'],
    ['Creative Commons «С указанием авторства – Некоммерческая» 4.0', 'CC-BY-NC-4.0'],
    // addresses that the ends of lines cut
    ['(https:// creativecommons. org/licenses/ by- nc-nd/ 3.0/).', 'CC-BY-NC-ND-3.0'],
    ['Creative Commons Attri- bution 4.0 International', 'CC-BY-4.0'],
    // made for one country and not on the SPDX list: the address is the name
    [
      'Creative Commons Attribution License (http://creativecommons.org/licenses/ by-nc/2.5/uk/) which permits',
      'https://creativecommons.org/licenses/by-nc/2.5/uk/',
    ],
    ['All rights reserved.', undefined],
  ])('%s', (text, license) => {
    expect(readLicence(text).license).toBe(license);
  });

  it('reads year and holder where the text of a PDF has lost the sign ©', () => {
    expect(readLicence('Copyright: ß 2010 Ash et al. This is an open-access article')).toEqual({
      year: 2010,
      holder: 'Ash et al',
    });
  });
});
