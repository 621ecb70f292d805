/**
 * What a document is: title, publisher, date, region and window with their evidence, its kind, and
 * which of its sections report and which plan.
 */
package org.tongbi.report.context;
