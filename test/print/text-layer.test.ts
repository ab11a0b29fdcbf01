/**
 * What readers of PDFs find of each script: pdf.js, which most browsers and viewers are made from,
 * and pdftotext, which indexes use. The sentences are read back word by word, in order.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article, Block } from '../../src/article/article.ts';
import { pdf as pdfFormat } from '../../src/formats/pdf/index.ts';
import { readPdf } from '../../src/io/pdf/read-pdf.ts';
import { loadTheme } from '../../src/io/theme/theme.ts';
import { openTools, type Tools } from '../../src/io/tools.ts';
import { directionOf } from '../../src/words/languages/index.ts';
import { type BuiltArticle, compileFolder } from '../support/built.ts';

let tools: Tools;
let one: BuiltArticle;
beforeAll(async () => {
  tools = openTools();
  const [built] = await compileFolder('manuscripts/1-1/urdu');
  if (!built) throw new Error('not compiled');
  one = built;
});
afterAll(() => tools.close());

const SENTENCES: Record<string, { language: string; sentences: string[] }> = {
  'Urdu in Nastaliq': {
    language: 'ur',
    sentences: [
      'تحقیق کا مقصد یہ ہے کہ اردو جرائد کے متن کو پورے کا پورا واپس پڑھا جا سکے۔ اس مضمون میں Unicode 15.0 کا معیار استعمال ہوا ہے۔',
      'پاکستان میں 2023 کے دوران 149,186 طلبہ نے (HEC) کے تحت داخلہ لیا، جن میں 45% خواتین تھیں۔',
      'نستعلیق کے حروف ایک دوسرے کے اوپر نیچے آتے ہیں؛ اس لیے پروگرام ایک لفظ کو کئی ٹکڑوں میں پڑھتے ہیں!',
      'کل ۱۲۵ خطوط میں سے ۴۲٫۵ فیصد میں شہر کا ذکر ہے، یعنی ۱٬۲۳۴ بار۔',
      '«یونیکوڈ» کے بغیر کوئی متن محفوظ نہیں رہتا؟',
      'ڈاکٹر محمد اقبال [لاہور] نے ۱۹۳۰ میں خطبہ دیا تھا: "مسلمانوں کا مستقبل"۔ کیا open access کا اصول (جیسے DOAJ) سب پر لاگو ہے؟',
    ],
  },
  Arabic: {
    language: 'ar',
    sentences: [
      'العلم نور والجهل ظلام، وقد قال الحكماء: اطلبوا العلم من المهد إلى اللحد. نشرت المجلة 24 مقالة في عام 2023 باللغة العربية (والإنجليزية).',
      'يستخدم الباحثون معيار Unicode لكتابة النصوص، ويُعَدُّ هذا المعيارُ أساسًا للنشر الإلكتروني. هل يمكن قراءة النص مرة أخرى؟ نعم، بنسبة 100٪ من الكلمات.',
      'نقطة ثانية، see also The Origins of Muhammadan Jurisprudence (Oxford, 1950)، ثم العربية.',
      'لا إله إلا الله؛ والسلام على الأنبياء والمرسلين.',
    ],
  },
  Persian: {
    language: 'fa',
    sentences: [
      'بنی‌آدم اعضای یک پیکرند که در آفرینش ز یک گوهرند. می‌خواهیم متن فارسی را با نیم‌فاصله درست بخوانیم (۱۲۳ واژه در سال ۱۴۰۲).',
      'رند حافظ را نمی‌توان از نسخه‌ها جدا کرد؛ کتاب‌فروشان به کتاب‌فروشان فروختند.',
      'بخش ۴.۲ و شکل ۱.۱۰ از Microsoft Azure، Amazon Web Services (AWS)، یا Google Cloud می‌گویند: ۱۲:۳۰، ۱۴۰۲/۵/۷.',
      'به گفتهٔ De Jong در ۱۲ مهٔ ۲۰۲۵ برای نسخهٔ B کافی است.',
      'این مقاله درباره‌ی PDF و نرم‌افزار Chrome است؛ آیا همه‌ی واژه‌ها برمی‌گردند؟ بله، همه آن‌ها.',
    ],
  },
  'Hindi in Devanagari': {
    language: 'hi',
    sentences: [
      'यह लेख हिंदी में लिखा गया है और इसमें संयुक्ताक्षर जैसे क्षत्रिय, ज्ञान, श्रीमान् तथा त्रिशूल हैं। विद्यार्थियों ने विश्वविद्यालय में 2023 के दौरान Unicode का अध्ययन किया (प्रथम वर्ष)।',
      'स्वतंत्रता के बाद भारत ने शिक्षा की उन्नति के लिए कई कार्यक्रम शुरू किए। क्या पाठ फिर से पढ़ा जा सकता है? हाँ, पूर्णतः।',
    ],
  },
  Russian: {
    language: 'ru',
    sentences: [
      'Настоящая статья посвящена истории научных журналов в России и Казахстане. Исследование проводилось в 2023 году с использованием стандарта Unicode; результаты опубликованы в открытом доступе.',
      'Объём выборки составил 149 186 слов, и каждое из них прочитано верно.',
    ],
  },
  Chinese: {
    language: 'zh',
    sentences: [
      '本文研究中文学术期刊的排版问题。',
      '我们使用 Unicode 标准处理文本。',
      '共有二十四种期刊（2023 年）。',
    ],
  },
  'scripts of India and Sri Lanka': {
    language: 'en',
    sentences: [
      'সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা এবং অধিকার নিয়ে জন্মগ্রহণ করে।',
      'ਸਾਰਾ ਮਨੁੱਖੀ ਪਰਿਵਾਰ ਆਪਣੀ ਮਹਿਮਾ, ਸ਼ਾਨ ਅਤੇ ਹੱਕਾਂ ਦੇ ਪੱਖੋਂ ਜਨਮ ਤੋਂ ਹੀ ਆਜ਼ਾਦ ਹੈ।',
      'પ્રતિષ્ઠા અને અધિકારોની દૃષ્ટિએ સર્વ માનવો જન્મથી સ્વતંત્ર અને સમાન હોય છે.',
      'ସବୁ ମନୁଷ୍ୟ ଜନ୍ମକାଳରୁ ସ୍ୱାଧୀନ. ସେମାନଙ୍କର ମର୍ଯ୍ୟାଦା ଓ ଅଧିକାର ସମାନ.',
      'மனிதப் பிறவியினர் சகலரும் சுதந்திரமாகவே பிறக்கின்றனர்; அவர்கள் மதிப்பிலும், உரிமைகளிலும் சமமானவர்கள்.',
      'ప్రతిపత్తిస్వత్వముల విషయమున మానవులెల్లరును జన్మతః స్వతంత్రులును సమానులును నగుదురు.',
      'ಎಲ್ಲಾ ಮಾನವರೂ ಸ್ವತಂತ್ರರಾಗಿಯೇ ಜನಿಸಿದ್ದಾರೆ. ಹಾಗೂ ಘನತೆ ಮತ್ತು ಹಕ್ಕುಗಳಲ್ಲಿ ಸಮಾನರಾಗಿದ್ದಾರೆ.',
      'മനുഷ്യരെല്ലാവരും തുല്യാവകാശങ്ങളോടും അന്തസ്സോടും സ്വാതന്ത്ര്യത്തോടുംകൂടി ജനിച്ചിട്ടുള്ളവരാണ്.',
      'සියලු මනුෂ්‍යයෝ නිදහස්ව උපත ලබා ඇත. ගරුත්වයෙන් හා අයිතිවාසිකම්වලින් සමාන වෙති.',
    ],
  },
  Hebrew: {
    language: 'he',
    sentences: ['כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם.'],
  },
  'scripts of other countries': {
    language: 'en',
    sentences: [
      'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ',
      'ມະນຸດເກີດມາມີສິດເສລີພາບ ແລະ ສະເໝີໜ້າກັນໃນທາງກຽດຕິສັກ',
      'មនុស្សទាំងអស់ កើតមកមានសេរីភាព និងសមភាព ក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរ។',
      'လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် လည်းကောင်း၊ မွေးဖွားလာသူများ ဖြစ်သည်။',
      '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.',
      'すべての人間は、生まれながらにして自由であり、かつ平等である。',
      'ყველა ადამიანი იბადება თავისუფალი და თანასწორი თავისი ღირსებითა და უფლებებით.',
      'Բոլոր մարդիկ ծնվում են ազատ ու հավասար՝ իրենց արժանապատվությամբ և իրավունքներով։',
      'የሰው ልጅ ሁሉ ሲወለድ ነጻና በክብርና በመብትም እኩልነት ያለው ነው።',
      // On a page that runs from left to right, poppler gives the stop of such a line to its other end.
      'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם',
      'Ἐν ἀρχῇ ἦν ὁ λόγος, καὶ ὁ λόγος ἦν πρὸς τὸν θεόν.',
      'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.',
    ],
  },
  'ligatures, letters of mathematics, accents': {
    language: 'en',
    sentences: [
      'The office of the chief officer offers efficient fjords, baffling ﬁnal affluent waffle. The energy is 𝐸 = 𝑚𝑐² where 𝔸 and ℝ and 𝒜 are letters of mathematics and α, β, Σ Greek ones.',
      'It’s the author’s “first” naïve façade by O’Neill; Dvořák and Łódź and Şişli are names — with dashes – and quotes.',
    ],
  },
};

function printed(language: string, sentences: readonly string[], themeName: string) {
  const body = sentences.map(
    (value): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
  );
  return printedBody(language, body, themeName);
}

async function printedBody(language: string, body: Block[], themeName: string) {
  const { theme } = await loadTheme(themeName, undefined);
  if (!one.compiled || !theme) throw new Error('not compiled');
  const article: Article = {
    ...one.compiled.article,
    language,
    direction: directionOf(language),
    abstract: [],
    keywords: [],
    translations: [],
    references: [],
    notes: [],
    back: [],
    body,
  };
  const [file] = await pdfFormat.render(article, { ...one.host, theme, print: tools.print });
  if (!(file?.content instanceof Uint8Array))
    throw new Error(`not printed: ${one.manuscript.messages.map(String)}`);
  return file.content;
}

/** Without what is not seen, signs of one form; hyphens at line ends joined. */
function wordsOf(text: string): string[] {
  const seen = text
    .normalize('NFKC')
    .replace(/[-\u00ad]\n/g, '')
    .replace(/\p{Cf}/gu, '');
  return seen.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Sentences of which not every word stands behind the one before it. */
function lostSentences(sentences: readonly string[], text: string): string[] {
  const found = ` ${wordsOf(text).join(' ')} `;
  return sentences.filter((sentence) => !found.includes(` ${wordsOf(sentence).join(' ')} `));
}

const hasPdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

function pdftotext(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-test-'));
  try {
    writeFileSync(join(folder, 'article.pdf'), bytes);
    return execFileSync('pdftotext', [join(folder, 'article.pdf'), '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(Object.entries(SENTENCES))('%s', (_, { language, sentences }) => {
  describe.each(['default', 'horizon'])('in the theme %s', (theme) => {
    let bytes: Uint8Array;
    beforeAll(async () => {
      bytes = await printed(language, sentences, theme);
    });

    test('pdf.js gives every word in order, by the content and by the tags', async () => {
      const { pieces, lines } = await readPdf(bytes);
      const byTags = pieces.map(({ text }) => text).join('');
      expect(lostSentences(sentences, byTags)).toEqual([]);
      const byContent = lines.filter(({ furniture }) => !furniture).map(({ words }) => words);
      expect(lostSentences(sentences, byContent.join('\n'))).toEqual([]);
    });

    test.skipIf(!hasPdftotext)('pdftotext gives every word in order', () => {
      expect(lostSentences(sentences, pdftotext(bytes))).toEqual([]);
    });
  });
});

test('pdf.js gives words from right to left in order in program text, whose spaces are as wide as its letters', async () => {
  const lines = ['# ورود به حساب Azure', 'az login # گروه منابع، دوم (v2)'];
  const bytes = await printedBody(
    'fa',
    [{ type: 'codeBlock', value: lines.join('\n') }],
    'default',
  );
  const { pieces } = await readPdf(bytes);
  expect(lostSentences(lines, pieces.map(({ text }) => text).join(''))).toEqual([]);
});
