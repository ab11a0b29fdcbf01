/** Sizes of a picture, by the names of the dialect's attributes. */

const NAMES = ['width', 'height', 'scale'] as const;
const OPTION = /(?:^|[,[\s])(width|(?:total)?height|scale)\s*=\s*(\{[^{}]*\}|[^,\]{}]+)/g;
const DECLARATION = /(?:^|;)\s*(width|height)\s*:\s*([^;]+)/gi;

/** Sizes among the settings of a directive or an element. */
export function sizesAmong(
  settings: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const found = NAMES.map((name) => [name, settings[name]] as const);
  return Object.fromEntries(found.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Sizes among the options of `\includegraphics`: `width=2in, height=0.3\textheight, scale=0.1`. */
export function sizesOfOptions(options = ''): Record<string, string> {
  return Object.fromEntries(
    [...options.matchAll(OPTION)].map(([, name = '', value = '']) => [
      name.replace('total', ''),
      value.trim(),
    ]),
  );
}

/** Sizes in `style="width: 50%"`. */
export function sizesOfStyle(style = ''): Record<string, string> {
  return Object.fromEntries(
    [...style.matchAll(DECLARATION)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.trim(),
    ]),
  );
}
