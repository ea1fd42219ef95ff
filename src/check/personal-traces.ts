import { fold } from '../model/names.js';

/** What a text may give away about a person. */
export type Trace = 'phone number' | 'e-mail address' | 'identity number';

/** One mark between two digits, as numbers are grouped; full-width forms were folded before. */
const gap = '[ .\\u2010-\\u2015-]?';
const digits = (least: number, most = least) => `(?:${gap}\\d){${String(least)},${String(most)}}`;
/** No number goes on here: not even behind a decimal mark. */
const startsNumber = '(?<!\\d)(?<!\\d[.,/])';
const endsNumber = '(?!\\d)';
const startsCode = '(?<![\\p{L}\\d/+-])';
const endsCode = '(?![\\p{L}\\d/-])';

/** Every repetition is bounded and its steps cannot be read in two ways: the time is linear. */
const phones: readonly RegExp[] = [
  // +84 912 345 678, +44 (0)20 7946 0000
  new RegExp(`(?<!\\d)\\+[1-9](?:${gap}\\(?\\d\\)?){8,14}${endsNumber}`, 'gu'),
  // 0084 912 345 678; 12 digits, in a row or by threes, are a citizen's card
  new RegExp(
    `${startsNumber}(?!\\d{3}(?: ?\\d{3}){3}(?!\\d))00[1-9]${digits(8, 12)}${endsNumber}`,
    'gu',
  ),
  // (84-24) 3936 0500
  new RegExp(`\\(84${gap}\\)?\\d{0,3}\\)?${digits(7, 9)}${endsNumber}`, 'gu'),
  // 0912 345 678, 024 3936 0500, 06 12 34 56 78, 07700 900123, (020) 7946 0000
  new RegExp(`${startsNumber}\\(?0[1-9](?:${gap}\\d\\)?){8,9}${endsNumber}`, 'gu'),
  // (202) 555-0143
  new RegExp(`\\([2-9]\\d\\d\\) ?\\d{3}[ .-]\\d{4}${endsNumber}`, 'gu'),
  // 202-555-0143, 202.555.0143
  new RegExp(`(?<!\\d)(?<!\\d\\.)[2-9]\\d\\d([.-])\\d{3}\\1\\d{4}${endsNumber}`, 'gu'),
];

const identities: readonly RegExp[] = [
  // Viet Nam: a citizen's card of 12 digits, an identity card of 9; others use 9 for passports
  new RegExp(`${startsCode}0\\d{2}(?: ?\\d{3}){3}${endsCode}`, 'u'),
  new RegExp(`${startsCode}(?!\\d{6}000)\\d{9}${endsCode}`, 'u'),
  new RegExp(`${startsCode}0\\d{2} \\d{3} \\d{3}${endsCode}`, 'u'),
  // a passport: B1234567, 12AB34567
  new RegExp(`${startsCode}[A-Z]\\d{7}${endsCode}`, 'u'),
  new RegExp(`${startsCode}\\d{2}[A-Z]{2}\\d{5}${endsCode}`, 'u'),
  // the United States, France, the United Kingdom: social security
  new RegExp(`${startsCode}\\d{3}-\\d{2}-\\d{4}${endsCode}`, 'u'),
  new RegExp(`${startsCode}[12]\\d{2}(?:0[1-9]|1[0-2])\\d{10}${endsCode}`, 'u'),
  new RegExp(`${startsCode}[A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]${endsCode}`, 'u'),
  // any number of a passport or card that is called so
  /(?:passports?|passeports?|hộ chiếu)[^\d\n]{0,20}(?!\d*000)\d{7,9}(?!\d)/iu,
  /(?:cmnd|cmt|cccd|căn cước|chứng minh thư|chứng minh nhân dân)[^\d\n]{0,20}\d(?: ?\d){8,11}(?!\d)/iu,
];

const addresses = /[^\s@<>()[\],;:"']{1,64}@([a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,6})/giu;

const dayOrMonth = '(?:0?[1-9]|[12]\\d|3[01])';
/** Days, times and addresses of pages, whose digits are nobody's number. */
const harmless = new RegExp(
  [
    'https?://\\S+|www\\.\\S+|\\b10\\.\\d{4,9}/\\S+',
    '\\d{4}-[01]\\d-[0-3]\\d|^\\d{4}-[01]\\d$',
    `\\b${dayOrMonth}[./-]${dayOrMonth}[./-](?:19|20)\\d\\d\\b`,
    '\\b\\d{1,2}:\\d\\d\\b',
  ].join('|'),
  'giu',
);

/** Fewer digits than these, near one another, are nobody's number. */
const someDigits = /\d(?:\D{0,3}\d){5}/;

const leastDigits = 6;
const anySign = /[\d@\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u249b\ud835\uff10-\uff20]/;

/** Has a text an @, or as many digits as a number has? Most texts have not, and need no second look. */
export function mayHoldTrace(text: string): boolean {
  if (!anySign.test(text)) return false;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x40 || code === 0xff20) return true;
    if (isDigit(code)) digits += 1;
  }
  return digits >= leastDigits;
}

/** A digit, or what is one for whoever reads it: small, in a circle, of full width, of mathematics. */
function isDigit(code: number): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  return (
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0x2070 && code <= 0x2089) ||
    (code >= 0x2460 && code <= 0x249b) ||
    code === 0xd835 ||
    code === 0xb2 ||
    code === 0xb3 ||
    code === 0xb9
  );
}

/** What in a text looks like the number or address of a private person, each sort once. */
export function tracesIn(text: string): Trace[] {
  if (!mayHoldTrace(text)) return [];
  const plain = text.normalize('NFKC').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
  const traces: Trace[] = [];
  if (plain.includes('@') && [...plain.matchAll(addresses)].some(isPrivateAddress)) {
    traces.push('e-mail address');
  }
  const numbers = someDigits.test(plain) ? plain.replace(harmless, '#') : '';
  return someDigits.test(numbers) ? [...traces, ...numbersIn(numbers)] : traces;
}

function numbersIn(text: string): Trace[] {
  const calls = phones.flatMap((form) => [...text.matchAll(form)]);
  const others = phones.reduce((rest, form) => rest.replace(form, '#'), text);
  const traces: Trace[] = [];
  if (calls.some((call) => isPrivatePhone(call, text))) traces.push('phone number');
  if (identities.some((form) => form.test(others))) traces.push('identity number');
  return traces;
}

const hotlineWords = [
  'hotline',
  'helpline',
  'tong dai',
  'duong day nong',
  'numero vert',
  'ligne d ecoute',
  'ligne d assistance',
  'switchboard',
  'standard telephonique',
  'freephone',
  'toll free',
];
const before = 60;
const after = 30;
/** Free or public lines: 1-888-…, 0800 and 0300 in Britain, 0805 in France, +800. */
const free = /^(\+800|\+?1?8(00|33|44|55|66|77|88)\d{7}$|080|0300|\+440?(80|300)|\+330?80)/;

/** A line for everybody: called so beside its number, or free of charge by its first digits. */
function isPrivatePhone(found: RegExpMatchArray, text: string): boolean {
  const [number] = found;
  const start = found.index ?? 0;
  const beside = fold(text.slice(Math.max(0, start - before), start + number.length + after));
  if (hotlineWords.some((word) => beside.includes(word))) return false;
  const plain = number.replace(/[^\d+]/g, '').replace(/^00/, '+');
  if (free.test(plain)) return false;
  // +250 000 000 is a rise and no number that rings.
  return !/^\+\d{1,3}( \d{3}){2,3}$/.test(number) || /^\+(84|44|33)/.test(number);
}

/** Mailboxes of an office, which outlast whoever reads them. */
const officeNames = new Set(
  `info information contact contacts enquiries inquiries press media presse office secretariat
  hotline helpline help support admin webmaster feedback mail email post registry communications
  consular visa embassy ambassade vanphong lienhe`.split(/\s+/),
);
const privateProviders =
  /^(gmail|googlemail|yahoo|ymail|outlook|hotmail|live|msn|icloud|aol|gmx|proton|protonmail|zoho|mail|orange|wanadoo|free|laposte|sfr)\./;

/** Not an office's own: neither its name nor that of its domain stands before the @. */
function isPrivateAddress([address, domain = '']: RegExpMatchArray): boolean {
  if (privateProviders.test(domain.toLowerCase())) return true;
  const names = address
    .toLowerCase()
    .split('@', 1)
    .join('')
    .split(/[._+-]/);
  const [first = ''] = names;
  return !officeNames.has(first) && !isNameOf(domain.toLowerCase().split('.'), first);
}

const publicDomains = ['gov', 'gouv', 'int', 'org', 'edu'];

/** Is it the name of the body itself, as in iomhanoi@iom.int? A person may own other domains. */
function isNameOf(labels: readonly string[], mailbox: string): boolean {
  const own = labels.filter((label) => !publicDomains.includes(label) && label.length > 2);
  const isPublic = labels.some((label) => publicDomains.includes(label));
  return isPublic && own.some((label) => mailbox.startsWith(label));
}
