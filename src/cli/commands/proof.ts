import { allOption, type Declare, exitCodes, formOption, outOption } from '../command.ts';
import type { ProofFlags } from '../run/proof.ts';

export const declareProof: Declare = (program, terminal) => {
  program
    .command('proof')
    .summary(
      'write the proof for the author, with numbered lines, queries and a form for the answers',
    )
    .description(
      "Writes <out>/<issue>/<article>/proof/: a PDF with numbered lines and the author queries, which come from the article's " +
        'messages and from the comments {>>…<<} in its manuscript, and the same queries as a form (HTML) and as JSON. ' +
        'With --answers, reports the answers of the author beside their lines, and changes nothing.',
    )
    .argument('[path...]', 'article, issue or journal folders')
    .addOption(outOption())
    .option('--answers <file>', 'report the answers in the file that the form saved')
    .option('--theme <name>', "theme instead of the journal's")
    .addOption(allOption())
    .addOption(formOption())
    .addHelpText(
      'after',
      exitCodes(
        'every proof was written; with --answers: every query is answered',
        'an article has an error and no proof; with --answers: a query is not answered, or the article has changed since',
      ),
    )
    .action(async (paths: string[], flags: ProofFlags) => {
      const { proofCommand } = await import('../run/proof.ts');
      const waiting = (sentence: string) => terminal.stderr.write(`${sentence}\n`);
      terminal.end(await proofCommand(paths, flags, terminal.stderrColour, waiting));
    });
};
