/** Words whose change is never a matter of spelling, by kind, in lower case. */
import { wordList, wordSet } from '../../../words/word-list.ts';

/** Words in the languages that Offprint knows. */
export const NEGATIONS = wordSet(`
  no not never none neither nor nothing nobody nowhere without cannot hardly barely scarcely except non
  isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't
  isn’t aren’t wasn’t weren’t don’t doesn’t didn’t can’t couldn’t won’t wouldn’t shouldn’t hasn’t haven’t hadn’t
  nicht kein keine keiner keinem keinen keines nie niemals ohne weder
  ne pas jamais aucun aucune sans ni sin nunca ninguno ninguna tampoco não nem nenhum nenhuma sem
  не ни нет без никогда değil yok tidak bukan tanpa belum jangan
  لا ليس ليست لم لن غير دون بدون نہیں نہ مت بغیر غیر نیست نه نمی هیچ बिना नहीं न मत
  不 没 沒 無 无 非 未 否 勿 莫 别
`);

export const NUMBER_WORDS = wordSet(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
  billion first second third fourth fifth sixth seventh eighth ninth tenth half halves quarter quarters thirds
  once twice double triple both single dozen
  eins zwei drei vier fünf sechs sieben acht neun zehn deux trois quatre cinq sept huit neuf dix
  dos tres cuatro cinco seis siete ocho nueve diez два три четыре пять шесть семь восемь девять десять
  واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة ایک دو تین چار پانچ چھ سات آٹھ نو دس
  एक दो तीन चार पाँच छह सात आठ नौ दस 一 二 三 四 五 六 七 八 九 十 百 千 万 萬 億 亿 两 兩 半
`);

/** Case-sensitive. */
export const UNITS = wordSet(`
  kg g mg µg μg mcg ng pg t l L dl dL ml mL µl µL μl μL m km cm mm µm μm nm pm ha s ms µs μs ns min h hr hrs d
  Hz kHz MHz GHz Pa kPa MPa hPa bar mbar mmHg K J kJ MJ cal kcal W kW MW Wh kWh V mV kV A mA µA μA F Ω
  mol mmol µmol μmol nmol pmol M mM µM μM nM pM Da kDa bp kb Mb Gb B kB MB GB TB dB ppm ppb ppt IU U Sv mSv
  Gy mGy Bq rpm N kN C Cmol eq mEq lx lm cd T G
`);

/** Pairs of opposites. More are found by their prefixes. */
export const OPPOSITES = pairs(`
  increase/decrease increases/decreases increased/decreased increasing/decreasing more/less more/fewer most/least
  many/few higher/lower high/low highest/lowest greater/smaller greater/less above/below before/after
  positive/negative positively/negatively left/right north/south northern/southern east/west eastern/western
  male/female men/women always/never all/none with/without rise/fall rose/fell gain/loss maximum/minimum
  presence/absence present/absent significant/insignificant acute/chronic benign/malignant former/latter
  strong/weak stronger/weaker early/late earlier/later better/worse best/worst accept/reject accepted/rejected
  include/exclude included/excluded true/false 同/异 多/少 高/低 增/减 增/減
`);

/** Prefixes that turn a word into its opposite. */
export const NEGATING_PREFIXES = wordSet(`
  un in im il ir non dis de a an anti counter mis des dé не без бес نا بے بی غیر لا
`);

/** Prefixes of opposites. Example: hyperkalaemia, hypokalaemia */
export const PREFIX_PAIRS = pairs(`
  hyper/hypo in/de in/ex im/ex inter/intra over/under pre/post ante/anti ab/ad up/down macro/micro pro/anti
  super/sub supra/sub supra/infra mono/poly endo/exo homo/hetero hydro/hygro en/dis tachy/brady eu/dys ana/cata
`);

/** Different words with and without a hyphen, by their letters. */
export const HYPHEN_DECIDES = wordSet(`
  resign reform recover recreation recreate unionized unionised represent resort relay remark release recollect
  repress resent reserve retreat recount restrain reprove redress coop multiply
`);
/** Words that mean different things when written as one word or as two, by their letters. */
export const SPACE_DECIDES = wordSet(`
  apart notable nowhere everyday maybe sometime indirect incomplete insecure infinite inactive invalid invisible
  informal altogether already awhile therapist
`);

/** Words that can be added or removed without a change of meaning. */
export const ARTICLES: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet('a an the'),
};
/** Words that mean the opposite after "a". */
export const NEED_ARTICLE = wordSet('few little');

function pairs(text: string): [string, string][] {
  return wordList(text).map((pair) => {
    const [one = '', other = ''] = pair.split('/');
    return [one, other];
  });
}
