/** The letter to the author that goes with a proof, in the languages that have words for it. */

export interface MailFacts {
  /** Names of the corresponding authors. */
  names: string;
  title: string;
  journal: string;
  /** Names of the files to attach. */
  pdf: string;
  form: string;
  /** The day by which answers are expected, in the words of the language. */
  due: string;
  queries: number;
}
export interface MailWords {
  subject(facts: MailFacts): string;
  /** Paragraphs. */
  text(facts: MailFacts): string[];
}

export const MAIL_WORDS: Record<string, MailWords> = {
  en: {
    subject: ({ title }) => `Proof of your article “${title}”`,
    text: ({ names, title, journal, pdf, form, due, queries }) => [
      `Dear ${names},`,
      `The proof of your article “${title}” for ${journal} is attached (${pdf}). Please read it carefully. Its lines are numbered, so that you can name the line of each correction.`,
      queries > 0
        ? `We also have ${queries === 1 ? '1 question' : `${queries} questions`}. Please open the form (${form}) in your browser, answer there, press “Save answers”, and send us the file that it saves.`
        : `If you have corrections, please write them into the form (${form}): open it in your browser, press “Save answers”, and send us the file that it saves.`,
      `Please answer by ${due}.`,
      'With kind regards',
    ],
  },
  de: {
    subject: ({ title }) => `Korrekturfahne Ihres Artikels „${title}“`,
    text: ({ names, title, journal, pdf, form, due, queries }) => [
      `Guten Tag ${names},`,
      `im Anhang finden Sie die Korrekturfahne Ihres Artikels „${title}“ für ${journal} (${pdf}). Bitte lesen Sie sie sorgfältig. Die Zeilen sind nummeriert, damit Sie zu jeder Korrektur die Zeile nennen können.`,
      queries > 0
        ? `Wir haben außerdem ${queries === 1 ? 'eine Frage' : `${queries} Fragen`}. Bitte öffnen Sie das Formular (${form}) im Browser, antworten Sie dort, klicken Sie auf „Save answers“ und senden Sie uns die gespeicherte Datei.`
        : `Korrekturen können Sie in das Formular (${form}) schreiben: Öffnen Sie es im Browser, klicken Sie auf „Save answers“ und senden Sie uns die gespeicherte Datei.`,
      `Bitte antworten Sie bis zum ${due}.`,
      'Mit freundlichen Grüßen',
    ],
  },
  fr: {
    subject: ({ title }) => `Épreuves de votre article « ${title} »`,
    text: ({ names, title, journal, pdf, form, due, queries }) => [
      `Bonjour ${names},`,
      `Vous trouverez ci-joint les épreuves de votre article « ${title} » pour ${journal} (${pdf}). Merci de les lire avec attention. Les lignes sont numérotées : vous pouvez ainsi indiquer la ligne de chaque correction.`,
      queries > 0
        ? `Nous avons aussi ${queries === 1 ? 'une question' : `${queries} questions`}. Merci d’ouvrir le formulaire (${form}) dans votre navigateur, d’y répondre, de cliquer sur « Save answers » et de nous envoyer le fichier enregistré.`
        : `Vous pouvez écrire vos corrections dans le formulaire (${form}) : ouvrez-le dans votre navigateur, cliquez sur « Save answers » et envoyez-nous le fichier enregistré.`,
      `Merci de répondre avant le ${due}.`,
      'Bien cordialement',
    ],
  },
  es: {
    subject: ({ title }) => `Pruebas de su artículo «${title}»`,
    text: ({ names, title, journal, pdf, form, due, queries }) => [
      `Hola, ${names}:`,
      `Adjuntamos las pruebas de su artículo «${title}» para ${journal} (${pdf}). Por favor, léalas con atención. Las líneas están numeradas, de modo que puede indicar la línea de cada corrección.`,
      queries > 0
        ? `También tenemos ${queries === 1 ? 'una pregunta' : `${queries} preguntas`}. Por favor, abra el formulario (${form}) en su navegador, responda allí, pulse «Save answers» y envíenos el archivo guardado.`
        : `Puede escribir sus correcciones en el formulario (${form}): ábralo en su navegador, pulse «Save answers» y envíenos el archivo guardado.`,
      `Por favor, responda antes del ${due}.`,
      'Un cordial saludo',
    ],
  },
};
