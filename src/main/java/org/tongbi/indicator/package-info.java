/**
 * The catalogue of indicators and the closed lists that qualify a figure: what was counted, for
 * whom, by which institutions, and how it was stated. Plain Java.
 */
package org.tongbi.indicator;
