import { describe, expect, test } from 'vitest';
import { tracesIn } from '../../src/check/personal-traces.js';

const phones = [
  '+84 912 345 678',
  '+84912345678',
  '+84 (0)912.345.678',
  '+84-24-3936-0500',
  '0084 912 345 678',
  '0084912345678',
  '(84-24) 3936 0500',
  '(84) 912 345 678',
  '0912345678',
  '0912 345 678',
  '0912.345.678',
  '0912-345-678',
  '０９１２３４５６７８',
  '091\u200b2345678',
  '024 3936 0500',
  '(024) 3936 0500',
  '+44 (0)20 7946 0000',
  '+44 7700 900123',
  '07700 900123',
  '020 7946 0000',
  '+33 6 12 34 56 78',
  '06 12 34 56 78',
  '06.12.34.56.78',
  '0612345678',
  '+1 202 555 0143',
  '+1-202-555-0143',
  '(202) 555-0143',
  '202-555-0143',
  '202.555.0143',
  '1-202-555-0143',
  '+855 12 345 678',
  '+66 81 234 5678',
];

const identities = [
  '001085012345',
  '001 085 012 345',
  '079200000123',
  '212345678',
  '012 345 678',
  'B1234567',
  'C7654321',
  '12AB34567',
  '123-45-6789',
  '185057800608436',
  'AB 12 34 56 C',
  'QQ123456C',
  'hộ chiếu số 2123456789'.slice(0, -1),
  'passport no. 5123456',
  'CMND: 212 345 678',
  'CCCD số 001 085 012 345',
  'căn cước 301 085 012 345',
];

const addresses = [
  'nguyen.van.an@mps.gov.vn',
  'jane.smith@homeoffice.gov.uk',
  'an@gmail.com',
  'info@gmail.com',
  'Hotline@Yahoo.com.vn',
  'hope@hope.com',
  'informer@iom.int',
  'govind@homeoffice.gov.uk',
  'a+b_c%d@example.co',
];

describe('a private number or address', () => {
  test.each(phones)('%s is a phone number', (number) => {
    expect(tracesIn(number)).toEqual(['phone number']);
    expect(tracesIn(`Call ${number}, or write.`)).toEqual(['phone number']);
    expect(tracesIn(`Tel:${number}.`)).toEqual(['phone number']);
  });

  test.each(identities)('%s is an identity number', (number) => {
    expect(tracesIn(number)).toEqual(['identity number']);
    expect(tracesIn(`Number ${number}, issued then.`)).toEqual(['identity number']);
  });

  test.each(addresses)('%s is an e-mail address', (address) => {
    expect(tracesIn(address)).toEqual(['e-mail address']);
    expect(tracesIn(`(write to <${address}>)`)).toEqual(['e-mail address']);
  });

  test('of several sorts each is named once, and one private among public ones', () => {
    expect(
      tracesIn('an@gmail.com, be@gmail.com, 0912345678, 0987654321, card 001085012345'),
    ).toEqual(['e-mail address', 'phone number', 'identity number']);
    expect(tracesIn(`Hotline 0800 123 456${' and so on'.repeat(10)}, or 0912 345 678`)).toEqual([
      'phone number',
    ]);
    expect(tracesIn('info@iom.int or an@iom.int')).toEqual(['e-mail address']);
    expect(tracesIn('0912345678 0987654321')).toEqual(['phone number']);
    expect(tracesIn('on 18.01.2024 0912345678')).toEqual(['phone number']);
  });
});

const figures = [
  '66.621',
  '700.000 personnes',
  '1 604 cas',
  '5 036 km',
  '1.000.000.000 đồng',
  '912.345.678',
  '912 345 678 đồng',
  '100000000',
  '250000000 VND',
  '+250 000 000',
  '+1 000 000 000',
  '0.0912345678',
  '3,0912345678',
  '10.762622, 106.660172',
  '2018/2022',
  '2014-2023',
  '16+',
];

const documents = [
  '193/QĐ-TTg',
  'Decision 193/QĐ-TTg of 09/02/2021',
  '53/2024/QH15',
  '02/2024/NĐ-CP',
  'I-39574',
  'GB-GOV-1-300123456',
  'XM-DAC-47066-VN10P0123',
  'ISBN 978-2-1234-5680-3',
  'ISBN 9782123456803',
  '10.1234/abc.2024.123456789',
  'https://example.org/0912345678?mail=an@gmail.com'.split('?', 1).join(''),
  'www.example.org/212345678',
  'law-0912345678901',
];

const days = [
  '2024-01-18',
  '[2016-11-30..2016-12-31]',
  '18.01.2024 09:30',
  '18/01/2024 19:30-20:45',
  '01.02.2024 03.04.2024',
  '05-06-2024 10:30',
  '20240118093000',
  '202401180930',
  'XXXX-10-02',
];

const offices = [
  'info@bluedragon.org',
  'contact@iom.int',
  'Press.Office@homeoffice.gov.uk',
  'hotline-vn@bluedragon.org',
  'iomhanoi@iom.int',
  'tip@tip.state.gov',
  'hotline: 0912 345 678',
  'Hotline của Bộ: 024 3936 0500',
  'đường dây nóng 0912 345 678',
  'Tổng đài quốc gia về trẻ em: 0912 345 678',
  '0912 345 678 (numéro vert)',
  'switchboard +84 24 3936 0500',
  'the number 111',
  '1800 1567',
  '18001567',
  '1900 54 54 59',
  '08000 121 700',
  '0800 555 111',
  '0805 12 34 56',
  '0300 123 1234',
  '+44 800 0121 700',
  '+44 (0)800 0121 700',
  '+33 805 12 34 56',
  '+800 1234 5678',
  '1-888-373-7888',
  '+1 800 555 0143',
  '(877) 555-0143',
  '00 800 1234 5678',
];

describe('what is nobody’s number', () => {
  test.each([...figures, ...documents, ...days, ...offices])('%s', (text) => {
    expect(tracesIn(text)).toEqual([]);
    expect(tracesIn(`${text} and more`)).toEqual([]);
  });

  test('no digits and no @', () => {
    expect(tracesIn('a text')).toEqual([]);
    expect(tracesIn('')).toEqual([]);
    expect(tracesIn('@')).toEqual([]);
  });

  test('a hotline lends its name to numbers beside it only', () => {
    expect(tracesIn(`hotline${' and'.repeat(20)} 0912 345 678`)).toEqual(['phone number']);
    expect(tracesIn(`0912 345 678${' and'.repeat(10)} hotline`)).toEqual(['phone number']);
  });
});

test('the longest of texts take no time', () => {
  const pieces = [
    '0',
    '0 ',
    '+1',
    '(0',
    '(84',
    'a@',
    'a.',
    '@a.',
    'passport ',
    '1 8',
    '0.0-',
    'A1',
    '(1) ',
  ];
  for (const piece of pieces) {
    const start = performance.now();
    tracesIn(piece.repeat(20_000 / piece.length) + '@');
    expect(performance.now() - start).toBeLessThan(500);
  }
});
