CREATE TABLE sums AS
WITH filed AS (
  SELECT region_code, providers, year, month, max(submitted_on) AS vintage,
    sum(visits_op_er) AS visits, count(visits_op_er) AS visits_counted,
    count(*) FILTER (due & (1 << 1) <> 0) AS visits_due,
    sum(admissions) AS admissions, count(admissions) AS admissions_counted,
    count(*) FILTER (due & (1 << 6) <> 0) AS admissions_due,
    sum(discharges) AS discharges, count(discharges) AS discharges_counted,
    count(*) FILTER (due & (1 << 7) <> 0) AS discharges_due,
    sum(beds_actual) AS beds, count(beds_actual) AS beds_counted,
    count(*) FILTER (due & (1 << 11) <> 0) AS beds_due,
    sum(bed_days_used) FILTER (bed_days_open IS NOT NULL) AS used,
    sum(bed_days_open) FILTER (bed_days_used IS NOT NULL) AS open,
    count(*) FILTER (bed_days_used IS NOT NULL AND bed_days_open IS NOT NULL) AS used_counted,
    count(*) FILTER (due & (1 << 13) <> 0) AS used_due
  FROM '$FILE' GROUP BY ALL)
SELECT unit, provider, year, month, max(vintage) AS vintage,
  sum(COLUMNS(f.* EXCLUDE (region_code, providers, year, month, vintage)))
FROM filed f JOIN place USING (region_code)
JOIN range(0, 15) bits(provider) ON (providers >> provider) & 1 = 1
GROUP BY ALL
