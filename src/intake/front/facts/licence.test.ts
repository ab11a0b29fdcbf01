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
    // the lines of another column stand in it
    [
      'the terms of the Creative Commons Attribution 4.0 International License (http://creativecommons.org/licenses/    Materials and Methods by/4.0/)',
      'CC-BY-4.0',
    ],
    // made for one country and not on the SPDX list: the address is the name
    [
      'Creative Commons Attribution License (http://creativecommons.org/licenses/ by-nc/2.5/uk/) which permits',
      'https://creativecommons.org/licenses/by-nc/2.5/uk/',
    ],
    ['© Author(s) 2014. CC Attribution 3.0 License.', 'CC-BY-3.0'],
    ['All rights reserved.', undefined],
  ])('%s', (text, license) => {
    expect(readLicence(text).license).toBe(license);
  });

  it('reads year and holder where the text of a PDF has lost the sign ©', () => {
    expect(readLicence('Copyright: ß 2010 Ash et al. This is an open-access article')).toEqual({
      year: 2010,
      holder: 'Ash et al.',
    });
  });

  it.each([
    ['© The Author(s) 2019. Open Access This article is', 'The Author(s)'],
    ['© 2019 The Authors. Published by Elm Press.', 'The Authors'],
    ['© Author(s) 2014. CC Attribution 3.0 License.', 'Author(s)'],
    ['© 2021 Copyright is held by the owner/author(s). ACM', 'the owner/author(s)'],
    ['Copyright © 2017 Ann Ash et al. This is an open access article', 'Ann Ash et al.'],
    ['© 2014 Ash and Elm; licensee Oak Central Ltd.', 'Ash and Elm'],
    ['Copyright Ash and Elm. This article is', 'Ash and Elm'],
    ['© J. A. Ash, 2020', 'J. A. Ash'],
    ['© 2015 Journal of Oaks | Available on www.oaks.example', 'Journal of Oaks'],
    ['Copyright Elm and distributed under the terms of', 'Elm'],
    // whoever it is, this names nobody
    ['you will need to obtain permission directly from the copyright holder. To view', undefined],
    ['The copyright holder for this preprint is the author/funder.', undefined],
    ['Copyrights for third-party components of this work must be honored.', undefined],
    ['Redistribution subject to license or copyright; see the terms.', undefined],
  ])('reads the holder of “%s”', (text, holder) => {
    expect(readLicence(text).holder).toBe(holder);
  });
});
