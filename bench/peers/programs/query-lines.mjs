// Answers an SQL question on JSON lines with DuckDB, a row a line: node query-lines.mjs DUCKDB SQL
import { createRequire } from 'node:module';

const [place, question] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(import.meta.url)(place);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const rows = (await connection.runAndReadAll(question)).getRows();
process.stdout.write(rows.map((row) => `${row.join('\t')}\n`).join(''));
