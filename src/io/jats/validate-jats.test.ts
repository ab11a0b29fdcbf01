import { afterAll, describe, expect, it } from 'vitest';
import { close, validateJats } from './validate-jats.ts';

const PUBLISHING =
  'PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.4 20241031//EN" "https://jats.nlm.nih.gov/publishing/1.4/JATS-journalpublishing1-4-mathml3.dtd"';
const ARCHIVING =
  'PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD with MathML3 v1.4 20241031//EN" "https://jats.nlm.nih.gov/archiving/1.4/JATS-archivearticle1-4-mathml3.dtd"';

function article(external: string, body: string, subset = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article ${external}${subset}>
<article dtd-version="1.4" article-type="research-article" xml:lang="en"><front>
<journal-meta><journal-id journal-id-type="publisher-id">x</journal-id></journal-meta>
<article-meta><title-group><article-title>T</article-title></title-group></article-meta></front>
<body>
${body}
</body></article>`;
}

afterAll(close);

describe('validateJats', () => {
  it('accepts what the DTD in the DOCTYPE accepts', async () => {
    expect(await validateJats(article(ARCHIVING, '<p>Words</p>'))).toEqual([]);
  });

  it('tells the line of what it refuses', async () => {
    const problems = await validateJats(article(PUBLISHING, '<p>Words</p>'));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).toBe(4);
    expect(problems[0]?.message).toContain('Element journal-meta content does not follow the DTD');
  });

  it('finds references to ids that do not exist', async () => {
    const problems = await validateJats(article(ARCHIVING, '\n<p><xref rid="x">x</xref></p>'));
    expect(problems).toEqual([
      { line: 8, message: 'IDREFS attribute rid references an unknown ID "x"' },
    ]);
  });

  it('reports what is not well-formed', async () => {
    const problems = await validateJats(article(ARCHIVING, '<p>a ]]> b</p>'));
    expect(problems.map(({ message }) => message).join()).toContain("']]>' not allowed");
  });

  it('answers many at once, each with its own', async () => {
    const bodies = ['<p/>', '<q/>', '<p/>', '<r/>'];
    const answers = await Promise.all(bodies.map((body) => validateJats(article(ARCHIVING, body))));
    expect(answers.map((problems) => problems.length > 0)).toEqual([false, true, false, true]);
  });

  it('starts anew after it was closed', async () => {
    await close();
    expect(await validateJats(article(ARCHIVING, '<p/>'))).toEqual([]);
  });

  it('opens no file and no address that a document names', async () => {
    const passwords = '[<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y SYSTEM "/etc/hostname">]';
    const entities = await validateJats(article(ARCHIVING, '<p>&x;&y;</p>', passwords));
    expect(JSON.stringify(entities)).not.toContain('root:');
    const elsewhere = [
      'http://127.0.0.1:9/x.dtd',
      '/etc/passwd',
      'https://jats.nlm.nih.gov/publishing/1.4/../../../../package.json',
    ];
    for (const dtd of elsewhere) {
      const problems = await validateJats(article(`SYSTEM "${dtd}"`, '<p/>'));
      expect(problems.length, dtd).toBeGreaterThan(0);
    }
  });

  it('survives entities that multiply', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
    );
    const subset = `[<!ENTITY l0 "lol">${lines.join('')}]`;
    const problems = await validateJats(article(ARCHIVING, '<p>&l12;</p>', subset));
    expect(problems.length).toBeGreaterThan(0);
    expect(await validateJats(article(ARCHIVING, '<p/>'))).toEqual([]);
  });
});
