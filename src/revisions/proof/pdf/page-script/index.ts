/** The form of a proof: keeps the answers in the browser, and saves them as a file. */

/** The data of the proof in the page. */
interface ProofData {
  article: string;
  sha256: string;
  questions: { number: string; question: string }[];
  /** Name of the file with the answers. */
  saveAs: string;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

const data = JSON.parse(elementOf('data').textContent ?? '') as ProofData;
const form = elementOf('answers') as HTMLFormElement;
const state = elementOf('state');
const fields = [...form.querySelectorAll<Field>('textarea, input')];
const storageKey = `offprint-queries ${data.sha256}`;

restoreAnswers();
showState();
form.addEventListener('input', () => {
  showState();
  storeAnswers();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  saveAnswers();
});
elementOf('print').addEventListener('click', () => print());

/** The page has each of these elements. */
function elementOf(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

function answerIn(name: string): string {
  return (form.elements.namedItem(name) as Field).value;
}

function restoreAnswers(): void {
  ignoreErrors(() => {
    const kept = JSON.parse(localStorage.getItem(storageKey) || '{}') as Record<string, unknown>;
    for (const field of fields) {
      const value = kept[field.name];
      if (typeof value === 'string') field.value = value;
    }
  });
}

function storeAnswers(): void {
  ignoreErrors(() => {
    const answers = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    localStorage.setItem(storageKey, JSON.stringify(answers));
  });
}

/** Some browsers do not allow a page to store anything. */
function ignoreErrors(act: () => void): void {
  try {
    act();
  } catch {
    // The answers are then lost when the page is closed.
  }
}

function showState(): void {
  const unanswered = data.questions.filter(({ number }) => answerIn(number).trim() === '');
  state.textContent =
    unanswered.length === 0
      ? 'All queries are answered.'
      : `Not yet answered: ${unanswered.map(({ number }) => number).join(', ')}`;
}

function saveAnswers(): void {
  const answers = {
    format: 'offprint-answers',
    version: 1,
    article: data.article,
    sha256: data.sha256,
    name: answerIn('name'),
    remarks: answerIn('remarks'),
    answers: data.questions.map(({ number, question }) => ({
      number,
      question,
      answer: answerIn(number),
    })),
  };
  download(`${JSON.stringify(answers, null, 2)}\n`, data.saveAs);
  state.textContent = `Saved as ${data.saveAs}. Please send us this file.`;
}

function download(content: string, name: string): void {
  const file = new Blob([content], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
