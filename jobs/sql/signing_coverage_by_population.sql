/* 各类人群家庭医生签约率及其同比变化（百分点），并列出两年的数值；上年未知的，变化留空。
   Family-doctor signing coverage of each population and its change in points; the change is empty where the year before is
   not known. Reports and returns stand beside each other.

     jobs/tongbi sql --warehouse DIR --file jobs/sql/signing_coverage_by_population.sql
*/
SELECT
  window, population, region_code, region_name, source, round(coverage_pct, 2) AS coverage_pct,
  round(coverage_before, 2) AS coverage_before, round(change_points, 2) AS change_points, stated_change, stated_unit,
  completeness, reason
FROM signing_coverage
WHERE provider = 'all' AND length(window) = 4
ORDER BY window DESC, population, coverage_pct DESC, region_code, source DESC
