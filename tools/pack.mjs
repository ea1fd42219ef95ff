// Puts the parts of the program into files: those that every call needs into one, those that a listing
// or a check needs besides into others, each of the rest into its own. A file costs Node as much to find and
// open as to run.
import { basename } from 'node:path';

/** The parts that a part asks for before it runs. */
function askedFor(name, outputs) {
  const { imports } = outputs.get(name);
  const statically = imports.filter(
    ({ kind, external }) => kind === 'import-statement' && !external,
  );
  return statically.map(({ path }) => basename(path));
}

/** The parts that a part needs before it runs, itself among them. */
function closure(name, outputs) {
  const needed = new Set();
  const open = [name];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (needed.has(one)) continue;
    needed.add(one);
    open.push(...askedFor(one, outputs));
  }
  return needed;
}

/**
 * A part as a function that is given what a CommonJS module is given. V8 compiles it with the file, since it
 * stands between parentheses, so that it is among what Node keeps of the file.
 */
const asFunction = (code) => `(function(module,exports,require){${code}\n})`;

const asPack = (names, parts) =>
  `{${names.map((name) => `${JSON.stringify(name)}:${asFunction(parts.get(name))}`).join(',')}}`;

/**
 * Further files: with what a listing needs as good as always, and with what checks need and nothing else
 * does. What others need as well must not bring all that a check needs with it.
 */
const packs = {
  'listing.js': { needs: ['/commands/query/query.ts', '/guards/store.js', '/formats/tsv.ts'] },
  'checking.js': {
    needs: ['/commands/validate.ts', '/reporters/pretty.ts'],
    nobodyBut: [
      '/commands/rules.ts',
      '/commands/validate-since.ts',
      '/threads/two-threads.ts',
      '/companion.ts',
    ],
  },
};

/**
 * The texts of the files of `dist/` by their names. `parts` are texts by their names, which are unlike,
 * in whichever folder esbuild would put them.
 */
export function packed(parts, metafile) {
  const outputs = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]),
  );
  for (const name of parts.keys()) {
    const circle = askedFor(name, outputs).find((other) => closure(other, outputs).has(name));
    if (circle !== undefined) throw new Error(`${name} and ${circle} need each other`);
  }
  const start = [...closure('main.js', outputs)];
  const fileOf = new Map(start.map((name) => [name, 'main.js']));
  const entries = [...parts.keys()].filter((name) => outputs.get(name).entryPoint !== undefined);
  const closures = new Map(entries.map((name) => [name, closure(name, outputs)]));
  for (const [file, { needs, nobodyBut }] of Object.entries(packs)) {
    const from = (sources, name) =>
      sources.some((source) => outputs.get(name).entryPoint.endsWith(source));
    for (const source of [...needs, ...(nobodyBut ?? [])]) {
      if (!entries.some((name) => from([source], name))) throw new Error(`no part is ${source}`);
    }
    const others =
      nobodyBut === undefined
        ? []
        : entries.filter((name) => !from([...needs, ...nobodyBut], name));
    for (const entry of entries.filter((name) => from(needs, name))) {
      for (const name of closures.get(entry)) {
        const isOthers = others.some((other) => closures.get(other).has(name));
        if (!fileOf.has(name) && !isOthers) fileOf.set(name, file);
      }
    }
  }
  const within = (file) => [...parts.keys()].filter((name) => fileOf.get(name) === file);
  const others = [...parts.keys()].filter((name) => !fileOf.has(name));
  const files = Object.fromEntries([
    ...others.map((name) => [`parts/${name}`, `module.exports=${asFunction(parts.get(name))}`]),
    ...Object.keys(packs).map((file) => [file, `module.exports=${asPack(within(file), parts)}`]),
  ]);
  const further = Object.keys(packs).map((file) => [file, within(file)]);
  return {
    ...files,
    'companion.js': "require('./main.js').part('companion.js');\n",
    'main.js': `const packed=${asPack(start, parts)};
const further=${JSON.stringify(further)};
${runtime}`,
  };
}

const runtime = `const fileOf=new Map(further.flatMap(([file,names])=>names.map((name)=>[name,file])));
const loaded=new Map();
function given(name){
  const file=packed[name]===undefined?fileOf.get(name):undefined;
  if(file!==undefined)Object.assign(packed,require('./'+file));
  return packed[name]??require('./parts/'+name);
}
function part(name){
  const known=loaded.get(name);
  if(known!==undefined)return known.exports;
  const module={exports:{}};
  loaded.set(name,module);
  given(name)(module,module.exports,load);
  return module.exports;
}
function load(path){return path.startsWith('.')?part(path.slice(path.lastIndexOf('/')+1)):require(path)}
module.exports={start:(folders)=>part('main.js').start(folders),part,loaded};
`;
