// How many characters a text has, as JSON Schema counts them: the validators ask it of every text, and
// nearly none holds a pair of surrogates.
const surrogates = /[\ud800-\udfff]/;

function textLength(text) {
  return surrogates.test(text) ? [...text].length : text.length;
}

/** As the library's own module, which is CommonJS, has it. */
export default { default: textLength };
