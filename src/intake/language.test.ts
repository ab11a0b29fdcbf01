import { expect, test } from 'vitest';
import { intake } from './intake.ts';
import { languageOf } from './language.ts';

test.each([
  [
    'uk',
    'Мова є найважливішим засобом спілкування людей, і її вивчення має велике значення для суспільства.',
  ],
  [
    'ru',
    'Язык является важнейшим средством общения людей, и его изучение имеет большое значение, пишет Ющенко.',
  ],
  [
    'bg',
    'Езикът е най-важното средство за общуване, и неговото изучаване има значение за обществото, което търси път.',
  ],
  [
    'sr',
    'Језик је најважније средство комуникације међу људима и његово проучавање има велики значај за друштво.',
  ],
  [
    'kk',
    'Қазақ тілі – адамдардың қарым-қатынас жасау құралы, оны зерттеудің қоғам үшін маңызы зор.',
  ],
  [
    'ky',
    'Тил – адамдардын баарлашуусунун маанилүү каражаты, аны үйрөнүүнүн коом үчүн мааниси чоң.',
  ],
  [
    'mn',
    'Хэл бол хүмүүсийн харилцааны чухал хэрэгсэл бөгөөд түүнийг судлах нь нийгэмд их ач холбогдолтой.',
  ],
  [
    'be',
    'Мова – найважнейшы сродак зносін паміж людзьмі, і яе вывучэнне мае значэнне для ўсяго грамадства.',
  ],
  [
    'pl',
    'Książka jest pierwszą od lat monografią, która w całości dotyczy zasady proporcjonalności, i nie unika sporów o to, jak sądy ją stosują.',
  ],
  [
    'ca',
    'Els resultats mostren que les zones amb més població són també les que tenen una taxa més alta, però no hi ha diferències entre els grups.',
  ],
  [
    'hr',
    'Istraživanje koje su proveli autori pokazuje da je to važno za sve, a metode su one koje se koriste kao što je navedeno ili prema planu.',
  ],
  [
    'sk',
    'Výsledky ukazujú, že metóda, ktorá sa používa ako základ, je podľa autorov vhodná aj pre školy, ktoré sú malé, alebo pri nich.',
  ],
  [
    'sl',
    'Rezultati kažejo, da je metoda, ki smo jo uporabili, primerna tudi za šole, ki so majhne, in da bi bila kot taka koristna.',
  ],
  [
    'vi',
    'Nhiều tạp chí quốc tế ghi sai tên của tác giả và không sửa; trong các bài này họ được đặt sau tên.',
  ],
  ['th', 'งานวิจัยนี้ศึกษาการเตรียมถ่านชีวภาพจากเปลือกทุเรียนเพื่อใช้ดูดซับตะกั่วในน้ำ'],
  ['bn', 'এই গবেষণায় নদীর জলের গুণমান পরীক্ষা করা হয়েছে।'],
  [
    'tr',
    'Bu çalışma, dergilerin yayın süreçlerini inceler ve daha açık bir düzen için öneriler içerir.',
  ],
  ['it', 'Il libro è più breve della prima edizione, ma le fonti sono citate con maggiore cura.'],
  [
    'cs',
    'Kniha je první monografií, která se této otázce věnuje, ale nebo právě proto není úplná, jako jsou jiné.',
  ],
  [
    'hu',
    'A könyv az első, amely ezzel a kérdéssel foglalkozik, és nem kerüli meg a vitákat, hogy mi volt az ok.',
  ],
  [
    'sv',
    'Boken är den första som behandlar frågan, och den är inte fri från fel, men den är till nytta för alla.',
  ],
  [
    'sw',
    'Kitabu hiki ni cha kwanza katika lugha ya Kiswahili na kinaeleza historia ya watu wa pwani kwa kina.',
  ],
])('%s', (tag, text) => {
  expect(languageOf(text).tag).toBe(tag);
});

test('assumes the journal’s language for a text that is too short', () => {
  expect(languageOf('Erratum', 'fr')).toEqual({ tag: 'fr', sure: false });
  expect(languageOf('Erratum')).toEqual({ tag: 'en', sure: false });
  expect(languageOf('The name of the author was not right in the list of works.', 'fr').tag).toBe(
    'en',
  );
});

test('detects a short text by letters of its language, but not by those of a foreign name', () => {
  expect(languageOf('Acil serviste ağrı ile başvuran hastanın tanısı').tag).toBe('tr');
  expect(languageOf('Report of a case by Çağlar Yıldız and others at the city hospital').tag).toBe(
    'en',
  );
});

test.each([
  [undefined, true],
  ['ur', true],
  ['en', false],
])(
  'writes the language of an English article in a journal with language %s: %s',
  (journalLanguage, said) => {
    const text =
      'Tides of Two Harbours\n\nAda Example\n\nAbstract\n\nThe moon explains the tides.\n';
    const { article } = intake(new TextEncoder().encode(text), { journalLanguage });
    expect(article.includes('language: en')).toBe(said);
  },
);
