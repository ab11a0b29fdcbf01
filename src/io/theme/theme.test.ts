import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTheme } from './theme.ts';

const require = createRequire(import.meta.url);
const SERIF = require.resolve(
  '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
);

describe('loadTheme', () => {
  let journal: string;
  beforeEach(async () => {
    journal = await mkdtemp(join(tmpdir(), 'offprint-theme-'));
  });
  afterEach(() => rm(journal, { recursive: true, force: true }));

  /** Files of a theme "own" in the journal's templates/. */
  async function write(files: Record<string, string | Uint8Array>): Promise<void> {
    const folder = join(journal, 'templates', 'own');
    await mkdir(join(folder, 'fonts'), { recursive: true });
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), content);
  }
  async function messages({ fixes = false } = {}): Promise<string[]> {
    const { theme, files } = await loadTheme('own', journal);
    const found = files.flatMap(({ path, messages: said }) =>
      said.map(
        ({ line, column, reason, note }) =>
          `${relative(journal, path)}:${line}:${column} ${reason}${fixes ? ` ${note}` : ''}`,
      ),
    );
    expect(theme === undefined).toBe(found.length > 0);
    return found;
  }

  it.each(['default', 'horizon'])('loads %s without a message', async (name) => {
    const { theme, files } = await loadTheme(name);
    expect(files.flatMap((file) => file.messages)).toEqual([]);
    expect(theme?.faces.length).toBeGreaterThan(100);
    expect(new Set(theme?.faces.map(({ file }) => file)).size).toBe(theme?.faces.length);
  });

  it.each(['default', 'horizon'])('finds nothing wrong in a copy of %s', async (name) => {
    await cp(join('templates', name), join(journal, 'templates', 'own'), { recursive: true });
    expect(await messages()).toEqual([]);
  });

  it('takes the journal’s own before ours, and its settings and files before its base’s', async () => {
    await write({
      'theme.yaml': 'based-on: default\npaper: 170mm 240mm\n',
      'colophon.html': '<footer>{{language}}</footer>',
      'screen.css': 'p { color: red }',
    });
    const { theme } = await loadTheme('own', journal);
    expect(theme?.settings.paper).toEqual({ width: 170, height: 240 });
    expect(theme?.settings.margins.firstTop).toBe(18);
    expect(theme?.templates.colophon).toBe('<footer>{{language}}</footer>');
    expect(theme?.templates.masthead).toContain('journal-title');
    expect(theme?.css.screen).toMatch(/\.masthead[\s\S]*p \{ color: red \}$/);
  });

  it.each([
    ['<p>a</p>\n<script src="//x.example/a.js"></script>', '2:1 <script>'],
    ['<scr{{! }}ipt>a()</scr{{! }}ipt>', '1:1 <script>'],
    ['<p>{{language}}</p><p onclick="a()">a</p>', '1:20 onclick'],
    ['<body onload="a()"><p>a</p></body>', '1:1 onload'],
    ['<a href="java&#10;script:a()">a</a>', '1:1 java\nscript:a()'],
    ['<img alt="" src="https://x.example/a.png">', '1:1 https://x.example/a.png'],
    ['<img alt="" srcset="a.png, //x.example/a.png 2x">', '1:1 a.png, //x.example/a.png 2x'],
    ['<svg><use href="https://x.example/a.svg#b"/></svg>', '1:6 https://x.example/a.svg#b'],
    ['<link rel="stylesheet" href="//x.example/a.css">', '1:1 <link rel="stylesheet">'],
    ['<meta http-equiv="Refresh" content="0">', '1:1 <meta http-equiv="refresh">'],
    ['<style>@import "a.css";</style>', '1:1 @import "a.css";'],
    ['<p style="background: url(//x.example/a)">a</p>', '1:1 url(//x.example/a)'],
  ])('takes no template that runs or loads something: %#', async (colophon, found) => {
    await write({ 'theme.yaml': 'based-on: default\n', 'colophon.html': colophon });
    const [place, ...part] = found.split(' ');
    expect((await messages()).map((one) => one.replaceAll(/\s/g, ' '))).toEqual([
      `templates/own/colophon.html:${place} The template has "${part.join(' ').replaceAll(/\s/g, ' ')}". Templates may not load or run anything.`,
    ]);
  });

  it('takes no template with endless elements inside each other', async () => {
    await write({ 'theme.yaml': 'based-on: default\n', 'colophon.html': '<p>'.repeat(200_000) });
    expect(await messages()).toEqual([
      'templates/own/colophon.html:1:1 The template has elements inside more than 1000 others.',
    ]);
  });

  it('takes templates with links, data and slots', async () => {
    await write({
      'theme.yaml': 'based-on: default\n',
      'colophon.html':
        '<p style="color: red"><a href="https://x.example/">a</a><img alt="" src="data:image/png;base64,AAAA">' +
        '{{#logo}}<img alt="" src="{{logo}}">{{/logo}}</p><link rel="license" href="https://x.example/">',
    });
    expect(await messages()).toEqual([]);
  });

  it('takes no style sheet that loads something', async () => {
    await write({
      'theme.yaml': 'based-on: default\n',
      'print.css': 'p {\n  background: url(//x.example/a.png)\n}\n',
    });
    expect(await messages()).toEqual([
      'templates/own/print.css:2:15 "url(//x.example/a.png)" loads something, but a style sheet may not load anything.',
    ]);
  });

  it('takes no style sheet that ends in the middle', async () => {
    await write({
      'theme.yaml': 'based-on: default\n',
      'screen.css': 'p {}\n</Style ><script>alert(1)</script>\n',
    });
    expect(await messages()).toEqual([
      'templates/own/screen.css:2:1 "</Style" would end the style sheet.',
    ]);
  });

  it('takes no style sheet with a bracket that is never closed', async () => {
    await write({
      'theme.yaml': 'based-on: default\n',
      'screen.css': 'p {}\nh1 { color: red\nh2 { color: blue }\n',
    });
    expect(await messages()).toEqual(['templates/own/screen.css:2:4 "{" has no matching "}".']);
  });

  it.each([
    ['no picture', 'logo.png', 'words', 'is not what its name says, but application/octet-stream'],
    [
      'of another kind',
      'logo.png',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'is not what its name says, but image/svg+xml',
    ],
    ['cut off', 'logo.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'is damaged'],
    [
      'that loads',
      'logo.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://a.example/i.png"/></svg>',
      'cannot be shown, because it has "http://a.example/i.png", which is not in the file',
    ],
  ])('takes no logo and no favicon that is %s', async (_, file, content, fault) => {
    for (const key of ['logo', 'favicon']) {
      await write({ 'theme.yaml': `based-on: default\n${key}: ${file}\n`, [file]: content });
      expect(await messages()).toEqual([
        `templates/own/theme.yaml:2:1 The ${key} "${file}" ${fault}.`,
      ]);
    }
  });

  it('takes no templates that never end', async () => {
    const levels = Array.from({ length: 30 }, (_, at) => at);
    const nested = '{{#journal}}'.repeat(3000) + '{{/journal}}'.repeat(3000);
    await write({
      'theme.yaml': 'based-on: default\n',
      'masthead.html': '{{> colophon}}{{> a0}}{{> nested}}',
      'colophon.html': '{{#journal}}{{> masthead}}{{/journal}}',
      'nested.html': nested,
      ...Object.fromEntries(
        levels.map((at) => [`a${at}.html`, at < 29 ? `{{> a${at + 1}}}`.repeat(2) : 'x']),
      ),
    });
    expect((await messages()).map((message) => message.replace(/^\S+ /, ''))).toEqual([
      'The template "masthead" is inside itself.',
      expect.stringMatching(
        /^The page has more than 1000 templates\. The first one too many is "\w+"\.$/,
      ),
    ]);
    await write({ 'masthead.html': '{{> nested}}', 'colophon.html': '' });
    expect((await messages())[0]).toMatch(/"{{#journal}}" is inside more than 50 other sections/);
  });

  it('lists the existing themes if one is unknown', async () => {
    await write({ 'theme.yaml': 'based-on: default\n' });
    const { theme, files } = await loadTheme('../../etc', journal);
    expect(theme).toBeUndefined();
    const [message] = files[0]?.messages ?? [];
    expect(message?.reason).toBe('There is no theme "../../etc".');
    expect(message?.note).toContain('Name one of default, horizon and own in journal.yaml');
  });

  it('reports mistakes in theme.yaml at their places', async () => {
    await write({
      'theme.yaml': [
        'based-on: default',
        'papper: A4',
        'paper: A3',
        'margins: {top: wide, right: 20, bottom: 20, left: 20, first-top: 20}',
        'fonts: {text: [Comic Sans], heading: [Source Sans 3], code: [], math: [STIX Two Math]}',
        'style: apa',
      ].join('\n'),
    });
    const fix = 'docs/themes.md explains every key.';
    expect(await messages({ fixes: true })).toEqual([
      `templates/own/theme.yaml:3:1 "A3" is not a valid value for \`paper\`. Write A4, A5, B5, letter or a size like 170mm 240mm. ${fix}`,
      `templates/own/theme.yaml:4:11 "wide" is not a valid value for \`margins.top\`. Write a number of millimetres. ${fix}`,
      `templates/own/theme.yaml:5:55 "[]" is not a valid value for \`fonts.code\`. Write at least one family. ${fix}`,
      expect.stringMatching(
        /^templates\/own\/theme\.yaml:2:1 `papper` is not a key of theme\.yaml\. Choose from based-on, paper, margins/,
      ),
      // The journal sets the citation style. It is the same in every theme.
      expect.stringMatching(/^templates\/own\/theme\.yaml:6:1 `style` is not a key/),
    ]);
  });

  it('reports YAML that cannot be read', async () => {
    await write({ 'theme.yaml': 'based-on: default\npaper: [A4\n' });
    const [message] = await messages();
    expect(message).toMatch(/^templates\/own\/theme\.yaml:2:8 A bracket or a brace is not closed/);
  });

  it('reports aliases that multiply', async () => {
    const levels = [...'abcdefgh'].map((name, at, all) =>
      at === 0 ? 'a: &a [x, x]' : `${name}: &${name} [${`*${all[at - 1]}, `.repeat(8)}]`,
    );
    await write({ 'theme.yaml': `based-on: default\n${levels.join('\n')}\n` });
    expect(await messages()).toContainEqual(
      expect.stringMatching(/The YAML has more than 100000 values/),
    );
  });

  it('reports unknown families and packages', async () => {
    await write({
      'theme.yaml': [
        'based-on: default',
        'families:',
        '  A: {package: comic-neue}',
        '  B: {package: source-serif-4, weights: [450], styles: [normal]}',
        'fonts: {text: [A], heading: [B], code: [C], math: [A]}',
      ].join('\n'),
    });
    expect(await messages({ fixes: true })).toEqual([
      'templates/own/theme.yaml:3:3 The package "comic-neue" of the family "A" does not come with Offprint. Use one of the packages in docs/themes.md, or a font file of your own.',
      'templates/own/theme.yaml:4:3 The family "B" does not have the weight 450. Choose from 200, 300, 400, 500, 600, 700, 800 and 900.',
      expect.stringMatching(
        /^templates\/own\/theme\.yaml:5:34 The theme has no family "C"\. Choose from .*Source Serif 4.*, A and B, or add it/,
      ),
    ]);
  });

  it('adds its families and fonts to those of its base; a key of the same name replaces that one', async () => {
    await write({
      'theme.yaml': [
        'based-on: default',
        'families:',
        '  House: {files: [{file: house.woff2}]}',
        '  Source Sans 3: {package: source-sans-3, weights: [300]}',
        'fonts:',
        '  text: [House]',
        '  languages: {fr: [Source Code Pro]}',
      ].join('\n'),
      'fonts/house.woff2': await readFile(SERIF),
    });
    expect(await messages()).toEqual([]);
    const { theme } = await loadTheme('own', journal);
    const base = (await loadTheme('default')).theme?.settings.fonts;
    expect(theme?.settings.fonts).toEqual({
      ...base,
      text: ['House'],
      languages: { ...base?.languages, fr: ['Source Code Pro'] },
    });
    const weightsOf = (family: string) => [
      ...new Set(theme?.faces.filter((face) => face.family === family).map(({ weight }) => weight)),
    ];
    expect(weightsOf('House')).toEqual([400]);
    expect(weightsOf('Source Sans 3')).toEqual([300]);
    expect(weightsOf('Source Code Pro')).toEqual([400, 600]);
  });

  it('takes a theme’s own fonts, and refuses fonts that are not static TrueType', async () => {
    const settings = (file: string) =>
      [
        'based-on: default',
        `families: {A: {files: [{file: ${file}}]}}`,
        'fonts: {text: [A], heading: [A], code: [A], math: [A]}',
      ].join('\n');
    await write({ 'theme.yaml': settings('a.woff2') });
    await cp(SERIF, join(journal, 'templates/own/fonts/a.woff2'));
    const { theme } = await loadTheme('own', journal);
    const own = theme?.faces.filter(({ family }) => family === 'A') ?? [];
    expect(own.map(({ file, weight }) => `${file} ${weight}`)).toEqual(['a.woff2 400']);
    expect(own[0]?.covers(0x61)).toBe(true);
    await write({ 'theme.yaml': settings('b.ttf'), 'fonts/b.ttf': 'x'.repeat(100) });
    expect(await messages()).toEqual([
      'templates/own/theme.yaml:2:12 "b.ttf" is not a font that can be read (unknown format "xxxx").',
    ]);
    await write({ 'theme.yaml': settings('gone.woff2') });
    expect(await messages()).toEqual([
      'templates/own/theme.yaml:2:12 The folder fonts/ of the theme has no file "gone.woff2".',
    ]);
  });

  it('reports colours that cannot be read', async () => {
    const colours =
      '{ink: "#777777", paper: "#ffffff", surface: "#eeeeee", accent: "#000000", link: "#000000", muted: "#000000", rule: "#dddddd"}';
    await write({ 'theme.yaml': `based-on: default\ncolours: ${colours}\n` });
    expect(await messages()).toEqual([
      'templates/own/theme.yaml:2:11 The contrast of ink on paper is 4.48, but it must be 4.5 or more.',
      'templates/own/theme.yaml:2:11 The contrast of ink on surface is 3.86, but it must be 4.5 or more.',
    ]);
  });

  it('takes missing colours from its base', async () => {
    await write({ 'theme.yaml': 'based-on: default\ncolours: {accent: "#7a1f1f"}\n' });
    expect(await messages()).toEqual([]);
    await write({ 'theme.yaml': 'based-on: default\ncolours: {acent: "#7a1f1f"}\n' });
    expect(await messages({ fixes: true })).toEqual([
      expect.stringMatching(
        /^templates\/own\/theme\.yaml:2:11 `acent` is not a key of theme\.yaml\. Choose from ink, /,
      ),
    ]);
  });

  it('lists the existing themes if its base is unknown', async () => {
    await write({ 'theme.yaml': 'based-on: defalt\n' });
    expect(await messages({ fixes: true })).toEqual([
      'templates/own/theme.yaml:1:1 The theme is based on "defalt", but there is no such theme. Choose from default and horizon.',
    ]);
  });

  it('gives the place of an unknown slot in the template', async () => {
    await write({
      'theme.yaml': 'based-on: default',
      'colophon.html': '<footer>\n  {{adress}}\n</footer>',
    });
    expect(await messages()).toEqual([
      'templates/own/colophon.html:2:3 There is no slot "{{adress}}".',
    ]);
  });
});
