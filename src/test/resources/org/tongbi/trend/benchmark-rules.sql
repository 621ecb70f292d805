-- Division with half to even, of whole numbers.
CREATE MACRO halves_even(n, d) AS
  sign(n)::HUGEINT * (abs(n) // d
    + CASE WHEN 2 * (abs(n) % d) > d OR (2 * (abs(n) % d) = d AND (abs(n) // d) % 2 = 1) THEN 1 ELSE 0 END);
CREATE MACRO amount(n) AS n::HUGEINT * 1000000;
CREATE MACRO percent(n, d) AS halves_even(n::HUGEINT * 1000000000000, d::HUGEINT);
CREATE MACRO share(part, whole) AS (part::HUGEINT * 10000000000) // whole::HUGEINT;
