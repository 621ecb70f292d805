/* 为 Spark Connect、Thrift 等服务生成视图语句：每张表固定在最新一次发布的版本上，彼此一致。结果逐行执行即可。
   Statements that make a view of every table at the versions of the newest run, which fit one another, for a server of
   Spark's own (docs/engines.md). Each row is a statement; put the warehouse's address in the place of DIR.

     jobs/tongbi sql --warehouse DIR --format csv --file jobs/sql/views_for_servers.sql
*/
SELECT
  concat('CREATE OR REPLACE TEMPORARY VIEW ', table_name, ' AS SELECT * FROM delta.`DIR/', table_name, '` VERSION AS OF ', version)
    AS statement
FROM (SELECT explode(table_versions) AS (table_name, version) FROM (SELECT * FROM run ORDER BY sequence DESC LIMIT 1))
ORDER BY table_name
