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
  async function messages(): Promise<string[]> {
    const { theme, files } = await loadTheme('own', journal);
    const found = files.flatMap(({ path, messages: said }) =>
      said.map(
        ({ line, column, reason }) => `${relative(journal, path)}:${line}:${column} ${reason}`,
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
      'templates/own/print.css:2:15 Unexpected “url(//x.example/a.png)” in a style sheet, expected styles that load nothing',
    ]);
  });

  it('takes no style sheet that ends in the middle', async () => {
    await write({
      'theme.yaml': 'based-on: default\n',
      'screen.css': 'p {}\n</Style ><script>alert(1)</script>\n',
    });
    expect(await messages()).toEqual([
      'templates/own/screen.css:2:1 Unexpected “</Style” in a style sheet, expected styles alone',
    ]);
  });

  it('takes no style sheet with a bracket that is never closed', async () => {
    await write({
      'theme.yaml': 'based-on: default\n',
      'screen.css': 'p {}\nh1 { color: red\nh2 { color: blue }\n',
    });
    expect(await messages()).toEqual([
      'templates/own/screen.css:2:4 Unexpected “{” without “}” in a style sheet, expected both',
    ]);
  });

  it.each([
    ['no picture', 'logo.png', 'words', 'application/octet-stream in'],
    [
      'of another kind',
      'logo.png',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'image/svg+xml in',
    ],
    ['cut off', 'logo.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'damage of'],
    [
      'that loads',
      'logo.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://a.example/i.png"/></svg>',
      '"http://a.example/i.png", which is not in the file in',
    ],
  ])('takes no logo and no favicon that is %s', async (_, file, content, fault) => {
    for (const key of ['logo', 'favicon']) {
      await write({ 'theme.yaml': `based-on: default\n${key}: ${file}\n`, [file]: content });
      expect(await messages()).toEqual([
        `templates/own/theme.yaml:2:1 Unexpected ${fault} the ${key} “${file}”, expected a picture beside theme.yaml`,
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

  it('names the themes that there are', async () => {
    await write({ 'theme.yaml': 'based-on: default\n' });
    const { theme, files } = await loadTheme('../../etc', journal);
    expect(theme).toBeUndefined();
    expect(files[0]?.messages[0]?.reason).toBe(
      'Unexpected theme “../../etc”, expected one of: default, horizon, own',
    );
  });

  it('gives the place of what is wrong in theme.yaml', async () => {
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
    expect(await messages()).toEqual([
      'templates/own/theme.yaml:3:1 Unexpected “A3” for “paper”, expected A4, A5, B5, letter or a size like 170mm 240mm',
      'templates/own/theme.yaml:4:11 Unexpected “wide” for “margins.top”, expected a number of millimetres',
      'templates/own/theme.yaml:5:55 Unexpected “[]” for “fonts.code”, expected at least one family',
      expect.stringMatching(
        /^templates\/own\/theme\.yaml:2:1 Unexpected key “papper”, expected one of: based-on, paper, margins/,
      ),
      // What cites the works is the journal's affair, and the same in every theme.
      expect.stringMatching(/^templates\/own\/theme\.yaml:6:1 Unexpected key “style”/),
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

  it('reports families that are not there, and packages that are not ours', async () => {
    await write({
      'theme.yaml': [
        'based-on: default',
        'families:',
        '  A: {package: comic-neue}',
        '  B: {package: source-serif-4, weights: [450], styles: [normal]}',
        'fonts: {text: [A], heading: [B], code: [C], math: [A]}',
      ].join('\n'),
    });
    expect(await messages()).toEqual([
      'templates/own/theme.yaml:3:3 Unexpected package “comic-neue” of family “A”, expected one that Offprint ships',
      'templates/own/theme.yaml:4:3 Unexpected weights 450 of family “B”, expected some of 200, 300, 400, 500, 600, 700, 800, 900',
      expect.stringMatching(
        /^templates\/own\/theme\.yaml:5:34 Unexpected family “C”, expected one of “families”: .*Source Serif 4.*, A, B$/,
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

  it('takes a theme’s own fonts, and refuses what is no static TrueType font', async () => {
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
      'templates/own/theme.yaml:2:12 Unexpected font format “xxxx” in “b.ttf”, expected a static TrueType font (.woff2 or .ttf)',
    ]);
    await write({ 'theme.yaml': settings('gone.woff2') });
    expect(await messages()).toEqual([
      "templates/own/theme.yaml:2:12 Unexpected font “gone.woff2”, expected a file in the theme's fonts/ folder",
    ]);
  });

  it('reports colours that cannot be read', async () => {
    const colours =
      '{ink: "#777777", paper: "#ffffff", surface: "#eeeeee", accent: "#000000", link: "#000000", muted: "#000000", rule: "#dddddd"}';
    await write({ 'theme.yaml': `based-on: default\ncolours: ${colours}\n` });
    expect(await messages()).toEqual([
      'templates/own/theme.yaml:2:11 Unexpected contrast 4.48 of ink on paper, expected 4.5 or more',
      'templates/own/theme.yaml:2:11 Unexpected contrast 3.86 of ink on surface, expected 4.5 or more',
    ]);
  });

  it('takes the colours that it does not give from its base', async () => {
    await write({ 'theme.yaml': 'based-on: default\ncolours: {accent: "#7a1f1f"}\n' });
    expect(await messages()).toEqual([]);
    await write({ 'theme.yaml': 'based-on: default\ncolours: {acent: "#7a1f1f"}\n' });
    expect(await messages()).toEqual([
      expect.stringMatching(
        /^templates\/own\/theme\.yaml:2:11 Unexpected key “acent”, expected one of: ink/,
      ),
    ]);
  });

  it('names the themes there are where its base is none of them', async () => {
    await write({ 'theme.yaml': 'based-on: defalt\n' });
    expect(await messages()).toEqual([
      'templates/own/theme.yaml:1:1 Unexpected theme “defalt”, expected one of: default, horizon',
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
