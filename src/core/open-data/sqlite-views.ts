/*
 * Cells and indicators are by far the most rows. In the file they point to their report and to their place on the form by
 * number, which makes it a tenth of the size; a view of the table's own name gives them back as the CSV has them.
 */

const exact = 'coalesce(v.value_exact, CAST(v.value AS TEXT)) AS value_exact';

export const packedTables: readonly string[] = [
  `CREATE TABLE report_ids (id INTEGER PRIMARY KEY, report TEXT NOT NULL UNIQUE REFERENCES reports (report));`,
  `CREATE TABLE form_cells (id INTEGER PRIMARY KEY, edition INTEGER NOT NULL, "table" TEXT NOT NULL, "row" TEXT NOT NULL, "column" TEXT NOT NULL, unit TEXT NOT NULL);`,
  `CREATE TABLE cell_values (
  report_id INTEGER NOT NULL REFERENCES report_ids (id),
  cell_id INTEGER NOT NULL REFERENCES form_cells (id),
  state TEXT NOT NULL CHECK (state IN ('number', 'blank', 'notApplicable', 'text', 'absent')),
  value NUMERIC,
  value_exact TEXT,
  raw TEXT,
  PRIMARY KEY (report_id, cell_id)
) WITHOUT ROWID;`,
  `CREATE TABLE indicator_ids (id INTEGER PRIMARY KEY, indicator TEXT NOT NULL UNIQUE REFERENCES indicator_definitions (indicator));`,
  `CREATE TABLE indicator_values (
  report_id INTEGER NOT NULL REFERENCES report_ids (id),
  indicator_id INTEGER NOT NULL REFERENCES indicator_ids (id),
  value NUMERIC,
  value_exact TEXT,
  unit TEXT NOT NULL,
  PRIMARY KEY (report_id, indicator_id)
) WITHOUT ROWID;`,
];

/** Keys by which the tables are asked most. */
export const indexes: readonly string[] = [
  'CREATE INDEX reports_region ON reports (region, year);',
  'CREATE INDEX cell_values_cell ON cell_values (cell_id);',
  'CREATE INDEX indicator_values_indicator ON indicator_values (indicator_id);',
  'CREATE INDEX findings_report ON findings (report);',
  'CREATE INDEX findings_check ON findings ("check");',
  'CREATE INDEX stated_report ON stated (report);',
];

/** The packed tables as the CSVs have them, and the common questions. */
export const views: readonly string[] = [
  `CREATE VIEW cells AS
SELECT r.report, r.region, g.code, r.year, c.edition, c."table", c."row", c."column", v.state, v.value, ${exact}, c.unit, v.raw
FROM cell_values v JOIN form_cells c ON c.id = v.cell_id JOIN report_ids i ON i.id = v.report_id
JOIN reports r ON r.report = i.report JOIN regions g ON g.region = r.region;`,
  `CREATE VIEW indicators AS
SELECT r.region, g.code, r.year, d.indicator, v.value, ${exact}, v.unit, d.comparable
FROM indicator_values v JOIN indicator_ids n ON n.id = v.indicator_id
JOIN indicator_definitions d ON d.indicator = n.indicator
JOIN report_ids i ON i.id = v.report_id JOIN reports r ON r.report = i.report JOIN regions g ON g.region = r.region;`,
  `CREATE VIEW region_names AS
WITH RECURSIVE up (region, full_name, parent) AS (
  SELECT region, name, parent FROM regions
  UNION ALL
  SELECT up.region, regions.name || up.full_name, regions.parent FROM up JOIN regions ON regions.region = up.parent
)
SELECT region, full_name FROM up WHERE parent IS NULL;`,
  `CREATE VIEW named_indicators AS
SELECT n.full_name, i.year, d.name_zh, d.name_en, i.value, i.value_exact, i.unit, i.region, i.code, i.indicator, i.comparable
FROM indicators i JOIN region_names n ON n.region = i.region JOIN indicator_definitions d ON d.indicator = i.indicator;`,
  `CREATE VIEW cells_without_number AS
SELECT report, "table", "row", "column", state, raw FROM cells WHERE state <> 'number';`,
  `CREATE VIEW reports_by_province AS
SELECT substr(region, 1, instr(region || '/', '/') - 1) AS province, year, count(*) AS reports,
  sum(errors) AS errors, sum(warnings) AS warnings, sum(acknowledged) AS acknowledged
FROM reports GROUP BY province, year;`,
];

/** What somebody who opens the file without this portal must know. */
export const createNotes =
  'CREATE TABLE notes (topic TEXT PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) WITHOUT ROWID;';
