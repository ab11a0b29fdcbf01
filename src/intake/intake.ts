import { type Budget, newBudget } from '../article/budget.ts';
import { collapseWhiteSpace } from '../words/collapse-white-space.ts';
import { languageOf as wordsOfLanguage } from '../words/languages/index.ts';
import { labelElements } from './body/label-elements.ts';
import { checkNumbers, labelHeads } from './body/numbering.ts';
import { type Body, readBody } from './body/read.ts';
import { withoutTextLook } from './body/text-look.ts';
import { takeTypedNotes } from './body/typed-notes.ts';
import { linkTypedReferences } from './body/typed-references.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { type LoosePicture, looseFiles } from './figures/loose-pictures.ts';
import { type Findings, find, sortFindings } from './findings.ts';
import { withFactsElsewhere } from './front/facts/elsewhere.ts';
import type { FrontMatter } from './front/front-matter.ts';
import { readFront } from './front/read.ts';
import { habitsOf } from './headings/habits.ts';
import { draftText } from './inlines.ts';
import { type GuessedLanguage, languageOf } from './language.ts';
import { type Account, claim, type Ledger, openLedger, settle } from './ledger.ts';
import { manuscriptText, passThrough } from './manuscript-file.ts';
import { startOfBlock } from './parts/block-words.ts';
import { type Cut, cutDraft } from './parts/cut.ts';
import { withoutTypedContents } from './parts/typed-contents.ts';
import { onlyWords, unreadBlocks, withoutRepeatedTitle } from './parts/unread.ts';
import { recognise } from './recognise.ts';
import type { Intake } from './result.ts';
import { placeOf } from './source.ts';
import { cutTitlePage } from './submission/title-page.ts';
import { namedPictures } from './text/named-pictures.ts';
import { readTextFile } from './text/read.ts';
import { readWordFile } from './word/read.ts';
import { linkWorks } from './works/link.ts';
import { writeManuscript } from './write/manuscript.ts';

export interface IntakeOptions {
  /** Accepts tracked changes. Without it, a file that has some is refused. */
  acceptChanges?: boolean;
  /** Whether each tracked change is accepted, in the order in which `wordChanges` lists them. */
  changeDecisions?: readonly boolean[];
  /** Language in journal.yaml. An English article of an English journal does not repeat it. */
  journalLanguage?: string;
  /** Title in journal.yaml, so that it is not taken for the article's title. */
  journalTitle?: string;
  /** Resource limits of the article; by default, a new budget. */
  budget?: Budget;
  /** Language of the article, if another file of the submission shows it. */
  language?: string;
  /** The file is a title page without its text. */
  isTitlePage?: boolean;
  /** Pictures that the author sent as files beside the text. */
  pictures?: readonly LoosePicture[];
}
/** @throws Refusal if the file cannot be read */
export function intake(bytes: Uint8Array, options: IntakeOptions = {}): Intake {
  const findings: Findings = [];
  const { budget = newBudget() } = options;
  const kind = recognise(bytes);
  const manuscript = kind === 'text' ? manuscriptText(bytes, findings) : undefined;
  if (manuscript !== undefined) return passThrough(manuscript, findings);
  const read =
    kind === 'word'
      ? readWordFile(bytes, { ...options, budget }, findings)
      : readTextFile(bytes, findings);
  const draft = withoutTypedContents(read, findings);
  const ledger = openLedger(draft.source);
  for (const { span, why } of draft.leftOut) claim(ledger, span, `left-out:${why}` as const);
  const result = assemble({ draft, ledger, findings }, options);
  return kind === 'text' ? { ...result, pictures: namedPictures(result) } : result;
}

/** What every step reads, and where it records its results. */
interface Taking {
  draft: Draft;
  ledger: Ledger;
  findings: Findings;
}

function assemble(taking: Taking, options: IntakeOptions): Intake {
  const { draft, ledger, findings } = taking;
  const { source, kind, notes } = draft;
  const { journalLanguage, journalTitle } = options;
  const habits = habitsOf(draft.blocks, kind === 'word');
  const cut = options.isTitlePage
    ? cutTitlePage(draft, ledger, journalTitle)
    : cutDraft(draft, journalTitle);
  find(findings, 'paragraphs', 'likely', `The text begins at ${cut.border}.`, {
    where: placeOf(source, startOfBlocks(cut.body)),
  });
  const language = options.language
    ? { tag: options.language, sure: true }
    : languageOf(textOfBlocks(cut.body) || source.text, journalLanguage);
  const { front, text } = takeFront(taking, cut, language);
  const blocks = takeTypedNotes(text, notes, findings);
  const loose = looseFiles(options.pictures ?? [], draft.images.length);
  const body = readBody(blocks, { kind, source, corpus: source.text, habits, findings, loose });
  const numbers = checkNumbers(body.elements, findings);
  reportLanguage(language, findings);
  const printed = wordsOfLanguage(language.tag).kinds;
  const linked = linkWorks({
    ...taking,
    cut,
    front,
    body: withReferences(body, printed, findings),
    printed,
  });
  const isOfJournal = language.tag === 'en' && journalLanguage === 'en';
  const article = writeManuscript(
    {
      front: linked.front,
      elements: linked.elements,
      notes: linked.notes,
      settings: {
        language: isOfJournal ? undefined : language.tag,
        ...numbers,
        bibliography: linked.items.length > 0 ? 'references.json' : undefined,
        // The author listed these works, so the printed list keeps them.
        nocite: linked.nocite,
      },
    },
    ledger,
  );
  const account = settle(ledger, article, JSON.stringify([front.journal, front.pages]));
  reportUnplaced(account, draft, findings);
  return {
    article,
    references: linked.items,
    images: [...draft.images, ...loose.map(({ image }) => image)],
    journal: front.journal,
    front,
    language: language.tag,
    findings: sortFindings(findings),
    account,
    ledger,
  };
}

/** Reads the front page; its unread lines move into the text. */
function takeFront(
  { draft, ledger, findings }: Taking,
  cut: Cut,
  { tag: language, sure: isLanguageSure }: GuessedLanguage,
): { front: FrontMatter; text: DraftBlock[] } {
  const page = onlyWords(cut.front, findings);
  const corpus = draft.source.text;
  const { lines: tagged } = cut;
  const read = readFront({ tagged, ledger, findings, corpus, language, isLanguageSure });
  const text = [...cut.body, ...cut.back];
  const front = withFactsElsewhere(read, text, ledger, findings);
  const { above, statements } = unreadBlocks(page, cut.body, front, { ledger, findings });
  const whole = [...above, ...text, ...statements];
  return { front, text: withoutRepeatedTitle(whole, front, ledger) };
}

/** Labels figures, tables and headings, and links typed references to them. */
function withReferences(body: Body, kinds: Record<string, string>, findings: Findings): Body {
  const labelled = [...labelElements(body.elements, findings), ...labelHeads(body.elements)];
  const plain = withoutTextLook(body.elements);
  return { ...body, elements: linkTypedReferences(plain, labelled, kinds) };
}

/** Every word that no part of the article has, word for word: an author among them goes nowhere else. */
function reportUnplaced({ leftOut }: Account, { source }: Draft, findings: Findings): void {
  const unplaced = leftOut
    .filter(({ why }) => why === 'unplaced')
    .map(({ start, end }) => ({ start, words: collapseWhiteSpace(source.text.slice(start, end)) }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  if (unplaced.length === 0) return;
  const listed = unplaced
    .slice(0, MOST_LISTED)
    .map(({ start, words }) => `“${words}” (${placeOf(source, start)})`);
  const more = unplaced.length - listed.length;
  const others = more > 0 ? `, and ${more} more` : '';
  find(
    findings,
    'left out',
    'unsure',
    `Not understood, and left out: ${listed.join(', ')}${others}.`,
    {
      look: 'See “Left out” in intake.md, and copy what belongs to the article.',
      about: {
        kind: 'left-out',
        passages: unplaced.map(({ start, words }) => ({ words, where: placeOf(source, start) })),
      },
    },
  );
}

/** Passages; the others are in the list of all words that were left out. */
const MOST_LISTED = 100;

function reportLanguage({ tag, sure }: GuessedLanguage, findings: Findings): void {
  if (!sure)
    find(
      findings,
      'language',
      'unsure',
      `Language not certain; taken as ${tag}. Write \`language:\` if it is another.`,
    );
  else find(findings, 'language', 'certain', `Language: ${tag}.`);
}

function startOfBlocks([first]: DraftBlock[]): number {
  return first ? startOfBlock(first) : 0;
}

function textOfBlocks(blocks: DraftBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? draftText(block.inlines) : ''))
    .join('\n');
}
