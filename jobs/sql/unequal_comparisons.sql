/* 不该比较而比较了的行：时段不等、口径或区域不同，以及不合比较规则的数字；任何数据仓都应为空。
   Rows of trend that compare what must not be compared: unequal windows, other scopes, other areas; and figures that no
   rule of comparison gives. On every warehouse the answer has no row.

     jobs/tongbi sql --warehouse DIR --file jobs/sql/unequal_comparisons.sql
*/
WITH written AS (
  SELECT window FROM trend UNION SELECT prior_window FROM trend
),
-- The days that a window covers, from its written form: 2024, 2024H1, 2024Q2, 2024-05, 2024-01..2024-05 or days.
spans AS (
  SELECT
    window,
    to_date(CASE
      WHEN length(window) = 4 THEN concat(window, '-01-01')
      WHEN substr(window, 5, 1) = 'H' THEN concat(left(window, 4), if(right(window, 1) = '1', '-01-01', '-07-01'))
      WHEN substr(window, 5, 1) = 'Q' THEN concat(left(window, 4), '-', lpad(3 * int(right(window, 1)) - 2, 2, '0'), '-01')
      WHEN length(window) IN (7, 16) THEN concat(left(window, 7), '-01')
      ELSE left(window, 10)
    END) AS first_day,
    CASE
      WHEN length(window) = 4 THEN to_date(concat(window, '-12-31'))
      WHEN substr(window, 5, 1) = 'H' THEN to_date(concat(left(window, 4), if(right(window, 1) = '1', '-06-30', '-12-31')))
      WHEN substr(window, 5, 1) = 'Q' THEN last_day(to_date(concat(left(window, 4), '-', lpad(3 * int(right(window, 1)), 2, '0'), '-01')))
      WHEN length(window) IN (7, 16) THEN last_day(to_date(concat(right(window, 7), '-01')))
      ELSE to_date(right(window, 10))
    END AS last_day
  FROM written
),
-- Windows of which the one is not the other a year earlier; the end of a month meets the end of that month.
windows AS (
  SELECT t.*
  FROM trend t
  LEFT JOIN spans w ON w.window = t.window
  LEFT JOIN spans p ON p.window = t.prior_window
  WHERE NOT coalesce(
    p.first_day = add_months(w.first_day, -12)
      AND p.last_day = if(
        w.last_day = last_day(w.last_day),
        last_day(add_months(w.last_day, -12)),
        add_months(w.last_day, -12)),
    false)
),
-- What a comparison was drawn from, as reports state it.
used AS (
  SELECT t.*, o.indicator AS o_indicator, o.population AS o_population, o.provider AS o_provider, o.unit AS o_unit,
    o.window AS o_window, o.region_code AS o_region_code, o.statistic AS o_statistic, o.status AS o_status
  FROM (SELECT *, explode(evidence) AS observation_id FROM trend WHERE comparable AND source = 'report') t
  LEFT JOIN observation o USING (observation_id)
),
scopes AS (
  SELECT * FROM used
  WHERE NOT coalesce(
    o_indicator = indicator AND o_population = population AND o_provider = provider AND o_status = 'actual'
      AND (o_statistic <> 'level' OR o_unit = unit),
    false)
),
areas AS (
  SELECT * FROM used
  WHERE NOT coalesce(
    o_window = window AND o_region_code = region_code
      OR o_statistic = 'level' AND o_window = prior_window AND o_region_code = prior_region_code,
    false)
),
-- One earlier area cannot be the same area as two later ones.
shared AS (
  SELECT t.*
  FROM trend t
  JOIN (
    SELECT prior_region_code, prior_window FROM trend WHERE comparable
    GROUP BY prior_region_code, prior_window HAVING count(DISTINCT region_code) > 1
  ) USING (prior_region_code, prior_window)
  WHERE comparable
),
withheld AS (
  SELECT * FROM trend
  WHERE comparable AND (prior_region_code IS NULL OR array_contains(issues, 'area_changed'))
    OR NOT comparable AND (coalesce(change_abs, change_pct, change_low, change_high) IS NOT NULL OR reason IS NULL)
),
figures AS (
  SELECT * FROM trend
  WHERE (value IS NULL OR prior_value IS NULL) AND coalesce(change_abs, change_pct) IS NOT NULL
    -- The bounds of a change that is only stated are those of its own printed form.
    OR (value IS NULL OR prior_value IS NULL) AND method <> 'stated' AND coalesce(change_low, change_high) IS NOT NULL
    OR change_pct IS NOT NULL AND (prior_value <= 0 OR value < 0)
    OR change_low > change_high
    OR if(unit IN ('%', '‰', '1/10万'), change_abs, change_pct) NOT BETWEEN change_low AND change_high
)
SELECT 'windows' AS what, region_code, indicator, population, provider, window, prior_window, source, basis FROM windows
UNION SELECT 'scopes', region_code, indicator, population, provider, window, prior_window, source, basis FROM scopes
UNION SELECT 'areas', region_code, indicator, population, provider, window, prior_window, source, basis FROM areas
UNION SELECT 'areas shared', region_code, indicator, population, provider, window, prior_window, source, basis FROM shared
UNION SELECT 'withheld', region_code, indicator, population, provider, window, prior_window, source, basis FROM withheld
UNION SELECT 'figures', region_code, indicator, population, provider, window, prior_window, source, basis FROM figures
ORDER BY what, region_code, indicator, population, provider, window, source, basis
