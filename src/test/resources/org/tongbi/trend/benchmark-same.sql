CREATE TABLE same AS
WITH pairs AS (
  SELECT l.facility_id, l.region_code, l.providers, l.year, l.month,
    l.visits_op_er AS visits, p.visits_op_er AS prior_visits,
    l.admissions, p.admissions AS prior_admissions, l.discharges, p.discharges AS prior_discharges,
    l.beds_actual AS beds, p.beds_actual AS prior_beds,
    l.bed_days_used AS used, p.bed_days_used AS prior_used,
    l.bed_days_open AS open, p.bed_days_open AS prior_open
  FROM '$FILE' l LEFT JOIN '$FILE' p
    ON p.facility_id = l.facility_id AND p.year = l.year - 1 AND p.month = l.month AND l."full" AND p."full"
  WHERE l.year > 2021),
windows AS (
  SELECT facility_id, span.nr, any_value(region_code) AS region_code, any_value(providers) AS providers,
    any_value(text) AS "window", any_value(last_month - first_month + 1) AS months,
    sum(visits) AS visits, sum(prior_visits) AS prior_visits, count(visits + prior_visits) AS visits_both,
    sum(admissions) AS admissions, sum(prior_admissions) AS prior_admissions,
    count(admissions + prior_admissions) AS admissions_both,
    sum(discharges) AS discharges, sum(prior_discharges) AS prior_discharges,
    count(discharges + prior_discharges) AS discharges_both,
    sum(used) AS used, sum(prior_used) AS prior_used, sum(open) AS open, sum(prior_open) AS prior_open,
    count(used + prior_used + open + prior_open) AS used_both,
    sum(beds) FILTER (month = last_month) AS beds, sum(prior_beds) FILTER (month = last_month) AS prior_beds
  FROM pairs JOIN span ON month BETWEEN first_month AND last_month AND span.year = pairs.year
  GROUP BY facility_id, span.nr),
places AS (
  SELECT region_code, providers, "window", count(*) AS due,
    sum(visits) FILTER (visits_both = months) AS visits,
    sum(prior_visits) FILTER (visits_both = months) AS prior_visits,
    count(*) FILTER (visits_both = months) AS visits_both,
    sum(admissions) FILTER (admissions_both = months) AS admissions,
    sum(prior_admissions) FILTER (admissions_both = months) AS prior_admissions,
    count(*) FILTER (admissions_both = months) AS admissions_both,
    sum(discharges) FILTER (discharges_both = months) AS discharges,
    sum(prior_discharges) FILTER (discharges_both = months) AS prior_discharges,
    count(*) FILTER (discharges_both = months) AS discharges_both,
    sum(used) FILTER (used_both = months) AS used, sum(prior_used) FILTER (used_both = months) AS prior_used,
    sum(open) FILTER (used_both = months) AS open, sum(prior_open) FILTER (used_both = months) AS prior_open,
    count(*) FILTER (used_both = months) AS used_both,
    sum(beds) FILTER (prior_beds IS NOT NULL) AS beds, sum(prior_beds) FILTER (beds IS NOT NULL) AS prior_beds,
    count(beds + prior_beds) AS beds_both
  FROM windows GROUP BY ALL),
units AS (
  SELECT unit, provider, "window", sum(COLUMNS(w.* EXCLUDE (region_code, providers, "window")))
  FROM places w JOIN place USING (region_code)
  JOIN range(0, 15) bits(provider) ON (providers >> provider) & 1 = 1 GROUP BY ALL),
figures AS (
  SELECT unit, 'outpatient_emergency_visits' AS indicator, provider, "window", amount(visits) AS value,
    amount(prior_visits) AS prior_value, share(visits_both, due) AS completeness FROM units WHERE visits_both > 0
  UNION ALL
  SELECT unit, 'admissions', provider, "window", amount(admissions), amount(prior_admissions),
    share(admissions_both, due) FROM units WHERE admissions_both > 0
  UNION ALL
  SELECT unit, 'discharges', provider, "window", amount(discharges), amount(prior_discharges),
    share(discharges_both, due) FROM units WHERE discharges_both > 0
  UNION ALL
  SELECT unit, 'bed_occupancy_rate', provider, "window", percent(used, open), percent(prior_used, prior_open),
    share(used_both, due) FROM units WHERE used_both > 0
  UNION ALL
  SELECT unit, 'beds', provider, "window", amount(beds), amount(prior_beds), share(beds_both, due)
  FROM units WHERE beds_both > 0)
SELECT unit, indicator, provider, "window", value, prior_value, true AS comparable,
  value - prior_value AS change_abs,
  CASE WHEN prior_value > 0 THEN percent(value - prior_value, prior_value) END AS change_pct,
  completeness
FROM figures
