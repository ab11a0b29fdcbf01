import { describe, expect, it } from 'vitest';
import { bold, headsOf, LONG, paragraph } from '../../../test/intake/heads.ts';

const head = (text: string) => paragraph(text, {}, true);

describe('headings of main parts', () => {
  it('contain headings with the same look if one is directly above its first section', () => {
    expect(
      headsOf([
        ...bold('Introduction'),
        ...bold('The old maps'),
        head('Methods'),
        ...bold('Study area'),
        ...bold('Reading of maps'),
        ...bold('Results'),
        ...bold('Names that were lost'),
        ...bold('Conclusion'),
        ...bold('Maps'),
      ]),
    ).toEqual([
      '1 Introduction',
      '1 The old maps',
      '1 Methods',
      '2 Study area',
      '2 Reading of maps',
      '1 Results',
      '2 Names that were lost',
      '1 Conclusion',
      '1 Maps',
    ]);
  });

  it('contain no headings if each is followed by text', () => {
    const names = ['Introduction', 'The old maps', 'Methods', 'Study area', 'Results'];
    expect(headsOf(names.flatMap(bold))).toEqual(names.map((name) => `1 ${name}`));
  });

  it('are siblings with different looks, but belong to their study if there are several', () => {
    const large = (text: string) => ({
      ...head(text),
      inlines: [{ kind: 'text' as const, text, start: 0, marks: { bold: true, size: 28 } }],
    });
    const small = (text: string) => [paragraph(text, { align: 'center' }), paragraph(LONG)];
    expect(
      headsOf([large('Methods'), paragraph(LONG), ...bold('Maps'), ...small('Discussion')]),
    ).toEqual(['1 Methods', '2 Maps', '1 Discussion']);
    const on = (name: string) => [large(name), paragraph(LONG)];
    const study = (name: string) => [large(name), ...small('Methods')];
    const whole = ['Introduction', 'Discussion', 'Conclusion'].flatMap(on);
    expect(headsOf([...whole, ...study('Maps'), ...study('Names')]).slice(3)).toEqual([
      '1 Maps',
      '2 Methods',
      '1 Names',
      '2 Methods',
    ]);
  });
});

describe('declarations', () => {
  it('contain the statements if one follows directly', () => {
    expect(
      headsOf([
        ...bold('Methods'),
        head('Declarations'),
        ...bold('Funding'),
        ...bold('Author contributions'),
        ...bold('Appendix A. Maps'),
      ]),
    ).toEqual([
      '1 Methods',
      '1 Declarations',
      '2 Funding',
      '2 Author contributions',
      '1 Appendix A. Maps',
    ]);
    expect(headsOf(['Methods', 'Funding', 'Acknowledgements'].flatMap(bold))).toEqual([
      '1 Methods',
      '1 Funding',
      '1 Acknowledgements',
    ]);
  });
});

describe('numbers that restart', () => {
  it('are below the letters, and contain decimal numbers', () => {
    expect(
      headsOf(
        [
          'I. Rivers',
          'A) Names',
          '1. Old names',
          '2. New names',
          'B) Maps',
          '1. Scales',
          '1.1. Miles',
          '1.2. Metres',
          'II. Lakes',
        ].flatMap(bold),
      ).map((line) => line.slice(0, 1)),
    ).toEqual(['1', '2', '3', '3', '2', '3', '4', '4', '1']);
  });
});
