/* 各地区总诊疗人次同比增长排名：同一时段、同一级别、同一来源内由高到低；扣留的排在最后，并注明原因。
   Which regions' visits grew most: ranked within each window, level and source; what is withheld comes last, with its reason.
   Places of regions whose bounds overlap are not certain: see growth_low and growth_high, and rank in the table trend.

     jobs/tongbi sql --warehouse DIR --file jobs/sql/visit_growth_ranking.sql
*/
SELECT
  window, region_level, source,
  CASE WHEN growth_pct IS NOT NULL THEN
    rank() OVER (PARTITION BY window, region_level, source ORDER BY growth_pct DESC NULLS LAST)
  END AS place,
  region_code, region_name, visits, visits_before, round(growth_pct, 2) AS growth_pct, round(growth_low, 2) AS growth_low,
  round(growth_high, 2) AS growth_high, stated_growth, stated_unit, gap_cause, reason
FROM visit_growth
WHERE comparable OR reason IS NOT NULL
-- Years first, then halves, quarters and months.
ORDER BY length(window), window DESC, region_level, source DESC, place NULLS LAST, region_code
