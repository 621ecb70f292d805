/**
 * Year-on-year comparisons (同比): what the reports state against what follows from their levels. The
 * arithmetic is plain Java; the stage joins cells with their twins.
 */
package org.tongbi.trend;
