/**
 * Readers that the grammar is measured against: a plain regular expression, and numbers alone.
 * Their text and context are the grammar's own, so that nothing but the reading of numbers differs.
 */
package org.tongbi.report.baseline;
