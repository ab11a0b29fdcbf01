/** Files for older OJS: what each release takes. */
import { expect, test } from 'vitest';
import { exported, textOf, withFirst } from '../../../test/support/export-issue.ts';
import { maximalArticle } from '../../../test/support/maximal-article.ts';
import { all, children, issue, parse, text } from '../../../test/support/ojs-file.ts';
import { OJS_VERSIONS, type OjsVersion } from '../../compile/metadata/settings.ts';
import { message } from '../../messages/message.ts';
import { releaseFor } from './release.ts';

test.each([
  ['en', 'en', 'en', 'en_US'],
  ['en-GB', 'en', 'en', 'en_US'],
  ['pt-BR', 'pt_BR', 'pt_BR', 'pt_BR'],
  ['pt', 'pt', 'pt_PT', 'pt_PT'],
  ['fr', 'fr', 'fr_FR', 'fr_FR'],
  ['fr-SN', 'fr', 'fr_FR', 'fr_FR'],
  ['zh', 'zh_Hans', 'zh_CN', 'zh_CN'],
  ['zh-Hant', 'zh_Hant', undefined, 'zh_TW'],
  ['zh-TW', 'zh_Hant', undefined, 'zh_TW'],
  ['nb', 'nb_NO', 'nb', 'nb_NO'],
  ['sr-Latn', 'sr_Latn', 'sr@latin', 'sr_RS@latin'],
  ['sr', 'sr_Cyrl', 'sr@cyrillic', 'sr_RS@cyrillic'],
  ['ur', 'ur', 'ur', 'ur_PK'],
  ['he', 'he', 'he', 'he_IL'],
  ['id', 'id', 'id', 'id_ID'],
  ['vi', 'vi', 'vi', 'vi_VN'],
  ['ckb', 'ckb', 'ckb', undefined],
])('%s is %s in OJS 3.5, %s in 3.4, %s in 3.3', (tag, ...locales) => {
  const names = OJS_VERSIONS.map((version) => releaseFor({ ojs: { version } }).localeOf(tag));
  expect(names.toReversed()).toEqual(locales);
});

test('an import for an older OJS has one line of affiliations, plain keywords and titles', async () => {
  const ror = 'https://ror.org/02t274463';
  const affiliations = [
    { id: 'a', label: '1', institution: 'Sample College', ror },
    { id: 'b', label: '2', institution: 'Tide Institute' },
  ];
  const [author] = maximalArticle.authors;
  if (!author) throw new Error('an author');
  const authors = [{ ...author, affiliations: ['a', 'b'] }];
  const made = (version: OjsVersion) =>
    exported('ojs', withFirst(issue, { affiliations, authors }), {
      settings: { ojs: { version } },
    });
  for (const version of ['3.3', '3.4'] as const) {
    const { notes, ...file } = await made(version);
    const [article] = all(parse(textOf(file, 'ojs.xml')), 'article');
    const [affiliation, ...others] = all(article, 'affiliation');
    expect(text(affiliation)).toBe('Sample College; Tide Institute');
    expect([...others, ...all(affiliation, 'name'), ...all(article, 'rorAffiliation')]).toEqual([]);
    expect(all(all(article, 'keywords')[0], 'name')).toEqual([]);
    expect(notes?.join('\n')).toContain(`Only OJS ${version}`);
    expect(notes?.join('\n')).toContain(`not in this file: ${ror}. OJS ${version} has no place`);
  }
  const titles = async (version: OjsVersion) =>
    text(
      all(parse(textOf(await made(version), 'ojs.xml')), 'publication').flatMap((one) =>
        children(one, 'title'),
      )[0],
    );
  expect(await titles('3.4')).toBe('Tides of <i>Fucus</i> &amp; the moon: a study');
  expect(await titles('3.3')).toBe('Tides of Fucus & the moon: a study');
});

test('every language in a file for OJS 3.3 has a country', async () => {
  const settings = { ojs: { version: '3.3' as const } };
  const xml = textOf(await exported('ojs', issue, { settings }), 'ojs.xml');
  const locales = [...xml.matchAll(/ locale="([^"]*)"/g)].map(([, locale]) => locale);
  expect(new Set(locales)).toEqual(new Set(['en_US', 'fr_FR', 'ur_PK']));
  expect(xml).toContain('submission_progress="0"');
});

test('OJS 3.3 does not get an article without authors or in a language that it does not know', async () => {
  const settings = { ojs: { version: '3.3' as const } };
  const unsigned = await exported('ojs', withFirst(issue, { authors: [] }), { settings });
  expect(unsigned.leftOut).toMatchObject([{ article: 'ferry-2023', field: 'authors' }]);
  expect((await exported('ojs', withFirst(issue, { authors: [] }))).leftOut).toEqual([]);
  const sorani = await exported('ojs', withFirst(issue, { language: 'ckb' }), { settings });
  expect(sorani.leftOut).toMatchObject([{ article: 'ferry-2023', field: 'language' }]);
});

test('a translation into a language that OJS lacks is left out and reported', async () => {
  const [urdu] = maximalArticle.translations;
  if (!urdu) throw new Error('a translation');
  const translations = [{ ...urdu, language: 'ckb' }];
  const settings = { ojs: { version: '3.3' as const } };
  const made = await exported('ojs', withFirst(issue, { translations }), { settings });
  expect(textOf(made, 'ojs.xml')).not.toContain('ckb');
  expect(made.remarks).toContainEqual(
    expect.objectContaining({
      article: 'ferry-2023',
      message: message('export-refused/words-left-out', { version: '3.3', language: 'ckb' }),
    }),
  );
});
