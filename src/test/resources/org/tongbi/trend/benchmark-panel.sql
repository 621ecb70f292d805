CREATE TABLE panel AS
WITH flows AS (
  SELECT unit, provider, sums.year, text AS "window", first_month, last_month, max(vintage) AS vintage,
    sum(visits) AS visits, sum(visits_counted) AS visits_counted, sum(visits_due) AS visits_due,
    sum(admissions) AS admissions, sum(admissions_counted) AS admissions_counted, sum(admissions_due) AS admissions_due,
    sum(discharges) AS discharges, sum(discharges_counted) AS discharges_counted, sum(discharges_due) AS discharges_due,
    sum(used) AS used, sum(open) AS open, sum(used_counted) AS used_counted, sum(used_due) AS used_due
  FROM sums JOIN span ON month BETWEEN first_month AND last_month AND span.year = sums.year
  GROUP BY ALL),
stocks AS (
  SELECT unit, provider, sums.year, text AS "window", vintage, beds, beds_counted, beds_due
  FROM sums JOIN span ON month = last_month AND span.year = sums.year)
SELECT unit, 'outpatient_emergency_visits' AS indicator, provider, year, "window", vintage, amount(visits) AS value,
  visits_counted AS counted, visits_due AS due, share(visits_counted, visits_due) AS completeness
FROM flows WHERE visits_counted > 0
UNION ALL
SELECT unit, 'admissions', provider, year, "window", vintage, amount(admissions), admissions_counted, admissions_due,
  share(admissions_counted, admissions_due) FROM flows WHERE admissions_counted > 0
UNION ALL
SELECT unit, 'discharges', provider, year, "window", vintage, amount(discharges), discharges_counted, discharges_due,
  share(discharges_counted, discharges_due) FROM flows WHERE discharges_counted > 0
UNION ALL
SELECT unit, 'bed_occupancy_rate', provider, year, "window", vintage, percent(used, open), used_counted, used_due,
  share(used_counted, used_due) FROM flows WHERE used_counted > 0 AND open > 0
UNION ALL
SELECT unit, 'beds', provider, year, "window", vintage, amount(beds), beds_counted, beds_due,
  share(beds_counted, beds_due) FROM stocks WHERE beds_counted > 0
