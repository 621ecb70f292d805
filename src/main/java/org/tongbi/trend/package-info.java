/**
 * Year-on-year comparisons (同比), what the reports state against what follows from their levels, and
 * attainment of targets (目标完成). The arithmetic is plain Java; the stages join cells with their
 * twins and targets with what was reached.
 */
package org.tongbi.trend;
