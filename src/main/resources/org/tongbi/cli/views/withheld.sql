-- Every figure or part of one that the run keeps back, with the reason, whichever table it is of.
CREATE OR REPLACE TEMPORARY VIEW withheld (
  of_table COMMENT '所在表 · The table whose row it is',
  region_code COMMENT '地区代码 · Code of the region',
  region_name COMMENT '地区名称 · Its name in the window''s year',
  indicator COMMENT '指标 · Code of the indicator in the catalogue',
  population COMMENT '人群 · Whose figure it is',
  provider COMMENT '机构类别 · Which institutions it is about',
  window COMMENT '时段 · Its window',
  source COMMENT '来源 · report or facility; for targets and claims report',
  reason COMMENT '扣留原因 · Why it is withheld, in words'
) COMMENT '扣留的数字及原因 · What is withheld and why' AS
SELECT 'trend', region_code, region_name, indicator, population, provider, window, source, reason
FROM trend WHERE reason IS NOT NULL
UNION ALL
SELECT 'roll_up', region_code, region_name, indicator, population, provider, window, source, reason
FROM roll_up WHERE reason IS NOT NULL
UNION ALL
SELECT 'attainment', region_code, region_name(region_code, due_window), indicator, population, provider, due_window, 'report', reason
FROM attainment WHERE reason IS NOT NULL
UNION ALL
SELECT 'reconciliation', region_code, region_name(region_code, window), indicator, population, provider, window, 'report', reason
FROM reconciliation WHERE reason IS NOT NULL
