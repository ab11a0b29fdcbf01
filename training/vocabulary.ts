/** Parts of made-up references in one language, as `data/training/*.txt` lists them. */
export interface Vocabulary {
  language: string;
  family: string[];
  given: string[];
  topic: string[];
  pattern: string[];
  scene: string[];
  /** Each name with its abbreviations. */
  journal: string[][];
  magazine: string[];
  site: string[];
  /** Name, then places. */
  publisher: string[][];
  institution: string[][];
  group: string[];
  conference: string[][];
  series: string[][];
}

/** Sections open with `## name`; entries are divided by semicolons, forms of one by bars. */
export function readVocabulary(language: string, text: string): Vocabulary {
  const sections = new Map<string, string[]>();
  for (const [, name = '', body = ''] of text.matchAll(/^## (\w+)\n((?:(?!##).*\n?)*)/gm)) {
    sections.set(
      name,
      body
        .split(/;\s|\n/)
        .map((entry) => entry.trim())
        .filter(Boolean),
    );
  }
  const list = (name: string): string[] => sections.get(name) ?? [];
  const forms = (name: string): string[][] => list(name).map((entry) => entry.split(' | '));
  return {
    language,
    family: list('family'),
    given: list('given'),
    topic: list('topic'),
    pattern: list('pattern'),
    scene: list('scene'),
    journal: forms('journal'),
    magazine: list('magazine'),
    site: list('site'),
    publisher: forms('publisher'),
    institution: forms('institution'),
    group: list('group'),
    conference: forms('conference'),
    series: forms('series'),
  };
}
