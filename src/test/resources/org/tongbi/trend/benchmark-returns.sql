COPY (
  SELECT printf('F%07d', f.i) AS facility_id, region_code,
    CAST(1 + CASE WHEN f.i % 10 = 0 THEN 2 ELSE 64 END AS INT) AS providers,
    CAST(y.i AS INT) AS year, CAST(m.i AS INT) AS month,
    CAST((1 << 1) | (1 << 6) | (1 << 7) | (1 << 11) | (1 << 12) | (1 << 13) AS BIGINT) AS due,
    true AS "full", make_date(y.i, greatest(m.i, 1), 20) AS submitted_on,
    CASE WHEN lost THEN NULL ELSE (size * 70 + seed % 9973) * 10000 END AS visits_op_er,
    (size * 3 + seed % 211) * 10000 AS admissions,
    CASE WHEN lost THEN NULL ELSE (size * 3 + seed % 199) * 10000 END AS discharges,
    size * 10 * 10000 AS beds_actual,
    (size * 300 + seed % 1009) * 10000 AS bed_days_open,
    (size * 240 + seed % 997) * 10000 AS bed_days_used
  FROM range($FACILITIES) f(i)
  JOIN (SELECT DISTINCT nr, region_code FROM place) p ON p.nr = f.i % (SELECT max(nr) + 1 FROM place)
  CROSS JOIN range(2021, 2025) y(i)
  CROSS JOIN range(0, 13) m(i),
  LATERAL (SELECT (f.i * 2654435761 + y.i * 40503 + m.i * 9973) % 1000003 AS seed),
  LATERAL (SELECT CAST(5 + f.i % 40 + seed % 11 + y.i - 2021 AS BIGINT) AS size,
    p.nr % 20 = 7 AND seed % 53 = 0 AS lost)
  ORDER BY f.i, y.i, m.i
) TO '$FILE' (FORMAT parquet, COMPRESSION snappy)
