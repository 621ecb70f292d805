-- Who reported a window last year and not this year, once anybody has reported it; and facilities whose returns are due.
CREATE OR REPLACE TEMPORARY VIEW not_reported (
  what COMMENT '缺报类型 · region: nothing of the window; figure: this figure alone; facility: no return that counts',
  region_code COMMENT '地区代码 · Code of the region',
  region_name COMMENT '地区名称 · Its name in the window''s year',
  window COMMENT '时段 · The window that is not reported',
  indicator COMMENT '指标 · Code of the figure that is missing; null for whole regions and facilities',
  population COMMENT '人群 · Whose figure it is; null likewise',
  provider COMMENT '机构类别 · Which institutions it is about; null likewise',
  facility_id COMMENT '机构 · The facility that owes a return; null for reports',
  facility_name COMMENT '机构名称 · Its newest name',
  last_year COMMENT '上年同期 · What the same window one year earlier had; null for facilities'
) COMMENT '应报未报 · Who has not reported' AS
WITH told AS (
  SELECT region_code, window, indicator, population, provider, value FROM panel WHERE source = 'report' AND status = 'actual'
),
expected AS (
  SELECT region_code, replace(window, left(window, 4), string(int(left(window, 4)) + 1)) AS window, indicator, population,
    provider, value
  FROM told
),
missing AS (
  SELECT * FROM expected
  LEFT SEMI JOIN told USING (window)
  LEFT ANTI JOIN told USING (region_code, window, indicator, population, provider)
)
SELECT
  'region', region_code, region_name(region_code, window), window, CAST(NULL AS STRING), CAST(NULL AS STRING),
  CAST(NULL AS STRING), CAST(NULL AS STRING), CAST(NULL AS STRING), CAST(NULL AS DECIMAL(38, 10))
FROM (SELECT DISTINCT region_code, window FROM missing) LEFT ANTI JOIN told USING (region_code, window)
UNION ALL
SELECT
  'figure', region_code, region_name(region_code, window), window, indicator, population, provider, NULL, NULL, value
FROM missing LEFT SEMI JOIN told USING (region_code, window)
UNION ALL
SELECT
  'facility', f.region_code, region_name(f.region_code, string(f.year)), concat(f.year, '-', lpad(f.month, 2, '0')), NULL,
  NULL, NULL, f.facility_id, n.facility_name, NULL
FROM facility_month f
LEFT JOIN (SELECT facility_id, max_by(facility_name, valid_from) AS facility_name FROM facility GROUP BY facility_id) n
  ON n.facility_id = f.facility_id
WHERE f.month > 0 AND f.due <> 0 AND f.submitted_on IS NULL
