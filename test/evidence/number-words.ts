/** Writes whole numbers from 0 to 999,999,999 in words, as each language does. */

const en = {
  small:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    ),
  tens: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
};

function at(list: readonly string[], index: number): string {
  return list[index] ?? '';
}

/** The thousands and millions of a number before what is below them. */
function scaled(
  amount: number,
  below: (rest: number) => string,
  scale: (count: number, size: number) => string,
): string {
  if (amount === 0) return below(0);
  const parts: string[] = [];
  for (const size of [1e6, 1e3]) {
    const count = Math.floor(amount / size) % 1000;
    if (count > 0) parts.push(scale(count, size));
  }
  if (amount % 1000 > 0) parts.push(below(amount % 1000));
  return parts.join(' ');
}

export function englishWords(amount: number): string {
  const below = (rest: number): string => {
    if (rest < 20) return at(en.small, rest);
    if (rest < 100) {
      const unit = rest % 10 === 0 ? '' : `-${at(en.small, rest % 10)}`;
      return at(en.tens, Math.floor(rest / 10) - 2) + unit;
    }
    const hundreds = `${at(en.small, Math.floor(rest / 100))} hundred`;
    return rest % 100 === 0 ? hundreds : `${hundreds} and ${below(rest % 100)}`;
  };
  return scaled(
    amount,
    below,
    (count, size) => `${below(count)} ${size === 1e6 ? 'million' : 'thousand'}`,
  );
}

const fr = {
  small:
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
      ' ',
    ),
  tens: 'vingt trente quarante cinquante soixante'.split(' '),
};

export function frenchWords(amount: number): string {
  const below = (rest: number): string => {
    if (rest < 20) return at(fr.small, rest);
    if (rest < 70) return joined(at(fr.tens, Math.floor(rest / 10) - 2), rest % 10);
    if (rest < 80) return joined('soixante', rest - 60);
    if (rest === 80) return 'quatre-vingts';
    if (rest < 100) return `quatre-vingt-${at(fr.small, rest - 80)}`;
    const count = Math.floor(rest / 100);
    const hundreds = count === 1 ? 'cent' : `${at(fr.small, count)} cent`;
    if (rest % 100 > 0) return `${hundreds} ${below(rest % 100)}`;
    return count === 1 ? hundreds : `${hundreds}s`;
  };
  const joined = (tens: string, unit: number) => {
    if (unit === 0) return tens;
    return unit === 1 || unit === 11
      ? `${tens} et ${at(fr.small, unit)}`
      : `${tens}-${at(fr.small, unit)}`;
  };
  return scaled(amount, below, (count, size) => {
    if (size === 1e6) return `${below(count)} million${count === 1 ? '' : 's'}`;
    return count === 1 ? 'mille' : `${below(count)} mille`;
  });
}

const digits = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');

export function vietnameseWords(amount: number): string {
  const unitAfterTens = (unit: number, tens: number) => {
    if (unit === 1 && tens > 1) return 'mốt';
    if (unit === 4 && tens > 1) return 'tư';
    return unit === 5 ? 'lăm' : at(digits, unit);
  };
  const below = (rest: number): string => {
    if (rest < 10) return at(digits, rest);
    if (rest < 100) {
      const tens = Math.floor(rest / 10);
      const named = tens === 1 ? 'mười' : `${at(digits, tens)} mươi`;
      return rest % 10 === 0 ? named : `${named} ${unitAfterTens(rest % 10, tens)}`;
    }
    const hundreds = `${at(digits, Math.floor(rest / 100))} trăm`;
    const left = rest % 100;
    if (left === 0) return hundreds;
    return left < 10 ? `${hundreds} linh ${at(digits, left)}` : `${hundreds} ${below(left)}`;
  };
  return scaled(
    amount,
    below,
    (count, size) => `${below(count)} ${size === 1e6 ? 'triệu' : 'nghìn'}`,
  );
}
