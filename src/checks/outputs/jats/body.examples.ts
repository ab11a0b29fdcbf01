/** Examples for the rules of body.ts. */
import { inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'jats-element-empty': {
    breaks: [
      inJats('<city>Brest</city>', '<city>Brest</city><institution/>'),
      inJats('<p>The mean is given by</p>', '<p> </p><p>The mean is given by</p>'),
    ],
    keeps: [inJats('<td>Whitby</td>', '<td>Whitby<break/></td>')],
  },
  'jats-section-untitled': {
    breaks: [inJats('<fn-group>', '<sec id="s"><p>1</p></sec><fn-group>')],
    keeps: [inJats('<title>Introduction</title>', '<title><italic>Introduction</italic></title>')],
  },
  'jats-note-misplaced': {
    breaks: [
      {
        ...inJats('at two harbours{~><xref ref-type="fn" rid="fn-1">1</xref>}</article-title>'),
        alongside: ['facts-cross-references-differ'],
      },
    ],
    keeps: [inJats('<fn id="fn-1">', '<fn id="fn-1" fn-type="other">')],
  },
  'jats-formula-unreadable': {
    breaks: [inJats('</mml:math>{~><tex-math id="t">x^2</tex-math>}</disp-formula>')],
    keeps: [
      inJats(
        '</mml:math></disp-formula>',
        '</mml:math><tex-math id="t">\\documentclass{article}\\begin{document}x\\end{document}</tex-math></disp-formula>',
      ),
    ],
  },
};
