/* 应报未报：上年同期报告过而本期没有的地区或指标（该时段须已有地区报告），以及应报而无有效上报的机构和月份。
   Who has not reported: regions, or single figures of theirs, that were there in the same window last year and are not now,
   once anybody has reported that window; and facilities with a month due and no return that counts.

     jobs/tongbi sql --warehouse DIR --file jobs/sql/who_has_not_reported.sql
*/
SELECT what, window, region_code, region_name, indicator, population, provider, facility_id, facility_name, last_year
FROM not_reported
ORDER BY
  CASE what WHEN 'region' THEN 1 WHEN 'facility' THEN 2 ELSE 3 END, window DESC, region_code, facility_id, indicator,
  population, provider
