// Puts the parts of the program into files: those that every call needs into one, those that a listing
// needs besides into another, each of the others into its own. A file costs Node as much to find and
// open as to run.
import { basename } from 'node:path';

/** The parts that a part needs before it runs, itself among them. */
function closure(name, outputs) {
  const needed = new Set();
  const open = [name];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (needed.has(one)) continue;
    needed.add(one);
    const { imports } = outputs.get(one);
    const statically = imports.filter(
      ({ kind, external }) => kind === 'import-statement' && !external,
    );
    open.push(...statically.map(({ path }) => basename(path)));
  }
  return needed;
}

/** A part as a function that is given what a CommonJS module is given. */
const asFunction = (code) => `(function(module,exports,require){${code}\n})`;

const asPack = (names, parts) =>
  `{${names.map((name) => `${JSON.stringify(name)}:${asFunction(parts.get(name))}`).join(',')}}`;

/**
 * The texts of the files of `dist/` by their names. `parts` are texts by their names, which are unlike,
 * in whichever folder esbuild would put them.
 */
export function packed(parts, metafile) {
  const outputs = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]),
  );
  const start = [...closure('main.js', outputs)];
  const query = [...parts.keys()].find((name) =>
    outputs.get(name).entryPoint?.endsWith('/query.ts'),
  );
  const listing = [...closure(query, outputs)].filter((name) => !start.includes(name));
  const others = [...parts.keys()].filter(
    (name) => !start.includes(name) && !listing.includes(name),
  );
  const files = Object.fromEntries(
    others.map((name) => [`parts/${name}`, `module.exports=${asFunction(parts.get(name))}`]),
  );
  return {
    ...files,
    'companion.js': "require('./main.js').part('companion.js');\n",
    'listing.js': `module.exports=${asPack(listing, parts)}`,
    'main.js': `const packed=${asPack(start, parts)};
const listing=new Set(${JSON.stringify(listing)});
${runtime}`,
  };
}

const runtime = `const loaded=new Map();
function part(name){
  const known=loaded.get(name);
  if(known!==undefined)return known.exports;
  if(listing.has(name)){Object.assign(packed,require('./listing.js'));listing.clear()}
  const module={exports:{}};
  loaded.set(name,module);
  (packed[name]??require('./parts/'+name))(module,module.exports,load);
  return module.exports;
}
function load(path){return path.startsWith('.')?part(path.slice(path.lastIndexOf('/')+1)):require(path)}
module.exports={start:(folders)=>part('main.js').start(folders),part,loaded};
`;
