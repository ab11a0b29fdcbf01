/**
 * `npm run build` writes the DTDs of JATS into `dist/`. libxml2 reads the modules of `@jats4r/dtds` and expands their
 * parameter entities, so that each element, attribute and notation is declared in one line. Named characters are
 * left out, because documents are parsed without the DTD.
 */
import { closeSync, existsSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ParseOption, XmlDocument, xmlRegisterInputProvider } from 'libxml2-wasm';
import { DTD_FILES } from '../compiled/io/jats/jats-dtd.js';

const ANY = /<!--[\s\S]*?-->|<!(?:ATTLIST|ELEMENT|ENTITY|NOTATION)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

function expandDtd(file) {
  const url = import.meta.resolve(`@jats4r/dtds/schema/1.4/${file}`);
  const document = XmlDocument.fromString(
    // libxml2 serializes the subset inside a document only.
    `<!DOCTYPE article [<!ENTITY % dtd SYSTEM "${url}">%dtd;]><article/>`,
    { option: ParseOption.XML_PARSE_DTDLOAD },
  );
  const all = document.toString().match(ANY);
  const notations = all.filter((declaration) => declaration.startsWith('<!NOTATION '));
  const others = all.filter((declaration) => /^<!(?:ATTLIST|ELEMENT) /.test(declaration));
  // libxml2 serializes notations in any order.
  return `${[...notations.sort(), ...others].join('\n')}\n`;
}

xmlRegisterInputProvider({
  match: () => true,
  open: (url) => openSync(fileURLToPath(url)),
  read: (file, into) => readSync(file, into),
  close: (file) => {
    closeSync(file);
    return true;
  },
});
for (const file of Object.values(DTD_FILES)) {
  const path = fileURLToPath(new URL(`../dist/io/jats/${file}`, import.meta.url));
  const dtd = expandDtd(file);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== dtd) writeFileSync(path, dtd);
}
