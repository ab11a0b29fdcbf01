/** Words that stand in place of a year: the work has not appeared yet. */
import { escapePattern } from './escape-pattern.ts';

/** By language; "|" separates the words. */
const STATES: Record<string, string> = {
  en: 'in press|forthcoming|in preparation|under review|under revision|in review|in revision|submitted for publication|manuscript submitted for publication|submitted|accepted for publication|accepted|to appear|in print|unpublished',
  de: 'im Erscheinen|im Druck|in Vorbereitung|in Begutachtung|eingereicht|angenommen|unveröffentlicht',
  fr: 'à paraître|sous presse|en préparation|en révision|soumis|accepté',
  es: 'en prensa|en preparación|en revisión|en evaluación|enviado|aceptado|por aparecer|inédito',
  pt: 'no prelo|em preparação|em revisão|em avaliação|submetido|aceito|aceite|a publicar',
  it: 'in stampa|in corso di stampa|in preparazione|in revisione|in attesa di pubblicazione',
  nl: 'in druk|ter perse|in voorbereiding|ingediend',
  sv: 'under utgivning|under tryckning|inskickad',
  pl: 'w druku|w przygotowaniu|w recenzji',
  cs: 'v tisku|v přípravě',
  hr: 'u tisku|u pripremi',
  hu: 'megjelenés alatt|előkészületben',
  ro: 'sub tipar|în curs de apariție',
  tr: 'baskıda|yayında|hazırlanmakta|değerlendirmede|incelemede',
  id: 'dalam proses terbit|akan terbit|dalam penelaahan',
  ru: 'в печати|в подготовке|на рецензии|принято к печати',
  uk: 'у друці|в друці|на рецензії',
  el: 'υπό έκδοση|υπό δημοσίευση',
  ar: 'قيد النشر|تحت الطبع|قيد المراجعة',
  fa: 'زیر چاپ|در دست چاپ|در دست داوری',
  ur: 'زیر طبع|زیر اشاعت',
  zh: '待刊|待出版|即将出版|审稿中',
  ja: '印刷中|投稿中|査読中',
  ko: '인쇄중|게재예정|심사중',
};

/** The source of a pattern; the longest words come first. */
export const COMING_SOURCE = Object.values(STATES)
  .flatMap((words) => words.split('|'))
  .sort((a, b) => b.length - a.length)
  .map((words) => escapePattern(words).replaceAll(' ', '\\s'))
  .join('|');
