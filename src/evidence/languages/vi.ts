import type { TextLanguage } from './language.js';
import { links, multipliers, scales, tens, units } from './language.js';

const months = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** `thứ ba` is Tuesday and the third: it is a weekday after a mark or a time of day only. */
const weekday =
  '(?:(?<=^|[^\\p{L}\\p{N} ] ?|(?:vào|sáng|trưa|chiều|tối|đêm|hôm|ngày|là) )(?<weekday>W),? ?\\(?)?';
const weekdayAfter = '(?: \\((?<weekdayAfter>W)\\))?';

export const vietnamese: TextLanguage = {
  decimalMark: ',',
  groupMarks: ' .',
  ordinals: [],
  numbers: new Map([
    ...units({ không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, nhăm: 5 }),
    ...units({ sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 }),
    ...tens({ mười: 10 }),
    ...multipliers({ mươi: 10, chục: 10 }, 9),
    ...multipliers({ trăm: 100 }, 99),
    ...scales({ nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }),
    ...links('linh', 'lẻ', 'và'),
  ]),
  yearWord: 'năm',
  weekdays: new Map([
    ['chủ nhật', 0],
    ['chúa nhật', 0],
    ['cn', 0],
    ...['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].flatMap((name, index) => [
      [`thứ ${name}`, index + 1] as const,
      [`thứ ${String(index + 2)}`, index + 1] as const,
    ]),
    ['thứ bẩy', 6],
  ]),
  months: new Map([
    ...months.map((name, index) => [name, index + 1] as const),
    ['giêng', 1],
    ['mười một', 11],
    ['mười hai', 12],
    ['chạp', 12],
  ]),
  days: [
    `${weekday}(?:ngày |mùng |mồng ){0,2}(?<day>\\d{1,2}) tháng (?<month>M|\\d{1,2})(?:,? năm (?<year>\\d{4})|/(?<yearAfterMonth>\\d{4}))?${weekdayAfter}`,
    `${weekday}(?:ngày |mùng |mồng ){0,2}(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}))?${weekdayAfter}`,
    `${weekday}ngày (?<day>\\d{1,2})[.-](?<month>\\d{1,2})(?:[.-](?<year>\\d{4}))?${weekdayAfter}`,
    `${weekday}(?<day>\\d{1,2})[.-](?<month>\\d{1,2})[.-](?<year>\\d{4})${weekdayAfter}`,
  ],
};
