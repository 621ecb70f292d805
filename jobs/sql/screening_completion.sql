/* 筛查任务完成情况：目标、实际、完成率与结论，并与报告自述的完成率对照；未到期或未报告的为 open；无目标的也列出。
   How far screenings got against their targets, beside the completion that reports state themselves; open: not due or not
   reported yet. Screenings without a known target are listed, too.

     jobs/tongbi sql --warehouse DIR --file jobs/sql/screening_completion.sql
*/
SELECT
  window, region_code, region_name, indicator, population, target, actual, actual_window, unit,
  round(completion_pct, 2) AS completion_pct, stated_completion_pct, verdict, reason
FROM screening_against_target
ORDER BY window DESC, completion_pct DESC NULLS LAST, region_code, indicator, population
