/**
 * ISO 639-2/B codes (https://www.loc.gov/standards/iso639-2/) by ISO 639-1 code, for the languages in
 * which journals publish. DOAJ accepts no other codes.
 */
import { baseLanguage } from '../../words/language-tag.ts';
import { wordTable } from '../../words/word-list.ts';

const CODES: Record<string, string> = wordTable(`
  af=afr ar=ara az=aze be=bel bg=bul bn=ben bs=bos ca=cat cs=cze cy=wel da=dan de=ger el=gre en=eng es=spa
  et=est eu=baq fa=per fi=fin fr=fre ga=gle gl=glg he=heb hi=hin hr=hrv hu=hun hy=arm id=ind is=ice it=ita
  ja=jpn ka=geo kk=kaz km=khm ko=kor ku=kur ky=kir la=lat lt=lit lv=lav mk=mac mn=mon ms=may ne=nep nl=dut
  no=nor nb=nob nn=nno pa=pan pl=pol ps=pus pt=por ro=rum ru=rus sd=snd si=sin sk=slo sl=slv sq=alb sr=srp
  sv=swe sw=swa ta=tam te=tel tg=tgk th=tha tr=tur uk=ukr ur=urd uz=uzb vi=vie zh=chi`);

/** Example: "en-GB" becomes "eng". Undefined if the code is unknown, because DOAJ would refuse a wrong one. */
export function languageCode(tag: string): string | undefined {
  return CODES[baseLanguage(tag)];
}
