import { describe, expect, it } from 'vitest';
import { isFrontNote } from './anchors.ts';
import { historyDates } from './dates.ts';

const read = (text: string) =>
  historyDates(text)
    .map(({ event, iso, ambiguous }) => `${event} ${iso}${ambiguous ? ' ?' : ''}`)
    .join(', ');

describe('dates of an article’s history', () => {
  it.each([
    [
      'Received: 12 March 2019 / Revised: 3 April 2019 / Accepted: 2 May 2019',
      'received 2019-03-12, revised 2019-04-03, accepted 2019-05-02',
    ],
    [
      'Received 2019-03-12; accepted in final form 1 June 2019; published online July 2, 2019',
      'received 2019-03-12, accepted 2019-06-01, published 2019-07-02',
    ],
    [
      'Received 19 Mar. 2010, in final form 12th of April, 2010. Published 6 May 2010',
      'received 2010-03-19, revised 2010-04-12, published 2010-05-06',
    ],
    [
      'Naskah masuk: 07 Agustus 2024; diterima untuk diterbitkan: 21 September 2024',
      'received 2024-08-07, accepted 2024-09-21',
    ],
    [
      'Recibido para revisión 28 de noviembre de 2007, aceptado 14 de febrero de 2008',
      'received 2007-11-28, accepted 2008-02-14',
    ],
    // hyphens that do not break
    ['Received: 09‑Jun‑2014 Accepted: 11–Aug–2014', 'received 2014-06-09, accepted 2014-08-11'],
    [
      'Otrzymano: 12 lutego 2019, przyjęto do druku: 3 lipca 2019, opublikowano 1 września 2019',
      'received 2019-02-12, accepted 2019-07-03, published 2019-09-01',
    ],
    // "listopada" is another month in Zagreb than in Warsaw
    ['Primljeno: 2. srpnja 2020. Prihvaćeno: 5. listopada 2020.', 'received 2020-07-02'],
    [
      'Стаття надійшла до редакції 04.03.2021, прийнята до друку 12 травня 2021',
      'received 2021-03-04, accepted 2021-05-12',
    ],
    [
      'Ngày nhận bài: 12/3/2020; Ngày nhận bài sửa: 25/4/2020; Ngày duyệt đăng: 15/5/2020',
      'received 2020-03-12 ?, revised 2020-04-25, accepted 2020-05-15',
    ],
    [
      '투고일: 2020년 3월 2일, 심사완료일: 2020. 4. 12, 게재확정일: 2020. 5. 1',
      'received 2020-03-02, revised 2020-04-12, accepted 2020-05-01',
    ],
    ['受付 2018年4月2日／受理 2018年7月15日', 'received 2018-04-02, accepted 2018-07-15'],
    ['Revised and accepted 6 September 2019', 'accepted 2019-09-06, revised 2019-09-06'],
    ['Received 03/04/2019; accepted 25/05/2019', 'received 2019-04-03 ?, accepted 2019-05-25'],
    ['Submitted 03/14/2019, accepted 04/05/2019', 'received 2019-03-14, accepted 2019-04-05'],
    ['Accepted March 2019', 'accepted 2019-03'],
    [
      '(12 March 2019 (received); 3 May 2019 (accepted))',
      'received 2019-03-12, accepted 2019-05-03',
    ],
    [
      'Fecha de recepción: 12 de marzo de 2019. Fecha de aceptación: mayo 5 de 2019',
      'received 2019-03-12, accepted 2019-05-05',
    ],
    ['Recibido: 12-III-2019 Aprobado: 2-XI-2019', 'received 2019-03-12, accepted 2019-11-02'],
    [
      'Recebido em 1º de março de 2018. Revisto em 02/05/2018. Aprovado em 25/05/2018.',
      'received 2018-03-01, revised 2018-05-02 ?, accepted 2018-05-25',
    ],
    [
      'Reçu le 1er février 2017, révisé le 3 mars 2017, accepté le 12 juin 2017, mis en ligne le 1 août 2017',
      'received 2017-02-01, revised 2017-03-03, accepted 2017-06-12, published 2017-08-01',
    ],
    [
      'Eingegangen am 12. März 2019; überarbeitet 3. 4. 2019; angenommen am 1. Mai 2019',
      'received 2019-03-12, revised 2019-04-03, accepted 2019-05-01',
    ],
    [
      'Geliş Tarihi: 03.04.2019 Kabul Tarihi: 25 Mayıs 2019 Yayın Tarihi: 30 Haziran 2019',
      'received 2019-04-03, accepted 2019-05-25, published 2019-06-30',
    ],
    [
      'Diterima: 12 Maret 2019; Direvisi: 3 Mei 2019; Disetujui: 20 Agustus 2019',
      'received 2019-03-12, revised 2019-05-03, accepted 2019-08-20',
    ],
    [
      'Dikirim 12 Maret 2019, diterima 3 Mei 2019, diterbitkan 1 Desember 2019',
      'received 2019-03-12, accepted 2019-05-03, published 2019-12-01',
    ],
    [
      'وصول شدہ: 10 اگست 2026; نظرثانی شدہ: 25 ستمبر 2026; منظور شدہ: 12 اکتوبر 2026',
      'received 2026-08-10, revised 2026-09-25, accepted 2026-10-12',
    ],
    ['تاریخ موصولی: ۱۰ اگست ۲۰۲۶ء', 'received 2026-08-10'],
    ['收稿日期：2019年3月12日 录用日期：2019年5月3日', 'received 2019-03-12, accepted 2019-05-03'],
    ['Поступила 12 марта 2019, принята 3 мая 2019', 'received 2019-03-12, accepted 2019-05-03'],
    ['Submitted to the Journal of Upland Studies, a quarterly, in 2019', ''],
    [
      'Reçu le 22 juin 1983. Revision reçue le 9 février 1984.',
      'received 1983-06-22, revised 1984-02-09',
    ],
    [
      'Received October 5 th , 2007; accepted 15 th December, 2007',
      'received 2007-10-05, accepted 2007-12-15',
    ],
    ['Accepted 31 April 2019', ''],
  ])('%s', (text, dates) => {
    expect(read(text)).toBe(dates);
  });

  it('stand in lines of the front page, and in sentences of the text', () => {
    expect(isFrontNote('Fecha de recepción: 12 de marzo de 2019')).toBe(true);
    expect(isFrontNote('وصول شدہ: 10 اگست 2026; منظور شدہ: 12 اکتوبر 2026')).toBe(true);
    expect(isFrontNote('The survey was published in March 2019 and is quoted here.')).toBe(false);
    expect(isFrontNote('It was accepted on 3 May 2019 that the wells are dry.')).toBe(false);
  });
});
