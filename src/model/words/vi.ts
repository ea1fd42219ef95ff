import { allCodes } from './code-labels.js';
import type { Words } from './en.js';
import { cooperation } from './vi/cooperation.js';
import { fields } from './vi/fields.js';
import { figures } from './vi/figures.js';
import { pages } from './vi/pages.js';
import { stats } from './vi/stats.js';

const codes = allCodes(cooperation, figures);

/** Vietnamese has no plural. */
const invariable = (name: string) => ({ one: name, many: name });

const kinds: Words['kinds'] = {
  agreements: invariable('văn kiện hợp tác'),
  partners: invariable('đối tác'),
  people: invariable('cá nhân'),
  events: invariable('sự kiện'),
  projects: invariable('dự án'),
  commitments: invariable('cam kết'),
  laws: invariable('văn bản pháp luật'),
  statistics: invariable('số liệu thống kê'),
  ratings: invariable('xếp hạng'),
  sources: invariable('nguồn'),
  indicators: invariable('chỉ tiêu thống kê'),
  topics: invariable('chủ đề'),
};

const sections: Words['sections'] = {
  refersTo: 'Dẫn chiếu đến',
  referredToBy: 'Được dẫn chiếu bởi',
  evidence: 'Căn cứ',
  disputes: 'Điểm chưa thống nhất',
  derived: 'Suy ra từ dữ liệu',
  sources: 'Nguồn',
  signedThere: 'Văn kiện ký tại đây',
  commitmentsMadeThere: 'Cam kết đưa ra tại đây',
};

const phrases: Words['phrases'] = {
  told: (label, text) => `${label}: ${text}`,
  groupMark: '.',
  decimalMark: ',',
  qualified: {
    exact: (figure) => figure,
    about: (figure) => `khoảng ${figure}`,
    nearly: (figure) => `gần ${figure}`,
    'more-than': (figure) => `hơn ${figure}`,
    'at-least': (figure) => `ít nhất ${figure}`,
    'fewer-than': (figure) => `dưới ${figure}`,
    'at-most': (figure) => `không quá ${figure}`,
    'up-to': (figure) => `lên đến ${figure}`,
    suppressed: (figure) => `${figure} (không công bố)`,
  },
  suppressed: 'không công bố',
  between: (min, max) => `từ ${min} đến ${max}`,
  measured: (figure, unit) => (unit === 'percent' ? `${figure}%` : `${figure} ${codes.unit[unit]}`),
  days: (figure) => `${figure} ngày`,

  fullDate: (day, month, year) => `${day}/${month}/${year}`,
  monthAndYear: (month, year) => `tháng ${month}/${year}`,
  dayAndMonth: (day, month) => `ngày ${day}/${month}`,
  yearUnknown: (dayAndMonth) => `${dayAndMonth}, không rõ năm`,
  aboutDate: (date) => `khoảng ${date}`,
  uncertainDate: (date) => `${date}, chưa chắc chắn`,
  betweenDates: (earliest, latest) => `trong khoảng từ ${earliest} đến ${latest}`,
  fromTo: (start, end) => `${start} – ${end}`,
  since: (start) => `từ ${start}`,
  until: (end) => `đến ${end}`,
  upToDate: (end) => `đến ${end} (không rõ thời điểm bắt đầu)`,
  undated: 'không rõ ngày',

  disputed: 'chưa thống nhất',
  detectionIsNotPrevalence:
    'Số vụ và nạn nhân được phát hiện chỉ cho biết những gì đã phát hiện, không phản ánh quy mô thực tế của nạn mua bán người.',
};

export const vi: Words = {
  kinds,
  codes,
  units: codes.unit,
  fields,
  sections,
  phrases,
  stats,
  pages,
};
