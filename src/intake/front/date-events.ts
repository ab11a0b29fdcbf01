/** Events in the history of an article, and their words in the languages of journals. */

export type DateEvent = 'received' | 'revised' | 'accepted' | 'published';

export interface EventAt {
  event: DateEvent;
  start: number;
  end: number;
}

/** At the same place the first that matches holds. */
const WORDS: Record<DateEvent, string[]> = {
  revised: [
    'received in (?:final |its )?revised form|(?:returned|sent back) for revision|accepted in (?:final|revised) form|in (?:final|revised) form|(?:final )?revision (?:received|accepted)|re-?submitted|revised(?: form| version| manuscript)?(?: received)?|date of revision|last revised|final version|revised version accepted',
    'revisad[oa]|revisión|corregid[oa]|modificad[oa]',
    'revist[oa]|revisão|reformulad[oa]',
    'r[ée]vision reçue|révisée?|révision|corrigée?|version révisée',
    'überarbeitet|überarbeitung|revidiert|revision eingegangen',
    'revisionato|revisione',
    'düzeltme|düzeltildi|revizyon|revize',
    'direvisi|revisi|perbaikan|diperbaiki',
    'po (?:poprawkach|recenzji)|poprawion[oay]|herzien|gereviseerd|revidovan[oáý]|izmijenjeno|revizuit|reviderad|ngày (?:nhận bài sửa|sửa(?: bài| chữa)?|chỉnh sửa)',
    'نظر ?ثانی(?: شدہ)?|بازنگری|اصلاح|المراجعة|التعديل|после доработки|доработан[ао]?|(?:після|надійшла після) доопрацювання|доопрацьован[оа]|修回日期|修回|修改日期|修订日期|改訂|改稿|再受付|수정(?:일|접수)?|심사(?:완료)?일',
  ],
  accepted: [
    'accepted(?: for publication| date)?|acceptance(?: date)?|date (?:accepted|of acceptance)',
    'aceptad[oa]|aceptación|aprobad[oa]|aprobación',
    'aceit[oae]|aceitação|aprovad[oa]|aprovação',
    'acceptée?|acceptation',
    'angenommen|annahme|akzeptiert',
    'accettat[oa]|accettazione',
    'kabul(?: edilme| ediliş| edildi)?(?: tarihi)?',
    'disetujui|disahkan|dinyatakan diterima|diterima untuk (?:diterbitkan|dipublikasikan|publikasi)',
    'przyjęt[oay]|zaakceptowan[oay]|akceptacja|geaccepteerd|aanvaard|přijat[oaý](?: k (?:tisku|publikaci))?|prihvaćen[oa]?|sprejeto|acceptat|accepterad|elfogadva|ngày (?:duyệt đăng|chấp nhận(?: đăng)?)',
    'منظور(?: شدہ|ی)?|قبول(?: شدہ)?|القبول|پذیرش|принят[ао]?|прийнят[ао]?|схвален[ао]?|одобрен[ао]?|接受日期|录用日期|接受|录用|受理日?|採択|採録|게재\\s?확정일?|게재\\s?결정일?|채택일?',
  ],
  received: [
    'received(?: date| on)?|submitted(?: on)?|submission(?: date)?|date (?:received|submitted|of submission)|manuscript received',
    'recibid[oa](?: para (?:su )?revisión)?|recepción|enviad[oa]|presentad[oa]',
    'recebid[oa](?: para revisão)?|recebimento|submetid[oa]|submissão',
    'reçue?|réception|soumise?|soumission',
    'eingegangen|eingereicht|eingang|einreichung',
    'ricevuto|ricevimento|pervenuto',
    'geliş(?: tarihi)?|gönderim|gönderilme|gönderildi|başvuru(?: tarihi)?|alındı|alınış',
    'dikirim|diajukan|diserahkan|masuk|naskah masuk|diterima',
    'otrzyman[oay]|wpłynęł[oa]|nadesłan[oay]|ontvangen|ingediend|doručeno|došlo|zaprimljeno|primljen[oa]?|prejeto|primit|mottaget|inkom|beérkezett|ngày (?:nhận(?: bài)?|gửi(?: bài)?|tòa soạn nhận(?: được)?(?: bài)?)',
    'موصول(?:ہ)?|وصول(?:ی| شدہ)?|استلام|الاستلام|دریافت|поступил[ао]?|получен[ао]?|надійшл[ао]|отриман[ао]|подан[ао]|收稿日期|收到日期|收到|受付日?|受領|原稿受付|접수일?|투고일?',
  ],
  published: [
    'published(?: online| on)?|publication(?: date)?|available online|first published|online first|date (?:published|of publication)|e-?pub',
    'publicad[oa]|publicación|publicação|disponível on-?line|en línea',
    'publiée?|mise? en ligne|parue?',
    'veröffentlicht|veröffentlichung|publiziert|erschienen|online seit',
    'pubblicato|pubblicazione',
    'yayın(?:lanma|lanış|landı)?(?: tarihi)?|yayımlanma|yayım(?: tarihi)?',
    'dipublikasikan|diterbitkan|terbit|publikasi',
    'opublikowan[oay]|gepubliceerd|publikováno|objavljen[oa]?|publicat|publicerad|megjelent|ngày (?:đăng|xuất bản|công bố)',
    'اشاعت|شائع(?: شدہ)?|نشر|النشر|انتشار|опубликован[ао]?|опублікован[ао]|出版日期|网络出版|发表日期|出版|公開日?|掲載日?|게재일|발행일?|출판일',
  ],
};

const EVENT = new RegExp(
  Object.entries(WORDS)
    .map(([event, words]) => `(?<${event}>(?<!\\p{L})(?:${words.join('|')}))`)
    .join('|'),
  'giu',
);

/** All words for events, in order. */
export function eventsIn(text: string): EventAt[] {
  return [...text.matchAll(EVENT)].flatMap((match): EventAt[] => {
    const event = (Object.keys(WORDS) as DateEvent[]).find((each) => match.groups?.[each]);
    const end = match.index + match[0].length;
    return event
      ? [{ event: isAcceptance(match[0], text) ? 'accepted' : event, start: match.index, end }]
      : [];
  });
}

/** Indonesian "diterima" is received; accepted where another word says that the article was sent. */
function isAcceptance(word: string, text: string): boolean {
  return (
    /^diterima$/i.test(word) && /dikirim|diajukan|diserahkan|masuk|submitted|received/i.test(text)
  );
}
