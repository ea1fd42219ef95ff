// Writes src/model/codes/ from maintained lists, so that neither a code nor a country's name
// depends on the ICU of the machine that runs the program; with --check it only compares.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import isoCountries from 'i18n-iso-countries';
import isoLanguages from 'iso-639-1';
import { format } from 'prettier';

const require = createRequire(import.meta.url);
const folder = new URL('../src/model/codes/', import.meta.url);
const wordLanguages = ['en', 'fr', 'vi'];
const checking = process.argv.includes('--check');

// ISO 3166 leaves these codes to their users; i18n-iso-countries lists XK among them.
const userAssignedCountry = /^(AA|Q[M-Z]|X[A-Z]|ZZ)$/;
const officiallyAssignedCountries = 249;

// The form that the state itself, ISO 3166 and the United Nations use; CLDR has `Vietnam`.
const displayedNames = { VN: { en: 'Viet Nam' } };

// CLDR counts the offshore renminbi, which ISO 4217 does not, and ends the Salvadoran colón with
// its legal tender in 2001, which ISO 4217 keeps active.
const notInIso4217 = ['CNH'];
const keptInIso4217 = ['SVC'];

/** Names are compared as `fold` of src/model/names.ts has them. */
function fold(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function territoriesIn(language) {
  const locale = require(`cldr-localenames-full/main/${language}/territories.json`);
  return locale.main[language].localeDisplayNames.territories;
}

const bracketAtEnd = / \(([^()]*)\)$/;

/** A bracket at the end, as in `Myanmar (Burma)`, is dropped where the rest stays unique. */
function displayedIn(language, codes, territories) {
  const short = new Map(codes.map((code) => [code, territories[code].replace(bracketAtEnd, '')]));
  const bearers = (name) => codes.filter((code) => short.get(code) === name).length;
  return (code) =>
    displayedNames[code]?.[language] ??
    (bearers(short.get(code)) === 1 ? short.get(code) : territories[code]);
}

function countriesByCode() {
  const codes = Object.keys(isoCountries.getAlpha2Codes())
    .filter((code) => !userAssignedCountry.test(code))
    .sort();
  if (codes.length !== officiallyAssignedCountries) {
    throw new Error(
      `ISO 3166-1 assigns ${officiallyAssignedCountries} codes, not ${codes.length}.`,
    );
  }
  const sources = wordLanguages.map((language) => {
    const territories = territoriesIn(language);
    return {
      language,
      territories,
      displayed: displayedIn(language, codes, territories),
      isoNames: require(`i18n-iso-countries/langs/${language}.json`).countries,
    };
  });
  return new Map(codes.map((code) => [code, namesOf(code, sources)]));
}

const bracketed = (name) => name.match(bracketAtEnd)?.slice(1) ?? [];

function namesOf(code, sources) {
  const names = Object.fromEntries(
    sources.map(({ language, displayed }) => [language, displayed(code)]),
  );
  const alternates = sources.flatMap(({ language, territories, isoNames }) => [
    ...Object.keys(territories)
      .filter((key) => key === code || key.startsWith(`${code}-alt-`))
      .map((key) => territories[key]),
    ...(names[language] === territories[code] ? [] : bracketed(territories[code])),
    ...[isoNames[code]].flat(),
  ]);
  const known = new Set(Object.values(names).map(fold));
  const also = alternates.filter((name) => !known.has(fold(name)) && known.add(fold(name)));
  return { ...names, also };
}

/** Takes a name that two countries would answer to out of `also`, and says so. */
function dropAmbiguous(countries) {
  const claims = new Map();
  for (const [code, { also, ...displayed }] of countries) {
    for (const name of [...Object.values(displayed), ...also]) {
      const claimants = claims.get(fold(name)) ?? new Set();
      claims.set(fold(name), claimants.add(code));
    }
  }
  for (const [code, names] of countries) {
    const claimants = (name) => claims.get(fold(name));
    for (const name of wordLanguages.map((language) => names[language])) {
      if (claimants(name).size > 1) warn(name, claimants(name), `displayed for ${code}`);
    }
    for (const name of names.also.filter((name) => claimants(name).size > 1)) {
      warn(name, claimants(name), `dropped from ${code}`);
    }
    names.also = names.also.filter((name) => claimants(name).size === 1);
  }
}

function warn(name, claimants, outcome) {
  if (checking) return;
  process.stderr.write(`"${name}" is claimed by ${[...claimants].join(' and ')}: ${outcome}.\n`);
}

/** The currencies and funds that some country or the world (ZZ) has not ceased to use. */
function activeCurrencies() {
  const { region } = require('cldr-core/supplemental/currencyData.json').supplemental.currencyData;
  const uses = Object.values(region)
    .flat()
    .flatMap((use) => Object.entries(use));
  const active = uses.filter(([, use]) => use._to === undefined).map(([code]) => code);
  const codes = new Set([...active, ...keptInIso4217]);
  for (const code of notInIso4217) codes.delete(code);
  return [...codes].sort();
}

function origins(packages) {
  return packages.map((name) => {
    const { version, license } = require(`${name}/package.json`);
    return `// ${name} ${version} (${license})`;
  });
}

function formatted(packages, code) {
  const head = ['// Generated by tools/generate-codes.mjs; edit that instead. From:'];
  const source = [...head, ...origins(packages), '', code].join('\n');
  return format(source, { parser: 'typescript', printWidth: 100, singleQuote: true });
}

const setOf = (name, comment, codes) =>
  `/** ${comment} */\nexport const ${name}: ReadonlySet<string> = new Set(${JSON.stringify(codes)});`;

async function files() {
  const countries = countriesByCode();
  dropAmbiguous(countries);
  return {
    'countries.ts': await formatted(
      ['cldr-localenames-full', 'i18n-iso-countries'],
      `/** The names of a country: one to show in each language, and further ones that are understood. */
      export interface CountryNames {
        readonly en: string;
        readonly fr: string;
        readonly vi: string;
        readonly also: readonly string[];
      }

      /** The countries of ISO 3166-1 by their two capital letters. */
      export const countries: Readonly<Record<string, CountryNames>> =
        ${JSON.stringify(Object.fromEntries(countries))};`,
    ),
    'currencies.ts': await formatted(
      ['cldr-core'],
      setOf('currencies', 'The active codes of ISO 4217.', activeCurrencies()),
    ),
    'languages.ts': await formatted(
      ['iso-639-1'],
      setOf('languages', 'The codes of ISO 639-1.', isoLanguages.getAllCodes().sort()),
    ),
  };
}

function committed(name) {
  try {
    return readFileSync(new URL(name, folder), 'utf8');
  } catch {
    return undefined;
  }
}

if (!checking) mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(await files())) {
  if (!checking) {
    writeFileSync(new URL(name, folder), content);
  } else if (committed(name) !== content) {
    process.stderr.write(`src/model/codes/${name} is stale: run npm run generate.\n`);
    process.exitCode = 1;
  }
}
