/** The layouts of generated pages. Each has a name by which a page with it can be asked for. */
import type { RandomNumbers } from '../../random.ts';

/** What surrounds the page or takes its place, and how often. */
const FRAME_WEIGHTS = {
  'cover sheet': 4,
  'title page with labels': 5,
  "editor's template": 3,
  'two languages side by side': 2,
  'two languages': 6,
  anonymous: 2,
  /** Of a thesis, a report or a student's paper. */
  thesis: 6,
  /** With buttons, and notes within the abstract. */
  "publisher's page": 4,
  'book review': 2,
  letter: 1.5,
  /** A file without a front page. */
  'text only': 2,
};
/** How often authors are arranged in each way. */
const ARRANGEMENT_WEIGHTS = {
  'in one line': 42,
  'one to a line': 26,
  'in blocks': 20,
  'in groups': 4,
  'beside their places': 6,
  'in a table': 2,
};
const LOOK_WEIGHTS = { plain: 40, bold: 35, italic: 12, 'small capitals': 6, underlined: 4 };
/** What authors and journals add to their names, in each arrangement. Frequent additions repeat. */
const EXTRAS: Record<Arrangement, string> = {
  'in one line': 'marks|marks|marks|marks|one place|one place|degrees|order|e-mails|names only',
  'one to a line': 'marks|degrees|places between|positions|e-mails|one place|names only',
  'in blocks': 'places between|positions|e-mails|degrees',
  'in groups': 'places between',
  'beside their places': 'places between|positions|degrees',
  'in a table': 'places between|e-mails',
};
export type Frame = keyof typeof FRAME_WEIGHTS;
type Arrangement = keyof typeof ARRANGEMENT_WEIGHTS;
export type NameLook = keyof typeof LOOK_WEIGHTS;
type Addition = 'marks' | 'degrees' | 'places between' | 'positions' | 'e-mails';
export type Extra = Addition | 'order' | 'one place' | 'names only';

export interface Layout {
  name: string;
  frame?: Frame;
  arrangement: Arrangement;
  look: NameLook;
  isCentred: boolean;
  extra: Extra;
}

const FRAMES = Object.keys(FRAME_WEIGHTS) as Frame[];
const LOOKS = Object.keys(LOOK_WEIGHTS) as NameLook[];
const ARRANGEMENTS = Object.keys(ARRANGEMENT_WEIGHTS) as Arrangement[];
const extrasOf = (arrangement: Arrangement) => EXTRAS[arrangement].split('|') as Extra[];

function nameOf({ arrangement, look, isCentred, extra }: Omit<Layout, 'name'>): string {
  const words = [`names ${arrangement}`, look, isCentred ? 'centred' : '', `with ${extra}`];
  return words.filter(Boolean).join(', ');
}

/** All layouts of "names one to a line": plain, bold, centred, with marks, with degrees, with places between. */
export const ONE_TO_A_LINE: string[] = layoutsOf('one to a line');

export const LAYOUTS: string[] = [...ARRANGEMENTS.flatMap(layoutsOf), ...FRAMES];

function layoutsOf(arrangement: Arrangement): string[] {
  const extras = [...new Set(extrasOf(arrangement))];
  return LOOKS.flatMap((look) =>
    [false, true].flatMap((isCentred) =>
      extras.map((extra) => nameOf({ arrangement, look, isCentred, extra })),
    ),
  );
}

export function weighted<T extends string>(weights: Record<T, number>, random: RandomNumbers): T {
  const entries = Object.entries(weights) as [T, number][];
  let rest = random.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  const found = entries.find(([, weight]) => {
    rest -= weight;
    return rest < 0;
  });
  return (found ?? entries[0] ?? [''])[0] as T;
}

/** A random layout, or the layout of a name. */
export function drawLayout(random: RandomNumbers, name?: string, isWord = true): Layout {
  const drawn = random.chance(0.36) ? weighted(FRAME_WEIGHTS, random) : undefined;
  const frame = name === undefined ? drawn : FRAMES.find((each) => each === name);
  const asked = name !== undefined && frame === undefined ? name : undefined;
  if (asked !== undefined && !LAYOUTS.includes(asked)) throw new Error(`Unknown layout "${asked}"`);
  const isPlainThesis = frame === 'thesis' && random.chance(0.75);
  const arrangement =
    ARRANGEMENTS.find((each) => asked?.includes(each)) ??
    (isPlainThesis
      ? random.pick(['in one line', 'one to a line'] as const)
      : weighted(ARRANGEMENT_WEIGHTS, random));
  const look = isWord ? weighted(LOOK_WEIGHTS, random) : 'plain';
  const isCentred = random.chance(isWord ? 0.5 : 0.25);
  const extras = extrasOf(arrangement);
  const layout = {
    arrangement,
    look: asked === undefined ? look : (LOOKS.find((each) => asked.includes(each)) ?? 'plain'),
    isCentred: asked === undefined ? isCentred : asked.includes('centred'),
    extra:
      extras.find((each) => asked?.includes(`with ${each}`)) ??
      (isPlainThesis ? 'names only' : random.pick(extras)),
    ...(frame && { frame }),
  };
  return { ...layout, name: frame ?? nameOf(layout) };
}
