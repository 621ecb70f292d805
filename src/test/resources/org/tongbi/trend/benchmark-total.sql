CREATE TABLE total AS
SELECT l.unit, l.indicator, l.provider, l."window", l.value, p.value AS prior_value,
  l.counted = l.due AND p.counted = p.due AS comparable,
  CASE WHEN comparable THEN l.value - p.value END AS change_abs,
  CASE WHEN comparable AND p.value > 0
    THEN percent(l.value - p.value, p.value) END AS change_pct,
  least(l.completeness, p.completeness) AS completeness
FROM panel l JOIN panel p ON p.unit = l.unit AND p.indicator = l.indicator AND p.provider = l.provider
  AND p.year = l.year - 1 AND substr(p."window", 5) = substr(l."window", 5)
