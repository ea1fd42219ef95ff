import { test } from 'vitest';
import { table } from '../../src/render/formats/table.js';
import * as s from './samples.js';
test('x', () => {
  const rows = Array.from({length: 100000}, (_, i) => s.row('id-'+i, [s.cell('vn-gb-action-'+i), s.cell('Kế hoạch hành động phòng, chống mua bán người giữa hai nước năm '+i), s.cell('Viet Nam, UK'), s.cell('2024-01-01'), s.cell(i)]));
  const t = Date.now(); let n = 0;
  for (const c of table.listing(s.listing({ ...s.agreementsTable(), rows }), s.look({width: 100}))) n += c.length;
  console.log(n, Date.now() - t, process.memoryUsage().heapUsed/1e6);
}, 60000);
