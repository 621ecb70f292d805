/* 扣留的数字：各表因何扣留、各有多少，并各举一例。
   What is withheld and why: how many rows of each table and source for each kind of reason, with one of them.

     jobs/tongbi sql --warehouse DIR --file jobs/sql/withheld_figures.sql
*/
-- Reasons name regions and numbers; without those they are kinds.
SELECT
  of_table, source, regexp_replace(regexp_replace(reason, ':.*$', ''), '[0-9]+', 'N') AS kind, count(*) AS figures,
  min_by(concat_ws(' ', region_name, window, indicator, reason), concat_ws(' ', region_code, window, indicator, population, provider, reason))
    AS one_of_them
FROM withheld
GROUP BY of_table, source, kind
ORDER BY of_table, source, figures DESC, kind
