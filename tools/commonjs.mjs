// Makes CommonJS, which Node starts faster than ES modules, of the parts that esbuild splits a program
// into, which are ES modules.
import { transform } from 'esbuild';

/** What all of the program is made for. */
export const forNode = {
  platform: 'node',
  target: 'node20',
  // V8 has had these since Node 10. esbuild goes by tables of Unicode's versions, and would have each
  // such expression made anew every time it is used.
  supported: {
    'regexp-lookbehind-assertions': true,
    'regexp-unicode-property-escapes': true,
  },
  legalComments: 'none',
};

/** What esbuild writes at the beginning of a part that exports something. */
const exported =
  /var stdin_exports = \{\};\n__export\(stdin_exports, \{\n([\s\S]*?)\n\}\);\nmodule\.exports = __toCommonJS\(stdin_exports\);\n/;

/** What that needs, and what imports of Node's own modules need. */
const helpers = /^var __(?:create|defProp) = [\s\S]*?\nvar __toCommonJS = .*\n/;

/** And at its end, for Node's own import of CommonJS. */
const annotation = /\/\/ Annotate the CommonJS export names for ESM import in node:\n[\s\S]*$/;

/** Is a variable ever given another value than its first? */
function changes(variable, code) {
  const given = new RegExp(`(?<![.\\w$])${variable} [-+*/|&?]*= `, 'g');
  const stepped = new RegExp(`(?:\\+\\+|--)${variable}\\b|(?<![.\\w$])${variable}(?:\\+\\+|--)`);
  return [...code.matchAll(given)].length > 1 || stepped.test(code);
}

/**
 * What a part exports as plain values, given out when all of it has run: esbuild makes a getter of each,
 * twice over, for exports that change and for circles of modules. Parts have neither.
 */
function withPlainExports(code) {
  const [head, list] = exported.exec(code) ?? [];
  if (list === undefined) return code;
  const values = [...list.matchAll(/^ {2}(\w+): \(\) => ([\w.]+),?$/gm)];
  if (values.length !== list.split('\n').length) throw new Error(`odd exports: ${list}`);
  const changing = values.find(([, , value]) => changes(value, code));
  if (changing !== undefined) throw new Error(`a part exports ${changing[2]}, which changes`);
  const pairs = values.map(([, name, value]) => `${name}: ${value}`);
  const rest = code
    .replace(head, '')
    .replace(annotation, '')
    .replace(/__toESM\((require\("\.\/[^"]*"\))\)/g, '$1');
  const bare = /\b__toESM\(/.test(rest) ? rest : rest.replace(helpers, '');
  return `${bare}\nmodule.exports = { __esModule: true, ${pairs.join(', ')} };\n`;
}

/** The text of a part. */
export async function asCommonJs(text) {
  const supported = { ...forNode.supported, 'dynamic-import': false };
  const parted = await transform(text, { ...forNode, supported, format: 'cjs' });
  const plain = withPlainExports(parted.code);
  const { code } = await transform(plain, { ...forNode, format: 'cjs', minify: true });
  return code;
}
