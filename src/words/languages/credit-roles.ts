/**
 * The printed roles of CRediT in other languages, in the order of `CREDIT_ROLES`. Data for machines (`vocab-term` in
 * JATS) stay in the English of the taxonomy.
 */
import { CREDIT_ROLES, type CreditRole } from '../../article/credit.ts';
import { ownValue } from '../own-value.ts';
import { languageOf } from './index.ts';

const NAMES: Readonly<Record<string, string>> = {
  ar: `
    وضع التصور | تنظيم البيانات | التحليل الشكلي | الحصول على التمويل | البحث والتقصي | المنهجية | إدارة المشروع |
    الموارد | البرمجيات | الإشراف | التحقق | العرض المرئي | الكتابة – المسودة الأصلية | الكتابة – المراجعة والتحرير`,
  de: `
    Konzeptualisierung | Datenkuratierung | Formale Analyse | Einwerbung von Mitteln | Untersuchung | Methodik |
    Projektadministration | Ressourcen | Software | Betreuung | Validierung | Visualisierung |
    Schreiben – ursprünglicher Entwurf | Schreiben – Überprüfung und Überarbeitung`,
  es: `
    Conceptualización | Curaduría de datos | Análisis formal | Adquisición de fondos | Investigación | Metodología |
    Administración del proyecto | Recursos | Software | Supervisión | Validación | Visualización |
    Redacción – borrador original | Redacción – revisión y edición`,
  fa: `
    مفهوم‌پردازی | گردآوری و نگهداری داده‌ها | تحلیل صوری | جذب بودجه | پژوهش و بررسی | روش‌شناسی | مدیریت پروژه |
    منابع | نرم‌افزار | نظارت | اعتبارسنجی | مصورسازی | نگارش – پیش‌نویس اصلی | نگارش – بازبینی و ویرایش`,
  fr: `
    Conceptualisation | Curation des données | Analyse formelle | Obtention du financement | Enquête et recherche |
    Méthodologie | Administration du projet | Ressources | Logiciel | Supervision | Validation | Visualisation |
    Rédaction – ébauche originale | Rédaction – révision et correction`,
  he: `
    המשגה | אצירת נתונים | ניתוח פורמלי | גיוס מימון | ביצוע המחקר | מתודולוגיה | ניהול הפרויקט | משאבים | תוכנה |
    הנחיה | תיקוף | המחשה | כתיבה – טיוטה ראשונה | כתיבה – סקירה ועריכה`,
  hi: `
    संकल्पना | डेटा प्रबंधन | औपचारिक विश्लेषण | वित्त की प्राप्ति | अन्वेषण | कार्यप्रणाली | परियोजना प्रशासन |
    संसाधन | सॉफ़्टवेयर | पर्यवेक्षण | सत्यापन | दृश्यांकन | लेखन – मूल प्रारूप | लेखन – समीक्षा और संपादन`,
  id: `
    Konseptualisasi | Kurasi data | Analisis formal | Perolehan pendanaan | Investigasi | Metodologi |
    Administrasi proyek | Sumber daya | Perangkat lunak | Supervisi | Validasi | Visualisasi |
    Penulisan – draf asli | Penulisan – peninjauan dan penyuntingan`,
  it: `
    Concettualizzazione | Cura dei dati | Analisi formale | Acquisizione dei fondi | Indagine | Metodologia |
    Amministrazione del progetto | Risorse | Software | Supervisione | Validazione | Visualizzazione |
    Scrittura – bozza originale | Scrittura – revisione e redazione`,
  ja: `
    概念化 | データキュレーション | 形式的分析 | 資金獲得 | 調査 | 方法論 | プロジェクト管理 | リソース | ソフトウェア | 監督 | 検証 | 可視化 | 原稿執筆 – 初稿 | 原稿執筆 – 査読・編集`,
  ko: `
    개념화 | 데이터 큐레이션 | 형식 분석 | 연구비 확보 | 조사 | 방법론 | 프로젝트 관리 | 자원 | 소프트웨어 | 감독 | 검증 | 시각화 | 집필 – 초고 | 집필 – 검토 및 편집`,
  nl: `
    Conceptualisering | Datacuratie | Formele analyse | Verwerving van financiering | Onderzoek | Methodologie |
    Projectadministratie | Middelen | Software | Begeleiding | Validatie | Visualisatie |
    Schrijven – oorspronkelijk concept | Schrijven – beoordeling en redactie`,
  pl: `
    Konceptualizacja | Opracowanie danych | Analiza formalna | Pozyskanie finansowania | Badanie | Metodologia |
    Administracja projektu | Zasoby | Oprogramowanie | Nadzór | Walidacja | Wizualizacja |
    Pisanie – pierwotny szkic | Pisanie – recenzja i redakcja`,
  pt: `
    Conceituação | Curadoria de dados | Análise formal | Obtenção de financiamento | Investigação | Metodologia |
    Administração do projeto | Recursos | Software | Supervisão | Validação | Visualização |
    Escrita – primeira redação | Escrita – revisão e edição`,
  ru: `
    Разработка концепции | Курирование данных | Формальный анализ | Получение финансирования |
    Проведение исследования | Методология | Администрирование проекта | Ресурсы | Программное обеспечение |
    Научное руководство | Валидация | Визуализация | Создание черновика рукописи |
    Создание рукописи и её редактирование`,
  tr: `
    Kavramsallaştırma | Veri iyileştirme | Biçimsel analiz | Fon sağlama | Araştırma | Yöntem | Proje yönetimi |
    Kaynaklar | Yazılım | Danışmanlık | Doğrulama | Görselleştirme | Yazma – özgün taslak |
    Yazma – gözden geçirme ve düzenleme`,
  uk: `
    Концептуалізація | Курування даних | Формальний аналіз | Залучення фінансування | Проведення дослідження |
    Методологія | Адміністрування проєкту | Ресурси | Програмне забезпечення | Наукове керівництво | Валідація |
    Візуалізація | Написання – початковий рукопис | Написання – рецензування та редагування`,
  ur: `
    تصور سازی | ڈیٹا کی ترتیب | رسمی تجزیہ | مالی وسائل کا حصول | تحقیق و تفتیش | طریقۂ کار | منصوبے کا انتظام |
    وسائل | سافٹ ویئر | نگرانی | توثیق | بصری پیشکش | تحریر – اصل مسودہ | تحریر – نظر ثانی و ادارت`,
  vi: `
    Hình thành ý tưởng | Quản lý dữ liệu | Phân tích hình thức | Tìm nguồn tài trợ | Khảo sát | Phương pháp luận |
    Quản lý dự án | Nguồn lực | Phần mềm | Giám sát | Kiểm chứng | Trực quan hóa | Viết – bản thảo đầu |
    Viết – phản biện và chỉnh sửa`,
  zh: `
    概念化 | 数据管理 | 形式分析 | 资金获取 | 调查研究 | 方法学 | 项目管理 | 资源 | 软件 | 指导 | 验证 | 可视化 | 写作 – 初稿 | 写作 – 审阅与编辑`,
};

/** Example: "Software". Undefined for an unknown id, and English if the language has no table. */
export function creditRoleIn(language: string, id: string): string | undefined {
  const known = namesIn(languageOf(language).tag).find(([, role]) => role === id);
  return known?.[0] ?? creditRoleName(id);
}

/** The name in every language with a table. */
export function translatedCreditRoles(): [name: string, role: CreditRole][] {
  return Object.keys(NAMES).flatMap(namesIn);
}

function namesIn(tag: string): [name: string, role: CreditRole][] {
  const names = NAMES[tag]?.split('|') ?? [];
  const roles = Object.keys(CREDIT_ROLES) as CreditRole[];
  return roles.flatMap((role, at): [string, CreditRole][] => {
    const name = names[at]?.trim();
    return name ? [[name, role]] : [];
  });
}

/** Example: "Software". Undefined for an unknown id. */
export function creditRoleName(id: string): string | undefined {
  return ownValue(CREDIT_ROLES, id);
}
